//! The store: rows in, domain values out. SQLite by default, PostgreSQL by a URL alone.
//!
//! Entities are private; what leaves this room was translated and checked, and a damaged row is an error, never a
//! default. Every query is scoped by a workspace or by an id that a link proved. Writes go through [`Store::begin`],
//! which takes SQLite's write lock at once: a transaction that reads first and writes later would fail under load.

pub mod accounts;
pub mod answers;
pub mod assessments;
mod bounces;
pub mod drafts;
#[expect(unreachable_pub, reason = "sea-orm derives public items")]
mod entity;
mod frozen;
pub mod instruments;
pub mod invitations;
pub mod layouts;
pub mod ledger;
pub mod no_mail;
pub mod nominations;
pub mod notices;
pub mod outbox;
pub mod questionnaires;
pub mod raters;
pub mod receipts;
pub mod schedules;
mod slots;
pub mod standings;
pub mod submissions;
pub mod trials;
pub mod wordings;

use std::path::Path;
use std::time::{Duration, Instant};

use parallax_migrations::MigratorTrait as _;
use sea_orm::sqlx;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, DatabaseTransaction, DbErr,
    RuntimeErr, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait as _,
};

/// The database, ready to use: migrated, with a pool for writing and one for reading.
#[derive(Clone, Debug)]
pub struct Store {
    /// SQLite: one connection, so that writers queue here and not at the file's lock. PostgreSQL: the one pool.
    writer: DatabaseConnection,
    reader: DatabaseConnection,
}

/// The store cannot do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database cannot be opened: {}. Check what --data or --database names", its_words(.0))]
    Open(#[source] DbErr),
    #[error(
        "the database was made by a newer version of Parallax (it has “{0}”, which this program does not know). \
         Start the newer program, or restore a backup from before the upgrade"
    )]
    Newer(String),
    #[error("the database setting {setting} would keep what must not be kept; {remedy}")]
    Unsafe { setting: &'static str, remedy: &'static str },
    #[error("the database failed")]
    Database(#[from] DbErr),
    #[error("the database is busy; its log file could not be emptied yet")]
    Busy,
    #[error("the task that records answers has ended")]
    Ended,
    #[error("a stored {0} is damaged")]
    Damaged(&'static str),
}

/// What the database itself says, without the names of the libraries in between.
fn its_words(fault: &DbErr) -> String {
    let (DbErr::Conn(RuntimeErr::SqlxError(cause))
    | DbErr::Exec(RuntimeErr::SqlxError(cause))
    | DbErr::Query(RuntimeErr::SqlxError(cause))) = fault
    else {
        return fault.to_string();
    };
    match &**cause {
        sqlx::Error::Database(refusal) => refusal.message().to_owned(),
        sqlx::Error::PoolTimedOut => "its server does not answer".to_owned(),
        cause => cause.to_string(),
    }
}

/// A write transaction. It is rolled back unless it is committed.
#[derive(Debug)]
pub struct Transaction(DatabaseTransaction);

impl Transaction {
    /// Makes everything written through it durable.
    ///
    /// # Errors
    /// If the database cannot.
    pub async fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }

    pub(crate) fn connection(&self) -> &DatabaseTransaction {
        &self.0
    }
}

impl Store {
    /// Opens the database at a URL (`sqlite:PATH` or `postgres://…`) and brings its schema up to date. Several processes
    /// may do so at once; one of them migrates while the others wait.
    ///
    /// # Errors
    /// If it cannot be opened, is newer than this program, or is set up to keep what must not be kept.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        let store = if url.starts_with("sqlite:") {
            let writer = connect_sqlite(url, 1).await?;
            migrate(&writer).await?;
            Self { reader: connect_sqlite(url, 4).await?, writer }
        } else {
            let mut options = ConnectOptions::new(url);
            options.max_connections(16).acquire_timeout(Duration::from_secs(20)).sqlx_logging(false);
            let pool = Box::pin(Database::connect(options)).await.map_err(StoreError::Open)?;
            refuse_telling_settings(&pool).await?;
            migrate(&pool).await?;
            Self { reader: pool.clone(), writer: pool }
        };
        Ok(store)
    }

    /// The URL of the SQLite database in a data directory.
    pub fn sqlite_url(directory: &Path) -> String {
        format!("sqlite:{}", directory.join("parallax.db").display())
    }

    /// Begins a write transaction.
    ///
    /// # Errors
    /// If the database cannot.
    pub async fn begin(&self) -> Result<Transaction, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(Transaction(self.writer.begin_with_options(options).await?))
    }

    pub(crate) fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// Takes out of the files what was deleted from the tables (sealed answers, drafts) and the order in which people
    /// answered.
    ///
    /// # Errors
    /// If the database cannot.
    pub async fn compact(&self) -> Result<(), StoreError> {
        if self.writer.get_database_backend() == DatabaseBackend::Sqlite {
            self.writer.execute_unprepared("VACUUM").await?;
            let checkpoint = Statement::from_string(DatabaseBackend::Sqlite, "PRAGMA wal_checkpoint(TRUNCATE)");
            let row = self.writer.query_one_raw(checkpoint).await?;
            // A reader that is still at work keeps the log file; whoever called tries again later.
            if row.is_none_or(|row| row.try_get_by_index::<i32>(0).unwrap_or(1) != 0) {
                return Err(StoreError::Busy);
            }
        } else {
            for table in ["sealed_answer", "draft"] {
                self.writer.execute_unprepared(&format!("VACUUM (FULL) {table}")).await?;
            }
            // PostgreSQL puts a row behind the others whenever it is written, and a dump has them in that order: the
            // one in which people answered. The primary key is random, so its order tells nothing.
            self.writer.execute_unprepared("CLUSTER invitation USING invitation_pkey").await?;
        }
        Ok(())
    }

    /// Closes all connections; SQLite then empties its log file.
    ///
    /// # Errors
    /// If the database cannot.
    pub async fn close(self) -> Result<(), StoreError> {
        self.reader.close().await?;
        self.writer.close().await?;
        Ok(())
    }
}

/// How long processes that make the same file at the same time wait for each other.
const PATIENCE: Duration = Duration::from_secs(10);

/// Connects to SQLite. While another process turns a new file to a write-ahead log, SQLite refuses at once instead of
/// waiting, whatever its time-out says; so it is asked again.
async fn connect_sqlite(url: &str, connections: u32) -> Result<DatabaseConnection, StoreError> {
    let began = Instant::now();
    loop {
        match try_sqlite(url, connections).await {
            Err(StoreError::Open(fault)) if is_busy(&fault) && began.elapsed() < PATIENCE => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            outcome => return outcome,
        }
    }
}

/// Whether SQLite says that another connection holds the file, in any of the forms of that answer (`SQLITE_BUSY`, 5, in the
/// lowest byte).
fn is_busy(fault: &DbErr) -> bool {
    let DbErr::Conn(RuntimeErr::SqlxError(cause)) = fault else { return false };
    let sqlx::Error::Database(refusal) = &**cause else { return false };
    refusal.code().and_then(|code| code.parse::<u32>().ok()).is_some_and(|code| code & 0xff == 5)
}

async fn try_sqlite(url: &str, connections: u32) -> Result<DatabaseConnection, StoreError> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .sqlx_logging(false);
    options.map_sqlx_sqlite_opts(|options| {
        options
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A submission is acknowledged after its commit, which must survive a loss of power.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .pragma("secure_delete", "ON")
            .pragma("trusted_schema", "OFF")
            .optimize_on_close(false, None)
    });
    Box::pin(Database::connect(options)).await.map_err(StoreError::Open)
}

/// Settings of a PostgreSQL server that would write down who answered when, or what.
async fn refuse_telling_settings(connection: &DatabaseConnection) -> Result<(), StoreError> {
    for (setting, telling, remedy) in [
        ("track_commit_timestamp", "on", "set it to off on the server"),
        ("log_statement", "all", "set it to none or ddl on the server"),
        ("log_statement", "mod", "set it to none or ddl on the server"),
        ("log_min_duration_statement", "0", "set it to -1 on the server"),
        ("synchronous_commit", "off", "set it to on: an acknowledged answer must survive a crash"),
    ] {
        let statement =
            Statement::from_string(DatabaseBackend::Postgres, format!("SELECT current_setting('{setting}') AS value"));
        let row = connection.query_one_raw(statement).await?;
        if let Some(row) = row
            && row.try_get::<String>("", "value")? == telling
        {
            return Err(StoreError::Unsafe { setting, remedy });
        }
    }
    Ok(())
}

/// Brings the schema up to date in one transaction, behind a lock that other processes wait at.
async fn migrate(connection: &DatabaseConnection) -> Result<(), StoreError> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let transaction = connection.begin_with_options(options).await.map_err(StoreError::Open)?;
    let backend = transaction.get_database_backend();
    if backend == DatabaseBackend::Postgres {
        // The number is arbitrary; all processes of this program use the same.
        transaction.execute_unprepared("SELECT pg_advisory_xact_lock(3603600360)").await?;
    }
    let known = parallax_migrations::known_versions();
    let table_exists = match backend {
        DatabaseBackend::Postgres => "SELECT 1 AS one WHERE to_regclass('seaql_migrations') IS NOT NULL",
        _ => "SELECT 1 AS one FROM sqlite_master WHERE name = 'seaql_migrations'",
    };
    if transaction.query_one_raw(Statement::from_string(backend, table_exists)).await?.is_some() {
        let rows = transaction
            .query_all_raw(Statement::from_string(backend, "SELECT version FROM seaql_migrations ORDER BY version"))
            .await?;
        for row in rows {
            let version: String = row.try_get("", "version")?;
            if !known.contains(&version) {
                return Err(StoreError::Newer(version));
            }
        }
    }
    parallax_migrations::Migrator::up(&transaction, None).await?;
    Ok(transaction.commit().await?)
}
