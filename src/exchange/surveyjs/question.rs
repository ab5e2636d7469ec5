//! What SurveyJS's question types mean.

use parallax_domain::fault::quoted;
use parallax_domain::language::Localized;

use super::views::ON_CONDITION;
use super::{Form, items};
use crate::json::Json;
use crate::limits::{MAX_QUESTIONS, MAX_TABLE_COLUMNS};
use crate::reading::{NO, YES, fixed, is_too_long_above, numbers};
use crate::survey::{Kind, Point, Question, code};

/// The most steps of a rating by numbers; more is a number to give.
const MAX_STEPS: i64 = 20;

/// The questions that one of SurveyJS's stands for: mostly one.
pub(super) fn read(form: &mut Form<'_>, json: &Json<'_>) -> Vec<Question> {
    let owner = code(json.word("name"));
    let title = form.text(json.get("title"), &owner);
    // People read the name of a question without a title.
    let is_hidden = json.word("type") == "matrix" && json.word("titleLocation") == "hidden";
    let text = match () {
        () if is_hidden => Localized::default(),
        () if title.is_empty() => form.text(json.get("name"), &owner),
        () => title,
    };
    let mut written = Written { remarks: remarks(form, json, &owner), form, json, owner, text };
    written.read()
}

/// A question while it is read.
struct Written<'w, 'f, 'j> {
    form: &'w mut Form<'f>,
    json: &'j Json<'j>,
    owner: String,
    text: Localized,
    remarks: Vec<String>,
}

impl Written<'_, '_, '_> {
    fn question(&self, kind: Kind) -> Question {
        Question {
            may_be_skipped: !self.json.has("isRequired"),
            remarks: self.remarks.clone(),
            ..Question::new(&self.owner, self.text.clone(), kind)
        }
    }

    /// The same, as one of several: with a code and a text behind it.
    fn part(&self, mark: &str, text: &Localized, join: fn(&str, &str) -> String, kind: Kind) -> Question {
        let base = self.form.reading.base();
        let mut tags: Vec<_> = self.text.iter().chain(text.iter()).map(|(language, _)| language.clone()).collect();
        tags.sort_unstable();
        tags.dedup();
        let wordings = tags.into_iter().map(|language| {
            let (above, text) = (self.text.in_language(&language, &base), text.in_language(&language, &base));
            let joined = if above.is_empty() || text.is_empty() { format!("{above}{text}") } else { join(above, text) };
            (language, joined)
        });
        let text = Localized::new(wordings);
        Question { code: format!("{}{mark}", self.owner), text, ..self.question(kind) }
    }

    fn read(&mut self) -> Vec<Question> {
        let kind = match self.json.word("type") {
            "matrix" => self.matrix(),
            "rating" => self.rating(),
            "radiogroup" | "dropdown" | "buttongroup" => self.single(),
            "imagepicker" if !self.json.has("multiSelect") => self.single(),
            "boolean" => self.boolean(),
            "comment" => Kind::Open,
            "text" => self.entry(),
            "multipletext" => return self.entries(),
            "matrixdropdown" => return self.columns(),
            "html" | "image" => self.instruction(),
            "checkbox" | "tagbox" | "imagepicker" => other("a multiple choice"),
            "matrixdynamic" => other("a table to which people add rows"),
            "paneldynamic" => self.panels(),
            "ranking" => other("a ranking"),
            "expression" => other("a value that is computed"),
            "file" => other("an upload of files"),
            "signaturepad" => other("a signature"),
            "slider" | "nouislider" | "bootstrapslider" => other("a slider"),
            "imagemap" => other("a choice of places in a picture"),
            kind => Kind::Other(format!("a question of a type that is not known here ({})", quoted(&code(kind)))),
        };
        vec![self.question(kind)]
    }

    fn matrix(&mut self) -> Kind {
        if self.json.word("cellType") == "checkbox" {
            return other("a matrix with several answers in a row");
        }
        let rows = items::rows(self.form, self.json, &self.owner);
        if rows.is_empty() {
            return other("a matrix without rows");
        }
        if self.json.has("cells") {
            self.remarks.push("its cells have texts of their own; they are left out".to_owned());
        }
        let points = items::points(self.form, self.json.list("columns"), &self.owner);
        Kind::Matrix { rows, points }
    }

    fn single(&mut self) -> Kind {
        let mut points = items::points(self.form, self.json.list("choices"), &self.owner);
        points.extend(items::added(self.form, self.json, &self.owner));
        if points.is_empty() && (self.json.has("choicesByUrl") || self.json.has("choicesFromQuestion")) {
            return other("a choice between answers that come from elsewhere");
        }
        Kind::Single { points }
    }

    fn boolean(&mut self) -> Kind {
        let (no, yes) = (("false", NO.1), ("true", YES.1));
        let mut points = fixed(&[no, yes], &self.form.reading.languages);
        for (point, key) in points.iter_mut().zip(["labelFalse", "labelTrue"]) {
            let label = self.form.text(self.json.get(key), &self.owner);
            if !label.is_empty() {
                point.label = label;
            }
        }
        Kind::Single { points }
    }

    fn rating(&mut self) -> Kind {
        let mut points = if self.json.has("rateValues") {
            items::points(self.form, self.json.list("rateValues"), &self.owner)
        } else {
            match self.steps() {
                Ok(points) => points,
                Err(what) => return Kind::Other(what),
            }
        };
        let ends =
            ["minRateDescription", "maxRateDescription"].map(|key| self.form.text(self.json.get(key), &self.owner));
        let [lowest, highest] = ends;
        if let Some(point) = points.first_mut() {
            describe(point, &lowest);
        }
        if let Some(point) = points.last_mut() {
            describe(point, &highest);
        }
        Kind::Single { points }
    }

    /// The numbers of a rating, or what it is instead.
    fn steps(&self) -> Result<Vec<Point>, String> {
        let number = |key: &str, usual: i64| match self.json.get(key) {
            Some(Json::Decimal(number)) => Err(format!("a rating by {number}")),
            written => Ok(written.and_then(Json::whole).unwrap_or(usual)),
        };
        let (lowest, step) = (number("rateMin", 1)?, number("rateStep", 1)?);
        let usual = number("rateCount", 5)?.saturating_sub(1).saturating_mul(step).saturating_add(lowest);
        let highest = number("rateMax", usual)?;
        let steps = highest.checked_sub(lowest).and_then(|width| width.checked_div(step));
        match (steps, usize::try_from(step)) {
            (Some(1..=MAX_STEPS), Ok(step)) if step > 0 => {
                Ok(numbers((lowest..=highest).step_by(step), &self.form.reading.languages))
            }
            _ => Err(format!("a rating from {lowest} to {highest}")),
        }
    }

    fn entry(&self) -> Kind {
        let what = match self.json.word("inputType") {
            "" | "text" => return Kind::Open,
            "number" | "range" => "a number",
            "date" | "datetime" | "datetime-local" | "month" | "week" | "time" => "a date or a time",
            "email" => "an e-mail address",
            "tel" => "a telephone number",
            "url" => "a web address",
            "password" => "a field for a password",
            "color" => "a colour",
            _ => "a text of a kind that is not known here",
        };
        other(what)
    }

    /// Several fields are as many open questions.
    fn entries(&mut self) -> Vec<Question> {
        if is_too_long_above(&self.text) {
            return vec![self.question(other("several texts below one that is too long for a wording"))];
        }
        let mut questions = Vec::new();
        for item in self.json.list("items").take(MAX_QUESTIONS + 1) {
            let name = code(item.word("name"));
            let title = item.get("title").or_else(|| item.get("name"));
            let text = self.form.text(title, &format!("{}_{name}", self.owner));
            let join = |above: &str, text: &str| format!("{above} {text}");
            questions.push(self.part(&format!("_{name}"), &text, join, Kind::Open));
        }
        if questions.is_empty() { vec![self.question(other("several texts without fields"))] } else { questions }
    }

    /// Each column of a table is a question of its own about the same rows.
    fn columns(&mut self) -> Vec<Question> {
        if self.json.list("columns").count() > MAX_TABLE_COLUMNS || is_too_long_above(&self.text) {
            return vec![self.question(other("a table that is too large"))];
        }
        let mut questions = Vec::new();
        let mut count = 0;
        for column in self.json.list("columns") {
            if count > MAX_QUESTIONS {
                // It is refused anyway.
                break;
            }
            let name = code(column.word("name"));
            let owner = format!("{}#{name}", self.owner);
            let text = self.form.text(column.get("title").or_else(|| column.get("name")), &owner);
            let cell = column.text_of("cellType").or_else(|| self.json.text_of("cellType")).unwrap_or_default();
            let kind = if matches!(cell, "" | "default" | "dropdown" | "radiogroup") {
                let choices = if column.has("choices") { column } else { self.json };
                let points = items::points(self.form, choices.list("choices"), &owner);
                let rows = items::rows(self.form, self.json, &owner);
                count += rows.len();
                Kind::Matrix { rows, points }
            } else {
                Kind::Other(format!("a column of the kind {}", quoted(&code(cell))))
            };
            let join = |above: &str, text: &str| format!("{above} ({text})");
            questions.push(self.part(&format!("#{name}"), &text, join, kind));
        }
        if questions.is_empty() { vec![self.question(other("a table without columns"))] } else { questions }
    }

    fn instruction(&mut self) -> Kind {
        let html = self.form.text(self.json.get("html"), &self.owner);
        if !html.is_empty() {
            self.text = html;
        }
        Kind::Instruction
    }

    fn panels(&self) -> Kind {
        match self.json.list("templateElements").count() {
            1 => other("a panel that people fill in several times; its question is left out with it"),
            count => Kind::Other(format!(
                "a panel that people fill in several times; its {count} questions are left out with it"
            )),
        }
    }
}

fn other(what: &str) -> Kind {
    Kind::Other(what.to_owned())
}

/// Puts the words for an end of a rating behind its number.
fn describe(point: &mut Point, words: &Localized) {
    let label = point.label.iter().map(|(language, label)| {
        let words = words.get(language).map(|words| format!(" – {words}")).unwrap_or_default();
        (language.clone(), format!("{label}{words}"))
    });
    point.label = Localized::new(label);
}

fn remarks(form: &mut Form<'_>, json: &Json<'_>, owner: &str) -> Vec<String> {
    let has = |keys: &[&str]| keys.iter().any(|key| json.has(key));
    let is_sorted = |key: &str| json.has(key) && json.word(key) != "initial";
    let is_hidden = matches!(json.get("visible"), Some(Json::Truth(false)));
    let remarks = [
        (has(&["visibleIf"]), ON_CONDITION),
        (is_hidden, "it is hidden from people; it is asked"),
        (has(&["enableIf"]), "it can be answered on a condition; it can be always"),
        (has(&["requiredIf"]), "on a condition it has to be answered; that is left out"),
        (
            has(&["rowsVisibleIf", "columnsVisibleIf", "choicesVisibleIf", "choicesEnableIf"]),
            "its rows or answers depend on other answers; all are there",
        ),
        (has(&["choicesByUrl", "choicesFromQuestion"]), "it takes answers from elsewhere; only its own are taken"),
        (
            has(&["defaultValue", "defaultValueExpression", "defaultRowValue", "setValueExpression"]),
            "it has a default answer; no answer is given beforehand",
        ),
        (has(&["validators"]), "its answers are checked by a rule; that is left out"),
        (has(&["correctAnswer"]), "it has a right answer; that is left out"),
        (
            ["choicesOrder", "rowsOrder", "rowOrder"].into_iter().any(is_sorted),
            "its order is changed when it is shown; it keeps its order",
        ),
        (has(&["hasOther", "showOtherItem"]), "it offers an answer “other” to write; that is left out"),
        (has(&["hasComment", "showCommentArea"]), "it has a field for a comment; that is left out"),
    ];
    let mut told: Vec<String> =
        remarks.into_iter().filter(|(is_there, _)| *is_there).map(|(_, remark)| remark.to_owned()).collect();
    let description = form.text(json.get("description"), owner);
    if !description.is_empty() {
        let base = form.reading.base();
        told.push(format!(
            "its text {} below the question has no place",
            quoted(description.in_language(&base, &base))
        ));
    }
    told
}
