//! Number literals: with a sign, a fraction and `1_000`, which the derive compares itself.

use syn::{Expr, Lit, LitFloat, LitInt, UnOp};

use super::setting::Value;
use super::tokens::ungrouped;
use super::values::found;
use crate::diagnostics as say;
use crate::model::{Number, Spanned};

/// `min = -1`, `max = 2.5`
pub(crate) struct Bound(pub Spanned<Number>);

impl Value for Bound {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        let error = |message| syn::Error::new_spanned(value, message);
        let read = read(value).ok_or_else(|| error(say::expected_number(found(value))))?;
        if !read.suffix.is_empty() {
            return Err(error(say::number_suffix(&read.digits, &read.suffix)));
        }
        let number = read.number.ok_or_else(|| error(say::number_too_large()))?;
        Ok(Self(Spanned { value: number, span: syn::spanned::Spanned::span(value) }))
    }
}

/// `min = 8`, of a length
pub(crate) struct Length(pub Spanned<u64>);

impl Value for Length {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        let Bound(Spanned { value: number, span }) = Bound::from_value(value)?;
        let error = |message| Err(syn::Error::new_spanned(value, message));
        match number {
            Number::Float(_) => error(say::length_with_fraction()),
            Number::Int(number) if number < 0 => error(say::negative_length()),
            Number::Int(number) => match u64::try_from(number) {
                Ok(value) => Ok(Self(Spanned { value, span })),
                Err(_) => error(say::number_too_large()),
            },
        }
    }
}

/// `version = 3`
pub(crate) struct VersionNumber(pub Spanned<u32>);

impl Value for VersionNumber {
    fn from_value(value: &Expr) -> syn::Result<Self> {
        let error = |message| syn::Error::new_spanned(value, message);
        let read = read(value).ok_or_else(|| error(say::expected_version(found(value))))?;
        match read.number {
            Some(Number::Int(0)) => Err(error(say::version_zero())),
            Some(Number::Int(number)) if read.suffix.is_empty() => {
                let version = u32::try_from(number).map_err(|_| error(say::version_out_of_bounds()))?;
                Ok(Self(Spanned { value: version, span: syn::spanned::Spanned::span(value) }))
            }
            _ => Err(error(say::expected_version("a number that is no plain integer"))),
        }
    }
}

/// The number that a literal is, with or without a suffix, if it is one and it fits.
pub(crate) fn number(value: &Expr) -> Option<Number> {
    read(value)?.number
}

struct Read {
    /// Absent when it is too large.
    number: Option<Number>,
    digits: String,
    suffix: String,
}

fn read(value: &Expr) -> Option<Read> {
    match ungrouped(value.clone()) {
        Expr::Lit(literal) => read_literal(&literal.lit, ""),
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => match ungrouped(*unary.expr) {
            Expr::Lit(literal) => read_literal(&literal.lit, "-"),
            _ => None,
        },
        _ => None,
    }
}

fn read_literal(literal: &Lit, sign: &str) -> Option<Read> {
    match literal {
        Lit::Int(int) => Some(read_int(int, sign)),
        Lit::Float(float) => Some(read_float(float, sign)),
        _ => None,
    }
}

fn read_int(int: &LitInt, sign: &str) -> Read {
    let digits = format!("{sign}{}", int.base10_digits());
    Read { number: digits.parse().ok().map(Number::Int), digits, suffix: int.suffix().to_owned() }
}

fn read_float(float: &LitFloat, sign: &str) -> Read {
    let digits = format!("{sign}{}", float.base10_digits());
    let number = digits.parse().ok().filter(|number: &f64| number.is_finite());
    Read { number: number.map(Number::Float), digits, suffix: float.suffix().to_owned() }
}
