//! Corrections with their reasons, and who made them.

use super::*;
use screening::Answer;

fn one(code: &str) -> Answer {
    Answer::One(code.into())
}

#[test]
fn why_is_said_after_the_correction_and_only_of_a_correction() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let (case, other) = (begin(&mut vault, &mut office.rng), begin(&mut vault, &mut office.rng));
    let rng = &mut office.rng;
    let first = vault.record_answer(case, "debt", &one("no"), &meta(), NOW, rng).unwrap();
    let fresh = vault.record_note(case, Some("debt"), "a", "en", NOW, rng).unwrap();
    let decided = vault.record_decision(case, "refer", "invented reason", "en", NOW, rng).unwrap();
    let place = vault.record_place(case, "p", NOW, rng).unwrap();
    let second = vault.record_answer(case, "debt", &one("yes"), &meta(), NOW, rng).unwrap();
    let noted = vault.record_note(case, Some("debt"), "b", "en", NOW, rng).unwrap();
    let again = vault.record_decision(case, "no_referral", "another reason", "en", NOW, rng).unwrap();
    let taken_back = vault.withdraw_answer(case, "debt", NOW, rng).unwrap();
    let anew = vault.record_answer(case, "debt", &one("yes"), &meta(), NOW, rng).unwrap();
    let last = vault.last_seq().unwrap();
    for (what, case, of) in [
        ("a first answer", case, first.seq),
        ("an answer where none was", case, anew.seq),
        ("a first note", case, fresh.seq),
        ("a first decision", case, decided.seq),
        ("no change of content", case, place.seq),
        ("an event of another case", other, second.seq),
        ("no event", case, last + 1),
    ] {
        let refused = vault.explain_correction(case, of, "misclick", "", "en", NOW, rng);
        assert_eq!(refused, Err(VaultError::NoCorrection), "{what}");
    }
    assert_eq!(vault.last_seq().unwrap(), last, "nothing was written");

    let mut expected = Vec::new();
    for (of, question) in [(second, "debt"), (noted, "debt"), (again, ""), (taken_back, "debt")] {
        let _ = vault.explain_correction(case, of.seq, "person_corrected", "ойлонду", "ky", NOW, rng).unwrap();
        let (question, reason) = (question.into(), "person_corrected".into());
        expected.push(Change::Explained {
            question,
            of: of.seq,
            reason,
            text: "ойлонду".into(),
            language: "ky".into(),
        });
    }
    let history = vault.history(case).unwrap();
    let explained: Vec<Change> = history.iter().rev().take(4).rev().map(|entry| entry.change.clone()).collect();
    assert_eq!(explained, expected);
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn every_change_says_what_was_there_before() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let case = begin(&mut vault, &mut office.rng);
    let rng = &mut office.rng;
    for text in ["a", "", "b"] {
        let _ = vault.record_note(case, None, text, "en", NOW, rng).unwrap();
    }
    for code in ["refer", "no_referral"] {
        let _ = vault.record_decision(case, code, "invented reason", "en", NOW, rng).unwrap();
        let _ = vault.set_state(case, code, NOW, rng).unwrap();
    }
    let mut before = Vec::new();
    for entry in vault.history(case).unwrap() {
        match entry.change {
            Change::Noted { before: note, .. } => before.push(note),
            Change::Decided { before: decision, .. } => before.push(decision.map(|(code, _)| code)),
            Change::StateSet { before: state, .. } => before.push(Some(state)),
            _ => {}
        }
    }
    let expected =
        [None, Some("a"), None, None, Some("open"), Some("refer"), Some("refer")].map(|text| text.map(str::to_owned));
    assert_eq!(before, expected);
}

#[test]
fn the_history_tells_whose_session_it_was() {
    let new = NewVault { recovery_code: Some(&[7; 16]), ..new_vault() };
    let mut office = office_with(&new);
    let case = office.interview(1);
    let mut vault = Vault::open_with_recovery_code(&office.dir, &[7; 16], NOW, &mut office.rng).unwrap();
    let _ = answer(&mut vault, case, 1, &mut office.rng).unwrap();
    let ways: Vec<String> = vault.history(case).unwrap().into_iter().map(|entry| entry.opened_with).collect();
    assert_eq!(ways, ["passphrase", "passphrase", "recovery_code"]);
}

#[test]
fn what_is_due_is_said_by_the_officer_or_by_the_state() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let cases: Vec<CaseId> = (0..4).map(|_| begin(&mut vault, &mut office.rng)).collect();
    let rng = &mut office.rng;
    let _ = vault.set_retention(cases[0], "person_asked", NOW + 50, NOW, rng).unwrap();
    let _ = vault.set_retention(cases[1], "other", NOW + 10, NOW, rng).unwrap();
    let _ = vault.set_retention(cases[1], "other", NOW + 90, NOW, rng).unwrap();
    let _ = vault.set_state(cases[2], "accepted", NOW + 5, rng).unwrap();
    let due = |vault: &Vault, now: i64, since: i64| vault.cases_due(now, &[("accepted", since)], 50).unwrap();
    assert_eq!(due(&vault, NOW + 49, NOW + 4), []);
    assert_eq!(due(&vault, NOW + 50, NOW + 4), [cases[0]]);
    assert_eq!(due(&vault, NOW + 50, NOW + 5), [cases[0], cases[2]]);
    assert_eq!(due(&vault, NOW + 90, NOW + 4), [cases[0], cases[1]]);
    let said = Retention { basis: "other".into(), until: NOW + 90, at: NOW };
    assert_eq!((vault.retention(cases[1]).unwrap(), vault.retention(cases[3]).unwrap()), (Some(said), None));
    let _ = vault.set_retention(cases[2], "other", NOW + 900, NOW, rng).unwrap();
    assert_eq!(due(&vault, NOW + 50, NOW + 50), [cases[0]], "what was said stands before what the state says");
    let _ = vault.record_access(cases[0], &["ky".into()], b"record", NOW, rng).unwrap();
    let given = Change::AccessGiven { languages: vec!["ky".into()], sha256: append::digest(b"record") };
    assert_eq!(vault.history(cases[0]).unwrap().pop().unwrap().change, given);
    assert_eq!(vault.check().unwrap().findings, []);
}
