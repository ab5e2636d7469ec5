//! The kinds of files that can become a questionnaire.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The formats that are known here.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// A table as text, with a row for each item.
    Table,
    /// The same as an Excel workbook.
    Workbook,
    /// A survey, group or question of LimeSurvey as XML (.lss, .lsg, .lsq).
    LimeSurvey,
    /// LimeSurvey's archive of a survey (.lsa).
    LimeSurveyArchive,
    /// LimeSurvey's survey structure with tabs (.txt).
    LimeSurveyTable,
    /// A survey of Qualtrics (.qsf).
    Qualtrics,
    /// A form of SurveyJS (.json).
    SurveyJs,
    /// A questionnaire of Parallax itself (.toml or .json).
    Parallax,
}

impl fmt::Display for Format {
    /// What a file of it is, with its article.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Table => "a table of items",
            Self::Workbook => "an Excel workbook of items",
            Self::LimeSurvey => "a LimeSurvey survey",
            Self::LimeSurveyArchive => "a LimeSurvey archive",
            Self::LimeSurveyTable => "a LimeSurvey survey as a table",
            Self::Qualtrics => "a Qualtrics survey",
            Self::SurveyJs => "a SurveyJS form",
            Self::Parallax => "a questionnaire of Parallax",
        })
    }
}
