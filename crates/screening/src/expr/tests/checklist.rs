//! Checklists: two values as the specification has them, three values with what holds the total up or down.

use super::{compiled, ground, names, on, settlers};
use crate::expr::{alone, holds, known};

/// Both readings of a list that needs no answers.
#[track_caller]
fn check(text: &str, expected: bool) {
    let (expr, ground, settlers) = (compiled(text), ground(""), settlers());
    assert_eq!(holds(&expr, &ground), expected, "{text}");
    assert_eq!(known(&expr, &on(&ground, &settlers)).truth(), Some(expected), "{text} with three values");
}

#[test]
fn the_examples_of_the_specification() {
    check("checklist(-1, 2, 2 > 1)", true);
    check("checklist(-1, 2, 1 = 1, 2 = 2, 3 = 3)", false);
    check("checklist(1, 2, 1 = 1, 2 = 2, 3 = 3)", false);
    check("checklist(1, 1, 1 = 1)", true);
    check("checklist(1, 1, true(), false(), false())", true);
    check("checklist(2, -1, true(), false(), true())", true);
    check("checklist(0, 0, false())", true);
    check("checklist(0, 0, true())", false);
    check("weighted-checklist(-1, 2, 2 > 1, 2)", true);
    check("weighted-checklist(-1, 2, 2 > 1, 3)", false);
    check("weighted-checklist(-1, 2, 1 = 1, 1, 2 = 2, 1, 3 = 3, 1)", false);
    check("weighted-checklist(1, 1, 1 = 1, 1)", true);
    check("weighted-checklist(1, 1, 1 = 1, 0)", false);
    check("weighted-checklist(2, 2, true(), 2, false(), 5, false(), 6)", true);
    check("weighted-checklist(2, -1, true(), 999, false(), 5, false(), 6)", true);
    check("weighted-checklist(9, 9, true(), 1, true(), 3, true(), 5)", true);
    check("weighted-checklist(10, 10, true(), 1, true(), 3, true(), 5)", false);
    check("weighted-checklist(1, -1, true(), 3, true(), -2)", true);
    check("weighted-checklist(2, -1, true(), 3, true(), -2)", false);
    check("weighted-checklist(0.3, 0.4, true(), 0.1, true(), 0.2)", true);
}

/// Expected as `true because a`; what follows ` alone ` are the questions that alone could make it true.
#[track_caller]
fn reasons(text: &str, answers: &'static str, expected: &str) {
    let (expr, ground, settlers) = (compiled(text), ground(answers), settlers());
    let on = on(&ground, &settlers);
    let reading = known(&expr, &on);
    let found = match reading.truth() {
        Some(truth) => format!("{truth} because {}", names(reading.because)),
        None => format!("unknown because {} alone {}", names(reading.because), names(alone(&expr, true, &on))),
    };
    assert_eq!(found.trim_end(), expected, "{text} with {answers:?}");
}

#[test]
fn what_holds_the_count_up_or_down_is_the_reason() {
    const TWO: &str = "checklist(2, -1, ${a} = 'yes', ${b} = 'yes', ${c} = 'yes')";
    reasons(TWO, "", "unknown because a b c alone");
    reasons(TWO, "a=yes", "unknown because b c alone b c");
    reasons(TWO, "a=yes b=no", "unknown because c alone c");
    reasons(TWO, "a=yes b=yes", "true because a b");
    reasons(TWO, "a=yes b=yes c=no", "true because a b");
    reasons(TWO, "a=no b=no", "false because a b");
    reasons(TWO, "a=no b=no c=yes", "false because a b");
    const ONE: &str = "checklist(1, 1, ${a} = 'yes', ${b} = 'yes', ${c} = 'yes')";
    reasons(ONE, "a=yes b=yes", "false because a b");
    reasons(ONE, "a=yes b=no c=no", "true because a b c");
    reasons(ONE, "a=no b=no c=no", "false because a b c");
    reasons(ONE, "a=yes b=no", "unknown because c alone c");
    const AT_MOST: &str = "checklist(-1, 1, ${a} = 'yes', ${b} = 'yes', ${c} = 'yes')";
    reasons(AT_MOST, "b=no c=no", "true because b c");
    reasons(AT_MOST, "a=yes c=yes", "false because a c");
    reasons(AT_MOST, "a=yes", "unknown because b c alone");
    reasons("checklist(0, 9, ${a} = 'yes')", "", "true because");
    reasons("checklist(2, -1, ${a} = 'yes')", "a=yes", "false because");
}

#[test]
fn weights_count() {
    const WEIGHED: &str = "weighted-checklist(3, -1, ${a} = 'yes', 3, ${b} = 'yes', 2, ${c} = 'yes', 1)";
    reasons(WEIGHED, "", "unknown because a b c alone a");
    reasons(WEIGHED, "a=no", "unknown because b c alone");
    reasons(WEIGHED, "a=no b=yes", "unknown because c alone c");
    reasons(WEIGHED, "a=yes", "true because a");
    reasons(WEIGHED, "a=no b=no", "false because a b");
    const AGAINST: &str = "weighted-checklist(1, -1, ${a} = 'yes', 2, ${b} = 'yes', -2, ${c} = 'yes', 0)";
    reasons(AGAINST, "a=yes", "unknown because b c alone b");
    reasons(AGAINST, "a=yes b=no", "true because a b");
    reasons(AGAINST, "a=yes b=yes", "false because b");
    reasons(AGAINST, "a=no", "false because a");
}
