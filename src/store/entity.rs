//! The tables as sea-orm sees them. Private to the store.

macro_rules! table {
    ($(#[$doc:meta])* $module:ident, $table:literal, { $($(#[$attribute:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$doc])*
        pub(crate) mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
            #[sea_orm(table_name = $table)]
            pub struct Model {
                $($(#[$attribute])* pub $field: $type),*
            }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

table!(workspace, "workspace", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    name: String,
});

table!(account, "account", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    workspace_id: Uuid,
    email: String,
    email_identity: String,
    name: String,
    role: String,
    password_hash: String,
});

table!(session, "session", {
    #[sea_orm(primary_key, auto_increment = false)]
    token_hash: String,
    account_id: Uuid,
    created_at: i64,
    seen_at: i64,
});

table!(assessment, "assessment", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    workspace_id: Uuid,
    client_name: String,
    client_email: String,
    language: String,
    #[sea_orm(column_type = "Text")]
    questionnaire: String,
    #[sea_orm(column_type = "Text")]
    policy: String,
    #[sea_orm(column_type = "Text", nullable)]
    promise: Option<String>,
    #[sea_orm(column_type = "Text")]
    own_groups: String,
    state: String,
    created_at: i64,
    closes_at: i64,
    time_zone: String,
    public_key: Option<Vec<u8>>,
    report_link_version: i32,
    closed_at: Option<i64>,
    released_at: Option<i64>,
    sealed_off: bool,
    #[sea_orm(column_type = "Text", nullable)]
    norm: Option<String>,
});

table!(invitation, "invitation", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    assessment_id: Uuid,
    name: String,
    email: String,
    email_identity: String,
    rater_group: String,
    language: String,
    link_version: i32,
    spent: bool,
    receipt: Option<String>,
    standing: String,
    mail_stopped: bool,
    time_zone: Option<String>,
});

table!(no_mail, "no_mail", {
    #[sea_orm(primary_key, auto_increment = false)]
    workspace_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    address_mark: String,
});

table!(counted_receipt, "counted_receipt", {
    #[sea_orm(primary_key, auto_increment = false)]
    mark: String,
    assessment_id: Uuid,
});

table!(draft, "draft", {
    #[sea_orm(primary_key, auto_increment = false)]
    invitation_id: Uuid,
    content: Vec<u8>,
});

table!(sealed_answer, "sealed_answer", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    assessment_id: Uuid,
    content: Vec<u8>,
});

table!(tally, "tally", {
    #[sea_orm(primary_key, auto_increment = false)]
    assessment_id: Uuid,
    #[sea_orm(column_type = "Text")]
    content: String,
});

table!(report, "report", {
    #[sea_orm(primary_key, auto_increment = false)]
    assessment_id: Uuid,
    #[sea_orm(column_type = "Text")]
    content: String,
});

table!(instrument, "instrument", {
    #[sea_orm(primary_key, auto_increment = false)]
    workspace_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    questionnaire_key: String,
    #[sea_orm(primary_key, auto_increment = false)]
    questionnaire_version: i32,
    #[sea_orm(column_type = "Text")]
    content: String,
});

table!(letter, "letter", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    assessment_id: Uuid,
    invitation_id: Option<Uuid>,
    kind: String,
    state: String,
    attempts: i32,
    due_at: i64,
    lease: Option<Uuid>,
    lease_expires_at: Option<i64>,
    #[sea_orm(column_type = "Text", nullable)]
    last_words: Option<String>,
    address_refused: bool,
    delays: i32,
});

table!(mail_slot, "mail_slot", {
    #[sea_orm(primary_key, auto_increment = false)]
    scope: String,
    free_at: i64,
});

table!(mail_pause, "mail_pause", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: i32,
    since: i64,
    #[sea_orm(column_type = "Text")]
    words: String,
});

table!(reminder_schedule, "reminder_schedule", {
    #[sea_orm(primary_key, auto_increment = false)]
    assessment_id: Uuid,
    #[sea_orm(column_type = "Text")]
    reminders: String,
    launched_at: Option<i64>,
    first_deadline: Option<i64>,
    #[sea_orm(column_type = "Text")]
    done: String,
    look_at: Option<i64>,
});

table!(ledger_entry, "ledger_entry", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    workspace_id: Uuid,
    client: String,
    audience: String,
    source_kind: String,
    source: String,
    #[sea_orm(column_type = "Text")]
    content: String,
});

table!(refused_close, "refused_close", {
    #[sea_orm(primary_key, auto_increment = false)]
    assessment_id: Uuid,
    #[sea_orm(column_type = "Text")]
    sentence: String,
});

table!(workspace_layout, "workspace_layout", {
    #[sea_orm(primary_key, auto_increment = false)]
    workspace_id: Uuid,
    #[sea_orm(column_type = "Text")]
    content: String,
});

table!(assessment_layout, "assessment_layout", {
    #[sea_orm(primary_key, auto_increment = false)]
    assessment_id: Uuid,
    #[sea_orm(column_type = "Text")]
    content: String,
});

table!(workspace_wording, "workspace_wording", {
    #[sea_orm(primary_key, auto_increment = false)]
    workspace_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    letter: String,
    #[sea_orm(primary_key, auto_increment = false)]
    language: String,
    #[sea_orm(column_type = "Text")]
    subject: String,
    #[sea_orm(column_type = "Text")]
    body: String,
});

table!(assessment_wording, "assessment_wording", {
    #[sea_orm(primary_key, auto_increment = false)]
    assessment_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    letter: String,
    #[sea_orm(primary_key, auto_increment = false)]
    language: String,
    #[sea_orm(column_type = "Text")]
    subject: String,
    #[sea_orm(column_type = "Text")]
    body: String,
});

table!(trial_letter, "trial_letter", {
    #[sea_orm(primary_key, auto_increment = false)]
    account_id: Uuid,
    id: Uuid,
    assessment_id: Option<Uuid>,
    letter: String,
    language: String,
    #[sea_orm(column_type = "Text")]
    subject: String,
    #[sea_orm(column_type = "Text")]
    body: String,
    state: String,
    #[sea_orm(column_type = "Text", nullable)]
    last_words: Option<String>,
});

table!(questionnaire, "questionnaire", {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    workspace_id: Uuid,
    key: Option<String>,
    #[sea_orm(column_type = "Text")]
    summary: String,
    #[sea_orm(column_type = "Text")]
    tags: String,
    retired: bool,
    #[sea_orm(column_type = "Text", nullable)]
    draft: Option<String>,
    #[sea_orm(column_type = "Text")]
    history: String,
    revision: i32,
    edited_by: Option<Uuid>,
    edited_at: i64,
});

table!(questionnaire_version, "questionnaire_version", {
    #[sea_orm(primary_key, auto_increment = false)]
    questionnaire_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    version: i32,
    #[sea_orm(column_type = "Text")]
    content: String,
    published_at: i64,
});

table!(nomination, "nomination", {
    #[sea_orm(primary_key, auto_increment = false)]
    assessment_id: Uuid,
    stage: String,
    #[sea_orm(column_type = "Text")]
    wanted: String,
    #[sea_orm(column_type = "Text", nullable)]
    note: Option<String>,
});

table!(nominee, "nominee", {
    #[sea_orm(primary_key, auto_increment = false)]
    invitation_id: Uuid,
});

table!(rater_move, "rater_move", {
    #[sea_orm(primary_key, auto_increment = false)]
    invitation_id: Uuid,
    to_group: String,
});

table!(handed_link, "handed_link", {
    #[sea_orm(primary_key, auto_increment = false)]
    invitation_id: Uuid,
});

table!(notice, "notice", {
    #[sea_orm(primary_key, auto_increment = false)]
    assessment_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    version: i32,
    #[sea_orm(primary_key, auto_increment = false)]
    language: String,
    since: i64,
    #[sea_orm(column_type = "Text")]
    content: String,
});
