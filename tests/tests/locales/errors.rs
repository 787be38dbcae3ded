//! Every error code that leaves Rust is in docs/border.md and has a text that says what happened and one that says what to do.

use std::collections::BTreeSet;

use crate::catalogue::{Catalogue, LANGUAGES};
use crate::house::{Source, none, read, refuses, sources};

/// Folders whose functions `code` and `…_code` answer with codes for the person. Codes of the inner crates are turned into these.
const OUTWARD: [&str; 3] = ["crates/casework/src/", "crates/cli/src/", "src-tauri/src/"];

fn is_code(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !text.starts_with('-')
}

/// The codes in the paragraph `Error codes:` of the border's page.
fn listed(border: &str) -> BTreeSet<String> {
    let paragraph = border.split("Error codes:").nth(1).and_then(|rest| rest.split("\n\n").next()).unwrap_or_default();
    paragraph.split('`').skip(1).step_by(2).filter(|code| is_code(code)).map(str::to_owned).collect()
}

/// The codes in the bodies of functions that turn an error into a string: `code` of an error type, `…_code(error: …)`.
fn in_program(files: &[Source]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files.iter().filter(|file| OUTWARD.iter().any(|folder| file.path.starts_with(folder))) {
        let (mut of_an_error, mut inside) = (false, false);
        for (_, line) in file.program_lines() {
            if line.starts_with("impl") {
                of_an_error = line.contains("Error");
            }
            if let Some((_, signature)) = line.split_once("fn ") {
                let name = signature.split('(').next().unwrap_or_default();
                let of_errors = ["Error", "Refusal"].iter().any(|kind| signature.contains(kind));
                inside = (name == "code" && of_an_error) || (name.ends_with("_code") && of_errors);
            }
            if inside {
                let arms = line.split("=>").skip(1).filter_map(|arm| arm.split('"').nth(1));
                found.extend(arms.filter(|code| is_code(code)).map(str::to_owned));
            }
        }
    }
    found
}

fn without_text(codes: &BTreeSet<String>, catalogue: &Catalogue) -> Vec<String> {
    let names = codes.iter().flat_map(|code| [format!("error-{code}"), format!("error-{code}.do")]);
    let absent = names.filter(|name| !catalogue.has(name));
    let mut breaches: Vec<String> = absent.map(|name| format!("{} has no {name}", catalogue.language)).collect();
    let texts = catalogue.texts.keys().filter_map(|name| name.strip_prefix("error-"));
    let unknown = texts.filter(|name| !codes.contains(name.split('.').next().unwrap_or_default()));
    breaches.extend(unknown.map(|name| format!("{}: error-{name} is the text of no code", catalogue.language)));
    breaches
}

#[test]
fn every_error_code_says_what_to_do_in_every_language() {
    let listed = listed(&read("docs/border.md"));
    assert!(listed.contains("wrong-passphrase") && listed.len() > 40, "the list was not found: {listed:?}");
    let in_program = in_program(&sources(""));
    assert!(in_program.contains("wrong-passphrase"), "the functions were not found: {in_program:?}");

    let unlisted = in_program.difference(&listed).map(|code| format!("`{code}` is not in docs/border.md"));
    none("border", &unlisted.collect::<Vec<_>>());
    for language in LANGUAGES {
        none("errors", &without_text(&listed, &Catalogue::read(language)));
    }
}

#[test]
fn a_code_without_text_is_refused() {
    let codes = listed("Error codes: `locked`, `disk-full`,\n`in-use`.\n\n`not-one`\n");
    assert_eq!(codes.iter().map(String::as_str).collect::<Vec<_>>(), ["disk-full", "in-use", "locked"]);

    let source = "impl SealError {\n    pub fn code(&self) -> &'static str {\n        match self {\n            Self::A => \"new-code\",\n        }\n    }\n}\n\
                  fn reason_code(reason: Reason) -> &'static str {\n    match reason { _ => \"not-an-error\" }\n}\n";
    let found = in_program(&[Source::sample("crates/casework/src/error.rs", source)]);
    assert_eq!(found.iter().map(String::as_str).collect::<Vec<_>>(), ["new-code"]);

    let text = "error-locked = Locked\n    .do = Unlock\nerror-disk-full = Full\nerror-in-use = In use\n    .do = Close\nerror-old = Old\n";
    let breaches = without_text(&codes, &Catalogue::sample("en", text));
    refuses(&breaches, "en has no error-disk-full.do");
    refuses(&breaches, "error-old is the text of no code");
    assert_eq!(breaches.len(), 2, "{breaches:?}");
}

#[test]
fn every_error_of_a_workbook_says_what_to_write_instead() {
    let codes: BTreeSet<String> = casework::SHEET_CODES.iter().map(|code| String::from(*code)).collect();
    assert_eq!(codes.len(), casework::SHEET_CODES.len(), "a code is listed twice");
    for language in LANGUAGES {
        let catalogue = Catalogue::read(language);
        let names = codes.iter().flat_map(|code| [format!("sheet-{code}"), format!("sheet-{code}.do")]);
        let mut breaches: Vec<String> = names.filter(|name| !catalogue.has(name)).collect();
        let texts = catalogue.texts.keys().filter_map(|name| name.strip_prefix("sheet-"));
        breaches.extend(
            texts.filter(|name| !codes.contains(name.split('.').next().unwrap_or_default())).map(str::to_owned),
        );
        none("workbook", &breaches);
    }
}
