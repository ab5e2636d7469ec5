//! The pages on which a coach words letters, and the letters in their words.

use super::Album;
use crate::web::house::House;

/// Presses a button that shows the letter, and waits until it is shown.
const SHOW: &str = "new Promise(shown => {
    document.querySelector('iframe[name=letter]').addEventListener('load', () => shown(location.pathname), { once: true });
    document.querySelector('button[name=form][value=KIND]').click();
})";

#[test]
fn a_letter_is_shown_beside_the_form_as_it_was_typed_and_nothing_typed_is_lost() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let coach = house.coach();
    let address = "/letters/reminder/en";
    album.visit(&coach, address);
    let before = house.dump();
    album.chromium.run("document.getElementById('body').value = 'Typed just now, for **{client}**.'; 0");
    for kind in ["html", "text"] {
        let path = album.chromium.run(&SHOW.replace("KIND", kind));
        assert_eq!(path.as_str(), Some(address), "the form stays where it is");
        let typed = album.chromium.run("document.getElementById('body').value");
        assert_eq!(typed.as_str(), Some("Typed just now, for **{client}**."));
        album.look(&format!("wording-shown-{kind}"), "As it will arrive");
    }
    assert_eq!(house.dump(), before);
    album.close();
}

#[test]
fn the_pages_of_letters_words_are_fit_to_be_seen() {
    let house = House::open();
    let Some(mut album) = Album::of(&house) else { return };
    let mut coach = house.coach();
    album.page("wordings", &coach, "/letters", "Invitation to raters");
    album.page("wording", &coach, "/letters/invitation/en", "These are the program’s words");
    album.page("wording-arabic", &coach, "/letters/last_call/ar", "These are the program’s words");
    let mut form = coach.open("/letters/invitation/en").expect(200).form("/letters/invitation/en");
    form.fill("subject", "Hello {nmae}").fill("body", "# Dear {name}\n\n<b>bold</b>\n\n[x](http://a.example)");
    album.answer("wording-faults", &coach, &form, "Nothing was changed");
    let mut preview = form.clone();
    preview.action.push_str("/preview");
    let no_letter = coach.send(&preview).expect(422).bytes;
    album.letter("wording-preview-faults", house.database.folder(), &no_letter, "There is no letter to show yet");
    form.fill("subject", "{coach} asks for your view of {client}");
    form.fill(
        "body",
        "Dear {name},\n\nI accompany **{client}** and would like to hear *your* view. It takes {minutes} minutes:\n\n\
         - on a phone or a computer\n- in one go or in pieces, until {deadline}\n\n\
         There is [more about 360-degree feedback](https://example.org/360) on my pages.",
    );
    let kept = coach.send(&form).expect(200);
    album.page("wording-kept", &coach, &kept.address, "Kept.");
    let mut test = form.clone();
    test.action.push_str("/test");
    coach.send(&test).expect(200);
    house.deliver();
    album.page("wording-tested", &coach, "/letters/invitation/en", "the mail server took it");
    album.page("wording-sample", &coach, "/letters/sample", "This link was a sample");
    for (name, address, words) in [
        ("letter-worded", "/letters/invitation/en/preview", "asks for your view of Robin Sample"),
        ("letter-plain", "/letters/invitation/en/preview?form=text", "I accompany Robin Sample"),
        ("letter-last-call", "/letters/last_call/fr/preview", "Le délai se termine bientôt"),
        ("letter-thanks", "/letters/thanks/de/preview", "Vielen Dank"),
        ("letter-nomination", "/letters/nomination/ja/preview", "候補を挙げる"),
        ("letter-arabic", "/letters/last_call/ar/preview", "تنتهي المهلة قريبًا"),
    ] {
        let html = coach.open(address).expect(200).bytes;
        album.letter(name, house.database.folder(), &html, words);
    }
    let draft = house.draft(&mut coach);
    album.page("wordings-of-one", &coach, &format!("{draft}/letters"), "for this assessment alone");
    album.page("wording-of-one", &coach, &format!("{draft}/letters/report_ready/en"), "for this assessment alone");
    album.close();
}
