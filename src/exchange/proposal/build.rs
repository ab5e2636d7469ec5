//! From a survey and decisions to a proposal.

use std::collections::{BTreeMap, BTreeSet};

use parallax_domain::fault::{FaultList, Faults, Place, all_of, quoted};
use parallax_domain::language::{Language, Localized};
use parallax_domain::text::MAX_NAME;

use super::Proposal;
use super::competencies::Competencies;
use super::keys::slug;
use super::scales::{ADDED, Scale, Scales, name};
use super::wording::Wording;
use crate::decision::{About, Choice, CompetencyFrom, Decision, Decisions, Direction};
use crate::placeholder::{fields, looks_like_a_name};
use crate::survey::{Kind, LeftOut, Survey};

impl Survey {
    /// How the survey would become a questionnaire with these decisions, and the proposed ones where there are none.
    ///
    /// # Errors
    /// If a decision names what the survey does not have; every such decision is told.
    pub fn propose(&self, decisions: &Decisions) -> Result<Proposal, Faults> {
        match &decisions.language {
            Some(language) if self.language_is_guessed => self.renamed(language).proposal(decisions),
            _ => self.proposal(decisions),
        }
    }

    fn proposal(&self, decisions: &Decisions) -> Result<Proposal, Faults> {
        let scales = Scales::of(self);
        let mut deciding = Deciding { survey: self, taken: Vec::new(), faults: FaultList::default() };
        if self.language_is_guessed {
            deciding.language();
        }
        let languages = deciding.languages(decisions);
        let name_fields = deciding.name_fields(decisions);
        let scale = deciding.scale(decisions, &scales);
        let from = deciding.competency(decisions, &scales, scale);
        let chosen = scale.and_then(|index| scales.all.get(index));
        let not_observed = chosen.map(|scale| deciding.not_observed(decisions, scale)).unwrap_or_default();
        let direction = chosen.map(|scale| deciding.direction(decisions, scale, &not_observed));

        let mut wording = Wording { languages: languages.clone(), name_fields, missing: BTreeMap::new() };
        let mut notes = self.notes.clone();
        let mut left_out = self.left_out.clone();
        let title = wording.plain(&self.title, MAX_NAME).unwrap_or_else(|reason| {
            if !self.title.is_empty() {
                left_out.push(LeftOut::new("title", reason));
            }
            untitled(&languages)
        });
        let built = chosen.zip(direction).map(|(scale, direction)| {
            let told = scale.points.iter().filter(|point| not_observed.contains(&point.code)).skip(1);
            left_out.extend(told.map(|point| {
                LeftOut::new(name(point, &self.base()), "one answer means “not observed”; this one is a further one")
            }));
            scale.built(&mut wording, &not_observed, direction, &mut notes)
        });
        let built = match built {
            Some(Err(reason)) => {
                left_out.push(LeftOut::new("scale", reason));
                None
            }
            Some(Ok(built)) => Some(built),
            None => None,
        };
        let mut competencies = Competencies::new(self, &scales, scale.filter(|_| built.is_some()), from, decisions);
        competencies.read(&mut wording);
        competencies.check_decisions(&mut deciding.faults);
        if competencies.has_same_wording {
            deciding.own_wording(decisions);
        }
        let Deciding { taken, faults, .. } = deciding;
        faults.into_result()?;

        left_out.append(&mut competencies.left_out);
        notes.append(&mut competencies.notes);
        notes.extend(wording.missing.iter().map(|(language, count)| {
            let texts = if *count == 1 { "text is" } else { "texts are" };
            let base = wording.languages.first().map(ToString::to_string).unwrap_or_default();
            format!("In {language}, {count} {texts} missing; the wording in {base} stands in.")
        }));
        let base = self.base();
        let slugged = slug(title.in_language(&base, &base));
        let key = decisions.key.clone().unwrap_or(if slugged.is_empty() { "imported".to_owned() } else { slugged });
        Ok(Proposal {
            format: self.format,
            key,
            title,
            languages,
            scale: built,
            competencies: competencies.found,
            questions: competencies.open,
            decisions: taken,
            left_out,
            notes,
        })
    }

    /// The survey with another tag for its first language.
    fn renamed(&self, to: &Language) -> Self {
        let base = self.base();
        let mut survey = self.clone();
        let rename = |text: &mut Localized| {
            let tag = |tag: &Language| if *tag == base { to.clone() } else { tag.clone() };
            *text = Localized::new(text.iter().map(|(language, text)| (tag(language), text.to_owned())));
        };
        rename(&mut survey.title);
        for block in &mut survey.blocks {
            rename(&mut block.title);
            rename(&mut block.description);
            for question in &mut block.questions {
                rename(&mut question.text);
                question.own.iter_mut().for_each(rename);
                let (rows, points) = match &mut question.kind {
                    Kind::Matrix { rows, points } => (Some(rows), Some(points)),
                    Kind::Single { points } => (None, Some(points)),
                    _ => (None, None),
                };
                for row in rows.into_iter().flatten() {
                    rename(&mut row.text);
                    row.own.iter_mut().for_each(rename);
                }
                points.into_iter().flatten().for_each(|point| rename(&mut point.label));
            }
        }
        let mut languages: Vec<Language> = Vec::new();
        for language in &survey.languages {
            let language = if *language == base { to } else { language };
            if !languages.contains(language) {
                languages.push(language.clone());
            }
        }
        survey.languages = languages;
        survey
    }
}

fn untitled(languages: &[Language]) -> Localized {
    let title = |language: &Language| match language.primary() {
        "de" => "Übernommener Fragebogen",
        "fr" => "Questionnaire importé",
        "es" => "Cuestionario importado",
        _ => "Imported questionnaire",
    };
    Localized::new(languages.iter().map(|language| (language.clone(), title(language).to_owned())))
}

/// The most fields that are offered as the client's name.
const MAX_FIELDS: usize = 200;

/// Decisions while they are taken.
struct Deciding<'s> {
    survey: &'s Survey,
    taken: Vec<Decision>,
    faults: FaultList,
}

impl Deciding<'_> {
    fn decide(
        &mut self,
        about: About,
        question: &str,
        options: Vec<Choice>,
        proposed: Vec<String>,
        chosen: Vec<String>,
    ) {
        let is_of_several = matches!(about, About::NotObserved | About::NameFields | About::Languages);
        let question = question.to_owned();
        self.taken.push(Decision { about, question, options, is_of_several, proposed, chosen });
    }

    /// Tells a decision for what is not there.
    fn refuse(&mut self, about: About, written: &str, known: &[String]) {
        let place = Place::Path { path: about.as_str().to_owned() };
        let remedy = match known {
            [] => "Take the decision out.".to_owned(),
            known => format!("Choose from {}.", all_of(known)),
        };
        self.faults.add(place, format!("the survey has no {}", quoted(written)), remedy);
    }

    fn language(&mut self) {
        let base = self.survey.base().to_string();
        let options = [("en", "English"), ("de", "German"), ("fr", "French"), ("es", "Spanish")];
        let mut options: Vec<Choice> = options.map(|(tag, name)| Choice::new(tag, name)).into();
        if options.iter().all(|option| option.value != base) {
            options.push(Choice::new(&base, &base));
        }
        let question = "In which language are the wordings? Any language tag will do.";
        self.decide(About::Language, question, options, vec![base.clone()], vec![base]);
    }

    fn languages(&mut self, decisions: &Decisions) -> Vec<Language> {
        let survey = self.survey;
        let mut counts: BTreeMap<&Language, usize> = BTreeMap::new();
        let texts = texts(survey);
        for text in &texts {
            for (language, _) in text.iter() {
                *counts.entry(language).or_default() += 1;
            }
        }
        let base = survey.base();
        let has_half = |language: &&Language| {
            **language == base || counts.get(*language).copied().unwrap_or_default() * 2 >= texts.len()
        };
        let proposed: Vec<Language> = survey.languages.iter().filter(has_half).cloned().collect();
        let mut chosen = proposed.clone();
        if let Some(decided) = &decisions.languages {
            let known: Vec<String> = survey.languages.iter().map(ToString::to_string).collect();
            for language in decided.iter().filter(|language| !survey.languages.contains(language)) {
                self.refuse(About::Languages, language.as_str(), &known);
            }
            let kept: Vec<Language> = survey.languages.iter().filter(|tag| decided.contains(tag)).cloned().collect();
            if !kept.is_empty() {
                chosen = kept;
            }
        }
        if survey.languages.len() > 1 {
            let option = |language: &Language| {
                let count = counts.get(language).copied().unwrap_or_default();
                Choice::new(language.as_str(), format!("{language}, {count} of {} texts", texts.len()))
            };
            let tags = |languages: &[Language]| languages.iter().map(ToString::to_string).collect();
            let options = survey.languages.iter().map(option).collect();
            self.decide(About::Languages, "Which languages are taken?", options, tags(&proposed), tags(&chosen));
        }
        chosen
    }

    fn name_fields(&mut self, decisions: &Decisions) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        for (_, text) in texts(self.survey).iter().flat_map(|text| text.iter()) {
            // A survey of that many fields is none; which of them are offered does not matter.
            if all.len() < 10 * MAX_FIELDS {
                all.extend(fields(text));
            }
        }
        let known: Vec<String> = all.into_iter().take(MAX_FIELDS).collect();
        // Parallax's own placeholder needs no decision.
        let own = "{name}".to_owned();
        let proposed: Vec<String> = known.iter().filter(|field| looks_like_a_name(field)).cloned().collect();
        let mut chosen = proposed.clone();
        if let Some(decided) = &decisions.name_fields {
            for field in decided.iter().filter(|field| !known.contains(field)) {
                self.refuse(About::NameFields, field, &known);
            }
            chosen.clone_from(decided);
        }
        if known.iter().any(|field| *field != own) {
            let options = known.iter().map(|field| Choice::new(field, field)).collect();
            let question = "Which fields stand for the client's name? Items with another field are left out.";
            self.decide(About::NameFields, question, options, proposed, chosen.clone());
        }
        chosen.into_iter().chain([own]).collect()
    }

    fn scale(&mut self, decisions: &Decisions, scales: &Scales) -> Option<usize> {
        let proposed = scales.proposed(self.survey);
        let id = |index: Option<usize>| index.and_then(|index| scales.all.get(index)).map(|scale| scale.id.clone());
        let mut chosen = proposed;
        if let Some(decided) = &decisions.scale {
            let found = scales.all.iter().position(|scale| scale.id == *decided);
            if found.is_some() {
                chosen = found;
            } else {
                let known: Vec<String> = scales.all.iter().map(|scale| scale.id.clone()).collect();
                self.refuse(About::Scale, decided, &known);
            }
        }
        if scales.all.len() > 1 {
            let base = self.survey.base();
            let option = |scale: &Scale| {
                let obstacle = scale.obstacle.as_ref().map(|why| format!("; {why}")).unwrap_or_default();
                Choice::new(&scale.id, format!("{}{obstacle}", scale.summary(&base)))
            };
            let options = scales.all.iter().map(option).collect();
            let question = "Which scale is taken? Items on the others are left out.";
            let list = |index| id(index).into_iter().collect();
            self.decide(About::Scale, question, options, list(proposed), list(chosen));
        }
        chosen
    }

    fn competency(&mut self, decisions: &Decisions, scales: &Scales, scale: Option<usize>) -> CompetencyFrom {
        let mut matrices = 0;
        let mut has_several = false;
        for (b, block) in self.survey.blocks.iter().enumerate() {
            let rated = block.questions.iter().enumerate().filter(|(q, question)| {
                matches!(question.kind, Kind::Matrix { .. })
                    && !question.text.is_empty()
                    && scales.of_question(b, *q) == scale
                    && scale.is_some()
            });
            // The same text above each matrix is an instruction and no name.
            let texts: Vec<&Localized> = rated.map(|(_, question)| &question.text).collect();
            matrices += texts.len();
            has_several |= texts.windows(2).any(|pair| pair.first() != pair.last());
            has_several |= !texts.is_empty() && block.title.is_empty();
        }
        let proposed = if has_several { CompetencyFrom::Matrices } else { CompetencyFrom::Blocks };
        let chosen = decisions.competency.unwrap_or(proposed);
        if matrices > 0 {
            let options = vec![
                Choice::new(CompetencyFrom::Blocks.as_str(), "each block or group of questions"),
                Choice::new(CompetencyFrom::Matrices.as_str(), "each matrix, by the text above its rows"),
            ];
            let list = |from: CompetencyFrom| vec![from.as_str().to_owned()];
            self.decide(About::Competency, "What is a competency?", options, list(proposed), list(chosen));
        }
        chosen
    }

    fn not_observed(&mut self, decisions: &Decisions, scale: &Scale) -> Vec<String> {
        let base = self.survey.base();
        let mut options: Vec<Choice> =
            scale.points.iter().map(|point| Choice::new(&point.code, name(point, &base))).collect();
        options.push(Choice::new(ADDED, "none of them; “Not observed” is offered beside them"));
        let proposed = scale.proposed_not_observed();
        let mut chosen = proposed.clone();
        if let Some(decided) = &decisions.not_observed {
            let known: Vec<String> = options.iter().map(|option| option.value.clone()).collect();
            for code in decided.iter().filter(|code| !known.contains(code)) {
                self.refuse(About::NotObserved, code, &known);
            }
            chosen.clone_from(decided);
        }
        let question = "Which answers mean “not observed”?";
        self.decide(About::NotObserved, question, options, proposed, chosen.clone());
        chosen
    }

    fn direction(&mut self, decisions: &Decisions, scale: &Scale, not_observed: &[String]) -> Direction {
        let proposed = scale.proposed_direction(not_observed);
        let chosen = decisions.direction.unwrap_or(proposed);
        if scale.told_direction(not_observed).is_none() || chosen != proposed {
            let base = self.survey.base();
            let ratings = scale.ratings(not_observed);
            let end = |point: Option<&&_>| quoted(&point.map(|point| name(point, &base)).unwrap_or_default());
            let (first, last) = (end(ratings.first()), end(ratings.last()));
            let options = vec![
                Choice::new(Direction::Ascending.as_str(), format!("{first} is the lowest, {last} the highest")),
                Choice::new(Direction::Descending.as_str(), format!("{last} is the lowest, {first} the highest")),
            ];
            let written = |direction: Direction| vec![direction.as_str().to_owned()];
            self.decide(
                About::Direction,
                "Which end of the scale is the low one?",
                options,
                written(proposed),
                written(chosen),
            );
        }
        chosen
    }

    fn own_wording(&mut self, decisions: &Decisions) {
        let options = vec![
            Choice::new("same", "the client reads what everyone reads"),
            Choice::new("given", "wordings for the client are given, by the keys of items and questions"),
        ];
        let chosen = if decisions.own.is_empty() { "same" } else { "given" };
        let question = "What does the client read? The file has one wording for all.";
        self.decide(About::Own, question, options, vec!["same".to_owned()], vec![chosen.to_owned()]);
    }
}

/// All texts that may become wordings.
fn texts(survey: &Survey) -> Vec<&Localized> {
    let mut texts = Vec::new();
    for question in survey.blocks.iter().flat_map(|block| &block.questions) {
        match &question.kind {
            Kind::Matrix { rows, .. } => {
                texts.extend(rows.iter().flat_map(|row| std::iter::once(&row.text).chain(&row.own)));
            }
            Kind::Single { .. } | Kind::Open => texts.extend(std::iter::once(&question.text).chain(&question.own)),
            Kind::Instruction | Kind::Other(_) => {}
        }
    }
    texts.retain(|text| !text.is_empty());
    texts
}
