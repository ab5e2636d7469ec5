//! Setting in processes of their own: one a document at a time, kept for the next one.
//!
//! Both sides speak in frames: their length in eight bytes, then so many bytes. Over go the manuscript as JSON and its logo,
//! empty if there is none; back come one byte, whether it went well, and the PDF or the reason.

use std::ffi::OsString;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use super::{Manuscript, SettingFault, desk};
use crate::fonts::Fonts;

/// The longest frame: what is set is shorter, and a PDF of it not much longer.
const MAX_FRAME: u64 = 64 * 1024 * 1024;
const DONE: u8 = 1;
const REFUSED: u8 = 0;

/// The processes of one typesetter.
pub(super) struct Helpers {
    program: PathBuf,
    arguments: Vec<OsString>,
    idle: Mutex<Vec<Helper>>,
}

struct Helper {
    process: Mutex<Child>,
    to: BufWriter<ChildStdin>,
    from: BufReader<ChildStdout>,
}

impl Helpers {
    pub(super) fn new(program: PathBuf, arguments: Vec<OsString>) -> Self {
        Self { program, arguments, idle: Mutex::default() }
    }

    /// Sets a document in an idle process, or in a new one.
    pub(super) fn set(&self, manuscript: &Manuscript, limit: Duration) -> Result<Vec<u8>, SettingFault> {
        let idle = locked(&self.idle).pop();
        let mut helper = match idle {
            Some(helper) => helper,
            None => self.start().map_err(SettingFault::Absent)?,
        };
        let outcome = helper.set(manuscript, limit);
        // One that was ended or fell over is not used again.
        if matches!(outcome, Ok(_) | Err(SettingFault::Refused(_))) {
            locked(&self.idle).push(helper);
        }
        outcome
    }

    fn start(&self) -> io::Result<Helper> {
        let mut process = Command::new(&self.program)
            .args(&self.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let (Some(to), Some(from)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(io::Error::other("it has no streams"));
        };
        Ok(Helper { process: Mutex::new(process), to: BufWriter::new(to), from: BufReader::new(from) })
    }
}

impl Helper {
    fn set(&mut self, manuscript: &Manuscript, limit: Duration) -> Result<Vec<u8>, SettingFault> {
        let written = serde_json::to_vec(manuscript)?;
        let (over, watched) = mpsc::channel::<()>();
        let Self { process, to, from } = self;
        let process = &*process;
        let (reply, is_late) = thread::scope(|scope| {
            let watch = scope.spawn(move || {
                let is_late = watched.recv_timeout(limit) == Err(RecvTimeoutError::Timeout);
                if is_late {
                    // One that has ended meanwhile needs no end.
                    let _ = locked(process).kill();
                }
                is_late
            });
            let reply = ask(to, from, &written, manuscript.logo.as_deref().unwrap_or_default());
            drop(over);
            (reply, watch.join().unwrap_or_default())
        });
        match reply {
            Ok((DONE, pdf)) => Ok(pdf),
            Ok((_, reason)) => Err(SettingFault::Refused(String::from_utf8_lossy(&reason).into_owned())),
            Err(_) if is_late => Err(SettingFault::TooSlow(limit)),
            Err(_) => Err(SettingFault::Stumbled),
        }
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        let process = self.process.get_mut().unwrap_or_else(PoisonError::into_inner);
        let _ = process.kill();
        let _ = process.wait();
    }
}

fn ask(to: &mut impl Write, from: &mut impl Read, manuscript: &[u8], logo: &[u8]) -> io::Result<(u8, Vec<u8>)> {
    put(to, manuscript)?;
    put(to, logo)?;
    to.flush()?;
    let mut verdict = [0];
    from.read_exact(&mut verdict)?;
    Ok((verdict[0], take(from)?))
}

pub(super) fn serve(fonts: &Fonts, from: &mut impl Read, to: &mut impl Write) -> io::Result<()> {
    loop {
        let manuscript = match take(from) {
            Ok(manuscript) => manuscript,
            // Nothing more is asked.
            Err(fault) if fault.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            Err(fault) => return Err(fault),
        };
        let logo = take(from)?;
        let mut manuscript: Manuscript = serde_json::from_slice(&manuscript)?;
        manuscript.logo = (!logo.is_empty()).then_some(logo);
        match desk::set(&manuscript, fonts) {
            Ok(pdf) => {
                to.write_all(&[DONE])?;
                put(to, &pdf)?;
            }
            Err(fault) => {
                to.write_all(&[REFUSED])?;
                put(to, reason(&fault).as_bytes())?;
            }
        }
        to.flush()?;
    }
}

/// What the other side says again in its own sentence.
fn reason(fault: &SettingFault) -> String {
    match fault {
        SettingFault::Refused(reason) => reason.clone(),
        other => other.to_string(),
    }
}

fn put(to: &mut impl Write, frame: &[u8]) -> io::Result<()> {
    to.write_all(&(frame.len() as u64).to_le_bytes())?;
    to.write_all(frame)
}

fn take(from: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    if length > MAX_FRAME {
        return Err(io::Error::other("a frame is too long"));
    }
    let mut frame = Vec::new();
    from.take(length).read_to_end(&mut frame)?;
    if (frame.len() as u64) < length { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(frame) }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use serde_json::json;

    use super::*;

    fn manuscript(template: &'static str) -> Manuscript {
        Manuscript {
            template: vec![(Cow::Borrowed("/main.typ"), Cow::Borrowed(template))],
            data: json!({"text": "#panic() once"}),
            pictures: Vec::new(),
            logo: None,
            has_date: false,
        }
    }

    const PLAIN: &str = "#set document(title: \"T\")\n#set text(lang: \"en\")\n#json(\"/document.json\").text";

    #[test]
    fn a_process_that_hangs_is_ended_and_one_that_falls_over_or_is_not_there_is_told() {
        let helpers = |program: &str, arguments: &[&str]| {
            Helpers::new(program.into(), arguments.iter().map(OsString::from).collect())
        };
        let asked = manuscript(PLAIN);
        let hangs = helpers("/bin/sleep", &["1000"]);
        assert!(matches!(hangs.set(&asked, Duration::from_millis(1)), Err(SettingFault::TooSlow(_))));
        assert!(locked(&hangs.idle).is_empty(), "it is not used again");
        let minute = Duration::from_mins(1);
        assert!(matches!(helpers("/bin/false", &[]).set(&asked, minute), Err(SettingFault::Stumbled)));
        assert!(matches!(helpers("/nowhere/at/all", &[]).set(&asked, minute), Err(SettingFault::Absent(_))));
    }

    #[test]
    fn what_is_asked_over_a_pipe_is_answered_as_it_would_be_here() {
        let fonts = Fonts::ours();
        let asked = [manuscript(PLAIN), manuscript("#nothing"), manuscript(PLAIN)];
        let mut written = Vec::new();
        for manuscript in &asked {
            put(&mut written, &serde_json::to_vec(manuscript).unwrap()).unwrap();
            put(&mut written, &[]).unwrap();
        }
        let mut answered = Vec::new();
        serve(&fonts, &mut written.as_slice(), &mut answered).unwrap();
        let mut answered = answered.as_slice();
        for manuscript in &asked {
            let mut verdict = [0];
            answered.read_exact(&mut verdict).unwrap();
            let frame = take(&mut answered).unwrap();
            match desk::set(manuscript, &fonts) {
                Ok(pdf) => assert!(verdict == [DONE] && frame == pdf),
                Err(fault) => assert!(verdict == [REFUSED] && frame == reason(&fault).into_bytes()),
            }
        }
        assert!(answered.is_empty());
    }
}
