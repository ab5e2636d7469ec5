//! With the keyboard alone: everything that can be done on a page is reached by Tab, in the order of the page, and one sees
//! where one is.

use std::collections::BTreeSet;

use crate::support::browser::{Chromium, SCREENS, chromium};
use crate::support::client::Client;
use crate::web::house::{House, path_of};

/// Numbers everything that can be used: of a group of radio buttons the one that Tab goes to. What is folded away cannot be
/// reached, and need not.
const NUMBER: &str = "(() => {
    const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')];
    const groups = new Set();
    const usable = all.filter(e => {
        if (e.tabIndex < 0 || e.type === 'hidden' || e.disabled || !e.checkVisibility()) return false;
        if (e.type !== 'radio') return true;
        const chosen = document.querySelector(`input[name=\"${CSS.escape(e.name)}\"]:checked`);
        if (chosen && chosen !== e || groups.has(e.name)) return false;
        groups.add(e.name);
        return true;
    });
    usable.forEach((e, number) => e.dataset.number = number);
    document.activeElement.blur();
    return usable.length;
})()";

/// What has the focus: its number, what it is, and whether one sees that it has.
const FOCUSED: &str = "(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const seen = [e, e.closest('.option'), e.closest('li')].filter(Boolean).some(one => {
        const style = getComputedStyle(one);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    });
    const box = e.getBoundingClientRect();
    const bar = document.querySelector('.progress, .controls');
    const stuck = bar?.contains(e) ? null : bar?.getBoundingClientRect();
    const inside = box.bottom > (stuck && stuck.top <= 0 ? stuck.bottom : 0) && box.top < innerHeight;
    const what = `${e.localName} ${e.name ?? ''} ${(e.textContent || e.value || '').trim().slice(0, 40)}`;
    return JSON.stringify([e.dataset.number ?? '', what, seen, inside]);
})()";

/// Goes through a page by Tab and gives what is wrong.
pub(super) fn walk(chromium: &Chromium, name: &str) -> Vec<String> {
    let usable = chromium.run(NUMBER).as_u64().expect("a number");
    assert!(usable > 0, "{name} has nothing to use");
    let (mut met, mut wrong) = (Vec::new(), Vec::new());
    // Fields of dates and times are several stops each.
    for _ in 0..usable * 2 + 20 {
        chromium.press("Tab");
        let Some(told) = chromium.run(FOCUSED).as_str().map(str::to_owned) else { break };
        let (number, what, is_seen, is_inside): (String, String, bool, bool) =
            serde_json::from_str(&told).expect("a line");
        // What is in a frame is a page of its own.
        if what.starts_with("iframe") {
            continue;
        }
        let Ok(number) = number.parse::<u64>() else {
            wrong.push(format!("{name}: {what} takes the focus, and is not to be used"));
            continue;
        };
        // Behind the last one, Tab leaves the page or begins anew.
        if number == 0 && met.last().is_some_and(|last| *last != 0) {
            break;
        }
        if !is_seen {
            wrong.push(format!("{name}: one does not see that {what} has the focus"));
        }
        if !is_inside {
            wrong.push(format!("{name}: {what} has the focus outside the window"));
        }
        met.push(number);
    }
    met.dedup();
    let in_order: Vec<u64> = (0..usable).collect();
    if met != in_order {
        let missed: BTreeSet<u64> = in_order.into_iter().filter(|number| !met.contains(number)).collect();
        wrong.push(format!("{name}: of {usable} things Tab met {met:?} and missed {missed:?}"));
    }
    wrong
}

fn visit(chromium: &Chromium, house: &House, person: &Client, address: &str) {
    chromium.take_cookies(person, house.origin());
    let path = address.strip_prefix(house.origin()).unwrap_or(address);
    chromium.open(&format!("{}{path}", house.origin()));
}

#[test]
fn every_page_can_be_used_with_the_keyboard_and_shows_where_one_is() {
    let house = House::open();
    let Some(chromium) = chromium() else { return };
    let mut coach = house.coach();
    let draft = house.draft(&mut coach);
    let running = house.launched(&mut coach);
    let link = house.link_to(&running, "pat@example.org");
    let mut rater = house.stranger();
    let form = path_of(&house.enter(&mut rater, &link));
    let mut wrong = Vec::new();
    let pages = [
        (&coach, "/".to_owned()),
        (&coach, "/assessments/new".to_owned()),
        (&coach, draft.clone()),
        (&coach, format!("{draft}/launch")),
        (&coach, running.clone()),
        (&rater, link.clone()),
        (&rater, form.clone()),
        (&rater, format!("{form}?page=9")),
        (&rater, format!("{form}/review")),
    ];
    // A keyboard is a desk's; on pages that are read at four times their size it meets the layout of a phone.
    let on_phones = [&running, &form];
    for (person, address) in &pages {
        for (screen, width, height) in SCREENS {
            if screen == "phone" && !on_phones.contains(&address) {
                continue;
            }
            chromium.resize(width, height);
            visit(&chromium, &house, person, address);
            chromium.run("document.querySelectorAll('details').forEach(one => one.open = true)");
            wrong.extend(walk(&chromium, &format!("{address} on a {screen}")));
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_rater_answers_with_the_keyboard_alone() {
    let house = House::open();
    let Some(chromium) = chromium() else { return };
    let assessment = house.launched(&mut house.coach());
    let link = house.link_to(&assessment, "pat@example.org");
    chromium.resize(1280, 900);
    visit(&chromium, &house, &house.stranger(), &link);
    let until = |what: &str, is_there: &str| {
        for _ in 0..60 {
            chromium.press("Tab");
            if chromium.run(is_there) == true {
                return;
            }
        }
        panic!("Tab does not lead to {what}: {}", chromium.run("document.body.innerText"));
    };
    until("the button that starts", "document.activeElement.matches('button.large')");
    chromium.press_and_leave("Enter");
    for item in 0..5 {
        until("an item", "document.activeElement.type === 'radio'");
        // The first press chooses the label that has the focus, each arrow goes on by one.
        chromium.press(" ");
        for _ in 0..item {
            chromium.press("ArrowDown");
        }
    }
    let chosen = "[...document.querySelectorAll('input:checked')].map(one => one.value).join()";
    assert_eq!(chromium.run(chosen), "1,2,3,4,5");
    until("the button that goes on", "document.activeElement.matches('button:not([tabindex])')");
    chromium.press_and_leave("Enter");
    assert!(chromium.run("document.body.innerText").as_str().is_some_and(|text| text.contains("5 of 40")));
}
