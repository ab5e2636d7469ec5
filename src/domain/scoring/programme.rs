//! The report of a programme, from what may be published of its clients together.
//!
//! A competency is the mean of its published items, as in a client's report: so it is a function of what is published and
//! can tell nothing more. Where every client has all items, it is the mean of the clients' competency means.

use std::collections::BTreeMap;

use super::number;
use crate::disclosure::{ALL_OTHERS, FEWEST_CLIENTS, Programme};
use crate::exact::Exact;
use crate::group::Group;
use crate::language::Language;
use crate::questionnaire::{Competency, Questionnaire};
use crate::report::programme::{
    FORMAT, ProgrammeCell, ProgrammeCompetency, ProgrammeItem, ProgrammePerspective, ProgrammeReport, ProgrammeRules,
};
use crate::report::{CompetencyCell, QuestionnaireReference};

/// Makes the report of a programme. `label` names a perspective in the report's language.
pub fn programme(
    programme: &Programme,
    questionnaire: &Questionnaire,
    language: &Language,
    label: &dyn Fn(&str, &[Group]) -> String,
) -> ProgrammeReport {
    let items: BTreeMap<String, ProgrammeItem> = questionnaire
        .items()
        .filter_map(|(competency, item)| {
            let cell = |(key, cell): (&str, &crate::disclosure::Composite)| {
                let mean = cell.mean.to_figure();
                (key.to_owned(), ProgrammeCell { mean, clients: cell.clients, ratings: cell.ratings })
            };
            let perspectives: BTreeMap<_, _> = programme.cells(&item.key).map(cell).collect();
            let figures = ProgrammeItem { competency: competency.key.clone(), perspectives };
            (!figures.perspectives.is_empty()).then(|| (item.key.clone(), figures))
        })
        .collect();
    let perspectives =
        [(Group::Own.key(), vec![Group::Own]), (Group::Manager.key(), vec![Group::Manager]), (ALL_OTHERS, vec![])]
            .into_iter()
            .filter(|(key, _)| items.values().any(|item| item.perspectives.contains_key(*key)))
            .map(|(key, groups)| ProgrammePerspective { key: key.to_owned(), label: label(key, &groups) });
    ProgrammeReport {
        format: FORMAT.to_owned(),
        questionnaire: QuestionnaireReference {
            key: questionnaire.key.clone(),
            version: questionnaire.version,
            title: questionnaire.title.in_language(language, questionnaire.fallback()).to_owned(),
        },
        language: language.clone(),
        clients: programme.clients(),
        rules: ProgrammeRules {
            k: programme.k(),
            fewest_clients: FEWEST_CLIENTS,
            fewest_raters: programme.fewest_raters(),
            coverage: programme.coverage().to_figure(),
        },
        perspectives: perspectives.collect(),
        competencies: questionnaire
            .competencies
            .iter()
            .filter_map(|one| Some((one.key.clone(), competency(programme, one)?)))
            .collect(),
        items,
    }
}

fn competency(programme: &Programme, competency: &Competency) -> Option<ProgrammeCompetency> {
    let all = Exact::from(number(competency.items.len()));
    let cell = |perspective: &str| {
        let means: Vec<Exact> = competency
            .items
            .iter()
            .filter_map(|item| Some(programme.cell(&item.key, perspective)?.mean.clone()))
            .collect();
        let items = number(means.len());
        let is_covered = Exact::from(items) >= programme.coverage() * &all;
        let mean = Exact::mean(&means).filter(|_| is_covered)?;
        Some((perspective.to_owned(), CompetencyCell { mean: mean.to_figure(), items, bound: None }))
    };
    let perspectives: BTreeMap<_, _> =
        [Group::Own.key(), Group::Manager.key(), ALL_OTHERS].into_iter().filter_map(cell).collect();
    (!perspectives.is_empty()).then_some(ProgrammeCompetency { perspectives })
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::disclosure::samples::{KEY, questionnaire, rates, scale, usual_groups};
    use crate::disclosure::{Member, Policy, tally};
    use crate::report::Subject;
    use crate::report::schema::faults_of_programme;

    fn of_clients(ratings: &[i32]) -> (ProgrammeReport, Vec<crate::report::Report>) {
        let questionnaire = questionnaire(&[("lead", &["q1", "q2"]), ("calm", &["q3"])]);
        let answers = |rating: i32| {
            let one = |group: &str| rates(group, &[("q1", rating), ("q2", 6 - rating), ("q3", 3)]);
            let mut answers = vec![one("self"), one("manager")];
            answers.extend((0..4).map(|_| one("peer")));
            answers
        };
        let policy = Policy::standard(&scale(1, 5));
        let tallies: Vec<_> = ratings
            .iter()
            .map(|rating| tally(&questionnaire, &policy, &usual_groups(), answers(*rating), &KEY).unwrap())
            .collect();
        let names: Vec<String> = (0..tallies.len()).map(|one| format!("client {one}")).collect();
        let members: Vec<Member<'_>> = tallies
            .iter()
            .zip(&names)
            .map(|(tally, source)| Member { source, tally, shared: Some(BTreeMap::new()) })
            .collect();
        let label = |key: &str, _: &[Group]| key.to_uppercase();
        let english = Language::english();
        let made = crate::disclosure::programme("p", &questionnaire, &members, &[]).unwrap();
        let subject = Subject { key: "c".to_owned(), name: "Client".to_owned() };
        let reports = tallies
            .iter()
            .map(|tally| super::super::report(tally, &questionnaire, subject.clone(), &english, &label))
            .collect();
        (programme(&made, &questionnaire, &english, &label), reports)
    }

    #[test]
    fn a_programme_s_report_is_a_function_of_its_clients_reports() {
        let (programme, reports) = of_clients(&[1, 2, 2, 4, 5, 5]);
        for (key, competency) in &programme.competencies {
            for (perspective, cell) in &competency.perspectives {
                let means: Vec<Exact> = reports
                    .iter()
                    .map(|report| Exact::from_decimal(report.competencies[key].perspectives[perspective].mean).unwrap())
                    .collect();
                assert_eq!(
                    Exact::mean(&means).unwrap().to_figure().to_bits(),
                    cell.mean.to_bits(),
                    "{key} {perspective}"
                );
            }
        }
        assert_eq!(programme.competencies.len(), 2);
    }

    #[test]
    fn a_programme_s_report_names_what_it_shows_and_keeps_to_the_published_schema() {
        let (programme, _) = of_clients(&[1, 2, 2, 4, 5]);
        let json: Value = serde_json::from_str(&programme.to_json()).unwrap();
        assert_eq!(faults_of_programme(&json), Vec::<String>::new());
        let mut with_more = json.clone();
        with_more["items"]["q1"]["perspectives"]["self"]["names"] = Value::from("Robin");
        assert_eq!(faults_of_programme(&with_more).len(), 1);
        insta::assert_snapshot!(programme.to_json());
    }
}
