//! SPF (RFC 7208), as far as a sender needs it: whether a server may send for a domain, and what is wrong with a record.

use std::net::IpAddr;
use std::pin::Pin;

use super::names::{Names, Unanswered};
use super::{Finding, Subject, Weight};

/// More questions than this a receiver does not ask (RFC 7208, 4.6.4).
const MAX_QUESTIONS: usize = 10;

/// What a record says of a server.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Spf {
    Pass,
    Fail,
    SoftFail,
    Neutral,
}

/// A record that receivers cannot follow.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum SpfFault {
    Unanswered(Unanswered),
    Several(usize),
    TooManyQuestions,
    NoSuchWord(String),
    NothingIncluded(String),
}

impl SpfFault {
    pub(super) fn finding(&self, domain: &str) -> Finding {
        let sentence = match self {
            Self::Unanswered(unanswered) => return unanswered.finding(Subject::Spf),
            Self::Several(count) => format!(
                "{domain} has {count} SPF records, and receivers then follow none of them. Join them to one: what stands \
                 between “v=spf1” and the last word of each, one behind the other."
            ),
            Self::TooManyQuestions => format!(
                "The SPF record of {domain} leads to more than {MAX_QUESTIONS} questions, and receivers then give up. Take out \
                 what is no longer used (“include:”, “a”, “mx”)."
            ),
            Self::NoSuchWord(word) => format!(
                "The SPF record of {domain} has a word that receivers do not know, “{word}”, and they then ignore the record. \
                 Correct it."
            ),
            Self::NothingIncluded(other) => format!(
                "The SPF record of {domain} includes that of {other}, which has none, and receivers then ignore the whole. \
                 Correct the name or take it out."
            ),
        };
        Finding::new(Subject::Spf, Weight::Trouble, sentence)
    }
}

impl From<Unanswered> for SpfFault {
    fn from(unanswered: Unanswered) -> Self {
        Self::Unanswered(unanswered)
    }
}

/// The one SPF record of a domain, if it has one.
pub(super) async fn record(domain: &str, names: &Names) -> Result<Option<String>, SpfFault> {
    let mut records = names.texts(domain).await?;
    records.retain(|text| {
        let version = text.split(' ').next().unwrap_or_default();
        version.eq_ignore_ascii_case("v=spf1")
    });
    match records.len() {
        0 | 1 => Ok(records.pop()),
        several => Err(SpfFault::Several(several)),
    }
}

/// Whether a server of this address may send for the domain.
pub(super) async fn judge(domain: &str, server: IpAddr, names: &Names) -> Result<Spf, SpfFault> {
    let mut walk = Walk { names, server, questions: 0 };
    Ok(walk.judge(domain.to_owned()).await?.unwrap_or(Spf::Neutral))
}

/// Whether a record ends by letting anybody send.
pub(super) fn lets_everybody_send(record: &str) -> bool {
    record.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("all") || word.eq_ignore_ascii_case("+all"))
}

/// The record with one more server in it, before its last word.
pub(super) fn with_server(record: &str, server: &str) -> String {
    let mut words: Vec<&str> = record.split_ascii_whitespace().collect();
    let addition = format!("a:{server}");
    let is_end = |word: &&str| {
        word.trim_start_matches(['+', '-', '~', '?']).eq_ignore_ascii_case("all") || word.starts_with("redirect=")
    };
    let at = words.iter().position(is_end).unwrap_or(words.len());
    words.insert(at, &addition);
    words.join(" ")
}

struct Walk<'a> {
    names: &'a Names,
    server: IpAddr,
    questions: usize,
}

impl Walk<'_> {
    /// None if the domain has no record.
    fn judge(&mut self, domain: String) -> Pin<Box<dyn Future<Output = Result<Option<Spf>, SpfFault>> + Send + '_>> {
        Box::pin(async move {
            let Some(record) = record(&domain, self.names).await? else { return Ok(None) };
            let mut redirect = None;
            for word in record.split_ascii_whitespace().skip(1) {
                if let Some(other) = word.strip_prefix("redirect=") {
                    redirect = Some(other.to_owned());
                    continue;
                }
                // What is no mechanism and not “redirect” is for people, such as “exp=”.
                let name = word.split([':', '/', '=']).next().unwrap_or_default();
                if word.get(name.len()..).is_some_and(|rest| rest.starts_with('=')) {
                    continue;
                }
                let (verdict, mechanism) = match word.split_at_checked(1) {
                    Some(("+", rest)) => (Spf::Pass, rest),
                    Some(("-", rest)) => (Spf::Fail, rest),
                    Some(("~", rest)) => (Spf::SoftFail, rest),
                    Some(("?", rest)) => (Spf::Neutral, rest),
                    _ => (Spf::Pass, word),
                };
                if self.matches(&domain, mechanism).await? {
                    return Ok(Some(verdict));
                }
            }
            match redirect {
                None => Ok(Some(Spf::Neutral)),
                Some(other) => {
                    self.ask()?;
                    match self.judge(other.clone()).await? {
                        Some(verdict) => Ok(Some(verdict)),
                        None => Err(SpfFault::NothingIncluded(other)),
                    }
                }
            }
        })
    }

    async fn matches(&mut self, domain: &str, mechanism: &str) -> Result<bool, SpfFault> {
        let (name, argument) = match mechanism.split_once([':', '/']) {
            Some((name, _)) => (name, mechanism.get(name.len()..).unwrap_or_default()),
            None => (mechanism, ""),
        };
        let argument = argument.strip_prefix(':').unwrap_or(argument);
        // “a:other.example/24//64”: a domain, and how many leading bits have to agree.
        let (other, lengths) = argument.find('/').map_or((argument, ""), |at| argument.split_at(at));
        let domain = if other.is_empty() { domain } else { other };
        match name.to_ascii_lowercase().as_str() {
            "all" => Ok(true),
            "ip4" | "ip6" => {
                let network: IpAddr = other.parse().map_err(|_| SpfFault::NoSuchWord(mechanism.to_owned()))?;
                // An address of a kind has one length only.
                Ok(self.is_in(network, lengths))
            }
            "a" => {
                self.ask()?;
                let addresses = self.addresses(domain).await?;
                Ok(addresses.into_iter().any(|address| self.is_in(address, lengths)))
            }
            "mx" => {
                self.ask()?;
                for server in self.names.mail_servers(domain).await? {
                    let addresses = self.addresses(&server).await?;
                    if addresses.into_iter().any(|address| self.is_in(address, lengths)) {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            "include" => {
                self.ask()?;
                match self.judge(other.to_owned()).await? {
                    Some(verdict) => Ok(verdict == Spf::Pass),
                    None => Err(SpfFault::NothingIncluded(other.to_owned())),
                }
            }
            // They depend on the letter or the server's own name, which a sender cannot foresee.
            "exists" | "ptr" => self.ask().map(|()| false),
            _ => Err(SpfFault::NoSuchWord(mechanism.to_owned())),
        }
    }

    async fn addresses(&self, name: &str) -> Result<Vec<IpAddr>, SpfFault> {
        // A name with macros stands for others.
        if name.contains('%') || name.is_empty() { Ok(Vec::new()) } else { Ok(self.names.addresses(name).await?) }
    }

    fn ask(&mut self) -> Result<(), SpfFault> {
        self.questions += 1;
        if self.questions > MAX_QUESTIONS { Err(SpfFault::TooManyQuestions) } else { Ok(()) }
    }

    /// Whether the server's address is in this network; `lengths` as in `/24`, `//64` or `/24//64`.
    fn is_in(&self, network: IpAddr, lengths: &str) -> bool {
        let (four, six) = lengths.split_once("//").unwrap_or((lengths, ""));
        match (network, self.server) {
            (IpAddr::V4(network), IpAddr::V4(server)) => {
                let length = four.trim_start_matches('/').parse().unwrap_or(32).min(32);
                agree(u32::from(network).into(), u32::from(server).into(), 32, length)
            }
            (IpAddr::V6(network), IpAddr::V6(server)) => {
                // “ip6:2001:db8::/32” has a single slash.
                let six = if six.is_empty() { four } else { six };
                let length = six.trim_start_matches('/').parse().unwrap_or(128).min(128);
                agree(u128::from(network), u128::from(server), 128, length)
            }
            _ => false,
        }
    }
}

/// Whether the first `length` of `bits` bits agree.
fn agree(one: u128, other: u128, bits: u32, length: u32) -> bool {
    (one ^ other).checked_shr(bits - length).unwrap_or(0) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_put_before_the_last_word() {
        for (record, expected) in [
            ("v=spf1 -all", "v=spf1 a:mx.example -all"),
            ("v=spf1 include:p.example ~all", "v=spf1 include:p.example a:mx.example ~all"),
            ("v=spf1 mx redirect=p.example", "v=spf1 mx a:mx.example redirect=p.example"),
            ("v=spf1 mx", "v=spf1 mx a:mx.example"),
        ] {
            assert_eq!(with_server(record, "mx.example"), expected);
        }
        assert!(lets_everybody_send("v=spf1 mx +all") && lets_everybody_send("v=spf1 ALL"));
        assert!(!lets_everybody_send("v=spf1 include:all.example -all"));
    }

    #[test]
    fn networks_are_compared_by_their_leading_bits() {
        let number = |address: &str| match address.parse().expect("an address") {
            IpAddr::V4(address) => u128::from(u32::from(address)),
            IpAddr::V6(address) => u128::from(address),
        };
        for (one, other, bits, length, expected) in [
            ("192.0.2.1", "192.0.2.255", 32, 24, true),
            ("192.0.2.1", "192.0.3.1", 32, 24, false),
            ("192.0.2.1", "198.51.100.1", 32, 0, true),
            ("192.0.2.1", "192.0.2.2", 32, 32, false),
            ("2001:db8::1", "2001:db8:ffff::", 128, 32, true),
            ("2001:db8::1", "2001:db9::1", 128, 32, false),
            ("2001:db8::1", "::1", 128, 0, true),
        ] {
            assert_eq!(agree(number(one), number(other), bits, length), expected, "{one} {other} /{length}");
        }
    }
}
