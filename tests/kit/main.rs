//! The author's kit: what it passes, what it finds, and the configurations that it makes.
// A rule of one's own has the signature that the framework asks for.
#![allow(clippy::trivially_copy_pass_by_ref)]

mod every;
mod generated;
mod wrong;

use std::error::Error;

type Test = Result<(), Box<dyn Error>>;
