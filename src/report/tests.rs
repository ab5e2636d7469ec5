use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::Report;

use super::{Document, png};

fn leadership_core() -> Questionnaire {
    Questionnaire::from_toml(include_str!("../../survey-templates/leadership-core.toml")).unwrap()
}

fn demo() -> Document {
    let report = Report::from_json(include_str!("../../tests/fixtures/report-demo.json")).unwrap();
    Document::new(&report, &leadership_core())
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let (one, other) = (demo(), demo());
    assert_eq!(one.html(), other.html());
    assert_eq!(one.charts(), other.charts());
    assert!(one.pdf().unwrap() == other.pdf().unwrap());
    let chart = one.charts()[0];
    assert!(png(chart, 2.0).unwrap() == png(chart, 2.0).unwrap());
}

#[test]
fn the_fragment_keeps_to_a_strict_content_security_policy() {
    let fragment = demo().html_fragment();
    for forbidden in ["style=", "<script", "<style", "javascript:", " onclick", " onload", "<link", "@import"] {
        assert!(!fragment.contains(forbidden), "{forbidden}");
    }
}
