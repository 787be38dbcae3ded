//! One change each, and what it is called.

use super::*;

const QUESTIONS: &str = r#"
    routes = { danger = "a" }
    lists = { yes_no = ["yes", "no"] }
    section = [{ id = "s" }, { id = "t" }]
    question = [
        { id = "a", section = "s", kind = "select_one", list = "yes_no" },
        { id = "b", section = "s", kind = "integer", constraint = ". > 0" },
        { id = "c", section = "s", kind = "text", indicators = ["D1.01"] },
        { id = "d", section = "t", kind = "text" },
    ]
"#;
const INDICATORS: &str = r#"
    palermo = { act = "x" }
    indicator = [{ code = "D1.01", adult = "weak", child = "weak", when = "y" }]
    text = [{ id = "A", when = "z" }]
"#;
const WORDS: &str = "q-a = Ask a\n    .why = Because\nq-b = Ask b\n";

fn bundle(questions: &str, indicators: &str, words: &str) -> Bundle {
    let files = [("protocol.toml", questions), ("indicators.toml", indicators), ("en/q.ftl", words)];
    Bundle(files.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect())
}

fn changed(from: &str, to: &str) -> String {
    let once = |text: &str| text.replacen(from, to, 1);
    assert!([QUESTIONS, INDICATORS, WORDS].iter().any(|text| text.contains(from)), "{from}");
    let new = bundle(&once(QUESTIONS), &once(INDICATORS), &once(WORDS));
    said(&difference(&bundle(QUESTIONS, INDICATORS, WORDS), &new))
}

fn said(difference: &ProtocolDifference) -> String {
    let ids = |what: &str, ids: &[String]| ids.iter().map(|id| format!("{what} {id}")).collect::<Vec<_>>();
    let parts = |what: &str, parts: &[ChangedPart]| {
        parts.iter().map(|part| format!("{what} {}: {}", part.id, part.what.join(","))).collect::<Vec<_>>()
    };
    let words = difference
        .wording
        .iter()
        .map(|text| format!("{} {}: {} > {}", text.language, text.text, text.before, text.now));
    let all = [
        ids("added", &difference.added),
        ids("removed", &difference.removed),
        ids("moved", &difference.moved),
        parts("question", &difference.changed),
        parts("indicator", &difference.indicators),
        parts("part", &difference.parts),
        words.collect(),
    ];
    all.concat().join("; ")
}

#[test]
fn every_change_is_named_once() {
    let b = "{ id = \"b\", section = \"s\", kind = \"integer\", constraint = \". > 0\" },";
    for (from, to, expected) in [
        ("id = \"b\"", "id = \"b\"", ""),
        (b, "", "removed b"),
        (
            b,
            "{ id = \"b\", section = \"s\", kind = \"integer\", constraint = \". > 0\" }, { id = \"n\", section = \"s\" },",
            "added n",
        ),
        ("id = \"b\", section = \"s\"", "id = \"b\", section = \"t\"", "moved b"),
        ("kind = \"integer\"", "kind = \"decimal\"", "question b: kind"),
        ("constraint = \". > 0\"", "constraint = \". > 1\"", "question b: rule"),
        ("constraint = \". > 0\"", "relevant = \"x\", sensitive = true", "question b: rule,other"),
        ("indicators = [\"D1.01\"]", "indicators = []", "question c: indicators"),
        ("\"no\"]", "\"no\", \"other\"]", "question a: choices"),
        ("list = \"yes_no\"", "choices = [\"yes\", \"no\"]", "question a: choices"),
        ("danger = \"a\"", "danger = \"b\"", "part routes/danger: rule"),
        ("{ id = \"t\" }", "{ id = \"t\", relevant = \"x\" }", "part section/t: other"),
        ("when = \"y\"", "when = \"n\"", "indicator D1.01: rule"),
        ("adult = \"weak\"", "adult = \"strong\"", "indicator D1.01: strength"),
        ("D1.01\", adult", "D1.02\", adult", "indicator D1.02: added; indicator D1.01: removed"),
        ("when = \"z\"", "when = \"q\"", "part text/A: other"),
        ("act = \"x\"", "act = \"q\"", "part palermo/act: rule"),
        ("Because", "As", "en q-a.why: Because > As"),
        ("Ask b", "Ask", "en q-b: Ask b > Ask"),
        ("q-b = Ask b\n", "q-b = Ask b\n    .hint = H\n", "en q-b.hint:  > H"),
        ("q-b = Ask b\n", "", ""),
    ] {
        assert_eq!(changed(from, to), expected, "{from} > {to}");
    }
}

#[test]
fn one_question_that_moves_is_one_move() {
    let line = |id: &str| format!("{{ id = \"{id}\", section = \"s\" }}");
    let order = |ids: &str| {
        bundle(
            &format!("question = [{}]", ids.chars().map(|id| line(&id.to_string())).collect::<Vec<_>>().join(",")),
            "",
            "",
        )
    };
    for (before, after, expected) in [
        ("abcdef", "abcdef", ""),
        ("abcdef", "fabcde", "moved f"),
        ("abcdef", "bcdefa", "moved a"),
        ("abcdef", "xabcdef", "added x"),
        ("abcdef", "bdef", "removed a; removed c"),
        ("abcd", "badc", "moved b; moved d"),
    ] {
        let found = said(&difference(&order(before), &order(after)));
        assert_eq!(found, expected, "{before} > {after}");
    }
}

#[test]
fn words_of_every_language_are_compared() {
    let with = |words: [&str; 3]| {
        let mut bundle = bundle(QUESTIONS, INDICATORS, WORDS);
        for (language, word) in ["ky", "ru", "en"].into_iter().zip(words) {
            bundle.0.insert(format!("{language}/more.ftl"), format!("q-d = {word}\n"));
        }
        bundle
    };
    for (words, expected) in [
        (["a", "b", "c"], ""),
        (["x", "b", "c"], "ky q-d: a > x"),
        (["a", "x", "c"], "ru q-d: b > x"),
        (["a", "b", "x"], "en q-d: c > x"),
        (["x", "y", "z"], "ky q-d: a > x; ru q-d: b > y; en q-d: c > z"),
    ] {
        assert_eq!(said(&difference(&with(["a", "b", "c"]), &with(words))), expected);
    }
}
