use parallax_domain::bounce::Bounce::{AddressFailed, Delayed, Undelivered};
use uuid::Uuid;

use super::*;
use crate::keys::Keys;

/// Reports in the forms of the servers that send most of them; `{return}` stands for the address that a letter comes back to.
macro_rules! samples {
    ($($name:literal => $expected:expr,)*) => {
        [$(($name, include_str!(concat!("samples/", $name, ".eml")), $expected)),*]
    };
}

fn keys() -> (tempfile::TempDir, Keys) {
    let folder = tempfile::tempdir().expect("a directory");
    let keys = Keys::open(folder.path()).expect("opens");
    (folder, keys)
}

fn letter() -> LetterId {
    LetterId::from_uuid(Uuid::from_u128(0x5eed))
}

fn return_address() -> ReturnAddress {
    ReturnAddress::new(&EmailAddress::parse("bounces@practice.example").expect("an address")).expect("it is short")
}

#[test]
fn every_servers_report_is_read_for_what_it_says() {
    let samples = samples! {
        "postfix-unknown-user" => Some((AddressFailed, "550 5.1.1 <robin@reader.example>: Recipient address rejected: User unknown in virtual mailbox table")),
        "postfix-no-such-domain" => Some((AddressFailed, "Host or domain name not found. Name service error for name=reader.example type=AAAA: Host not found")),
        "postfix-delayed" => Some((Delayed, "connect to mx.reader.example[192.0.2.10]:25: Connection timed out")),
        "postfix-given-up" => Some((Undelivered, "connect to mx.reader.example[192.0.2.10]:25: Connection timed out")),
        "postfix-success" => None,
        "exim-unknown-user" => Some((AddressFailed, "Unrouteable address")),
        "exim-mailbox-full" => Some((Undelivered, "552 5.2.2 mailbox is full")),
        "exim-for-people" => Some((AddressFailed, "SMTP error from remote mail server after RCPT TO:<robin@reader.example>: host mx.reader.example [192.0.2.10]: 550 No such user here")),
        "qmail-unknown-user" => Some((AddressFailed, "Sorry, no mailbox here by that name. (#5.1.1)")),
        "qmail-given-up" => Some((Undelivered, "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1) I'm not going to try again; this message has been in the queue too long.")),
        "exchange-online-unknown-user" => Some((AddressFailed, "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient robin@reader.example not found by SMTP address lookup")),
        "exchange-online-access-denied" => Some((AddressFailed, "550 5.4.1 Recipient address rejected: Access denied. [AM1EUR02FT001.eop.example]")),
        "exchange-mailbox-full-in-german" => Some((Undelivered, "554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException")),
        "gmail-unknown-user" => Some((AddressFailed, "550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking the address for typing mistakes. 550 5.1.1 NoSuchUser - gsmtp")),
        "gmail-over-quota" => Some((Delayed, "452-4.2.2 The recipient's inbox is out of storage space. 452 4.2.2 OverQuotaTemp - gsmtp")),
        "sendmail-unknown-user" => Some((AddressFailed, "550 5.1.1 <robin@reader.example>... User unknown")),
        "opensmtpd-closed-mailbox" => Some((AddressFailed, "5.2.1")),
        "filter-takes-it-for-spam" => Some((Undelivered, "554 5.7.1 Message refused: content classified as unsolicited; user unknown to allow-list")),
        "receiver-refuses-unauthenticated-mail" => Some((Undelivered, "550-5.7.26 This mail has been blocked because the sender is unauthenticated. 550 5.7.26 SPF and DKIM did not pass - gsmtp")),
        "too-large" => Some((Undelivered, "552 5.3.4 Message size exceeds fixed limit")),
        "internationalised-report" => Some((AddressFailed, "550 5.1.1 röbin gibt es hier nicht")),
        "two-servers-in-one-report" => Some((AddressFailed, "550 5.1.1 no such user")),
        "everything-in-one-block" => Some((AddressFailed, "550 Requested action not taken: mailbox unavailable")),
        "answer-of-a-holiday" => None,
        "amazon-complaint-list" => Some((AddressFailed, "550 5.1.1 The address is on the list of addresses that refused before")),
        "amazon-throttled" => Some((Undelivered, "554 4.4.7 Message expired: unable to deliver in 840 minutes.<451 4.7.1 rate limited>")),
        "barracuda-unknown-user" => Some((AddressFailed, "550 5.1.1 <robin@reader.example>: Recipient address rejected: No such user here")),
        "cloud-filter-blocks-the-sender" => Some((Undelivered, "550 5.7.606 Access denied, banned sending IP [192.0.2.7]")),
        "courier-unknown-user" => Some((AddressFailed, "550 User unknown.")),
        "disabled-account" => Some((AddressFailed, "550 5.2.1 The account that you tried to reach is disabled.")),
        "domain-takes-no-mail" => Some((AddressFailed, "556 5.1.10 Recipient address has null MX")),
        "domino-not-listed" => Some((AddressFailed, "User robin (robin@reader.example) not listed in the directory")),
        "exchange-2010-no-such-alias" => Some((AddressFailed, "550 5.1.1 RESOLVER.ADR.RecipNotFound; not found")),
        "exchange-moderated" => Some((Undelivered, "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required")),
        "exchange-hop-count" => Some((Undelivered, "554 5.4.14 Hop count exceeded - possible mail loop ATTR34")),
        "exchange-relay-denied" => Some((Undelivered, "550 5.7.64 TenantAttribution; Relay Access Denied")),
        "exim-delayed" => Some((Delayed, "retry timeout exceeded soon")),
        "exim-verify-failed" => Some((AddressFailed, "550 Verification failed for <robin@reader.example>: unknown user")),
        "google-group-closed" => Some((Undelivered, "550-5.7.1 You do not have permission to post messages to the group you tried to contact. 550 5.7.1 gsmtp")),
        "greylisted-too-long" => Some((Undelivered, "450 4.2.0 <robin@reader.example>: Recipient address rejected: Greylisted")),
        "icloud-over-quota" => Some((Undelivered, "552 5.2.2 <robin@reader.example>: user is over quota")),
        "mailbox-moved" => Some((AddressFailed, "551 5.1.6 User has moved; please try another address")),
        "mimecast-rejects-a-signature" => Some((Undelivered, "554 Email rejected due to security policies [x7]")),
        "name-server-away" => Some((Undelivered, "Host or domain name not found. Name service error for name=reader.example type=MX: Host not found, try again")),
        "no-route-to-host" => Some((AddressFailed, "unable to look up host reader.example: No address associated with hostname")),
        "oracle-illegal-host" => Some((AddressFailed, "550 5.1.2 Illegal host/domain name found")),
        "overloaded-gives-up" => Some((Undelivered, "421 4.7.0 Too many connections from your host")),
        "postfix-in-a-file-of-its-own" => Some((AddressFailed, "550 5.1.1 <robin@reader.example>: Recipient address rejected: User unknown in local recipient table")),
        "proofpoint-unknown" => Some((AddressFailed, "550 5.1.1 User Unknown")),
        "relay-delivered-it" => None,
        "list-expanded-it" => None,
        "smtp-without-a-status" => Some((AddressFailed, "550 unknown recipient robin@reader.example")),
        "too-many-words" => Some((Undelivered, "552 5.3.0 Message has too many lines")),
        "yahoo-not-accepting" => Some((Undelivered, "554 delivery error: dd This user doesn't have a yahoo.example account")),
        "in-japanese" => Some((AddressFailed, "550 5.1.1 <robin@reader.example>: 宛先のユーザーは存在しません")),
        "capitals-everywhere" => Some((AddressFailed, "550 5.1.1 NO SUCH USER")),
        "original-recipient-first" => Some((AddressFailed, "550 5.1.1 no mailbox here by that name")),
        "no-words-of-a-server" => Some((AddressFailed, "5.1.1")),
        "comment-behind-the-action" => Some((Undelivered, "552 Requested mail action aborted: exceeded storage allocation")),
        "inner-report-in-a-digest" => Some((AddressFailed, "501 5.1.3 Bad recipient address syntax")),
    };
    let (_folder, keys) = keys();
    let address = return_address().of(letter(), keys.return_key()).expect("an address").to_string();
    for (name, sample, expected) in samples {
        for line_end in ["\n", "\r\n"] {
            let message = sample.replace("{return}", &address).replace('\n', line_end);
            assert_eq!(letter_of(message.as_bytes(), keys.return_key()), Some(letter()), "{name}");
            let read = report::read(message.as_bytes());
            let read = read.as_ref().map(|(bounce, words)| (*bounce, words.as_str()));
            assert_eq!(read, expected, "{name}");
        }
    }
}

#[test]
fn a_report_without_our_proof_is_about_no_letter() {
    let (_folder, keys) = keys();
    let sample = include_str!("samples/postfix-unknown-user.eml");
    let address = return_address().of(letter(), keys.return_key()).expect("an address").to_string();
    let other = LetterId::from_uuid(Uuid::from_u128(0x0bad));
    let tag = keys.return_key().tag(other);
    let forged = format!("bounces+{}{}@practice.example", &tag[..26], "a".repeat(16));
    for forged in [forged.as_str(), "bounces@practice.example", "bounces+@practice.example", &other.to_string(), ""] {
        assert_eq!(letter_of(sample.replace("{return}", forged).as_bytes(), keys.return_key()), None, "{forged}");
    }
    // Of two letters at once nobody knows which one is meant.
    let both = sample.replace("{return}", &address) + &format!("\nbounces+{tag}@practice.example\n");
    assert_eq!(letter_of(both.as_bytes(), keys.return_key()), None);
    // Servers that write in capital letters, and those that hand on by another address.
    let shouted = sample.replace("{return}", &address.to_uppercase());
    assert_eq!(letter_of(shouted.as_bytes(), keys.return_key()), Some(letter()));
    let handed_on = sample.replace("{return}", &format!("SRS0=ab=cd=practice.example={address}"));
    assert_eq!(letter_of(handed_on.as_bytes(), keys.return_key()), Some(letter()));
}

#[test]
fn a_return_address_fits_into_what_servers_take() {
    let (_folder, keys) = keys();
    let longest = EmailAddress::parse(&format!("{}@practice.example", "b".repeat(21))).expect("an address");
    let address = ReturnAddress::new(&longest).expect("it is short enough").of(letter(), keys.return_key());
    assert_eq!(address.expect("an address").user().len(), 64);
    let longer = EmailAddress::parse(&format!("{}@practice.example", "b".repeat(22))).expect("an address");
    assert!(ReturnAddress::new(&longer).is_err_and(|why| why.to_string().contains("are 21")));
}

#[test]
fn whatever_comes_in_is_read_or_left_and_breaks_nothing() {
    for message in [&b""[..], b"\0\xff\xfe", b"Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\n", b"+@+@+"] {
        assert!(report::read(message).is_none());
    }
}
