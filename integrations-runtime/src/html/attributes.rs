//! What a browser can check of a field, where it and the server agree.

use crate::form::FormField;
use crate::i18n::Translator;
use crate::rules::ecma::attribute;
use crate::rules::{Pattern, Rule};
use crate::value::Shape;

/// A URL of the web as the rules `url` and `public_url` take it, which `type=url` leaves open.
const OF_THE_WEB: &str = "[hH][tT][tT][pP][sS]?:.*";

/// The `type` of an input, by its text: of some types a browser drops a text that does not fit.
pub(super) fn input_type(field: &FormField, text: &str) -> &'static str {
    let has = |wanted: fn(&Rule) -> bool| field.rules.iter().any(|rule| wanted(rule.rule()));
    let is_trimmed = text.trim() == text;
    if matches!(field.shape, Shape::Integer { .. } | Shape::Number { .. }) {
        let is_number =
            text.is_empty() || text.parse::<f64>().is_ok_and(f64::is_finite) && !text.starts_with('+');
        return if is_number { "number" } else { "text" };
    }
    match field.format {
        Some("date") if text.is_empty() || fits(&DATE, text) => "date",
        Some("time") if text.is_empty() || fits(&TIME, text) => "time",
        Some("uri") if is_trimmed => "url",
        _ if has(|rule| matches!(rule, Rule::Url | Rule::PublicUrl)) && is_trimmed => "url",
        // A type of its own takes more than a browser does (`EmailAddress`); the rule is the browser's.
        _ if has(|rule| matches!(rule, Rule::Email)) && is_trimmed => "email",
        _ => "text",
    }
}

static DATE: Pattern = Pattern::new(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
/// A browser knows thousandths of a second, and nothing smaller.
static TIME: Pattern = Pattern::new(r"^[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,3})?)?$");

fn fits(pattern: &Pattern, text: &str) -> bool {
    // There is no year 0 in a browser.
    pattern.is_match(text) && !text.starts_with("0000")
}

/// The attributes of a number.
pub(super) struct Bounds {
    pub(super) step: &'static str,
    pub(super) min: Option<String>,
    pub(super) max: Option<String>,
}

impl Bounds {
    pub(super) fn of(field: &FormField) -> Self {
        let range = field.rules.iter().find_map(|rule| match rule.rule() {
            Rule::Range { min, max } => Some((*min, *max)),
            _ => None,
        });
        let (min, max) = range.unwrap_or_default();
        let (step, (least, greatest)) = match field.shape {
            Shape::Integer { least, greatest } => ("1", (Some(least), Some(greatest))),
            _ => ("any", (None, None)),
        };
        Self {
            step,
            min: min.or(least).map(|it| it.to_string()),
            max: max.or(greatest).map(|it| it.to_string()),
        }
    }
}

/// The attributes of a text, and what is said where it breaks them.
#[derive(Default)]
pub(super) struct Checks {
    pub(super) pattern: Option<String>,
    pub(super) min_length: Option<u64>,
    pub(super) max_length: Option<u64>,
    /// What is said of a text of another form.
    pub(super) invalid: Option<String>,
    pub(super) too_long: Option<String>,
}

impl Checks {
    pub(super) fn of(field: &FormField, translator: Option<&dyn Translator>) -> Self {
        let mut checks = Self::default();
        if !matches!(field.shape, Shape::Text) {
            return checks;
        }
        let (mut patterns, mut invalid) = (Vec::new(), Vec::new());
        for rule in field.rules.iter() {
            let said = || rule.said_of_text(translator);
            match rule.rule() {
                Rule::Length { min, max } => {
                    checks.min_length = *min;
                    checks.max_length = *max;
                    checks.too_long = said();
                }
                Rule::Pattern(pattern) => {
                    patterns.extend(attribute(pattern().source()));
                    invalid.extend(said());
                }
                Rule::Url | Rule::PublicUrl => {
                    patterns.push(OF_THE_WEB.to_owned());
                    invalid.extend(said());
                }
                Rule::Email => invalid.extend(said()),
                _ => {}
            }
        }
        checks.pattern = match patterns.as_slice() {
            [] => None,
            [only] => Some(only.clone()),
            // Each looks at the whole text.
            several => Some(format!(r"(?=(?:{})$)[\s\S]*", several.join(")$)(?=(?:"))),
        };
        checks.invalid = if invalid.is_empty() { None } else { Some(invalid.join("; ")) };
        checks
    }
}
