//! Parallax: a self-hosted engine for 360-degree feedback.
//!
//! # The map of the house
//! | room | what happens there | may know |
//! |---|---|---|
//! | [`parallax_domain`] | everything that is decided: questionnaires, disclosure control, scoring, the report's figures | nothing of ours |
//! | [`store`] | sea-orm; rows in, domain values out | domain, migrations |
//! | [`workflow`] | use cases in the order of life: set up, launch, collect, close, release, remind | store, keys, domain |
//! | [`mail`] | the queue's worker, the letters, SMTP or a folder of files | store, keys, catalogue, domain |
//! | [`report`] | a frozen report drawn as SVG, PNG, PDF and HTML | catalogue, domain |
//! | [`web`] | pages by person: rater, client, coach; sessions and limits | workflow, store (reads), report, catalogue, domain |
//! | [`cli`] | a module a command | all of the above |
//!
//! Data flows one way: questionnaire → assessment → invitations and queued mail → link → form → sealed answer → tally →
//! report → PDF, page, pictures. Behind the tally nothing knows a rater.

pub mod app;
pub mod catalogue;
pub mod cli;
pub mod clock;
pub mod keys;
pub mod mail;
pub mod report;
pub mod store;
pub mod web;
pub mod workflow;
