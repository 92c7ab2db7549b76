//! URL templates.

use url::{Url, form_urlencoded};

use super::{HookError, HookValue};
use crate::value::Secret;

/// A URL whose variables have their values.
#[derive(Clone)]
pub(super) struct Filled {
    pub(super) url: Secret<Url>,
    /// The template with its open variables in place, and without its user name and password: what may be shown.
    pub(super) shown: String,
    /// The user name and the password that stood before the host.
    pub(super) userinfo: Option<(String, Option<Secret>)>,
}

/// The values of variables, by name.
pub(super) type Variables = [(String, HookValue)];

/// Fills a template in.
pub(super) fn fill(template: &str, variables: &Variables) -> Result<Filled, HookError> {
    // What a URL parser would take out or read as another character.
    if template.chars().any(|it| it.is_control() || it.is_whitespace() || it == '\\') {
        return Err(HookError::Template);
    }
    let whole = pieces(template, 0)?;
    let Parts { scheme, userinfo, host, tail } = split(template)?;
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
    let written = filled(tail, |name| value_of(name, variables).map(|value| encoded(value.expose())))?;
    let url = Url::parse(&format!("{scheme}://{host}{written}")).map_err(|_| HookError::Template)?;
    if url.origin() != origin.origin() {
        return Err(HookError::Template);
    }
    let userinfo = userinfo.map(|userinfo| credentials(userinfo, variables)).transpose()?;
    let shown = filled(tail, |name| {
        Ok(match value_of(name, variables)? {
            HookValue::Open(value) => encoded(value),
            HookValue::Hidden(_) => format!("{{{name}}}"),
        })
    })?;
    Ok(Filled { url: Secret::new(url), shown: format!("{scheme}://{host}{shown}"), userinfo })
}

/// A template, cut where a URL is: the name of a variable holds none of the characters that end a part.
struct Parts<'t> {
    scheme: &'t str,
    userinfo: Option<&'t str>,
    host: &'t str,
    /// The path, the query and the fragment.
    tail: &'t str,
}

fn split(template: &str) -> Result<Parts<'_>, HookError> {
    let (scheme, rest) = template.split_once("://").ok_or(HookError::Template)?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    let (userinfo, host) = match authority.rsplit_once('@') {
        Some((userinfo, host)) => (Some(userinfo), host),
        None => (None, authority),
    };
    Ok(Parts { scheme, userinfo, host, tail })
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

fn value_of<'v>(name: &str, variables: &'v Variables) -> Result<&'v HookValue, HookError> {
    match variables.iter().find(|(known, _)| known == name) {
        None => Err(HookError::Missing { variable: name.to_owned() }),
        Some((_, value)) if value.expose().is_empty() => Err(HookError::Empty { variable: name.to_owned() }),
        Some((_, value)) => Ok(value),
    }
}

/// A part of a template with what `write` makes of each variable.
fn filled(part: &str, write: impl Fn(&str) -> Result<String, HookError>) -> Result<String, HookError> {
    let mut text = String::new();
    for piece in pieces(part, 0)? {
        match piece {
            Piece::Text(literal) => text.push_str(literal),
            Piece::Variable(name) => text.push_str(&write(name)?),
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
        let written = filled(segment, |name| value_of(name, variables).map(|value| encoded(value.expose())))?;
        let dots = written.to_ascii_lowercase().replace("%2e", ".");
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
                Piece::Variable(name) => text.push_str(value_of(name, variables)?.expose()),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(pairs: &[(&str, &str)]) -> Vec<(String, HookValue)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), HookValue::Hidden((*value).into()))).collect()
    }

    fn url(template: &str, pairs: &[(&str, &str)]) -> Result<String, HookError> {
        Ok(fill(template, &variables(pairs))?.url.expose_secret().to_string())
    }

    #[test]
    fn values_are_encoded_for_where_they_stand() {
        let odd = [("a", "x/y?z#w&v=1 +%2F{b}ü\\")];
        let written = "x%2Fy%3Fz%23w%26v%3D1%20%2B%252F%7Bb%7D%C3%BC%5C";
        for (template, expected) in [
            ("https://h.example/{a}", format!("https://h.example/{written}")),
            ("https://h.example/p/{a}/q?b=c", format!("https://h.example/p/{written}/q?b=c")),
            ("HTTP://H.example:8080?k={a}&l={a}", format!("http://h.example:8080/?k={written}&l={written}")),
            ("https://[::1]/-{a}-", format!("https://[::1]/-{written}-")),
        ] {
            assert_eq!(url(template, &odd), Ok(expected), "{template}");
        }
        assert_eq!(url("https://h.example", &odd), Ok("https://h.example/".to_owned()));
    }

    #[test]
    fn names_are_those_of_gitlab() {
        for name in ["a", "Token", "token1", "my_token", "a1.b2-c3_4", "A9_0"] {
            let template = format!("https://h.example/{{{name}}}");
            assert_eq!(url(&template, &[(name, "v")]), Ok("https://h.example/v".to_owned()), "{name}");
        }
        for name in ["", "1a", "_a", "a_", "a__b", "ä", "a1b", "a.", "{a", "a:b"] {
            let template = format!("https://h.example/{{{name}}}");
            assert_eq!(url(&template, &[(name, "v")]), Err(HookError::Brace { at: 18 }), "{name}");
        }
        for (template, at) in
            [("https://h.example/{a}/}", 22), ("https://h.example/{a", 18), ("https://h/{a}?{", 14)]
        {
            assert_eq!(url(template, &[("a", "v")]), Err(HookError::Brace { at }), "{template}");
        }
    }

    #[test]
    fn a_variable_changes_neither_host_nor_scheme() {
        let all = [("a", "evil.example"), ("b", "80@evil.example"), ("c", "https")];
        for (template, variable) in [
            ("https://{a}/", "a"),
            ("https://h.example{a}/", "a"),
            ("https://h.example:{b}/", "b"),
            ("https://jo@{a}", "a"),
            ("{c}://h.example/", "c"),
            ("https://{a}?x", "a"),
        ] {
            let expected = Err(HookError::InHost { variable: variable.to_owned() });
            assert_eq!(url(template, &all), expected, "{template}");
        }
        for template in [
            "ftp://h.example/{a}",
            "h.example/{a}",
            "https:/h.example/{a}",
            "https://",
            "https:///x",
            "https://h.example\\@evil.example/",
            "https://h.example/ x",
            " https://h.example/",
            "https://h.exa\tmple/",
            "mailto://h.example/",
            "https://h.example:99999/",
            "",
        ] {
            assert_eq!(url(template, &all), Err(HookError::Template), "{template}");
        }
    }

    #[test]
    fn a_variable_stays_in_its_folder() {
        for (template, value) in [
            ("https://h.example/a/{v}/b", ".."),
            ("https://h.example/a/{v}", "."),
            ("https://h.example/a/.{v}", "."),
            ("https://h.example/a/%2e{v}?x", "."),
            ("https://h.example/a/{v}{v}#x", "."),
        ] {
            let expected = Err(HookError::LeavesPath { variable: "v".to_owned() });
            assert_eq!(url(template, &[("v", value)]), expected, "{template}");
        }
        assert_eq!(url("https://h.example/a/{v}", &[("v", "...")]), Ok("https://h.example/a/...".to_owned()));
        assert_eq!(url("https://h.example/a?{v}", &[("v", "..")]), Ok("https://h.example/a?..".to_owned()));
        assert_eq!(
            url("https://h.example/a/{v}", &[("v", "%2e.")]),
            Ok("https://h.example/a/%252e.".to_owned())
        );
    }

    #[test]
    fn a_value_is_there() {
        let error = |pairs: &[(&str, &str)]| url("https://jo:{v}@h.example/{w}", pairs).err();
        let missing = |variable: &str| Some(HookError::Missing { variable: variable.to_owned() });
        assert_eq!(error(&[]), missing("v"));
        assert_eq!(error(&[("v", "1")]), missing("w"));
        assert_eq!(error(&[("v", ""), ("w", "1")]), Some(HookError::Empty { variable: "v".to_owned() }));
        assert_eq!(error(&[("v", "1"), ("w", "1"), ("unused", "")]), None);
    }

    #[test]
    fn a_user_and_a_password_are_taken_out_of_the_url() -> Result<(), HookError> {
        let values = variables(&[("u", "j@o"), ("p", "a:b/c%41")]);
        for (template, user, password) in [
            ("https://{u}:{p}@h.example/x", "j@o", Some("a:b/c%41")),
            ("https://jo%40home:x%2F{p}@h.example/x", "jo@home", Some("x/a:b/c%41")),
            ("https://jo+1@h.example/x", "jo+1", None),
            ("https://:{p}@h.example/x", "", Some("a:b/c%41")),
        ] {
            let filled = fill(template, &values)?;
            assert_eq!(filled.url.expose_secret().as_str(), "https://h.example/x");
            assert_eq!(filled.shown, "https://h.example/x");
            let userinfo = filled.userinfo.as_ref();
            assert_eq!(userinfo.map(|(user, _)| user.as_str()), Some(user), "{template}");
            let found =
                userinfo.and_then(|(_, password)| password.as_ref().map(|it| it.expose_secret().as_str()));
            assert_eq!(found, password, "{template}");
        }
        Ok(())
    }

    #[test]
    fn a_secret_url_shows_nothing() -> Result<(), Box<dyn std::error::Error>> {
        let filled = whole(Secret::new(Url::parse("https://jo:p%2Fw@c4n4ry.example/c4n4ry")?))?;
        assert_eq!(filled.url.expose_secret().as_str(), "https://c4n4ry.example/c4n4ry");
        assert_eq!(filled.shown, "{url}");
        let (user, password) = filled.userinfo.ok_or("no user")?;
        assert_eq!((user.as_str(), password.is_some_and(|it| it.matches("p/w"))), ("jo", true));
        assert!(whole(Secret::new(Url::parse("ftp://c4n4ry.example/")?)).is_err());
        Ok(())
    }
}
