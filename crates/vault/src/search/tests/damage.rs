//! An index that does not say what the cases say, and how it is made whole.

use super::*;
use crate::{CheckFinding, Part, VaultError};

#[test]
fn every_difference_is_found_and_a_new_index_has_none() {
    for (edit, expected) in [
        ("UPDATE search_text SET words = 'другое' WHERE seq = (SELECT max(seq) FROM search_text)", None),
        ("DELETE FROM search_text WHERE seq = (SELECT max(seq) FROM search_text)", None),
        ("DELETE FROM search_index_data WHERE id > 10", None),
        ("UPDATE search_index_data SET block = x'00ff00ff00ff' WHERE id > 10", None),
        ("INSERT INTO search_index (search_index) VALUES ('delete-all'); DELETE FROM search_text", Some(3)),
        (
            "INSERT INTO search_index (search_index) VALUES ('delete-all'); \
          UPDATE search_text SET words = 'другое'; INSERT INTO search_index (search_index) VALUES ('rebuild')",
            Some(3),
        ),
        ("UPDATE case_file SET created_seq = created_seq + 1000", Some(3)),
    ] {
        let (mut office, mut vault, [first, ..]) = three();
        vault.db.execute_batch(edit).unwrap();
        assert_eq!(vault.check_index(&mut words), Ok(expected), "{edit}");
        if !edit.contains("created_seq") {
            vault.reset_index(&mut office.rng).unwrap();
            assert_eq!(refresh(&mut vault), Refreshed { cases: 3, complete: true }, "{edit}");
            assert_eq!(vault.check_index(&mut words), Ok(Some(0)), "{edit}");
            assert_eq!(found(&vault, "азиз", &CaseFilter::default(), 5), [first]);
            assert_eq!(vault.check().unwrap().findings, []);
        }
    }
}

#[test]
fn a_damaged_index_is_a_finding_of_its_own_and_the_vault_opens() {
    let (mut office, vault, cases) = three();
    vault.db.execute_batch("UPDATE search_index_data SET block = x'00ff00ff00ff' WHERE id > 10").unwrap();
    drop(vault);
    let mut vault = office.open().unwrap();
    let finding = CheckFinding { part: Part::Rows, number: 0, code: "search-index" };
    assert_eq!(vault.check().unwrap().findings, [finding]);
    let refused = vault.find_cases("азиз", &CaseFilter::default(), None, 5);
    assert_eq!(refused, Err(VaultError::Damaged(Part::Database)));
    assert_eq!(found(&vault, "", &CaseFilter::default(), 5).len(), 3, "the list needs no index");
    let answer = Answer::Text("Жаңыл".into());
    let _ = vault.record_answer(cases[0], "name", &answer, &meta(), NOW, &mut office.rng).unwrap();
    vault.reset_index(&mut office.rng).unwrap();
    refresh(&mut vault);
    assert_eq!(found(&vault, "жаныл", &CaseFilter::default(), 5), [cases[0]]);
}

#[test]
fn an_index_of_another_folding_is_made_anew() {
    let (mut office, mut vault, [first, ..]) = three();
    vault.db.execute_batch("UPDATE search_state SET version = version + 1; UPDATE search_text SET name = 'x'").unwrap();
    let all = vault.refresh_index(10, &mut words, &mut office.rng).unwrap();
    assert_eq!(all, Refreshed { cases: 3, complete: true });
    assert_eq!(found(&vault, "азиз", &CaseFilter::default(), 5), [first]);
}
