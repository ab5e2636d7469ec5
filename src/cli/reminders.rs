//! When raters are reminded, as options of a command.

use anyhow::bail;
use clap::{Args, ValueEnum};
use parallax_domain::reminder::{Reminders, WorkingWeek};

#[derive(Args)]
pub(super) struct ReminderArguments {
    /// Occasions on which raters who have not answered are reminded: half-way, a number of days before the deadline,
    /// last-call (the day before it); or none
    #[arg(long, value_name = "half-way,3,last-call|none")]
    remind: Option<String>,
    /// Fewest days between two reminders to one person
    #[arg(long, value_name = "DAYS")]
    remind_every: Option<u8>,
    /// Days on which raters work; reminders go out on no others
    #[arg(long, value_name = "WEEK")]
    working_week: Option<Week>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Week {
    MonFri,
    SunThu,
}

impl ReminderArguments {
    /// What was chosen, on top of what holds; none if nothing was.
    ///
    /// # Errors
    /// If a word is no occasion, or a number is out of bounds.
    pub(super) fn chosen(&self, now: &Reminders) -> anyhow::Result<Option<Reminders>> {
        if self.remind.is_none() && self.remind_every.is_none() && self.working_week.is_none() {
            return Ok(None);
        }
        let (mut half_way, mut days, mut last_call) = (now.half_way(), now.days_before().clone(), now.last_call());
        if let Some(words) = &self.remind {
            (half_way, last_call) = (false, false);
            days.clear();
            for word in words.split(',').map(str::trim).filter(|word| !word.is_empty() && *word != "none") {
                match (word, word.parse()) {
                    ("half-way", _) => half_way = true,
                    ("last-call" | "1", _) => last_call = true,
                    (_, Ok(number)) => {
                        days.insert(number);
                    }
                    _ => bail!(
                        "“{word}” is no occasion for a reminder. Write half-way, a number of days before the deadline, \
                         last-call, or none, with commas between them"
                    ),
                }
            }
        }
        let week = self.working_week.map_or(now.week(), |week| match week {
            Week::MonFri => WorkingWeek::MondayToFriday,
            Week::SunThu => WorkingWeek::SundayToThursday,
        });
        let every = self.remind_every.unwrap_or(now.interval_days());
        Ok(Some(Reminders::new(half_way, days, last_call, every, week)?))
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        reminders: ReminderArguments,
    }

    fn chosen(words: &[&str]) -> anyhow::Result<Option<Reminders>> {
        let line = Line::parse_from(["test"].iter().chain(words));
        line.reminders.chosen(&Reminders::default())
    }

    #[test]
    fn occasions_are_listed_and_what_is_left_out_stays_as_it_was() {
        let of = |half_way, days: &[u8], last_call, every, week| {
            Reminders::new(half_way, days.iter().copied(), last_call, every, week).expect("a schedule")
        };
        let monday = WorkingWeek::MondayToFriday;
        for (words, expected) in [
            (vec![], None),
            (vec!["--remind", "half-way, 7,2"], Some(of(true, &[2, 7], false, 2, monday))),
            (vec!["--remind", "none"], Some(of(false, &[], false, 2, monday))),
            (vec!["--remind-every", "5"], Some(of(true, &[3], true, 5, monday))),
            (vec!["--working-week", "sun-thu"], Some(of(true, &[3], true, 2, WorkingWeek::SundayToThursday))),
        ] {
            assert_eq!(chosen(&words).expect("it is understood"), expected, "{words:?}");
        }
        for words in [["--remind", "sometimes"], ["--remind", "90"], ["--remind-every", "0"]] {
            assert!(chosen(&words).is_err(), "{words:?}");
        }
    }
}
