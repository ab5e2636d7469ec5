//! A name server of the tests' own, on the loopback device: it answers from a small zone, over UDP, and over TCP what is
//! too long for that.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{IpAddr, SocketAddr, TcpListener, UdpSocket};
use std::sync::Arc;

const A: u16 = 1;
const MX: u16 = 15;
const TXT: u16 = 16;
const AAAA: u16 = 28;

/// What can be said over UDP without further arrangements.
const MAX_UDP: usize = 512;

/// Names and what is known of them.
#[derive(Clone, Default)]
pub(crate) struct Zone {
    records: BTreeMap<String, Vec<(u16, Vec<u8>)>>,
    silent: Vec<String>,
}

impl Zone {
    pub(crate) fn text(self, name: &str, text: &str) -> Self {
        let pieces = text.as_bytes().chunks(255);
        let data =
            pieces.flat_map(|piece| [&[u8::try_from(piece.len()).expect("it is short")][..], piece].concat()).collect();
        self.record(name, TXT, data)
    }

    pub(crate) fn address(self, name: &str, address: &str) -> Self {
        match address.parse().expect("an address") {
            IpAddr::V4(address) => self.record(name, A, address.octets().to_vec()),
            IpAddr::V6(address) => self.record(name, AAAA, address.octets().to_vec()),
        }
    }

    /// An empty server says that the domain takes no mail.
    pub(crate) fn mail_server(self, name: &str, server: &str) -> Self {
        self.record(name, MX, [&[0, 10][..], &written(server)].concat())
    }

    /// Never answers about this name.
    pub(crate) fn silent_about(mut self, name: &str) -> Self {
        self.silent.push(name.to_owned());
        self
    }

    fn record(mut self, name: &str, kind: u16, data: Vec<u8>) -> Self {
        self.records.entry(name.to_owned()).or_default().push((kind, data));
        self
    }

    /// Serves the zone, as long as this process lives, and gives the address to ask at.
    pub(crate) fn serve(self) -> SocketAddr {
        let zone = Arc::new(self);
        let (udp, tcp) = loop {
            let udp = UdpSocket::bind(("127.0.0.1", 0)).expect("a port is free");
            let address = udp.local_addr().expect("it has an address");
            if let Ok(tcp) = TcpListener::bind(address) {
                break (udp, tcp);
            }
        };
        let address = udp.local_addr().expect("it has an address");
        let for_tcp = Arc::clone(&zone);
        std::thread::spawn(move || {
            let mut question = [0; MAX_UDP];
            while let Ok((length, from)) = udp.recv_from(&mut question) {
                if let Some(answer) = zone.answer(&question[..length], MAX_UDP) {
                    let _ = udp.send_to(&answer, from);
                }
            }
        });
        std::thread::spawn(move || {
            for mut stream in tcp.incoming().flatten() {
                let zone = Arc::clone(&for_tcp);
                std::thread::spawn(move || {
                    let mut length = [0; 2];
                    while stream.read_exact(&mut length).is_ok() {
                        let mut question = vec![0; usize::from(u16::from_be_bytes(length))];
                        stream.read_exact(&mut question).ok()?;
                        let answer = zone.answer(&question, usize::from(u16::MAX))?;
                        let length = u16::try_from(answer.len()).expect("it fits");
                        stream.write_all(&[&length.to_be_bytes()[..], &answer].concat()).ok()?;
                    }
                    Some(())
                });
            }
        });
        address
    }

    /// None where it stays silent.
    fn answer(&self, question: &[u8], room: usize) -> Option<Vec<u8>> {
        let (name, end) = read_name(question, 12)?;
        let kind = u16::from_be_bytes([*question.get(end)?, *question.get(end + 1)?]);
        if self.silent.contains(&name) {
            return None;
        }
        let records = self.records.get(&name);
        let found: Vec<&Vec<u8>> =
            records.into_iter().flatten().filter(|(other, _)| *other == kind).map(|(_, data)| data).collect();
        // An answer; NXDOMAIN where nothing at all is known of the name.
        let code = if records.is_some() { 0 } else { 3 };
        let mut answer = vec![question[0], question[1], 0x85, 0x80 | code, 0, 1];
        answer.extend(u16::try_from(found.len()).expect("few").to_be_bytes());
        answer.extend([0, 0, 0, 0]);
        answer.extend(&question[12..end + 4]);
        let head = answer.len();
        for data in found {
            // The name is the one that was asked about.
            answer.extend([0xc0, 12]);
            answer.extend(kind.to_be_bytes());
            answer.extend([0, 1, 0, 0, 0, 60]);
            answer.extend(u16::try_from(data.len()).expect("it fits").to_be_bytes());
            answer.extend(data);
        }
        if answer.len() > room {
            answer.truncate(head);
            answer[2] |= 2;
            answer[6..8].fill(0);
        }
        Some(answer)
    }
}

/// The name at a place, in small letters, and where it ends.
fn read_name(message: &[u8], mut at: usize) -> Option<(String, usize)> {
    let mut labels = Vec::new();
    loop {
        let length = usize::from(*message.get(at)?);
        at += 1;
        if length == 0 {
            return Some((labels.join("."), at));
        }
        labels.push(String::from_utf8_lossy(message.get(at..at + length)?).to_lowercase());
        at += length;
    }
}

fn written(name: &str) -> Vec<u8> {
    let labels = name.split('.').filter(|label| !label.is_empty());
    let mut bytes: Vec<u8> = labels
        .flat_map(|label| [&[u8::try_from(label.len()).expect("it is short")][..], label.as_bytes()].concat())
        .collect();
    bytes.push(0);
    bytes
}
