//! Random protocols with everything that one can hold: each comes back from its workbook as it was.

use super::assert_same;
use crate::cell::Written;
use crate::fluent::pattern;
use crate::form::{Calculation, Choice, Dimension, Form, Group, Indicator, Question, Repeat, Rule, Rules, Section};
use crate::import::Texts;
use proptest::prelude::*;
use std::collections::BTreeMap;

const LANGUAGES: [&str; 4] = ["ky", "ru", "en", "uz"];
/// Names that mean something in a workbook, or that are a section's as well.
const NAMES: [&str; 12] =
    ["name", "label", "type", "value", "count", "note", "list", "s0", "s0_section", "s1", "relevant", "code"];
const TEXTS: [&str; 10] = [
    "Жок",
    "“Why” & ’how’",
    "two\n\nlines\n  # and a third",
    "{ not } an { argument",
    "Journey { $number }",
    "[a] * .b\n[c]\n*d\n.e",
    " = x",
    "a  b",
    "`q` <b>1</b> ;,|",
    "7",
];
const SOURCES: [&str; 4] = ["domain.md §7", "a, b; c", "12", "ILO/EC 2009 D5.01"];
const REVIEWER: &str = "approved 2026-12-01 A.B.";

/// Numbers one after the other; nought when they are used up, so that fewer of them are a smaller protocol.
struct Draw(std::vec::IntoIter<u16>);

impl Draw {
    fn below(&mut self, most: usize) -> usize {
        self.0.next().map_or(0, usize::from) % most.max(1)
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == many - 1
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    fn some(&mut self, from: &[&str]) -> Vec<Written> {
        from.iter().filter(|_| self.one_in(4)).map(|word| Written::from(*word)).collect()
    }
}

/// A protocol that grows; rules read what stands before them.
struct Growing {
    draw: Draw,
    form: Form,
    rules: Rules,
    /// Message → language → texts by attribute, `#` for the mark of a reviewer.
    messages: BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>,
    /// Conditions that hold or not, and numbers.
    conditions: Vec<String>,
    numbers: Vec<String>,
    made: usize,
}

impl Growing {
    fn name(&mut self) -> Written {
        self.made += 1;
        let own = self.draw.one_in(3).then(|| self.draw.pick(&NAMES));
        let is_free = |name: &&str| {
            let form = &self.form;
            form.question.iter().all(|question| question.id.text != *name)
                && form.calculation.iter().all(|calculation| calculation.id.text != *name)
                && form.group.iter().all(|group| group.id.text != *name)
                && form.repeat.iter().all(|repeat| repeat.id.text != *name)
        };
        own.filter(is_free).map_or_else(|| format!("n{}", self.made), str::to_owned).into()
    }

    fn relevant(&mut self) -> Option<Written> {
        (!self.conditions.is_empty() && self.draw.one_in(2)).then(|| {
            let conditions: Vec<&str> = self.conditions.iter().map(String::as_str).collect();
            let (first, second) = (self.draw.pick(&conditions), self.draw.pick(&conditions));
            if self.draw.one_in(2) { first.into() } else { format!("not({first}) or {second}").into() }
        })
    }

    fn say(&mut self, message: &str, attributes: &[&str]) {
        for language in LANGUAGES {
            for attribute in attributes {
                if !self.draw.one_in(4) {
                    let text = self.draw.pick(&TEXTS);
                    self.put(message, language, attribute, text);
                }
            }
            let said = self.messages.get(message).is_some_and(|languages| languages.contains_key(language));
            if said && self.draw.one_in(4) {
                self.put(message, language, "#", REVIEWER);
            }
        }
    }

    fn put(&mut self, message: &str, language: &str, attribute: &str, text: &str) {
        let languages = self.messages.entry(message.into()).or_default();
        languages.entry(language.into()).or_default().insert(attribute.into(), text.into());
    }

    fn section(&mut self, number: usize) {
        let id = Written::from(format!("s{number}"));
        self.say(&format!("section-{}", id.text), &["", "intro"]);
        let (module, layout) =
            (self.draw.pick(&["M1", "-", "M 2"]).into(), self.draw.pick(&["one", "together"]).into());
        let (share, paths) =
            (self.draw.some(&["support", "police", "child"]), self.draw.some(&["short", "observation"]));
        let relevant = self.relevant();
        self.form.section.push(Section { id: id.clone(), module, layout, relevant, share, paths });
        for _ in 0..=self.draw.below(4) {
            self.item(&id, None, None, 0);
        }
        self.question(&id, None, None);
    }

    fn item(&mut self, section: &Written, inside: Option<&Written>, repeat: Option<&Written>, depth: usize) {
        match self.draw.below(8) {
            0 | 1 if depth < 2 => self.group(section, inside, repeat, depth),
            2 if repeat.is_none() && depth < 2 => self.repeat(section, inside, depth),
            3 if !self.numbers.is_empty() => self.calculation(section, inside, repeat),
            _ => self.question(section, inside, repeat),
        }
    }

    fn group(&mut self, section: &Written, inside: Option<&Written>, repeat: Option<&Written>, depth: usize) {
        let (id, relevant) = (self.name(), self.relevant());
        let group = Group { id: id.clone(), section: section.clone(), inside: inside.cloned(), relevant };
        self.form.group.push(group);
        for _ in 0..self.draw.below(3) {
            self.item(section, Some(&id), repeat, depth + 1);
        }
        self.question(section, Some(&id), repeat);
    }

    fn repeat(&mut self, section: &Written, inside: Option<&Written>, depth: usize) {
        let (id, relevant) = (self.name(), self.relevant());
        self.say(&format!("repeat-{}", id.text), &[""]);
        let max = i64::try_from(2 + self.draw.below(3)).unwrap_or(2);
        let numbers: Vec<&str> = self.numbers.iter().map(String::as_str).collect();
        let count = if numbers.is_empty() { None } else { Some(Written::from(self.draw.pick(&numbers))) };
        let place = self.form.repeat.len();
        let repeat = Repeat {
            id: id.clone(),
            section: section.clone(),
            inside: inside.cloned(),
            relevant,
            max,
            more: None,
            count,
        };
        self.form.repeat.push(repeat);
        let before = (self.conditions.len(), self.numbers.len());
        self.item(section, Some(&id), Some(&id), depth + 1);
        if self.form.repeat[place].count.is_none() {
            let more = self.select(section, Some(&id), "yes_no");
            self.form.repeat[place].more = Some(more);
        }
        self.question(section, Some(&id), Some(&id));
        // From outside, what stands in a repeat is read by other functions than these rules have.
        self.conditions.truncate(before.0);
        self.numbers.truncate(before.1);
    }

    fn calculation(&mut self, section: &Written, group: Option<&Written>, repeat: Option<&Written>) {
        let (id, relevant) = (self.name(), self.relevant());
        let numbers: Vec<&str> = self.numbers.iter().map(String::as_str).collect();
        let value = format!("{} * 2 + {}", self.draw.pick(&numbers), self.draw.pick(&numbers));
        self.numbers.push(format!("${{{}}}", id.text));
        let loose = group.is_none() && repeat.is_none() && self.draw.one_in(3);
        let section = (!loose).then(|| section.clone());
        self.form.calculation.push(Calculation { id, value: value.into(), section, group: group.cloned(), relevant });
    }

    fn select(&mut self, section: &Written, group: Option<&Written>, list: &str) -> Written {
        let id = self.name();
        self.say(&format!("q-{}", id.text), &["", "child", "hint", "why", "counts", "counts-not", "constraint"]);
        let (kind, list) = (Written::from("select_one"), Some(Written::from(list)));
        let (section, group) = (section.clone(), group.cloned());
        self.form.question.push(Question { id: id.clone(), section, group, kind, list, ..Question::default() });
        id
    }

    fn question(&mut self, section: &Written, group: Option<&Written>, _: Option<&Written>) {
        let relevant = self.relevant();
        let id = self.select(section, group, "yes_no");
        let it = format!("${{{}}}", id.text);
        let kind = self.draw.pick(&["select_one", "select_multiple", "integer", "decimal", "text", "date", "note"]);
        let mut question = self.form.question.pop().unwrap_or_default();
        question.kind = kind.into();
        question.relevant = relevant;
        match kind {
            "select_one" | "select_multiple" => self.choices(&mut question),
            _ => question.list = None,
        }
        match kind {
            "select_one" if question.list.as_ref().is_some_and(|list| list.text == "yes_no") => {
                self.conditions.push(format!("{it} = 'yes'"));
            }
            "select_multiple" => self.conditions.push(format!("count-selected({it}) > 1")),
            "integer" | "decimal" => {
                question.constraint = self.draw.one_in(2).then(|| ". >= 0 and . < 25".into());
                self.numbers.push(it);
            }
            "text" => self.conditions.push(format!("regex({it}, \"^it's [a-z]+$\") or {it} = 'a b'")),
            "date" => self.conditions.push(format!("{it} <= date('2026-11-24')")),
            _ => {}
        }
        if kind != "note" {
            question.required = self.draw.one_in(4);
            question.observation = self.draw.one_in(4);
            question.sensitive = self.draw.one_in(4);
            question.non_punishment = self.draw.one_in(4);
            question.profile = self.draw.one_in(4);
            question.find = self.draw.one_in(4).then(|| ["name", "place", "contact"][self.draw.below(3)].into());
            question.paths = self.draw.some(&["short", "observation"]);
        }
        question.sources = self.draw.some(&SOURCES);
        self.form.question.push(question);
    }

    fn choices(&mut self, question: &mut Question) {
        let filter = "region = 'north' or name = 'b'";
        match self.draw.below(3) {
            0 => {}
            1 => {
                question.list = Some("towns".into());
                question.choice_filter = self.draw.one_in(2).then(|| filter.into());
            }
            _ => {
                question.list = None;
                question.choices = Some(vec!["one".into(), "two".into(), "none".into()]);
                let none = question.kind.text == "select_multiple" && self.draw.one_in(2);
                question.exclusive = if none { vec!["none".into()] } else { Vec::new() };
                self.say(&format!("q-{}", question.id.text), &["c-one", "c-two", "c-none"]);
            }
        }
    }

    fn lists(&mut self) {
        let plain = |code: &str| Choice::Code(code.into());
        self.form.lists.insert("yes_no".into(), vec![plain("yes"), plain("no")]);
        let columns = |code: &str, region: &str, zone: &str| {
            let cells = [("code", code), ("region", region), ("Zone_2", zone)];
            Choice::Columns(cells.into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect())
        };
        self.form.lists.insert("towns".into(), vec![columns("a", "north", ""), columns("b", "south", "x-1")]);
        self.say("list-yes_no", &["c-yes", "c-no"]);
        self.say("list-towns", &["c-a", "c-b"]);
    }

    fn conclusions(&mut self) {
        let holds: Vec<String> = self.conditions.iter().filter(|rule| rule.ends_with("= 'yes'")).cloned().collect();
        let rule = |draw: &mut Draw| {
            let all: Vec<&str> = holds.iter().map(String::as_str).chain(["false()"]).collect();
            Written::from(draw.pick(&all))
        };
        for route in ["danger", "unsafe", "child", "no_consent"] {
            let when = rule(&mut self.draw);
            self.form.routes.insert(route.into(), when);
        }
        for element in ["act", "means", "purpose"] {
            self.rules.palermo.insert(element.into(), "${D1} = 'yes'".into());
        }
        let dimension = Dimension { id: "D1".into(), name: "all of it".into(), palermo: "act".into() };
        self.rules.dimension.push(dimension);
        for (number, when) in holds.iter().enumerate() {
            let code = Written::from(format!("D1.{:02}", number + 1));
            let strength = |draw: &mut Draw| Written::from(draw.pick(&["strong", "medium", "weak"]));
            let (adult, child) = (strength(&mut self.draw), strength(&mut self.draw));
            let asked = when.trim_start_matches("${").trim_end_matches("} = 'yes'");
            if let Some(question) = self.form.question.iter_mut().find(|question| question.id.text == asked) {
                question.indicators.push(code.clone());
            }
            let (observed, labour) = (self.draw.one_in(4), self.draw.one_in(4));
            let ilo11 =
                if self.draw.one_in(2) { vec![i64::try_from(number % 11 + 1).unwrap_or(1)] } else { Vec::new() };
            let when = Some(Written::from(when.as_str()));
            self.rules.indicator.push(Indicator { code, adult, child, ilo11, when, observed, labour });
        }
        let when = rule(&mut self.draw);
        self.rules.text.push(Rule { id: "A".into(), when: when.clone() });
        self.rules.conflict.push(Rule { id: "twice".into(), when });
    }

    fn texts(&self) -> Texts {
        let mut texts = Texts::new();
        for language in LANGUAGES {
            let mut file = String::from("### review: pending\n\nprotocol-name = x\n");
            for (message, languages) in &self.messages {
                let Some(said) = languages.get(language) else { continue };
                let mark = said.get("#").map(|mark| format!("# review: {mark}\n")).unwrap_or_default();
                let value = said.get("").map(|text| format!(" {}", pattern(text))).unwrap_or_default();
                file.push_str(&format!("\n{mark}{message} ={value}\n"));
                for (attribute, text) in said.iter().filter(|(attribute, _)| !matches!(attribute.as_str(), "" | "#")) {
                    file.push_str(&format!("    .{attribute} = {}\n", pattern(text).replace("\n    ", "\n        ")));
                }
            }
            texts.insert(language.into(), [("texts.ftl".to_owned(), file)].into());
        }
        texts
    }
}

fn grown(numbers: Vec<u16>) -> Growing {
    let (form, rules, messages) = (Form::default(), Rules::default(), BTreeMap::new());
    let (draw, conditions, numbers) = (Draw(numbers.into_iter()), Vec::new(), Vec::new());
    let mut growing = Growing { draw, form, rules, messages, conditions, numbers, made: 0 };
    growing.form.id = "random".into();
    growing.form.version = growing.draw.pick(&["1", "0.1.0", "2026-11"]).into();
    growing.form.status = "draft".into();
    growing.form.sources = vec![growing.draw.pick(&SOURCES).into()];
    growing.lists();
    for number in 0..=growing.draw.below(3) {
        growing.section(number);
    }
    growing.conclusions();
    growing
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_random_protocol_comes_back(numbers in prop::collection::vec(any::<u16>(), 30..700)) {
        let grown = grown(numbers);
        assert_same(&grown.form.to_toml().text, &grown.rules.to_toml().text, &grown.texts());
    }
}
