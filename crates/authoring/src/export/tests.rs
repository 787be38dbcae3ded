//! What is exported comes back as the same protocol with the same texts.

mod meaning;
mod random;

use super::export_xlsform;
use crate::import::{Options, Texts, import_xlsform};
use meaning::{rules, said, same_form};
use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of a protocol of the repository.
fn kg_sop() -> (String, String, Texts) {
    let folder = repository().join("protocols/kg-sop");
    let text = |name| read_to_string(folder.join(name)).unwrap();
    let mut texts = Texts::new();
    for language in ["ky", "ru", "en"] {
        let folder = repository().join("locales").join(language).join("kg-sop");
        let files = read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let named =
            |path: PathBuf| (path.file_name().unwrap().to_str().unwrap().to_owned(), read_to_string(&path).unwrap());
        texts.insert(language.into(), files.map(named).collect());
    }
    (text("protocol.toml"), text("indicators.toml"), texts)
}

/// Out and in again; both must say the same.
fn assert_same(protocol: &str, indicators: &str, texts: &Texts) {
    let workbook = export_xlsform(protocol, indicators, texts).unwrap();
    let back =
        import_xlsform(&workbook, &Options::default()).unwrap_or_else(|errors| panic!("{errors:#?}\n{protocol}"));
    same_form(protocol, &back.protocol_toml);
    assert_eq!(rules(indicators), rules(&back.indicators_toml));
    assert_eq!(said(texts), said(&back.texts));
}

#[test]
fn the_protocol_of_the_repository_comes_back() {
    let (protocol, indicators, texts) = kg_sop();
    assert_same(&protocol, &indicators, &texts);
}

#[test]
fn nothing_is_missing_in_a_protocol_that_is_complete() {
    let (protocol, indicators, texts) = kg_sop();
    let workbook = export_xlsform(&protocol, &indicators, &texts).unwrap();
    let back = import_xlsform(&workbook, &Options::default()).unwrap();
    assert_eq!((back.missing, back.aside), (Vec::new(), Vec::new()));
}

#[test]
fn the_same_protocol_is_the_same_bytes() {
    let (protocol, indicators, texts) = kg_sop();
    let export = || export_xlsform(&protocol, &indicators, &texts).unwrap();
    assert!(export() == export());
}

#[test]
fn a_key_that_a_sheet_does_not_know_is_refused() {
    let (protocol, indicators, texts) = kg_sop();
    let new = format!("novelty = 1\n{protocol}");
    let errors = export_xlsform(&new, &indicators, &texts).unwrap_err();
    assert_eq!((errors[0].sheet.as_str(), errors[0].code), ("protocol.toml", "rule"));
}

#[test]
fn a_text_with_variants_is_refused_with_its_key() {
    let (protocol, indicators, mut texts) = kg_sop();
    texts.get_mut("en").unwrap().insert("more.ftl".into(), "many = { $n ->\n   *[other] some\n }\n".into());
    let errors = export_xlsform(&protocol, &indicators, &texts).unwrap_err();
    assert_eq!(
        (errors[0].sheet.as_str(), errors[0].code, errors[0].value.as_str()),
        ("en/more.ftl", "text-malformed", "many")
    );
}
