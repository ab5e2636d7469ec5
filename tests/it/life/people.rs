//! Getting raters in, moving them, and handing a link over: what the use cases promise.

use parallax::workflow::movement::{self, Corrected};
use parallax::workflow::nomination::{self, NotTaken};
use parallax::workflow::{personal_link, raters, remind, taking_part};
use parallax_domain::language::Language;
use parallax_domain::nomination::Stage;
use parallax_domain::roster::{List, Terms};
use parallax_domain::standing::{Reason, Standing};

use super::*;

fn list(text: &str) -> Result<List, parallax_domain::fault::Faults> {
    let english = Language::english();
    let languages = [english.clone()];
    List::of_text(
        text,
        &Terms {
            custom_groups: &[],
            default_language: &english,
            languages: &languages,
            default_group: Some(&Group::Peer),
            is_time_zone: |_| true,
        },
    )
}

async fn draft(app: &App, people: &[(&str, Group)]) -> AssessmentId {
    let id = assessments::create(app, app.workspace.id, new_assessment()).await.expect("a draft is made");
    if !people.is_empty() {
        raters::import(app, app.workspace.id, id, &roster(people)).await.expect("the raters are taken");
    }
    id
}

/// The rater's id and link, by name.
async fn rater(app: &App, id: AssessmentId, name: &str) -> (parallax_domain::id::InvitationId, LinkToken) {
    let people = app.store.invitations(id).await.expect("they are stored");
    let one = people.into_iter().find(|one| one.name.as_str() == name).expect("they are there");
    (one.id, LinkToken::derive(app.keys.link_key(), Purpose::Answer, one.id.as_uuid(), one.link_version))
}

async fn rows(app: &App, id: AssessmentId) -> Vec<(Vec<Group>, u32, u32)> {
    let progress = assessments::progress(app, app.workspace.id, id).await.expect("counts");
    progress.rows.into_iter().map(|row| (row.groups, row.invited, row.answered)).collect()
}

async fn group_of_form(app: &App, link: &LinkToken) -> Group {
    match collect::open(app, link).await.expect("the link opens") {
        Opened::Form(form) | Opened::Recorded(form) | Opened::Declined(form) | Opened::Closed(form) => {
            form.invitation.group
        }
    }
}

fn two_groups() -> Vec<(String, Group)> {
    let of = |name: &str, group: Group| (1..=4).map(|n| (format!("{name}{n}"), group.clone())).collect::<Vec<_>>();
    [of("peer", Group::Peer), of("report", Group::DirectReport)].concat()
}

on_both_databases! {
    fn a_list_that_names_somebody_in_two_groups_is_not_imported_by_a_program(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let id = draft(&app, &[("pat", Group::Peer)]).await;
            let people = roster(&[("pat", Group::Other), ("di", Group::Peer), ("di", Group::Other)]);
            let refused = raters::import(&app, app.workspace.id, id, &people).await.expect_err("it is refused");
            let told: Vec<String> = refused.to_string().lines().map(str::to_owned).collect();
            assert_eq!(told, [
                "Line 1: pat <pat@example.org> is here already, and is now named in the groups peer and other. \
                 Everybody answers once: name one group.",
                "Lines 2 and 3: di <di@example.org> is named in the groups peer and other. \
                 Everybody answers once: name one group.",
            ]);
            assert_eq!(app.store.invitations(id).await.expect("they are stored").len(), 2);
            let again = raters::import(&app, app.workspace.id, id, &roster(&[("pat", Group::Peer)])).await.expect("it is taken");
            assert_eq!((again.new, again.unchanged), (0, 1));
        });
    }

    /// The coach sees the same whether the person who is moved has answered or not, until the close.
    fn a_move_tells_nothing_of_who_has_answered(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let people = two_groups();
            let people: Vec<(&str, Group)> = people.iter().map(|(name, group)| (name.as_str(), group.clone())).collect();
            let mut seen = Vec::new();
            for who_answers in ["peer1", "peer2"] {
                let (id, _) = launched(&app, &people).await;
                let (moved, _) = rater(&app, id, "peer1").await;
                let (_, link) = rater(&app, id, who_answers).await;
                collect::submit(&app, &link, &sheet(4), "page").await.expect("it is taken");
                let before = rows(&app, id).await;
                let done = movement::correct(&app, app.workspace.id, id, moved, "peer1", Some(Group::DirectReport)).await;
                assert_eq!(done.expect("it is never refused for an answer"), Corrected::FromNowOn);
                let after = rows(&app, id).await;
                assert_eq!(before, after, "no count changes");
                let shown = movement::rater(&app, app.workspace.id, id, moved).await.expect("they are there");
                seen.push((after, shown.invitation.group, shown.moved_to));
            }
            assert_eq!(seen[0], seen[1]);
        });
    }

    fn who_has_not_answered_counts_where_they_were_moved_and_who_has_stays_where_they_were_told(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let people = two_groups();
            let people: Vec<(&str, Group)> = people.iter().map(|(name, group)| (name.as_str(), group.clone())).collect();
            let (id, links) = launched(&app, &people).await;
            let (early, early_link) = rater(&app, id, "peer1").await;
            let (late, late_link) = rater(&app, id, "peer2").await;
            collect::submit(&app, &early_link, &sheet(4), "page").await.expect("it is taken");
            for one in [early, late] {
                let name = if one == early { "peer1" } else { "peer2" };
                movement::correct(&app, app.workspace.id, id, one, name, Some(Group::DirectReport)).await.expect("moved");
            }
            assert_eq!(group_of_form(&app, &early_link).await, Group::Peer);
            assert_eq!(group_of_form(&app, &late_link).await, Group::DirectReport);
            let Ok(Opened::Form(form)) = collect::open(&app, &late_link).await else { panic!("the form opens") };
            let count = |group: Group| form.invited.iter().find(|(one, _)| *one == group).expect("it is there").1;
            assert_eq!((count(Group::Peer), count(Group::DirectReport)), (3, 5), "as far as this rater knows");
            // Moved back, and there again: the last word counts.
            movement::correct(&app, app.workspace.id, id, late, "peer2", Some(Group::Peer)).await.expect("moved");
            assert_eq!(group_of_form(&app, &late_link).await, Group::Peer);
            movement::correct(&app, app.workspace.id, id, late, "Peer Two", Some(Group::DirectReport)).await.expect("moved");
            for (_, link) in &links {
                collect::submit(&app, link, &sheet(3), "other page").await.expect("it is taken");
            }
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            let (_, report) = hand_over::read(&app, app.workspace.id, id).await.expect("there is a report");
            let people = |key: &str| report.perspectives.iter().find(|one| one.key == key).map(|one| one.n);
            assert_eq!((people("peer"), people("direct_report")), (Some(3), Some(5)));
            assert!(app.store.moves(id).await.expect("a look").is_empty(), "nobody needs to know any more");
            let refused = movement::correct(&app, app.workspace.id, id, late, "x", None).await.expect_err("it is closed");
            assert!(matches!(refused, WorkflowError::WrongState(_)), "{refused}");
        });
    }

    fn a_nomination_goes_its_way_and_no_other(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let id = draft(&app, &[]).await;
            let workspace = app.workspace.id;
            let link = LinkToken::derive(app.keys.link_key(), Purpose::Nominate, id.as_uuid(), 1);
            assert!(matches!(nomination::open(&app, &link).await, Err(WorkflowError::NotFound)), "nobody was asked");
            assert!(matches!(nomination::approve(&app, workspace, id).await, Err(WorkflowError::WrongState(_))));
            let assessment = assessments::read(&app, workspace, id).await.expect("it is there");
            let wanted = nomination::usual(&assessment);
            nomination::ask(&app, workspace, id, &wanted).await.expect("the client is asked");
            nomination::ask(&app, workspace, id, &wanted).await.expect("once more");
            assert_eq!(app.store.letters(id).await.expect("letters").len(), 1, "a letter that is on its way is enough");

            let proposed = nomination::propose(&app, &link, |_| list("Pat <pat@example.org>\nPaula <paula@example.org>")).await;
            assert_eq!(proposed.expect("a list").expect("it is taken").new, 2);
            assert!(matches!(nomination::hand_in(&app, &link, false).await, Ok(Err(NotTaken::Few))));
            assert!(nomination::hand_in(&app, &link, true).await.expect("a list").is_ok());
            for late in [
                nomination::propose(&app, &link, |_| list("Late <late@example.org>")).await.expect("a list").map(|_| ()),
                nomination::hand_in(&app, &link, true).await.expect("a list"),
            ] {
                assert!(matches!(late, Err(NotTaken::NotOpen)));
            }
            let early = launch::launch(&app, workspace, id, true).await.expect_err("it is not approved");
            assert!(early.to_string().contains("Approve it first"), "{early}");
            nomination::give_back(&app, workspace, id, "Two more, please").await.expect("it is returned");
            let opened = nomination::open(&app, &link).await.expect("it opens");
            assert_eq!((opened.nomination.stage, opened.nomination.note.as_deref()), (Stage::Open, Some("Two more, please")));
            let (pat, _) = rater(&app, id, "Pat").await;
            assert!(nomination::withdraw(&app, &link, pat).await.expect("a list").is_ok());
            nomination::approve(&app, workspace, id).await.expect("a list that is not handed in can be approved as well");
            let letters = launch::launch(&app, workspace, id, true).await.expect("it is launched");
            assert_eq!(letters, 2, "the client and Paula");
            assert!(!nomination::open(&app, &link).await.expect("it opens").is_open());
            assert!(nomination::give_back(&app, workspace, id, "x").await.is_err());
        });
    }

    /// A coach who hands a link over sees nothing of a decline, and a decline holds until it is taken back.
    fn who_was_moved_can_decline_and_answer_after_all_through_a_handed_link(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let people = two_groups();
            let people: Vec<(&str, Group)> = people.iter().map(|(name, group)| (name.as_str(), group.clone())).collect();
            let (id, links) = launched(&app, &people).await;
            let (peer, mailed) = rater(&app, id, "peer1").await;
            movement::correct(&app, app.workspace.id, id, peer, "peer1", Some(Group::DirectReport)).await.expect("moved");
            taking_part::say(&app, &mailed, Standing::Declined(Reason::NoTime)).await.expect("it is noted");
            let before = remind::remind(&app, app.workspace.id, id).await.expect("they are reminded");
            assert_eq!(before, 0, "the invitations are still on their way");

            let handed = personal_link::show(&app, app.workspace.id, id, peer).await.expect("it is shown");
            let token = LinkToken::parse(handed.address.rsplit('/').next().expect("a token")).expect("a link");
            let own = personal_link::claim(&app, &token).await.expect("it is good").expect("it is open");
            let Ok(Opened::Declined(form)) = collect::open(&app, &own).await else { panic!("the decline holds") };
            assert_eq!(form.invitation.group, Group::DirectReport);
            assert!(matches!(collect::submit(&app, &own, &sheet(4), "page").await, Ok(Submitted::Declined)));
            taking_part::say(&app, &own, Standing::Asked).await.expect("it is noted");
            assert!(matches!(collect::submit(&app, &own, &sheet(4), "page").await, Ok(Submitted::Recorded)));
            for (_, link) in links.iter().filter(|(_, link)| link.claimed_id() != peer.as_uuid()) {
                let submitted = collect::submit(&app, link, &sheet(3), "other page").await;
                assert!(matches!(submitted, Ok(Submitted::Recorded)));
            }
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            let (_, report) = hand_over::read(&app, app.workspace.id, id).await.expect("there is a report");
            let people = |key: &str| report.perspectives.iter().find(|one| one.key == key).map(|one| one.n);
            assert_eq!((people("peer"), people("direct_report")), (Some(3), Some(5)));
        });
    }

    fn a_link_that_is_handed_over_is_good_for_one_browser_and_retires_all_others(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let (id, _) = launched(&app, &[("pat", Group::Peer), ("paula", Group::Peer)]).await;
            let (pat, mailed) = rater(&app, id, "pat").await;
            let Ok(Opened::Form(form)) = collect::open(&app, &mailed).await else { panic!("the form opens") };
            assert!(!form.is_link_handed);
            collect::save_draft(&app, &mailed, &form, &sheet(2)).await.expect("a draft is kept");

            let handed = personal_link::show(&app, app.workspace.id, id, pat).await.expect("it is shown");
            assert!(handed.text.contains(&handed.address) && handed.text.contains("Robin Sample"), "{}", handed.text);
            let token = LinkToken::parse(handed.address.rsplit('/').next().expect("a token")).expect("a link");
            assert!(matches!(collect::open(&app, &token).await, Err(WorkflowError::NotFound)), "it opens no form");
            assert!(personal_link::open(&app, &mailed).await.is_err(), "nor is the mailed one a claim");
            assert!(personal_link::open(&app, &token).await.expect("it is good").is_link_handed);

            let claims = [personal_link::claim(&app, &token).await, personal_link::claim(&app, &token).await];
            let [Ok(Some(own)), Err(WorkflowError::NotFound)] = claims else { panic!("one claim is good, and no second") };
            assert!(collect::open(&app, &mailed).await.is_err() && personal_link::open(&app, &token).await.is_err());
            let Ok(Opened::Form(form)) = collect::open(&app, &own).await else { panic!("the form opens") };
            assert!(collect::load_draft(&app, &own, &form).await.expect("a look") == AnswerSheet::default());
            collect::submit(&app, &own, &sheet(4), "page").await.expect("it is taken");

            // What a coach is shown is the same for somebody who has answered.
            let again = personal_link::show(&app, app.workspace.id, id, pat).await.expect("it is shown");
            let token = LinkToken::parse(again.address.rsplit('/').next().expect("a token")).expect("a link");
            assert!(personal_link::open(&app, &token).await.is_ok());
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            assert!(personal_link::claim(&app, &token).await.expect("it is known").is_none());
            assert!(personal_link::show(&app, app.workspace.id, id, pat).await.is_err());
        });
    }
}
