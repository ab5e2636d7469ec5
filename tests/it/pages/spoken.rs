//! What programs that read a page aloud are told of a rater's form, as Chromium tells it. It stands in for a person
//! with such a program, and is not one.

use std::collections::BTreeMap;

use serde_json::Value;

use super::journey::{LANGUAGES, invited, says};
use crate::support::browser::{Chromium, chromium};
use crate::support::wait_for;
use crate::web::house::{House, path_of};

/// One choice as it is heard: the question, the label, whether an answer is required, whether it is chosen, which of
/// how many.
type Choice = (String, String, bool, bool, usize, usize);

fn word<'n>(node: &'n Value, what: &str) -> &'n str {
    node[what]["value"].as_str().unwrap_or_default()
}

/// Whether it is told as one of these.
fn is_a(node: &Value, role: &str) -> bool {
    node["ignored"] != true && word(node, "role") == role
}

fn property<'n>(node: &'n Value, name: &str) -> &'n Value {
    let properties = node["properties"].as_array().map(Vec::as_slice).unwrap_or_default();
    properties.iter().find(|one| one["name"] == name).map_or(&Value::Null, |one| &one["value"]["value"])
}

/// The choices of the page, from what Chromium tells.
fn heard(browser: &Chromium) -> Vec<Choice> {
    let nodes = browser.accessibility();
    let by_id: BTreeMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let group_of = |node: &Value| {
        let parent = |node: &Value| by_id.get(node["parentId"].as_str()?).copied();
        std::iter::successors(parent(node), |node| parent(node)).find(|node| is_a(node, "radiogroup"))
    };
    let radios: Vec<(&Value, &Value)> = nodes
        .iter()
        .filter(|node| is_a(node, "radio"))
        .map(|node| (node, group_of(node).unwrap_or_else(|| panic!("a choice without a question: {node}"))))
        .collect();
    let place = |radio: &Value, group: &Value| {
        let mates: Vec<&Value> =
            radios.iter().filter(|(_, other)| other["nodeId"] == group["nodeId"]).map(|(mate, _)| *mate).collect();
        let at = mates.iter().position(|mate| mate["nodeId"] == radio["nodeId"]).expect("it is among them");
        (at + 1, mates.len())
    };
    radios
        .iter()
        .map(|(radio, group)| {
            let (at, of) = place(radio, group);
            let is_required = *property(group, "required") == true;
            let is_chosen = *property(radio, "checked") == "true";
            (word(group, "name").to_owned(), word(radio, "name").to_owned(), is_required, is_chosen, at, of)
        })
        .collect()
}

/// The same from what stands on the page.
fn seen(browser: &Chromium) -> Vec<Choice> {
    let told = browser.run(
        "JSON.stringify([...document.querySelectorAll('fieldset')].flatMap(group => {
            const all = [...group.querySelectorAll('label')];
            const question = group.querySelector('legend').textContent.trim();
            return all.map((label, at) =>
                [question, label.textContent.trim(), true, label.querySelector('input').checked, at + 1, all.length]);
        }))",
    );
    serde_json::from_str(told.as_str().expect("a list")).expect("a list of choices")
}

#[test]
fn each_choice_is_heard_with_its_question_its_place_and_whether_it_is_required_and_chosen() {
    let house = House::open();
    let Some(chromium) = chromium() else { return };
    let mut coach = house.coach();
    for (language, questionnaire) in LANGUAGES {
        let (_, link) = invited(&house, &mut coach, language, questionnaire);
        let mut rater = house.stranger();
        let form = path_of(&house.enter(&mut rater, &link));
        chromium.take_cookies(&rater, house.origin());
        chromium.resize(390, 844);
        chromium.open(&format!("{}{form}?view=all", house.origin()));
        let choices = seen(&chromium);
        assert!(choices.len() >= 20, "{choices:?}");
        assert_eq!(heard(&chromium), choices);
        chromium.tap("document.querySelectorAll('fieldset')[1].querySelectorAll('label')[2]");
        let changed = wait_for("the choice", || Some(seen(&chromium)).filter(|now| *now != choices));
        assert_eq!(heard(&chromium), changed);
        assert_eq!(changed.iter().filter(|choice| choice.3).count(), 1);

        // What went wrong has the focus, and each question that it is about says so.
        wait_for("the draft to be kept", || {
            (chromium.run("document.querySelector('progress').value") == 1).then_some(())
        });
        let old_review = rater.open(&format!("{form}/review")).expect(200);
        chromium.tap("document.querySelectorAll('fieldset')[2].querySelectorAll('label')[2]");
        wait_for("the draft to be kept", || {
            (chromium.run("document.querySelector('progress').value") == 2).then_some(())
        });
        let review = rater.open(&format!("{form}/review")).expect(200);
        chromium.open(&format!("{}/robots.txt", house.origin()));
        chromium.send(&review.form("/submit"));
        assert_eq!(chromium.run("document.activeElement.matches('[data-faults][role=alert]')"), true);
        let nodes = chromium.accessibility();
        let groups: Vec<&Value> = nodes.iter().filter(|node| is_a(node, "radiogroup")).collect();
        assert!(!groups.is_empty());
        for group in groups {
            assert_eq!(*property(group, "invalid"), "true", "{group}");
            assert_eq!(word(group, "description"), says(language, "rater-fault-choose"), "{group}");
        }
        chromium.open(&format!("{}/robots.txt", house.origin()));
        chromium.send(&old_review.form("/submit"));
        assert_eq!(
            chromium.run("document.activeElement.textContent.trim()"),
            says(language, "rater-review-changed").as_str()
        );
    }
}

/// Counts what is said in the place for it.
const LISTEN: &str = "(() => {
    window.said = [];
    const place = document.querySelector('[data-save-state]');
    const listener = new MutationObserver(() => window.said.push(place.textContent));
    listener.observe(place, { childList: true, characterData: true, subtree: true });
})()";

#[test]
fn that_a_draft_is_kept_is_said_politely_and_not_again_and_again() {
    let house = House::open();
    let Some(chromium) = chromium() else { return };
    let mut coach = house.coach();
    for (language, questionnaire) in LANGUAGES {
        let (_, link) = invited(&house, &mut coach, language, questionnaire);
        let mut rater = house.stranger();
        let form = path_of(&house.enter(&mut rater, &link));
        chromium.take_cookies(&rater, house.origin());
        chromium.open(&format!("{}{form}?view=all", house.origin()));
        let nodes = chromium.accessibility();
        let places: Vec<&Value> = nodes.iter().filter(|node| is_a(node, "status")).collect();
        let [place] = places.as_slice() else { panic!("one place says what was kept: {places:?}") };
        assert_eq!(*property(place, "live"), "polite", "{place}");
        chromium.run(LISTEN);
        for item in 0..3 {
            chromium.tap(&format!("document.querySelectorAll('fieldset')[{item}].querySelectorAll('label')[1]"));
            wait_for("the draft to be kept", || {
                (chromium.run("document.querySelector('progress').value") == item + 1).then_some(())
            });
        }
        assert_eq!(chromium.run("window.said.join('|')"), says(language, "rater-saved").as_str());
    }
}
