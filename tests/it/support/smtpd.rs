//! A real mail server: OpenSMTPD, which keeps every mail in a folder of its recipient.
//!
//! It takes mail for any address, so each test uses addresses of its own and reads only those mailboxes. Its spool is
//! private (a mount namespace), so that it runs beside a mail server that the machine already has.

use std::os::unix::fs::{PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use super::capability::{account, find_program, free_port, is_root, skipped};
use super::guard::Guard;
use super::wait_for;

/// A running mail server.
pub(crate) struct Smtpd {
    folder: PathBuf,
    port: u16,
    _guard: Guard,
}

/// The mail server of this test binary, or `None` (and a note) where OpenSMTPD cannot be run.
pub(crate) fn smtpd() -> Option<&'static Smtpd> {
    static SMTPD: OnceLock<Result<Smtpd, &'static str>> = OnceLock::new();
    let smtpd = SMTPD.get_or_init(|| {
        let program =
            find_program("smtpd", &["/usr/sbin".into()]).ok_or("OpenSMTPD is not installed (no smtpd in /usr/sbin)")?;
        if is_root() { Ok(Smtpd::start(&program)) } else { Err("OpenSMTPD runs as root only") }
    });
    match smtpd {
        Ok(smtpd) => Some(smtpd),
        Err(why) => {
            skipped(why);
            None
        }
    }
}

/// `$1` is the folder, `$2` the program. `exec` all the way, so that the process that was started is the server.
const START: &str = r#"
mount --bind "$1/spool" /var/spool && mount --bind "$1/run" /run && mkdir -p -m 711 /var/spool/smtpd || exit 1
exec "$2" -d -f "$1/conf"
"#;

impl Smtpd {
    fn start(program: &Path) -> Self {
        let folder = tempfile::Builder::new()
            .prefix("parallax-smtpd-")
            .tempdir()
            .expect("a temporary folder can be made")
            .keep();
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o755)).expect("the folder is ours");
        for inside in ["spool", "run", "mail"] {
            std::fs::create_dir(folder.join(inside)).expect("the folder is ours");
        }
        let (user, group) = account("mail").expect("every Debian has the account mail");
        chown(folder.join("mail"), Some(user), Some(group)).expect("root may give a folder away");
        let port = free_port();
        let configuration = format!(
            "smtp limit max-mails 1000000\nlisten on 127.0.0.1 port {port} hostname mx.test\n\
             action \"keep\" maildir \"{}/mail/%{{rcpt:lowercase}}\" virtual {{ \"@\" = mail }}\n\
             match from any for any action \"keep\"\n",
            folder.display()
        );
        std::fs::write(folder.join("conf"), configuration).expect("the folder is ours");
        let log = std::fs::File::create(folder.join("log")).expect("the folder is ours");
        #[expect(clippy::zombie_processes, reason = "the guard ends it and waits for it")]
        let server = Command::new("unshare")
            .args(["--mount", "--propagation", "private", "sh", "-c", START, "smtpd"])
            .arg(&folder)
            .arg(program)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("unshare can be started");
        let guard = Guard::over(&server.id().to_string(), "TERM", Some(&folder));
        wait_for("the mail server to listen", || std::net::TcpStream::connect(("127.0.0.1", port)).ok());
        Self { folder, port, _guard: guard }
    }

    /// The loopback port on which it takes mail.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Every mail for an address, raw, in no particular order.
    pub(crate) fn mailbox(&self, address: &str) -> Vec<Vec<u8>> {
        let folder = self.folder.join("mail").join(address.to_lowercase()).join("new");
        let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
        entries.flatten().map(|entry| std::fs::read(entry.path()).expect("a delivered mail can be read")).collect()
    }

    /// Whether nothing waits in its spool: what it took is in the mailboxes.
    pub(crate) fn is_idle(&self) -> bool {
        let spool = self.folder.join("spool/smtpd");
        ["incoming", "queue"].iter().all(|folder| !holds_files(&spool.join(folder)))
    }
}

/// Whether there is a file, however deep. A folder that is gone when it is looked into held none.
fn holds_files(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.flatten().map(|entry| entry.path()).any(|path| path.is_file() || holds_files(&path))
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead as _, BufReader, Write as _};

    use super::*;

    #[test]
    fn a_mail_that_was_accepted_lies_in_the_folder_of_its_recipient() {
        let Some(smtpd) = smtpd() else { return };
        let stream = std::net::TcpStream::connect(("127.0.0.1", smtpd.port())).expect("it listens");
        let mut replies = BufReader::new(stream.try_clone().expect("a socket can be shared")).lines();
        let mut hear = |expected: &str| {
            let reply = replies.next().expect("it replies").expect("it replies");
            assert!(reply.starts_with(expected), "{reply}");
        };
        hear("220");
        for (line, expected) in [
            ("HELO client.test", "250"),
            ("MAIL FROM:<coach@parallax.test>", "250"),
            ("RCPT TO:<Real.Server@peers.test>", "250"),
            ("DATA", "354"),
            ("Subject: hello\r\n\r\n..a dot first\r\n.", "250"),
            ("QUIT", "221"),
        ] {
            write!(&stream, "{line}\r\n").expect("it listens");
            hear(expected);
        }
        let mails =
            wait_for("the mail", || Some(smtpd.mailbox("real.server@peers.test")).filter(|mails| !mails.is_empty()));
        let text = String::from_utf8_lossy(&mails[0]).into_owned();
        assert_eq!(mails.len(), 1);
        assert!(text.contains("Subject: hello") && text.contains("\n.a dot first"), "{text}");
    }
}
