//! A coach's way from the draft to the release.

use super::house::{House, ROSTER};

#[test]
fn everything_that_is_wrong_with_a_new_assessment_is_said_at_once_and_nothing_is_lost() {
    let house = House::open();
    let mut coach = house.coach();
    let before = house.dump();
    let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
    form.fill("client_name", "Robin\u{202e}Sample").fill("client_email", "robin@localhost");
    form.fill("date", "2020-01-01").fill("time", "18:00").fill("time_zone", "Mars/Olympus").fill("k", "2");
    form.fill("questionnaire_text", "key = \"mine\"\n[scale]\nlabels = [{ en = \"Only one\" }]\n");
    let page = coach.send(&form).expect(422);
    let text = page.text();
    for words in ["name cannot be used", "address cannot be used", "is not a time zone", "line 3", "faults"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for typed in ["robin@localhost", "2020-01-01", "Mars/Olympus", "Only one"] {
        assert!(page.html().contains(typed), "{typed} is lost");
    }
    assert_eq!(house.dump(), before);
}

#[test]
fn a_norm_that_cannot_be_used_is_told_and_kept_and_a_choice_is_shown_with_the_settings() {
    let house = House::open();
    let mut coach = house.coach();
    let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
    form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org");
    form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
    let before = house.dump();
    let table = "competency,perspective,among,percentile,mean\ndirection,all_others,12,20,3.1\n";
    for (norm, text, told) in [
        ("file", table, "line 2, column 3"),
        ("file", "", "Give the norm’s file"),
        ("workspace", table, "Choose “A norm from a file”"),
    ] {
        form.fill("norm", norm).fill("norm_text", text);
        let page = coach.send(&form).expect(422);
        assert!(page.text().contains(told), "{told}: {}", page.text());
        assert!(page.html().contains(text.lines().last().unwrap_or_default()), "the norm is lost");
    }
    assert_eq!(house.dump(), before);
    form.fill("norm", "workspace").fill("norm_text", "");
    let draft = coach.send(&form).expect(200);
    assert!(draft.text().contains("With the other clients of this workspace"), "{}", draft.text());
    let page = coach.open("/questionnaires/leadership-core").expect(200).text();
    assert!(page.contains("No assessment with this questionnaire is closed yet."), "{page}");
}

#[test]
fn a_deadline_in_the_gap_of_summer_time_names_the_next_time_there_is() {
    let house = House::open();
    let mut coach = house.coach();
    let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
    form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org");
    form.fill("date", "2026-03-29").fill("time", "02:30").fill("time_zone", "Europe/Berlin");
    let text = coach.send(&form).expect(422).text();
    assert!(text.contains("2026-03-29T03:30"), "{text}");
}

#[test]
fn a_faulty_list_of_raters_adds_nobody_and_stays_on_the_page() {
    let house = House::open();
    let mut coach = house.coach();
    let address = house.draft(&mut coach);
    let before = house.dump();
    let mut form = coach.open(&address).expect(200).form("/raters");
    form.fill(
        "list_text",
        "name,email,group\nGood One,good@example.org,peer\nNo Address,no@,peer\nWizard,wizard@example.org,wizard!\n",
    );
    let page = coach.send(&form).expect(422);
    let text = page.text();
    assert!(text.contains("Nobody was added") && text.contains("line 3") && text.contains("line 4"), "{text}");
    assert!(page.html().contains("Good One,good@example.org,peer"), "the list is lost");
    assert_eq!(house.dump(), before);

    let mut form = coach.open(&address).expect(200).form("/raters");
    form.fill("list_text", ROSTER);
    let again = coach.send(&form).expect(200).text();
    assert!(again.contains("0 new, 6 unchanged") && again.contains("There is nothing to add"), "{again}");
    assert_eq!(house.dump(), before);
}

#[test]
fn a_draft_says_what_the_report_will_show_and_a_launch_asks_for_consent() {
    let house = House::open();
    let mut coach = house.coach();
    let address = house.draft(&mut coach);
    let text = coach.open(&address).expect(200).text();
    for words in [
        "Will be merged",
        "Shown by name",
        "That is fewer than the 3 people that a group of their own needs, so they are shown together with Peers, if \
         3 of all of them answer; the chance that enough do is about 9 in 10.",
        "Invite 2 more people to show them apart.",
        "What these raters will read",
        "As things stand, you are one of 2 people who were asked in your group (Direct reports).",
        "80 % answering",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let form = coach.open(&format!("{address}/launch")).expect(200).form("/launch");
    let before = house.dump();
    coach.send(&form).expect(422);
    assert_eq!(house.dump(), before);
    let mut form = form;
    form.fill("consent", "yes");
    assert!(coach.send(&form).expect(200).text().contains("7 invitations are queued"));
    let again = coach.send(&form).expect(409).text();
    assert!(again.contains("cannot be launched"), "{again}");
}

#[test]
fn while_answers_come_in_no_count_tells_of_a_small_group() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    for email in ["dana@example.org", "pat@example.org"] {
        let mut rater = house.stranger();
        let review = house.review(&mut rater, &house.link_to(&assessment, email));
        rater.send(&review.forms()[0]).expect(200);
    }
    let text = coach.open(&assessment).expect(200).text();
    assert!(text.contains("2 of 7 have answered"), "{text}");
    assert!(text.contains("2 of 5"), "the anonymous groups are counted together: {text}");
    assert!(!text.contains("1 of 2") && !text.contains("1 of 3"), "{text}");
}

#[test]
fn the_client_has_the_report_when_the_coach_releases_it_and_not_before() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    for email in ["robin@example.org", "mara@example.org", "pat@example.org", "paula@example.org", "dana@example.org"] {
        let mut rater = house.stranger();
        let review = house.review(&mut rater, &house.link_to(&assessment, email));
        rater.send(&review.forms()[0]).expect(200);
    }
    coach.open(&format!("{assessment}/report")).expect(409);
    let form = coach.open(&format!("{assessment}/close")).expect(200).form("/close");
    assert!(coach.send(&form).expect(200).text().contains("the report is made"));
    let report = coach.open(&format!("{assessment}/report")).expect(200).text();
    assert!(report.contains("Robin Sample") && report.contains("Peers and direct reports"), "{report}");
    let link = house.report_link(&assessment);
    house.stranger().open(&link).expect(404);

    let form = coach.open(&format!("{assessment}/release")).expect(200).form("/release");
    coach.send(&form).expect(200);
    coach.send(&form).expect(409);
    let mut client = house.stranger();
    let landing = client.open(&link).expect(200);
    let report = client.send(&landing.forms()[0]).expect(200);
    assert!(report.text().contains("Robin Sample"), "{}", report.text());
    let pdf = client.open(&format!("{}/report.pdf", report.address)).expect(200);
    assert_eq!((pdf.headers["content-type"].as_str(), &pdf.bytes[..5]), ("application/pdf", &b"%PDF-"[..]));
    assert_eq!(coach.open(&format!("{assessment}/report.pdf")).expect(200).bytes, pdf.bytes);
    for (name, media_type, begins) in [
        ("report.csv", "text/csv; charset=utf-8", &b"\xef\xbb\xbfSection,"[..]),
        ("report.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &b"PK\x03\x04"[..]),
    ] {
        let file = coach.open(&format!("{assessment}/{name}")).expect(200);
        assert!(file.bytes.starts_with(begins), "{name}");
        assert_eq!(file.headers["content-type"], media_type);
        assert!(file.headers["content-disposition"].contains("report-robin-sample."), "{name}");
        client.open(&format!("{}/{name}", report.address)).expect(404);
    }
    house.stranger().open(&report.address).expect(403);
}

#[test]
fn the_coach_reads_why_an_assessment_could_not_be_closed() {
    let house = House::open();
    let mut coach = house.coach();
    let assessment = house.launched(&mut coach);
    house.publish_another_report(&assessment);
    let form = coach.open(&format!("{assessment}/close")).expect(200).form("/close");
    let refusal = coach.send(&form).expect(422).text();
    assert!(refusal.contains("It was not done") && refusal.contains("Peers and direct reports"), "{refusal}");
    let page = coach.open(&assessment).expect(200).text();
    assert!(page.contains("It could not be closed") && page.contains("Peers and direct reports"), "{page}");
}

#[test]
fn what_people_type_is_never_markup() {
    let house = House::open();
    let mut coach = house.coach();
    let hostile = "<script>alert(1)</script> {{7*7}} ${x} %s";
    let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
    form.fill("client_name", hostile).fill("client_email", "robin@example.org");
    form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
    let page = coach.send(&form).expect(200);
    assert!(!page.html().contains("<script>alert") && page.html().contains("{{7*7}} ${x} %s"), "{}", page.html());
    assert!(page.text().contains(hostile) || page.html().contains("&#60;script"), "{}", page.text());
}

#[test]
fn an_assessment_that_is_not_there_is_not_found() {
    let house = House::open();
    let mut coach = house.coach();
    for id in ["-1", "18446744073709551616", "2f1ab8b4-0b5f-4e0c-8a52-111111111111", "x", "%2e%2e"] {
        for rest in [
            "",
            "/launch",
            "/close",
            "/release",
            "/report",
            "/report.json",
            "/report.csv",
            "/report.xlsx",
            "/report.pdf",
            "/charts/overview.png",
        ] {
            coach.open(&format!("/assessments/{id}{rest}")).expect(404);
        }
    }
}

#[test]
fn a_questionnaire_can_be_read_before_it_is_chosen_and_while_it_is_answered() {
    let house = House::open();
    let mut coach = house.coach();
    let text = coach.open("/questionnaires/leadership-core").expect(200).text();
    assert!(text.contains("[…] explains how the team’s work serves"), "{text}");
    assert!(text.contains("I explain how the team’s work serves"), "{text}");
    let text = coach.open("/questionnaires/leadership-core?language=fr").expect(200).text();
    assert!(text.contains("[…] explique en quoi le travail de l’équipe"), "{text}");
    let text = coach.open("/questionnaires/leadership-core?language=nonsense&language=2").expect(400).text();
    assert!(text.contains("twice"), "{text}");
    coach.open("/questionnaires/leadership-core?language=xx").expect(200);
    coach.open("/questionnaires/no-such").expect(404);
    let address = house.launched(&mut coach);
    let text = coach.open(&format!("{address}/questionnaire")).expect(200).text();
    assert!(text.contains("Robin Sample explains how the team’s work serves"), "{text}");
    let page = house.stranger().open("/questionnaires/leadership-core").expect(200);
    assert!(page.text().contains("Log in"), "only coaches read it");
}

#[test]
fn a_coach_raises_the_promise_while_answers_come_in_and_never_lowers_it() {
    let house = House::open();
    let mut coach = house.coach();
    let address = house.launched(&mut coach);
    let rater = house.link_to(&address, "pat@example.org");
    assert!(house.stranger().open(&rater).expect(200).text().contains("at least 3 people"));
    let raise = format!("{address}/raise");
    for (k, told) in [("3", "never lowered"), ("2", "never lowered"), ("51", "from 4 to 50"), ("many", "never lowered")]
    {
        let before = house.dump();
        let mut form = coach.open(&raise).expect(200).form("/raise");
        form.fill("k", k);
        let page = coach.send(&form).expect(422);
        assert!(page.text().contains(told), "{k}: {}", page.text());
        assert_eq!(house.dump(), before);
    }
    let mut form = coach.open(&raise).expect(200).form("/raise");
    form.fill("k", "5");
    assert!(coach.send(&form).expect(200).text().contains("At least 5 people stand behind every figure"));
    assert!(house.stranger().open(&rater).expect(200).text().contains("at least 5 people"));
}

#[test]
fn strict_is_chosen_by_its_name_and_told_to_coach_and_raters() {
    let house = House::open();
    let mut coach = house.coach();
    let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
    form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org").fill("policy", "strict");
    form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin").fill("k", "3");
    assert!(coach.send(&form).expect(422).text().contains('4'), "strict begins at 4");
    form.fill("k", "");
    let text = coach.send(&form).expect(200).text();
    assert!(text.contains("At least 4 people stand behind every figure"), "{text}");
}
