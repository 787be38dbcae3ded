//! Three values, and the questions that are the reason.

use super::{compiled, ground, names, on, settlers};
use crate::expr::{alone, known};
use crate::set::QuestionSet;

/// Expected as `true because a`, `false because a b`, `unknown because a`.
#[track_caller]
fn check(text: &str, answers: &'static str, expected: &str) {
    let (expr, ground, settlers) = (compiled(text), ground(answers), settlers());
    let reading = known(&expr, &on(&ground, &settlers));
    let state = reading.truth().map_or("unknown".into(), |truth| truth.to_string());
    assert_eq!(format!("{state} because {}", names(reading.because)).trim_end(), expected, "{text} with {answers:?}");
}

#[test]
fn without_an_answer_nothing_is_known() {
    check("${a} = 'yes'", "", "unknown because a");
    check("${a} != 'yes'", "", "unknown because a");
    check("not(${a} = 'yes')", "", "unknown because a");
    check("${a} = ''", "", "unknown because a");
    check("${a} = ''", "a=no", "false because a");
    check("${a} = ${b}", "a=yes", "unknown because b");
    check("${a} = ${b}", "", "unknown because a b");
    check("${n} > 3", "", "unknown because n");
    check("${n} + 1 > 3", "", "unknown because n");
    check("selected(${m}, 'x')", "", "unknown because m");
    check("count-selected(${m}) = 0", "", "unknown because m");
    check("string-length(${t}) = 0", "", "unknown because t");
    check("${d} < today()", "", "unknown because d");
}

#[test]
fn an_answer_is_its_own_reason() {
    check("${a} = 'yes'", "a=yes", "true because a");
    check("${a} = 'yes'", "a=no", "false because a");
    check("${a} != 'yes'", "a=no", "true because a");
    check("${a} = ${b}", "a=yes b=no", "false because a b");
    check("selected(${m}, 'x')", "m=y", "false because m");
    check("${n} * 2 >= 6", "n=3", "true because n");
    check("true()", "", "true because");
}

#[test]
fn only_what_decides_is_the_reason() {
    check("${a} = 'yes' or ${b} = 'yes'", "a=yes", "true because a");
    check("${a} = 'yes' or ${b} = 'yes'", "a=yes b=no", "true because a");
    check("${a} = 'yes' or ${b} = 'yes'", "a=yes b=yes", "true because a b");
    check("${a} = 'yes' or ${b} = 'yes'", "a=no b=no", "false because a b");
    check("${a} = 'yes' or ${b} = 'yes'", "a=no", "unknown because b");
    check("${a} = 'yes' and ${b} = 'yes'", "a=no", "false because a");
    check("${a} = 'yes' and ${b} = 'yes'", "a=no b=yes", "false because a");
    check("${a} = 'yes' and ${b} = 'yes'", "a=no b=no", "false because a b");
    check("${a} = 'yes' and ${b} = 'yes'", "a=yes b=yes", "true because a b");
    check("${a} = 'yes' and ${b} = 'yes'", "a=yes", "unknown because b");
    check("${a} = 'yes' and ${b} = 'yes'", "", "unknown because a b");
    check("not(${a} = 'yes' and ${b} = 'yes')", "a=no", "true because a");
    check("(${a} = 'yes' or ${b} = 'yes') and ${c} = 'yes'", "a=yes c=yes", "true because a c");
}

#[test]
fn a_branch_is_taken_when_its_condition_is_known() {
    check("if(${a} = 'yes', ${b} = 'yes', ${c} = 'yes')", "a=yes b=yes", "true because a b");
    check("if(${a} = 'yes', ${b} = 'yes', ${c} = 'yes')", "a=yes c=yes", "unknown because b");
    check("if(${a} = 'yes', ${b} = 'yes', ${c} = 'yes')", "b=yes c=yes", "true because b c");
    check("if(${a} = 'yes', ${b} = 'yes', ${c} = 'yes')", "b=yes c=no", "unknown because a");
    check("if(${a} = 'yes', ${b} = 'yes', ${c} = 'yes')", "b=yes", "unknown because a c");
    check("if(${a} = 'yes', 1, 2) = 1", "", "unknown because a");
    check("if(${a} = 'yes', 1, 1) = 1", "", "true because");
    check("coalesce(${n}, 5) = 5", "", "unknown because n");
    check("coalesce(${n}, 5) = 5", "n=4", "false because n");
}

#[test]
fn coalesce_passes_over_a_question_that_can_never_be_asked() {
    let (expr, ground, settlers) = (compiled("coalesce(${a}, ${b}) = 'no'"), ground("b=no"), settlers());
    let on = crate::expr::Known { closed: &QuestionSet::just(0), ..on(&ground, &settlers) };
    let reading = known(&expr, &on);
    assert_eq!((reading.truth(), names(reading.because).as_str()), (Some(true), "b"));
}

#[test]
fn what_is_no_number_is_no_answer_either() {
    check("number(${t}) > 3", "t=many", "unknown because");
    check("number(${t}) > 3", "t=5", "true because t");
    check("${n} div 0 * 0 > 1", "n=0", "unknown because");
}

#[test]
fn a_count_still_open_is_known_only_when_every_outcome_agrees() {
    check("${count} >= 2", "count=2..5", "true because count");
    check("${count} >= 3", "count=2..5", "unknown because");
    check("${count} >= 6", "count=2..5", "false because count");
    check("${count} < 2", "count=2..5", "false because count");
    check("${count} < 6", "count=2..5", "true because count");
    check("${count} > 5", "count=2..5", "false because count");
    check("${count} <= 1", "count=2..5", "false because count");
    check("${count} <= 5", "count=2..5", "true because count");
    check("${count} <= 3", "count=2..5", "unknown because");
    check("${count} < 3", "count=2..5", "unknown because");
    check("${count} < 5", "count=2..5", "unknown because");
    check("${count} > 2", "count=2..5", "unknown because");
    check("${count} = 1", "count=2..5", "false because count");
    check("${count} = 6", "count=2..5", "false because count");
    check("${count} = 3", "count=2..5", "unknown because");
    check("${count} = 3", "count=3..3", "true because count");
    check("${count} != 3", "count=3..3", "false because count");
    check("${count} + 1 = 4", "count=3..3", "true because count");
    check("${count} + 1 = 4", "count=3..4", "unknown because");
}

#[test]
fn one_question_alone() {
    #[track_caller]
    fn check(text: &str, answers: &'static str, goal: bool, expected: &str) {
        let (expr, ground, settlers) = (compiled(text), ground(answers), settlers());
        assert_eq!(names(alone(&expr, goal, &on(&ground, &settlers))), expected, "{text} → {goal} with {answers:?}");
    }
    check("${a} = 'yes'", "", true, "a");
    check("${a} = 'yes' or ${b} = 'yes'", "", true, "a b");
    check("${a} = 'yes' or ${b} = 'yes'", "", false, "");
    check("${a} = 'yes' or ${b} = 'yes'", "a=no", false, "b");
    check("${a} = 'yes' and ${b} = 'yes'", "", true, "");
    check("${a} = 'yes' and ${b} = 'yes'", "", false, "a b");
    check("${a} = 'yes' and ${b} = 'yes'", "b=yes", true, "a");
    check("not(${a} = 'yes' or ${b} = 'yes')", "", true, "");
    check("not(${a} = 'yes' and ${b} = 'yes')", "", true, "a b");
    check("(${a} = 'yes' or ${b} = 'yes') and (${a} = 'yes' or ${c} = 'yes')", "", true, "a");
    check("${a} = ${b}", "", true, "");
    check("${a} = ${b}", "a=no", true, "b");
    check("${n} + ${n} > 3", "", true, "n");
}

#[test]
fn a_function_is_known_when_all_its_arguments_are() {
    check("contains(${t}, 'x')", "", "unknown because t");
    check("contains(${t}, 'x')", "t=axe", "true because t");
    check("contains(${t}, ${a})", "t=yesterday", "unknown because a");
    check("contains(${t}, ${a})", "t=yesterday a=yes", "true because a t");
    check("concat(${t}, ${a}) = ''", "", "unknown because a t");
    check("regex(${t}, '^[0-9]+$')", "t=12", "true because t");
    check("regex(${t}, '^[0-9]+$')", "t=twelve", "false because t");
    check("regex(${t}, '^[0-9]+$')", "", "unknown because t");
    check("sum(${n}, 1) > 3", "", "unknown because n");
    check("max(${n}, 1) = 1", "n=0", "true because n");
    check("round(${n} div 3) = 1", "n=4", "true because n");
    check("boolean(string(${a}))", "", "unknown because a");
    check("boolean(string(${a}))", "a=no", "true because a");
    check("substr(${a}, 0, ${n}) = 'y'", "a=yes", "unknown because n");
    check("substr(${a}, 0, ${n}) = 'y'", "a=yes n=1", "true because a n");
    check("selected-at(${m}, 1) = 'y'", "", "unknown because m");
    check("selected-at(${m}, 1) = 'y'", "m=x", "false because m");
    check("selected-at(${m}, 1) = ''", "m=x", "true because m");
    check("once(${a} = 'yes' or ${b} = 'yes')", "b=yes", "true because b");
    check("format-date(${d}, '%Y') = '2026'", "", "unknown because d");
    check("format-date(${d}, '%Y') = '2026'", "d=2026-11-23", "true because d");
    check("today() - ${d} < int(365.25)", "d=2026-11-01", "true because d");
}

#[test]
fn what_is_no_number_and_no_date_stays_unknown() {
    check("date(${t}) < today()", "t=yesterday", "unknown because");
    check("date(${t}) = ''", "t=yesterday", "unknown because");
    check("date(${t}) < today()", "t=2026-01-01", "true because t");
    check("int(number(${t})) = 1", "t=one", "unknown because");
    check("boolean(${n} div 0 * 0)", "n=0", "unknown because");
    check("max(${n}, number(${t})) > 1", "n=5 t=many", "unknown because");
    check("string(number(${t})) = 'NaN'", "t=many", "unknown because");
}

#[test]
fn the_second_stands_in_for_an_empty_first() {
    check("coalesce(selected-at(${m}, 1), 'z') = 'z'", "m=x", "true because m");
    check("coalesce(selected-at(${m}, 1), ${t}) = 'z'", "m=x", "unknown because t");
    check("coalesce(selected-at(${m}, 1), ${t}) = 'z'", "m=x t=z", "true because m t");
    check("coalesce(selected-at(${m}, 1), ${t}) = 'y'", "m=x,y", "true because m");
    check("coalesce(selected-at(${m}, 1), ${t}) = 'y'", "t=y", "unknown because m");
}

#[test]
fn answers_that_may_still_come_are_counted_as_possible() {
    check("count-non-empty(${a}, ${b}) >= 1", "", "unknown because a b");
    check("count-non-empty(${a}, ${b}) >= 1", "a=no", "true because a");
    check("count-non-empty(${a}, ${b}) >= 2", "a=no", "unknown because b");
    check("count-non-empty(${a}, ${b}) = 0", "a=no", "false because a");
    check("count-non-empty(${a}, ${b}) = 2", "a=no b=no", "true because a b");
    check("count-non-empty(${a}, ${b}) > 2", "", "false because");
    check("count-non-empty(${a}, ${b}) + 1 = 3", "a=no", "unknown because b");
    check("count-non-empty(${a}, ${b}) = ${n}", "a=no n=1", "unknown because b");
    check("count-non-empty(${a}, ${b}) = ${n}", "a=no", "unknown because b n");
    check("max(count-non-empty(${a}, ${b}), ${n}) = 5", "a=no", "unknown because b n");
    check("boolean(count-non-empty(${a}, ${b}))", "a=no", "true because a");
    check("boolean(count-non-empty(${a}, ${b}))", "", "unknown because a b");
    check("number(count-non-empty(${a}, ${b})) = 1", "a=no", "unknown because b");
    check("if(${a} = 'yes', count-non-empty(${b}, ${c}), 1) = 1", "", "unknown because a b c");
    check("if(${a} = 'yes', count-non-empty(${b}, ${c}), 1) = 1", "a=yes b=yes c=no", "false because a b c");
    check("if(${a} = 'yes', 2, ${count}) = 2", "count=2..5", "unknown because a");
    check("number(${count}) >= 3", "count=2..5", "unknown because");
}
