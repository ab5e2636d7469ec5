//! Undo and redo: the edits that take back what each person did, so that one does not undo what another did meanwhile.

use serde::{Deserialize, Serialize};

use super::{Draft, Edit, EditRefused};
use crate::id::AccountId;

/// The most edits that can be taken back.
const MAX_UNDO: usize = 200;

/// Who edits.
pub type Editor = AccountId;

/// What can be taken back, and what was taken back.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct History {
    /// The latest one last.
    undo: Vec<Entry>,
    redo: Vec<Entry>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
struct Entry {
    by: Editor,
    /// What takes it back.
    #[serde(flatten)]
    edit: Edit,
}

/// Why nothing was taken back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UndoRefused {
    #[error("there is nothing of yours to take back")]
    Nothing,
    /// The entry is gone from the history, for it can never be carried out again.
    #[error("this cannot be taken back any more: {0}")]
    Overtaken(EditRefused),
}

impl History {
    /// Carries an edit out for somebody. What they had taken back before can then not be done again.
    ///
    /// # Errors
    /// As [`Draft::apply`].
    pub fn apply(&mut self, draft: &mut Draft, by: Editor, edit: Edit) -> Result<(), EditRefused> {
        let inverse = draft.apply(edit)?;
        self.redo.retain(|entry| entry.by != by);
        // Words that are typed into one text one after the other are taken back together.
        if let (
            Some(Entry { by: last_by, edit: Edit::Write { field: last, was, .. } }),
            Edit::Write { field, was: now, .. },
        ) = (self.undo.last_mut(), &inverse)
            && (last == field && *last_by == by)
        {
            now.clone_into(was);
            return Ok(());
        }
        self.undo.push(Entry { by, edit: inverse });
        if self.undo.len() > MAX_UNDO {
            self.undo.remove(0);
        }
        Ok(())
    }

    /// Takes back what this person did last.
    ///
    /// # Errors
    /// If there is nothing, or somebody else has changed the same since.
    pub fn undo(&mut self, draft: &mut Draft, by: Editor) -> Result<(), UndoRefused> {
        take_back(&mut self.undo, &mut self.redo, draft, by)
    }

    /// Does again what this person took back last.
    ///
    /// # Errors
    /// As [`History::undo`].
    pub fn redo(&mut self, draft: &mut Draft, by: Editor) -> Result<(), UndoRefused> {
        take_back(&mut self.redo, &mut self.undo, draft, by)
    }

    /// Whether this person has something to take back.
    pub fn can_undo(&self, by: Editor) -> bool {
        self.undo.iter().any(|entry| entry.by == by)
    }

    /// Whether this person has something to do again.
    pub fn can_redo(&self, by: Editor) -> bool {
        self.redo.iter().any(|entry| entry.by == by)
    }
}

fn take_back(from: &mut Vec<Entry>, to: &mut Vec<Entry>, draft: &mut Draft, by: Editor) -> Result<(), UndoRefused> {
    let at = from.iter().rposition(|entry| entry.by == by).ok_or(UndoRefused::Nothing)?;
    let entry = from.remove(at);
    let edit = draft.apply(entry.edit).map_err(UndoRefused::Overtaken)?;
    to.push(Entry { by, edit });
    Ok(())
}
