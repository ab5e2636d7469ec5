//! `parallax analyse` and the other commands, built beside the benches that start it.

use std::process::ExitCode;

use clap::Parser as _;
use parallax::cli::{Cli, run};

fn main() -> ExitCode {
    run(Cli::parse())
}
