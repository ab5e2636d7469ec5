//! Putting a rater into another group, and what that may tell.
//!
//! Before the launch nothing stands against it. While answers come in, a sealed answer holds the group that its rater was
//! told of, and nobody can find it among the others to change that; and nobody but the rater knows whether it is there.
//! From this follows how a move has to be:
//!
//! 1. **It is never refused because somebody has answered.** The refusal would tell that they have. [`may_move`] does not
//!    even know.
//! 2. **It holds from now on.** Whoever has not answered reads of the new group from the next page on, and their answer is
//!    sealed with it. Whoever has answered stays in the group that the page promised them; taking the answer along would
//!    need the very link between a rater and an answer that there must not be.
//! 3. **Nothing that is shown before the close depends on it.** Progress is counted by the groups of the launch. Were it
//!    counted by the groups of now, somebody who has answered would take one answer along from one row to the other, and
//!    a coach could move people for the sake of seeing that. For the same reason the other raters of both groups go on
//!    reading how many people were asked at the launch.
//! 4. **No protected rater becomes a named one.** They were invited under a promise. So while answers come in, a move leads
//!    from one anonymous group to another, and never to the manager or back.
//!
//! What is published is planned after the close from the answers as they were sealed, so every figure stands for as many
//! people as was promised, however often somebody was moved (the property tests below). As nothing is published before,
//! no two publications can be compared around a move; after the close there is no move. What remains to be seen by somebody
//! who remembers the groups of the launch: if everybody answered, the numbers of people in the report tell whether the
//! answer of a moved person came before or after the move. They tell nothing of what it says.

use crate::assessment::AssessmentState;
use crate::group::Group;

/// When a move holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// Before the launch: as if it had always been so.
    Always,
    /// For an answer that is not there yet.
    FromNowOn,
}

/// Why a move cannot be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CannotMove {
    #[error("The client rates themselves, and nobody else does")]
    Client,
    #[error(
        "Raters who were invited under a promise of numbers cannot be named afterwards, nor the other way round: so while answers \
         come in, nobody becomes the manager, and the manager nobody else"
    )]
    Named,
    #[error("Answers are counted; nobody can change into another group any more")]
    Closed,
}

/// Whether a rater may be put into another group, and when that holds.
///
/// # Errors
/// If it may not be; never for a reason that lies with the rater's answer.
pub fn may_move(state: AssessmentState, from: &Group, to: &Group) -> Result<Holds, CannotMove> {
    if from != to && (*from == Group::Own || *to == Group::Own) {
        return Err(CannotMove::Client);
    }
    match state {
        AssessmentState::Draft | AssessmentState::Nominating => Ok(Holds::Always),
        AssessmentState::Collecting if from == to || (from.is_anonymous() && to.is_anonymous()) => Ok(Holds::FromNowOn),
        AssessmentState::Collecting => Err(CannotMove::Named),
        AssessmentState::Closed | AssessmentState::Released => Err(CannotMove::Closed),
    }
}

#[cfg(test)]
mod tests;
