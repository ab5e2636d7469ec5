use proptest::prelude::*;

use super::*;

const LETTER: LetterText = LetterText::Invitation;

const VALUES: Values<'static> = Values {
    name: "Ben",
    client: "Robin Sample",
    coach: "Carla",
    deadline: "Friday, 20 March 2026, 18:00 (Europe/Berlin)",
    minutes: "10",
    link: "https://feedback.example.org/r/abc",
};

fn body(typed: &str) -> Body {
    Wording::parse(LETTER, "", typed).unwrap_or_else(|faults| panic!("{typed}: {faults:?}")).body.expect("a body")
}

fn html(typed: &str) -> String {
    body(typed).html(&VALUES, &Look::default()).replace('\n', "")
}

/// The plain text as a letter has it, without wrapping.
fn plain(typed: &str) -> String {
    let mut text = String::new();
    for paragraph in body(typed).plain(&VALUES) {
        text.push_str(match (text.is_empty(), paragraph.is_close) {
            (true, _) => "",
            (false, true) => "\n",
            (false, false) => "\n\n",
        });
        text.push_str(&paragraph.marker);
        text.push_str(&paragraph.text);
    }
    text
}

fn subject_faults(typed: &str) -> Vec<String> {
    let faults = Wording::parse(LETTER, typed, "").expect_err("it is refused");
    assert!(faults.body.is_empty());
    faults.subject.iter().map(ToString::to_string).collect()
}

fn body_faults(typed: &str) -> Vec<String> {
    let faults = match Wording::parse(LETTER, "", typed) {
        Err(faults) => faults,
        Ok(wording) => panic!("{typed:?} is taken: {wording:?}"),
    };
    assert!(faults.subject.is_empty());
    faults.body.iter().map(ToString::to_string).collect()
}

#[test]
fn paragraphs_bold_italic_lists_and_links_reach_both_forms() {
    let typed = "Dear {name},\r\nI write for **{client}**.\n\n- on a phone\n- *or* on \
                 [paper](https://example.org/a?b=1&c=2)\n\n\
                 3. first\n4. second\n\n[The form]({link}), or {link}";
    assert_eq!(
        html(typed),
        "<p>Dear Ben,<br>I write for <strong>Robin Sample</strong>.</p>\
         <ul><li>on a phone</li><li><em>or</em> on <a href=\"https://example.org/a?b=1&amp;c=2\">paper</a></li></ul>\
         <ol start=\"3\"><li>first</li><li>second</li></ol>\
         <p><a href=\"https://feedback.example.org/r/abc\">The form</a>, or \
         <a href=\"https://feedback.example.org/r/abc\">https://feedback.example.org/r/abc</a></p>"
    );
    assert_eq!(
        plain(typed),
        "Dear Ben,\nI write for Robin Sample.\n\n- on a phone\n- or on paper <https://example.org/a?b=1&c=2>\n\n\
         3. first\n4. second\n\nThe form <https://feedback.example.org/r/abc>, or https://feedback.example.org/r/abc"
    );
}

#[test]
fn styles_stand_in_the_tags_and_nowhere_else() {
    let look = Look { paragraph: "margin:0", list: "margin:1px", item: "margin:2px", link: "color:red" };
    let html = body("a <https://example.org>\n\n- b\n\n  c").html(&VALUES, &look).replace('\n', "");
    assert_eq!(
        html,
        "<p style=\"margin:0\">a <a href=\"https://example.org\" style=\"color:red\">https://example.org</a></p>\
         <ul style=\"margin:1px\"><li style=\"margin:2px\">b<br><br>c</li></ul>"
    );
}

#[test]
fn a_subject_is_filled_in_and_a_blank_one_is_the_programs_own() {
    let wording = Wording::parse(LETTER, "  {coach} asks about {client} ", " \n ").expect("it is taken");
    assert_eq!(wording.subject.expect("a subject").fill(&VALUES), "Carla asks about Robin Sample");
    assert_eq!(wording.body, None);
    assert!(Wording::parse(LETTER, " ", "\r\n").expect("it is taken").is_empty());
}

#[test]
fn a_subject_with_a_line_break_too_many_letters_or_the_link_is_refused_when_it_is_kept() {
    assert!(subject_faults("Hello\r\nBcc: v@example.org")[0].contains("holds a line break"));
    assert!(subject_faults("Hello\0")[0].contains("holds a control character"));
    assert!(subject_faults("a\u{202e}b")[0].contains("writing direction"));
    assert!(subject_faults(&"x".repeat(10_000))[0].contains("10,000 characters; the limit is 150"));
    assert!(subject_faults("Open {link}")[0].contains("holds the personal link"));
}

#[test]
fn an_unknown_placeholder_is_told_with_the_one_that_was_meant() {
    for (typed, told) in [
        ("{nmae}", "line 1: “{nmae}” is no placeholder. Write {name} if you meant it."),
        ("a\n{{name}}", "line 2: “{{name}}” is no placeholder. Write {name} if you meant it."),
        ("{Name}", "line 1: “{Name}” is no placeholder. Write {name} if you meant it."),
        (
            "{{7*7}}",
            "line 1: “{{7*7}}” is no placeholder. In this letter there are {name}, {client}, {coach}, {deadline}, \
             {minutes} and {link}.",
        ),
        ("${x}", "line 1: “{x}” is no placeholder. In this letter there are"),
        ("a { b", "line 1: “{” stands alone. Braces stand around placeholders only."),
        ("a } b", "line 1: “}” stands alone."),
        ("{}", "line 1: “{}” stands alone."),
    ] {
        let faults = body_faults(typed);
        assert!(faults.len() == 1 && faults[0].starts_with(told), "{typed}: {faults:?}");
    }
    assert!(subject_faults("{topic}")[0].contains("is no placeholder"));
    let thanks = Wording::parse(LetterText::Thanks, "Until {deadline}", "{link}").expect_err("it is refused");
    assert_eq!(
        thanks.subject[0].to_string(),
        "{deadline} has no meaning in this letter. In this letter there are {name}, {client} and {coach}."
    );
    assert_eq!(thanks.body[0].reason, "{link} has no meaning in this letter");
}

#[test]
fn what_no_letter_takes_is_told_with_its_line_all_at_once() {
    let typed = "# Heading\n\nText\n---\n\n> quoted\n\n    code\n\n`x` and <b>bold</b>\n\n\
                 ![alt](https://example.org/a.png)\n\n\
                 ***\n\n<div>\n\n- a\n  - b\n\n[x](http://example.org) [y](javascript:alert(1)) \
                 [z](//example.org) [](https://a.example)\n\n\
                 [q]: https://example.org\n\n[w](https://example.org \"title\") <carla@example.org> \
                 [u](https://a@b.example) \
                 [{link}](https://example.org) [n](https://example.org/?n={name})";
    let faults = body_faults(typed);
    for told in [
        "line 1: this is a heading",
        "line 3: this is a heading",
        "line 6: this is a quotation",
        "line 8: this is marked as code",
        "line 10: “x” is marked as code",
        "line 10: “<b>” is HTML",
        "line 10: “</b>” is HTML",
        "line 12: a picture",
        "line 14: a rule",
        "line 16: this is HTML",
        "line 19: a list stands inside a list",
        "line 21: a link leads to “http://example.org”",
        "line 21: a link leads to “javascript:alert(1)”",
        "line 21: a link leads to “//example.org”",
        "line 21: a link has no words",
        "line 23: this line defines a link",
        "line 25: a link has a second text",
        "line 25: an e-mail address",
        "line 25: a link leads to “https://a@b.example”",
        "line 25: {link} stands inside another link",
        "line 25: a link leads to “https://example.org/?n=…”",
    ] {
        assert!(faults.iter().any(|fault| fault.starts_with(told)), "{told}: {faults:#?}");
    }
    assert_eq!(faults.len(), 21, "{faults:#?}");
}

#[test]
fn what_cannot_be_typed_cannot_be_named_either() {
    assert!(body_faults("a&#13;b")[0].contains("holds a line break, written as a character reference"));
    assert!(body_faults("a&#x202e;b")[0].contains("writing direction"));
    assert!(body_faults("a&#xE000;b")[0].contains("sign for a placeholder"));
    assert!(body_faults("a\n\u{e000}")[0].starts_with("line 2: this line holds a character of Unicode’s private use"));
    assert!(body_faults("a\n\nb\0c\u{1b}")[0].starts_with("line 3: this line holds a control character"));
    assert!(body_faults(&format!("e{}", "\u{301}".repeat(1_000)))[0].contains("too many accents"));
    assert!(body_faults(&"x ".repeat(2_001))[0].contains("4,001 characters; the limit is 4,000"));
    assert!(body_faults("&nbsp;")[0].contains("nothing in it can be read"));
    assert!(body_faults("- \n- ")[0].contains("nothing in it can be read"));
}

#[test]
fn what_only_looks_dangerous_arrives_as_it_is() {
    assert_eq!(
        html("1 < 2 & 3 > 2 \\*x\\* &lt;b&gt; I <3 you, 100 % %s"),
        "<p>1 &lt; 2 &amp; 3 &gt; 2 *x* &lt;b&gt; I &lt;3 you, 100 % %s</p>"
    );
    assert_eq!(plain(".\n.\nMAIL FROM:&lt;x&gt;"), ".\n.\nMAIL FROM:<x>");
    assert_eq!(plain("a\tb\u{2028}c\rd"), "a b\nc\nd");
    assert_eq!(html("**{name}**s"), "<p><strong>Ben</strong>s</p>");
}

#[test]
fn every_word_of_a_letter_text_is_read_back() {
    for letter in LetterText::ALL {
        assert_eq!(LetterText::parse(letter.word()), Ok(*letter));
        assert_eq!(LetterText::of(letter.kind(), letter.is_to_client()), *letter);
    }
    let kinds: Vec<LetterKind> = LetterText::ALL.iter().map(|letter| letter.kind()).collect();
    assert!(LetterKind::ALL.iter().all(|kind| kinds.contains(kind)), "a kind of letter has no words");
}

/// What coaches type, and what they might try.
fn typed() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "*",
        "**",
        "***",
        "_",
        "[",
        "]",
        "(",
        ")",
        "[a](https://x.example)",
        "[b]({link})",
        "{name}",
        "{client}",
        "{link}",
        "{deadline}",
        "<",
        ">",
        "<b>",
        "</p>",
        "<https://y.example/?a=1&b=\"2\">",
        "- ",
        "1. ",
        "7) ",
        "\n",
        "\n\n",
        "\n   ",
        "#",
        "`",
        "&lt;",
        "&#60;",
        "&amp;",
        "&quot;",
        "\\",
        "!",
        "word",
        "two words",
        "é",
        "山田",
        "مرحبا",
        " ",
        "  \n",
        "\"",
        "'",
        "=",
        "---",
        ":",
    ]);
    prop_oneof![prop::collection::vec(pieces, 0..25).prop_map(|pieces| pieces.concat()), ".{0,80}", "[ -~\n]{0,60}"]
}

/// The text and the addresses of HTML of ours. Panics at any tag that is not ours, and at tags that do not pair.
fn taken_apart(html: &str) -> (String, Vec<String>) {
    let (mut text, mut addresses, mut open) = (String::new(), Vec::new(), Vec::new());
    for part in html.split('<') {
        let Some((tag, rest)) = part.split_once('>') else {
            assert!(text.is_empty() && open.is_empty(), "a sign < is no tag: {html}");
            text.push_str(part);
            continue;
        };
        match tag {
            "br" => {}
            "p" | "strong" | "em" | "ul" | "ol" | "li" => open.push(tag.to_owned()),
            tag if tag.starts_with("ol start=\"") => {
                let number = tag.trim_start_matches("ol start=\"").trim_end_matches('"');
                assert!(number.parse::<u64>().is_ok(), "{html}");
                open.push("ol".to_owned());
            }
            tag if tag.starts_with("a href=\"https://") && tag.ends_with('"') && tag.matches('"').count() == 2 => {
                let address = tag.trim_start_matches("a href=\"").trim_end_matches('"');
                assert!(!address.contains(['\'', '<', '>', ' ']), "{html}");
                assert!(!open.contains(&"a".to_owned()), "a link inside a link: {html}");
                addresses.push(unescaped(address));
                open.push("a".to_owned());
            }
            closing => assert_eq!(Some(closing.trim_start_matches('/')), open.pop().as_deref(), "{html}"),
        }
        assert!(!rest.contains(['"', '\'']), "{html}");
        text.push_str(rest);
    }
    assert!(open.is_empty(), "{open:?} stay open: {html}");
    (unescaped(&text), addresses)
}

fn unescaped(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}

fn without_blanks(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #[test]
    fn whatever_a_coach_types_no_tag_but_ours_comes_out(typed in typed(), subject in ".{0,40}") {
        let Ok(Wording { body: Some(body), .. }) = Wording::parse(LETTER, "", &typed) else { return Ok(()) };
        taken_apart(&body.html(&VALUES, &Look::default()));
        let again = Wording::parse(LETTER, "", body.as_str()).expect("what was kept can be read again");
        prop_assert_eq!(again.body.as_ref(), Some(&body));
        if let Ok(Wording { subject: Some(subject), .. }) = Wording::parse(LETTER, &subject, "") {
            prop_assert!(!subject.fill(&VALUES).contains(char::is_control));
            let again = Wording::parse(LETTER, subject.as_str(), "").expect("what was kept can be read again");
            prop_assert_eq!(again.subject, Some(subject));
        }
    }

    #[test]
    fn the_plain_text_says_all_that_the_html_says(typed in typed()) {
        let Ok(Wording { body: Some(body), .. }) = Wording::parse(LETTER, "", &typed) else { return Ok(()) };
        let (text, addresses) = taken_apart(&body.html(&VALUES, &Look::default()));
        let mut plain: String = body.plain(&VALUES).iter().map(|paragraph| paragraph.text.as_str()).collect();
        for address in addresses {
            prop_assert!(plain.contains(&address), "{} is not in {}", address, plain);
            plain = plain.replacen(&format!(" <{address}>"), "", 1);
        }
        prop_assert_eq!(without_blanks(&plain), without_blanks(&text));
    }

    #[test]
    fn the_name_of_a_person_is_a_name_whatever_it_looks_like(
        name in prop_oneof![
            ".{1,40}",
            prop::sample::select(vec![
                "<script>alert(1)</script>", "{{7*7}}", "{client}", "%s", "{token}", "**b**", "[x](y)", "&lt;", "\u{e000}",
            ])
            .prop_map(str::to_owned),
        ],
    ) {
        prop_assume!(!name.contains(char::is_control));
        let values = Values { name: &name, client: "-", ..VALUES };
        let typed = "Dear **{name}**, this is about {client}";
        let wording = Wording::parse(LETTER, "For {name}", typed).expect("it is taken");
        let body = wording.body.expect("a body");
        let (text, addresses) = taken_apart(&body.html(&values, &Look::default()));
        prop_assert_eq!(text.trim_end_matches('\n'), format!("Dear {name}, this is about -"));
        prop_assert!(addresses.is_empty());
        prop_assert_eq!(&body.plain(&values)[0].text, &format!("Dear {name}, this is about -"));
        prop_assert_eq!(wording.subject.expect("a subject").fill(&values), format!("For {name}"));
    }
}
