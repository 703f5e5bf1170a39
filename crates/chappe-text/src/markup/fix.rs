//! Spans that get along: nested or apart, sorted, and none that the server would not keep.
//!
//! There are three groups. Links, mentions, code and the like are solid: of two that touch each
//! other's text the first stays. Quotations may hold solid spans, whole. Styles go anywhere but in
//! code, and are cut where anything else begins or ends.

use super::span::{self, Kind, Span, Style};

/// Makes spans get along.
pub fn fix(spans: Vec<Span>) -> Vec<Span> {
    let mut groups = Groups::of(spans);
    drop_overlapping(&mut groups.solid);
    drop_overlapping(&mut groups.quotes);
    drop_across_quotes(&mut groups.solid, &groups.quotes);
    groups.join()
}

/// Adds what was found in a text; what was there before stands.
pub fn merge(spans: Vec<Span>, mut found: Vec<Span>) -> Vec<Span> {
    if found.is_empty() {
        return spans;
    }
    let mut groups = Groups::of(spans);
    drop_across_quotes(&mut found, &groups.quotes);
    found.retain(|new| {
        let after = first_ending_after(&groups.solid, new.offset);
        after.is_none_or(|old| old.offset >= new.end())
    });
    groups.solid.append(&mut found);
    span::sort(&mut groups.solid);
    groups.join()
}

/// Keeps as many as the server does: styles are the first to go, and custom emoji do not count.
pub fn limit(spans: Vec<Span>) -> Vec<Span> {
    if spans.len() <= MAX_SPANS {
        return spans;
    }
    let (styles, mut others): (Vec<_>, Vec<_>) = spans
        .into_iter()
        .partition(|span| matches!(span.kind, Kind::Style(_)));
    let mut left = MAX_SPANS;
    others.retain(|span| {
        let is_free = matches!(span.kind, Kind::CustomEmoji(_));
        let is_kept = is_free || left > 0;
        left -= usize::from(is_kept && !is_free);
        is_kept
    });
    let mut styles = split(&styles, &[]);
    styles.truncate(left);
    others.append(&mut styles);
    Groups::of(others).join()
}

/// Drops each span that begins within one before it.
pub fn drop_overlapping(spans: &mut Vec<Span>) {
    let mut end = 0;
    spans.retain(|span| {
        let is_kept = span.offset >= end;
        if is_kept {
            end = span.end();
        }
        is_kept
    });
}

struct Groups {
    styles: Vec<Span>,
    quotes: Vec<Span>,
    solid: Vec<Span>,
}

impl Groups {
    fn of(mut spans: Vec<Span>) -> Self {
        span::sort(&mut spans);
        let mut groups = Self {
            styles: Vec::new(),
            quotes: Vec::new(),
            solid: Vec::new(),
        };
        for span in spans {
            let group = match &span.kind {
                Kind::Style(_) => &mut groups.styles,
                kind if kind.is_quote() => &mut groups.quotes,
                _ => &mut groups.solid,
            };
            group.push(span);
        }
        groups
    }

    fn join(mut self) -> Vec<Span> {
        let mut spans = self.quotes;
        spans.append(&mut self.solid);
        let mut styles = split(&self.styles, &spans);
        spans.append(&mut styles);
        span::sort(&mut spans);
        spans
    }
}

/// Drops what is partly within a quotation, or around one.
fn drop_across_quotes(solid: &mut Vec<Span>, quotes: &[Span]) {
    solid.retain(|span| {
        let quote = first_ending_after(quotes, span.offset);
        quote.is_none_or(|quote| {
            let is_apart = quote.offset >= span.end();
            let is_within = quote.offset <= span.offset && span.end() <= quote.end();
            is_apart || is_within
        })
    });
}

/// Of spans that are sorted and apart, the first that ends behind this place.
fn first_ending_after(spans: &[Span], offset: usize) -> Option<&Span> {
    spans.get(spans.partition_point(|span| span.end() <= offset))
}

/// Puts together the styles that touch, and cuts them where something else begins or ends: another
/// style begins, or a span of another group begins or ends. Nothing is left of them in code.
fn split(styles: &[Span], others: &[Span]) -> Vec<Span> {
    if styles.is_empty() {
        return Vec::new();
    }
    let runs: Vec<(Style, usize, usize)> = Style::ALL
        .into_iter()
        .flat_map(|style| runs(styles, style))
        .collect();
    let begins = runs.iter().map(|(_, begin, _)| *begin);
    let edges = others.iter().flat_map(|span| [span.offset, span.end()]);
    let mut cuts: Vec<usize> = begins.chain(edges).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut verbatim: Vec<&Span> = others
        .iter()
        .filter(|span| span.kind.is_verbatim())
        .collect();
    verbatim.sort_by_key(|span| span.offset);
    let is_verbatim = |offset: usize| {
        let after = verbatim.partition_point(|span| span.end() <= offset);
        verbatim
            .get(after)
            .is_some_and(|span| span.offset <= offset)
    };
    let mut pieces = Vec::with_capacity(runs.len());
    for (style, begin, end) in runs {
        let first = cuts.partition_point(|cut| *cut <= begin);
        let inner = cuts[first..].iter().copied().take_while(|cut| *cut < end);
        let mut from = begin;
        for to in inner.chain([end]) {
            if !is_verbatim(from) {
                pieces.push(Span::new(Kind::Style(style), from, to - from));
            }
            from = to;
        }
    }
    span::sort(&mut pieces);
    pieces
}

/// The stretches of a text that have a style.
fn runs(styles: &[Span], style: Style) -> Vec<(Style, usize, usize)> {
    let mut runs: Vec<(Style, usize, usize)> = Vec::new();
    for span in styles {
        if !matches!(span.kind, Kind::Style(of) if of == style) {
            continue;
        }
        match runs.last_mut() {
            Some((_, _, end)) if span.offset <= *end => *end = span.end().max(*end),
            _ => runs.push((style, span.offset, span.end())),
        }
    }
    runs
}

/// How many entities the server takes from a bot.
const MAX_SPANS: usize = 100;
