//! The ledger in the life of an assessment: nothing is told that would tell too much together with what was told before.

use std::collections::BTreeMap;

use parallax::workflow::programme;
use parallax_domain::assessment::AssessmentState;
use parallax_domain::disclosure::Release;
use parallax_domain::report::programme::ProgrammeReport;
use sha2::{Digest as _, Sha256};

use super::*;
use crate::support::database::TestDatabase;
use crate::support::people::{create, peers as list_of_peers};
use crate::support::server::{Installation, Mail};

/// Asks the database itself, also from within a story that waits for the application.
fn sql(database: &TestDatabase, statement: &str) -> Vec<String> {
    tokio::task::block_in_place(|| database.column(statement))
}

/// Enters a report of this assessment that counted five peers where there are four now: one answer less.
fn publish_before(database: &TestDatabase, audience: &str, assessment: AssessmentId, client: &str) {
    let source = assessment.to_string();
    let people = BTreeMap::from([((format!("{source}/peer"), "sets-direction-1".to_owned()), 5)]);
    let content = Release::of_figures(&source, [3, 5], &people, &[]).to_json();
    let client = data_encoding::HEXLOWER.encode(&Sha256::digest(client.as_bytes()));
    sql(
        database,
        &format!(
            "insert into ledger_entry (id, workspace_id, client, audience, source_kind, source, content) \
         select id, id, '{client}', '{audience}', 'assessment', '{source}', '{content}' from workspace"
        ),
    );
}

async fn everybody_answers(app: &App, links: &[(Group, LinkToken)]) {
    for (_, link) in links {
        let submitted = collect::submit(app, link, &sheet(4), "page").await.expect("it is taken");
        assert!(matches!(submitted, Submitted::Recorded));
    }
}

/// A closed assessment of a client of this name, with four peers of their own and this manager. Everybody rates 4, the
/// client 2.
async fn closed(app: &App, client: &str, manager: &str) -> AssessmentId {
    let new = NewAssessment {
        client_name: client.to_owned(),
        client_email: format!("{client}@example.org"),
        ..new_assessment()
    };
    let id = assessments::create(app, app.workspace.id, new).await.expect("a draft is made");
    let peers: Vec<String> = (1..=4).map(|one| format!("{client}-peer{one}")).collect();
    let mut people: Vec<(&str, Group)> = peers.iter().map(|name| (name.as_str(), Group::Peer)).collect();
    people.push((manager, Group::Manager));
    raters::import(app, app.workspace.id, id, &roster(&people)).await.expect("the raters are taken");
    launch::launch(app, app.workspace.id, id, true).await.expect("it is launched");
    for one in app.store.invitations(id).await.expect("they are stored") {
        let link = LinkToken::derive(app.keys.link_key(), Purpose::Answer, one.id.as_uuid(), one.link_version);
        let rating = if one.group == Group::Own { 2 } else { 4 };
        collect::submit(app, &link, &sheet(rating), "page").await.expect("it is taken");
    }
    close::close(app, app.workspace.id, id).await.expect("it closes");
    id
}

/// The clients of a programme.
const CLIENTS: [&str; 6] = ["ann", "bob", "cleo", "dan", "eve", "fay"];

fn refused(outcome: Result<ProgrammeReport, WorkflowError>) -> String {
    match outcome {
        Err(WorkflowError::Refused { sentence, .. }) => sentence,
        other => panic!("{other:?}"),
    }
}

const FOUR: [(&str, Group); 4] = [("p1", Group::Peer), ("p2", Group::Peer), ("p3", Group::Peer), ("p4", Group::Peer)];

on_both_databases! {
    fn a_report_that_would_tell_too_much_is_not_made_and_nothing_is_lost(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let (id, links) = launched(&app, &FOUR).await;
            everybody_answers(&app, &links).await;
            publish_before(database, "coach", id, "robin@example.org");

            let refusal = close::close(&app, app.workspace.id, id).await.expect_err("it is refused");
            let WorkflowError::Refused { sentence, .. } = &refusal else { panic!("{refusal:?}") };
            for words in ["“Peers”", "published before", "the next round", "“Robin Sample admits their own mistakes”"] {
                assert!(sentence.contains(words), "{words}: {sentence}");
            }
            assert!(!sentence.contains(&id.to_string()) && !sentence.contains("direction-1"), "{sentence}");

            // The deadline comes and goes: the watcher finds no next one to hurry to, and leaves it open.
            app.clock.advance(Duration::from_hours(14 * 24 + 6));
            assert_eq!(close::close_due(&app).await.expect("a look"), None);
            let assessment = assessments::read(&app, app.workspace.id, id).await.expect("it is there");
            assert_eq!(assessment.state, AssessmentState::Collecting);
            assert_eq!(app.store.count_sealed_answers(id).await.expect("a count"), 5);
            assert!(app.keys.private_key(id).is_ok());
            assert_eq!(app.store.report(id).await.expect("a look"), None);
            assert_eq!(app.store.refused_close(id).await.expect("a look").as_ref(), Some(sentence));

            sql(database, "delete from ledger_entry");
            assert_eq!(close::close(&app, app.workspace.id, id).await.expect("it closes"), 5);
            assert_eq!(app.store.refused_close(id).await.expect("a look"), None);
        });
    }

    fn a_report_is_not_released_to_a_client_who_was_told_other_figures(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let (id, links) = launched(&app, &FOUR).await;
            everybody_answers(&app, &links).await;
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            publish_before(database, "client", id, "robin@example.org");
            let refusal = hand_over::release(&app, app.workspace.id, id).await;
            assert!(matches!(refusal, Err(WorkflowError::Refused { .. })), "{refusal:?}");
            let (assessment, _) = hand_over::read(&app, app.workspace.id, id).await.expect("the coach reads it");
            assert_eq!(assessment.state, AssessmentState::Closed);
            let letters = app.store.letters(id).await.expect("a look");
            assert!(letters.iter().all(|letter| letter.invitation.is_some()), "no letter to the client is queued");
        });
    }

    fn what_was_published_stays_in_the_ledger(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let entries = || sql(database, "select audience || ' ' || source from ledger_entry order by 1");
            let (id, links) = launched(&app, &FOUR).await;
            everybody_answers(&app, &links).await;
            assert!(entries().is_empty(), "nobody reads anything before the close");
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            assert_eq!(entries(), [format!("coach {id}")]);
            hand_over::release(&app, app.workspace.id, id).await.expect("it is released");
            let published = [format!("client {id}"), format!("coach {id}")];
            assert_eq!(entries(), published);
            sql(database, "delete from assessment");
            assert_eq!(entries(), published);
        });
    }

    fn two_rounds_of_one_client_that_close_together_are_both_published(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let (first, links) = launched(&app, &FOUR).await;
            everybody_answers(&app, &links).await;
            let (second, links) = launched(&app, &FOUR).await;
            everybody_answers(&app, &links).await;
            let close = |id| { let app = app.clone(); tokio::spawn(async move { close::close(&app, app.workspace.id, id).await }) };
            for closing in [close(first), close(second)] {
                assert_eq!(closing.await.expect("no panic").expect("it closes"), 5);
            }
            let clients = sql(database, "select client from ledger_entry");
            assert_eq!((clients.len(), clients[0] == clients[1]), (2, true), "both are of one client");
        });
    }

    fn a_programme_is_entered_for_all_its_clients_and_never_made_without_one_of_them(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let mut ids = Vec::new();
            for (number, client) in CLIENTS.iter().enumerate() {
                // Two of the six have the same manager, which leaves five.
                ids.push(closed(&app, client, ["ann-boss", "boss", "boss", "dan-boss", "eve-boss", "fay-boss"][number]).await);
            }
            let publish = async |ids: &[AssessmentId]| programme::publish(&app, app.workspace.id, ids).await;
            let entries = || sql(database, "select client from ledger_entry where source_kind = 'programme'").len();

            let said = refused(publish(&ids[..4]).await);
            assert_eq!(said, "A programme has at least 5 clients; there are 4. Add more.");
            assert_eq!(entries(), 0);
            let report = publish(&ids).await.expect("it is made");
            let means: Vec<f64> = report.competencies["direction"].perspectives.values().map(|cell| cell.mean).collect();
            assert_eq!(means, [4.0, 4.0, 2.0], "all others, the five managers, and the clients themselves");
            assert_eq!(entries(), 12, "for each client, what the coach and the client may hold");
            ids.reverse();
            assert_eq!(publish(&ids).await.expect("the same again"), report);
            assert_eq!(entries(), 12);

            let said = refused(publish(&ids[1..]).await);
            assert!(said.contains("would together tell about 1 client") && said.contains("“[…] "), "{said}");
            assert_eq!(entries(), 12);
            // The reports of single clients go on being released.
            hand_over::release(&app, app.workspace.id, ids[0]).await.expect("it is released");
        });
    }

    fn a_programme_has_closed_assessments_of_one_questionnaire_and_a_client_once(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let mut ids = Vec::new();
            for client in &CLIENTS[..4] {
                ids.push(closed(&app, client, "boss").await);
            }
            let with = async |id: AssessmentId| {
                let all: Vec<AssessmentId> = ids.iter().copied().chain([id]).collect();
                refused(programme::publish(&app, app.workspace.id, &all).await)
            };
            let (open, _) = launched(&app, &FOUR).await;
            let said = with(open).await;
            assert!(said.starts_with("The assessment of Robin Sample cannot be in a programme yet. It has no report"), "{said}");
            let again = closed(&app, "ann", "boss").await;
            assert_eq!(with(again).await, "ann is in the programme twice. Name one assessment of each client.");
            let mut other = questionnaire();
            other.version += 1;
            let new = NewAssessment { questionnaire: other, client_email: "gil@example.org".to_owned(), ..new_assessment() };
            let id = assessments::create(&app, app.workspace.id, new).await.expect("a draft is made");
            raters::import(&app, app.workspace.id, id, &roster(&FOUR)).await.expect("the raters are taken");
            launch::launch(&app, app.workspace.id, id, true).await.expect("it is launched");
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            let said = with(id).await;
            assert!(said.contains("Robin Sample was rated with another questionnaire or version than ann"), "{said}");
            let stranger = parallax_domain::id::WorkspaceId::from_uuid(uuid::Uuid::from_u128(1));
            assert!(matches!(programme::publish(&app, stranger, &ids).await, Err(WorkflowError::NotFound)));
        });
    }

    fn the_command_that_closes_says_why_it_does_not(database) {
        let house = Installation::on(database, Mail::Folder);
        house.start().kill();
        let id = create(&house, &list_of_peers(4, "ledger.test"), "ledger.test");
        house.run(&["assessment", "launch", &id, "--accept"]);
        publish_before(database, "coach", id.parse().expect("an id"), "robin@ledger.test");
        let ended = house.try_to(&["assessment", "close", &id]);
        assert_eq!((ended.code, ended.out.as_str()), (Some(1), ""), "{}", ended.err);
        assert!(ended.err.starts_with("error: Figures") && ended.err.contains("“Peers”"), "{}", ended.err);
        assert_eq!(house.run(&["assessment", "status", &id])["state"], "collecting");

        let out = database.folder().join("programme.json").display().to_string();
        let ended = house.try_to(&["report", "--programme", &id, "--out", &out]);
        assert_eq!((ended.code, ended.out.as_str()), (Some(1), ""), "{}", ended.err);
        assert!(ended.err.starts_with("error: The assessment of Robin Sample cannot be in a programme yet"), "{}", ended.err);
    }
}
