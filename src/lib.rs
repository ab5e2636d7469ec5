//! Parallax: a self-hosted engine for 360-degree feedback.
//!
//! # The map of the house
//! | room | what happens there | may know |
//! |---|---|---|
//! | [`parallax_domain`] | everything that is decided: questionnaires, disclosure control, scoring, the report's figures | nothing of ours |
//! | [`parallax_exchange`] | questionnaires and ratings from and to other tools: bytes in, a proposal or a file out | domain |
//! | [`app`], [`clock`], [`keys`], [`catalogue`], [`fonts`] | what a process is put together from: settings, time, secrets, sentences, fonts | store, typesetter, domain |
//! | [`notice`] | what raters are told of their answers, from the plan that decides what is published | catalogue, domain |
//! | [`typesetter`] | templates and data to PDF, in processes of their own | fonts |
//! | [`store`] | sea-orm; rows in, domain values out | keys, domain, migrations |
//! | [`workflow`] | use cases in the order of life: set up, launch, collect, close, release, remind | app, keys, catalogue, notice, store, exchange, domain |
//! | [`mail`] | the queue's worker, the letters, SMTP or a folder of files, what comes back | app, keys, store, catalogue, domain |
//! | [`deliverability`] | what the name service says of the sender's domain: SPF, DKIM, DMARC | nothing of ours |
//! | [`report`] | a frozen report drawn as SVG, PNG, PDF and HTML | catalogue, fonts, typesetter, domain |
//! | [`paper`] | a questionnaire as a form to print | catalogue, fonts, typesetter, domain |
//! | [`web`] | pages by person: rater, client, coach; sessions and limits | workflow, notice, store (reads), report, paper, mail (letters to look at), app, exchange, domain |
//! | [`cli`] | a module a command | all of the above |
//!
//! `tests/it/architecture.rs` holds the code against this map.
//!
//! Data flows one way: questionnaire → assessment → invitations and queued mail → link → form → sealed answer → tally →
//! report → PDF, page, pictures. Behind the tally nothing knows a rater.

pub mod app;
pub mod catalogue;
pub mod cli;
pub mod clock;
pub mod deliverability;
pub mod fonts;
pub mod keys;
pub mod mail;
pub mod notice;
pub mod paper;
pub mod report;
pub mod store;
pub mod typesetter;
pub mod web;
pub mod workflow;
