//! Stories with several employers, several journeys, filtered choices and calculated values, with an invented protocol.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod world;

use screening::{Answer, Answers, Decimal, Evaluation, Path, Protocol, QuestionKind, calculated};
use serde_json::{Value, json};
use std::sync::LazyLock;
use world::{TODAY, answers, found, indicator, list};

const QUESTIONS: &str = include_str!("fixtures/several/protocol.toml");
const INDICATORS: &str = include_str!("fixtures/several/indicators.toml");

static SEVERAL: LazyLock<Protocol> =
    LazyLock::new(|| Protocol::parse(QUESTIONS, INDICATORS).unwrap_or_else(|errors| panic!("{}", list(&errors))));

#[track_caller]
fn check(case: Value, expected: &[(&str, &str)]) {
    let evaluation = found(&SEVERAL, &case);
    for (code, expected) in expected {
        let finding = indicator(&evaluation, code);
        let told = format!("{} because {}", finding.state.code(), finding.because.join(" "));
        assert_eq!(told.trim_end(), *expected, "{code} in {case}");
    }
}

/// The visible questions of one section.
fn visible(evaluation: &Evaluation, section: &str) -> String {
    let of = |id: &&String| SEVERAL.question(id).is_some_and(|question| question.section == section);
    evaluation.visible.iter().filter(of).cloned().collect::<Vec<_>>().join(" ")
}

const FIRST: &str = "papers signs hours days debt another";
const SECOND: &str = "papers__2 signs__2 hours__2 days__2 debt__2 another__2";

#[test]
fn one_more_employer_opens_the_same_questions_again() {
    let one = found(&SEVERAL, &json!({"worked": "yes"}));
    assert_eq!(visible(&one, "work"), FIRST);
    let two = found(&SEVERAL, &json!({"worked": "yes", "another": "yes"}));
    assert_eq!(visible(&two, "work"), format!("{FIRST} {SECOND}"));
    let ended = found(&SEVERAL, &json!({"worked": "yes", "another": "no", "another__2": "yes"}));
    assert_eq!(visible(&ended, "work"), FIRST, "an instance that is closed opens no other");
    let nowhere = found(&SEVERAL, &json!({"worked": "no", "another": "yes"}));
    assert_eq!(visible(&nowhere, "work"), "", "a closed section closes its instances");
}

#[test]
fn a_group_of_an_instance_follows_its_own_gate() {
    let case = json!({"worked": "yes", "debt": "no", "another": "yes", "debt__2": "yes"});
    let second = "papers__2 signs__2 hours__2 days__2 debt__2 debt_paid__2 another__2";
    assert_eq!(visible(&found(&SEVERAL, &case), "work"), format!("{FIRST} {second}"));
}

#[test]
fn what_any_employer_did_is_present() {
    let first = json!({"worked": "yes", "papers": "employer", "another": "no"});
    check(first, &[("D5.01", "present because papers")]);
    let second = json!({"worked": "yes", "papers": "self", "another": "yes", "papers__2": "employer"});
    check(
        second,
        &[("D5.01", "present because papers__2 another")].map(|(code, _)| (code, "present because another papers__2")),
    );
}

#[test]
fn absent_needs_every_employer_and_no_further_one() {
    let none = json!({"worked": "yes", "papers": "self", "another": "no"});
    check(none, &[("D5.01", "absent because papers another")]);
    let open = json!({"worked": "yes", "papers": "self"});
    check(open, &[("D5.01", "unknown because another")]);
    let not_asked = json!({"worked": "yes", "papers": "self", "another": "yes"});
    check(not_asked, &[("D5.01", "unknown because papers__2 another__2")]);
}

#[test]
fn several_choices_hold_for_any_employer() {
    let guarded =
        json!({"worked": "yes", "signs": ["none"], "another": "yes", "signs__2": ["guards"], "another__2": "no"});
    check(guarded, &[("D5.03", "present because another signs__2")]);
    let free = json!({"worked": "yes", "signs": ["none"], "another": "no"});
    check(free, &[("D5.03", "absent because signs another")]);
}

#[test]
fn what_opened_an_instance_for_want_of_an_answer_is_no_reason() {
    let questions = QUESTIONS.replacen("relevant = \"${worked} = 'yes'\"\n", "", 1).replacen(
        "more = \"another\"",
        "more = \"another\"\nrelevant = \"not(${worked} = 'no')\"",
        1,
    );
    let protocol = Protocol::parse(&questions, INDICATORS).unwrap_or_else(|errors| panic!("{}", list(&errors)));
    for (case, because) in
        [(json!({"papers": "employer"}), "papers"), (json!({"worked": "yes", "papers": "employer"}), "worked papers")]
    {
        let finding = indicator(&found(&protocol, &case), "D5.01").clone();
        assert_eq!((finding.state.code(), finding.because.join(" ")), ("present", because.into()), "{case}");
    }
}

#[test]
fn instances_that_an_answer_may_still_close_are_not_counted_yet() {
    let indicators =
        INDICATORS.replacen("${papers} = 'employer'", "count(${journeys}) > 1 or ${papers} = 'employer'", 1);
    let questions = QUESTIONS.replacen("count = \"${times}\"", "count = \"coalesce(${times}, 2)\"", 1).replacen(
        "relevant = \"${moved} = 'yes'\"",
        "relevant = \"not(${moved} = 'no')\"",
        1,
    );
    let protocol = Protocol::parse(&questions, &indicators).unwrap_or_else(|errors| panic!("{}", list(&errors)));
    let told = |case: Value| {
        let finding = indicator(&found(&protocol, &case), "D5.01").clone();
        format!("{} because {}", finding.state.code(), finding.because.join(" "))
    };
    assert_eq!(told(json!({"worked": "no"})), "unknown because moved times");
    assert_eq!(told(json!({"worked": "no", "moved": "yes"})), "unknown because times");
    assert_eq!(told(json!({"worked": "no", "moved": "yes", "times": 2})), "present because moved times");
    assert_eq!(told(json!({"worked": "no", "times": 1})), "unknown because moved");
    assert_eq!(told(json!({"worked": "no", "moved": "no"})), "absent because worked moved");
}

#[test]
fn a_calculation_is_known_when_all_it_reads_is() {
    let long = json!({"worked": "yes", "hours": 12, "days": 6, "another": "no"});
    check(long, &[("D4.01", "present because hours days")]);
    let short = json!({"worked": "yes", "hours": 8, "days": 5, "another": "no"});
    check(short, &[("D4.01", "absent because hours days another")]);
    let half = json!({"worked": "yes", "hours": 12, "another": "no"});
    check(half, &[("D4.01", "unknown because days")]);
}

#[test]
fn calculations_are_hidden_with_their_group() {
    let values = |case: Value| calculated(&SEVERAL, &answers(&SEVERAL, &case), &TODAY);
    let shown = values(json!({"age": 20, "score": 2.5, "worked": "yes", "hours": 9, "days": 6}));
    let of = |id: &str| shown.iter().find(|(known, _)| known == id).unwrap().1.clone();
    assert_eq!((of("hours_week"), of("hours_week__2"), of("long")), ("54".into(), String::new(), "true".into()));
}

#[test]
fn a_calculation_that_is_no_number_is_kept_as_nothing() {
    let values = calculated(&SEVERAL, &answers(&SEVERAL, &json!({"worked": "yes", "hours": 9})), &TODAY);
    let week = values.iter().find(|(id, _)| id == "hours_week").unwrap();
    assert_eq!(week.1, "", "nine hours on nobody knows how many days");
}

#[test]
fn a_comparison_within_a_comparison_asks_for_any_instance_by_itself() {
    let nested = "value = \"if(${hours} > 10, 1, 5) > 4\"";
    let questions = QUESTIONS.replacen("value = \"${age} > 17 and ${score} >= 2.5\"", nested, 1);
    let protocol = Protocol::parse(&questions, INDICATORS).unwrap_or_else(|errors| panic!("{}", list(&errors)));
    for (case, expected) in [
        (json!({"worked": "no"}), "true"),
        (json!({"worked": "yes", "hours": 9}), "true"),
        (json!({"worked": "yes", "hours": 12}), "false"),
    ] {
        let values = calculated(&protocol, &answers(&protocol, &case), &TODAY);
        assert!(values.iter().any(|(id, value)| id == "long" && value == expected), "{case}: {values:?}");
    }
}

#[test]
fn a_count_opens_as_many_journeys() {
    for (times, expected) in [(0, 0), (1, 1), (3, 3), (9, 4)] {
        let evaluation = found(&SEVERAL, &json!({"moved": "yes", "times": times}));
        let asked = evaluation.visible.iter().filter(|id| id.starts_with("where_to")).count();
        assert_eq!(asked, expected, "{times} journeys");
    }
    assert_eq!(visible(&found(&SEVERAL, &json!({"moved": "no", "times": 2})), "seen"), "moved times papers_seen");
}

#[test]
fn a_filter_offers_what_fits_and_drops_what_no_longer_does() {
    let offered = |case: Value| {
        let evaluation = found(&SEVERAL, &case);
        let list = |of: &screening::Offered| format!("{}: {}", of.question, of.codes.join(" "));
        evaluation.offered.iter().map(list).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(offered(json!({"home_region": "north"})), "home_district: hill lake; worked_districts: hill lake plain");
    assert_eq!(offered(json!({})), "home_district: ; worked_districts: plain");
    let moved = json!({"home_region": "south", "home_district": "lake", "worked_districts": ["lake", "plain"]});
    let evaluation = found(&SEVERAL, &moved);
    let again = evaluation.unanswered.iter().any(|open| open.question == "home_district");
    assert!(again, "a district of another region is no answer any more");
    assert!(evaluation.unanswered.iter().all(|open| open.question != "worked_districts"), "plain is still offered");
}

#[test]
fn a_note_is_shown_and_never_missing() {
    let evaluation = found(&SEVERAL, &json!({}));
    assert!(evaluation.visible.contains(&"welcome".into()));
    assert!(evaluation.unanswered.iter().all(|open| open.question != "welcome"));
    assert!(SEVERAL.parse_answer("welcome", &json!("x"), &Answers::new(), &TODAY).is_err());
}

#[test]
fn a_decimal_is_what_was_typed() {
    let parse = |value: Value| SEVERAL.parse_answer("score", &value, &Answers::new(), &TODAY);
    assert_eq!(parse(json!(2.5)), Ok(Answer::Decimal(Decimal::parse("2.5").unwrap())));
    assert_eq!(parse(json!(3)), Ok(Answer::Decimal(Decimal::parse("3").unwrap())));
    assert!(parse(json!(10.0)).is_err(), "the constraint");
    assert_eq!(parse(json!("2.5")), parse(json!(2.5)), "written out, as a packet carries it");
    assert!(parse(json!("2,5")).is_err());
    assert!(parse(json!(0.1234567890123456)).is_err(), "more digits than are kept");
    let written = Protocol::answer_json(&parse(json!(2.5)).unwrap());
    assert_eq!(parse(written.clone()).map(|answer| Protocol::answer_json(&answer)), Ok(written));
}

#[test]
fn a_conflict_is_shown_with_its_answers() {
    let twice = json!({"worked": "yes", "papers": "self", "another": "no", "papers_seen": "yes"});
    let evaluation = found(&SEVERAL, &twice);
    assert_eq!(evaluation.conflicts.len(), 1);
    assert_eq!(
        (evaluation.conflicts[0].id.as_str(), evaluation.conflicts[0].questions.join(" ")),
        ("papers", "papers papers_seen".into())
    );
    assert!(found(&SEVERAL, &json!({"worked": "yes", "papers": "self"})).conflicts.is_empty());
    let hidden = json!({"worked": "no", "papers": "self", "papers_seen": "yes"});
    assert!(found(&SEVERAL, &hidden).conflicts.is_empty(), "a hidden answer is in conflict with nothing");
}

#[test]
fn texts_read_the_texts_before_them_and_the_counts() {
    let texts = |case: Value| found(&SEVERAL, &case).texts.join(" ");
    assert_eq!(texts(json!({})), "E");
    assert_eq!(texts(json!({"worked": "yes", "hours": 12, "days": 6})), "D");
    assert_eq!(texts(json!({"worked": "yes", "hours": 12, "days": 6, "papers": "employer"})), "C");
}

#[test]
fn paths_and_instances_are_told() {
    let question = |id: &str| SEVERAL.question(id).unwrap();
    assert!(question("age").is_on(Path::Short) && !question("age").is_on(Path::Observation));
    assert!(question("papers").is_on(Path::Full) && !question("papers").is_on(Path::Short));
    assert!(question("papers_seen").is_on(Path::Observation));
    let second = question("debt_paid__2");
    assert_eq!(
        (second.base(), second.instance.as_ref().map(|of| (of.repeat.as_str(), of.number))),
        ("debt_paid", Some(("employers", 2)))
    );
    assert_eq!((question("debt_paid").base(), question("age").base()), ("debt_paid", "age"));
    assert_eq!(question("welcome").kind, QuestionKind::Note);
}

/// One edit of the protocol, and the codes of what is refused.
#[track_caller]
fn refused(from: &str, to: &str, expected: &[&str]) {
    let (questions, indicators) = (QUESTIONS.replacen(from, to, 1), INDICATORS.replacen(from, to, 1));
    assert!(questions != QUESTIONS || indicators != INDICATORS, "{from} stands nowhere");
    let errors = Protocol::parse(&questions, &indicators).err().unwrap_or_default();
    let codes: Vec<_> = errors.iter().map(|error| error.code).collect();
    assert_eq!(codes, expected, "{from} → {to}: {}", list(&errors));
}

#[test]
fn what_cannot_be_meant_is_refused() {
    refused("group = \"owed\"", "group = \"lent\"", &["unknown-group", "bad-repeat"]);
    refused("group = \"journeys\"", "group = \"employers\"", &["bad-repeat", "bad-repeat", "bad-group"]);
    refused("in = \"employers\"", "in = \"owed\"", &["cycle", "bad-repeat"]);
    refused("id = \"days\"", "id = \"da__ys\"", &["unknown-question", "bad-id"]);
    refused("max = 3", "max = 1", &["bad-value"]);
    refused("max = 3", "", &["missing-key"]);
    refused("more = \"another\"", "", &["bad-repeat"]);
    refused("more = \"another\"", "more = \"another\"\ncount = \"2\"", &["bad-repeat"]);
    refused("more = \"another\"", "more = \"worked\"", &["bad-repeat"]);
    refused("more = \"another\"", "more = \"hours\"", &["bad-repeat"]);
    refused("count = \"${times}\"", "count = \"${moved}\"", &["type"]);
    refused("count = \"${times}\"", "count = \"string-length(${where_to})\"", &["repeated-question"]);
    refused("region = \"south\" }", "land = \"south\" }", &["bad-columns", "syntax", "syntax"]);
    refused("region = ${home_region}\"", "regions = ${home_region}\"", &["syntax"]);
    refused("choice_filter = \"region = ${home_region}\"", "choice_filter = \"region = ${home_district}\"", &["cycle"]);
    refused("kind = \"text\"", "kind = \"text\"\nchoice_filter = \"true()\"", &["bad-choices"]);
    refused("value = \"${hours} * ${days}\"", "value = \"${hours} * ${hours_week}\"", &["cycle"]);
    refused("relevant = \"${worked} = 'yes'\"", "relevant = \"${hours_week} > 3\"", &["cycle"]);
    refused("${hours_week} > 60", "${hours_week} + ${hours_week} > 60", &["repeated-question"]);
    refused("${papers} = 'employer'", "boolean(count-selected(${signs}))", &["repeated-question"]);
    refused("${text_C} = 'no' and ${labour", "${text_E} = 'no' and ${labour", &["unknown-question"]);
    refused("paths = [\"short\"]", "paths = [\"long\"]", &["bad-value"]);
    refused("id = \"moved\"", "id = \"moved\"\nrelevant = \"${welcome} = ''\"", &["unknown-question"]);
}
