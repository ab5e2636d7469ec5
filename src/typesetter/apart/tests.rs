use std::borrow::Cow;
use std::sync::Arc;

use serde_json::json;

use super::*;

fn manuscript(template: &'static str) -> Manuscript {
    Manuscript {
        template: vec![(Cow::Borrowed("/main.typ"), Cow::Borrowed(template))],
        data: json!({"text": "#panic() once"}).to_string(),
        pictures: Vec::new(),
        logo: None,
        has_date: false,
    }
}

const PLAIN: &str = "#set document(title: \"T\")\n#set text(lang: \"en\")\n#json(\"/document.json\").text";

#[test]
fn a_process_that_hangs_is_ended_and_one_that_falls_over_or_is_not_there_is_told() {
    let helpers = |program: &str, arguments: &[&str]| {
        Helpers::new(program.into(), arguments.iter().map(OsString::from).collect())
    };
    let asked = manuscript(PLAIN);
    let hangs = helpers("/bin/sleep", &["1000"]);
    assert!(matches!(hangs.set(&asked, Duration::from_millis(1)), Err(SettingFault::TooSlow(_))));
    assert!(locked(&hangs.idle).is_empty(), "it is not used again");
    let minute = Duration::from_mins(1);
    assert!(matches!(helpers("/bin/false", &[]).set(&asked, minute), Err(SettingFault::Stumbled)));
    assert!(matches!(helpers("/nowhere/at/all", &[]).set(&asked, minute), Err(SettingFault::Absent(_))));
}

/// Processes that refuse everything; the reason is one letter: how many threads they have, or a dash if nobody says.
#[cfg(unix)]
fn refusing(is_limited: bool) -> Helpers {
    let verdict = format!("\\0\\{}\\1\\0\\0\\0\\0\\0\\0\\0", u8::from(is_limited));
    let script = format!("printf '{verdict}%s' ${{{THREADS}:--}}; cat > /dev/null");
    Helpers::new("/bin/sh".into(), vec!["-c".into(), script.into()])
}

#[cfg(unix)]
#[test]
fn where_no_limit_holds_documents_are_set_all_the_same_and_it_is_told_once() {
    for (is_limited, warnings) in [(true, 0), (false, 1)] {
        let log = Log::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt().with_writer(move || writer.clone()).finish();
        tracing::subscriber::with_default(subscriber, || {
            let helpers = refusing(is_limited);
            for _ in 0..2 {
                let outcome = helpers.set(&manuscript(PLAIN), Duration::from_mins(1));
                assert!(matches!(outcome, Err(SettingFault::Refused(_))), "{outcome:?}");
                locked(&helpers.idle).clear();
            }
        });
        let written = String::from_utf8(locked(&log.0).clone()).unwrap();
        assert_eq!(written.matches("WARN").count(), warnings, "{written}");
    }
}

/// What was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        locked(&self.0).write(line)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(unix)]
#[test]
fn processes_that_work_at_the_same_time_share_the_processors() {
    let helpers = refusing(true);
    let threads = |at_a_time: usize| {
        let helpers = helpers.sharing(NonZeroUsize::new(at_a_time).unwrap());
        helpers.set(&manuscript(PLAIN), Duration::from_mins(1)).unwrap_err().to_string()
    };
    assert_eq!(threads(1), SettingFault::Refused("-".to_owned()).to_string());
    assert_eq!(threads(usize::MAX), SettingFault::Refused("1".to_owned()).to_string());
    let processors = thread::available_parallelism().unwrap().get();
    assert_eq!(threads(processors.max(2)), SettingFault::Refused("1".to_owned()).to_string());
}

#[test]
fn what_is_asked_over_a_pipe_is_answered_as_it_would_be_here() {
    let fonts = Fonts::ours();
    let asked = [manuscript(PLAIN), manuscript("#nothing"), manuscript(PLAIN)];
    let mut written = Vec::new();
    for manuscript in &asked {
        put(&mut written, &serde_json::to_vec(manuscript).unwrap()).unwrap();
        put(&mut written, manuscript.data.as_bytes()).unwrap();
        put(&mut written, &[]).unwrap();
    }
    let mut answered = Vec::new();
    serve(&fonts, &mut written.as_slice(), &mut answered, true).unwrap();
    let mut answered = answered.as_slice();
    for manuscript in &asked {
        let mut verdict = [0; 2];
        answered.read_exact(&mut verdict).unwrap();
        let frame = take(&mut answered).unwrap();
        match desk::set(manuscript, &fonts) {
            Ok(pdf) => assert!(verdict == [DONE, 1] && frame == pdf),
            Err(fault) => assert!(verdict == [REFUSED, 1] && frame == reason(&fault).into_bytes()),
        }
    }
    assert!(answered.is_empty());
}
