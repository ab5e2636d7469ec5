//! How reports look: kept for the workspace or for one report, and final when the client has it.

use data_encoding::BASE64;
use parallax_domain::layout::Logo;

use super::house::{House, path_of};
use crate::support::client::Client;

/// A JPEG of one grey pixel.
const JPEG: &str = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8Q\
    EBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==";

/// A closed assessment in which everybody answered.
fn closed(house: &House, coach: &mut Client) -> String {
    let assessment = house.launched(coach);
    for name in ["robin", "mara", "pat", "paula", "pascal", "dana", "dario"] {
        let mut rater = house.stranger();
        let review = house.review(&mut rater, &house.link_to(&assessment, &format!("{name}@example.org")));
        rater.send(&review.forms()[0]).expect(200);
    }
    step(coach, &assessment, "/close");
    assessment
}

fn step(coach: &mut Client, assessment: &str, step: &str) {
    let form = coach.open(&format!("{assessment}{step}")).expect(200).form(step);
    coach.send(&form).expect(200);
}

#[test]
fn everything_that_is_wrong_with_a_look_is_said_at_once_and_nothing_is_lost() {
    let house = House::open();
    let mut coach = house.coach();
    let mut form = coach.open("/layout").expect(200).form("/layout");
    let before = house.dump();
    form.fields.retain(|(name, _)| name != "show_guide");
    form.fill("accent", "#f5c400").fill("footer", &"x".repeat(121)).fill("place_summary", "first");
    form.fields.push(("logo_sent".to_owned(), BASE64.encode(b"<svg onload='alert(1)'/>")));
    let page = coach.send(&form).expect(422);
    let text = page.text();
    for words in ["1.6:1", "such as #", "121 characters", "The place of “Summary”", "SVG drawing"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(page.html().contains(&"x".repeat(121)), "the footer is lost");
    form.fill("place_summary", "1");
    let text = coach.send(&form).expect(422).text();
    assert!(text.contains("The guide is left out") && !text.contains("The cover does not come first"), "{text}");
    form.fill("guard", "made-up");
    coach.send(&form).expect(403);
    assert_eq!(house.dump(), before);
}

#[test]
fn a_look_holds_for_the_workspace_until_the_client_has_the_report() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = closed(&house, &mut coach);
    let mut form = coach.open("/layout").expect(200).form("/layout");
    form.fields.retain(|(name, _)| name != "show_extremes" && name != "show_worksheet");
    form.fill("paper", "letter").fill("accent", "#7a1f3d").fill("footer", "For Robin alone");
    form.fill("place_comments", "2").fill("place_summary", "3");
    form.fields.push(("logo_sent".to_owned(), JPEG.to_owned()));
    let kept = coach.send(&form).expect(200);
    assert!(kept.text().contains("Kept.") && kept.html().contains("data:image/png;base64,"), "{}", kept.text());

    let report = coach.open(&format!("{assessment}/report")).expect(200);
    let html = report.html();
    assert!(html.contains("For Robin alone") && html.contains("/accent/7a1f3d.css"), "{html}");
    assert!(!html.contains("report-extremes") && !html.contains("report-worksheet"));
    assert!(html.find("report-comments") < html.find("report-summary"), "comments come first");
    let css = coach.open("/accent/7a1f3d.css").expect(200).html();
    assert_eq!(css.trim(), ".report { --accent: #7a1f3d; }");
    for none in ["f5c400", "7a1f3", "..%2f"] {
        coach.open(&format!("/accent/{none}.css")).expect(404);
    }

    // One report of its own, and back.
    let address = format!("{assessment}/layout");
    let mut form = coach.open(&address).expect(200).form("/layout");
    form.fill("footer", "For this report alone");
    coach.send(&form).expect(200);
    assert!(coach.open(&format!("{assessment}/report")).expect(200).html().contains("For this report alone"));
    let mut form = coach.open(&address).expect(200).form("/layout");
    form.fill("go", "usual");
    assert!(coach.send(&form).expect(200).text().contains("as the workspace’s reports do again"));

    let late = coach.open(&address).expect(200).form("/layout");
    step(&mut coach, &assessment, "/release");
    let mut client = house.stranger();
    let landing = client.open(&house.report_link(&assessment)).expect(200);
    let report = path_of(&client.send(&landing.forms()[0]).expect(200));
    let (page, pdf) = (client.open(&report).expect(200).html(), client.open(&format!("{report}/report.pdf")));
    assert!(page.contains("For Robin alone"));

    let mut form = coach.open("/layout").expect(200).form("/layout");
    form.fill("footer", "Something else").fill("accent", "#0b538a");
    coach.send(&form).expect(200);
    assert!(coach.send(&late).expect(409).text().contains("a released report is final"));
    assert!(coach.open(&address).expect(200).text().contains("It is final, and its look is part of it."));
    assert_eq!(client.open(&report).expect(200).html(), page);
    assert!(client.open(&format!("{report}/report.pdf")).bytes == pdf.bytes, "the document changed");

    // The brief is the coach's.
    let brief = coach.open(&format!("{assessment}/brief.pdf")).expect(200);
    assert!(brief.bytes.starts_with(b"%PDF-1.7") && brief.headers["content-disposition"].contains("brief-robin"));
    client.open(&format!("{report}/brief.pdf")).expect(404);
    assert!(client.open(&format!("{assessment}/brief.pdf")).text().contains("Log in"));
}

#[test]
fn a_logo_is_shown_as_the_pixels_that_were_kept() {
    let house = House::open();
    let mut coach = house.coach();
    let mut form = coach.open("/layout").expect(200).form("/layout");
    form.fields.push(("logo_sent".to_owned(), JPEG.to_owned()));
    // A fault elsewhere does not lose the picture.
    form.fill("footer", &"x".repeat(121));
    let page = coach.send(&form).expect(422);
    let mut again = page.form("/layout");
    again.fill("footer", "");
    let page = coach.send(&again).expect(200);
    let logo = Logo::read(&BASE64.decode(JPEG.as_bytes()).expect("it is base64")).expect("it is a picture");
    assert!(page.html().contains(&BASE64.encode(logo.png())));
    let mut form = page.form("/layout");
    form.fill("logo_remove", "yes");
    assert!(!coach.send(&form).expect(200).html().contains("data:image/png"));
}
