//! What raters are told of their answers, and that every version of it is kept.

use parallax::workflow::notice;
use parallax_domain::language::Language;

use super::house::{House, path_of};
use crate::support::client::Client;

#[test]
fn what_a_rater_reads_is_kept_word_for_word_with_its_version_in_every_language() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let link = house.link_to(&assessment, "dana@example.org");
    let told = |language: &str| house.stranger().open(&format!("{link}?language={language}")).expect(200).text();
    let kept = |coach: &mut Client, version: u32, language: &str| {
        coach.open(&format!("{assessment}/notice?version={version}&language={language}")).expect(200).text()
    };
    for language in ["en", "de", "ar"] {
        let (told, kept) = (told(language), kept(&mut coach, 1, language));
        // Of the group of this rater alone, and so not of peers.
        let sentences = told.split(". ").filter(|one| one.chars().count() > 50 && kept.contains(one.trim()));
        assert!(sentences.count() >= 5, "{language}:\n{told}\n\n{kept}");
    }
    assert!(told("en").contains("This is version 1 of this notice."));
    assert!(told("de").contains("Fassung 1 dieses Hinweises"));

    let mut form = coach.open(&format!("{assessment}/raise")).expect(200).form("/raise");
    form.fill("k", "4");
    let page = coach.send(&form).expect(200);
    assert_eq!(path_of(&page), assessment);
    assert!(told("en").contains("This is version 2 of this notice.") && told("en").contains("at least 4 people"));
    assert!(kept(&mut coach, 2, "en").contains("at least 4 people"));
    assert!(kept(&mut coach, 1, "en").contains("at least 3 people"), "the earlier version stays as it was");
    coach.open(&format!("{assessment}/notice?version=3")).expect(404);
    assert!(path_of(&house.stranger().open(&format!("{assessment}/notice"))).starts_with("/log-in"));
}

#[test]
fn a_program_that_words_the_notice_differently_keeps_a_version_of_its_own() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let versions = |house: &House| {
        let id = assessment.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
        house.arrange(async |app| {
            notice::keep_up(&app).await.expect("it is kept up");
            let versions = notice::versions(&app, app.workspace.id, id).await.expect("they are listed");
            versions.into_iter().map(|(version, _)| version).collect::<Vec<_>>()
        })
    };
    assert_eq!(versions(&house), [1], "the same words make no new version");
    let words =
        "UPDATE notice SET content = replace(content, 'rating', 'mark') WHERE language = 'en' RETURNING language";
    assert_eq!(house.database.column(words), ["en"]);
    assert_eq!(versions(&house), [2, 1]);
    let english = Language::english();
    let id = assessment.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an id");
    let of = |version| {
        house.arrange(async |app| {
            let told = notice::read(&app, app.workspace.id, id, version, &english).await.expect("it is kept");
            told.iter().flat_map(|(_, notice)| notice.sentences.clone()).collect::<String>()
        })
    };
    assert!(of(1).contains("mark") && !of(2).contains("mark"));
}
