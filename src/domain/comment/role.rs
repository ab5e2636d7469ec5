//! Who the writer is, and what happened to them.

use super::vocabulary::Vocabulary;
use super::{Finder, TraceKind};
use crate::words::Word;

pub(super) fn find(words: &[Word], vocabulary: &Vocabulary, found: &mut Finder<'_>) {
    found.add_phrases(TraceKind::Story, words, &vocabulary.stories, |_, _| true);
    // *Als ich kam* tells a story, *besser als ich* compares.
    found.add_phrases(TraceKind::Story, words, &vocabulary.stories_of_a_clause, |found, at| {
        found.begins_clause(words, at)
    });
    found.add_phrases(TraceKind::Role, words, &vocabulary.of_myself, |_, _| true);
    for at in 0..words.len() {
        let Some(rest) = words.get(at..) else { continue };
        if let Some(length) = as_yours(rest, vocabulary) {
            found.add_words(TraceKind::Role, rest.get(..length).unwrap_or_default());
        }
    }
}

/// How many words *as your manager* has, if it begins here. *As a manager* tells of the client.
fn as_yours(words: &[Word], vocabulary: &Vocabulary) -> Option<usize> {
    let introduced = vocabulary.introduces_a_role.length_at(words)?;
    let whose = match &vocabulary.whose {
        Some(whose) => whose.length_at(words.get(introduced..)?)?,
        None => 0,
    };
    let role = vocabulary.roles.length_at(words.get(introduced + whose..)?)?;
    Some(introduced + whose + role)
}
