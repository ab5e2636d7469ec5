//! Many pieces of work at once, on several threads, their results taken in the order of the work.
//!
//! Only a few are under way at a time, so what a run holds in memory does not grow with their number.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

/// Pieces of work under way for each thread: one that is done, one that waits.
const AHEAD: usize = 2;

/// As many threads as there are processors for this process.
pub fn threads() -> NonZeroUsize {
    thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

/// How many of so many jobs are under way at the same time on so many threads.
pub fn at_a_time(threads: NonZeroUsize, jobs: usize) -> NonZeroUsize {
    NonZeroUsize::new(jobs).map_or(NonZeroUsize::MIN, |jobs| jobs.min(threads))
}

/// Does `work` for each job on so many threads and gives the results to `take`, in the order of the jobs. `take` runs on the
/// caller's thread; once it fails, no further job is begun.
///
/// # Errors
/// What `take` fails with.
pub fn in_order<J: Send, R: Send, E>(
    threads: NonZeroUsize,
    jobs: impl Iterator<Item = J>,
    work: impl Fn(J) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let under_way = threads.get().saturating_mul(AHEAD);
    let (to_do, waiting) = mpsc::channel::<(usize, J)>();
    let (finished, results) = mpsc::channel::<(usize, R)>();
    let waiting = Mutex::new(waiting);
    let work_off = |finished: mpsc::Sender<(usize, R)>| {
        loop {
            let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
            // No more jobs come, or nobody waits for a result any more.
            let Ok((place, job)) = next else { return };
            if finished.send((place, work(job))).is_err() {
                return;
            }
        }
    };
    let work_off = &work_off;
    // The channels are dropped when this ends, whatever its end; that ends the threads.
    thread::scope(move |scope| {
        for _ in 0..threads.get() {
            let finished = finished.clone();
            scope.spawn(move || work_off(finished));
        }
        drop(finished);
        let mut jobs = jobs.enumerate();
        let (mut begun, mut taken) = (0, 0);
        let mut out_of_turn = BTreeMap::new();
        loop {
            while begun - taken < under_way
                && let Some(job) = jobs.next()
            {
                begun += 1;
                if to_do.send(job).is_err() {
                    break;
                }
            }
            if begun == taken {
                return Ok(());
            }
            // Threads end early only by a panic, which the scope passes on.
            let Ok((place, result)) = results.recv() else { return Ok(()) };
            out_of_turn.insert(place, result);
            while let Some(result) = out_of_turn.remove(&taken) {
                taken += 1;
                take(result)?;
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn of(threads: usize) -> NonZeroUsize {
        NonZeroUsize::new(threads).unwrap()
    }

    #[test]
    fn results_come_in_the_order_of_the_jobs_however_long_each_takes() {
        for threads in [1, 2, 5] {
            let mut taken = Vec::new();
            let work = |job: u64| (0..(job * 7919 % 13) * 1000).fold(job, |sum, n| std::hint::black_box(sum + n - n));
            let outcome: Result<(), ()> = in_order(of(threads), 0..200, work, |result| {
                taken.push(result);
                Ok(())
            });
            assert_eq!((outcome, taken), (Ok(()), (0..200).collect()), "{threads} threads");
        }
    }

    #[test]
    fn only_a_few_are_under_way_however_many_there_are() {
        let (begun, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let jobs = (0..500).inspect(|_| {
            most.fetch_max(begun.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        });
        let outcome: Result<(), ()> = in_order(
            of(3),
            jobs,
            |job| job,
            |_| {
                begun.fetch_sub(1, Ordering::SeqCst);
                Ok(())
            },
        );
        assert_eq!(outcome, Ok(()));
        assert!(most.into_inner() <= 3 * AHEAD + 1);
    }

    #[test]
    fn after_a_failure_nothing_more_is_begun() {
        let begun = AtomicUsize::new(0);
        let jobs = (0..1000).inspect(|_| {
            begun.fetch_add(1, Ordering::SeqCst);
        });
        let outcome = in_order(of(2), jobs, |job| job, |result| if result == 10 { Err("full") } else { Ok(()) });
        assert_eq!(outcome, Err("full"));
        assert!(begun.into_inner() < 30);
    }
}
