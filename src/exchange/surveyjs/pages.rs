//! Pages and panels with their questions.

use std::collections::BTreeMap;

use parallax_domain::fault::{Faults, quoted};

use super::Form;
use super::question;
use super::views::{is_in_front, joined};
use crate::json::Json;
use crate::survey::Block;
use crate::survey::code;

/// Reads the pages of a form. A panel with a title is a block of its own, behind the one it stands in.
pub(super) fn read(form: &mut Form<'_>, root: &Json<'_>) -> Result<Vec<Block>, Faults> {
    let mut pages = Pages { form, blocks: Vec::new(), conditions: BTreeMap::new() };
    for page in root.list("pages").filter(|page| matches!(page, Json::Object(_))) {
        pages.part(page)?;
    }
    // A form of one page may have its elements itself; its title is that of the form.
    pages.blocks.push((Block::default(), false));
    pages.elements(root, pages.blocks.len() - 1)?;
    let Pages { blocks: found, conditions, .. } = pages;
    let mut blocks = Vec::new();
    for (mut block, has_panels) in found {
        if form.has_views {
            block.questions = joined(std::mem::take(&mut block.questions), &conditions);
        }
        if !block.questions.is_empty() {
            blocks.push(block);
        } else if has_panels && !block.title.is_empty() {
            let base = form.reading.base();
            let title = quoted(block.title.in_language(&base, &base));
            form.reading
                .leave_out(&block.code, format!("its title {title} has no place; the panels in it have titles"));
        }
    }
    Ok(blocks)
}

struct Pages<'f, 'j> {
    form: &'f mut Form<'j>,
    /// Each with whether a panel in it is a block of its own.
    blocks: Vec<(Block, bool)>,
    /// Those of questions, by their codes.
    conditions: BTreeMap<String, String>,
}

impl Pages<'_, '_> {
    /// A page, or a panel that is a block.
    fn part(&mut self, json: &Json<'_>) -> Result<(), Faults> {
        let name = code(json.word("name"));
        let title = self.form.text(json.get("title"), &name);
        let description = self.form.text(json.get("description"), &name);
        self.blocks.push((Block { code: name, title, description, questions: Vec::new() }, false));
        self.remarks(json);
        self.elements(json, self.blocks.len() - 1)
    }

    fn remarks(&mut self, json: &Json<'_>) {
        let is_random = json.word("questionsOrder") == "random" || json.word("questionOrder") == "random";
        let remarks = [
            (json.has("visibleIf"), "it is shown on a condition; it is shown always"),
            (json.has("enableIf"), "it can be answered on a condition; it can be always"),
            (is_random, "its questions change their order at random; they keep their order"),
        ];
        for (_, remark) in remarks.into_iter().filter(|(is_there, _)| *is_there) {
            self.form.reading.leave_out(json.word("name"), remark);
        }
    }

    /// Reads the elements of a page or a panel into a block. Panels stand as deep as JSON may, at most.
    fn elements(&mut self, json: &Json<'_>, at: usize) -> Result<(), Faults> {
        for element in json.list("elements").chain(json.list("questions")) {
            let kind = element.word("type");
            let is_panel = matches!(kind, "panel" | "flowpanel") || (kind.is_empty() && element.has("elements"));
            if is_panel && element.has("title") {
                if let Some((_, has_panels)) = self.blocks.get_mut(at) {
                    *has_panels = true;
                }
                self.part(element)?;
            } else if is_panel {
                self.remarks(element);
                self.elements(element, at)?;
            } else if matches!(element, Json::Object(_)) {
                let name = element.word("name");
                if self.form.has_views && is_in_front(name) {
                    continue;
                }
                if let Some(condition) = element.text_of("visibleIf") {
                    self.conditions.insert(code(name), condition.to_owned());
                }
                let found = question::read(self.form, element);
                found.iter().try_for_each(|question| self.form.reading.count(question))?;
                if let Some((block, _)) = self.blocks.get_mut(at) {
                    block.questions.extend(found);
                }
            }
        }
        Ok(())
    }
}
