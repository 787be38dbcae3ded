//! Any text as the two files of a protocol and bytes that answer it, with zero bytes between them.
#![no_main]

use authoring::{Texts, export_xlsform};
use fuzz::{answers, begin, seeds};
use libfuzzer_sys::fuzz_target;
use screening::Protocol;

fn first() -> Vec<Vec<u8>> {
    let joined = |[protocol, indicators]: [&str; 2]| format!("{protocol}\0{indicators}\0invented answers").into_bytes();
    seeds::PROTOCOLS.map(joined).into()
}

fuzz_target!(init: begin(first), |bytes: &[u8]| {
    let mut parts = bytes.splitn(3, |byte| *byte == 0);
    let mut text = || String::from_utf8_lossy(parts.next().unwrap_or_default());
    let (questions, indicators) = (text(), text());
    let dice = parts.next().unwrap_or_default();
    match Protocol::parse(&questions, &indicators) {
        Ok(protocol) => {
            answers::bear(&protocol, dice);
            let _ = export_xlsform(&questions, &indicators, &Texts::new());
        }
        Err(errors) => assert!(!errors.is_empty() && errors.iter().all(|error| error.line > 0 && error.column > 0)),
    }
});
