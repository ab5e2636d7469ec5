//! Writes a file of ratings: `ratings-file FILE CLIENTS [shuffled]`.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::process::ExitCode;

use parallax_benches::{Order, write};
use parallax_domain::questionnaire::Questionnaire;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (path, clients, order) = match arguments.as_slice() {
        [path, clients] => (path, clients.parse(), Order::Sorted),
        [path, clients, word] if word == "shuffled" => (path, clients.parse(), Order::Shuffled),
        _ => {
            eprintln!("usage: ratings-file FILE CLIENTS [shuffled]");
            return ExitCode::from(2);
        }
    };
    let Ok(clients) = clients else {
        eprintln!("error: the number of clients is not a whole number");
        return ExitCode::from(2);
    };
    let questionnaire = Questionnaire::from_toml(parallax_benches::QUESTIONNAIRE).unwrap_or_else(|faults| {
        panic!("the questionnaire has faults: {faults}");
    });
    let items: Vec<&str> = questionnaire.items().map(|(_, item)| item.key.as_str()).collect();
    let written = File::create(path).and_then(|file| {
        let mut file = BufWriter::with_capacity(1 << 20, file);
        write(&mut file, &items, clients, order)?;
        file.flush()
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("error: {path} cannot be written: {cause}");
            ExitCode::FAILURE
        }
    }
}
