//! Counts what a call costs: instructions, allocations, memory. See the README of `benches`.
//!
//! ```sh
//! cargo run --release -p chappe-cost             # the whole table
//! cargo run --release -p chappe-cost -- export   # what has `export` in its name
//! ```

mod corpus;
mod count;
mod floor;
mod responder;
mod works;

use std::{collections::BTreeMap, env, error::Error, fs, io::Write as _, path::Path};

use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use self::{
    count::Cost,
    responder::Responder,
    works::{LARGE_FILE, SMALL_FILE, WORKS},
};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["serve"] => runtime()?.block_on(responder::serve())?,
        ["work", name, rounds, server] => {
            runtime()?.block_on(works::run(name, rounds.parse()?, server.parse()?))?;
        }
        [] => measure("")?,
        [part] => measure(part)?,
        _ => return Err("give no argument, or a part of a work's name".into()),
    }
    Ok(())
}

fn runtime() -> std::io::Result<Runtime> {
    Builder::new_current_thread().enable_all().build()
}

/// Counts the works that have `part` in their name; the table of all is kept in a file, too.
fn measure(part: &str) -> Result<(), Box<dyn Error>> {
    let server = Responder::start()?;
    let mut costs: BTreeMap<&str, Cost> = BTreeMap::new();
    let mut rows: Vec<Value> = Vec::new();
    for (group, works) in WORKS {
        let works: Vec<_> = works
            .iter()
            .filter(|work| work.name.contains(part))
            .collect();
        if works.is_empty() {
            continue;
        }
        println!(
            "\n{group:<42} {:>12} {:>12}   {:>6}",
            "instructions", "allocations", "ratio"
        );
        for work in works {
            print!("{:<42} ", work.name);
            std::io::stdout().flush()?;
            let cost = count::cost(work, server.address)?;
            costs.insert(work.name, cost);
            let floor = work.floor.and_then(|floor| costs.get(floor));
            let ratio = floor.map(|floor| cost.instructions / floor.instructions);
            println!(
                "{cost}   {}",
                ratio.map_or(String::new(), |ratio| format!("{ratio:>6.2}"))
            );
            rows.push(json!({
                "group": group,
                "work": work.name,
                "instructions": cost.instructions,
                "allocations": cost.allocations,
                "ratio": ratio,
            }));
        }
    }
    if "upload of 50 MB".contains(part) {
        let small = count::peak_memory("upload", SMALL_FILE, server.address)?;
        let large = count::peak_memory("upload", LARGE_FILE, server.address)?;
        let extra = large.saturating_sub(small);
        println!("\n{:<42} {:>12}", "peak memory of the process", "bytes");
        println!("{:<42} {small:>12}", "upload of 1 kB");
        println!("{:<42} {large:>12}", "upload of 50 MB");
        println!("{:<42} {extra:>12}", "what 50 MB add");
        rows.push(json!({ "work": "upload of 50 MB", "bytes_added": extra, "bytes": large }));
    }
    if part.is_empty() {
        let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/cost");
        fs::create_dir_all(&target)?;
        let file = target.join("results.json");
        fs::write(&file, serde_json::to_string_pretty(&rows)?)?;
        println!("\nwritten to {}", file.canonicalize()?.display());
    }
    Ok(())
}
