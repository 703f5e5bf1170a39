//! `api/bot-api.json` as it is. A key that is not here is an error: it may be a fact that the
//! types should know.

use serde::Deserialize;
use serde_json::Value;

#[derive(Debug, Deserialize)]
pub(crate) struct Api {
    pub version: String,
    pub release_date: String,
    pub methods: Vec<Method>,
    pub types: Vec<Type>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Method {
    pub name: String,
    #[serde(rename = "section")]
    _section: String,
    pub anchor: String,
    pub params: Vec<Field>,
    pub returns: Returns,
    #[serde(rename = "multipart")]
    _multipart: bool,
    #[serde(default)]
    pub file_params: Vec<FileParam>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Returns {
    pub r#type: TypeExpr,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileParam {
    pub name: String,
    #[serde(rename = "via")]
    _via: Value,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Type {
    pub name: String,
    pub kind: Kind,
    #[serde(rename = "section")]
    _section: String,
    pub anchor: String,
    #[serde(default, rename = "variant_of")]
    _variant_of: Vec<String>,
    #[serde(default)]
    pub may_attach: bool,
    #[serde(default)]
    pub fields: Vec<Field>,
    pub discriminator: Option<String>,
    #[serde(default = "yes")]
    pub discriminator_unique: bool,
    #[serde(default)]
    pub variants: Vec<Variant>,
    pub rule: Option<Rule>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Object,
    Union,
    Empty,
    Special,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Variant {
    pub r#type: TypeExpr,
    pub value: Option<String>,
}

/// How a union without a discriminator is told apart.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rule {
    pub field: String,
    pub equals: i64,
    pub then: String,
    #[serde(rename = "else")]
    _otherwise: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum TypeExpr {
    Prim { name: Prim },
    Ref { name: String },
    Array { of: Box<TypeExpr> },
    OneOf { of: Vec<TypeExpr> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Prim {
    Integer,
    Int64,
    Float,
    String,
    Boolean,
    True,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    reason = "they are the data's own"
)]
pub(crate) struct Field {
    pub name: String,
    pub r#type: TypeExpr,
    pub required: bool,
    pub r#const: Option<String>,
    #[serde(default, rename = "enum")]
    pub values: Vec<Value>,
    pub format: Option<String>,
    pub default: Option<Value>,
    pub min: Option<Value>,
    pub max: Option<Value>,
    #[serde(default)]
    pub also: Vec<Value>,
    #[serde(default)]
    pub nonzero: bool,
    pub min_from_now: Option<u64>,
    pub max_from_now: Option<u64>,
    pub min_len: Option<u64>,
    pub max_len: Option<u64>,
    pub len_unit: Option<String>,
    #[serde(default)]
    pub after_entities_parsing: bool,
    pub min_items: Option<u64>,
    pub max_items: Option<u64>,
    pub total_max_len: Option<u64>,
    #[serde(default)]
    pub unix_time: bool,
    #[serde(default, rename = "int64_basis")]
    _int64_basis: Option<String>,
    pub parse_mode_field: Option<String>,
    pub entities_field: Option<String>,
    #[serde(default)]
    pub json: bool,
    #[serde(default)]
    pub attach: bool,
    #[serde(default)]
    pub required_if_absent: Vec<String>,
}

impl TypeExpr {
    /// The expression in short, as `names.toml` spells it.
    pub(crate) fn spelled(&self) -> String {
        match self {
            Self::Prim { name } => name.spelled().to_owned(),
            Self::Ref { name } => name.clone(),
            Self::Array { .. } => "array".to_owned(),
            Self::OneOf { of } => of.iter().map(Self::spelled).collect::<Vec<_>>().join("|"),
        }
    }
}

impl Prim {
    fn spelled(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::Int64 => "int64",
            Self::Float => "float",
            Self::String => "string",
            Self::Boolean => "boolean",
            Self::True => "true",
        }
    }
}

fn yes() -> bool {
    true
}
