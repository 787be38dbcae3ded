//! A candidate: what somebody's file holds, and everything that is wrong with it.

use super::bundle::{Bundle, LANGUAGES, MAX_BUNDLE_BYTES, MAX_FILE_BYTES, MAX_FILES, RULE_FILES, beside, place};
use super::catalogue::Catalogue;
use super::edition::Edition;
use super::needed;
use crate::view::{CandidateView, ComparisonView, MissingText, ProtocolFault};
use screening::ProtocolError;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// What a person hands in.
#[derive(Debug, Clone, Copy)]
pub enum ProtocolSource<'a> {
    /// The bytes of a file: an XLSForm workbook (.xlsx), or a folder of the protocol's files packed as .zip.
    File(&'a [u8]),
    /// The files of a folder by their paths inside it, `/` between names.
    Folder(&'a BTreeMap<String, String>),
}

/// What became of it.
#[derive(Default)]
pub(crate) struct Candidate {
    /// Whole and without any error; else `None`.
    pub(crate) edition: Option<Edition>,
    /// `workbook` or `files`.
    pub(crate) source: &'static str,
    pub(crate) faults: Vec<ProtocolFault>,
    pub(crate) missing: Vec<MissingText>,
    pub(crate) aside: Vec<String>,
}

impl Candidate {
    /// Reads and proves a candidate. Nothing of it is believed before.
    pub(crate) fn read(source: ProtocolSource<'_>) -> Candidate {
        match source {
            ProtocolSource::Folder(files) => Candidate::of_files(files),
            ProtocolSource::File(bytes) => match unpack(bytes) {
                Ok(Packed::Files(files)) => Candidate::of_files(&files),
                Ok(Packed::Workbook) => super::workbook::read(bytes),
                Err(fault) => Candidate { source: "files", faults: vec![fault], ..Candidate::default() },
            },
        }
    }

    fn of_files(files: &BTreeMap<String, String>) -> Candidate {
        let mut candidate = Candidate { source: "files", ..Candidate::default() };
        let mut bundle = Bundle::default();
        let root = files.keys().find_map(|path| path.strip_suffix("protocol.toml")).unwrap_or_default();
        for (path, text) in files {
            match path.strip_prefix(root).and_then(place).or_else(|| beside(root, path)) {
                None => candidate.aside.push(path.clone()),
                Some(_) if text.len() > MAX_FILE_BYTES => candidate.fault(path, "file-too-large", ""),
                Some(name) => {
                    if bundle.0.insert(name.clone(), text.clone()).is_some() {
                        candidate.fault(path, "file-doubled", &name);
                    }
                }
            }
        }
        for name in RULE_FILES {
            if !bundle.0.contains_key(name) {
                candidate.fault("", "file-missing", name);
            }
        }
        candidate.prove(bundle, |_, _| String::new())
    }

    /// Proves a bundle whole: rules, then words in every language. `at` says where a text would stand in the author's own file.
    pub(crate) fn prove(mut self, bundle: Bundle, at: impl Fn(&str, &str) -> String) -> Candidate {
        if bundle.encode().len() > MAX_BUNDLE_BYTES || bundle.0.len() > MAX_FILES {
            self.fault("", "file-too-large", "");
        }
        if !self.faults.is_empty() {
            return self;
        }
        let catalogues = LANGUAGES.map(|language| Catalogue::read(&bundle, language));
        self.faults.extend(catalogues.iter().flat_map(|texts| texts.faults.iter().cloned()));
        match Edition::new(bundle) {
            Err(errors) => self.faults.extend(errors.iter().map(rule_fault)),
            Ok(edition) => {
                self.missing = needed::missing(&edition.bundle, &catalogues, at);
                if self.faults.is_empty() && self.missing.is_empty() {
                    self.edition = Some(edition);
                }
            }
        }
        self
    }

    /// What screens show of it, with the comparison of a version without any error.
    pub(crate) fn view(self, comparison: Option<ComparisonView>) -> CandidateView {
        let Candidate { faults, missing, aside, .. } = self;
        CandidateView { comparison, faults, missing, aside }
    }

    fn fault(&mut self, place: &str, code: &str, value: &str) {
        self.faults.push(whole(place, code, value));
    }
}

/// A fault of a whole file.
fn whole(place: &str, code: &str, value: &str) -> ProtocolFault {
    let (place, code, value) = (place.to_owned(), format!("fault-{code}"), value.to_owned());
    ProtocolFault { place, row: 0, column: String::new(), code, value }
}

/// An error of the loader: its many codes come down to what an author can do about them; the name in question stays.
fn rule_fault(error: &ProtocolError) -> ProtocolFault {
    let code = match error.code {
        "toml" | "wrong-type" | "bad-value" => "fault-rule-unreadable",
        "unknown-key" => "fault-rule-unknown-key",
        "missing-key" => "fault-rule-missing-key",
        "bad-id" | "reserved-id" => "fault-rule-name",
        "doubled-id" => "fault-rule-doubled",
        "cycle" => "fault-rule-cycle",
        "too-large" | "too-long" | "too-deep" => "fault-rule-too-large",
        "indicator-not-read" | "indicator-not-named" => "fault-rule-indicator",
        code if code.starts_with("unknown-") => "fault-rule-unknown",
        _ => "fault-rule-expression",
    };
    ProtocolFault {
        place: error.file.clone(),
        row: u32::try_from(error.line).unwrap_or(u32::MAX),
        column: error.column.to_string(),
        code: code.to_owned(),
        value: error.detail.clone(),
    }
}

/// What a packed file holds.
enum Packed {
    Workbook,
    Files(BTreeMap<String, String>),
}

/// Looks into a .zip without believing the sizes that it claims.
fn unpack(bytes: &[u8]) -> Result<Packed, ProtocolFault> {
    let unreadable = || whole("", "file-unreadable", "");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| unreadable())?;
    if archive.file_names().any(|name| name.is_ok_and(|name| name == "xl/workbook.xml")) {
        return Ok(Packed::Workbook);
    }
    if archive.len() > MAX_FILES * 4 {
        return Err(whole("", "file-too-large", ""));
    }
    let (mut files, mut left) = (BTreeMap::new(), MAX_BUNDLE_BYTES as u64);
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| unreadable())?;
        let name = entry.name().map_err(|_| unreadable())?.replace('\\', "/");
        let wanted = name.ends_with(".toml") || name.ends_with(".ftl");
        if entry.is_dir() || !wanted {
            continue;
        }
        let mut text = Vec::new();
        entry.take(left + 1).read_to_end(&mut text).map_err(|_| unreadable())?;
        left = left.checked_sub(text.len() as u64).ok_or_else(|| whole(&name, "file-too-large", ""))?;
        let text = String::from_utf8(text).map_err(|_| whole(&name, "file-not-text", ""))?;
        files.insert(name, text);
    }
    Ok(Packed::Files(files))
}
