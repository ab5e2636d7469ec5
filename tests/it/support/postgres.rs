//! A PostgreSQL cluster of the tests' own: started with the first test that wants it, a database a test, gone with them.
//!
//! It runs with the durability that production has (`fsync` on): what kill tests and the storage attack find would mean
//! nothing on another setting.

use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use super::capability::{account, find_program, free_port, is_root, skipped};
use super::guard::Guard;
use super::wait_for;

/// A running cluster.
pub(crate) struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
    /// Whom it belongs to, if not to whoever runs the tests: PostgreSQL refuses to run as root.
    owner: Option<(u32, u32)>,
    databases: AtomicU32,
    _guard: Guard,
}

/// The cluster of this test binary, or `None` (and a note) where PostgreSQL is not installed.
pub(crate) fn cluster() -> Option<&'static Cluster> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    let cluster = CLUSTER.get_or_init(|| installed().map(|programs| Cluster::start(&programs)));
    if cluster.is_none() {
        skipped("PostgreSQL is not installed (no initdb in PATH or in /usr/lib/postgresql/*/bin)");
    }
    cluster.as_ref()
}

/// A cluster that no other test uses, so that it can be restarted; `None` as for [`cluster`].
pub(crate) fn cluster_of_its_own() -> Option<&'static Cluster> {
    cluster()?;
    installed().map(|programs| &*Box::leak(Box::new(Cluster::start(&programs))))
}

impl Cluster {
    fn start(programs: &Path) -> Self {
        let folder = tempfile::Builder::new()
            .prefix("parallax-postgres-")
            .tempdir()
            .expect("a temporary folder can be made")
            .keep();
        let owner = is_root().then(|| account("postgres").or_else(|| account("nobody")).expect("nobody is an account"));
        if let Some((user, group)) = owner {
            chown(&folder, Some(user), Some(group)).expect("root may give a folder away");
        }
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).expect("the folder is ours");
        let command = |name: &str| command(programs, &folder, owner, name);
        let made = command("initdb")
            .args(["--no-sync", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "-D"])
            .arg(folder.join("data"))
            .output()
            .expect("initdb can be started");
        assert!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        let port = free_port();
        let log = std::fs::File::create(folder.join("log")).expect("the folder is ours");
        #[expect(clippy::zombie_processes, reason = "the guard ends it and waits for it")]
        command("postgres")
            .arg("-D")
            .arg(folder.join("data"))
            .args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=400"])
            .args(["-c", "unix_socket_directories=", "-c", "shared_buffers=64MB"])
            .stdout(Stdio::null())
            .stderr(log)
            .process_group(0)
            .spawn()
            .expect("postgres can be started");
        // A restart gives it another number, which stands in this file.
        let guard = Guard::over(&folder.join("data/postmaster.pid").display().to_string(), "QUIT", Some(&folder));
        let databases = AtomicU32::default();
        let cluster = Self { programs: programs.to_owned(), folder, port, owner, databases, _guard: guard };
        wait_for("PostgreSQL to accept connections", || cluster.psql("postgres", "select 1").ok());
        cluster
    }

    /// Ends it as a power cut does, without a word to anybody, and starts it again.
    pub(crate) fn restart_at_once(&self) {
        let restarted = command(&self.programs, &self.folder, self.owner, "pg_ctl")
            .args(["restart", "-m", "immediate", "-w", "-s", "-D"])
            .arg(self.data_folder())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .expect("pg_ctl can be started");
        assert!(restarted.success(), "the cluster is not back");
    }

    /// Makes an empty database and gives its name.
    pub(crate) fn create_database(&self) -> String {
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.psql("postgres", &format!("create database {name}")).expect("a database can be made");
        name
    }

    /// The URL that the application is given.
    pub(crate) fn url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }

    /// What `psql` prints, unaligned, or what it complains about.
    pub(crate) fn psql(&self, database: &str, sql: &str) -> Result<String, String> {
        self.client("psql", database, &["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql])
    }

    /// A logical dump, as a backup has it.
    pub(crate) fn dump(&self, database: &str) -> String {
        self.client("pg_dump", database, &["--no-owner"]).expect("the database can be dumped")
    }

    /// The folder with everything that the cluster ever wrote: heap, indexes, write-ahead log.
    pub(crate) fn data_folder(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn client(&self, program: &str, database: &str, arguments: &[&str]) -> Result<String, String> {
        let output = Command::new(self.programs.join(program))
            .args(["-h", "127.0.0.1", "-p", &self.port.to_string(), "-U", "postgres", "-d", database])
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .map_err(|error| error.to_string())?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            Err(String::from_utf8_lossy(&output.stderr).into_owned())
        }
    }
}

/// One of PostgreSQL's programs, as the owner of the cluster.
fn command(programs: &Path, folder: &Path, owner: Option<(u32, u32)>, name: &str) -> Command {
    let mut command = Command::new(programs.join(name));
    command.current_dir(folder).env("HOME", folder).stdin(Stdio::null());
    if let Some((user, group)) = owner {
        command.uid(user).gid(group);
    }
    command
}

/// The folder with `initdb`, `postgres`, `psql` and `pg_dump`; the newest of several.
fn installed() -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path().join("bin")).collect())
        .unwrap_or_default();
    versions.sort();
    versions.reverse();
    find_program("initdb", &versions)?.parent().map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cluster_runs_with_the_durability_of_production() {
        let Some(cluster) = cluster() else { return };
        let database = cluster.create_database();
        let settings = "select setting from pg_settings where name in ('fsync', 'synchronous_commit') order by name";
        assert_eq!(cluster.psql(&database, settings).as_deref(), Ok("on\non\n"));
        assert!(cluster.dump(&database).contains("PostgreSQL database dump"));
    }
}
