//! Protocols and texts as spreadsheets: what an author or an editor works on. Formats: docs/xlsform.md.

use crate::{CaseworkError, Result};
use authoring::{Imported, Options};

/// Reads an XLSForm into the files of a protocol. Nothing is put into use: a steward reads what changed and approves it.
///
/// # Errors
/// `workbook-invalid` with every error and its cell.
pub fn import_protocol(workbook: &[u8], options: &Options) -> Result<Imported> {
    authoring::import_xlsform(workbook, options).map_err(CaseworkError::Workbook)
}
