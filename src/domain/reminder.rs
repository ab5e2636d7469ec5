//! When raters are reminded: on a few occasions between the launch and the deadline, in the working hours of the rater, and
//! never twice within some days.
//!
//! An occasion is known by its name, not by its moment: a moment moves with clocks, with the rules of a time zone and with the
//! deadline, and what moves would come twice or never. So what is kept of a schedule is which occasions are done, in each
//! zone that raters of the assessment are in.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _, Zoned};
use serde::{Deserialize, Serialize};

/// The hours in which a reminder may arrive, by the reader's clock: from the first one on, before the second.
pub const WORKING_HOURS: std::ops::Range<i8> = 9..17;

/// The hour at which a reminder goes out that belongs to a day and not to a moment.
const USUAL_HOUR: i8 = 10;

/// The most days before the deadline on which a reminder can be set.
pub const MOST_DAYS_BEFORE: u8 = 60;

/// The most such days.
pub const MOST_DAYS: usize = 5;

/// The most days that can be asked to lie between two reminders.
pub const MOST_INTERVAL: u8 = 30;

/// How far a next working hour is looked for, in days: beyond any weekend with a day that a zone left out.
const FAR: i32 = 14;

/// The days on which people work.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WorkingWeek {
    #[default]
    MondayToFriday,
    SundayToThursday,
}

impl WorkingWeek {
    /// The stable word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MondayToFriday => "monday_to_friday",
            Self::SundayToThursday => "sunday_to_thursday",
        }
    }

    /// Reads the stable word; none for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::MondayToFriday, Self::SundayToThursday].into_iter().find(|week| week.as_str() == word)
    }

    fn has(self, day: Weekday) -> bool {
        match self {
            Self::MondayToFriday => !matches!(day, Weekday::Saturday | Weekday::Sunday),
            Self::SundayToThursday => !matches!(day, Weekday::Friday | Weekday::Saturday),
        }
    }

    /// Whether somebody in this zone is at work at this moment.
    pub fn is_at_work(self, at: Timestamp, zone: &TimeZone) -> bool {
        let local = at.to_zoned(zone.clone());
        self.has(local.weekday()) && WORKING_HOURS.contains(&local.hour())
    }

    /// The first moment from this one on at which somebody in this zone is at work; none at the end of time.
    pub fn next_at_work(self, at: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        if self.is_at_work(at, zone) {
            return Some(at);
        }
        let today = at.to_zoned(zone.clone()).date();
        (0..=FAR)
            .filter_map(|days| moment_on(today.checked_add(days.days()).ok()?, WORKING_HOURS.start, zone))
            .find(|start| *start >= at && self.is_at_work(*start, zone))
    }

    /// The usual hour of this day, or of the last working day before it.
    fn usual_hour_by(self, day: Date, zone: &TimeZone) -> Option<Timestamp> {
        (0..=FAR)
            .filter_map(|days| moment_on(day.checked_sub(days.days()).ok()?, USUAL_HOUR, zone))
            .find(|moment| self.is_at_work(*moment, zone))
    }
}

/// An hour of a day in a zone. Where clocks go forward over it, it is as much later.
fn moment_on(day: Date, hour: i8, zone: &TimeZone) -> Option<Timestamp> {
    day.at(hour, 0, 0, 0).to_zoned(zone.clone()).ok().map(|moment: Zoned| moment.timestamp())
}

/// Why raters are reminded now.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Occasion {
    /// Half of the time is over.
    HalfWay,
    /// So many days are left.
    DaysBefore(u8),
    /// The day before the deadline.
    LastCall,
}

impl Occasion {
    /// Reads the stable word (`half_way`, `3_days_before`, `last_call`); none for any other.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "half_way" => Some(Self::HalfWay),
            "last_call" => Some(Self::LastCall),
            other => {
                let days = other.strip_suffix("_days_before")?.parse().ok()?;
                (2..=MOST_DAYS_BEFORE).contains(&days).then_some(Self::DaysBefore(days))
            }
        }
    }
}

impl std::fmt::Display for Occasion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::HalfWay => f.write_str("half_way"),
            Self::DaysBefore(days) => write!(f, "{days}_days_before"),
            Self::LastCall => f.write_str("last_call"),
        }
    }
}

impl TryFrom<String> for Occasion {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        Self::from_word(&word).ok_or_else(|| format!("“{word}” is no occasion for a reminder"))
    }
}

impl From<Occasion> for String {
    fn from(occasion: Occasion) -> Self {
        occasion.to_string()
    }
}

/// What cannot be a schedule, in a sentence.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum InvalidReminders {
    #[error(
        "A reminder can be set on 2 to {MOST_DAYS_BEFORE} days before the deadline; the day before it is the last call."
    )]
    Day,
    #[error("Choose at most {MOST_DAYS} days before the deadline.")]
    TooManyDays,
    #[error("Between two reminders to a person there are 1 to {MOST_INTERVAL} days.")]
    Interval,
}

/// When an assessment's raters are reminded, as the coach has chosen it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "Chosen", into = "Chosen")]
pub struct Reminders(Chosen);

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
struct Chosen {
    half_way: bool,
    days_before: BTreeSet<u8>,
    last_call: bool,
    interval_days: u8,
    week: WorkingWeek,
}

impl TryFrom<Chosen> for Reminders {
    type Error = InvalidReminders;

    fn try_from(chosen: Chosen) -> Result<Self, InvalidReminders> {
        if chosen.days_before.iter().any(|day| !(2..=MOST_DAYS_BEFORE).contains(day)) {
            return Err(InvalidReminders::Day);
        }
        if chosen.days_before.len() > MOST_DAYS {
            return Err(InvalidReminders::TooManyDays);
        }
        if !(1..=MOST_INTERVAL).contains(&chosen.interval_days) {
            return Err(InvalidReminders::Interval);
        }
        Ok(Self(chosen))
    }
}

impl From<Reminders> for Chosen {
    fn from(reminders: Reminders) -> Self {
        reminders.0
    }
}

impl Default for Reminders {
    /// Half-way, three days before the deadline and the day before it. Between the last two lie two days, so that is the
    /// interval: with three, one of them would never go out.
    fn default() -> Self {
        Self(Chosen {
            half_way: true,
            days_before: BTreeSet::from([3]),
            last_call: true,
            interval_days: 2,
            week: WorkingWeek::default(),
        })
    }
}

/// An occasion and its moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Planned {
    pub occasion: Occasion,
    pub at: Timestamp,
}

/// The time in which an assessment collects answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Collecting {
    /// When it was launched; none if that is not known, and then there is no half-way.
    pub launched: Option<Timestamp>,
    pub deadline: Timestamp,
}

impl Reminders {
    /// A schedule.
    ///
    /// # Errors
    /// If a day or the interval is out of bounds.
    pub fn new(
        half_way: bool,
        days_before: impl IntoIterator<Item = u8>,
        last_call: bool,
        interval_days: u8,
        week: WorkingWeek,
    ) -> Result<Self, InvalidReminders> {
        Chosen { half_way, days_before: days_before.into_iter().collect(), last_call, interval_days, week }.try_into()
    }

    /// The same occasions without any of them: nobody is reminded by itself.
    #[must_use]
    pub fn switched_off(self) -> Self {
        Self(Chosen { half_way: false, days_before: BTreeSet::new(), last_call: false, ..self.0 })
    }

    pub fn half_way(&self) -> bool {
        self.0.half_way
    }

    /// Days before the deadline, from 2 on.
    pub fn days_before(&self) -> &BTreeSet<u8> {
        &self.0.days_before
    }

    pub fn last_call(&self) -> bool {
        self.0.last_call
    }

    /// How many days lie at least between two reminders to one person, by that person's calendar.
    pub fn interval_days(&self) -> u8 {
        self.0.interval_days
    }

    pub fn week(&self) -> WorkingWeek {
        self.0.week
    }

    /// Whether nobody is reminded by itself.
    pub fn is_off(&self) -> bool {
        !self.0.half_way && !self.0.last_call && self.0.days_before.is_empty()
    }

    /// The occasions of a rater in this zone, in the order of time: each within working hours, after the launch and before
    /// the deadline, and no two of them nearer than the interval. Where two would be, the later one stays.
    pub fn plan(&self, collecting: Collecting, zone: &TimeZone) -> Vec<Planned> {
        let Collecting { launched, deadline } = collecting;
        let last_day = deadline.to_zoned(zone.clone()).date();
        let on_day = |occasion: Occasion, days: u8| {
            let day = last_day.checked_sub(i32::from(days).days()).ok()?;
            Some(Planned { occasion, at: self.0.week.usual_hour_by(day, zone)? })
        };
        let half_way = || {
            let launched = launched?;
            let middle = launched.checked_add(deadline.duration_since(launched) / 2).ok()?;
            let at = self.0.week.next_at_work(middle, zone)?;
            // On the last days it would only take the place of the others.
            let is_early = days_between(at, deadline, zone) >= i64::from(self.0.interval_days);
            is_early.then_some(Planned { occasion: Occasion::HalfWay, at })
        };
        let mut wished: Vec<Planned> = self.0.half_way.then(half_way).flatten().into_iter().collect();
        wished.extend(self.0.days_before.iter().filter_map(|days| on_day(Occasion::DaysBefore(*days), *days)));
        wished.extend(self.0.last_call.then(|| on_day(Occasion::LastCall, 1)).flatten());
        wished.sort_by_key(|planned| (planned.at, planned.occasion));
        let mut kept: Vec<Planned> = Vec::new();
        for planned in wished.into_iter().rev() {
            let is_inside = planned.at < deadline
                && launched.is_none_or(|launched| launched < planned.at && self.is_apart(launched, planned.at, zone));
            if is_inside && kept.last().is_none_or(|next| self.is_apart(planned.at, next.at, zone)) {
                kept.push(planned);
            }
        }
        kept.reverse();
        kept
    }

    /// When the letter of an occasion is for a rater in this zone to arrive; none if they are better left alone: they were
    /// reminded a short while ago (`last`), will be in a short while, or it is too late.
    ///
    /// An occasion that was missed is made up for at the next working hour.
    pub fn moment_for(
        &self,
        occasion: Occasion,
        collecting: Collecting,
        zone: &TimeZone,
        now: Timestamp,
        last: Option<Timestamp>,
    ) -> Option<Timestamp> {
        let plan = self.plan(collecting, zone);
        let planned = plan.iter().find(|planned| planned.occasion == occasion)?;
        let at = if planned.at >= now { planned.at } else { self.0.week.next_at_work(now, zone)? };
        let is_lonely =
            plan.iter().filter(|other| other.at > planned.at).all(|later| self.is_apart(at, later.at, zone));
        let is_rested = last.is_none_or(|last| self.is_apart(last, at, zone));
        (is_lonely && is_rested && at < collecting.deadline).then_some(at)
    }

    /// Whether the interval lies between two moments, by the calendar of this zone.
    pub fn is_apart(&self, earlier: Timestamp, later: Timestamp, zone: &TimeZone) -> bool {
        days_between(earlier, later, zone) >= i64::from(self.0.interval_days)
    }
}

/// How many midnights lie between two moments; negative if they are the other way round.
fn days_between(earlier: Timestamp, later: Timestamp, zone: &TimeZone) -> i64 {
    let day = |moment: Timestamp| moment.to_zoned(zone.clone()).date();
    day(later).duration_since(day(earlier)).as_hours() / 24
}

/// What a look at a schedule finds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Look {
    /// For which letters are queued now: of all that are due the last one, so that a server that was off makes up for one
    /// reminder and not for each.
    pub occasion: Option<Occasion>,
    /// All that are due, and so are done.
    pub due: Vec<Occasion>,
    /// When to look again; none if nothing is left.
    pub next: Option<Timestamp>,
}

/// Looks at the plan of one zone, of which some occasions are done.
pub fn look(plan: &[Planned], done: &BTreeSet<Occasion>, now: Timestamp) -> Look {
    let open = || plan.iter().filter(|planned| !done.contains(&planned.occasion));
    let due: Vec<Occasion> = open().filter(|planned| planned.at <= now).map(|planned| planned.occasion).collect();
    Look { occasion: due.last().copied(), due, next: open().map(|planned| planned.at).find(|at| *at > now) }
}

/// For how long after the deadline a form that was open then can still be finished; all assessments close when it is over,
/// whoever is still writing.
pub const GRACE: SignedDuration = SignedDuration::from_mins(30);

#[cfg(test)]
mod tests;
