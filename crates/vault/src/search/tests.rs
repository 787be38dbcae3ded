//! Finding, forgetting, and an index that may be damaged. Everything is invented.

mod counted;
mod damage;
mod forgetting;
mod pages;

use super::*;
use crate::tests::{Chance, NOW, Office, begin, meta, new_case, office};
use crate::{CaseId, StoredCase, Vault};
use screening::Answer;

/// What an invented protocol would say: the columns by the names of the questions.
pub(super) fn words(case: &StoredCase) -> CaseWords {
    let text = |id: &str| match case.answers.get(id).map(|stored| &stored.answer) {
        Some(Answer::Text(text)) => text.clone(),
        _ => String::new(),
    };
    let notes = case.notes.values().map(|note| note.text.as_str());
    let reason = case.decision.as_ref().map_or("", |decision| decision.reason.as_str());
    CaseWords {
        name: text("name"),
        place: text("place"),
        employer: text("employer"),
        text: notes.chain([text("words").as_str(), reason]).collect::<Vec<_>>().join("\n"),
        marks: Some(format!("{} 1990", text("name"))).filter(|_| !text("name").is_empty()).into_iter().collect(),
    }
}

pub(super) fn refresh(vault: &mut Vault) -> Refreshed {
    vault.refresh_index(10_000, &mut words, &mut Chance(99)).unwrap()
}

/// A case with answers by question.
pub(super) fn told(vault: &mut Vault, rng: &mut Chance, answers: &[(&str, &str)]) -> CaseId {
    let case = begin(vault, rng);
    for (question, text) in answers {
        let answer = Answer::Text((*text).into());
        let _saved = vault.record_answer(case, question, &answer, &meta(), NOW, rng).unwrap();
    }
    case
}

/// The cases found, in order, over all pages of `most`.
pub(super) fn found(vault: &Vault, typed: &str, filter: &CaseFilter<'_>, most: usize) -> Vec<CaseId> {
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let page = vault.find_cases(typed, filter, after, most).unwrap();
        assert!(page.items.len() <= most);
        all.extend(page.items.into_iter().map(|item| item.summary.id));
        match page.next {
            None => return all,
            next => {
                assert_ne!(next, after, "it goes on");
                after = next;
            }
        }
    }
}

fn three() -> (Office, Vault, [CaseId; 3]) {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let rng = &mut office.rng;
    let first =
        told(&mut vault, rng, &[("name", "Айгүл Абдул-Азиз кызы"), ("place", "Ысык-Көл"), ("words", "цех у базара")]);
    let second = told(&mut vault, rng, &[("employer", "Тигүү цехи «Жылдыз»"), ("words", "её зовут Айгуль")]);
    let third = told(&mut vault, rng, &[("name", "Марат"), ("place", "Бишкек")]);
    let _ = vault.record_note(third, None, "Телефон 0555 00-11-22", "ru", NOW, rng).unwrap();
    let _ = vault.record_decision(third, "refer", "Паспорт отобран начальником", "ru", NOW, rng).unwrap();
    refresh(&mut vault);
    (office, vault, [first, second, third])
}

#[test]
fn a_case_is_found_by_what_was_said_however_it_is_spelt() {
    let (_office, vault, [first, second, third]) = three();
    let reference = |case| vault.case_summary(case).unwrap().reference;
    let whole = reference(first);
    for (typed, expected) in [
        ("айгул", vec![first, second]),
        ("Айг", vec![first, second]),
        ("АЙГҮЛ азиз", vec![first]),
        ("абдулазиз", vec![first]),
        ("абдул-азиз", vec![first]),
        ("иссык", vec![]),
        ("ысыккол", vec![first]),
        ("цех", vec![second, first]),
        ("тигуу цехи", vec![second]),
        ("\"цехи жылдыз\"", vec![second]),
        ("\"жылдыз цехи\"", vec![]),
        ("\"жылд\"", vec![]),
        ("жылд", vec![second]),
        ("жылд цехи", vec![]),
        ("Mapaт", vec![third]),
        ("0555", vec![third]),
        ("начальн", vec![third]),
        ("чальник", vec![]),
        (whole.as_str(), vec![first]),
        (&whole.to_lowercase(), vec![first]),
        (&whole[8..], vec![first]),
        (&whole.replace('-', ""), vec![first]),
        (&whole[..10], vec![first]),
        ("", vec![third, second, first]),
        ("?!", vec![third, second, first]),
        ("name:марат", vec![]),
    ] {
        for most in [1, 2, 50] {
            assert_eq!(found(&vault, typed, &CaseFilter::default(), most), expected, "{typed} by {most}");
        }
    }
}

#[test]
fn who_is_named_comes_before_who_is_mentioned() {
    let (_office, vault, [first, second, _]) = three();
    // The second is newer, but only mentions her.
    assert_eq!(found(&vault, "айгуль", &CaseFilter::default(), 50), [first, second]);
}

#[test]
fn a_correction_is_found_and_what_it_replaced_is_not() {
    let (mut office, mut vault, [first, ..]) = three();
    let answer = Answer::Text("Жаңыл".into());
    let _ = vault.record_answer(first, "name", &answer, &meta(), NOW, &mut office.rng).unwrap();
    let all = CaseFilter::default();
    assert_eq!(found(&vault, "жаныл", &all, 50), [], "an answer does not wait for the index");
    assert_eq!(refresh(&mut vault), Refreshed { cases: 1, complete: true });
    assert_eq!(found(&vault, "жаныл", &all, 50), [first]);
    assert_eq!(found(&vault, "азиз", &all, 50), []);
    let _ = vault.withdraw_answer(first, "name", NOW, &mut office.rng).unwrap();
    refresh(&mut vault);
    assert_eq!(found(&vault, "жаныл", &all, 50), []);
    assert_eq!(refresh(&mut vault), Refreshed { cases: 0, complete: true });
    assert_eq!(vault.check().unwrap().findings, []);
    assert_eq!(vault.check_index(&mut words), Ok(Some(0)));
}

#[test]
fn much_to_index_is_done_bit_by_bit() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let cases: Vec<CaseId> =
        (0..7).map(|n| told(&mut vault, &mut office.rng, &[("name", &format!("имя{n}"))])).collect();
    let mut step = |most| vault.refresh_index(most, &mut words, &mut office.rng).unwrap();
    assert_eq!(step(3), Refreshed { cases: 3, complete: false });
    assert_eq!(step(3), Refreshed { cases: 3, complete: false });
    assert_eq!(step(3), Refreshed { cases: 1, complete: true });
    assert_eq!(step(3), Refreshed { cases: 0, complete: true });
    for (n, case) in cases.iter().enumerate() {
        assert_eq!(found(&vault, &format!("имя{n}"), &CaseFilter::default(), 5), [*case]);
    }
}

#[test]
fn a_vault_open_for_reading_searches_what_the_index_knows() {
    let (mut office, mut vault, [first, ..]) = three();
    told(&mut vault, &mut office.rng, &[("name", "Жаңыл")]);
    drop(vault);
    let mut vault = office.open_read_only().unwrap();
    assert_eq!(vault.refresh_index(9, &mut words, &mut office.rng), Ok(Refreshed { cases: 0, complete: false }));
    assert_eq!(found(&vault, "азиз", &CaseFilter::default(), 5), [first]);
    assert_eq!(found(&vault, "жаныл", &CaseFilter::default(), 5), []);
    assert_eq!(vault.check_index(&mut words), Ok(Some(0)));
}

#[test]
fn a_mark_tells_that_somebody_shares_it_and_nothing_more() {
    let (mut office, mut vault, [first, _, third]) = three();
    let fresh = begin(&mut vault, &mut office.rng);
    let shares = |vault: &Vault, case, mark: &str| vault.shares_mark(case, &[mark.to_owned()]).unwrap();
    assert!(shares(&vault, fresh, "МАРАТ 1990"));
    assert!(shares(&vault, fresh, "айгуль абдул азиз кызы 1990"));
    assert!(!shares(&vault, third, "Марат 1990"), "itself");
    assert!(shares(&vault, first, "Марат 1990"));
    assert!(!shares(&vault, fresh, "Марат 1991"));
    assert!(!vault.shares_mark(fresh, &[]).unwrap());
    // Another vault keys the same name otherwise.
    let mark = |vault: &Vault| -> Vec<u8> {
        vault.db.query_row("SELECT mark FROM search_mark ORDER BY seq LIMIT 1", [], |row| row.get(0)).unwrap()
    };
    let before = mark(&vault);
    assert_eq!(before.len(), 5);
    vault.reset_index(&mut office.rng).unwrap();
    assert!(!shares(&vault, fresh, "Марат 1990"));
    refresh(&mut vault);
    assert_ne!(mark(&vault), before);
    assert!(shares(&vault, fresh, "Марат 1990"));
}
