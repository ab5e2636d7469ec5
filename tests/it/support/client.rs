//! A plain web client: it keeps cookies, follows redirects as a browser does, and runs no script.

use std::collections::BTreeMap;

use super::markup::{self, Form};
use super::wait_for;

/// A person's web client, or a mail scanner's. Each has cookies of its own.
pub(crate) struct Client {
    agent: ureq::Agent,
    origin: String,
    cookies: BTreeMap<String, String>,
    is_patient: bool,
    unanswered: usize,
}

/// What came back.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    pub(crate) status: u16,
    /// Path and query of where the redirects ended.
    pub(crate) address: String,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) bytes: Vec<u8>,
}

/// The server could not be reached or broke off: nothing is known about what it did.
#[derive(Debug)]
pub(crate) struct Unanswered;

impl Client {
    /// A client that has never been there. `origin` is `http://127.0.0.1:PORT`.
    pub(crate) fn new(origin: &str) -> Self {
        let configuration = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(std::time::Duration::from_mins(1)))
            .user_agent("plain client")
            .build();
        Self {
            agent: configuration.new_agent(),
            origin: origin.to_owned(),
            cookies: BTreeMap::new(),
            is_patient: false,
            unanswered: 0,
        }
    }

    /// Sends again what the server did not answer, as people do when a page does not load, until it does.
    pub(crate) fn patient(mut self) -> Self {
        self.is_patient = true;
        self
    }

    /// How many requests were not answered so far.
    pub(crate) fn unanswered(&self) -> usize {
        self.unanswered
    }

    /// Opens an address (whole, or from the slash on) and goes where it leads.
    pub(crate) fn open(&mut self, address: &str) -> Page {
        self.try_open(address).expect("the server answers")
    }

    pub(crate) fn try_open(&mut self, address: &str) -> Result<Page, Unanswered> {
        let mut page = self.once("GET", address, None)?;
        for _ in 0..10 {
            let Some(next) = page.headers.get("location").filter(|_| (300..400).contains(&page.status)) else { break };
            let next = next.clone();
            page = self.once("GET", &next, None)?;
        }
        Ok(page)
    }

    /// Asks for an address once, without following anything. `HEAD`, or what a scanner does.
    pub(crate) fn ask(&mut self, method: &str, address: &str) -> Page {
        self.once(method, address, None).expect("the server answers")
    }

    /// Sends a form and goes where that leads.
    pub(crate) fn send(&mut self, form: &Form) -> Page {
        self.try_send(form).expect("the server answers")
    }

    /// Sends a form and stays: what the server answers is given as it is.
    pub(crate) fn send_and_stay(&mut self, form: &Form) -> Page {
        let body = serde_urlencoded::to_string(&form.fields).expect("fields are texts");
        self.once("POST", &form.action, Some(&body)).expect("the server answers")
    }

    pub(crate) fn try_send(&mut self, form: &Form) -> Result<Page, Unanswered> {
        let body = serde_urlencoded::to_string(&form.fields).expect("fields are texts");
        let page = if form.method == "post" {
            self.once("POST", &form.action, Some(&body))?
        } else {
            return self.try_open(&format!("{}?{body}", form.action));
        };
        match page.headers.get("location") {
            Some(next) if (300..400).contains(&page.status) => {
                let next = next.clone();
                self.try_open(&next)
            }
            _ => Ok(page),
        }
    }

    /// Puts a cookie there that no server has set.
    pub(crate) fn set_cookie(&mut self, pair: &str) {
        let (name, value) = pair.split_once('=').expect("a cookie has a name");
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// Cookies as a `Cookie` header has them, to hand a session to a browser.
    pub(crate) fn cookies(&self) -> impl Iterator<Item = (&str, &str)> {
        self.cookies.iter().map(|(name, value)| (&**name, &**value))
    }

    fn once(&mut self, method: &str, address: &str, body: Option<&str>) -> Result<Page, Unanswered> {
        if !self.is_patient {
            return self.request(method, address, body);
        }
        Ok(wait_for("the server to answer", || {
            let page = self.request(method, address, body).ok();
            self.unanswered += usize::from(page.is_none());
            page
        }))
    }

    fn request(&mut self, method: &str, address: &str, body: Option<&str>) -> Result<Page, Unanswered> {
        // Links in mails name the public address of the installation; in these stories that is this server.
        let path = if address.starts_with('/') {
            address
        } else {
            let behind = address.split_once("://").expect("an address is whole or starts with a slash").1;
            &behind[behind.find('/').unwrap_or(behind.len())..]
        };
        let path = path.split('#').next().unwrap_or_default();
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = ureq::http::Request::builder().method(method).uri(format!("{}{path}", self.origin));
        if !cookies.is_empty() {
            request = request.header("cookie", cookies.join("; "));
        }
        if body.is_some() {
            request = request
                .header("content-type", "application/x-www-form-urlencoded")
                .header("origin", &self.origin)
                .header("sec-fetch-site", "same-origin");
        }
        let response = match body {
            Some(body) => self.agent.run(request.body(body.to_owned()).expect("the request is well-formed")),
            None => self.agent.run(request.body(()).expect("the request is well-formed")),
        };
        let mut response = response.map_err(|_| Unanswered)?;
        for set in response.headers().get_all("set-cookie") {
            let set = set.to_str().expect("a cookie is ASCII");
            let (name, value) =
                set.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie has a name");
            if set.to_lowercase().contains("max-age=0") || value.is_empty() {
                self.cookies.remove(name.trim());
            } else {
                self.cookies.insert(name.trim().to_owned(), value.to_owned());
            }
        }
        let headers = response.headers().iter();
        let headers = headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into()));
        Ok(Page {
            status: response.status().as_u16(),
            address: path.to_owned(),
            headers: headers.collect(),
            bytes: response.body_mut().with_config().limit(100_000_000).read_to_vec().map_err(|_| Unanswered)?,
        })
    }
}

impl Page {
    pub(crate) fn html(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// What a person reads.
    pub(crate) fn text(&self) -> String {
        markup::text(&self.html())
    }

    pub(crate) fn links(&self) -> Vec<String> {
        markup::links(&self.html())
    }

    pub(crate) fn forms(&self) -> Vec<Form> {
        markup::forms(&self.html())
    }

    /// The first form with a text whose name begins so.
    pub(crate) fn form_with(&self, text_begins: &str) -> Form {
        let found = self.forms().into_iter().find(|form| form.texts.iter().any(|name| name.starts_with(text_begins)));
        found.unwrap_or_else(|| panic!("{} has no form with a text {text_begins}…", self.address))
    }

    /// The one form whose address ends so.
    pub(crate) fn form(&self, action_ends: &str) -> Form {
        let all = self.forms();
        let mut fitting = all.iter().filter(|form| form.action.ends_with(action_ends));
        match (fitting.next(), fitting.next()) {
            (Some(form), None) => form.clone(),
            (found, _) => panic!(
                "{} has {} form for …{action_ends}; it has {:?}; it reads: {}",
                self.address,
                if found.is_some() { "more than one" } else { "no" },
                all.iter().map(|form| &form.action).collect::<Vec<_>>(),
                self.text()
            ),
        }
    }

    /// The page, if it is one that was asked for.
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}: {}", self.address, self.text());
        self
    }
}
