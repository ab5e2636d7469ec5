//! The pages over HTTP, with a clock that stands still and people who use them only through a web client.

mod bad_inputs;
mod bad_requests;
mod coach;
mod deadline;
pub(crate) mod house;
mod layout;
mod library;
mod log_in;
pub(crate) mod nomination;
mod notice;
mod rater;
mod raters;
mod safety;
mod taking_part;
mod wording;
