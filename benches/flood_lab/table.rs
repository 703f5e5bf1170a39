//! The figures as a person reads them.

use std::fmt::Write;

use crate::figures::Figures;

type Cell = fn(&Figures) -> String;
/// Whether there is something to show.
type Has = fn(&Figures) -> bool;

/// What stands in every table.
const COMMON: &[(&str, Cell)] = &[
    ("policy", |f| f.policy.to_owned()),
    ("got", |f| f.delivered.to_string()),
    ("lost", |f| f.lost.to_string()),
    ("sent", |f| f.sent.to_string()),
    ("429s", |f| f.wasted.to_string()),
    ("early", |f| f.sent_after_closing.to_string()),
    ("drain s", |f| decimal(f.drain, 1)),
    ("of bound", |f| percent(f.efficiency)),
    ("wait p50", |f| decimal(f.wait_p50, 1)),
    ("p99", |f| decimal(f.wait_p99, 1)),
    ("max", |f| decimal(f.wait_max, 1)),
];

/// What stands in a table where a policy has it.
const SPECIAL: &[(&str, Has, Cell)] = &[
    (
        "still waiting",
        |f| f.unfinished > 0,
        |f| f.unfinished.to_string(),
    ),
    (
        "while closed",
        |f| f.sent_while_closed > 0,
        |f| f.sent_while_closed.to_string(),
    ),
    (
        "reopening s",
        |f| f.first_success_after_reopening.is_some(),
        |f| decimal(f.first_success_after_reopening, 2),
    ),
    ("Jain", |f| f.jain.is_some(), |f| decimal(f.jain, 3)),
    (
        "others' p99 ×",
        |f| f.unaffected_p99_ratio.is_some(),
        |f| decimal(f.unaffected_p99_ratio, 2),
    ),
    (
        "duplicates",
        |f| f.rotations_per_chat.is_some(),
        |f| f.duplicates.to_string(),
    ),
    ("unseen", |f| f.unseen > 0, |f| f.unseen.to_string()),
    (
        "links a chat",
        |f| f.rotations_per_chat.is_some(),
        |f| decimal(f.rotations_per_chat, 2),
    ),
    (
        "dead links",
        |f| f.rotations_per_chat.is_some(),
        |f| f.dead_links.to_string(),
    ),
    (
        "told after ms",
        |f| f.certain_failure_told_after_ms.is_some(),
        |f| decimal(f.certain_failure_told_after_ms, 0),
    ),
    (
        "with retry_after",
        |f| f.retry_after_kept.is_some(),
        |f| percent(f.retry_after_kept),
    ),
    (
        "failed early",
        |f| f.retry_after_kept.is_some(),
        |f| format!("{} ({} right)", f.early_failures, f.early_failures_right),
    ),
    (
        "past deadline",
        |f| f.retry_after_kept.is_some(),
        |f| f.deadline_misses.to_string(),
    ),
    (
        "recovery s",
        |f| f.pace_after_change.is_some(),
        |f| decimal(f.recovery, 1),
    ),
    (
        "pace then",
        |f| f.pace_after_change.is_some(),
        |f| percent(f.pace_after_change),
    ),
];

/// One table for each scenario, in their order.
pub(crate) fn render(figures: &[Figures]) -> String {
    let mut text = String::new();
    for scenario in figures.chunk_by(|one, two| one.scenario == two.scenario) {
        let first = &scenario[0];
        let _ = write!(text, "\n{}: {} calls", first.scenario, first.wanted);
        let _ = match first.bound {
            Some(bound) => writeln!(text, ", bound {bound:.1} s"),
            None => writeln!(text),
        };
        text.push_str(&table(scenario));
    }
    text
}

fn table(figures: &[Figures]) -> String {
    let mut columns = COMMON.to_vec();
    for (title, has, cell) in SPECIAL {
        if figures.iter().any(has) {
            columns.push((title, *cell));
        }
    }
    let cells = |(title, cell): &(&str, Cell)| {
        let cells = figures.iter().map(cell);
        let column: Vec<String> = [(*title).to_owned()].into_iter().chain(cells).collect();
        let width = column.iter().map(|cell| cell.chars().count()).max();
        (column, width.unwrap_or_default())
    };
    let columns: Vec<(Vec<String>, usize)> = columns.iter().map(cells).collect();

    let mut text = String::new();
    for row in 0..=figures.len() {
        for (place, (column, width)) in columns.iter().enumerate() {
            let cell = &column[row];
            // Names stand at the left, numbers at the right.
            let _ = match place {
                0 => write!(text, "  {cell:<width$}"),
                _ => write!(text, "  {cell:>width$}"),
            };
        }
        text.push('\n');
        if row == 0 {
            let width: usize = columns.iter().map(|(_, width)| width + 2).sum();
            let _ = writeln!(text, "  {}", "─".repeat(width - 2));
        }
    }
    text
}

fn decimal(figure: Option<f64>, digits: usize) -> String {
    figure.map_or_else(|| "–".to_owned(), |figure| format!("{figure:.digits$}"))
}

fn percent(figure: Option<f64>) -> String {
    figure.map_or_else(
        || "–".to_owned(),
        |figure| format!("{:.1} %", figure * 100.0),
    )
}
