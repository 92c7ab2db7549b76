//! The console as a person runs it: its commands, what they print, their exit codes.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod documents;
mod dry_run;

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::{Command, Output, Stdio};
use std::thread;

use catalogue::REGISTRY;
use integrations_runtime::Level;
use serde_json::{Value, json};

const CANARY: &str = "canary-5f1d0c7e";
const PUSH: &str = include_str!("../../payloads/push.json");

/// Runs the console, with `input` on its standard input.
fn console(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_console"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that does not read its input may have closed it.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert!(!shown(&output).contains(CANARY), "a secret was shown: {arguments:?}");
    output
}

/// All that was printed.
fn shown(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// A file of its own for a test, removed when dropped.
struct File(std::path::PathBuf);

impl File {
    fn of(name: &str, text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("console-{}-{name}", std::process::id()));
        std::fs::write(&path, text).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

fn jenkins(url: &str) -> Value {
    json!({ "jenkins_url": url, "project_name": "orchard", "username": "builder", "password": CANARY })
}

/// Takes one request and gives its text.
fn receive(listener: TcpListener) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let (mut text, mut buffer) = (Vec::new(), [0; 4096]);
        loop {
            let read = stream.read(&mut buffer).unwrap();
            text.extend(&buffer[..read]);
            let request = String::from_utf8_lossy(&text).into_owned();
            let Some((head, body)) = request.split_once("\r\n\r\n") else { continue };
            let length = head
                .to_lowercase()
                .split("content-length: ")
                .nth(1)
                .and_then(|rest| rest.lines().next()?.parse().ok());
            if read == 0 || body.len() >= length.unwrap_or(0) {
                stream
                    .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
                    .unwrap();
                return request;
            }
        }
    })
}

#[test]
fn list_names_every_integration() {
    let output = console(&["list"], "");
    assert_eq!(code(&output), 0);
    let text = shown(&output);
    let lines: Vec<&str> = text.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let specs: Value = serde_json::from_slice(&console(&["list", "--json"], "").stdout).unwrap();
    let names: Vec<&str> =
        specs.as_array().unwrap().iter().map(|spec| spec["name"].as_str().unwrap()).collect();
    let known: Vec<&str> = REGISTRY.iter().map(|entry| entry.spec().name).collect();
    assert_eq!((known.len(), &lines, &names), (31, &known, &known));
    let jenkins = specs.as_array().unwrap().iter().find(|spec| spec["name"] == "jenkins").unwrap();
    assert_eq!(jenkins["fields"][0]["exposes_secrets"], true);
}

#[test]
fn list_takes_a_level() {
    let names = |level: &str| {
        let output = console(&["list", "--json", "--level", level], "");
        let specs: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
        specs.iter().map(|spec| spec["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    for level in Level::ALL.iter().copied() {
        let known: Vec<&str> = REGISTRY.available(level).map(|entry| entry.spec().name).collect();
        assert_eq!(names(level.as_str()), known, "{level}");
    }
    assert!(names("project").contains(&"jenkins".to_owned()));
    assert!(!names("group").contains(&"jenkins".to_owned()));
    let text = console(&["list", "--level", "instance"], "");
    assert_eq!(code(&text), 0);
    assert!(shown(&text).contains("slack") && !shown(&text).contains("jenkins"), "{}", shown(&text));
    let unknown = console(&["list", "--level", "galaxy"], "");
    assert_eq!(code(&unknown), 2);
    assert!(shown(&unknown).contains("the levels are project, group, instance"), "{}", shown(&unknown));
}

#[test]
fn form_shows_values_and_hides_secrets() {
    let config = File::of("form", &jenkins("https://ci.example.com/").to_string());
    let text = console(&["form", "jenkins", "--config", config.path()], "");
    assert_eq!(code(&text), 0);
    assert!(
        shown(&text).contains("https://ci.example.com/") && shown(&text).contains("(stored)"),
        "{}",
        shown(&text)
    );
    let form: Value = serde_json::from_slice(
        &console(&["form", "jenkins", "--json", "--config", config.path()], "").stdout,
    )
    .unwrap();
    let password =
        form["fields"].as_array().unwrap().iter().find(|field| field["name"] == "password").unwrap();
    assert_eq!(password["value"], true);
}

#[test]
fn form_is_that_of_a_level() {
    let form = |level: &str| console(&["form", "slack", "--json", "--level", level], "");
    let of_group: Value = serde_json::from_slice(&form("group").stdout).unwrap();
    assert_eq!(of_group["level"], "group");
    let unknown = form("grup");
    assert_eq!(code(&unknown), 2);
    assert!(shown(&unknown).contains("the levels are project, group, instance"), "{}", shown(&unknown));
}

#[test]
fn check_tells_every_violation() {
    let valid = console(&["check", "jenkins", "-"], &jenkins("https://ci.example.com/").to_string());
    assert_eq!((code(&valid), shown(&valid).trim()), (0, "valid"));

    let wrong = json!({ "jenkins_url": 5, "enable_ssl_verification": "perhaps", "pasword": CANARY });
    let wrong = console(&["check", "jenkins", "-"], &wrong.to_string());
    assert_eq!(code(&wrong), 1);
    for field in [
        "`jenkins_url` must be",
        "`enable_ssl_verification` must be",
        "`pasword` is not",
        "`project_name` is required",
    ] {
        assert!(shown(&wrong).contains(field), "{field} in {}", shown(&wrong));
    }
}

#[test]
fn what_cannot_be_read_is_exit_code_2() {
    assert_eq!(code(&console(&["check", "jenkins", "/no/such/file"], "")), 2);
    let broken = console(&["check", "jenkins", "-"], &format!("{{ \"password\": \"{CANARY}\" ]"));
    assert_eq!(code(&broken), 2);
    assert!(shown(&broken).contains("line 1"), "{}", shown(&broken));
    let unknown = console(&["form", "jenkin"], "");
    assert_eq!(code(&unknown), 2);
    assert!(shown(&unknown).contains("known integrations: apple_app_store, asana, "), "{}", shown(&unknown));
    let config = File::of("event", &jenkins("https://ci.example.com/").to_string());
    let event = console(&["execute", "jenkins", "--event", "pusj", "--config", config.path()], PUSH);
    assert_eq!(code(&event), 2);
    assert!(shown(&event).contains("known events: commit, push"), "{}", shown(&event));
}

#[test]
fn execute_makes_a_real_request() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let request = receive(listener);
    let config = File::of("execute", &jenkins(&url).to_string());
    let arguments = ["execute", "jenkins", "--event", "push", "--config", config.path(), "-"];
    let refused = console(&arguments, PUSH);
    assert_eq!(code(&refused), 1);
    assert!(shown(&refused).contains("it is an address of this machine"), "{}", shown(&refused));
    let output = console(&[arguments.as_slice(), &["--allow-loopback"]].concat(), PUSH);
    assert_eq!(code(&output), 0, "{}", shown(&output));
    assert!(shown(&output).starts_with("done: "), "{}", shown(&output));
    let request = request.join().unwrap();
    assert!(request.starts_with("POST /project/orchard HTTP/1.1"), "{request}");
    assert!(request.contains("\"path_with_namespace\":\"garden/orchard\""), "{request}");
}

#[test]
fn execute_says_why_it_skips_or_fails() {
    let mut config = jenkins("https://ci.example.com/");
    config["active"] = json!(false);
    let inactive = File::of("inactive", &config.to_string());
    let output = console(&["execute", "jenkins", "--event", "push", "--config", inactive.path()], PUSH);
    assert_eq!((code(&output), shown(&output).trim()), (0, "skipped: the integration is not active"));

    let active = File::of("active", &jenkins("https://ci.example.com/").to_string());
    let wrong = PUSH.replace("\"path_with_namespace\": \"garden/orchard\"", "\"path_with_namespace\": 7");
    let output = console(&["execute", "jenkins", "--event", "push", "--config", active.path(), "-"], &wrong);
    assert_eq!(code(&output), 1);
    assert!(shown(&output).contains("`project.path_with_namespace`"), "{}", shown(&output));

    let empty = File::of("empty", "{}");
    let output = console(&["execute", "jenkins", "--event", "push", "--config", empty.path()], PUSH);
    assert_eq!(code(&output), 1);
    assert!(shown(&output).contains("`jenkins_url` is required"), "{}", shown(&output));
}

#[test]
fn test_sends_a_sample_whether_active_or_not() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let request = receive(listener);
    let mut config = jenkins("https://elsewhere.example.com/");
    config["active"] = json!(false);
    let config = File::of("test", &config.to_string());
    // What is set stands in for what the file says: the secret too, which another URL would clear.
    let (url, password) = (format!("jenkins_url={url}"), format!("password={CANARY}"));
    let output = console(
        &[
            "test",
            "jenkins",
            "--event",
            "merge_request",
            "--config",
            config.path(),
            "--set",
            &url,
            "--set",
            &password,
            "--allow-loopback",
        ],
        "",
    );
    assert_eq!((code(&output), shown(&output).trim()), (0, "done: told Jenkins to build orchard"));
    let request = request.join().unwrap();
    assert!(request.to_lowercase().contains("x-gitlab-event: merge request hook"), "{request}");
    assert!(request.contains("gitlab.example.com/harbour/lighthouse/-/merge_requests/87"), "{request}");
}

#[test]
fn test_says_why_it_fails_and_why_it_cannot() {
    let output = console(&["test", "jenkins", "--set", "project_name=orchard", "--set", "pasword=x"], "");
    assert_eq!((code(&output), shown(&output).contains("`pasword` is not")), (1, true), "{}", shown(&output));
    let output = console(&["test", "jenkins", "--set", "project_name=orchard"], "");
    assert_eq!((code(&output), shown(&output).trim()), (1, "`jenkins_url` is required"));

    // Nobody listens there.
    let free = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
    let config = File::of("nobody", &jenkins(&format!("http://{free}/")).to_string());
    let output = console(&["test", "jenkins", "--config", config.path(), "--allow-loopback"], "");
    assert_eq!((code(&output), shown(&output).starts_with("error: ")), (1, true), "{}", shown(&output));

    // Read from standard input.
    let slack = json!({
        "webhook": "https://hooks.example.com/services/1", "branches_to_be_notified": "all",
        "labels_to_be_notified": "~kitchen",
    });
    let output = console(&["test", "slack", "--event", "issue", "--config", "-"], &slack.to_string());
    assert_eq!(
        (code(&output), shown(&output).trim()),
        (1, "skipped: the labels are not those to be notified"),
        "what was skipped was not tried"
    );

    let output = console(&["test", "jenkins", "--event", "issue", "--config", config.path()], "");
    assert_eq!(
        (code(&output), shown(&output).trim()),
        (2, "cannot be tried out with `issue`: the integration does not handle this event")
    );
    assert_eq!(code(&console(&["test", "jenkins", "--event", "pusj"], "")), 2);
    let output = console(&["test", "jenkins", "--set", CANARY], "");
    assert_eq!(code(&output), 2);
    assert!(shown(&output).contains("what `--set` takes is `name=value`"), "{}", shown(&output));
}

#[test]
fn demo_shows_the_request_that_arrived() {
    let output = console(&["demo"], "");
    assert_eq!(code(&output), 0, "{}", shown(&output));
    for part in
        ["POST /project/orchard", "x-gitlab-event: Push Hook", "authorization: [redacted]", "bytes of JSON"]
    {
        assert!(shown(&output).contains(part), "{part} in {}", shown(&output));
    }
    assert!(!shown(&output).contains("a password that nobody sees"));
}
