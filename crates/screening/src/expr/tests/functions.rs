//! What each function gives, as `string()` writes it. The first rows of each table are the specification's own examples
//! and those of its reference engines; today is 2026-11-23.

use super::{compiled, ground};
use crate::expr::holds;

/// Expression, answers, result.
type Row = (&'static str, &'static str, &'static str);

#[track_caller]
fn check(table: &[Row]) {
    for (text, answers, expected) in table {
        // Equality of texts, so that NaN and the empty text are seen as well.
        let whole = format!("string({text}) = '{expected}'");
        assert!(holds(&compiled(&whole), &ground(answers)), "{text} with {answers:?} is not {expected:?}");
        let other = format!("string({text}) = '{expected}!'");
        assert!(!holds(&compiled(&other), &ground(answers)), "{text} with {answers:?} is anything");
    }
}

#[test]
fn rounding() {
    check(&[
        ("round(1.1)", "", "1"),
        ("round(1.5)", "", "2"),
        ("round(-1.1)", "", "-1"),
        ("round(-1.5)", "", "-2"),
        ("round(-1.55)", "", "-2"),
        ("round(0.001)", "", "0"),
        ("round(-0.4)", "", "0"),
        ("round(1.234, 2)", "", "1.23"),
        ("round(1.234, 5)", "", "1.234"),
        ("round(23.7825, 1)", "", "23.8"),
        ("round(2.15, 1)", "", "2.2"),
        ("round(-1.475, 2)", "", "-1.48"),
        ("round(33.33, -1)", "", "30"),
        ("round(626.3, -3)", "", "1000"),
        ("round(-50.55, -2)", "", "-100"),
        ("round(1.98, -1)", "", "0"),
        ("round(1 div 47999799999)", "", "0"),
        ("round(2.5, 400)", "", "2.5"),
        ("round(2.5, -400)", "", "0"),
        ("round(${n} div 3, 1)", "n=10", "3.3"),
        ("round(${n})", "", "NaN"),
        ("round(1, ${n})", "", "NaN"),
        ("int(2.51)", "", "2"),
        ("int(-1.4)", "", "-1"),
        ("int(-1.51)", "", "-1"),
        ("int(2)", "", "2"),
        ("int(1 div 47999799999)", "", "0"),
        ("int(number('2.51'))", "", "2"),
        ("int(number('a'))", "", "NaN"),
        ("int(${n} div 30)", "n=89", "2"),
        ("int(${n})", "", "NaN"),
    ]);
}

#[test]
fn sums_and_extremes() {
    check(&[
        ("sum(1, 2, 3)", "", "6"),
        ("sum(${n}, 1.5)", "n=2", "3.5"),
        ("sum(${n}, 1)", "", "NaN"),
        ("sum(count-selected(${m}), count-selected(${a}))", "m=x,z a=no", "3"),
        ("min(1, 2, 0)", "", "0"),
        ("min(-1, 2, 3)", "", "-1"),
        ("max(1, 2, 3)", "", "3"),
        ("max(-1, -2, -3)", "", "-1"),
        ("min(4)", "", "4"),
        ("max(${n}, 3)", "n=2", "3"),
        ("max(${n}, 3)", "", "NaN"),
        ("max(3, ${n})", "", "NaN"),
        ("min(${n})", "", "NaN"),
        ("min(1, 0 div 0, 2)", "", "NaN"),
        ("max(${d}, date('2026-01-01'))", "d=2026-11-23", "2026-11-23"),
        ("min(today(), ${d})", "d=2026-11-24", "2026-11-23"),
        ("min(today(), ${d})", "", "NaN"),
    ]);
}

#[test]
fn texts() {
    check(&[
        ("concat('a')", "", "a"),
        ("concat('a', 'b', '')", "", "ab"),
        ("concat(1, '-', 2.5)", "", "1-2.5"),
        ("concat(${t}, ':', ${n})", "t=сөз n=3", "сөз:3"),
        ("concat(${t}, ':', ${n})", "", ":"),
        ("concat(${m}, '/', ${a}, '/', ${d})", "m=x,z a=no d=2026-11-23", "x z/no/2026-11-23"),
        ("contains('abc', 'b')", "", "true"),
        ("contains('abc', 'd')", "", "false"),
        ("contains('abc', '')", "", "true"),
        ("contains(${t}, 'ө')", "t=сөз", "true"),
        ("contains(${t}, 'ө')", "", "false"),
        ("starts-with('abc', 'ab')", "", "true"),
        ("starts-with('abc', 'bc')", "", "false"),
        ("starts-with('', '')", "", "true"),
        ("starts-with(${a}, 'y')", "a=yes", "true"),
        ("ends-with('', '')", "", "true"),
        ("ends-with('a', '')", "", "true"),
        ("ends-with('ba', 'a')", "", "true"),
        ("ends-with('', 'b')", "", "false"),
        ("ends-with('TAXIcab', 'cab')", "", "true"),
        ("ends-with('abc', 'ab')", "", "false"),
        ("substr('hello', 0)", "", "hello"),
        ("substr('hello', 1, 4)", "", "ell"),
        ("substr('hello', 1, 5)", "", "ello"),
        ("substr('hello', -2)", "", "lo"),
        ("substr('hello', 0, -1)", "", "hell"),
        ("substr('hello', 3, 2)", "", ""),
        ("substr('hello', 9)", "", ""),
        ("substr('hello', -9, 2)", "", "he"),
        ("substr('hello', 1.9, 3.9)", "", "el"),
        ("substr('hello', ${n})", "", "hello"),
        ("substr(${t}, 1, 2)", "t=сөз", "ө"),
        ("string-length(concat(${t}, 'з'))", "t=сө", "3"),
    ]);
}

#[test]
fn patterns() {
    check(&[
        ("regex('12345', '[0-9]+')", "", "true"),
        ("regex('abcde', '[0-9]+')", "", "false"),
        ("regex('1234', '[0-9]{3}')", "", "true"),
        ("regex('1234', '^[0-9]{3}$')", "", "false"),
        ("regex('', '^$')", "", "true"),
        ("regex(${t}, '^[А-Яа-яЁёҢңӨөҮү]+$')", "t=Өмүр", "true"),
        ("regex(${t}, '^[А-Яа-яЁёҢңӨөҮү]+$')", "t=Omur", "false"),
        ("regex(${t}, 'x')", "", "false"),
        ("regex(string(${n}), '^(1|2)[0-9]{3}$')", "n=1987", "true"),
        ("regex(string(${n}), '^(1|2)[0-9]{3}$')", "n=87", "false"),
    ]);
}

#[test]
fn casts() {
    check(&[
        ("string(1)", "", "1"),
        ("string(-0.5)", "", "-0.5"),
        ("string(1000000 * 1000000 * 1000000 * 1000000)", "", "1000000000000000000000000"),
        ("string(0 * -1)", "", "0"),
        ("string(0 div 0)", "", "NaN"),
        ("string(1 div 0)", "", "Infinity"),
        ("string(-1 div 0)", "", "-Infinity"),
        ("string(1 = 1)", "", "true"),
        ("string(1 = 2)", "", "false"),
        ("string(${a})", "", ""),
        ("string(${n})", "", ""),
        ("string(${m})", "m=z,x", "x z"),
        ("string(today())", "", "2026-11-23"),
        ("boolean(0)", "", "false"),
        ("boolean(-2)", "", "true"),
        ("boolean(0 div 0)", "", "false"),
        ("boolean('')", "", "false"),
        ("boolean('false')", "", "true"),
        ("boolean(1 = 2)", "", "false"),
        ("boolean(string(${a}))", "a=no", "true"),
        ("boolean(string(${a}))", "", "false"),
        ("boolean(${n} - 3)", "n=3", "false"),
        ("boolean(${n} - 3)", "n=4", "true"),
        ("boolean(${n} - 3)", "", "false"),
        ("number('-3.5')", "", "-3.5"),
        ("number('1970-01-02')", "", "1"),
        ("number(' 12 ')", "", "12"),
        ("number('1970-1-2')", "", "NaN"),
        ("number(1 = 1)", "", "1"),
        ("number(${d})", "d=2008-09-05", "14127"),
        ("once('aa')", "", "aa"),
        ("once(${n} + 1)", "n=1", "2"),
    ]);
}

#[test]
fn dates() {
    check(&[
        ("date('2018-01-01')", "", "2018-01-01"),
        ("date('2018-01-01') + 1", "", "17533"),
        ("date(date('2018-01-01') + 1)", "", "2018-01-02"),
        ("date(0)", "", "1970-01-01"),
        ("date(14127)", "", "2008-09-05"),
        ("date(-10252)", "", "1941-12-07"),
        ("date(1.5)", "", "1970-01-02"),
        ("date(0 div 0)", "", ""),
        ("date(1 div 0)", "", ""),
        ("date(${t})", "t=2026-02-28", "2026-02-28"),
        ("date(${t})", "t=2026-02-30", ""),
        ("date(${t})", "", ""),
        ("date(date('1989-11-09'))", "", "1989-11-09"),
        ("date('2004-05-01') = date('2004-05-01')", "", "true"),
        ("date('1969-07-20') > date('1969-07-21')", "", "false"),
        ("date('2100-01-02') > today()", "", "true"),
        ("${d} >= date('2026-11-01')", "d=2026-11-23", "true"),
        ("format-date(date('2012-07-23'), '%Y/%n | %y/%m')", "", "2012/7 | 12/07"),
        ("format-date(date('2012-07-03'), '%d.%m.%Y, %e')", "", "03.07.2012, 3"),
        ("format-date(date('0987-07-23'), '%Y %y')", "", "0987 87"),
        ("format-date(${d}, '100%%')", "d=2026-11-23", "100%"),
        ("format-date(${d}, '%Y')", "", ""),
        ("number(format-date(today(), '%Y')) - number(format-date(${d}, '%Y')) >= 18", "d=2000-01-01", "true"),
    ]);
}

#[test]
fn choices() {
    check(&[
        ("selected-at(${m}, 1)", "m=x,y,z", "y"),
        ("selected-at(${m}, 0)", "m=y", "y"),
        ("selected-at(${m}, 3)", "m=x,y,z", ""),
        ("selected-at(${m}, -1)", "m=x,y,z", ""),
        ("selected-at(${m}, 0)", "", ""),
        ("selected-at(${m}, 1.9)", "m=x,z", "z"),
        ("selected-at(${m}, ${n})", "m=x,z", ""),
        ("selected-at(${m}, 1)", "m=z,x", "z"),
        ("selected-at(${a}, 0)", "a=no", "no"),
        ("selected-at(${a}, 1)", "a=no", ""),
        ("selected-at(${m}, 1) = 'z'", "m=x,z", "true"),
        ("'x' = selected-at(${m}, 1)", "m=x,z", "false"),
        ("coalesce(selected-at(${m}, 1), 'none')", "m=x", "none"),
        ("coalesce(selected-at(${m}, 1), 'none')", "m=x,y", "y"),
        ("count-non-empty(${a}, ${n}, ${t}, ${m}, ${d})", "a=no n=0 m=x", "3"),
        ("count-non-empty(${a}, ${n}, ${t}, ${m}, ${d})", "", "0"),
        ("count-non-empty(${a}, ${a})", "a=no", "2"),
    ]);
}

#[test]
fn the_moment_is_days_and_their_fraction() {
    check(&[
        ("format-date(now(), '%Y-%m-%d %H:%M:%S')", "", "2026-11-23 15:00:00"),
        ("format-date(now(), '%e.%n.%y')", "", "23.11.26"),
        ("string(date(now()))", "", "2026-11-23"),
        ("now() > today()", "", "true"),
        ("now() < today() + 1", "", "true"),
        ("now() - today()", "", "0.625"),
        ("int(now()) = number(today())", "", "true"),
        ("if(${n} > 1, now(), now()) > today()", "n=2", "true"),
        ("format-date(once(now()), '%H')", "", "15"),
    ]);
}

#[test]
fn texts_are_joined() {
    check(&[
        ("join(', ', ${t}, ${a})", "t=x a=yes", "x, yes"),
        ("join('', ${n}, 2)", "n=1", "12"),
        ("join('-', ${t}, ${a})", "a=yes", "-yes"),
        ("join(${t}, 1, 2)", "t=and", "1and2"),
    ]);
}
