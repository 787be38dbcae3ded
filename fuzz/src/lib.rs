//! What the fuzz targets share: how bytes become a workbook or answers, what every accepted protocol must bear, and the seeds.
//!
//! A target is a program of `targets/`; `scripts/fuzz` builds and runs them with bounds on time and memory. Whatever they find
//! becomes an ordinary test beside the code, with the input in it: nobody needs a fuzzer to see it again.

pub mod answers;
pub mod seeds;
pub mod sheets;
pub mod template;

/// What a target does before its first input: writes its seeds and ends where `TAANUU_SEEDS` names a folder; else says which
/// panics are finds.
///
/// Readers of spreadsheets panic on some damaged files, and `authoring` catches that: such a panic unwinds as it does in the
/// program. Every other one is a find and ends the run at once, with its stack.
pub fn begin(seeds: impl FnOnce() -> Vec<Vec<u8>>) {
    if let Some(folder) = std::env::var_os("TAANUU_SEEDS") {
        for (number, seed) in seeds().into_iter().enumerate() {
            let path = std::path::Path::new(&folder).join(format!("seed-{number:03}"));
            std::fs::write(&path, seed).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        }
        std::process::exit(0);
    }
    let abort = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        let caught = panic.location().is_some_and(|place| place.file().contains("/calamine-"));
        if !caught {
            abort(panic);
        }
    }));
}

/// Checks a form that was accepted: it loads, bears any answers, goes out as a workbook and comes back.
pub fn bear(imported: &authoring::Imported) {
    use authoring::{Options, export_xlsform, import_xlsform};
    let protocol = screening::Protocol::parse(&imported.protocol_toml, &imported.indicators_toml);
    let protocol = protocol.unwrap_or_else(|errors| panic!("imported and then refused: {errors:?}"));
    answers::bear(&protocol, imported.protocol_toml.as_bytes());
    let workbook = export_xlsform(&imported.protocol_toml, &imported.indicators_toml, &imported.texts);
    let workbook = workbook.unwrap_or_else(|errors| panic!("imported and cannot go out: {errors:?}"));
    let again = import_xlsform(&workbook, &Options::default());
    assert!(again.is_ok(), "went out and cannot come back: {again:?}");
}
