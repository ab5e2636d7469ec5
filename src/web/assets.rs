//! The style sheet, the small scripts and the icon, compiled in and served under addresses that hold their hash, so that a browser
//! may keep them for ever and never keeps an old one.

use std::sync::LazyLock;

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

/// One file that pages refer to.
#[derive(Debug)]
pub struct Asset {
    /// `/assets/<hash>/<name>`.
    pub address: String,
    pub media_type: &'static str,
    pub body: &'static str,
}

impl Asset {
    fn new(name: &str, media_type: &'static str, body: &'static str) -> Self {
        let digest = HEXLOWER.encode(&Sha256::digest(body.as_bytes()));
        Self { address: format!("/assets/{}/{name}", digest.get(..16).unwrap_or(&digest)), media_type, body }
    }
}

/// The one style sheet.
pub static STYLES: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("parallax.css", "text/css; charset=utf-8", include_str!("assets/parallax.css")));
/// The report's own style sheet.
pub static REPORT_STYLES: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("report.css", "text/css; charset=utf-8", crate::report::STYLE));
/// The report's own script.
pub static REPORT_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("report.js", "text/javascript; charset=utf-8", crate::report::SCRIPT));
/// Saves the rater's form as it is typed.
pub static FORM_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("form.js", "text/javascript; charset=utf-8", include_str!("assets/form.js")));
/// Small comforts on the coach's pages.
pub static COACH_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("coach.js", "text/javascript; charset=utf-8", include_str!("assets/coach.js")));
/// What only the survey builder needs.
pub static BUILDER_STYLES: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("builder.css", "text/css; charset=utf-8", include_str!("assets/builder.css")));
/// Saves a questionnaire as it is typed, and shows what others write.
pub static BUILDER_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("builder.js", "text/javascript; charset=utf-8", include_str!("assets/builder.js")));
/// The icon.
pub static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("icon.svg", "image/svg+xml", include_str!("assets/icon.svg")));

/// The asset at this address.
pub fn at(address: &str) -> Option<&'static Asset> {
    [
        &*STYLES,
        &*REPORT_STYLES,
        &*REPORT_SCRIPT,
        &*FORM_SCRIPT,
        &*COACH_SCRIPT,
        &*BUILDER_STYLES,
        &*BUILDER_SCRIPT,
        &*ICON,
    ]
    .into_iter()
    .find(|asset| asset.address == address)
}
