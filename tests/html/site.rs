//! A product with forms, on loopback.

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::{Arc, Mutex, PoisonError};

use integrations_runtime::testing::{Answer, Received, Receiver};
use integrations_runtime::{AnyRecord, html};
use serde_json::Value as Json;

use crate::pairs::borrowed;

/// No script and no style but the two files.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; img-src 'self'; base-uri 'none'";

type Records = Arc<Mutex<BTreeMap<String, Box<dyn AnyRecord>>>>;

/// Serves the form of each record at `/form/<name>`, and at `/bare/<name>` without a policy and with all of it in the page.
pub(crate) struct Site {
    records: Records,
    server: Receiver,
}

impl Site {
    pub(crate) async fn of(
        records: impl IntoIterator<Item = Box<dyn AnyRecord>>,
    ) -> Result<Self, Box<dyn Error>> {
        let named = records.into_iter().map(|record| (record.spec().name.to_owned(), record)).collect();
        let records: Records = Arc::new(Mutex::new(named));
        let serving = Arc::clone(&records);
        let server = Receiver::answering(move |request| {
            let mut records = serving.lock().unwrap_or_else(PoisonError::into_inner);
            answer(&mut records, request).unwrap_or_else(|| Answer::new(404))
        });
        Ok(Self { records, server: server.await? })
    }

    pub(crate) fn base(&self) -> String {
        self.server.url("/").as_str().trim_end_matches('/').to_owned()
    }

    /// Looks at a record as the server has it.
    pub(crate) fn look<T>(&self, name: &str, look: impl FnOnce(&dyn AnyRecord) -> T) -> Result<T, String> {
        let records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        records.get(name).map(|record| look(&**record)).ok_or_else(|| format!("no record of `{name}`"))
    }

    pub(crate) fn properties(&self, name: &str) -> Result<Json, String> {
        self.look(name, |record| record.properties())
    }
}

fn answer(records: &mut BTreeMap<String, Box<dyn AnyRecord>>, request: &Received) -> Option<Answer> {
    let file = |kind: &str, text: &str| Answer::new(200).header("content-type", kind).body(text);
    match request.path.as_str() {
        "/form.css" => return Some(file("text/css", html::STYLESHEET)),
        "/form.js" => return Some(file("text/javascript", html::SCRIPT)),
        // What a browser asks for by itself.
        "/favicon.ico" => return Some(Answer::new(204)),
        _ => {}
    }
    let (room, name) = request.path.strip_prefix('/')?.split_once('/')?;
    let record = records.get_mut(name)?;
    let options = html::Options::new(&request.path);
    let (options, policy) = match room {
        "form" => (options.assets("/form.css", "/form.js"), POLICY),
        "bare" => (options, "img-src *"),
        _ => return Some(file("text/html", "<!doctype html><title>Saved</title>")),
    };
    let page = |page: String| {
        let answer = Answer::new(200).header("content-type", "text/html; charset=utf-8");
        answer.header("content-security-policy", policy).body(page)
    };
    let form = record.form();
    if request.method != "POST" {
        return Some(page(html::page(&form, &options)));
    }
    let pairs = request.form();
    match record.assign_form(borrowed(&pairs)).and_then(|()| record.validate()) {
        Ok(()) => {
            record.saved();
            Some(Answer::new(303).header("location", &format!("/saved/{name}")))
        }
        Err(violations) => {
            record.restore_all();
            Some(page(html::page(&form, &options.submitted(borrowed(&pairs)).violations(&violations))))
        }
    }
}
