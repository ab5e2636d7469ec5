//! A server in this process, on a port of its own, with a database, a key directory and a clock of one test.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::PathBuf;
use std::time::Duration;

use data_encoding::HEXLOWER;
use parallax::app::{App, Settings};
use parallax::clock::Clock;
use parallax::fonts::Fonts;
use parallax::keys::Keys;
use parallax::mail::transport::Transport;
use parallax::mail::worker::Worker;
use parallax::store::Store;
use parallax::store::invitations::Invitation;
use parallax::typesetter::Typesetter;
use parallax::web;
use parallax_domain::disclosure::Release;
use parallax_domain::id::AssessmentId;
use parallax_domain::text::Name;
use sha2::{Digest as _, Sha256};
use tokio::runtime::Runtime;
use tokio::sync::watch;

use crate::support::client::{Client, Page};
use crate::support::database::TestDatabase;

/// The moment at which every story begins.
pub(crate) const NOW: &str = "2026-03-01T12:00:00Z";
pub(crate) const EMAIL: &str = "carla@example.org";
pub(crate) const PASSWORD: &str = "correct horse battery staple";

/// The people around the client: two of a group that is too small to stand alone.
pub(crate) const ROSTER: &str = "name,email,group,language\n\
    Mara Model,mara@example.org,manager,en\n\
    Pat Placeholder,pat@example.org,peer,en\n\
    Paula Prototype,paula@example.org,peer,de\n\
    Pascal Plausible,pascal@example.org,peer,fr\n\
    Dana Demo,dana@example.org,direct_report,en\n\
    Dario Dryrun,dario@example.org,direct_report,es\n";

/// A running server.
pub(crate) struct House {
    pub(crate) database: TestDatabase,
    app: App,
    runtime: Runtime,
    stop: watch::Sender<bool>,
    server: Option<std::thread::JoinHandle<()>>,
    origin: String,
    _keys: tempfile::TempDir,
}

impl House {
    /// Starts a server on an empty database of SQLite.
    pub(crate) fn open() -> Self {
        Self::on(TestDatabase::sqlite())
    }

    /// Starts a server on this empty database.
    pub(crate) fn on(database: TestDatabase) -> Self {
        Self::start(database, |_| {})
    }

    /// Starts it with an application that was arranged before.
    pub(crate) fn open_with(arrange: impl FnOnce(&mut App)) -> Self {
        Self::start(TestDatabase::sqlite(), arrange)
    }

    fn start(database: TestDatabase, arrange: impl FnOnce(&mut App)) -> Self {
        let keys = tempfile::tempdir().expect("a directory for keys");
        let runtime = Runtime::new().expect("a runtime");
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let settings = Settings {
            public_url: origin.clone(),
            mail_folder: Some(database.folder().join("letters")),
            mail_from: "feedback@example.org".to_owned(),
            trusted_proxies: Vec::new(),
            typesetter: Typesetter::here(Fonts::ours()),
        };
        let assemble = async {
            let store = Store::open(&database.url()).await.expect("the database opens");
            let keys = Keys::open(keys.path()).expect("the key directory opens");
            let clock = Clock::standing_at(NOW.parse().expect("a moment"));
            let name = Name::parse("Carla Coach").expect("a name");
            App::assemble(store, keys, clock, settings, &name).await.expect("the application is put together")
        };
        let mut app = runtime.block_on(assemble);
        {
            let _inside = runtime.enter();
            arrange(&mut app);
        }
        let (stop, stopped) = watch::channel(false);
        let (served, handle) = (app.clone(), runtime.handle().clone());
        let server = std::thread::spawn(move || {
            handle.block_on(web::serve(served, listener, stopped)).expect("the server runs");
        });
        Self { database, app, runtime, stop, server: Some(server), origin, _keys: keys }
    }

    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// A client that has never been here.
    pub(crate) fn stranger(&self) -> Client {
        Client::new(&self.origin)
    }

    /// Arranges something through the application itself.
    pub(crate) fn arrange<T>(&self, work: impl AsyncFnOnce(App) -> T) -> T {
        self.runtime.block_on(work(self.app.clone()))
    }

    /// Moves the clock on.
    pub(crate) fn wait(&self, minutes: u64) {
        self.app.clock.advance(Duration::from_secs(60 * minutes));
    }

    /// Sends the letters that are due, to the mail folder.
    pub(crate) fn deliver(&self) {
        self.deliver_by(Transport::Folder(self.mail_folder()));
    }

    /// Sends the letters that are due.
    pub(crate) fn deliver_by(&self, transport: Transport) {
        let worker = Worker::new(self.app.clone(), transport).expect("the sender has an address");
        self.runtime.block_on(worker.run_once()).expect("the database works");
    }

    pub(crate) fn mail_folder(&self) -> PathBuf {
        self.app.settings.mail_folder.clone().expect("this house keeps its letters in a folder")
    }

    /// Everything that the database holds.
    pub(crate) fn dump(&self) -> String {
        self.database.dump()
    }

    /// The link that makes the first account.
    pub(crate) fn set_up_link(&self) -> String {
        self.app.set_up_address()
    }

    /// A coach with an account, logged in.
    pub(crate) fn coach(&self) -> Client {
        let mut client = self.stranger();
        let mut form = client.open(&self.set_up_link()).expect(200).forms().remove(0);
        form.fill("name", "Carla Coach").fill("email", EMAIL).fill("password", PASSWORD);
        client.send(&form).expect(200);
        client
    }

    /// A draft with raters. Gives its address.
    pub(crate) fn draft(&self, coach: &mut Client) -> String {
        let mut form = coach.open("/assessments/new").expect(200).form("/assessments/new");
        form.fill("client_name", "Robin Sample").fill("client_email", "robin@example.org");
        form.fill("date", "2026-03-20").fill("time", "18:00").fill("time_zone", "Europe/Berlin");
        let page = coach.send(&form).expect(200);
        add_raters(coach, &page, ROSTER);
        path_of(&page)
    }

    /// A launched assessment. Gives its address.
    pub(crate) fn launched(&self, coach: &mut Client) -> String {
        let address = self.draft(coach);
        let mut form = coach.open(&format!("{address}/launch")).expect(200).form("/launch");
        form.fill("consent", "yes");
        coach.send(&form).expect(200);
        address
    }

    /// Enters a report of this assessment for the coach that counted another number of peers and direct reports, so that
    /// its own is refused.
    pub(crate) fn publish_another_report(&self, assessment: &str) {
        let source = assessment.trim_start_matches("/assessments/");
        let people = BTreeMap::from([((format!("{source}/peer+direct_report"), "sets-direction-1".to_owned()), 5)]);
        let content = Release::of_figures(source, [3, 5], &people, &[]).to_json();
        let client = HEXLOWER.encode(&Sha256::digest("robin@example.org"));
        self.database.column(&format!(
            "insert into ledger_entry (id, workspace_id, client, audience, source_kind, source, content) \
             select id, id, '{client}', 'coach', 'assessment', '{source}', '{content}' from workspace"
        ));
    }

    /// The personal link of a rater.
    pub(crate) fn link_to(&self, assessment: &str, email: &str) -> String {
        let id: AssessmentId =
            assessment.trim_start_matches("/assessments/").parse().expect("an assessment's address holds its id");
        let people: Vec<Invitation> =
            self.arrange(async |app| app.store.invitations(id).await.expect("the invitations are there"));
        let one = people.iter().find(|one| one.email.as_str() == email).expect("the rater is invited");
        self.app.rater_address(one.id, one.link_version)
    }

    /// The link by which a rater stops letters.
    pub(crate) fn opt_out_link(&self, assessment: &str, email: &str) -> String {
        let id: AssessmentId =
            assessment.trim_start_matches("/assessments/").parse().expect("an assessment's address holds its id");
        let people: Vec<Invitation> =
            self.arrange(async |app| app.store.invitations(id).await.expect("the invitations are there"));
        let one = people.iter().find(|one| one.email.as_str() == email).expect("the rater is invited");
        self.app.opt_out_address(one.id, one.link_version)
    }

    /// The link under which the client proposes raters.
    pub(crate) fn nomination_link(&self, assessment: &str) -> String {
        let id = assessment.trim_start_matches("/assessments/").parse().expect("an assessment's address holds its id");
        self.app.nomination_address(id)
    }

    /// The link under which the client reads the report.
    pub(crate) fn report_link(&self, assessment: &str) -> String {
        let id = assessment.trim_start_matches("/assessments/").parse().expect("an assessment's address holds its id");
        self.app.report_address(id, 1)
    }

    /// Opens a link and presses the button: the first page of the form.
    pub(crate) fn enter(&self, client: &mut Client, link: &str) -> Page {
        let form = client.open(link).expect(200).forms().remove(0);
        client.send(&form).expect(200)
    }

    /// Answers everything and gives the page that asks whether to submit.
    pub(crate) fn review(&self, client: &mut Client, link: &str) -> Page {
        let first = self.enter(client, link);
        let mut form = client.open(&format!("{}?view=all", path_of(&first))).expect(200).forms().remove(0);
        let choices = form.choices.clone();
        for (name, value) in choices.iter().filter(|(name, value)| name.starts_with("rating.") && value == "4") {
            form.fill(name, value);
        }
        form.fill("go", "review");
        client.send(&form).expect(200)
    }
}

impl Drop for House {
    fn drop(&mut self) {
        // Nobody listens if the server has ended already.
        let _ = self.stop.send(true);
        if let Some(server) = self.server.take() {
            let ended = server.join();
            assert!(ended.is_ok() || std::thread::panicking(), "the server ended badly");
        }
    }
}

/// Adds the raters of a list to a draft: looks it over, and takes it. Gives the draft's page.
pub(crate) fn add_raters(coach: &mut Client, draft: &Page, list: &str) -> Page {
    let mut form = draft.form("/raters");
    form.fill("list_text", list);
    let preview = coach.send(&form).expect(200);
    coach.send(&preview.form("/raters")).expect(200)
}

/// The address of a page without what follows the question mark.
pub(crate) fn path_of(page: &Page) -> String {
    page.address.split(['?', '#']).next().unwrap_or_default().to_owned()
}
