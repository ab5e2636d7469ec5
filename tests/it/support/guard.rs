//! Ends a server with the tests that started it, however they end.
//!
//! A static is never dropped and a killed process drops nothing. So a small shell holds the reading end of a pipe: when
//! the test process is gone, for whatever reason, the pipe closes and the shell stops the server and removes its folder.

use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

/// Keep it as long as the server is wanted.
pub(super) struct Guard {
    shell: Child,
    pipe: Option<ChildStdin>,
}

const SCRIPT: &str = r#"
cat >/dev/null
process=$2
if [ -f "$process" ]; then process=$(head -n 1 "$process"); fi
kill -s "$1" "$process" 2>/dev/null
tries=0
while kill -0 "$process" 2>/dev/null && [ $tries -lt 50 ]; do tries=$((tries + 1)); sleep 0.1; done
kill -s KILL "$process" 2>/dev/null
if [ -n "$3" ]; then rm -rf -- "$3"; fi
"#;

impl Guard {
    /// Will send `signal` to the process and then remove the folder. The process is a number, or the file in whose first line
    /// it stands by then.
    pub(super) fn over(process: &str, signal: &str, folder: Option<&Path>) -> Self {
        let mut shell = Command::new("sh")
            .args(["-c", SCRIPT, "guard", signal, process])
            .arg(folder.unwrap_or(Path::new("")))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // An interrupt from the keyboard is for the tests; the guard acts after them.
            .process_group(0)
            .spawn()
            .expect("a shell can be started");
        let pipe = shell.stdin.take();
        Self { shell, pipe }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        drop(self.pipe.take());
        let _ = self.shell.wait();
    }
}
