//! The published schemas of `report.json`, `programme.json`, norm files and questionnaires, held against what is written.

use serde_json::Value;

/// What of a report the schema does not allow.
pub(crate) fn faults(value: &Value) -> Vec<String> {
    against(include_str!("../../../docs/report.schema.json"), value, "report")
}

/// What of a norm file the schema does not allow.
pub(crate) fn norm_faults(value: &Value) -> Vec<String> {
    against(include_str!("../../../docs/norm.schema.json"), value, "norm")
}

/// What of a programme's report the schema does not allow.
pub(crate) fn faults_of_programme(value: &Value) -> Vec<String> {
    against(include_str!("../../../docs/programme.schema.json"), value, "programme")
}

/// What of a questionnaire the schema does not allow.
pub(crate) fn questionnaire_faults(value: &Value) -> Vec<String> {
    against(include_str!("../../../docs/questionnaire.schema.json"), value, "questionnaire")
}

/// What of a value a schema does not allow. Knows the words that our schemas use, and stops at any other.
fn against(schema: &str, value: &Value, name: &str) -> Vec<String> {
    let schema: Value = serde_json::from_str(schema).unwrap();
    let mut faults = Vec::new();
    check(&schema, &schema, value, name, &mut faults);
    faults
}

fn check(root: &Value, schema: &Value, value: &Value, place: &str, faults: &mut Vec<String>) {
    for (word, rule) in schema.as_object().unwrap() {
        let holds = match word.as_str() {
            "const" => value == rule,
            "enum" => rule.as_array().unwrap().contains(value),
            "type" => is_of_type(value, rule.as_str().unwrap()),
            "minimum" => value.as_f64() >= rule.as_f64(),
            "maximum" => value.as_f64() <= rule.as_f64(),
            "minItems" => value.as_array().is_none_or(|list| list.len() as u64 >= rule.as_u64().unwrap()),
            "maxItems" => value.as_array().is_none_or(|list| list.len() as u64 <= rule.as_u64().unwrap()),
            "uniqueItems" => {
                value.as_array().is_none_or(|list| (1..list.len()).all(|at| !list[..at].contains(&list[at])))
            }
            "minProperties" => value.as_object().is_none_or(|table| table.len() as u64 >= rule.as_u64().unwrap()),
            "maxLength" => value.as_str().is_none_or(|text| text.chars().count() as u64 <= rule.as_u64().unwrap()),
            "pattern" => {
                let pattern = regex::Regex::new(rule.as_str().unwrap()).unwrap();
                value.as_str().is_none_or(|text| pattern.is_match(text))
            }
            "propertyNames" => {
                for key in value.as_object().into_iter().flatten().map(|(key, _)| key) {
                    check(root, rule, &Value::String(key.clone()), &format!("{place}.{key}"), faults);
                }
                true
            }
            "required" => rule.as_array().unwrap().iter().all(|key| value.get(key.as_str().unwrap()).is_some()),
            "anyOf" => rule.as_array().unwrap().iter().any(|option| {
                let mut inner = Vec::new();
                check(root, option, value, place, &mut inner);
                inner.is_empty()
            }),
            "$ref" => {
                let target = root.pointer(rule.as_str().unwrap().trim_start_matches('#')).unwrap();
                check(root, target, value, place, faults);
                true
            }
            "items" => {
                for (index, element) in value.as_array().into_iter().flatten().enumerate() {
                    check(root, rule, element, &format!("{place}[{index}]"), faults);
                }
                true
            }
            "additionalProperties" => {
                let named = |key: &String| schema.get("properties").is_some_and(|named| named.get(key).is_some());
                for (key, element) in value.as_object().into_iter().flatten().filter(|(key, _)| !named(key)) {
                    match rule {
                        Value::Bool(false) => faults.push(format!("{place}.{key} is not in the schema")),
                        rule => check(root, rule, element, &format!("{place}.{key}"), faults),
                    }
                }
                true
            }
            "properties" => {
                for (key, rule) in rule.as_object().unwrap() {
                    if let Some(element) = value.get(key) {
                        check(root, rule, element, &format!("{place}.{key}"), faults);
                    }
                }
                true
            }
            "$schema" | "$id" | "$defs" | "title" | "description" => true,
            other => panic!("the schema uses {other}, which this check does not know"),
        };
        if !holds {
            faults.push(format!("{place} breaks {word}: {value}"));
        }
    }
}

fn is_of_type(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the schema uses the type {other}, which this check does not know"),
    }
}
