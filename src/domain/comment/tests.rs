use proptest::prelude::*;

use super::*;

/// The kinds and the words of what is found.
fn found<'c>(comment: &'c str, language: &str) -> Vec<(TraceKind, &'c str)> {
    let language = Language::parse(language).unwrap();
    traces(comment, &language).into_iter().map(|trace| (trace.kind, &comment[trace.at])).collect()
}

#[test]
fn addresses_numbers_and_dates_in_digits_are_found_in_any_language() {
    use TraceKind::{Day, Email, Phone};
    let comment =
        "Write to robin.sample@example.org, call +49 30 1234567 or (030) 123 45 67 or 555-010-4477. 12.03.2026!";
    for language in ["en", "ja", "fi"] {
        assert_eq!(
            found(comment, language),
            [
                (Email, "robin.sample@example.org"),
                (Phone, "+49 30 1234567"),
                (Phone, "(030) 123 45 67"),
                (Phone, "555-010-4477"),
                (Day, "12.03.2026")
            ]
        );
    }
    assert_eq!(found("2026-03-12, 3/31/26, 01.02.2026", "fi").len(), 3);
}

#[test]
fn figures_that_are_no_dates_and_no_numbers_are_left_alone() {
    for comment in [
        "Version 2.0.1 of 2025 cost 1 000 000 and took 24/7, 9-5, 3.14159, 0.5 or 100-200 hours.",
        "Rated 3-4-5 of 10; 99.99.2026, 1.2.3.4, 2025/2026, Q3 2025, 007, a1.2.2026b.",
        "0 1 2 3 4 5 6 7 8 9, 10 20 30 40 50 @home me@work a@b",
    ] {
        assert_eq!(found(comment, "en"), [], "{comment}");
    }
}

#[test]
fn what_tells_of_days_stories_roles_and_names_is_found() {
    use TraceKind::{Day, Name, Role, Story};
    for (language, comment, expected) in [
        ("en", "On Tuesday she helped; may 2 of us thank.", &[(Day, "Tuesday")][..]),
        ("en", "On 3rd of May and on March 12.", &[(Day, "3rd of May"), (Day, "March 12")]),
        ("en", "As your manager I see it; as a manager you do well.", &[(Role, "As your manager")]),
        ("en", "You listened when I joined.", &[(Story, "when I joined")]),
        ("en", "Ask Mr. Sample, or the people around Robin Sample.", &[(Name, "Mr. Sample"), (Name, "Robin Sample")]),
        ("de", "Als ich kam, war er da. Er ist besser als ich.", &[(Story, "Als ich")]),
        ("de", "Am Montag und am 3. März, jeden Freitag.", &[(Day, "Montag"), (Day, "3. März")]),
        ("de", "Mit Frau Sample ja, als Frau Karriere zu machen.", &[(Name, "Frau Sample")]),
        ("de", "Als dein Vorgesetzter sehe ich Große Ziele.", &[(Role, "Als dein Vorgesetzter")]),
        ("fr", "Quand j’ai commencé, il m’a dit oui.", &[(Story, "Quand j’ai"), (Story, "m’a dit")]),
        ("fr", "Lundi dernier, le 12 mars ; le lundi est calme.", &[(Day, "Lundi"), (Day, "12 mars")]),
        ("es", "El 12 de marzo me dijo que sí.", &[(Day, "12 de marzo"), (Story, "me dijo")]),
        ("pt", "Na sexta-feira, como seu gestor.", &[(Day, "sexta-feira"), (Role, "como seu gestor")]),
        ("it", "L’altro giorno il signor Sample ha chiesto.", &[(Day, "L’altro giorno"), (Name, "signor Sample")]),
        ("nl", "Toen ik begon, hielp hij mijn team.", &[(Story, "Toen ik"), (Role, "mijn team")]),
        (
            "pl",
            "W poniedziałek powiedziała mi o 3 maja.",
            &[(Day, "poniedziałek"), (Story, "powiedziała mi"), (Day, "3 maja")],
        ),
        (
            "ja",
            "3月12日に見本さんと話しました。皆さん、毎週月曜日も。金曜日は別です。",
            &[(Day, "3月12日"), (Name, "見本さん"), (Day, "金曜日")],
        ),
        ("ar", "قالت لي يوم الخميس", &[(Story, "قالت لي"), (Day, "يوم الخميس")]),
        ("ar", "بصفتي مديرك أرى ذلك", &[(Role, "بصفتي مديرك")]),
        ("pt-BR", "Ontem", &[(Day, "Ontem")]),
    ] {
        assert_eq!(found(comment, language), expected, "{comment}");
    }
}

#[test]
fn comments_that_give_nobody_away_get_no_warning() {
    for (language, comment) in [
        (
            "en",
            "Explains what matters and why, and asks before deciding. Delegates well. I would like to hear more praise.",
        ),
        (
            "en",
            "When we disagree, you listen. When I need help, you have time every Monday. You may march on in April.",
        ),
        ("en", "As a leader you trust us. Keep Going! I’d say: Stay Calm. Uses Excel and PowerPoint, in English."),
        ("de", "Hört zu, erklärt das Warum und trifft Entscheidungen. Ist Vorbild als Führungskraft und als Mensch."),
        ("de", "Wenn ich Hilfe brauche, ist sie da. Mehr als wir erwarten, montags wie freitags, im Mai wie im Juni."),
        ("fr", "Écoute, explique et décide. Comme manager, il donne confiance. Le lundi, la réunion est trop longue."),
        (
            "es",
            "Escucha y explica. Como jefe da confianza. Los lunes la reunión es larga. Cuando hay problemas, ayuda.",
        ),
        ("pt", "Escuta e explica. Como chefe dá confiança. Quando há problemas, ajuda."),
        ("it", "Ascolta e spiega. Come capo dà fiducia. Quando ci sono problemi, aiuta."),
        ("nl", "Luistert en legt uit. Als manager geeft zij vertrouwen. Zegt wat hij doet."),
        ("pl", "Słucha i wyjaśnia. Jako szef daje zaufanie. Kiedy są problemy, pomaga."),
        ("ja", "話をよく聞き、理由を説明します。お客さんにも皆さんにも丁寧です。"),
        ("ar", "يستمع جيدا ويشرح الأسباب ويثق في الفريق"),
    ] {
        assert_eq!(found(comment, language), [], "{comment}");
    }
}

#[test]
fn a_long_comment_is_looked_at_in_no_time() {
    // Quadratic time would take minutes.
    for piece in ["a@", "1.", "Robin ", "0", "as your ", "月", "見本さん", "١", "when i ", "+", "m’a"] {
        let comment = piece.repeat(50_000);
        for language in ["en", "fr", "ja"] {
            let _ = found(&comment, language);
        }
    }
}

/// What people write, and what they do not.
fn comment() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("as your manager"),
        Just("Als ich"),
        Just("12.03.2026"),
        // A date that could be dialled.
        Just("01.02.2026"),
        Just("3月12日"),
        Just("見本さん"),
        Just(" "),
        Just("robin@example.org"),
        Just("+49 30 1234567"),
        Just("Ǆ"),
        Just("İ"),
        Just("e\u{301}"),
        Just("{name}"),
        Just("’"),
        Just("."),
        Just("Mr Sample"),
        Just("يوم الخميس"),
        Just("on May 3"),
        Just("👩‍👩‍👧"),
        Just("\n"),
    ];
    let pieces = proptest::collection::vec(prop_oneof![piece.prop_map(str::to_owned), any::<String>()], 0..12);
    pieces.prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_trace_is_a_part_of_its_comment_and_none_overlaps_another(
        comment in comment(),
        language in prop::sample::select(vec!["ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "fi"]),
    ) {
        let mut end = 0;
        for trace in traces(&comment, &Language::parse(language).unwrap()) {
            prop_assert!(trace.at.start >= end);
            prop_assert!(comment.get(trace.at.clone()).is_some_and(|part| !part.is_empty()));
            end = trace.at.end;
        }
    }
}
