//! How much is asked, and on which scale.

use super::{AdviceKind, AdviceList, Part, Spot};
use crate::group::Group;
use crate::questionnaire::{Competency, Questionnaire, Scale};

pub(super) fn of_the_whole(questionnaire: &Questionnaire, list: &mut AdviceList) {
    let whole = || Spot::of(Part::Questionnaire);
    match questionnaire.competencies.len() {
        few @ ..5 => list.add(
            AdviceKind::FewCompetencies,
            whole(),
            format!("there {}, so that a report has little to set against one another", are(few, "competency")),
            "Five to nine are usual.",
        ),
        5..=9 => {}
        many => list.add(
            AdviceKind::ManyCompetencies,
            whole(),
            format!("there are {many} competencies, more than a reader of the report keeps apart"),
            "Take some together; five to nine are usual.",
        ),
    }
    let (items, minutes) = longest(questionnaire);
    match items {
        few @ ..25 => list.add(
            AdviceKind::ShortForm,
            whole(),
            format!("a rater is asked {}, too few to tell competencies from one another", counted(few, "item")),
            "25 to 45 are usual.",
        ),
        25..=45 => {}
        many => list.add(
            AdviceKind::LongForm,
            whole(),
            format!("a rater is asked {many} items, and towards the end of so many people tick whatever is nearest"),
            "Leave out what you would not act on; 25 to 45 are usual.",
        ),
    }
    if minutes > 15 {
        list.add(
            AdviceKind::ManyMinutes,
            whole(),
            format!("a rater needs about {minutes} minutes, and past a quarter of an hour people leave"),
            "Leave out items or open questions until ten to fifteen minutes are enough.",
        );
    }
    match questionnaire.questions.len() {
        few @ ..2 => list.add(
            AdviceKind::FewQuestions,
            whole(),
            format!("there {}, and numbers alone do not say what to do", are(few, "open question")),
            "Ask two or three, such as what to keep doing and what to do differently.",
        ),
        2..=3 => {}
        many => list.add(
            AdviceKind::ManyQuestions,
            whole(),
            format!("there are {many} open questions, and the answers get shorter with each"),
            "Keep the two or three that matter most.",
        ),
    }
    of_the_scale(&questionnaire.scale, list);
}

fn of_the_scale(scale: &Scale, list: &mut AdviceList) {
    let spot = || Spot::of(Part::Scale);
    if scale.options() != 5 {
        list.add(
            AdviceKind::ScalePoints,
            spot(),
            format!("it has {} points, and five are the ones that people read most alike", scale.options()),
            "Take five, unless the raters are trained or an older questionnaire has to be continued.",
        );
    }
    let has_words = |text: &str| text.chars().any(char::is_alphabetic);
    let bare = scale.values().find_map(|(value, label)| {
        label.iter().find(|(_, text)| !has_words(text)).map(|(language, text)| (value, language, text))
    });
    if let Some((value, language, text)) = bare {
        list.add(
            AdviceKind::UnlabelledPoint,
            spot(),
            format!("the label of {value} in {language} is “{text}”, which every rater reads in a way of their own"),
            "Give each point words.",
        );
    }
    if scale.not_observed.is_none() {
        list.add(
            AdviceKind::NoNotObserved,
            spot(),
            "raters cannot say that they have not seen a behaviour, and have to guess",
            "Add `not_observed`, such as { en = \"Not observed\" }.",
        );
    }
}

pub(super) fn of_a_competency(competency: &Competency, list: &mut AdviceList) {
    match competency.items.len() {
        few @ ..4 => list.add(
            AdviceKind::FewItems,
            Spot::competency(competency),
            format!("it has {}, and a mean of so few hangs on a single answer", counted(few, "item")),
            "Give it four to six.",
        ),
        4..=8 => {}
        many => list.add(
            AdviceKind::ManyItems,
            Spot::competency(competency),
            format!("it has {many} items, and the later ones tell little that is new"),
            "Keep the four to six that differ most, or make two competencies of it.",
        ),
    }
}

/// The items and minutes of the group that is asked most.
fn longest(questionnaire: &Questionnaire) -> (usize, u32) {
    let named = questionnaire.items().flat_map(|(_, item)| item.groups.iter().flatten().cloned());
    let mut groups: Vec<Group> = named.chain([Group::Own, Group::Peer]).collect();
    groups.sort();
    groups.dedup();
    let asked = groups.iter().map(|group| (questionnaire.count_asked(group), questionnaire.minutes(group)));
    asked.max().unwrap_or_default()
}

fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("one {what}"),
        _ => format!("{count} {what}s"),
    }
}

/// `is one competency`, `are 3 competencies`.
fn are(count: usize, what: &str) -> String {
    match (count, what.strip_suffix('y')) {
        (0, _) => format!("is no {what}"),
        (1, _) => format!("is one {what}"),
        (_, Some(stem)) => format!("are {count} {stem}ies"),
        (_, None) => format!("are {count} {what}s"),
    }
}
