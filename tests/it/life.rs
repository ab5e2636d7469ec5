//! The life of an assessment inside one process: what the use cases promise, before any page or letter.

mod instrument;
mod layout;
mod ledger;
mod library;
mod people;
mod reminders;

use std::time::Duration;

use parallax::app::{App, Settings};
use parallax::clock::Clock;
use parallax::fonts::Fonts;
use parallax::keys::{Keys, KeysError};
use parallax::store::{Store, StoreError};
use parallax::typesetter::Typesetter;
use parallax::workflow::assessments::{self, NewAssessment};
use parallax::workflow::collect::{self, Opened, Submitted};
use parallax::workflow::{WorkflowError, close, hand_over, launch, promise, raters};
use parallax_domain::answer::AnswerSheet;
use parallax_domain::disclosure::Policy;
use parallax_domain::group::Group;
use parallax_domain::id::AssessmentId;
use parallax_domain::language::Language;
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::roster::{Roster, RosterEntry};
use parallax_domain::text::{EmailAddress, Name};

use crate::support::on_both_databases;

const NOW: &str = "2026-03-01T12:00:00Z";

/// An application on this database with a clock that stands still.
pub(crate) struct House {
    pub(crate) app: App,
    pub(crate) _keys: tempfile::TempDir,
}

pub(crate) async fn house(url: &str) -> House {
    let keys = tempfile::tempdir().expect("a directory for keys");
    let settings = Settings {
        public_url: "http://127.0.0.1".to_owned(),
        mail_folder: None,
        mail_from: "coach@example.org".to_owned(),
        trusted_proxies: Vec::new(),
        typesetter: Typesetter::here(Fonts::ours()),
    };
    let app = App::assemble(
        Store::open(url).await.expect("the database opens"),
        Keys::open(keys.path()).expect("the key directory opens"),
        Clock::standing_at(NOW.parse().expect("a moment")),
        settings,
        &Name::parse("Practice").expect("a name"),
    )
    .await
    .expect("the application is put together");
    House { app, _keys: keys }
}

pub(crate) fn questionnaire() -> Questionnaire {
    Questionnaire::from_toml(include_str!("../../survey-templates/leadership-core.toml"))
        .expect("the template is valid")
}

pub(crate) fn new_assessment() -> NewAssessment {
    let questionnaire = questionnaire();
    NewAssessment {
        client_name: "Robin Sample".to_owned(),
        client_email: "robin@example.org".to_owned(),
        language: "en".to_owned(),
        policy: Policy::standard(&questionnaire.scale),
        questionnaire,
        norm: None,
        own_groups: Vec::new(),
        closes_at: "2026-03-15T18:00".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
    }
}

pub(crate) fn roster(people: &[(&str, Group)]) -> Roster {
    let entries = people.iter().enumerate().map(|(line, (name, group))| RosterEntry {
        line: line + 1,
        name: Name::parse(name).expect("a name"),
        email: EmailAddress::parse(&format!("{name}@example.org")).expect("an address"),
        group: group.clone(),
        language: Language::english(),
        time_zone: None,
    });
    Roster { entries: entries.collect(), format: None, ignored_columns: Vec::new() }
}

/// A launched assessment with the client and these raters, and the links of all of them.
async fn launched(app: &App, people: &[(&str, Group)]) -> (AssessmentId, Vec<(Group, LinkToken)>) {
    let id = assessments::create(app, app.workspace.id, new_assessment()).await.expect("a draft is made");
    raters::import(app, app.workspace.id, id, &roster(people)).await.expect("the raters are taken");
    let letters = launch::launch(app, app.workspace.id, id, true).await.expect("it is launched");
    assert_eq!(letters, people.len() + 1);
    let invitations = app.store.invitations(id).await.expect("they are stored");
    let links = invitations.into_iter().map(|one| {
        let link = LinkToken::derive(app.keys.link_key(), Purpose::Answer, one.id.as_uuid(), one.link_version);
        (one.group, link)
    });
    (id, links.collect())
}

pub(crate) fn sheet(rating: i32) -> AnswerSheet {
    let questionnaire = questionnaire();
    let fields = questionnaire.items().map(|(_, item)| (format!("rating.{}", item.key), rating.to_string()));
    AnswerSheet::new(fields.chain([("comment.continue".to_owned(), format!("A comment by a rater of {rating}"))]))
}

pub(crate) fn peers(number: usize) -> Vec<(String, Group)> {
    (1..=number).map(|one| (format!("peer{one}"), Group::Peer)).collect()
}

pub(crate) fn run(story: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
        .block_on(story);
}

/// Edits the thresholds in the row, as somebody could who has the database and not Parallax.
async fn edit_policy(app: &App, id: AssessmentId, policy: &Policy) {
    let transaction = app.store.begin().await.expect("a transaction");
    transaction.set_policy(id, policy).await.expect("it is stored");
    transaction.commit().await.expect("it is durable");
}

async fn policy_of(app: &App, id: AssessmentId) -> Policy {
    assessments::read(app, app.workspace.id, id).await.expect("it is there").policy
}

on_both_databases! {
    fn thresholds_can_be_raised_while_answers_come_in_and_never_lowered(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let people = peers(4);
            let people: Vec<(&str, Group)> = people.iter().map(|(name, group)| (name.as_str(), group.clone())).collect();
            let draft = assessments::create(&app, app.workspace.id, new_assessment()).await.expect("a draft is made");
            let early = promise::raise(&app, app.workspace.id, draft, 5).await.expect_err("nothing is promised yet");
            assert!(matches!(early, WorkflowError::WrongState(_)), "{early}");

            let (id, links) = launched(&app, &people).await;
            let raised = promise::raise(&app, app.workspace.id, id, 5).await.expect("it is raised");
            assert_eq!((raised.k(), policy_of(&app, id).await), (5, raised.clone()));
            let Ok(Opened::Form(form)) = collect::open(&app, &links[1].1).await else { panic!("the form opens") };
            assert_eq!(form.assessment.policy.k(), 5, "raters are told the raised number");
            for k in [0, 3, 4, 5] {
                let refused = promise::raise(&app, app.workspace.id, id, k).await.expect_err("it is not higher");
                assert!(refused.to_string().contains("at least 5 people"), "{refused}");
            }
            assert!(promise::raise(&app, app.workspace.id, id, 51).await.is_err());
            assert_eq!(policy_of(&app, id).await, raised);

            for (_, link) in &links {
                collect::submit(&app, link, &sheet(3), "page").await.expect("it is taken");
            }
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            let (_, report) = hand_over::read(&app, app.workspace.id, id).await.expect("there is a report");
            assert!(report.perspectives.iter().all(|one| one.key == "self"), "four peers are fewer than five");
            let late = promise::raise(&app, app.workspace.id, id, 6).await.expect_err("it is closed");
            assert!(matches!(late, WorkflowError::WrongState(_)), "{late}");
            hand_over::release(&app, app.workspace.id, id).await.expect("it is released");
        });
    }

    fn an_assessment_whose_promise_was_made_weaker_takes_no_answer_and_publishes_nothing(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let people = peers(4);
            let people: Vec<(&str, Group)> = people.iter().map(|(name, group)| (name.as_str(), group.clone())).collect();
            let weak = new_assessment().policy;
            let strict = Policy::strict(&questionnaire().scale);
            let new = NewAssessment { policy: strict.clone(), ..new_assessment() };
            let id = assessments::create(&app, app.workspace.id, new).await.expect("a draft is made");
            raters::import(&app, app.workspace.id, id, &roster(&people)).await.expect("the raters are taken");
            launch::launch(&app, app.workspace.id, id, true).await.expect("it is launched");
            let invitations = app.store.invitations(id).await.expect("they are stored");
            let links: Vec<LinkToken> = invitations
                .iter()
                .map(|one| LinkToken::derive(app.keys.link_key(), Purpose::Answer, one.id.as_uuid(), one.link_version))
                .collect();
            collect::submit(&app, &links[0], &sheet(3), "page").await.expect("it is taken");

            edit_policy(&app, id, &weak).await;
            let refused = |outcome: Result<(), WorkflowError>| {
                let refused = outcome.expect_err("it is refused").to_string();
                assert!(refused.contains("changed outside of Parallax") && refused.contains("Nothing was published"));
            };
            assert!(matches!(collect::open(&app, &links[1]).await, Err(WorkflowError::NotFound)));
            let submitted = collect::submit(&app, &links[1], &sheet(3), "page").await;
            assert!(matches!(submitted, Err(WorkflowError::NotFound)));
            refused(close::close(&app, app.workspace.id, id).await.map(|_| ()));
            refused(promise::raise(&app, app.workspace.id, id, 5).await.map(|_| ()));
            assert_eq!(app.store.count_sealed_answers(id).await.expect("a count"), 1, "nothing was lost");

            edit_policy(&app, id, &strict).await;
            collect::submit(&app, &links[1], &sheet(3), "page").await.expect("it is taken again");
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            edit_policy(&app, id, &weak).await;
            refused(hand_over::release(&app, app.workspace.id, id).await);
            edit_policy(&app, id, &strict).await;
            hand_over::release(&app, app.workspace.id, id).await.expect("it is released");
        });
    }

    fn what_raters_answer_is_what_the_report_says(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let people = peers(4);
            let people: Vec<(&str, Group)> = people.iter().map(|(name, group)| (name.as_str(), group.clone())).collect();
            let (id, links) = launched(&app, &people).await;
            for (group, link) in &links {
                let rating = if *group == Group::Own { 5 } else { 3 };
                let submitted = collect::submit(&app, link, &sheet(rating), "page").await.expect("it is taken");
                assert!(matches!(submitted, Submitted::Recorded));
            }
            assert_eq!(app.store.count_sealed_answers(id).await.expect("a count"), 5);
            assert_eq!(close::close(&app, app.workspace.id, id).await.expect("it closes"), 5);

            assert_eq!(app.store.count_sealed_answers(id).await.expect("a count"), 0);
            assert!(matches!(app.keys.private_key(id), Err(KeysError::Missing)));
            let (_, report) = hand_over::read(&app, app.workspace.id, id).await.expect("there is a report");
            let gap = report.competencies["direction"].gap.clone().expect("a gap");
            assert_eq!((gap.own, gap.others, gap.value), (5.0, 3.0, 2.0));
            let (_, again) = hand_over::read(&app, app.workspace.id, id).await.expect("there is a report");
            assert_eq!(report, again);

            assert!(matches!(collect::open(&app, &links[0].1).await, Ok(Opened::Recorded(_))));
            let client = LinkToken::derive(app.keys.link_key(), Purpose::ReadReport, id.as_uuid(), 1);
            assert!(matches!(hand_over::open(&app, &client).await, Err(WorkflowError::NotFound)), "not released yet");
            hand_over::release(&app, app.workspace.id, id).await.expect("it is released");
            assert_eq!(hand_over::open(&app, &client).await.expect("the client reads it").1, report);
            assert!(hand_over::release(&app, app.workspace.id, id).await.is_err(), "a released report is final");
        });
    }

    fn a_rater_is_counted_once_however_often_and_fast_they_send(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let (id, links) = launched(&app, &[("peer", Group::Peer)]).await;
            let (_, link) = links.iter().find(|(group, _)| *group == Group::Peer).expect("the peer");
            let sendings = (0..60).map(|page| {
                let (app, link) = (app.clone(), link.clone());
                // Three pages, each sent twenty times.
                tokio::spawn(async move { collect::submit(&app, &link, &sheet(4), &format!("page {}", page % 3)).await })
            });
            let mut recorded = 0;
            for sending in sendings.collect::<Vec<_>>() {
                match sending.await.expect("no panic").expect("no failure") {
                    Submitted::Recorded => recorded += 1,
                    Submitted::RecordedBefore => {}
                    other => panic!("{other:?}"),
                }
            }
            assert_eq!(recorded, 20, "one page was recorded, and each of its repeats says so");
            assert_eq!(app.store.count_sealed_answers(id).await.expect("a count"), 1);
        });
    }

    fn a_draft_is_kept_until_the_answer_is_recorded_and_no_longer(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let (_, links) = launched(&app, &[("peer", Group::Peer)]).await;
            let link = &links[0].1;
            let Ok(Opened::Form(form)) = collect::open(&app, link).await else { panic!("the form opens") };
            assert!(collect::load_draft(&app, link, &form).await.expect("no draft yet") == AnswerSheet::default());
            for rating in [2, 3] {
                assert!(collect::save_draft(&app, link, &form, &sheet(rating)).await.expect("it is kept"));
            }
            assert!(collect::load_draft(&app, link, &form).await.expect("a draft") == sheet(3));
            collect::submit(&app, link, &sheet(3), "page").await.expect("it is taken");
            assert!(!collect::save_draft(&app, link, &form, &sheet(1)).await.expect("a look"), "nothing is kept any more");
            assert_eq!(app.store.draft(form.invitation.id).await.expect("a look"), None);
        });
    }

    fn a_deadline_closes_an_assessment_by_itself(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let (id, links) = launched(&app, &[("peer", Group::Peer)]).await;
            assert_eq!(close::close_due(&app).await.expect("a look").map(|next| next.to_string()).as_deref(), Some("2026-03-15T17:30:00Z"), "half an hour after it");
            app.clock.advance(Duration::from_hours(14 * 24 + 6));
            assert_eq!(close::close_due(&app).await.expect("a look"), None);
            hand_over::read(&app, app.workspace.id, id).await.expect("there is a report");
            assert!(matches!(collect::open(&app, &links[0].1).await, Ok(Opened::Closed(_))));
            assert!(matches!(collect::submit(&app, &links[0].1, &sheet(3), "page").await, Ok(Submitted::Closed)));
        });
    }

    fn answers_that_arrive_while_it_closes_are_counted_or_refused(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let people = peers(30);
            let people: Vec<(&str, Group)> = people.iter().map(|(name, group)| (name.as_str(), group.clone())).collect();
            let (id, links) = launched(&app, &people).await;
            let sendings: Vec<_> = links
                .into_iter()
                .map(|(_, link)| {
                    let app = app.clone();
                    tokio::spawn(async move { collect::submit(&app, &link, &sheet(4), "page").await })
                })
                .collect();
            let counted = close::close(&app, app.workspace.id, id).await.expect("it closes");
            let mut acknowledged = 0;
            for sending in sendings {
                match sending.await.expect("no panic").expect("no failure") {
                    Submitted::Recorded => acknowledged += 1,
                    Submitted::Closed => {}
                    other => panic!("{other:?}"),
                }
            }
            assert_eq!(acknowledged, counted);
        });
    }

    fn a_workspace_sees_its_own_assessments_only(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let (id, _) = launched(&app, &[("peer", Group::Peer)]).await;
            let stranger = parallax_domain::id::WorkspaceId::from_uuid(uuid::Uuid::from_u128(1));
            assert!(matches!(assessments::read(&app, stranger, id).await, Err(WorkflowError::NotFound)));
            assert!(matches!(close::close(&app, stranger, id).await, Err(WorkflowError::NotFound)));
            assert!(matches!(hand_over::release(&app, stranger, id).await, Err(WorkflowError::NotFound)));
            assert!(assessments::list(&app, stranger).await.expect("a list").is_empty());
        });
    }

    fn progress_never_tells_how_many_of_a_small_group_answered(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let people = [
                ("boss", Group::Manager),
                ("p1", Group::Peer), ("p2", Group::Peer), ("p3", Group::Peer),
                ("d1", Group::DirectReport), ("d2", Group::DirectReport),
            ];
            let (id, links) = launched(&app, &people).await;
            for (_, link) in links.iter().filter(|(group, _)| *group == Group::DirectReport) {
                collect::submit(&app, link, &sheet(4), "page").await.expect("it is taken");
            }
            let progress = assessments::progress(&app, app.workspace.id, id).await.expect("counts");
            let rows: Vec<(usize, u32, u32)> =
                progress.rows.iter().map(|row| (row.groups.len(), row.invited, row.answered)).collect();
            assert_eq!(rows, [(1, 1, 0), (1, 1, 0), (2, 5, 2)]);
            assert_eq!((progress.invited, progress.answered), (7, 2));
        });
    }

    fn processes_that_start_together_migrate_once(database) {
        run(async {
            let starts: Vec<_> = (0..5)
                .map(|_| {
                    let url = database.url();
                    tokio::spawn(async move { Store::open(&url).await.map(|_| ()) })
                })
                .collect();
            for start in starts {
                start.await.expect("no panic").expect("it opens");
            }
        });
    }

    fn a_database_of_a_newer_program_is_left_alone(database) {
        run(async {
            drop(Store::open(&database.url()).await.expect("it opens"));
        });
        database.column("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m2099_01_01_000001_later', 0)");
        run(async {
            let refusal = Store::open(&database.url()).await.expect_err("it is refused");
            assert!(matches!(&refusal, StoreError::Newer(version) if version == "m2099_01_01_000001_later"), "{refusal}");
        });
    }
}
