//! A rater's and a client's pages, and a letter, in a script that runs from right to left.

use super::coach::letter_to;
use super::{Album, answer, filled};
use crate::support::client::Client;
use crate::web::house::{House, add_raters, path_of};

pub(super) const ARABIC: &str = include_str!("../../fixtures/languages/trust.toml");
const PEOPLE: &str = "name,email,group\n\
    Mara Model,mara@example.org,manager\n\
    Pat Placeholder,pat@example.org,peer\n\
    Paula Prototype,paula@example.org,peer\n\
    Pascal Plausible,pascal@example.org,peer\n";

/// An assessment in Arabic, launched. Gives its address.
fn launched(coach: &mut Client, questionnaire: &str) -> String {
    let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
    form.fill("client_name", "ليلى حداد").fill("client_email", "robin@example.org").fill("language", "ar");
    form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Africa/Cairo");
    form.fill("questionnaire_text", questionnaire);
    let page = coach.send(&form).expect(200);
    let address = path_of(&page);
    add_raters(coach, &page, PEOPLE);
    let form = coach.open(&format!("{address}/launch")).expect(200).form("/launch");
    coach.send(&form).expect(200);
    address
}

#[test]
fn the_pages_of_people_who_read_arabic_are_mirrored_and_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    let assessment = launched(&mut coach, ARABIC);
    let link = house.link_to(&assessment, "pat@example.org");
    house.deliver();
    let letter = letter_to(&mut coach, "pat@");
    album.page("letter-arabic", &coach, &letter, "pat@");
    let html = coach.open(&format!("{letter}/html")).expect(200).bytes;
    album.letter("letter-arabic-alone", house.database.folder(), &html, "Carla Coach");
    let mut rater = house.stranger();
    album.page("landing-arabic", &rater, &link, "ماذا يحدث لإجاباتكم");
    let side = "const at = document.querySelector('.facts dt').getBoundingClientRect(); \
                at.right > document.querySelector('main').getBoundingClientRect().width / 2";
    assert_eq!(album.chromium.run(side), true, "labels stand at the right");
    let address = path_of(&house.enter(&mut rater, &link));
    album.page("form-arabic", &rater, &address, "0 من 6");
    album.page("form-comments-arabic", &rater, &format!("{address}?page=3"), "بكلماتكم");
    album.page("review-arabic", &rater, &format!("{address}/review"), "6 أسئلة");
    album.page("decline-arabic", &rater, &format!("{address}/decline"), "لستم ملزمين بالإجابة");
    album.page("no-mail-arabic", &rater, &house.opt_out_link(&assessment, "pat@example.org"), "إيقاف الرسائل");
    let mut form = filled(&house, &mut rater, &link, 1);
    form.fill("go", "review");
    let review = rater.send(&form).expect(200);
    album.page("review-full-arabic", &rater, &path_of(&review), "أُجيب عن كل شيء");
    for (number, name) in ["robin", "mara", "pat", "paula", "pascal"].into_iter().enumerate() {
        answer(&house, &house.link_to(&assessment, &format!("{name}@example.org")), number);
    }
    album.page("recorded-arabic", &house.stranger(), &link, "سبق تسجيل الإجابات");
    for step in ["close", "release"] {
        let form = coach.open(&format!("{assessment}/{step}")).expect(200).form(&format!("/{step}"));
        coach.send(&form).expect(200);
    }
    let report = house.report_link(&assessment);
    let mut client = house.stranger();
    album.page("client-landing-arabic", &client, &report, "تقريركم جاهز");
    let landing = client.open(&report).expect(200);
    let report = path_of(&client.send(&landing.forms()[0]).expect(200));
    album.page("client-report-arabic", &client, &report, "الملخص");
    album.close();
}

#[test]
fn questions_in_another_language_than_the_page_say_so_themselves() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = launched(&mut coach, "");
    let mut rater = house.stranger();
    let page = house.enter(&mut rater, &house.link_to(&assessment, "pat@example.org")).html();
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"), "{page}");
    assert!(page.contains("<legend lang=\"en\" dir=\"ltr\">"), "{page}");
    assert!(page.contains("حفظ ومتابعة"), "the page's own words are in Arabic: {page}");
    assert!(
        page.contains("lang=\"ar\" aria-current=\"true\""),
        "one can choose another language and come back: {page}"
    );
}
