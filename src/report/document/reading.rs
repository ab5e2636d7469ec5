//! A report beside its questionnaire: what every part of the document looks up.

use std::collections::BTreeMap;

use parallax_domain::disclosure::FLOOR;
use parallax_domain::group::Group;
use parallax_domain::language::Localized;
use parallax_domain::layout::{Layout, Section};
use parallax_domain::questionnaire::{Competency, Item, Question, Questionnaire};
use parallax_domain::report::{CompetencyFigures, Gap, Quadrant, Report};

use super::{Column, Figure};
use crate::fonts::Fonts;
use crate::report::canvas::Setting;
use crate::report::chart::{Scale, Seen};
use crate::report::mark::Mark;
use crate::report::words::{ABSENT, Words};

/// The key of the client's own perspective.
pub(super) const OWN: &str = "self";
/// The key of everyone else taken together.
pub(super) const OTHERS: &str = "all_others";

/// Up to so many people behind an anonymous mean carry one decimal and no more. Of three, one who thinks again moves it by a
/// third of a point, which a second decimal would hide.
pub(super) const FEW: u32 = 4;
/// From so many others on, a gap may be called what it is; of fewer, each gap is a question (at five, one in forty gaps of
/// half a point is nothing but chance, at eight one in two hundred).
pub(super) const ENOUGH_FOR_A_FINDING: u32 = 8;

/// A report, its questionnaire and the words to tell it in.
pub(super) struct Reading<'a> {
    pub(super) report: &'a Report,
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) layout: &'a Layout,
    pub(super) words: Words,
    fonts: &'a Fonts,
    seen: BTreeMap<String, Seen>,
    pooled: BTreeMap<String, String>,
}

/// The word of a quadrant as it stands in files.
pub(super) fn key_of(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::BlindSpot => "blind_spot",
        Quadrant::HiddenStrength => "hidden_strength",
        Quadrant::ConfirmedStrength => "confirmed_strength",
        Quadrant::KnownDevelopmentArea => "known_development_area",
    }
}

fn has_figures(report: &Report, key: &str) -> bool {
    report.competencies.values().any(|figures| figures.perspectives.contains_key(key))
        || report.items.values().any(|figures| figures.perspectives.contains_key(key))
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        report: &'a Report,
        questionnaire: &'a Questionnaire,
        layout: &'a Layout,
        fonts: &'a Fonts,
    ) -> Self {
        let mut named_by_coach = 0;
        let mut seen = BTreeMap::new();
        let mut pooled = BTreeMap::new();
        for perspective in &report.perspectives {
            if !has_figures(report, &perspective.key) && perspective.groups.len() > 1 {
                // Comments that were pooled over several blocks: no column, and no mark that a block wears.
                pooled.insert(perspective.key.clone(), perspective.label.clone());
                continue;
            }
            let mark = Mark::of(&perspective.key, &perspective.groups, named_by_coach);
            let first = perspective.groups.first().and_then(|key| Group::parse(key).ok());
            if perspective.key != OTHERS && matches!(first, Some(Group::Custom(_))) {
                named_by_coach += 1;
            }
            seen.insert(perspective.key.clone(), Seen { mark, label: perspective.label.clone() });
        }
        Self { report, questionnaire, layout, words: Words::new(&report.language), fonts, seen, pooled }
    }

    /// The wording in the report's language.
    pub(super) fn wording<'t>(&self, text: &'t Localized) -> &'t str {
        text.in_language(&self.report.language, self.questionnaire.fallback())
    }

    /// An item as all but the client read it.
    pub(super) fn item(&self, item: &Item) -> String {
        item.wording(&Group::Other, &self.report.subject.name, &self.report.language, self.questionnaire.fallback())
    }

    /// An open question as all but the client read it.
    pub(super) fn question(&self, question: &Question) -> String {
        question.wording(&Group::Other, &self.report.subject.name, &self.report.language, self.questionnaire.fallback())
    }

    /// What the report is called.
    pub(super) fn title(&self) -> String {
        self.words.say_with("report-title", &[("name", self.report.subject.name.clone().into())])
    }

    /// How a perspective is drawn and called.
    pub(super) fn seen(&self, key: &str) -> Option<&Seen> {
        self.seen.get(key)
    }

    /// The mark and the label that stand above comments.
    pub(super) fn speaker(&self, key: &str) -> Column {
        match self.pooled.get(key) {
            Some(label) => Column::plain(label.clone()),
            None => self.column(key),
        }
    }

    /// The perspectives of the report that have figures, in its order.
    pub(super) fn perspectives(&self) -> impl Iterator<Item = (&'a str, &Seen)> {
        self.report.perspectives.iter().filter_map(|p| Some((p.key.as_str(), self.seen.get(&p.key)?)))
    }

    /// The head of a perspective's column.
    pub(super) fn column(&self, key: &str) -> Column {
        self.seen(key).map_or_else(
            || Column::plain(key.to_owned()),
            |seen| Column { mark: seen.mark.picture(), label: seen.label.clone(), of: seen.mark.class() },
        )
    }

    /// A printed figure of a perspective.
    pub(super) fn figure(&self, key: &str, value: Option<String>) -> Figure {
        let Column { mark, label, .. } = self.column(key);
        Figure { mark, label, value: value.unwrap_or_else(|| ABSENT.to_owned()) }
    }

    /// Everything that is published about a competency.
    pub(super) fn figures(&self, competency: &Competency) -> Option<&'a CompetencyFigures> {
        self.report.competencies.get(&competency.key)
    }

    /// A competency's mean, seen by a perspective.
    pub(super) fn mean(&self, competency: &Competency, key: &str) -> Option<f64> {
        self.figures(competency)?.perspectives.get(key).map(|cell| cell.mean)
    }

    /// The fewest people behind an item of a competency, seen by a perspective.
    pub(super) fn voices(&self, competency: &Competency, key: &str) -> u32 {
        let of_item = |item: &Item| Some(self.report.items.get(&item.key)?.perspectives.get(key)?.n);
        competency.items.iter().filter_map(of_item).min().unwrap_or(0)
    }

    /// Whether so few people stand behind a competency's mean that it is but a rough one. Who is named is not few: their
    /// mean is what they said.
    pub(super) fn is_rough(&self, competency: &Competency, key: &str) -> bool {
        (FLOOR..=FEW).contains(&self.voices(competency, key))
    }

    /// The decimals that a competency's mean is printed with.
    pub(super) fn decimals(&self, competency: &Competency, key: &str) -> usize {
        if self.is_rough(competency, key) { 1 } else { 2 }
    }

    /// A competency's mean with as many decimals as its voices support.
    pub(super) fn rounded(&self, competency: &Competency, key: &str, mean: f64) -> String {
        self.words.number(mean, self.decimals(competency, key))
    }

    /// A competency's mean as it is printed: a bound says so.
    pub(super) fn printed(&self, competency: &Competency, key: &str) -> Option<String> {
        let cell = self.figures(competency)?.perspectives.get(key)?;
        Some(Words::bounded(self.rounded(competency, key, cell.mean), cell.bound))
    }

    /// A competency's gap as it is printed, with its sign.
    pub(super) fn printed_gap(&self, competency: &Competency, gap: &Gap) -> String {
        self.words.signed(gap.value, self.decimals(competency, OTHERS))
    }

    /// A competency's gap in a sentence that says its direction.
    pub(super) fn printed_distance(&self, competency: &Competency, gap: &Gap) -> String {
        self.words.number(gap.value.abs(), self.decimals(competency, OTHERS))
    }

    /// Self and all others, as they are compared.
    pub(super) fn printed_sides(&self, competency: &Competency, gap: &Gap) -> [Figure; 2] {
        [(OWN, gap.own), (OTHERS, gap.others)]
            .map(|(key, mean)| self.figure(key, Some(self.rounded(competency, key, mean))))
    }

    /// Whether a blind spot or a hidden strength is none for certain: one rater could undo it, or it rests on a few.
    pub(super) fn is_tentative(&self, competency: &Competency, gap: &Gap) -> bool {
        let is_finding = matches!(gap.quadrant, Quadrant::BlindSpot | Quadrant::HiddenStrength);
        gap.tentative || is_finding && self.is_rough(competency, OTHERS)
    }

    /// The name of a quadrant beside one competency, and whether it is tentative.
    pub(super) fn quadrant(&self, competency: &Competency, gap: &Gap) -> String {
        let name = self.words.say(&format!("reading-{}", key_of(gap.quadrant)));
        if self.is_tentative(competency, gap) {
            self.words.say_with("reading-tentative", &[("reading", name.into())])
        } else {
            name
        }
    }

    /// One figure in words: “Peers 4.10”.
    pub(super) fn told(&self, label: &str, value: String) -> String {
        self.words.say_with("alt-figure", &[("label", label.to_owned().into()), ("mean", value.into())])
    }

    /// Some figures of one thing in words: “Setting direction: Self 3.75, All others 4.10.”
    pub(super) fn told_row(&self, name: &str, figures: String) -> String {
        self.words.say_with("alt-row", &[("name", name.to_owned().into()), ("figures", figures.into())])
    }

    /// The description of a chart of means: its scale, and its rows in words.
    pub(super) fn told_chart(&self, rows: &[String]) -> String {
        let scale = &self.questionnaire.scale;
        let places =
            [("lowest", scale.lowest().into()), ("highest", scale.highest().into()), ("rows", rows.join(" ").into())];
        self.words.say_with("alt-overview", &places)
    }

    /// On how many items of a competency the others are two camps.
    pub(super) fn splits(&self, competency: &Competency) -> usize {
        let is_split = |item: &&Item| {
            let figures = self.report.items.get(&item.key);
            figures.and_then(|figures| figures.perspectives.get(OTHERS)).is_some_and(|cell| cell.split)
        };
        competency.items.iter().filter(is_split).count()
    }

    /// A competency's gap.
    pub(super) fn gap(&self, competency: &Competency) -> Option<&'a Gap> {
        self.figures(competency)?.gap.as_ref()
    }

    /// Where a competency's own page is; empty where the report has none.
    pub(super) fn anchor(&self, competency: &Competency) -> String {
        if self.layout.sections.has(Section::Competencies) {
            format!("report-{}", competency.key)
        } else {
            String::new()
        }
    }

    /// How the charts' texts are set.
    pub(super) fn setting(&self) -> Setting<'a> {
        Setting { fonts: self.fonts, is_right_to_left: self.words.language().is_right_to_left() }
    }

    /// The rating scale with what is written on it.
    pub(super) fn scale(&self) -> Scale<'a> {
        let scale = &self.questionnaire.scale;
        let label = |label: Option<&Localized>| label.map_or("", |text| self.wording(text)).to_owned();
        let cut = self.report.policy.strength_cut();
        Scale {
            setting: self.setting(),
            lowest: scale.lowest(),
            highest: scale.highest(),
            lowest_label: label(scale.labels.first()),
            highest_label: label(scale.labels.last()),
            cut: cut.to_f64(),
            cut_label: self.words.say_with("strength-from", &[("cut", self.words.threshold(cut).into())]),
        }
    }

    /// Whether the report has any mean of this perspective.
    pub(super) fn has(&self, key: &str) -> bool {
        has_figures(self.report, key)
    }

    /// Whether any mean of a competency may be shown.
    pub(super) fn has_means(&self) -> bool {
        self.report.competencies.values().any(|figures| !figures.perspectives.is_empty())
    }

    /// Whether self and others can be compared anywhere.
    pub(super) fn compares(&self) -> bool {
        self.report.competencies.values().any(|figures| figures.gap.is_some())
    }
}
