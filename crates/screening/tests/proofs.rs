//! What can be proved of a protocol, with the invented one, with faults put into it, and with the project's own.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod world;

use screening::proof::{Claim, Proof, holds, idle_questions, prove};
use screening::{AgeGroup, Protocol, State};
use std::path::Path;
use world::{SMALL, TODAY, list};

/// The invented protocol with changes `from`, `to` in either file.
fn changed(changes: &[(&str, &str)]) -> Protocol {
    let mut files = [include_str!("fixtures/small/protocol.toml"), include_str!("fixtures/small/indicators.toml")]
        .map(|file| file.replace("\r\n", "\n"));
    for (from, to) in changes {
        assert!(files.iter().any(|file| file.contains(from)), "{from} stands in neither file");
        files = files.map(|file| file.replace(from, to));
    }
    let [questions, indicators] = files;
    Protocol::parse(&questions, &indicators).unwrap_or_else(|errors| panic!("{}", list(&errors)))
}

fn kg_sop() -> Protocol {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocols/kg-sop");
    let read = |file| std::fs::read_to_string(folder.join(file)).unwrap();
    let parsed = Protocol::parse(&read("protocol.toml"), &read("indicators.toml"));
    parsed.unwrap_or_else(|errors| panic!("{}", list(&errors)))
}

/// `indicator D4.01 present Adult`
fn told(claim: &Claim) -> String {
    match claim {
        Claim::Visible { question } => format!("question {question}"),
        Claim::Usable { question, choice } => format!("choice {question} {choice}"),
        Claim::Refused { question, choice } => format!("refused {question} {choice}"),
        Claim::Indicator { code, age, state } => format!("indicator {code} {} {age:?}", state.code()),
        Claim::Dimension { id, age } => format!("dimension {id} {age:?}"),
        Claim::Text { id } => format!("text {id}"),
        Claim::Conflict { id } => format!("conflict {id}"),
    }
}

fn unproven(protocol: &Protocol) -> Vec<String> {
    prove(protocol, &TODAY).iter().filter(|proof| proof.witness.is_none()).map(|proof| told(&proof.claim)).collect()
}

/// Every witness proves its claim, and needs each of its answers.
fn confirm(protocol: &Protocol, proofs: &[Proof]) {
    for Proof { claim, witness } in proofs {
        let Some(witness) = witness else { continue };
        assert!(holds(protocol, claim, witness, &TODAY), "{claim:?} by {witness:?}");
        for id in witness.keys() {
            let mut fewer = witness.clone();
            fewer.remove(id);
            assert!(!holds(protocol, claim, &fewer, &TODAY), "{claim:?} does not need {id} of {witness:?}");
        }
    }
}

#[test]
fn every_part_of_a_sound_protocol_has_its_proof() {
    let proofs = prove(&SMALL, &TODAY);
    confirm(&SMALL, &proofs);
    assert_eq!(unproven(&SMALL), Vec::<String>::new());
    let count = |of: fn(&Claim) -> bool| proofs.iter().filter(|proof| of(&proof.claim)).count();
    assert_eq!(count(|claim| matches!(claim, Claim::Visible { .. })), SMALL.questions().len());
    let choices = SMALL.questions().iter().flat_map(|question| &question.choices).map(|choices| choices.codes.len());
    assert_eq!(count(|claim| matches!(claim, Claim::Usable { .. })), choices.sum::<usize>());
    // D1.10 is not asked for; D4.04 is not in the list for children.
    assert_eq!(count(|claim| matches!(claim, Claim::Indicator { .. })), (10 * 2 - 1) * 2);
    assert_eq!(count(|claim| matches!(claim, Claim::Dimension { .. })), 3 * 2);
    assert_eq!(count(|claim| matches!(claim, Claim::Text { .. })), 5);
}

#[test]
fn a_proof_goes_through_the_gates() {
    let proofs = prove(&SMALL, &TODAY);
    let witness = |claim: &str| {
        let proof = proofs.iter().find(|proof| told(&proof.claim) == claim).unwrap_or_else(|| panic!("no {claim}"));
        let answers = proof.witness.iter().flatten();
        answers.map(|(id, answer)| format!("{id}={}", Protocol::answer_json(answer))).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(witness("question debt_work_off"), "debt=\"yes\" worked=\"yes\"");
    assert_eq!(witness("indicator D5.02 absent Adult"), "debt=\"no\" worked=\"yes\"");
    assert_eq!(witness("choice job_promised same"), "job_promised=\"same\" worked=\"yes\"");
    assert_eq!(witness("text E"), "", "nothing indicated so far");
}

/// Changes of the files, and what they make unprovable.
type Fault = (&'static [(&'static str, &'static str)], &'static [&'static str]);

/// A fault put into the protocol, and the claims that can then not be proved.
#[test]
fn what_can_never_happen_is_not_proved() {
    let faults: [Fault; 9] = [
        (
            &[("\"${debt} = 'yes'\"", "\"${debt} = 'yes' and ${debt} = 'no'\"")],
            &[
                "question debt_work_off",
                "choice debt_work_off yes",
                "choice debt_work_off no",
                "indicator D5.02 present Adult",
                "indicator D5.02 present Child",
            ],
        ),
        (&[("${hours} > 12", "${hours} > 24")], &["indicator D4.01 present Adult", "indicator D4.01 present Child"]),
        (&[("${hours} > 12", "${hours} >= 0")], &["indicator D4.01 absent Adult", "indicator D4.01 absent Child"]),
        (
            &[("count-selected(${bad_things}) >= 2", "count-selected(${bad_things}) >= 3")],
            &["indicator D4.03 present Adult", "indicator D4.03 present Child"],
        ),
        (
            &[("id = \"E\"\nwhen = \"${indicators_present} = 0\"", "id = \"E\"\nwhen = \"${indicators_present} < 0\"")],
            &["text E"],
        ),
        (&[("when = \"${danger} = 'yes'\"", "when = \"${danger} = 'yes' and ${danger_now} = 'no'\"")], &["text A"]),
        (&[("${D4} = 'yes' and not(${means} = 'yes')", "${D4} = 'yes' and ${D4} = 'no'")], &["text D"]),
        (
            &[("child = \"${age_band} = 'under_18' or ${age_band} = 'unsure'\"", "child = \"false()\"")],
            &["indicator D1.01 present Child", "indicator D1.01 absent Child", "dimension D1 Child", "text B"],
        ),
        (
            &[(
                "relevant = \"${worked} = 'yes'\"\nshare = [\"support\"]",
                "relevant = \"${worked} != ${worked}\"\nshare = [\"support\"]",
            )],
            &["question documents_holder", "question threats", "dimension D5 Adult"],
        ),
    ];
    for (changes, expected) in faults {
        let protocol = changed(changes);
        let unproven = unproven(&protocol);
        for claim in expected {
            assert!(unproven.contains(&(*claim).to_owned()), "{changes:?}: {claim} was proved; unproven: {unproven:?}");
        }
        confirm(&protocol, &prove(&protocol, &TODAY));
    }
}

#[test]
fn a_choice_that_its_constraint_refuses_is_told_apart() {
    let protocol = changed(&[(
        "choices = [\"same\", \"other\"]",
        "choices = [\"same\", \"other\"]\nconstraint = \". != 'same'\"",
    )]);
    let proofs = prove(&protocol, &TODAY);
    confirm(&protocol, &proofs);
    let told: Vec<_> = proofs.iter().map(|proof| told(&proof.claim)).collect();
    assert!(
        told.contains(&"refused job_promised same".into()) && told.contains(&"choice job_promised other".into()),
        "{told:?}"
    );
}

/// Groups, repeats, calculations, filters and conflicts: each part has its proof as well.
#[test]
fn what_is_repeated_calculated_and_filtered_is_proved() {
    let (questions, indicators) =
        (include_str!("fixtures/several/protocol.toml"), include_str!("fixtures/several/indicators.toml"));
    let several = Protocol::parse(questions, indicators).unwrap_or_else(|errors| panic!("{}", list(&errors)));
    let proofs = prove(&several, &TODAY);
    confirm(&several, &proofs);
    let one_strong = ["dimension D4 Adult", "dimension D4 Child"];
    assert_eq!(unproven(&several), one_strong, "a single indicator makes no dimension positive");
    let claims: Vec<_> = proofs.iter().map(|proof| told(&proof.claim)).collect();
    for claim in [
        "question papers__2",
        "choice home_district plain",
        "indicator D4.01 present Adult",
        "conflict papers",
        "text D",
    ] {
        assert!(claims.contains(&claim.to_owned()), "{claim} is not among {claims:?}");
    }
    assert!(!claims.contains(&"question papers__3".into()), "the first two instances stand for all");
    // A filter that no answer fulfils, and a conflict between what cannot both be.
    let faulty = Protocol::parse(
        &questions.replace("region = ${home_region} or name = 'plain'", "region = ${home_region} and name != 'hill'"),
        &indicators.replace("${papers} = 'self' and ${papers_seen}", "${papers_seen} = 'no' and ${papers_seen}"),
    );
    let unproven = unproven(&faulty.unwrap());
    assert_eq!(unproven[..], ["choice worked_districts hill", one_strong[0], one_strong[1], "conflict papers"]);
    assert!(!idle_questions(&several).contains(&"welcome"), "a note feeds nobody");
}

#[test]
fn two_numbers_are_found_together() {
    let protocol = changed(&[
        ("${hours} > 12", "${hours} * ${days} > 60"),
        (
            "[[question]]\nid = \"bad_things\"",
            "[[question]]\nid = \"days\"\nsection = \"work\"\nkind = \"integer\"\nconstraint = \". >= 0 and . <= 7\"\nindicators = [\"D4.01\"]\n\n[[question]]\nid = \"bad_things\"",
        ),
    ]);
    assert_eq!(unproven(&protocol), Vec::<String>::new());
}

#[test]
fn a_question_that_feeds_nothing_is_named_unless_it_is_marked() {
    assert_eq!(idle_questions(&SMALL), ["arrived", "story"]);
    let marked = changed(&[("kind = \"date\"", "kind = \"date\"\nprofile = true")]);
    assert_eq!(idle_questions(&marked), ["story"], "{:?}", marked.question("arrived").unwrap().profile);
    let read = changed(&[("when = \"${danger} = 'yes'\"", "when = \"${danger} = 'yes' or ${story} = 'x'\"")]);
    assert_eq!(idle_questions(&read), ["arrived"]);
    // The constraint of another question is a reader; its own is none.
    let other =
        changed(&[("constraint = \". >= 0 and . <= 24\"", "constraint = \". >= 0 and ${arrived} <= today()\"")]);
    assert_eq!(idle_questions(&other), ["story"]);
}

#[test]
fn the_projects_own_protocol_can_do_what_it_should() {
    let protocol = kg_sop();
    let proofs = prove(&protocol, &TODAY);
    confirm(&protocol, &proofs);
    let of_children = |claim: &Claim| {
        matches!(claim, Claim::Indicator { age: AgeGroup::Child, .. } | Claim::Dimension { age: AgeGroup::Child, .. })
    };
    let open: Vec<_> = proofs.iter().filter(|proof| proof.witness.is_none() && !of_children(&proof.claim)).collect();
    assert!(open.is_empty(), "{open:?}");
    let present = |proof: &&Proof| matches!(proof.claim, Claim::Indicator { state: State::Present, .. });
    assert!(proofs.iter().filter(present).count() > 100);
}
