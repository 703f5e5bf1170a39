//! A subscriber for the tests of what layers say.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, Mutex, OnceLock},
};

use tracing::{
    Dispatch, Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    span,
    subscriber::DefaultGuard,
};

pub(crate) type Fields = HashMap<&'static str, String>;

/// A subscriber that remembers.
#[derive(Clone)]
pub(crate) struct Recorder {
    finest: Level,
    heard: Arc<Mutex<Heard>>,
}

#[derive(Default)]
struct Heard {
    spans: Vec<(Level, Fields)>,
    events: Vec<(Level, Fields)>,
}

impl Recorder {
    pub(crate) fn new(finest: Level) -> Self {
        Self {
            finest,
            heard: Arc::default(),
        }
    }

    pub(crate) fn listen(finest: Level) -> (Self, DefaultGuard) {
        // Where there is only one subscriber, tracing asks that of the thread that comes to an
        // event first, and remembers the answer for all: a test beside this one, with no
        // subscriber, would silence it. So there are never less than two.
        static ANOTHER: OnceLock<Dispatch> = OnceLock::new();
        ANOTHER.get_or_init(|| Dispatch::new(Self::new(Level::TRACE)));

        let recorder = Self::new(finest);
        let guard = tracing::subscriber::set_default(recorder.clone());
        (recorder, guard)
    }

    /// The only span.
    pub(crate) fn span(&self) -> (Level, Fields) {
        let spans = self.spans();
        assert_eq!(spans.len(), 1);
        spans[0].clone()
    }

    pub(crate) fn spans(&self) -> Vec<(Level, Fields)> {
        self.heard.lock().unwrap().spans.clone()
    }

    pub(crate) fn events(&self) -> Vec<(Level, Fields)> {
        self.heard.lock().unwrap().events.clone()
    }
}

struct Visitor<'a>(&'a mut Fields);

impl Visit for Visitor<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }
}

impl Subscriber for Recorder {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        *metadata.level() <= self.finest && metadata.target().starts_with("chappe_layers")
    }

    fn new_span(&self, attributes: &span::Attributes<'_>) -> span::Id {
        let mut fields = Fields::new();
        attributes.record(&mut Visitor(&mut fields));
        let mut heard = self.heard.lock().unwrap();
        heard.spans.push((*attributes.metadata().level(), fields));
        span::Id::from_u64(heard.spans.len() as u64)
    }

    fn record(&self, span: &span::Id, values: &span::Record<'_>) {
        let mut heard = self.heard.lock().unwrap();
        let place = span.into_u64() as usize - 1;
        values.record(&mut Visitor(&mut heard.spans[place].1));
    }

    fn record_follows_from(&self, _span: &span::Id, _follows: &span::Id) {}

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::new();
        event.record(&mut Visitor(&mut fields));
        let level = *event.metadata().level();
        self.heard.lock().unwrap().events.push((level, fields));
    }

    fn enter(&self, _span: &span::Id) {}

    fn exit(&self, _span: &span::Id) {}
}

pub(crate) fn fields<const N: usize>(fields: [(&'static str, &str); N]) -> Fields {
    fields.map(|(name, value)| (name, value.to_owned())).into()
}

#[cfg(feature = "metrics")]
pub(crate) use self::counters::Counters;

#[cfg(feature = "metrics")]
mod counters {
    use std::{
        collections::BTreeMap,
        sync::{
            Arc, Mutex,
            atomic::{AtomicU64, Ordering::Relaxed},
        },
    };

    use metrics::{
        Counter, Gauge, Histogram, HistogramFn, Key, KeyName, Metadata, Recorder, SharedString,
        Unit,
    };

    /// A recorder of metrics: what counters count, what gauges show, and the whole seconds in
    /// histograms.
    #[derive(Default)]
    pub(crate) struct Counters(Mutex<BTreeMap<String, Arc<Cell>>>);

    #[derive(Default)]
    struct Cell(AtomicU64);

    impl HistogramFn for Cell {
        fn record(&self, value: f64) {
            self.0.fetch_add(value as u64, Relaxed);
        }
    }

    impl metrics::CounterFn for Cell {
        fn increment(&self, value: u64) {
            self.0.fetch_add(value, Relaxed);
        }

        fn absolute(&self, value: u64) {
            self.0.store(value, Relaxed);
        }
    }

    impl metrics::GaugeFn for Cell {
        fn increment(&self, value: f64) {
            self.0.fetch_add(value as u64, Relaxed);
        }

        fn decrement(&self, value: f64) {
            self.0.fetch_sub(value as u64, Relaxed);
        }

        fn set(&self, value: f64) {
            self.0.store(value as u64, Relaxed);
        }
    }

    impl Counters {
        pub(crate) fn read(&self) -> Vec<(String, u64)> {
            let cells = self.0.lock().unwrap();
            let read = |(name, cell): (&String, &Arc<Cell>)| (name.clone(), cell.0.load(Relaxed));
            cells.iter().map(read).collect()
        }

        fn cell(&self, key: &Key) -> Arc<Cell> {
            let labels = key.labels().map(|label| format!(" {}", label.value()));
            let name = key.name().to_owned() + &labels.collect::<String>();
            Arc::clone(self.0.lock().unwrap().entry(name).or_default())
        }
    }

    impl Recorder for Counters {
        fn describe_counter(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}
        fn describe_gauge(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}
        fn describe_histogram(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}

        fn register_counter(&self, key: &Key, _: &Metadata<'_>) -> Counter {
            Counter::from_arc(self.cell(key))
        }

        fn register_gauge(&self, key: &Key, _: &Metadata<'_>) -> Gauge {
            Gauge::from_arc(self.cell(key))
        }

        fn register_histogram(&self, key: &Key, _: &Metadata<'_>) -> Histogram {
            Histogram::from_arc(self.cell(key))
        }
    }
}
