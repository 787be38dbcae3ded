//! What a rule may ask of all instances of a repeat, of one of them, and of its own number: with the invented protocol of
//! several employers and journeys.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod world;

use screening::{Protocol, calculated};
use serde_json::{Value, json};
use world::{TODAY, answers, found, indicator, list};

const QUESTIONS: &str = include_str!("fixtures/several/protocol.toml");
const INDICATORS: &str = include_str!("fixtures/several/indicators.toml");

/// The protocol with one more calculation; `place` are the keys that say where it stands.
fn with(value: &str, place: &str) -> Result<Protocol, String> {
    let probe = format!("[[calculation]]\nid = \"probe\"\nvalue = \"{value}\"\n{place}\n\n[[question]]");
    Protocol::parse(&QUESTIONS.replacen("[[question]]", &probe, 1), INDICATORS).map_err(|errors| list(&errors))
}

/// What the calculation gives, as `string()` writes it; of every instance where it stands in a repeat.
#[track_caller]
fn gives(value: &str, place: &str, case: &Value, expected: &str) {
    let protocol = with(value, place).unwrap_or_else(|errors| panic!("{value}: {errors}"));
    let values = calculated(&protocol, &answers(&protocol, case), &TODAY);
    let of = values.iter().filter(|(id, _)| id.split("__").next() == Some("probe")).map(|(_, value)| value.as_str());
    assert_eq!(of.collect::<Vec<_>>().join("|"), expected, "{value} with {case}");
}

/// Three possible employers, of whom two are told about; what was answered about a third counts for nothing.
fn two_employers() -> Value {
    json!({
        "worked": "yes", "papers": "self", "hours": 8, "days": 5, "another": "yes",
        "papers__2": "employer", "hours__2": 14, "days__2": 7, "another__2": "no",
        "papers__3": "employer", "hours__3": 24, "days__3": 7,
    })
}

#[test]
fn open_instances_alone_are_counted_and_added_up() {
    let two = two_employers();
    for (value, expected) in [
        ("count(${employers})", "2"),
        ("sum(${hours})", "22"),
        ("sum(${hours}, 1)", "23"),
        ("min(${hours})", "8"),
        ("max(${hours})", "14"),
        ("max(${hours}, 20)", "20"),
        ("sum(${hours_week})", "138"),
        ("count-non-empty(${hours})", "2"),
        ("count-non-empty(${debt}, ${worked}, ${hours})", "3"),
        ("join(', ', ${papers})", "self, employer"),
        ("join('+', ${hours}, 'end')", "8+14+end"),
    ] {
        gives(value, "", &two, expected);
    }
}

#[test]
fn of_no_employer_at_all_nothing_is_added() {
    let none = json!({"worked": "no", "hours": 8});
    for (value, expected) in [
        ("count(${employers})", "0"),
        ("sum(${hours})", "0"),
        // No number: a calculation keeps it as nothing.
        ("max(${hours})", ""),
        ("count-non-empty(${hours})", "0"),
        ("join(',', ${papers})", ""),
    ] {
        gives(value, "", &none, expected);
    }
}

#[test]
fn an_answer_that_is_missing_is_not_nought() {
    let half = json!({"worked": "yes", "hours": 8, "another": "yes"});
    gives("sum(${hours})", "", &half, "");
    gives("max(${hours})", "", &half, "");
    gives("string(sum(${hours}))", "", &half, "NaN");
    gives("count-non-empty(${hours})", "", &half, "1");
}

#[test]
fn one_instance_is_named_by_its_number() {
    let two = two_employers();
    for (value, expected) in [
        ("indexed-repeat(${hours}, ${employers}, 1)", "8"),
        ("indexed-repeat(${hours}, ${employers}, 1 + 1)", "14"),
        ("indexed-repeat(${hours}, ${employers}, 3)", ""),
        ("indexed-repeat(${hours}, ${employers}, count(${employers}))", "14"),
        ("indexed-repeat(${papers}, ${employers}, ${age})", "self"),
        ("indexed-repeat(${papers}, ${employers}, 0.5 + 1)", ""),
        ("indexed-repeat(${hours_week}, ${employers}, 2)", "98"),
    ] {
        let mut case = two.clone();
        case["age"] = json!(1);
        gives(value, "", &case, expected);
    }
    let case = json!({"worked": "yes", "papers": "employer", "another": "yes", "age": 3});
    gives("indexed-repeat(${papers}, ${employers}, ${age})", "", &case, "");
}

#[test]
fn an_instance_knows_its_number_and_the_one_before_it() {
    let inside = "section = \"work\"\ngroup = \"employers\"";
    let two = two_employers();
    gives("position(..)", inside, &two, "1|2|");
    gives("position(..) * 10 + ${hours}", inside, &two, "18|34|");
    gives("sum(${hours})", inside, &two, "8|14|");
    gives("indexed-repeat(${hours}, ${employers}, position(..) - 1)", inside, &two, "|8|");
    gives("indexed-repeat(${hours_week}, ${employers}, position(..) + 1)", inside, &two, "98||");
    gives("count(${employers}) - position(..)", inside, &two, "1|0|");
}

/// The state of the indicator `when`, which reads `hours` alone, and the questions behind it.
#[track_caller]
fn state(when: &str, case: &Value, expected: &str) {
    let (before, after) = QUESTIONS.split_once("id = \"days\"").unwrap();
    let questions = format!("{before}id = \"days\"{}", after.replacen("indicators = [\"D4.01\"]\n", "", 1));
    let indicators = INDICATORS.replacen("${hours_week} > 60", when, 1);
    let protocol = Protocol::parse(&questions, &indicators).unwrap_or_else(|errors| panic!("{}", list(&errors)));
    let evaluation = found(&protocol, case);
    let finding = indicator(&evaluation, "D4.01");
    assert_eq!(
        format!("{} because {}", finding.state.code(), finding.because.join(" ")).trim_end(),
        expected,
        "{when}"
    );
}

#[test]
fn a_total_is_known_once_every_employer_is() {
    let when = "sum(${hours}) > 20";
    state(when, &two_employers(), "present because hours another hours__2 another__2");
    let one = json!({"worked": "yes", "hours": 8, "another": "no"});
    state(when, &one, "absent because hours another");
    let open = json!({"worked": "yes", "hours": 8});
    state(when, &open, "unknown because another");
    let missing = json!({"worked": "yes", "hours": 8, "another": "yes", "another__2": "no"});
    state(when, &missing, "unknown because hours__2");
    let nobody_said = json!({"worked": "yes", "hours": 8, "another": {"non_answer": "declined"}});
    state(when, &nobody_said, "unknown because another");
}

#[test]
fn answers_are_counted_as_far_as_no_other_can_change_what_is_asked() {
    let one = json!({"worked": "yes", "hours": 8});
    state("count-non-empty(${hours}) >= 1", &one, "present because hours");
    // The second employer is not told about yet: nothing says that there was none.
    state("count-non-empty(${hours}) >= 2", &one, "unknown because another");
    state("count-non-empty(${hours}) < 2", &one, "unknown because another");
    let told = json!({"worked": "yes", "hours": 8, "another": "yes"});
    state("count-non-empty(${hours}) >= 2", &told, "unknown because hours__2 another__2");
    let last = json!({"worked": "yes", "hours": 8, "another": "no"});
    state("count-non-empty(${hours}) >= 2", &last, "absent because hours another");
    let silent = json!({"worked": "yes", "hours": {"non_answer": "declined"}, "another": "no"});
    state("count-non-empty(${hours}) >= 1", &silent, "unknown because hours");
    state("count-non-empty(${hours}) >= 2", &silent, "absent because another");
}

#[test]
fn one_instance_that_is_not_open_is_unknown_and_never_no() {
    let when = "indexed-repeat(${hours}, ${employers}, 2) > 12";
    state(when, &two_employers(), "present because another hours__2");
    let one = json!({"worked": "yes", "hours": 8, "another": "no"});
    state(when, &one, "unknown because");
    let open = json!({"worked": "yes", "hours": 8});
    state(when, &open, "unknown because another");
}

#[test]
fn what_does_not_fit_a_repeat_is_refused() {
    for (value, place, expected) in [
        ("count(${hours})", "", "unknown-repeat: hours"),
        ("count(${owed})", "", "unknown-repeat: owed"),
        ("position(..)", "", "repeated-question: position(..) belongs in a repeat"),
        ("indexed-repeat(${age}, ${employers}, 1)", "", "repeated-question: age is not of employers"),
        ("indexed-repeat(${hours}, ${journeys}, 1)", "", "repeated-question: hours is not of journeys"),
        ("indexed-repeat(${hours}, ${employers}, 4)", "", "bad-repeat: employers has the instances 1 to 3"),
        ("indexed-repeat(${hours}, ${employers}, 0)", "", "bad-repeat: employers has the instances 1 to 3"),
        ("indexed-repeat(${hours}, ${employers}, 'x')", "", "type: expected a number, found a text"),
        ("indexed-repeat(${hours} + 1, ${employers}, 1)", "", "type: indexed-repeat("),
        ("sum(${papers})", "", "type: expected a number, found a choice"),
        ("sum(${hours} * 2)", "", "repeated-question: hours is asked several times"),
        ("max(${papers})", "", "type: expected a number, found a choice"),
        ("string-length(${where_to})", "", "repeated-question: where_to is asked several times"),
        ("${hours}", "", "repeated-question: hours is asked several times"),
        (
            "indexed-repeat(${probe}, ${employers}, position(..) - 1) + 1",
            "section = \"work\"\ngroup = \"employers\"",
            "cycle: probe",
        ),
    ] {
        let errors = with(value, place).err().unwrap_or_default();
        let of_probe: Vec<_> = errors.lines().filter(|line| line.contains(expected)).collect();
        assert!(!of_probe.is_empty(), "{value}: {errors}");
        assert!(errors.lines().all(|line| line.starts_with("protocol.toml:")), "{errors}");
    }
}

#[test]
fn what_is_wrong_in_every_instance_is_said_once() {
    let errors = with("${papers} = 'nobody'", "").err().unwrap_or_default();
    assert_eq!(errors.lines().count(), 1, "{errors}");
}
