//! `parallax analyse --programme`: figures of all subjects together, beside their reports.

use parallax_domain::disclosure::{self, Member};
use parallax_domain::language::Language;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::scoring;

use super::Counted;
use crate::catalogue::perspective_label;

/// The name of the file, beside the subjects' folders.
pub(super) const FILE: &str = "programme.json";

/// The programme of these subjects, as its file says it.
///
/// A file of ratings does not tell whether a rater of one subject is a rater of another: the same key may well be given in
/// every subject's list. So raters count as different only within one subject.
///
/// # Errors
/// If there are too few subjects, or nothing may be published.
pub(super) fn draw(
    questionnaire: &Questionnaire,
    language: &Language,
    subjects: &[Counted],
) -> anyhow::Result<Vec<u8>> {
    let members: Vec<Member<'_>> =
        subjects.iter().map(|one| Member { source: &one.key, tally: &one.tally, shared: None }).collect();
    let programme = disclosure::programme("programme", questionnaire, &members, &[])
        .map_err(|fault| anyhow::anyhow!("the programme cannot be made; nothing was written. {fault}"))?;
    let label = |key: &str, groups: &[_]| perspective_label(language, key, groups, &[]);
    Ok(scoring::programme(&programme, questionnaire, language, &label).to_json().into_bytes())
}
