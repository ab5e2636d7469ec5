//! What LimeSurvey's codes mean: its letters for question types, its fixed scales, its attributes.

use std::collections::BTreeMap;

use parallax_domain::fault::Faults;
use parallax_domain::language::Localized;

use super::structure::{Answer, Group, Question as Written, Structure, SubQuestion, Texts};
use super::views::join_views;
use crate::format::Format;
use crate::reading::{Fixed, NO, Reading, YES, fixed, is_too_long_above, numbers, tell_apart};
use crate::survey::{Block, Kind, Point, Question, Row, Survey, code};
use crate::{limits, marks, refused};

/// Labels of LimeSurvey's fixed scales, with their codes, in English, German, French and Spanish.
const UNCERTAIN: Fixed = ("U", ["Uncertain", "Unsicher", "Indécis", "Dudoso"]);
const INCREASE: Fixed = ("I", ["Increase", "Zunahme", "Augmenté", "Aumentar"]);
const SAME: Fixed = ("S", ["Same", "Gleich", "Inchangé", "Igual"]);
const DECREASE: Fixed = ("D", ["Decrease", "Abnahme", "Diminué", "Disminuir"]);

/// The survey that a structure stands for.
pub(super) fn survey(mut structure: Structure, format: Format) -> Result<Survey, Faults> {
    join_views(&mut structure);
    let count = structure.questions.iter().map(|question| question.rows.len().max(1)).sum::<usize>();
    if count > limits::MAX_QUESTIONS {
        return Err(limits::too_many_questions(count));
    }
    if structure.questions.is_empty() {
        return Err(refused("the file holds no question", "Export the survey structure (.lss) again."));
    }
    let codes = std::iter::once(&structure.base).chain(&structure.additional);
    let mut kinds = Kinds { reading: Reading::new(codes.map(String::as_str)) };
    let mut blocks: Vec<Block> = structure.groups.iter().map(|group| kinds.block(group)).collect();
    let at: BTreeMap<&str, usize> =
        structure.groups.iter().enumerate().map(|(index, group)| (group.id.as_str(), index)).collect();
    // A question alone has no group: it stands in a block without a name.
    let mut alone = Block::default();
    for written in &structure.questions {
        let questions = kinds.questions(written);
        questions.iter().try_for_each(|question| kinds.reading.count(question))?;
        let index = at.get(written.group.as_str()).copied();
        index.and_then(|index| blocks.get_mut(index)).unwrap_or(&mut alone).questions.extend(questions);
    }
    if !alone.questions.is_empty() {
        blocks.push(alone);
    }
    if structure.quotas > 0 {
        kinds.reading.leave_out("quotas", "limits on the number of answers have no counterpart");
    }
    let mut title = kinds.reading.text(&structure.title, "title");
    if title.is_empty() {
        title = blocks.first().map(|block| block.title.clone()).unwrap_or_default();
    }
    let Reading { languages, left_out, .. } = kinds.reading;
    Ok(Survey { format, title, languages, language_is_guessed: false, blocks, left_out, notes: structure.notes })
}

/// A survey of LimeSurvey while its codes are read.
struct Kinds {
    reading: Reading,
}

impl Kinds {
    fn block(&mut self, group: &Group) -> Block {
        let title = self.reading.text(&group.name, &group.id);
        let description = self.reading.text(&group.description, &group.id);
        let name = title.in_language(&self.reading.base(), &self.reading.base()).to_owned();
        if is_condition(&group.relevance) {
            self.reading.leave_out(&name, "the group is shown on a condition; it is shown always");
        }
        if !group.random.is_empty() {
            self.reading.leave_out(&name, "the group changes its place at random; it keeps its place");
        }
        Block { code: code(&group.id), title, description, questions: Vec::new() }
    }

    /// The questions that one of LimeSurvey's stands for: mostly one.
    fn questions(&mut self, written: &Written) -> Vec<Question> {
        let text = self.reading.text(&written.text, &written.code);
        let own = written.own.as_ref().map(|own| self.reading.text(own, &written.code));
        let question = |kind: Kind| Question {
            own: own.clone(),
            may_be_skipped: written.mandatory != "Y",
            remarks: remarks(written),
            ..Question::new(&written.code, text.clone(), kind)
        };
        let other = |what: &str| vec![question(Kind::Other(what.to_owned()))];
        match written.kind.as_str() {
            "A" => vec![question(self.matrix(written, numbers(1..=5, &self.reading.languages)))],
            "B" => vec![question(self.matrix(written, numbers(1..=10, &self.reading.languages)))],
            "C" => vec![question(self.matrix(written, fixed(&[YES, UNCERTAIN, NO], &self.reading.languages)))],
            "E" => vec![question(self.matrix(written, fixed(&[INCREASE, SAME, DECREASE], &self.reading.languages)))],
            "F" | "H" => {
                let points = self.answers(written, 0);
                vec![question(self.matrix(written, points))]
            }
            "1" => self.dual(written, &question),
            "5" => vec![question(Kind::Single { points: numbers(1..=5, &self.reading.languages) })],
            "L" | "!" | "O" => vec![question(Kind::Single { points: self.answers(written, 0) })],
            "Y" => vec![question(Kind::Single { points: fixed(&[YES, NO], &self.reading.languages) })],
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
            self.reading.text(&dashed, &written.code)
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
                    texts.extend(self.reading.codes().map(|code| (code.to_owned(), value.clone())));
                }
                Some(code) => {
                    texts.insert(code.trim().to_owned(), value.clone());
                }
                None => {}
            }
        }
        self.reading.text(&texts, &written.code)
    }

    /// Several short texts are as many open questions.
    fn texts(&mut self, written: &Written, above: &Localized, question: &dyn Fn(Kind) -> Question) -> Vec<Question> {
        if is_too_long_above(above) {
            return vec![question(Kind::Other("several texts below one that is too long for a wording".to_owned()))];
        }
        let base = self.reading.base();
        let questions = written.rows.iter().map(|row| {
            let text = self.reading.text(&row.text, &row.code);
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
        let is_rating = |answer: &Answer| answer.code != marks::NOT_OBSERVED;
        let points = answers.into_iter().map(|answer| Point {
            code: answer.code.clone(),
            label: self.reading.text(&answer.text, &written.code),
            value: answer.value.filter(|_| is_rating(answer)),
            is_not_observed: !is_rating(answer),
        });
        let mut points: Vec<Point> = points.collect();
        tell_apart(&mut points);
        points
    }
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
