use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

use super::*;

/// The parts that the catalogue of a language consists of.
const PARTS: [&str; 12] = [
    "charts.ftl",
    "deadline.ftl",
    "digest.ftl",
    "files.ftl",
    "mail.ftl",
    "nomination.ftl",
    "paper.ftl",
    "rater.ftl",
    "report.ftl",
    "requests.ftl",
    "story.ftl",
    "taking_part.ftl",
];

/// What is said of one text: the places that it has, and the plural categories of each choice in it.
#[derive(Default)]
struct Shape {
    places: BTreeSet<String>,
    choices: Vec<BTreeSet<String>>,
}

impl Shape {
    fn of(pattern: &Pattern<String>) -> Self {
        let mut shape = Self::default();
        shape.read(pattern);
        shape
    }

    fn read(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression);
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                let mut categories = BTreeSet::new();
                for variant in variants {
                    if let VariantKey::Identifier { name } = &variant.key {
                        categories.insert(name.clone());
                    }
                    self.read(&variant.value);
                }
                if !categories.is_empty() {
                    self.choices.push(categories);
                }
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.places.insert(id.name.clone());
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            _ => {}
        }
    }
}

/// The texts of one part of a language's catalogue, and what is wrong with the file itself.
fn texts(tag: &str, part: &str, wrong: &mut Vec<String>) -> BTreeMap<String, Shape> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue").join(tag).join(part);
    let Ok(file) = std::fs::read_to_string(path) else {
        wrong.push(format!("{tag}/{part} is not there"));
        return BTreeMap::new();
    };
    let resource = parser::parse(file).unwrap_or_else(|(resource, errors)| {
        wrong.extend(errors.iter().map(|error| format!("{tag}/{part}: {error}")));
        resource
    });
    let mut texts = BTreeMap::new();
    for entry in resource.body {
        if let Entry::Message(Message { id, value: Some(value), .. }) = entry
            && texts.insert(id.name.clone(), Shape::of(&value)).is_some()
        {
            wrong.push(format!("{tag}/{part} has {} twice", id.name));
        }
    }
    texts
}

#[test]
fn every_language_has_every_text_with_the_places_of_the_english_one() {
    let mut wrong = Vec::new();
    for part in PARTS {
        let english = texts("en", part, &mut wrong);
        assert!(!english.is_empty(), "{part} was not understood");
        for tag in LANGUAGES {
            let own = texts(tag, part, &mut wrong);
            for (id, shape) in &english {
                match own.get(id) {
                    None => wrong.push(format!("{tag}/{part} lacks {id}")),
                    Some(own) if own.places != shape.places => {
                        wrong.push(format!(
                            "{tag}/{part}: {id} has the places {:?}, English {:?}",
                            own.places, shape.places
                        ));
                    }
                    Some(_) => {}
                }
            }
            wrong.extend(
                own.keys().filter(|id| !english.contains_key(*id)).map(|id| format!("{tag}/{part} alone has {id}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_choice_by_number_has_all_plurals_of_its_language() {
    let mut wrong = Vec::new();
    for tag in LANGUAGES {
        let plurals: &[&str] = match tag {
            "ja" => &["other"],
            "pl" => &["one", "few", "many", "other"],
            "ar" => &["zero", "one", "two", "few", "many", "other"],
            _ => &["one", "other"],
        };
        let plurals: BTreeSet<String> = plurals.iter().map(|&plural| plural.to_owned()).collect();
        for part in PARTS {
            for (id, shape) in texts(tag, part, &mut Vec::new()) {
                let unlike = shape.choices.iter().filter(|choice| **choice != plurals);
                wrong.extend(unlike.map(|choice| format!("{tag}/{part}: {id} has {choice:?}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

fn language(tag: &str) -> Language {
    Language::parse(tag).expect("a tag")
}

#[test]
fn people_are_counted_as_each_language_counts() {
    let counted = |tag: &str, numbers: &[i64]| -> Vec<String> {
        numbers.iter().map(|&number| text_with(&language(tag), "people", &[("count", number.into())])).collect()
    };
    assert_eq!(counted("pl", &[1, 2, 5, 12, 22]), ["1 osoba", "2 osoby", "5 osób", "12 osób", "22 osoby"]);
    assert_eq!(counted("ar", &[0, 1, 2, 3, 11, 100]), ["لا أحد", "شخص واحد", "شخصان", "3 أشخاص", "11 شخصًا", "100 شخص"]);
    assert_eq!(counted("ja", &[1, 5]), ["1人", "5人"]);
    assert_eq!(counted("pt", &[0, 1, 2]), ["0 pessoa", "1 pessoa", "2 pessoas"]);
    assert_eq!(counted("it", &[1, 2]), ["1 persona", "2 persone"]);
    assert_eq!(counted("nl", &[1, 2]), ["1 persoon", "2 personen"]);
}

#[test]
fn the_parts_of_a_list_stand_behind_the_languages_own_comma() {
    let list = |tag: &str| joined(&language(tag), &["A".to_owned(), "B".to_owned(), "C".to_owned()]);
    assert_eq!(["en", "pl", "ja", "ar"].map(list), ["A, B and C", "A, B i C", "A、B、C", "A، B وC"]);
}

#[test]
fn a_moment_is_told_in_its_own_zone_and_in_every_language() {
    let told = |tag: &str| moment(&language(tag), "2026-11-27T17:00:00Z".parse().expect("a moment"), "Europe/Berlin");
    assert_eq!(told("en"), "Friday, 27 November 2026, 18:00 (Europe/Berlin)");
    assert_eq!(told("de-AT"), "Freitag, 27. November 2026, 18:00 Uhr (Europe/Berlin)");
    assert_eq!(told("fr"), "vendredi 27 novembre 2026, 18:00 (Europe/Berlin)");
    assert_eq!(told("es"), "viernes, 27 de noviembre de 2026, 18:00 (Europe/Berlin)");
    assert_eq!(told("pt-BR"), "sexta-feira, 27 de novembro de 2026, 18:00 (Europe/Berlin)");
    assert_eq!(told("it"), "venerdì 27 novembre 2026, 18:00 (Europe/Berlin)");
    assert_eq!(told("nl"), "vrijdag 27 november 2026, 18:00 uur (Europe/Berlin)");
    assert_eq!(told("pl"), "piątek, 27 listopada 2026, 18:00 (Europe/Berlin)");
    assert_eq!(told("ja"), "2026年11月27日(金)18:00(Europe/Berlin)");
    assert_eq!(told("ar"), "الجمعة 27 نوفمبر 2026، الساعة 18:00 (Europe/Berlin)");
    assert_eq!(told("fi"), told("en"));
}
