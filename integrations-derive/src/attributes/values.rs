//! The kinds of value that keys take.

use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::{Expr, ExprPath, Lit, LitStr, MetaList, Path, PathSegment};

use super::setting::{Value, alone, list_items};
use super::tokens::{literal, path, ungrouped};
use crate::diagnostics as say;
use crate::model::Spanned;

/// `key = ".."`, or an expression that is text when the declaration is compiled.
pub(crate) struct Text(pub Expr);

impl Value for Text {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        match literal(value) {
            None | Some(Lit::Str(_)) => Ok(Self(ungrouped(value.clone()))),
            Some(_) => Err(syn::Error::new_spanned(value, say::expected_text(found(value)))),
        }
    }
}

/// `key = ".."`, where the derive itself reads the text.
pub(crate) struct Quoted(pub LitStr);

impl Value for Quoted {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        match literal(value) {
            Some(Lit::Str(text)) => Ok(Self(text.clone())),
            _ => Err(syn::Error::new_spanned(value, say::expected_quoted(found(value)))),
        }
    }
}

impl Quoted {
    pub(crate) fn spanned(self) -> Spanned<String> {
        Spanned { value: self.0.value(), span: self.0.span() }
    }
}

/// `key = word`
pub(crate) struct Word(pub Spanned<String>);

impl Value for Word {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        if let Some(Lit::Str(text)) = literal(value) {
            return Err(syn::Error::new_spanned(value, say::word_in_quotes(&text.value())));
        }
        word(value).map(Self).ok_or_else(|| {
            let last = path(value).and_then(|path| path.path.segments.last());
            let last = last.map(|last| last.ident.to_string());
            syn::Error::new_spanned(value, say::expected_word(found(value), last.as_deref()))
        })
    }
}

/// `key = word` or `key = "word"`
pub(crate) struct AnyWord(pub Spanned<String>);

impl Value for AnyWord {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        match literal(value) {
            Some(Lit::Str(text)) => Ok(Self(Quoted(text.clone()).spanned())),
            _ => Word::from_value(value).map(|word| Self(word.0)),
        }
    }
}

/// `key(word, word)`
pub(crate) struct Words(pub Vec<syn::Result<Spanned<String>>>);

impl Value for Words {
    fn from_list(list: &MetaList) -> syn::Result<Self> {
        let values: Vec<_> = list_items(list)?.iter().filter_map(alone).collect();
        Ok(Self(values.iter().map(|value| Word::from_value(value).map(|word| word.0)).collect()))
    }
}

fn word(value: &Expr) -> Option<Spanned<String>> {
    let ident = path(value)?.path.get_ident()?;
    Some(Spanned { value: ident.unraw().to_string(), span: ident.span() })
}

/// `key = path::to::function`
pub(crate) struct Function(pub ExprPath);

impl Value for Function {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        function(value).map(Self)
    }
}

pub(crate) fn function(value: &Expr) -> syn::Result<ExprPath> {
    if let Some(path) = path(value) {
        // A list lets a keyword through, as the language has keys that are some.
        return syn::parse2(path.to_token_stream())
            .map_err(|_| syn::Error::new_spanned(value, say::expected_function("a keyword")));
    }
    let message = match literal(value) {
        Some(Lit::Str(text)) => say::path_in_quotes(&text.value()),
        _ => say::expected_function(found(value)),
    };
    Err(syn::Error::new_spanned(value, message))
}

/// `crate = path`
pub(crate) struct CratePath(pub Path);

impl Value for CratePath {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        let path = function(value)?;
        // It is written behind `use`.
        let is_type = |segment: &PathSegment| segment.ident == "Self" || !segment.arguments.is_none();
        if path.qself.is_some() || path.path.segments.iter().any(is_type) {
            return Err(syn::Error::new_spanned(value, say::expected_crate()));
        }
        Ok(Self(path.path))
    }
}

/// Any expression.
pub(crate) struct Anything(pub Expr);

impl Value for Anything {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        // What begins a path is no value yet, and begins a statement of its own where a function's body is to be.
        let mut tokens = value.to_token_stream().into_iter().map(|token| token.to_string());
        let begins = tokens.next().is_some_and(|first| ["crate", "super", "self"].contains(&first.as_str()));
        if begins && tokens.next().is_none_or(|next| next != ":" && next != ".") {
            return Err(syn::Error::new_spanned(value, say::expected_value()));
        }
        Ok(Self(ungrouped(value.clone())))
    }
}

/// `key`, or `key = true`
pub(crate) struct Switch(pub bool);

impl Value for Switch {
    fn from_word(_: proc_macro2::Span) -> syn::Result<Self> {
        Ok(Self(true))
    }

    fn from_value(value: &Expr) -> syn::Result<Self> {
        match literal(value) {
            Some(Lit::Bool(switch)) => Ok(Self(switch.value)),
            _ => Err(syn::Error::new_spanned(value, say::expected_switch(found(value)))),
        }
    }
}

/// What an expression is, in the words of a message.
pub(crate) fn found(value: &Expr) -> &'static str {
    match value {
        Expr::Lit(literal) => found_literal(&literal.lit),
        Expr::Group(group) => found(&group.expr),
        Expr::Path(_) => "a path",
        Expr::Closure(_) => "a closure",
        Expr::Array(_) => "a list",
        Expr::Tuple(_) => "a tuple",
        Expr::Call(_) | Expr::MethodCall(_) => "a call",
        Expr::Unary(unary) if unary.expr.to_token_stream().to_string().starts_with(char::is_numeric) => {
            "a number"
        }
        _ => "an expression",
    }
}

fn found_literal(literal: &Lit) -> &'static str {
    match literal {
        Lit::Str(_) => "text in quotes",
        Lit::Int(_) | Lit::Float(_) => "a number",
        Lit::Bool(_) => "a boolean",
        Lit::Char(_) => "a character",
        Lit::ByteStr(_) | Lit::Byte(_) => "bytes",
        _ => "a literal of another kind",
    }
}
