//! Stands before the compiler (`RUSTC_WRAPPER`), and writes down what each crate takes: a line with its package, `target` or
//! `host`, and milliseconds of user time, into the file that `TIMED` names.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::process::{Command, ExitCode};

use integrations_benches::Fallible;
use wait4::Wait4 as _;

fn main() -> Fallible<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    let compiler = arguments.next().ok_or("which compiler?")?;
    let arguments: Vec<_> = arguments.collect();
    let used = Command::new(compiler).args(&arguments).spawn()?.wait4()?;
    if let (Ok(package), Some(file)) = (std::env::var("CARGO_PKG_NAME"), std::env::var_os("TIMED")) {
        // Cargo names the target for what runs there, where it was told one itself.
        let place = if arguments.iter().any(|argument| argument == "--target") { "target" } else { "host" };
        let line = format!("{package} {place} {}\n", used.rusage.utime.as_millis());
        OpenOptions::new().append(true).create(true).open(file)?.write_all(line.as_bytes())?;
    }
    let code = used.status.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(1)))
}
