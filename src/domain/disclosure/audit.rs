//! The audit: whether published figures, taken together, tell something about fewer than `k` people.
//!
//! Every figure is a weighted sum of unknowns, one for each rating that a reader does not know. A reader can add and
//! subtract figures as they like, so what they can derive is the space that the figures span. It exposes the people S
//! if it holds a sum in which only ratings of S are left, that is if the figures have a smaller rank without the
//! columns of S. The audit is exact and knows nothing of how a plan was made: it refuses what a wrong plan lets through.
//!
//! Unknowns that are in every figure with the same weights form a *part*. A sum that holds one of a part holds all of it,
//! so as long as every part has `k` people, nothing can be derived about fewer. That is what [`Audit::run`] asks, of
//! means and of distributions apart. It asks more than that no sum can be derived: where sets overlap so that a part is
//! smaller, a total near an end of the scale can tell what no sum does.
//!
//! Means and distributions can be audited apart, because what they tell falls apart too. What is derived from both is a
//! sum of weights on the labels, and such weights are a multiple of the labels' values (that is a mean) and a remainder
//! (that needs counts). The remainder comes from distributions alone, so it is about people whom distributions expose
//! by themselves. Ranks, gaps, classes and lists are worked out from published means and add no figure.

mod linear;
mod ranges;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use ranges::{Overlapping, Range, range_within};

use super::FEWEST_CLIENTS;
use crate::exact::Exact;

/// Somebody whose ratings are unknown, or several people who are in the same figures with the same weights.
pub type Who = String;
/// What they rated: an item.
pub type What = String;

/// One published figure: the weight of each unknown (whose rating, of what) in it.
pub type Figure = BTreeMap<(Who, What), Exact>;

/// The weights of one unknown, with the places of the figures that they are in.
type Signature<'a> = Vec<(usize, &'a Exact)>;

/// A figure that is the plain sum of one rating of each of them.
pub fn sum_of<'a>(who: impl IntoIterator<Item = &'a str>) -> Figure {
    who.into_iter().map(|who| ((who.to_owned(), String::new()), Exact::whole(1))).collect()
}

/// The smallest sets of fewer than `k` people about whom the figures, taken together, tell something; none if nobody is
/// exposed. `people` says how many stand behind a name; a name that is absent is one person.
pub fn exposed(k: u32, people: &BTreeMap<Who, u32>, figures: &[Figure]) -> Vec<BTreeSet<Who>> {
    let mut found: Vec<BTreeSet<Who>> =
        linear::systems(figures).iter().flat_map(|system| system.exposed(k, people)).collect();
    found.sort_by(|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)));
    found.dedup();
    let smallest = found.clone();
    found.retain(|set| !smallest.iter().any(|other| other != set && other.is_subset(set)));
    found
}

/// What a figure tells, and of whom.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// A sum or a mean.
    Mean,
    /// How many gave each rating, and whatever follows from it. It includes the mean.
    Distribution,
    /// A mean of clients' means: of a programme. Here a client's mean is what is unknown, and a client is one person.
    Client,
}

impl Family {
    /// Whether a figure of this family tells what figures of the other do.
    fn tells(self, other: Self) -> bool {
        self == other || (self == Self::Distribution && other == Self::Mean)
    }
}

/// One figure, with what it tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    pub family: Family,
    pub figure: Figure,
}

/// Everything that one audience has been told and is about to be told.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Audit {
    /// People behind each unknown; an unknown that is absent is one person.
    pub people: BTreeMap<(Who, What), u32>,
    pub statements: Vec<Statement>,
}

/// How figures tell too much.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// A figure about them alone can be worked out.
    Derived,
    /// None can, but sets overlap so closely around them that a high or low total can give them away.
    Overlapping,
    /// Somebody was counted before who is not now, or the other way round; the difference is about them.
    Changed,
}

/// People about whom too much would be told.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Exposure {
    pub kind: Kind,
    pub family: Family,
    pub who: BTreeSet<Who>,
    pub people: u32,
    /// The fewest that were promised.
    pub need: u32,
    /// The items that the figures are about.
    pub about: BTreeSet<What>,
}

impl Exposure {
    /// What to tell the coach, in English: which group, and what to do. It names people and items by their keys.
    pub fn sentence(&self) -> String {
        self.told_by(&str::to_owned, &str::to_owned)
    }

    /// The same in the names that people know: `group` names somebody of [`Exposure::who`], `item` what they rated.
    pub fn told_by(&self, group: &dyn Fn(&str) -> String, item: &dyn Fn(&str) -> String) -> String {
        /// The most items that a sentence names.
        const NAMED: usize = 3;
        let Self { kind, family, who, people, need, about } = self;
        let quoted = |name: String| format!("“{name}”");
        let groups: BTreeSet<String> = who.iter().map(|who| quoted(group(who))).collect();
        let groups = groups.into_iter().collect::<Vec<_>>().join(" and ");
        let items: Vec<&What> = about.iter().filter(|what| !what.is_empty()).collect();
        let named: Vec<String> = items.iter().take(NAMED).map(|what| quoted(item(what))).collect();
        let about = match items.len().saturating_sub(NAMED) {
            0 if named.is_empty() => String::new(),
            0 => format!(" about {}", named.join(", ")),
            more => format!(" about {} and {more} more items", named.join(", ")),
        };
        let count = if *people == 1 { "1 person".to_owned() } else { format!("{people} people") };
        let what = match family {
            Family::Mean => "figures",
            Family::Distribution => "distributions",
            Family::Client => {
                let count = if *people == 1 { "1 client".to_owned() } else { format!("{people} clients") };
                return format!(
                    "The figures{about} of this programme and of an earlier one would together tell about {count}; a \
                     programme tells about at least {need}. Nothing is published. Take the clients of the earlier \
                     programme again, or at least {need} more or fewer."
                );
            }
        };
        match kind {
            Kind::Derived => format!(
                "The {what}{about} would together tell what {count} of {groups} answered; at least {need} are promised. \
                 Nothing is published. Let more of them answer, or show them together with another group or not at all."
            ),
            Kind::Overlapping => format!(
                "The {what}{about} overlap so closely around {count} of {groups} that a high or low total could give \
                 them away; at least {need} are promised. Nothing is published. Use groups that do not overlap."
            ),
            Kind::Changed => format!(
                "Figures{about} were published before of other answers of {groups}; the difference would tell about \
                 fewer than {need} people. Nothing new is published. The first report stays; late answers wait for \
                 the next round."
            ),
        }
    }
}

impl Audit {
    /// Holds everything against the promise: `k` people behind what is told of means, `k_distribution` behind what is
    /// told of distributions, [`FEWEST_CLIENTS`] clients behind what is told of programmes.
    ///
    /// # Errors
    /// Whom the figures expose, the fewest people first.
    pub fn run(&self, k: u32, k_distribution: u32) -> Result<(), Vec<Exposure>> {
        let mut exposures = self.of_family(Family::Mean, k);
        exposures.extend(self.of_family(Family::Distribution, k_distribution));
        exposures.extend(self.of_family(Family::Client, FEWEST_CLIENTS));
        exposures.sort_by_key(|exposure| exposure.people);
        if exposures.is_empty() { Ok(()) } else { Err(exposures) }
    }

    fn of_family(&self, family: Family, need: u32) -> Vec<Exposure> {
        // A distribution tells the mean as well, so the means are audited with it.
        let figures: Vec<&Figure> =
            self.statements.iter().filter(|told| told.family.tells(family)).map(|told| &told.figure).collect();
        let small: Vec<Part> = self.parts(&figures).into_iter().filter(|part| part.people < need).collect();
        if small.is_empty() {
            return Vec::new();
        }
        let figures: Vec<Figure> = figures.into_iter().cloned().collect();
        // Somebody who stands behind several unknowns is counted by the smallest, which finds more and never less.
        let mut people: BTreeMap<Who, u32> = BTreeMap::new();
        for unknown in figures.iter().flat_map(BTreeMap::keys) {
            let fewest = people.entry(unknown.0.clone()).or_insert(u32::MAX);
            *fewest = self.people_behind(unknown).min(*fewest);
        }
        let derived = exposed(need, &people, &figures);
        let about = |who: &BTreeSet<Who>| -> BTreeSet<What> {
            small.iter().filter(|part| part.who.is_subset(who)).map(|part| part.what.clone()).collect()
        };
        let mut exposures: Vec<Exposure> = derived
            .into_iter()
            .map(|who| Exposure {
                kind: Kind::Derived,
                family,
                people: who.iter().filter_map(|who| people.get(who)).sum(),
                need,
                about: about(&who),
                who,
            })
            // Counted by the fewest, somebody may seem exposed who is not: then no part of theirs is too small.
            .filter(|exposure| !exposure.about.is_empty())
            .collect();
        for part in &small {
            let is_told = exposures.iter().any(|exposure| part.who.is_subset(&exposure.who));
            if !is_told {
                exposures.push(Exposure {
                    kind: Kind::Overlapping,
                    family,
                    who: part.who.clone(),
                    people: part.people,
                    need,
                    about: about(&part.who),
                });
            }
        }
        exposures
    }

    fn people_behind(&self, unknown: &(Who, What)) -> u32 {
        self.people.get(unknown).copied().unwrap_or(1)
    }

    /// The unknowns of each item that are in all figures with the same weights.
    fn parts(&self, figures: &[&Figure]) -> Vec<Part> {
        let mut signatures: BTreeMap<&(Who, What), Signature<'_>> = BTreeMap::new();
        for (index, figure) in figures.iter().enumerate() {
            for (unknown, weight) in figure.iter().filter(|(_, weight)| !weight.is_zero()) {
                signatures.entry(unknown).or_default().push((index, weight));
            }
        }
        let mut parts: BTreeMap<(&What, Signature<'_>), Part> = BTreeMap::new();
        for (unknown, signature) in signatures {
            let (who, what) = unknown;
            let part = parts.entry((what, signature)).or_insert_with(|| Part {
                who: BTreeSet::new(),
                what: what.clone(),
                people: 0,
            });
            part.who.insert(who.clone());
            part.people = part.people.saturating_add(self.people_behind(unknown));
        }
        parts.into_values().filter(|part| part.people > 0).collect()
    }
}

/// Unknowns of one item that are in all figures with the same weights.
struct Part {
    who: BTreeSet<Who>,
    what: What,
    people: u32,
}
