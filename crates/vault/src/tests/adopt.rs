//! Two copies of one vault that were both worked on: nothing is merged, nothing is lost.

use super::*;
use screening::Answer;

/// The files of a vault as they lie there, in a folder of their own, with the same key.
fn copy_of(office: &Office) -> Office {
    let temporary = tempfile::tempdir().unwrap();
    let dir = temporary.path().join("vault");
    std::fs::create_dir(&dir).unwrap();
    for (name, bytes) in snapshot(&office.dir) {
        std::fs::write(dir.join(name), bytes).unwrap();
    }
    Office { temporary, dir, root: office.root.clone(), rng: Chance(4711) }
}

fn text(vault: &Vault, case: CaseId, question: &str) -> Option<Answer> {
    vault.case(case).unwrap().answers.get(question).map(|stored| stored.answer.clone())
}

fn told(number: usize) -> Option<Answer> {
    Some(Answer::Text(format!("invented answer {number}")))
}

#[test]
fn what_the_other_copy_knows_comes_in_beside_what_is_here() {
    let mut ours = office();
    let cases: Vec<CaseId> = (0..6).map(|_| ours.interview(2)).collect();
    let mut theirs = copy_of(&ours);
    let [same, further_here, further_there, both, deleted, shed] = cases[..] else { panic!("six") };
    {
        let (mut there, rng) = (theirs.open().unwrap(), &mut theirs.rng);
        let _ = answer(&mut there, further_there, 5, rng).unwrap();
        let corrected = Answer::Text("another".into());
        let saved = there.record_answer(further_there, "q0", &corrected, &meta(), NOW + 50, rng).unwrap();
        let _ = there.explain_correction(further_there, saved.seq, "misclick", "", "en", NOW + 51, rng).unwrap();
        let _ = answer(&mut there, both, 6, rng).unwrap();
        let _ = answer(&mut there, deleted, 6, rng).unwrap();
        super::erasure::seal(&mut there, shed, 9, rng);
        let _ = there.shed_case(shed, "asked", NOW, rng).unwrap();
    }
    let created_there = theirs.interview(3);
    let (mut here, rng) = (ours.open().unwrap(), &mut ours.rng);
    let _ = answer(&mut here, further_here, 7, rng).unwrap();
    let _ = answer(&mut here, both, 7, rng).unwrap();
    let _ = here.purge_case(deleted, "other", NOW, rng).unwrap();
    let before: Vec<StoredCase> = [same, further_here, further_there, both].map(|case| here.case(case).unwrap()).into();

    let there = theirs.open_read_only().unwrap();
    let adopted = here.adopt(&there, NOW + 99, rng).unwrap();
    let outcome = |case: CaseId| adopted.iter().find(|adopted| adopted.original == case).unwrap().outcome;
    assert_eq!(outcome(same), Adoption::Same);
    assert_eq!(outcome(further_here), Adoption::OursAhead);
    assert_eq!(outcome(deleted), Adoption::DeletedHere);
    assert_eq!(outcome(shed), Adoption::ShedThere);
    let Adoption::TheirsAhead(ahead) = outcome(further_there) else { panic!("{adopted:?}") };
    let Adoption::Diverged(diverged) = outcome(both) else { panic!("{adopted:?}") };
    let Adoption::New(new) = outcome(created_there) else { panic!("{adopted:?}") };

    let after: Vec<StoredCase> = [same, further_here, further_there, both].map(|case| here.case(case).unwrap()).into();
    assert_eq!(after, before, "nothing here was touched");
    assert_eq!((text(&here, ahead, "q5"), text(&here, both, "q7")), (told(5), told(7)));
    assert_eq!((text(&here, diverged, "q6"), text(&here, diverged, "q7")), (told(6), None));
    assert_eq!((text(&here, diverged, "q0"), text(&here, new, "q2")), (told(0), told(2)), "whole, not a difference");
    assert_eq!(here.version_of(diverged).unwrap(), Some(here.case_summary(both).unwrap().reference));
    assert_eq!((here.versions(both).unwrap(), here.versions(diverged).unwrap()), (vec![diverged], vec![both]));
    assert_eq!(here.versions(new).unwrap(), []);

    // The reason of a correction names the line here, and times are those of then.
    let history = here.history(ahead).unwrap();
    let Change::Explained { of, .. } = history.last().unwrap().change else { panic!("{history:?}") };
    let explained = history.iter().find(|entry| entry.seq == of).unwrap();
    assert!(matches!(&explained.change, Change::Answered { question, before: Some(_), .. } if question == "q0"));
    assert_eq!(explained.at, NOW + 50);
    assert!(
        matches!(&history[0].change, Change::Adopted { original, relation } if *original == further_there && relation == "ahead")
    );

    let again = here.adopt(&there, NOW + 100, rng).unwrap();
    let known = again.iter().filter(|adopted| adopted.outcome == Adoption::Known).count();
    assert_eq!((known, again.len()), (3, 7), "brought in once");
    assert_eq!(here.check().unwrap().findings, []);
    let _ = here.purge_case(ahead, "other", NOW, rng).unwrap();
    assert_eq!(here.check().unwrap().findings, []);
}

#[test]
fn a_number_that_both_copies_signed_is_told_and_its_bytes_stay() {
    let mut ours = office();
    let case = ours.interview(1);
    let mut theirs = copy_of(&ours);
    super::erasure::seal(&mut theirs.open().unwrap(), case, 8, &mut theirs.rng);
    let (mut here, rng) = (ours.open().unwrap(), &mut ours.rng);
    super::erasure::seal(&mut here, case, 9, rng);
    let adopted = here.adopt(&theirs.open_read_only().unwrap(), NOW, rng).unwrap();
    let Adoption::Diverged(second) = adopted[0].outcome else { panic!("{adopted:?}") };
    assert!(here.case(second).unwrap().referrals.is_empty(), "its number is the other packet's");
    assert_eq!(here.case(case).unwrap().referrals.len(), 1);
    let bytes = super::erasure::sealed_bytes(8);
    assert_eq!(here.content(append::digest(&bytes)).unwrap(), bytes);
    assert_eq!(here.check().unwrap().findings, []);
}

#[test]
fn a_copy_of_another_vault_or_a_damaged_one_brings_nothing() {
    let mut ours = office();
    let case = ours.interview(1);
    let mut theirs = copy_of(&ours);
    let stranger = seeded_office(&new_vault(), 8);
    let (mut here, rng) = (ours.open().unwrap(), &mut ours.rng);
    let before = here.last_seq().unwrap();
    assert_eq!(here.adopt(&stranger.open().unwrap(), NOW, rng), Err(VaultError::OtherVault));
    let mut there = theirs.open().unwrap();
    let _ = answer(&mut there, case, 5, &mut theirs.rng).unwrap();
    there.db.execute("UPDATE event SET salt = zeroblob(32) WHERE seq = 3", []).unwrap();
    assert_eq!(here.adopt(&there, NOW, rng), Err(VaultError::Damaged(Part::Chain)));
    assert_eq!(here.last_seq().unwrap(), before);
}
