//! Groups that are enums: a select says which variant it is, and each variant has its own fields.

use integrations_runtime::{Choice, FieldType, Integration, Props, Record, Secret};
use serde_json::{Value, json};

use crate::common::{broken, pairs, said};

/// How to log in.
#[derive(Debug, Props)]
#[props(default = Anonymous)]
pub(crate) enum Login {
    /// Without a name.
    Anonymous,
    #[choice(title = "With a token", value = "by-token")]
    Token {
        #[prop(length(min = 4))]
        token: Secret,
    },
    Basic {
        #[prop(alias = "user")]
        username: String,
        #[prop(validate = no_space)]
        password: Secret,
        #[prop(show_if(username != "guest"))]
        realm: Option<String>,
        #[prop(default = 3)]
        attempts: u8,
        tried: u32,
    },
    Empty {},
}

fn no_space(secret: &Secret) -> Result<(), &'static str> {
    if secret.expose_secret().contains(' ') { Err("has a space") } else { Ok(()) }
}

#[derive(Debug, Integration)]
#[integration(section(trigger))]
#[events(push, note)]
struct Mirror {
    #[prop]
    before: Option<String>,
    #[prop(flatten, section = trigger)]
    login: Login,
    #[prop]
    after: Option<String>,
}

fn field(form: &integrations_runtime::Form, name: &str) -> integrations_runtime::FormField {
    form.fields.iter().find(|field| field.name == name).unwrap().clone()
}

#[test]
fn the_fields_of_every_variant_join() {
    let names: Vec<_> = Mirror::SPEC.fields.iter().map(|field| field.name).collect();
    let expected = ["before", "login", "token", "username", "password", "realm", "attempts", "after"];
    assert_eq!(names, expected);
    let kind = Mirror::SPEC.field("login").unwrap();
    assert_eq!(
        (kind.title, kind.help, kind.field_type),
        ("Login", Some("How to log in."), FieldType::Select)
    );
    assert_eq!((kind.required, kind.section), (false, Some("trigger")));
    let choices = [
        Choice::new("Anonymous", "anonymous"),
        Choice::new("With a token", "by-token"),
        Choice::new("Basic", "basic"),
        Choice::new("Empty", "empty"),
    ];
    assert_eq!(kind.choices.now().as_ref(), choices);
}

/// Not shown.
#[derive(Debug, Props)]
#[props(name = "sign-in", title = "Who are you?", help = "Ask.", default = r#As)]
enum Renamed {
    Nobody,
    r#As {
        #[prop]
        person: Option<String>,
    },
}

#[derive(Debug, Props)]
#[props(crate = ::integrations_runtime)]
enum HTTPAuth {
    None,
    Some {
        #[prop]
        account: String,
    },
}

#[derive(Debug, Integration)]
#[events()]
struct Two {
    #[prop(flatten)]
    http: HTTPAuth,
    #[prop(flatten)]
    renamed: Renamed,
}

#[test]
fn works_props_name() {
    assert!(Two::SPEC.field("sign-in").is_some() && Two::SPEC.field("renamed").is_none());
    let mut record = Record::<Two>::new();
    record.assign(&json!({ "sign-in": "nobody", "http_auth": "none" })).unwrap();
    assert!(matches!(record.config().unwrap(), Two { renamed: Renamed::Nobody, http: HTTPAuth::None }));
}

#[test]
fn works_props_title() {
    assert_eq!(Two::SPEC.field("sign-in").unwrap().title, "Who are you?");
    assert_eq!(Two::SPEC.field("http_auth").unwrap().title, "HTTP auth");
}

#[test]
fn works_props_help() {
    assert_eq!(Two::SPEC.field("sign-in").unwrap().help, Some("Ask."));
    assert_eq!(Two::SPEC.field("http_auth").unwrap().help, None);
}

#[test]
fn works_props_default() {
    let kind = Two::SPEC.field("sign-in").unwrap();
    assert_eq!(kind.default.map(|make| make()), Some(json!("as")));
    let mut record = Record::<Two>::new();
    assert_eq!(record.renamed().kind(), &RenamedKind::As);
    record.http_mut().set_kind(HTTPAuthKind::None);
    let Renamed::As { person } = record.config().unwrap().renamed else { panic!("another variant") };
    assert_eq!(person, None);
}

#[test]
fn works_props_crate() {
    assert_eq!(Record::<Two>::new().http().kind(), None);
}

#[test]
fn without_a_default_a_variant_must_be_chosen() {
    assert!(Two::SPEC.field("http_auth").unwrap().required);
    let mut record = Record::<Two>::new();
    assert_eq!(said(record.config()), ["`http_auth` is required"]);
    record.activate();
    assert_eq!(broken(record.validate()), pairs([("http_auth", "required")]));
    assert_eq!(broken(record.assign(&json!({ "http_auth": "both" }))).len(), 1);
}

#[test]
fn a_variant_is_asked_for_its_own_fields_only() {
    let mut record = Record::<Mirror>::new();
    assert!(matches!(record.config().unwrap().login, Login::Anonymous));
    record.login_mut().set_kind(LoginKind::Token);
    assert_eq!(said(record.config()), ["`token` is required"]);
    record.login_mut().set_token("t0k");
    assert_eq!(broken(record.config()), pairs([("token", "too_short")]));
    record.login_mut().set_kind(LoginKind::Basic);
    assert_eq!(broken(record.config()), pairs([("username", "required"), ("password", "required")]));
    record.login_mut().set_kind(LoginKind::Empty);
    assert!(matches!(record.config().unwrap().login, Login::Empty {}));
}

#[test]
fn the_configuration_is_the_variant() {
    let mut record = Record::<Mirror>::new();
    let input = json!({ "login": "basic", "user": "jo", "password": "p", "realm": "home", "after": "x" });
    record.assign(&input).unwrap();
    let config = record.config().unwrap();
    let Login::Basic { username, realm, attempts, tried, .. } = config.login else {
        panic!("another variant")
    };
    assert_eq!((username.as_str(), realm.as_deref(), attempts, tried), ("jo", Some("home"), 3, 0));
    assert_eq!(config.after.as_deref(), Some("x"));
    record.login_mut().set_username("guest");
    let Login::Basic { realm, .. } = record.config().unwrap().login else { panic!("another variant") };
    assert_eq!(realm, None);
}

#[test]
fn a_form_gives_a_variant_with_its_fields() {
    let mut record = Record::<Mirror>::new();
    let pairs = [("login", "by-token"), ("token", "t0ken"), ("username", "nobody"), ("attempts", "many")];
    record.assign_form(pairs).unwrap();
    assert_eq!(record.changed(), ["login", "token"]);
    let Login::Token { token } = record.config().unwrap().login else { panic!("another variant") };
    assert_eq!(token.expose_secret(), "t0ken");
}

#[test]
fn what_is_wrong_in_a_variant_is_told_of_it_alone() {
    let mut record = Record::<Mirror>::new();
    let input = json!({ "login": "basic", "username": "jo", "password": "a b", "token": "t" });
    record.assign(&input).unwrap();
    assert_eq!(said(record.config()), ["`password` has a space"]);
}

fn stored() -> Value {
    json!({ "login": "basic", "username": "jo", "password": "p", "realm": "home" })
}

#[test]
fn another_variants_fields_go_when_it_is_saved() {
    let mut record = Record::<Mirror>::load(&stored()).unwrap();
    record.login_mut().set_kind(LoginKind::Token);
    record.login_mut().set_token("t0ken");
    assert_eq!(record.changed(), ["login", "token", "username", "password", "realm"]);
    assert_eq!(record.properties(), json!({ "login": "by-token", "token": "t0ken" }).with_defaults());
    // Back before it is saved: nothing is lost.
    record.restore_all();
    assert!(!record.has_changes());
    record.login_mut().set_kind(LoginKind::Token);
    record.login_mut().set_token("t0ken");
    record.saved();
    record.login_mut().set_kind(LoginKind::Basic);
    assert_eq!(broken(record.config()), pairs([("username", "required"), ("password", "required")]));
}

/// A prop with a default is stored as what it is.
trait WithDefaults {
    fn with_defaults(self) -> Value;
}

impl WithDefaults for Value {
    fn with_defaults(mut self) -> Value {
        self["attempts"] = json!(3);
        self
    }
}

#[test]
fn a_form_says_when_each_field_is_shown() {
    let mut record = Record::<Mirror>::load(&stored()).unwrap();
    let form = record.form();
    assert_eq!(field(&form, "login").value, json!("basic"));
    assert!(field(&form, "token").hidden && field(&form, "token").required);
    assert!(!field(&form, "username").hidden);
    let shown = |name: &str| serde_json::to_value(field(&form, name).show_if).unwrap();
    assert_eq!(shown("login"), json!(null));
    assert_eq!(shown("username"), json!({ "field": "login", "equals": "basic" }));
    assert!(shown("realm").to_string().contains("guest"), "{}", shown("realm"));
    record.login_mut().set_kind(LoginKind::Anonymous);
    let hidden: Vec<_> = record.form().fields.iter().filter(|field| field.hidden).map(|it| it.name).collect();
    assert_eq!(hidden, ["token", "username", "password", "realm", "attempts"]);
}

/// An enum in a struct in an integration.
#[derive(Debug, Props)]
struct Remote {
    #[prop]
    host: Option<String>,
    #[prop(flatten)]
    login: Login,
}

#[derive(Debug, Integration)]
#[events()]
struct Deep {
    #[prop]
    first: bool,
    #[prop(flatten)]
    remote: Remote,
    #[prop(flatten)]
    http: HTTPAuth,
}

#[test]
fn an_enum_is_in_a_group() {
    let mut record = Record::<Deep>::new();
    let login = |record: &mut Record<Deep>, kind| record.remote_mut().login_mut().set_kind(kind);
    record.http_mut().set_kind(HTTPAuthKind::Some);
    record.http_mut().set_account("kim");
    login(&mut record, LoginKind::Basic);
    record.assign(&json!({ "username": "guest", "password": "p", "realm": "dropped" })).unwrap();
    let Deep { remote: Remote { login: found, .. }, http, .. } = record.config().unwrap();
    let Login::Basic { username, realm, .. } = found else { panic!("another variant") };
    assert_eq!((username.as_str(), realm), ("guest", None));
    assert!(matches!(http, HTTPAuth::Some { account } if account == "kim"));
    login(&mut record, LoginKind::Anonymous);
    assert!(matches!(record.config().unwrap().remote.login, Login::Anonymous));
}

#[test]
fn the_names_of_variants_are_values() {
    use integrations_runtime::Choices as _;
    assert_eq!(LoginKind::Token.value(), "by-token");
    assert_eq!((LoginKind::Basic, format!("{:?}", LoginKind::Basic)), (LoginKind::Basic, "Basic".to_owned()));
}
