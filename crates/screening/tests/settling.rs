//! What could still settle a finding, told as scenarios; and the project's own protocol.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod world;

use screening::{Element, Protocol, Settling, Target, settling_sets};
use serde_json::{Value, json};
use world::{SMALL, TODAY, answers};

fn settling(protocol: &Protocol, case: &Value) -> Vec<Settling> {
    settling_sets(protocol, &answers(protocol, case), &TODAY)
}

fn kg_sop() -> Protocol {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocols/kg-sop");
    let read = |file| std::fs::read_to_string(folder.join(file)).unwrap();
    Protocol::parse(&read("protocol.toml"), &read("indicators.toml"))
        .unwrap_or_else(|errors| panic!("{}", world::list(&errors)))
}

/// A set in words: its questions, and what they settle by their answers in the witness.
fn told(found: &[Settling], target: &Target) -> Vec<String> {
    let settling =
        found.iter().find(|settling| settling.target == *target).unwrap_or_else(|| panic!("{target:?} is settled"));
    assert!(settling.complete, "{target:?}: the search did not come to its end");
    settling.sets.iter().map(|set| set.questions.join(" + ")).collect()
}

fn dimension(id: &str) -> Target {
    Target::Dimension(id.into())
}

#[test]
fn a_gate_without_an_answer_counts_with_what_it_opens() {
    let open = settling(&SMALL, &json!({ "age_band": "adult" }));
    assert_eq!(told(&open, &dimension("D1")), ["worked + job_promised"]);
    let asked = settling(&SMALL, &json!({ "age_band": "adult", "worked": "yes" }));
    assert_eq!(told(&asked, &dimension("D1")), ["job_promised"]);
}

#[test]
fn what_is_settled_is_not_named() {
    let case = json!({ "age_band": "adult", "worked": "yes", "documents_holder": "employer", "debt": "yes", "debt_work_off": "yes" });
    assert_eq!(world::found(&SMALL, &case).dimensions[2].state, screening::DimensionState::Positive);
    assert!(!settling(&SMALL, &case).iter().any(|settling| settling.target == dimension("D5")));
}

#[test]
fn an_answer_of_a_set_settles() {
    for case in [json!({}), json!({ "worked": "yes" }), json!({ "age_band": "unsure", "agrees": "no" })] {
        settle_as_promised(&SMALL, &case);
    }
}

/// Adds each witness to the answers and looks whether the finding is settled.
fn settle_as_promised(protocol: &Protocol, case: &Value) {
    let given = answers(protocol, case);
    for settling in settling_sets(protocol, &given, &TODAY) {
        for set in &settling.sets {
            assert!(set.settles.contains(&settling.target), "{set:?}");
            assert_eq!(set.witness.keys().collect::<Vec<_>>().len(), set.questions.len());
            let mut with = given.clone();
            with.extend(set.witness.clone());
            let left = settling_sets(protocol, &with, &TODAY);
            assert!(
                !left.iter().any(|open| open.target == settling.target),
                "{set:?} leaves {:?} open",
                settling.target
            );
        }
    }
}

/// June 2024, the sewing shop near Bishkek (domain.md §4.2).
#[test]
fn the_reference_case_is_one_question_from_an_answer() {
    let protocol = kg_sop();
    let case = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../protocols/kg-sop/golden/sewing-shop.json"),
    );
    let case: Value = serde_json::from_str(&case.unwrap()).unwrap();
    let found = settling(&protocol, &case["answers"]);
    assert!(told(&found, &dimension("D1")).contains(&"promise_job".into()), "{found:?}");
    assert!(told(&found, &dimension("D4")).contains(&"contract".into()), "{found:?}");
    assert!(!found.iter().any(|settling| settling.target == dimension("D5")), "D5 is positive already");
    let purpose = told(&found, &Target::Element(Element::Purpose));
    assert_eq!(purpose, told(&found, &dimension("D4")), "the purpose follows from D4");
}

/// So many questions, each of which makes one strong indicator of the same dimension present.
fn alike(questions: usize) -> Protocol {
    let mut files = [
        "id = \"alike\"\nversion = \"0\"\nstatus = \"draft\"\nsources = [\"invented\"]\n[routes]\ndanger = \"false()\"\nunsafe = \"false()\"\nchild = \"false()\"\nno_consent = \"false()\"\n[[section]]\nid = \"all\"\nmodule = \"M0\"\nlayout = \"one\"\n".to_owned(),
        "[[dimension]]\nid = \"D1\"\nname = \"invented\"\npalermo = \"means\"\n".to_owned(),
    ];
    for number in 1..=questions {
        files[0] += &format!(
            "[[question]]\nid = \"q{number}\"\nsection = \"all\"\nkind = \"select_one\"\nchoices = [\"yes\", \"no\"]\nindicators = [\"D1.{number:02}\"]\n"
        );
        files[1] += &format!(
            "[[indicator]]\ncode = \"D1.{number:02}\"\nadult = \"strong\"\nchild = \"strong\"\nilo11 = []\nwhen = \"${{q{number}}} = 'yes'\"\n"
        );
    }
    files[1] += "[palermo]\nact = \"false()\"\nmeans = \"${D1} = 'yes'\"\npurpose = \"false()\"\n";
    Protocol::parse(&files[0], &files[1]).unwrap_or_else(|errors| panic!("{}", world::list(&errors)))
}

#[test]
fn a_search_that_stopped_early_says_so() {
    for (questions, sets, complete) in [(40, 39, true), (64, 63, true), (70, 64, false), (90, 64, false)] {
        let found = settling(&alike(questions), &json!({ "q1": "yes" }));
        let of = found.iter().find(|settling| settling.target == dimension("D1")).unwrap();
        assert_eq!((of.sets.len(), of.complete), (sets, complete), "{questions} questions");
    }
}
