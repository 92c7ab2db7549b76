//! Counts what is allocated: `counted subject valid/ours` for one time of a subject, `counted kinds` for one record of each
//! type, `counted records 100000` for many. It prints numbers, for the program that starts it.

use std::alloc::System;
use std::time::Instant;

use integrations_benches::subjects::{self, held};
use integrations_benches::{Fallible, measure};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, Stats, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn main() -> Fallible<()> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["subject", name] => subject(name),
        ["kinds"] => kinds(),
        ["records", count] => records(count.parse()?),
        _ => Err("see the first lines of `counted.rs`".into()),
    }
}

fn counted<T>(act: impl FnOnce() -> Fallible<T>) -> Fallible<(T, Stats)> {
    let region = Region::new(ALLOCATOR);
    let value = act()?;
    Ok((value, region.change()))
}

/// Allocations and bytes of one time: what ten times take more than five.
fn subject(name: &str) -> Fallible<()> {
    let run = subjects::find(name)?.run;
    run(1)?;
    let ((), five) = counted(|| run(5))?;
    let ((), ten) = counted(|| run(10))?;
    let calls = |stats: &Stats| stats.allocations + stats.reallocations;
    println!("{} {}", (calls(&ten) - calls(&five)) / 5, (ten.bytes_allocated - five.bytes_allocated) / 5);
    Ok(())
}

/// What is still held of what was allocated.
fn held_bytes(stats: &Stats) -> usize {
    stats.bytes_allocated.saturating_sub(stats.bytes_deallocated)
}

/// Of each type: its name, the bytes of a record with its heap, those of a configuration.
fn kinds() -> Fallible<()> {
    for kind in held::kinds() {
        let kind = [kind];
        // The first one compiles what is compiled once.
        drop((held::load(1, &kind)?, held::load_plain(1, &kind)?));
        let (record, of_record) = counted(|| held::load(1, &kind))?;
        let (plain, of_plain) = counted(|| held::load_plain(1, &kind))?;
        let [kind] = kind;
        // The list of one and its box are no part of either.
        let list = size_of::<Box<dyn std::any::Any>>();
        println!("{} {} {}", kind.name, held_bytes(&of_record) - list, held_bytes(&of_plain) - list);
        drop((record, plain));
    }
    Ok(())
}

/// Of many: bytes of each while unchanged, once changed, of a configuration alone; nanoseconds to load and to edit each.
fn records(count: usize) -> Fallible<()> {
    let kinds = held::kinds();
    let start = Instant::now();
    let (mut records, loaded) = counted(|| held::load(count, &kinds))?;
    let loading = start.elapsed();
    let start = Instant::now();
    let ((), edited) = counted(|| held::edit(&mut records, &kinds))?;
    let editing = start.elapsed();
    let (plain, of_plain) = counted(|| held::load_plain(count, &kinds))?;
    let each = measure::as_f64(u64::try_from(count)?)?;
    let bytes = |bytes: usize| -> Fallible<f64> { Ok(measure::as_f64(u64::try_from(bytes)?)? / each) };
    let changed = held_bytes(&loaded) + held_bytes(&edited);
    println!(
        "{:.0} {:.0} {:.0} {:.0} {:.0}",
        bytes(held_bytes(&loaded))?,
        bytes(changed)?,
        bytes(held_bytes(&of_plain))?,
        loading.as_secs_f64() * 1e9 / each,
        editing.as_secs_f64() * 1e9 / each,
    );
    drop((records, plain));
    Ok(())
}
