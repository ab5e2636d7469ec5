//! The binary: reads the arguments, runs the command, turns its outcome into an exit code.

use std::process::ExitCode;

use clap::Parser as _;
use parallax::cli::Cli;

fn main() -> ExitCode {
    parallax::cli::run(Cli::parse())
}
