//! The ledger in the life of an assessment: nothing is told that would tell too much together with what was told before.

use std::collections::BTreeMap;

use parallax_domain::assessment::AssessmentState;
use parallax_domain::disclosure::Release;
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
    let people = BTreeMap::from([((format!("{source}/peer"), "direction-1".to_owned()), 5)]);
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
    }
}
