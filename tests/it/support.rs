//! What the stories stand on: real databases, a real mail server, a real browser, the real binary, and people who use it
//! only through what a person has, a mailbox and a web client.

pub(crate) mod browser;
mod capability;
pub(crate) mod client;
pub(crate) mod database;
pub(crate) mod dkim;
pub(crate) mod documents;
mod guard;
mod length;
pub(crate) mod markup;
pub(crate) mod names;
pub(crate) mod people;
pub(crate) mod postgres;
pub(crate) mod seed;
pub(crate) mod server;
pub(crate) mod smtpd;
mod wait;

pub(crate) use length::length;
pub(crate) use wait::wait_for;

/// Writes a story once and tells it on both databases: `name::on_sqlite` and `name::on_postgresql`.
///
/// Without PostgreSQL the second says that it was skipped, or fails where it must not be (see [`capability`]).
macro_rules! on_both_databases {
    ($($(#[$meta:meta])* fn $name:ident($database:ident) $body:block)+) => {$(
        $(#[$meta])*
        mod $name {
            use super::*;
            use $crate::support::database::TestDatabase;

            fn story($database: &TestDatabase) $body

            #[test]
            fn on_sqlite() {
                story(&TestDatabase::sqlite());
            }

            #[test]
            fn on_postgresql() {
                if let Some(database) = TestDatabase::postgres() {
                    story(&database);
                }
            }
        }
    )+};
}
pub(crate) use on_both_databases;
