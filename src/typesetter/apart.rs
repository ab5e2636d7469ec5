//! Setting in processes of their own: one a document at a time, kept for the next one. Where several work at a time, they
//! share the processors: threads that outnumber them only wait for one another.
//!
//! Both sides speak in frames: their length in eight bytes, then so many bytes. Over go the manuscript as JSON, its data and
//! its logo, empty if there is none; back come a byte, whether it went well, another, whether the room that
//! setting may take is limited, and the PDF or the reason.

#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::thread;
use std::time::Duration;

use super::{Manuscript, SettingFault, desk};
use crate::fonts::Fonts;

/// The longest frame: what is set is shorter, and a PDF of it not much longer.
const MAX_FRAME: u64 = 64 * 1024 * 1024;
/// How many threads the typesetter takes for one document.
const THREADS: &str = "RAYON_NUM_THREADS";
const DONE: u8 = 1;
const REFUSED: u8 = 0;

/// The processes of one typesetter.
pub(super) struct Helpers {
    program: PathBuf,
    arguments: Vec<OsString>,
    /// How many threads each has; as many as there are processors if none.
    threads: Option<usize>,
    idle: Mutex<Vec<Helper>>,
    /// Tells that they have all the room there is.
    unlimited: Once,
}

struct Helper {
    process: Mutex<Child>,
    to: BufWriter<ChildStdin>,
    from: BufReader<ChildStdout>,
}

impl Helpers {
    pub(super) fn new(program: PathBuf, arguments: Vec<OsString>) -> Self {
        Self { program, arguments, threads: None, idle: Mutex::default(), unlimited: Once::new() }
    }

    /// New ones, of which so many work at a time.
    pub(super) fn sharing(&self, at_a_time: NonZeroUsize) -> Self {
        let processors = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let threads = (at_a_time > NonZeroUsize::MIN).then(|| (processors.get() / at_a_time).max(1));
        Self { threads, ..Self::new(self.program.clone(), self.arguments.clone()) }
    }

    /// Sets a document in an idle process, or in a new one.
    pub(super) fn set(&self, manuscript: &Manuscript, limit: Duration) -> Result<Vec<u8>, SettingFault> {
        let idle = locked(&self.idle).pop();
        let mut helper = match idle {
            Some(helper) => helper,
            None => self.start().map_err(SettingFault::Absent)?,
        };
        let outcome = helper.set(manuscript, limit, || self.unlimited.call_once(tell_unlimited));
        // One that was ended or fell over is not used again.
        if matches!(outcome, Ok(_) | Err(SettingFault::Refused(_))) {
            locked(&self.idle).push(helper);
        }
        outcome
    }

    fn start(&self) -> io::Result<Helper> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        if let Some(threads) = self.threads {
            command.env(THREADS, threads.to_string());
        }
        let mut process = command.spawn()?;
        let (Some(to), Some(from)) = (process.stdin.take(), process.stdout.take()) else {
            return Err(io::Error::other("it has no streams"));
        };
        Ok(Helper { process: Mutex::new(process), to: BufWriter::new(to), from: BufReader::new(from) })
    }
}

impl Helper {
    /// Sets a document, and calls `unlimited` where its room is not limited.
    fn set(
        &mut self,
        manuscript: &Manuscript,
        limit: Duration,
        unlimited: impl FnOnce(),
    ) -> Result<Vec<u8>, SettingFault> {
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
            let logo = manuscript.logo.as_deref().unwrap_or_default();
            let reply = ask(to, from, [&written, manuscript.data.as_bytes(), logo]);
            drop(over);
            (reply, watch.join().unwrap_or_default())
        });
        if matches!(reply, Ok((_, false, _))) {
            unlimited();
        }
        match reply {
            Ok((DONE, _, pdf)) => Ok(pdf),
            Ok((_, _, reason)) => Err(SettingFault::Refused(String::from_utf8_lossy(&reason).into_owned())),
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

fn tell_unlimited() {
    tracing::warn!("this system does not limit how much memory a process takes; documents are set without a limit");
}

/// Gives whether it went well, whether the room was limited, and the PDF or the reason.
fn ask(to: &mut impl Write, from: &mut impl Read, frames: [&[u8]; 3]) -> io::Result<(u8, bool, Vec<u8>)> {
    for frame in frames {
        put(to, frame)?;
    }
    to.flush()?;
    let mut verdict = [0; 2];
    from.read_exact(&mut verdict)?;
    let [outcome, is_limited] = verdict;
    Ok((outcome, is_limited != 0, take(from)?))
}

pub(super) fn serve(fonts: &Fonts, from: &mut impl Read, to: &mut impl Write, is_limited: bool) -> io::Result<()> {
    loop {
        let manuscript = match take(from) {
            Ok(manuscript) => manuscript,
            // Nothing more is asked.
            Err(fault) if fault.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            Err(fault) => return Err(fault),
        };
        let (data, logo) = (take(from)?, take(from)?);
        let mut manuscript: Manuscript = serde_json::from_slice(&manuscript)?;
        manuscript.data = String::from_utf8(data).map_err(io::Error::other)?;
        manuscript.logo = (!logo.is_empty()).then_some(logo);
        match desk::set(&manuscript, fonts) {
            Ok(pdf) => {
                to.write_all(&[DONE, u8::from(is_limited)])?;
                put(to, &pdf)?;
            }
            Err(fault) => {
                to.write_all(&[REFUSED, u8::from(is_limited)])?;
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
