//! Which items belong to which competency, and which do not come along.

use std::collections::BTreeSet;

use parallax_domain::fault::{FaultList, Place, quoted};
use parallax_domain::language::{Language, Localized};
use parallax_domain::questionnaire::{MAX_DEFINITION, MAX_WORDING};
use parallax_domain::text::MAX_NAME;

use super::keys::{Keys, slug};
use super::scales::Scales;
use super::wording::Wording;
use super::{ProposedCompetency, ProposedItem, ProposedQuestion};
use crate::decision::{CompetencyFrom, Decisions};
use crate::survey::{Block, Kind, LeftOut, Question, Row, Survey};

/// Competencies, items and open questions while they are found.
pub(super) struct Competencies<'s> {
    survey: &'s Survey,
    scales: &'s Scales,
    scale: Option<usize>,
    from: CompetencyFrom,
    decisions: &'s Decisions,
    base: Language,
    competency_keys: Keys,
    keys: Keys,
    /// All keys that items and questions got, those that were left out by a decision included.
    taken_keys: BTreeSet<String>,
    pub(super) found: Vec<ProposedCompetency>,
    pub(super) open: Vec<ProposedQuestion>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) notes: Vec<String>,
    /// Whether the client reads what everyone reads, somewhere.
    pub(super) has_same_wording: bool,
}

impl<'s> Competencies<'s> {
    pub(super) fn new(
        survey: &'s Survey,
        scales: &'s Scales,
        scale: Option<usize>,
        from: CompetencyFrom,
        decisions: &'s Decisions,
    ) -> Self {
        Self {
            survey,
            scales,
            scale,
            from,
            decisions,
            base: survey.base(),
            competency_keys: Keys::default(),
            keys: Keys::default(),
            taken_keys: BTreeSet::new(),
            found: Vec::new(),
            open: Vec::new(),
            left_out: Vec::new(),
            notes: Vec::new(),
            has_same_wording: false,
        }
    }

    pub(super) fn read(&mut self, wording: &mut Wording) {
        for (b, block) in self.survey.blocks.iter().enumerate() {
            let is_rated = |q: usize| self.scale.is_some() && self.scales.of_question(b, q) == self.scale;
            let rated: Vec<&Question> = (0..)
                .zip(&block.questions)
                .filter(|(q, question)| is_rated(*q) && has_items(question))
                .map(|(_, question)| question)
                .collect();
            let (matrices, singles): (Vec<_>, Vec<_>) = match self.from {
                CompetencyFrom::Blocks => (Vec::new(), rated.clone()),
                CompetencyFrom::Matrices => rated
                    .iter()
                    .partition(|question| matches!(question.kind, Kind::Matrix { .. }) && !question.text.is_empty()),
            };
            // In the order of the file: what stands alone belongs to the block.
            if !singles.is_empty() {
                self.block(block, &singles, wording);
            }
            for matrix in matrices {
                self.matrix(block, matrix, wording);
            }
            for (q, question) in block.questions.iter().enumerate() {
                if !is_rated_on(self.scales, self.scale, b, q) {
                    self.other(b, q, question, wording);
                }
            }
        }
    }

    fn block(&mut self, block: &Block, questions: &[&Question], wording: &mut Wording) {
        let title = if block.title.is_empty() { &self.survey.title } else { &block.title };
        let name = match wording.plain(title, MAX_NAME) {
            Ok(name) => name,
            Err(reason) => {
                if !title.is_empty() {
                    self.leave_out(&block.code, title, format!("{reason}, so its name does not come along"));
                }
                unnamed(&wording.languages)
            }
        };
        let above = match questions {
            [only] if matches!(only.kind, Kind::Matrix { .. }) && !only.text.is_empty() => Some(*only),
            _ => None,
        };
        let is_described = !block.description.is_empty();
        let definition = if is_described { Some(&block.description) } else { above.map(|question| &question.text) };
        let definition = definition.and_then(|text| match wording.plain(text, MAX_DEFINITION) {
            Ok(definition) => Some(definition),
            Err(reason) => {
                self.leave_out(&block.code, text, format!("{reason}, so it does not become the definition"));
                None
            }
        });
        for question in questions {
            let is_matrix = matches!(question.kind, Kind::Matrix { .. });
            let is_used = !is_described && above.is_some();
            if is_matrix && !question.text.is_empty() && !is_used {
                let text = quoted(question.text.in_language(&self.base, &self.base));
                self.leave_out(&question.code, &question.text, format!("its text {text} above the items has no place"));
            }
        }
        self.competency(name, definition, questions, wording);
    }

    fn matrix(&mut self, block: &Block, matrix: &Question, wording: &mut Wording) {
        let (name, definition) = match wording.plain(&matrix.text, MAX_NAME) {
            Ok(name) => (name, None),
            Err(reason) => {
                // Too long for a name, it may still be a definition.
                let code = Localized::new(wording.languages.iter().map(|tag| (tag.clone(), matrix.code.clone())));
                let name = if matrix.code.is_empty() { &block.title } else { &code };
                let name = wording.plain(name, MAX_NAME).unwrap_or_else(|_| unnamed(&wording.languages));
                let definition = wording.plain(&matrix.text, MAX_DEFINITION).ok();
                let place = if definition.is_some() { "becomes the definition" } else { "is left out" };
                self.leave_out(&matrix.code, &matrix.text, format!("{reason}, so it is no name and {place}"));
                (name, definition)
            }
        };
        self.competency(name, definition, &[matrix], wording);
    }

    fn competency(
        &mut self,
        name: Localized,
        definition: Option<Localized>,
        questions: &[&Question],
        wording: &mut Wording,
    ) {
        let fallback = format!("competency-{}", self.found.len() + 1);
        let key = self.competency_keys.take(&slug(name.in_language(&self.base, &self.base)), &fallback);
        let mut items = Vec::new();
        let mut number = 0;
        for question in questions {
            let before = items.len();
            let alone = [Row { text: question.text.clone(), own: question.own.clone(), ..Row::default() }];
            let rows = if let Kind::Matrix { rows, .. } = &question.kind { rows.as_slice() } else { &alone };
            for row in rows {
                number += 1;
                items.extend(self.row(question, row, &format!("{key}-{number}"), wording));
            }
            if items.len() > before {
                let remarks = question.remarks.iter();
                self.left_out.extend(remarks.map(|remark| LeftOut::new(&question.code, remark)));
            }
        }
        if !items.is_empty() {
            self.found.push(ProposedCompetency { key, name, definition, items });
        }
    }

    fn row(&mut self, question: &Question, row: &Row, fallback: &str, wording: &mut Wording) -> Option<ProposedItem> {
        let code = match (question.code.as_str(), row.code.as_str()) {
            (_, "") => question.code.clone(),
            ("", row) => row.to_owned(),
            // Such as direction-1 in direction: it says both already.
            (question, row) if is_of(row, question) => row.to_owned(),
            (question, row) => format!("{question}_{row}"),
        };
        let is_numbered = row.code.is_empty() && matches!(question.kind, Kind::Matrix { .. });
        let key = self.keys.take(if is_numbered { "" } else { &code }, fallback);
        let (own, others) = self.wordings(&key, &code, &row.text, row.own.as_ref(), wording)?;
        self.left_out.extend(row.remarks.iter().map(|remark| LeftOut::new(&code, remark)));
        Some(ProposedItem { key, code, own, others, reverse: row.reverse })
    }

    /// Both wordings of an item or a question; none if it is left out, which is told.
    fn wordings(
        &mut self,
        key: &str,
        code: &str,
        text: &Localized,
        own: Option<&Localized>,
        wording: &mut Wording,
    ) -> Option<(Localized, Localized)> {
        self.taken_keys.insert(key.to_owned());
        if self.decisions.leave_out.iter().any(|left| left == key) {
            self.leave_out(code, text, "it was decided so".to_owned());
            return None;
        }
        let given = self.decisions.own.get(key);
        let others = wording.filled(text, MAX_WORDING);
        let own = if let Some(own) = given.or(own) {
            wording.filled(own, MAX_WORDING)
        } else {
            self.has_same_wording |= others.is_ok();
            others.clone()
        };
        // A wording that is given later still leaves the question of whether it shall be.
        self.has_same_wording |= given.is_some();
        match (own, others) {
            (Ok(own), Ok(others)) => Some((own, others)),
            (Err(reason), _) | (_, Err(reason)) => {
                self.leave_out(code, text, reason);
                None
            }
        }
    }

    /// A question that has no item on the scale.
    fn other(&mut self, block: usize, index: usize, question: &Question, wording: &mut Wording) {
        let reason = match &question.kind {
            Kind::Open => {
                let key = self.keys.take(&question.code, &format!("question-{}", self.open.len() + 1));
                let own = question.own.as_ref();
                if let Some((own, others)) = self.wordings(&key, &question.code, &question.text, own, wording) {
                    let remarks = question.remarks.iter();
                    self.left_out.extend(remarks.map(|remark| LeftOut::new(&question.code, remark)));
                    self.open.push(ProposedQuestion { key, code: question.code.clone(), own, others });
                }
                return;
            }
            Kind::Instruction => "it is a text that asks nothing".to_owned(),
            Kind::Other(what) => format!("it is {what}"),
            Kind::Matrix { .. } | Kind::Single { .. } => {
                let scale = self.scales.of_question(block, index).and_then(|index| self.scales.all.get(index));
                let rows = match &question.kind {
                    Kind::Matrix { rows, .. } if rows.len() == 1 => "its 1 row is".to_owned(),
                    Kind::Matrix { rows, .. } => format!("its {} rows are", rows.len()),
                    _ => "it is".to_owned(),
                };
                let id = scale.map(|scale| scale.id.clone()).unwrap_or_default();
                let why = scale.and_then(|scale| scale.obstacle.as_ref()).map(|why| format!(": {why}"));
                format!("{rows} on another scale ({id}){}", why.unwrap_or_default())
            }
        };
        self.leave_out(&question.code, &question.text, reason);
    }

    fn leave_out(&mut self, code: &str, text: &Localized, reason: String) {
        let shown = if code.is_empty() { quoted(text.in_language(&self.base, &self.base)) } else { code.to_owned() };
        self.left_out.push(LeftOut::new(shown, reason));
    }

    /// Decisions on keys that no item and no question has.
    pub(super) fn check_decisions(&self, faults: &mut FaultList) {
        let own = self.decisions.own.keys().map(|key| ("self", key));
        let left = self.decisions.leave_out.iter().map(|key| ("leave_out", key));
        for (path, key) in own.chain(left).filter(|(_, key)| !self.taken_keys.contains(*key)) {
            faults.add(
                Place::Path { path: path.to_owned() },
                format!("no item and no question has the key {}", quoted(key)),
                "Take the keys from the proposal.",
            );
        }
    }
}

/// Whether the code of a row begins with that of its question and a sign that divides.
fn is_of(row: &str, question: &str) -> bool {
    row.strip_prefix(question).is_some_and(|rest| rest.starts_with(['-', '_', '.']))
}

/// Whether a question has items at all.
fn has_items(question: &Question) -> bool {
    !matches!(&question.kind, Kind::Matrix { rows, .. } if rows.is_empty())
}

fn is_rated_on(scales: &Scales, scale: Option<usize>, block: usize, question: usize) -> bool {
    scale.is_some() && scales.of_question(block, question) == scale
}

fn unnamed(languages: &[Language]) -> Localized {
    let name = |language: &Language| match language.primary() {
        "de" => "Alle Aussagen",
        "fr" => "Tous les énoncés",
        "es" => "Todos los enunciados",
        _ => "All items",
    };
    Localized::new(languages.iter().map(|language| (language.clone(), name(language).to_owned())))
}
