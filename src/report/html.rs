//! The report as a page. It needs no script and loads nothing; a browser's strict content security policy stops nothing
//! in it.

use askama::Template;

use super::document::{Document, Part};

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
}

impl Document {
    /// The report as a whole page that stands alone.
    pub fn html(&self) -> String {
        rendered(&Page { report: self, style: STYLE })
    }

    /// The report without a page around it: one `article` that [`STYLE`] dresses. It has no style attribute and no script.
    pub fn html_fragment(&self) -> String {
        rendered(&Fragment { report: self })
    }
}

#[expect(clippy::expect_used, reason = "rendering into a text fails only where a template calls for it, and none does")]
fn rendered(template: &impl Template) -> String {
    template.render().expect("the report's templates render")
}
