//! What a client sees of their list.

use parallax_domain::disclosure::{self, GroupForecast};
use parallax_domain::group::Group;
use parallax_domain::link::LinkToken;
use parallax_domain::nomination::{Stage, Wanted};
use parallax_domain::roster::{Doubt, WrongKind};

use crate::app::App;
use crate::catalogue;
use crate::catalogue::phrases::{Phrases, own_name};
use crate::web::form::Fields;
use crate::web::views::nomination::{AddForm, GroupBlock, HandIn, Landing, ListPage, Nominee, Outlook, Status};
use crate::web::views::{Choice, FaultLine, Frame, Header};
use crate::web::{cookies, guard};
use crate::workflow::nomination::{NotTaken, Proposals};
use crate::workflow::raters;

/// The most faults that are listed.
const LISTED: usize = 30;
/// The most characters of pasted lines that are put back into the page.
const KEPT: usize = 50_000;

/// What was typed into one of the two forms.
#[derive(Default)]
pub(super) struct Typed {
    name: String,
    email: String,
    lines: String,
    group: String,
    pub(super) language: String,
    is_several: bool,
}

impl Typed {
    pub(super) fn of(fields: &mut Fields) -> Self {
        let is_several = fields.has("lines");
        Self {
            name: fields.take("name"),
            email: fields.take("email"),
            lines: fields.take("lines"),
            group: fields.take("group"),
            language: fields.take("language"),
            is_several,
        }
    }

    /// The group that was chosen; none for what cannot be one of a rater.
    pub(super) fn chosen_group(&self) -> Option<Group> {
        Group::parse(&self.group).ok().filter(|group| *group != Group::Own)
    }

    /// As a list of raters. One person is a table of one row, so that no sign in a name means anything.
    pub(super) fn text(&self) -> String {
        if self.is_several {
            return self.lines.clone();
        }
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        format!("name,email\n{},{}\n", quoted(&self.name), quoted(&self.email))
    }
}

/// Draws a client's list.
pub(super) struct Drawing<'a> {
    proposals: &'a Proposals,
    words: Phrases,
    coach: String,
    coach_email: String,
    link: &'a LinkToken,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(app: &App, proposals: &'a Proposals, link: &'a LinkToken) -> Self {
        Self {
            proposals,
            words: Phrases::nearest(&proposals.assessment.language),
            coach: app.workspace.name.to_string(),
            coach_email: app.settings.mail_from.clone(),
            link,
        }
    }

    fn frame(&self, title: &str) -> Frame {
        let language = self.words.language().clone();
        Frame { language, header: Header::Plain, ..Frame::plain(self.words.say(title)) }
    }

    fn address(&self) -> String {
        format!("/nomination/{}", cookies::handle(self.link))
    }

    fn guard(&self) -> String {
        guard::of(&self.link.expose())
    }

    fn label(&self, group: &Group) -> String {
        let groups = std::slice::from_ref(group);
        let own_groups = &self.proposals.assessment.own_groups;
        catalogue::perspective_label(self.words.language(), group.key(), groups, own_groups)
    }

    pub(super) fn landing(&self) -> Landing {
        let questionnaire = &self.proposals.assessment.questionnaire;
        Landing {
            frame: self.frame("nomination-title"),
            client: self.proposals.assessment.client_name.to_string(),
            coach: self.coach.clone(),
            coach_email: self.coach_email.clone(),
            questionnaire: questionnaire.title.in_language(self.words.language(), questionnaire.fallback()).to_owned(),
            k: self.proposals.assessment.policy.k(),
            action: format!("/n/{}", self.link.expose()),
            guard: self.guard(),
            words: self.words.clone(),
        }
    }

    /// What was just done, from the address that a step leads to.
    pub(super) fn notice(&self, asked: &mut Fields) -> Option<String> {
        if asked.text("removed") == "1" {
            return Some(self.words.say("nomination-removed"));
        }
        let mut number = |name: &str| asked.take(name).parse::<u32>().ok().map(i64::from);
        let (added, known) = (number("added")?, number("known").unwrap_or(0));
        let said = |id: &str, count: i64| self.words.fill(id, &[], &[("count", count)]);
        let known = (known > 0).then(|| said("nomination-known", known));
        let added = (added > 0 || known.is_none()).then(|| said("nomination-added", added));
        Some([added, known].into_iter().flatten().collect::<Vec<_>>().join(" · "))
    }

    fn status(&self) -> Status {
        match self.proposals.nomination.stage {
            _ if self.proposals.is_open() => Status::Open,
            Stage::HandedIn => Status::HandedIn,
            Stage::Open | Stage::Approved => Status::Approved,
        }
    }

    pub(super) fn list(&self, notice: Option<String>, typed: Typed, faults: &[FaultLine]) -> ListPage {
        let is_open = self.proposals.is_open();
        ListPage {
            frame: self.frame("nomination-title"),
            coach: self.coach.clone(),
            coach_email: self.coach_email.clone(),
            address: self.address(),
            guard: self.guard(),
            status: self.status(),
            notice,
            note: self.proposals.nomination.note.clone().filter(|_| is_open),
            doubts: if is_open { self.doubts() } else { Vec::new() },
            groups: self.groups(),
            is_empty: self.proposals.people.is_empty(),
            add: self.add_form(typed, faults),
            faults: faults.to_vec(),
            words: self.words.clone(),
        }
    }

    pub(super) fn hand_in(&self, is_refused: bool) -> HandIn {
        let short: Vec<String> = self
            .proposals
            .short()
            .map(|wanted| {
                let count = self.proposals.count(&wanted.group);
                format!("{} ({count} / {})", self.label(&wanted.group), wanted.least)
            })
            .collect();
        let few = (!short.is_empty())
            .then(|| self.words.with("nomination-few", "groups", &catalogue::listed(self.words.language(), &short)));
        HandIn {
            frame: self.frame("nomination-hand-in-title"),
            coach: self.coach.clone(),
            coach_email: self.coach_email.clone(),
            address: self.address(),
            guard: self.guard(),
            groups: self.groups().into_iter().filter(|group| !group.people.is_empty()).collect(),
            few,
            fault: is_refused.then(|| self.words.say("nomination-few-fault")),
            is_empty: self.proposals.people.is_empty(),
            words: self.words.clone(),
        }
    }

    fn groups(&self) -> Vec<GroupBlock> {
        let outlook = self.proposals.outlook();
        let wanted = self.proposals.nomination.wanted.iter();
        let blocks = wanted.map(|wanted| GroupBlock {
            label: self.label(&wanted.group),
            wanted: self.wanted(wanted),
            people: self
                .proposals
                .people
                .iter()
                .filter(|one| one.group == wanted.group)
                .map(|one| Nominee {
                    id: one.id.to_string(),
                    name: one.name.to_string(),
                    email: one.email.to_string(),
                    is_own: self.proposals.proposed.contains(&one.id),
                })
                .collect(),
            outlook: outlook.groups.iter().find(|one| one.group == wanted.group).map(|one| self.outlook(one)),
        });
        // A group that is closed to proposals and empty need not be seen.
        blocks.filter(|block| !block.people.is_empty() || !block.wanted.is_empty()).collect()
    }

    fn wanted(&self, wanted: &Wanted) -> String {
        let numbers = [("least", i64::from(wanted.least)), ("most", i64::from(wanted.most))];
        let id = match (wanted.least, wanted.most) {
            (_, 0) => return String::new(),
            (0, _) => "nomination-wanted-most",
            (least, most) if least == most => "nomination-wanted-exact",
            _ => "nomination-wanted-range",
        };
        self.words.fill(id, &[], &numbers)
    }

    fn outlook(&self, group: &GroupForecast) -> Outlook {
        let (id, style) = match &group.outlook {
            disclosure::Outlook::Named => ("nomination-named", "quiet"),
            disclosure::Outlook::Safe => ("nomination-safe", "good"),
            disclosure::Outlook::Tight => ("nomination-tight", "warn"),
            disclosure::Outlook::Merged { .. } => ("nomination-merged", "warn"),
            disclosure::Outlook::NotShown => ("nomination-hidden", "bad"),
        };
        let more = i64::from(group.more);
        Outlook {
            label: self.words.say(id),
            style,
            sentence: self.words.say(&format!("{id}-what")),
            more: if more == 0 { String::new() } else { self.words.fill("nomination-more", &[], &[("more", more)]) },
        }
    }

    fn doubts(&self) -> Vec<String> {
        let alike =
            |one: &str, other: &str| self.words.fill("nomination-doubt-alike", &[("one", one), ("other", other)], &[]);
        raters::doubts(&self.proposals.assessment, &self.proposals.people)
            .into_iter()
            .filter_map(|doubt| match doubt {
                Doubt::LookAlike { email, other, .. } => Some(alike(email.as_str(), other.as_str())),
                Doubt::SameName { name, email, other, .. } => {
                    Some(alike(&format!("{name} ({email})"), &format!("{name} ({other})")))
                }
                Doubt::ClientsName { email, .. } => {
                    Some(self.words.with("nomination-doubt-self", "one", email.as_str()))
                }
                Doubt::Repeated { .. } | Doubt::OtherName { .. } => None,
            })
            .collect()
    }

    fn add_form(&self, typed: Typed, faults: &[FaultLine]) -> AddForm {
        let assessment = &self.proposals.assessment;
        let wanted = self.proposals.nomination.wanted.iter().filter(|wanted| wanted.most > 0);
        let is_full = |wanted: &&Wanted| self.proposals.count(&wanted.group) >= wanted.least.max(1);
        // Where the next person probably belongs: the first group of which there are too few.
        let next = wanted.clone().find(|wanted| !is_full(wanted)).map(|wanted| wanted.group.key().to_owned());
        let chosen = if typed.group.is_empty() { next.unwrap_or_default() } else { typed.group };
        let language = if typed.language.is_empty() { assessment.language.to_string() } else { typed.language };
        let choice = |value: &str, label: String, chosen: &str| Choice {
            value: value.to_owned(),
            label,
            detail: String::new(),
            chosen: value == chosen,
        };
        let languages = &assessment.questionnaire.languages;
        let fault_of =
            |field: &str| faults.iter().find(|fault| fault.field == field).map(|fault| fault.sentence.clone());
        AddForm {
            name: typed.name,
            email: typed.email,
            groups: wanted.map(|one| choice(one.group.key(), self.label(&one.group), &chosen)).collect(),
            languages: languages
                .iter()
                .filter(|_| languages.len() > 1)
                .map(|one| choice(one.as_str(), own_name(one), &language))
                .collect(),
            name_fault: fault_of("name"),
            email_fault: fault_of("email"),
            lines: typed.lines.chars().take(KEPT).collect(),
            is_several_open: typed.is_several,
        }
    }

    /// What is told of people who were not taken.
    pub(super) fn faults(&self, why: &NotTaken, typed: &Typed) -> Vec<FaultLine> {
        let elsewhere = if typed.is_several { "lines" } else { "name" };
        let one = |sentence: String| vec![FaultLine { field: elsewhere.to_owned(), sentence }];
        match why {
            NotTaken::Wrong(wrong) => wrong
                .iter()
                .take(LISTED)
                .map(|wrong| {
                    // An empty form for one person is an empty list.
                    let is_empty = wrong.kind == WrongKind::List && !typed.is_several;
                    let (field, what) = self.what(if is_empty { WrongKind::Name } else { wrong.kind });
                    if typed.is_several && wrong.line > 0 {
                        let line = i64::try_from(wrong.line).unwrap_or(i64::MAX);
                        let what = if wrong.written.is_empty() { what } else { format!("{} {what}", wrong.written) };
                        let sentence = self.words.fill("nomination-line", &[("what", &what)], &[("line", line)]);
                        FaultLine { field: "lines".to_owned(), sentence }
                    } else {
                        let field = if typed.is_several { "lines" } else { field };
                        FaultLine { field: field.to_owned(), sentence: what }
                    }
                })
                .collect(),
            NotTaken::Twice { name, group } => {
                let group = self.label(group);
                one(self.words.fill(
                    "nomination-fault-twice",
                    &[("name", name.as_str()), ("group", group.as_str())],
                    &[],
                ))
            }
            NotTaken::TooMany { group, most, people } => {
                let numbers = [("most", i64::from(*most)), ("count", i64::from(*people))];
                let group = self.label(group);
                one(self.words.fill("nomination-fault-most", &[("group", group.as_str())], &numbers))
            }
            NotTaken::NotOpen | NotTaken::Nobody | NotTaken::Few => one(self.words.say("nomination-nobody")),
        }
    }

    /// The field that a fault belongs to in the form for one person, and its sentence.
    fn what(&self, kind: WrongKind) -> (&'static str, String) {
        let (field, id) = match kind {
            WrongKind::Line => ("name", "nomination-fault-line"),
            WrongKind::Name => ("name", "nomination-fault-name"),
            WrongKind::Address => ("email", "nomination-fault-address"),
            WrongKind::Group => ("group", "nomination-fault-group"),
            WrongKind::Language => ("language", "nomination-fault-language"),
            WrongKind::TimeZone => ("name", "nomination-fault-time-zone"),
            WrongKind::Manager => ("group", "nomination-fault-manager"),
            WrongKind::Client => ("email", "nomination-fault-client"),
            WrongKind::List => ("name", "nomination-fault-list"),
        };
        (field, self.words.say(id))
    }
}
