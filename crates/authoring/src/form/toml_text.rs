//! Writes TOML one value a line and remembers which cell each line came from, so that an error of the loader finds its cell.

use crate::cell::{Cell, Written};
use crate::form::{Choice, Form, Rules};
use std::fmt::Write as _;

/// The text of a file and, for each of its lines, the cell and the column at which its value begins.
#[derive(Default)]
pub(crate) struct TomlText {
    pub(crate) text: String,
    lines: Vec<Option<(Cell, usize)>>,
}

impl TomlText {
    /// The cell of a line (from 1), or of the nearest line before that has one, and how many characters into its value a column is.
    pub(crate) fn origin(&self, line: usize, column: usize) -> Option<(Cell, Option<usize>)> {
        let before = self.lines.get(..line)?;
        let (place, (cell, start)) =
            before.iter().enumerate().rev().find_map(|(place, origin)| Some((place, (*origin)?)))?;
        let inside = (place + 1 == line && column > start && start > 0).then(|| column - start);
        Some((cell, inside))
    }

    fn line(&mut self, content: &str, origin: Option<(Cell, usize)>) {
        self.text.push_str(content);
        self.text.push('\n');
        self.lines.push(origin);
    }

    fn table(&mut self, name: &str, row: Option<Cell>) {
        self.line("", None);
        self.line(&format!("[[{name}]]"), row.map(|cell| (cell, 0)));
    }

    fn value(&mut self, key: &str, value: &Written) {
        let start = key.chars().count() + 5;
        self.line(&format!("{key} = {}", quoted(&value.text)), value.cell.map(|cell| (cell, start)));
    }

    fn optional(&mut self, key: &str, value: Option<&Written>) {
        if let Some(value) = value {
            self.value(key, value);
        }
    }

    fn flag(&mut self, key: &str, value: bool) {
        if value {
            self.line(&format!("{key} = true"), None);
        }
    }

    /// A list on one line: all its words stand in one cell.
    fn words(&mut self, key: &str, values: &[Written]) {
        if let Some(first) = values.first() {
            let quoted: Vec<String> = values.iter().map(|value| quoted(&value.text)).collect();
            self.line(&format!("{key} = [{}]", quoted.join(", ")), first.cell.map(|cell| (cell, 0)));
        }
    }

    /// A list with a line for each entry: each stands in a cell of its own.
    fn entries<'w>(&mut self, key: &str, values: impl Iterator<Item = (String, &'w Written)>) {
        let mut opened = false;
        for (entry, written) in values {
            if !opened {
                self.line(&format!("{key} = ["), written.cell.map(|cell| (cell, 0)));
                opened = true;
            }
            self.line(&format!("  {entry},"), written.cell.map(|cell| (cell, 0)));
        }
        self.line(if opened { "]" } else { return self.line(&format!("{key} = []"), None) }, None);
    }
}

/// A basic string: everything that could end it or is not printable is escaped, so that it stays on its line.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            // Writing to a string does not fail.
            c if c.is_control() => drop(write!(quoted, "\\u{:04x}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

impl Choice {
    fn toml(&self) -> String {
        match self {
            Choice::Code(code) => quoted(&code.text),
            Choice::Columns(columns) => {
                let pairs = columns.iter().filter(|(name, _)| *name != "code");
                let pairs: String =
                    pairs.map(|(name, value)| format!(", {} = {}", bare(name), quoted(&value.text))).collect();
                format!("{{ code = {}{pairs} }}", quoted(&self.code().text))
            }
        }
    }
}

/// A key: bare where TOML allows it.
fn bare(key: &str) -> String {
    let plain = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    if plain { key.into() } else { quoted(key) }
}

impl Form {
    /// `protocol.toml`.
    pub(crate) fn to_toml(&self) -> TomlText {
        let mut out = TomlText::default();
        out.value("id", &self.id);
        out.value("version", &self.version);
        out.value("status", &self.status);
        out.value("reviewer", &self.reviewer);
        out.entries("sources", self.sources.iter().map(|source| (quoted(&source.text), source)));
        if !self.lists.is_empty() {
            out.line("", None);
            out.line("[lists]", None);
        }
        for (name, choices) in &self.lists {
            out.entries(&bare(name), choices.iter().map(|choice| (choice.toml(), choice.code())));
        }
        out.line("", None);
        out.line("[routes]", None);
        for (name, rule) in &self.routes {
            out.value(&bare(name), rule);
        }
        for section in &self.section {
            out.table("section", section.id.cell);
            out.value("id", &section.id);
            out.value("module", &section.module);
            out.value("layout", &section.layout);
            out.optional("relevant", section.relevant.as_ref());
            out.words("share", &section.share);
            out.words("paths", &section.paths);
        }
        self.containers(&mut out);
        self.questions(&mut out);
        out
    }

    fn containers(&self, out: &mut TomlText) {
        for group in &self.group {
            out.table("group", group.id.cell);
            out.value("id", &group.id);
            out.value("section", &group.section);
            out.optional("in", group.inside.as_ref());
            out.optional("relevant", group.relevant.as_ref());
        }
        for repeat in &self.repeat {
            out.table("repeat", repeat.id.cell);
            out.value("id", &repeat.id);
            out.value("section", &repeat.section);
            out.optional("in", repeat.inside.as_ref());
            out.optional("relevant", repeat.relevant.as_ref());
            out.line(&format!("max = {}", repeat.max), repeat.id.cell.map(|cell| (cell, 0)));
            out.optional("more", repeat.more.as_ref());
            out.optional("count", repeat.count.as_ref());
        }
        for calculation in &self.calculation {
            out.table("calculation", calculation.id.cell);
            out.value("id", &calculation.id);
            out.value("value", &calculation.value);
            out.optional("section", calculation.section.as_ref());
            out.optional("group", calculation.group.as_ref());
            out.optional("relevant", calculation.relevant.as_ref());
        }
    }

    fn questions(&self, out: &mut TomlText) {
        for question in &self.question {
            out.table("question", question.id.cell);
            out.value("id", &question.id);
            out.value("section", &question.section);
            out.value("kind", &question.kind);
            out.optional("group", question.group.as_ref());
            if let Some(choices) = &question.choices {
                out.entries("choices", choices.iter().map(|code| (quoted(&code.text), code)));
            }
            out.optional("list", question.list.as_ref());
            out.words("exclusive", &question.exclusive);
            out.optional("choice_filter", question.choice_filter.as_ref());
            out.words("paths", &question.paths);
            out.optional("relevant", question.relevant.as_ref());
            out.optional("constraint", question.constraint.as_ref());
            out.flag("required", question.required);
            out.flag("observation", question.observation);
            out.flag("sensitive", question.sensitive);
            out.flag("non_punishment", question.non_punishment);
            out.flag("profile", question.profile);
            out.optional("find", question.find.as_ref());
            out.optional("consent", question.consent.as_ref());
            out.words("indicators", &question.indicators);
            out.words("sources", &question.sources);
        }
    }
}

impl Rules {
    /// `indicators.toml`.
    pub(crate) fn to_toml(&self) -> TomlText {
        let mut out = TomlText::default();
        out.line("[palermo]", None);
        for (name, rule) in &self.palermo {
            out.value(&bare(name), rule);
        }
        for dimension in &self.dimension {
            out.table("dimension", dimension.id.cell);
            out.value("id", &dimension.id);
            out.value("name", &dimension.name);
            out.value("palermo", &dimension.palermo);
        }
        for indicator in &self.indicator {
            out.table("indicator", indicator.code.cell);
            out.value("code", &indicator.code);
            out.value("adult", &indicator.adult);
            out.value("child", &indicator.child);
            let numbers: Vec<String> = indicator.ilo11.iter().map(i64::to_string).collect();
            out.line(&format!("ilo11 = [{}]", numbers.join(", ")), indicator.code.cell.map(|cell| (cell, 0)));
            out.optional("when", indicator.when.as_ref());
            out.flag("observed", indicator.observed);
            out.flag("labour", indicator.labour);
        }
        for (name, rules) in [("text", &self.text), ("conflict", &self.conflict)] {
            for rule in rules {
                out.table(name, rule.id.cell);
                out.value("id", &rule.id);
                out.value("when", &rule.when);
            }
        }
        out
    }
}
