//! Any file as an XLSForm: the bytes as they are, or (after a byte 1) the parts of a packed file.
#![no_main]

use authoring::{Options, import_xlsform};
use fuzz::{bear, begin, seeds, sheets::packed};
use libfuzzer_sys::fuzz_target;

fn first() -> Vec<Vec<u8>> {
    let forms = seeds::forms();
    forms.iter().cloned().chain(forms.iter().map(|form| seeds::parts(form))).collect()
}

fuzz_target!(init: begin(first), |bytes: &[u8]| {
    if let Some(file) = packed(bytes)
        && let Ok(imported) = import_xlsform(&file, &Options::default())
    {
        bear(&imported);
    }
});
