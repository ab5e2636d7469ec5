//! Reading a delivery report: the machine's part where there is one (RFC 3464), else the forms of two servers that write
//! for people only.

use mail_parser::{Message, MessageParser, MimeHeaders as _};
use parallax_domain::bounce::{self, Bounce};

/// The worst that a message reports, with the words of the server that refused. None if it is no report, or one of success.
pub(super) fn read(message: &[u8]) -> Option<(Bounce, String)> {
    let message = MessageParser::default().parse(message)?;
    for_machines(&message).or_else(|| for_people(&message))
}

fn for_machines(message: &Message<'_>) -> Option<(Bounce, String)> {
    let part = message.parts.iter().find(|part| {
        part.content_type().is_some_and(|kind| {
            let subtype = kind.c_subtype.as_deref().unwrap_or_default();
            kind.c_type.eq_ignore_ascii_case("message")
                && ["delivery-status", "global-delivery-status"].iter().any(|one| subtype.eq_ignore_ascii_case(one))
        })
    })?;
    let text = String::from_utf8_lossy(part.contents()).replace("\r\n", "\n");
    // The first block is about the message, each further one about a recipient; some servers write all in one.
    text.split("\n\n").map(fields).filter_map(|fields| of_recipient(&fields)).max_by_key(|(bounce, _)| *bounce)
}

/// The fields of a block, folded lines joined.
fn fields(block: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for line in block.lines() {
        if let (true, Some((_, value))) = (line.starts_with([' ', '\t']), fields.last_mut()) {
            value.push(' ');
            value.push_str(line.trim());
        } else if let Some((name, value)) = line.split_once(':') {
            fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
        }
    }
    fields
}

fn of_recipient(fields: &[(String, String)]) -> Option<(Bounce, String)> {
    let field = |name: &str| fields.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
    let status = field("status").unwrap_or_default();
    let said = field("diagnostic-code").unwrap_or_default();
    // “smtp; 550 …”: what kind of words they are is of no use to the coach.
    let said = said.split_once(';').map_or(said, |(_, words)| words).trim();
    let words = if said.is_empty() { status } else { said };
    // The status that the refusing server gave is nearer to the truth than what the reporting one made of it.
    let status = bounce::status(said).or_else(|| bounce::status(status));
    Some((bounce::judge(field("action")?, status, words)?, words.to_owned()))
}

fn for_people(message: &Message<'_>) -> Option<(Bounce, String)> {
    let text = message.body_text(0)?.replace("\r\n", "\n");
    let is_qmail = text.starts_with("Hi. This is the ");
    let is_exim = message.header("X-Failed-Recipients").is_some();
    if !is_qmail && !is_exim {
        return None;
    }
    // The reason stands below the address, up to the next empty line; the letter itself follows further down.
    let mut paragraphs = text.split("\n\n").map(str::trim);
    let words = paragraphs.find_map(|paragraph| {
        let (address, reason) = paragraph.split_once('\n')?;
        let names_one = address.contains('@') && !address.trim_matches(['<', '>', ':', ' ']).contains(' ');
        names_one.then(|| reason.split_whitespace().collect::<Vec<_>>().join(" "))
    })?;
    Some((bounce::judge("failed", bounce::status(&words), &words)?, words))
}
