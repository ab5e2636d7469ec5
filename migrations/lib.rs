//! The database schema of Parallax, as migrations in one portable language for SQLite and PostgreSQL.
//!
//! Migrations import nothing of the application, so history stays frozen. See `README.md` for how one is written.

#![expect(elided_lifetimes_in_paths, reason = "the signatures of the migration trait leave them out")]

mod assessments;
mod delivery;
mod instrument;
mod layout;
mod ledger;
mod letters;
mod nomination;
mod norm;
mod notice;
mod people;
mod promise;
mod questionnaires;
mod schedule;
mod taking_part;
mod wording;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

/// All migrations, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(people::Migration),
            Box::new(assessments::Migration),
            Box::new(letters::Migration),
            Box::new(instrument::Migration),
            Box::new(promise::Migration),
            Box::new(ledger::Migration),
            Box::new(norm::Migration),
            Box::new(layout::Migration),
            Box::new(questionnaires::Migration),
            Box::new(taking_part::Migration),
            Box::new(delivery::Migration),
            Box::new(wording::Migration),
            Box::new(schedule::Migration),
            Box::new(nomination::Migration),
            Box::new(notice::Migration),
        ]
    }
}

/// The names of all migrations that this program knows, oldest first.
pub fn known_versions() -> Vec<String> {
    Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect()
}
