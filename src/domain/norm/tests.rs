//! Norms: who is among the others, how exactly a place is told, and what a file may say.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::disclosure::samples::{KEY, questionnaire, rates, small_questionnaire, usual_groups};
use crate::disclosure::{OpenedAnswer, Policy, SmallGroups, tally};
use crate::language::Language;
use crate::report::Subject;
use crate::report::schema;
use crate::scoring;

fn asked() -> Questionnaire {
    questionnaire(&[("lead", &["a", "b"]), ("listen", &["c"])])
}

fn report_of(answers: Vec<OpenedAnswer>) -> Report {
    let questionnaire = asked();
    let policy = Policy::standard(&questionnaire.scale).with_small_groups(SmallGroups::Drop);
    let tally = tally(&questionnaire, &policy, &usual_groups(), answers, &KEY).unwrap();
    let subject = Subject { key: "S".to_owned(), name: "Sam".to_owned() };
    scoring::report(&tally, &questionnaire, subject, &Language::english(), &|key, _| key.to_owned())
}

/// Rated `own` by themselves and by eight peers `points` in sum, on every item.
fn client(own: i32, points: i32) -> Report {
    let all = |group: &str, rating: i32| rates(group, &[("a", rating), ("b", rating), ("c", rating)]);
    let peers = (0..8).map(|peer| all("peer", (points + peer) / 8));
    report_of(peers.chain([all("self", own)]).collect())
}

fn others(clients: impl IntoIterator<Item = i32>) -> Vec<Report> {
    clients.into_iter().map(|points| client(3, points)).collect()
}

fn workspace(reports: &[Report]) -> Clients {
    let mut clients = Clients::of_workspace();
    for (number, report) in reports.iter().enumerate() {
        clients.add(&format!("client {number}"), report);
    }
    clients
}

fn compared_with(clients: &Clients, own: &str, report: &Report) -> Report {
    let mut report = report.clone();
    clients.compare(own, &mut report);
    report
}

fn standing_of(report: &Report, perspective: &str) -> Option<Standing> {
    report.competencies["lead"].norm.get(perspective).copied()
}

#[test]
fn a_place_takes_thirty_other_clients_and_a_norm_a_hundred() {
    let all = others((0..100).map(|client| 12 + client % 20));
    let own = client(4, 24);
    let among = |clients: usize| compared_with(&workspace(&all[..clients]), "me", &own);
    assert_eq!(among(29), own, "a report without a norm keeps its bytes");
    let thirty = among(30);
    assert_eq!(thirty.norm, Some(NormReference { source: NormSource::Workspace, name: None }));
    // 22 of the 30 are below 24 points and one is at it: three quarters, which is nearest to four fifths.
    let few = Standing { percentile: 80, among: 30, is_norm: false };
    assert_eq!(standing_of(&thirty, ALL_OTHERS), Some(few));
    assert_eq!(standing_of(&thirty, "self"), Some(Standing { percentile: 100, ..few }));
    // 60 of the 100 are below and five are at it: 62.5.
    let many = Standing { percentile: 63, among: 100, is_norm: true };
    assert_eq!(standing_of(&among(100), ALL_OTHERS), Some(many));
    assert_eq!(standing_of(&among(100), "self"), Some(Standing { percentile: 99, ..many }), "nobody is the highest");
}

#[test]
fn a_client_is_not_among_the_others_whatever_round_it_is() {
    let mut all = others((0..31).map(|client| 8 + client));
    let highest = client(5, 40);
    all.push(highest.clone());
    let mut cohort = Clients::of_cohort();
    for (number, report) in all[1..].iter().enumerate() {
        cohort.add(&number.to_string(), report);
    }
    let own = standing_of(&compared_with(&cohort, "30", &highest), ALL_OTHERS).unwrap();
    assert_eq!((own.percentile, own.among), (100, 30));
    let mut thirty = Clients::of_cohort();
    for (number, report) in all[2..].iter().enumerate() {
        thirty.add(&number.to_string(), report);
    }
    assert_eq!(compared_with(&thirty, "29", &highest), highest, "29 are left");
    // In a workspace too, whose norm is cut before.
    assert_eq!(standing_of(&compared_with(&workspace(&all), "client 3", &highest), ALL_OTHERS), None);
}

#[test]
fn a_client_counts_once_and_by_the_first_round() {
    let mut clients = Clients::of_cohort();
    for (number, report) in others((0..30).map(|_| 16)).iter().enumerate() {
        clients.add(&number.to_string(), report);
        clients.add(&number.to_string(), &client(5, 40));
    }
    let place = standing_of(&compared_with(&clients, "me", &client(3, 20)), ALL_OTHERS).unwrap();
    assert_eq!((place.percentile, place.among, clients.len()), (100, 30, 30));
}

#[test]
fn the_norm_of_a_workspace_grows_by_ten_clients_and_never_by_one() {
    let mut all = others((0..30).map(|_| 32));
    let own = client(3, 20);
    let thirty = compared_with(&workspace(&all), "me", &own);
    all.extend(others((0..9).map(|_| 8)));
    assert_eq!(compared_with(&workspace(&all), "me", &own), thirty);
    all.extend(others([8]));
    let forty = standing_of(&compared_with(&workspace(&all), "me", &own), ALL_OTHERS).unwrap();
    assert_eq!((forty.percentile, forty.among), (20, 40));
    // Ten that have come, of whom one alone has the figure, are one.
    let mut hidden = all[..30].to_vec();
    hidden.extend((0..9).map(|_| report_of(vec![rates("self", &[("a", 3), ("b", 3)])])));
    hidden.extend(others([8]));
    let same = standing_of(&compared_with(&workspace(&hidden), "me", &own), ALL_OTHERS);
    assert_eq!(same, standing_of(&thirty, ALL_OTHERS));
}

#[test]
fn the_order_of_clients_changes_no_byte_of_a_cohort() {
    let all: Vec<(String, Report)> =
        (0..40).map(|number| (number.to_string(), client(1 + number % 5, 9 + number % 30))).collect();
    let reports = |order: &[(String, Report)]| {
        let mut clients = Clients::of_cohort();
        for (key, report) in order {
            clients.add(key, report);
        }
        let of = |(key, report): &(String, Report)| compared_with(&clients, key, report).to_json();
        (
            all.iter().map(of).collect::<Vec<_>>(),
            NormSet::of_clients(&clients, &asked(), name()).map(|set| set.to_json()),
        )
    };
    let mut turned = all.clone();
    turned.reverse();
    turned.rotate_left(7);
    assert_eq!(reports(&turned), reports(&all));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Two direct reports are too few to be shown, so that they are in no mean; whatever they answer, nobody's place moves.
    #[test]
    fn what_is_hidden_of_others_moves_nobodys_place(
        first in proptest::collection::vec((1_i32..6, 1_i32..6), 30),
        second in proptest::collection::vec((1_i32..6, 1_i32..6), 30),
    ) {
        let own = client(3, 24);
        let with = |hidden: &[(i32, i32)]| {
            let reports: Vec<Report> = hidden.iter().zip(0..).map(|((one, other), number)| {
                let all = |group: &str, rating: i32| rates(group, &[("a", rating), ("b", rating), ("c", rating)]);
                let peers = (0..5).map(|peer| all("peer", 1 + (number + peer) % 5));
                report_of(peers.chain([all("direct_report", *one), all("direct_report", *other)]).collect())
            }).collect();
            compared_with(&workspace(&reports), "me", &own).to_json()
        };
        prop_assert!(with(&first).contains("\"norm\""));
        prop_assert_eq!(with(&first), with(&second));
    }

    #[test]
    fn at_least_three_clients_lie_between_two_cut_points(clients in 30_i64..400) {
        let cuts = CutPoints::of((0..clients).map(Exact::whole));
        let ranks: Vec<&Exact> = cuts.points().iter().map(|(_, mean)| mean).collect();
        let ends = [Exact::whole(-1), Exact::whole(clients)];
        let all: Vec<&Exact> = [&ends[0]].into_iter().chain(ranks.iter().copied()).chain([&ends[1]]).collect();
        prop_assert!(all.windows(2).all(|pair| (pair[1] - pair[0]) >= Exact::whole(3)), "{ranks:?}");
    }

    /// A place from the table is the place among the clients themselves, but for the width of a step.
    #[test]
    fn a_table_tells_about_the_place_that_the_clients_tell(
        means in proptest::collection::vec(100_i64..501, 30..150), own in 100_i64..501,
    ) {
        let exact = |mean: &i64| Exact::fraction(*mean, 100).unwrap();
        let sorted: Vec<Exact> = means.iter().map(exact).collect();
        let told = CutPoints::of(sorted.clone()).percentile(&exact(&own));
        let among = crate::statistics::norm::Norm::of(sorted).percentile(&exact(&own)).unwrap();
        let step = if told.is_norm { 5 } else { 10 };
        prop_assert!((&told.value - &among.value).abs() <= Exact::whole(step), "{told:?} {among:?}");
        prop_assert_eq!((told.among, told.is_norm), (among.among, among.is_norm));
    }
}

#[test]
fn a_place_between_two_cut_points_is_their_middle() {
    let points = [(10, 30), (25, 34), (50, 34), (75, 40), (90, 44)];
    let cuts =
        CutPoints::checked(120, points.map(|(level, tenths)| (level, Exact::fraction(tenths, 10).unwrap())).into());
    let at = |hundredths: i64| cuts.percentile(&Exact::fraction(hundredths, 100).unwrap()).value.half_up(2);
    assert_eq!([at(100), at(310), at(399), at(500)], ["5.00", "17.50", "62.50", "95.00"]);
    // At two cut points: from between the 10th and the 25th to between the 50th and the 75th.
    assert_eq!(at(340), "40.00");
    let third = cuts.percentile(&Exact::fraction(34_004, 10_000).unwrap());
    assert_eq!(third.value.half_up(2), "40.00", "equal to two decimals is equal");
}

fn name() -> Name {
    Name::parse("Leaders of the north").unwrap()
}

fn norm_of_forty() -> NormSet {
    let clients = workspace(&others((0..40).map(|client| 9 + client % 30)));
    NormSet::of_clients(&clients, &asked(), name()).unwrap()
}

#[test]
fn a_norm_file_comes_back_as_it_was_written_and_follows_the_published_schema() {
    let set = norm_of_forty();
    let json = set.to_json();
    insta::assert_snapshot!(json);
    assert_eq!(NormSet::read(json.as_bytes(), "", &asked()).unwrap(), set);
    let mut value: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(schema::norm_faults(&value), Vec::<String>::new());
    value["figures"][0]["among"] = json!(29);
    value["figures"][0]["means"] = json!([3.1, 3.2]);
    assert_eq!(schema::norm_faults(&value).len(), 2, "the schema takes anything");

    let mut report = client(4, 24);
    set.compare(&mut report);
    assert_eq!(
        report.norm,
        Some(NormReference { source: NormSource::File, name: Some("Leaders of the north".to_owned()) })
    );
    assert_eq!(standing_of(&report, ALL_OTHERS), Some(Standing { percentile: 60, among: 40, is_norm: false }));
    assert_eq!(schema::faults(&serde_json::from_str(&report.to_json()).unwrap()), Vec::<String>::new());
    assert_eq!(Report::from_json(&report.to_json()).unwrap(), report);
}

#[test]
fn too_few_clients_make_no_norm_file() {
    let clients = workspace(&others((0..39).map(|client| 9 + client % 30)));
    assert_eq!(NormSet::of_clients(&clients, &asked(), name()).unwrap().most_clients(), 30);
    let few = workspace(&others((0..29).map(|client| 9 + client % 30)));
    assert_eq!(NormSet::of_clients(&few, &asked(), name()), None);
}

#[test]
fn a_choice_comes_back_as_it_was_stored() {
    for choice in [NormChoice::Workspace, NormChoice::File(Box::new(norm_of_forty()))] {
        assert_eq!(NormChoice::from_text(&choice.to_text(), &asked()), Some(choice));
    }
    assert_eq!(NormChoice::from_text("nothing", &asked()), None);
}

#[test]
fn a_translation_makes_no_other_measure_and_another_item_does() {
    let mut questionnaire = asked();
    let before = content_hash(&questionnaire);
    questionnaire.languages.push(Language::parse("de").unwrap());
    questionnaire.title = crate::disclosure::samples::english("Another title");
    assert_eq!(content_hash(&questionnaire), before);
    questionnaire.competencies[0].items[0].reverse = true;
    assert_ne!(content_hash(&questionnaire), before);
    let told = NormSet::read(norm_of_forty().to_json().as_bytes(), "", &questionnaire).unwrap_err().to_string();
    assert!(told.contains("of other items or another scale than those of sample, version 1"), "{told}");
    let told = NormSet::read(norm_of_forty().to_json().as_bytes(), "", &small_questionnaire()).unwrap_err().to_string();
    assert!(told.starts_with("questionnaire: ") && told.contains("is no competency"), "{told}");
}

const TABLE: &str = "competency;perspective;among;percentile;mean\n\
    lead;all_others;120;80;4,2\nlead;all_others;120;20;3,1\nlead;all_others;120;40;3,4\nlead;all_others;120;60;3,9\n";

#[test]
fn a_table_of_a_spreadsheet_is_read_in_any_order() {
    let set = NormSet::read(TABLE.as_bytes(), "Leaders", &asked()).unwrap();
    assert_eq!((set.name().as_str(), set.most_clients()), ("Leaders", 120));
    let mut report = client(4, 24);
    set.compare(&mut report);
    assert_eq!(standing_of(&report, ALL_OTHERS), Some(Standing { percentile: 10, among: 120, is_norm: true }));
    assert_eq!(report.competencies["listen"].norm.len(), 0, "the table has nothing of it");
}

#[test]
fn every_fault_of_a_norm_file_is_told_with_its_place() {
    let told = |text: &str| NormSet::read(text.as_bytes(), "Leaders", &asked()).unwrap_err().to_string();
    let table = "competency,perspective,among,percentile,mean\n\
        leed,all_others,120,20,3.1\nlead,manager,120,20,3.1\nlead,self,29,20,3.1\nlead,self,120,0,3.1\nlead,self,120,20,6\n\
        lead,self,120,20,3\nlead,self,120,20,3.5\nlead,self,110,40,3.4\nlead,self,120\nlisten,self,120,20,4\n\
        listen,self,120,40,3\nlisten,self,120,60,4\nlisten,self,120,80,5\n";
    let mut json: Value = serde_json::from_str(&norm_of_forty().to_json()).unwrap();
    json["figures"][1]["among"] = json!(12);
    json["figures"][0]["cut_points"][3]["mean"] = json!(1.5);
    json["format"] = json!("parallax.norm/2");
    json["name"] = json!("two\nlines");
    let tables =
        [table, "competency,percentile\nlead,20\n", "competency,perspective,among,percentile,mean\n"].map(told);
    let files = [json.to_string().as_str(), "{\"format\": 1}", "{"].map(told);
    insta::assert_snapshot!([tables, files].concat().join("\n---\n"));
}
