//! What the name service says of a sender's domain, asked of a name server of our own.

use parallax::deliverability::names::Names;
use parallax::deliverability::{Finding, Record, Sending, Subject, Weight, check};

use crate::support::database::TestDatabase;
use crate::support::names::Zone;
use crate::support::server::{Installation, Mail};

const KEY: &str = "parallax._domainkey.practice.example";

fn sending() -> Sending {
    Sending {
        domain: "practice.example".to_owned(),
        returns: "practice.example".to_owned(),
        server: Some("smtp.host.example".to_owned()),
        key: Some(Record { name: KEY.to_owned(), value: format!("v=DKIM1; k=rsa; p={}", "A".repeat(392)) }),
    }
}

/// A zone in which everything is as it should be, but for what is left out.
fn zone_without(left_out: &[&str]) -> Zone {
    let has = |what: &str| !left_out.contains(&what);
    let mut zone = Zone::default()
        .address("smtp.host.example", "192.0.2.25")
        .address("smtp.host.example", "2001:db8::25")
        .text("practice.example", "an unrelated text");
    if has("mx") {
        zone = zone.mail_server("practice.example", "in.practice.example");
    }
    if has("spf") {
        zone = zone.text("practice.example", "v=spf1 a:smtp.host.example -all");
    }
    if has("dkim") {
        // As long as real keys are, so that the answer does not fit into a datagram, and with a blank, as providers put in.
        zone = zone.text(KEY, &format!("v=DKIM1;k=rsa; p={} {}", "A".repeat(200), "A".repeat(192)));
    }
    if has("dmarc") {
        zone = zone.text("_dmarc.practice.example", "v=DMARC1; p=reject");
    }
    zone
}

fn ask(sending: &Sending, zone: Zone) -> Vec<Finding> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    runtime.expect("a runtime starts").block_on(async {
        let names = Names::at(zone.serve()).expect("it can be asked");
        check(sending, &names).await
    })
}

fn about(findings: &[Finding], subject: Subject) -> &Finding {
    findings.iter().find(|finding| finding.subject == subject).expect("there is a finding")
}

#[test]
fn a_domain_in_order_has_nothing_but_good_findings() {
    let findings = ask(&sending(), zone_without(&[]));
    let subjects: Vec<Subject> = findings.iter().map(|finding| finding.subject).collect();
    assert_eq!(subjects, [Subject::Address, Subject::Spf, Subject::Dkim, Subject::Dmarc]);
    for finding in &findings {
        assert_eq!((finding.weight, &finding.record), (Weight::Good, &None), "{finding:?}");
    }
}

#[test]
fn each_record_that_is_missing_is_told_with_the_one_to_publish() {
    let key = sending().key.expect("it is signed");
    for (left_out, subject, weight, name, value) in [
        ("spf", Subject::Spf, Weight::Trouble, "practice.example", "v=spf1 a:smtp.host.example ~all"),
        ("dkim", Subject::Dkim, Weight::Trouble, KEY, key.value.as_str()),
        ("dmarc", Subject::Dmarc, Weight::Advice, "_dmarc.practice.example", "v=DMARC1; p=none"),
    ] {
        let findings = ask(&sending(), zone_without(&[left_out]));
        let finding = about(&findings, subject);
        assert_eq!(finding.weight, weight, "{finding:?}");
        assert!(finding.sentence.contains("ublish this one"), "{finding:?}");
        let record = finding.record.as_ref().expect("a record to copy");
        assert_eq!((record.name.as_str(), record.value.as_str()), (name, value));
        // One of SPF and DKIM is enough for DMARC.
        let others = findings.iter().filter(|other| other.subject != subject);
        assert!(others.clone().all(|other| other.weight == Weight::Good), "{findings:?}");
    }
    let findings = ask(&sending(), zone_without(&["mx"]));
    assert_eq!(about(&findings, Subject::Address).weight, Weight::Trouble);
    let findings = ask(&sending(), zone_without(&["spf", "dkim"]));
    let dmarc = about(&findings, Subject::Dmarc);
    assert!(
        dmarc.weight == Weight::Trouble && dmarc.sentence.contains("refuse letters that nothing proves"),
        "{dmarc:?}"
    );
}

#[test]
fn what_stands_in_an_spf_record_is_followed_as_receivers_do() {
    let elsewhere = |zone: Zone| {
        zone.text("provider.example", "v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 -all")
            .text("narrow.example", "v=spf1 ip4:198.51.100.0/24 -all")
            .mail_server("mx.example", "smtp.host.example")
            .text("deep.example", "v=spf1 include:deep.example ~all")
    };
    for (record, weight, words) in [
        ("v=spf1 include:provider.example ~all", Weight::Good, "lets smtp.host.example send"),
        ("v=spf1 redirect=provider.example", Weight::Good, "lets smtp.host.example send"),
        ("v=spf1 include:narrow.example mx:mx.example -all", Weight::Good, "lets smtp.host.example send"),
        ("v=spf1 ip4:192.0.2.25 ip6:2001:db8::25 exp=why.example -all", Weight::Good, "lets smtp.host.example send"),
        ("v=spf1 a:smtp.host.example/24//64 -all", Weight::Good, "lets smtp.host.example send"),
        ("V=SPF1 A:smtp.host.example -ALL", Weight::Good, "lets smtp.host.example send"),
        ("v=spf1 ip4:192.0.2.25 -all", Weight::Advice, "does not name"),
        ("v=spf1 include:narrow.example ~all", Weight::Advice, "does not name"),
        ("v=spf1 -a:smtp.host.example ?all", Weight::Advice, "does not name"),
        ("v=spf1 +all", Weight::Trouble, "every server in the world"),
        ("v=spf1 include:nowhere.example -all", Weight::Trouble, "includes that of nowhere.example, which has none"),
        ("v=spf1 include:deep.example -all", Weight::Trouble, "more than 10 questions"),
        ("v=spf1 ipv4:192.0.2.25 -all", Weight::Trouble, "“ipv4:192.0.2.25”"),
        ("v=spf1 ip4:192.0.2.256 -all", Weight::Trouble, "“ip4:192.0.2.256”"),
    ] {
        let findings = ask(&sending(), elsewhere(zone_without(&["spf"])).text("practice.example", record));
        let finding = about(&findings, Subject::Spf);
        assert_eq!(finding.weight, weight, "{record}: {finding:?}");
        assert!(finding.sentence.contains(words), "{record}: {finding:?}");
    }
    let twice = zone_without(&[]).text("practice.example", "v=spf1 mx ~all");
    let findings = ask(&sending(), twice);
    assert!(about(&findings, Subject::Spf).sentence.contains("has 2 SPF records"), "{findings:?}");
    let findings = ask(
        &sending(),
        elsewhere(zone_without(&["spf"])).text("practice.example", "v=spf1 include:narrow.example ~all"),
    );
    let record = about(&findings, Subject::Spf).record.as_ref().expect("a record to copy");
    assert_eq!(record.value, "v=spf1 include:narrow.example a:smtp.host.example ~all");
}

#[test]
fn a_key_that_is_another_withdrawn_doubled_or_on_trial_is_told() {
    let ours = format!("p={}", "A".repeat(392));
    for (records, weight, words) in [
        (vec!["v=DKIM1; p=BBBB".to_owned()], Weight::Trouble, "Another key"),
        (vec!["v=DKIM1; p=".to_owned()], Weight::Trouble, "withdrawn"),
        (vec![format!("v=DKIM1; {ours}"), "v=DKIM1; p=BBBB".to_owned()], Weight::Trouble, "2 records"),
        (vec![format!("v=DKIM1; t=s:y; {ours}")], Weight::Advice, "as a trial"),
        (vec![format!("k=rsa;{ours}")], Weight::Good, "is published"),
    ] {
        let zone = records.iter().fold(zone_without(&["dkim"]), |zone, record| zone.text(KEY, record));
        let findings = ask(&sending(), zone);
        let finding = about(&findings, Subject::Dkim);
        assert_eq!(finding.weight, weight, "{records:?}: {finding:?}");
        assert!(finding.sentence.contains(words), "{records:?}: {finding:?}");
    }
    let unsigned = Sending { key: None, ..sending() };
    let findings = ask(&unsigned, zone_without(&["dkim"]));
    let finding = about(&findings, Subject::Dkim);
    assert!(finding.weight == Weight::Advice && finding.sentence.contains("parallax mail key"), "{finding:?}");
    assert_eq!(about(&findings, Subject::Dmarc).weight, Weight::Good, "SPF proves them");
}

#[test]
fn a_sender_in_anothers_domain_or_with_a_foreign_return_address_is_told() {
    // An address at a large provider, sent through a server of one's own.
    let at_provider =
        Sending { domain: "big.example".to_owned(), returns: "big.example".to_owned(), key: None, ..sending() };
    let zone = zone_without(&[])
        .mail_server("big.example", "in.big.example")
        .text("big.example", "v=spf1 ip4:198.51.100.0/24 -all")
        .text("_dmarc.big.example", "v=DMARC1; p=quarantine; sp=none");
    let findings = ask(&at_provider, zone);
    let dmarc = about(&findings, Subject::Dmarc);
    assert!(dmarc.weight == Weight::Trouble && dmarc.sentence.contains("take for junk"), "{dmarc:?}");

    let foreign = Sending { returns: "returns.example".to_owned(), key: None, ..sending() };
    let zone = || {
        zone_without(&["dkim"])
            .mail_server("returns.example", "in.returns.example")
            .text("returns.example", "v=spf1 a:smtp.host.example -all")
    };
    let findings = ask(&foreign, zone());
    let dmarc = about(&findings, Subject::Dmarc);
    assert!(dmarc.weight == Weight::Trouble && dmarc.sentence.contains("does not count"), "{dmarc:?}");

    // Below the sender's own domain it counts, unless the policy is strict; and a policy holds for the domains below.
    let below = Sending { returns: "back.practice.example".to_owned(), key: None, ..sending() };
    let with_below = |zone: Zone| {
        zone.mail_server("back.practice.example", "in.practice.example")
            .text("back.practice.example", "v=spf1 a:smtp.host.example -all")
    };
    let findings = ask(&below, with_below(zone_without(&["dkim"])));
    assert_eq!(about(&findings, Subject::Dmarc).weight, Weight::Good, "{findings:?}");
    let strict =
        with_below(zone_without(&["dkim", "dmarc"])).text("_dmarc.practice.example", "v=DMARC1; p=reject; aspf=s");
    let findings = ask(&below, strict);
    assert_eq!(about(&findings, Subject::Dmarc).weight, Weight::Trouble, "{findings:?}");
    let deeper = Sending {
        domain: "a.b.practice.example".to_owned(),
        returns: "a.b.practice.example".to_owned(),
        key: None,
        ..sending()
    };
    let findings = ask(&deeper, zone_without(&[]));
    let dmarc = about(&findings, Subject::Dmarc);
    assert!(dmarc.sentence.contains("_dmarc.practice.example"), "{dmarc:?}");
}

#[test]
fn a_domain_that_takes_no_mail_or_about_which_nobody_answers_is_told() {
    let findings = ask(&sending(), zone_without(&["mx"]).mail_server("practice.example", ""));
    assert!(about(&findings, Subject::Address).sentence.contains("takes no mail"), "{findings:?}");
    let findings = ask(&sending(), zone_without(&["mx"]).address("practice.example", "192.0.2.80"));
    assert_eq!(about(&findings, Subject::Address).weight, Weight::Advice);
    let findings = ask(&sending(), zone_without(&["dmarc"]).silent_about("_dmarc.practice.example"));
    let dmarc = about(&findings, Subject::Dmarc);
    assert!(dmarc.weight == Weight::Advice && dmarc.sentence.contains("did not answer"), "{dmarc:?}");
}

#[test]
fn the_command_prints_each_finding_with_its_record_and_fails_on_trouble() {
    let database = TestDatabase::sqlite();
    let house = Installation::on(&database, Mail::Folder);
    let key = database.folder().join("dkim.pem").display().to_string();
    let made = house.run(&["mail", "key", "--key", &key, "--domain", "practice.example"]);
    let published = zone_without(&["dkim"]).text(KEY, made["value"].as_str().expect("a value")).serve().to_string();
    let bare = zone_without(&["dkim", "spf"]).serve().to_string();
    let check = |server: &str, more: &[&str]| {
        let settings =
            ["mail", "check", "--mail-from", "feedback@practice.example", "--smtp-host", "smtp.host.example"];
        house.try_to(&[&settings[..], &["--dkim-key", &key, "--name-server", server], more].concat())
    };
    let good = check(&published, &[]);
    assert_eq!(
        (good.code, good.out.lines().filter(|line| line.starts_with("good ")).count()),
        (Some(0), 4),
        "{}",
        good.out
    );
    let bad = check(&bare, &[]);
    assert_eq!(bad.code, Some(1));
    assert_eq!(bad.err.trim(), "error: 3 things stand in the way of letters from feedback@practice.example");
    assert!(bad.out.contains(made["value"].as_str().expect("a value")), "{}", bad.out);
    let json: serde_json::Value = serde_json::from_str(&check(&bare, &["--json"]).out).expect("it is JSON");
    assert_eq!(json["findings"][1]["record"]["value"], "v=spf1 a:smtp.host.example ~all");
    let nonsense = house.try_to(&["mail", "check", "--mail-from", "nobody", "--name-server", &published]);
    assert!(
        nonsense.code == Some(1) && nonsense.err.starts_with("error: the sender's address cannot be used"),
        "{}",
        nonsense.err
    );
}
