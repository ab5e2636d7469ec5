//! One letter about several questionnaires of one reader: a person who is asked about five clients gets one mail and not
//! five.
//!
//! As pure as [`super::letter`]. Each questionnaire stands by itself with its client, its deadline, its own link and its own
//! promise, for the promises may differ.

use askama::Template;
use parallax_domain::id::LetterId;
use parallax_domain::language::Language;
use parallax_domain::text::{EmailAddress, Name};

use super::letter::{Letter, Request, Role, Unsendable};
use super::plain::{columns, wrapped};
use crate::catalogue::{joined, nearest, text, text_with};

/// All that the letter is made from.
pub struct DigestContext {
    /// Of the letter in the queue that carries the others.
    pub id: LetterId,
    pub language: Language,
    pub recipient_name: Name,
    pub recipient: EmailAddress,
    pub sender_name: Name,
    pub sender: EmailAddress,
    pub reply_to: Option<EmailAddress>,
    /// Where the reader stops all such letters.
    pub opt_out: String,
    /// Whether it reminds; else it asks for the first time.
    pub is_reminder: bool,
    /// Two at least, the nearest deadline first.
    pub forms: Vec<Form>,
}

/// One questionnaire.
pub struct Form {
    pub client: Name,
    /// The whole address, made from the key a moment ago.
    pub link: String,
    pub request: Request,
}

/// Writes the letter.
///
/// # Errors
/// If its page could not be filled in, which no content can cause.
pub fn compose(context: &DigestContext) -> Result<Letter, Unsendable> {
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
        opt_out: Some(context.opt_out.clone()),
    })
}

/// What stands in the letter, in the order in which it is read, for both forms.
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
<p style=\"margin:0 0 14px;\">{{ why }}</p>
<p style=\"margin:0 0 20px;\">{{ each }}</p>
{% for part in parts %}<div style=\"margin:0 0 16px;padding:16px 18px 14px;border:1px solid #cfdcdc;border-radius:6px;\">
<h2 style=\"margin:0 0 6px;font-size:18px;line-height:1.35;font-weight:650;color:#12292b;\">{{ part.heading }}</h2>
<p style=\"margin:0 0 12px;\">{{ part.time }}</p>
{% if let Some(note) = part.note %}<p style=\"margin:0 0 12px;\">{{ note }}</p>
{% endif %}<p style=\"margin:0 0 10px;\"><a href=\"{{ part.link }}\" style=\"display:inline-block;background:#0f5c63;color:#ffffff;text-decoration:none;font-weight:600;padding:11px 20px;border-radius:6px;\">{{ button }}</a></p>
<p style=\"margin:0 0 10px;font-size:13px;line-height:1.5;\"><a href=\"{{ part.link }}\" style=\"color:#0f5c63;word-break:break-all;overflow-wrap:anywhere;\">{{ part.link }}</a></p>
<p style=\"margin:0;font-size:14px;line-height:1.5;color:#4a5b5c;\"><strong>{{ promise_heading }}.</strong> {{ part.promise }}</p>
</div>
{% endfor %}<p style=\"margin:4px 0 14px;\">{{ personal }}</p>
<p style=\"margin:0;\">{{ thanks }}<br>{{ signature }}</p>
</div>
<p style=\"box-sizing:border-box;max-width:616px;margin:16px auto 0;padding:0 28px;font-size:13px;line-height:1.5;color:#4a5b5c;\">{{ footer }}<br><a href=\"{{ opt_out }}\" style=\"color:#0f5c63;\">{{ opt_out_line }}</a></p>
</div>
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
    why: String,
    each: String,
    parts: Vec<Part>,
    button: String,
    /// What the button does, for those who see no button.
    action: String,
    promise_heading: String,
    personal: String,
    thanks: String,
    signature: String,
    footer: String,
    opt_out_line: String,
    opt_out: String,
}

/// One questionnaire as it stands in the letter.
struct Part {
    heading: String,
    time: String,
    note: Option<String>,
    link: String,
    promise: String,
}

impl Part {
    fn new(form: &Form, language: &Language) -> Self {
        let request = &form.request;
        let time = [("minutes", request.minutes.into()), ("deadline", request.deadline.clone().into())];
        Self {
            heading: match request.role {
                Role::Client => text(language, "digest-self"),
                Role::Manager | Role::Rater => form.client.to_string(),
            },
            time: text_with(language, "digest-form", &time),
            note: request.note.clone(),
            link: form.link.clone(),
            promise: request.promise.clone(),
        }
    }
}

impl Page {
    fn new(context: &DigestContext, language: &Language) -> Self {
        let mut clients: Vec<String> = Vec::new();
        for client in context.forms.iter().map(|form| form.client.to_string()) {
            if !clients.contains(&client) {
                clients.push(client);
            }
        }
        let clients = joined(language, &clients);
        let count = u32::try_from(context.forms.len()).unwrap_or(u32::MAX);
        let say = |id: &str| {
            let places = [
                ("name", context.recipient_name.as_str().to_owned().into()),
                ("sender", context.sender_name.as_str().to_owned().into()),
                ("clients", clients.clone().into()),
                ("count", count.into()),
            ];
            text_with(language, id, &places)
        };
        let kind = if context.is_reminder { "reminder" } else { "invitation" };
        let button = text(language, "mail-answer-button");
        let decline = if context.reply_to.is_some() { "mail-decline-reply" } else { "mail-decline" };
        Self {
            language: language.as_str().to_owned(),
            direction: language.direction(),
            subject: say(&format!("digest-{kind}-subject")),
            heading: say(&format!("digest-{kind}-heading")),
            greeting: say("mail-greeting"),
            why: say(&format!("digest-{kind}-why")),
            each: say("digest-each"),
            parts: context.forms.iter().map(|form| Part::new(form, language)).collect(),
            action: text_with(language, "mail-action", &[("action", button.clone().into())]),
            button,
            promise_heading: text(language, "mail-promise-heading"),
            personal: say("mail-personal"),
            thanks: say("mail-thanks"),
            signature: context.sender_name.to_string(),
            footer: format!("{} {}", say("digest-because"), say(decline)),
            opt_out_line: text(language, "mail-opt-out"),
            opt_out: context.opt_out.clone(),
        }
    }

    /// The letter as plain text, paragraphs apart by an empty line.
    fn text(&self) -> String {
        let mut paragraphs = vec![wrapped(&self.greeting), wrapped(&self.why), wrapped(&self.each)];
        for part in &self.parts {
            paragraphs.push(format!("{}\n{}", part.heading, "-".repeat(columns(&part.heading))));
            paragraphs.push(wrapped(&part.time));
            paragraphs.extend(part.note.as_ref().map(|note| wrapped(note)));
            paragraphs.push(format!("{}\n{}", self.action, part.link));
            paragraphs.push(wrapped(&format!("{}: {}", self.promise_heading, part.promise)));
        }
        paragraphs.push(wrapped(&self.personal));
        paragraphs.push(format!("{}\n{}", wrapped(&self.thanks), wrapped(&self.signature)));
        paragraphs.push(format!("-- \n{}\n\n{}:\n{}", wrapped(&self.footer), self.opt_out_line, self.opt_out));
        paragraphs.join("\n\n") + "\n"
    }
}
