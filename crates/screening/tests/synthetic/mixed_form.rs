//! Random forms of random structure: groups, repeats in groups, calculations and filters within them, rules across instances.
//!
//! `random_form` fills a fixed frame with rules; here the frame is random as well, and the forms are small enough to load
//! thousands. Every rule reads only what stands before it, so that no cycle arises, and reads it as its kind and place allow.

use super::random::Random;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// How large a form becomes.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    pub sections: u64,
    /// Questions, groups, repeats and calculations side by side in a section.
    pub parts: u64,
    /// Indicators, each of its own dimension.
    pub indicators: u64,
}

/// Loaded by the thousand.
pub const TINY: Size = Size { sections: 1, parts: 3, indicators: 2 };
/// Answered many times over.
pub const SMALL: Size = Size { sections: 3, parts: 3, indicators: 4 };

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    One,
    Many,
    Place,
    Number,
    Text,
    Date,
}

/// Something that later rules may read.
#[derive(Debug, Clone)]
struct Name {
    id: String,
    kind: Kind,
    repeat: Option<u64>,
}

/// Where something stands.
#[derive(Debug, Clone, Default)]
struct Place {
    section: u64,
    group: Option<String>,
    repeat: Option<u64>,
}

impl Place {
    fn keys(&self) -> String {
        let group = self.group.as_ref().map(|group| format!("group = \"{group}\"\n")).unwrap_or_default();
        format!("section = \"s{}\"\n{group}", self.section)
    }
}

/// The two files.
pub fn files(seed: u64, size: Size) -> (String, String) {
    let mut writer = Writer { random: Random(seed), ..Writer::default() };
    let mut head =
        String::from("id = \"mixed\"\nversion = \"1\"\nstatus = \"draft\"\nsources = [\"invented\"]\n[lists]\n");
    head.push_str("places = [{ code = \"p0\", region = \"yes\" }, { code = \"p1\", region = \"no\" }, { code = \"p2\", region = \"yes\" }]\n");
    for section in 0..size.sections {
        let rule = writer.relevant(None);
        let _ = write!(writer.containers, "[[section]]\nid = \"s{section}\"\nmodule = \"M\"\nlayout = \"one\"\n{rule}");
        writer.question(&Place { section, ..Place::default() });
        for _ in 0..size.parts {
            writer.part(&Place { section, ..Place::default() });
        }
    }
    head.push_str("[routes]\n");
    for route in ["danger", "unsafe", "child", "no_consent"] {
        let _ = writeln!(head, "{route} = \"{}\"", writer.condition(None, 1));
    }
    let indicators = writer.indicators(size.indicators);
    let mut out = head + &writer.containers + &writer.calculations;
    for (id, text) in &writer.questions {
        let _ = writeln!(out, "{text}indicators = [{}]", writer.named_by(id));
    }
    (out, indicators)
}

#[derive(Default)]
struct Writer {
    random: Random,
    names: Vec<Name>,
    /// Repeats that are complete: what follows may count them.
    repeats: Vec<u64>,
    containers: String,
    calculations: String,
    questions: Vec<(String, String)>,
    /// Calculation → what it reads.
    feeds: BTreeMap<String, BTreeSet<String>>,
    /// Indicator → the questions that its rule reads, through calculations as well.
    reads: BTreeMap<String, BTreeSet<String>>,
    number: u64,
}

impl Writer {
    fn fresh(&mut self, letter: &str) -> String {
        self.number += 1;
        format!("{letter}{}", self.number)
    }

    fn chance(&mut self, of: u64) -> bool {
        self.random.below(of) == 0
    }

    fn part(&mut self, place: &Place) {
        match self.random.below(8) {
            0 | 1 => self.repeat(place),
            2 => self.group(place, true),
            3 | 4 => self.calculation(place),
            _ => self.question(place),
        }
    }

    fn group(&mut self, place: &Place, nested: bool) {
        let id = self.fresh("g");
        let rule = self.relevant(place.repeat);
        let around = place.group.as_ref().map(|around| format!("in = \"{around}\"\n")).unwrap_or_default();
        let section = place.section;
        let _ = write!(self.containers, "[[group]]\nid = \"{id}\"\nsection = \"s{section}\"\n{around}{rule}");
        let inside = Place { group: Some(id), ..place.clone() };
        self.question(&inside);
        match self.random.below(4) {
            0 if nested => self.group(&inside, false),
            1 if nested && place.repeat.is_none() => self.repeat(&inside),
            2 => self.calculation(&inside),
            _ => {}
        }
    }

    fn repeat(&mut self, place: &Place) {
        self.number += 1;
        let (number, id) = (self.number, format!("r{}", self.number));
        let rule = self.relevant(None);
        let more = self.chance(2) || self.near(None, Kind::Number).is_none();
        let how = if more { format!("more = \"more{number}\"") } else { format!("count = \"{}\"", self.count()) };
        let around = place.group.as_ref().map(|around| format!("in = \"{around}\"\n")).unwrap_or_default();
        let (section, most) = (place.section, 2 + self.random.below(2));
        let _ = write!(
            self.containers,
            "[[repeat]]\nid = \"{id}\"\nsection = \"s{section}\"\n{around}max = {most}\n{how}\n{rule}"
        );
        let inside = Place { group: Some(id), repeat: Some(number), ..place.clone() };
        for _ in 0..=self.random.below(2) {
            self.question(&inside);
        }
        match self.random.below(3) {
            0 => self.group(&inside, false),
            1 => self.calculation(&inside),
            _ => {}
        }
        if more {
            self.ask(&format!("more{number}"), Kind::One, &inside);
        }
        self.repeats.push(number);
    }

    fn question(&mut self, place: &Place) {
        let kinds = [Kind::One, Kind::One, Kind::Number, Kind::Number, Kind::Many, Kind::Place, Kind::Text, Kind::Date];
        let (kind, id) = (*self.random.pick(&kinds), self.fresh("q"));
        self.ask(&id, kind, place);
    }

    fn ask(&mut self, id: &str, kind: Kind, place: &Place) {
        let filter = self
            .near(place.repeat, Kind::One)
            .map(|one| format!("choice_filter = \"region = ${{{one}}} or name = 'p1'\"\n"));
        let own = match kind {
            Kind::One => "kind = \"select_one\"\nchoices = [\"yes\", \"no\"]\n".to_owned(),
            Kind::Many => "kind = \"select_multiple\"\nchoices = [\"a\", \"b\", \"c\"]\n".to_owned(),
            Kind::Place => format!("kind = \"select_one\"\nlist = \"places\"\n{}", filter.unwrap_or_default()),
            Kind::Number => "kind = \"integer\"\nconstraint = \". >= 0 and . < 5\"\n".to_owned(),
            Kind::Text => "kind = \"text\"\n".to_owned(),
            Kind::Date => "kind = \"date\"\n".to_owned(),
        };
        let rule = self.relevant(place.repeat);
        self.questions.push((id.into(), format!("[[question]]\nid = \"{id}\"\n{}{own}{rule}", place.keys())));
        self.names.push(Name { id: id.into(), kind, repeat: place.repeat });
    }

    fn calculation(&mut self, place: &Place) {
        let id = self.fresh("c");
        let (value, rule) = (self.value(place.repeat), self.relevant(place.repeat));
        let _ =
            write!(self.calculations, "[[calculation]]\nid = \"{id}\"\nvalue = \"{value}\"\n{}{rule}", place.keys());
        // As the loader has it: also what can hide the value.
        let feeds = self.read_by(&format!("{value} {rule}"));
        self.feeds.insert(id.clone(), feeds);
        self.names.push(Name { id, kind: Kind::Number, repeat: place.repeat });
    }

    fn relevant(&mut self, repeat: Option<u64>) -> String {
        if self.names.is_empty() || self.chance(2) {
            return String::new();
        }
        format!("relevant = \"{}\"\n", self.condition(repeat, 1))
    }

    /// A name of this kind that is read as it stands.
    fn near(&mut self, repeat: Option<u64>, kind: Kind) -> Option<String> {
        let fits = |name: &&Name| name.kind == kind && (name.repeat.is_none() || name.repeat == repeat);
        let all: Vec<_> = self.names.iter().filter(fits).map(|name| name.id.clone()).collect();
        if all.is_empty() { None } else { Some(self.random.pick(&all).clone()) }
    }

    /// A name of this kind that stands in a repeat which this place is not in.
    fn far(&mut self, repeat: Option<u64>, kind: Kind) -> Option<Name> {
        let fits = |name: &&Name| name.kind == kind && name.repeat.is_some() && name.repeat != repeat;
        let all: Vec<_> = self.names.iter().filter(fits).cloned().collect();
        if all.is_empty() { None } else { Some(self.random.pick(&all).clone()) }
    }

    fn count(&mut self) -> String {
        let number = self.near(None, Kind::Number).unwrap_or_else(|| "none".into());
        if self.chance(3) { format!("coalesce(${{{number}}}, 2)") } else { format!("${{{number}}}") }
    }

    fn value(&mut self, repeat: Option<u64>) -> String {
        let some = self.near(repeat, Kind::Number).map_or_else(|| "2".into(), |name| format!("${{{name}}}"));
        match (self.random.below(7), self.far(repeat, Kind::Number)) {
            (0, Some(far)) => format!("sum(${{{}}}, 1)", far.id),
            (1, Some(far)) => format!("max(${{{}}}) + {some}", far.id),
            (2, Some(far)) => {
                format!("indexed-repeat(${{{}}}, ${{r{}}}, {some})", far.id, far.repeat.unwrap_or_default())
            }
            (0 | 1, None) => format!("{some} * 2"),
            (2, None) if repeat.is_some() => format!("position(..) + {some}"),
            (3, _) => format!("coalesce({some}, 3)"),
            (4, _) => format!("if({}, {some}, 0)", self.condition(repeat, 1)),
            (5, _) => format!("sum({some}, number({}))", self.condition(repeat, 0)),
            _ => format!("{some} + 1"),
        }
    }

    fn condition(&mut self, repeat: Option<u64>, depth: u64) -> String {
        if depth > 0 && self.chance(2) {
            let (a, b) = (self.condition(repeat, depth - 1), self.condition(repeat, depth - 1));
            return match self.random.below(6) {
                0 | 1 => format!("not({a})"),
                2 => format!("({a} and {b})"),
                3 => format!("({a} or {b})"),
                4 => format!("if({a}, {b}, not({b}))"),
                _ => format!("checklist(1, 1, {a}, {b})"),
            };
        }
        if self.names.is_empty() {
            return "1 = 1".into();
        }
        let names = self.names.clone();
        let name = self.random.pick(&names);
        if repeat.is_some() && self.chance(8) {
            return "position(..) > 1".into();
        }
        if !self.repeats.is_empty() && self.chance(10) {
            let counted = *self.random.pick(&self.repeats.clone());
            return format!("count(${{r{counted}}}) > {}", self.random.below(3));
        }
        let is_far = name.repeat.is_some() && name.repeat != repeat;
        self.leaf(&format!("${{{}}}", name.id), name.kind, is_far)
    }

    /// Far away a comparison holds when it holds for any open instance.
    fn leaf(&mut self, read: &str, kind: Kind, is_far: bool) -> String {
        let number = self.random.below(4);
        match kind {
            Kind::One => {
                format!("{read} {} '{}'", self.random.pick(&["=", "=", "!="]), self.random.pick(&["yes", "no"]))
            }
            Kind::Place => format!("{read} = 'p{}'", self.random.below(3)),
            Kind::Many => format!("selected({read}, '{}')", self.random.pick(&["a", "b", "c"])),
            Kind::Number if is_far && number == 0 => format!("sum({read}) > {}", self.random.below(6)),
            Kind::Number => format!("{read} {} {number}", self.random.pick(&["<", ">=", "=", "!="])),
            Kind::Text if is_far => format!("join('-', {read}) != 'yes-yes'"),
            Kind::Text => format!("contains({read}, '{}')", self.random.pick(&["e", "1"])),
            Kind::Date => format!("{read} <= today()"),
        }
    }

    /// The questions that a rule reads, through calculations as well.
    fn read_by(&self, rule: &str) -> BTreeSet<String> {
        let named = rule.split("${").skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
        named.flat_map(|name| self.feeds.get(name).cloned().unwrap_or_else(|| [name.to_owned()].into())).collect()
    }

    fn named_by(&self, id: &str) -> String {
        let naming = self.reads.iter().filter(|(_, reads)| reads.contains(id));
        naming.map(|(code, _)| format!("\"{code}\"")).collect::<Vec<_>>().join(", ")
    }

    fn indicators(&mut self, many: u64) -> String {
        let mut out = String::new();
        for number in 1..=many {
            let element = ["act", "means", "purpose"][(number % 3) as usize];
            let _ = write!(out, "[[dimension]]\nid = \"D{number}\"\nname = \"invented\"\npalermo = \"{element}\"\n");
        }
        let strengths = ["strong", "medium", "weak", "absent"];
        for number in 1..=many {
            let (code, rule) = (format!("D{number}.01"), self.condition(None, 2));
            let reads = self.read_by(&rule);
            self.reads.insert(code.clone(), reads);
            let (adult, child) = (*self.random.pick(&strengths), *self.random.pick(&strengths));
            let _ = write!(
                out,
                "[[indicator]]\ncode = \"{code}\"\nadult = \"{adult}\"\nchild = \"{child}\"\nilo11 = [{}]\nlabour = {}\nwhen = \"{rule}\"\n",
                number % 11 + 1,
                number % 2 == 0,
            );
        }
        out.push_str("[palermo]\nact = \"${D1} = 'yes' or ${indicators_present} > 1\"\n");
        let _ = writeln!(out, "means = \"${{D2}} = 'yes' and ({})\"", self.condition(None, 1));
        out.push_str("purpose = \"${D1} = 'yes' or ${strong_present} > 1\"\n");
        out.push_str("[[text]]\nid = \"A\"\nwhen = \"${act} = 'yes' or ${danger} = 'yes'\"\n");
        out.push_str("[[text]]\nid = \"B\"\nwhen = \"${text_A} = 'no' and ${labour_present} = ${indicators_present} and ${D1_present} < 1\"\n");
        for number in 0..2 {
            let _ = write!(out, "[[conflict]]\nid = \"x{number}\"\nwhen = \"{}\"\n", self.condition(None, 2));
        }
        out
    }
}
