//! What a declaration means: plain data that keeps the tokens it came from.
//!
//! No logic lives here. `attributes` fills a model in, `check` judges it, `expand` prints it.
//! A model that has errors is still whole: what was wrong is left out of it, so that the fallback can print the rest.

use std::fmt;

use proc_macro2::{Ident, Span};
use syn::{Attribute, Expr, ExprPath, Generics, Path, Type, Visibility};

/// A value and the place in the declaration that it came from.
#[derive(Clone, Debug)]
pub(crate) struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

/// A struct with `#[derive(Integration)]`; or a group with `#[derive(Props)]`, in which what only an integration has is at
/// its default.
pub(crate) struct Integration {
    pub kind: Kind,
    pub ident: Ident,
    pub vis: Visibility,
    pub generics: Generics,
    /// The runtime, as the declaration names it: `::integrations_runtime` unless `crate = path` says otherwise.
    pub krate: Path,
    pub name: Spanned<String>,
    pub title: Expr,
    pub description: Option<Expr>,
    pub help: Option<Expr>,
    /// A name of the vocabulary: `issue_tracker`.
    pub category: Spanned<String>,
    /// Names of the vocabulary, in the order written.
    pub levels: Vec<Spanned<String>>,
    pub sections: Vec<Section>,
    pub validate: Option<ExprPath>,
    /// Whether one scope holds several records of it.
    pub many: bool,
    /// `webhook`, and where.
    pub webhook: Option<Span>,
    pub manual_activation: bool,
    pub deprecated: Option<Deprecation>,
    /// Of the stored form.
    pub version: u32,
    /// From each version to the next.
    pub steps: Vec<ExprPath>,
    /// Canonical names (`note`, never `comment`), in the order written, each with the place it was written.
    pub events: Vec<NamedEvent>,
    pub vocabulary: Vocabulary,
    pub props: Vec<Prop>,
    pub groups: Vec<Group>,
    /// The fields without `#[prop]`: runtime state.
    pub state: Vec<Ident>,
}

pub(crate) enum Kind {
    Integration,
    /// A group that is a struct.
    Struct,
    /// A group that is an enum.
    Enum(Variants),
}

/// The variants of a group. The model's first prop says which one it is.
pub(crate) struct Variants {
    pub list: Vec<Variant>,
    /// The generated enum of their names: `LoginKind`.
    pub names: Ident,
    /// A variant's name, as written.
    pub default: Option<Spanned<String>>,
    /// Whether there is a default, though it may be wrong.
    pub settled: bool,
}

/// A variant: its props are those of the model that say so.
pub(crate) struct Variant {
    pub ident: Ident,
    pub docs: Vec<Attribute>,
    pub title: Expr,
    pub value: Spanned<String>,
    /// Whether it is written without braces.
    pub unit: bool,
    /// The fields without `#[prop]`.
    pub state: Vec<Ident>,
}

/// A field with `#[prop(flatten)]`.
pub(crate) struct Group {
    pub ident: Ident,
    pub ty: Type,
    /// How many props of the struct's own stand before it.
    pub after: usize,
    /// The kind of a section that the struct declares: of those of its fields that say none.
    pub section: Option<Spanned<String>>,
    pub forwarded: Vec<Attribute>,
    /// False only in a model with errors.
    pub accessors: bool,
}

/// An event that an integration handles.
pub(crate) struct NamedEvent {
    pub name: Spanned<String>,
    /// What is said of its switch, with the place of the key.
    pub default: Option<Spanned<bool>>,
    /// Another event, whose switch it has.
    pub follows: Option<Spanned<String>>,
    /// Names of the vocabulary: none where it is at every level of the integration.
    pub levels: Vec<Spanned<String>>,
}

/// Whose events the names in `#[events(..)]` are.
pub(crate) enum Vocabulary {
    Gitlab,
    /// `in = path`
    Own(ExprPath),
    /// `in`, and what could not be read.
    Unread,
}

pub(crate) struct Section {
    /// `connection`, or what `custom = ".."` says.
    pub kind: Spanned<String>,
    pub title: Expr,
    pub description: Option<Expr>,
}

/// `deprecated`, with what it says.
#[derive(Clone)]
pub(crate) struct Deprecation {
    pub since: Option<Expr>,
    pub note: Option<Expr>,
}

/// A field with `#[prop]`.
#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Prop {
    pub ident: Ident,
    pub ty: Type,
    /// The name on the wire.
    pub name: Spanned<String>,
    pub title: Expr,
    /// Whether the declaration says the title.
    pub titled: bool,
    pub help: Option<Expr>,
    pub description: Option<Expr>,
    pub placeholder: Option<Expr>,
    /// The kind of a section that the struct declares.
    pub section: Option<Spanned<String>>,
    /// `type = textarea`, and where.
    pub textarea: Option<Span>,
    pub default: Option<Expr>,
    pub checkbox_label: Option<Spanned<Expr>>,
    pub choices: Option<Choices>,
    pub non_empty_password_title: Option<Spanned<Expr>>,
    pub non_empty_password_help: Option<Spanned<Expr>>,
    pub api_only: bool,
    /// `if = path`
    pub available: Option<ExprPath>,
    pub show_if: Option<Condition>,
    pub required_if: Option<Condition>,
    /// Of a group that is an enum: the index of the variant that has it.
    pub variant: Option<usize>,
    pub per_event: Option<PerEvent>,
    pub deprecated: Option<Deprecation>,
    /// Whether it was said, and what.
    pub exposes_secrets: Option<Spanned<bool>>,
    pub not_secret: Option<Spanned<String>>,
    /// Other names on the wire.
    pub aliases: Vec<Spanned<String>>,
    /// `storage = data_fields`
    pub data_fields: bool,
    pub rules: Vec<Rule>,
    /// `when = always` on the prop: being required is checked while inactive too.
    pub required_always: bool,
    /// `#[allow]`, `#[expect]`, `#[deprecated]`, `#[cfg]` of the field: they reach its accessors.
    pub forwarded: Vec<Attribute>,
    /// Whether the name is like that of a secret (`*token*`, ...).
    pub named_like_secret: bool,
    /// False only in a model with errors: these accessors would collide with others.
    pub accessors: bool,
}

/// `per_event`: the field that is written out as a prop for each event.
#[derive(Clone)]
pub(crate) enum PerEvent {
    /// As it is written, with the place of the key.
    Field(Span),
    /// The prop for one event, of the field.
    Of { event: String, field: Ident },
}

/// `show_if(..)`, `required_if(..)`
#[derive(Clone)]
pub(crate) enum Condition {
    Equals(Ident, Box<Expr>),
    In(Ident, Vec<Expr>),
    Set(Ident),
    Not(Box<Condition>),
    All(Vec<Condition>),
    Any(Vec<Condition>),
}

/// `choices = ..`
#[derive(Clone)]
pub(crate) enum Choices {
    /// `["low", ("High", "high")]`: pairs of label and value.
    Listed(Vec<(Expr, Expr)>, Span),
    /// A function's path, called when the list is needed.
    Open(ExprPath),
}

#[derive(Clone)]
pub(crate) struct Rule {
    pub kind: RuleKind,
    /// The key, as written: `length`.
    pub span: Span,
    pub message: Option<Expr>,
    /// `when = always`, on the rule or on its prop.
    pub always: bool,
}

#[derive(Clone)]
pub(crate) enum RuleKind {
    Length { min: Option<Spanned<u64>>, max: Option<Spanned<u64>> },
    Range { min: Option<Spanned<Number>>, max: Option<Spanned<Number>> },
    Pattern(syn::LitStr),
    Url,
    PublicUrl,
    Email,
    Validate(ExprPath),
}

/// A number literal, with its sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Number {
    Int(i128),
    Float(f64),
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(int) => int.fmt(f),
            Self::Float(float) => float.fmt(f),
        }
    }
}

/// An enum with `#[derive(Events)]`.
pub(crate) struct EventsEnum {
    pub ident: Ident,
    pub krate: Path,
    pub events: Vec<Event>,
}

pub(crate) struct Event {
    pub ident: Ident,
    pub name: Spanned<String>,
    pub title: Expr,
    pub description: Option<Expr>,
    /// Whether a new record has it switched on.
    pub default: bool,
    pub sample: Option<ExprPath>,
    /// The type of what the variant holds; nothing where it does not hold just one thing.
    pub payload: Option<Type>,
}

/// An enum with `#[derive(Choices)]`.
pub(crate) struct ChoicesEnum {
    pub ident: Ident,
    pub krate: Path,
    pub choices: Vec<Choice>,
}

pub(crate) struct Choice {
    pub ident: Ident,
    pub title: Expr,
    pub value: Spanned<String>,
}
