//! Letters that coaches send to themselves: they go the way of every letter, at once.

use parallax_domain::letter::LetterState;

use super::Worker;
use crate::mail::letter::compose;
use crate::mail::outcome::Outcome;
use crate::mail::sample::Sample;
use crate::mail::transport::Courier;
use crate::store::StoreError;
use crate::store::trials::Trial;

impl Worker {
    /// Carries the trials that wait, and gives their number.
    pub(super) async fn carry_trials(&self, courier: &mut Courier) -> Result<usize, StoreError> {
        let mut trials = 0;
        while let Some(trial) = self.app.store.take_trial().await? {
            let (state, words) = self.carry_trial(courier, &trial).await?;
            self.app.store.finish_trial(trial.id, state, &words).await?;
            trials += 1;
        }
        Ok(trials)
    }

    async fn carry_trial(&self, courier: &mut Courier, trial: &Trial) -> Result<(LetterState, String), StoreError> {
        let assessment = match trial.assessment {
            Some(id) => self.app.store.assessment_by_proof(id).await?,
            None => None,
        };
        let sample = Sample {
            letter: trial.key.letter,
            language: &trial.key.language,
            wording: trial.wording.clone(),
            assessment: assessment.as_ref(),
        };
        let Some(mut context) = sample.context(&self.app, &trial.account, trial.id) else {
            return Ok((LetterState::Failed, "the installation’s own address cannot be used".to_owned()));
        };
        context.is_test = true;
        let envelope = match self.seal(|| compose(&context)) {
            Ok(envelope) => envelope,
            Err(why) => return Ok((LetterState::Failed, why)),
        };
        Ok(match courier.deliver(&envelope, async { true }).await {
            Outcome::Sent { words } => (LetterState::Sent, words),
            Outcome::Unknown { words } => (LetterState::Unknown, words),
            // It is told, and not tried again: whoever waits for it sends it once more.
            Outcome::Retry { words, .. } | Outcome::Failed { words, .. } | Outcome::AccountRefused { words } => {
                (LetterState::Failed, words)
            }
            Outcome::Withdrawn => (LetterState::Failed, "it was held back".to_owned()),
        })
    }
}
