//! The report as a page. It needs no script and loads nothing; a browser's strict content security policy stops nothing
//! in it. Which perspectives it shows is chosen without one; a small script tells of marks, and prints.

use askama::Template;
use data_encoding::BASE64;
use sha2::{Digest as _, Sha256};

use super::document::{Document, Part};

/// The script of the report, to serve beside [`Document::html_fragment`].
pub const SCRIPT: &str = include_str!("templates/report.js");

/// What the page has besides the report's own style.
const PAGE_STYLE: &str = "html { background: #ffffff; }
body { margin: 0; }
main { max-width: 54rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; }
";

/// The style sheet of the report, to serve beside [`Document::html_fragment`]. All its rules begin with `.report`.
pub const STYLE: &str = include_str!("templates/report.css");

#[derive(Template)]
#[template(path = "fragment.html", config = "src/report/askama.toml")]
struct Fragment<'a> {
    report: &'a Document,
}

#[derive(Template)]
#[template(path = "page.html", config = "src/report/askama.toml")]
struct Page<'a> {
    report: &'a Document,
    style: &'a str,
    script: &'a str,
    policy: &'a str,
}

impl Document {
    /// The report as a whole page that stands alone. It lets nothing run or load but what it holds itself.
    pub fn html(&self) -> String {
        let style = format!("{PAGE_STYLE}{STYLE}.report {{ --accent: {}; }}\n", self.frame.accent);
        let policy = format!(
            "default-src 'none'; img-src data:; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
            source(&style),
            source(SCRIPT)
        );
        rendered(&Page { report: self, style: &style, script: SCRIPT, policy: &policy })
    }

    /// The report without a page around it: one `article` that [`STYLE`] dresses. It has no style attribute and no script.
    pub fn html_fragment(&self) -> String {
        rendered(&Fragment { report: self })
    }
}

/// How a content security policy names a text that may be used.
fn source(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text)))
}

#[expect(clippy::expect_used, reason = "rendering into a text fails only where a template calls for it, and none does")]
fn rendered(template: &impl Template) -> String {
    template.render().expect("the report's templates render")
}
