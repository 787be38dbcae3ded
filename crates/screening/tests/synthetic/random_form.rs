//! Small random forms that use all of the format: groups, repeats, calculations, choice filters, findings.

use super::random::Random;
use std::fmt::Write;

/// Questions that stand in no repeat.
pub const QUESTIONS: u64 = 12;

/// The two files. Every rule reads only what stands before it, so that no cycle arises.
pub fn files(seed: u64) -> (String, String) {
    let mut writer = Writer { random: Random(seed) };
    let mut out = String::from("id = \"random\"\nversion = \"1\"\nstatus = \"draft\"\nsources = [\"invented\"]\n");
    out.push_str("[lists]\nplaces = [\n");
    for place in 0..4 {
        let _ = writeln!(out, "  {{ code = \"p{place}\", region = \"{}\" }},", ["yes", "no"][place % 2]);
    }
    out.push_str("]\n[routes]\n");
    for route in ["danger", "unsafe", "child", "no_consent"] {
        let _ = writeln!(out, "{route} = \"{}\"", writer.condition(QUESTIONS, 2));
    }
    for section in 0..3 {
        let _ = write!(out, "[[section]]\nid = \"sec{section}\"\nmodule = \"M{section}\"\nlayout = \"one\"\n");
        writer.relevant(&mut out, section * 4);
    }
    let _ = write!(out, "[[group]]\nid = \"inner\"\nsection = \"sec1\"\n");
    writer.relevant(&mut out, 4);
    let _ = write!(out, "[[repeat]]\nid = \"jobs\"\nsection = \"sec1\"\nmax = 3\n");
    if writer.random.below(2) == 0 {
        out.push_str("more = \"job_more\"\n")
    } else {
        out.push_str("count = \"${n1}\"\n")
    }
    writer.relevant(&mut out, 4);
    writer.questions(&mut out);
    writer.calculations(&mut out);
    (out, writer.indicators())
}

/// What holds at one time and not at another.
const CLOCK: [&str; 4] = [
    "today() > date('2026-11-24')",
    "format-date(now(), '%H') = '12'",
    "now() >= 20780.2",
    "format-date(today(), '%Y') = '2027'",
];

struct Writer {
    random: Random,
}

impl Writer {
    /// A condition over the questions before this place.
    fn condition(&mut self, before: u64, depth: u64) -> String {
        if before == 0 {
            return ["true()", "1 = 1"][usize::from(self.random.below(2) == 0)].into();
        }
        if depth > 0 && self.random.below(2) == 0 {
            let (a, b) = (self.condition(before, depth - 1), self.condition(before, depth - 1));
            return match self.random.below(6) {
                0 => format!("not({a})"),
                1 | 2 => format!("({a} and {b})"),
                3 => format!("({a} or {b})"),
                4 => format!("if({a}, {b}, not({b}))"),
                _ => format!("checklist(1, -1, {a}, {b})"),
            };
        }
        if self.random.below(12) == 0 {
            return self.random.pick(&CLOCK).to_string();
        }
        let place = self.random.below(before);
        match place % 4 {
            0 => format!("${{q{place}}} = '{}'", self.random.pick(&["yes", "no"])),
            1 => format!("${{n{place}}} {} {}", self.random.pick(&["<", ">=", "=", "!="]), self.random.below(4)),
            2 => format!("selected(${{m{place}}}, '{}')", self.random.pick(&["a", "b", "c"])),
            _ => format!("${{f{place}}} = 'p{}'", self.random.below(4)),
        }
    }

    /// A number over the questions before this place.
    fn number(&mut self, before: u64) -> String {
        let numeric = |place: u64| format!("${{n{}}}", place / 4 * 4 + 1);
        let place = self.random.below(before.max(2));
        let some = if place / 4 * 4 + 1 < before { numeric(place) } else { "2".into() };
        match self.random.below(6) {
            0 => format!("{some} + 1"),
            1 => format!("coalesce({some}, 3) * 2"),
            2 => format!("if({}, {some}, 0)", self.condition(before, 1)),
            3 => format!("sum({some}, {}, 1)", self.random.below(3)),
            4 => format!("{some} div {}", self.random.below(2)),
            _ => format!("count-non-empty({})", if before > 1 { "${q0}, ${n1}" } else { "${q0}" }),
        }
    }

    fn relevant(&mut self, out: &mut String, before: u64) {
        if before > 0 && self.random.below(3) > 0 {
            let _ = writeln!(out, "relevant = \"{}\"", self.condition(before, 2));
        }
    }

    fn questions(&mut self, out: &mut String) {
        for place in 0..QUESTIONS {
            let (name, kind) = match place % 4 {
                0 => ("q", "kind = \"select_one\"\nchoices = [\"yes\", \"no\"]\n"),
                1 => ("n", "kind = \"integer\"\nconstraint = \". >= 0 and . < 5\"\n"),
                2 => ("m", "kind = \"select_multiple\"\nchoices = [\"a\", \"b\", \"c\"]\n"),
                _ => ("f", "kind = \"select_one\"\nlist = \"places\"\n"),
            };
            let section = place / 4;
            let _ = write!(out, "[[question]]\nid = \"{name}{place}\"\nsection = \"sec{section}\"\n{kind}");
            if place % 4 == 3 {
                let _ = writeln!(out, "choice_filter = \"region = ${{q{}}} or name = 'p0'\"", place - 3);
            }
            if section == 1 && place % 4 == 2 {
                out.push_str("group = \"inner\"\n");
            }
            self.relevant(out, place);
            let _ = writeln!(out, "indicators = [{}]", codes());
            if place == 7 {
                self.repeated(out);
            }
        }
    }

    fn repeated(&mut self, out: &mut String) {
        let one = "kind = \"select_one\"\nchoices = [\"yes\", \"no\"]\ngroup = \"jobs\"\n";
        for id in ["job_bad", "job_more"] {
            let _ = write!(out, "[[question]]\nid = \"{id}\"\nsection = \"sec1\"\n{one}indicators = [{}]\n", codes());
            if id == "job_more" && self.random.below(2) == 0 {
                out.push_str("relevant = \"${job_bad} = 'yes'\"\n");
            }
        }
    }

    fn calculations(&mut self, out: &mut String) {
        for number in 0..3 {
            let _ = write!(out, "[[calculation]]\nid = \"c{number}\"\nvalue = \"{}\"\n", self.number(QUESTIONS));
            if self.random.below(2) == 0 {
                let _ = writeln!(out, "section = \"sec{}\"", self.random.below(3));
            }
            self.relevant(out, QUESTIONS);
        }
        let chained = format!("${{c{}}} + ${{c{}}}", self.random.below(3), self.random.below(3));
        let _ = write!(out, "[[calculation]]\nid = \"chained\"\nvalue = \"{chained}\"\n");
    }

    /// Every rule reads every question: the loader wants the names of both sides to agree.
    fn indicators(&mut self) -> String {
        let mut out = String::new();
        let names: Vec<_> =
            (0..QUESTIONS).map(|place| format!("{}{place}", ["q", "n", "m", "f"][(place % 4) as usize])).collect();
        let all: Vec<_> = names.iter().map(|name| format!("${{{name}}}")).collect();
        for number in 0..INDICATORS {
            let element = ["act", "means", "purpose"][(number % 3) as usize];
            let _ =
                write!(out, "[[dimension]]\nid = \"D{}\"\nname = \"invented\"\npalermo = \"{element}\"\n", number + 1);
        }
        for number in 0..INDICATORS {
            let (a, b) = (self.condition(QUESTIONS, 3), self.condition(QUESTIONS, 2));
            let more = match self.random.below(6) {
                0 => format!("${{c{}}} > {}", self.random.below(3), self.random.below(4)),
                1 => "coalesce(${n5}, ${n1}) > 1".to_owned(),
                2 => "${chained} >= 3".to_owned(),
                3 => format!(
                    "count-non-empty(${{job_bad}}, ${{n5}}) {} {}",
                    self.random.pick(&["<", ">=", "="]),
                    1 + self.random.below(3)
                ),
                4 => "count(${jobs}) >= 2".to_owned(),
                _ => "selected(${job_more}, 'no')".to_owned(),
            };
            let _ = write!(
                out,
                "[[indicator]]\ncode = \"D{}.01\"\nadult = \"{}\"\nchild = \"{}\"\nilo11 = [{}]\nlabour = {}\n\
                 when = \"{a} and ({b} or {more}) and \
                 (count-non-empty({}) >= 2 or ${{job_bad}} = 'yes' or ${{job_more}} = 'yes')\"\n",
                number + 1,
                self.random.pick(&["strong", "medium", "weak", "absent"]),
                self.random.pick(&["strong", "medium", "weak", "absent"]),
                number % 11 + 1,
                number % 2 == 0,
                all.join(", "),
            );
        }
        out.push_str("[palermo]\nact = \"${D1} = 'yes' or ${indicators_present} > 1\"\nmeans = \"${D2} = 'yes' and ${n1} > 1\"\n");
        out.push_str("purpose = \"${D3} = 'yes' or ${strong_present} > 1\"\n");
        out.push_str("[[text]]\nid = \"A\"\nwhen = \"${act} = 'yes' or ${danger} = 'yes' or ${c0} > 2\"\n");
        out.push_str("[[text]]\nid = \"B\"\nwhen = \"${text_A} = 'no' and ${labour_present} = ${indicators_present} and ${D1_present} < 1\"\n");
        let conflict = self.condition(QUESTIONS, 2);
        let _ = write!(out, "[[conflict]]\nid = \"x\"\nwhen = \"{conflict}\"\n");
        out
    }
}

/// One indicator per dimension.
const INDICATORS: u64 = 5;

/// All their codes, as a list of TOML.
fn codes() -> String {
    (0..INDICATORS).map(|number| format!("\"D{}.01\"", number + 1)).collect::<Vec<_>>().join(", ")
}
