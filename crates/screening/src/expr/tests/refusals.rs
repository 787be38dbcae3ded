//! What the language refuses, each at its place.

use super::{compiled, scope};
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
    check("a = 'yes'", "2 syntax");
}

#[test]
fn names() {
    check("${nobody} = 'yes'", "0 unknown-question");
    check("${a} = 'yes' or ${nobody} = 'yes' or ${nothing} > 1", "16 unknown-question, 37 unknown-question");
    check("${a} = 'maybe'", "7 unknown-choice");
    check("'maybe' != ${a}", "0 unknown-choice");
    check("selected(${m}, 'w')", "15 unknown-choice");
    check("selected(${a}, 'maybe')", "15 unknown-choice");
    check("position(${a}) = 1", "0 unknown-function");
    check("${a} = 'yes' and regex(${t}, 'x')", "17 unknown-function");
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
    let scope = scope().with_dot("n");
    let compiled = compile(". >= 0 and . <= 24 and ${a} = 'yes'", &scope).unwrap();
    assert_eq!(compiled.reads, [(4, 0), (0, 23)]);
}
