//! What the language refuses, each at its place.

use super::{compiled, scope};
use crate::expr::Kind;
use crate::expr::{MAX_BYTES, MAX_DEPTH, compile};

/// Expected as `offset code`, several separated by commas.
#[track_caller]
fn check(text: &str, expected: &str) {
    let found = match compile(text, &scope()) {
        Ok(_) => "nothing".into(),
        Err(errors) => errors.iter().map(|error| format!("{} {}", error.at, error.code)).collect::<Vec<_>>().join(", "),
    };
    assert_eq!(found, expected, "{text}");
}

#[test]
fn syntax() {
    check("", "0 syntax");
    check("${a} =", "6 syntax");
    check("${a} == 'yes'", "6 syntax");
    check("${a} = 'yes' ${b} = 'yes'", "13 syntax");
    check("${a = 'yes'", "0 syntax");
    check("$a = 'yes'", "0 syntax");
    check("${} = 'yes'", "0 syntax");
    check("${a} = 'yes", "7 syntax");
    check("(${a} = 'yes'", "13 syntax");
    check("${a} = 'yes')", "12 syntax");
    check("${a} = 'yes' && ${b} = 'yes'", "13 syntax");
    check("${a} = ‘yes’", "7 syntax");
    check("1.2.3 = 1", "0 syntax");
    check("not ${a} = 'yes'", "4 syntax");
    check("selected(${m} 'x')", "14 syntax");
    check(". = 1", "0 syntax");
    check("a = 'yes'", "0 syntax");
}

#[test]
fn names() {
    check("${nobody} = 'yes'", "0 unknown-question");
    check("${a} = 'yes' or ${nobody} = 'yes' or ${nothing} > 1", "16 unknown-question, 37 unknown-question");
    check("${a} = 'maybe'", "7 unknown-choice");
    check("'maybe' != ${a}", "0 unknown-choice");
    check("selected(${m}, 'w')", "15 unknown-choice");
    check("selected(${a}, 'maybe')", "15 unknown-choice");
    check("position(${a}) = 1", "9 type");
    check("position(..) = 1", "9 repeated-question");
    check(".. = 1", "0 syntax");
    check("count(${a}) = 1", "6 unknown-repeat");
    check("count(1) = 1", "6 type");
    check("indexed-repeat(${n}, ${employers}, 1) = 1", "21 unknown-repeat");
    check("indexed-repeat(1, 1, 1) = 1", "15 type");
    check("${a} = 'yes' and pulldata(${t})", "17 unknown-function");
    check("not()", "0 arguments");
    check("today(1) = 1", "0 arguments");
    check("if(${a} = 'yes', 1) = 1", "0 arguments");
    check("coalesce(1) = 1", "0 arguments");
}

#[test]
fn types() {
    check("${a}", "0 type");
    check("${n}", "0 type");
    check("1", "0 type");
    check("not(${a})", "4 type");
    check("${a} and ${b} = 'yes'", "0 type");
    check("${m} = 'x'", "5 type");
    check("${n} = 'three'", "5 type");
    check("${h} = 'yes'", "7 type");
    check("'1' != ${h}", "0 type");
    check("${h} < 'true'", "5 type");
    check("${h} = ${t}", "5 type");
    check("${h} = 1", "5 type");
    check("selected(${m}, 'x') = 'true'", "22 type");
    check("${n} = '3'", "5 type");
    check("${a} = 1", "5 type");
    check("${a} > 'yes'", "5 type");
    check("${t} < 'b'", "5 type");
    check("${n} < ''", "5 type");
    check("${a} + 1 = 2", "0 type");
    check("${d} = '2026-1-3'", "7 type");
    check("${d} = '2026-02-30'", "7 type");
    check("'yesterday' < ${d}", "0 type");
    check("selected(${n}, 'x')", "9 type");
    check("selected(${m}, ${t})", "15 type");
    check("count-selected(${n}) = 1", "15 type");
    check("number(${m}) = 1", "7 type");
    check("string-length(${n}) = 1", "14 type");
    check("if(${a} = 'yes', 1, 'one') = 1", "20 type");
    check("if(${n}, 1, 2) = 1", "3 type");
    check("true() < false()", "7 type");
    check("true() = 1", "7 type");
}

#[test]
fn arguments() {
    check("round() = 1", "0 arguments");
    check("round(1, 2, 3) = 1", "0 arguments");
    check("sum() = 1", "0 arguments");
    check("concat() = ''", "0 arguments");
    check("contains(${t})", "0 arguments");
    check("ends-with(${t}, 'a', 'b')", "0 arguments");
    check("substr(${t}) = ''", "0 arguments");
    check("regex(${t})", "0 arguments");
    check("selected-at(${m}) = 'x'", "0 arguments");
    check("count-non-empty() = 1", "0 arguments");
    check("checklist(1, 2)", "0 arguments");
    check("weighted-checklist(1, 2, true())", "0 arguments");
    check("weighted-checklist(1, 2, true(), 1, false())", "0 arguments");
    check("now(1) > today()", "0 arguments");
    check("string(now()) = ''", "7 type");
    check("concat(now()) = ''", "7 type");
    check("join(',', now()) = ''", "10 type");
    check("join(',', true()) = ''", "10 type");
    check("join(1, ${t}) = ''", "5 type");
    check("join(',') = ''", "0 arguments");
    check("max(now(), today()) > 1", "4 type");
}

#[test]
fn types_of_arguments() {
    check("int('2.5') = 2", "4 type");
    check("int(${t}) = 2", "4 type");
    check("round(${n}, 'one') = 2", "12 type");
    check("sum(${n}, ${t}, ${a}) = 2", "10 type, 16 type");
    check("max(${d}, ${n}) = 2", "10 type");
    check("max(${n}, ${d}) = 2", "10 type");
    check("min(${n}, '') = 2", "10 type");
    check("concat(${t}, ${a} = 'yes') = 'x'", "18 type");
    check("contains(${m}, 'x')", "9 type");
    check("starts-with(${t}, 1)", "18 type");
    check("ends-with(${d}, '1')", "10 type");
    check("substr(${n}, 1) = 'x'", "7 type");
    check("substr(${t}, 'a', 'b') = 'x'", "13 type, 18 type");
    check("date(${m}) = today()", "5 type");
    check("date(true()) = today()", "5 type");
    check("date('2026-02-30') = today()", "5 type");
    check("date('2026-2-3') = today()", "5 type");
    check("date('') = today()", "5 type");
    check("format-date(${t}, '%Y') = '2026'", "12 type");
    check("once(${n})", "0 type");
    check("boolean(${a})", "8 type");
    check("boolean(${n})", "8 type");
    check("boolean(once(${m}))", "8 type");
    check("count-non-empty(${a}, 1) = 1", "22 type");
    check("count-non-empty(${a} = 'yes') = 1", "21 type");
    check("checklist(1, 2, ${a}, ${n})", "16 type, 22 type");
    check("checklist(${n}, 2, true())", "10 type");
    check("checklist(1, 1 + 1, true())", "15 type");
    check("weighted-checklist(1, 2, ${a} = 'yes', ${n})", "39 type");
    check("selected-at(${t}, 0) = 'x'", "12 type");
    check("selected-at(selected-at(${m}, 0), 0) = 'x'", "12 type");
    check("selected-at(${m}, 'x') = 'x'", "18 type");
    check("selected-at(${m}, 0) = 'w'", "23 unknown-choice");
    check("selected-at(${m}, 0) < 'x'", "21 type");
    check("selected(selected-at(${m}, 0), 'x')", "9 type");
    check("count-selected(string(${m})) = 1", "15 type");
}

#[test]
fn literals_are_read_at_once() {
    check("regex(${t}, '[0-9')", "12 pattern");
    check("regex(${t}, '(?=x)')", "12 pattern");
    check("regex(${t}, '(a{900}){900}')", "12 pattern");
    check("regex(${t}, ${t})", "12 type");
    check("regex(${t}, concat('a', 'b'))", "12 type");
    check("format-date(${d}, '%Y %b') = 'x'", "18 date-format");
    check("format-date(${d}, '%a') = 'x'", "18 date-format");
    check("format-date(${d}, '%H:%M') = 'x'", "18 date-format");
    check("format-date(now(), '%h') = 'x'", "19 date-format");
    check("format-date(${d}, '%Q') = 'x'", "18 date-format");
    check("format-date(${d}, '100%') = 'x'", "18 date-format");
    check("format-date(${d}, ${t}) = 'x'", "18 type");
}

#[test]
fn the_reason_is_told_in_one_line() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(compile(text, &scope()).unwrap_err()[0].detail, expected, "{text}");
    }
    check("regex(${t}, '[0-9')", "unclosed character class");
    check("contains(${m}, 'x')", "contains() reads a text, found several choices; use selected()");
    check("regex(${n}, 'x')", "regex() reads a text, found a number; use string()");
    check("round() = 1", "round() takes 1 or 2 arguments, found 0");
    check("sum() = 1", "sum() takes 1 or more arguments, found 0");
    check(
        "weighted-checklist(1, 2)",
        "weighted-checklist() takes two bounds, then conditions, each with its weight, found 2",
    );
    check("max(now(), 1) > 1", "expected a number, found a moment");
    check("format-date(${d}, '%b') = ''", "%b is a word of some language; use numbers");
}

#[test]
fn size_and_depth_are_bounded() {
    let nested = |depth: usize| format!("{}true(){}", "(".repeat(depth), ")".repeat(depth));
    compiled(&nested(MAX_DEPTH - 1));
    check(&nested(MAX_DEPTH), &format!("{MAX_DEPTH} too-deep"));
    check(&format!("{}1 = 1", "-".repeat(MAX_DEPTH)), &format!("{MAX_DEPTH} too-deep"));
    check(&format!("{} = 1", ["1"; 40].join("+")), "63 too-deep");
    compiled(&["${a} = 'yes'"; 200].join(" or "));
    check(&" ".repeat(MAX_BYTES + 1), "0 too-long");
}

#[test]
fn the_dot_is_the_answer_in_a_constraint() {
    let scope = scope().with_dot(4, Kind::Number);
    let compiled = compile(". >= 0 and . <= 24 and ${a} = 'yes'", &scope).unwrap();
    assert_eq!(compiled.reads, [(4, 0), (0, 23)]);
}

#[test]
fn a_condition_is_compared_with_what_it_can_be() {
    for (text, advice) in [
        ("${h} = 'yes'", "a calculated condition is 'true' or 'false': write ${h} = 'true'"),
        (
            "selected(${m}, 'x') = 'true'",
            "cannot compare a condition with 'true': write the condition alone, or not(…)",
        ),
    ] {
        let errors = compile(text, &scope()).map(|_| ()).unwrap_err();
        assert_eq!(errors.iter().map(|error| error.detail.as_str()).collect::<Vec<_>>(), [advice], "{text}");
    }
}
