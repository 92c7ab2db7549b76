//! A form as a parser of HTML reads it, and what it sends untouched.

use std::error::Error;

use integrations_runtime::Url;
use scraper::{ElementRef, Html, Selector};

pub(crate) type Pairs = Vec<(String, String)>;

pub(crate) fn all<'a>(html: &'a Html, selector: &str) -> Result<Vec<ElementRef<'a>>, Box<dyn Error>> {
    let selector = Selector::parse(selector).map_err(|error| error.to_string())?;
    Ok(html.select(&selector).collect())
}

/// What a browser posts of the form as it stands: <https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-the-form-data-set>.
pub(crate) fn submitted(html: &Html) -> Result<Pairs, Box<dyn Error>> {
    let mut pairs = Pairs::new();
    for control in all(html, "form input, form select, form textarea")? {
        let (Some(name), None) = (control.attr("name"), control.attr("disabled")) else { continue };
        let value = match control.value().name() {
            "textarea" => control.text().collect(),
            "select" => {
                let option = |chosen: &str| -> Result<_, Box<dyn Error>> {
                    let selector = Selector::parse(chosen).map_err(|error| error.to_string())?;
                    Ok(control.select(&selector).last())
                };
                let chosen = option("option[selected]")?.or(option("option:first-child")?);
                chosen.and_then(|option| option.attr("value")).unwrap_or_default().to_owned()
            }
            _ if control.attr("type") == Some("checkbox") && control.attr("checked").is_none() => continue,
            _ => control.attr("value").unwrap_or_default().to_owned(),
        };
        // A browser sends line breaks like this.
        pairs.push((name.to_owned(), value.replace('\n', "\r\n")));
    }
    through_the_wire(&pairs)
}

/// As `application/x-www-form-urlencoded`, there and back.
fn through_the_wire(pairs: &Pairs) -> Result<Pairs, Box<dyn Error>> {
    let mut url = Url::parse("http://form.example/")?;
    url.query_pairs_mut().extend_pairs(pairs);
    Ok(url.query_pairs().into_owned().collect())
}
