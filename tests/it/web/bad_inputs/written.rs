//! What people write that is a program elsewhere, or in another script: it stands in the report as they wrote it.

use super::super::house::{House, add_raters, path_of};
use super::{in_both_houses, with};
use crate::support::documents::text_of_pdf;

/// B15 to B18, B27, and a lone return (B8): each by one rater.
const WRITTEN: [&str; 6] = [
    "<script>alert(1)</script> \"><img src=x onerror=alert(1)>",
    "{{7*7}} ${x} {token} %s {$client}",
    "#eval(\"1\") #read(\"/etc/passwd\") $x$ ] *b*",
    "=HYPERLINK(\"http://x.example\")",
    "\u{1f600} \u{1d49c} \u{645}\u{631}\u{62d}\u{628}\u{627} \u{e2a}\u{e27}\u{e31}\u{e2a}\u{e14}\u{e35} \
     \u{4f60}\u{597d}",
    "one line\rand another",
];

in_both_houses! {
    fn what_raters_write_stands_in_the_report_as_they_wrote_it(house) {
        let mut coach = house.coach();
        let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
        form.fill("client_name", "<b>Robin</b> {{7*7}} #eval(1)").fill("client_email", "robin@example.org");
        form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
        let draft = coach.send(&form).expect(200);
        let assessment = path_of(&draft);
        let people: Vec<String> = (0..WRITTEN.len()).map(|i| format!("Peer {i}, p{i}@example.org, peer")).collect();
        add_raters(&mut coach, &draft, &people.join("\n"));
        let form = coach.open(&format!("{assessment}/launch")).expect(200).form("/launch");
        coach.send(&form).expect(200);
        for (number, written) in WRITTEN.iter().enumerate() {
            let mut rater = house.stranger();
            let link = house.link_to(&assessment, &format!("p{number}@example.org"));
            let first = house.enter(&mut rater, &link);
            let mut form = rater.open(&format!("{}?view=all", path_of(&first))).expect(200).forms().remove(0);
            let question = form.texts.iter().find(|name| name.starts_with("comment.")).cloned().expect("a question");
            let choices = form.choices.clone();
            for (name, value) in choices.iter().filter(|(name, value)| name.starts_with("rating.") && value == "4") {
                form.fill(name, value);
            }
            let review = rater.send(&with(&form, &[(&question, written), ("go", "review")])).expect(200);
            rater.send(&review.form("/submit")).expect(200);
        }
        let form = coach.open(&format!("{assessment}/close")).expect(200).form("/close");
        coach.send(&form).expect(200);

        let kept: Vec<String> = WRITTEN.iter().map(|written| written.replace('\r', "\n")).collect();
        let json: serde_json::Value =
            serde_json::from_slice(&coach.open(&format!("{assessment}/report.json")).expect(200).bytes).expect("JSON");
        let page = coach.open(&format!("{assessment}/report")).expect(200);
        let csv = coach.open(&format!("{assessment}/report.csv")).expect(200).html();
        let texts: Vec<&str> = json["comments"]
            .as_object()
            .expect("questions")
            .values()
            .flat_map(|lists| lists.as_array().expect("lists"))
            .flat_map(|list| list["texts"].as_array().expect("texts"))
            .filter_map(|text| text.as_str())
            .collect();
        for written in &kept {
            assert!(texts.contains(&written.as_str()), "{written} is not in {texts:?}");
            let words = written.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(page.text().contains(&words), "{written} is not on the page");
            assert!(csv.replace("\"\"", "\"").contains(written.as_str()), "{written} is not in {csv}");
        }
        for markup in ["<script>alert", "<img src=x", "<b>Robin"] {
            assert!(!page.html().contains(markup), "{markup}");
        }
        assert!(csv.contains("\"'=HYPERLINK"), "what a spreadsheet would run stands behind an apostrophe: {csv}");
        assert!(page.text().contains("<b>Robin</b> {{7*7}} #eval(1)"), "{}", page.text());

        let path = house.database.folder().join("report.pdf");
        let pdf = coach.open(&format!("{assessment}/report.pdf")).expect(200).bytes;
        std::fs::write(&path, pdf).expect("the folder is ours");
        let Some(pdf) = text_of_pdf(&path) else { return };
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        for written in &kept[..4] {
            assert!(bare(&pdf).contains(&bare(written)), "{written} is not in the PDF: {pdf}");
        }
    }
}
