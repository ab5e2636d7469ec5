//! `parallax questionnaire print`: a questionnaire as a form on paper.

use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};
use jiff::civil::Date;
use parallax_domain::group::Group;
use parallax_domain::layout::Paper;
use parallax_domain::questionnaire::Questionnaire;
use parallax_domain::text::Name;
use serde_json::json;

use crate::cli::day;
use crate::cli::fonts::{FontArguments, tell_undrawable};
use crate::paper::{Edition, Form};
use crate::typesetter::Typesetter;

#[derive(Args)]
pub struct PrintArguments {
    /// A questionnaire file, or the key of a shipped template
    #[arg(value_name = "FILE")]
    questionnaire: String,
    /// The PDF to write; it must not exist yet. The questionnaire's key and .pdf if left out
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[command(flatten)]
    form: FormArguments,
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

/// What can be chosen of a form on paper.
#[derive(Args)]
pub(super) struct FormArguments {
    /// Who fills it in: self, manager, peer, `direct_report`, other, or a group of your own; if left out, everybody but the
    /// client, who mark their group
    #[arg(long, value_parser = |text: &str| Group::try_from(text.to_owned()))]
    group: Option<Group>,
    /// One of the questionnaire's languages; its first one if left out
    #[arg(long)]
    language: Option<String>,
    /// The client's name; if left out, there is a blank to write it on
    #[arg(long, value_parser = Name::parse)]
    name: Option<Name>,
    /// The paper: a4 or letter
    #[arg(long, default_value = "a4", value_parser = PossibleValuesParser::new(Paper::ALL.map(Paper::as_str))
        .map(|word| Paper::from_word(&word).unwrap_or_default()))]
    paper: Paper,
    /// The day that the form is of: makes the PDF one to keep (PDF/A)
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<Date>,
    #[command(flatten)]
    fonts: FontArguments,
}

impl FormArguments {
    /// The form as a PDF. Tells which characters no font has.
    ///
    /// # Errors
    /// If the language is none of the questionnaire's, nothing is asked, the fonts cannot be read, or it cannot be set.
    fn pdf(&self, questionnaire: &Questionnaire) -> anyhow::Result<Vec<u8>> {
        let language = super::language(questionnaire, self.language.as_deref())?;
        let edition = Edition {
            group: self.group.as_ref(),
            name: self.name.as_ref(),
            language: &language,
            paper: self.paper,
            day: self.date,
        };
        let typesetter = Typesetter::here(self.fonts.read()?);
        let form = Form::new(questionnaire, edition, typesetter.fonts()).map_err(|nothing| {
            let who = self.group.as_ref().map_or("anybody but the client", Group::key);
            anyhow::anyhow!("there is no form to print for {who}: {nothing}. Name another group with --group")
        })?;
        tell_undrawable(&form.undrawable(typesetter.fonts()));
        Ok(form.pdf(&typesetter)?)
    }
}

/// Writes the form.
///
/// # Errors
/// If there is no such questionnaire, the form cannot be made, or the file is there already or cannot be written.
pub(super) fn run(arguments: &PrintArguments) -> anyhow::Result<()> {
    let questionnaire = super::load(&arguments.questionnaire)?;
    let pdf = arguments.form.pdf(&questionnaire)?;
    let path = arguments.out.clone().unwrap_or_else(|| PathBuf::from(format!("{}.pdf", questionnaire.key)));
    let shown = path.display();
    // `create_new` leaves a file alone that is there already, also one that appears this very moment.
    let mut file = File::create_new(&path).map_err(|cause| match cause.kind() {
        ErrorKind::AlreadyExists => {
            anyhow::anyhow!("{shown} exists already and was left as it is; choose another name with --out")
        }
        _ => anyhow::anyhow!("{shown} cannot be written: {cause}"),
    })?;
    file.write_all(&pdf).with_context(|| format!("{shown} cannot be written"))?;
    if arguments.json {
        println!("{}", json!({ "file": path, "questionnaire": questionnaire.key }));
    } else {
        println!("Wrote {shown}. Whoever collects the sheets sees the handwriting: the form says so.");
    }
    Ok(())
}
