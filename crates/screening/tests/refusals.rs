//! Bad protocols: one edit of the invented protocol, and the place and code of what is refused.
//! `‸` in the edit marks the place where the error is expected, several for several errors.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod world;

use screening::Protocol;
use world::list;

const QUESTIONS: &str = include_str!("fixtures/small/protocol.toml");
const INDICATORS: &str = include_str!("fixtures/small/indicators.toml");

/// Everything refused, as `file:line:column: code`.
fn refused(questions: &str, indicators: &str) -> Vec<String> {
    let errors = Protocol::parse(questions, indicators).err().unwrap_or_default();
    errors.iter().map(|e| format!("{}:{}:{}: {}", e.file, e.line, e.column, e.code)).collect()
}

/// The text without its marks, and the line and column of each.
fn marks(text: &str) -> (String, Vec<(usize, usize)>) {
    let mut places = Vec::new();
    for (line, content) in text.split('\n').enumerate() {
        let parts: Vec<_> = content.split('‸').collect();
        let mut column = 1;
        for part in &parts[..parts.len() - 1] {
            column += part.chars().count();
            places.push((line + 1, column));
        }
    }
    (text.replace('‸', ""), places)
}

/// Edits one of the files at one place; `from` must stand there.
#[track_caller]
fn check(from: &str, to: &str, codes: &str) {
    let file = if QUESTIONS.contains(from) { "protocol.toml" } else { "indicators.toml" };
    let original = if file == "protocol.toml" { QUESTIONS } else { INDICATORS };
    assert!(original.contains(from), "{from} stands in neither file");
    let (edited, places) = marks(&original.replacen(from, to, 1));
    let errors = match file {
        "protocol.toml" => refused(&edited, INDICATORS),
        _ => refused(QUESTIONS, &edited),
    };
    let expected = places.iter().zip(codes.split(' ').filter(|code| !code.is_empty()));
    let expected: Vec<_> = expected.map(|((line, column), code)| format!("{file}:{line}:{column}: {code}")).collect();
    assert_eq!(errors, expected, "{from} → {to}");
}

#[test]
fn the_unedited_protocol_is_accepted() {
    assert_eq!(refused(QUESTIONS, INDICATORS), Vec::<String>::new());
}

#[test]
fn an_error_is_printed_as_a_compiler_does() {
    let edited = QUESTIONS.replace("\"${debt} = 'yes'\"", "\"${det} = 'yes'\"");
    let errors = Protocol::parse(&edited, INDICATORS).unwrap_err();
    assert_eq!(list(&errors), "protocol.toml:121:13: unknown-question: det");
    let edited = INDICATORS.replace("ilo11 = [7]", "ilo11 = [7, 12, 0]");
    let errors = Protocol::parse(QUESTIONS, &edited).unwrap_err();
    let expected = ["69:13: bad-ilo-number: expected 1 to 11", "69:17: bad-ilo-number: expected 1 to 11"];
    assert_eq!(list(&errors), expected.map(|error| format!("indicators.toml:{error}")).join("\n"));
}

#[test]
fn keys() {
    check("version = \"0.0.1\"", "version = \"0.0.1\"\n‸colour = \"red\"", "unknown-key");
    check("layout = \"together\"", "layout = \"together\"\n‸relevent = \"true()\"", "unknown-key");
    check("required = true", "‸requird = true", "unknown-key");
    check("child = \"absent\"", "child = \"absent\"\n‸weight = 3", "unknown-key");
    check("purpose = \"${D4} = 'yes'\"", "purpose = \"${D4} = 'yes'\"\n‸consent = \"true()\"", "unknown-key");
    check("[routes]\ndanger =", "‸[routes]\n‸harm =", "missing-key unknown-key");
    check(
        "[[section]]\nid = \"freedom\"",
        "‸[[section]]\nmodule = \"M1\"\nlayout = \"one\"\n[[section]]\nid = \"freedom\"",
        "missing-key",
    );
    check("[[question]]\nid = \"story\"\n", "‸[[question]]\n", "missing-key");
    check("[[text]]\nid = \"E\"", "‸[[text]]", "missing-key");
    check("[palermo]\nact =", "‸[palermo]\n‸deed =", "missing-key unknown-key");
    check("status = \"draft\"", "status = \"approved\"\nreviewer = ‸\" \"", "missing-key");
}

#[test]
fn values() {
    check("required = true", "required = ‸\"yes\"", "wrong-type");
    check("kind = \"date\"", "kind = ‸3", "wrong-type");
    check("ilo11 = [7]", "ilo11 = [‸\"7\"]", "wrong-type");
    check("ilo11 = [7]", "ilo11 = ‸7", "wrong-type");
    check("ilo11 = [7]", "ilo11 = [7, ‸12, ‸-1]", "bad-ilo-number bad-ilo-number");
    check("sources = [\"invented\"]", "sources = [\"invented\", ‸1]", "wrong-type");
    check("version = \"0.0.1\"", "version = ‸\" \"", "bad-value");
    check("version = \"0.0.1\"", "version = 0.0‸.1", "toml");
    check("status = \"draft\"", "status = \"draft\"\n‸status = \"draft\"", "toml");
    check("[lists]\n", "[lists]\nodd = ‸3\n", "wrong-type");
}

#[test]
fn words() {
    check("status = \"draft\"", "status = ‸\"final\"", "bad-value");
    check("layout = \"together\"", "layout = ‸\"both\"", "bad-value");
    check("kind = \"date\"", "kind = ‸\"picture\"", "bad-value");
    check("share = [\"support\", \"labour\"]", "share = [\"support\", ‸\"employer\"]", "bad-value");
    check("consent = \"interview\"", "consent = ‸\"marketing\"", "bad-value");
    check("adult = \"weak\"", "adult = ‸\"slight\"", "bad-value");
    check("palermo = \"purpose\"", "palermo = ‸\"end\"", "bad-value");
}

#[test]
fn ids() {
    check("id = \"small\"", "id = ‸\"Small\"", "bad-id");
    check("id = \"story\"", "id = ‸\"2story\"", "bad-id");
    check("id = \"story\"", "id = ‸\"worked\"", "doubled-id");
    check("id = \"story\"", "id = ‸\"act\"", "reserved-id");
    let before = "[[section]]\nid = \"freedom\"";
    check(before, &format!("[[section]]\nid = ‸\"work\"\nmodule = \"M1\"\nlayout = \"one\"\n{before}"), "doubled-id");
    check("choices = [\"cold\", \"hungry\"", "choices = [\"cold\", \"hungry\", ‸\"cold\"", "doubled-id");
    check("choices = [\"cold\", \"hungry\"", "choices = [\"cold\", \"hungry\", ‸\"No\"", "bad-id");
    check("[lists]", "[lists]\n‸YesNo = [\"yes\"]", "bad-id");
    check("id = \"E\"", "id = ‸\"A\"", "doubled-id");
    check("id = \"E\"", "id = ‸\"e\"", "bad-id");
    let before = "[[dimension]]\nid = \"D5\"";
    let doubled = format!("[[dimension]]\nid = ‸\"D1\"\nname = \"again\"\npalermo = \"act\"\n{before}");
    check(before, &doubled, "doubled-id");
    check("code = \"D1.10\"", "code = ‸\"D1.08\"", "doubled-id");
    check("code = \"D1.10\"", "code = ‸\"D1.1\"", "bad-id");
    check("code = \"D1.10\"", "code = ‸\"D7.10\"", "unknown-dimension");
}

#[test]
fn choices() {
    check("choices = [\"under_18\", \"adult\", \"unsure\"]", "list = ‸\"ages\"", "unknown-list");
    check("[[question]]\nid = \"story\"", "‸[[question]]\nlist = \"yes_no\"\nid = \"story\"", "bad-choices");
    check("[[question]]\nid = \"age_band\"", "‸[[question]]\nlist = \"yes_no\"\nid = \"age_band\"", "bad-choices");
    check("[[question]]\nid = \"agrees\"", "‸[[question]]\nexclusive = [\"no\"]\nid = \"agrees\"", "bad-choices");
    check("exclusive = [\"none\"]", "exclusive = [\"none\", ‸\"nothing\"]", "unknown-choice");
    check("[lists]\n", "[lists]\n‸nothing = []\n", "bad-choices");
    let many: Vec<_> = (0..1025).map(|number| format!("\"c{number}\"")).collect();
    check("[lists]\n", &format!("[lists]\n‸many = [{}]\n", many.join(", ")), "bad-choices");
    check("[lists]\n", &format!("[lists]\nmany = [{}]\n", many[1..].join(", ")), "");
    check("id = \"controller_near\"", "id = \"controller_near\"\nconsent = \"store\"", "");
    check("id = \"story\"", "id = \"story\"\nconsent = ‸\"store\"", "bad-consent");
    check("id = \"age_band\"", "id = \"age_band\"\nconsent = ‸\"store\"", "bad-consent");
}

#[test]
fn names_that_lead_nowhere() {
    check("section = \"start\"", "section = ‸\"begin\"", "unknown-section");
    check("danger = \"${danger_now} =", "danger = \"‸${danger} =", "unknown-question");
    check("danger = \"${danger_now} = 'yes'", "danger = \"${danger_now} = ‸'maybe'", "unknown-choice");
    check("relevant = \"${agrees} != 'no'", "relevant = \"${agrees} != ‸'No'", "unknown-choice");
    check("constraint = \". >= 0", "constraint = \"‸abs(.) >= 0", "unknown-function");
    check("constraint = \". <= today()", "constraint = \". <= ‸'today'", "type");
    check("when = \"${hours} > 12", "when = \"‸${hour} > 12", "unknown-question");
    check("when = \"${hours} > 12", "when = \"${hours} > 12 and ‸${D4} = 'yes'", "unknown-question");
    check("means = \"${D1} = 'yes'", "means = \"‸${act} = 'yes'", "unknown-question");
    check("when = \"${D4} = 'yes' and", "when = \"‸${D6} = 'yes' and", "unknown-question");
    check("when = \"${danger} = 'yes'", "when = \"${danger} = ‸'high'", "unknown-choice");
}

#[test]
fn a_question_in_error_is_reported_once() {
    check("[[question]]\nid = \"worked\"", "‸[[question]]\nchoices = [\"a\"]\nid = \"worked\"", "bad-choices");
    check("kind = \"integer\"", "kind = ‸\"number\"", "bad-value");
}

#[test]
fn places_within_an_expression() {
    let gate = "relevant = \"${debt} = 'yes'\"";
    let long = "relevant = \"\"\"\n  ${worked} = 'yes'\n  or ‸${nobody} = 'yes'\n  or ${hours} ‸= 'many'\"\"\"";
    check(gate, long, "unknown-question type");
    check(gate, "relevant = \"${worked} = \\\"yes\\\" and ‸${nobody} = 'yes'\"", "unknown-question");
    check(gate, "relevant = '''${debt} = ‸\"maybe\"'''", "unknown-choice");
    check(gate, "relevant = \"${debt} = 'yes' and‸\"", "syntax");
    check(gate, "relevant = \"${story} = 'сөз' or ‸${nobody} = 'yes'\"", "unknown-question");
    check(gate, "relevant = \"‸\"", "syntax");
}

#[test]
fn functions() {
    let constraint = "constraint = \". <= today()\"";
    check(constraint, "constraint = \". <= date('2026-12-31') and format-date(., '%Y') != '2020'\"", "");
    check(constraint, "constraint = \"format-date(., ‸'%d %b') != ''\"", "date-format");
    check(constraint, "constraint = \". <= date(‸'2026-13-01')\"", "type");
    check(constraint, "constraint = \". <= ‸now(1)\"", "arguments");
    let gate = "relevant = \"${debt} = 'yes'\"";
    check(gate, "relevant = '''regex(${story}, \"^\\d+$\")'''", "");
    check(gate, "relevant = \"regex(${story}, '^\\\\d+$') and ‸${nobody} = 'x'\"", "unknown-question");
    check(gate, "relevant = \"regex(${story}, ‸'^\\\\d{3,1}$')\"", "pattern");
    check(gate, "relevant = \"checklist(1, ‸${hours}, ‸${debt}, ${debt} = 'yes')\"", "type type");
    check(gate, "relevant = \"selected-at(${bad_things}, 0) = ‸'warm'\"", "unknown-choice");
    let long = "relevant = \"\"\"\n  ‸round(1, 2, 3) = 1\n  or contains(‸${hours}, 'x')\"\"\"";
    check(gate, long, "arguments type");
}

#[test]
fn cycles() {
    check("relevant = \"${debt} = 'yes'\"", "relevant = \"‸${debt_work_off} = 'yes'\"", "cycle");
    let freedom = "layout = \"one\"\nrelevant = \"${worked} = 'yes'\"";
    check(freedom, "layout = \"one\"\nrelevant = \"‸${debt} = 'yes'\"", "cycle");
    let worked = "list = \"yes_no\"\nindicators = [\"D4.03\"]";
    let edited = QUESTIONS.replace(worked, &format!("{worked}\nrelevant = \"${{hours}} > 3\""));
    let errors = Protocol::parse(&edited, INDICATORS).unwrap_err();
    assert_eq!(list(&errors), "protocol.toml:76:13: cycle: worked -> hours -> worked");
}

#[test]
fn rules_and_questions_name_each_other() {
    check("indicators = [\"D5.01\"]", "indicators = [\"D5.01\", ‸\"D5.77\"]", "unknown-indicator");
    check("indicators = [\"D5.01\"]", "indicators = [\"D5.01\", ‸\"D5.02\"]", "indicator-not-read");
    check("indicators = [\"D5.01\"]", "indicators = [\"D5.01\", ‸\"D1.10\"]", "indicator-not-read");
    check("when = \"${hours} > 12", "when = \"${hours} > 12 or ‸${story} = 'long'", "indicator-not-named");
    check("when = \"${debt} = 'yes' and", "when = \"${debt} = 'yes' and ‸${worked} = 'yes' and", "indicator-not-named");
}

#[test]
fn errors_of_both_files_come_together() {
    let questions = QUESTIONS.replace("kind = \"date\"", "kind = \"day\"");
    let indicators = INDICATORS.replace("ilo11 = [7]", "ilo11 = [77]").replace("adult = \"weak\"", "adult = \"mild\"");
    let codes: Vec<_> = Protocol::parse(&questions, &indicators).unwrap_err().iter().map(|error| error.code).collect();
    assert_eq!(codes, ["bad-value", "bad-value", "bad-ilo-number"]);
}

#[test]
fn a_file_beyond_all_measure_is_not_even_read() {
    let huge = format!("# {}\n{QUESTIONS}", "x".repeat(4 * 1024 * 1024));
    assert!(refused(&huge, INDICATORS).contains(&"protocol.toml:1:1: too-large".into()));
}
