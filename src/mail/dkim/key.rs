//! The key pair: the private half in a file that only its owner can read, the public half as a record to publish.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use data_encoding::BASE64;
use ring::signature::RsaKeyPair;
use rsa::pkcs1::DecodeRsaPrivateKey as _;
use rsa::pkcs8::{DecodePrivateKey as _, EncodePrivateKey as _, EncodePublicKey as _, LineEnding};
use rsa::traits::PublicKeyParts as _;
use rsa::{RsaPrivateKey, RsaPublicKey};
use zeroize::Zeroizing;

/// More would not fit into what some name servers take in one record.
const BITS: usize = 2048;

/// The most characters of one string of a TXT record (RFC 1035, 3.3.14).
const MAX_STRING: usize = 255;

/// A key, a selector or a domain cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyFault {
    #[error("the DKIM key {} cannot be read: {cause}. Make one with `parallax mail key`", path.display())]
    Unreadable { path: PathBuf, cause: std::io::Error },
    #[error("{} holds no RSA key of 2048 to 4096 bits in PEM. Make one with `parallax mail key`", path.display())]
    NoKey { path: PathBuf },
    #[error("the DKIM key {} cannot be written: {cause}. Name another file with --key", path.display())]
    Unwritable { path: PathBuf, cause: std::io::Error },
    #[error("no DKIM key could be made: {0}")]
    Unmade(String),
    #[error("“{0}” is no DKIM selector. Use small letters, digits and hyphens, such as parallax or mail-2026")]
    Selector(String),
    #[error("“{0}” is no domain. Write the part of the sender's address behind the @, such as example.org")]
    Domain(String),
}

/// The TXT record that receivers look up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// `<selector>._domainkey.<domain>`
    pub name: String,
    /// In one piece, as the forms of most providers take it.
    pub value: String,
}

impl Record {
    /// As a line of a zone file, in pieces that fit.
    pub fn zone_line(&self) -> String {
        let pieces: Vec<String> = self
            .value
            .as_bytes()
            .chunks(MAX_STRING)
            .map(|piece| format!("\"{}\"", String::from_utf8_lossy(piece)))
            .collect();
        format!("{}. IN TXT ( {} )", self.name, pieces.join(" "))
    }
}

/// Makes a key pair and writes the private half to a file that must not be there yet.
///
/// # Errors
/// If it cannot be made or written.
pub fn make(path: &Path) -> Result<(), KeyFault> {
    let key = RsaPrivateKey::new(&mut rsa::rand_core::OsRng, BITS).map_err(|why| KeyFault::Unmade(why.to_string()))?;
    let pem = key.to_pkcs8_pem(LineEnding::LF).map_err(|why| KeyFault::Unmade(why.to_string()))?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let write = || -> std::io::Result<()> {
        let mut file = options.open(path)?;
        file.write_all(pem.as_bytes())?;
        file.sync_all()
    };
    write().map_err(|cause| KeyFault::Unwritable { path: path.to_owned(), cause })
}

/// The record of the key in a file.
///
/// # Errors
/// If the file, the selector or the domain cannot be used.
pub fn record_of(path: &Path, selector: &str, domain: &str) -> Result<Record, KeyFault> {
    let key = RsaPublicKey::from(&read(path)?);
    let public = key.to_public_key_der().map_err(|_| KeyFault::NoKey { path: path.to_owned() })?;
    Ok(Record {
        name: format!("{}._domainkey.{}", self::selector(selector)?, self::domain(domain)?),
        value: format!("v=DKIM1; k=rsa; p={}", BASE64.encode(public.as_bytes())),
    })
}

/// The key in a file, ready to sign.
pub(super) fn open(path: &Path) -> Result<RsaKeyPair, KeyFault> {
    let no_key = || KeyFault::NoKey { path: path.to_owned() };
    let der = read(path)?.to_pkcs8_der().map_err(|_| no_key())?;
    // ring takes no key below 2048 bits, which receivers would not take either.
    RsaKeyPair::from_pkcs8(der.as_bytes()).map_err(|_| no_key())
}

/// Both forms in which tools write RSA keys.
fn read(path: &Path) -> Result<RsaPrivateKey, KeyFault> {
    let pem = fs::read_to_string(path).map(Zeroizing::new);
    let pem = pem.map_err(|cause| KeyFault::Unreadable { path: path.to_owned(), cause })?;
    RsaPrivateKey::from_pkcs8_pem(&pem)
        .ok()
        .or_else(|| RsaPrivateKey::from_pkcs1_pem(&pem).ok())
        .filter(|key| (BITS..=2 * BITS).contains(&(key.size() * 8)))
        .ok_or_else(|| KeyFault::NoKey { path: path.to_owned() })
}

pub(super) fn selector(typed: &str) -> Result<String, KeyFault> {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    if typed.split('.').all(is_label) { Ok(typed.to_owned()) } else { Err(KeyFault::Selector(typed.to_owned())) }
}

pub(super) fn domain(typed: &str) -> Result<String, KeyFault> {
    idna::domain_to_ascii_strict(typed)
        .ok()
        .filter(|domain| domain.contains('.'))
        .ok_or_else(|| KeyFault::Domain(typed.to_owned()))
}
