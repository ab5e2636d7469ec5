//! What a plain file gave, by subject: on its way through the same door as every answer.

use std::collections::BTreeMap;

use super::{FIRST, PlainHeader, PlainRatings, Rater};
use crate::answer::Answer;
use crate::disclosure::{Counts, OpenedAnswer, Policy, Tally, TallyFault};
use crate::group::Group;

/// All subjects of a plain file, by key.
pub struct PlainSubjects<'q> {
    header: &'q PlainHeader<'q>,
    /// With the number of raters up to their last one.
    subjects: Vec<(String, usize)>,
    groups: Vec<Group>,
    /// By subject: the group's place and the rater's.
    raters: Vec<(u16, u32)>,
    given: Vec<u8>,
}

/// One subject of a plain file.
pub struct PlainSubject<'r> {
    all: &'r PlainSubjects<'r>,
    key: &'r str,
    raters: &'r [(u16, u32)],
}

impl<'q> PlainRatings<'q> {
    /// The ratings by subject, when the last piece is added. None if the file is not plain.
    pub fn finish(self) -> Option<PlainSubjects<'q>> {
        let Self { header, subjects, groups, raters, given, rater_places, beginnings, .. } = self;
        drop((rater_places, beginnings));
        let mut is_rated = vec![false; subjects.len()];
        for (rater, given) in raters.iter().zip(given.chunks(header.slots().max(1))) {
            if given.iter().take(header.items()).any(|code| *code >= FIRST) {
                *is_rated.get_mut(rater.subject as usize)? = true;
            }
        }
        if subjects.is_empty() || is_rated.contains(&false) {
            return None;
        }
        let mut order: Vec<(u32, String)> = (0..).zip(subjects.into_iter().map(|subject| subject.key)).collect();
        order.sort_unstable_by(|(_, one), (_, other)| one.cmp(other));
        let mut rank = vec![0_usize; order.len()];
        for (place, (subject, _)) in order.iter().enumerate() {
            *rank.get_mut(*subject as usize)? = place;
        }
        let mut by_subject: Vec<(usize, u16, u32)> = Vec::with_capacity(raters.len());
        for (place, Rater { subject, group }) in (0..).zip(raters) {
            by_subject.push((*rank.get(subject as usize)?, group, place));
        }
        by_subject.sort_unstable();
        let mut ends = vec![0_usize; order.len()];
        for (subject, ..) in &by_subject {
            *ends.get_mut(*subject)? += 1;
        }
        let mut end = 0;
        let subjects = order.into_iter().zip(ends).map(|((_, key), raters)| {
            end += raters;
            (key, end)
        });
        Some(PlainSubjects {
            header,
            subjects: subjects.collect(),
            groups: groups.into_iter().map(|grouped| grouped.group).collect(),
            raters: by_subject.into_iter().map(|(_, group, place)| (group, place)).collect(),
            given,
        })
    }
}

impl PlainSubjects<'_> {
    /// How many there are. Never 0.
    pub fn count(&self) -> usize {
        self.subjects.len()
    }

    /// Those from one place on, at most so many.
    pub fn from(&self, place: usize, most: usize) -> impl Iterator<Item = PlainSubject<'_>> {
        let first = place.checked_sub(1).and_then(|before| self.subjects.get(before)).map_or(0, |(_, end)| *end);
        self.subjects.iter().skip(place).take(most).scan(first, |start, (key, end)| {
            let raters = self.raters.get(*start..*end).unwrap_or_default();
            *start = *end;
            Some(PlainSubject { all: self, key, raters })
        })
    }
}

impl PlainSubject<'_> {
    /// As it stands in the file.
    pub fn key(&self) -> &str {
        self.key
    }

    fn raters(&self) -> impl Iterator<Item = (&Group, &[u8])> {
        let slots = self.all.header.slots();
        self.raters.iter().filter_map(move |(group, place)| {
            let start = *place as usize * slots;
            Some((self.all.groups.get(usize::from(*group))?, self.all.given.get(start..start + slots)?))
        })
    }

    /// What may be published of this subject's ratings; comments, which are not kept, are not in it.
    ///
    /// # Errors
    /// As [`crate::disclosure::tally`].
    pub fn tally(&self, policy: &Policy) -> Result<Tally, TallyFault> {
        let header = self.all.header;
        let mut counts = Counts::default();
        let mut declared: Vec<Group> = Vec::new();
        let mut steps = Vec::with_capacity(header.items());
        for (group, given) in self.raters() {
            let (ratings, comments) = given.split_at_checked(header.items()).unwrap_or_default();
            steps.clear();
            steps.extend(ratings.iter().map(|code| code.checked_sub(FIRST)));
            counts.add_rater(header.questionnaire, group, &steps, comments.contains(&FIRST));
            if !declared.contains(group) {
                declared.push(group.clone());
            }
        }
        declared.sort_unstable();
        // Without comments there is nothing to be ordered.
        counts.tally(header.questionnaire, policy, &declared, &[0; 32])
    }

    /// The ratings as opened answers, without comments.
    pub fn answers(&self) -> Vec<OpenedAnswer> {
        let lowest = self.all.header.questionnaire.scale.lowest();
        let answer = |given: &[u8]| {
            let items = self.all.header.questionnaire.items().zip(given);
            let rated = items
                .filter_map(|((_, item), code)| Some((item.key.clone(), lowest + i32::from(code.checked_sub(FIRST)?))));
            Answer::from_checked(rated.collect(), BTreeMap::new())
        };
        self.raters().map(|(group, given)| OpenedAnswer::new(group.clone(), answer(given))).collect()
    }
}
