//! The library: the workspace's own questionnaires and those that are shipped.
//!
//! | address | what it does |
//! |---|---|
//! | `/library` | the list, searched by `?q=` and `?tag=` |
//! | `/library/new` | begins a questionnaire, empty or as a copy |
//! | `/library/import` | what a file of another tool would become, and then a draft of it |
//! | `/library/<id>` | one questionnaire: its latest version, its versions, what can be done with it |
//! | `…/edit` | the builder: `GET` shows the draft, `POST` changes it |
//! | `…/revision` | how often the draft was changed so far, for the script |
//! | `…/preview/<group>` | the draft as a rater of the group reads it |
//! | `…/publish` | `GET` says what is left to mend, `POST` makes the draft a version |
//! | `…/export` | the questionnaire as a file of Parallax or of another tool |
//! | `…/draft`, `…/discard`, `…/tags`, `…/retire` | begins and discards a draft, tags, takes out of the offer |

mod bring;
mod builder;
mod change;
mod list;
mod one;
mod preview;
mod publish;
mod take;

use actix_web::web::{self, ServiceConfig, resource};
use parallax_domain::id::QuestionnaireId;

use super::reading;
use crate::web::problem::Problem;
use crate::web::session::Coach;
use crate::web::views::{Frame, Section};

/// The library's addresses.
pub fn configure(routes: &mut ServiceConfig) {
    routes
        .service(resource("/library").route(reading().to(list::list)))
        .service(resource("/library/new").route(web::post().to(list::create)))
        .service(resource("/library/import").route(reading().to(bring::ask)).route(web::post().to(bring::import)))
        .service(resource("/library/{id}").route(reading().to(one::show)))
        .service(resource("/library/{id}/export").route(reading().to(take::own)))
        .service(resource("/questionnaires/{key}/export").route(reading().to(take::shipped)))
        .service(
            resource("/library/{id}/edit").route(reading().to(builder::show)).route(web::post().to(builder::change)),
        )
        .service(resource("/library/{id}/revision").route(reading().to(builder::revision)))
        .service(
            resource("/library/{id}/preview/{group}")
                .route(reading().to(preview::show))
                .route(web::post().to(preview::go_on)),
        )
        .service(
            resource("/library/{id}/publish").route(reading().to(publish::ask)).route(web::post().to(publish::publish)),
        )
        .service(resource("/library/{id}/draft").route(web::post().to(one::begin_draft)))
        .service(
            resource("/library/{id}/discard").route(reading().to(one::ask_discard)).route(web::post().to(one::discard)),
        )
        .service(resource("/library/{id}/tags").route(web::post().to(one::set_tags)))
        .service(resource("/library/{id}/retire").route(web::post().to(one::set_retired)));
}

/// Reads a questionnaire's id from an address.
fn id_of(path: &str) -> Result<QuestionnaireId, Problem> {
    path.parse().map_err(|_| Problem::NotFound)
}

/// `/library/<id>`.
pub(super) fn address(id: QuestionnaireId) -> String {
    format!("/library/{id}")
}

/// The frame of a page of the library.
fn frame(coach: &Coach, title: impl Into<String>) -> Frame {
    Frame::coach(title, coach.header(Section::Library))
}

/// What stands where a title is not written yet.
const UNTITLED: &str = "Untitled questionnaire";
