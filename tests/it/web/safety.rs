//! What every answer carries, and what no other site can do.

use std::collections::BTreeMap;

use super::house::House;

/// A request with nothing but what is given. Gives the status, the headers and the body.
pub(super) fn request(
    house: &House,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
) -> (u16, BTreeMap<String, String>, String) {
    let mut request = ureq::http::Request::builder().method(method).uri(format!("{}{path}", house.origin()));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .max_redirects_will_error(false)
        .allow_non_standard_methods(true)
        .build()
        .new_agent();
    let answer = agent.run(request.body(body.to_vec()).expect("the request is well-formed"));
    let mut answer = answer.expect("the server answers");
    let headers = answer.headers().iter();
    let headers =
        headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
    (answer.status().as_u16(), headers.collect(), answer.body_mut().read_to_string().expect("the body is text"))
}

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

/// Every address of the application with an assessment's and a form's place filled in.
fn addresses(assessment: &str, token: &str) -> Vec<String> {
    let fixed = [
        "/",
        "/log-in",
        "/log-out",
        "/assessments/new",
        "/mail",
        "/mail/x.eml",
        "/robots.txt",
        "/nowhere",
        "/lost",
        "/receipt",
        "/letters",
        "/letters/sample",
        "/letters/invitation/en",
        "/letters/invitation/en/test",
        "/letters/bill/xx",
    ];
    let steps = [
        "",
        "/raters",
        "/raters/remove",
        "/raters/00000000-0000-0000-0000-000000000000/correct",
        "/nominate",
        "/return",
        "/notice",
        "/approve",
        "/launch",
        "/remind",
        "/reminders",
        "/extend",
        "/resume-mail",
        "/close",
        "/release",
        "/discard",
        "/report",
        "/report.pdf",
        "/report.json",
        "/report.csv",
        "/report.xlsx",
        "/charts/overview.png",
        "/letters",
        "/letters/thanks_self/ar",
        "/letters/thanks_self/ar/test",
    ];
    let of_raters = ["/r/", "/c/", "/n/", "/h/", "/set-up/", "/o/"];
    let of_forms = ["", "/draft", "/review", "/submit", "/recorded", "/receipt.txt", "/decline", "/return"];
    let mut all: Vec<String> = fixed.iter().map(|path| (*path).to_owned()).collect();
    all.extend(steps.iter().map(|step| format!("{assessment}{step}")));
    all.extend(of_raters.iter().map(|path| format!("{path}{token}")));
    all.extend(of_forms.iter().map(|step| format!("/form/abcdefgh{step}")));
    all.extend(["/reports/abcdefgh".to_owned(), "/reports/abcdefgh/report.pdf".to_owned()]);
    all
}

#[test]
fn every_answer_carries_the_protecting_headers_errors_included() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let link = house.link_to(&assessment, "pat@example.org");
    let token = link.rsplit('/').next().expect("a token");
    let cookie = coach.cookies().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    for path in addresses(&assessment, token) {
        for method in ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
            let (status, headers, body) = request(&house, method, &path, &[("cookie", &cookie), FORM], b"");
            let at = format!("{method} {path} ({status})");
            let policy = &headers["content-security-policy"];
            for part in ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "script-src 'self'"] {
                assert!(policy.contains(part), "{at}: {policy}");
            }
            assert!(!policy.contains("unsafe"), "{at}: {policy}");
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "no-referrer"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
                ("cache-control", "no-store"),
            ] {
                assert_eq!(headers.get(name).map(String::as_str), Some(value), "{at}: {name}");
            }
            assert!(headers.contains_key("permissions-policy"), "{at}");
            assert!(method == "HEAD" || status < 400 || body.contains("<h1>"), "{at} has no page of its own: {body}");
            assert!(status < 500, "{at}");
        }
    }
}

#[test]
fn wrong_methods_are_refused_and_change_nothing() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let link = house.link_to(&assessment, "pat@example.org");
    let token = link.rsplit('/').next().expect("a token");
    let cookie = coach.cookies().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let before = house.dump();
    for path in addresses(&assessment, token) {
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"] {
            let (status, ..) = request(&house, method, &path, &[("cookie", &cookie)], b"");
            assert!(matches!(status, 404 | 405), "{method} {path}: {status}");
        }
        let (status, ..) =
            request(&house, "GET", &format!("{path}?_method=POST&consent=yes"), &[("cookie", &cookie)], b"");
        assert!(status < 500, "{path}");
    }
    assert_eq!(house.dump(), before);
}

#[test]
fn no_other_site_can_send_a_form() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    let guard = coach.open("/").expect(200).form("/log-out").fields.iter().find(|(name, _)| name == "guard").cloned();
    let guard = guard.expect("a guard").1;
    let cookie = coach.cookies().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let mut rater = house.stranger();
    let link = house.link_to(&assessment, "pat@example.org");
    let page = house.enter(&mut rater, &link);
    let form = super::house::path_of(&page);
    let rater_guard = page.forms()[0].fields.iter().find(|(name, _)| name == "guard").expect("a guard").1.clone();
    let rater_cookie = rater.cookies().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let token_path = format!("/r/{}", link.rsplit('/').next().expect("a token"));
    let before = house.dump();

    let steps = [
        "/raters",
        "/raters/remove",
        "/nominate",
        "/return",
        "/approve",
        "/launch",
        "/remind",
        "/reminders",
        "/extend",
        "/resume-mail",
        "/close",
        "/release",
        "/discard",
    ];
    let mut targets: Vec<(String, &str, &str)> =
        steps.iter().map(|step| (format!("{assessment}{step}"), cookie.as_str(), guard.as_str())).collect();
    targets.push(("/assessments/new".to_owned(), &cookie, &guard));
    targets.push(("/log-out".to_owned(), &cookie, &guard));
    for step in ["", "/preview", "/test"] {
        targets.push((format!("/letters/invitation/en{step}"), &cookie, &guard));
        targets.push((format!("{assessment}/letters/invitation/en{step}"), &cookie, &guard));
    }
    targets.push(("/log-in".to_owned(), "", &guard));
    for path in ["/lost", "/receipt"] {
        targets.push((path.to_owned(), "", &guard));
    }
    for step in ["", "/draft", "/submit", "/decline", "/return"] {
        targets.push((format!("{form}{step}"), &rater_cookie, &rater_guard));
    }
    targets.push((token_path, "", &rater_guard));
    for (path, cookie, guard) in &targets {
        let body = format!("guard={guard}&consent=yes&go=next");
        let attempts: [(&str, &[(&str, &str)], &str); 6] = [
            ("without a guard", &[FORM], "consent=yes"),
            ("with another's guard", &[FORM], "guard=aaaaaaaa&consent=yes"),
            ("from another origin", &[FORM, ("origin", "https://evil.example")], &body),
            ("across sites", &[FORM, ("sec-fetch-site", "cross-site")], &body),
            ("as JSON in disguise", &[("content-type", "text/plain")], "{\"guard\":\"x\"}"),
            ("as JSON", &[("content-type", "application/json")], "{}"),
        ];
        for (how, headers, body) in attempts {
            let headers: Vec<(&str, &str)> = headers.iter().copied().chain([("cookie", *cookie)]).collect();
            let (status, ..) = request(&house, "POST", path, &headers, body.as_bytes());
            assert!(matches!(status, 403 | 415), "{path} {how}: {status}");
        }
    }
    assert_eq!(house.dump(), before);
}

#[test]
fn cookies_are_out_of_reach_of_scripts_and_other_sites() {
    let house = House::open();
    let assessment = house.launched(&mut house.coach());
    let token_path =
        format!("/r/{}", house.link_to(&assessment, "pat@example.org").rsplit('/').next().expect("a token"));
    let page = house.stranger().open(&token_path).expect(200);
    let guard = page.forms()[0].fields.iter().find(|(name, _)| name == "guard").expect("a guard").1.clone();
    let (status, headers, _) = request(&house, "POST", &token_path, &[FORM], format!("guard={guard}").as_bytes());
    assert_eq!(status, 303);
    let cookie = &headers["set-cookie"];
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), "{cookie}");
    assert!(!headers["location"].contains(token_path.trim_start_matches("/r/")), "{}", headers["location"]);
}

#[test]
fn whoever_asks_for_json_gets_problems_as_json() {
    let house = House::open();
    let (status, headers, body) = request(&house, "GET", "/r/abc", &[("accept", "application/json")], b"");
    let problem: serde_json::Value = serde_json::from_str(&body).expect("it is JSON");
    assert_eq!((status, headers["content-type"].as_str()), (404, "application/problem+json"));
    assert_eq!((problem["status"].as_u64(), problem["code"].as_str()), (Some(404), Some("bad-link")));
}

#[test]
fn only_what_has_a_hash_in_its_address_may_be_kept() {
    let house = House::open();
    let html = house.stranger().open("/log-in").expect(200).html();
    let address = html.split("href=\"").find(|part| part.starts_with("/assets/")).expect("a style sheet");
    let address = address.split('"').next().expect("an address");
    let (status, headers, body) = request(&house, "GET", address, &[], b"");
    assert_eq!((status, headers["cache-control"].as_str()), (200, "public, max-age=31536000, immutable"));
    assert!(!body.contains("http"), "nothing is loaded from elsewhere");
    assert_eq!(request(&house, "GET", "/assets/0000000000000000/parallax.css", &[], b"").0, 404);
}
