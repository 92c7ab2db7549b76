//! Stands before the compiler (`RUSTC_WRAPPER`): the package that `COUNTED` names is compiled in valgrind, which writes how many
//! instructions that takes into the file that `COUNT` names.

use std::process::{Command, ExitCode};

use integrations_benches::Fallible;

fn main() -> Fallible<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    let compiler = arguments.next().ok_or("which compiler?")?;
    let is_counted =
        std::env::var_os("CARGO_PKG_NAME").is_some_and(|name| Some(name) == std::env::var_os("COUNTED"));
    let mut command = match std::env::var("COUNT") {
        Ok(file) if is_counted => {
            let mut valgrind = Command::new("valgrind");
            valgrind
                .args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"])
                .arg(format!("--log-file={file}"))
                .arg(compiler);
            valgrind
        }
        _ => Command::new(compiler),
    };
    let code = command.args(arguments).status()?.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(1)))
}
