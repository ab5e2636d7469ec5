//! Norms of a workspace: who is among the others when an assessment closes, and what leaves in a file.

use std::time::Duration;

use jiff::SignedDuration;
use parallax::app::App;
use parallax::store::assessments::Assessment;
use parallax::workflow::assessments::{self, NewAssessment};
use parallax::workflow::{close, collect, hand_over, launch, norm, raters};
use parallax_domain::assessment::AssessmentState;
use parallax_domain::disclosure::{OpenedAnswer, Policy, tally};
use parallax_domain::group::Group;
use parallax_domain::id::AssessmentId;
use parallax_domain::language::Language;
use parallax_domain::link::{LinkToken, Purpose};
use parallax_domain::norm::NormChoice;
use parallax_domain::report::{NormSource, Report, Standing, Subject};
use parallax_domain::scoring;
use parallax_domain::text::{EmailAddress, Name};

use crate::life::{House, house, new_assessment, peers, questionnaire, roster, run, sheet};
use crate::support::on_both_databases;

/// Puts a closed assessment of this client into the database, as a close leaves it: rated alike by five peers.
async fn closed(app: &App, client: usize, minute: i64, rating: i32) {
    let questionnaire = questionnaire();
    let policy = Policy::standard(&questionnaire.scale);
    let answer = |group: Group, rating: i32| {
        let answer = sheet(rating).check(&questionnaire, &group).expect("the sheet is filled in");
        OpenedAnswer::new(group, answer)
    };
    let answers = (0..5).map(|_| answer(Group::Peer, rating)).chain([answer(Group::Own, 3)]).collect();
    let groups = [Group::Own, Group::Peer];
    let remaining = tally(&questionnaire, &policy, &groups, answers, &[7; 32]).expect("it is counted");
    let id = AssessmentId::from_uuid(uuid::Uuid::new_v4());
    let subject = Subject { key: id.to_string(), name: format!("Client {client}") };
    let report = scoring::report(&remaining, &questionnaire, subject, &Language::english(), &|key, _| key.to_owned());
    let now = app.clock.now() + SignedDuration::from_mins(minute);
    let assessment = Assessment {
        id,
        workspace: app.workspace.id,
        client_name: Name::parse(&format!("Client {client}")).expect("a name"),
        client_email: EmailAddress::parse(&format!("Client{client}@example.org")).expect("an address"),
        language: Language::english(),
        questionnaire,
        policy,
        norm: None,
        promise: None,
        own_groups: Vec::new(),
        state: AssessmentState::Draft,
        created_at: now,
        closes_at: now,
        time_zone: "UTC".to_owned(),
        public_key: None,
        report_link_version: 1,
        closed_at: None,
        released_at: None,
    };
    let transaction = app.store.begin().await.expect("a transaction");
    transaction.add_assessment(&assessment).await.expect("it is added");
    transaction.mark_closed(id, &remaining, &report, now).await.expect("it is closed");
    transaction.mark_sealed_off(id).await.expect("it is sealed off");
    transaction.commit().await.expect("it is kept");
}

/// Runs a whole assessment of a client whom five peers rate with `rating`, compared as is said.
async fn report_of(app: &App, client: &str, rating: i32, norm: Option<NormChoice>) -> Report {
    // Whoever closes first counts first.
    app.clock.advance(Duration::from_secs(1));
    let new = NewAssessment { client_email: client.to_owned(), norm: norm.clone(), ..new_assessment() };
    let id = assessments::create(app, app.workspace.id, new).await.expect("a draft is made");
    let stored = assessments::read(app, app.workspace.id, id).await.expect("it is there");
    assert_eq!(stored.norm, norm, "the choice comes back");
    let people = peers(5);
    let people: Vec<(&str, Group)> = people.iter().map(|(name, group)| (name.as_str(), group.clone())).collect();
    raters::import(app, app.workspace.id, id, &roster(&people)).await.expect("the raters are taken");
    launch::launch(app, app.workspace.id, id, true).await.expect("it is launched");
    for one in app.store.invitations(id).await.expect("they are stored") {
        let link = LinkToken::derive(app.keys.link_key(), Purpose::Answer, one.id.as_uuid(), one.link_version);
        let rating = if one.group == Group::Own { 5 } else { rating };
        collect::submit(app, &link, &sheet(rating), "page").await.expect("it is taken");
    }
    close::close(app, app.workspace.id, id).await.expect("it closes");
    hand_over::read(app, app.workspace.id, id).await.expect("there is a report").1
}

fn standing(report: &Report) -> Option<Standing> {
    report.competencies["direction"].norm.get("all_others").copied()
}

on_both_databases! {
    fn a_report_is_compared_with_thirty_other_clients_of_the_workspace_if_that_was_asked_for(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let workspace = Some(NormChoice::Workspace);
            for client in 0..29 {
                closed(&app, client, 0, if client < 24 { 2 } else { 5 }).await;
            }
            let few = report_of(&app, "robin@example.org", 4, workspace.clone()).await;
            assert_eq!((standing(&few), few.norm), (None, None), "29 others");
            let name = Name::parse("Leaders").expect("a name");
            // With Robin there are thirty.
            let set = norm::make(&app, app.workspace.id, &questionnaire(), name.clone()).await.expect("a norm");
            assert_eq!(set.most_clients(), 30);

            let thirty = report_of(&app, "sam@example.org", 4, workspace.clone()).await;
            let place = Standing { percentile: 80, among: 30, is_norm: false };
            assert_eq!(standing(&thirty), Some(place));
            assert_eq!(thirty.norm.as_ref().map(|norm| norm.source), Some(NormSource::Workspace));
            assert_eq!(report_of(&app, "kim@example.org", 4, None).await.norm, None, "nobody asked");

            let again = report_of(&app, "CLIENT3@example.org", 4, workspace.clone()).await;
            assert_eq!(standing(&again), None, "without their own first round, 29 of the thirty are left");

            let from_file = report_of(&app, "lee@example.org", 4, Some(NormChoice::File(Box::new(set)))).await;
            assert_eq!(standing(&from_file), Some(place));
            assert_eq!(from_file.norm.and_then(|norm| norm.name).as_deref(), Some("Leaders"));
            let frozen = hand_over::read(&app, app.workspace.id, thirty.subject.key.parse().expect("an id")).await;
            assert_eq!(frozen.expect("there is a report").1, thirty, "what came later changes no report");
        });
    }

    fn a_norm_is_made_of_clients_who_were_asked_the_same_each_counted_once(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let name = || Name::parse("Leaders").expect("a name");
            for client in 0..29 {
                closed(&app, client, 0, 2).await;
            }
            for client in 0..29 {
                closed(&app, client, 60, 5).await;
            }
            assert_eq!(norm::count(&app, app.workspace.id, &questionnaire()).await.expect("a count"), 29);
            let refusal = norm::make(&app, app.workspace.id, &questionnaire(), name()).await.expect_err("too few");
            assert!(refusal.to_string().contains("takes 30 clients with a published mean, and 29 have closed"), "{refusal}");

            closed(&app, 29, 120, 2).await;
            let set = norm::make(&app, app.workspace.id, &questionnaire(), name()).await.expect("a norm");
            assert!(!set.to_json().contains("\"mean\": 5.0"), "a second round counts");
            let mut other = questionnaire();
            other.competencies[0].items[0].reverse = true;
            assert_eq!(norm::count(&app, app.workspace.id, &other).await.expect("a count"), 0, "another questionnaire");
        });
    }
}
