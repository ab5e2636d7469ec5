//! Which comments may be shown, and in which order.
//!
//! A list of fewer than `k_comment` comments would name its writers. Where a block has too few to a question, the
//! comments of all anonymous raters to it are shown as one list, or none of them.

use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::plan::{Block, in_report_order, joined};
use super::policy::Policy;
use crate::group::Group;
use crate::report::CommentList;

/// Puts comments into an order that tells nothing: ascending by HMAC-SHA256 of the question, a zero byte and the comment,
/// under a key of the assessment. It is the same whenever it is computed, differs from question to question, and keeps
/// no trace of who wrote first. The comment itself is what is hashed, so not even an identifier has to be kept.
pub fn comment_order(key: &[u8; 32], question: &str, mut comments: Vec<String>) -> Vec<String> {
    comments.sort_by_cached_key(|comment| {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mut hmac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
        hmac.update(question.as_bytes());
        hmac.update(&[0]);
        hmac.update(comment.as_bytes());
        hmac.finalize().into_bytes()
    });
    comments
}

/// The block of all anonymous raters, whose comments are shown together where a single block has too few.
pub(super) fn pool(blocks: &[Block]) -> Block {
    let mut groups: Vec<Group> = blocks.iter().flat_map(|block| block.groups.iter().cloned()).collect();
    in_report_order(&mut groups);
    Block { groups, people: blocks.iter().map(|block| block.people).sum() }
}

/// The lists to one question that may be shown: self, manager, then the blocks or their pool.
pub(super) fn lists(
    policy: &Policy,
    key: &[u8; 32],
    question: &str,
    blocks: &[Block],
    mut written: BTreeMap<Group, Vec<String>>,
) -> Vec<CommentList> {
    let mut lists: Vec<(String, Vec<String>)> = [Group::Own, Group::Manager]
        .into_iter()
        .filter_map(|group| written.remove(&group).map(|texts| (group.key().to_owned(), texts)))
        .collect();
    let mut of_blocks: Vec<(String, Vec<String>)> = blocks
        .iter()
        .map(|block| {
            let texts = block.groups.iter().filter_map(|group| written.remove(group)).flatten().collect();
            (block.key(), texts)
        })
        .filter(|(_, texts): &(_, Vec<_>)| !texts.is_empty())
        .collect();
    let enough = |texts: &[String]| texts.len() >= policy.k_comment() as usize;
    if !of_blocks.iter().all(|(_, texts)| enough(texts)) {
        let texts = of_blocks.into_iter().flat_map(|(_, texts)| texts).collect();
        of_blocks = vec![(joined(&pool(blocks).groups), texts)];
    }
    lists.extend(of_blocks.into_iter().filter(|(_, texts)| enough(texts)));
    lists
        .into_iter()
        .map(|(perspective, texts)| CommentList { perspective, texts: comment_order(key, question, texts) })
        .collect()
}
