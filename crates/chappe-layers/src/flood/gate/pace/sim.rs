//! A trial of one pace against a server, with nothing else around.
use super::*;
use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
    time::Duration,
};
use tokio::time::Instant;

struct Server {
    rate: f64,
    burst: f64,
    level: f64,
    at: f64,
    closes: f64,
    adds: f64,
    restarts: bool,
    closed: f64,
    wasted: u32,
    while_closed: u32,
}
impl Server {
    fn new(rate: f64, burst: f64, closes: f64) -> Self {
        Self {
            rate,
            burst,
            level: burst,
            at: 0.0,
            closes,
            adds: 0.0,
            restarts: false,
            closed: -1.0,
            wasted: 0,
            while_closed: 0,
        }
    }
    fn ask(&mut self, t: f64) -> Option<u32> {
        self.level = (self.level + (t - self.at) * self.rate).min(self.burst);
        self.at = t;
        if t < self.closed {
            self.while_closed += 1;
            self.wasted += 1;
            if self.restarts {
                self.closed = t + self.closes;
            } else {
                self.closed += self.adds;
            }
            return Some((self.closed - t).ceil() as u32);
        }
        if self.level >= 1.0 {
            self.level -= 1.0;
            return None;
        }
        self.wasted += 1;
        if self.closes > 0.0 {
            self.closed = t + self.closes;
            return Some(self.closes.ceil() as u32);
        }
        Some((((1.0 - self.level) / self.rate).ceil() as u32).max(1))
    }
}

struct Out {
    drain: f64,
    wasted: u32,
    while_closed: u32,
    delivered: Vec<f64>,
}

fn run(
    mut pace: Pace,
    base: Instant,
    mut server: Server,
    total: u32,
    callers: u32,
    rtt: f64,
    change: Option<(f64, f64)>,
) -> Out {
    #[derive(PartialEq, PartialOrd)]
    enum E {
        Arrive(usize),
        Back(usize, Option<u32>),
        Wake,
    }
    let mut tickets: Vec<Ticket> = vec![];
    let mut heap: BinaryHeap<Reverse<(u64, u64, usize, u8, u32)>> = BinaryHeap::new();
    let mut seq = 0;
    let mut taken = callers.min(total);
    let mut queue = taken as usize;
    let mut done = 0;
    let mut delivered = vec![];
    let mut now = 0u64; // nanos
    let mut change = change;
    let mut pending = 0u64;
    let _ = VecDeque::<E>::new();
    loop {
        let t = now as f64 / 1e9;
        if let Some((at, rate)) = change {
            if t >= at {
                server.rate = rate;
                server.burst = rate;
                change = None;
            }
        }
        let i = base + Duration::from_nanos(now);
        while queue > 0 {
            match pace.verdict(i) {
                Verdict::Go => {
                    queue -= 1;
                    let ticket = pace.begin(i, queue > 0);
                    tickets.push(ticket);
                    seq += 1;
                    heap.push(Reverse((
                        now + (rtt * 5e8) as u64,
                        seq,
                        tickets.len() - 1,
                        0,
                        0,
                    )));
                }
                Verdict::At(at) | Verdict::Full(at) => {
                    seq += 1;
                    let a = (at - base).as_nanos() as u64;
                    if pending <= now || a < pending {
                        pending = a;
                    } else {
                        break;
                    }
                    heap.push(Reverse(((at - base).as_nanos() as u64, seq, 0, 2, 0)));
                    break;
                }
            }
        }
        let Some(Reverse((at, _, id, kind, arg))) = heap.pop() else {
            break;
        };
        if done == total {
            break;
        }
        now = at;
        let t = now as f64 / 1e9;
        let i = base + Duration::from_nanos(now);
        match kind {
            0 => {
                let r = server.ask(t);
                seq += 1;
                heap.push(Reverse((
                    now + (rtt * 5e8) as u64,
                    seq,
                    id,
                    1,
                    r.unwrap_or(0),
                )));
            }
            1 => {
                if arg == 0 {
                    pace.pass(tickets[id], i);
                    done += 1;
                    delivered.push(t);
                    if taken < total {
                        taken += 1;
                        queue += 1;
                    }
                } else {
                    let news = pace.refuse(
                        tickets[id],
                        Duration::from_secs(arg.into()),
                        i,
                        fastrand::f64(),
                    );
                    queue += 1;
                    if news && std::env::var("SIM").is_ok() {
                        println!(
                            "    t={t:.2} done={done} learned={:?}",
                            pace.learned
                                .map(|l| (l.estimate, l.bucket.depth, l.pressed))
                        );
                    }
                }
            }
            _ => {}
        }
        if t > 3600.0 {
            break;
        }
    }
    Out {
        drain: now as f64 / 1e9,
        wasted: server.wasted,
        while_closed: server.while_closed,
        delivered,
    }
}

#[test]
fn trial() {
    fastrand::seed(7);
    let base = Instant::now();
    let told = [Some(Rate::new(30, Duration::from_secs(1))), None];
    for rtt in [0.05, 0.3] {
        println!("== rtt {rtt}");
        for (name, rate, burst, closes, adds, restarts, total, callers) in [
            ("30 bucket", 30.0, 30.0, 0.0, 0.0, false, 600, 200),
            ("30 +5ms", 30.0, 30.0, 1.0, 0.005, false, 600, 200),
            ("30 restart", 30.0, 30.0, 1.0, 0.0, true, 600, 200),
            ("20 bucket", 20.0, 20.0, 0.0, 0.0, false, 600, 200),
            ("20 +5ms", 20.0, 20.0, 1.0, 0.005, false, 600, 200),
            ("toy", 30.0, 30.0, 5.0, 0.0, false, 1000, 100),
            ("toy +0.1", 30.0, 30.0, 5.0, 0.1, false, 1000, 100),
            ("12 bucket", 12.0, 12.0, 0.0, 0.0, false, 600, 200),
            ("100 bucket", 100.0, 100.0, 0.0, 0.0, false, 3000, 200),
            ("30 burst 100", 30.0, 100.0, 0.0, 0.0, false, 600, 200),
            ("30 burst 5", 30.0, 5.0, 0.0, 0.0, false, 600, 200),
            ("30 burst 5 closes 3", 30.0, 5.0, 3.0, 0.0, false, 600, 200),
            ("20/min", 20.0 / 60.0, 20.0, 0.0, 0.0, false, 100, 50),
            (
                "20/min closes 30",
                20.0 / 60.0,
                20.0,
                30.0,
                0.0,
                false,
                100,
                50,
            ),
            ("30 long", 30.0, 30.0, 0.0, 0.0, false, 6000, 200),
            ("30 long closes 5", 30.0, 30.0, 5.0, 0.0, false, 6000, 200),
        ] {
            let mk = || {
                let mut s = Server::new(rate, burst, closes);
                s.adds = adds;
                s.restarts = restarts;
                s
            };
            let ideal = (f64::from(total) - burst) / rate;
            let bad = std::env::var("SIM").ok();
            if let Some(b) = &bad {
                if b != name {
                    continue;
                }
            }
            let a = run(
                Pace::new([None, None], base),
                base,
                mk(),
                total,
                callers,
                rtt,
                None,
            );
            let b = run(Pace::new(told, base), base, mk(), total, callers, rtt, None);
            println!(
                "{name:22} ideal {ideal:6.1}  untold {:6.2} {:5.1}% wasted {:3} closed {:3}   told {:6.2} {:5.1}% wasted {:3}",
                a.drain,
                100.0 * ideal / a.drain,
                a.wasted,
                a.while_closed,
                b.drain,
                100.0 * ideal / b.drain,
                b.wasted
            );
        }
        for (name, from, to) in [
            ("raise half", 30.0, 45.0),
            ("double", 30.0, 60.0),
            ("halve", 30.0, 15.0),
        ] {
            for at in [5.0, 8.0, 12.0, 17.0, 20.0, 25.0, 33.0] {
                let s = Server::new(from, from, 0.0);
                let o = run(
                    Pace::new([None, None], base),
                    base,
                    s,
                    6000,
                    200,
                    rtt,
                    Some((at, to)),
                );
                // 5 s windows
                let rate = |a: f64| {
                    o.delivered
                        .iter()
                        .filter(|&&t| t >= a && t < a + 5.0)
                        .count() as f64
                        / 5.0
                };
                let reached = (0..600)
                    .map(|k| at + f64::from(k) * 0.1)
                    .find(|&a| (rate(a) / to - 1.0).abs() <= 0.1)
                    .map(|a| a + 5.0 - at);
                print!("{name} at {at}: {:?} then ", reached);
                for k in 0..10 {
                    print!("{:.0} ", rate(at + 5.0 * f64::from(k)));
                }
                println!(
                    " wasted {} eff {:.1}%",
                    o.wasted,
                    100.0 * (6000.0 - from * at) / to / (o.drain - at)
                );
            }
        }
    }
}
