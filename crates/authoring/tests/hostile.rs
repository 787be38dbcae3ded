//! Workbooks that nobody means well with: random, damaged, exploding. No panic, no hang, bounded memory; 20,000 of them a run.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod sheets;

use authoring::{Options, Texts, export_xlsform, import_locale, import_xlsform};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use screening::Protocol;
use sheets::{errors, form, workbook};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const PLAIN: &[u8] = include_bytes!("fixtures/plain.xlsx");
const SMALL: [&str; 2] = [
    include_str!("../../screening/tests/fixtures/small/protocol.toml"),
    include_str!("../../screening/tests/fixtures/small/indicators.toml"),
];

/// The parts of a workbook, unpacked.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let read = |place| {
        let mut part = archive.by_index(place).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        (part.name().unwrap().into_owned(), content)
    };
    (0..count).map(read).collect()
}

fn packed(parts: &[(String, Vec<u8>)], method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// One damage: a byte, a hole, a piece twice, or a piece of something else.
#[derive(Debug, Clone)]
enum Damage {
    Byte(Index, u8),
    Hole(Index, usize),
    Twice(Index, usize),
    Insert(Index, &'static str),
}

fn damage() -> impl Strategy<Value = Damage> {
    let pieces = [
        "<",
        ">",
        "&amp;",
        "&#x0;",
        "]]>",
        "\u{0}",
        "r=\"XFD1048576\"",
        "t=\"s\"",
        "<c r=\"A1\">",
        "99999999999",
        "[[",
        "\"\"\"",
        "= {",
        "\n\n",
        "${",
    ];
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        (any::<Index>(), 1..80usize).prop_map(|(at, length)| Damage::Hole(at, length)),
        (any::<Index>(), 1..400usize).prop_map(|(at, length)| Damage::Twice(at, length)),
        (any::<Index>(), select(pieces.to_vec())).prop_map(|(at, piece)| Damage::Insert(at, piece)),
    ]
}

fn damaged(mut bytes: Vec<u8>, damages: &[Damage]) -> Vec<u8> {
    for damage in damages.iter().filter(|_| !bytes.is_empty()).cloned().collect::<Vec<_>>() {
        if bytes.is_empty() {
            break;
        }
        match damage {
            Damage::Byte(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
            Damage::Hole(at, length) => {
                let at = at.index(bytes.len());
                bytes.drain(at..(at + length).min(bytes.len()));
            }
            Damage::Twice(at, length) => {
                let at = at.index(bytes.len());
                let piece = bytes[at..(at + length).min(bytes.len())].to_vec();
                bytes.splice(at..at, piece);
            }
            Damage::Insert(at, piece) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, piece.bytes());
            }
        }
    }
    bytes
}

/// A cell that an author could have written, well or badly.
fn cell() -> impl Strategy<Value = String> {
    let words = [
        "",
        "",
        "",
        "type",
        "name",
        "label",
        "relevant",
        "begin group",
        "end group",
        "begin repeat",
        "end repeat",
        "text",
        "integer",
        "decimal",
        "date",
        "note",
        "calculate",
        "select_one yes_no",
        "select_multiple yes_no",
        "select_one q-a",
        "a",
        "b",
        "yes",
        "no",
        "${a} = 'yes'",
        "${b} > 1",
        "not(",
        ". >= 0",
        "1 + ${a}",
        "count(${b})",
        "{ $number }",
        "{",
        "label::ky",
        "taanuu_max",
        "taanuu_more",
        "repeat_count",
        "choice_filter",
        "# note",
        "region",
        "default",
    ];
    prop_oneof![8 => select(words.to_vec()).prop_map(str::to_owned), 1 => "[a-z${}().<>=' 0-9]{0,12}", 1 => "\\PC{0,6}"]
}

fn rows(columns: usize) -> impl Strategy<Value = String> {
    let line = prop::collection::vec(cell(), columns).prop_map(|cells| cells.join("|").replace(['\n', '\r'], " "));
    prop::collection::vec(line, 0..14).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_workbooks_are_read_or_refused(part in any::<Index>(), damages in prop::collection::vec(damage(), 1..6)) {
        let mut parts = parts(PLAIN);
        let place = part.index(parts.len());
        parts[place].1 = damaged(std::mem::take(&mut parts[place].1), &damages);
        let bytes = packed(&parts, CompressionMethod::Stored);
        let _ = import_xlsform(&bytes, &Options::default());
        let _ = import_locale(&bytes, &Texts::from([("ky".into(), [("a.ftl".into(), "a = b\n".into())].into())]));
    }

    #[test]
    fn damaged_files_are_read_or_refused(damages in prop::collection::vec(damage(), 1..6)) {
        let _ = import_xlsform(&damaged(PLAIN.to_vec(), &damages), &Options::default());
    }

    #[test]
    fn damaged_protocols_are_read_or_refused(first in any::<bool>(), damages in prop::collection::vec(damage(), 1..6)) {
        let mut files = SMALL.map(str::to_owned);
        let file = &mut files[usize::from(!first)];
        *file = String::from_utf8_lossy(&damaged(file.clone().into_bytes(), &damages)).into_owned();
        let _ = Protocol::parse(&files[0], &files[1]);
        let _ = export_xlsform(&files[0], &files[1], &Texts::new());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_sheets_are_read_or_refused(survey in rows(6), rules in rows(3), choices in rows(4)) {
        let survey = format!("type|name|label|relevant|calculation|taanuu_more\n{survey}");
        let book = workbook(&[
            ("survey", &survey),
            ("choices", &format!("list_name|name|label|region\nyes_no|yes|Yes|a\nyes_no|no|No|b\n{choices}")),
            ("settings", "form_id\nform"),
            ("taanuu_texts", &format!("file|message|text::ky\n{rules}")),
        ]);
        // What is read loads, and can be written again.
        if let Ok(imported) = import_xlsform(&book, &Options::default()) {
            prop_assert!(Protocol::parse(&imported.protocol_toml, &imported.indicators_toml).is_ok());
            let again = export_xlsform(&imported.protocol_toml, &imported.indicators_toml, &imported.texts);
            prop_assert!(again.is_ok(), "{again:?}\n{}", imported.protocol_toml);
            let back = import_xlsform(&again.unwrap_or_default(), &Options::default());
            prop_assert!(back.is_ok(), "{back:?}\n{}", imported.protocol_toml);
            let tables = |toml: &str| {
                let mut tables: Vec<String> = toml.split("\n[[").map(|table| table.trim().to_owned()).collect();
                tables.sort();
                tables
            };
            prop_assert_eq!(tables(&back.unwrap().protocol_toml), tables(&imported.protocol_toml));
        }
    }
}

#[test]
fn what_unpacks_without_end_is_refused() {
    let mut bomb = parts(PLAIN);
    bomb.push(("xl/media/zeros.bin".into(), vec![0; 65 * 1024 * 1024]));
    let bytes = packed(&bomb, CompressionMethod::Deflated);
    assert!(bytes.len() < 200_000);
    assert_eq!(errors(import_xlsform(&bytes, &Options::default())), ["! file-too-large"]);
    let many: Vec<_> = (0..600).map(|number| (format!("part{number}"), Vec::new())).collect();
    assert_eq!(
        errors(import_xlsform(&packed(&many, CompressionMethod::Stored), &Options::default())),
        ["! file-too-large"]
    );
}

#[test]
fn one_long_string_in_every_cell_is_refused() {
    let long = "x".repeat(30_000);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("survey").unwrap();
    for row in 0..1_200 {
        sheet.write_string(row, 0, &long).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    assert!(bytes.len() < 100_000);
    assert_eq!(errors(import_xlsform(&bytes, &Options::default())), ["survey! file-too-large"]);
}

#[test]
fn a_cell_in_the_last_corner_costs_nothing() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("survey").unwrap();
    sheet.write_string(0, 0, "type").unwrap();
    sheet.write_string(1_048_575, 16_383, "far").unwrap();
    assert!(import_xlsform(&book.save_to_buffer().unwrap(), &Options::default()).is_err());
}

#[test]
fn groups_nest_as_deep_as_a_sheet_goes() {
    let begin: String = (0..2_000).map(|number| format!("begin group|g{number}|\n")).collect();
    let end = "end group||\n".repeat(2_000);
    let _ = form(&format!("type|name|label\n{begin}text|a|A\n{end}"));
}
