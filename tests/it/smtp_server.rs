//! An SMTP server that misbehaves as told: at every point of a conversation it can answer anything, say nothing, answer
//! drop by drop, talk nonsense or hang up. What it takes it keeps, for tests to read.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A point of the conversation at which the server acts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Point {
    Greeting,
    Ehlo,
    StartTls,
    Login,
    Sender,
    Recipient,
    Data,
    /// When the first bytes of the text have arrived.
    MidText,
    /// After the dot that ends the text.
    Dot,
    Reset,
}

/// What the server does.
#[derive(Clone, Debug)]
pub(crate) enum Act {
    /// Says this (line ends are added) and goes on.
    Say(&'static str),
    /// Says this and hangs up.
    SayAndDrop(&'static str),
    /// Says these bytes as they are and goes on.
    Bytes(&'static [u8]),
    /// Says this, a byte at a time, far too slowly.
    Dribble(&'static str),
    /// Says nothing any more.
    Hang,
    /// Waits until [`SmtpServer::release`], then says this and goes on.
    SayWhenReleased(&'static str),
    /// Hangs up.
    Drop,
}

/// What the server is told to do. Where nothing is said it behaves well.
#[derive(Clone, Debug, Default)]
pub(crate) struct Script {
    always: BTreeMap<Point, Act>,
    first: BTreeMap<Point, Vec<Act>>,
    for_recipient: BTreeMap<String, (Point, Act)>,
    features: Vec<&'static str>,
    letters_per_connection: Option<usize>,
    greylisted: usize,
}

impl Script {
    /// A server that behaves well.
    pub(crate) fn good() -> Self {
        Self::default()
    }

    /// Acts so every time this point is reached.
    pub(crate) fn always(mut self, point: Point, act: Act) -> Self {
        self.always.insert(point, act);
        self
    }

    /// Acts so the first times this point is reached, and well afterwards.
    pub(crate) fn first(mut self, point: Point, acts: impl IntoIterator<Item = Act>) -> Self {
        self.first.insert(point, acts.into_iter().collect());
        self
    }

    /// Acts so at this point in a letter to this address.
    pub(crate) fn for_recipient(mut self, address: &str, point: Point, act: Act) -> Self {
        self.for_recipient.insert(address.to_owned(), (point, act));
        self
    }

    /// Offers this in its answer to EHLO.
    pub(crate) fn offering(mut self, feature: &'static str) -> Self {
        self.features.push(feature);
        self
    }

    /// Refuses further letters on a connection that has carried so many.
    pub(crate) fn letters_per_connection(mut self, letters: usize) -> Self {
        self.letters_per_connection = Some(letters);
        self
    }

    /// Puts every recipient off so many times, as greylisting does, before it takes a letter for them.
    pub(crate) fn greylisting(mut self, times: usize) -> Self {
        self.greylisted = times;
        self
    }
}

/// A letter that reached the server whole.
#[derive(Clone, Debug)]
pub(crate) struct Taken {
    pub(crate) sender: String,
    pub(crate) recipient: String,
    pub(crate) message: Vec<u8>,
}

#[derive(Default)]
struct Records {
    taken: Vec<Taken>,
    commands: Vec<String>,
    connections: usize,
    reached: BTreeMap<Point, usize>,
    put_off: BTreeMap<String, usize>,
}

/// The running server; it stops when it is dropped.
pub(crate) struct SmtpServer {
    address: SocketAddr,
    records: Arc<Mutex<Records>>,
    released: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl SmtpServer {
    pub(crate) async fn start(script: Script) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let address = listener.local_addr().expect("it has an address");
        let records = Arc::new(Mutex::new(Records::default()));
        let (released, release) = watch::channel(false);
        let shared = Arc::clone(&records);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                lock(&shared).connections += 1;
                let server =
                    Conversation { script: script.clone(), records: Arc::clone(&shared), release: release.clone() };
                tokio::spawn(server.serve(stream));
            }
        });
        Self { address, records, released, task }
    }

    /// Lets everything go on that waits for it, now and from here on.
    pub(crate) fn release(&self) {
        self.released.send_replace(true);
    }

    /// How often a point was reached.
    pub(crate) fn reached(&self, point: Point) -> usize {
        lock(&self.records).reached.get(&point).copied().unwrap_or_default()
    }

    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// The letters that arrived whole, in order.
    pub(crate) fn taken(&self) -> Vec<Taken> {
        lock(&self.records).taken.clone()
    }

    /// Every command line that was heard.
    pub(crate) fn commands(&self) -> Vec<String> {
        lock(&self.records).commands.clone()
    }

    /// How many connections were made.
    pub(crate) fn connections(&self) -> usize {
        lock(&self.records).connections
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn lock(records: &Mutex<Records>) -> std::sync::MutexGuard<'_, Records> {
    records.lock().unwrap_or_else(PoisonError::into_inner)
}

struct Conversation {
    script: Script,
    records: Arc<Mutex<Records>>,
    release: watch::Receiver<bool>,
}

/// Hung up, by either side.
struct Over;

impl Conversation {
    async fn serve(self, stream: TcpStream) {
        let _over = self.converse(BufReader::new(stream)).await;
    }

    async fn converse(&self, mut stream: BufReader<TcpStream>) -> Result<(), Over> {
        let mut sender = String::new();
        let mut recipient = String::new();
        let mut letters = 0;
        self.act(&mut stream, Point::Greeting, "", "220 test ESMTP").await?;
        loop {
            let line = read_line(&mut stream).await?;
            let command = String::from_utf8_lossy(&line).trim_end().to_owned();
            lock(&self.records).commands.push(command.clone());
            let verb = command.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            match verb.as_str() {
                "EHLO" => {
                    let mut reply = String::from("250-test");
                    for feature in &self.script.features {
                        reply.push_str("\r\n250-");
                        reply.push_str(feature);
                    }
                    reply.push_str("\r\n250 8BITMIME");
                    self.act(&mut stream, Point::Ehlo, "", &reply).await?;
                }
                "STARTTLS" => self.act(&mut stream, Point::StartTls, "", "220 go on").await?,
                "AUTH" => self.act(&mut stream, Point::Login, "", "235 2.7.0 welcome").await?,
                "MAIL" => {
                    sender = between_brackets(&command);
                    if self.script.letters_per_connection.is_some_and(|limit| letters >= limit) {
                        say(&mut stream, "452 4.5.3 too many letters for one session").await?;
                    } else {
                        self.act(&mut stream, Point::Sender, "", "250 2.1.0 ok").await?;
                    }
                }
                "RCPT" => {
                    recipient = between_brackets(&command);
                    let answer = if self.puts_off(&recipient) {
                        "451 4.7.1 greylisted, come back later"
                    } else {
                        "250 2.1.5 ok"
                    };
                    self.act(&mut stream, Point::Recipient, &recipient, answer).await?;
                }
                "DATA" => {
                    self.act(&mut stream, Point::Data, &recipient, "354 go on").await?;
                    stream.fill_buf().await.map_err(|_| Over)?;
                    self.act(&mut stream, Point::MidText, &recipient, "").await?;
                    let message = read_text(&mut stream).await?;
                    letters += 1;
                    lock(&self.records).taken.push(Taken {
                        sender: sender.clone(),
                        recipient: recipient.clone(),
                        message,
                    });
                    self.act(&mut stream, Point::Dot, &recipient, "250 2.0.0 taken").await?;
                }
                "RSET" => self.act(&mut stream, Point::Reset, "", "250 2.0.0 ok").await?,
                "QUIT" => return say(&mut stream, "221 2.0.0 bye").await,
                _ => say(&mut stream, "500 5.5.1 what?").await?,
            }
        }
    }

    fn puts_off(&self, recipient: &str) -> bool {
        let mut records = lock(&self.records);
        let times = records.put_off.entry(recipient.to_owned()).or_default();
        *times += 1;
        *times <= self.script.greylisted
    }

    async fn act(
        &self,
        stream: &mut BufReader<TcpStream>,
        point: Point,
        recipient: &str,
        well_behaved: &str,
    ) -> Result<(), Over> {
        let reached = {
            let mut records = lock(&self.records);
            let count = records.reached.entry(point).or_default();
            *count += 1;
            *count - 1
        };
        let for_recipient = self.script.for_recipient.get(recipient).filter(|(at, _)| *at == point).map(|(_, act)| act);
        let act = for_recipient
            .or_else(|| self.script.first.get(&point).and_then(|acts| acts.get(reached)))
            .or_else(|| self.script.always.get(&point));
        match act {
            None if well_behaved.is_empty() => Ok(()),
            None => say(stream, well_behaved).await,
            Some(Act::Say(words)) => say(stream, words).await,
            Some(Act::SayAndDrop(words)) => {
                say(stream, words).await?;
                Err(Over)
            }
            Some(Act::Bytes(bytes)) => write(stream, bytes).await,
            Some(Act::Dribble(words)) => {
                for byte in words.bytes() {
                    write(stream, &[byte]).await?;
                    tokio::time::sleep(Duration::from_secs(2)).await;
                }
                write(stream, b"\r\n").await
            }
            Some(Act::Hang) => {
                // Until the other side hangs up; what it still sends is not read.
                std::future::pending::<()>().await;
                Err(Over)
            }
            Some(Act::SayWhenReleased(words)) => {
                self.release.clone().wait_for(|released| *released).await.map_err(|_| Over)?;
                say(stream, words).await
            }
            Some(Act::Drop) => Err(Over),
        }
    }
}

async fn say(stream: &mut BufReader<TcpStream>, words: &str) -> Result<(), Over> {
    write(stream, format!("{words}\r\n").as_bytes()).await
}

async fn write(stream: &mut BufReader<TcpStream>, bytes: &[u8]) -> Result<(), Over> {
    stream.get_mut().write_all(bytes).await.map_err(|_| Over)
}

async fn read_line(stream: &mut BufReader<TcpStream>) -> Result<Vec<u8>, Over> {
    let mut line = Vec::new();
    match stream.read_until(b'\n', &mut line).await {
        Ok(length) if length > 0 => Ok(line),
        _ => Err(Over),
    }
}

/// Reads up to the dot that ends a text, and takes the dots off that guard its lines.
async fn read_text(stream: &mut BufReader<TcpStream>) -> Result<Vec<u8>, Over> {
    let mut text = Vec::new();
    loop {
        let line = read_line(stream).await?;
        if line == b".\r\n" {
            return Ok(text);
        }
        text.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}

fn between_brackets(command: &str) -> String {
    let after = command.split_once('<').map_or("", |(_, after)| after);
    after.split_once('>').map_or(after, |(inside, _)| inside).to_owned()
}
