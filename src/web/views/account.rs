//! Setting up the first account, and logging in.

use askama::Template;

use super::{FaultLine, Field, Frame};

/// The first owner's account.
#[derive(Template, Debug)]
#[template(path = "account/set_up.html", config = "src/web/askama.toml")]
pub struct SetUp {
    pub frame: Frame,
    pub action: String,
    pub guard: String,
    pub fields: Vec<Field>,
    pub faults: Vec<FaultLine>,
}

/// Logging in.
#[derive(Template, Debug)]
#[template(path = "account/log_in.html", config = "src/web/askama.toml")]
pub struct LogIn {
    pub frame: Frame,
    pub guard: String,
    pub fields: Vec<Field>,
    pub faults: Vec<FaultLine>,
    /// Something to say above the form: that one was logged out, or for how long.
    pub notice: Option<String>,
    /// Where to go afterwards: a path on this site.
    pub then: String,
}
