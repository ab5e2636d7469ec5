//! What a rater is promised, said from the same plan that decides what is published.

use parallax_domain::disclosure::{Policy, plan};
use parallax_domain::group::Group;

use crate::web::views::phrases::Phrases;
use crate::web::views::rater::Fate;

/// Who promises what to whom.
pub(super) struct Promise<'a> {
    pub(super) words: &'a Phrases,
    pub(super) client: &'a str,
    pub(super) coach: &'a str,
    pub(super) policy: &'a Policy,
    /// How many people of each group were asked.
    pub(super) invited: &'a [(Group, u32)],
    /// What the people of a group are called.
    pub(super) label: &'a dyn Fn(&Group) -> String,
}

impl Promise<'_> {
    /// What will become of the answers of a rater of this group.
    pub(super) fn to(&self, group: &Group) -> Fate {
        let names = [("client", self.client), ("coach", self.coach)];
        let say = |id: &str| self.words.fill(id, &names, &[]);
        let (mut sentences, mut limits) = match group {
            Group::Own => (vec![say("rater-fate-self")], Vec::new()),
            Group::Manager => (vec![say("rater-fate-manager")], Vec::new()),
            _ => (
                self.to_anonymous(group),
                vec![say("rater-limit-unanimous"), say("rater-limit-style"), say("rater-limit-invited")],
            ),
        };
        // Who is named can be found in the report; only until the close is their answer as hidden as the others'.
        let kind = if group.is_anonymous() { "" } else { "-named" };
        sentences.push(say(&format!("rater-fate-sealed{kind}")));
        sentences.push(say(&format!("rater-fate-final{kind}")));
        limits.push(say("rater-limit-server"));
        Fate { headline: say("rater-fate-title"), sentences, limits }
    }

    fn to_anonymous(&self, group: &Group) -> Vec<String> {
        let label = (self.label)(group);
        let k = [("k", i64::from(self.policy.k()))];
        let plan = plan(self.policy, self.invited);
        let block = plan.blocks.iter().find(|block| block.groups.contains(group));
        let mut sentences = match block {
            None => vec![self.words.fill("rater-fate-left-out", &[("group", &label)], &k)],
            Some(block) => {
                let others: Vec<String> =
                    block.groups.iter().filter(|other| *other != group).map(|other| (self.label)(other)).collect();
                let first = if others.is_empty() {
                    self.words.fill("rater-fate-group", &[("group", &label)], &k)
                } else {
                    let groups = others.join(", ");
                    self.words.fill("rater-fate-together", &[("group", &label), ("groups", &groups)], &k)
                };
                vec![first, self.words.fill("rater-fate-too-few", &[], &k)]
            }
        };
        let comments = [("k", i64::from(self.policy.k_comment()))];
        sentences.push(self.words.fill("rater-fate-comments", &[], &comments));
        sentences
    }
}

#[cfg(test)]
mod tests {
    use parallax_domain::language::Language;

    use super::*;
    use crate::catalogue;

    fn promised(tag: &str, group: &Group, invited: &[(Group, u32)]) -> String {
        let questionnaire = crate::workflow::library::find("leadership-core").expect("it is shipped");
        let policy = Policy::standard(&questionnaire.scale);
        let words = Phrases::nearest(&Language::parse(tag).expect("a tag"));
        let label = |group: &Group| {
            catalogue::perspective_label(words.language(), group.key(), std::slice::from_ref(group), &[])
        };
        let promise = Promise {
            words: &words,
            client: "Amara Okafor",
            coach: "Lindqvist Coaching",
            policy: &policy,
            invited,
            label: &label,
        };
        let fate = promise.to(group);
        format!("{}\n{}\n--\n{}", fate.headline, fate.sentences.join("\n"), fate.limits.join("\n"))
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
    fn a_group_that_is_left_out_is_told_so() {
        let told = promised("en", &Group::Other, &[(Group::Own, 1), (Group::Other, 2)]);
        assert!(told.contains("will probably not be shown"), "{told}");
    }
}
