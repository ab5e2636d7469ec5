//! From a proposal to a questionnaire. The domain's own check has the last word.

use parallax_domain::fault::Faults;
use parallax_domain::language::Localized;
use parallax_domain::questionnaire::{MAX_ITEMS, Questionnaire};
use serde_json::{Value, json};

use crate::proposal::Proposal;
use crate::refused;
use parallax_domain::text::grouped;

impl Proposal {
    /// The questionnaire.
    ///
    /// # Errors
    /// If there is nothing to rate, too much of it, or something that the domain does not take.
    pub fn questionnaire(&self) -> Result<Questionnaire, Faults> {
        let Some(scale) = &self.scale else {
            return Err(refused(
                "the survey has no question that is rated on a scale of 2 to 11 points",
                "Choose a survey with matrices or ratings; single questions of other kinds cannot be taken.",
            ));
        };
        let count = self.count_items();
        if count == 0 {
            return Err(refused("the survey has no item that can be taken", "See what was left out, and why."));
        }
        if count > MAX_ITEMS {
            let reason = format!("the survey has {} rated items; the limit is {MAX_ITEMS}", grouped(count));
            return Err(refused(reason, "Export the part of it that one person shall answer, or leave items out."));
        }
        let competencies: Vec<Value> = self
            .competencies
            .iter()
            .map(|competency| {
                let items: Vec<Value> = competency.items.iter().map(|item| {
                json!({ "key": item.key, "self": item.own, "others": item.others, "reverse": item.reverse })
            }).collect();
                let definition = competency.definition.as_ref();
                json!({ "key": competency.key, "name": competency.name, "definition": definition, "item": items })
            })
            .collect();
        let questions: Vec<Value> = self
            .questions
            .iter()
            .map(|question| json!({ "key": question.key, "self": question.own, "others": question.others }))
            .collect();
        let labels: Vec<&Localized> = scale.labels.iter().map(|(_, label)| label).collect();
        let questionnaire = json!({
            "key": self.key,
            "version": 1,
            "title": self.title,
            "languages": self.languages,
            "scale": { "first": scale.first, "labels": labels, "not_observed": scale.not_observed },
            "competency": competencies,
            "question": questions,
        });
        Questionnaire::from_json(&questionnaire.to_string())
    }
}
