//! Defaults that are literals, and so can be held against their prop's own rules.

use regex_lite::Regex;

use super::choices::text;
use super::rules::{compare, kinds};
use crate::attributes::Draft;
use crate::attributes::numbers::number;
use crate::diagnostics::{self as say, Message};
use crate::errors::Errors;
use crate::expand::known;
use crate::model::{Choices, Number, Prop, RuleKind};

/// An `Option` has no default. (One behind an alias is found by the compiler.)
pub(super) fn of_option(draft: &mut Draft, errors: &mut Errors) {
    for prop in &mut draft.model.props {
        if known::is_option(&prop.ty)
            && let Some(default) = prop.default.take()
        {
            errors.on(&default, &say::default_of_option(&prop.name.value));
        }
    }
}

/// A default keeps its prop's rules.
pub(super) fn fit(draft: &mut Draft, errors: &mut Errors) {
    for prop in &mut draft.model.props {
        let Some(default) = &prop.default else { continue };
        let mut broken = Vec::new();
        if let Some(text) = text(default) {
            let text = text.value();
            broken.extend(kinds(prop).filter_map(|rule| broken_by_text(rule, &text)));
            broken.extend(unlisted(prop, &text));
        } else if let Some(number) = number(default) {
            broken.extend(kinds(prop).filter_map(|rule| broken_by_number(rule, number)));
        }
        for message in &broken {
            errors.on(default, message);
        }
    }
}

fn broken_by_text(rule: &RuleKind, text: &str) -> Option<Message> {
    match rule {
        RuleKind::Length { min, max } => {
            let length = text.chars().count() as u64;
            let short = min.as_ref().is_some_and(|min| length < min.value);
            let long = max.as_ref().is_some_and(|max| length > max.value);
            (short || long).then(|| say::default_of_wrong_length(length))
        }
        RuleKind::Pattern(pattern) => {
            let regex = Regex::new(&pattern.value()).ok()?;
            (!regex.is_match(text)).then(say::default_without_match)
        }
        RuleKind::Url => (!is_http(text)).then(|| say::default_is_no_url("url")),
        RuleKind::PublicUrl => (!is_http(text)).then(|| say::default_is_no_url("public_url")),
        RuleKind::Email => (!is_like_email(text)).then(say::default_is_no_email),
        RuleKind::Range { .. } | RuleKind::Validate(_) => None,
    }
}

/// What is surely no `http` or `https` URL is found here; the runtime's parser judges the rest.
fn is_http(text: &str) -> bool {
    let after = |scheme: &str| text.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme));
    let rest = after("https://").or_else(|| after("http://")).and_then(|start| text.get(start.len()..));
    rest.is_some_and(|host| !host.is_empty())
}

/// What is surely no e-mail address is found here; the runtime's rule judges the rest.
fn is_like_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
        && !text.contains(char::is_whitespace)
}

fn broken_by_number(rule: &RuleKind, number: Number) -> Option<Message> {
    let RuleKind::Range { min, max } = rule else { return None };
    let small = min.as_ref().filter(|min| compare(number, min.value).is_lt());
    let large = max.as_ref().filter(|max| compare(number, max.value).is_gt());
    small
        .map(|min| say::default_too_small(&number.to_string(), &min.value.to_string()))
        .or_else(|| large.map(|max| say::default_too_large(&number.to_string(), &max.value.to_string())))
}

/// Whether a default is none of the choices, as far as all of these show their value.
fn unlisted(prop: &Prop, default: &str) -> Option<Message> {
    let Some(Choices::Listed(choices, _)) = &prop.choices else { return None };
    let values: Option<Vec<_>> =
        choices.iter().map(|(_, value)| text(value).map(syn::LitStr::value)).collect();
    let values = values.filter(|values| !values.is_empty())?;
    (!values.iter().any(|value| value == default)).then(|| {
        let values: Vec<_> = values.iter().map(String::as_str).collect();
        say::default_not_listed(default, &values)
    })
}
