//! What LimeSurvey's codes mean: its letters for question types, its fixed scales, its attributes.

use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::fault::Faults;
use parallax_domain::language::{Language, Localized};

use super::structure::{Answer, Group, Question as Written, Structure, SubQuestion, Texts};
use super::views::join_views;
use crate::detect::Format;
use crate::survey::{Block, Kind, LeftOut, Point, Question, Row, Survey};
use crate::{html, language, limits, marks, refused};

/// Labels of LimeSurvey's fixed scales, with their codes, in English, German, French and Spanish.
const YES: (&str, [&str; 4]) = ("Y", ["Yes", "Ja", "Oui", "Sí"]);
const NO: (&str, [&str; 4]) = ("N", ["No", "Nein", "Non", "No"]);
const UNCERTAIN: (&str, [&str; 4]) = ("U", ["Uncertain", "Unsicher", "Indécis", "Dudoso"]);
const INCREASE: (&str, [&str; 4]) = ("I", ["Increase", "Zunahme", "Augmenté", "Aumentar"]);
const SAME: (&str, [&str; 4]) = ("S", ["Same", "Gleich", "Inchangé", "Igual"]);
const DECREASE: (&str, [&str; 4]) = ("D", ["Decrease", "Abnahme", "Diminué", "Disminuir"]);

/// The survey that a structure stands for.
pub(super) fn survey(mut structure: Structure, format: Format) -> Result<Survey, Faults> {
    join_views(&mut structure);
    let count = structure.questions.iter().map(|question| question.rows.len().max(1)).sum::<usize>();
    if count > limits::MAX_QUESTIONS {
        let reason = format!(
            "the survey has {} questions; the limit is {}",
            limits::grouped(count),
            limits::grouped(limits::MAX_QUESTIONS)
        );
        return Err(refused(reason, "Export the part of it that is the questionnaire."));
    }
    if structure.questions.is_empty() {
        return Err(refused("the file holds no question", "Export the survey structure (.lss) again."));
    }
    let mut reading = Reading { languages: Vec::new(), codes: BTreeMap::new(), left_out: Vec::new() };
    reading.languages(&structure);
    let mut blocks: Vec<Block> = structure.groups.iter().map(|group| reading.block(group)).collect();
    let at: BTreeMap<&str, usize> =
        structure.groups.iter().enumerate().map(|(index, group)| (group.id.as_str(), index)).collect();
    // A question alone has no group: it stands in a block without a name.
    let mut alone = Block::default();
    for written in &structure.questions {
        let questions = reading.questions(written);
        let index = at.get(written.group.as_str()).copied();
        index.and_then(|index| blocks.get_mut(index)).unwrap_or(&mut alone).questions.extend(questions);
    }
    if !alone.questions.is_empty() {
        blocks.push(alone);
    }
    if structure.quotas > 0 {
        reading.left_out.push(LeftOut::new("quotas", "limits on the number of answers have no counterpart"));
    }
    let mut title = reading.text(&structure.title, "title");
    if title.is_empty() {
        title = blocks.first().map(|block| block.title.clone()).unwrap_or_default();
    }
    let Reading { languages, left_out, .. } = reading;
    Ok(Survey { format, title, languages, language_is_guessed: false, blocks, left_out, notes: structure.notes })
}

struct Reading {
    languages: Vec<Language>,
    /// LimeSurvey's codes for languages.
    codes: BTreeMap<String, Language>,
    left_out: Vec<LeftOut>,
}

impl Reading {
    fn languages(&mut self, structure: &Structure) {
        for code in std::iter::once(&structure.base).chain(&structure.additional) {
            if self.codes.contains_key(code) {
                continue;
            }
            match language::parse_beside(code, &self.languages) {
                Some(language) => {
                    self.codes.insert(code.clone(), language.clone());
                    self.languages.push(language);
                }
                None => self.left_out.push(LeftOut::new(code, "it is no language tag; its wordings are left out")),
            }
        }
        if self.languages.is_empty() {
            self.languages.push(Language::english());
            self.codes.insert(structure.base.clone(), Language::english());
        }
    }

    /// The plain text in every language of the survey. Texts that are too long to be one are told under `code`.
    fn text(&mut self, texts: &Texts, code: &str) -> Localized {
        let mut wordings = Vec::new();
        for (tag, raw) in texts {
            let Some(language) = self.codes.get(tag) else { continue };
            if let Err(reason) = limits::check_text(raw) {
                self.left_out.push(LeftOut::new(code, reason));
                continue;
            }
            let text = html::to_text(raw);
            if !text.is_empty() {
                wordings.push((language.clone(), text));
            }
        }
        Localized::new(wordings)
    }

    fn block(&mut self, group: &Group) -> Block {
        let title = self.text(&group.name, &group.id);
        let description = self.text(&group.description, &group.id);
        let name = title.in_language(&self.base(), &self.base()).to_owned();
        if is_condition(&group.relevance) {
            self.left_out.push(LeftOut::new(&name, "the group is shown on a condition; it is shown always"));
        }
        if !group.random.is_empty() {
            self.left_out.push(LeftOut::new(&name, "the group changes its place at random; it keeps its place"));
        }
        Block { code: group.id.clone(), title, description, questions: Vec::new() }
    }

    fn base(&self) -> Language {
        self.languages.first().cloned().unwrap_or_else(Language::english)
    }

    /// The questions that one of LimeSurvey's stands for: mostly one.
    fn questions(&mut self, written: &Written) -> Vec<Question> {
        let text = self.text(&written.text, &written.code);
        let own = written.own.as_ref().map(|own| self.text(own, &written.code));
        let question = |kind: Kind| Question {
            own: own.clone(),
            may_be_skipped: written.mandatory != "Y",
            remarks: remarks(written),
            ..Question::new(&written.code, text.clone(), kind)
        };
        let other = |what: &str| vec![question(Kind::Other(what.to_owned()))];
        match written.kind.as_str() {
            "A" => vec![question(self.matrix(written, numbers(5, &self.languages)))],
            "B" => vec![question(self.matrix(written, numbers(10, &self.languages)))],
            "C" => vec![question(self.matrix(written, fixed(&[YES, UNCERTAIN, NO], &self.languages)))],
            "E" => vec![question(self.matrix(written, fixed(&[INCREASE, SAME, DECREASE], &self.languages)))],
            "F" | "H" => {
                let points = self.answers(written, 0);
                vec![question(self.matrix(written, points))]
            }
            "1" => self.dual(written, &question),
            "5" => vec![question(Kind::Single { points: numbers(5, &self.languages) })],
            "L" | "!" | "O" => vec![question(Kind::Single { points: self.answers(written, 0) })],
            "Y" => vec![question(Kind::Single { points: fixed(&[YES, NO], &self.languages) })],
            "S" | "T" | "U" => vec![question(Kind::Open)],
            "Q" => self.texts(written, &text, &question),
            "X" => vec![question(Kind::Instruction)],
            "M" => other("a multiple choice"),
            "P" => other("a multiple choice with comments"),
            "N" => other("a number"),
            "K" => other("a list of numbers"),
            "D" => other("a date"),
            "R" => other("a ranking"),
            "G" => other("a question for the gender"),
            "I" => other("a choice of the language"),
            "|" => other("an upload of files"),
            "*" => other("an equation"),
            ":" => other("an array of numbers"),
            ";" => other("an array of texts"),
            _ => other("a question of a type that is not known here"),
        }
    }

    fn matrix(&mut self, written: &Written, points: Vec<Point>) -> Kind {
        let rows = written.rows.iter().filter(|row| row.scale == 0).map(|row| self.row(row)).collect();
        Kind::Matrix { rows, points }
    }

    fn row(&mut self, written: &SubQuestion) -> Row {
        let mut remarks = Vec::new();
        if is_condition(&written.relevance) {
            remarks.push("it is shown on a condition; it is asked always".to_owned());
        }
        if written.text.values().any(|raw| raw.contains('|')) {
            remarks.push("it has a label at either end; they are joined by a dash".to_owned());
        }
        // As written: a sign that stands there as an entity does not divide.
        let mut text = |texts: &Texts| {
            let dashed: Texts = texts.iter().map(|(tag, raw)| (tag.clone(), raw.replace('|', " – "))).collect();
            self.text(&dashed, &written.code)
        };
        let (own, text) = (written.own.as_ref().map(&mut text), text(&written.text));
        Row { code: written.code.clone(), text, own, remarks, ..Row::default() }
    }

    /// Two scales for the same rows are two matrices.
    fn dual(&mut self, written: &Written, question: &dyn Fn(Kind) -> Question) -> Vec<Question> {
        let sides = [(0, "dualscale_headerA"), (1, "dualscale_headerB")];
        let matrices = sides.map(|(scale, attribute)| {
            let points = self.answers(written, scale);
            let matrix = question(self.matrix(written, points));
            let header = self.header(written, attribute);
            let wordings = matrix.text.iter().map(|(tag, text)| {
                let header = header.get(tag).map(|header| format!(" ({header})")).unwrap_or_default();
                (tag.clone(), format!("{text}{header}"))
            });
            let text = Localized::new(wordings);
            Question { code: format!("{}#{scale}", written.code), text, ..matrix }
        });
        matrices.into()
    }

    fn header(&mut self, written: &Written, attribute: &str) -> Localized {
        let mut texts = Texts::new();
        for (key, value) in &written.attributes {
            match key.strip_prefix(attribute) {
                Some("") => {
                    texts.extend(self.codes.keys().map(|code| (code.clone(), value.clone())));
                }
                Some(code) => {
                    texts.insert(code.trim().to_owned(), value.clone());
                }
                None => {}
            }
        }
        self.text(&texts, &written.code)
    }

    /// Several short texts are as many open questions.
    fn texts(&mut self, written: &Written, above: &Localized, question: &dyn Fn(Kind) -> Question) -> Vec<Question> {
        let base = self.base();
        let questions = written.rows.iter().map(|row| {
            let text = self.text(&row.text, &row.code);
            let wordings = text.iter().map(|(tag, text)| {
                let above = above.in_language(tag, &base);
                (tag.clone(), if above.is_empty() { text.to_owned() } else { format!("{above} {text}") })
            });
            let text = Localized::new(wordings);
            Question { code: format!("{}_{}", written.code, row.code), text, ..question(Kind::Open) }
        });
        questions.collect()
    }

    fn answers(&mut self, written: &Written, scale: i64) -> Vec<Point> {
        let answers: Vec<&Answer> =
            written.answers.iter().filter(|answer| answer.scale == scale).take(limits::MAX_POINTS).collect();
        // The same value for every answer is what LimeSurvey writes where nobody gave any.
        let is_rating = |answer: &&&Answer| answer.code != marks::NOT_OBSERVED;
        let values: BTreeSet<i64> = answers.iter().filter(is_rating).filter_map(|answer| answer.value).collect();
        let tell = values.len() == answers.iter().filter(is_rating).count();
        let points = answers.into_iter().map(|answer| Point {
            code: answer.code.clone(),
            label: self.text(&answer.text, &written.code),
            value: answer.value.filter(|_| tell && is_rating(&&answer)),
            is_not_observed: !is_rating(&&answer),
        });
        points.collect()
    }
}

/// Points that are numbers, from 1 on.
fn numbers(count: i64, languages: &[Language]) -> Vec<Point> {
    let point = |value: i64| Point {
        code: value.to_string(),
        label: Localized::new(languages.iter().map(|language| (language.clone(), value.to_string()))),
        value: Some(value),
        is_not_observed: false,
    };
    (1..=count).map(point).collect()
}

/// Points with labels that LimeSurvey itself words, in English where it is none of four languages.
fn fixed(labels: &[(&str, [&str; 4])], languages: &[Language]) -> Vec<Point> {
    let labels = labels.iter().map(|(code, [en, de, fr, es])| {
        let wording = |language: &Language| match language.primary() {
            "de" => *de,
            "fr" => *fr,
            "es" => *es,
            _ => *en,
        };
        let label = Localized::new(languages.iter().map(|tag| (tag.clone(), wording(tag).to_owned())));
        Point { code: (*code).to_owned(), label, ..Point::default() }
    });
    labels.collect()
}

fn is_condition(relevance: &str) -> bool {
    !matches!(relevance.trim(), "" | "1")
}

fn remarks(written: &Written) -> Vec<String> {
    let mut remarks = Vec::new();
    if is_condition(&written.relevance) || written.conditions > 0 {
        remarks.push("it is shown on a condition; it is asked always");
    }
    if written.other == "Y" {
        remarks.push("it offers an answer “other” to write; that is left out");
    }
    if written.kind == "O" {
        remarks.push("it has a field for a comment; that is left out");
    }
    if written.defaults > 0 {
        remarks.push("it has a default answer; no answer is given beforehand");
    }
    let has = |start: &str| written.attributes.iter().any(|(name, value)| name.starts_with(start) && value != "0");
    if has("array_filter") {
        remarks.push("its rows depend on another answer; all are asked");
    }
    if has("em_validation") {
        remarks.push("its answers are checked by a formula; that is left out");
    }
    if has("random_") {
        remarks.push("its order changes at random; it keeps its order");
    }
    remarks.into_iter().map(str::to_owned).collect()
}
