//! The stories that the whole program is told by, against the real binary: one test binary, a module a story.

#![expect(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::format_collect,
    clippy::similar_names,
    clippy::type_complexity,
    clippy::unused_self,
    reason = "a story reads better with the words of its scene, and tables of cases are typed where they stand"
)]

mod architecture;
mod brief;
mod database_lost_while_mailing;
mod declining;
mod deliverability;
mod exchange;
mod files;
mod journey;
mod kill_while_answering;
mod kill_while_closing;
mod kill_while_launching;
mod kill_while_mailing;
mod languages;
mod life;
mod link_scanner;
mod load;
mod mail_back;
mod mail_digest;
mod mail_faults;
mod mail_letters;
mod mail_queue;
mod mail_signed;
mod mail_transport;
mod migrations;
mod nodes_mailing;
mod nomination;
mod norms;
mod pages;
mod paper;
mod promise;
mod reminding;
mod smtp_server;
mod starting;
mod storage_attack;
mod support;
mod typesetting;
mod web;
