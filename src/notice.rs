//! The notice: what a rater is told of their answers before giving any, said from the same plan that decides what is
//! published.
//!
//! It goes by the numbers of people who were *asked*. Who has answered meanwhile must not change a letter of it: two
//! raters who compare their pages would learn something of a third.

use parallax_domain::assessment::OwnGroup;
use parallax_domain::disclosure::{Block, Policy, plan};
use parallax_domain::group::Group;
use serde::{Deserialize, Serialize};

use crate::catalogue;
use crate::catalogue::phrases::Phrases;

/// What the raters of a group are told.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Notice {
    pub headline: String,
    pub sentences: Vec<String>,
    /// What cannot be promised.
    pub limits: Vec<String>,
}

/// What a notice is made from: the settings of an assessment, and how many were asked.
#[derive(Debug)]
pub struct Terms<'a> {
    pub client: &'a str,
    pub coach: &'a str,
    pub policy: &'a Policy,
    /// The coach's own groups.
    pub own_groups: &'a [OwnGroup],
    /// How many people of each group were asked.
    pub invited: &'a [(Group, u32)],
    /// Whether the questionnaire has open questions.
    pub asks_questions: bool,
}

impl Terms<'_> {
    /// What a rater of this group is told, in these words.
    pub fn notice(&self, words: &Phrases, group: &Group) -> Notice {
        let names = [("client", self.client), ("coach", self.coach)];
        let say = |id: &str| words.fill(id, &names, &[]);
        let (mut sentences, mut limits) = match group {
            Group::Own => (vec![say("rater-fate-self")], Vec::new()),
            Group::Manager => {
                let managers: u32 =
                    self.invited.iter().filter(|(group, _)| *group == Group::Manager).map(|(_, n)| n).sum();
                let several = (managers > 1).then(|| say("rater-fate-managers"));
                (std::iter::once(say("rater-fate-manager")).chain(several).collect(), Vec::new())
            }
            _ => (
                self.to_anonymous(words, group),
                vec![say("rater-limit-unanimous"), say("rater-limit-style"), say("rater-limit-invited")],
            ),
        };
        // Who is named can be found in the report; only until the close is their answer as hidden as the others'.
        let kind = if group.is_anonymous() { "" } else { "-named" };
        sentences.push(say(&format!("rater-fate-sealed{kind}")));
        sentences.push(say(&format!("rater-fate-final{kind}")));
        limits.push(say("rater-limit-server"));
        Notice { headline: say("rater-fate-title"), sentences, limits }
    }

    fn to_anonymous(&self, words: &Phrases, group: &Group) -> Vec<String> {
        let label_of = |group: &Group| {
            catalogue::perspective_label(words.language(), group.key(), std::slice::from_ref(group), self.own_groups)
        };
        let label = label_of(group);
        let asked = self.invited.iter().find(|(other, _)| other == group).map_or(0, |(_, people)| *people);
        let k = ("k", i64::from(self.policy.k()));
        let blocks = plan(self.policy, self.invited).blocks;
        let mut sentences = vec![words.fill("rater-fate-asked", &[("group", &label)], &[("count", i64::from(asked))])];
        match blocks.iter().find(|block| block.groups.contains(group)) {
            None => sentences.push(words.fill("rater-fate-left-out", &[], &[k])),
            Some(block) => {
                let others: Vec<String> = block.groups.iter().filter(|other| *other != group).map(label_of).collect();
                let id = match others.len() {
                    0 => "rater-fate-group",
                    _ if asked < self.policy.k() => "rater-fate-together",
                    _ => "rater-fate-joined",
                };
                let count = ("count", i64::from(block.people));
                sentences.push(words.fill(
                    id,
                    &[("groups", &catalogue::listed(words.language(), &others))],
                    &[k, count],
                ));
                sentences.push(words.fill("rater-fate-too-few", &[], &[k]));
                sentences.extend(self.of_comments(words, block, &blocks));
            }
        }
        if self.policy.k_item() > self.policy.k() {
            sentences.push(words.fill("rater-fate-items", &[], &[("items", i64::from(self.policy.k_item()))]));
        }
        sentences.push(words.say("rater-fate-follows"));
        sentences
    }

    /// What will become of the comments of this block, by the rule of [`parallax_domain::disclosure`]: a list of a block's
    /// own if every block writes enough, else one list of all.
    fn of_comments(&self, words: &Phrases, block: &Block, blocks: &[Block]) -> Option<String> {
        let enough = self.policy.k_comment();
        let everybody: u32 = blocks.iter().map(|block| block.people).sum();
        let id = match () {
            () if everybody < enough => "rater-fate-comments-too-few",
            () if block.people < enough => "rater-fate-comments-pooled",
            () if blocks.len() == 1 => "rater-fate-comments-alone",
            () if block.groups.len() > 1 => "rater-fate-comments-together",
            () => "rater-fate-comments",
        };
        self.asks_questions.then(|| words.fill(id, &[], &[("k", i64::from(enough))]))
    }
}

#[cfg(test)]
mod tests {
    use parallax_domain::disclosure::Preset;
    use parallax_domain::disclosure::Thresholds;
    use parallax_domain::language::Language;

    use super::*;

    fn promised(tag: &str, group: &Group, invited: &[(Group, u32)]) -> String {
        promised_by(Preset::Standard, tag, group, invited)
    }

    fn promised_by(preset: Preset, tag: &str, group: &Group, invited: &[(Group, u32)]) -> String {
        let questionnaire = crate::workflow::library::find("leadership-core").expect("it is shipped");
        let policy = preset.policy(&questionnaire.scale);
        let words = Phrases::nearest(&Language::parse(tag).expect("a tag"));
        let terms = Terms {
            client: "Amara Okafor",
            coach: "Lindqvist Coaching",
            policy: &policy,
            own_groups: &[],
            invited,
            asks_questions: true,
        };
        let notice = terms.notice(&words, group);
        format!("{}\n{}\n--\n{}", notice.headline, notice.sentences.join("\n"), notice.limits.join("\n"))
    }

    #[test]
    fn each_rater_is_told_what_the_plan_does_with_their_group() {
        let invited =
            [(Group::Own, 1), (Group::Manager, 1), (Group::Peer, 4), (Group::DirectReport, 4), (Group::Other, 2)];
        let told: Vec<String> = [Group::Own, Group::Manager, Group::Peer, Group::DirectReport, Group::Other]
            .iter()
            .map(|group| format!("## {group}\n{}", promised("en", group, &invited)))
            .collect();
        insta::assert_snapshot!(told.join("\n\n"));
    }

    #[test]
    fn under_strict_raters_are_told_how_many_stand_behind_an_item() {
        let invited = [(Group::Own, 1), (Group::DirectReport, 6)];
        let told = promised_by(Preset::Strict, "en", &Group::DirectReport, &invited);
        assert!(
            told.contains("at least 4 people") && told.contains("single items are shown only if at least 5"),
            "{told}"
        );
        assert!(!promised("en", &Group::DirectReport, &invited).contains("single items"));
    }

    #[test]
    fn one_of_several_managers_is_told_that_the_other_can_work_out_their_answers() {
        let told = |managers: u32| promised("en", &Group::Manager, &[(Group::Own, 1), (Group::Manager, managers)]);
        assert!(told(2).contains("each can work out the other’s") && !told(1).contains("several managers"));
    }

    #[test]
    fn the_promise_reads_well_in_polish_and_in_arabic() {
        let invited =
            [(Group::Own, 1), (Group::Manager, 1), (Group::Peer, 4), (Group::DirectReport, 2), (Group::Other, 2)];
        let told: Vec<String> = ["pl", "ar"]
            .iter()
            .flat_map(|tag| [Group::Manager, Group::Peer, Group::Other].map(|group| (tag, group)))
            .map(|(tag, group)| format!("## {tag}, {group}\n{}", promised(tag, &group, &invited)))
            .collect();
        insta::assert_snapshot!(told.join("\n\n"));
    }

    #[test]
    fn a_group_that_is_left_out_is_told_so() {
        let told = promised("en", &Group::Other, &[(Group::Own, 1), (Group::Other, 2)]);
        assert!(told.contains("neither your ratings nor your comments will be shown"), "{told}");
        assert!(!told.contains("word for word"), "its comments are left out with it: {told}");
    }

    #[test]
    fn who_is_the_only_one_of_a_group_is_told_so_in_every_language() {
        let invited = [(Group::Own, 1), (Group::Peer, 5), (Group::Other, 1)];
        let told: Vec<String> = catalogue::LANGUAGES
            .iter()
            .flat_map(|tag| [Group::Peer, Group::Other].map(|group| (tag, group)))
            .map(|(tag, group)| format!("## {tag} {group}\n{}", promised(tag, &group, &invited)))
            .collect();
        insta::assert_snapshot!(told.join("\n\n"));
    }

    #[test]
    fn comments_are_promised_as_far_as_enough_people_can_write_them() {
        let questionnaire = crate::workflow::library::find("leadership-core").expect("it is shipped");
        let thresholds = Thresholds { k_comment: 5, ..Policy::standard(&questionnaire.scale).into() };
        let policy = Policy::try_from(thresholds).expect("a promise");
        let said = |invited: &[(Group, u32)], asks_questions| {
            let words = Phrases::nearest(&Language::english());
            let policy = &policy;
            Terms { client: "A", coach: "C", policy, own_groups: &[], invited, asks_questions }
                .notice(&words, &Group::Peer)
                .sentences
                .join("\n")
        };
        let (peers, reports) = (|n| (Group::Peer, n), |n| (Group::DirectReport, n));
        assert!(said(&[peers(4)], true).contains("your comments will not be shown"));
        assert!(said(&[peers(4), reports(4)], true).contains("yours stand in one list with those of all groups"));
        assert!(said(&[peers(5)], true).contains("only if at least 5 of these people write one"));
        assert!(said(&[peers(5), reports(4)], true).contains("those of your group, or"));
        assert!(said(&[peers(5), reports(2)], true).contains("only if at least 5 of these people write one"));
        assert!(said(&[peers(5), reports(2), (Group::Other, 6)], true).contains("those of the groups named here"));
        assert!(!said(&[peers(5)], false).contains("omments"), "nobody is asked for any");
    }
}
