//! What closes add up about a questionnaire, whoever closes when, and whatever has become of the sums.

use super::*;

/// A launched assessment with this questionnaire, in which five peers have given these ratings to everything.
async fn answered(app: &App, questionnaire: Questionnaire, ratings: [i32; 5]) -> AssessmentId {
    let new = NewAssessment { questionnaire, ..new_assessment() };
    let id = assessments::create(app, app.workspace.id, new).await.expect("a draft is made");
    let people = peers(ratings.len());
    let people: Vec<(&str, Group)> = people.iter().map(|(name, group)| (name.as_str(), group.clone())).collect();
    raters::import(app, app.workspace.id, id, &roster(&people)).await.expect("the raters are taken");
    launch::launch(app, app.workspace.id, id, true).await.expect("it is launched");
    let invitations = app.store.invitations(id).await.expect("they are stored");
    let asked = invitations.iter().filter(|one| one.group == Group::Peer);
    for (one, rating) in asked.zip(ratings) {
        let link = LinkToken::derive(app.keys.link_key(), Purpose::Answer, one.id.as_uuid(), one.link_version);
        collect::submit(app, &link, &sheet(rating), "page").await.expect("it is taken");
    }
    id
}

/// Clients and raters so far, of the shipped questionnaire's version.
async fn so_far(app: &App) -> Option<(u32, u32)> {
    let sums = app.store.instrument(app.workspace.id, &questionnaire()).await.expect("the sums can be read")?;
    let figures = sums.figures();
    assert!(figures.competencies.is_empty() && figures.undefined.is_some(), "nothing is shown of so few");
    Some((figures.clients, figures.raters))
}

on_both_databases! {
    fn closes_add_up_in_any_order(database) {
        let ratings = [[1, 2, 3, 4, 5], [2, 2, 4, 4, 3]];
        let sums = || database.column("SELECT content FROM instrument");
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let first = answered(&app, questionnaire(), ratings[0]).await;
            let second = answered(&app, questionnaire(), ratings[1]).await;
            assert_eq!(so_far(&app).await, None);
            close::close(&app, app.workspace.id, first).await.expect("it closes");
            assert_eq!(so_far(&app).await, Some((1, 5)));
            close::close(&app, app.workspace.id, second).await.expect("it closes");
            assert_eq!(so_far(&app).await, Some((2, 10)));
            assert!(close::close(&app, app.workspace.id, second).await.is_err(), "it is closed once");
            assert_eq!(so_far(&app).await, Some((2, 10)));
        });
        let before = sums();
        database.column("DELETE FROM instrument");
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            for ratings in [ratings[1], ratings[0]] {
                let id = answered(&app, questionnaire(), ratings).await;
                close::close(&app, app.workspace.id, id).await.expect("it closes");
            }
        });
        assert_eq!(sums(), before);
    }

    fn closes_at_the_same_moment_lose_nothing(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let mut ids = Vec::new();
            for _ in 0..4 {
                ids.push(answered(&app, questionnaire(), [1, 2, 3, 4, 5]).await);
            }
            let closes: Vec<_> = ids
                .into_iter()
                .map(|id| {
                    let app = app.clone();
                    tokio::spawn(async move { close::close(&app, app.workspace.id, id).await })
                })
                .collect();
            for close in closes {
                assert_eq!(close.await.expect("no panic").expect("it closes"), 5);
            }
            assert_eq!(so_far(&app).await, Some((4, 20)));
        });
    }

    fn a_close_is_not_lost_for_the_sake_of_damaged_sums(database) {
        let closed = |ratings| {
            run(async move {
                let House { app, _keys } = house(&database.url()).await;
                let id = answered(&app, questionnaire(), ratings).await;
                assert_eq!(close::close(&app, app.workspace.id, id).await.expect("it closes"), 5);
                hand_over::read(&app, app.workspace.id, id).await.expect("there is a report");
            });
        };
        closed([1, 2, 3, 4, 5]);
        database.column("UPDATE instrument SET content = 'damaged'");
        closed([5, 4, 3, 2, 1]);
        assert_eq!(database.column("SELECT content FROM instrument"), ["damaged"], "what is there is left as it is");
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let refusal = app.store.instrument(app.workspace.id, &questionnaire()).await.expect_err("it is refused");
            assert!(matches!(refusal, StoreError::Damaged("questionnaire's figures")), "{refusal}");
        });
    }

    fn answers_to_two_questionnaires_of_one_key_and_version_are_not_mixed(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let mut changed = questionnaire();
            changed.competencies[0].items[0].reverse = true;
            for questionnaire in [questionnaire(), changed.clone()] {
                let id = answered(&app, questionnaire, [1, 2, 3, 4, 5]).await;
                close::close(&app, app.workspace.id, id).await.expect("it closes");
            }
            assert_eq!(so_far(&app).await, Some((1, 5)));
            let sums = app.store.instrument(app.workspace.id, &changed).await.expect("a look").expect("the row of the first");
            assert!(!sums.are_of(&changed));
            changed.version = 2;
            let id = answered(&app, changed, [1, 2, 3, 4, 5]).await;
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            let versions = app.store.instruments(app.workspace.id, "leadership-core").await.expect("a look");
            let versions: Vec<(u32, u32)> =
                versions.iter().map(|sums| (sums.questionnaire_version(), sums.figures().clients)).collect();
            assert_eq!(versions, [(1, 1), (2, 1)]);
        });
    }
}
