//! The pages on which raters are proposed, corrected and handed a link.

use super::Album;
use super::keyboard::walk;
use crate::support::browser::{SCREENS, chromium};
use crate::web::house::{House, add_raters};
use crate::web::nomination::{add, asked, entered};

const LINES: &str =
    "Pat Placeholder <pat@example.org>\nPaula Prototype <paula@example.org>\nPascal Plausible <pascal@example.org>";

#[test]
fn the_pages_of_a_nomination_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    let empty = asked(&house, &mut coach, "en");
    album.page("nominate-again", &coach, &format!("{empty}/nominate"), "Send the letter again");
    let mut form = coach.open(&format!("{empty}/nominate")).expect(200).form("/nominate");
    form.fill("least-peer", "9").fill("most-peer", "3").fill("most-manager", "2").fill("most-other", "many");
    album.answer("nominate-faults", &coach, &form, "Nothing was sent");
    let mut client = house.stranger();
    album.page("nomination-landing", &client, &house.nomination_link(&empty), "Who should be asked?");
    let list = entered(&house, &mut client, &empty);
    album.page("nomination-empty", &client, &list, "Nobody yet");
    let page = coach.open(&empty).expect(200);
    add_raters(&mut coach, &page, "Preset Person <preset@example.org>; other");
    add(&mut client, &list, "Mara Model", "mara@example.org", "manager").expect(200);
    let mut form = client.open(&list).expect(200).form_with("lines");
    form.fill("lines", LINES).fill("group", "peer");
    album.answer("nomination-added", &client, &form, "Added: 3");
    form.fill("lines", "Pat\u{430} <p\u{430}t@example.org>\nBo <bo@>\nnothing");
    album.answer("nomination-faults", &client, &form, "Nobody was added");
    add(&mut client, &list, "Pat Other", "p\u{430}t@example.org", "direct_report").expect(200);
    album.page("nomination", &client, &list, "look alike");
    album.page("nomination-hand-in", &client, &format!("{list}/hand-in"), "Fewer than wished for");
    let form = client.open(&format!("{list}/hand-in")).expect(200).form("/hand-in");
    album.answer("nomination-hand-in-fault", &client, &form, "Tick this box");
    let mut form = form;
    form.fill("consent", "yes");
    client.send(&form).expect(200);
    album.page("nomination-handed-in", &client, &list, "Handed in. Thank you!");
    album.page("draft-handed-in", &coach, &empty, "waits for you");
    album.page("return", &coach, &format!("{empty}/return"), "Return the list?");
    let mut form = coach.open(&format!("{empty}/return")).expect(200).form("/return");
    album.answer("return-fault", &coach, &form, "Nothing was returned");
    form.fill("note", "Two more direct reports, please.\nAnd is Pat Other the same person as Pat Placeholder?");
    coach.send(&form).expect(200);
    album.page("nomination-returned", &client, &list, "Carla Coach writes:");
    let approve = coach.open(&empty).expect(200).form("/approve");
    coach.send(&approve).expect(200);
    album.page("nomination-approved", &client, &list, "Your list is approved");
    album.page("draft-approved", &coach, &empty, "Approved");
    album.close();
}

#[test]
fn the_pages_of_a_nomination_are_mirrored_for_people_who_read_arabic() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    let draft = asked(&house, &mut coach, "ar");
    let mut client = house.stranger();
    album.page("nomination-landing-arabic", &client, &house.nomination_link(&draft), "من نسأل؟");
    let list = entered(&house, &mut client, &draft);
    add(&mut client, &list, "ليلى حداد", "layla@example.org", "manager").expect(200);
    let mut form = client.open(&list).expect(200).form_with("lines");
    form.fill("lines", LINES).fill("group", "peer");
    album.answer("nomination-arabic", &client, &form, "أُضيف");
    form.fill("lines", "nothing\nبو <bo@>");
    album.answer("nomination-faults-arabic", &client, &form, "لم يُضَف أحد");
    album.page("nomination-hand-in-arabic", &client, &format!("{list}/hand-in"), "تسليم القائمة؟");
    album.close();
}

#[test]
fn the_pages_about_raters_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    let draft = house.draft(&mut coach);
    let mut form = coach.open(&draft).expect(200).form("/raters");
    let many: String = (1..=40).map(|n| format!("Person {n} <person{n}@example.org>; other\n")).collect();
    form.fill("list_text", &format!("Pat <pat@example.org>; other\nNo One <n\u{43e}one@example.org>; peer\nNo One <noone@example.org>; peer\n{many}"));
    album.answer("list-preview-questions", &coach, &form, "In which group?");
    let preview = coach.send(&form).expect(200);
    album.answer("list-preview-faults", &coach, &preview.form("/raters"), "Nothing was added yet");

    let running = house.launched(&mut coach);
    let page = coach.open(&running).expect(200);
    let links: Vec<String> = page.links().into_iter().filter(|link| link.contains("/raters/")).collect();
    let paula =
        links.iter().find(|link| coach.open(link).expect(200).text().contains("paula@")).expect("Paula").clone();
    album.page("rater", &coach, &paula, "Answers are coming in");
    let mut form = coach.open(&paula).expect(200).form(&paula);
    form.fill("name", "");
    album.answer("rater-fault", &coach, &form, "Nothing was changed");
    form.fill("name", "Paula Prototype").fill("group", "other");
    album.answer("collecting-moved", &coach, &form, "Peers → Others");
    album.page("rater-moved", &coach, &paula, "Invited as: Peers");
    let show = coach.open(&paula).expect(200).form("/link");
    album.answer("handed-link", &coach, &show, "Hand it over, and forget it");
    let shown = coach.send(&show).expect(200).text();
    let link = shown.split_whitespace().find(|word| word.contains("/h/")).expect("a link");
    let rater = house.stranger();
    album.page("handed", &rater, link, "Dieser Link wurde Ihnen übergeben");
    album.page("handed-english", &rater, &format!("{link}?language=en"), "This link was handed to you");
    album.close();
}

#[test]
fn raters_are_proposed_with_the_keyboard_alone() {
    let house = House::open();
    let Some(chromium) = chromium() else { return };
    let mut coach = house.coach();
    let draft = asked(&house, &mut coach, "en");
    let mut client = house.stranger();
    let list = entered(&house, &mut client, &draft);
    add(&mut client, &list, "Mara Model", "mara@example.org", "manager").expect(200);
    let mut wrong = Vec::new();
    for (_, width, height) in SCREENS {
        chromium.resize(width, height);
        for path in ["", "/hand-in"] {
            chromium.take_cookies(&client, house.origin());
            chromium.open(&format!("{}{list}{path}", house.origin()));
            wrong.extend(walk(&chromium, &format!("{list}{path} at {width}")));
        }
        chromium.take_cookies(&coach, house.origin());
        for path in ["", "/nominate"] {
            chromium.open(&format!("{}{draft}{path}", house.origin()));
            wrong.extend(walk(&chromium, &format!("{draft}{path} at {width}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
