//! One vault from its making to the receipt that comes back.

use super::*;
use screening::{Answer, NonAnswer, NotAskedReason};

#[test]
fn an_interview_survives_closing_and_opening() {
    let mut office = office();
    let mut vault = Vault::open(&office.dir, PASSPHRASE, NOW).unwrap();
    assert_eq!((vault.label(), vault.mode(), vault.is_read_only()), ("officer 7", Mode::Training, false));
    assert_eq!(vault.setting("language").unwrap().as_deref(), Some("ky"));

    let created = vault.create_case(&new_case(), NOW, &mut office.rng).unwrap();
    let (case, rng) = (created.case, &mut office.rng);
    let answers = [
        ("place", Answer::One("office".into())),
        ("threats", Answer::Many(vec!["deport".into(), "jail".into()])),
        ("debt", Answer::Integer(-3)),
        ("words", Answer::Text("«Эч ким жок», — деди.".into())),
        ("since", Answer::Date("2024-02-29".parse().unwrap())),
        ("name", Answer::None(NonAnswer::Declined)),
        ("age", Answer::None(NonAnswer::DoesntKnow)),
        ("police", Answer::None(NonAnswer::NotAsked(NotAskedReason::PersonUpset))),
    ];
    for (at, (question, answer)) in (NOW..).zip(&answers) {
        let saved = vault.record_answer(case, question, answer, &meta(), at, rng).unwrap();
        assert_eq!(saved.at, at);
    }
    let _ = vault.record_place(case, "place", NOW + 20, rng).unwrap();
    let _ = vault.record_note(case, Some("debt"), "көрсөтпөдү", "ky", NOW + 21, rng).unwrap();
    let _ = vault.record_pause(case, "break", NOW + 22, rng).unwrap();
    drop(vault);

    for (name, bytes) in snapshot(&office.dir) {
        let plain = ["Эч ким жок", "көрсөтпөдү", "employer", "officer_language"].map(str::as_bytes);
        assert!(plain.iter().all(|text| !bytes.windows(text.len()).any(|part| part == *text)), "{name}");
    }
    let vault = office.open().unwrap();
    let stored = vault.case(case).unwrap();
    assert_eq!(stored.answers.len(), answers.len());
    for (at, (question, answer)) in (NOW..).zip(&answers) {
        assert_eq!((&stored.answers[*question].answer, stored.answers[*question].at), (answer, at), "{question}");
    }
    assert_eq!(stored.notes["debt"].text, "көрсөтпөдү");
    assert_eq!(stored.pauses, [Pause { reason: "break".into(), at: NOW + 22 }]);
    let line = vault.cases().unwrap().remove(0);
    assert_eq!(line, stored.summary);
    assert_eq!((line.place.as_str(), line.paused, line.answered, line.state.as_str()), ("place", true, 8, "open"));
    assert_eq!((line.created_at, line.changed_at, &line.reference), (NOW, NOW + 22, &created.reference));
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn a_correction_replaces_the_answer_and_the_history_keeps_both() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let case = begin(&mut vault, &mut office.rng);
    let (yes, no) = (Answer::One("yes".into()), Answer::One("no".into()));
    let rng = &mut office.rng;
    let _ = vault.record_answer(case, "paid", &yes, &meta(), NOW, rng).unwrap();
    let second = vault.record_answer(case, "paid", &no, &meta(), NOW - 900, rng).unwrap();
    assert_eq!(vault.case(case).unwrap().answers["paid"].answer, no);
    assert_eq!(vault.case(case).unwrap().answers["paid"].seq, second.seq);
    let _ = vault.withdraw_answer(case, "paid", NOW, rng).unwrap();
    assert!(vault.case(case).unwrap().answers.is_empty());
    let _ = vault.record_decision(case, "refer", "she asked for a safe place", "en", NOW, rng).unwrap();
    let _ = vault.set_state(case, "decided", NOW, rng).unwrap();

    let answered = |before, answer| Change::Answered { question: "paid".into(), before, answer, meta: meta() };
    let reason = "she asked for a safe place".to_owned();
    // The order is the chain's, although the clock went backwards in between.
    let expected = [
        Change::Created,
        answered(None, yes.clone()),
        answered(Some(yes), no.clone()),
        Change::Withdrawn { question: "paid".into(), before: Some(no) },
        Change::Decided { before: None, code: "refer".into(), reason, language: "en".into() },
        Change::StateSet { before: "open".into(), state: "decided".into() },
    ];
    let history: Vec<Change> = vault.history(case).unwrap().into_iter().map(|entry| entry.change).collect();
    assert_eq!(history, expected);
    assert_eq!(vault.case(case).unwrap().summary.state, "decided");
    assert_eq!(vault.check().unwrap().findings, []);
}

#[test]
fn what_does_not_belong_is_refused_and_writes_nothing() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let case = begin(&mut vault, &mut office.rng);
    let before = vault.last_seq().unwrap();
    let (rng, text) = (&mut office.rng, Answer::Text(String::new()));
    for derived in [NonAnswer::NotApplicable, NonAnswer::NotReached] {
        let refused = vault.record_answer(case, "q", &Answer::None(derived), &meta(), NOW, rng);
        assert_eq!(refused, Err(VaultError::DerivedAnswer));
    }
    let stranger = CaseId([1; 16]);
    assert_eq!(vault.record_answer(stranger, "q", &text, &meta(), NOW, rng), Err(VaultError::UnknownCase));
    assert_eq!(vault.record_pause(stranger, "break", NOW, rng), Err(VaultError::UnknownCase));
    assert_eq!(vault.case(stranger), Err(VaultError::UnknownCase));
    assert_eq!(vault.history(stranger), Err(VaultError::UnknownCase));
    assert_eq!(vault.last_seq().unwrap(), before);
}

#[test]
fn references_are_readable_and_count_nothing() {
    let mut office = office();
    let mut vault = office.open().unwrap();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..20 {
        let reference = vault.create_case(&new_case(), NOW, &mut office.rng).unwrap().reference;
        let (year, code) = reference.strip_prefix("KG-").unwrap().split_once('-').unwrap();
        assert_eq!((year, code.len()), ("2026", 6), "{reference}");
        assert!(code.chars().all(|sign| !"01IO".contains(sign) && sign.is_ascii_alphanumeric()), "{reference}");
        assert!(seen.insert(reference));
    }
    let newest_first: Vec<u32> = vault.cases().unwrap().iter().map(|case| case.answered).collect();
    assert_eq!(newest_first.len(), 20);
}
