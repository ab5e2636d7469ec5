//! From a tree of values to a questionnaire, or to everything that keeps it from being one.

use super::values::{DEFINITION, LABEL, MAX_DEFINITION, MAX_KEY, NAME, Seen, WORDING};
use super::{Competency, Item, MAX_ITEMS, Question, Questionnaire, Scale};
use crate::fault::{FaultList, Faults, Place, quoted};
use crate::file::node::{Node, Value};
use crate::file::{Checker, Table};
use crate::group::Group;
use crate::language::{Language, Localized};
use crate::text::MAX_NAME;

/// The most labels of a scale.
pub const MAX_LABELS: usize = 11;
/// The most open questions.
pub const MAX_QUESTIONS: usize = 50;
/// The most languages.
pub const MAX_LANGUAGES: usize = 50;
const LARGEST_FIRST: i64 = 1_000;

/// Checks a whole file. `found` holds the faults of its syntax.
///
/// Where `is_whole` is not set, parts of the file could not be read, and absence is not told: what is missing may stand
/// in those parts.
pub(super) fn questionnaire(root: Option<&Node>, found: FaultList, is_whole: bool) -> Result<Questionnaire, Faults> {
    let unread_lines = (!is_whole).then(|| found.lines());
    let mut checker = Checker { faults: found, languages: None, unread_lines };
    let questionnaire = root.and_then(|root| checker.questionnaire(root));
    checker.faults.into_result()?;
    questionnaire.ok_or_else(|| {
        Faults::one(Place::File {}, "the file is not a questionnaire", "Start from “parallax questionnaire new”.")
    })
}

impl Checker {
    fn questionnaire(&mut self, root: &Node) -> Option<Questionnaire> {
        const KEYS: &[&str] = &[
            "key",
            "version",
            "title",
            "licence",
            "source",
            "attribution",
            "languages",
            "scale",
            "competency",
            "question",
        ];
        let table = self.table(root, "a questionnaire", KEYS)?;
        // First, for all the texts need them.
        let languages = self.required(&table, "languages", "the questionnaire", "languages = [\"en\"]");
        let languages = languages.and_then(|entry| self.languages(&entry.node));
        self.languages.clone_from(&languages);

        let key = self.required(&table, "key", "the questionnaire", "key = \"leadership-core\"");
        let key = key.and_then(|entry| self.questionnaire_key(&entry.node));
        let version = self.required(&table, "version", "the questionnaire", "version = 1");
        let version = version.and_then(|entry| self.version(&entry.node));
        let title = self.required(&table, "title", "the questionnaire", "title = { en = \"Leadership core\" }");
        let title = title.and_then(|entry| self.localized(&entry.node, "the title", NAME));
        let licence = self.optional_text(&table, "licence", MAX_NAME);
        let source = self.optional_text(&table, "source", MAX_DEFINITION);
        let attribution = self.optional_text(&table, "attribution", MAX_DEFINITION);
        let scale = self.required(&table, "scale", "the questionnaire", "a table [scale] with first and labels");
        let scale = scale.and_then(|entry| self.scale(&entry.node));

        let mut item_keys = Seen::default();
        let competencies = self.competencies(&table, &mut item_keys);
        let questions = self.questions(&table, &mut item_keys);
        Some(Questionnaire {
            key: key?,
            version: version?,
            title: title?,
            licence,
            source,
            attribution,
            languages: languages?,
            scale: scale?,
            competencies: competencies?,
            questions: questions?,
        })
    }

    fn questionnaire_key(&mut self, node: &Node) -> Option<String> {
        let key = self.text(node, "key")?;
        let is_valid = (1..=MAX_KEY).contains(&key.len())
            && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && key.starts_with(|c: char| c != '-');
        if !is_valid {
            self.add(
                &node.place,
                format!("{} cannot be the key of a questionnaire", quoted(key)),
                "Use 1 to 64 lower-case letters, digits and hyphens, and begin with a letter or digit.",
            );
            return None;
        }
        Some(key.to_owned())
    }

    fn version(&mut self, node: &Node) -> Option<u32> {
        let number = self.whole(node, "version")?;
        let version = u32::try_from(number).ok().filter(|version| *version >= 1);
        if version.is_none() {
            self.add(&node.place, format!("the version is {number}"), "Count versions from 1: write version = 1.");
        }
        version
    }

    fn languages(&mut self, node: &Node) -> Option<Vec<Language>> {
        let list = self.list(node, "languages", "languages = [\"en\", \"de\"]")?;
        if list.is_empty() {
            self.add(&node.place, "`languages` is empty", "Name at least one language, such as languages = [\"en\"].");
            return None;
        }
        if list.len() > MAX_LANGUAGES {
            self.add(
                &node.place,
                format!("there are {} languages; the limit is {MAX_LANGUAGES}", list.len()),
                "Split the questionnaire.",
            );
            return None;
        }
        let mut languages = Vec::new();
        for entry in list {
            let Some(tag) = self.text(entry, "languages") else { continue };
            match Language::parse(tag) {
                Ok(language) if languages.contains(&language) => {
                    self.add(&entry.place, format!("the language {language} is named twice"), "Name it once.");
                }
                Ok(language) => languages.push(language),
                Err(_) => self.add(
                    &entry.place,
                    format!("{} is not a language tag", quoted(tag)),
                    "Write a tag such as en, de or pt-BR.",
                ),
            }
        }
        (languages.len() == list.len()).then_some(languages)
    }

    fn scale(&mut self, node: &Node) -> Option<Scale> {
        let table = self.table(node, "[scale]", &["first", "labels", "not_observed"])?;
        let first = self.required(&table, "first", "[scale]", "first = 1");
        let first = first.and_then(|entry| {
            let number = self.whole(&entry.node, "first")?;
            if !(-LARGEST_FIRST..=LARGEST_FIRST).contains(&number) {
                self.add(
                    &entry.node.place,
                    format!("the scale begins at {number}"),
                    format!("Begin between -{LARGEST_FIRST} and {LARGEST_FIRST}; 1 is usual."),
                );
            }
            i32::try_from(number).ok()
        });
        let labels =
            self.required(&table, "labels", "[scale]", "labels = [{ en = \"Not at all\" }, { en = \"Fully\" }]");
        let labels = labels.and_then(|entry| self.labels(&entry.node));
        let not_observed = table
            .entry("not_observed")
            .and_then(|entry| self.localized(&entry.node, "the label “not observed”", LABEL));
        if let (Some(labels), Some(not_observed), Some(entry)) = (&labels, &not_observed, table.entry("not_observed")) {
            self.equal_labels(&entry.node.place, labels, not_observed, "“not observed”");
        }
        Some(Scale { first: first?, labels: labels?, not_observed })
    }

    fn labels(&mut self, node: &Node) -> Option<Vec<Localized>> {
        let list = self.list(node, "labels", "labels = [{ en = \"Not at all\" }, { en = \"Fully\" }]")?;
        if list.len() < 2 {
            let points = if list.is_empty() { "no point" } else { "one point" };
            self.missing(&node.place, format!("the scale has {points}"), "Give it 2 to 11 labels, the lowest first.");
            return None;
        }
        if list.len() > MAX_LABELS {
            self.add(
                &node.place,
                format!("the scale has {} points; the limit is {MAX_LABELS}", list.len()),
                "Give it 2 to 11 labels, the lowest first.",
            );
            return None;
        }
        let mut labels: Vec<Localized> = Vec::new();
        for (index, entry) in list.iter().enumerate() {
            // A faulty label keeps its place, so that the others keep their numbers.
            let label = self.localized(entry, &format!("label {}", index + 1), LABEL).unwrap_or_default();
            self.equal_labels(&entry.place, &labels, &label, &format!("label {}", index + 1));
            labels.push(label);
        }
        Some(labels)
    }

    fn equal_labels(&mut self, place: &Place, earlier: &[Localized], label: &Localized, what: &str) {
        for (index, other) in earlier.iter().enumerate() {
            for (language, text) in label.iter() {
                if other.get(language).is_some_and(|other| other.to_lowercase() == text.to_lowercase()) {
                    self.add(
                        place,
                        format!("{what} and label {} are equal in {language}: {}", index + 1, quoted(text)),
                        "Give each point of the scale a label of its own.",
                    );
                    return;
                }
            }
        }
    }

    fn competencies(&mut self, table: &Table<'_>, item_keys: &mut Seen) -> Option<Vec<Competency>> {
        let example = "a table [[competency]] with key, name and items";
        let entry = self.required(table, "competency", "the questionnaire", example)?;
        let list = self.list(&entry.node, "competency", example)?;
        if list.is_empty() {
            self.add(&entry.place, "the questionnaire has no competency", format!("Write {example}."));
            return None;
        }
        let mut keys = Seen::default();
        let mut competencies = Vec::new();
        let mut items = 0;
        for (index, node) in list.iter().enumerate() {
            let what = named(node, "competency", index);
            let Some(table) = self.table(node, &what, &["key", "name", "definition", "item"]) else { continue };
            let key = self.key(&table, &what, &mut keys, "key = \"direction\"");
            let name = self.required(&table, "name", &what, "name = { en = \"Setting direction\" }");
            let name = name.and_then(|entry| self.localized(&entry.node, &format!("the name of {what}"), NAME));
            let definition = table
                .entry("definition")
                .and_then(|entry| self.localized(&entry.node, &format!("the definition of {what}"), DEFINITION));
            let Some(found) = self.items(&table, &what, item_keys, &mut items) else { continue };
            if let (Some(key), Some(name)) = (key, name) {
                competencies.push(Competency { key, name, definition, items: found });
            }
            if items > MAX_ITEMS {
                self.add(
                    &node.place,
                    format!("the questionnaire has more than {MAX_ITEMS} items"),
                    "Leave some out; a form of that many would not be answered.",
                );
                return None;
            }
        }
        Some(competencies)
    }

    /// None if there are none, or more than a questionnaire may have.
    fn items(&mut self, table: &Table<'_>, owner: &str, keys: &mut Seen, count: &mut usize) -> Option<Vec<Item>> {
        let example = "a table [[competency.item]] below it, with key, self and others";
        let Some(entry) = table.entry("item") else {
            self.missing(table.place, format!("{owner} has no items"), format!("Write {example}."));
            return None;
        };
        let list = self.list(&entry.node, "item", example)?;
        if list.is_empty() {
            self.add(&entry.place, format!("{owner} has no items"), format!("Write {example}."));
            return None;
        }
        *count += list.len();
        let mut items = Vec::new();
        for (index, node) in list.iter().take(MAX_ITEMS).enumerate() {
            let what = named(node, "item", index);
            let Some(table) = self.table(node, &what, &["key", "self", "others", "reverse", "groups"]) else {
                continue;
            };
            let key = self.key(&table, &what, keys, "key = \"direction-1\"");
            let own = self.wording(&table, "self", &what);
            let others = self.wording(&table, "others", &what);
            let reverse = match table.entry("reverse").map(|entry| &entry.node) {
                None => Some(false),
                Some(Node { value: Value::Truth(reverse), .. }) => Some(*reverse),
                Some(node) => {
                    self.wrong_type(node, "reverse", "true or false", "reverse = true");
                    None
                }
            };
            let groups = table.entry("groups").and_then(|entry| self.groups(&entry.node));
            if let (Some(key), Some(own), Some(others), Some(reverse)) = (key, own, others, reverse) {
                items.push(Item { key, own, others, reverse, groups });
            }
        }
        Some(items)
    }

    fn questions(&mut self, table: &Table<'_>, keys: &mut Seen) -> Option<Vec<Question>> {
        let Some(entry) = table.entry("question") else { return Some(Vec::new()) };
        let list = self.list(&entry.node, "question", "a table [[question]] with key, self and others")?;
        if list.len() > MAX_QUESTIONS {
            self.add(
                &entry.place,
                format!("there are {} open questions; the limit is {MAX_QUESTIONS}", list.len()),
                "Leave some out; three are usual.",
            );
            return None;
        }
        let mut questions = Vec::new();
        for (index, node) in list.iter().enumerate() {
            let what = named(node, "question", index);
            let Some(table) = self.table(node, &what, &["key", "self", "others"]) else { continue };
            let key = self.key(&table, &what, keys, "key = \"continue\"");
            let own = self.wording(&table, "self", &what);
            let others = self.wording(&table, "others", &what);
            if let (Some(key), Some(own), Some(others)) = (key, own, others) {
                questions.push(Question { key, own, others });
            }
        }
        Some(questions)
    }

    fn wording(&mut self, table: &Table<'_>, key: &str, owner: &str) -> Option<Localized> {
        let (example, whose) = match key {
            "self" => ("self = { en = \"I listen.\" }", "self wording"),
            _ => ("others = { en = \"{name} listens.\" }", "others wording"),
        };
        let Some(entry) = table.entry(key) else {
            self.missing(table.place, format!("{owner} has no {whose}"), format!("Write for example {example}."));
            return None;
        };
        self.localized(&entry.node, &format!("the {whose} of {owner}"), WORDING)
    }

    fn groups(&mut self, node: &Node) -> Option<Vec<Group>> {
        const EXAMPLE: &str = "groups = [\"direct_report\"]";
        let list = self.list(node, "groups", EXAMPLE)?;
        if list.is_empty() {
            self.add(
                &node.place,
                "`groups` is empty, so that nobody would be asked",
                "Name the groups that are asked, or leave `groups` out to ask everybody.",
            );
            return None;
        }
        let mut groups = Vec::new();
        let mut whole = true;
        for entry in list {
            let Some(written) = self.text(entry, "groups") else {
                whole = false;
                continue;
            };
            // A word that only resembles a group, such as “peers”, would be a group that nobody is ever in.
            let resembled = Group::from_words(written).ok().filter(|group| group.key() != written);
            match (Group::parse(written), resembled) {
                (Ok(group), None) if groups.contains(&group) => {
                    self.add(&entry.place, format!("the group {group} is named twice"), "Name it once.");
                }
                (Ok(group), None) => groups.push(group),
                (_, Some(group)) => {
                    self.add(&entry.place, format!("{} is not a group", quoted(written)), format!("Write {group}."));
                    whole = false;
                }
                (Err(_), None) => {
                    self.add(
                        &entry.place,
                        format!("{} cannot be a group", quoted(written)),
                        "Write self, manager, peer, direct_report, other, or the key of a group of your own \
                         (1 to 40 lower-case letters, digits, hyphens and underscores).",
                    );
                    whole = false;
                }
            }
        }
        whole.then_some(groups)
    }
}

/// What a table of a list is called in sentences: by its key where it has one.
fn named(node: &Node, kind: &str, index: usize) -> String {
    let key = match &node.value {
        Value::Table(entries) => entries.iter().find(|entry| entry.key == "key").map(|entry| &entry.node.value),
        _ => None,
    };
    match key {
        Some(Value::Text(key)) => format!("{kind} {}", quoted(key)),
        _ => format!("{kind} {}", index + 1),
    }
}
