//! What is drawn around the form: declining, what was declined, and the receipt.

use parallax_domain::group::Group;
use parallax_domain::standing::{Reason, Standing};

use super::Drawing;
use crate::web::views::taking_part::{Decline, Declined, ReceiptNote, Recorded, Way};

/// The value by which the page of those who decline says that the letter was for somebody else.
pub(in crate::web::pages::rater) const WRONG_PERSON: &str = "wrong_person";

impl Drawing<'_> {
    /// Asks why somebody does not answer, and says what becomes of it.
    pub(in crate::web::pages::rater) fn decline(&self, is_unchosen: bool) -> Decline {
        let coach = [("coach", self.coach())];
        let is_manager = *self.group() == Group::Manager;
        let k = i64::from(self.form.assessment.policy.k());
        let seen = if is_manager { "decline-seen-manager" } else { "decline-seen" };
        let reason = |reason: Reason| Way {
            id: if reason == Reason::LittleContact { "why".to_owned() } else { format!("why-{}", reason.word()) },
            value: reason.word(),
            label: self.words.with(&format!("decline-reason-{}", reason.word()), "client", self.client()),
            chosen: false,
        };
        let wrong_person = Way {
            id: format!("why-{WRONG_PERSON}"),
            value: WRONG_PERSON,
            label: self.words.say("decline-wrong-person"),
            chosen: false,
        };
        Decline {
            frame: self.frame(self.words.say("decline-title"), None),
            words: self.words.clone(),
            facts: self.facts(),
            address: self.address.clone(),
            guard: self.guard.clone(),
            reasons: Reason::ALL.into_iter().map(reason).collect(),
            wrong_person,
            seen: vec![
                self.words.fill(seen, &coach, &[("k", k)]),
                self.words.with("decline-seen-wrong-person", "coach", self.coach()),
            ],
            fault: is_unchosen.then(|| self.words.say("decline-choose")),
        }
    }

    /// What somebody finds who declined. `action` and `go` are where the button leads that takes it back.
    pub(in crate::web::pages::rater) fn declined(&self, action: String, is_too_late: bool) -> Declined {
        let (title, what) = match self.form.invitation.standing {
            Standing::WrongPerson => ("declined-wrong-title", "declined-wrong-what"),
            Standing::Asked | Standing::Declined(_) => ("declined-title", "declined-what"),
        };
        let headline = self.words.say(title);
        let not_taken = is_too_late.then(|| self.words.say("declined-not-taken"));
        Declined {
            frame: self.frame(headline.clone(), None),
            words: self.words.clone(),
            facts: self.facts(),
            headline,
            sentences: not_taken.into_iter().chain([self.words.with(what, "coach", self.coach())]).collect(),
            action,
            guard: self.guard.clone(),
            back: self.words.with("declined-return-what", "until", &self.until()),
        }
    }

    /// Where the page of somebody who declined leads back from, within the form.
    pub(in crate::web::pages::rater) fn return_address(&self) -> String {
        format!("{}/return", self.address)
    }

    /// The answer is recorded.
    pub(in crate::web::pages::rater) fn recorded(&self, receipt: Option<String>) -> Recorded {
        let thanks = match self.group() {
            Group::Own => self.words.say("rater-recorded-thanks-self"),
            Group::Manager => self.words.with("rater-recorded-thanks-manager", "client", self.client()),
            _ => self.words.with("rater-recorded-thanks", "client", self.client()),
        };
        let headline = self.words.say("rater-recorded-title");
        Recorded {
            frame: self.frame(headline.clone(), None),
            words: self.words.clone(),
            headline,
            sentences: vec![thanks, self.words.say("rater-recorded-done")],
            receipt: receipt.map(|code| ReceiptNote { code, download: format!("{}/receipt.txt", self.address) }),
        }
    }

    /// The receipt as a text to keep.
    pub(in crate::web::pages::rater) fn receipt(&self, code: &str) -> String {
        let check = format!("{}/receipt", self.app.settings.public_url);
        let words = &self.words;
        [
            words.say("receipt-title"),
            words.with("receipt-file-about", "client", self.client()),
            code.to_owned(),
            format!("{}\n{check}", words.say("receipt-file-where")),
            words.say("receipt-what"),
            words.say("receipt-limit"),
        ]
        .join("\n\n")
            + "\n"
    }
}
