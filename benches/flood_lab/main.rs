//! The flood lab: policies against server laws, on a clock that need not be waited for.
//!
//! ```sh
//! cargo bench -p chappe-benches --bench flood_lab              # everything
//! cargo bench -p chappe-benches --bench flood_lab -- toy       # what has it in its name
//! ```
//!
//! Each pair of a [scenario](scenario) and a [policy](policies) is one run: a bot with that policy
//! on the emulator in process, real stack and real codec, on tokio's paused clock. What is drawn
//! is drawn from a seed, so two runs print the same figures.
//!
//! A whole run writes `flood-lab/results.json` and plots into the target folder, and with
//! `CHAPPE_WRITE=1` those plots that the guide shows into `docs/plots`. The README beside this crate
//! says how to read the table.

mod figures;
mod guide;
mod law;
mod load;
mod plots;
mod policies;
mod run;
mod scenario;
mod stats;
mod table;
mod tally;
mod world;

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::{
    figures::{Figures, Series},
    policies::Policy,
    scenario::Scenario,
};

fn main() -> Result<(), Box<dyn Error>> {
    let filters = filters();
    let scenarios = scenario::all();
    let pairs = pairs(&scenarios, &filters);
    if pairs.is_empty() {
        return Err(format!("no scenario and no policy has {filters:?} in its name").into());
    }
    let results = run_all(&pairs);
    let figures: Vec<Figures> = results.iter().map(|(figures, _)| figures.clone()).collect();
    println!("{}", table::render(&figures));
    if filters.is_empty() {
        let folder = folder();
        write(&folder, &pairs, &results)?;
        println!("figures and plots: {}", folder.display());
        if env::var_os("CHAPPE_WRITE").is_some() {
            guide::refresh(&folder)?;
        }
    } else {
        println!("a part of the lab: no files written");
    }
    Ok(())
}

/// What has to be in the name of a scenario or a policy. Cargo's own `--bench` is none of it.
fn filters() -> Vec<String> {
    let arguments = env::args().skip(1);
    let words = arguments.filter(|argument| !argument.starts_with("--"));
    words.map(|word| word.to_lowercase()).collect()
}

type Pair<'a> = (&'a Scenario, &'static Policy);

fn pairs<'a>(scenarios: &'a [Scenario], filters: &[String]) -> Vec<Pair<'a>> {
    let pairs = scenarios
        .iter()
        .flat_map(|scenario| policies::ALL.iter().map(move |policy| (scenario, policy)));
    let pairs = pairs.filter(|(scenario, policy)| {
        let name = format!("{} | {}", scenario.title(), policy.name).to_lowercase();
        filters.iter().all(|word| name.contains(word))
    });
    pairs.collect()
}

/// Runs each pair on whichever thread is free; the results are in the order of the pairs.
fn run_all(pairs: &[Pair<'_>]) -> Vec<(Figures, Series)> {
    let next = AtomicUsize::new(0);
    let results: Mutex<Vec<Option<(Figures, Series)>>> = Mutex::new(vec![None; pairs.len()]);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some(pair) = pairs.get(place) else { return };
                    let result = run_pair(pair);
                    let mut results = results.lock().unwrap_or_else(PoisonError::into_inner);
                    results[place] = Some(result);
                }
            });
        }
    });
    let results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    results.into_iter().flatten().collect()
}

fn run_pair((scenario, policy): &Pair<'_>) -> (Figures, Series) {
    let observed = run::run(scenario, policy, &scenario.load);
    let calm = scenario
        .has_flood()
        .then(|| run::run(scenario, policy, &scenario.load.without_flood()));
    figures::read(scenario, policy.name, &observed, calm.as_ref())
}

/// The lab's folder within the target folder, wherever cargo has that.
fn folder() -> PathBuf {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    tmp.parent().unwrap_or(tmp).join("flood-lab")
}

fn write(
    folder: &Path,
    pairs: &[Pair<'_>],
    results: &[(Figures, Series)],
) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let figures: Vec<&Figures> = results.iter().map(|(figures, _)| figures).collect();
    let json = serde_json::to_string_pretty(&figures)?;
    fs::write(folder.join("results.json"), json + "\n")?;

    let with_results: Vec<_> = pairs.iter().zip(results).collect();
    for scenario in with_results.chunk_by(|one, two| std::ptr::eq(one.0.0, two.0.0)) {
        let ((first, _), _) = scenario[0];
        let Some(name) = first.plot else { continue };
        let lines = scenario
            .iter()
            .filter(|((_, policy), _)| policy.is_plotted)
            .map(|(_, (figures, series))| plots::Line { figures, series });
        let lines: Vec<_> = lines.collect();
        plots::draw(folder, name, &first.title(), &lines)?;
    }
    Ok(())
}
