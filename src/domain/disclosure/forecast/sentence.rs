//! The forecast in English sentences, for coaches.

use super::{Chance, Forecast, GroupForecast, Otherwise, Outlook, Prospects};
use crate::group::Group;

impl Forecast {
    /// Whether the figures of all others can be shown, and how likely that is.
    pub fn total_sentence(&self) -> String {
        let chance = &self.all_others.usual;
        if chance.is_possible() {
            format!("All others together: {}.", how_likely(chance, "their figures can be shown"))
        } else {
            "All others together: too few people are invited for their figures to be shown.".to_owned()
        }
    }

    /// What the chances are reckoned with.
    pub fn premise() -> &'static str {
        "Chances are reckoned for 80 % answering, as usual, each person for themselves."
    }
}

impl GroupForecast {
    /// What to tell the coach: what the report will show, how likely that is, what happens otherwise, what to do.
    pub fn sentence(&self) -> String {
        let intro = if self.outlook == Outlook::Named {
            String::new()
        } else {
            format!("{}: {} invited.", name(&self.group), self.invited)
        };
        [intro, self.prospect(), self.otherwise(), self.joined(), self.remedy()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// What the report will show, and how likely that is.
    pub fn prospect(&self) -> String {
        let Self { group, invited, needed, needed_for_items, .. } = self;
        let enough_do = self
            .prospects
            .as_ref()
            .map_or_else(String::new, |prospects| how_likely(&prospects.enough.usual, "enough do"));
        let prospect = match &self.outlook {
            Outlook::Named if *group == Group::Own => "The client’s own answers are shown as self.".to_owned(),
            Outlook::Named => "The manager’s answers are shown by themselves, not anonymously; the manager is told so \
                               before answering."
                .to_owned(),
            Outlook::Safe => {
                format!("They are shown as a group of their own if {needed} or more answer; {enough_do}.")
            }
            Outlook::Tight => {
                let how_many = if invited == needed { format!("all {needed}") } else { format!("{needed} of them") };
                format!("They are shown as a group of their own only if {how_many} answer; {enough_do}.")
            }
            Outlook::Merged { with, is_tight } => {
                let others = names(with);
                let together = if invited < needed {
                    format!(
                        "That is fewer than the {needed} people that a group of their own needs, so they are shown together \
                         with {others}"
                    )
                } else {
                    format!("They are shown together with {others}, who are too few to be shown by themselves")
                };
                let limit = if *is_tight { "and only if" } else { "if" };
                format!("{together}, {limit} {needed} of all of them answer; {enough_do}.")
            }
            Outlook::NotShown => {
                format!(
                    "That is fewer than the {needed} people that are needed. Nothing that they answer will be shown."
                )
            }
        };
        if needed_for_items > needed && self.outlook != Outlook::NotShown {
            return format!("{prospect} Single items are shown only of {needed_for_items} or more.");
        }
        prospect
    }

    /// What happens if too few of them answer; empty where that needs no saying.
    pub fn otherwise(&self) -> String {
        match self.prospects.as_ref().and_then(|prospects| prospects.otherwise.as_ref()) {
            Some(Otherwise::Together(with)) => {
                format!("If too few answer, they are most likely shown together with {}.", names(with))
            }
            Some(Otherwise::LeftOut) => "If too few answer, nothing that they answer is shown.".to_owned(),
            None => String::new(),
        }
    }

    /// How likely it is that a group which is large enough gets company all the same; empty where it
    /// makes no difference that one would say.
    pub fn joined(&self) -> String {
        let is_apart = matches!(self.outlook, Outlook::Safe | Outlook::Tight);
        match self.prospects.as_ref() {
            Some(Prospects { enough, fates, .. })
                if is_apart && fates.by_itself.usual.words() != enough.usual.words() =>
            {
                let alone = how_likely(&fates.by_itself.usual, "they keep a column of their own");
                format!("Another group that falls short may join them; {alone}.")
            }
            _ => String::new(),
        }
    }

    /// What can be done about it; empty where nothing need be done.
    pub fn remedy(&self) -> String {
        let more = match self.more {
            1 => "1 more person".to_owned(),
            more => format!("{more} more people"),
        };
        match &self.outlook {
            Outlook::Tight => format!("Invite {more} to be on the safe side."),
            Outlook::Merged { .. } if self.invited < self.needed => format!("Invite {more} to show them apart."),
            Outlook::NotShown => format!("Invite {more}, or put them into another group."),
            _ => String::new(),
        }
    }
}

/// “the chance that enough do is about 1 in 2”, “it is nearly certain that enough do”.
fn how_likely(chance: &Chance, what: &str) -> String {
    let words = chance.words();
    if words.starts_with("about") {
        format!("the chance that {what} is {words}")
    } else {
        format!("it is {words} that {what}")
    }
}

fn names(groups: &[Group]) -> String {
    groups.iter().map(name).collect::<Vec<_>>().join(" and ")
}

fn name(group: &Group) -> String {
    match group {
        Group::Own => "Self".to_owned(),
        Group::Manager => "Manager".to_owned(),
        Group::Peer => "Peers".to_owned(),
        Group::DirectReport => "Direct reports".to_owned(),
        Group::Other => "Other raters".to_owned(),
        Group::Custom(key) => format!("“{key}”"),
    }
}
