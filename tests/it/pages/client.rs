//! A client's pages: the link to the report, and the report, also in the file that stands alone.

use parallax::fonts::Fonts;
use parallax::report::{Document, Edition};
use parallax::workflow::library;
use parallax_domain::layout::Layout;
use parallax_domain::report::Report;

use super::{Album, answer};
use crate::web::house::{House, path_of};

#[test]
fn the_pages_of_a_client_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    for (rater, name) in ["robin", "mara", "pat", "paula", "pascal", "dana", "dario"].into_iter().enumerate() {
        answer(&house, &house.link_to(&assessment, &format!("{name}@example.org")), rater);
    }
    for step in ["close", "release"] {
        let form = coach.open(&format!("{assessment}/{step}")).expect(200).form(&format!("/{step}"));
        coach.send(&form).expect(200);
    }
    let link = house.report_link(&assessment);
    let mut client = house.stranger();
    album.page("client-landing", &client, &link, "Carla Coach");
    let landing = client.open(&link).expect(200);
    let report = path_of(&client.send(&landing.forms()[0]).expect(200));
    album.page("client-report", &client, &report, "Robin Sample");
    let print = album.chromium.run("document.querySelector('button.print').checkVisibility()");
    assert_eq!(print, true, "the policy of the pages lets the report's script run");
    let json = coach.open(&format!("{assessment}/report.json")).expect(200).html();
    let figures = Report::from_json(&json).expect("it is a report");
    let questionnaire = library::find("leadership-core").expect("it is shipped");
    let page =
        Document::new(&figures, questionnaire, Edition { layout: &Layout::default(), day: None }, &Fonts::ours())
            .html();
    album.file("report-file", house.database.folder(), page.as_bytes(), "Robin Sample");
    album.page("client-bad-link", &house.stranger(), "/c/madeup", "copied");
    album.page("client-unknown-visit", &house.stranger(), &format!("{report}x"), "open your link again");
    album.close();
}
