//! Blocks in the order of the flow, with their questions.

use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::fault::{Faults, all_of};

use super::Elements;
use super::question::Questions;
use crate::json::Json;
use crate::reading::Reading;
use crate::survey::{Block, code};

/// Names of blocks that nobody gave.
const UNNAMED: &[&str] = &[
    "Default Question Block",
    "Standardfragenblock",
    "Bloc de questions par défaut",
    "Bloque de preguntas predeterminado",
];

/// How many names are told of one thing that is left out.
const MAX_NAMED: usize = 20;

/// Reads the blocks that people see, in the order of the flow.
pub(super) fn read(reading: &mut Reading, elements: &Elements<'_>, base: &str) -> Result<Vec<Block>, Faults> {
    let tags = Tags::of(elements);
    let by_id: BTreeMap<&str, &Json<'_>> =
        elements.blocks.iter().rev().map(|block| (block.word("ID"), *block)).collect();
    let mut order = Order { ids: Vec::new(), seen: BTreeSet::new(), left_out: Vec::new() };
    match elements.flow {
        Some(flow) => order.read(flow),
        None => order.ids.extend(elements.blocks.iter().map(|block| block.word("ID"))),
    }
    for (what, reason) in order.left_out {
        reading.leave_out(&what, reason);
    }
    let mut questions = Questions::new(reading, base);
    let mut asked: BTreeSet<&str> = BTreeSet::new();
    let mut blocks = Vec::new();
    for block in order.ids.iter().filter_map(|id| by_id.get(id)).filter(|block| !is_trash(block)) {
        let name = name(block);
        for (remark, is_there) in [
            ("the block is asked again for each of several things; it is asked once", is_looped(block)),
            ("the questions of the block change their order at random; they keep their order", is_random(block)),
        ] {
            if is_there {
                questions.reading.leave_out(&name, remark);
            }
        }
        let title = if UNNAMED.contains(&block.word("Description")) { "" } else { block.word("Description") };
        let title = questions.reading.text([(base, title)], &name);
        let mut read = Vec::new();
        for element in block.list("BlockElements").filter(|element| element.word("Type") == "Question") {
            let id = element.word("QuestionID");
            let Some((at, written)) = tags.at.get(id) else {
                questions.reading.leave_out(id, "the block names it, but the file does not hold it");
                continue;
            };
            if !asked.insert(id) {
                questions.reading.leave_out(id, "it is asked in a second place; it is asked once");
                continue;
            }
            let found = questions.read(tags.tag(*at, id), written, element.has("SkipLogic"));
            found.iter().try_for_each(|question| questions.reading.count(question))?;
            read.extend(found);
        }
        blocks.push(Block { code: code(block.word("ID")), title, questions: read, ..Block::default() });
    }
    if elements.blocks.is_empty() {
        // Questions alone stand in a block without a name.
        let mut alone = Block::default();
        for (at, (id, written)) in elements.questions.iter().enumerate() {
            let found = questions.read(tags.tag(at, id), written, false);
            found.iter().try_for_each(|question| questions.reading.count(question))?;
            alone.questions.extend(found);
        }
        return Ok(vec![alone]);
    }
    unasked(questions.reading, elements, &tags, &asked);
    Ok(blocks)
}

/// What nobody is asked: deleted questions, blocks outside of the flow, questions outside of blocks.
fn unasked(reading: &mut Reading, elements: &Elements<'_>, tags: &Tags<'_>, asked: &BTreeSet<&str>) {
    let mut told: BTreeSet<&str> = asked.clone();
    let mut tell = |name: &str, ids: Vec<&'_ str>, why: &str| {
        if ids.is_empty() {
            return;
        }
        let names: Vec<String> = ids.iter().take(MAX_NAMED).map(|id| tags.shown(id)).collect();
        let more = if ids.len() > MAX_NAMED { " and further ones" } else { "" };
        let what = if ids.len() == 1 { "question".to_owned() } else { format!("{} questions", ids.len()) };
        reading.leave_out(name, format!("its {what} ({}{more}) {why}", all_of(&names)));
    };
    for block in &elements.blocks {
        let ids: Vec<&str> = block
            .list("BlockElements")
            .map(|element| element.word("QuestionID"))
            .filter(|id| tags.at.contains_key(id) && told.insert(id))
            .collect();
        let is_one = ids.len() == 1;
        let why = match (is_trash(block), is_one) {
            (true, true) => "is deleted",
            (true, false) => "are deleted",
            (false, true) => "is not in the flow of the survey, so nobody sees it",
            (false, false) => "are not in the flow of the survey, so nobody sees them",
        };
        tell(&name(block), ids, why);
    }
    let homeless: Vec<&str> =
        elements.questions.iter().map(|(id, _)| id.as_str()).filter(|id| told.insert(id)).collect();
    let why = if homeless.len() == 1 { "stands in no block" } else { "stand in no block" };
    tell("the survey", homeless, why);
    let repeated = elements
        .questions
        .iter()
        .enumerate()
        .filter(|(index, (id, _))| tags.at.get(id.as_str()).is_some_and(|(first, _)| first != index));
    for (_, (id, _)) in repeated {
        reading.leave_out(id, "a second question has the same id; the first is taken");
    }
}

/// What people call the questions of a file: their tags where they are unique, else their ids.
struct Tags<'j> {
    /// The first question of each id, and its place.
    at: BTreeMap<&'j str, (usize, &'j Json<'j>)>,
    /// By the place of the question.
    by_place: Vec<&'j str>,
    counts: BTreeMap<&'j str, usize>,
}

impl<'j> Tags<'j> {
    fn of(elements: &'j Elements<'j>) -> Self {
        let numbered = elements.questions.iter().enumerate().rev();
        let at = numbered.map(|(index, (id, question))| (id.as_str(), (index, *question))).collect();
        let tags: Vec<&str> = elements.questions.iter().map(|(_, question)| question.word("DataExportTag")).collect();
        let mut counts = BTreeMap::new();
        for tag in &tags {
            *counts.entry(*tag).or_default() += 1;
        }
        Self { at, by_place: tags, counts }
    }

    fn tag(&self, at: usize, id: &str) -> String {
        let tag = self.by_place.get(at).copied().unwrap_or_default();
        let is_unique = !tag.is_empty() && self.counts.get(tag) == Some(&1);
        code(if is_unique { tag } else { id })
    }

    fn shown(&self, id: &str) -> String {
        self.at.get(id).map(|(at, _)| self.tag(*at, id)).unwrap_or_default()
    }
}

fn is_trash(block: &Json<'_>) -> bool {
    block.word("Type") == "Trash"
}

fn name(block: &Json<'_>) -> String {
    let name = code(block.word("Description"));
    if name.is_empty() { code(block.word("ID")) } else { name }
}

fn is_looped(block: &Json<'_>) -> bool {
    block.get("Options").is_some_and(|options| options.has("Looping"))
}

fn is_random(block: &Json<'_>) -> bool {
    block.get("Options").is_some_and(|options| options.has("RandomizeQuestions"))
}

/// The order of the blocks.
struct Order<'j> {
    ids: Vec<&'j str>,
    seen: BTreeSet<&'j str>,
    left_out: Vec<(String, String)>,
}

impl<'j> Order<'j> {
    /// Reads a part of the flow. It stands as deep as JSON may, at most.
    fn read(&mut self, flow: &'j Json<'j>) {
        for step in flow.list("Flow") {
            let kind = step.word("Type");
            let within = match kind {
                "Block" | "Standard" => {
                    let id = step.word("ID");
                    if self.seen.insert(id) {
                        self.ids.push(id);
                    } else {
                        self.leave_out(step, "the block is shown in a second place; it is shown once");
                    }
                    continue;
                }
                "Group" | "Root" => None,
                "Branch" => Some("what stands in it is shown on a condition; it is shown always".to_owned()),
                "BlockRandomizer" | "Randomizer" => {
                    Some("the blocks in it are shown at random; all are shown, in their order".to_owned())
                }
                "EmbeddedData" => {
                    let fields: Vec<String> =
                        step.list("EmbeddedData").take(MAX_NAMED).map(|field| code(field.word("Field"))).collect();
                    Some(format!("it sets fields ({}), which nothing sets here", all_of(&fields)))
                }
                "WebService" => Some("it asks another server; that is left out".to_owned()),
                "Authenticator" => Some("it asks people who they are; links do that here".to_owned()),
                "EndSurvey" => Some("it ends the survey early; that is left out".to_owned()),
                "Quota" | "QuotaCheck" => Some("it limits the number of answers; that is left out".to_owned()),
                "TableOfContents" => Some("it is a table of contents; that is left out".to_owned()),
                _ => Some("a step of this kind is not known here".to_owned()),
            };
            if let Some(reason) = within {
                self.leave_out(step, &reason);
            }
            self.read(step);
        }
    }

    fn leave_out(&mut self, step: &Json<'_>, reason: &str) {
        let (kind, id) = (step.word("Type"), step.word("FlowID"));
        let name = [kind, id].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        self.left_out.push((name, reason.to_owned()));
    }
}
