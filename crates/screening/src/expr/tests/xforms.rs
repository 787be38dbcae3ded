//! Two values: blank compares as blank.

use super::{compiled, ground};
use crate::expr::holds;

#[track_caller]
fn check(text: &str, answers: &'static str, expected: bool) {
    assert_eq!(holds(&compiled(text), &ground(answers)), expected, "{text} with {answers:?}");
}

#[test]
fn a_choice_is_compared_by_its_code() {
    check("${a} = 'yes'", "a=yes", true);
    check("${a} = 'yes'", "a=no", false);
    check("'yes' = ${a}", "a=yes", true);
    check("${a} != 'yes'", "a=no", true);
    check("${a} != 'yes'", "a=yes", false);
    check("${a} = ${b}", "a=yes b=yes", true);
    check("${a} = ${b}", "a=yes b=no", false);
    check(r#"${a} = "yes""#, "a=yes", true);
}

#[test]
fn a_calculated_condition_is_compared_by_what_a_form_stores_of_it() {
    for (text, true_false_blank) in [
        ("${h}", [true, false, false]),
        ("${h} = 'true'", [true, false, false]),
        ("'true' = ${h}", [true, false, false]),
        ("${h} = 'false'", [false, true, false]),
        ("${h} != 'true'", [false, true, true]),
        ("'false' != ${h}", [true, false, true]),
        ("string(${h}) = 'true'", [true, false, false]),
        ("${h} = ''", [false, false, true]),
        ("${h} = (${n} = '')", [true, false, false]),
    ] {
        for (answers, expected) in ["h=true", "h=false", ""].into_iter().zip(true_false_blank) {
            check(text, answers, expected);
        }
    }
}

#[test]
fn blank_compares_as_blank() {
    check("${a} = ''", "", true);
    check("'' = ''", "", true);
    check("${a} = ''", "a=no", false);
    check("${a} != ''", "a=no", true);
    check("${a} = 'yes'", "", false);
    check("${a} != 'yes'", "", true);
    check("not(${a} = 'yes')", "", true);
    check("${a} = ${b}", "", true);
    check("${a} = ${b}", "a=yes", false);
    check("${n} = ''", "", true);
    check("${n} = ''", "n=0", false);
    check("${n} != ''", "n=0", true);
    check("${m} = ''", "", true);
    check("${m} != ''", "m=x", true);
    check("${d} = ''", "", true);
    check("${d} = ''", "d=2026-01-01", false);
}

#[test]
fn a_blank_number_is_not_a_number() {
    for comparison in ["<", "<=", ">", ">=", "="] {
        check(&format!("${{n}} {comparison} 0"), "", false);
        check(&format!("${{n}} + 1 {comparison} 1"), "", false);
    }
    check("${n} != 3", "", true);
    check("${n} = 3", "n=3", true);
    check("${n} < 3", "n=2", true);
    check("${n} < 3", "n=3", false);
    check("${n} <= 3", "n=3", true);
    check("${n} > 3", "n=3", false);
    check("${n} >= 3", "n=3", true);
    check("3 >= ${n}", "n=4", false);
}

#[test]
fn operators_bind_as_in_xpath() {
    check("1 + 2 * 3 = 7", "", true);
    check("(1 + 2) * 3 = 9", "", true);
    check("10 - 2 - 3 = 5", "", true);
    check("7 div 2 = 3.5", "", true);
    check("7 mod 4 = 3", "", true);
    check("-7 mod 4 = -3", "", true);
    check("- -2 = 2", "", true);
    check(".5 + .5 = 1", "", true);
    check("1 < 2 = true()", "", true);
    check("true() or false() and false()", "", true);
    check("(true() or false()) and false()", "", false);
    check("0 div 0 = 0 div 0", "", false);
    check("1 div 0 > 1000000", "", true);
}

#[test]
fn functions() {
    check("selected(${m}, 'y')", "m=x,y", true);
    check("selected(${m}, 'y')", "m=x,z", false);
    check("selected(${m}, 'y')", "", false);
    check("selected(${a}, 'yes')", "a=yes", true);
    check("count-selected(${m}) = 2", "m=x,y", true);
    check("count-selected(${m}) = 0", "", true);
    check("count-selected(${a}) = 1", "a=no", true);
    check("if(${a} = 'yes', 1, 2) = 1", "a=yes", true);
    check("if(${a} = 'yes', 1, 2) = 2", "", true);
    check("if(${a} = 'yes', ${b} = 'yes', true())", "a=yes b=no", false);
    check("coalesce(${n}, 5) = 5", "", true);
    check("coalesce(${n}, 5) = 3", "n=3", true);
    check("coalesce(${a}, ${b}) = 'no'", "b=no", true);
    check("number(${t}) = 12", "t=12", true);
    check("number(${t}) >= 0", "t=twelve", false);
    check("number(${t}) >= 0", "t=1e3", false);
    check("number('-3.5') < 0", "", true);
    check("number(true()) = 1", "", true);
    check("string-length(${t}) = 3", "t=сөз", true);
    check("string-length(${t}) = 0", "", true);
    check("true() and not(false())", "", true);
    check("${t} = 'word'", "t=word", true);
}

#[test]
fn dates_are_days() {
    check("${d} = '2026-11-23'", "d=2026-11-23", true);
    check("${d} <= today()", "d=2026-11-23", true);
    check("${d} < today()", "d=2026-11-23", false);
    check("${d} > '2026-11-22'", "d=2026-11-23", true);
    check("'2026-11-24' > ${d}", "d=2026-11-23", true);
    check("today() - ${d} = 30", "d=2026-10-24", true);
    check("${d} < today()", "", false);
    check("today() = '2026-11-23'", "", true);
    check("${d} > '1969-12-31'", "d=1970-01-01", true);
}

#[test]
fn an_open_count_is_read_as_what_is_sure() {
    check("${count} >= 2", "count=2..5", true);
    check("${count} >= 3", "count=2..5", false);
    check("${count} = 2", "count=2..5", true);
}
