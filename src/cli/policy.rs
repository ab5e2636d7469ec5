//! The options that choose what is promised to raters. A spreadsheet and a round that is run here have the same ones.

use clap::{Args, ValueEnum};
use parallax_domain::disclosure::{Policy, Preset, SmallGroups};
use parallax_domain::questionnaire::Scale;

#[derive(Args, Default)]
pub(super) struct PolicyArguments {
    /// What is promised to raters; `strict` is for raters who may have to fear reprisal, such as direct reports
    #[arg(long, value_enum, default_value_t = PresetChoice::Standard)]
    policy: PresetChoice,
    /// Fewest people behind a figure; 3 or more, under `strict` 4 or more
    #[arg(long)]
    pub(super) k: Option<u32>,
    /// What becomes of a group that is too small and finds no other small one
    #[arg(long, value_enum, default_value_t = SmallGroupsChoice::Merge)]
    small_groups: SmallGroupsChoice,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum PresetChoice {
    #[default]
    Standard,
    Strict,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum SmallGroupsChoice {
    #[default]
    /// Count it with the smallest group that is large enough
    Merge,
    /// Leave it out of everything
    Drop,
}

impl PolicyArguments {
    /// The policy on this scale.
    pub(super) fn policy(&self, scale: &Scale) -> anyhow::Result<Policy> {
        let preset = match self.policy {
            PresetChoice::Standard => Preset::Standard,
            PresetChoice::Strict => Preset::Strict,
        };
        let small_groups = match self.small_groups {
            SmallGroupsChoice::Merge => SmallGroups::Merge,
            SmallGroupsChoice::Drop => SmallGroups::Drop,
        };
        let policy = preset.policy(scale).with_small_groups(small_groups);
        Ok(policy.raised_to(self.k.unwrap_or(policy.k()))?)
    }
}
