//! An entry of a calendar (RFC 5545): the deadline, and no link. Calendars are shared with colleagues and phones; the link
//! stays in the mail.

use jiff::Timestamp;

/// The deadline of one rater.
pub(super) struct Entry<'a> {
    /// The same for the same rater, so that a second download replaces the first.
    pub(super) key: &'a str,
    pub(super) made_at: Timestamp,
    pub(super) at: Timestamp,
    pub(super) summary: &'a str,
    pub(super) description: &'a str,
}

impl Entry<'_> {
    /// The file: a moment that takes no time, shows nobody as busy and rings no bell.
    pub(super) fn to_ics(&self) -> String {
        let moment = |at: Timestamp| at.strftime("%Y%m%dT%H%M%SZ").to_string();
        let lines = [
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//Parallax//Deadline//EN".to_owned(),
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}-deadline@parallax", self.key),
            format!("DTSTAMP:{}", moment(self.made_at)),
            format!("DTSTART:{}", moment(self.at)),
            format!("SUMMARY:{}", escaped(self.summary)),
            format!("DESCRIPTION:{}", escaped(self.description)),
            "CLASS:PRIVATE".to_owned(),
            "TRANSP:TRANSPARENT".to_owned(),
            "END:VEVENT".to_owned(),
            "END:VCALENDAR".to_owned(),
        ];
        lines.iter().map(|line| folded(line)).collect()
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A line of at most 75 bytes; what is longer goes on in the next one, behind a blank. No character is cut.
fn folded(line: &str) -> String {
    const MOST: usize = 75;
    let mut folded = String::with_capacity(line.len() + 8);
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > MOST {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(summary: &str, description: &str) -> String {
        let at = |moment: &str| moment.parse().expect("a moment");
        let (made_at, at) = (at("2026-03-01T12:00:00Z"), at("2026-03-20T17:00:00Z"));
        Entry { key: "abcdefgh", made_at, at, summary, description }.to_ics()
    }

    #[test]
    fn a_deadline_is_an_entry_that_every_calendar_reads() {
        insta::assert_snapshot!(entry("Deadline: your view of Robin Sample", "The link is in the mail.").replace('\r', ""), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Parallax//Deadline//EN
        BEGIN:VEVENT
        UID:abcdefgh-deadline@parallax
        DTSTAMP:20260301T120000Z
        DTSTART:20260320T170000Z
        SUMMARY:Deadline: your view of Robin Sample
        DESCRIPTION:The link is in the mail.
        CLASS:PRIVATE
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
        ");
    }

    #[test]
    fn no_name_breaks_out_of_its_line_and_no_line_is_too_long() {
        let told = entry("Sample; Robin, \\ \r\nEND:VEVENT", &"締め切り".repeat(40));
        assert!(told.contains("SUMMARY:Sample\\; Robin\\, \\\\ \\nEND:VEVENT\r\n"), "{told}");
        assert!(told.split("\r\n").all(|line| line.len() <= 75), "{told}");
        let unfolded = told.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("DESCRIPTION:{}\r\n", "締め切り".repeat(40))), "{unfolded}");
        assert_eq!(told.matches("\r\nEND:VEVENT").count(), 1);
    }
}
