//! Scoring: the report's figures from a tally.
//!
//! Means are kept as exact sums and numbers until the last step; no float decides a comparison, a rank or a class. A
//! competency's mean is the mean of its *published* item means, so it is a function of what is published anyway and can
//! tell nothing more. (The mean over raters could: where a rater skipped an item, the two disagree, and the difference
//! says something about few people.)

mod lists;
mod matched;
mod programme;
pub mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use programme::programme;

use self::lists::Lists;
use self::matched::{ExactGap, Matched, MeanOfMeans};
use crate::disclosure::{ALL_OTHERS, Cell, Policy, Tally};
use crate::exact::{Exact, figure};
use crate::group::Group;
use crate::language::Language;
use crate::questionnaire::{Competency, Questionnaire, Scale};
use crate::report::{
    Bound, CompetencyCell, CompetencyFigures, FORMAT, ItemCell, ItemFigures, Perspective, PerspectiveKey, Profile,
    QuestionnaireReference, Report, Subject,
};
use crate::statistics::agreement::Distribution;
use crate::statistics::similarity;

/// Makes the report of one tally. `label` names a perspective (by its key and groups) in the report's language.
///
/// The questionnaire must be the one that the tally was made with; of another one, nothing is found.
pub fn report(
    tally: &Tally,
    questionnaire: &Questionnaire,
    subject: Subject,
    language: &Language,
    label: &dyn Fn(&str, &[Group]) -> String,
) -> Report {
    let perspectives: Vec<Perspective> = tally
        .perspectives()
        .into_iter()
        .map(|perspective| Perspective {
            label: label(&perspective.key, &perspective.groups),
            groups: perspective.groups.iter().map(|group| group.key().to_owned()).collect(),
            key: perspective.key,
            n: perspective.people,
        })
        .collect();
    let Scores { competencies, lists, profile } = Scores::of(tally, questionnaire);
    Report {
        format: FORMAT.to_owned(),
        subject,
        questionnaire: QuestionnaireReference {
            key: questionnaire.key.clone(),
            version: questionnaire.version,
            title: questionnaire.title.in_language(language, questionnaire.fallback()).to_owned(),
        },
        language: language.clone(),
        policy: tally.policy().clone(),
        perspectives,
        items: item_figures(tally, questionnaire),
        competencies: competencies
            .into_iter()
            .filter(|scored| !scored.means.is_empty())
            .map(|scored| (scored.competency.key.clone(), scored.figures()))
            .collect(),
        highest: lists.highest,
        highest_tied_out: lists.highest_tied_out,
        lowest: lists.lowest,
        lowest_tied_out: lists.lowest_tied_out,
        profile,
        comments: tally.comments().clone(),
        norm: None,
    }
}

fn item_figures(tally: &Tally, questionnaire: &Questionnaire) -> BTreeMap<String, ItemFigures> {
    let mut figures = BTreeMap::new();
    for (competency, item) in questionnaire.items() {
        let perspectives: BTreeMap<PerspectiveKey, ItemCell> = tally
            .cells(&item.key)
            .map(|(perspective, cell)| (perspective.to_owned(), item_cell(&questionnaire.scale, cell)))
            .collect();
        if !perspectives.is_empty() {
            figures.insert(item.key.clone(), ItemFigures { competency: competency.key.clone(), perspectives });
        }
    }
    figures
}

fn item_cell(scale: &Scale, cell: &Cell) -> ItemCell {
    let spread = cell.counts().map(|counts| Distribution { first: scale.first, counts });
    ItemCell {
        mean: cell.mean().to_figure(),
        n: cell.n(),
        distribution: cell.counts().map(<[u32]>::to_vec),
        sd: spread.and_then(|spread| spread.standard_deviation().ok()).map(figure),
        median: spread.and_then(|spread| spread.median().ok()).map(|median| median.to_figure()),
        min: spread.and_then(|spread| spread.min().ok()),
        max: spread.and_then(|spread| spread.max().ok()),
        favourable: spread.and_then(|spread| spread.favourable().ok()).map(|share| share.to_figure()),
        agreement: spread.and_then(|spread| spread.agreement()),
        split: spread.is_some_and(|spread| spread.is_split()),
    }
}

/// Everything about one tally that is worked out from several cells.
struct Scores<'a> {
    competencies: Vec<Scored<'a>>,
    lists: Lists,
    profile: Option<Profile>,
}

impl<'a> Scores<'a> {
    fn of(tally: &'a Tally, questionnaire: &'a Questionnaire) -> Self {
        let competencies: Vec<Scored<'_>> = questionnaire
            .competencies
            .iter()
            .map(|competency| Scored::new(tally, &questionnaire.scale, competency))
            .collect();
        let ranked: Vec<(&str, Exact)> = questionnaire
            .items()
            .filter_map(|(_, item)| Some((item.key.as_str(), tally.cell(&item.key, ALL_OTHERS)?.mean())))
            .collect();
        let pairs: Vec<(Exact, Exact)> = competencies
            .iter()
            .filter_map(|scored| scored.matched.as_ref())
            .map(|matched| (matched.own.clone(), matched.others.clone()))
            .collect();
        Self { competencies, lists: lists::rank(&ranked), profile: similarity::compare(&pairs).ok() }
    }
}

/// The exact means of one competency.
struct Scored<'a> {
    competency: &'a Competency,
    policy: &'a Policy,
    means: Vec<Mean<'a>>,
    matched: Option<Matched>,
}

/// The mean of one competency from one perspective.
struct Mean<'a> {
    perspective: &'a str,
    value: Exact,
    items: u32,
    bound: Option<Bound>,
}

impl<'a> Scored<'a> {
    fn new(tally: &'a Tally, scale: &Scale, competency: &'a Competency) -> Self {
        let policy = tally.policy();
        let covers = |items: usize| policy.covers(items, competency.items.len());
        let mut sums: Vec<(&str, MeanOfMeans)> = Vec::new();
        let mut pairs: Vec<(&Cell, &Cell)> = Vec::new();
        for item in &competency.items {
            let (mut own, mut others) = (None, None);
            for (perspective, cell) in tally.cells(&item.key) {
                match sums.iter_mut().find(|(key, _)| *key == perspective) {
                    Some((_, sum)) => sum.add(cell.sum(), cell.n()),
                    None => sums.push((perspective, MeanOfMeans::of(cell.sum(), cell.n()))),
                }
                if perspective == Group::Own.key() {
                    own = Some(cell);
                } else if perspective == ALL_OTHERS {
                    others = Some(cell);
                }
            }
            pairs.extend(own.zip(others));
        }
        let of_items = sums.into_iter().filter(|(_, sum)| covers(sum.items())).filter_map(|(perspective, sum)| {
            Some(Mean { perspective, value: sum.mean()?, items: number(sum.items()), bound: None })
        });
        let of_blocks = tally.unitemised(&competency.key).map(|(perspective, mean)| Mean {
            perspective,
            value: mean.mean().clone(),
            items: mean.items(),
            bound: mean.bound(),
        });
        Self {
            competency,
            policy,
            means: of_items.chain(of_blocks).collect(),
            matched: if covers(pairs.len()) { Matched::of(scale, &pairs) } else { None },
        }
    }

    fn gap(&self) -> Option<ExactGap> {
        self.matched.as_ref().map(|matched| matched.gap(self.policy))
    }

    fn figures(self) -> CompetencyFigures {
        let cell =
            |mean: &Mean<'_>| CompetencyCell { mean: mean.value.to_figure(), items: mean.items, bound: mean.bound };
        CompetencyFigures {
            gap: self.gap().map(|gap| gap.figures()),
            perspectives: self.means.iter().map(|mean| (mean.perspective.to_owned(), cell(mean))).collect(),
            norm: BTreeMap::new(),
        }
    }
}

fn number(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}
