//! The channels of IRC, as people write them and as irker takes them: <https://man.archlinux.org/man/irkerd.8.en>.

use std::collections::HashSet;

use integrations_runtime::Url;

/// The channels of a list in its order, each once. What is none is passed over.
pub(super) fn listed(recipients: &str, default: Option<&str>) -> Vec<Url> {
    let default = default.and_then(irc);
    let mut known = HashSet::new();
    let channels = recipients.split_whitespace().filter_map(|recipient| channel(recipient, default.as_ref()));
    channels.filter(|channel| known.insert(channel.clone())).collect()
}

/// A channel with its server. One that is written without, is on the default one.
fn channel(recipient: &str, default: Option<&Url>) -> Option<Url> {
    if recipient.contains("://") {
        return normalised(irc(recipient)?);
    }
    let mut server = default?.clone();
    server.set_path("");
    server.set_query(None);
    server.set_fragment(None);
    normalised(irc(&format!(
        "{}/{}",
        server.as_str().trim_end_matches('/'),
        recipient.trim_start_matches('/')
    ))?)
}

fn irc(text: &str) -> Option<Url> {
    let url = Url::parse(text.trim()).ok()?;
    (matches!(url.scheme(), "irc" | "ircs") && url.has_host() && url.host_str() != Some("")).then_some(url)
}

/// People write `#channel`, which is a fragment, and a key behind it. irker takes `/channel?key=secret`, and adds the `#`; a
/// channel with two of them stays a fragment, behind the key.
fn normalised(mut url: Url) -> Option<Url> {
    let written = url.fragment().unwrap_or_default().to_owned();
    let (name, key_behind) = written.split_once('?').unwrap_or((&written, ""));
    let is_fragment = url.fragment().is_some();
    let path = url.path().trim_matches('/').to_owned();
    let key = url.query().filter(|key| !key.is_empty()).unwrap_or(key_behind).to_owned();
    let key = key.strip_prefix("key=").unwrap_or(&key);
    let key = (!key.is_empty()).then(|| format!("key={key}"));
    url.set_query(key.as_deref());
    match (path.as_str(), name) {
        ("", "") => return None,
        ("", name) if !name.starts_with(['#', '&', '+']) => {
            url.set_path(&format!("/{name}"));
            url.set_fragment(None);
        }
        ("", name) => {
            url.set_path("/");
            url.set_fragment(Some(name));
        }
        (path, _) if !is_fragment => url.set_path(&format!("/{path}")),
        _ => return None,
    }
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::{Url, listed};

    #[test]
    fn each_way_to_write_a_channel() {
        let default = Some("ircs://:pw@irc.example:6697/ignored?key=x#y");
        for (written, without, with) in [
            ("irc://h.example/#chan", "irc://h.example/chan", None),
            ("irc://h.example/chan", "irc://h.example/chan", None),
            ("irc://h.example/chan/", "irc://h.example/chan", None),
            ("ircs://h.example:6698/&local", "ircs://h.example:6698/&local", None),
            ("ircs://h.example/#chan?key=s3cr3t", "ircs://h.example/chan?key=s3cr3t", None),
            ("ircs://h.example/#chan?s3cr3t", "ircs://h.example/chan?key=s3cr3t", None),
            ("ircs://h.example/chan?s3cr3t", "ircs://h.example/chan?key=s3cr3t", None),
            ("irc://h.example/##linux", "irc://h.example/##linux", None),
            ("irc://h.example/##linux?key=s", "irc://h.example/?key=s##linux", None),
            ("irc://h.example/jo,isnick", "irc://h.example/jo,isnick", None),
            ("irc://:pw@h.example/chan", "irc://:pw@h.example/chan", None),
            ("chan", "", Some("ircs://:pw@irc.example:6697/chan")),
            ("#chan", "", Some("ircs://:pw@irc.example:6697/chan")),
            ("/chan?key=s", "", Some("ircs://:pw@irc.example:6697/chan?key=s")),
            ("#chan?key=s", "", Some("ircs://:pw@irc.example:6697/chan?key=s")),
            ("jo,isnick", "", Some("ircs://:pw@irc.example:6697/jo,isnick")),
            ("@evil.example/chan", "", Some("ircs://:pw@irc.example:6697/@evil.example/chan")),
            ("http://h.example/chan", "", None),
            ("irc://h.example", "", None),
            ("irc://h.example/#", "", None),
            ("irc:///chan", "", None),
            ("#", "", None),
        ] {
            let one = |default| listed(written, default).iter().map(ToString::to_string).collect::<String>();
            assert_eq!(one(None), without, "{written}");
            assert_eq!(
                one(default),
                if without.is_empty() { with.unwrap_or_default() } else { without },
                "{written}"
            );
            assert_eq!(one(Some("https://irc.example/")), without, "{written}");
        }
    }

    #[test]
    fn each_channel_counts_once() {
        let channels =
            listed(" irc://h.example/#a\r\nnonsense\tirc://h.example/a  b", Some("irc://h.example"));
        let channels: Vec<&str> = channels.iter().map(Url::as_str).collect();
        assert_eq!(channels, ["irc://h.example/a", "irc://h.example/nonsense", "irc://h.example/b"]);
    }
}
