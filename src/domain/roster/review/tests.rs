use proptest::prelude::*;

use super::*;
use crate::language::Language;
use crate::roster::Terms;

fn name(text: &str) -> Name {
    Name::parse(text).expect("a name")
}

fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).expect("an address")
}

fn person(text: &str, address: &str, group: Group) -> Person {
    Person { name: name(text), email: email(address), group }
}

fn client() -> Person {
    person("Robin Sample", "robin@example.org", Group::Own)
}

fn reviewed(text: &str, present: &[Person], decisions: &Decisions) -> Result<Review, Refusal> {
    let english = Language::english();
    let languages = [english.clone()];
    let terms = Terms {
        custom_groups: &[],
        default_language: &english,
        languages: &languages,
        default_group: None,
        is_time_zone: |_| true,
    };
    let client = client();
    let around = Around { client_name: &client.name, client_email: &client.email, present };
    List::of_text(text, &terms)?.review(&around, decisions)
}

fn told(review: &Review) -> String {
    let mut lines = vec![format!("{} new, {} unchanged, {} in all", review.new.len(), review.unchanged, review.total)];
    lines.extend(review.moved.iter().map(|(email, group)| format!("moved: {email} to {group}")));
    lines.extend(review.questions.iter().map(|question| {
        let groups: Vec<&str> = question.groups.iter().map(Group::key).collect();
        let present = if question.is_present { ", present" } else { "" };
        format!("asked: {} in {}{present}, lines {:?}", question.email, groups.join(" or "), question.lines)
    }));
    lines.extend(review.doubts.iter().map(|doubt| format!("line {}: {doubt}", doubt.line())));
    lines.join("\n")
}

/// What is there after a list was taken over.
fn after(present: &[Person], review: &Review) -> Vec<Person> {
    let mut people = present.to_vec();
    for (email, group) in &review.moved {
        for person in people.iter_mut().filter(|person| person.email == *email) {
            person.group = group.clone();
        }
    }
    people.extend(review.new.iter().map(|one| person(one.name.as_str(), one.email.as_str(), one.group.clone())));
    people
}

#[test]
fn what_looks_like_a_slip_is_told_and_left_to_the_person() {
    let present = [client(), person("Pat Placeholder", "pat@example.org", Group::Peer)];
    let list = "\
Robin Sample <Robin@example.org>, self
Pat P. <pat@example.org>, peer
Zoe\u{308} <zoe\u{308}@example.org>, peer
Zo\u{eb} <zo\u{eb}@example.org>, peer
Bo Li <bo@example.org>, peer
Bo Li <bo.li@example.com>, other
P\u{430}t <p\u{430}t@example.org>, direct report
Ann One <ann1@example.org>, peer
Ann El <annl@example.org>, peer
robin sample <rs@example.net>, peer
Cy <cy@example.org>, peer
Cy <CY@example.org>, peer
";
    insta::assert_snapshot!(told(&reviewed(list, &present, &Decisions::new()).expect("it can be taken")));
}

#[test]
fn what_cannot_be_is_told_all_at_once_with_its_place() {
    let present = [client(), person("Mara Model", "mara@example.org", Group::Manager)];
    let list = "\
name;email;group
Robin;robin@example.org;peer
Nora;nora@example.org;self
Max;max@example.org;manager
Broken;no address;peer
Good;good@example.org;peer
";
    let refusal = reviewed(list, &present, &Decisions::new()).expect_err("it is refused");
    let kinds: Vec<String> =
        refusal.wrong.iter().map(|wrong| format!("{}: {:?} {}", wrong.line, wrong.kind, wrong.written)).collect();
    insta::assert_snapshot!(format!("{}\n\n{}", refusal.faults, kinds.join("\n")));
}

#[test]
fn who_is_named_in_two_groups_is_asked_about_and_nothing_is_decided_by_itself() {
    let present = [client(), person("Pat", "pat@example.org", Group::Peer)];
    let list = "Pat <pat@example.org>, direct report\nDi <di@example.org>, peer\nDi <di@example.org>, other\n";
    let asked = reviewed(list, &present, &Decisions::new()).expect("it can be read");
    insta::assert_snapshot!(told(&asked));
    let decided = Decisions::from([
        ("pat@example.org".to_owned(), Some(Group::DirectReport)),
        ("di@example.org".to_owned(), None),
    ]);
    let review = reviewed(list, &present, &decided).expect("it can be read");
    assert_eq!(review.moved, [(email("pat@example.org"), Group::DirectReport)]);
    assert!(review.new.is_empty() && review.questions.is_empty());
    // A group that nobody named is no answer.
    let wrong = Decisions::from([("di@example.org".to_owned(), Some(Group::Manager))]);
    assert_eq!(reviewed(list, &present, &wrong).expect("it can be read").questions.len(), 2);
}

#[test]
fn more_people_than_usual_are_asked_about_and_more_than_possible_are_refused() {
    let list = |count: usize| {
        let lines: Vec<String> = (0..count).map(|n| format!("N {n} <n{n}@example.org>, peer\n")).collect();
        lines.concat()
    };
    let review = |count: usize| reviewed(&list(count), &[client()], &Decisions::new());
    assert!(!review(MANY).expect("it is fine").is_many());
    assert!(review(MANY + 1).expect("it is asked").is_many());
    assert!(review(MAX_RATERS).expect("it is asked").is_many());
    let present: Vec<Person> =
        (0..MAX_RATERS).map(|n| person("M", &format!("m{n}@example.org"), Group::Peer)).collect();
    let refusal = reviewed(&list(1), &present, &Decisions::new()).expect_err("there are too many");
    assert!(refusal.faults.to_string().contains("that would be 501 raters"), "{}", refusal.faults);
}

fn a_list() -> impl Strategy<Value = Vec<(usize, usize)>> {
    proptest::collection::vec((0_usize..12, 0_usize..3), 1..20)
}

fn written(list: &[(usize, usize)]) -> String {
    let groups = ["peer", "direct report", "other"];
    let line = |(who, group): &(usize, usize)| format!("Person {who} <p{who}@example.org>, {}\n", groups[*group]);
    list.iter().map(line).collect::<Vec<_>>().concat()
}

proptest! {
    #[test]
    fn a_list_that_was_taken_changes_nothing_the_second_time(list in a_list()) {
        let text = written(&list);
        let asked = reviewed(&text, &[client()], &Decisions::new()).expect("it can be read");
        let first_named = asked.questions.iter().map(|one| (one.email.identity(), one.groups.first().cloned()));
        let decisions: Decisions = first_named.collect();
        let review = reviewed(&text, &[client()], &decisions).expect("it can be read");
        prop_assert!(review.questions.is_empty());
        let people = after(&[client()], &review);
        let again = reviewed(&text, &people, &decisions).expect("it can be read");
        prop_assert_eq!((again.new.len(), again.moved.len()), (0, 0));
        prop_assert_eq!(again.unchanged, people.len() - 1);
    }

    #[test]
    fn nobody_is_taken_twice_and_nobody_is_lost(list in a_list()) {
        let review = reviewed(&written(&list), &[client()], &Decisions::new()).expect("it can be read");
        let mut people: Vec<String> = review.new.iter().map(|one| one.email.identity()).collect();
        people.extend(review.questions.iter().map(|one| one.email.identity()));
        let listed: BTreeSet<String> = list.iter().map(|(who, _)| format!("p{who}@example.org")).collect();
        prop_assert_eq!(people.len(), listed.len());
        prop_assert_eq!(people.into_iter().collect::<BTreeSet<_>>(), listed);
    }
}
