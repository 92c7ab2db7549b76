//! Doc comments, which describe where no key does.

use proc_macro2::Span;
use quote::quote_spanned;
use syn::{Attribute, Expr, ExprLit, Lit, LitStr, Meta, Path};

use super::tokens::{literal, ungrouped};
use crate::span;

/// A doc comment.
pub(crate) enum Docs {
    None,
    /// Its paragraphs, at least one.
    Known(Vec<String>, Span),
    /// Its parts: some are only known when the declaration is compiled, as `include_str!(..)` is.
    Later(Vec<Expr>, Span),
}

/// The doc comment as it is, for an item that is generated.
pub(crate) fn of_rust(attributes: &[Attribute]) -> Vec<Attribute> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("doc")).cloned().collect()
}

impl Docs {
    pub(crate) fn of(attributes: &[Attribute]) -> Self {
        let parts: Vec<_> = attributes.iter().filter_map(doc).collect();
        let Some(span) = parts.first().map(syn::spanned::Spanned::span) else {
            return Self::None;
        };
        let texts: Option<Vec<_>> = parts.iter().map(text).collect();
        match texts.map(|texts| paragraphs(&texts.join("\n"))) {
            None => Self::Later(parts, span),
            Some(paragraphs) if paragraphs.is_empty() => Self::None,
            Some(paragraphs) => Self::Known(paragraphs, span),
        }
    }

    /// All of it.
    pub(crate) fn whole(&self) -> Option<Expr> {
        match self {
            Self::None => None,
            Self::Known(paragraphs, span) => Some(string(&paragraphs.join("\n\n"), *span)),
            Self::Later(parts, span) => Some(concat(parts, *span)),
        }
    }

    /// Its first paragraph.
    pub(crate) fn first(&self, krate: &Path) -> Option<Expr> {
        match self {
            Self::None => None,
            Self::Known(paragraphs, span) => paragraphs.first().map(|first| string(first, *span)),
            Self::Later(parts, span) => Some(cut(krate, "first_paragraph", parts, *span)),
        }
    }

    /// Its first paragraph, without the full stop at its end.
    pub(crate) fn sentence(&self, krate: &Path) -> Option<Expr> {
        match self {
            Self::None => None,
            Self::Known(paragraphs, span) => {
                paragraphs.first().map(|first| string(first.strip_suffix('.').unwrap_or(first), *span))
            }
            Self::Later(parts, span) => Some(cut(krate, "first_sentence", parts, *span)),
        }
    }

    /// What follows its first paragraph.
    pub(crate) fn later(&self, krate: &Path) -> Option<Expr> {
        match self {
            Self::None => None,
            Self::Known(paragraphs, span) => {
                let later = paragraphs.get(1..).unwrap_or_default();
                (!later.is_empty()).then(|| string(&later.join("\n\n"), *span))
            }
            Self::Later(parts, span) => Some(cut(krate, "later_paragraphs", parts, *span)),
        }
    }
}

/// What a `#[doc = ..]` says: `#[doc(hidden)]` and its like say nothing.
fn doc(attribute: &Attribute) -> Option<Expr> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => Some(ungrouped(pair.value.clone())),
        _ => None,
    }
}

fn text(part: &Expr) -> Option<String> {
    match literal(part) {
        Some(Lit::Str(text)) => Some(without_margin(&text.value())),
        _ => None,
    }
}

/// The text of a `/** .. */` without the stars before its lines.
fn without_margin(text: &str) -> String {
    let lines = || text.lines().skip(1).map(str::trim).filter(|line| !line.is_empty());
    if lines().next().is_none() || !lines().all(|line| line.starts_with('*')) {
        return text.to_owned();
    }
    let stripped = text.lines().map(|line| {
        let line = line.trim();
        line.strip_prefix('*').unwrap_or(line)
    });
    stripped.collect::<Vec<_>>().join("\n")
}

/// The paragraphs of a text, each in one line.
fn paragraphs(text: &str) -> Vec<String> {
    let lines: Vec<_> = text.lines().map(str::trim).collect();
    let blocks = lines.split(|line| line.is_empty());
    blocks.filter(|block| !block.is_empty()).map(|block| block.join(" ")).collect()
}

/// A text as an expression.
pub(crate) fn string(text: &str, at: Span) -> Expr {
    Expr::Lit(ExprLit { attrs: Vec::new(), lit: Lit::Str(LitStr::new(text, span::of_generated(at))) })
}

fn concat(parts: &[Expr], at: Span) -> Expr {
    Expr::Verbatim(quote_spanned!(span::of_generated(at)=> ::core::concat!(#(#parts, "\n"),*)))
}

fn cut(krate: &Path, function: &str, parts: &[Expr], at: Span) -> Expr {
    let function = syn::Ident::new(function, span::of_generated(at));
    let whole = concat(parts, at);
    Expr::Verbatim(quote_spanned!(span::of_generated(at)=> #krate::__private::#function(#whole)))
}

#[cfg(test)]
mod tests {
    use quote::ToTokens as _;
    use syn::{ItemStruct, parse_quote};

    use super::*;

    fn whole(item: &ItemStruct) -> Option<String> {
        Docs::of(&item.attrs).whole().map(|docs| docs.into_token_stream().to_string())
    }

    #[test]
    fn lines_are_joined_and_paragraphs_kept() {
        let item = parse_quote! {
            /// One
            ///   line.
            ///
            ///
            /// Another.
            #[doc(hidden)]
            struct S;
        };
        assert_eq!(whole(&item).as_deref(), Some(r#""One line.\n\nAnother.""#));
    }

    #[test]
    fn a_block_comment_has_no_margin() {
        let item = parse_quote! {
            /**
             * One.
             *
             * Two.
             */
            struct S;
        };
        assert_eq!(whole(&item).as_deref(), Some(r#""One.\n\nTwo.""#));
    }

    #[test]
    fn a_sentence_has_no_full_stop() {
        let item: ItemStruct = parse_quote! {
            /// A customer
            /// paid v1.2.
            ///
            /// More.
            struct S;
        };
        let sentence = Docs::of(&item.attrs).sentence(&parse_quote!(::k)).map(Expr::into_token_stream);
        assert_eq!(sentence.map(|tokens| tokens.to_string()).as_deref(), Some(r#""A customer paid v1.2""#));
    }

    #[test]
    fn no_text_is_no_documentation() {
        assert_eq!(
            whole(&parse_quote!(
                #[doc = "  "]
                struct S;
            )),
            None
        );
        assert_eq!(
            whole(&parse_quote!(
                #[doc(alias = "T")]
                struct S;
            )),
            None
        );
    }

    #[test]
    fn a_computed_part_is_left_to_the_compiler() {
        let item: ItemStruct = parse_quote!(
            #[doc = "One."]
            #[doc = include_str!("two.md")]
            struct S;
        );
        let tokens = r#":: core :: concat ! ("One." , "\n" , include_str ! ("two.md") , "\n")"#;
        assert_eq!(whole(&item).as_deref(), Some(tokens));
        let later = Docs::of(&item.attrs).later(&parse_quote!(::k)).map(Expr::into_token_stream);
        let expected = format!(":: k :: __private :: later_paragraphs ({tokens})");
        assert_eq!(later.map(|tokens| tokens.to_string()), Some(expected));
        let sentence = Docs::of(&item.attrs).sentence(&parse_quote!(::k)).map(Expr::into_token_stream);
        let expected = format!(":: k :: __private :: first_sentence ({tokens})");
        assert_eq!(sentence.map(|tokens| tokens.to_string()), Some(expected));
    }
}
