//! Sums that grow with every close and are kept: of what may be told of each client alone, and of nothing else.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::parts::{Part, parts};
use super::{
    Chosen, Contribution, Instrument, InstrumentFigures, MOST_RATERS, NotAdded, OfAll, RaterRows, Row, Rows, Total,
};
use crate::disclosure::Tally;
use crate::exact::Exact;
use crate::group::Group;
use crate::questionnaire::{Competency, Questionnaire};

const FORMAT: &str = "parallax.sums/1";

/// What one client adds at the close. It tells no more than is promised, beside the report and without any other client.
pub struct ClosedContribution {
    fingerprint: String,
    sums: Contribution,
}

impl ClosedContribution {
    /// Of a client's raters, beside the tally of the same answers. None if nothing may be added.
    pub fn of(questionnaire: &Questionnaire, raters: &RaterRows, tally: &Tally) -> Option<Self> {
        let parts_of = |competency: &Competency| {
            let rows = raters.of_competency(competency);
            let parts = parts(competency, &rows, tally);
            (rows, parts)
        };
        let people = |competency: &Competency| parts_of(competency).1.iter().map(|part| part.people.len()).sum();
        let most: usize = questionnaire.competencies.iter().map(people).max()?;
        let most = u32::try_from(most).ok().filter(|most| *most > 0)?;
        let sums = Contribution::from_rows(questionnaire, most, |competency| {
            let (rows, parts) = parts_of(competency);
            parts.into_iter().map(|part| chosen(&part, &rows)).collect()
        });
        Some(Self { fingerprint: fingerprint(questionnaire), sums })
    }
}

fn chosen(part: &Part, rows: &[(&Group, Row)]) -> Chosen {
    let only = |row: &Row| -> Row {
        row.iter().enumerate().map(|(place, rating)| rating.filter(|_| part.items.contains(&place))).collect()
    };
    let people = part.people.iter().filter_map(|rater| rows.get(*rater));
    Chosen { group: part.group.clone(), rows: people.map(|(_, row)| only(row)).collect() }
}

/// Tells questionnaires apart that have one key and version and are not answered alike: their items, scale and wordings.
/// The first language alone counts, so that a translation can be added, and what no rater sees.
fn fingerprint(questionnaire: &Questionnaire) -> String {
    let first = questionnaire.fallback();
    let mut told = vec![questionnaire.scale.first.to_string()];
    told.extend(questionnaire.scale.values().map(|(_, label)| label.in_language(first, first).to_owned()));
    for (competency, item) in questionnaire.items() {
        let others = item.others.in_language(first, first).to_owned();
        let asked =
            format!("{:?}", item.groups.as_deref().map(|groups| groups.iter().map(Group::key).collect::<Vec<_>>()));
        told.extend([competency.key.clone(), item.key.clone(), others, item.reverse.to_string(), asked]);
    }
    data_encoding::HEXLOWER.encode(&Sha256::digest(format!("{told:?}").as_bytes()))
}

/// Sums over the clients that have closed, for one version of a questionnaire. Nothing in them is secret.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RunningSums(Record);

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    format: String,
    fingerprint: String,
    lowest: i32,
    highest: i32,
    sums: Instrument,
}

/// Kept sums that are not what was kept. Carries nothing of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the sums kept of a questionnaire are damaged")]
pub struct DamagedSums;

impl RunningSums {
    /// Of no client yet.
    pub fn new(questionnaire: &Questionnaire) -> Self {
        Self(Record {
            format: FORMAT.to_owned(),
            fingerprint: fingerprint(questionnaire),
            lowest: questionnaire.scale.lowest(),
            highest: questionnaire.scale.highest(),
            sums: Instrument::new(questionnaire),
        })
    }

    /// Reads back what [`Self::to_json`] wrote, and holds every sum against what ratings on the scale can give.
    ///
    /// # Errors
    /// If the text is something else.
    pub fn restore(json: &str) -> Result<Self, DamagedSums> {
        let record: Record = serde_json::from_str(json).map_err(|_| DamagedSums)?;
        let Record { format, lowest, highest, sums, .. } = &record;
        let holds = format == FORMAT
            && lowest < highest
            && sums.raters <= MOST_RATERS
            && sums.clients <= sums.raters
            && sums.competencies.values().all(|all| hold(sums, all, *lowest, *highest));
        if holds { Ok(Self(record)) } else { Err(DamagedSums) }
    }

    /// The sums as one line of JSON. The order in which clients were added changes no byte.
    pub fn to_json(&self) -> String {
        #[expect(clippy::expect_used, reason = "maps with string keys always have a JSON form")]
        serde_json::to_string(&self.0).expect("sums have a JSON form")
    }

    /// The key of the questionnaire.
    pub fn questionnaire(&self) -> &str {
        &self.0.sums.questionnaire
    }

    /// The version of the questionnaire.
    pub fn questionnaire_version(&self) -> u32 {
        self.0.sums.questionnaire_version
    }

    /// Whether they are of this questionnaire, and not of another one with its key and version.
    pub fn are_of(&self, questionnaire: &Questionnaire) -> bool {
        self.questionnaire() == questionnaire.key
            && self.questionnaire_version() == questionnaire.version
            && self.0.fingerprint == fingerprint(questionnaire)
    }

    /// Adds a client.
    ///
    /// # Errors
    /// If the raters answered another questionnaire; then nothing is added.
    pub fn add(&mut self, client: &ClosedContribution) -> Result<(), NotAdded> {
        if client.fingerprint != self.0.fingerprint {
            return Err(NotAdded::OtherQuestionnaire);
        }
        self.0.sums.add(&client.sums)
    }

    /// The figures of the questionnaire; none before they cover enough clients and raters.
    pub fn figures(&self) -> InstrumentFigures {
        self.0.sums.figures()
    }
}

/// Whether one competency has sums that ratings can have.
fn hold(sums: &Instrument, all: &OfAll, lowest: i32, highest: i32) -> bool {
    let items = all.all.moments.items();
    let rows_hold = |rows: &Rows| {
        rows.clients <= sums.clients
            && rows.clients <= rows.moments.rows()
            && rows.moments.rows() <= sums.raters
            && rows.moments.items() == items
            && rows.moments.hold_on(lowest, highest)
    };
    let total_holds = |total: &Total| {
        total.clients <= all.all.clients && (Exact::whole(0)..=Exact::from(total.clients)).contains(&total.sum)
    };
    rows_hold(&all.all)
        && rows_hold(&all.complete)
        && all.complete.clients <= all.all.clients
        && all.complete.moments.fewest_of_a_pair() == all.complete.moments.rows()
        && all.complete.moments.rows() <= all.all.moments.fewest_of_a_pair()
        && total_holds(&all.uniform)
        && total_holds(&all.slight_skew)
        && all.groups.values().map(|sums| u64::from(sums.ratings())).sum::<u64>() <= u64::from(all.all.moments.rows())
        && all.groups.values().all(|sums| sums.clients() <= all.all.clients && sums.hold_on(lowest, highest))
}
