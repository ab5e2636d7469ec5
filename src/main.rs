//! The binary: reads the arguments, runs the command, turns its outcome into an exit code.

use std::process::ExitCode;

use clap::Parser as _;
use parallax::cli::Cli;

#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    parallax::cli::run(Cli::parse())
}
