//! Who rates whom: each subject, group and rater gets a place when it comes first.

use rustc_hash::FxHashMap;

use super::{Grouped, PlainRatings, Rater, Subject, UNSAID, text};
use crate::group::Group;
use crate::ratings::rows::slip_of;
use crate::text::Name;

impl PlainRatings<'_> {
    /// The rater's place, their group's, and whether this is their first row.
    pub(super) fn who(&mut self, subject: &[u8], rater: &[u8], group: &[u8], name: &[u8]) -> Option<(u32, u16, bool)> {
        let group = match self.group_places.get(group) {
            Some(place) => *place,
            None => self.new_group(group)?,
        };
        let subject = match self.subject_places.get(subject) {
            Some(place) => *place,
            None => self.new_subject(subject)?,
        };
        if !name.is_empty() {
            self.named(subject, name)?;
        }
        let mut key = std::mem::take(&mut self.key);
        let found = self.rater(&mut key, subject, rater, group);
        self.key = key;
        found.map(|(place, is_new)| (place, group, is_new))
    }

    fn rater(&mut self, key: &mut Vec<u8>, subject: u32, rater: &[u8], group: u16) -> Option<(u32, bool)> {
        write_key(key, subject, rater);
        let mut known = self.rater_places.get(key.as_slice()).copied();
        if known.is_none() {
            let canonical = text(rater)?;
            if canonical.len() < rater.len() {
                let as_written: Box<[u8]> = key.as_slice().into();
                write_key(key, subject, canonical.as_bytes());
                known = self.rater_places.get(key.as_slice()).copied();
                if let Some(place) = known {
                    self.rater_places.insert(as_written, place);
                }
            }
        }
        if let Some(place) = known {
            let is_same = self.raters.get(place as usize)?.group == group;
            return is_same.then_some((place, false));
        }
        Name::parse(text(rater)?).ok()?;
        let place = self.new_rater(Rater { subject, group })?;
        self.rater_places.insert(key.as_slice().into(), place);
        Some((place, true))
    }

    fn new_rater(&mut self, rater: Rater) -> Option<u32> {
        let is_own = self.groups.get(usize::from(rater.group))?.group == Group::Own;
        let subject = self.subjects.get_mut(rater.subject as usize)?;
        if is_own && std::mem::replace(&mut subject.has_own, true) {
            return None;
        }
        let place = u32::try_from(self.raters.len()).ok()?;
        self.raters.push(rater);
        self.given.resize(self.given.len() + self.header.slots(), UNSAID);
        Some(place)
    }

    fn new_subject(&mut self, written: &[u8]) -> Option<u32> {
        let key = text(written)?;
        let place = if let Some(place) = self.subject_places.get(key.as_bytes()) {
            *place
        } else {
            Name::parse(key).ok()?;
            let place = u32::try_from(self.subjects.len()).ok()?;
            self.subjects.push(Subject { key: key.to_owned(), name: None, has_own: false });
            self.subject_places.insert(key.as_bytes().into(), place);
            place
        };
        self.subject_places.insert(written.into(), place);
        Some(place)
    }

    fn named(&mut self, subject: u32, written: &[u8]) -> Option<()> {
        let known = &mut self.subjects.get_mut(subject as usize)?.name;
        if known.as_ref().is_some_and(|known| known.as_str().as_bytes() == written) {
            return Some(());
        }
        let Some(name) = text(written) else { return std::str::from_utf8(written).ok().map(|_| ()) };
        let name = Name::parse(name).ok()?;
        (*known.get_or_insert_with(|| name.clone()) == name).then_some(())
    }

    fn new_group(&mut self, written: &[u8]) -> Option<u16> {
        let group = Group::from_words(text(written)?).ok()?;
        if slip_of(&group).is_some() {
            return None;
        }
        let place = self.place_of_group(group)?;
        self.group_places.insert(written.into(), place);
        Some(place)
    }

    fn place_of_group(&mut self, group: Group) -> Option<u16> {
        let known = self.groups.iter().position(|grouped| grouped.group == group);
        let place = known.unwrap_or(self.groups.len());
        if known.is_none() {
            let asked = self.header.asked_of(&group);
            self.groups.push(Grouped { group, asked });
        }
        u16::try_from(place).ok()
    }

    /// Adds what another piece of the same file gave. None if together they are not plain.
    pub fn merge(&mut self, other: Self) -> Option<()> {
        let Self { subjects, groups, raters, rater_places, given, beginnings, .. } = other;
        // They were for the rows of that piece. Together with what follows they would be the most that is ever kept.
        drop(beginnings);
        self.beginnings = FxHashMap::default();
        let groups = groups.into_iter().map(|grouped| self.place_of_group(grouped.group));
        let groups: Vec<u16> = groups.collect::<Option<_>>()?;
        let mut places = Vec::with_capacity(subjects.len());
        for subject in subjects {
            let place = match self.subject_places.get(subject.key.as_bytes()) {
                Some(place) => *place,
                None => self.new_subject(subject.key.as_bytes())?,
            };
            let known = &mut self.subjects.get_mut(place as usize)?.name;
            if known.is_some() && subject.name.is_some() && *known != subject.name {
                return None;
            }
            *known = known.take().or(subject.name);
            places.push(place);
        }
        // A rater may stand in a row with blanks and in another without, and so under two keys.
        let mut moved: FxHashMap<u32, u32> = FxHashMap::default();
        let mut keys: Vec<(Box<[u8]>, u32)> = rater_places.into_iter().collect();
        keys.sort_unstable_by_key(|(key, place)| (*place, key.len()));
        let mut key = Vec::new();
        for (written, place) in keys {
            let rater = raters.get(place as usize)?;
            let subject = *places.get(rater.subject as usize)?;
            let group = *groups.get(usize::from(rater.group))?;
            let (new, _) = self.rater(&mut key, subject, written.get(4..)?, group)?;
            moved.insert(place, new);
        }
        let slots = self.header.slots();
        for (place, more) in (0_u32..).zip(given.chunks(slots)) {
            let start = *moved.get(&place)? as usize * slots;
            for (code, more) in self.given.get_mut(start..start + slots)?.iter_mut().zip(more) {
                if *code != UNSAID && *more != UNSAID {
                    return None;
                }
                *code |= more;
            }
        }
        Some(())
    }
}

fn write_key(key: &mut Vec<u8>, subject: u32, rater: &[u8]) {
    key.clear();
    key.extend_from_slice(&subject.to_le_bytes());
    key.extend_from_slice(rater);
}
