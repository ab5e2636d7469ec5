//! Drafts: whatever is done can be taken back, two people lose nothing, and what is whole becomes a questionnaire.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::id::AccountId;
use crate::questionnaire::Lineage;

fn language(tag: &str) -> Language {
    Language::parse(tag).expect("a tag")
}

fn someone(number: u128) -> AccountId {
    AccountId::from_uuid(Uuid::from_u128(number))
}

fn template() -> Questionnaire {
    Questionnaire::from_toml(include_str!("../../../../survey-templates/pulse.toml")).expect("it is shipped")
}

fn write(field: &str, was: &str, text: &str) -> Edit {
    Edit::Write { field: field.parse().expect("a field"), was: was.to_owned(), text: text.to_owned() }
}

/// A draft of one competency with two items and one question, all written.
fn small() -> Draft {
    let mut draft = Draft::empty(language("en"), &template().scale);
    let mut write = |field: &str, text: &str| {
        let edit = write(field, draft.text(&field.parse().expect("a field")).unwrap_or_default(), text);
        draft.apply(edit).expect("it is written");
    };
    write("title/en", "Listening");
    let competency = draft.new_competency(None);
    draft.apply(competency).expect("a competency");
    let item = draft.new_item("competency-1", None);
    draft.apply(item).expect("an item");
    let question = draft.new_question();
    draft.apply(question).expect("a question");
    let mut write = |field: &str, text: &str| draft.apply(self::write(field, "", text)).expect("it is written");
    write("name/competency-1/en", "Hearing people out");
    for (key, behaviour) in [("competency-1-1", "let people finish"), ("competency-1-2", "ask before answering")] {
        write(&format!("self/{key}/en"), &format!("I {behaviour}."));
        write(&format!("others/{key}/en"), &format!("{{name}} {behaviour}."));
    }
    write("self/question-1/en", "What should I keep doing?");
    write("others/question-1/en", "What should {name} keep doing?");
    draft
}

#[test]
fn a_draft_that_is_whole_is_a_questionnaire() {
    let mut draft = small();
    draft.settle_keys();
    let questionnaire = draft.check("listening").expect("it is whole");
    assert_eq!(questionnaire.key, "listening");
    let keys: Vec<&str> = questionnaire.items().map(|(_, item)| item.key.as_str()).collect();
    assert_eq!(keys, ["hearing-people-out-1", "hearing-people-out-2"]);
    assert_eq!(Draft::copy(&questionnaire).check("listening"), Ok(questionnaire));
}

#[test]
fn every_shipped_template_goes_through_a_draft_unchanged() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../survey-templates");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()) {
        if entry.extension().is_some_and(|ending| ending == "toml") {
            let template = Questionnaire::from_toml(&std::fs::read_to_string(&entry).expect("a file")).expect("whole");
            let draft = Draft::copy(&template);
            let restored: Draft =
                serde_json::from_str(&serde_json::to_string(&draft).expect("JSON")).expect("the same");
            assert_eq!(restored, draft);
            assert_eq!(restored.check(&template.key).map(|one| one.items().count()), Ok(template.items().count()));
            assert_eq!(draft.advice(), template.advice());
            seen += 1;
        }
    }
    assert!(seen >= 9, "{seen}");
}

#[test]
fn what_is_missing_and_what_is_wrong_is_told_where_it_is() {
    let mut draft = small();
    let edits = [
        Edit::InsertLanguage { language: language("de"), at: 1, texts: Vec::new() },
        write("title/de", "", "Zuhören"),
        write("others/competency-1-1/en", "{name} let people finish.", "{nam} lets people finish."),
    ];
    for edit in edits {
        draft.apply(edit).expect("it is done");
    }
    let faults = draft.check("listening").expect_err("it is not whole");
    let missing = faults.iter().filter_map(|fault| fault.field.as_ref());
    assert!(missing.clone().all(|field| field.language() == Some(&language("de"))), "{faults:?}");
    assert_eq!(missing.count(), draft.spoken().last().map_or(0, |spoken| spoken.missing.len()));
    let wrong: Vec<_> = faults.iter().filter(|fault| fault.field.is_none()).collect();
    assert_eq!(wrong.len(), 1, "{wrong:?}");
    assert_eq!(wrong[0].element, Some((Kind::Item, "competency-1-1".to_owned())));
    assert!(wrong[0].sentence.contains("{nam}"), "{}", wrong[0].sentence);
}

#[test]
fn two_people_who_write_the_same_text_lose_nothing() {
    let mut draft = small();
    let field = "self/competency-1-1/en";
    draft.apply(write(field, "I let people finish.", "I let everybody finish.")).expect("the first one writes");
    let theirs = "I let everybody finish.".to_owned();
    let refused = draft.apply(write(field, "I let people finish.", "I never interrupt."));
    assert_eq!(refused, Err(EditRefused::Changed { field: field.parse().expect("a field"), theirs: theirs.clone() }));
    draft.apply(write(field, &theirs, "I never interrupt.")).expect("having seen it, the second one may");
    draft.apply(write(field, &theirs, "I never interrupt.")).expect("the same words are no quarrel");
    draft.apply(Edit::Remove { kind: Kind::Item, key: "competency-1-1".to_owned() }).expect("taken out");
    assert_eq!(draft.apply(write(field, "I never interrupt.", "x")), Err(EditRefused::Gone("text")));
}

#[test]
fn undo_takes_back_only_what_one_did_oneself() {
    let (mut draft, mut history) = (small(), History::default());
    let (one, other) = (someone(1), someone(2));
    let field = "self/competency-1-1/en";
    let before = draft.clone();
    for (was, text) in [("I let people finish.", "I w"), ("I w", "I wait"), ("I wait", "I wait.")] {
        history.apply(&mut draft, one, write(field, was, text)).expect("it is written");
    }
    history.apply(&mut draft, other, write("title/en", "Listening", "Hearing")).expect("it is written");
    history.undo(&mut draft, one).expect("what was typed goes at once");
    assert_eq!(draft.text(&field.parse().expect("a field")), Some("I let people finish."));
    assert_eq!(draft.text(&"title/en".parse().expect("a field")), Some("Hearing"));
    assert_eq!(history.undo(&mut draft, one), Err(UndoRefused::Nothing));
    history.redo(&mut draft, one).expect("and comes back");
    assert_eq!(draft.text(&field.parse().expect("a field")), Some("I wait."));
    history.undo(&mut draft, one).expect("once more");
    history.undo(&mut draft, other).expect("and the other's");
    assert_eq!(draft, before);
    history.apply(&mut draft, one, write(field, "I let people finish.", "A")).expect("it is written");
    history.apply(&mut draft, other, write(field, "A", "B")).expect("it is written over");
    assert!(matches!(history.undo(&mut draft, one), Err(UndoRefused::Overtaken(EditRefused::Changed { .. }))));
    assert_eq!(draft.text(&field.parse().expect("a field")), Some("B"), "nothing was lost");
}

#[test]
fn an_item_keeps_its_identity_until_it_asks_something_else() {
    let first = small().check("listening").expect("whole");
    let mut next = Draft::after(&first);
    assert_eq!((next.key(), next.version()), ("listening", 2));
    let edit = next.step(Kind::Item, "competency-1-2", true).expect("it moves up");
    next.apply(edit).expect("moved");
    next.apply(write("self/competency-1-2/en", "I ask before answering.", "I ask before I answer.")).expect("written");
    let edit = next.new_identity("competency-1-1").expect("there is such an item");
    next.apply(edit).expect("another identity");
    next.settle_keys();
    let second = next.check("listening").expect("whole");
    let succession = second.succession(&first);
    let expected = [("competency-1-2", Lineage::Reworded), ("competency-1-3", Lineage::New)];
    assert_eq!(succession.items, expected.map(|(key, lineage)| (key.to_owned(), lineage)));
    assert_eq!(succession.retired, ["competency-1-1"]);
}

#[test]
fn a_key_is_never_given_twice() {
    let mut draft = small();
    draft.apply(Edit::Remove { kind: Kind::Item, key: "competency-1-2".to_owned() }).expect("taken out");
    let Edit::Insert { element, .. } = draft.new_item("competency-1", None) else { panic!("an insertion") };
    assert_eq!(element.key(), "competency-1-3");
    let draft = draft.without_keys(["competency-1-3".to_owned()]);
    let Edit::Insert { element, .. } = draft.new_item("competency-1", None) else { panic!("an insertion") };
    assert_eq!(element.key(), "competency-1-4");
}

#[test]
fn keys_are_named_after_what_they_stand_for() {
    let slugs = ["Setting direction", "Führung & Größe", "  ", "日本語", "É — à!", "a".repeat(60).as_str()]
        .map(|name| keys::slug(name).unwrap_or_default());
    assert_eq!(slugs, ["setting-direction", "fuhrung-grosse", "", "", "e-a", "a".repeat(40).as_str()]);
}

#[test]
fn the_last_language_and_the_last_two_points_of_the_scale_stay() {
    let mut draft = small();
    assert!(matches!(draft.apply(Edit::RemoveLanguage { language: language("en") }), Err(EditRefused::Impossible(_))));
    while draft.scale().labels.len() > 2 {
        draft.apply(Edit::RemoveLabel { at: 0 }).expect("a point less");
    }
    assert!(matches!(draft.apply(Edit::RemoveLabel { at: 0 }), Err(EditRefused::Impossible(_))));
}

#[test]
fn an_item_at_the_edge_goes_over_into_the_next_competency() {
    let mut draft = Draft::copy(&template());
    let order = |draft: &Draft| draft.items().map(|item| item.key.clone()).collect::<Vec<_>>();
    let before = order(&draft);
    let last_of_first = draft.competencies()[0].items.last().expect("an item").key.clone();
    let edit = draft.step(Kind::Item, &last_of_first, false).expect("it goes on");
    draft.apply(edit).expect("moved");
    assert_eq!(draft.competencies()[1].items[0].key, last_of_first);
    assert_eq!(order(&draft), before, "only the border was crossed");
    let edit = draft.step(Kind::Item, &last_of_first, true).expect("and back");
    draft.apply(edit).expect("moved");
    assert_eq!(draft.competencies()[0].items.last().map(|item| item.key.as_str()), Some(last_of_first.as_str()));
    let first = before[0].clone();
    assert_eq!(draft.step(Kind::Item, &first, true), None, "there is nothing above the first");
}

/// Something that a person may do, by numbers that are turned into what is there.
#[derive(Clone, Debug)]
struct Deed {
    what: u8,
    which: usize,
    other: usize,
    text: String,
}

fn deed() -> impl Strategy<Value = Deed> {
    (0..16_u8, 0..40_usize, 0..40_usize, "[a-z{}\t\u{e9}<\"]{0,12}").prop_map(|(what, which, other, text)| Deed {
        what,
        which,
        other,
        text,
    })
}

/// The edit for a deed, as a page would ask for it; none where there is nothing to do it to.
fn edit_for(draft: &Draft, deed: &Deed) -> Option<Edit> {
    let items: Vec<&str> = draft.items().map(|item| item.key.as_str()).collect();
    let competencies: Vec<&str> = draft.competencies().iter().map(|one| one.key.as_str()).collect();
    let pick = |row: &[&str], at: usize| row.get(at % row.len().max(1)).map(|key| (*key).to_owned());
    let language = draft.languages()[deed.which % draft.languages().len()].clone();
    Some(match deed.what {
        0 => draft.new_competency(pick(&competencies, deed.which).as_deref()),
        1 => draft.new_item(&pick(&competencies, deed.which)?, pick(&items, deed.other).as_deref()),
        2 => draft.new_question(),
        3..=5 => {
            let fields = draft.content.fields(&language);
            let field = fields[deed.other % fields.len()].clone();
            let was = draft.text(&field)?.to_owned();
            Edit::Write { field, was, text: deed.text.clone() }
        }
        6 => Edit::Remove { kind: Kind::Item, key: pick(&items, deed.which)? },
        7 => Edit::Remove { kind: Kind::Competency, key: pick(&competencies, deed.which)? },
        8 => {
            let place = Neighbour { competency: pick(&competencies, deed.other), key: pick(&items, deed.other) };
            Edit::Move { kind: Kind::Item, key: pick(&items, deed.which)?, before: place }
        }
        9 => draft.step(Kind::Competency, &pick(&competencies, deed.which)?, deed.other.is_multiple_of(2))?,
        10 => draft.copy_of(Kind::Competency, &pick(&competencies, deed.which)?)?,
        11 => Edit::SetAsked {
            item: pick(&items, deed.which)?,
            group: USUAL_GROUPS[deed.other % 5].clone(),
            asked: deed.text.len().is_multiple_of(2),
        },
        12 => Edit::RemoveLanguage { language },
        13 => Edit::InsertLanguage {
            language: self::language(["en", "de", "fr"][deed.which % 3]),
            at: deed.other,
            texts: Vec::new(),
        },
        14 => Edit::RemoveLabel { at: deed.which % 12 },
        _ => draft.new_identity(&pick(&items, deed.which)?)?,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_done_can_be_taken_back(deeds in prop::collection::vec(deed(), 1..40)) {
        let mut draft = Draft::copy(&template());
        let mut history = History::default();
        let mut states = vec![draft.content.clone()];
        for deed in &deeds {
            let Some(edit) = edit_for(&draft, deed) else { continue };
            let before = draft.clone();
            if history.apply(&mut draft, someone(1), edit).is_err() {
                prop_assert_eq!(&draft, &before, "a refused edit changes nothing");
            }
            let mut keys = BTreeSet::new();
            let all = draft.items().map(|item| &item.key).chain(draft.questions().iter().map(|one| &one.key));
            prop_assert!(all.cloned().all(|key| keys.insert(key)), "no key twice");
            states.push(draft.content.clone());
        }
        // What is drawn and advised of any state never fails, and the check ends in a questionnaire or in faults.
        let _ = (draft.advice(), draft.preview());
        match draft.check("some-key") {
            Ok(questionnaire) => prop_assert_eq!(questionnaire.key, "some-key"),
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
        let written: Draft = serde_json::from_str(&serde_json::to_string(&draft).expect("JSON")).expect("the same");
        prop_assert_eq!(&written, &draft);
        let last = draft.content.clone();
        let mut undone = 0;
        while history.can_undo(someone(1)) {
            prop_assert_eq!(history.undo(&mut draft, someone(1)), Ok(()));
            undone += 1;
        }
        prop_assert_eq!(&draft.content, &states[0]);
        for _ in 0..undone {
            prop_assert_eq!(history.redo(&mut draft, someone(1)), Ok(()));
        }
        prop_assert_eq!(&draft.content, &last);
    }
}
