//! What was measured on, and with what.

use std::fs;
use std::process::Command;

use crate::Fallible;
use crate::peers::PEERS;
use crate::report::Table;

/// The machine, the compiler, the peers.
pub fn describe() -> Fallible<String> {
    let processors = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = processors.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let count = std::thread::available_parallelism()?;
    let memory = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib = memory
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:")?.trim().split(' ').next()?.parse().ok());
    let gib =
        kib.map_or_else(String::new, |kib: u64| format!(", {} GiB of memory", kib.div_ceil(1024 * 1024)));
    let mut table = Table::new(&["what", "which"]);
    table.row([
        "processor",
        &format!("{count} cores of {}{gib}", model.map_or("an unknown model", |(_, model)| model)),
    ]);
    table.row(["system", &format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)]);
    table.row(["compiler", &first_line("rustc", "--version")?]);
    if let Ok(valgrind) = first_line("valgrind", "--version") {
        table.row(["instructions counted by", &format!("{valgrind}, callgrind")]);
    }
    let versions: Vec<_> = PEERS.iter().map(|peer| format!("{} {}", peer.name, peer.version)).collect();
    table.row(["peers", &versions.join(", ")]);
    Ok(table.to_string())
}

fn first_line(program: &str, argument: &str) -> Fallible<String> {
    let output = Command::new(program).arg(argument).output()?;
    Ok(String::from_utf8(output.stdout)?.lines().next().unwrap_or_default().to_owned())
}
