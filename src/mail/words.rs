//! The program's own words for the part of a letter that a coach can word anew.

use parallax_domain::language::Language;
use parallax_domain::letter::LetterKind;
use parallax_domain::wording::{LetterText, Placeholder};

use crate::catalogue::text_with;

/// A letter's own words as a coach would write them, with placeholders. Who reads as the
/// client's manager has those of raters.
pub struct OwnWords {
    pub subject: String,
    /// Markdown.
    pub body: String,
}

impl OwnWords {
    /// Those of a letter, in a language that the program speaks.
    pub fn of(letter: LetterText, language: &Language) -> Self {
        let arguments = [
            ("name", Placeholder::Name),
            ("client", Placeholder::Client),
            ("sender", Placeholder::Coach),
            ("deadline", Placeholder::Deadline),
            ("minutes", Placeholder::Minutes),
        ]
        .map(|(name, placeholder)| (name, placeholder.written().into()));
        let say = |id: &str| text_with(language, id, &arguments);
        let ids = Ids::of(letter, false);
        let paragraphs: Vec<String> =
            std::iter::once("mail-greeting").chain(ids.opening.iter().map(String::as_str)).map(say).collect();
        Self { subject: say(&ids.subject), body: paragraphs.join("\n\n") }
    }
}

/// The catalogue's ids of what stands above the button.
pub(super) struct Ids {
    pub(super) subject: String,
    pub(super) heading: String,
    pub(super) opening: [String; 2],
}

impl Ids {
    /// Those of a letter; the client's manager is spoken to as such.
    pub(super) fn of(letter: LetterText, is_to_manager: bool) -> Self {
        let own = if letter.is_to_client() { "-self" } else { "" };
        let why = if is_to_manager { "-manager" } else { own };
        let id = |rest: &str| format!("mail-{rest}");
        let request = |kind: &str| Self {
            subject: id(&format!("{kind}-subject{own}")),
            heading: id(&format!("{kind}-heading{own}")),
            opening: [id(&format!("{kind}-why{why}")), id("time")],
        };
        let message = |kind: &str| Self {
            subject: id(&format!("{kind}-subject")),
            heading: id(&format!("{kind}-heading")),
            opening: [id(&format!("{kind}-why")), id(&format!("{kind}-advice"))],
        };
        match letter.kind() {
            LetterKind::Invitation => request("invitation"),
            LetterKind::Reminder => request("reminder"),
            LetterKind::LastCall => request("last-call"),
            LetterKind::Recovery => request("recovery"),
            LetterKind::Nomination => message("nomination"),
            LetterKind::NominationReturned => message("nomination-returned"),
            LetterKind::ReportReady => message("report"),
            LetterKind::Thanks => Self {
                subject: id(&format!("thanks-subject{own}")),
                heading: id("thanks-heading"),
                opening: [id(&format!("thanks-why{own}")), id(&format!("thanks-next{own}"))],
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use parallax_domain::wording::Wording;

    use super::*;
    use crate::catalogue::LANGUAGES;

    #[test]
    fn the_programs_own_words_can_be_kept_as_a_coachs_in_every_language() {
        for tag in LANGUAGES {
            let language = Language::parse(tag).expect("a tag");
            for letter in LetterText::ALL {
                let own = OwnWords::of(*letter, &language);
                let wording = Wording::parse(*letter, &own.subject, &own.body)
                    .unwrap_or_else(|faults| panic!("{tag}, {letter}: {faults:?}\n{}", own.body));
                assert_eq!(wording.subject.map(|subject| subject.as_str().to_owned()), Some(own.subject), "{tag}");
                assert_eq!(wording.body.map(|body| body.as_str().to_owned()), Some(own.body), "{tag}, {letter}");
            }
        }
    }
}
