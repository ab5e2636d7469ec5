//! Whole runs of `parallax analyse --format table`, from the file to the table, by number of clients: the time must grow
//! in a straight line. 10,000 clients (5.2 million ratings) only if `PARALLAX_BENCH_LONG` is set.

use std::fs::{self, File};
use std::io::BufWriter;
use std::process::{Command, Stdio};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use parallax_benches::{Order, QUESTIONNAIRE, QUESTIONNAIRE_FILE, write};
use parallax_domain::questionnaire::Questionnaire;

fn analyse(criterion: &mut Criterion) {
    let questionnaire = Questionnaire::from_toml(QUESTIONNAIRE).expect("a questionnaire without faults");
    let items: Vec<&str> = questionnaire.items().map(|(_, item)| item.key.as_str()).collect();
    let place = tempfile::tempdir().expect("a directory");
    let (ratings, out) = (place.path().join("ratings.csv"), place.path().join("out"));
    let mut group = criterion.benchmark_group("analyse");
    group.sample_size(10);
    let long = std::env::var_os("PARALLAX_BENCH_LONG").map(|_| 10_000);
    for clients in [1, 10, 100].into_iter().chain(long) {
        let mut file = BufWriter::new(File::create(&ratings).expect("a file"));
        write(&mut file, &items, clients, Order::Sorted).expect("room for the file");
        drop(file);
        group.throughput(Throughput::Elements(clients));
        group.bench_function(BenchmarkId::from_parameter(clients), |bencher| {
            bencher.iter(|| {
                let status = Command::new(env!("CARGO_BIN_EXE_analyse"))
                    .args(["analyse", "--questionnaire", QUESTIONNAIRE_FILE, "--format", "table", "--ratings"])
                    .arg(&ratings)
                    .arg("--out")
                    .arg(&out)
                    .stdout(Stdio::null())
                    .status();
                assert!(status.is_ok_and(|status| status.success()));
                fs::remove_dir_all(&out).expect("a table was written");
            });
        });
    }
    group.finish();
}

criterion_group!(growth, analyse);
criterion_main!(growth);
