//! The settings sheet: id, version, title and language of the form.

use super::Draft;
use crate::cell::Written;
use crate::error::{SetAside, SheetError};
use crate::fluent::TextKey;
use crate::header::language_code;
use crate::table::Table;

/// Settings that say how other tools show or send a form, and say nothing here.
const ASIDE: [&str; 9] = [
    "style",
    "name",
    "instance_name",
    "instance_id",
    "omit_instanceid",
    "auto_send",
    "auto_delete",
    "namespaces",
    "prefix",
];

pub(super) fn read(draft: &mut Draft, table: Option<Table>) {
    let id = draft.options.id.clone();
    if let Some(table) = table {
        let is_aside = |name: &str| {
            let lower = name.to_lowercase();
            ASIDE.contains(&lower.as_str()) || lower.starts_with("sms_")
        };
        let mut rows = table.rows();
        if let Some(row) = rows.next() {
            let mut refused = Vec::new();
            for (header, value) in row.take_unknown() {
                let cell = value.cell.unwrap_or(row.cell());
                if is_aside(&header) {
                    draft.notes.aside.push(SetAside::at(cell, format!("{header}: {}", value.text)));
                } else {
                    refused.push(SheetError::at(cell, "column-unsupported", header));
                }
            }
            draft.notes.errors.extend(refused);
            fields(draft, &row);
            row.finish(&mut draft.notes);
        }
        if let Some(row) = rows.next() {
            draft.notes.error(row.cell(), "settings-second-row", "");
        }
    }
    if let Some(id) = id {
        draft.form.id = Written::from(id);
    }
    if draft.form.id.text.is_empty() {
        draft.notes.errors.push(SheetError::whole("settings", "form-id-missing", "form_id"));
    }
    if draft.form.version.text.is_empty() {
        draft.form.version = "1".into();
    }
    draft.form.status = "draft".into();
    if draft.form.sources.is_empty() {
        draft.form.sources = vec!["XLSForm".into()];
    }
}

fn fields(draft: &mut Draft, row: &crate::table::Row) {
    draft.form.id = row.take_plain("form_id").unwrap_or_default();
    // The id of a protocol names a folder and a part of Fluent's file tree, where words are joined by `-`.
    if draft.form.id.text.contains('_') {
        let cell = draft.form.id.cell.unwrap_or(row.cell());
        draft.notes.aside.push(SetAside::at(cell, &draft.form.id.text));
        draft.form.id.text = draft.form.id.text.replace('_', "-");
    }
    draft.form.version = row.take_plain("version").unwrap_or_default();
    draft.form.sources = row.take_lines("taanuu_sources");
    row.take("clean_text_values");
    // Whoever imports approves nothing: a steward does, in the program.
    for name in ["taanuu_status", "taanuu_reviewer"] {
        if let Some(said) = row.take(name).filter(|said| said.text != "draft") {
            let cell = said.cell.unwrap_or(row.cell());
            draft.notes.aside.push(SetAside::approval(cell, format!("{name}: {}", said.text)));
        }
    }
    if row.take_flag("allow_choice_duplicates", &mut draft.notes) {
        draft.notes.error(row.cell(), "column-unsupported", "allow_choice_duplicates");
    }
    if let Some(language) = row.take("default_language") {
        match language_code(&language.text) {
            Some(code) => draft.language = code,
            None => draft.notes.error(language.cell.unwrap_or(row.cell()), "language-without-code", language.text),
        }
    }
    let title = row.take_texts("form_title", &draft.language);
    if !title.is_empty() {
        let key = TextKey { file: "notices".into(), message: "protocol-name".into(), attribute: None };
        draft.texts.add(key, title, row.cell());
    }
}
