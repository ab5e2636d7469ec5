//! A verifier of signatures that is not ours: dkimpy, with the one record that a test publishes.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use super::capability::skipped;

/// Debian's Python, to which its packages belong.
const PYTHON: &str = "/usr/bin/python3";

const VERIFY: &str = "
import sys, dkim
name, value = sys.argv[1:]
def look(asked, timeout=5):
    asked = asked.decode() if isinstance(asked, bytes) else asked
    return value.encode() if asked.rstrip('.') == name else None
sys.exit(0 if dkim.verify(sys.stdin.buffer.read(), dnsfunc=look) else 3)
";

/// The verifier.
pub(crate) struct Verifier(PathBuf);

/// The verifier, or `None` (and a note) where dkimpy is not installed.
pub(crate) fn verifier() -> Option<Verifier> {
    static IS_THERE: OnceLock<bool> = OnceLock::new();
    let is_there = IS_THERE.get_or_init(|| {
        let import = Command::new(PYTHON).args(["-c", "import dkim"]).stderr(Stdio::null()).status();
        import.is_ok_and(|status| status.success())
    });
    if *is_there {
        Some(Verifier(PYTHON.into()))
    } else {
        skipped("dkimpy is not installed (no module dkim for /usr/bin/python3)");
        None
    }
}

impl Verifier {
    /// Whether the first signature of a mail holds, if this is the only record that the name service knows.
    pub(crate) fn holds(&self, mail: &[u8], name: &str, value: &str) -> bool {
        let mut python = Command::new(&self.0)
            .args(["-c", VERIFY, name, value])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("Python can be started");
        python.stdin.take().expect("a pipe").write_all(mail).expect("it reads");
        let output = python.wait_with_output().expect("it ends");
        match output.status.code() {
            Some(0) => true,
            Some(3) => false,
            _ => panic!("the verifier failed: {}", String::from_utf8_lossy(&output.stderr)),
        }
    }
}
