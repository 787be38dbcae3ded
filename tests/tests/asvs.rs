//! `docs/asvs.md` answers every item of OWASP ASVS 5.0 up to level 2 exactly once, and what it names as evidence exists.

mod house;

use house::{none, read, root, sources};
use std::collections::BTreeMap;

/// How many items of levels 1 and 2 each section of ASVS 5.0.0 has, chapter by chapter: 253 in all.
const CHAPTERS: [&[(&str, u32)]; 17] = [
    &[("1.1", 2), ("1.2", 9), ("1.3", 11), ("1.4", 3), ("1.5", 2)],
    &[("2.1", 3), ("2.2", 3), ("2.3", 4), ("2.4", 1)],
    &[("3.2", 2), ("3.3", 4), ("3.4", 6), ("3.5", 5), ("3.7", 2)],
    &[("4.1", 3), ("4.2", 1), ("4.3", 2), ("4.4", 4)],
    &[("5.1", 1), ("5.2", 3), ("5.3", 2), ("5.4", 3)],
    &[("6.1", 3), ("6.2", 12), ("6.3", 4), ("6.4", 4), ("6.5", 5), ("6.6", 3), ("6.8", 4)],
    &[("7.1", 3), ("7.2", 4), ("7.3", 2), ("7.4", 5), ("7.5", 2), ("7.6", 2)],
    &[("8.1", 2), ("8.2", 3), ("8.3", 1), ("8.4", 1)],
    &[("9.1", 3), ("9.2", 4)],
    &[("10.1", 2), ("10.2", 2), ("10.3", 4), ("10.4", 11), ("10.5", 5), ("10.6", 2), ("10.7", 3)],
    &[("11.1", 2), ("11.2", 3), ("11.3", 3), ("11.4", 4), ("11.5", 1), ("11.6", 1)],
    &[("12.1", 3), ("12.2", 2), ("12.3", 4)],
    &[("13.1", 1), ("13.2", 5), ("13.3", 2), ("13.4", 5)],
    &[("14.1", 2), ("14.2", 4), ("14.3", 3)],
    &[("15.1", 3), ("15.2", 3), ("15.3", 7)],
    &[("16.1", 1), ("16.2", 5), ("16.3", 4), ("16.4", 3), ("16.5", 3)],
    &[("17.1", 1), ("17.2", 4), ("17.3", 2)],
];

/// Items of level 3 that are answered beside them: the threat model asks for them.
const CHOSEN_OF_LEVEL_3: [&str; 9] =
    ["11.1.4", "11.2.4", "11.2.5", "11.3.4", "11.3.5", "14.2.7", "14.2.8", "15.2.4", "15.2.5"];

/// What an item can be.
const STATES: [&str; 4] = ["met", "partly", "open", "does not apply"];

fn items() -> Vec<String> {
    let of = |(section, count): &(&str, u32)| (1..=*count).map(|item| format!("{section}.{item}")).collect::<Vec<_>>();
    let levels_1_and_2 = CHAPTERS.iter().flat_map(|sections| sections.iter().flat_map(of));
    levels_1_and_2.chain(CHOSEN_OF_LEVEL_3.map(str::to_owned)).collect()
}

/// The cells of a row that begins with an item: `| V1.2.1-9, V1.3.1 | met | how | evidence |`.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines()
        .filter(|line| line.starts_with("| V"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
}

/// `V1.2.1-9` and lists of it, item by item.
fn named(cell: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in cell.split(',') {
        let part = part.trim().trim_start_matches('V');
        let (section, numbers) = part.rsplit_once('.').unwrap_or_else(|| panic!("{part} is no item"));
        let (first, last) = numbers.split_once('-').unwrap_or((numbers, numbers));
        let number = |text: &str| text.parse::<u32>().unwrap_or_else(|_| panic!("{part} is no item"));
        found.extend((number(first)..=number(last)).map(|item| format!("{section}.{item}")));
    }
    found
}

/// Breaches of a table: items answered not once, states that are none, evidence that is not there.
fn breaches(text: &str, exists: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut answered: BTreeMap<String, u32> = items().into_iter().map(|item| (item, 0)).collect();
    let mut breaches = Vec::new();
    for row in rows(text) {
        let [which, state, how, evidence] = row[..] else {
            breaches.push(format!("{row:?} has not four cells"));
            continue;
        };
        for item in named(which) {
            match answered.get_mut(&item) {
                Some(times) => *times += 1,
                None => breaches.push(format!("V{item} is no item of levels 1 and 2")),
            }
        }
        if !STATES.contains(&state) || how.is_empty() {
            breaches.push(format!("{which}: {state}: {how}"));
        }
        let links: Vec<&str> = evidence.split('`').skip(1).step_by(2).collect();
        if state == "met" && links.is_empty() {
            breaches.push(format!("{which} is met and shows nothing for it"));
        }
        breaches.extend(links.iter().filter(|link| !exists(link)).map(|link| format!("{which}: no {link}")));
    }
    let not_once = answered.iter().filter(|(_, times)| **times != 1);
    breaches.extend(not_once.map(|(item, times)| format!("V{item} is answered {times} times")));
    breaches
}

#[test]
fn every_item_is_answered_once_with_evidence_that_exists() {
    let code: String =
        sources("").into_iter().filter(|file| file.has_extension(&["rs", "ts"])).map(|file| file.text).collect();
    let exists = |link: &str| match link.split_once("::") {
        Some((path, test)) => root().join(path).is_file() && read(path).contains(test),
        // A test by its name alone, or a file.
        None => root().join(link).exists() || code.contains(&format!("fn {link}(")),
    };
    assert_eq!(items().len(), 253 + CHOSEN_OF_LEVEL_3.len());
    none("docs/asvs.md", &breaches(&read("docs/asvs.md"), &exists));
}

#[test]
fn a_gap_a_double_and_an_invented_test_are_refused() {
    let whole: String = items().iter().map(|item| format!("| V{item} | met | how | `here` |\n")).collect();
    let refused = |text: &str| breaches(text, &|link| link == "here");
    assert_eq!(refused(&whole), Vec::<String>::new());
    for (from, to, expected) in [
        ("| V1.2.3 | met | how | `here` |\n", "", "V1.2.3 is answered 0 times"),
        ("| V1.2.3 |", "| V1.2.3, V1.2.4 |", "V1.2.4 is answered 2 times"),
        ("| V1.2.3 |", "| V1.2.3-5 |", "V1.2.4 is answered 2 times"),
        ("| V1.2.3 | met | how | `here` |", "| V1.2.3 | met | how | `there` |", "V1.2.3: no there"),
        (
            "| V1.2.3 | met | how | `here` |",
            "| V1.2.3 | met | how | somewhere |",
            "V1.2.3 is met and shows nothing for it",
        ),
        ("| V1.2.3 | met |", "| V1.2.3 | surely |", "V1.2.3: surely: how"),
        ("| V1.2.3 | met | how |", "| V1.2.3 | met |  |", "V1.2.3: met: "),
        ("| V1.2.3 |", "| V1.2.3, V18.1.1 |", "V18.1.1 is no item of levels 1 and 2"),
    ] {
        let found = refused(&whole.replacen(from, to, 1));
        assert!(found.iter().any(|breach| breach == expected), "{to}: {found:?}");
    }
}
