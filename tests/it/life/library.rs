//! The workspace's own questionnaires: drafts that several people change, versions that never do.

use parallax::workflow::questionnaires::{self, Published};
use parallax::workflow::{WorkflowError, assessments};
use parallax_domain::id::{AccountId, WorkspaceId};
use parallax_domain::questionnaire::Lineage;
use parallax_domain::questionnaire::draft::{Draft, Edit};
use uuid::Uuid;

use super::{House, house, new_assessment, questionnaire, run};
use crate::support::on_both_databases;

fn someone(number: u128) -> AccountId {
    AccountId::from_uuid(Uuid::from_u128(number))
}

fn write(field: &str, was: &str, text: &str) -> Edit {
    Edit::Write { field: field.parse().expect("a field"), was: was.to_owned(), text: text.to_owned() }
}

/// Changes a draft as a page would.
async fn change(app: &parallax::app::App, id: parallax_domain::id::QuestionnaireId, by: u128, edit: Edit) -> bool {
    let done = questionnaires::edit(app, app.workspace.id, id, someone(by), |draft, history| {
        let is_done = history.apply(draft, someone(by), edit).is_ok();
        (is_done, is_done)
    });
    done.await.expect("the draft is there").0
}

fn version(published: Published) -> u32 {
    match published {
        Published::Version(number) => number,
        Published::Faulty(faults) => panic!("{faults:?}"),
    }
}

on_both_databases! {
    fn a_version_never_changes_and_the_next_one_knows_its_items(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let workspace = app.workspace.id;
            let id = questionnaires::create(&app, workspace, someone(1), Draft::copy(&questionnaire()), Vec::new()).await.expect("a draft");
            assert!(change(&app, id, 1, write("title/en", "Leadership core", "Leading here")).await);
            assert_eq!(version(questionnaires::publish(&app, workspace, id, someone(1)).await.expect("published")), 1);
            let first = questionnaires::latest(&app, workspace, id).await.expect("there").expect("a version").questionnaire;
            assert_eq!(first.key, "leading-here");

            // An assessment takes it over by value.
            let mut new = new_assessment();
            new.questionnaire = first.clone();
            let assessment = assessments::create(&app, workspace, new).await.expect("a draft is made");

            questionnaires::begin_draft(&app, workspace, id, someone(1)).await.expect("begun");
            questionnaires::begin_draft(&app, workspace, id, someone(2)).await.expect("it is begun once");
            let items: Vec<String> = first.items().map(|(_, item)| item.key.clone()).collect();
            let was = first.items().next().expect("an item").1.own.get(first.fallback()).expect("a wording").to_owned();
            let field = format!("self/{}/en", items[0]);
            assert!(change(&app, id, 1, write(&field, &was, "I say it in other words.")).await);
            let gone = Edit::Remove { kind: parallax_domain::questionnaire::draft::Kind::Item, key: items[1].clone() };
            assert!(change(&app, id, 2, gone).await);
            assert_eq!(version(questionnaires::publish(&app, workspace, id, someone(2)).await.expect("published")), 2);
            let versions = questionnaires::versions(&app, workspace, id).await.expect("there");
            assert_eq!(versions.len(), 2);
            assert_eq!(versions[0].questionnaire, first);
            let succession = versions[1].questionnaire.succession(&first);
            assert_eq!(succession.of(&items[0]), Some(Lineage::Reworded));
            assert_eq!(succession.retired, [items[1].clone()]);
            assert_eq!(succession.count(Lineage::Same), items.len() - 2);
            let asked = assessments::read(&app, workspace, assessment).await.expect("there").questionnaire;
            assert_eq!(asked, first);

            // The key of what was taken out is never given again.
            questionnaires::begin_draft(&app, workspace, id, someone(1)).await.expect("begun");
            let shelved = questionnaires::find(&app, workspace, id).await.expect("there");
            let draft = shelved.draft.expect("a draft");
            let competency = &draft.competencies()[0].key;
            let Edit::Insert { element, .. } = draft.new_item(competency, None) else { panic!("an insertion") };
            assert!(!items.contains(&element.key().to_owned()), "{}", element.key());
            assert!(questionnaires::discard_draft(&app, workspace, id).await.expect("thrown away"), "the versions stay");
            assert_eq!(questionnaires::find(&app, workspace, id).await.expect("there").entry.summary.version, Some(2));
        });
    }

    fn two_people_who_change_a_draft_at_once_both_find_their_change(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let workspace = app.workspace.id;
            let id = questionnaires::create(&app, workspace, someone(1), Draft::copy(&questionnaire()), Vec::new()).await.expect("a draft");
            let items: Vec<String> = questionnaire().items().map(|(_, item)| item.key.clone()).collect();
            let fields: Vec<String> = items.iter().map(|key| format!("self/{key}/en")).collect();
            let was = |at: usize| questionnaire().items().nth(at).expect("an item").1.own.get(questionnaire().fallback()).unwrap_or_default().to_owned();
            let writes = (0..items.len()).map(|at| change(&app, id, 1 + at as u128 % 2, write(&fields[at], &was(at), &format!("I do {at}."))));
            let done = futures::future::join_all(writes).await;
            assert!(done.into_iter().all(|is_done| is_done));
            let shelved = questionnaires::find(&app, workspace, id).await.expect("there");
            let draft = shelved.draft.expect("a draft");
            for (at, field) in fields.iter().enumerate() {
                assert_eq!(draft.text(&field.parse().expect("a field")), Some(format!("I do {at}.").as_str()));
            }
            assert_eq!(usize::try_from(shelved.revision), Ok(items.len()));
            assert!(!change(&app, id, 1, write(&fields[0], &was(0), "I do something else.")).await, "what it was is gone");
        });
    }

    fn no_two_questionnaires_of_a_workspace_share_a_key(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let workspace = app.workspace.id;
            let mut keys = Vec::new();
            for _ in 0..3 {
                let id = questionnaires::create(&app, workspace, someone(1), Draft::copy(&questionnaire()), Vec::new()).await.expect("a draft");
                version(questionnaires::publish(&app, workspace, id, someone(1)).await.expect("published"));
                keys.extend(questionnaires::find(&app, workspace, id).await.expect("there").entry.key);
            }
            // “leadership-core” itself is shipped.
            assert_eq!(keys, ["leadership-core-1", "leadership-core-2", "leadership-core-3"]);
        });
    }

    fn nobody_reaches_the_questionnaires_of_another_workspace(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let workspace = app.workspace.id;
            let id = questionnaires::create(&app, workspace, someone(1), Draft::copy(&questionnaire()), Vec::new()).await.expect("a draft");
            let elsewhere = WorkspaceId::from_uuid(Uuid::nil());
            let refused = [
                questionnaires::find(&app, elsewhere, id).await.err(),
                questionnaires::latest(&app, elsewhere, id).await.err(),
                questionnaires::versions(&app, elsewhere, id).await.err(),
                questionnaires::revision(&app, elsewhere, id).await.err(),
                questionnaires::begin_draft(&app, elsewhere, id, someone(1)).await.err(),
                questionnaires::publish(&app, elsewhere, id, someone(1)).await.err(),
                questionnaires::discard_draft(&app, elsewhere, id).await.err(),
                questionnaires::set_tags(&app, elsewhere, id, "a").await.err(),
                questionnaires::set_retired(&app, elsewhere, id, true).await.err(),
                questionnaires::edit(&app, elsewhere, id, someone(1), |_, _| ((), true)).await.err(),
            ];
            for error in refused {
                assert!(matches!(error, Some(WorkflowError::NotFound)), "{error:?}");
            }
            assert_eq!(questionnaires::list(&app, elsewhere).await.expect("a list"), Vec::new());
            assert!(!questionnaires::discard_draft(&app, workspace, id).await.expect("thrown away"), "nothing is left");
            assert!(matches!(questionnaires::find(&app, workspace, id).await, Err(WorkflowError::NotFound)));
        });
    }
}
