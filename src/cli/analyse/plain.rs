//! Plain files of any length: read in pieces and scored on all processors, in memory that grows with the raters and not
//! with the file.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use parallax_domain::disclosure::Policy;
use parallax_domain::disclosure::instrument::Contribution;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::ratings::plain::{PlainHeader, PlainRatings, PlainSubjects};
use parallax_domain::scoring::table::Table;

use super::Outcome;

/// Where the header must have ended.
const HEAD: usize = 64 * 1024;
/// How much is read at once.
const PIECE: usize = 1024 * 1024;
/// A line that is longer is not plain.
const LONGEST_LINE: usize = 16 * PIECE;
/// More processors than this would wait for one another.
const MOST_THREADS: usize = 8;
/// Clients whose rows are handed over together.
const BATCH: usize = 8;
/// Bytes that their rows usually take, so that they need not be moved while they grow.
const ROOM: usize = PIECE / 4;

/// The header, if the file may be plain.
pub(super) fn header<'q>(path: &Path, questionnaire: &'q Questionnaire) -> io::Result<Option<PlainHeader<'q>>> {
    // What is no file, a pipe for instance, can be read only once and from its beginning.
    if !std::fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    let mut head = Vec::with_capacity(HEAD);
    File::open(path)?.take(HEAD as u64).read_to_end(&mut head)?;
    head.truncate(head.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1));
    Ok(PlainHeader::of(&head, questionnaire))
}

/// All ratings below the header; none if the file is not plain.
pub(super) fn read<'q>(path: &Path, header: &'q PlainHeader<'q>) -> io::Result<Option<PlainSubjects<'q>>> {
    let (start, end) = (header.length as u64, std::fs::metadata(path)?.len());
    let parts = threads() as u64;
    let bound = |part: u64| start + end.saturating_sub(start) * part / parts;
    let pieces: Vec<io::Result<Option<PlainRatings<'q>>>> = thread::scope(|scope| {
        let readers: Vec<_> =
            (0..parts).map(|part| scope.spawn(move || read_part(path, header, bound(part), bound(part + 1)))).collect();
        readers
            .into_iter()
            .map(|reader| reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    let mut all: Option<PlainRatings<'q>> = None;
    for piece in pieces {
        let Some(piece) = piece? else { return Ok(None) };
        match &mut all {
            None => all = Some(piece),
            Some(all) => {
                if all.merge(piece).is_none() {
                    return Ok(None);
                }
            }
        }
    }
    Ok(all.and_then(PlainRatings::finish))
}

/// The lines that begin from `start` up to before `end`.
fn read_part<'q>(
    path: &Path,
    header: &'q PlainHeader<'q>,
    start: u64,
    end: u64,
) -> io::Result<Option<PlainRatings<'q>>> {
    let mut ratings = PlainRatings::new(header);
    let mut file = File::open(path)?;
    // The line that the byte before belongs to is another part's, unless that byte ends it.
    let is_first = start == header.length as u64;
    let mut position = if is_first { start } else { start - 1 };
    file.seek(SeekFrom::Start(position))?;
    let mut is_begun = is_first;
    let mut buffer = Vec::with_capacity(2 * PIECE);
    while position < end {
        let read = io::Read::by_ref(&mut file).take(PIECE as u64).read_to_end(&mut buffer)?;
        let is_all = read == 0;
        if !is_begun {
            let Some(line_end) = buffer.iter().position(|byte| *byte == b'\n') else {
                if is_all {
                    break;
                }
                position += buffer.len() as u64;
                buffer.clear();
                continue;
            };
            buffer.drain(..=line_end);
            position += line_end as u64 + 1;
            is_begun = true;
            if position >= end {
                break;
            }
        }
        let ours = usize::try_from(end - position).unwrap_or(usize::MAX);
        let last = if buffer.len() >= ours {
            buffer.iter().skip(ours - 1).position(|byte| *byte == b'\n').map(|at| ours - 1 + at)
        } else {
            buffer.iter().rposition(|byte| *byte == b'\n')
        };
        let whole = match last {
            Some(last) => last + 1,
            None if is_all => buffer.len(),
            None if buffer.len() > LONGEST_LINE => return Ok(None),
            None => continue,
        };
        let is_plain = buffer.get(..whole).is_some_and(|lines| ratings.add(lines).is_some());
        if !is_plain {
            return Ok(None);
        }
        buffer.drain(..whole);
        position += whole as u64;
        if is_all && buffer.is_empty() {
            break;
        }
    }
    Ok(Some(ratings))
}

fn threads() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS)
}

/// Rows of some clients, with what is to be said of them.
struct Batch {
    rows: String,
    outcomes: Vec<Outcome>,
    contributions: Vec<Contribution>,
}

/// Scores all clients and writes their rows, by key.
pub(super) fn write(
    subjects: &PlainSubjects<'_>,
    questionnaire: &Questionnaire,
    policy: &Policy,
    with_contributions: bool,
    mut told: impl FnMut(usize),
    out: &mut impl Write,
) -> anyhow::Result<(Vec<Outcome>, Vec<Contribution>)> {
    let batches = subjects.count().div_ceil(BATCH);
    let threads = threads().min(batches);
    let score = |first: usize, handed_over: SyncSender<anyhow::Result<Batch>>| {
        let mut table = Table::new(questionnaire);
        for place in (first..batches).step_by(threads) {
            let batch = scored(subjects, place, &mut table, questionnaire, policy, with_contributions);
            let is_last = batch.is_err();
            // Nobody waits for more if a batch before failed.
            if handed_over.send(batch).is_err() || is_last {
                return;
            }
        }
    };
    thread::scope(|scope| {
        let score = &score;
        let scorers: Vec<Receiver<anyhow::Result<Batch>>> = (0..threads)
            .map(|first| {
                let (sender, receiver) = sync_channel(2);
                scope.spawn(move || score(first, sender));
                receiver
            })
            .collect();
        let (mut outcomes, mut contributions) = (Vec::new(), Vec::new());
        for scorer in scorers.iter().cycle().take(batches) {
            let batch = scorer.recv()??;
            out.write_all(batch.rows.as_bytes())?;
            told(batch.outcomes.len());
            outcomes.extend(batch.outcomes);
            contributions.extend(batch.contributions);
        }
        Ok((outcomes, contributions))
    })
}

fn scored(
    subjects: &PlainSubjects<'_>,
    place: usize,
    table: &mut Table<'_>,
    questionnaire: &Questionnaire,
    policy: &Policy,
    with_contributions: bool,
) -> anyhow::Result<Batch> {
    let rows = String::with_capacity(ROOM);
    let mut batch = Batch { rows, outcomes: Vec::new(), contributions: Vec::new() };
    for subject in subjects.from(place * BATCH, BATCH) {
        let tally = subject.tally(policy).map_err(|fault| super::cannot_be_counted(subject.key(), &fault))?;
        table.append(&mut batch.rows, subject.key(), &tally);
        let shows_groups = super::shows_groups(tally.columns());
        batch.outcomes.push(Outcome {
            key: subject.key().to_owned(),
            shows_groups,
            compared: None,
            files: Vec::new(),
            fault: None,
        });
        if with_contributions {
            batch.contributions.extend(Contribution::of(questionnaire, policy.k(), &subject.answers()));
        }
    }
    Ok(batch)
}
