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
use parallax_domain::wording::{Body as OwnBody, LetterText, Look, Values, Wording};

use super::plain::{columns, paragraph, wrapped};
use super::words::Ids;
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
    /// Where the reader stops such letters, for those who did not ask for them themselves.
    pub opt_out: Option<String>,
    pub occasion: Occasion,
    /// The coach's words for it; where there are none, the program's own stand.
    pub wording: Wording,
    /// Whether it goes to the coach themselves, to be looked at.
    pub is_test: bool,
}

/// What the letter is for.
pub enum Occasion {
    /// Asks for answers.
    Invitation(Request),
    /// Asks again.
    Reminder(Request),
    /// Asks for the last time before the deadline.
    LastCall(Request),
    /// Brings the link again to somebody who asked for it.
    Recovery(Request),
    /// Tells those who were asked, whether they answered or not, that answers are no longer taken.
    Thanks(Role),
    /// Asks the client whom to ask.
    Nomination,
    /// Gives the client's list back, to be worked over.
    NominationReturned,
    /// Tells the client that the report was released.
    ReportReady,
}

impl Occasion {
    /// The kind under which the queue knows it.
    pub fn kind(&self) -> LetterKind {
        match self {
            Self::Invitation(_) => LetterKind::Invitation,
            Self::Reminder(_) => LetterKind::Reminder,
            Self::LastCall(_) => LetterKind::LastCall,
            Self::Recovery(_) => LetterKind::Recovery,
            Self::Thanks(_) => LetterKind::Thanks,
            Self::Nomination => LetterKind::Nomination,
            Self::NominationReturned => LetterKind::NominationReturned,
            Self::ReportReady => LetterKind::ReportReady,
        }
    }

    /// The words that it has.
    pub fn text(&self) -> LetterText {
        LetterText::of(self.kind(), self.role() == Role::Client)
    }

    fn request(&self) -> Option<&Request> {
        match self {
            Self::Invitation(request) | Self::Reminder(request) | Self::LastCall(request) | Self::Recovery(request) => {
                Some(request)
            }
            Self::Thanks(_) | Self::Nomination | Self::NominationReturned | Self::ReportReady => None,
        }
    }

    fn role(&self) -> Role {
        match self {
            Self::Invitation(request) | Self::Reminder(request) | Self::LastCall(request) | Self::Recovery(request) => {
                request.role
            }
            Self::Thanks(role) => *role,
            Self::Nomination | Self::NominationReturned | Self::ReportReady => Role::Client,
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
    /// A sentence that belongs to the deadline: that it was moved. None usually.
    pub note: Option<String>,
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
    promise_of(language, role, client, sender, [policy.k(), policy.k_comment()])
}

/// The same with the fewest people behind a figure, and behind comments.
pub(super) fn promise_of(
    language: &Language,
    role: Role,
    client: &Name,
    sender: &Name,
    [k, comments]: [u32; 2],
) -> String {
    let id = match role {
        Role::Client => "mail-promise-self",
        Role::Manager => "mail-promise-manager",
        Role::Rater => "mail-promise",
    };
    let arguments = [
        ("client", client.as_str().to_owned().into()),
        ("sender", sender.as_str().to_owned().into()),
        ("k", k.into()),
        ("comments", comments.into()),
    ];
    text_with(language, id, &arguments)
}

/// A letter that is ready to be put into an envelope. It holds a link: it has no `Debug` and is never stored.
pub struct Letter {
    pub(super) id: LetterId,
    pub(super) language: Language,
    pub(super) sender_name: Name,
    pub(super) sender: EmailAddress,
    pub(super) reply_to: Option<EmailAddress>,
    pub(super) recipient_name: Name,
    pub(super) recipient: EmailAddress,
    pub(super) opt_out: Option<String>,
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
        // A mail program that offers to stop a test would stop nothing.
        opt_out: context.opt_out.clone().filter(|_| !context.is_test),
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
        // One click in a mail program (RFC 8058), which must not go over an open line.
        if let Some(opt_out) = self.opt_out.as_ref().filter(|address| address.starts_with("https:")) {
            builder = builder
                .raw_header(header("List-Unsubscribe", &format!("<{opt_out}>")))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
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
{% if let Some(note) = test_note %}<p style=\"margin:0 0 20px;padding:10px 14px;border:1px dashed #84480a;border-radius:4px;font-size:14px;line-height:1.5;color:#84480a;\">{{ note }}</p>
{% endif %}<h1 style=\"margin:0 0 20px;font-size:24px;line-height:1.25;font-weight:650;color:#12292b;\">{{ heading }}</h1>
{% if let Some(own) = own %}{{ own.html|safe }}{% else %}<p style=\"margin:0 0 14px;\">{{ greeting }}</p>
{% for paragraph in opening %}<p style=\"margin:0 0 14px;\">{{ paragraph }}</p>
{% endfor %}{% endif %}{% if let Some(note) = note %}<p style=\"margin:0 0 14px;\">{{ note }}</p>
{% endif %}{% if has_link %}<p style=\"margin:24px 0 12px;\"><a href=\"{{ link }}\" style=\"display:inline-block;background:#0f5c63;color:#ffffff;text-decoration:none;font-weight:600;padding:13px 24px;border-radius:6px;\">{{ button }}</a></p>
<p style=\"margin:0 0 24px;font-size:13px;line-height:1.5;color:#4a5b5c;\">{{ address_line }}<br><a href=\"{{ link }}\" style=\"color:#0f5c63;word-break:break-all;overflow-wrap:anywhere;\">{{ link }}</a></p>
{% endif %}{% if let Some(promise) = promise %}<div style=\"margin:0 0 20px;padding:16px 18px;background:#f1f6f6;border-{% if direction == \"rtl\" %}right{% else %}left{% endif %}:3px solid #0f5c63;border-radius:4px;\">
<h2 style=\"margin:0 0 6px;font-size:16px;line-height:1.35;font-weight:650;color:#12292b;\">{{ promise_heading }}</h2>
<p style=\"margin:0;font-size:15px;line-height:1.5;\">{{ promise }}</p>
</div>
{% endif %}{% if has_link %}<p style=\"margin:0 0 14px;\">{{ personal }}</p>
{% endif %}<p style=\"margin:0;\">{{ thanks }}<br>{{ signature }}</p>
</div>
{% if !footer.is_empty() %}<p style=\"box-sizing:border-box;max-width:616px;margin:16px auto 0;padding:0 28px;font-size:13px;line-height:1.5;color:#4a5b5c;\">{{ footer }}{% if let Some(address) = opt_out %}<br><a href=\"{{ address }}\" style=\"color:#0f5c63;\">{{ opt_out_line }}</a>{% endif %}</p>
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
    /// What stands on top of a test.
    test_note: Option<String>,
    heading: String,
    greeting: String,
    opening: Vec<String>,
    /// The coach's words in place of the greeting and the opening.
    own: Option<Own>,
    /// A sentence that belongs to the deadline, whoever worded the rest.
    note: Option<String>,
    /// Whether there is anything to open.
    has_link: bool,
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
    opt_out_line: String,
    opt_out: Option<String>,
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
        let own = if context.occasion.role() == Role::Client { "-self" } else { "" };
        let ids = Ids::of(context.occasion.text(), context.occasion.role() == Role::Manager);
        let request = context.occasion.request();
        let mut arguments = names();
        if let Some(request) = request {
            arguments.push(("minutes", request.minutes.into()));
            arguments.push(("deadline", request.deadline.clone().into()));
        }
        let minutes = request.map(|request| request.minutes.to_string()).unwrap_or_default();
        let values = Values {
            name: context.recipient_name.as_str(),
            client: context.client.as_str(),
            coach: context.sender_name.as_str(),
            deadline: request.map_or("", |request| request.deadline.as_str()),
            minutes: &minutes,
            link: &context.link,
        };
        let subject = context.wording.subject.as_ref().map(|subject| subject.fill(&values));
        let subject = subject.unwrap_or_else(|| say(&ids.subject));
        let because = || say(&format!("mail-because{own}"));
        let decline = if context.reply_to.is_some() { "mail-decline-reply" } else { "mail-decline" };
        let footer = match context.occasion.kind() {
            LetterKind::Invitation
            | LetterKind::Reminder
            | LetterKind::LastCall
            | LetterKind::Recovery
            | LetterKind::Nomination
            | LetterKind::NominationReturned => format!("{} {}", because(), say(decline)),
            LetterKind::Thanks => because(),
            LetterKind::ReportReady => String::new(),
        };
        let (button, personal, thanks) = match context.occasion.kind() {
            LetterKind::ReportReady => ("mail-report-button", "mail-report-personal", "mail-report-thanks"),
            LetterKind::Nomination | LetterKind::NominationReturned => {
                ("mail-nomination-button", "mail-personal", "mail-regards")
            }
            LetterKind::Thanks => ("mail-answer-button", "mail-personal", "mail-regards"),
            LetterKind::Invitation | LetterKind::Reminder | LetterKind::LastCall | LetterKind::Recovery => {
                ("mail-answer-button", "mail-personal", "mail-thanks")
            }
        };
        Self {
            language: language.as_str().to_owned(),
            direction: language.direction(),
            subject: if context.is_test {
                text_with(language, "mail-test-subject", &[("subject", subject.into())])
            } else {
                subject
            },
            test_note: context.is_test.then(|| text(language, "mail-test-note")),
            heading: say(&ids.heading),
            greeting: say("mail-greeting"),
            opening: ids.opening.iter().map(|id| text_with(language, id, &arguments)).collect(),
            own: context.wording.body.as_ref().map(|body| Own::of(body, &values)),
            note: request.and_then(|request| request.note.clone()),
            has_link: context.occasion.kind() != LetterKind::Thanks,
            action: text_with(language, "mail-action", &[("action", text(language, button).into())]),
            button: text(language, button),
            address_line: text(language, "mail-address"),
            link: context.link.clone(),
            promise_heading: text(language, "mail-promise-heading"),
            promise: request.map(|request| request.promise.clone()),
            personal: text(language, personal),
            thanks: text(language, thanks),
            signature: context.sender_name.as_str().to_owned(),
            footer,
            opt_out_line: text(language, "mail-opt-out"),
            opt_out: context.opt_out.clone(),
        }
    }

    /// The letter as plain text, paragraphs apart by an empty line.
    fn text(&self) -> String {
        let mut paragraphs: Vec<String> = self.test_note.iter().map(|note| wrapped(note)).collect();
        if let Some(own) = &self.own {
            paragraphs.push(own.text.clone());
        } else {
            paragraphs.push(wrapped(&self.greeting));
            paragraphs.extend(self.opening.iter().map(|paragraph| wrapped(paragraph)));
        }
        paragraphs.extend(self.note.iter().map(|note| wrapped(note)));
        if self.has_link {
            paragraphs.push(format!("{}\n{}", self.action, self.link));
        }
        if let Some(promise) = &self.promise {
            let heading = &self.promise_heading;
            paragraphs.push(format!("{heading}\n{}\n{}", "-".repeat(columns(heading)), wrapped(promise)));
        }
        if self.has_link {
            paragraphs.push(wrapped(&self.personal));
        }
        paragraphs.push(format!("{}\n{}", wrapped(&self.thanks), wrapped(&self.signature)));
        if !self.footer.is_empty() {
            // “-- ” alone on a line: mail programs know that the rest is not the message itself (RFC 3676).
            let opt_out = self.opt_out.as_ref().map(|address| format!("\n\n{}:\n{address}", self.opt_out_line));
            paragraphs.push(format!("-- \n{}{}", wrapped(&self.footer), opt_out.unwrap_or_default()));
        }
        paragraphs.join("\n\n") + "\n"
    }
}

/// A coach's words in both forms.
struct Own {
    html: String,
    text: String,
}

impl Own {
    fn of(body: &OwnBody, values: &Values<'_>) -> Self {
        let look = Look {
            paragraph: "margin:0 0 14px;",
            list: "margin:0 0 14px;padding-inline-start:24px;",
            item: "margin:0 0 4px;",
            link: "color:#0f5c63;overflow-wrap:anywhere;",
        };
        let mut text = String::new();
        for (place, one) in body.plain(values).iter().enumerate() {
            text.push_str(match (place, one.is_close) {
                (0, _) => "",
                (_, true) => "\n",
                (_, false) => "\n\n",
            });
            text.push_str(&paragraph(one));
        }
        Self { html: body.html(values, &look), text }
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
            opt_out: None,
            occasion: Occasion::ReportReady,
            wording: Wording::default(),
            is_test: false,
        }
    }

    #[test]
    fn letters_can_be_stopped_with_one_click_over_a_closed_line_only() {
        let address = format!("https://feedback.example.org/o/{}", "a".repeat(77));
        let message = |opt_out: &str| {
            let context = LetterContext { opt_out: Some(opt_out.to_owned()), ..context("Ben", "Ada", "Cleo") };
            let message = compose(&context).expect("a letter").envelope(0).expect("an envelope").message;
            String::from_utf8(message).expect("ASCII").replace("\r\n ", " ")
        };
        let headers = message(&address);
        assert!(headers.contains(&format!("\r\nList-Unsubscribe: <{address}>\r\n")), "{headers}");
        assert!(headers.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{headers}");
        assert!(!message("http://feedback.example.org/o/abc").contains("List-Unsubscribe"));
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
