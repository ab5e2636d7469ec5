//! What became of the items from one version of a questionnaire to the next, so that a comparison of two assessments knows
//! what may be compared.

use super::{Item, Questionnaire, Scale};
use crate::language::Localized;

/// What an item is to the same questionnaire's earlier version.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lineage {
    /// Asked in the same words.
    Same,
    /// The same item in other words, or scored the other way round.
    Reworded,
    /// Not asked before.
    New,
}

/// What became of an earlier version.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Succession {
    /// Whether ratings of both versions mean the same: as many points, the same values, the same labels.
    pub is_scale_same: bool,
    /// Every item by its key, in the later version's order.
    pub items: Vec<(String, Lineage)>,
    /// The keys of items that are not asked any more, in the earlier version's order.
    pub retired: Vec<String>,
}

impl Succession {
    /// How many items have this lineage.
    pub fn count(&self, lineage: Lineage) -> usize {
        self.items.iter().filter(|(_, other)| *other == lineage).count()
    }

    /// The lineage of one item; none if the later version does not ask it.
    pub fn of(&self, item: &str) -> Option<Lineage> {
        self.items.iter().find(|(key, _)| key == item).map(|(_, lineage)| *lineage)
    }
}

impl Questionnaire {
    /// What became of the items of an earlier version. An item's identity is its key; languages that only one of the two
    /// versions has change nothing.
    pub fn succession(&self, earlier: &Self) -> Succession {
        let lineage = |item: &Item| match earlier.item(&item.key) {
            None => Lineage::New,
            Some(before) if is_same(item, before) => Lineage::Same,
            Some(_) => Lineage::Reworded,
        };
        Succession {
            is_scale_same: is_same_scale(&self.scale, &earlier.scale),
            items: self.items().map(|(_, item)| (item.key.clone(), lineage(item))).collect(),
            retired: earlier
                .items()
                .filter(|(_, item)| self.item(&item.key).is_none())
                .map(|(_, item)| item.key.clone())
                .collect(),
        }
    }
}

fn is_same(item: &Item, before: &Item) -> bool {
    item.reverse == before.reverse
        && says_the_same(&item.own, &before.own)
        && says_the_same(&item.others, &before.others)
}

fn is_same_scale(scale: &Scale, before: &Scale) -> bool {
    scale.first == before.first
        && scale.labels.len() == before.labels.len()
        && scale.labels.iter().zip(&before.labels).all(|(label, before)| says_the_same(label, before))
}

/// Whether two texts are the same in every language that both have, of which there is at least one.
fn says_the_same(text: &Localized, before: &Localized) -> bool {
    let mut both = text.iter().filter_map(|(language, told)| Some((told, before.get(language)?))).peekable();
    both.peek().is_some() && both.all(|(told, before)| told == before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn questionnaire(items: &[(&str, &str)], labels: [&str; 2]) -> Questionnaire {
        let items: Vec<_> = items
            .iter()
            .map(|(key, text)| {
                serde_json::json!({ "key": key, "self": { "en": text }, "others": { "en": format!("{{name}} {text}") } })
            })
            .collect();
        let file = serde_json::json!({
            "key": "one", "version": 1, "title": { "en": "One" }, "languages": ["en"],
            "scale": { "first": 1, "labels": [{ "en": labels[0] }, { "en": labels[1] }] },
            "competency": [{ "key": "a", "name": { "en": "A" }, "item": items }],
        });
        Questionnaire::from_json(&file.to_string()).expect("a questionnaire")
    }

    #[test]
    fn an_item_is_the_same_reworded_new_or_retired() {
        let before = questionnaire(&[("a-1", "listens"), ("a-2", "asks"), ("a-3", "waits")], ["No", "Yes"]);
        let after = questionnaire(&[("a-4", "waits"), ("a-2", "asks first"), ("a-1", "listens")], ["No", "Yes"]);
        let succession = after.succession(&before);
        let expected = [("a-4", Lineage::New), ("a-2", Lineage::Reworded), ("a-1", Lineage::Same)];
        assert_eq!(succession.items, expected.map(|(key, lineage)| (key.to_owned(), lineage)));
        assert_eq!(succession.retired, ["a-3"]);
        assert_eq!((succession.is_scale_same, succession.count(Lineage::Same)), (true, 1));
    }

    #[test]
    fn ratings_on_a_scale_with_other_labels_do_not_mean_the_same() {
        let before = questionnaire(&[("a-1", "listens")], ["No", "Yes"]);
        let after = questionnaire(&[("a-1", "listens")], ["Never", "Always"]);
        assert!(!after.succession(&before).is_scale_same);
    }
}
