//! The real program: `parallax` as a process, on a database and a key directory of one test, and what a person at the
//! terminal has of it. It can be killed at any moment and started again on the same data and the same port.

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};

use serde_json::Value;

use super::client::Client;
use super::database::TestDatabase;
use super::guard::Guard;

/// Where letters go.
#[derive(Clone, Copy)]
pub(crate) enum Mail {
    /// To the mail server at this loopback port.
    Smtp(u16),
    /// Into [`Installation::letters`].
    Folder,
}

/// Everything that one installation of Parallax has: a database, keys, a folder for the rest, a port.
pub(crate) struct Installation<'a> {
    pub(crate) database: &'a TestDatabase,
    port: u16,
    mail: Mail,
    log: &'static str,
    settings: Vec<String>,
}

/// What a command printed, whatever its end.
pub(crate) struct Ended {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl<'a> Installation<'a> {
    pub(crate) fn on(database: &'a TestDatabase, mail: Mail) -> Self {
        Self { database, port: steady_port(), mail, log: "warn", settings: Vec::new() }
    }

    /// Says how much the program writes down, as `PARALLAX_LOG` does.
    pub(crate) fn logging(mut self, log: &'static str) -> Self {
        self.log = log;
        self
    }

    /// Serves with these arguments too.
    pub(crate) fn serving_with(mut self, settings: &[&str]) -> Self {
        self.settings.extend(settings.iter().map(|setting| (*setting).to_owned()));
        self
    }

    /// The same installation with another way for its letters.
    pub(crate) fn mailing(mut self, mail: Mail) -> Self {
        self.mail = mail;
        self
    }

    pub(crate) fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The key directory, the one place that no thief of the rest has.
    pub(crate) fn keys(&self) -> PathBuf {
        self.database.folder().join("keys")
    }

    /// The folder of letters, where no mail server is used.
    pub(crate) fn letters(&self) -> PathBuf {
        self.database.folder().join("data/mail")
    }

    /// What all runs of the server have written to standard error.
    pub(crate) fn log_file(&self) -> PathBuf {
        self.database.folder().join("parallax.log")
    }

    /// A command of the program on this installation, not yet started.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program();
        command
            .args(arguments)
            .current_dir(self.database.folder())
            .env("PARALLAX_DATA", self.database.folder().join("data"))
            .env("PARALLAX_DATABASE", self.database.url())
            .env("PARALLAX_KEYS", self.keys())
            .env("PARALLAX_WORKSPACE", "Carla Coach")
            .env("PARALLAX_LOG", self.log)
            .stdin(Stdio::null());
        command
    }

    /// Runs a command to its end.
    pub(crate) fn try_to(&self, arguments: &[&str]) -> Ended {
        ended(self.command(arguments).output().expect("parallax can be started"))
    }

    /// Runs a command that must succeed, and gives what it prints for machines.
    pub(crate) fn run(&self, arguments: &[&str]) -> Value {
        let ended = self.try_to(&[arguments, &["--json"]].concat());
        assert_eq!(ended.code, Some(0), "{arguments:?}: {}", ended.err);
        serde_json::from_str(&ended.out).unwrap_or_else(|fault| panic!("{arguments:?}: {fault}: {}", ended.out))
    }

    /// The command that serves, not yet started.
    pub(crate) fn serving(&self) -> Command {
        let mut command = self.command(&["serve", "--listen", &format!("127.0.0.1:{}", self.port)]);
        if let Mail::Smtp(port) = self.mail {
            command.args(["--smtp-host", "127.0.0.1", "--smtp-port", &port.to_string(), "--smtp-security", "none"]);
            command.args(["--mail-from", "feedback@practice.test"]);
        }
        command.args(&self.settings);
        command
    }

    /// Starts the server and waits until it says that it is running.
    pub(crate) fn start(&self) -> Server {
        let log = std::fs::File::options().create(true).append(true).open(self.log_file()).expect("a log can be kept");
        let mut process = self.serving().stdout(Stdio::piped()).stderr(log).spawn().expect("parallax can be started");
        let guard = Guard::over(&process.id().to_string(), "KILL", None);
        let mut lines =
            BufReader::new(process.stdout.take().expect("its output is a pipe")).lines().map_while(Result::ok);
        let is_running = lines.any(|line| line.starts_with("Parallax is running"));
        let server = Server { process, origin: self.origin(), _guard: guard };
        assert!(is_running, "parallax does not start: {}", read(&self.log_file()));
        server
    }
}

/// The running server. Dropping it kills it.
pub(crate) struct Server {
    process: Child,
    origin: String,
    _guard: Guard,
}

impl Server {
    /// Somebody who has never been there.
    pub(crate) fn stranger(&self) -> Client {
        Client::new(&self.origin)
    }

    /// Ends it as a power cut would: nothing is finished, nothing is told.
    pub(crate) fn kill(mut self) {
        self.end();
    }

    /// Stops it where it stands, as a machine does that is short of memory or put to sleep.
    pub(crate) fn freeze(&self) {
        self.signal("STOP");
    }

    /// Lets it go on.
    pub(crate) fn thaw(&self) {
        self.signal("CONT");
    }

    fn signal(&self, signal: &str) {
        let sent = Command::new("kill").args(["-s", signal, &self.process.id().to_string()]).status();
        assert!(sent.expect("kill can be started").success(), "{signal} cannot be sent");
    }

    fn end(&mut self) {
        self.process.kill().expect("a process of ours can be killed");
        self.process.wait().expect("it ends");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// The program itself, with nothing of the environment's settings.
pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parallax"));
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PARALLAX_")) {
        command.env_remove(name);
    }
    command
}

/// What a process that has ended printed.
pub(crate) fn ended(output: Output) -> Ended {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it prints text");
    Ended { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

/// A port that stays free while the server is down: below those that systems hand out for outgoing connections.
pub(crate) fn steady_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let first = u16::try_from(std::process::id() % 700).expect("it is small") * 25;
    loop {
        let port = 12_000 + (first + NEXT.fetch_add(1, Ordering::Relaxed)) % 18_000;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}
