//! Japanese, which has no blanks between words: phrases are found as parts of the text.

use super::{Finder, TraceKind};

const WEEKDAYS: [&str; 7] = ["月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜"];
/// Before a weekday they make it a habit.
const HABITS: [&str; 2] = ["毎週", "毎"];
const RECENT: [&str; 5] = ["昨日", "一昨日", "先日", "先週", "先月"];
const STORIES: [&str; 7] =
    ["私が入社", "入社した時", "入社したとき", "異動してきた時", "私に言", "私に対して言", "と私に"];
const OF_MYSELF: [&str; 7] =
    ["私の部下", "私のチーム", "私の部署", "私の上司", "私は上司として", "私の役割", "上司である私"];
/// Who is addressed by name is called so at the end of it.
const ADDRESS: &str = "さん";
/// What stands before it and is no name.
const NO_NAMES: [&str; 12] =
    ["皆", "客", "部下", "上司", "同僚", "新人", "社員", "業者", "担当者", "本人", "相手", "子"];

pub(super) fn find(found: &mut Finder<'_>) {
    let comment = found.comment;
    for weekday in WEEKDAYS {
        for (at, _) in comment.match_indices(weekday) {
            let (before, rest) = comment.split_at_checked(at).unwrap_or_default();
            if !HABITS.iter().any(|habit| before.ends_with(habit)) {
                let day =
                    if rest.get(weekday.len()..).is_some_and(|rest| rest.starts_with('日')) { "日" } else { "" };
                found.add(TraceKind::Day, at..at + weekday.len() + day.len());
            }
        }
    }
    for (kind, phrases) in
        [(TraceKind::Day, &RECENT[..]), (TraceKind::Story, &STORIES[..]), (TraceKind::Role, &OF_MYSELF[..])]
    {
        for phrase in phrases {
            for (at, _) in comment.match_indices(phrase) {
                found.add(kind, at..at + phrase.len());
            }
        }
    }
    for (at, _) in comment.match_indices('月') {
        add_date(at, found);
    }
    for (at, _) in comment.match_indices(ADDRESS) {
        add_name(at, found);
    }
}

/// `3月12日`.
fn add_date(month_sign: usize, found: &mut Finder<'_>) {
    let (before, rest) = found.comment.split_at_checked(month_sign).unwrap_or_default();
    let rest = rest.strip_prefix('月').unwrap_or_default();
    let month = before.bytes().rev().take(3).take_while(u8::is_ascii_digit).count();
    let day = rest.bytes().take(3).take_while(u8::is_ascii_digit).count();
    let is_day = rest.get(day..).is_some_and(|rest| rest.starts_with('日'));
    if (1..=2).contains(&month) && (1..=2).contains(&day) && is_day {
        found.add(TraceKind::Day, month_sign - month..month_sign + "月".len() + day + "日".len());
    }
}

/// A name of two or three Chinese signs, or of katakana, before its form of address.
fn add_name(address: usize, found: &mut Finder<'_>) {
    let before = found.comment.get(..address).unwrap_or_default();
    let run = |is_sign: fn(char) -> bool| {
        let signs = before.chars().rev().take(13).take_while(|c| is_sign(*c));
        signs.fold((0, 0), |(count, bytes), sign| (count + 1, bytes + sign.len_utf8()))
    };
    let (chinese, chinese_bytes) = run(|c| matches!(c, '\u{4e00}'..='\u{9fff}' | '々'));
    let (katakana, katakana_bytes) = run(|c| matches!(c, '\u{30a1}'..='\u{30fa}' | 'ー' | '・'));
    let length = match (chinese, katakana) {
        (2..=4, _) => chinese_bytes,
        (_, 2..=12) => katakana_bytes,
        _ => return,
    };
    if !NO_NAMES.iter().any(|word| before.ends_with(word)) {
        found.add(TraceKind::Name, address - length..address + ADDRESS.len());
    }
}
