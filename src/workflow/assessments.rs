//! Putting an assessment together and watching it.

use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use parallax_domain::assessment::{AssessmentState, OwnGroup, Step};
use parallax_domain::disclosure::Policy;
use parallax_domain::fault::quoted;
use parallax_domain::group::Group;
use parallax_domain::id::{AssessmentId, InvitationId, WorkspaceId};
use parallax_domain::language::Language;
use parallax_domain::norm::NormChoice;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::standing::Standing;
use parallax_domain::text::{EmailAddress, Name};
use uuid::Uuid;

use super::WorkflowError;
use crate::app::App;
pub use crate::store::assessments::{Assessment, Summary};
use crate::store::invitations::Invitation;

/// The most assessments that a list shows.
const LIST_LIMIT: u64 = 1_000;

/// What a coach fills in for a new assessment.
#[derive(Clone)]
pub struct NewAssessment {
    pub client_name: String,
    pub client_email: String,
    pub language: String,
    pub questionnaire: Questionnaire,
    pub policy: Policy,
    /// What the report is compared with; nothing if none.
    pub norm: Option<NormChoice>,
    /// Labels of groups beside the built-in ones.
    pub own_groups: Vec<String>,
    /// Local date and time, `2026-12-01T18:00`.
    pub closes_at: String,
    /// IANA name, `Europe/Berlin`.
    pub time_zone: String,
}

/// Makes a draft assessment; the client is its first rater.
///
/// # Errors
/// [`WorkflowError::Refused`] naming the field that cannot be used.
pub async fn create(app: &App, workspace: WorkspaceId, new: NewAssessment) -> Result<AssessmentId, WorkflowError> {
    let client_name = Name::parse(&new.client_name).map_err(|why| {
        let sentence = format!("The client's name cannot be used: {why}. {}", why.remedy());
        WorkflowError::refused("client_name", sentence)
    })?;
    let client_email = EmailAddress::parse(&new.client_email).map_err(|why| {
        let sentence = format!("The client's address cannot be used: {why}. {}", why.remedy());
        WorkflowError::refused("client_email", sentence)
    })?;
    let language =
        Language::parse(&new.language).map_err(|why| WorkflowError::refused("language", format!("{why}.")))?;
    if !new.policy.fits(&new.questionnaire.scale) {
        return Err(WorkflowError::refused(
            "policy",
            "The thresholds for gaps and strengths do not fit the questionnaire's scale. Take the standard ones.",
        ));
    }
    let own_groups = own_groups(&new.own_groups)?;
    let now = app.clock.now();
    let (closes_at, time_zone) = deadline(&new.closes_at, &new.time_zone, now)?;
    let assessment = Assessment {
        id: AssessmentId::from_uuid(Uuid::new_v4()),
        workspace,
        client_name,
        client_email,
        language,
        questionnaire: new.questionnaire,
        policy: new.policy,
        norm: new.norm,
        promise: None,
        own_groups,
        state: AssessmentState::Draft,
        created_at: now,
        closes_at,
        time_zone,
        public_key: None,
        report_link_version: 1,
        closed_at: None,
        released_at: None,
    };
    let client = Invitation {
        id: InvitationId::from_uuid(Uuid::new_v4()),
        assessment: assessment.id,
        name: assessment.client_name.clone(),
        email: assessment.client_email.clone(),
        group: Group::Own,
        language: assessment.language.clone(),
        link_version: 1,
        spent: false,
        receipt: None,
        standing: Standing::Asked,
        mail_stopped: false,
        time_zone: None,
    };
    let transaction = app.store.begin().await?;
    transaction.add_assessment(&assessment).await?;
    transaction.add_invitations(&[client]).await?;
    transaction.commit().await?;
    Ok(assessment.id)
}

/// The assessments of a workspace, newest first.
///
/// # Errors
/// If the store fails.
pub async fn list(app: &App, workspace: WorkspaceId) -> Result<Vec<Summary>, WorkflowError> {
    Ok(app.store.summaries(workspace, LIST_LIMIT).await?)
}

/// One assessment of a workspace.
///
/// # Errors
/// [`WorkflowError::NotFound`] if it is not there or belongs to another workspace.
pub async fn read(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<Assessment, WorkflowError> {
    app.store.assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)
}

/// Removes a draft that was never launched.
///
/// # Errors
/// If it was launched.
pub async fn discard(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<(), WorkflowError> {
    let transaction = app.store.begin().await?;
    let assessment = transaction.lock_assessment(workspace, id).await?.ok_or(WorkflowError::NotFound)?;
    assessment.state.allows(Step::ChangeRaters)?;
    transaction.remove_assessment(id).await?;
    Ok(transaction.commit().await?)
}

/// How far an assessment has come, as counts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Progress {
    /// People who were invited, the client included.
    pub invited: u32,
    /// People whose answer was recorded.
    pub answered: u32,
    pub rows: Vec<ProgressRow>,
}

/// A row of the progress: a group, or all anonymous groups together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProgressRow {
    /// One group; several where one of them alone would show how few people answered.
    pub groups: Vec<Group>,
    pub invited: u32,
    pub answered: u32,
}

/// The progress of an assessment. If any anonymous group has fewer than k people, the anonymous groups are counted
/// together: the difference to the total would tell of that group otherwise.
///
/// # Errors
/// If the store fails or the assessment is not there.
pub async fn progress(app: &App, workspace: WorkspaceId, id: AssessmentId) -> Result<Progress, WorkflowError> {
    let assessment = read(app, workspace, id).await?;
    let counts = app.store.group_counts(id).await?;
    let k = assessment.policy.k();
    let must_pool = counts.iter().any(|count| count.group.is_anonymous() && count.invited < k);
    let mut rows: Vec<ProgressRow> = Vec::new();
    let mut pooled = ProgressRow { groups: Vec::new(), invited: 0, answered: 0 };
    let order = assessment.groups();
    for count in order.iter().filter_map(|group| counts.iter().find(|count| count.group == *group)) {
        if must_pool && count.group.is_anonymous() {
            pooled.groups.push(count.group.clone());
            pooled.invited += count.invited;
            pooled.answered += count.answered;
        } else {
            rows.push(ProgressRow {
                groups: vec![count.group.clone()],
                invited: count.invited,
                answered: count.answered,
            });
        }
    }
    if !pooled.groups.is_empty() {
        rows.push(pooled);
    }
    let total = |of: fn(&ProgressRow) -> u32| rows.iter().map(of).sum();
    Ok(Progress { invited: total(|row| row.invited), answered: total(|row| row.answered), rows })
}

/// The moment of a local date and time in a zone.
///
/// # Errors
/// [`WorkflowError::Refused`] if the zone is unknown, the time does not exist there (it is skipped when clocks go
/// forward), or it is not between five minutes and two years from now.
pub fn deadline(local: &str, zone: &str, now: Timestamp) -> Result<(Timestamp, String), WorkflowError> {
    let refused = |sentence: String| WorkflowError::refused("closes_at", sentence);
    let zone = zone.trim();
    let time_zone = TimeZone::get(zone).map_err(|_| {
        let sentence = format!("{} is not a time zone. Write it as Europe/Berlin or America/New_York.", quoted(zone));
        WorkflowError::refused("time_zone", sentence)
    })?;
    let local: DateTime = local
        .trim()
        .parse()
        .map_err(|_| refused(format!("{} is not a date and time. Write it as 2026-12-01T18:00.", quoted(local))))?;
    let too_early =
        || refused("The deadline has passed or is less than five minutes away. Choose a later one.".to_owned());
    let too_late = || refused("The deadline is more than two years away. Choose an earlier one.".to_owned());
    let ambiguous = time_zone.to_ambiguous_timestamp(local);
    // Only what lies thousands of years from now is no moment.
    let beyond_time = |_| if local.year() > 0 { too_late() } else { too_early() };
    if let AmbiguousOffset::Gap { .. } = ambiguous.offset() {
        let next = ambiguous.later().map_err(beyond_time)?;
        let next = next.to_zoned(time_zone.clone()).strftime("%Y-%m-%dT%H:%M").to_string();
        return Err(refused(format!(
            "{local} does not exist in {zone}: clocks go forward over it. The next time that does is {next}."
        )));
    }
    // Of a time that comes twice, the later one: nobody is cut off early.
    let moment = ambiguous.later().map_err(beyond_time)?;
    let ahead = moment.duration_since(now);
    if ahead < SignedDuration::from_mins(5) {
        return Err(too_early());
    }
    if ahead > SignedDuration::from_hours(24 * 731) {
        return Err(too_late());
    }
    Ok((moment, zone.to_owned()))
}

/// Keys for the groups that a coach names.
fn own_groups(labels: &[String]) -> Result<Vec<OwnGroup>, WorkflowError> {
    let mut groups: Vec<OwnGroup> = Vec::new();
    for label in labels.iter().filter(|label| !label.trim().is_empty()) {
        let refused = |why: String| WorkflowError::refused("own_groups", why);
        let label = Name::parse(label)
            .map_err(|why| refused(format!("{} cannot name a group: {why}. {}", quoted(label), why.remedy())))?;
        let mut key: String = label
            .as_str()
            .to_lowercase()
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
            .take(40)
            .collect();
        if !key.bytes().any(|b| b.is_ascii_alphanumeric()) {
            key = format!("group_{}", groups.len() + 1);
        }
        let is_custom = matches!(Group::parse(&key), Ok(Group::Custom(_)));
        if !is_custom || groups.iter().any(|group| group.key == key) {
            return Err(refused(format!("There is a group “{label}” already. Give this one another name.")));
        }
        groups.push(OwnGroup { key, label: label.to_string() });
    }
    if groups.len() > 10 {
        return Err(WorkflowError::refused(
            "own_groups",
            "There can be at most ten groups of your own. Small groups are merged in the report anyway.",
        ));
    }
    Ok(groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-03-01T12:00:00Z".parse().expect("a moment")
    }

    fn sentence(result: Result<(Timestamp, String), WorkflowError>) -> String {
        result.expect_err("it is refused").to_string()
    }

    #[test]
    fn a_deadline_is_a_local_time_of_its_zone() {
        let (moment, zone) = deadline("2026-03-10T18:00", "Europe/Berlin", now()).expect("it is one");
        assert_eq!((moment.to_string().as_str(), zone.as_str()), ("2026-03-10T17:00:00Z", "Europe/Berlin"));
    }

    #[test]
    fn a_deadline_that_does_not_exist_names_the_next_one_that_does() {
        insta::assert_snapshot!(sentence(deadline("2026-03-29T02:30", "Europe/Berlin", now())),
            @"2026-03-29T02:30:00 does not exist in Europe/Berlin: clocks go forward over it. The next time that does is 2026-03-29T03:30.");
    }

    #[test]
    fn a_deadline_that_comes_twice_is_the_later_one() {
        let (moment, _) = deadline("2026-10-25T02:30", "Europe/Berlin", now()).expect("it is one");
        assert_eq!(moment.to_string(), "2026-10-25T01:30:00Z");
    }

    #[test]
    fn a_deadline_that_cannot_be_is_refused_with_a_remedy() {
        for (local, zone) in [
            ("2026-02-28T18:00", "Europe/Berlin"),
            ("9999-01-01T00:00", "Europe/Berlin"),
            ("9999-12-31T18:00", "Europe/Berlin"),
            ("-9999-01-01T00:00", "Europe/Berlin"),
            ("tomorrow", "Europe/Berlin"),
            ("2026-03-10T18:00", "Mars/Olympus"),
        ] {
            let sentence = sentence(deadline(local, zone, now()));
            assert!(sentence.contains("Choose") || sentence.contains("Write"), "{sentence}");
        }
    }

    #[test]
    fn groups_that_a_coach_names_get_keys_of_their_own() {
        let groups =
            own_groups(&["Key customers".to_owned(), String::new(), "客户".to_owned()]).expect("they are fine");
        let keys: Vec<&str> = groups.iter().map(|group| group.key.as_str()).collect();
        assert_eq!(keys, ["key_customers", "group_2"]);
        assert!(own_groups(&["Peer".to_owned()]).is_err());
        assert!(own_groups(&["Board".to_owned(), "board".to_owned()]).is_err());
    }
}
