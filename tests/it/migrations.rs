//! The schema's history can be walked in both directions: what a migration makes, its way back takes away, and nothing
//! else.

use parallax_migrations::{Migrator, MigratorTrait as _};
use sea_orm::{Database, DatabaseConnection};

use crate::support::database::TestDatabase;
use crate::support::on_both_databases;

/// Tables, columns with their types, and indexes, a line each.
fn schema(database: &TestDatabase) -> Vec<String> {
    let mut lines = database.column(if database.is_sqlite() {
        "select t.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || c.pk || ' ' || coalesce(c.dflt_value, '') \
         from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table' and t.name <> 'seaql_migrations'"
    } else {
        "select (table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, ''))::text \
         from information_schema.columns where table_schema = 'public' and table_name <> 'seaql_migrations'"
    });
    lines.extend(database.column(if database.is_sqlite() {
        "select coalesce(sql, name) from sqlite_master where type = 'index' and tbl_name <> 'seaql_migrations'"
    } else {
        "select indexdef::text from pg_indexes where schemaname = 'public' and tablename <> 'seaql_migrations'"
    }));
    lines.sort();
    lines
}

async fn walk(connection: &DatabaseConnection, is_up: bool) {
    let step = if is_up { Migrator::up(connection, Some(1)).await } else { Migrator::down(connection, Some(1)).await };
    step.expect("a migration can be walked");
}

on_both_databases! {
    fn every_migration_leads_up_and_down_and_up_again_to_the_same_schema(database) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
        runtime.block_on(async {
            let connection = Box::pin(Database::connect(database.url())).await.expect("the database can be reached");
            let steps = Migrator::migrations().len();
            let mut schemas = vec![Vec::new()];
            for _ in 0..steps {
                walk(&connection, true).await;
                schemas.push(look(database));
            }
            assert!(schemas.windows(2).all(|pair| pair[0] != pair[1]), "a migration changed nothing");
            for before in schemas.iter().rev().skip(1) {
                walk(&connection, false).await;
                assert_eq!(look(database), *before);
            }
            for after in schemas.iter().skip(1) {
                walk(&connection, true).await;
                assert_eq!(look(database), *after);
            }
        });
    }
}

/// The schema, read on a thread of its own: the story already runs inside a runtime.
fn look(database: &TestDatabase) -> Vec<String> {
    std::thread::scope(|scope| scope.spawn(|| schema(database)).join().expect("the schema can be read"))
}
