//! The questionnaires that come with the program.

use std::sync::LazyLock;

use parallax_domain::questionnaire::Questionnaire;

/// The files of `survey-templates/`, compiled in, in the order in which they are offered.
const FILES: [&str; 9] = [
    include_str!("../../survey-templates/leadership-core.toml"),
    include_str!("../../survey-templates/executive.toml"),
    include_str!("../../survey-templates/manager.toml"),
    include_str!("../../survey-templates/first-time-leader.toml"),
    include_str!("../../survey-templates/team-member.toml"),
    include_str!("../../survey-templates/project-leader.toml"),
    include_str!("../../survey-templates/coach.toml"),
    include_str!("../../survey-templates/pulse.toml"),
    include_str!("../../survey-templates/values.toml"),
];

/// The questionnaires that come with the program, in the order in which they are offered.
pub fn shipped() -> &'static [Questionnaire] {
    static SHIPPED: LazyLock<Vec<Questionnaire>> =
        LazyLock::new(|| FILES.iter().filter_map(|file| Questionnaire::from_toml(file).ok()).collect());
    &SHIPPED
}

/// The shipped questionnaire of this key.
pub fn find(key: &str) -> Option<&'static Questionnaire> {
    shipped().iter().find(|questionnaire| questionnaire.key == key)
}

/// The file of the shipped questionnaire of this key, comments and all.
pub fn file(key: &str) -> Option<&'static str> {
    FILES.into_iter().find(|file| Questionnaire::from_toml(file).is_ok_and(|one| one.key == key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_questionnaire_is_without_fault() {
        for file in FILES {
            if let Err(faults) = Questionnaire::from_toml(file) {
                panic!("{faults}");
            }
        }
        assert_eq!(shipped().len(), FILES.len());
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/survey-templates");
        let is_template = |path: &std::path::Path| path.extension().is_some_and(|ending| ending == "toml");
        let files = std::fs::read_dir(folder).expect("the folder of the templates");
        let templates = files.filter(|entry| is_template(&entry.as_ref().expect("an entry").path())).count();
        assert_eq!(templates, FILES.len(), "what lies in the folder is shipped");
    }
}
