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

/// A struct with `#[derive(Integration)]`.
pub(crate) struct Integration {
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
    /// Canonical names (`note`, never `comment`), in the order written, each with the place it was written.
    pub events: Vec<Spanned<String>>,
    pub vocabulary: Vocabulary,
    pub props: Vec<Prop>,
    /// The fields without `#[prop]`: runtime state.
    pub state: Vec<Ident>,
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

/// A field with `#[prop]`.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(crate) struct Prop {
    pub ident: Ident,
    pub ty: Type,
    /// The name on the wire.
    pub name: Spanned<String>,
    pub title: Expr,
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
    /// Whether it was said, and what.
    pub exposes_secrets: Option<Spanned<bool>>,
    pub not_secret: Option<Spanned<String>>,
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

/// `choices = ..`
pub(crate) enum Choices {
    /// `["low", ("High", "high")]`: pairs of label and value.
    Listed(Vec<(Expr, Expr)>, Span),
    /// A function's path, called when the list is needed.
    Open(ExprPath),
}

pub(crate) struct Rule {
    pub kind: RuleKind,
    /// The key, as written: `length`.
    pub span: Span,
    pub message: Option<Expr>,
    /// `when = always`, on the rule or on its prop.
    pub always: bool,
}

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
