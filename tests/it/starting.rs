//! Starting in a place that is not as it should be: one clear sentence, the exit code of a failure, and nothing changed.
//! And mail servers that misbehave while the program runs: no letter is lost, and the coach is told.

use std::net::TcpListener;
use std::process::Command;

use crate::smtp_server::{Act, Point, Script, SmtpServer};
use crate::support::people::{coach, create, peers};
use crate::support::postgres::cluster;
use crate::support::server::{Installation, Mail, ended, program, steady_port};
use crate::support::smtpd::smtpd;
use crate::support::{on_both_databases, wait_for};

/// What a person reads when the program does not start.
///
/// # Panics
/// If it is more than one sentence for a person, or the exit code is not that of a failure.
fn refusal(command: &mut Command) -> String {
    let ended = ended(command.output().expect("parallax can be started"));
    assert_eq!((ended.code, ended.out.as_str()), (Some(1), ""), "{}", ended.err);
    let line = ended.err.strip_prefix("error: ").and_then(|line| line.strip_suffix('\n'));
    let line = line.unwrap_or_else(|| panic!("not a plain line: {}", ended.err));
    for trace in ["\n", "panicked", "backtrace", "Os {", "DbErr", "SELECT", "code: ", "Connection Error"] {
        assert!(!line.contains(trace), "{line}");
    }
    line.to_owned()
}

#[test]
fn a_port_in_use_is_said_and_nothing_is_made() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let taken = listener.local_addr().expect("an address");
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let said = refusal(program().args(["serve", "--listen", &taken.to_string()]).current_dir(folder.path()));
    assert!(said.contains(&format!("port {} is in use", taken.port())) && said.contains("--listen"), "{said}");
    assert_eq!(std::fs::read_dir(folder.path()).expect("it is ours").count(), 0);
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("file");
    std::fs::write(&file, "mine").expect("it is ours");
    let listen = format!("127.0.0.1:{}", steady_port());
    // Under a file nobody can make a folder, not even root.
    let below = file.join("data").display().to_string();
    for data in [below.as_str(), "/proc/parallax-data", "/sys"] {
        let said = refusal(program().args(["serve", "--listen", &listen, "--data", data]));
        assert!(said.contains(data) && said.contains("cannot be written") && said.contains("--data"), "{said}");
    }
    let data = folder.path().join("data").display().to_string();
    let said = refusal(program().args(["serve", "--listen", &listen, "--data", &data, "--keys", &below]));
    assert!(said.contains(&below) && said.contains("--keys"), "{said}");
    assert_eq!(std::fs::read_to_string(&file).expect("it is there"), "mine");
}

#[test]
fn what_is_no_database_is_left_as_it_is() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("parallax.db");
    let content = "Dear diary, this is not a database. ".repeat(100);
    std::fs::write(&file, &content).expect("it is ours");
    let listen = format!("127.0.0.1:{}", steady_port());
    let data = folder.path().display().to_string();
    let said = refusal(program().args(["serve", "--listen", &listen, "--data", &data]));
    let words = "the database cannot be opened: file is not a database. Check what --data or --database names";
    assert_eq!(said, words);
    assert_eq!(std::fs::read_to_string(&file).expect("it is there"), content);
    let said = refusal(program().args(["serve", "--listen", &listen, "--data", &data, "--database", "mysql://x/y"]));
    assert!(said.contains("postgres://") && said.contains("sqlite:"), "{said}");
}

#[test]
fn a_database_that_the_server_does_not_have_is_named() {
    let Some(cluster) = cluster() else { return };
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let listen = format!("127.0.0.1:{}", steady_port());
    let mut serve = program();
    serve.args(["serve", "--listen", &listen, "--database", &cluster.url("nowhere")]).current_dir(folder.path());
    let said = refusal(&mut serve);
    assert!(said.contains("database \"nowhere\" does not exist") && said.contains("--database"), "{said}");
}

#[test]
fn a_command_does_not_make_the_installation_that_it_should_work_on() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let said = refusal(program().args(["assessment", "status"]).current_dir(folder.path()));
    assert!(said.contains("no installation") && said.contains("parallax serve"), "{said}");
    assert_eq!(std::fs::read_dir(folder.path()).expect("it is ours").count(), 0);
}

#[test]
fn wrong_usage_has_an_exit_code_of_its_own() {
    for arguments in [&["serve", "--listen", "somewhere"][..], &["sreve"], &["assessment", "status", "not-an-id"]] {
        let ended = ended(program().args(arguments).output().expect("parallax can be started"));
        assert_eq!((ended.code, ended.out.as_str()), (Some(2), ""), "{arguments:?}: {}", ended.err);
        assert!(ended.err.starts_with("error: ") && !ended.err.contains("panicked"), "{}", ended.err);
    }
}

on_both_databases! {
    fn a_database_of_a_newer_program_is_refused_by_every_command_and_left_as_it_is(database) {
        let house = Installation::on(database, Mail::Folder);
        house.start().kill();
        database.column("insert into seaql_migrations (version, applied_at) values ('m2099_01_01_000001_later', 0)");
        let before = database.dump();
        for mut command in [house.serving(), house.command(&["assessment", "status"])] {
            let said = refusal(&mut command);
            assert!(said.contains("newer version of Parallax") && said.contains("m2099"), "{said}");
        }
        assert_eq!(database.dump(), before);
    }

    fn letters_outlive_every_way_of_a_mail_server_to_misbehave(database) {
        let Some(smtpd) = smtpd() else { return };
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        let unused = steady_port();
        let cases = [
            ("says nothing", Some((Point::Greeting, Act::Hang)), "leased"),
            ("does not want us", Some((Point::Greeting, Act::Say("554 5.7.1 no service for you"))), "queued"),
            ("refuses connections", None, "retry"),
            ("hangs up at the text", Some((Point::Data, Act::Drop)), "retry"),
            ("is full", Some((Point::Recipient, Act::Say("452 4.2.2 mailbox full"))), "retry"),
            ("breaks off after the dot", Some((Point::Dot, Act::Drop)), "unknown"),
        ];
        for (number, (what, act, expected)) in cases.into_iter().enumerate() {
            let act = act.map(|(point, act)| runtime.block_on(SmtpServer::start(Script::good().always(point, act))));
            let port = act.as_ref().map_or(unused, SmtpServer::port);
            let house = Installation::on(database, Mail::Smtp(port));
            let domain = format!("misbehaved-{number}-{:08x}.test", rand::random::<u32>());
            let id = create(&house, &peers(3, &domain), &domain);
            house.run(&["assessment", "launch", &id, "--accept"]);
            let server = house.start();
            let states = || {
                let status = house.run(&["assessment", "status", &id]);
                let counts = status["letters"].as_array().expect("letters are listed").clone();
                let of = |state: &str| {
                    let counts = counts.iter().filter(|count| count["state"] == state);
                    counts.filter_map(|count| count["letters"].as_u64()).sum::<u64>()
                };
                (of(expected), counts.iter().filter_map(|count| count["letters"].as_u64()).sum::<u64>())
            };
            if expected == "queued" {
                wait_for("the coach to be told", || {
                    let told = house.try_to(&["assessment", "status", &id]).out;
                    told.contains("mail waits: the mail server refused us (554 5.7.1 no service for you").then_some(())
                });
            }
            wait_for(what, || (states() == (4, 4)).then_some(()));
            server.kill();
            assert_eq!(states(), (4, 4), "{what}");

            // What had not gone out goes out as soon as there is a good server and somebody says so.
            if expected == "queued" || expected == "leased" {
                let house = house.mailing(Mail::Smtp(smtpd.port()));
                let server = house.start();
                if expected == "queued" {
                    let mut coach = coach(&house, &server);
                    let form = coach.open(&format!("/assessments/{id}")).expect(200).form("/resume-mail");
                    coach.send(&form).expect(200);
                }
                wait_for("the letters", || {
                    let one_each = (1..=3).all(|one| smtpd.mailbox(&format!("peer{one}@{domain}")).len() == 1);
                    (one_each && smtpd.is_idle()).then_some(())
                });
            }
        }
    }
}
