//! Whether receivers can know that letters are ours: for the coach to read and to hand on to whoever keeps the domain.

use actix_web::HttpResponse;
use actix_web::web::{Data, ServiceConfig, resource};

use super::{page, reading};
use crate::app::App;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::deliverability::{Deliverability, Finding};
use crate::web::views::{Frame, Section};

/// The address of the page.
pub fn configure(routes: &mut ServiceConfig) {
    routes.service(resource("/mail/check").route(reading().to(show)));
}

async fn show(app: Data<App>, coach: Coach) -> Result<HttpResponse, Problem> {
    let deliverability = app.deliverability.as_deref().ok_or(Problem::NotFound)?;
    let findings = deliverability.check().await.into_iter().map(|finding| Finding {
        subject: finding.subject.label(),
        weight: finding.weight,
        sentence: finding.sentence,
        record: finding.record,
    });
    page(&Deliverability {
        frame: Frame::coach("Mail", coach.header(Section::Letters)),
        sender: deliverability.sending.domain.clone(),
        findings: findings.collect(),
    })
}
