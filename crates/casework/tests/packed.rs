//! A candidate as one file: a packed folder, a workbook, and what is neither. All invented.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

mod story;

use casework::ProtocolSource;
use casework::view::CandidateView;
use rust_xlsxwriter::Workbook;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use story::Player;
use zip::write::{SimpleFileOptions, ZipWriter};

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn import(player: &mut Player, bytes: &[u8]) -> CandidateView {
    player.act(|office, moment| office.import_protocol(ProtocolSource::File(bytes), moment)).unwrap()
}

/// The program's own files under a folder of their own, with what else lies about there.
fn own_files() -> Vec<(String, Vec<u8>)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for (folder, under) in [
        ("protocols/kg-sop", ""),
        ("locales/ky/kg-sop", "ky/"),
        ("locales/ru/kg-sop", "ru/"),
        ("locales/en/kg-sop", "en/"),
    ] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.file_name().unwrap().to_str().unwrap();
                files.push((format!("my protocol/{under}{name}"), std::fs::read(&path).unwrap()));
            }
        }
    }
    files
}

#[test]
fn a_packed_folder_is_its_files() {
    let mut player = Player::new("labour-inspector");
    let files = own_files();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let view = import(&mut player, &zipped(&files));
    assert_eq!((view.faults, view.missing), (vec![], vec![]));
    let comparison = view.comparison.unwrap();
    assert!(comparison.difference.is_empty() && comparison.version.in_use, "the same files, the same version");
}

#[test]
fn a_folder_that_the_import_wrote_is_its_files_too() {
    let mut player = Player::new("labour-inspector");
    let files: Vec<(String, Vec<u8>)> = own_files()
        .into_iter()
        .map(|(name, bytes)| {
            let name = name.strip_prefix("my protocol/").unwrap().to_owned();
            match name.split_once('/') {
                Some((language, text)) => (format!("made/locales/{language}/kg-sop/{text}"), bytes),
                None => (format!("made/protocols/kg-sop/{name}"), bytes),
            }
        })
        .collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let view = import(&mut player, &zipped(&files));
    assert_eq!((view.faults, view.missing), (vec![], vec![]));
    assert!(view.comparison.unwrap().difference.is_empty());
}

#[test]
fn a_folder_beyond_its_bounds_or_with_two_files_for_one_place_is_refused() {
    let mut player = Player::new("labour-inspector");
    let before = player.act(|office, _| office.protocols()).unwrap();
    let text = |(name, bytes): (String, Vec<u8>)| {
        (name.strip_prefix("my protocol/").unwrap().to_owned(), String::from_utf8(bytes).unwrap())
    };
    let good: BTreeMap<String, String> = own_files().into_iter().map(text).collect();
    // Comments: nothing in them is wrong but their size.
    let comment = |bytes: usize| format!("# {}\n", "x".repeat(bytes));
    let numbered = |count: usize, bytes: usize| -> Vec<(String, String)> {
        (0..count).map(|number| (format!("ky/more-{number}.ftl"), comment(bytes))).collect()
    };
    let again = ("locales/ky/lists.ftl".to_owned(), good["ky/lists.ftl"].clone());
    for (what, more, code) in [
        ("one file too large", numbered(1, 4 * 1024 * 1024), "fault-file-too-large"),
        ("too much together", numbered(5, 4 * 1024 * 1024 - 100), "fault-file-too-large"),
        ("too many", numbered(512, 1), "fault-file-too-large"),
        ("two for one place", vec![again], "fault-file-doubled"),
    ] {
        let mut files = good.clone();
        files.extend(more);
        let view = player.act(|office, moment| office.import_protocol(ProtocolSource::Folder(&files), moment)).unwrap();
        let codes: Vec<_> = view.faults.iter().map(|fault| fault.code.as_str()).collect();
        assert_eq!((view.comparison, codes), (None, vec![code]), "{what}");
    }
    assert_eq!(player.act(|office, _| office.protocols()).unwrap(), before);
    let view = player.act(|office, moment| office.import_protocol(ProtocolSource::Folder(&good), moment)).unwrap();
    assert!(view.comparison.is_some(), "the same without what was too much");
}

#[test]
fn a_bad_file_is_refused_by_name() {
    let mut player = Player::new("labour-inspector");
    let before = player.act(|office, _| office.protocols()).unwrap();
    let large = vec![b'#'; 17 * 1024 * 1024];
    let seven = vec![b'#'; 7 * 1024 * 1024];
    let three: [(&str, &[u8]); 3] = [("ky/a.ftl", &seven), ("ky/b.ftl", &seven), ("ky/c.ftl", &seven)];
    let many: Vec<String> = (0..3_000).map(|number| format!("ky/{number}.ftl")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), b"".as_slice())).collect();
    for (what, bytes, code, place) in [
        ("unpacks to too much", zipped(&[("protocol.toml", &large)]), "fault-file-too-large", "protocol.toml"),
        // The third is where it becomes too much: it is not read any further.
        ("unpack to too much together", zipped(&three), "fault-file-too-large", "ky/c.ftl"),
        ("too many", zipped(&many), "fault-file-too-large", ""),
        ("not text", zipped(&[("protocol.toml", b"\xff\xfe")]), "fault-file-not-text", "protocol.toml"),
        ("no protocol", zipped(&[("readme.txt", b"hello")]), "fault-file-missing", ""),
        ("cut off", zipped(&[("protocol.toml", b"id")])[..40].to_vec(), "fault-file-unreadable", ""),
    ] {
        let view = import(&mut player, &bytes);
        let fault = &view.faults[0];
        assert_eq!((view.comparison, fault.code.as_str(), fault.place.as_str()), (None, code, place), "{what}");
    }
    assert_eq!(player.act(|office, _| office.protocols()).unwrap(), before);
}

/// A workbook of a survey sheet.
fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("survey").unwrap();
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(*cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    let settings = workbook.add_worksheet();
    settings.set_name("settings").unwrap();
    for (column, (header, value)) in (0_u16..).zip([("form_id", "sample"), ("version", "1")]) {
        settings.write_string(0, column, header).unwrap();
        settings.write_string(1, column, value).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn an_error_in_a_workbook_names_sheet_row_and_column() {
    let mut player = Player::new("labour-inspector");
    let rows: [&[&str]; 3] =
        [&["type", "name", "label::English (en)"], &["text", "nickname", "Name?"], &["barcode", "b", "B"]];
    let view = import(&mut player, &workbook(&rows));
    assert_eq!(view.comparison, None);
    let fault = &view.faults[0];
    assert_eq!((fault.place.as_str(), fault.row, fault.column.as_str()), ("survey", 3, "A"), "{:?}", view.faults);
    assert!(fault.code.starts_with("sheet-type-"), "{}", fault.code);
}

#[test]
fn a_workbook_without_kyrgyz_lists_what_is_missing_with_its_cell() {
    let mut player = Player::new("labour-inspector");
    let rows: [&[&str]; 2] =
        [&["type", "name", "label::English (en)", "label::Kyrgyz (ky)"], &["text", "nickname", "Name?", ""]];
    let view = import(&mut player, &workbook(&rows));
    assert_eq!((&view.comparison, &view.faults), (&None, &vec![]));
    let question = view.missing.iter().find(|text| text.part == "question").unwrap();
    assert_eq!((question.id.as_str(), question.languages.join(" ")), ("nickname", "ky ru".to_owned()));
    assert!(question.place.starts_with("survey!") && question.place.ends_with('2'), "{}", question.place);
}
