//! A visitor without script: opens pages, fills in the forms that they hold, follows where they lead.

use anyhow::{Context as _, bail};
use ureq::Agent;

/// One person's browser, as far as the demo needs it.
pub(super) struct Visitor {
    agent: Agent,
    origin: String,
    cookies: Vec<(String, String)>,
    address: String,
    page: String,
}

impl Visitor {
    pub(super) fn new(origin: String) -> Self {
        let agent: Agent = Agent::config_builder().max_redirects(0).http_status_as_error(false).build().into();
        Self { agent, origin, cookies: Vec::new(), address: String::new(), page: String::new() }
    }

    /// Opens an address and follows redirections.
    pub(super) fn open(&mut self, address: &str) -> anyhow::Result<()> {
        self.address = self.absolute(address);
        let request = self.agent.get(&self.address).header("cookie", self.cookie_header());
        let response = request.call().context("a page does not answer")?;
        self.arrive(response)
    }

    /// Opens the page that stands at the same path with another query.
    pub(super) fn open_beside(&mut self, query: &str) -> anyhow::Result<()> {
        let path = self.address.split('?').next().unwrap_or_default().to_owned();
        self.open(&format!("{path}{query}"))
    }

    /// Sends the page's last form with its hidden fields and these.
    pub(super) fn send_form(&mut self, fields: &[(String, String)]) -> anyhow::Result<()> {
        let form = self.page.rsplit("<form ").next().context("the page has no form")?;
        let form = form.split("</form>").next().unwrap_or(form);
        let tag = form.split('>').next().unwrap_or_default();
        let action = attribute(tag, "action").unwrap_or_else(|| self.address.clone());
        let hidden = form.split("<input ").skip(1).filter_map(|input| {
            let tag = input.split('>').next()?;
            (attribute(tag, "type")? == "hidden").then_some(())?;
            Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default()))
        });
        let sent: Vec<(String, String)> = hidden.chain(fields.iter().cloned()).collect();
        self.address = self.absolute(&action);
        let request = self
            .agent
            .post(&self.address)
            .header("cookie", self.cookie_header())
            .header("origin", &self.origin)
            .header("content-type", "application/x-www-form-urlencoded");
        let response = request.send(serde_urlencoded::to_string(&sent)?).context("a form does not arrive")?;
        self.arrive(response)
    }

    fn arrive(&mut self, mut response: ureq::http::Response<ureq::Body>) -> anyhow::Result<()> {
        for cookie in response.headers().get_all("set-cookie") {
            let pair = cookie.to_str()?.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').context("a cookie without a value")?;
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
        if response.status().is_redirection() {
            let location = response.headers().get("location").context("a redirection to nowhere")?.to_str()?.to_owned();
            return self.open(&location);
        }
        let status = response.status();
        self.page = response.body_mut().read_to_string()?;
        if !status.is_success() {
            bail!("a page answers with {status}");
        }
        Ok(())
    }

    fn absolute(&self, address: &str) -> String {
        if address.starts_with("http") { address.to_owned() } else { format!("{}{address}", self.origin) }
    }

    fn cookie_header(&self) -> String {
        let pairs: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }
}

/// The value of an attribute in a tag that our own templates wrote.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!("{name}=\"")).nth(1)?.split('"').next()?;
    Some(value.replace("&quot;", "\"").replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&"))
}
