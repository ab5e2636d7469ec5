//! Scoring: the report's figures from a tally.
//!
//! Means are kept as exact sums and numbers until the last step; no float decides a comparison, a rank or a class. A
//! competency's mean is the mean of its *published* item means, so it is a function of what is published anyway and can
//! tell nothing more; a block without published items brings its mean along in the tally. (The mean over raters could: where a rater skipped an item, the two disagree, and the difference
//! says something about few people.)

mod lists;
mod programme;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use programme::programme;

use crate::disclosure::audit::range_within;
use crate::disclosure::{ALL_OTHERS, Cell, Policy, Tally};
use crate::exact::{Exact, figure};
use crate::group::Group;
use crate::language::Language;
use crate::questionnaire::{Competency, Questionnaire, Scale};
use crate::report::{
    CompetencyCell, CompetencyFigures, FORMAT, Gap, GapClass, ItemCell, ItemFigures, Perspective, PerspectiveKey,
    Quadrant, QuestionnaireReference, Report, Subject,
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
    let competencies: Vec<Scored<'_>> = questionnaire
        .competencies
        .iter()
        .map(|competency| Scored::new(tally, &questionnaire.scale, competency, &perspectives))
        .collect();
    let ranked: Vec<(&str, Exact)> = questionnaire
        .items()
        .filter_map(|(_, item)| Some((item.key.as_str(), tally.cell(&item.key, ALL_OTHERS)?.mean())))
        .collect();
    let lists = lists::rank(&ranked);
    let pairs: Vec<(Exact, Exact)> = competencies
        .iter()
        .filter_map(|scored| scored.matched.as_ref())
        .map(|matched| (matched.own.clone(), matched.others.clone()))
        .collect();
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
        profile: similarity::compare(&pairs).ok(),
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

/// The exact means of one competency.
struct Scored<'a> {
    competency: &'a Competency,
    policy: &'a Policy,
    means: BTreeMap<PerspectiveKey, CompetencyCell>,
    matched: Option<Matched>,
}

/// Self and others over the items that both have.
struct Matched {
    own: Exact,
    others: Exact,
    items: usize,
    /// The least and the greatest that the others' mean can become if any one rater is left out.
    without_one: Option<(Exact, Exact)>,
}

impl<'a> Scored<'a> {
    fn new(tally: &'a Tally, scale: &Scale, competency: &'a Competency, perspectives: &[Perspective]) -> Self {
        let policy = tally.policy();
        let mean_in = |item: &str, perspective: &str| tally.cell(item, perspective).map(Cell::mean);
        let keys = || competency.items.iter().map(|item| item.key.as_str());
        let covers = |items: usize| policy.covers(items, competency.items.len());
        let means = perspectives
            .iter()
            .filter_map(|perspective| {
                if let Some(mean) = tally.unitemised(&competency.key, &perspective.key) {
                    let (bound, items) = (mean.bound(), mean.items());
                    return Some((
                        perspective.key.clone(),
                        CompetencyCell { mean: mean.mean().to_figure(), items, bound },
                    ));
                }
                let means: Vec<Exact> = keys().filter_map(|item| mean_in(item, &perspective.key)).collect();
                let mean = Exact::mean(&means).filter(|_| covers(means.len()))?;
                let cell = CompetencyCell { mean: mean.to_figure(), items: number(means.len()), bound: None };
                Some((perspective.key.clone(), cell))
            })
            .collect();
        let matched: Vec<(Exact, &Cell)> =
            keys().filter_map(|item| Some((mean_in(item, Group::Own.key())?, tally.cell(item, ALL_OTHERS)?))).collect();
        let own = Exact::mean(matched.iter().map(|(own, _)| own));
        let others: Vec<Exact> = matched.iter().map(|(_, others)| others.mean()).collect();
        let without_one: Option<(Vec<Exact>, Vec<Exact>)> = matched
            .iter()
            .map(|(_, others)| without_one(scale, others))
            .collect::<Option<Vec<_>>>()
            .map(|ranges| ranges.into_iter().unzip());
        let matched = own.zip(Exact::mean(&others)).filter(|_| covers(others.len()));
        Self {
            competency,
            policy,
            means,
            matched: matched.map(|(own, others_mean)| Matched {
                own,
                others: others_mean,
                items: others.len(),
                without_one: without_one.and_then(|(least, greatest)| Exact::mean(&least).zip(Exact::mean(&greatest))),
            }),
        }
    }

    fn figures(self) -> CompetencyFigures {
        let gap = self.matched.map(|matched| gap(self.policy, &matched));
        CompetencyFigures { perspectives: self.means, gap, norm: BTreeMap::new() }
    }
}

/// The range of an item's mean if any one of its raters is left out: of the distribution where it is shown, else of all
/// ratings that the sum allows. It is worked out from what is published, so it discloses nothing. None of one rater.
fn without_one(scale: &Scale, cell: &Cell) -> Option<(Exact, Exact)> {
    let shown = cell.counts().map(|counts| Distribution { first: scale.first, counts });
    let given = shown.and_then(|spread| Some((i64::from(spread.min().ok()?), i64::from(spread.max().ok()?))));
    let (lowest, highest) = given.unwrap_or_else(|| {
        let range =
            range_within(i64::from(cell.n()), cell.sum(), 1, i64::from(scale.lowest()), i64::from(scale.highest()));
        (range.least, range.greatest)
    });
    let rest = |left_out: i64| Exact::fraction(cell.sum() - left_out, i64::from(cell.n()) - 1);
    rest(highest).zip(rest(lowest))
}

/// Self against others over the same items. On the boundary a gap counts, and a mean on the cut is a strength.
fn gap(policy: &Policy, matched: &Matched) -> Gap {
    let Matched { own, others, items, without_one } = matched;
    let (class, quadrant) = classify(policy, own, others);
    // Others who rate higher than they may undo a blind spot, others who rate lower a hidden strength; in between nothing
    // can change, so the two ends of the range are enough.
    let holds = without_one.as_ref().is_some_and(|(least, greatest)| {
        [least, greatest].into_iter().all(|others| classify(policy, own, others).1 == quadrant)
    });
    Gap {
        value: (own - others).to_figure(),
        own: own.to_figure(),
        others: others.to_figure(),
        matched_items: number(*items),
        class,
        quadrant,
        tentative: matches!(quadrant, Quadrant::BlindSpot | Quadrant::HiddenStrength) && !holds,
    }
}

fn classify(policy: &Policy, own: &Exact, others: &Exact) -> (GapClass, Quadrant) {
    let value = own - others;
    let class = match () {
        () if value.abs() < *policy.gap_threshold() => GapClass::Agreement,
        () if value > Exact::whole(0) => GapClass::Over,
        () => GapClass::Under,
    };
    let is_strength = others >= policy.strength_cut();
    let quadrant = match (class, is_strength) {
        (GapClass::Over, false) => Quadrant::BlindSpot,
        (GapClass::Under, true) => Quadrant::HiddenStrength,
        (_, true) => Quadrant::ConfirmedStrength,
        (_, false) => Quadrant::KnownDevelopmentArea,
    };
    (class, quadrant)
}

fn number(items: usize) -> u32 {
    u32::try_from(items).unwrap_or(u32::MAX)
}
