//! Edits carried out: each gives the edit that takes it back.

use super::field::{Field, MAX_TYPED};
use super::{
    Content, Draft, DraftCompetency, DraftItem, DraftQuestion, Edit, EditRefused, Element, Kind, Neighbour,
    USUAL_GROUPS, is_everybody,
};
use crate::group::Group;
use crate::language::{Language, Localized};
use crate::questionnaire::{MAX_ITEMS, MAX_LABELS, MAX_LANGUAGES, MAX_QUESTIONS};

/// The least and the highest value at which a scale may begin.
const FIRST: std::ops::RangeInclusive<i32> = -1_000..=1_000;

impl Draft {
    /// Carries an edit out, and gives the edit that takes it back.
    ///
    /// # Errors
    /// If what it changes is not there any more, was written over meanwhile, or cannot be so. Then nothing is changed.
    pub fn apply(&mut self, edit: Edit) -> Result<Edit, EditRefused> {
        match edit {
            Edit::Write { field, was, text } => self.write(field, &was, text),
            Edit::Insert { element, before } => self.insert(element, &before),
            Edit::Remove { kind, key } => self.remove(kind, &key),
            Edit::Move { kind, key, before } => self.relocate(kind, key, &before),
            Edit::Rename { from, to } => self.rename(from, to),
            Edit::SetReverse { item, reverse } => {
                let found = self.content.item_mut(&item)?;
                let was = std::mem::replace(&mut found.reverse, reverse);
                Ok(Edit::SetReverse { item, reverse: was })
            }
            Edit::SetAsked { item, group, asked } => self.set_asked(item, group, asked),
            Edit::InsertLanguage { language, at, texts } => self.insert_language(language, at, texts),
            Edit::RemoveLanguage { language } => self.remove_language(language),
            Edit::InsertLabel { at, label } => self.insert_label(at, label),
            Edit::RemoveLabel { at } => self.remove_label(at),
            Edit::SetFirst { first } => {
                if !FIRST.contains(&first) {
                    return Err(impossible("The scale must begin between -1000 and 1000; 1 is usual."));
                }
                let was = std::mem::replace(&mut self.content.scale.first, first);
                Ok(Edit::SetFirst { first: was })
            }
            Edit::Dismiss { advice } => {
                let known = self.advice().iter().any(|one| one.id() == advice);
                if !known {
                    return Err(EditRefused::Gone("advice"));
                }
                self.dismissed.insert(advice.clone());
                Ok(Edit::Recall { advice })
            }
            Edit::Recall { advice } => {
                if !self.dismissed.remove(&advice) {
                    return Err(EditRefused::Gone("advice"));
                }
                Ok(Edit::Dismiss { advice })
            }
        }
    }

    fn write(&mut self, field: Field, was: &str, text: String) -> Result<Edit, EditRefused> {
        let text = one_line(&text);
        let length = text.chars().count();
        if length > MAX_TYPED {
            return Err(impossible(format!("This text has {length} characters; {MAX_TYPED} is the most. Shorten it.")));
        }
        let here = self.text(&field).ok_or(EditRefused::Gone("text"))?.to_owned();
        // Who writes what is there already has no quarrel with anybody.
        if here != was && here != text {
            return Err(EditRefused::Changed { field, theirs: here });
        }
        if let Some(plain) = self.content.plain_mut(&field) {
            *plain = (!text.is_empty()).then(|| text.clone());
        } else if let (Some(language), Some(localized)) = (field.language(), self.content.localized_mut(&field)) {
            localized.set(language, &text);
        }
        Ok(Edit::Write { field, was: text, text: here })
    }

    fn insert(&mut self, element: Element, before: &Neighbour) -> Result<Edit, EditRefused> {
        let (kind, key) = (element.kind(), element.key().to_owned());
        let content = &mut self.content;
        let keys: Vec<String> = match &element {
            Element::Competency(competency) => competency.items.iter().map(|item| item.key.clone()).collect(),
            Element::Item(_) | Element::Question(_) => vec![key.clone()],
        };
        let is_taken = keys.iter().any(|key| content.has_asked(key))
            || (kind == Kind::Competency && content.competencies.iter().any(|one| one.key == key));
        if is_taken {
            return Err(impossible("Something with the same key is there already."));
        }
        let items = content.competencies.iter().map(|one| one.items.len()).sum::<usize>();
        let more_items = if kind == Kind::Question { 0 } else { keys.len() };
        if items + more_items > MAX_ITEMS || content.competencies.len() >= MAX_ITEMS {
            return Err(impossible(format!(
                "A questionnaire has at most {MAX_ITEMS} items; a form of more could not be answered."
            )));
        }
        match element {
            Element::Competency(competency) => content.competencies.put_before(competency, before.key.as_deref()),
            Element::Question(question) => {
                if content.questions.len() >= MAX_QUESTIONS {
                    return Err(impossible(format!(
                        "A questionnaire has at most {MAX_QUESTIONS} open questions; three are usual."
                    )));
                }
                content.questions.put_before(question, before.key.as_deref());
            }
            Element::Item(item) => content.items_of(before)?.put_before(item, before.key.as_deref()),
        }
        for key in keys.into_iter().chain([key.clone()]) {
            if self.used.insert(key.clone()) {
                self.provisional.insert(key);
            }
        }
        Ok(Edit::Remove { kind, key })
    }

    fn remove(&mut self, kind: Kind, key: &str) -> Result<Edit, EditRefused> {
        let before = self.place_of(kind, key)?;
        let element = self.content.take(kind, key).ok_or(EditRefused::Gone(kind.as_str()))?;
        Ok(Edit::Insert { element, before })
    }

    fn relocate(&mut self, kind: Kind, key: String, before: &Neighbour) -> Result<Edit, EditRefused> {
        if kind == Kind::Item {
            self.content.items_of(before)?;
        }
        let was = self.place_of(kind, &key)?;
        // Before itself is where it is.
        if before.key.as_ref() != Some(&key) {
            let element = self.content.take(kind, &key).ok_or(EditRefused::Gone(kind.as_str()))?;
            match element {
                Element::Competency(competency) => {
                    self.content.competencies.put_before(competency, before.key.as_deref());
                }
                Element::Question(question) => self.content.questions.put_before(question, before.key.as_deref()),
                Element::Item(item) => self.content.items_of(before)?.put_before(item, before.key.as_deref()),
            }
        }
        Ok(Edit::Move { kind, key, before: was })
    }

    /// Where an element stands.
    fn place_of(&self, kind: Kind, key: &str) -> Result<Neighbour, EditRefused> {
        let there = match kind {
            Kind::Competency => self.content.competencies.iter().any(|one| one.key == key),
            Kind::Item => self.holder(key).is_some(),
            Kind::Question => self.content.questions.iter().any(|one| one.key == key),
        };
        if !there {
            return Err(EditRefused::Gone(kind.as_str()));
        }
        let competency = (kind == Kind::Item).then(|| self.holder(key)).flatten().map(|one| one.key.clone());
        Ok(Neighbour { competency, key: self.following(kind, key).map(str::to_owned) })
    }

    fn rename(&mut self, from: String, to: String) -> Result<Edit, EditRefused> {
        if self.content.has_asked(&to) {
            return Err(impossible("Something with the same key is there already."));
        }
        to.clone_into(&mut self.content.item_mut(&from)?.key);
        if self.used.insert(to.clone()) {
            self.provisional.insert(to.clone());
        }
        Ok(Edit::Rename { from: to, to: from })
    }

    fn set_asked(&mut self, key: String, group: Group, asked: bool) -> Result<Edit, EditRefused> {
        let item = self.content.item_mut(&key)?;
        let was = item.is_asked_of(&group);
        let mut groups = item.groups.take().unwrap_or_else(|| USUAL_GROUPS.into_iter().collect());
        if asked {
            groups.insert(group.clone());
        } else {
            groups.remove(&group);
        }
        item.groups = Some(groups).filter(|groups| !is_everybody(groups));
        Ok(Edit::SetAsked { item: key, group, asked: was })
    }

    fn insert_language(
        &mut self,
        language: Language,
        at: usize,
        texts: Vec<(Field, String)>,
    ) -> Result<Edit, EditRefused> {
        let languages = &mut self.content.languages;
        if languages.contains(&language) {
            return Err(impossible("The questionnaire has this language already."));
        }
        if languages.len() >= MAX_LANGUAGES {
            return Err(impossible(format!("A questionnaire has at most {MAX_LANGUAGES} languages.")));
        }
        languages.insert(at.min(languages.len()), language.clone());
        for (field, text) in texts {
            // What was taken out meanwhile has no text any more.
            if let Some(localized) = self.content.localized_mut(&field) {
                localized.set(&language, &text);
            }
        }
        Ok(Edit::RemoveLanguage { language })
    }

    fn remove_language(&mut self, language: Language) -> Result<Edit, EditRefused> {
        let at = self.content.languages.iter().position(|other| *other == language);
        let at = at.ok_or(EditRefused::Gone("language"))?;
        if self.content.languages.len() == 1 {
            return Err(impossible("A questionnaire needs at least one language."));
        }
        let mut texts = Vec::new();
        for field in self.content.fields(&language) {
            if let Some(localized) = self.content.localized_mut(&field)
                && let Some(text) = localized.get(&language).map(str::to_owned)
            {
                localized.set(&language, "");
                texts.push((field, text));
            }
        }
        self.content.languages.remove(at);
        Ok(Edit::InsertLanguage { language, at, texts })
    }

    fn insert_label(&mut self, at: usize, label: Localized) -> Result<Edit, EditRefused> {
        let labels = &mut self.content.scale.labels;
        if labels.len() >= MAX_LABELS {
            return Err(impossible(format!("A scale has at most {MAX_LABELS} points.")));
        }
        let at = at.min(labels.len());
        labels.insert(at, label);
        Ok(Edit::RemoveLabel { at })
    }

    fn remove_label(&mut self, at: usize) -> Result<Edit, EditRefused> {
        let labels = &mut self.content.scale.labels;
        if at >= labels.len() {
            return Err(EditRefused::Gone("point of the scale"));
        }
        if labels.len() <= 2 {
            return Err(impossible("A scale needs at least two points."));
        }
        let label = labels.remove(at);
        Ok(Edit::InsertLabel { at, label })
    }
}

impl Content {
    fn item_mut(&mut self, key: &str) -> Result<&mut DraftItem, EditRefused> {
        let mut items = self.competencies.iter_mut().flat_map(|competency| &mut competency.items);
        items.find(|item| item.key == key).ok_or(EditRefused::Gone("item"))
    }

    /// Whether an item or a question has this key.
    fn has_asked(&self, key: &str) -> bool {
        self.competencies.iter().flat_map(|one| &one.items).any(|item| item.key == key)
            || self.questions.iter().any(|question| question.key == key)
    }

    /// The row of items that a neighbour names.
    fn items_of(&mut self, before: &Neighbour) -> Result<&mut Vec<DraftItem>, EditRefused> {
        let key = before.competency.as_deref().unwrap_or_default();
        let competency = self.competencies.iter_mut().find(|one| one.key == key);
        competency.map(|competency| &mut competency.items).ok_or(EditRefused::Gone("competency"))
    }

    /// Takes an element out of its row.
    fn take(&mut self, kind: Kind, key: &str) -> Option<Element> {
        match kind {
            Kind::Competency => self.competencies.take_out(key).map(Element::Competency),
            Kind::Question => self.questions.take_out(key).map(Element::Question),
            Kind::Item => {
                self.competencies.iter_mut().find_map(|competency| competency.items.take_out(key)).map(Element::Item)
            }
        }
    }
}

/// Rows of elements that have keys.
trait Row<T> {
    fn put_before(&mut self, element: T, key: Option<&str>);
    fn take_out(&mut self, key: &str) -> Option<T>;
}

impl<T: Keyed> Row<T> for Vec<T> {
    fn put_before(&mut self, element: T, key: Option<&str>) {
        let at = key.and_then(|key| self.iter().position(|other| other.key() == key));
        self.insert(at.unwrap_or(self.len()), element);
    }

    fn take_out(&mut self, key: &str) -> Option<T> {
        let at = self.iter().position(|other| other.key() == key)?;
        Some(self.remove(at))
    }
}

trait Keyed {
    fn key(&self) -> &str;
}

impl Keyed for DraftCompetency {
    fn key(&self) -> &str {
        &self.key
    }
}

impl Keyed for DraftItem {
    fn key(&self) -> &str {
        &self.key
    }
}

impl Keyed for DraftQuestion {
    fn key(&self) -> &str {
        &self.key
    }
}

/// Texts of a questionnaire stand on one line. Blanks at the end stay while somebody is typing.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn impossible(sentence: impl Into<String>) -> EditRefused {
    EditRefused::Impossible(sentence.into())
}
