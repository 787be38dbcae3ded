//! An XLSForm of about 1,000 rows into a checked protocol, and a protocol back into a workbook: `make bench`.

#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark stops at the first surprise")]

use authoring::{Imported, Options, export_xlsform, import_xlsform};
use divan::Bencher;
use rust_xlsxwriter::Workbook;

/// Sections of ten questions with relevance chains, as the peers' generated forms have them.
const SECTIONS: usize = 83;

fn main() {
    divan::main();
}

fn form() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let mut rows = vec!["type|name|label|relevant|constraint|required".to_owned()];
    for section in 0..SECTIONS {
        rows.push(format!("begin group|sec{section}|Section {section}|||"));
        rows.push(format!("select_one yes_no|s{section}_q0|Question|||yes"));
        for number in 1..4 {
            let chain: Vec<String> = (0..number).map(|before| format!("${{s{section}_q{before}}} = 'yes'")).collect();
            rows.push(format!("select_one yes_no|s{section}_q{number}|Question|{}||", chain.join(" and ")));
        }
        for number in 4..10 {
            let relevant = format!("${{s{section}_q0}} = 'yes'");
            rows.push(format!("integer|s{section}_q{number}|Question|{relevant}|. >= 0 and . <= 120|yes"));
        }
        rows.push("end group|||||".to_owned());
    }
    let sheets = [
        ("survey", rows.join("\n")),
        ("choices", "list_name|name|label\nyes_no|yes|Yes\nyes_no|no|No".to_owned()),
        ("settings", "form_id|version\nbench|1".to_owned()),
    ];
    for (name, rows) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).unwrap();
        for (row, line) in (0..).zip(rows.lines()) {
            for (column, cell) in (0..).zip(line.split('|')).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[divan::bench]
fn import_1000_rows(bencher: Bencher) {
    let form = form();
    bencher.bench(|| import_xlsform(divan::black_box(&form), &Options::default()).unwrap());
}

#[divan::bench]
fn export_1000_rows(bencher: Bencher) {
    let Imported { protocol_toml, indicators_toml, texts, .. } = import_xlsform(&form(), &Options::default()).unwrap();
    bencher.bench(|| export_xlsform(divan::black_box(&protocol_toml), &indicators_toml, &texts).unwrap());
}
