//! Text as a workbook: a mutation of the text is a likely workbook, a mutation of a packed file hardly ever.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Begins a sheet, with its name.
pub const SHEET: &str = "## ";
/// Begins a part of a packed file, with its name.
pub const PART: u8 = 1;

const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#;
const OF: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const ROWS: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;

/// Cells stand between `|`, one row a line, `\n` for a new line within one. A first character says what is no text: `+` a
/// number, `?` true or false, `!` an error of a formula, `@` a date.
pub fn workbook(text: &str) -> Option<Vec<u8>> {
    let mut sheets = text.split(SHEET);
    let (mut book, mut relations) = (WORKBOOK.to_owned(), RELATIONS.to_owned());
    let mut parts = Vec::new();
    sheets.next();
    for (number, sheet) in (1..).zip(sheets) {
        let (name, rows) = sheet.split_once('\n').unwrap_or((sheet, ""));
        book.push_str(&format!(r#"<sheet name="{}" sheetId="{number}" r:id="rId{number}"/>"#, escaped(name)));
        let target = format!("worksheets/sheet{number}.xml");
        relations.push_str(&format!(r#"<Relationship Id="rId{number}" Type="{OF}/worksheet" Target="{target}"/>"#));
        parts.push((format!("xl/{target}"), worksheet(rows)));
    }
    let first = format!(r#"{RELATIONS}<Relationship Id="rId1" Type="{OF}/officeDocument" Target="xl/workbook.xml"/>"#);
    parts.push(("_rels/.rels".into(), format!("{first}</Relationships>")));
    parts.push(("xl/workbook.xml".into(), format!("{book}</sheets></workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".into(), format!("{relations}</Relationships>")));
    pack(parts.iter().map(|(name, content)| (name.clone(), content.as_bytes())))
}

fn worksheet(rows: &str) -> String {
    let mut out = ROWS.to_owned();
    for (row, line) in (1..).zip(rows.split('\n')) {
        out.push_str(&format!("<row r=\"{row}\">"));
        for (column, cell) in line.split('|').enumerate().filter(|(_, cell)| !cell.is_empty()) {
            out.push_str(&format!("<c r=\"{}{row}\" ", letters(column)));
            let (kind, value) = match (cell.get(..1), cell.get(1..)) {
                (Some("+"), Some(number)) => ("n", number),
                (Some("?"), Some(truth)) => ("b", truth),
                (Some("!"), Some(error)) => ("e", error),
                (Some("@"), Some(date)) => ("d", date),
                _ => ("str", cell),
            };
            out.push_str(&format!("t=\"{kind}\"><v>{}</v></c>", escaped(&value.replace("\\n", "\n"))));
        }
        out.push_str("</row>");
    }
    out + "</sheetData></worksheet>"
}

/// The letters of a column from 0: A to Z, AA to AZ and on.
fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.into(),
        more => letters(more - 1) + &last.to_string(),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Parts of a file, each headed by its name, packed. Bytes that begin otherwise are a file as they are.
pub fn packed(bytes: &[u8]) -> Option<Vec<u8>> {
    let Some(parts) = bytes.strip_prefix(&[PART]) else { return Some(bytes.to_vec()) };
    pack(parts.split(|byte| *byte == PART).map(|part| {
        let mut halves = part.splitn(2, |byte| *byte == b'\n');
        let name = String::from_utf8_lossy(halves.next().unwrap_or_default()).into_owned();
        (name, halves.next().unwrap_or_default())
    }))
}

/// Without compression: what a packed byte unpacks to is not what is looked for here.
fn pack<'p>(parts: impl Iterator<Item = (String, &'p [u8])>) -> Option<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored)).ok()?;
        writer.write_all(content).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}
