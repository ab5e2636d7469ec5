//! A letter: from what is known at the moment of sending to plain text, HTML and the bytes of RFC 5322.
//!
//! Pure: the same context gives the same letter, and with the same moment the same bytes. What a letter should do for its
//! reader: say at once who asks, for whom, how long it takes, until when, and who will see what. It carries no picture,
//! nothing from elsewhere and no tracking, and the plain text says all that the HTML says.

use askama::Template;
use lettre::address::{Address, AddressError};
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, Message, MultiPart, SinglePart};
use parallax_domain::disclosure::Policy;
use parallax_domain::id::LetterId;
use parallax_domain::language::Language;
use parallax_domain::letter::LetterKind;
use parallax_domain::text::{EmailAddress, Name};

use super::plain::{columns, wrapped};
use crate::catalogue::{nearest, text, text_with};

/// The most characters of a line that a mail may have (RFC 5322, 2.1.1).
const MAX_LINE: usize = 998;

/// All that a letter is made from.
pub struct LetterContext {
    /// From which the Message-ID is derived, so that a second copy of a letter is known as one.
    pub id: LetterId,
    /// The reader's; the letter is written in the nearest language that the program speaks.
    pub language: Language,
    pub recipient_name: Name,
    pub recipient: EmailAddress,
    /// The coach or practice, as the reader knows them: the name that stands as the sender.
    pub sender_name: Name,
    /// The installation's address, from which letters go out.
    pub sender: EmailAddress,
    /// The coach's own address, if replies go there.
    pub reply_to: Option<EmailAddress>,
    /// Whom the feedback is for.
    pub client: Name,
    /// The whole address, made from the key a moment ago.
    pub link: String,
    pub occasion: Occasion,
}

/// What the letter is for.
pub enum Occasion {
    /// Asks for answers.
    Invitation(Request),
    /// Asks again.
    Reminder(Request),
    /// Tells the client that the report was released.
    ReportReady,
    /// Asks the client to propose raters.
    Nomination,
    /// Gives the client's list back, to be worked over.
    NominationReturned,
}

impl Occasion {
    /// The kind under which the queue knows it.
    pub fn kind(&self) -> LetterKind {
        match self {
            Self::Invitation(_) => LetterKind::Invitation,
            Self::Reminder(_) => LetterKind::Reminder,
            Self::ReportReady => LetterKind::ReportReady,
            Self::Nomination => LetterKind::Nomination,
            Self::NominationReturned => LetterKind::NominationReturned,
        }
    }
}

/// What is asked of the reader.
pub struct Request {
    pub role: Role,
    /// Until when, in the reader's language and with its time zone.
    pub deadline: String,
    /// About how long it takes.
    pub minutes: u32,
    /// What will become of the answers, in one to four sentences; [`promise`] writes them.
    pub promise: String,
}

/// How the reader stands to the client, as far as a letter speaks of it differently.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// The client, for the self part.
    Client,
    /// The client's manager: named, and told so.
    Manager,
    /// Everyone else: protected by the numbers of people.
    Rater,
}

/// What a letter promises about the answers: exactly what disclosure control does, for this role and these thresholds.
pub fn promise(language: &Language, role: Role, client: &Name, sender: &Name, policy: &Policy) -> String {
    let id = match role {
        Role::Client => "mail-promise-self",
        Role::Manager => "mail-promise-manager",
        Role::Rater => "mail-promise",
    };
    let arguments = [
        ("client", client.as_str().to_owned().into()),
        ("sender", sender.as_str().to_owned().into()),
        ("k", policy.k().into()),
        ("comments", policy.k_comment().into()),
    ];
    text_with(language, id, &arguments)
}

/// A letter that is ready to be put into an envelope. It holds a link: it has no `Debug` and is never stored.
pub struct Letter {
    id: LetterId,
    language: Language,
    sender_name: Name,
    sender: EmailAddress,
    reply_to: Option<EmailAddress>,
    recipient_name: Name,
    recipient: EmailAddress,
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Why a letter cannot be put into an envelope. Trying again would not help.
#[derive(Debug, thiserror::Error)]
pub enum Unsendable {
    /// Says which address without repeating it: this goes into the log.
    #[error("the {0}'s address cannot be written in a mail")]
    Address(&'static str, #[source] AddressError),
    #[error("the letter cannot be put into the form of a mail")]
    Form(#[from] lettre::error::Error),
    #[error("the letter's pages could not be filled in")]
    Page(#[from] askama::Error),
}

/// A letter in its envelope.
pub struct Envelope {
    pub id: LetterId,
    /// `MAIL FROM`.
    pub sender: Address,
    /// `RCPT TO`.
    pub recipient: Address,
    /// The message of RFC 5322, lines ended by CR LF.
    pub message: Vec<u8>,
}

/// Writes a letter.
///
/// # Errors
/// If its page could not be filled in, which no content can cause.
pub fn compose(context: &LetterContext) -> Result<Letter, Unsendable> {
    let language = nearest(&context.language);
    let page = Page::new(context, &language);
    Ok(Letter {
        id: context.id,
        text: page.text(),
        html: page.render()?,
        subject: page.subject,
        language,
        sender_name: context.sender_name.clone(),
        sender: context.sender.clone(),
        reply_to: context.reply_to.clone(),
        recipient_name: context.recipient_name.clone(),
        recipient: context.recipient.clone(),
    })
}

impl Letter {
    /// The Message-ID: `<the letter's id@the sender's domain>`, the same for every attempt.
    pub fn message_id(&self) -> String {
        let domain = self.sender.as_str().rsplit_once('@').map_or("localhost", |(_, domain)| domain);
        format!("<{}@{}>", self.id, domain_in_ascii(domain))
    }

    /// Puts the letter into its envelope. `sent_at` is in milliseconds since 1970 and becomes the Date, in UTC.
    ///
    /// # Errors
    /// If an address has no form that a mail can carry.
    pub fn envelope(&self, sent_at: i64) -> Result<Envelope, Unsendable> {
        let sender = address(&self.sender).map_err(|error| Unsendable::Address("sender", error))?;
        let recipient = address(&self.recipient).map_err(|error| Unsendable::Address("recipient", error))?;
        let date = std::time::UNIX_EPOCH + std::time::Duration::from_millis(u64::try_from(sent_at).unwrap_or(0));
        let mut builder = Message::builder()
            .message_id(Some(self.message_id()))
            .date(date)
            .from(Mailbox::new(Some(one_line(self.sender_name.as_str())), sender.clone()))
            .to(Mailbox::new(Some(one_line(self.recipient_name.as_str())), recipient.clone()))
            .subject(plain(&self.subject))
            // Answering machines stay silent (RFC 3834).
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", self.language.as_str()));
        if let Some(reply_to) = &self.reply_to {
            let reply_to = address(reply_to).map_err(|error| Unsendable::Address("coach", error))?;
            builder = builder.reply_to(Mailbox::new(Some(one_line(self.sender_name.as_str())), reply_to));
        }
        // A boundary drawn at random would make the same letter differ each time.
        let parts = MultiPart::builder()
            .kind(lettre::message::MultiPartKind::Alternative)
            .boundary(format!("parallax-{}", self.id))
            .singlepart(part(ContentType::TEXT_PLAIN, &self.text))
            .singlepart(part(ContentType::TEXT_HTML, &self.html));
        let message = builder.multipart(parts)?.formatted();
        Ok(Envelope { id: self.id, sender, recipient, message })
    }
}

/// An address as a mail carries it: a domain with letters outside ASCII in its ASCII form, which every server takes.
fn address(address: &EmailAddress) -> Result<Address, AddressError> {
    let (local, domain) = address.as_str().rsplit_once('@').ok_or(AddressError::MissingParts)?;
    Address::new(local, domain_in_ascii(domain))
}

fn domain_in_ascii(domain: &str) -> String {
    idna::domain_to_ascii(domain).unwrap_or_else(|_| domain.to_owned())
}

/// Names and subjects hold no line break by their types; lettre panics on one, so it is not left to types alone.
fn one_line(words: &str) -> String {
    words.replace(|c: char| c.is_control(), " ")
}

/// A subject in which nothing looks like an encoded word: mail programs would show what it decodes to.
fn plain(subject: &str) -> String {
    one_line(subject).replace("=?", "= ?")
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// Plain ASCII with short lines goes as it is, so that a person can read the raw file; all else as quoted-printable,
/// whose lines are short whatever is in them. Not base64: filters and people mistrust what they cannot read.
fn part(content_type: ContentType, content: &str) -> SinglePart {
    let is_plain = content.bytes().all(|byte| byte == b'\n' || (b' '..=b'~').contains(&byte))
        && content.lines().all(|line| line.len() <= MAX_LINE);
    let body = if is_plain {
        // lettre itself takes this way only up to 76 characters a line, and a link is longer.
        Body::dangerous_pre_encoded(content.replace('\n', "\r\n").into_bytes(), ContentTransferEncoding::SevenBit)
    } else {
        Body::new_with_encoding(content.to_owned(), ContentTransferEncoding::QuotedPrintable)
            .unwrap_or_else(|_| Body::new(content.to_owned()))
    };
    SinglePart::builder().header(content_type).body(body)
}

/// What stands in a letter, in the order in which it is read, for both forms.
#[derive(Template)]
#[template(
    source = "\
<!DOCTYPE html>
<html lang=\"{{ language }}\" dir=\"{{ direction }}\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light\">
<title>{{ subject }}</title>
</head>
<body style=\"margin:0;padding:0;background:#eef2f2;\">
<div style=\"background:#eef2f2;padding:24px 12px 32px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-size:16px;line-height:1.55;color:#1d2b2c;\">
<div style=\"box-sizing:border-box;max-width:616px;margin:0 auto;background:#ffffff;border-top:4px solid #0f5c63;border-radius:6px;padding:28px 28px 24px;\">
<h1 style=\"margin:0 0 20px;font-size:24px;line-height:1.25;font-weight:650;color:#12292b;\">{{ heading }}</h1>
<p style=\"margin:0 0 14px;\">{{ greeting }}</p>
{% for paragraph in opening %}<p style=\"margin:0 0 14px;\">{{ paragraph }}</p>
{% endfor %}<p style=\"margin:24px 0 12px;\"><a href=\"{{ link }}\" style=\"display:inline-block;background:#0f5c63;color:#ffffff;text-decoration:none;font-weight:600;padding:13px 24px;border-radius:6px;\">{{ button }}</a></p>
<p style=\"margin:0 0 24px;font-size:13px;line-height:1.5;color:#4a5b5c;\">{{ address_line }}<br><a href=\"{{ link }}\" style=\"color:#0f5c63;word-break:break-all;overflow-wrap:anywhere;\">{{ link }}</a></p>
{% if let Some(promise) = promise %}<div style=\"margin:0 0 20px;padding:16px 18px;background:#f1f6f6;border-{% if direction == \"rtl\" %}right{% else %}left{% endif %}:3px solid #0f5c63;border-radius:4px;\">
<h2 style=\"margin:0 0 6px;font-size:16px;line-height:1.35;font-weight:650;color:#12292b;\">{{ promise_heading }}</h2>
<p style=\"margin:0;font-size:15px;line-height:1.5;\">{{ promise }}</p>
</div>
{% endif %}<p style=\"margin:0 0 14px;\">{{ personal }}</p>
<p style=\"margin:0;\">{{ thanks }}<br>{{ signature }}</p>
</div>
{% if !footer.is_empty() %}<p style=\"box-sizing:border-box;max-width:616px;margin:16px auto 0;padding:0 28px;font-size:13px;line-height:1.5;color:#4a5b5c;\">{{ footer }}</p>
{% endif %}</div>
</body>
</html>
",
    ext = "html"
)]
struct Page {
    language: String,
    direction: &'static str,
    subject: String,
    heading: String,
    greeting: String,
    opening: Vec<String>,
    button: String,
    /// What the button does, for those who see no button.
    action: String,
    address_line: String,
    link: String,
    promise_heading: String,
    promise: Option<String>,
    personal: String,
    thanks: String,
    signature: String,
    footer: String,
}

impl Page {
    fn new(context: &LetterContext, language: &Language) -> Self {
        let names = || {
            vec![
                ("name", context.recipient_name.as_str().to_owned().into()),
                ("client", context.client.as_str().to_owned().into()),
                ("sender", context.sender_name.as_str().to_owned().into()),
            ]
        };
        let say = |id: &str| text_with(language, id, &names());
        let (subject, heading, opening, promise, footer) = match &context.occasion {
            Occasion::Invitation(request) | Occasion::Reminder(request) => {
                let kind = if matches!(context.occasion, Occasion::Invitation(_)) { "invitation" } else { "reminder" };
                let own = if request.role == Role::Client { "-self" } else { "" };
                let why = match request.role {
                    Role::Client => "-self",
                    Role::Manager => "-manager",
                    Role::Rater => "",
                };
                let mut arguments = names();
                arguments.push(("minutes", request.minutes.into()));
                arguments.push(("deadline", request.deadline.clone().into()));
                let time = text_with(language, "mail-time", &arguments);
                let decline = if context.reply_to.is_some() { "mail-decline-reply" } else { "mail-decline" };
                (
                    say(&format!("mail-{kind}-subject{own}")),
                    say(&format!("mail-{kind}-heading{own}")),
                    vec![say(&format!("mail-{kind}-why{why}")), time],
                    Some(request.promise.clone()),
                    format!("{} {}", say(&format!("mail-because{own}")), say(decline)),
                )
            }
            Occasion::ReportReady => (
                say("mail-report-subject"),
                say("mail-report-heading"),
                vec![say("mail-report-why"), say("mail-report-advice")],
                None,
                String::new(),
            ),
            Occasion::Nomination => (
                say("nomination-mail-subject"),
                say("nomination-mail-heading"),
                vec![say("nomination-mail-why"), say("nomination-mail-advice")],
                None,
                String::new(),
            ),
            Occasion::NominationReturned => (
                say("nomination-mail-returned-subject"),
                say("nomination-mail-returned-heading"),
                vec![say("nomination-mail-returned-why"), say("nomination-mail-returned-note")],
                None,
                String::new(),
            ),
        };
        let (button, personal, thanks) = match context.occasion {
            Occasion::Nomination | Occasion::NominationReturned => {
                ("nomination-mail-button", "nomination-mail-personal", "nomination-mail-thanks")
            }
            Occasion::ReportReady => ("mail-report-button", "mail-report-personal", "mail-report-thanks"),
            _ => ("mail-answer-button", "mail-personal", "mail-thanks"),
        };
        Self {
            language: language.as_str().to_owned(),
            direction: language.direction(),
            subject,
            heading,
            greeting: say("mail-greeting"),
            opening,
            action: text_with(language, "mail-action", &[("action", text(language, button).into())]),
            button: text(language, button),
            address_line: text(language, "mail-address"),
            link: context.link.clone(),
            promise_heading: text(language, "mail-promise-heading"),
            promise,
            personal: text(language, personal),
            thanks: text(language, thanks),
            signature: context.sender_name.as_str().to_owned(),
            footer,
        }
    }

    /// The letter as plain text, paragraphs apart by an empty line.
    fn text(&self) -> String {
        let mut paragraphs = vec![wrapped(&self.greeting)];
        paragraphs.extend(self.opening.iter().map(|paragraph| wrapped(paragraph)));
        paragraphs.push(format!("{}\n{}", self.action, self.link));
        if let Some(promise) = &self.promise {
            let heading = &self.promise_heading;
            paragraphs.push(format!("{heading}\n{}\n{}", "-".repeat(columns(heading)), wrapped(promise)));
        }
        paragraphs.push(wrapped(&self.personal));
        paragraphs.push(format!("{}\n{}", wrapped(&self.thanks), wrapped(&self.signature)));
        if !self.footer.is_empty() {
            // “-- ” alone on a line: mail programs know that the rest is not the message itself (RFC 3676).
            paragraphs.push(format!("-- \n{}", wrapped(&self.footer)));
        }
        paragraphs.join("\n\n") + "\n"
    }
}

#[cfg(test)]
mod tests {
    use parallax_domain::id::LetterId;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn name(text: &str) -> Name {
        Name::parse(text).expect("a name")
    }

    fn context(recipient: &str, client: &str, sender: &str) -> LetterContext {
        LetterContext {
            id: LetterId::from_uuid(Uuid::from_u128(7)),
            language: Language::english(),
            recipient_name: name(recipient),
            recipient: EmailAddress::parse("ben@example.org").expect("an address"),
            sender_name: name(sender),
            sender: EmailAddress::parse("feedback@example.org").expect("an address"),
            reply_to: None,
            client: name(client),
            link: "https://example.org/a/abc".to_owned(),
            occasion: Occasion::ReportReady,
        }
    }

    #[test]
    fn a_line_break_that_got_past_the_types_does_not_break_a_header() {
        assert_eq!(one_line("A\r\nBcc: v@example.org\0"), "A  Bcc: v@example.org ");
    }

    #[test]
    fn a_domain_with_letters_outside_ascii_goes_out_in_ascii() {
        let mut context = context("Ben", "Ada", "Cleo");
        context.recipient = EmailAddress::parse("ben@bücher.example").expect("an address");
        let envelope = compose(&context).expect("a letter").envelope(0).expect("an envelope");
        assert_eq!(envelope.recipient.to_string(), "ben@xn--bcher-kva.example");
        assert!(envelope.message.is_ascii());
    }

    proptest! {
        #[test]
        fn any_name_gives_a_letter_whose_headers_are_ours_alone(typed in ".{1,120}") {
            let Ok(parsed) = Name::parse(&typed) else { return Ok(()) };
            let context = context(parsed.as_str(), parsed.as_str(), parsed.as_str());
            let envelope = compose(&context).expect("a letter").envelope(0).expect("an envelope");
            let message = String::from_utf8(envelope.message).expect("the message is ASCII");
            let (headers, _) = message.split_once("\r\n\r\n").expect("headers end");
            let names: Vec<&str> = headers
                .split("\r\n")
                .filter(|line| !line.starts_with([' ', '\t']))
                .map(|line| line.split(':').next().unwrap_or_default())
                .collect();
            prop_assert_eq!(names, [
                "Message-ID", "Date", "From", "To", "Subject", "Auto-Submitted", "Content-Language", "MIME-Version",
                "Content-Type",
            ]);
            prop_assert!(message.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
        }
    }
}
