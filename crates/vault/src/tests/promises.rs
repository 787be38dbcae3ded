//! `docs/reliability.md` names only tests that there are.

use std::path::Path;

/// `path::name` in code marks, as the page names its tests.
fn named(page: &str) -> Vec<(&str, &str)> {
    let marked = page.split('`').skip(1).step_by(2);
    marked.filter_map(|word| word.split_once(".rs::")).collect()
}

fn missing(page: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let is_there = |(path, name): &(&str, &str)| {
        let text = std::fs::read_to_string(root.join(format!("{path}.rs"))).unwrap_or_default();
        text.contains(&format!("#[test]\nfn {name}()"))
    };
    let absent = named(page).into_iter().filter(|named| !is_there(named));
    absent.map(|(path, name)| format!("{path}.rs::{name}")).collect()
}

#[test]
fn every_promise_names_a_test_that_exists() {
    let page = include_str!("../../../../docs/reliability.md");
    assert_eq!(missing(page), [""; 0]);
    // Each line of the first table has its test, its command and its figure.
    let promises = page.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
    let promises: Vec<&str> = promises.take_while(|line| line.starts_with('|')).collect();
    assert!(promises.len() >= 15, "{}", promises.len());
    for line in promises {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        assert_eq!((cells.len(), named(line).len()), (5, 1), "{line}");
        assert!(cells.iter().all(|cell| !cell.is_empty()), "{line}");
    }
}

#[test]
fn a_test_that_is_not_there_is_missed() {
    let page = "`crates/vault/src/tests/promises.rs::nobody` and `crates/vault/src/tests/nowhere.rs::nothing`";
    assert_eq!(missing(page).len(), 2);
    assert_eq!(missing("`crates/vault/src/tests/promises.rs::a_test_that_is_not_there_is_missed`"), [""; 0]);
}
