//! What is boxed.
//!
//! - An optional object is, unless it is empty: a message has a hundred of them and needs three.
//!   Whatever Telegram adds to it later, the field keeps its type.
//! - The variants of a union are, all of them, where one is large or holds the union itself.
//!
//! Required objects are not, and neither are the parameters of methods: a call is made once and
//! moved seldom.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

use crate::{
    book::Book,
    model::Field,
    shape::{Owner, Shape},
    unions::{Payload, Rule, Union},
};

/// Variants above this size are boxed.
const LARGEST_VARIANT: usize = 64;
const POINTER: usize = 8;

/// The sizes of the types on a 64-bit machine, as far as they can be known before compiling.
#[derive(Debug)]
pub(crate) struct Layout<'a> {
    book: &'a Book,
    sizes: RefCell<BTreeMap<String, usize>>,
    /// The types whose size is being summed up.
    open: RefCell<BTreeSet<String>>,
    reached: RefCell<BTreeMap<String, BTreeSet<String>>>,
}

impl<'a> Layout<'a> {
    pub(crate) fn new(book: &'a Book) -> Self {
        Self {
            book,
            sizes: RefCell::default(),
            open: RefCell::default(),
            reached: RefCell::default(),
        }
    }

    /// Whether a field of a type is boxed.
    pub(crate) fn is_boxed(&self, owner: &str, field: &Field) -> bool {
        match Shape::of(self.book, Owner::Type(owner), field) {
            Shape::Object(name) => !field.required && self.fields(&name).next().is_some(),
            _ => false,
        }
    }

    /// Whether the variants of a union are boxed.
    pub(crate) fn has_boxed_variants(&self, union: &Union) -> bool {
        let names: Vec<&String> = union
            .variants
            .iter()
            .filter_map(|variant| match &variant.payload {
                Payload::Type(name) => Some(name),
                _ => None,
            })
            .collect();
        matches!(union.rule, Rule::OrTrue)
            || names.iter().any(|name| self.reaches(name, &union.name))
            || names.iter().any(|name| self.size(name) > LARGEST_VARIANT)
    }

    fn size(&self, name: &str) -> usize {
        if let Some(size) = self.sizes.borrow().get(name) {
            return *size;
        }
        if !self.open.borrow_mut().insert(name.to_owned()) {
            self.book.problem(format!(
                "type `{name}` contains itself by required fields: layout.rs has no rule for that"
            ));
            return POINTER;
        }
        let size = if let Some(union) = self.book.union(name) {
            let boxed = self.has_boxed_variants(union);
            let largest = union.variants.iter().map(|variant| match &variant.payload {
                Payload::Type(_) if boxed => POINTER,
                Payload::Type(name) => self.size(name),
                Payload::Text | Payload::List => 24,
                Payload::True => 0,
            });
            largest.max().unwrap_or(0).max(POINTER) + POINTER
        } else {
            let sizes = self.fields(name).map(|field| self.field_size(name, field));
            sizes.sum::<usize>().next_multiple_of(POINTER)
        };
        self.sizes.borrow_mut().insert(name.to_owned(), size);
        size
    }

    fn field_size(&self, owner: &str, field: &Field) -> usize {
        let shape = Shape::of(self.book, Owner::Type(owner), field);
        match &shape {
            Shape::Int | Shape::Float | Shape::Time if field.required => 8,
            Shape::Int | Shape::Float | Shape::Time => 16,
            Shape::Bool | Shape::True => 1,
            Shape::Text | Shape::Enum(_) | Shape::Array(_) => 24,
            Shape::Chat => 40,
            Shape::File => 72,
            Shape::Union(_) | Shape::Object(_) if self.is_boxed(owner, field) => POINTER,
            Shape::Union(name) | Shape::Object(name) => self.size(name),
        }
    }

    /// Whether a type holds another one, or itself, without a box or a list between.
    fn reaches(&self, from: &str, to: &str) -> bool {
        if !self.reached.borrow().contains_key(from) {
            let mut seen = BTreeSet::new();
            let mut waiting = self.parts(from);
            while let Some(name) = waiting.pop() {
                if seen.insert(name.clone()) {
                    waiting.extend(self.parts(&name));
                }
            }
            self.reached.borrow_mut().insert(from.to_owned(), seen);
        }
        from == to || self.reached.borrow()[from].contains(to)
    }

    /// The types that a type holds in place, were the variants of unions not boxed.
    fn parts(&self, name: &str) -> Vec<String> {
        let variants = self
            .book
            .union(name)
            .map_or(&[][..], |union| &union.variants);
        let variants = variants
            .iter()
            .filter_map(|variant| match &variant.payload {
                Payload::Type(name) => Some(name.clone()),
                _ => None,
            });
        let fields = self
            .fields(name)
            .filter(|field| !self.is_boxed(name, field));
        let fields =
            fields.filter_map(
                |field| match Shape::of(self.book, Owner::Type(name), field) {
                    Shape::Object(name) | Shape::Union(name) => Some(name),
                    _ => None,
                },
            );
        variants.chain(fields).collect()
    }

    /// The fields that the struct of a type has.
    fn fields(&self, name: &str) -> impl Iterator<Item = &'a Field> {
        let fields = self
            .book
            .find_type(name)
            .map_or(&[][..], |known| &known.fields);
        fields.iter().filter(|field| field.r#const.is_none())
    }
}
