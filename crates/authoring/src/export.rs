//! Protocol → XLSForm: a workbook that pyxform 4.5 converts and that [`crate::import_xlsform`] reads back as the same protocol.

mod limits;
pub(crate) mod rows;
mod rules;
pub(crate) mod sheet;
mod survey;
mod texts;

use crate::cell::Sheet;
use crate::error::SheetError;
use crate::form::{Form, Rules};
use crate::import::Texts;
use rows::Rows;
use texts::Catalogue;

/// Writes a protocol with its texts as an XLSForm (.xlsx). The same input gives the same bytes.
///
/// # Errors
/// The files hold something that a sheet cannot say: `rule` with the name of the file, `group-split` with the name of a group whose
/// questions do not stand together, `text-malformed` with the key of a text that chooses between variants, `answer-in-text` with that of
/// a text that a form would read as an answer, and what else [`limits`] names.
pub fn export_xlsform(protocol_toml: &str, indicators_toml: &str, texts: &Texts) -> Result<Vec<u8>, Vec<SheetError>> {
    let refuse = |file, error: toml::de::Error| vec![SheetError::whole(file, "rule", error.message())];
    let form: Form = toml::from_str(protocol_toml).map_err(|error| refuse("protocol.toml", error))?;
    let rules: Rules = toml::from_str(indicators_toml).map_err(|error| refuse("indicators.toml", error))?;
    let beyond = limits::check(&form, &rules);
    if !beyond.is_empty() {
        return Err(beyond);
    }
    let mut catalogue = Catalogue::read(texts)?;
    let survey = survey::write(&form, &mut catalogue)?;
    let choices = survey::choices(&form, &mut catalogue);
    let settings = settings(&form, &catalogue);
    let mut sheets = vec![survey, choices, settings];
    sheets.extend(rules::write(&form, &rules));
    sheets.push(catalogue.rest());
    sheet::save(&sheets).map_err(|error| vec![error])
}

fn settings(form: &Form, catalogue: &Catalogue) -> Rows {
    let mut sheet = Rows::of(Sheet::Settings, &[]);
    let sources: Vec<&str> = form.sources.iter().map(|source| source.text.as_str()).collect();
    sheet.row(|row| {
        row.put("form_id", &form.id.text);
        row.put("version", &form.version.text);
        row.put("default_language", &catalogue.default_language());
        row.put("taanuu_sources", &sources.join("\n"));
        // Nobody approves by import: whoever reads the workbook sees what was approved, and the import says that it is not any more.
        row.put("taanuu_status", if form.status.text == "draft" { "" } else { &form.status.text });
        row.put("taanuu_reviewer", &form.reviewer.text);
    });
    sheet
}

#[cfg(test)]
mod tests;
