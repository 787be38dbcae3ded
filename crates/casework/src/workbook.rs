//! Protocols and texts as spreadsheets: what an author or an editor works on. Formats: docs/xlsform.md.

use crate::{CaseworkError, Content, Result};
use authoring::{Imported, ImportedLocale, Options, Texts};

/// Reads an XLSForm into the files of a protocol. Nothing is put into use: a steward reads what changed and approves it.
///
/// # Errors
/// `workbook-invalid` with every error and its cell.
pub fn import_protocol(workbook: &[u8], options: &Options) -> Result<Imported> {
    authoring::import_xlsform(workbook, options).map_err(CaseworkError::Workbook)
}

/// Writes a protocol as an XLSForm; `texts` are the files of its own folder of each language.
///
/// # Errors
/// `protocol-unknown`; `workbook-invalid` when a sheet cannot say something of it.
pub fn export_protocol(content: &Content, id: &str, texts: &Texts) -> Result<Vec<u8>> {
    let (protocol, indicators) = content.source(id)?;
    authoring::export_xlsform(protocol, indicators, texts).map_err(CaseworkError::Workbook)
}

/// Writes texts as a workbook for the editor of one language.
///
/// # Errors
/// `workbook-invalid` when there are no texts in the language, or a file is not readable.
pub fn export_locale(texts: &Texts, language: &str) -> Result<Vec<u8>> {
    authoring::export_locale(texts, language).map_err(CaseworkError::Workbook)
}

/// Takes an editor's workbook into the texts that it was made of.
///
/// # Errors
/// `workbook-invalid` with every error and its cell; nothing is changed then.
pub fn import_locale(workbook: &[u8], texts: &Texts) -> Result<ImportedLocale> {
    authoring::import_locale(workbook, texts).map_err(CaseworkError::Workbook)
}
