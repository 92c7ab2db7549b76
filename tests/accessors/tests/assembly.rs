//! `x_changed` is one comparison and nothing else: what the compiler writes for it, by the derive and by hand.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

type Fallible<T> = Result<T, Box<dyn Error>>;

#[test]
fn whether_a_prop_is_changed_is_one_comparison() -> Fallible<()> {
    if !cfg!(target_arch = "x86_64") {
        println!("passed over: it reads the assembly of x86-64");
        return Ok(());
    }
    let assembly = assembly()?;
    let (ours, by_hand) = (body(&assembly, "derived")?, body(&assembly, "by_hand")?);
    assert_eq!(ours, by_hand, "what the derive writes and what is written by hand differ");
    // A constant that is too wide for a comparison is loaded before.
    let compared: Vec<_> = ours.iter().filter(|name| !name.starts_with("mov")).map(String::as_str).collect();
    let [compare, set, "retq"] = compared[..] else { return Err(format!("{ours:?}").into()) };
    assert!(compare.starts_with("cmp") && set.starts_with("set"), "{ours:?}");
    assert!(ours.len() <= 4, "{ours:?}");
    Ok(())
}

/// The library's assembly, as users build theirs.
fn assembly() -> Fallible<String> {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let target = scratch.parent().ok_or("no target folder")?;
    let file = scratch.join("accessors.s");
    let emitted = Command::new(env!("CARGO"))
        .args(["rustc", "--release", "--locked", "--quiet", "--lib", "--target-dir"])
        .arg(target)
        // Of more than one unit there would be more than one file.
        .args(["--", "-C", "codegen-units=1", &format!("--emit=asm={}", file.display())])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .status()?;
    if !emitted.success() {
        return Err("the library cannot be built".into());
    }
    Ok(fs::read_to_string(file)?)
}

/// The instructions of a module's `is_changed`, without their operands: where the values lie is another matter.
fn body(assembly: &str, module: &str) -> Fallible<Vec<String>> {
    let name = format!("{}{module}10is_changed", module.len());
    let mut lines = assembly.lines().skip_while(|line| !(line.ends_with(':') && line.contains(&name)));
    lines.next().ok_or_else(|| format!("no `{name}`"))?;
    let code = lines.take_while(|line| !line.contains(".cfi_endproc")).map(str::trim);
    let instructions = code.filter(|line| !line.starts_with('.') && !line.starts_with('#'));
    Ok(instructions.filter_map(|line| line.split_whitespace().next()).map(ToOwned::to_owned).collect())
}
