//! Time, instructions and allocations of subjects.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::Fallible;
use crate::subjects::Subject;

/// How long one sample should take: long beside the clock, short beside what else the machine does.
const SAMPLE: Duration = Duration::from_millis(10);
/// How many samples are taken of each subject.
const SAMPLES: usize = 21;

/// The median time of one time of each subject, in nanoseconds. They take turns, so that what else the machine does
/// falls on all of them.
pub fn times(subjects: &[Subject]) -> Fallible<Vec<f64>> {
    let counts = subjects.iter().map(enough).collect::<Fallible<Vec<_>>>()?;
    let mut samples = vec![Vec::with_capacity(SAMPLES); subjects.len()];
    for _ in 0..SAMPLES {
        for ((subject, count), samples) in subjects.iter().zip(&counts).zip(&mut samples) {
            samples.push(timed(subject, *count)?.as_secs_f64() * 1e9 / as_f64(*count)?);
        }
    }
    Ok(samples.into_iter().map(median).collect())
}

/// How many times fill a sample.
fn enough(subject: &Subject) -> Fallible<u64> {
    let mut count = 1;
    while timed(subject, count)? < SAMPLE {
        count *= 2;
    }
    Ok(count)
}

fn timed(subject: &Subject, count: u64) -> Fallible<Duration> {
    let start = Instant::now();
    (subject.run)(count)?;
    Ok(start.elapsed())
}

/// The one in the middle.
pub fn median(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    samples.get(samples.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The instructions of one time of a subject: what twice as many times take more, so that neither what comes before nor
/// what comes after counts.
pub fn instructions(name: &str, times: u64) -> Fallible<f64> {
    let program = std::env::current_exe()?;
    let run = |times: u64| callgrind(&program, &["--times", &times.to_string(), name]);
    let (once, twice) = (run(times)?, run(2 * times)?);
    Ok(as_f64(twice.saturating_sub(once))? / as_f64(times)?)
}

/// The instructions of a whole run of a program, by callgrind.
pub fn callgrind(program: &Path, arguments: &[&str]) -> Fallible<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(arguments)
        .output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        return Err(format!("{} {}: {told}", program.display(), arguments.join(" ")).into());
    }
    let count = told.lines().find_map(|line| line.split_once("Collected :")).map(|(_, count)| count.trim());
    Ok(count.ok_or("callgrind counted nothing")?.parse()?)
}

/// A count as a number to divide: those here are far below what loses digits.
pub fn as_f64(count: u64) -> Fallible<f64> {
    Ok(f64::from(u32::try_from(count)?))
}
