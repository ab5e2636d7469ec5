//! What an item of a list stands for.

use std::borrow::Cow;

use crate::json::Json;

/// The value of an item, as it is written.
pub(super) fn value<'j>(item: &'j Json<'j>) -> Cow<'j, str> {
    item.code().or_else(|| item.get("value")?.code()).unwrap_or_default()
}
