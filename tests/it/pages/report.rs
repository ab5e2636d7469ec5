//! The report as a page in a real browser: what a reader chooses to see, and what a mark tells, with and without a script.

use parallax::fonts::Fonts;
use parallax::report::{Document, Edition};
use parallax::workflow::library;
use parallax_domain::layout::Layout;
use parallax_domain::report::Report;

use super::keyboard::walk;
use crate::support::browser::{Chromium, SCREENS, chromium};

/// Opens the report of the demo as the file that stands alone. Its own policy allows nothing but its own script.
fn open(chromium: &Chromium, folder: &std::path::Path) {
    let json = include_str!("../../fixtures/report-demo.json");
    let report = Report::from_json(json).expect("it is a report");
    let questionnaire = library::find("leadership-core").expect("it is shipped");
    let edition = Edition { layout: &Layout::default(), day: None };
    let path = folder.join("report.html");
    let page = Document::new(&report, questionnaire, edition, &Fonts::ours()).html();
    std::fs::write(&path, page).expect("the page can be written");
    chromium.open(&format!("file://{}", path.display()));
}

/// How much of a perspective is seen in charts and tables.
fn seen(chromium: &Chromium, perspective: &str) -> u64 {
    let count = format!(
        "[...document.querySelectorAll('.report :is(figure, table) .of-{perspective}')]
            .filter(one => one.getClientRects().length > 0).length"
    );
    chromium.run(&count).as_u64().expect("a number")
}

#[test]
fn a_perspective_is_hidden_and_shown_again_with_and_without_a_script() {
    let Some(chromium) = chromium() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    for has_script in [true, false] {
        chromium.run_scripts(has_script);
        open(&chromium, folder.path());
        for (_, width, height) in SCREENS {
            chromium.resize(width, height);
            for perspective in ["self", "peer", "all_others"] {
                let (before, peers) = (seen(&chromium, perspective), seen(&chromium, "manager"));
                assert!(before > 30, "{perspective} is in charts and tables: {before}");
                chromium.run(&format!("document.getElementById('show-of-{perspective}').click()"));
                assert_eq!(seen(&chromium, perspective), 0, "{perspective} is hidden");
                assert_eq!(seen(&chromium, "manager"), peers, "nobody else is");
                chromium.run(&format!("document.getElementById('show-of-{perspective}').click()"));
                assert_eq!(seen(&chromium, perspective), before, "{perspective} is back");
            }
        }
        let print = chromium.run("document.querySelector('button.print').checkVisibility()");
        assert_eq!(print, has_script, "who has no script is offered no button that needs one");
    }
}

#[test]
fn a_chart_is_one_stop_of_the_keyboard_and_its_arrows_tell_each_mark() {
    let Some(chromium) = chromium() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    open(&chromium, folder.path());
    for (screen, width, height) in SCREENS {
        chromium.resize(width, height);
        let wrong = walk(&chromium, screen);
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
    let told = || {
        let tip = "(() => {
            const tip = document.querySelector('.tip');
            const own = document.activeElement.getAttribute('aria-label');
            return tip.hidden || tip.textContent !== own ? 'not told: ' + own : own;
        })()";
        chromium.run(tip).as_str().map(str::to_owned).unwrap_or_default()
    };
    chromium.run("document.querySelector('figure .wide [tabindex=\"0\"]').focus()");
    assert!(told().starts_with("Self "), "{}", told());
    chromium.press("ArrowRight");
    assert!(told().starts_with("All others "), "{}", told());
    chromium.press("ArrowRight");
    let third = told();
    assert!(third.starts_with("Manager "), "{third}");
    chromium.press("ArrowLeft");
    chromium.run("document.getElementById('show-of-manager').click()");
    chromium.press("ArrowRight");
    assert!(told().starts_with("Peers "), "hidden marks are passed over: {}", told());
    chromium.press("Escape");
    assert!(told().starts_with("not told"), "{}", told());
    chromium.press("Tab");
    let is_gone = chromium.run("!document.activeElement.closest('figure')");
    assert_eq!(is_gone, true, "the next stop is behind the chart");
}
