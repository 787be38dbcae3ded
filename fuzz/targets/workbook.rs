//! Any cells, or (after a byte 1) any parts of a packed file, as a translation workbook.
#![no_main]

use authoring::{Texts, export_locale, import_locale};
use fuzz::{begin, seeds, sheets};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static TEXTS: LazyLock<Texts> = LazyLock::new(seeds::texts);

fn first() -> Vec<Vec<u8>> {
    let locales = seeds::locales();
    let cells: Vec<_> = locales.iter().map(|file| seeds::cells(file)).collect();
    for text in &cells {
        let file = sheets::workbook(&String::from_utf8_lossy(text)).expect("a workbook of a seed");
        let read = import_locale(&file, &TEXTS);
        assert!(read.is_ok(), "a seed is refused: {read:?}");
    }
    cells.into_iter().chain(locales.iter().map(|file| seeds::parts(file))).collect()
}

fuzz_target!(init: begin(first), |bytes: &[u8]| {
    let file = match bytes.first() {
        Some(b'#') => sheets::workbook(&String::from_utf8_lossy(bytes)),
        _ => sheets::packed(bytes),
    };
    // What was taken in is text that can go out again.
    if let Some(file) = file
        && let Ok(imported) = import_locale(&file, &TEXTS)
    {
        let mut texts = TEXTS.clone();
        texts.insert(imported.language.clone(), imported.files);
        let again = export_locale(&texts, &imported.language);
        assert!(again.is_ok(), "{again:?}");
    }
});
