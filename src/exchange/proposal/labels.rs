//! What the words of answer options tell, in English, German, French and Spanish.

use parallax_domain::language::Localized;

use crate::decision::Direction;
use crate::survey::Point;

/// Whole labels that mean that somebody cannot or will not rate.
const NONE_WHOLE: &[&str] =
    &["na", "n a", "k a", "ka", "nsp", "ns nc", "x", "unknown", "entfällt", "cannot say", "no sé"];

/// Words within a label that mean it.
const NONE_WITHIN: &[&str] = &[
    "not observed",
    "no opinion",
    "don t know",
    "do not know",
    "dont know",
    "not applicable",
    "does not apply",
    "no basis",
    "unable to",
    "can t say",
    "cannot judge",
    "cannot rate",
    "can t judge",
    "no answer",
    "prefer not",
    "not relevant",
    "nicht beobachtet",
    "keine angabe",
    "weiß nicht",
    "weiss nicht",
    "keine meinung",
    "nicht beurteilen",
    "nicht beurteilbar",
    "keine antwort",
    "keine beobachtung",
    "non observé",
    "ne sait pas",
    "ne sais pas",
    "sans opinion",
    "pas d opinion",
    "sans objet",
    "non applicable",
    "ne s applique pas",
    "ne se prononce pas",
    "sans réponse",
    "no observado",
    "no sabe",
    "no aplica",
    "no aplicable",
    "sin opinión",
    "sin respuesta",
    "no procede",
    "no contesta",
];

const LOW_WHOLE: &[&str] =
    &["no", "nein", "non", "low", "bad", "weak", "none", "schlecht", "mauvais", "malo", "nie", "nada"];
const LOW_WITHIN: &[&str] = &[
    "disagree",
    "not agree",
    "dissatisfied",
    "not satisfied",
    "not at all",
    "never",
    "poor",
    "unsatisfactory",
    "unacceptable",
    "very bad",
    "very low",
    "very weak",
    "no extent",
    "much worse",
    "stimme nicht zu",
    "nicht zu",
    "gar nicht",
    "überhaupt nicht",
    "niemals",
    "sehr schlecht",
    "mangelhaft",
    "ungenügend",
    "unzufrieden",
    "ablehnung",
    "pas du tout",
    "jamais",
    "pas d accord",
    "désaccord",
    "très mauvais",
    "insatisfait",
    "insuffisant",
    "en absoluto",
    "nunca",
    "desacuerdo",
    "muy malo",
    "muy mal",
    "insatisfecho",
];
const HIGH_WHOLE: &[&str] =
    &["yes", "ja", "oui", "sí", "high", "good", "strong", "gut", "bon", "bueno", "immer", "toujours", "siempre"];
const HIGH_WITHIN: &[&str] = &[
    "agree",
    "satisfied",
    "always",
    "excellent",
    "outstanding",
    "exceptional",
    "very good",
    "very great extent",
    "great extent",
    "very high",
    "very strong",
    "fully",
    "completely",
    "exceeds",
    "much better",
    "stimme zu",
    "voll zu",
    "trifft zu",
    "sehr gut",
    "sehr hohem maße",
    "hohem maße",
    "zufrieden",
    "ausgezeichnet",
    "d accord",
    "très bien",
    "très bon",
    "satisfait",
    "large mesure",
    "tout à fait",
    "de acuerdo",
    "muy bueno",
    "muy bien",
    "satisfecho",
    "gran medida",
    "excelente",
];

/// The words of a label in lower case, one blank between and around them.
fn folded(label: &str) -> String {
    let lower = label.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

fn says(label: &str, whole: &[&str], within: &[&str]) -> bool {
    let folded = folded(label);
    whole.contains(&folded.trim()) || within.iter().any(|words| folded.contains(&format!(" {words} ")))
}

/// Whether an answer option probably is no rating: by its words in any language, or by a negative number.
pub(super) fn is_no_rating(point: &Point) -> bool {
    point.is_not_observed
        || point.value.is_some_and(|value| value < 0)
        || point.label.iter().any(|(_, label)| tells_no_rating(label))
}

/// Whether an answer means by its words that somebody cannot or will not rate.
pub(crate) fn tells_no_rating(answer: &str) -> bool {
    says(answer, NONE_WHOLE, NONE_WITHIN)
}

fn is_low(label: &Localized) -> bool {
    label.iter().any(|(_, label)| says(label, LOW_WHOLE, LOW_WITHIN))
}

fn is_high(label: &Localized) -> bool {
    !is_low(label) && label.iter().any(|(_, label)| says(label, HIGH_WHOLE, HIGH_WITHIN))
}

/// The order that the labels tell, if they do: by their numbers, or by the words at the ends.
pub(crate) fn direction(points: &[&Point]) -> Option<Direction> {
    let [first, .., last] = points else { return None };
    let numbers: Vec<i64> = points.iter().filter_map(|point| number(&point.label)).collect();
    if numbers.len() == points.len() {
        let rises = numbers.is_sorted_by(|a, b| a < b);
        let falls = numbers.is_sorted_by(|a, b| a > b);
        return rises.then_some(Direction::Ascending).or_else(|| falls.then_some(Direction::Descending));
    }
    let ascending = is_low(&first.label) || is_high(&last.label);
    let descending = is_high(&first.label) || is_low(&last.label);
    match (ascending, descending) {
        (true, false) => Some(Direction::Ascending),
        (false, true) => Some(Direction::Descending),
        _ => None,
    }
}

/// The number that a label is, or begins with.
fn number(label: &Localized) -> Option<i64> {
    let (_, label) = label.iter().next()?;
    let digits: String = label.trim().chars().take_while(char::is_ascii_digit).take(6).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use parallax_domain::language::Language;

    use super::*;

    fn point(label: &str) -> Point {
        Point { label: Localized::new([(Language::english(), label.to_owned())]), ..Point::default() }
    }

    fn told(labels: &[&str]) -> Option<Direction> {
        let points: Vec<Point> = labels.iter().map(|label| point(label)).collect();
        direction(&points.iter().collect::<Vec<_>>())
    }

    #[test]
    fn the_words_at_the_ends_of_a_scale_tell_its_direction() {
        assert_eq!(told(&["Strongly disagree", "Neutral", "Strongly agree"]), Some(Direction::Ascending));
        assert_eq!(told(&["Trifft voll zu", "teils", "Trifft gar nicht zu"]), Some(Direction::Descending));
        assert_eq!(told(&["Jamais", "Parfois", "Souvent"]), Some(Direction::Ascending));
        assert_eq!(told(&["5 - best", "4", "1 - worst"]), Some(Direction::Descending));
        assert_eq!(told(&["Yes", "No"]), Some(Direction::Descending));
        assert_eq!(told(&["Too much", "Just right", "Too little"]), None);
        assert_eq!(told(&["Never", "Sometimes", "Not at all"]), None);
        assert_eq!(told(&[]), None);
    }

    #[test]
    fn options_that_are_no_rating_are_known_by_their_words() {
        for label in
            ["N/A", "Don’t know", "No Basis for Evaluation", "Keine Angabe", "k. A.", "Sans objet", "No aplica"]
        {
            assert!(is_no_rating(&point(label)), "{label}");
        }
        for label in ["Neither agree nor disagree", "Not at all", "Uncertain", "Nie", "Nada"] {
            assert!(!is_no_rating(&point(label)), "{label}");
        }
        assert!(is_no_rating(&Point { value: Some(-1), ..point("Other") }));
    }
}
