//! The conversation with an SMTP server, driven stage by stage.
//!
//! lettre speaks the protocol; the stages are driven from here for three reasons. Its own time limit covers connecting
//! only, so that a silent server would hold a worker for ever: here each stage has a limit. Whether a failure may be tried
//! again depends on the stage in which it fell, which its errors do not tell. And between the server's “go on” and the first byte of the
//! text the queue must be told that the text is going out, so that a crash after it is known as “unknown”.

use std::future::Future;
use std::time::Duration;

use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Response;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::mail::letter::Envelope;
use crate::mail::outcome::{Fault, Outcome, Stage, judge, kept};

/// How long a polite farewell may take. Nothing depends on it.
const FAREWELL: Duration = Duration::from_secs(2);

/// How the connection is protected. There is no “if the server offers it”: whoever can alter the connection could then
/// turn protection off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Security {
    /// Not at all; for a server on this machine or a private network. A login is then sent to this machine only.
    None,
    /// Plain at first, then STARTTLS, else nothing is sent (port 587 as a rule).
    StartTls,
    /// From the first byte (port 465 as a rule).
    Tls,
}

/// A password that no `Debug` shows.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// Takes a password over.
    pub fn new(password: String) -> Self {
        Self(password)
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Who we are to the server.
#[derive(Clone, Debug)]
pub struct Login {
    pub username: String,
    pub password: Password,
}

/// How long each stage may take.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// Finding the server's address and connecting to it.
    pub connect: Duration,
    /// The answer to a command.
    pub command: Duration,
    /// Sending the text and the answer to it. Long, because giving up here leaves a letter unknown (RFC 5321, 4.5.3.2.6).
    pub text: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { connect: Duration::from_secs(30), command: Duration::from_mins(1), text: Duration::from_mins(10) }
    }
}

impl Limits {
    /// The longest that a letter can be on its way before its text goes out.
    pub fn before_text(self) -> Duration {
        // Twice, because a connection that was used before may have to be replaced by a fresh one; seven commands: greeting, STARTTLS, EHLO, login,
        // sender, recipient, DATA.
        (self.connect + self.command * 7) * 2
    }
}

/// Where letters are handed in.
#[derive(Clone, Debug)]
pub struct SmtpSettings {
    pub host: String,
    pub port: u16,
    pub security: Security,
    pub login: Option<Login>,
    pub limits: Limits,
}

/// Settings with which no connection could ever be made.
#[derive(Debug, thiserror::Error)]
#[error(
    "the mail server’s name “{host}” cannot be used with TLS, or this machine’s trusted certificates cannot be read"
)]
pub struct InvalidSmtpSettings {
    host: String,
    #[source]
    source: lettre::transport::smtp::Error,
}

/// A server that letters can be handed to.
#[derive(Clone)]
pub struct Smtp {
    settings: SmtpSettings,
    tls: Option<TlsParameters>,
    hello: ClientId,
}

/// A connection that carries letters one after another, made when it is needed.
pub struct Conversation {
    smtp: Smtp,
    connection: Option<Box<AsyncSmtpConnection>>,
}

type Staged<T> = Result<T, (Stage, Fault)>;

impl Smtp {
    /// Reads this machine's trusted certificates if they are needed; connects to nothing.
    ///
    /// # Errors
    /// If the host's name cannot stand in a certificate or the trusted certificates cannot be used.
    pub fn new(settings: SmtpSettings) -> Result<Self, InvalidSmtpSettings> {
        let tls = match settings.security {
            Security::None => None,
            Security::StartTls | Security::Tls => Some(
                TlsParameters::new(settings.host.clone())
                    .map_err(|source| InvalidSmtpSettings { host: settings.host.clone(), source })?,
            ),
        };
        Ok(Self { settings, tls, hello: ClientId::default() })
    }

    /// A conversation that has not begun.
    pub fn conversation(&self) -> Conversation {
        Conversation { smtp: self.clone(), connection: None }
    }

    /// The limits of each stage.
    pub fn limits(&self) -> Limits {
        self.settings.limits
    }

    async fn connect(&self) -> Staged<Box<AsyncSmtpConnection>> {
        let mut connection = match (self.settings.security, &self.tls) {
            (Security::Tls, Some(tls)) => self.connect_encrypted(tls.clone()).await?,
            (Security::StartTls, Some(tls)) => {
                let mut connection = self.connect_plain().await?;
                if !connection.can_starttls() {
                    return Err((Stage::StartTls, Fault::Unusable("the server does not offer STARTTLS".to_owned())));
                }
                // The command, the handshake and a second EHLO.
                let limit = self.settings.limits.command * 2;
                within(Stage::StartTls, limit, connection.starttls(tls.clone(), &self.hello)).await?;
                connection
            }
            _ => self.connect_plain().await?,
        };
        if let Some(login) = &self.settings.login {
            let credentials = Credentials::new(login.username.clone(), login.password.0.clone());
            let mechanisms = [Mechanism::Plain, Mechanism::Login];
            if connection.server_info().get_auth_mechanism(&mechanisms).is_none() {
                let words = "the server offers neither of the logins PLAIN and LOGIN on this connection";
                return Err((Stage::Login, Fault::Unusable(words.to_owned())));
            }
            let login = connection.auth(&mechanisms, &credentials);
            expect(Stage::Login, within(Stage::Login, self.settings.limits.command, login).await?, 200..=299)?;
        }
        Ok(connection)
    }

    async fn connect_plain(&self) -> Staged<Box<AsyncSmtpConnection>> {
        let limits = self.settings.limits;
        let connecting = TcpStream::connect((self.settings.host.as_str(), self.settings.port));
        let stream = timeout(limits.connect, connecting)
            .await
            .map_err(|_| (Stage::Connect, Fault::TimedOut(limits.connect)))?
            .map_err(|error| (Stage::Connect, Fault::Broken(error.to_string())))?;
        let is_this_machine = stream.peer_addr().is_ok_and(|peer| peer.ip().is_loopback());
        if self.settings.security == Security::None && self.settings.login.is_some() && !is_this_machine {
            let words = "a password is not sent over an unprotected connection; use STARTTLS or TLS";
            return Err((Stage::Login, Fault::Unusable(words.to_owned())));
        }
        // The dot that ends a text is a write of its own; held back for an acknowledgement it would cost 40 ms a letter.
        stream.set_nodelay(true).map_err(|error| (Stage::Connect, Fault::Broken(error.to_string())))?;
        let greeting = AsyncSmtpConnection::connect_with_transport(Box::new(stream), &self.hello);
        within(Stage::Greeting, limits.command, greeting).await.map(Box::new)
    }

    async fn connect_encrypted(&self, tls: TlsParameters) -> Staged<Box<AsyncSmtpConnection>> {
        let limits = self.settings.limits;
        let server = (self.settings.host.as_str(), self.settings.port);
        let connecting =
            AsyncSmtpConnection::connect_tokio1(server, Some(limits.connect), &self.hello, Some(tls), None);
        within(Stage::Greeting, limits.connect + limits.command, connecting).await.map(Box::new)
    }
}

impl Conversation {
    /// Hands one letter over.
    ///
    /// `going_out` is awaited when the server has said that it will take the text, and before the first byte of it. If it
    /// gives false, the letter is no longer ours and nothing is sent.
    pub async fn deliver(&mut self, envelope: &Envelope, going_out: impl Future<Output = bool>) -> Outcome {
        let mut connection = match self.announce(envelope).await {
            Ok(connection) => connection,
            Err((stage, fault)) => return judge(stage, &fault),
        };
        if !going_out.await {
            // The server waits for a text; only the end of the connection can take that back.
            return Outcome::Withdrawn;
        }
        let limit = self.smtp.settings.limits.text;
        let taken = match within(Stage::Text, limit, connection.message(&envelope.message)).await {
            Ok(reply) => expect(Stage::Text, reply, 200..=299),
            Err(fault) => Err(fault),
        };
        match taken {
            Ok(reply) => {
                self.connection = Some(connection);
                let words = reply.message().collect::<Vec<_>>().join(" ");
                Outcome::Sent { words: kept(&format!("{} {words}", u16::from(reply.code()))) }
            }
            Err((stage, fault)) => {
                if is_clear_no(&fault) {
                    self.connection = Some(connection);
                }
                judge(stage, &fault)
            }
        }
    }

    /// Ends the conversation politely, if there is one.
    pub async fn close(&mut self) {
        if let Some(mut connection) = self.connection.take() {
            // Whatever comes of it, the connection is gone.
            let _farewell = timeout(FAREWELL, connection.quit()).await;
        }
    }

    /// Everything up to the server's “go on”, on the connection at hand or on a fresh one.
    ///
    /// A server that ends or limits a long conversation (many refuse after 100 letters) means the conversation, not the
    /// letter: a fault of that kind on a connection that was used before is met with a fresh connection, once.
    async fn announce(&mut self, envelope: &Envelope) -> Staged<Box<AsyncSmtpConnection>> {
        if let Some(mut connection) = self.connection.take() {
            match self.announce_on(&mut connection, envelope).await {
                Ok(()) => return Ok(connection),
                Err((stage, fault)) if is_end_of_conversation(stage, &fault) => drop(connection),
                Err((stage, fault)) => return Err(self.keep_if_usable(connection, stage, fault).await),
            }
        }
        let mut connection = self.smtp.connect().await?;
        match self.announce_on(&mut connection, envelope).await {
            Ok(()) => Ok(connection),
            Err((stage, fault)) => Err(self.keep_if_usable(connection, stage, fault).await),
        }
    }

    async fn announce_on(&self, connection: &mut AsyncSmtpConnection, envelope: &Envelope) -> Staged<()> {
        let limit = self.smtp.settings.limits.command;
        let parameters = parameters(connection, envelope)?;
        let mail = connection.command(Mail::new(Some(envelope.sender.clone()), parameters));
        expect(Stage::Sender, within(Stage::Sender, limit, mail).await?, 200..=299)?;
        let recipient = connection.command(Rcpt::new(envelope.recipient.clone(), Vec::new()));
        expect(Stage::Recipient, within(Stage::Recipient, limit, recipient).await?, 200..=299)?;
        expect(Stage::Data, within(Stage::Data, limit, connection.command(Data)).await?, 354..=354)?;
        Ok(())
    }

    /// After a clear no to one letter the connection can carry the next.
    async fn keep_if_usable(
        &mut self,
        mut connection: Box<AsyncSmtpConnection>,
        stage: Stage,
        fault: Fault,
    ) -> (Stage, Fault) {
        let is_about_the_letter = matches!(stage, Stage::Recipient | Stage::Data) && is_clear_no(&fault);
        if is_about_the_letter && matches!(timeout(FAREWELL, connection.command(Rset)).await, Ok(Ok(_))) {
            self.connection = Some(connection);
        }
        (stage, fault)
    }
}

/// What the server must be able to do for an address or text with letters outside ASCII.
fn parameters(connection: &AsyncSmtpConnection, envelope: &Envelope) -> Staged<Vec<MailParameter>> {
    let server = connection.server_info();
    let mut parameters = Vec::new();
    let addresses = [&envelope.sender, &envelope.recipient];
    if addresses.iter().any(|address| !AsRef::<str>::as_ref(*address).is_ascii()) {
        if !server.supports_feature(Extension::SmtpUtfEight) {
            let words = "5.6.7 the server cannot take an address with letters outside ASCII before the @";
            return Err((Stage::Recipient, Fault::Reply { code: 553, words: words.to_owned() }));
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    // Only the headers of such a letter can hold anything but ASCII; its parts are encoded.
    if !envelope.message.is_ascii() {
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    Ok(parameters)
}

fn is_clear_no(fault: &Fault) -> bool {
    // 421 says that the server is about to close.
    matches!(fault, Fault::Reply { code, .. } if *code != 421 && (400..=599).contains(code))
}

fn is_end_of_conversation(stage: Stage, fault: &Fault) -> bool {
    match fault {
        Fault::Reply { code: 421, .. } | Fault::Broken(_) => true,
        Fault::Reply { code, .. } => stage == Stage::Sender && (400..=499).contains(code),
        Fault::TimedOut(_) | Fault::Unusable(_) => false,
    }
}

async fn within<T>(
    stage: Stage,
    limit: Duration,
    act: impl Future<Output = Result<T, lettre::transport::smtp::Error>>,
) -> Staged<T> {
    match timeout(limit, act).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err((stage, fault(&error))),
        Err(_) => Err((stage, Fault::TimedOut(limit))),
    }
}

/// lettre takes any 2xx or 3xx for a yes; each command has its own.
fn expect(stage: Stage, reply: Response, codes: std::ops::RangeInclusive<u16>) -> Staged<Response> {
    let code = u16::from(reply.code());
    if codes.contains(&code) {
        Ok(reply)
    } else {
        let words = reply.message().collect::<Vec<_>>().join(" ");
        Err((stage, Fault::Broken(format!("an answer that does not belong here: {code} {words}"))))
    }
}

fn fault(error: &lettre::transport::smtp::Error) -> Fault {
    let cause = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    match error.status() {
        Some(code) => Fault::Reply { code: u16::from(code), words: cause },
        None if error.is_response() => Fault::Broken("the server’s answer was cut off or is no SMTP".to_owned()),
        None if cause.is_empty() => Fault::Broken(error.to_string()),
        None => Fault::Broken(cause),
    }
}
