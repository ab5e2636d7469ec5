use proptest::prelude::*;

use super::*;

/// Zones that skip hours at other times than others, whole days, half hours, or nothing at all.
const ZONES: [&str; 10] = [
    "Europe/Berlin",
    "America/New_York",
    "America/St_Johns",
    "Asia/Kolkata",
    "Asia/Riyadh",
    "Africa/Cairo",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Kiritimati",
    "UTC",
];

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).expect("a zone")
}

fn at(moment: &str) -> Timestamp {
    moment.parse().expect("a moment")
}

fn collecting(launched: &str, deadline: &str) -> Collecting {
    Collecting { launched: Some(at(launched)), deadline: at(deadline) }
}

fn told(reminders: &Reminders, collecting: Collecting, name: &str) -> Vec<String> {
    let local = |planned: &Planned| planned.at.to_zoned(zone(name)).strftime("%a %Y-%m-%d %H:%M").to_string();
    let plan = reminders.plan(collecting, &zone(name));
    plan.iter().map(|planned| format!("{} {}", planned.occasion, local(planned))).collect()
}

#[test]
fn two_weeks_have_three_occasions_by_the_clock_of_the_rater() {
    let two_weeks = collecting("2026-03-02T09:00:00Z", "2026-03-17T17:00:00Z");
    let usual = Reminders::default();
    assert_eq!(
        told(&usual, two_weeks, "Europe/Berlin"),
        ["half_way Tue 2026-03-10 09:00", "3_days_before Fri 2026-03-13 10:00", "last_call Mon 2026-03-16 10:00"]
    );
    assert_eq!(
        told(&usual, two_weeks, "Asia/Tokyo"),
        ["half_way Tue 2026-03-10 10:00", "3_days_before Fri 2026-03-13 10:00", "last_call Tue 2026-03-17 10:00"],
        "in Tokyo the deadline is on a Wednesday, and three days before it is a Sunday"
    );
}

#[test]
fn a_weekend_is_left_alone_and_a_friday_is_one_where_people_work_from_sunday_on() {
    let week = collecting("2026-03-02T09:00:00Z", "2026-03-16T15:00:00Z");
    let monday = Reminders::new(false, [4], true, 1, WorkingWeek::MondayToFriday).expect("a schedule");
    assert_eq!(
        told(&monday, week, "Asia/Riyadh"),
        ["4_days_before Thu 2026-03-12 10:00", "last_call Fri 2026-03-13 10:00"]
    );
    let sunday = Reminders::new(false, [4], true, 1, WorkingWeek::SundayToThursday).expect("a schedule");
    assert_eq!(
        told(&sunday, week, "Asia/Riyadh"),
        ["4_days_before Thu 2026-03-12 10:00", "last_call Sun 2026-03-15 10:00"]
    );
}

#[test]
fn an_hour_that_clocks_go_over_and_a_day_that_a_zone_left_out_are_made_up_for() {
    // Samoa had no 30 December 2011, a Friday.
    let samoa = collecting("2011-12-01T00:00:00Z", "2012-01-01T03:00:00Z");
    let last = Reminders::new(false, [], true, 1, WorkingWeek::MondayToFriday).expect("a schedule");
    assert_eq!(told(&last, samoa, "Pacific/Apia"), ["last_call Thu 2011-12-29 10:00"]);
}

#[test]
fn a_schedule_that_cannot_be_is_told_why() {
    let of = |days: &[u8], interval| {
        Reminders::new(true, days.iter().copied(), true, interval, WorkingWeek::default()).map(|_| ())
    };
    assert_eq!(of(&[1], 2), Err(InvalidReminders::Day));
    assert_eq!(of(&[61], 2), Err(InvalidReminders::Day));
    assert_eq!(of(&[2, 3, 4, 5, 6, 7], 2), Err(InvalidReminders::TooManyDays));
    assert_eq!(of(&[3], 0), Err(InvalidReminders::Interval));
    assert_eq!(of(&[3, 3], 30), Ok(()));
    let stored = serde_json::to_string(&Reminders::default()).expect("JSON");
    assert_eq!(serde_json::from_str::<Reminders>(&stored).expect("it is read back"), Reminders::default());
    assert!(serde_json::from_str::<Reminders>(&stored.replace("[3]", "[1]")).is_err(), "{stored}");
}

#[test]
fn every_occasion_is_read_back_and_no_other_word() {
    for occasion in [Occasion::HalfWay, Occasion::DaysBefore(2), Occasion::DaysBefore(60), Occasion::LastCall] {
        assert_eq!(Occasion::from_word(&occasion.to_string()), Some(occasion));
    }
    for word in ["", "1_days_before", "61_days_before", "days_before", "Half_way"] {
        assert_eq!(Occasion::from_word(word), None, "{word}");
    }
}

#[test]
fn a_server_that_was_off_makes_up_for_one_reminder_and_not_for_three() {
    let month = collecting("2026-03-02T09:00:00Z", "2026-03-31T17:00:00Z");
    let often = Reminders::new(true, [10, 6, 3], true, 2, WorkingWeek::default()).expect("a schedule");
    let berlin = zone("Europe/Berlin");
    let plan = often.plan(month, &berlin);
    let late = look(&plan, &BTreeSet::new(), at("2026-03-26T20:00:00Z"));
    assert_eq!((late.due.len(), late.occasion), (3, Some(Occasion::DaysBefore(6))), "{plan:?}");
    let made_up = |last: Option<&str>| {
        often.moment_for(Occasion::DaysBefore(10), month, &berlin, at("2026-03-21T20:00:00Z"), last.map(at))
    };
    assert_eq!(made_up(None), Some(at("2026-03-23T08:00:00Z")), "on Monday morning");
    assert_eq!(made_up(Some("2026-03-22T10:00:00Z")), None, "there was one the day before");
    let too_near = often.moment_for(Occasion::DaysBefore(6), month, &berlin, at("2026-03-25T20:00:00Z"), None);
    assert_eq!(too_near, None, "there is one the day after it anyway");
}

/// A moment of the years 2010 to 2030, to the minute.
fn moments() -> impl Strategy<Value = Timestamp> {
    (21_000_000_i64..31_500_000).prop_map(|minutes| Timestamp::from_second(minutes * 60).expect("a moment"))
}

fn schedules() -> impl Strategy<Value = Reminders> {
    (any::<bool>(), prop::collection::btree_set(2_u8..=20, 0..4), any::<bool>(), 1_u8..=6, any::<bool>()).prop_map(
        |(half_way, days, last_call, interval, from_sunday)| {
            let week = if from_sunday { WorkingWeek::SundayToThursday } else { WorkingWeek::MondayToFriday };
            Reminders::new(half_way, days, last_call, interval, week).expect("a schedule")
        },
    )
}

fn zones() -> impl Strategy<Value = TimeZone> {
    (0..ZONES.len()).prop_map(|index| zone(ZONES[index]))
}

/// The letters to one rater, from a server that looks at a moment and learns when to look again.
struct Scene<'a> {
    reminders: &'a Reminders,
    collecting: Collecting,
    zone: &'a TimeZone,
    done: BTreeSet<Occasion>,
    letters: Vec<Timestamp>,
}

impl<'a> Scene<'a> {
    fn new(reminders: &'a Reminders, collecting: Collecting, zone: &'a TimeZone) -> Self {
        Self { reminders, collecting, zone, done: BTreeSet::new(), letters: Vec::new() }
    }

    fn look(&mut self, now: Timestamp) -> Option<Timestamp> {
        let Self { reminders, collecting, zone, .. } = *self;
        if now >= collecting.deadline {
            return None;
        }
        let found = look(&reminders.plan(collecting, zone), &self.done, now);
        if let Some(occasion) = found.occasion {
            let last = self.letters.last().copied();
            self.letters.extend(reminders.moment_for(occasion, collecting, zone, now, last));
        }
        self.done.extend(found.due);
        found.next
    }
}

proptest! {
    #[test]
    fn every_occasion_is_in_working_hours_after_the_launch_before_the_deadline_and_apart(
        launched in moments(), hours in 1_i64..2_000, reminders in schedules(), zone in zones()
    ) {
        let collecting = Collecting { launched: Some(launched), deadline: launched + SignedDuration::from_hours(hours) };
        let plan = reminders.plan(collecting, &zone);
        for planned in &plan {
            prop_assert!(reminders.week().is_at_work(planned.at, &zone), "{planned:?}");
            prop_assert!(launched < planned.at && planned.at < collecting.deadline);
        }
        for pair in plan.windows(2) {
            prop_assert!(reminders.is_apart(pair[0].at, pair[1].at, &zone), "{plan:?}");
        }
        let names: BTreeSet<Occasion> = plan.iter().map(|planned| planned.occasion).collect();
        prop_assert_eq!(names.len(), plan.len());
        // The last one that was wished for is left out only where there is no room for it.
        if reminders.last_call() && hours > 24 * (i64::from(reminders.interval_days()) + 6) {
            prop_assert!(names.contains(&Occasion::LastCall), "{plan:?}");
        }
    }

    #[test]
    fn a_server_that_is_always_on_sends_every_reminder_once_and_at_its_moment(
        launched in moments(), hours in 1_i64..1_500, reminders in schedules(), zone in zones()
    ) {
        let collecting = Collecting { launched: Some(launched), deadline: launched + SignedDuration::from_hours(hours) };
        let planned: Vec<Timestamp> = reminders.plan(collecting, &zone).iter().map(|planned| planned.at).collect();
        let mut scene = Scene::new(&reminders, collecting, &zone);
        let mut now = Some(launched);
        while let Some(moment) = now {
            now = scene.look(moment);
            // Looking twice changes nothing, on this node or on another.
            prop_assert_eq!(scene.look(moment), now);
        }
        prop_assert_eq!(scene.letters, planned);
    }

    #[test]
    fn clocks_that_jump_and_servers_that_were_off_never_remind_twice_within_the_interval(
        launched in moments(), hours in 1_i64..1_500, reminders in schedules(), zone in zones(),
        looks in prop::collection::vec((0_i64..1_500 * 60, -1_500_i64..1_500), 0..40)
    ) {
        let collecting = Collecting { launched: Some(launched), deadline: launched + SignedDuration::from_hours(hours) };
        let mut looks = looks;
        looks.sort_unstable();
        let mut scene = Scene::new(&reminders, collecting, &zone);
        for (minute, jump) in looks {
            scene.look(launched + SignedDuration::from_mins(minute + jump));
        }
        prop_assert!(scene.letters.len() <= reminders.plan(collecting, &zone).len());
        for pair in scene.letters.windows(2) {
            prop_assert!(reminders.is_apart(pair[0], pair[1], &zone), "{:?}", scene.letters);
        }
        for at in scene.letters {
            prop_assert!(reminders.week().is_at_work(at, &zone) && at < collecting.deadline);
        }
    }

    #[test]
    fn a_clock_that_was_a_day_ahead_loses_nothing_when_it_is_right_again(
        launched in moments(), days in 8_i64..60, reminders in schedules(), zone in zones(), hour in 0_i64..1_400
    ) {
        let collecting = Collecting { launched: Some(launched), deadline: launched + SignedDuration::from_hours(24 * days) };
        let plan = reminders.plan(collecting, &zone);
        let wrong = launched + SignedDuration::from_hours(hour);
        let mut scene = Scene::new(&reminders, collecting, &zone);
        let mut moments: Vec<Timestamp> = plan.iter().map(|planned| planned.at).filter(|at| *at <= wrong).collect();
        moments.extend([wrong, wrong + SignedDuration::from_hours(24)]);
        moments.extend(plan.iter().map(|planned| planned.at).filter(|at| *at > wrong));
        for now in moments {
            scene.look(now);
        }
        let done: BTreeSet<Occasion> = plan.iter().map(|planned| planned.occasion).collect();
        prop_assert_eq!(scene.done, done, "every occasion had its turn");
        for pair in scene.letters.windows(2) {
            prop_assert!(reminders.is_apart(pair[0], pair[1], &zone), "{:?}", scene.letters);
        }
    }
}
