//! A database of one test, and what somebody who has copied its files can read in it.

use std::path::{Path, PathBuf};

use sea_orm::{ConnectionTrait as _, Database, DbBackend, Statement};

use super::postgres::{self, Cluster};

/// An empty database that nobody else uses, SQLite or PostgreSQL. The application makes the tables.
pub(crate) struct TestDatabase {
    folder: tempfile::TempDir,
    place: Place,
}

enum Place {
    Sqlite,
    Postgres { cluster: &'static Cluster, name: String },
}

impl TestDatabase {
    /// A file in a folder of its own.
    pub(crate) fn sqlite() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder can be made"), place: Place::Sqlite }
    }

    /// A database in the tests' cluster, or `None` (and a note) where there is no PostgreSQL.
    pub(crate) fn postgres() -> Option<Self> {
        let cluster = postgres::cluster()?;
        let name = cluster.create_database();
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        Some(Self { folder, place: Place::Postgres { cluster, name } })
    }

    /// A database in a cluster of its own, which can be restarted, or `None` (and a note) where there is no PostgreSQL.
    pub(crate) fn restartable() -> Option<Self> {
        let cluster = postgres::cluster_of_its_own()?;
        let name = cluster.create_database();
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        Some(Self { folder, place: Place::Postgres { cluster, name } })
    }

    /// Restarts the server of a [`Self::restartable`] database as after a power cut; SQLite has none.
    pub(crate) fn restart_server(&self) {
        if let Place::Postgres { cluster, .. } = &self.place {
            cluster.restart_at_once();
        }
    }

    /// The URL that the application is given.
    pub(crate) fn url(&self) -> String {
        match &self.place {
            Place::Sqlite => format!("sqlite://{}?mode=rwc", self.sqlite_file().display()),
            Place::Postgres { cluster, name } => cluster.url(name),
        }
    }

    pub(crate) fn is_sqlite(&self) -> bool {
        matches!(self.place, Place::Sqlite)
    }

    /// A folder of this test: key directory, mail folder and what else the application keeps outside the database.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    fn sqlite_file(&self) -> PathBuf {
        self.folder.path().join("parallax.sqlite")
    }

    /// Takes the database away from everybody who uses it, as a crash of its server or a broken network does, until what is
    /// given back is dropped. SQLite has no server; there somebody else holds its write lock.
    pub(crate) fn taken_away(&self) -> Away<'_> {
        let lock = match &self.place {
            Place::Sqlite => Some(WriteLock::hold(&self.url())),
            Place::Postgres { cluster, name } => {
                for sql in [
                    format!("alter database {name} allow_connections false"),
                    format!("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'"),
                ] {
                    cluster.psql("postgres", &sql).expect("root may take a database away");
                }
                None
            }
        };
        Away { database: self, _lock: lock }
    }

    /// The rows of a query with one text column.
    pub(crate) fn column(&self, sql: &str) -> Vec<String> {
        self.columns_of(&[sql.to_owned()]).remove(0)
    }

    /// The rows of each of these queries, asked one after the other. Each has one text column.
    fn columns_of(&self, queries: &[String]) -> Vec<Vec<String>> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
        runtime.block_on(async {
            let connection = Box::pin(Database::connect(self.url())).await.expect("the database can be reached");
            let backend = if self.is_sqlite() { DbBackend::Sqlite } else { DbBackend::Postgres };
            let mut columns = Vec::new();
            for sql in queries {
                let rows = connection.query_all_raw(Statement::from_string(backend, sql)).await;
                let rows = rows.unwrap_or_else(|error| panic!("{sql}: {error}"));
                let texts = rows.iter().map(|row| row.try_get_by_index::<String>(0).expect("the column is text"));
                columns.push(texts.collect());
            }
            connection.close().await.expect("the connection closes");
            columns
        })
    }

    /// A query that counts.
    pub(crate) fn count(&self, sql: &str) -> u64 {
        let text = if self.is_sqlite() { "text" } else { "varchar" };
        self.column(&format!("select cast(({sql}) as {text})"))[0].parse().expect("a count is a number")
    }

    /// The names of the tables, sorted.
    pub(crate) fn tables(&self) -> Vec<String> {
        self.column(if self.is_sqlite() {
            "select name from sqlite_master where type = 'table' order by name"
        } else {
            "select tablename::text from pg_tables where schemaname = 'public' order by 1"
        })
    }

    /// The names of a table's columns, sorted.
    pub(crate) fn columns(&self, table: &str) -> Vec<String> {
        self.column(&self.names_of_columns(table))
    }

    fn names_of_columns(&self, table: &str) -> String {
        if self.is_sqlite() {
            format!("select name from pragma_table_info('{table}') order by name")
        } else {
            format!("select column_name::text from information_schema.columns where table_name = '{table}' order by 1")
        }
    }

    /// Every row of a table as one line of text, in the order of the lines.
    pub(crate) fn rows(&self, table: &str) -> Vec<String> {
        let columns = if self.is_sqlite() { self.columns(table) } else { Vec::new() };
        self.column(&self.lines_of(table, &columns))
    }

    fn lines_of(&self, table: &str, columns: &[String]) -> String {
        if self.is_sqlite() {
            let columns: Vec<String> = columns.iter().map(|name| format!("quote(\"{name}\")")).collect();
            format!("select {} from \"{table}\" order by 1", columns.join(" || '|' || "))
        } else {
            format!("select \"{table}\"::text from \"{table}\" order by 1")
        }
    }

    /// Every row of every table, as one text. Equal dumps are equal states. It is asked often, so all is asked through few
    /// connections.
    pub(crate) fn dump(&self) -> String {
        let tables = self.tables();
        let names: Vec<String> = tables.iter().map(|table| self.names_of_columns(table)).collect();
        let columns = self.columns_of(&names);
        let lines: Vec<String> =
            tables.iter().zip(&columns).map(|(table, columns)| self.lines_of(table, columns)).collect();
        let rows = self.columns_of(&lines);
        tables.iter().zip(rows).map(|(table, rows)| format!("-- {table}\n{}\n", rows.join("\n"))).collect()
    }

    /// Every file in which the database's content lies or may have been left: what a thief of the disk has. Copied, so
    /// that looking changes nothing.
    pub(crate) fn stolen_files(&self) -> Vec<(String, Vec<u8>)> {
        match &self.place {
            Place::Sqlite => ["", "-wal", "-shm", "-journal"]
                .iter()
                .map(|suffix| format!("{}{suffix}", self.sqlite_file().display()))
                .filter_map(|path| std::fs::read(&path).ok().map(|bytes| (path, bytes)))
                .collect(),
            Place::Postgres { cluster, name } => {
                cluster.psql(name, "checkpoint").expect("root may ask for a checkpoint");
                let oid = cluster.psql(name, &format!("select oid from pg_database where datname = '{name}'"));
                let base = cluster.data_folder().join("base").join(oid.expect("the database exists").trim());
                let mut files = files_of(&base);
                files.push((format!("pg_dump {name}"), cluster.dump(name).into_bytes()));
                files
            }
        }
    }

    /// The write-ahead log that PostgreSQL has kept so far; of all databases of the cluster together. Empty for SQLite,
    /// whose log is one of [`TestDatabase::stolen_files`].
    pub(crate) fn shared_log(&self) -> Vec<(String, Vec<u8>)> {
        match &self.place {
            Place::Sqlite => Vec::new(),
            Place::Postgres { cluster, .. } => files_of(&cluster.data_folder().join("pg_wal")),
        }
    }
}

/// As long as it lives, nobody can use the database.
pub(crate) struct Away<'a> {
    database: &'a TestDatabase,
    _lock: Option<WriteLock>,
}

impl Drop for Away<'_> {
    fn drop(&mut self) {
        if let Place::Postgres { cluster, name } = &self.database.place {
            let given_back = cluster.psql("postgres", &format!("alter database {name} allow_connections true"));
            given_back.expect("root may give a database back");
        }
    }
}

/// SQLite's write lock, held by a connection of its own.
struct WriteLock {
    runtime: tokio::runtime::Runtime,
    connection: Option<sea_orm::DatabaseConnection>,
}

impl WriteLock {
    fn hold(url: &str) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
        let connection = runtime.block_on(async {
            let mut options = sea_orm::ConnectOptions::new(url);
            options.max_connections(1);
            let connection = Box::pin(Database::connect(options)).await.expect("the database can be reached");
            connection.execute_unprepared("begin immediate").await.expect("the lock can be had");
            connection
        });
        Self { runtime, connection: Some(connection) }
    }
}

impl Drop for WriteLock {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.runtime.block_on(async {
                connection.execute_unprepared("rollback").await.expect("the lock can be given back");
                connection.close().await.expect("the connection closes");
            });
        }
    }
}

fn files_of(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file());
    paths.filter_map(|path| std::fs::read(&path).ok().map(|bytes| (path.display().to_string(), bytes))).collect()
}

#[cfg(test)]
mod tests {
    const PEOPLE: &str = "create table person (name text, age integer)";

    super::super::on_both_databases! {
        /// Guards the guard: a dump that does not see a change would make every “nothing has changed” true.
        fn a_dump_sees_every_change(database) {
            database.column(PEOPLE);
            let empty = database.dump();
            database.column("insert into person values ('Ada', 36)");
            let full = database.dump();
            database.column("update person set age = 37");
            assert!(empty != full && full != database.dump() && full.contains("Ada"));
            assert_eq!(database.tables(), ["person"]);
            assert_eq!(database.count("select count(*) from person"), 1);
            let holds_name = |(_, bytes): &(String, Vec<u8>)| bytes.windows(3).any(|window| window == b"Ada");
            assert!(database.stolen_files().iter().any(holds_name));
            assert!(database.is_sqlite() || database.shared_log().iter().any(holds_name));
        }
    }
}
