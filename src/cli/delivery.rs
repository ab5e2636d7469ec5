//! How letters go out and come back, beyond where they are handed in: their pace, their signature, their return address.

use std::path::PathBuf;

use anyhow::bail;
use clap::Args;
use parallax_domain::pace::{Pace, PerMinute};
use parallax_domain::text::EmailAddress;

use crate::deliverability::{Record, Sending};
use crate::mail::bounce::ReturnAddress;
use crate::mail::dkim::{self, Signer};
use crate::mail::worker::Worker;

/// How letters go out and come back.
#[derive(Args)]
pub struct DeliveryArguments {
    /// Most letters a minute, of all nodes together
    #[arg(long, env = "PARALLAX_MAIL_PER_MINUTE", value_parser = per_minute, value_name = "COUNT")]
    mail_per_minute: Option<PerMinute>,
    /// Most letters a minute to any one domain, of all nodes together
    #[arg(long, env = "PARALLAX_MAIL_PER_DOMAIN", value_parser = per_minute, value_name = "COUNT")]
    mail_per_domain: Option<PerMinute>,
    #[command(flatten)]
    identity: IdentityArguments,
    /// Maildir of that address, to be read for reports; or hand each one to `parallax mail bounce`
    #[arg(long, env = "PARALLAX_BOUNCE_MAILDIR", value_name = "DIR", requires = "bounce_address")]
    bounce_maildir: Option<PathBuf>,
}

/// In whose name letters go out, as receivers see it.
#[derive(Args)]
pub struct IdentityArguments {
    /// Key file to sign letters with (DKIM); `parallax mail key` makes one
    #[arg(long, env = "PARALLAX_DKIM_KEY", value_name = "FILE")]
    dkim_key: Option<PathBuf>,
    /// Name under which the key's public half is published
    #[arg(long, env = "PARALLAX_DKIM_SELECTOR", default_value = USUAL_SELECTOR, value_name = "NAME")]
    dkim_selector: String,
    /// Address that letters come back to; its mailbox must take mail to NAME+anything too
    #[arg(long, env = "PARALLAX_BOUNCE_ADDRESS", value_name = "ADDRESS")]
    bounce_address: Option<String>,
}

/// The name of the key unless somebody says otherwise.
pub const USUAL_SELECTOR: &str = "parallax";

impl IdentityArguments {
    fn signer(&self, sender: &EmailAddress) -> anyhow::Result<Option<Signer>> {
        let open = |key| Signer::open(key, &self.dkim_selector, domain(sender));
        Ok(self.dkim_key.as_deref().map(open).transpose()?)
    }

    fn bounce_address(&self) -> anyhow::Result<Option<EmailAddress>> {
        let address = self.bounce_address.as_deref().map(EmailAddress::parse).transpose();
        address.map_err(|why| anyhow::anyhow!("the address that letters come back to cannot be used: {why}"))
    }

    /// What the name service has to say of letters from this address, handed to this mail server.
    ///
    /// # Errors
    /// If the key or an address cannot be used.
    pub fn sending(&self, sender: &EmailAddress, server: Option<&str>) -> anyhow::Result<Sending> {
        let bounce_address = self.bounce_address()?;
        let record = |key: &PathBuf| dkim::record_of(key, &self.dkim_selector, domain(sender));
        let record = self.dkim_key.as_ref().map(record).transpose()?;
        let in_ascii = |address: &EmailAddress| {
            idna::domain_to_ascii(domain(address)).unwrap_or_else(|_| domain(address).to_owned())
        };
        Ok(Sending {
            domain: in_ascii(sender),
            returns: in_ascii(bounce_address.as_ref().unwrap_or(sender)),
            server: server.map(str::to_owned),
            key: record.map(|record| Record { name: record.name, value: record.value }),
        })
    }
}

fn domain(address: &EmailAddress) -> &str {
    address.as_str().rsplit_once('@').map_or("", |(_, domain)| domain)
}

impl DeliveryArguments {
    /// The worker that sends so.
    ///
    /// # Errors
    /// If the key cannot be used or the return address is none.
    pub fn instruct(&self, worker: Worker, sender: &EmailAddress) -> anyhow::Result<Worker> {
        let mut worker = worker.keeping(Pace { installation: self.mail_per_minute, domain: self.mail_per_domain });
        if let Some(signer) = self.identity.signer(sender)? {
            worker = worker.signing(signer);
        }
        if let Some(address) = self.identity.bounce_address()? {
            worker = worker.returning_to(ReturnAddress::new(&address)?);
        }
        Ok(worker)
    }

    /// What the name service has to say of letters from this address, handed to this mail server.
    ///
    /// # Errors
    /// If the key or an address cannot be used.
    pub fn sending(&self, sender: &EmailAddress, server: Option<&str>) -> anyhow::Result<Sending> {
        self.identity.sending(sender, server)
    }

    /// The Maildir to be read, if there is one.
    ///
    /// # Errors
    /// If what it names is no folder.
    pub fn maildir(&self) -> anyhow::Result<Option<PathBuf>> {
        match &self.bounce_maildir {
            Some(folder) if folder.exists() && !folder.is_dir() => {
                bail!("{} is no folder. Name a Maildir with --bounce-maildir", folder.display())
            }
            folder => Ok(folder.clone()),
        }
    }
}

fn per_minute(written: &str) -> Result<PerMinute, String> {
    let letters = written.parse().ok().and_then(PerMinute::new);
    letters.ok_or_else(|| "write a whole number from 1 to 60000, or leave the limit out".to_owned())
}
