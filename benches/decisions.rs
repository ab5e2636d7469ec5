//! What is decided of one client: the plan, the tally, the scores and the audit of a release; and how each grows with the
//! number of raters.

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use parallax_benches::{GROUPS, Order, QUESTIONNAIRE, RATERS, rating, write};
use parallax_domain::disclosure::{Ledger, Policy, Release, Tally, plan, tally};
use parallax_domain::group::Group;
use parallax_domain::language::Language;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::ratings::plain::{PlainHeader, PlainRatings};
use parallax_domain::ratings::{Ratings, SubjectRatings};
use parallax_domain::report::Subject;
use parallax_domain::scoring;

const KEY: [u8; 32] = [7; 32];

fn questionnaire() -> Questionnaire {
    Questionnaire::from_toml(QUESTIONNAIRE).expect("a questionnaire without faults")
}

/// The ratings of one client with so many times the usual raters, the client's own aside.
fn client(questionnaire: &Questionnaire, times: u64) -> SubjectRatings {
    let mut file = "subject,rater,group,item,value\n".to_owned();
    for rater in 0..RATERS * times {
        let group = if rater > 0 && rater % RATERS == 0 { "peer" } else { parallax_benches::group_of(rater % RATERS) };
        for (place, (_, item)) in (0..).zip(questionnaire.items()) {
            let value = rating(0, rater, place).map(|rating| rating.to_string()).unwrap_or_default();
            let _ = writeln!(file, "S1,r{rater},{group},{},{value}", item.key);
        }
    }
    let ratings = Ratings::read(file.as_bytes(), questionnaire).expect("no faults");
    ratings.subjects.into_iter().next().expect("one client")
}

fn tally_of(questionnaire: &Questionnaire, policy: &Policy, client: SubjectRatings) -> Tally {
    tally(questionnaire, policy, &client.groups, client.answers, &KEY).expect("a tally")
}

fn decisions(criterion: &mut Criterion) {
    let questionnaire = questionnaire();
    let policy = Policy::standard(&questionnaire.scale);
    let people: Vec<(Group, u32)> = GROUPS
        .iter()
        .map(|(key, people)| (Group::parse(key).expect("a group"), u32::try_from(*people).expect("few")))
        .collect();
    criterion.bench_function("plan", |bencher| bencher.iter(|| plan(&policy, black_box(&people))));

    let mut group = criterion.benchmark_group("a client");
    for times in [1, 10] {
        let raters = RATERS * times;
        group.bench_function(BenchmarkId::new("tally", raters), |bencher| {
            bencher.iter_batched(
                || client(&questionnaire, times),
                |client| tally_of(&questionnaire, &policy, client),
                BatchSize::PerIteration,
            );
        });
        let tally = tally_of(&questionnaire, &policy, client(&questionnaire, times));
        group.bench_function(BenchmarkId::new("report", raters), |bencher| {
            bencher.iter(|| {
                let subject = Subject { key: "S1".to_owned(), name: "Sam".to_owned() };
                let label = |key: &str, _: &[Group]| key.to_owned();
                scoring::report(black_box(&tally), &questionnaire, subject, &Language::english(), &label)
            });
        });
        group.bench_function(BenchmarkId::new("table", raters), |bencher| {
            let mut table = scoring::table::Table::new(&questionnaire);
            bencher.iter(|| {
                let mut rows = String::new();
                table.append(&mut rows, "S1", black_box(&tally));
                rows
            });
        });
        group.bench_function(BenchmarkId::new("audit", raters), |bencher| {
            let release =
                |name: &str| Release::of_tally(name, &tally, questionnaire.items().map(|(_, item)| item.key.clone()));
            bencher.iter(|| {
                let mut ledger = Ledger::default();
                for name in ["first", "second"] {
                    ledger.admit(release(name)).expect("nobody is exposed");
                }
                ledger
            });
        });
    }
    group.finish();
}

fn readings(criterion: &mut Criterion) {
    let questionnaire = questionnaire();
    let items: Vec<&str> = questionnaire.items().map(|(_, item)| item.key.as_str()).collect();
    let mut group = criterion.benchmark_group("read 100 clients");
    group.sample_size(10);
    for order in [Order::Sorted, Order::Shuffled] {
        let mut file = Vec::new();
        write(&mut file, &items, 100, order).expect("memory");
        group.bench_function(BenchmarkId::new("plainly", format!("{order:?}")), |bencher| {
            bencher.iter(|| {
                let header = PlainHeader::of(&file, &questionnaire).expect("a plain file");
                let mut ratings = PlainRatings::new(&header);
                ratings.add(&file[header.length..]).expect("a plain file");
                ratings.finish().expect("a plain file").count()
            });
        });
        group.bench_function(BenchmarkId::new("wholly", format!("{order:?}")), |bencher| {
            bencher.iter(|| Ratings::read(&file, &questionnaire).expect("no faults").subjects.len());
        });
    }
    group.finish();
}

criterion_group!(benches, decisions, readings);
criterion_main!(benches);
