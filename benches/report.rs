//! A frozen report of twenty-four pages, drawn: in words, as a PDF, as a page, as pictures and as a workbook.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use parallax::fonts::Fonts;
use parallax::report::{Document, Edition, Sheets, png};
use parallax::typesetter::Typesetter;
use parallax_domain::layout::Layout;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::report::Report;

const REPORT: &str = include_str!("../tests/fixtures/report-demo.json");
const QUESTIONNAIRE: &str = include_str!("../survey-templates/leadership-core.toml");

fn drawings(criterion: &mut Criterion) {
    let report = Report::from_json(REPORT).expect("a report");
    let questionnaire = Questionnaire::from_toml(QUESTIONNAIRE).expect("a questionnaire without faults");
    let (fonts, layout) = (Fonts::ours(), Layout::default());
    let document = || Document::new(black_box(&report), &questionnaire, Edition { layout: &layout, day: None }, &fonts);
    let made = document();
    let typesetter = Typesetter::here(fonts.clone());

    let mut group = criterion.benchmark_group("a report");
    group.sample_size(20);
    group.bench_function("in words and charts", |bencher| bencher.iter(document));
    group.bench_function("pdf", |bencher| bencher.iter(|| made.pdf(&typesetter).expect("a PDF")));
    group.bench_function("html", |bencher| bencher.iter(|| made.html()));
    group.bench_function("xlsx", |bencher| {
        bencher.iter(|| Sheets::new(&report, &questionnaire, &fonts).xlsx().expect("a workbook"));
    });
    group.bench_function("png of all charts", |bencher| {
        bencher.iter(|| {
            made.charts().into_iter().map(|chart| png(chart, 2.0, &fonts).expect("a picture").len()).sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(benches, drawings);
criterion_main!(benches);
