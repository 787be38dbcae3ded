//! Any cells as an XLSForm.
#![no_main]

use authoring::{Options, import_xlsform};
use fuzz::{bear, begin, seeds, sheets::workbook};
use libfuzzer_sys::fuzz_target;

fn first() -> Vec<Vec<u8>> {
    let cells: Vec<_> = seeds::forms().iter().map(|form| seeds::cells(form)).collect();
    for text in &cells {
        let file = workbook(&String::from_utf8_lossy(text)).expect("a workbook of a seed");
        let read = import_xlsform(&file, &Options::default());
        assert!(read.is_ok(), "a seed is refused: {read:?}");
    }
    cells
}

fuzz_target!(init: begin(first), |bytes: &[u8]| {
    if let Some(file) = workbook(&String::from_utf8_lossy(bytes))
        && let Ok(imported) = import_xlsform(&file, &Options::default())
    {
        bear(&imported);
    }
});
