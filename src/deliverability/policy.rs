//! DMARC (RFC 7489): what the domain asks receivers to do with letters that neither SPF nor DKIM proves.

use super::names::Names;
use super::{Finding, Sending, Subject, Weight, tag};

/// What there is, and whether our letters can pass it.
pub(super) async fn check(sending: &Sending, names: &Names, by_spf: bool, by_dkim: bool) -> Finding {
    let found = |weight, sentence| Finding::new(Subject::Dmarc, weight, sentence);
    let domain = &sending.domain;
    let (name, records) = match look(domain, names).await {
        Ok(found) => found,
        Err(finding) => return finding,
    };
    let own_name = format!("_dmarc.{domain}");
    let record = match &records[..] {
        [] => {
            let sentence = format!(
                "{domain} has no DMARC record, which large receivers ask of whoever sends them much. Publish this one, which \
                 asks for nothing yet; add “rua=mailto:” with an address to be told how receivers see your letters."
            );
            return found(Weight::Advice, sentence).publish(&own_name, "v=DMARC1; p=none".to_owned());
        }
        [record] => record,
        several => {
            let sentence = format!(
                "There are {} DMARC records at {name}, and receivers then follow none of them. Keep one.",
                several.len()
            );
            return found(Weight::Trouble, sentence);
        }
    };
    let is_own = name == own_name;
    let policy = if is_own { tag(record, "p") } else { tag(record, "sp").or_else(|| tag(record, "p")) };
    let policy = policy.map(str::to_ascii_lowercase).unwrap_or_default();
    if !["none", "quarantine", "reject"].contains(&policy.as_str()) {
        let sentence = format!("The DMARC record at {name} does not say what to do (“p=”). Publish it so.");
        return found(Weight::Trouble, sentence).publish(&name, "v=DMARC1; p=none".to_owned());
    }
    let is_strict = tag(record, "aspf").is_some_and(|mode| mode.eq_ignore_ascii_case("s"));
    let spf_counts = if is_strict { sending.returns == *domain } else { are_related(&sending.returns, domain) };
    // Our signatures name the sender's own domain, so they count in either mode.
    let is_proven = by_dkim || (by_spf && spf_counts);
    if is_proven {
        return found(Weight::Good, format!("DMARC at {name} asks for “{policy}”, and your letters can be proven."));
    }
    if by_spf && !spf_counts {
        let sentence = format!(
            "SPF proves letters for {}, which DMARC at {name} does not count for {domain}. Use a return address at {domain}, or \
             sign letters (“parallax mail key”).",
            sending.returns
        );
        return found(if policy == "none" { Weight::Advice } else { Weight::Trouble }, sentence);
    }
    if policy == "none" {
        let sentence = format!(
            "DMARC at {name} asks for nothing yet (“none”), and from here neither SPF nor DKIM proves your letters. Mend those \
             first."
        );
        return found(Weight::Advice, sentence);
    }
    let sentence = format!(
        "DMARC at {name} asks receivers to {} letters that nothing proves, and neither SPF nor DKIM proves yours. {}.",
        if policy == "reject" { "refuse" } else { "take for junk" },
        match &sending.key {
            Some(key) => format!("Publish the key at {}", key.name),
            None => "Sign them (“parallax mail key”), or send from a domain of your own".to_owned(),
        }
    );
    found(Weight::Trouble, sentence)
}

/// The records of the domain, else of the nearest domain above it.
async fn look(domain: &str, names: &Names) -> Result<(String, Vec<String>), Finding> {
    let mut above = domain;
    loop {
        let name = format!("_dmarc.{above}");
        let mut records = names.texts(&name).await.map_err(|unanswered| unanswered.finding(Subject::Dmarc))?;
        records.retain(|text| tag(text, "v").is_some_and(|version| version.eq_ignore_ascii_case("DMARC1")));
        match above.split_once('.') {
            Some((_, next)) if records.is_empty() && next.contains('.') => above = next,
            _ => return Ok((name, records)),
        }
    }
}

/// Whether one is the other or lies below it. Two that lie side by side may belong together too; who of them does only the
/// list of public suffixes knows, and a wrong yes would do harm.
fn are_related(one: &str, other: &str) -> bool {
    let is_below =
        |below: &str, above: &str| below.strip_suffix(above).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    is_below(one, other) || is_below(other, one)
}
