//! What in a comment may give its writer away, shown where it can still be changed.

use parallax_domain::comment::{TraceKind, traces};

use super::Drawing;
use crate::web::views::rater::{Piece, ToldTrace};

impl Drawing<'_> {
    /// A comment in parts, and what is to be said of those that may give its writer away. The same words are told of once.
    pub(super) fn traced(&self, comment: &str) -> (Vec<Piece>, Vec<ToldTrace>) {
        let mut pieces = Vec::new();
        let mut told: Vec<ToldTrace> = Vec::new();
        let mut add = |text: &str, is_trace: bool| {
            if !text.is_empty() {
                pieces.push(Piece { text: text.to_owned(), is_trace });
            }
        };
        let mut end = 0;
        // Whoever is shown by name has nothing to give away.
        let found = if self.group().is_anonymous() { traces(comment, self.reading) } else { Vec::new() };
        for trace in found {
            add(comment.get(end..trace.at.start).unwrap_or_default(), false);
            let words = comment.get(trace.at.clone()).unwrap_or_default();
            add(words, true);
            end = trace.at.end;
            let trace = ToldTrace { words: words.to_owned(), why: self.words.say(reason(trace.kind)) };
            if !told.contains(&trace) {
                told.push(trace);
            }
        }
        add(comment.get(end..).unwrap_or_default(), false);
        (pieces, told)
    }
}

fn reason(kind: TraceKind) -> &'static str {
    match kind {
        TraceKind::Email => "trace-email",
        TraceKind::Phone => "trace-phone",
        TraceKind::Day => "trace-day",
        TraceKind::Story => "trace-story",
        TraceKind::Role => "trace-role",
        // A kind that is new here names somebody in some way.
        _ => "trace-name",
    }
}
