//! The first account, logging in and out.

use super::house::{EMAIL, House, PASSWORD};
use crate::support::client::{Client, Page};

fn try_to_log_in(client: &mut Client, email: &str, password: &str) -> Page {
    let mut form = client.open("/log-in").expect(200).form("/log-in");
    form.fill("email", email).fill("password", password);
    client.send(&form)
}

#[test]
fn the_set_up_link_makes_one_account_and_then_no_more() {
    let house = House::open();
    let mut client = house.stranger();
    let mut form = client.open(&house.set_up_link()).expect(200).forms().remove(0);
    form.fill("name", "Carla").fill("email", "carla@").fill("password", "too short");
    let page = client.send(&form).expect(422);
    assert!(page.html().contains("value=\"carla@\""), "what was typed is still there: {}", page.html());
    let text = page.text();
    assert!(text.contains("This address cannot be used") && text.contains("The password has 9 characters"), "{text}");
    assert!(!page.html().contains("too short\""), "a password is not put back into a page");
    house.coach();
    house.stranger().open(&house.set_up_link()).expect(404);
    client.send(&form).expect(404);
}

#[test]
fn an_unknown_address_and_a_wrong_password_are_not_told_apart() {
    let house = House::open();
    house.coach();
    let mut client = house.stranger();
    let wrong = try_to_log_in(&mut client, EMAIL, "not the password at all").expect(422);
    let unknown = try_to_log_in(&mut client, "nobody@example.org", "not the password at all").expect(422);
    assert_eq!(wrong.html().replace(EMAIL, ""), unknown.html().replace("nobody@example.org", ""));
}

#[test]
fn whoever_guesses_must_wait_and_others_need_not() {
    let house = House::open();
    house.coach();
    let mut client = house.stranger();
    for _ in 0..8 {
        try_to_log_in(&mut client, EMAIL, "guess").expect(422);
    }
    let page = try_to_log_in(&mut client, EMAIL, PASSWORD).expect(429);
    assert_eq!(page.headers["retry-after"], "300");
    try_to_log_in(&mut client, "other@example.org", "guess").expect(422);
    house.wait(5);
    try_to_log_in(&mut client, EMAIL, PASSWORD).expect(200);
}

#[test]
fn a_session_ends_when_it_is_not_used_and_after_a_day_of_work_in_any_case() {
    let house = House::open();
    let mut coach = house.coach();
    house.wait(31);
    assert!(coach.open("/").expect(200).address.starts_with("/log-in"));
    try_to_log_in(&mut coach, EMAIL, PASSWORD).expect(200);
    for _ in 0..28 {
        assert_eq!(coach.open("/").expect(200).address, "/");
        house.wait(25);
    }
    house.wait(25);
    assert!(coach.open("/").expect(200).address.starts_with("/log-in"), "twelve hours are over");
}

#[test]
fn logging_out_ends_the_session_everywhere_it_was_copied_to() {
    let house = House::open();
    let mut coach = house.coach();
    let cookie = coach.cookies().map(|(name, value)| format!("{name}={value}")).next().expect("a session");
    let form = coach.open("/").expect(200).form("/log-out");
    coach.send(&form).expect(200);
    let copied = ureq::get(format!("{}/assessments/new", house.origin())).header("cookie", cookie);
    let answer = copied.config().max_redirects(0).max_redirects_will_error(false).build().call().expect("an answer");
    assert_eq!(answer.status(), 303);
}

#[test]
fn after_logging_in_one_is_where_one_wanted_to_be() {
    let house = House::open();
    house.coach();
    let mut client = house.stranger();
    let page = client.open("/assessments/new").expect(200);
    assert_eq!(page.address, "/log-in?then=%2Fassessments%2Fnew");
    let mut form = page.form("/log-in");
    form.fill("email", EMAIL).fill("password", PASSWORD);
    assert_eq!(client.send(&form).expect(200).address, "/assessments/new");
}
