//! How reports look, as it is kept: for a workspace, and for one assessment until its client has the report.

use parallax::workflow::{WorkflowError, assessments, layout};
use parallax_domain::layout::{Layout, Paper, Section, Sections};
use parallax_domain::text::Name;

use super::{House, house, new_assessment, run};
use crate::support::on_both_databases;

on_both_databases! {
    fn an_assessment_looks_as_the_workspace_has_it_unless_it_has_a_look_of_its_own(database) {
        run(async {
            let House { app, _keys } = house(&database.url()).await;
            let workspace = app.workspace.id;
            let id = assessments::create(&app, workspace, new_assessment()).await.expect("a draft is made");
            let one = assessments::read(&app, workspace, id).await.expect("it is there");
            assert_eq!(layout::of(&app, &one).await.expect("it has a look"), Layout::default());
            let footer = |text: &str| Some(Name::parse(text).expect("a footer"));
            let sections = Sections::new(vec![Section::Comments, Section::Guide]).expect("they make a report");
            let house_style = Layout { paper: Paper::Letter, footer: footer("Ours"), ..Layout::default() };
            let own = Layout { sections, footer: footer("Its own"), ..Layout::default() };
            // Kept twice: the second replaces the first.
            for kept in [&own, &house_style] {
                layout::keep_for_workspace(&app, workspace, kept).await.expect("it is kept");
            }
            assert_eq!(layout::of(&app, &one).await.expect("it has a look"), house_style);
            for kept in [&house_style, &own] {
                layout::keep_for_assessment(&app, workspace, id, Some(kept)).await.expect("it is kept");
            }
            assert_eq!(layout::of(&app, &one).await.expect("it has a look"), own);
            assert_eq!(layout::of_workspace(&app, workspace).await.expect("it has one"), house_style);
            layout::keep_for_assessment(&app, workspace, id, None).await.expect("it is given up");
            assert_eq!(layout::of(&app, &one).await.expect("it has a look"), house_style);

            // It goes with its assessment, and no other workspace can reach it.
            layout::keep_for_assessment(&app, workspace, id, Some(&own)).await.expect("it is kept");
            let elsewhere = parallax_domain::id::WorkspaceId::from_uuid(uuid::Uuid::nil());
            let refused = layout::keep_for_assessment(&app, elsewhere, id, None).await.expect_err("it is not theirs");
            assert!(matches!(refused, WorkflowError::NotFound), "{refused}");
            assessments::discard(&app, workspace, id).await.expect("a draft can be deleted");
            assert_eq!(layout::own(&app, id).await.expect("it can be asked"), None);
        });
    }
}
