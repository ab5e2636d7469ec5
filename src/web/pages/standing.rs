//! Whether receivers can know that letters are ours: for the coach to read and to hand on to whoever keeps the domain.

use actix_web::HttpResponse;
use actix_web::web::{Data, ServiceConfig, resource};

use super::{page, reading};
use crate::app::App;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::standing::{Finding, Standing};
use crate::web::views::{Frame, Section};

/// The address of the page.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(resource("/mail/check").route(reading().to(show)));
}

async fn show(app: Data<App>, coach: Coach) -> Result<HttpResponse, Problem> {
    let standing = app.standing.as_deref().ok_or(Problem::NotFound)?;
    let findings = standing.check().await.into_iter().map(|finding| Finding {
        subject: finding.subject.label(),
        weight: finding.weight,
        sentence: finding.sentence,
        record: finding.record,
    });
    page(&Standing {
        frame: Frame::coach("Mail", coach.header(Section::Letters)),
        sender: standing.sending.domain.clone(),
        findings: findings.collect(),
    })
}
