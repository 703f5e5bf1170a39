//! Values of any type, made of the description.

use std::cell::{Cell, RefCell};

use serde_json::{Map, Value, json};

use crate::data::{find_type, list, text};

/// How deep all fields are given; below only the required ones are.
const FULL_DEPTH: usize = 2;
/// How deep lists have items; below they are empty.
const LIST_DEPTH: usize = 6;

/// Makes values, and notes the files in them.
#[derive(Default)]
pub(crate) struct Sampler {
    /// Only what is required.
    only_required: bool,
    /// Which variant of a union, which kind of update, which value of an enum.
    choice: usize,
    /// A value for strings with documented values.
    enum_value: Option<&'static str>,
    files: RefCell<Vec<String>>,
    counter: Cell<u64>,
}

impl Sampler {
    /// Everything is given, and of each choice this one is taken.
    pub(crate) fn full(choice: usize) -> Self {
        Self {
            choice,
            ..Self::default()
        }
    }

    /// Only what is required is given.
    pub(crate) fn required(choice: usize) -> Self {
        Self {
            only_required: true,
            ..Self::full(choice)
        }
    }

    /// Strings with documented values have this value instead.
    pub(crate) fn with_enum_value(mut self, value: &'static str) -> Self {
        self.enum_value = Some(value);
        self
    }

    /// A value of the type of this name.
    pub(crate) fn of_type(&self, name: &str) -> Value {
        self.named(name, 0)
    }

    /// The parameters of a method.
    pub(crate) fn params(&self, method: &Value) -> Map<String, Value> {
        self.object(list(method, "params"), 0)
    }

    /// The files in what was made since the last time.
    pub(crate) fn take_files(&self) -> Vec<String> {
        self.files.take()
    }

    fn named(&self, name: &str, depth: usize) -> Value {
        let known = find_type(name);
        match text(known, "kind") {
            "special" => self.file(),
            "union" => self.union(known, depth),
            _ if name == "Update" => {
                let kinds = &list(known, "fields")[1..];
                let mut update = json!({ "update_id": self.number() });
                if !self.only_required {
                    let kind = &kinds[self.choice % kinds.len()];
                    update[text(kind, "name")] = self.field(kind, depth + 1);
                }
                update
            }
            _ => Value::Object(self.object(list(known, "fields"), depth)),
        }
    }

    fn union(&self, known: &Value, depth: usize) -> Value {
        let variants = list(known, "variants");
        // Below a certain depth the first variant: that of RichText is a plain string.
        let choice = if depth > FULL_DEPTH {
            0
        } else {
            self.choice % variants.len()
        };
        let variant = &variants[choice];
        let mut value = self.expr(&variant["type"], variant, depth + 1);
        if let Some(rule) = known.get("rule") {
            if variant["type"]["name"] == rule["then"] {
                value[text(rule, "field")] = rule["equals"].clone();
            }
        }
        value
    }

    fn object(&self, fields: &[Value], depth: usize) -> Map<String, Value> {
        let full = !self.only_required && depth < FULL_DEPTH;
        fields
            .iter()
            .filter(|field| full || field["required"] == true)
            .map(|field| (text(field, "name").to_owned(), self.field(field, depth + 1)))
            .collect()
    }

    fn field(&self, field: &Value, depth: usize) -> Value {
        match field.get("const") {
            Some(value) => value.clone(),
            None => self.expr(&field["type"], field, depth),
        }
    }

    fn expr(&self, expr: &Value, field: &Value, depth: usize) -> Value {
        match text(expr, "kind") {
            "prim" => match text(expr, "name") {
                "float" => json!(1.5),
                "true" => json!(true),
                "boolean" => json!(self.number() % 2 == 0),
                "string" if field["attach"] == true => self.file(),
                "string" => self.string(field),
                // Above 32 bits, which no integer of ours may stop at.
                _ => json!(5_000_000_000_u64 + self.number()),
            },
            "ref" => self.named(text(expr, "name"), depth),
            "array" if depth > LIST_DEPTH => json!([]),
            "array" => json!([
                self.expr(&expr["of"], field, depth),
                self.expr(&expr["of"], field, depth),
            ]),
            _ => {
                let of = list(expr, "of");
                if of[0]["name"] == "InputFile" {
                    return self.file();
                }
                let choice = &of[self.choice % of.len()];
                if choice["name"] == "string" {
                    return json!("@chappe_news");
                }
                self.expr(choice, field, depth)
            }
        }
    }

    fn string(&self, field: &Value) -> Value {
        let values = list(field, "enum");
        match (values, self.enum_value) {
            ([], _) => json!(format!("text \"{}\"", self.number())),
            (_, Some(value)) => json!(value),
            (values, None) => values[self.choice % values.len()].clone(),
        }
    }

    fn file(&self) -> Value {
        let file = format!("file {}", self.number());
        self.files.borrow_mut().push(file.clone());
        json!(file)
    }

    /// Another number each time.
    fn number(&self) -> u64 {
        self.counter.set(self.counter.get() + 1);
        self.counter.get()
    }
}
