//! A questionnaire as a file: Parallax's own, or one that another tool reads.
//!
//! A form of another tool asks in front who answers and what the client is called. The answers decide which of the two
//! wordings is shown, and put the name into it. Reading such a file again gives both wordings back; what a format
//! cannot carry is told in [`Exported::notes`].

mod codes;
mod limesurvey;
mod notes;
mod rater;
mod surveyjs;
#[cfg(test)]
mod tests;

use parallax_domain::questionnaire::Questionnaire;

/// What a questionnaire can be written as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// Parallax's own file.
    Toml,
    /// The same structure as JSON.
    Json,
    /// LimeSurvey's survey structure with tabs.
    LimeSurvey,
    /// A form of SurveyJS.
    SurveyJs,
}

/// A written questionnaire.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Exported {
    /// The file.
    pub bytes: Vec<u8>,
    /// What a browser is told that it is.
    pub media_type: &'static str,
    /// How the file's name ends, without the dot.
    pub ending: &'static str,
    /// What is not in the file, or is there in another form, and how to use it: sentences. Empty for own formats.
    pub notes: Vec<String>,
}

/// Writes a questionnaire. The same one gives the same bytes.
pub fn export(questionnaire: &Questionnaire, target: Target) -> Exported {
    let (text, notes) = match target {
        Target::Toml => (questionnaire.to_toml(), Vec::new()),
        Target::Json => (questionnaire.to_json(), Vec::new()),
        Target::LimeSurvey => limesurvey::write(questionnaire),
        Target::SurveyJs => surveyjs::write(questionnaire),
    };
    let (media_type, ending) = match target {
        Target::Toml => ("application/toml", "toml"),
        Target::Json | Target::SurveyJs => ("application/json", "json"),
        Target::LimeSurvey => ("text/tab-separated-values; charset=utf-8", "txt"),
    };
    Exported { bytes: text.into_bytes(), media_type, ending, notes }
}
