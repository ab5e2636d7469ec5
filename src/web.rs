//! The pages, by person: rater, client, coach; and what keeps them safe.
//!
//! A page is a structure ([`views`]) drawn by a template beside it. A handler ([`pages`]) reads a request strictly ([`form`]), asks a
//! use case, and draws. Errors become answers in one place ([`problem`]). Around everything lies one layer ([`headers`]) with the
//! headers that every answer carries.
//!
//! # For programs that fill in forms
//! Every form has a hidden field `guard`, and every step is an ordinary form: read the page, send its fields back to its `action`, keep
//! cookies, follow `303`. Nothing needs a script. A rater's way is described in [`pages::rater`].
//!
//! No request of a rater is logged, and no address of a visitor is kept but for the counting of log-ins.

pub mod assets;
pub mod cookies;
pub mod form;
pub mod guard;
pub mod headers;
pub mod language;
mod multipart;
pub mod pages;
pub mod problem;
pub mod server;
pub mod session;
pub mod throttle;
pub mod unreadable;
pub mod views;
pub mod visitor;

pub use server::{configure, serve};
