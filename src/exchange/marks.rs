//! What files that were written here say by their codes, so that they can be read again: who answers, the client's
//! name, which wording is the client's, and which answer is no rating.

use std::collections::BTreeMap;

/// The question of who answers: the rater's group.
pub(crate) const RATER_GROUP: &str = "raterGroup";
/// The question for the client's name, and the field that shows it in wordings.
pub(crate) const CLIENT_NAME: &str = "clientName";
/// The client's answer to [`RATER_GROUP`], and what begins the code of the client's own wording.
pub(crate) const OWN: &str = "self";
/// The answer that means “not observed”. Elsewhere it is in use for “not available”.
pub(crate) const NOT_OBSERVED: &str = "NA";

/// What is said of both questions.
pub(crate) const LEFT_OUT: &str =
    "The questions for the rater's group and the client's name are left out: Parallax knows both by itself.";

/// A row or a question that may be the client's wording of another one.
pub(crate) trait View {
    /// What the other tool calls it.
    fn code(&self) -> &str;
    /// Whether its condition says that the client alone is shown it, or nobody.
    fn is_of_client(&self) -> bool;
    /// Takes the client's wording over from its counterpart.
    fn take_own(&mut self, own: Self);
}

/// Brings each wording of the client to the one that everyone else reads: to that of the same code without `prefix`.
pub(crate) fn join<V: View>(views: Vec<V>, prefix: &str) -> Vec<V> {
    let codes: BTreeMap<String, usize> =
        views.iter().enumerate().map(|(index, view)| (view.code().to_owned(), index)).collect();
    let target = |view: &V| {
        let code = view.code().strip_prefix(prefix).filter(|_| view.is_of_client())?;
        codes.get(code).copied()
    };
    let mut joined: Vec<Option<V>> = Vec::with_capacity(views.len());
    let mut own = Vec::new();
    for view in views {
        match target(&view) {
            Some(index) => {
                own.push((index, view));
                joined.push(None);
            }
            None => joined.push(Some(view)),
        }
    }
    for (index, view) in own {
        if let Some(Some(others)) = joined.get_mut(index) {
            others.take_own(view);
        }
    }
    joined.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(PartialEq, Debug)]
    struct Row(&'static str, bool, Option<&'static str>);

    impl View for Row {
        fn code(&self) -> &str {
            self.0
        }

        fn is_of_client(&self) -> bool {
            self.1
        }

        fn take_own(&mut self, own: Self) {
            self.2 = Some(own.0);
        }
    }

    #[test]
    fn a_wording_of_the_client_comes_to_its_counterpart_and_one_without_stays() {
        let rows = vec![
            Row("a", false, None),
            Row("selfa", true, None),
            Row("selfb", true, None),
            Row("c", false, None),
            Row("selfc", false, None),
        ];
        let joined = join(rows, OWN);
        let told: Vec<(&str, Option<&str>)> = joined.iter().map(|row| (row.0, row.2)).collect();
        assert_eq!(told, [("a", Some("selfa")), ("selfb", None), ("c", None), ("selfc", None)]);
    }
}
