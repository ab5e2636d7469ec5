//! What keeps a draft from being a questionnaire: texts that are not written yet, and everything that is wrong.

use super::{Content, Draft, Field, Kind};
use crate::fault::Place;
use crate::language::Language;
use crate::questionnaire::Questionnaire;
use crate::text::capital;

/// One thing that must be mended before a draft can be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DraftFault {
    /// The text that it is about, where it is about one.
    pub field: Option<Field>,
    /// The element that it is about, where it is about one.
    pub element: Option<(Kind, String)>,
    /// What is wrong and what to do, as one or two sentences.
    pub sentence: String,
}

/// How far a language is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spoken {
    pub language: Language,
    /// The texts that a questionnaire needs and that are not written in it.
    pub missing: Vec<Field>,
}

impl Draft {
    /// How far each language is written, in the order of the languages.
    pub fn spoken(&self) -> Vec<Spoken> {
        let spoken = |language: &Language| {
            let fields = self.content.fields(language).into_iter();
            let missing = fields.filter(|field| self.is_needed(field) && self.text(field).is_none_or(is_blank));
            Spoken { language: language.clone(), missing: missing.collect() }
        };
        self.content.languages.iter().map(spoken).collect()
    }

    /// Whether a text must be written: all but definitions and “not observed”, which are needed in every language as soon as
    /// they are written in one.
    fn is_needed(&self, field: &Field) -> bool {
        match field {
            Field::Definition(..) | Field::NotObserved(_) => {
                self.content.localized(field).is_some_and(|text| text.iter().any(|(_, told)| !is_blank(told)))
            }
            Field::Licence | Field::Source | Field::Attribution => false,
            _ => true,
        }
    }

    /// The questionnaire that the draft is, or everything that keeps it from being one. A draft without a key gets the one
    /// that is given.
    ///
    /// # Errors
    /// If texts are missing or something is wrong.
    pub fn check(&self, key: &str) -> Result<Questionnaire, Vec<DraftFault>> {
        let mut faults: Vec<DraftFault> =
            self.spoken().into_iter().flat_map(|spoken| spoken.missing).map(unwritten).collect();
        let mut whole = self.clone();
        if whole.content.key.is_empty() {
            whole.set_key(key);
        }
        whole.content.drop_blanks();
        if !faults.is_empty() {
            whole.content.fill_gaps(&faults);
        }
        match Questionnaire::from_json(&whole.content.so_far().to_json()) {
            Ok(questionnaire) if faults.is_empty() => return Ok(questionnaire),
            Ok(_) => {}
            Err(found) => faults.extend(found.iter().map(|fault| {
                let path = if let Place::Path { path } = &fault.place { path.as_str() } else { "" };
                DraftFault {
                    field: None,
                    element: whole.content.element_at(path),
                    sentence: format!("{}. {}", capital(&fault.reason), fault.remedy),
                }
            })),
        }
        Err(faults)
    }
}

impl Content {
    /// Texts of nothing but blanks are no texts.
    fn drop_blanks(&mut self) {
        for language in self.languages.clone() {
            for field in self.fields(&language) {
                if let Some(text) = self.localized_mut(&field)
                    && text.get(&language).is_some_and(is_blank)
                {
                    text.set(&language, "");
                }
            }
        }
        for text in [&mut self.licence, &mut self.source, &mut self.attribution] {
            *text = text.take().filter(|text| !is_blank(text));
        }
    }

    /// Puts something in the place of each text that is missing, each its own, so that the check tells the other faults and
    /// not the same ones again in the words of a file.
    fn fill_gaps(&mut self, missing: &[DraftFault]) {
        for (number, fault) in missing.iter().enumerate() {
            if let Some(field) = &fault.field
                && let (Some(language), Some(text)) = (field.language(), self.localized_mut(field))
            {
                text.set(language, &format!("…{number}"));
            }
        }
    }

    /// The element at a path such as `competency[0].item[2].others`.
    fn element_at(&self, path: &str) -> Option<(Kind, String)> {
        let index = |part: &str, name: &str| -> Option<usize> {
            part.strip_prefix(name)?.strip_prefix('[')?.strip_suffix(']')?.parse().ok()
        };
        let mut parts = path.split('.');
        let first = parts.next()?;
        if let Some(at) = index(first, "question") {
            return self.questions.get(at).map(|question| (Kind::Question, question.key.clone()));
        }
        let competency = self.competencies.get(index(first, "competency")?)?;
        let item = parts.next().and_then(|part| index(part, "item")).and_then(|at| competency.items.get(at));
        Some(match item {
            Some(item) => (Kind::Item, item.key.clone()),
            None => (Kind::Competency, competency.key.clone()),
        })
    }
}

fn unwritten(field: Field) -> DraftFault {
    let (what, element) = match &field {
        Field::Title(_) => ("The title", None),
        Field::Label(..) => ("A label of the scale", None),
        Field::NotObserved(_) => ("The label “not observed”", None),
        Field::Name(key, _) => ("The name of a competency", Some((Kind::Competency, key.clone()))),
        Field::Definition(key, _) => ("The definition of a competency", Some((Kind::Competency, key.clone()))),
        Field::Own(..) => ("What the client reads", None),
        Field::Others(..) => ("What the raters read", None),
        Field::Licence | Field::Source | Field::Attribution => ("A text", None),
    };
    DraftFault { field: Some(field), element, sentence: format!("{what} is not written yet.") }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
