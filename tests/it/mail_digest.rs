//! One letter about several questionnaires, as its reader gets it, in every language.

use insta::assert_snapshot;
use mail_parser::MessageParser;
use parallax::catalogue::{self, LANGUAGES};
use parallax::mail::digest::{DigestContext, Form, compose};
use parallax::mail::letter::{Request, Role, promise};
use parallax_domain::disclosure::Policy;
use parallax_domain::id::LetterId;
use parallax_domain::language::Language;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::text::{EmailAddress, Name};
use uuid::Uuid;

/// The 20th of September 2026, 12:00 in UTC.
const NOON: i64 = 1_789_905_600_000;

fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

fn form(language: &Language, client: &str, role: Role, note: Option<String>) -> Form {
    let questionnaire = Questionnaire::from_toml(include_str!("../../survey-templates/leadership-core.toml"));
    let policy = Policy::standard(&questionnaire.expect("the template is valid").scale);
    let moment = "2026-10-02T16:00:00Z".parse().expect("a moment");
    Form {
        client: name(client),
        link: format!("https://feedback.practice.example/r/{}", client.to_lowercase().replace(' ', "").repeat(6)),
        request: Request {
            role,
            deadline: catalogue::moment(language, moment, "Europe/Berlin"),
            note,
            minutes: 10,
            promise: promise(language, role, &name(client), &name("Cleo Marchetti"), &policy),
        },
    }
}

fn context(tag: &str, is_reminder: bool) -> DigestContext {
    let language = Language::parse(tag).expect("a tag");
    let moved = Some(catalogue::text(&language, "deadline-extended"));
    DigestContext {
        id: LetterId::from_uuid(Uuid::from_u128(0x5eed)),
        recipient_name: name("Ben Okoro"),
        recipient: EmailAddress::parse("ben@example.org").expect("an address"),
        sender_name: name("Cleo Marchetti"),
        sender: EmailAddress::parse("feedback@practice.example").expect("an address"),
        reply_to: None,
        opt_out: "https://feedback.example.org/o/sample?letters=all".to_owned(),
        is_reminder,
        forms: vec![
            form(&language, "Ada Lindqvist", Role::Rater, moved),
            form(&language, "Robin Sample", Role::Manager, None),
            form(&language, "Ben Okoro", Role::Client, None),
        ],
        language,
    }
}

fn shown(context: &DigestContext) -> String {
    let message = compose(context).expect("a letter").envelope(NOON).expect("an envelope").message;
    let parsed = MessageParser::default().parse(&message).expect("it is a mail");
    let text = parsed.body_text(0).expect("plain text").replace("\r\n", "\n");
    format!("Subject: {}\n\n{text}", parsed.subject().expect("a subject"))
}

#[test]
fn a_letter_about_several_questionnaires_reads_well_in_english() {
    assert_snapshot!(format!("{}\n========\n\n{}", shown(&context("en", false)), shown(&context("en", true))));
}

#[test]
fn a_letter_about_several_questionnaires_reads_well_in_german() {
    assert_snapshot!(shown(&context("de", true)));
}

#[test]
fn both_forms_in_every_language_have_every_client_every_link_and_every_promise() {
    for tag in LANGUAGES {
        for is_reminder in [false, true] {
            let context = context(tag, is_reminder);
            let message = compose(&context).expect("a letter").envelope(NOON).expect("an envelope").message;
            let parsed = MessageParser::default().parse(&message).expect("it is a mail");
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            let text = squeezed(&parsed.body_text(0).expect("plain text"));
            let html = squeezed(&parsed.body_html(0).expect("HTML"));
            for form in &context.forms {
                let promise = squeezed(&form.request.promise);
                for said in
                    [form.link.clone(), promise, squeezed(form.client.as_str()), squeezed(&form.request.deadline)]
                {
                    assert!(text.contains(&said), "{tag}: {said} in {text}");
                    let escaped = said.replace('\'', "&#39;").replace('&', "&amp;").replace("&amp;#39;", "&#39;");
                    assert!(html.contains(&said) || html.contains(&escaped), "{tag}: {said} in {html}");
                }
            }
            assert!(text.contains('3') && !text.contains("digest-") && !text.contains("Unknownlocalization"), "{text}");
        }
    }
}
