//! URL templates.

use url::{Url, form_urlencoded};

use super::HookError;
use crate::value::Secret;

/// A URL whose variables have their values.
#[derive(Clone)]
pub(super) struct Filled {
    pub(super) url: Secret<Url>,
    /// The template without its user name and password: what may be shown.
    pub(super) shown: String,
    /// The user name and the password that stood before the host.
    pub(super) userinfo: Option<(String, Option<Secret>)>,
}

/// The values of variables, by name.
pub(super) type Variables = [(String, Secret)];

/// Fills a template in.
pub(super) fn fill(template: &str, variables: &Variables) -> Result<Filled, HookError> {
    // What a URL parser would take out or read as another character.
    if template.chars().any(|it| it.is_control() || it.is_whitespace() || it == '\\') {
        return Err(HookError::Template);
    }
    let whole = pieces(template, 0)?;
    let (scheme, rest) = template.split_once("://").ok_or(HookError::Template)?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    let (userinfo, host) = match authority.rsplit_once('@') {
        Some((userinfo, host)) => (Some(userinfo), host),
        None => (None, authority),
    };
    for part in [scheme, host] {
        if let Some(name) = first_variable(part)? {
            return Err(HookError::InHost { variable: name.to_owned() });
        }
    }
    for piece in &whole {
        if let Piece::Variable(name) = piece {
            value_of(name, variables)?;
        }
    }
    let origin = Url::parse(&format!("{scheme}://{host}/")).map_err(|_| HookError::Template)?;
    if !matches!(origin.scheme(), "http" | "https") || origin.host().is_none() {
        return Err(HookError::Template);
    }
    stays_in_its_folder(tail, variables)?;
    let tail_filled = filled(tail, variables, encoded)?;
    let url = format!("{scheme}://{host}{tail_filled}");
    let url = Url::parse(&url).map_err(|_| HookError::Template)?;
    if url.origin() != origin.origin() {
        return Err(HookError::Template);
    }
    let userinfo = userinfo.map(|userinfo| credentials(userinfo, variables)).transpose()?;
    Ok(Filled { url: Secret::new(url), shown: format!("{scheme}://{host}{tail}"), userinfo })
}

/// What is shown of a URL that is a secret as a whole.
pub(super) const WHOLE: &str = "{url}";

/// A URL that is a secret as a whole.
pub(super) fn whole(mut url: Secret<Url>) -> Result<Filled, HookError> {
    let open = url.expose_secret();
    if !matches!(open.scheme(), "http" | "https") {
        return Err(HookError::Template);
    }
    let mut userinfo = None;
    if !open.username().is_empty() || open.password().is_some() {
        let password = open.password().map(|password| Secret::new(percent_decoded(password)));
        userinfo = Some((percent_decoded(open.username()), password));
        let mut bare = open.clone();
        let removed = bare.set_username("").and_then(|()| bare.set_password(None));
        removed.map_err(|()| HookError::Template)?;
        url = Secret::new(bare);
    }
    Ok(Filled { url, shown: WHOLE.to_owned(), userinfo })
}

/// A literal URL as a template: a brace in it begins no variable.
pub(super) fn literal(url: &Url) -> String {
    url.as_str().replace('{', "%7B").replace('}', "%7D")
}

enum Piece<'t> {
    Text(&'t str),
    Variable(&'t str),
}

/// The pieces of a template, of which `before` bytes stand before it.
fn pieces(mut template: &str, mut before: usize) -> Result<Vec<Piece<'_>>, HookError> {
    let mut pieces = Vec::new();
    while let Some(start) = template.find(['{', '}']) {
        let (text, from_brace) = template.split_at(start);
        let inside = from_brace.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let Some((name, after)) = inside.filter(|(name, _)| is_name(name)) else {
            return Err(HookError::Brace { at: before + start });
        };
        pieces.extend([Piece::Text(text), Piece::Variable(name)]);
        before += template.len() - after.len();
        template = after;
    }
    pieces.push(Piece::Text(template));
    Ok(pieces)
}

/// Whether a name is one of a variable: `[A-Za-z]+[0-9]*(?:[._-][A-Za-z0-9]+)*`, as GitLab has it.
fn is_name(name: &str) -> bool {
    let mut parts = name.split(['.', '_', '-']);
    let first = parts.next().unwrap_or_default().trim_end_matches(|it: char| it.is_ascii_digit());
    !first.is_empty()
        && first.chars().all(|it| it.is_ascii_alphabetic())
        && parts.all(|part| !part.is_empty() && part.chars().all(|it| it.is_ascii_alphanumeric()))
}

fn first_variable(part: &str) -> Result<Option<&str>, HookError> {
    Ok(pieces(part, 0)?.into_iter().find_map(|piece| match piece {
        Piece::Variable(name) => Some(name),
        Piece::Text(_) => None,
    }))
}

fn value_of<'v>(name: &str, variables: &'v Variables) -> Result<&'v str, HookError> {
    match variables.iter().find(|(known, _)| known == name) {
        None => Err(HookError::Missing { variable: name.to_owned() }),
        Some((_, value)) if value.expose_secret().is_empty() => {
            Err(HookError::Empty { variable: name.to_owned() })
        }
        Some((_, value)) => Ok(value.expose_secret()),
    }
}

/// A part of a template with the values in place, as `write` writes them.
fn filled(part: &str, variables: &Variables, write: fn(&str) -> String) -> Result<String, HookError> {
    let mut text = String::new();
    for piece in pieces(part, 0)? {
        match piece {
            Piece::Text(literal) => text.push_str(literal),
            Piece::Variable(name) => text.push_str(&write(value_of(name, variables)?)),
        }
    }
    Ok(text)
}

/// A value as it stands in a path or a query: nothing of it ends its part.
fn encoded(value: &str) -> String {
    form_urlencoded::byte_serialize(value.as_bytes()).collect::<String>().replace('+', "%20")
}

/// Looks for values that make `..` or `.` of a segment: a dot means the same where it is percent-encoded, so encoding is
/// no help.
fn stays_in_its_folder(tail: &str, variables: &Variables) -> Result<(), HookError> {
    let path = tail.split(['?', '#']).next().unwrap_or_default();
    for segment in path.split('/') {
        let Some(name) = first_variable(segment)? else { continue };
        let dots = filled(segment, variables, encoded)?.to_ascii_lowercase().replace("%2e", ".");
        if matches!(dots.as_str(), "." | "..") {
            return Err(HookError::LeavesPath { variable: name.to_owned() });
        }
    }
    Ok(())
}

/// The user name and the password before a host. They are sent as basic authentication: values stay as they are.
fn credentials(userinfo: &str, variables: &Variables) -> Result<(String, Option<Secret>), HookError> {
    let (user, password) = match userinfo.split_once(':') {
        Some((user, password)) => (user, Some(password)),
        None => (userinfo, None),
    };
    let part = |part: &str| {
        let mut text = String::new();
        for piece in pieces(part, 0)? {
            match piece {
                Piece::Text(literal) => text.push_str(&percent_decoded(literal)),
                Piece::Variable(name) => text.push_str(value_of(name, variables)?),
            }
        }
        Ok(text)
    };
    Ok((part(user)?, password.map(part).transpose()?.map(Secret::new)))
}

/// A part of a URL, where `+` is a plus, `&` no end and `=` no middle.
pub(crate) fn percent_decoded(part: &str) -> String {
    let pair = format!("={}", part.replace('+', "%2B").replace('&', "%26"));
    form_urlencoded::parse(pair.as_bytes()).map(|(_, decoded)| decoded.into_owned()).collect()
}
