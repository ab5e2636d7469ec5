//! The questionnaires that come with the program.

use std::sync::LazyLock;

use parallax_domain::questionnaire::Questionnaire;

/// The files of `survey-templates/`, compiled in.
const FILES: [&str; 1] = [include_str!("../../survey-templates/leadership-core.toml")];

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
    }
}
