//! Programs that a test needs and a machine may lack.
//!
//! On a developer's machine such a test says that it was skipped and why, and passes; in CI (`CI=true`) everything is
//! there, so it fails. It is never silently green: the note goes past the test runner's capture to standard error.

use std::io::Write as _;
use std::path::PathBuf;

/// Says that the running test is skipped for want of `what`.
///
/// # Panics
/// In CI, where nothing may be skipped.
pub(super) fn skipped(what: &str) {
    assert!(!in_ci(), "{what}, and in CI no test may be skipped for it");
    missing(what);
}

/// Says the same of what no package has, and CI therefore need not have either.
pub(super) fn missing(what: &str) {
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("a test");
    // Written to the stream itself: `eprintln!` is captured for passing tests.
    let _ = writeln!(std::io::stderr(), "skipped: {test}: {what}");
}

fn in_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true" || value == "1")
}

/// Looks for a program in `PATH` and in folders that Debian keeps out of it.
pub(super) fn find_program(name: &str, also_in: &[PathBuf]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(also_in.iter().cloned());
    // What stands in PATH may be a link; programs look for their own files beside the real one.
    folders.map(|folder| folder.join(name)).find(|program| program.is_file())?.canonicalize().ok()
}

/// Whether the tests run as root, which PostgreSQL refuses to be started as and the mail server needs.
pub(super) fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|metadata| metadata.uid() == 0)
}

/// The user and group id of an account, from `/etc/passwd`.
pub(super) fn account(name: &str) -> Option<(u32, u32)> {
    let accounts = std::fs::read_to_string("/etc/passwd").ok()?;
    accounts.lines().find_map(|line| {
        let fields: Vec<&str> = line.split(':').collect();
        (fields.first() == Some(&name))
            .then(|| Some((fields.get(2)?.parse().ok()?, fields.get(3)?.parse().ok()?)))
            .flatten()
    })
}

/// A TCP port of the loopback device that was free a moment ago.
pub(super) fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("the loopback device has a free port");
    listener.local_addr().expect("a listener has an address").port()
}
