//! Whether receivers can know that our letters are ours: what the name service says of the sender's domain.
//!
//! Three records decide it. SPF names the servers that may send for a domain, DKIM publishes the key that letters are signed
//! with, and DMARC says what to do with letters that neither proves. Each finding is one sentence with what to do, and the
//! record to publish where one is missing.

pub mod names;
mod policy;
mod spf;

use std::net::IpAddr;

use names::{Names, Unanswered};
use spf::Spf;

/// How letters are sent.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sending {
    /// The domain of the sender's address, in ASCII.
    pub domain: String,
    /// The domain that letters come back to, in ASCII; SPF is asked of it.
    pub returns: String,
    /// The mail server that letters are handed to, unless they go into a folder.
    pub server: Option<String>,
    /// The record of the key that letters are signed with, if they are.
    pub key: Option<Record>,
}

/// How letters are sent, and whom to ask about it.
#[derive(Clone, Debug)]
pub struct Deliverability {
    pub sending: Sending,
    pub names: Names,
}

impl Deliverability {
    /// What is found now.
    pub async fn check(&self) -> Vec<Finding> {
        check(&self.sending, &self.names).await
    }
}

/// A TXT record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    pub name: String,
    pub value: String,
}

/// What a finding is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Subject {
    Address,
    Spf,
    Dkim,
    Dmarc,
}

impl Subject {
    /// How it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Address => "Address",
            Self::Spf => "SPF",
            Self::Dkim => "DKIM",
            Self::Dmarc => "DMARC",
        }
    }
}

/// How a finding weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Weight {
    /// As it should be.
    Good,
    /// Could be better, or cannot be known from here.
    Advice,
    /// Letters get lost or are taken for forged.
    Trouble,
}

impl Weight {
    /// A word for it, also for machines.
    pub fn word(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Advice => "advice",
            Self::Trouble => "trouble",
        }
    }
}

/// One thing that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    pub subject: Subject,
    pub weight: Weight,
    /// What is so, and what to do.
    pub sentence: String,
    /// The record to publish.
    pub record: Option<Record>,
}

impl Finding {
    fn new(subject: Subject, weight: Weight, sentence: String) -> Self {
        Self { subject, weight, sentence, record: None }
    }

    fn publish(mut self, name: &str, value: String) -> Self {
        self.record = Some(Record { name: name.to_owned(), value });
        self
    }
}

/// Asks the name service, and gives what was found in the order address, SPF, DKIM, DMARC.
pub async fn check(sending: &Sending, names: &Names) -> Vec<Finding> {
    let mut findings = addresses(sending, names).await;
    let (spf, proves_by_spf) = servers(sending, names).await;
    let (dkim, proves_by_dkim) = key(sending, names).await;
    findings.push(spf);
    findings.push(dkim);
    findings.push(policy::check(sending, names, proves_by_spf, proves_by_dkim).await);
    findings
}

/// Whether mail to the domains of our addresses arrives anywhere: answers of people, and reports.
async fn addresses(sending: &Sending, names: &Names) -> Vec<Finding> {
    let mut findings = vec![takes_mail(&sending.domain, "answers to letters", names).await];
    if sending.returns != sending.domain {
        findings.push(takes_mail(&sending.returns, "letters that come back", names).await);
    }
    findings
}

async fn takes_mail(domain: &str, what: &str, names: &Names) -> Finding {
    let found = |weight, sentence| Finding::new(Subject::Address, weight, sentence);
    let servers = match names.mail_servers(domain).await {
        Ok(servers) => servers,
        Err(unanswered) => return unanswered.finding(Subject::Address),
    };
    if servers.iter().any(String::is_empty) {
        let sentence =
            format!("{domain} says that it takes no mail, so {what} are lost. Send from a domain that takes mail.");
        return found(Weight::Trouble, sentence);
    }
    if !servers.is_empty() {
        return found(Weight::Good, format!("{domain} takes mail, so {what} arrive."));
    }
    match names.addresses(domain).await {
        Err(unanswered) => unanswered.finding(Subject::Address),
        Ok(addresses) if addresses.is_empty() => found(
            Weight::Trouble,
            format!(
                "{domain} has no mail server in the name service, so {what} are lost and receivers refuse letters from it. \
                 Check how it is written, or give it an MX record."
            ),
        ),
        Ok(_) => found(
            Weight::Advice,
            format!(
                "{domain} has no MX record, so {what} go to its web address. Give it an MX record if they do not arrive."
            ),
        ),
    }
}

/// SPF, and whether it proves letters that leave the mail server.
async fn servers(sending: &Sending, names: &Names) -> (Finding, bool) {
    let domain = &sending.returns;
    let found = |weight, sentence| Finding::new(Subject::Spf, weight, sentence);
    let server = sending.server.as_deref();
    let suggested = |before: &str| match server {
        Some(server) => format!("{before} a:{server} ~all"),
        None => format!("{before} mx ~all"),
    };
    let record = match spf::record(domain, names).await {
        Ok(Some(record)) => record,
        Ok(None) => {
            let sentence = format!(
                "{domain} has no SPF record, so receivers cannot know which servers may send for it. Publish this one; if \
                 your mail provider names an “include:”, put that in place of what stands before “~all”."
            );
            return (found(Weight::Trouble, sentence).publish(domain, suggested("v=spf1")), false);
        }
        Err(fault) => return (fault.finding(domain), false),
    };
    let mut judgements = Vec::new();
    let addresses: Vec<IpAddr> = match server {
        None => Vec::new(),
        Some(server) => match names.addresses(server).await {
            Ok(addresses) => addresses,
            Err(unanswered) => return (unanswered.finding(Subject::Spf), false),
        },
    };
    // Without a server the record is still walked to its end, for what is wrong with it.
    let asked = if addresses.is_empty() { vec![IpAddr::from([0, 0, 0, 0])] } else { addresses.clone() };
    for address in asked {
        match spf::judge(domain, address, names).await {
            Ok(judgement) => judgements.push(judgement),
            Err(fault) => return (fault.finding(domain), false),
        }
    }
    if spf::lets_everybody_send(&record) {
        let sentence = format!(
            "The SPF record of {domain} lets every server in the world send for it. End it with “~all” instead of “+all”."
        );
        let value = record.replace("+all", "~all");
        let value = if value == record { record.replace(" all", " ~all") } else { value };
        return (found(Weight::Trouble, sentence).publish(domain, value), false);
    }
    let Some(server) = server else {
        let sentence =
            format!("{domain} has an SPF record. Whether it names your mail server can be checked once one is set.");
        return (found(Weight::Good, sentence), false);
    };
    if !addresses.is_empty() && judgements.iter().all(|judgement| *judgement == Spf::Pass) {
        return (found(Weight::Good, format!("The SPF record of {domain} lets {server} send for it.")), true);
    }
    let sentence = format!(
        "The SPF record of {domain} does not name {server}. If letters leave your provider by other servers, look whether its \
         “include:” is in the record; if they leave by this one, publish the record so."
    );
    (found(Weight::Advice, sentence).publish(domain, spf::with_server(&record, server)), false)
}

/// DKIM, and whether the key that letters are signed with is published.
async fn key(sending: &Sending, names: &Names) -> (Finding, bool) {
    let found = |weight, sentence| Finding::new(Subject::Dkim, weight, sentence);
    let Some(key) = &sending.key else {
        let sentence = format!(
            "Parallax does not sign letters. If your mail server signs them for {}, nothing is to do; else make a key with \
             “parallax mail key --domain {0}” and serve with --dkim-key.",
            sending.domain
        );
        return (found(Weight::Advice, sentence), false);
    };
    let records = match names.texts(&key.name).await {
        Ok(records) => records,
        Err(unanswered) => return (unanswered.finding(Subject::Dkim), false),
    };
    let published = |record: &str| tag(record, "p").map(|value| value.replace([' ', '\t'], ""));
    let ours = published(&key.value).unwrap_or_default();
    let trouble = |sentence: String| (found(Weight::Trouble, sentence).publish(&key.name, key.value.clone()), false);
    match &records[..] {
        [] => trouble(format!(
            "Letters are signed, but {} has no record, so receivers cannot check the signatures. Publish this one.",
            key.name
        )),
        [record] if published(record).as_deref() == Some(ours.as_str()) => {
            let is_on_trial = tag(record, "t").is_some_and(|flags| flags.split(':').any(|flag| flag.trim() == "y"));
            if is_on_trial {
                let sentence = format!(
                    "The key at {} is published as a trial (“t=y”), so receivers may ignore it. Take that out.",
                    key.name
                );
                return (found(Weight::Advice, sentence).publish(&key.name, key.value.clone()), true);
            }
            (found(Weight::Good, format!("Letters are signed, and the key is published at {}.", key.name)), true)
        }
        [record] if published(record).as_deref() == Some("") => {
            trouble(format!("The key at {} was withdrawn. Publish this record, or sign with another key.", key.name))
        }
        [_] => trouble(format!(
            "Another key is published at {} than the one that letters are signed with, so their signatures fail. Publish \
             this record, or sign with that key.",
            key.name
        )),
        several => trouble(format!(
            "There are {} records at {}, so receivers cannot tell which key is meant. Keep this one.",
            several.len(),
            key.name
        )),
    }
}

/// A tag of a record of the form `v=…; p=…`.
fn tag<'a>(record: &'a str, name: &str) -> Option<&'a str> {
    record.split(';').find_map(|part| {
        let (tag, value) = part.split_once('=')?;
        (tag.trim().eq_ignore_ascii_case(name)).then(|| value.trim())
    })
}

impl Unanswered {
    fn finding(&self, subject: Subject) -> Finding {
        let sentence =
            format!("The name service did not answer about {}. Check this machine's network and ask again.", self.0);
        Finding::new(subject, Weight::Advice, sentence)
    }
}
