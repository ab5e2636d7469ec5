//! What Qualtrics's question types mean.

use parallax_domain::language::Localized;

use super::choices::Choices;
use super::remarks::{of_answers, of_question, of_rows};
use crate::json::Json;
use crate::limits::{MAX_QUESTIONS, MAX_TABLE_COLUMNS};
use crate::reading::{Reading, is_too_long_above, numbers};
use crate::survey::{Kind, Point, Question, Row, code};

/// What stands in a question that nobody has written yet.
const UNWRITTEN: &str = "Click to write the question text";

/// The most steps that a slider may have to be shown as a scale.
const MAX_STEPS: i64 = 20;

/// Reads questions one by one.
pub(super) struct Questions<'r, 'b> {
    pub(super) reading: &'r mut Reading,
    base: &'b str,
}

/// A question while it is read.
struct Written<'j> {
    code: String,
    json: &'j Json<'j>,
    translations: Vec<(&'j str, &'j Json<'j>)>,
    text: Localized,
    may_be_skipped: bool,
    remarks: Vec<String>,
}

impl Written<'_> {
    fn question(&self, kind: Kind) -> Question {
        Question {
            may_be_skipped: self.may_be_skipped,
            remarks: self.remarks.clone(),
            ..Question::new(&self.code, self.text.clone(), kind)
        }
    }
}

impl<'r, 'b> Questions<'r, 'b> {
    pub(super) fn new(reading: &'r mut Reading, base: &'b str) -> Self {
        Self { reading, base }
    }

    /// The questions that one of Qualtrics's stands for: mostly one.
    pub(super) fn read<'j>(&mut self, code: String, json: &'j Json<'j>, skips: bool) -> Vec<Question> {
        let translations: Vec<(&'j str, &'j Json<'j>)> = match json.get("Language") {
            Some(Json::Object(translations)) => {
                translations.iter().map(|(language, of)| (language.as_ref(), of)).collect()
            }
            _ => Vec::new(),
        };
        let text = self.text(json, &translations, &code);
        let force = json.get("Validation").and_then(|validation| validation.get("Settings"));
        let may_be_skipped = force.is_none_or(|settings| settings.word("ForceResponse") != "ON");
        let remarks = of_question(json, skips);
        let mut written = Written { code, json, translations, text, may_be_skipped, remarks };
        self.kinds(&mut written)
    }

    fn text<'j>(&mut self, json: &'j Json<'j>, translations: &[(&'j str, &'j Json<'j>)], owner: &str) -> Localized {
        let texts = translations.iter().filter(|(language, _)| *language != self.base);
        let texts = texts.map(|(language, of)| (*language, of.word("QuestionText")));
        let texts = std::iter::once((self.base, json.word("QuestionText"))).chain(texts);
        let texts: Vec<(&str, &str)> = texts.filter(|(_, text)| text.trim() != UNWRITTEN).collect();
        self.reading.text(texts, owner)
    }

    fn kinds(&mut self, written: &mut Written<'_>) -> Vec<Question> {
        let json = written.json;
        let (kind, selector, sub) = (json.word("QuestionType"), json.word("Selector"), json.word("SubSelector"));
        let kind = match (kind, selector, sub) {
            ("MC", "SAVR" | "SAHR" | "SACOL" | "DL" | "SB" | "NPS", _) => self.single(written),
            ("MC", "MAVR" | "MAHR" | "MACOL" | "MSB", _) => other("a multiple choice"),
            ("Matrix", "Likert" | "Bipolar", "SingleAnswer" | "DL" | "") => self.matrix(written),
            ("Matrix", "Likert", "MultipleAnswer") => other("a matrix with several answers in a row"),
            ("Matrix", "Likert", "DND") => other("a matrix that is answered by dragging"),
            ("Matrix", "Profile", _) => other("a matrix whose rows have answers of their own"),
            ("Matrix", "TE", _) => other("a matrix of texts"),
            ("Matrix", "MaxDiff", _) => other("a choice of the best and the worst"),
            ("Matrix", "RO", _) => other("a matrix of ranks"),
            ("Matrix", "CS", _) => other("a matrix of numbers that add up"),
            ("TE", "SL" | "ML" | "ESTB", _) => Kind::Open,
            ("TE", "FORM", _) => return self.form(written),
            ("TE", "PW", _) => other("a field for a password"),
            ("TE", "Autocomplete", _) => other("a text out of a list"),
            ("Slider", "STAR", _) => self.stars(written),
            ("Slider", "HSLIDER" | "HBAR" | "VRTL", _) => self.slider(written),
            ("SBS", _, _) => return self.side_by_side(written),
            ("DB", "TB" | "PTB", _) => Kind::Instruction,
            ("DB", "GRB", _) => other("a picture"),
            ("DB", "FLB", _) => other("a file to load down"),
            ("RO", _, _) => other("a ranking"),
            ("PGR", _, _) => other("a sorting into groups"),
            ("CS", _, _) => other("numbers that add up"),
            ("DD", _, _) => other("a choice in several steps"),
            ("HotSpot" | "HeatMap" | "HL", _, _) => other("a question about places in a picture or text"),
            ("FileUpload", _, _) => other("an upload of files"),
            ("Draw", _, _) => other("a signature"),
            ("GAP" | "Gap", _, _) => other("a gap analysis"),
            ("Timing", _, _) => other("a measurement of time"),
            ("Captcha", _, _) => other("a check for robots"),
            ("Meta", _, _) => other("a record of the browser"),
            _ => Kind::Other(format!(
                "a question of a type that is not known here ({})",
                code(&format!("{kind}/{selector}"))
            )),
        };
        vec![written.question(kind)]
    }

    fn single(&mut self, written: &mut Written<'_>) -> Kind {
        let choices = Choices::of(written.json, &written.translations, "Choices", "ChoiceOrder");
        if choices.ids.is_empty() && written.json.has("DynamicChoices") {
            return other("a choice between answers to another question");
        }
        if choices.ids.is_empty() && written.json.word("Selector") == "NPS" {
            return Kind::Single { points: numbers(0..=10, &self.reading.languages) };
        }
        written.remarks.extend(of_answers(&choices));
        Kind::Single { points: choices.points(self.reading, self.base, written.json, &written.code) }
    }

    fn matrix(&mut self, written: &mut Written<'_>) -> Kind {
        let rows = Choices::of(written.json, &written.translations, "Choices", "ChoiceOrder");
        if rows.ids.is_empty() && written.json.has("DynamicChoices") {
            return other("a matrix whose rows are answers to another question");
        }
        let answers = Choices::of(written.json, &written.translations, "Answers", "AnswerOrder");
        written.remarks.extend(of_rows(&rows));
        written.remarks.extend(of_answers(&answers));
        let mut rows = rows.rows(self.reading, self.base, written.json, &written.code);
        if written.json.word("Selector") == "Bipolar" {
            rows.iter_mut().for_each(with_two_ends);
        }
        Kind::Matrix { rows, points: answers.points(self.reading, self.base, written.json, &written.code) }
    }

    /// A row of stars for each choice.
    fn stars(&mut self, written: &mut Written<'_>) -> Kind {
        let count = setting(written.json, "StarCount").unwrap_or(5);
        if !(2..=MAX_STEPS).contains(&count) {
            return Kind::Other(format!("a row of {count} stars"));
        }
        self.rated(written, 1, count)
    }

    /// A slider for each choice.
    fn slider(&mut self, written: &mut Written<'_>) -> Kind {
        let lowest = setting(written.json, "CSSliderMin").unwrap_or(0);
        let highest = setting(written.json, "CSSliderMax").unwrap_or(100);
        if highest.checked_sub(lowest).is_none_or(|steps| !(1..=MAX_STEPS).contains(&steps)) {
            return Kind::Other(format!("a slider from {lowest} to {highest}"));
        }
        self.rated(written, lowest, highest)
    }

    fn rated(&mut self, written: &mut Written<'_>, lowest: i64, highest: i64) -> Kind {
        let rows = Choices::of(written.json, &written.translations, "Choices", "ChoiceOrder");
        written.remarks.extend(of_rows(&rows));
        if written.json.has("Labels") {
            written.remarks.push("it has labels at its ends; they are left out".to_owned());
        }
        let mut points = numbers(lowest..=highest, &self.reading.languages);
        if written.json.get("Configuration").is_some_and(|settings| settings.has("NotApplicable")) {
            let text = written.json.get("NotApplicableText").or_else(|| written.json.get("NotApplicable"));
            let label = self.reading.text([(self.base, text.and_then(Json::text).unwrap_or("Not applicable"))], "");
            points.push(Point { code: "NotApplicable".to_owned(), label, value: None, is_not_observed: true });
        }
        Kind::Matrix { rows: rows.rows(self.reading, self.base, written.json, &written.code), points }
    }

    /// A form of several fields is as many open questions.
    fn form(&mut self, written: &Written<'_>) -> Vec<Question> {
        if is_too_long_above(&written.text) {
            return vec![written.question(other("several texts below one that is too long for a wording"))];
        }
        let fields = Choices::of(written.json, &written.translations, "Choices", "ChoiceOrder");
        let rows = fields.rows(self.reading, self.base, written.json, &written.code);
        let base = self.reading.base();
        let questions = rows.into_iter().map(|Row { code, text, remarks, .. }| {
            let wordings = text.iter().map(|(language, text)| {
                let above = written.text.in_language(language, &base);
                (language.clone(), if above.is_empty() { text.to_owned() } else { format!("{above} {text}") })
            });
            let text = Localized::new(wordings);
            let mut question = Question { text, ..written.question(Kind::Open) };
            question.code = format!("{}_{code}", written.code);
            question.remarks.extend(remarks);
            question
        });
        questions.collect()
    }

    /// Each column of a table is a question of its own about the same rows.
    fn side_by_side<'j>(&mut self, written: &Written<'j>) -> Vec<Question> {
        let count = written.json.list("AdditionalQuestions").count();
        if count > MAX_TABLE_COLUMNS || is_too_long_above(&written.text) {
            return vec![written.question(other("a table that is too large"))];
        }
        let columns = written.json.get("AdditionalQuestions").into_iter().flat_map(Json::entries);
        let mut questions = Vec::new();
        let mut count = 0;
        for (number, column) in columns {
            if count > MAX_QUESTIONS {
                // It is refused anyway.
                break;
            }
            let translations: Vec<(&'j str, &'j Json<'j>)> = written
                .translations
                .iter()
                .filter_map(|(language, of)| {
                    let mut columns = of.get("AdditionalQuestions")?.entries();
                    Some((*language, columns.find(|(key, _)| *key == number)?.1))
                })
                .collect();
            let name = format!("{}#{}", written.code, code(&number));
            let header = self.text(column, &translations, &name);
            let base = self.reading.base();
            let text = written.text.iter().map(|(language, text)| {
                let header = header.in_language(language, &base);
                (language.clone(), if header.is_empty() { text.to_owned() } else { format!("{text} ({header})") })
            });
            let text = if written.text.is_empty() { header.clone() } else { Localized::new(text) };
            let rows = Choices::of(written.json, &written.translations, "Choices", "ChoiceOrder");
            let rows = rows.rows(self.reading, self.base, written.json, &name);
            count += rows.len();
            let mut column = Written {
                code: name,
                json: column,
                translations,
                text,
                may_be_skipped: true,
                remarks: written.remarks.clone(),
            };
            let kind = match (column.json.word("Selector"), column.json.word("SubSelector")) {
                ("Likert", "SingleAnswer" | "DL") => {
                    let answers = Choices::of(column.json, &column.translations, "Answers", "AnswerOrder");
                    column.remarks.extend(of_answers(&answers));
                    let points = answers.points(self.reading, self.base, column.json, &column.code);
                    Kind::Matrix { rows, points }
                }
                ("Likert", _) => other("a column with several answers in a row"),
                ("TE", _) => other("a column of texts"),
                _ => other("a column of a type that is not known here"),
            };
            column.may_be_skipped = written.may_be_skipped;
            questions.push(column.question(kind));
        }
        if questions.is_empty() {
            questions.push(written.question(other("a table without columns")));
        }
        questions
    }
}

fn other(what: &str) -> Kind {
    Kind::Other(what.to_owned())
}

fn setting(json: &Json<'_>, key: &str) -> Option<i64> {
    json.get("Configuration")?.get(key)?.whole()
}

/// `left:right`, the two ends of a row.
fn with_two_ends(row: &mut Row) {
    if row.text.iter().any(|(_, text)| text.contains(':')) {
        row.remarks.push("it has a label at either end; they are joined by a dash".to_owned());
        let joined = |text: &str| text.split(':').map(str::trim).collect::<Vec<_>>().join(" – ");
        row.text = Localized::new(row.text.iter().map(|(language, text)| (language.clone(), joined(text))));
    }
}
