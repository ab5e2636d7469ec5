//! Reminders by the clock, deadlines that move, and one letter for several questionnaires.

use std::path::Path;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use parallax::app::App;
use parallax::clock::Clock;
use parallax::mail::transport::Transport;
use parallax::mail::worker::Worker;
use parallax::store::outbox::{LeasedLetter, LetterKind, LetterState, Turn};
use parallax::workflow::assessments::NewAssessment;
use parallax::workflow::collect::{self, Submitted};
use parallax::workflow::{WorkflowError, assessments, close, deadline, launch, raters, remind};
use parallax_domain::group::Group;
use parallax_domain::id::AssessmentId;
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::pace::Pace;
use parallax_domain::reminder::{Reminders, WorkingWeek};

use super::{House, house, launched, new_assessment, peers, roster, run, sheet};
use crate::support::on_both_databases;

/// Moves the clock to this moment, forth or back.
fn clock_to(app: &App, moment: &str) {
    let moment: Timestamp = moment.parse().expect("a moment");
    let Clock::Standing(now) = &app.clock else { panic!("the clock stands") };
    now.store(moment.as_millisecond(), std::sync::atomic::Ordering::SeqCst);
}

/// How many letters of a kind are in a state.
async fn count(app: &App, id: AssessmentId, kind: LetterKind, state: LetterState) -> u64 {
    let counts = app.store.letter_counts(id).await.expect("the letters are counted");
    counts.iter().filter(|one| (one.kind, one.state) == (kind, state)).map(|one| one.letters).sum()
}

async fn look(app: &App) -> Option<String> {
    remind::remind_due(app).await.expect("a look").map(|next| next.to_string())
}

/// Takes all letters that are due.
async fn all_due(app: &App, until: Timestamp) -> Vec<LeasedLetter> {
    let mut taken = Vec::new();
    let take = || app.store.lease_letter(Pace::default(), app.clock.now(), until);
    while let Turn::Letter(letter) = take().await.expect("they are taken") {
        taken.push(letter);
    }
    taken
}

async fn deliver(app: &App, folder: &Path) {
    let worker = Worker::new(app.clone(), Transport::Folder(folder.to_owned())).expect("the sender has an address");
    worker.run_once().await.expect("the database works");
}

/// The letters in a folder to an address, as text.
fn mails(folder: &Path, to: &str) -> Vec<String> {
    let files = std::fs::read_dir(folder).map(|files| files.flatten().collect::<Vec<_>>()).unwrap_or_default();
    let texts = files.iter().filter_map(|file| std::fs::read_to_string(file.path()).ok());
    let to = format!("<{to}>");
    texts.filter(|text| text.lines().any(|line| line.starts_with("To:") && line.contains(&to))).collect()
}

/// What a mail says, its soft line breaks undone.
fn said(mail: &str) -> String {
    mail.replace("=\r\n", "").replace("=\n", "").replace("=3D", "=")
}

/// The addresses of forms in a mail, each once.
fn links(mail: &str) -> Vec<String> {
    let text = said(mail);
    let mut links: Vec<String> = text
        .match_indices("/r/")
        .map(|(at, _)| text[at + 3..].chars().take_while(char::is_ascii_alphanumeric).collect::<String>())
        .filter(|link| link.len() > 60)
        .collect();
    links.sort();
    links.dedup();
    links
}

async fn launched_with(app: &App, people: &[(String, Group)], reminders: Reminders) -> (AssessmentId, Vec<LinkToken>) {
    let id = assessments::create(app, app.workspace.id, new_assessment()).await.expect("a draft is made");
    let people: Vec<(&str, Group)> = people.iter().map(|(name, group)| (name.as_str(), group.clone())).collect();
    raters::import(app, app.workspace.id, id, &roster(&people)).await.expect("the raters are taken");
    remind::choose(app, app.workspace.id, id, reminders).await.expect("it is chosen");
    launch::launch(app, app.workspace.id, id, true).await.expect("it is launched");
    let invitations = app.store.invitations(id).await.expect("they are stored");
    let link = |one: &parallax::store::invitations::Invitation| {
        LinkToken::derive(app.keys.link_key(), Purpose::Answer, one.id.as_uuid(), one.link_version)
    };
    (id, invitations.iter().map(link).collect())
}

on_both_databases! {
    fn raters_are_reminded_on_each_occasion_once_by_any_number_of_nodes_and_clocks_that_jump(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let (id, links) = launched_with(&app, &peers(4), Reminders::default()).await;
            let mails = tempfile::tempdir().expect("a folder");
            deliver(&app, mails.path()).await;
            // Half-way is on a Sunday.
            assert_eq!(look(&app).await.as_deref(), Some("2026-03-09T08:00:00Z"));
            clock_to(&app, "2026-03-09T07:59:00Z");
            look(&app).await;
            assert_eq!(count(&app, id, LetterKind::Reminder, LetterState::Queued).await, 0);
            clock_to(&app, "2026-03-09T08:00:00Z");
            let nodes: Vec<_> = (0..6).map(|_| { let app = app.clone(); tokio::spawn(async move { look(&app).await }) }).collect();
            for node in nodes {
                node.await.expect("no panic");
            }
            assert_eq!(count(&app, id, LetterKind::Reminder, LetterState::Queued).await, 5);
            deliver(&app, mails.path()).await;
            for moment in ["2026-03-08T08:00:00Z", "2026-03-09T09:00:00Z", "2026-03-07T08:00:00Z", "2026-03-10T08:00:00Z"] {
                clock_to(&app, moment);
                assert_eq!(look(&app).await.as_deref(), Some("2026-03-13T09:00:00Z"), "{moment}");
            }
            assert_eq!(count(&app, id, LetterKind::Reminder, LetterState::Sent).await, 5);
            assert_eq!(count(&app, id, LetterKind::Reminder, LetterState::Queued).await, 0);

            collect::submit(&app, &links[1], &sheet(3), "page").await.expect("it is taken");
            clock_to(&app, "2026-03-13T09:00:00Z");
            assert_eq!(look(&app).await, None, "nothing is left");
            assert_eq!(count(&app, id, LetterKind::LastCall, LetterState::Queued).await, 4);
            assert!(app.store.letters(id).await.expect("a list").iter().all(|one| one.kind == LetterKind::Invitation),
                "a list of the reminded would tell who has not answered");
            // Answered between the queue and the sending.
            collect::submit(&app, &links[2], &sheet(3), "page").await.expect("it is taken");
            deliver(&app, mails.path()).await;
            assert_eq!(count(&app, id, LetterKind::LastCall, LetterState::Sent).await, 3);
            assert_eq!(count(&app, id, LetterKind::LastCall, LetterState::Cancelled).await, 1);
            clock_to(&app, "2026-03-15T17:30:00Z");
            close::close_due(&app).await.expect("a look");
            assert_eq!(look(&app).await, None);
        });
    }

    fn a_server_that_was_off_reminds_once_and_in_the_morning(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let often = Reminders::new(true, [10, 6, 3], true, 2, WorkingWeek::default()).expect("a schedule");
            let (id, _) = launched_with(&app, &peers(4), often).await;
            let folder = tempfile::tempdir().expect("a folder");
            deliver(&app, folder.path()).await;
            // Two occasions were missed, and it is night.
            clock_to(&app, "2026-03-10T02:00:00Z");
            look(&app).await;
            assert_eq!(count(&app, id, LetterKind::Reminder, LetterState::Queued).await, 5);
            deliver(&app, folder.path()).await;
            assert_eq!(count(&app, id, LetterKind::Reminder, LetterState::Sent).await, 0, "nobody is woken");
            clock_to(&app, "2026-03-10T08:00:00Z");
            look(&app).await;
            deliver(&app, folder.path()).await;
            assert_eq!(count(&app, id, LetterKind::Reminder, LetterState::Sent).await, 5);
            assert_eq!(mails(folder.path(), "peer1@example.org").len(), 2);
        });
    }

    fn a_letter_that_was_queued_long_ago_waits_for_the_working_hours_of_its_reader(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let id = assessments::create(&app, app.workspace.id, new_assessment()).await.expect("a draft is made");
            let mut list = roster(&[("kenji", Group::Peer), ("peer1", Group::Peer), ("peer2", Group::Peer)]);
            list.entries[0].time_zone = Some("Asia/Tokyo".to_owned());
            assert!(raters::is_time_zone("Asia/Tokyo") && !raters::is_time_zone("Mars/Olympus"));
            raters::import(&app, app.workspace.id, id, &list).await.expect("the raters are taken");
            launch::launch(&app, app.workspace.id, id, true).await.expect("it is launched");
            let folder = tempfile::tempdir().expect("a folder");
            deliver(&app, folder.path()).await;
            // Half-way by both clocks: Monday at nine.
            assert_eq!(look(&app).await.as_deref(), Some("2026-03-09T00:00:00Z"));
            clock_to(&app, "2026-03-09T00:00:00Z");
            assert_eq!(look(&app).await.as_deref(), Some("2026-03-09T08:00:00Z"));
            assert_eq!(count(&app, id, LetterKind::Reminder, LetterState::Queued).await, 1);
            // No worker was there in the meantime; in Tokyo it is night now.
            clock_to(&app, "2026-03-09T12:00:00Z");
            look(&app).await;
            deliver(&app, folder.path()).await;
            assert_eq!(mails(folder.path(), "peer1@example.org").len(), 2);
            assert_eq!(mails(folder.path(), "kenji@example.org").len(), 1);
            clock_to(&app, "2026-03-10T00:00:00Z");
            deliver(&app, folder.path()).await;
            assert_eq!(mails(folder.path(), "kenji@example.org").len(), 2);
            assert_eq!(count(&app, id, LetterKind::Reminder, LetterState::Sent).await, 4);
        });
    }

    fn a_coach_can_switch_reminders_off_and_what_is_past_is_not_made_up_for(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let (id, _) = launched_with(&app, &peers(4), Reminders::default().switched_off()).await;
            assert_eq!(look(&app).await, None);
            clock_to(&app, "2026-03-10T12:00:00Z");
            assert_eq!(look(&app).await, None);
            remind::choose(&app, app.workspace.id, id, Reminders::default()).await.expect("it is chosen");
            assert_eq!(look(&app).await.as_deref(), Some("2026-03-13T09:00:00Z"));
            assert_eq!(app.store.letter_counts(id).await.expect("counts").len(), 1, "invitations alone");
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            let late = remind::choose(&app, app.workspace.id, id, Reminders::default()).await.expect_err("it is closed");
            assert!(matches!(late, WorkflowError::WrongState(_)), "{late}");
        });
    }

    fn a_deadline_moves_to_later_only_and_the_next_reminder_says_so(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let workspace = app.workspace.id;
            let draft = assessments::create(&app, workspace, new_assessment()).await.expect("a draft is made");
            assert!(deadline::extend(&app, workspace, draft, "2026-03-20T18:00", "UTC").await.is_err(), "not launched");
            let (id, _) = launched_with(&app, &peers(4), Reminders::default()).await;
            let folder = tempfile::tempdir().expect("a folder");
            deliver(&app, folder.path()).await;
            clock_to(&app, "2026-03-13T09:00:00Z");
            look(&app).await;
            deliver(&app, folder.path()).await;
            assert_eq!(count(&app, id, LetterKind::LastCall, LetterState::Sent).await, 5);

            for (local, zone, said) in [
                ("2026-03-15T18:00", "Europe/Berlin", "not later"),
                ("2026-03-14T18:00", "Europe/Berlin", "not later"),
                ("2026-03-29T02:30", "Europe/Berlin", "The next time that does is 2026-03-29T03:30"),
                ("2026-03-20T18:00", "Mars/Olympus", "not a time zone"),
            ] {
                let refused = deadline::extend(&app, workspace, id, local, zone).await.expect_err("it is refused");
                assert!(refused.to_string().contains(said), "{refused}");
            }
            let moved = deadline::extend(&app, workspace, id, "2026-03-20T18:00", "Asia/Tokyo").await.expect("it moves");
            assert_eq!(moved.to_string(), "2026-03-20T09:00:00Z");
            deadline::extend(&app, workspace, id, "2026-03-24T18:00", "Europe/Berlin").await.expect("it moves again");
            // Three days before it is a Saturday.
            assert_eq!(look(&app).await.as_deref(), Some("2026-03-20T09:00:00Z"));
            clock_to(&app, "2026-03-15T18:00:00Z");
            close::close_due(&app).await.expect("a look");
            clock_to(&app, "2026-03-20T09:00:00Z");
            look(&app).await;
            deliver(&app, folder.path()).await;
            let reminded = mails(folder.path(), "peer1@example.org");
            assert_eq!(reminded.len(), 3);
            assert_eq!(reminded.iter().filter(|mail| said(mail).contains("The deadline was moved")).count(), 1);

            clock_to(&app, "2026-03-24T17:30:00Z");
            close::close_due(&app).await.expect("a look");
            let late = deadline::extend(&app, workspace, id, "2026-03-30T18:00", "UTC").await.expect_err("it is closed");
            assert!(matches!(late, WorkflowError::WrongState(_)), "{late}");
        });
    }

    fn the_close_waits_for_those_who_are_in_the_midst_of_it_and_clocks_re_open_nothing(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let (id, links) = launched(&app, &[("peer", Group::Peer)]).await;
            let state = async || assessments::read(&app, app.workspace.id, id).await.expect("it is there").state;
            let collecting = parallax_domain::assessment::AssessmentState::Collecting;
            clock_to(&app, "2026-03-15T17:29:59Z");
            close::close_due(&app).await.expect("a look");
            assert_eq!(state().await, collecting);
            assert!(matches!(collect::submit(&app, &links[1].1, &sheet(3), "page").await, Ok(Submitted::Recorded)));
            clock_to(&app, "2026-03-15T17:30:00Z");
            close::close_due(&app).await.expect("a look");
            assert_ne!(state().await, collecting);
            // The clock was two hours ahead.
            clock_to(&app, "2026-03-15T15:30:00Z");
            close::close_due(&app).await.expect("a look");
            assert!(matches!(collect::submit(&app, &links[0].1, &sheet(3), "page").await, Ok(Submitted::Closed)));
            assert!(deadline::extend(&app, app.workspace.id, id, "2026-03-20T18:00", "UTC").await.is_err());
        });
    }

    fn who_is_asked_about_several_clients_gets_one_letter(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let folder = tempfile::tempdir().expect("a folder");
            let mut ids = Vec::new();
            for client in ["robin", "sam", "alex"] {
                let new = NewAssessment { client_email: format!("{client}@example.org"), ..new_assessment() };
                let id = assessments::create(&app, app.workspace.id, new).await.expect("a draft is made");
                let own = format!("only-{client}");
                let people = [("both", Group::Peer), ("peer1", Group::Peer), (own.as_str(), Group::Peer)];
                raters::import(&app, app.workspace.id, id, &roster(&people)).await.expect("the raters are taken");
                ids.push(id);
            }
            let letters = launch::launch_together(&app, app.workspace.id, &ids, true).await.expect("they are launched");
            assert_eq!(letters, 12);
            deliver(&app, folder.path()).await;
            let invited = mails(folder.path(), "both@example.org");
            assert_eq!((invited.len(), links(&invited[0]).len()), (1, 3), "{invited:?}");
            assert!(said(&invited[0]).contains("Subject: Your view is asked for: 3 questionnaires"), "{invited:?}");
            assert_eq!(links(&mails(folder.path(), "only-sam@example.org")[0]).len(), 1);
            let mut states = (0, 0);
            for id in &ids {
                states.0 += count(&app, *id, LetterKind::Invitation, LetterState::Sent).await;
                states.1 += count(&app, *id, LetterKind::Invitation, LetterState::Covered).await;
            }
            assert_eq!(states, (8, 4), "each letter was sent or covered");

            // One is answered; a reminder about one of the others tells of both, and none about the third follows.
            let link = LinkToken::parse(&links(&invited[0])[0]).expect("a link");
            collect::submit(&app, &link, &sheet(3), "page").await.expect("it is taken");
            clock_to(&app, "2026-03-02T10:00:00Z");
            for id in &ids {
                remind::remind(&app, app.workspace.id, *id).await.expect("they are queued");
            }
            deliver(&app, folder.path()).await;
            let all = mails(folder.path(), "both@example.org");
            let reminded: Vec<&String> =
                all.iter().filter(|mail| said(mail).contains("Subject: Reminder: 2 questionnaires are still open")).collect();
            assert_eq!((all.len(), reminded.len()), (2, 1), "{all:?}");
            assert_eq!(links(reminded[0]).len(), 2);
            assert!(!links(reminded[0]).contains(&link.expose()), "what is answered is not asked again");
            for id in &ids {
                assert_eq!(remind::remind(&app, app.workspace.id, *id).await.expect("a look"), 0);
            }
        });
    }

    fn letters_that_go_out_together_share_what_becomes_of_them(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let mut ids = Vec::new();
            for client in ["robin", "sam"] {
                let new = NewAssessment { client_email: format!("{client}@example.org"), ..new_assessment() };
                let id = assessments::create(&app, app.workspace.id, new).await.expect("a draft is made");
                raters::import(&app, app.workspace.id, id, &roster(&[("both", Group::Peer)])).await.expect("the rater");
                ids.push(id);
            }
            launch::launch_together(&app, app.workspace.id, &ids, true).await.expect("they are launched");
            let in_state = async |state| {
                let mut letters = 0;
                for id in &ids {
                    letters += count(&app, *id, LetterKind::Invitation, state).await;
                }
                letters
            };
            let later = app.clock.now() + SignedDuration::from_secs(60);
            let leased = all_due(&app, later).await;
            assert_eq!((leased.len(), in_state(LetterState::Leased).await), (3, 4), "three carry four");
            // The worker dies before the text goes out.
            app.clock.advance(Duration::from_secs(61));
            app.store.recover_letters(app.clock.now()).await.expect("they are taken back");
            assert_eq!(in_state(LetterState::Queued).await, 4);
            // And another one while it does.
            let later = app.clock.now() + SignedDuration::from_secs(60);
            for one in all_due(&app, later).await {
                assert!(app.store.mark_transmitting(one.id, one.lease, later).await.expect("a look"));
            }
            app.clock.advance(Duration::from_secs(61));
            app.store.recover_letters(app.clock.now()).await.expect("they are taken back");
            assert_eq!(in_state(LetterState::Unknown).await, 4, "none is sent again by itself");
        });
    }

    fn no_reminder_goes_out_once_an_answer_is_recorded(database) {
        run(async {
            let raters = std::env::var("PARALLAX_REMINDER_RACES").ok().and_then(|n| n.parse().ok()).unwrap_or(40_usize);
            let House { app, _keys } = house(&database.url()).await;
            for part in (0..raters).step_by(400) {
                clock_to(&app, crate::life::NOW);
                // Other people each time: who was reminded a short while ago is left alone.
                let people: Vec<(String, Group)> =
                    (part..raters.min(part + 400)).map(|one| (format!("rater{one}"), Group::Peer)).collect();
                let (id, links) = launched_with(&app, &people, Reminders::default()).await;
                let folder = tempfile::tempdir().expect("a folder");
                deliver(&app, folder.path()).await;
                clock_to(&app, "2026-03-09T08:00:00Z");
                look(&app).await;
                let answering = tokio::spawn({
                    let app = app.clone();
                    async move {
                        for link in links {
                            let submitted = collect::submit(&app, &link, &sheet(3), "page").await.expect("no failure");
                            assert!(matches!(submitted, Submitted::Recorded));
                        }
                    }
                });
                while !answering.is_finished() {
                    deliver(&app, folder.path()).await;
                    tokio::task::yield_now().await;
                }
                answering.await.expect("no panic");
                let sent = count(&app, id, LetterKind::Reminder, LetterState::Sent).await;
                for moment in ["2026-03-09T09:00:00Z", "2026-03-11T10:00:00Z", "2026-03-13T09:00:00Z"] {
                    clock_to(&app, moment);
                    look(&app).await;
                    assert_eq!(remind::remind(&app, app.workspace.id, id).await.expect("a look"), 0);
                    deliver(&app, folder.path()).await;
                }
                assert_eq!(count(&app, id, LetterKind::Reminder, LetterState::Sent).await, sent);
                let cancelled = count(&app, id, LetterKind::Reminder, LetterState::Cancelled).await;
                println!("{sent} reminders went out before the answer, {cancelled} were called off");
                assert_eq!(count(&app, id, LetterKind::LastCall, LetterState::Sent).await, 0);
                close::close(&app, app.workspace.id, id).await.expect("it closes");
            }
        });
    }
}
