//! Any text as a rule: its place, the expression, and after a zero byte bytes that answer the questions.
#![no_main]

use fuzz::{answers, begin, template};
use libfuzzer_sys::fuzz_target;

/// Every function and operator once, right and nearly right.
const RULES: [&str; 24] = [
    "${a} = 'yes' and not(${n} > 2) or selected(${m}, 'x')",
    "if(${a} = 'no', ${n}, ${f}) div 2 mod 3 >= -1",
    "count-selected(${m}) != 2 and selected-at(${m}, 1) = 'y'",
    "coalesce(${t}, 'none') = once('none')",
    "checklist(1, -1, ${a} = 'yes', ${n} = 2)",
    "weighted-checklist(2, 5, ${a} = 'yes', 2, true(), 3)",
    "sum(${h}) > min(${h}, 3) or max(${h}) = 2",
    "int(${f}) = round(${f}, 1) and number(${t}) < 4",
    "string(${d}) = concat(${t}, '-', ${n})",
    "contains(${t}, 'e') or starts-with(${t}, 'y') or ends-with(${t}, 's')",
    "string-length(${t}) > 3 and substr(${t}, 1, -1) = 'e'",
    "regex(${t}, '^[a-z]+(yes|no){2,3}\\d*$')",
    "count(${jobs}) >= 2 and ${r} = 'yes'",
    "position(..) > 1",
    "indexed-repeat(${r}, ${jobs}, ${n}) = 'no'",
    "join(',', ${r}) != ''",
    "now() > today() + 0.5",
    "date('2026-11-23') <= ${d} and date(${t}) = date(12)",
    "format-date(${d}, '%Y-%m-%d') = format-date(now(), '%y%n%e%%')",
    "boolean(${n}) and ${c} > 3",
    ". > 3 and . <= 24",
    "region = ${a} or name = 'hill'",
    "count-non-empty(${a}, ${h}) = 2",
    "((((((1 + 2) * 3) - -4) div 5) mod 6) = 7)",
];

fn first() -> Vec<Vec<u8>> {
    let seed =
        |(number, rule): (usize, &&str)| format!("{}{rule}\0answers given", number % usize::from(template::PLACES));
    RULES.iter().enumerate().map(|seed_of| seed(seed_of).into_bytes()).collect()
}

fuzz_target!(init: begin(first), |bytes: &[u8]| {
    let Some((place, rest)) = bytes.split_first() else { return };
    let mut parts = rest.splitn(2, |byte| *byte == 0);
    let expression = String::from_utf8_lossy(parts.next().unwrap_or_default());
    match template::with(&expression, place.wrapping_sub(b'0') % template::PLACES) {
        Ok(protocol) => {
            let answers = answers::bear(&protocol, parts.next().unwrap_or_default());
            answers::settle(&protocol, &answers);
        }
        Err(errors) => assert!(!errors.is_empty()),
    }
});
