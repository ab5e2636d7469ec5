//! What a page of the builder sends, turned into edits of the draft.

use parallax_domain::group::Group;
use parallax_domain::id::AccountId;
use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::draft::{
    Draft, Edit, EditRefused, Element, Field, History, Kind, Neighbour, UndoRefused,
};

use parallax_domain::text::capital;

use crate::web::form::Fields;

/// In front of the name of what a box was filled with.
pub(super) const WAS: &str = "was:";

/// What became of a change.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) is_changed: bool,
    /// Texts that somebody else changed meanwhile: the field, what was typed, and what is there.
    pub(super) conflicts: Vec<(Field, String, String)>,
    /// Texts that were not taken for another reason, as they were typed.
    pub(super) refused: Vec<(Field, String)>,
    /// Why something was not done.
    pub(super) sentences: Vec<String>,
    /// The id of what should have the focus then; empty for none.
    pub(super) focus: String,
}

/// Everything that one form sends.
pub(super) struct Change {
    texts: Vec<(Field, String, String)>,
    marks: Vec<(String, String)>,
    deed: String,
    new_language: String,
    /// Where an item shall go, by its key.
    targets: Vec<(String, String)>,
}

impl Change {
    /// Reads a form. What is as it was is no change.
    pub(super) fn read(mut fields: Fields) -> Self {
        let deed = fields.take("do");
        let new_language = fields.take("new_language");
        let (mut texts, mut marks, mut targets) = (Vec::new(), Vec::new(), Vec::new());
        let all: Vec<(String, String)> = fields.into_rest().collect();
        let now = |name: &str| all.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value.as_str());
        for (name, was) in &all {
            if let Some(name) = name.strip_prefix(WAS) {
                let value = now(name).replace("\r\n", "\n");
                if value == *was {
                    continue;
                }
                match name.parse() {
                    Ok(field) => texts.push((field, was.clone(), value)),
                    Err(_) => marks.push((name.to_owned(), value)),
                }
            } else if let Some(key) = name.strip_prefix("to/") {
                targets.push((key.to_owned(), was.clone()));
            }
        }
        Self { texts, marks, deed, new_language, targets }
    }

    /// Carries it out: first what was typed, then what was ticked, then the button that was pressed. `shown` is the language in
    /// which a new text gets the focus.
    pub(super) fn apply(self, draft: &mut Draft, history: &mut History, by: AccountId, shown: &Language) -> Outcome {
        let mut outcome = Outcome::default();
        for (field, was, text) in self.texts {
            match history.apply(draft, by, Edit::Write { field: field.clone(), was, text: text.clone() }) {
                Ok(()) => outcome.is_changed = true,
                Err(EditRefused::Changed { theirs, .. }) => outcome.conflicts.push((field, text, theirs)),
                Err(EditRefused::Gone(_)) => outcome.sentences.push(format!(
                    "“{}” was not kept: somebody has taken out the part that it belongs to. Undo brings it back.",
                    text.chars().take(200).collect::<String>()
                )),
                Err(EditRefused::Impossible(sentence)) => {
                    outcome.sentences.push(sentence);
                    outcome.refused.push((field, text));
                }
            }
        }
        for (name, value) in self.marks {
            if let Some(edit) = mark(&name, &value) {
                outcome.carry_out(history, draft, by, edit);
            }
        }
        match self.deed.as_str() {
            "" | "save" => {}
            "undo" => outcome.take_back(history.undo(draft, by)),
            "redo" => outcome.take_back(history.redo(draft, by)),
            "add-language" => match Language::parse(self.new_language.trim()) {
                Ok(language) => {
                    let at = draft.languages().len();
                    outcome.carry_out(history, draft, by, Edit::InsertLanguage { language, at, texts: Vec::new() });
                }
                Err(why) => outcome.sentences.push(format!("{why}.")),
            },
            deed => match edit_of(draft, deed, &self.targets) {
                Some(edit) => {
                    let focus = focus_after(draft, &edit, shown);
                    if outcome.carry_out(history, draft, by, edit) {
                        outcome.focus = focus;
                    }
                }
                None => outcome
                    .sentences
                    .push("This cannot be done here any more. Look at the page as it is now.".to_owned()),
            },
        }
        outcome
    }
}

impl Outcome {
    fn carry_out(&mut self, history: &mut History, draft: &mut Draft, by: AccountId, edit: Edit) -> bool {
        match history.apply(draft, by, edit) {
            Ok(()) => {
                self.is_changed = true;
                true
            }
            Err(why) => {
                self.sentences.push(capital(&why.to_string()));
                false
            }
        }
    }

    fn take_back(&mut self, outcome: Result<(), UndoRefused>) {
        match outcome {
            Ok(()) => self.is_changed = true,
            Err(why) => {
                // An entry that can never be carried out again is gone from the history.
                self.is_changed = matches!(why, UndoRefused::Overtaken(_));
                self.sentences.push(format!("{}.", capital(&why.to_string()).trim_end_matches('.')));
            }
        }
    }
}

/// The edit for something that is ticked or chosen.
fn mark(name: &str, value: &str) -> Option<Edit> {
    let is_on = value == "on";
    match name.split('/').collect::<Vec<_>>().as_slice() {
        ["scale-first"] => Some(Edit::SetFirst { first: value.trim().parse().unwrap_or(i32::MAX) }),
        ["reverse", item] => Some(Edit::SetReverse { item: (*item).to_owned(), reverse: is_on }),
        ["asked", item, group] => {
            Some(Edit::SetAsked { item: (*item).to_owned(), group: Group::parse(group).ok()?, asked: is_on })
        }
        _ => None,
    }
}

/// The edit for a button.
fn edit_of(draft: &Draft, deed: &str, targets: &[(String, String)]) -> Option<Edit> {
    let parts: Vec<&str> = deed.split('/').collect();
    Some(match parts.as_slice() {
        ["add-competency"] => draft.new_competency(None),
        ["add-item", competency] => draft.new_item(competency, None),
        ["add-item", competency, behind] => draft.new_item(competency, Some(behind)),
        ["add-question"] => draft.new_question(),
        ["up", kind, key] => draft.step(Kind::from_word(kind)?, key, true)?,
        ["down", kind, key] => draft.step(Kind::from_word(kind)?, key, false)?,
        ["copy", kind, key] => draft.copy_of(Kind::from_word(kind)?, key)?,
        ["remove", kind, key] => Edit::Remove { kind: Kind::from_word(kind)?, key: (*key).to_owned() },
        ["move", key] => {
            let (_, competency) = targets.iter().find(|(item, _)| item == key)?;
            Edit::Move { kind: Kind::Item, key: (*key).to_owned(), before: Neighbour::last(Some(competency)) }
        }
        // Dragged: before another one of its kind, or behind all, in a competency for an item.
        ["drop", "item", key, competency, before @ ..] => Edit::Move {
            kind: Kind::Item,
            key: (*key).to_owned(),
            before: Neighbour {
                competency: Some((*competency).to_owned()),
                key: before.first().map(|key| (*key).to_owned()),
            },
        },
        ["drop", kind, key, before @ ..] => Edit::Move {
            kind: Kind::from_word(kind)?,
            key: (*key).to_owned(),
            before: Neighbour { competency: None, key: before.first().map(|key| (*key).to_owned()) },
        },
        ["new-identity", item] => draft.new_identity(item)?,
        ["remove-language", tag] => Edit::RemoveLanguage { language: Language::parse(tag).ok()? },
        ["add-label"] => Edit::InsertLabel { at: draft.scale().labels.len(), label: Localized::default() },
        ["remove-label", at] => Edit::RemoveLabel { at: at.parse().ok()? },
        ["dismiss", advice] => Edit::Dismiss { advice: (*advice).to_owned() },
        ["recall", advice] => Edit::Recall { advice: (*advice).to_owned() },
        _ => return None,
    })
}

/// What should have the focus once an edit was carried out: what came or moved, or what follows what went.
fn focus_after(draft: &Draft, edit: &Edit, shown: &Language) -> String {
    let first_box = |kind: Kind, key: &str| match kind {
        Kind::Competency => format!("name/{key}/{shown}"),
        Kind::Item | Kind::Question => format!("others/{key}/{shown}"),
    };
    match edit {
        Edit::Insert { element: Element::Competency(competency), .. } => first_box(Kind::Competency, &competency.key),
        Edit::Insert { element, .. } => first_box(element.kind(), element.key()),
        Edit::Move { kind, key, .. } => first_box(*kind, key),
        Edit::Rename { to, .. } => first_box(Kind::Item, to),
        Edit::Remove { kind, key } => neighbour_of(draft, *kind, key)
            .map_or_else(|| "add-competency".to_owned(), |other| first_box(*kind, &other)),
        Edit::InsertLabel { at, .. } => format!("label/{at}/{shown}"),
        _ => String::new(),
    }
}

/// The element behind this one, or before it if it is the last.
fn neighbour_of(draft: &Draft, kind: Kind, key: &str) -> Option<String> {
    let row: Vec<&str> = match kind {
        Kind::Competency => draft.competencies().iter().map(|one| one.key.as_str()).collect(),
        Kind::Item => draft.items().map(|item| item.key.as_str()).collect(),
        Kind::Question => draft.questions().iter().map(|one| one.key.as_str()).collect(),
    };
    let at = row.iter().position(|other| *other == key)?;
    let next = row.get(at + 1).or_else(|| row.get(at.checked_sub(1)?))?;
    Some((*next).to_owned())
}
