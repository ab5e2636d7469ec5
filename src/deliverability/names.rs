//! The name service.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use hickory_resolver::TokioResolver;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolverConfig, ResolverOpts};
use hickory_resolver::lookup::Lookup;
use hickory_resolver::net::NetError;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::RData;
use hickory_resolver::system_conf::read_system_conf;

/// How long one server may take, and how often it is asked.
const LIMIT: Duration = Duration::from_secs(3);
const ATTEMPTS: usize = 2;

/// Answers questions about names.
#[derive(Clone, Debug)]
pub struct Names(TokioResolver);

/// The name service did not answer about this name.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the name service did not answer about {0}")]
pub struct Unanswered(pub(super) String);

/// This machine has no usable name service.
#[derive(Debug, thiserror::Error)]
#[error("this machine's name service cannot be used. Name a server to ask, such as --name-server 192.0.2.53:53")]
pub struct Unusable(#[from] NetError);

impl Names {
    /// Those that this machine asks.
    ///
    /// # Errors
    /// If its settings cannot be read.
    pub fn of_this_machine() -> Result<Self, Unusable> {
        let (config, options) = read_system_conf()?;
        Self::with(config, options)
    }

    /// Those of one server.
    ///
    /// # Errors
    /// If no questions can be asked at all.
    pub fn at(server: SocketAddr) -> Result<Self, Unusable> {
        let connections = [ConnectionConfig::udp(), ConnectionConfig::tcp()].map(|mut connection| {
            connection.port = server.port();
            connection
        });
        let server = NameServerConfig::new(server.ip(), true, connections.to_vec());
        Self::with(ResolverConfig::from_parts(None, Vec::new(), vec![server]), ResolverOpts::default())
    }

    fn with(config: ResolverConfig, mut options: ResolverOpts) -> Result<Self, Unusable> {
        options.timeout = LIMIT;
        options.attempts = ATTEMPTS;
        let builder = TokioResolver::builder_with_config(config, TokioRuntimeProvider::default());
        Ok(Self(builder.with_options(options).build()?))
    }

    /// The texts of a name, each in one piece; none if there are none.
    pub(super) async fn texts(&self, name: &str) -> Result<Vec<String>, Unanswered> {
        let texts = answers(name, self.0.txt_lookup(absolute(name)).await)?;
        let texts = texts.iter().filter_map(|data| match data {
            RData::TXT(text) => Some(String::from_utf8_lossy(&text.txt_data.concat()).into_owned()),
            _ => None,
        });
        Ok(texts.collect())
    }

    /// The mail servers of a name; the one of a name that takes no mail is empty (RFC 7505).
    pub(super) async fn mail_servers(&self, name: &str) -> Result<Vec<String>, Unanswered> {
        let servers = answers(name, self.0.mx_lookup(absolute(name)).await)?;
        let servers = servers.iter().filter_map(|data| match data {
            RData::MX(server) => Some(server.exchange.to_ascii().trim_end_matches('.').to_owned()),
            _ => None,
        });
        Ok(servers.collect())
    }

    /// The addresses of a name, of both kinds.
    pub(super) async fn addresses(&self, name: &str) -> Result<Vec<IpAddr>, Unanswered> {
        let mut addresses = answers(name, self.0.ipv4_lookup(absolute(name)).await)?;
        addresses.extend(answers(name, self.0.ipv6_lookup(absolute(name)).await)?);
        Ok(addresses.iter().filter_map(RData::ip_addr).collect())
    }
}

/// So that no search list of this machine is tried.
fn absolute(name: &str) -> String {
    format!("{}.", name.trim_end_matches('.'))
}

/// That there is nothing is an answer.
fn answers(name: &str, looked_up: Result<Lookup, NetError>) -> Result<Vec<RData>, Unanswered> {
    match looked_up {
        Ok(lookup) => Ok(lookup.answers().iter().map(|record| record.data.clone()).collect()),
        Err(error) if error.is_no_records_found() => Ok(Vec::new()),
        Err(_) => Err(Unanswered(name.to_owned())),
    }
}
