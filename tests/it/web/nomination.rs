//! The client proposes raters, and the coach decides.

use parallax_domain::link::LinkToken;

use super::house::{House, add_raters, path_of};
use crate::support::client::{Client, Page};

/// A draft without raters, whose client was asked for names. Gives its address.
pub(crate) fn asked(house: &House, coach: &mut Client, language: &str) -> String {
    let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
    form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org").fill("language", language);
    form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
    let draft = path_of(&coach.send(&form).expect(200));
    let form = coach.open(&format!("{draft}/nominate")).expect(200).form("/nominate");
    assert!(coach.send(&form).expect(200).text().contains("The letter to the client is queued"));
    house.deliver();
    draft
}

/// The client's list, entered through the link. Gives its address.
pub(crate) fn entered(house: &House, client: &mut Client, draft: &str) -> String {
    let landing = client.open(&house.nomination_link(draft)).expect(200);
    path_of(&client.send(&landing.forms()[0]).expect(200))
}

/// Adds one person.
pub(crate) fn add(client: &mut Client, list: &str, name: &str, email: &str, group: &str) -> Page {
    let mut form = client.open(list).expect(200).form_with("name");
    form.fill("name", name).fill("email", email).fill("group", group);
    client.send(&form)
}

#[test]
fn a_client_proposes_raters_and_the_coach_approves_them() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = asked(&house, &mut coach, "en");
    let mail = coach.open("/mail").expect(200).text();
    assert!(mail.contains("robin@example.org"), "the letter went to the client: {mail}");

    assert!(coach.open(&draft).expect(200).html().contains("<li aria-current=\"step\">Nomination</li>"));
    assert!(coach.open("/").expect(200).text().contains("The client proposes raters"));

    let mut client = house.stranger();
    let list = entered(&house, &mut client, &draft);
    assert!(client.open(&list).expect(200).text().contains("Wished for: 5 to 10"));
    let page = add(&mut client, &list, "Mara Model", "mara@example.org", "manager").expect(200);
    assert!(page.text().contains("Added: 1") && page.text().contains("Shown by name"), "{}", page.text());
    let mut form = client.open(&list).expect(200).form_with("lines");
    form.fill("lines", "Pat <pat@example.org>\nPaula <paula@example.org>\nPat <PAT@example.org>").fill("group", "peer");
    let page = client.send(&form).expect(200);
    assert!(page.text().contains("Added: 2") && page.text().contains("Will be hidden"), "{}", page.text());

    // Handing in fewer than wished for is asked about.
    let mut form = client.open(&format!("{list}/hand-in")).expect(200).form("/hand-in");
    let before = house.dump();
    let asked = client.send(&form).expect(422).text();
    assert!(asked.contains("Fewer than wished for: Peers (2 / 5), Direct reports (0 / 5)"), "{asked}");
    assert_eq!(house.dump(), before);
    form.fill("consent", "yes");
    assert!(client.send(&form).expect(200).text().contains("Handed in. Thank you!"));

    // The list is in the coach's hands: the client cannot change it, and nothing is launched unseen.
    let before = house.dump();
    let late = client.open(&list).expect(200);
    assert!(late.forms().is_empty(), "there is nothing to send any more");
    let text = coach.open(&draft).expect(200).text();
    assert!(text.contains("Handed in, waits for you") && text.contains("Peers: 2 of at least 5"), "{text}");
    let mut launch = coach.open(&format!("{draft}/launch")).expect(200).form("/launch");
    launch.fields.push(("consent".to_owned(), "yes".to_owned()));
    assert!(coach.send(&launch).expect(422).text().contains("Approve it first"));
    assert_eq!(house.dump(), before);

    assert!(coach.open("/").expect(200).text().contains("The client’s list of raters waits for you"));

    // It is returned with a note, worked over, and handed in again.
    let mut form = coach.open(&format!("{draft}/return")).expect(200).form("/return");
    assert!(coach.send(&form).expect(422).text().contains("Say in a sentence what should be changed"));
    form.fill("note", "Please add a few direct reports.\n<b>Thank you</b>");
    assert!(coach.send(&form).expect(200).text().contains("Returned"));
    let page = client.open(&list).expect(200);
    assert!(page.text().contains("Carla Coach writes:") && page.text().contains("<b>Thank you</b>"), "{}", page.text());
    for number in 1..=4 {
        add(&mut client, &list, &format!("Report {number}"), &format!("r{number}@example.org"), "direct_report")
            .expect(200);
    }
    let mut form = client.open(&format!("{list}/hand-in")).expect(200).form("/hand-in");
    form.fill("consent", "yes");
    client.send(&form).expect(200);
    let approve = coach.open(&draft).expect(200).form("/approve");
    assert!(coach.send(&approve).expect(200).text().contains("Approved."));
    assert!(coach.open("/").expect(200).text().contains("The list of raters is approved; not launched yet"));
    let launch = coach.send(&launch).expect(200);
    assert!(launch.text().contains("8 invitations are queued"), "{}", launch.text());
    assert!(!launch.html().contains("Nomination"), "what is over is not shown");
    assert!(client.open(&list).expect(200).text().contains("Your list is approved"));
    house.deliver();
    let letters = coach.open("/mail").expect(200).text();
    assert!(letters.contains("r4@example.org"), "{letters}");
}

#[test]
fn what_a_client_types_wrong_is_told_in_place_and_nothing_is_lost_or_stored() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = asked(&house, &mut coach, "de");
    let mut client = house.stranger();
    let list = entered(&house, &mut client, &draft);
    let before = house.dump();
    let page = add(&mut client, &list, "Nora \"N\" <x>, Y", "nora@", "peer").expect(422);
    assert!(page.text().contains("Die Adresse fehlt oder ist keine."), "{}", page.text());
    assert!(page.html().contains("nora@"), "what was typed is lost");
    for (name, email, group, told) in [
        ("", "", "peer", "Der Name fehlt"),
        ("Robin", "ROBIN@example.org", "peer", "Führen Sie sich nicht selbst auf"),
        ("Two", "a@b.example,c@d.example", "peer", "Die Adresse fehlt oder ist keine."),
        ("Nobody\u{202e}", "n@example.org", "peer", "Der Name fehlt"),
        ("=cmd()", "c@example.org", "self", "Wählen Sie eine der Gruppen."),
    ] {
        let mut form = client.open(&list).expect(200).form_with("name");
        form.fill("name", name).fill("email", email);
        form.fields.retain(|(field, _)| field != "group");
        form.fields.push(("group".to_owned(), group.to_owned()));
        let page = client.send(&form).expect(422);
        assert!(page.text().contains(told), "{told}: {}", page.text());
    }
    let mut form = client.open(&list).expect(200).form_with("lines");
    form.fill("lines", "Pat <pat@example.org>\nno address here\nBo <bo@>\n").fill("group", "peer");
    let page = client.send(&form).expect(422);
    let text = page.text();
    assert!(text.contains("Zeile 2: ") && text.contains("Zeile 3: “bo@” Die Adresse"), "{text}");
    assert!(page.html().contains("no address here"), "the lines are lost");
    assert_eq!(house.dump(), before);

    add(&mut client, &list, "Pat", "pat@example.org", "peer").expect(200);
    let page = add(&mut client, &list, "Pat", "Pat@example.org", "other").expect(422);
    assert!(page.text().contains("Pat steht schon auf der Liste"), "{}", page.text());
    let many: String = (1..=10).map(|n| format!("N {n} <n{n}@example.org>\n")).collect();
    let mut form = client.open(&list).expect(200).form_with("lines");
    form.fill("lines", &many).fill("group", "peer");
    let page = client.send(&form).expect(422);
    assert!(page.text().contains("ist Platz für 10; das wären 11"), "{}", page.text());
}

#[test]
fn a_client_takes_off_only_whom_they_proposed() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = asked(&house, &mut coach, "en");
    let page = coach.open(&draft).expect(200);
    add_raters(&mut coach, &page, "Preset <preset@example.org>; peer");
    let mut client = house.stranger();
    let list = entered(&house, &mut client, &draft);
    add(&mut client, &list, "Own", "own@example.org", "peer").expect(200);
    let page = client.open(&list).expect(200);
    assert!(page.text().contains("Added by Carla Coach"), "{}", page.text());
    let removals: Vec<_> = page.forms().into_iter().filter(|form| form.action.ends_with("/remove")).collect();
    assert_eq!(removals.len(), 1);
    let preset = house.link_to(&draft, "preset@example.org");
    let mut forged = removals[0].clone();
    let token = LinkToken::parse(preset.rsplit('/').next().expect("a token")).expect("a link");
    forged.fill("rater", &token.claimed_id().to_string());
    let before = house.dump();
    client.send(&forged).expect(200);
    assert_eq!(house.dump(), before, "whom the coach added stays");
    client.send(&removals[0]).expect(200);
    let text = client.open(&list).expect(200).text();
    assert!(!text.contains("own@example.org") && text.contains("preset@example.org"), "{text}");
}

#[test]
fn a_client_who_takes_no_mail_is_written_no_letter_and_the_coach_is_told() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = house.draft(&mut coach);
    let mut client = house.stranger();
    let stop = client.open(&house.opt_out_link(&draft, "robin@example.org")).expect(200).forms().remove(0);
    client.send(&stop).expect(200);
    let form = coach.open(&format!("{draft}/nominate")).expect(200).form("/nominate");
    coach.send(&form).expect(200);
    house.deliver();
    assert!(
        !house.mail_folder().exists() || std::fs::read_dir(house.mail_folder()).expect("a folder").next().is_none()
    );
    let text = coach.open(&draft).expect(200).text();
    assert!(text.contains("Robin Sample asked for no more mail, so no letter goes out"), "{text}");
}

#[test]
fn a_nomination_link_that_is_only_looked_at_changes_nothing() {
    let house = House::open();
    let mut coach = house.coach();
    let draft = asked(&house, &mut coach, "en");
    let link = house.nomination_link(&draft);
    let mut client = house.stranger();
    let list = entered(&house, &mut client, &draft);
    add(&mut client, &list, "Pat", "pat@example.org", "peer").expect(200);
    let before = house.dump();
    for _ in 0..20 {
        for method in ["GET", "HEAD"] {
            house.stranger().ask(method, &link).expect(200);
            for path in ["", "/hand-in"] {
                client.ask(method, &format!("{list}{path}")).expect(200);
            }
        }
    }
    assert_eq!(house.dump(), before);
    // A link for something else opens nothing here, and a stranger without the cookie sees no names.
    let token = link.rsplit('/').next().expect("a token");
    for path in [format!("/r/{token}"), format!("/c/{token}"), format!("/h/{token}"), format!("/n/{token}x")] {
        house.stranger().open(&path).expect(404);
    }
    let page = house.stranger().open(&list);
    assert!(page.status == 403 && !page.text().contains("pat@example.org"), "{}", page.status);
    let form = coach.open(&format!("{draft}/discard")).expect(200).form("/discard");
    coach.send(&form).expect(200);
    house.stranger().open(&link).expect(404);
}
