//! The survey sheet, row by row: groups become sections and groups, the rest questions, repeats and calculations.

use super::choices::Lists;
use super::types::{self, RowType};
use super::{Draft, question};
use crate::cell::{Cell, Written};
use crate::error::SetAside;
use crate::fluent::TextKey;
use crate::form::{Calculation, Group, Repeat, Section};
use crate::table::{Row, Table};

/// First words of columns that other tools have and a protocol has not.
const UNSUPPORTED: [&str; 25] = [
    "default",
    "trigger",
    "parameters",
    "image",
    "big-image",
    "audio",
    "video",
    "media",
    "required_message",
    "requiredmsg",
    "noapperrorstring",
    "no_app_error_string",
    "autoplay",
    "rows",
    "intent",
    "disabled",
    "save_to",
    "bind",
    "instance",
    "control",
    "body",
    "query",
    "read_only",
    "readonly",
    "sms_field",
];

/// Instances of a repeat at most, where nothing says how many.
const DEFAULT_MAX: i64 = 10;

/// What an open group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Frame {
    Section,
    Group,
    /// A repeat, by its place; the flag asks for a question that opens the next instance.
    Repeat {
        place: usize,
        ask_more: bool,
    },
}

pub(super) struct Survey<'d, 'o> {
    pub(super) draft: &'d mut Draft<'o>,
    pub(super) lists: Lists,
    /// Open groups, outermost first, with their names and rows.
    stack: Vec<(Frame, Written, Cell)>,
    section: Option<Written>,
}

pub(super) fn read(draft: &mut Draft, table: &Table, lists: Lists) {
    draft.texts.languages(table, &draft.language);
    if draft.texts.languages_are_none() {
        draft.texts.add_language(draft.language.clone());
    }
    if !table.columns.iter().any(|column| column.name == "type") {
        let cell = super::sheet_cell(table.sheet);
        return draft.notes.error(cell, "column-missing", "type");
    }
    table.refuse_unknown(
        |name| {
            let first = name.split(':').next().unwrap_or_default().trim().to_lowercase().replace(' ', "_");
            UNSUPPORTED.contains(&first.as_str()).then_some("column-unsupported")
        },
        &mut draft.notes,
    );
    let mut survey = Survey { draft, lists, stack: Vec::new(), section: None };
    for row in table.rows() {
        survey.row(&row);
        row.finish(&mut survey.draft.notes);
    }
    if survey.draft.form.question.is_empty() && survey.draft.notes.errors.is_empty() {
        survey.error(super::sheet_cell(table.sheet), "questions-missing", "");
    }
    while let Some((_, name, cell)) = survey.stack.pop() {
        survey.draft.notes.error(cell, "group-not-closed", name.text);
    }
}

impl Survey<'_, '_> {
    fn row(&mut self, row: &Row) {
        let Some(kind) = row.take_plain("type") else { return self.error(row.cell(), "type-missing", "") };
        let cell = kind.cell.unwrap_or(row.cell());
        match types::read(&kind.text) {
            Ok(RowType::BeginGroup) if self.stack.is_empty() => self.begin_section(row),
            Ok(RowType::BeginGroup) => self.begin_group(row),
            Ok(RowType::BeginRepeat) => self.begin_repeat(row),
            Ok(RowType::EndGroup) => self.end(row, false),
            Ok(RowType::EndRepeat) => self.end(row, true),
            Ok(RowType::Calculate) => self.calculation(row),
            Ok(RowType::Plain(kind)) => question::read(self, row, Written::new(kind, cell), None),
            Ok(RowType::Select { kind, list }) => {
                question::read(self, row, Written::new(kind, cell), Some(Written::new(list, cell)));
            }
            Ok(RowType::Metadata) => {
                row.take("name");
                row.take_texts("label", "");
                self.draft.notes.aside.push(SetAside::at(cell, kind.text));
            }
            Err(code) => {
                row.take_all();
                self.error(cell, code, kind.text);
            }
        }
    }

    pub(super) fn error(&mut self, cell: Cell, code: &'static str, value: impl Into<String>) {
        self.draft.notes.error(cell, code, value);
    }

    /// The name of a row; without one the row is refused.
    fn name(&mut self, row: &Row) -> Written {
        row.take_plain("name").unwrap_or_else(|| {
            self.error(row.cell(), "name-missing", "");
            Written::new("", row.cell())
        })
    }

    fn begin_section(&mut self, row: &Row) {
        // A section may share its name with a question here, but not in a form: there it goes by another one.
        let name = self.name(row);
        let id = row.take_plain("taanuu_section").unwrap_or(name);
        let message = format!("section-{}", id.text);
        let file = format!("questions-{}", id.text);
        self.say(row, &file, &message, None, "label", true);
        self.say(row, &file, &message, Some("intro"), "taanuu_intro", false);
        self.review(row, &message);
        let layout = if self.has_appearance(row, "field-list") { "together" } else { "one" };
        self.draft.form.section.push(Section {
            id: id.clone(),
            module: row.take("taanuu_module").unwrap_or_else(|| "-".into()),
            layout: layout.into(),
            relevant: row.take_plain("relevant"),
            share: row.take_words("taanuu_share"),
            paths: row.take_words("taanuu_paths"),
        });
        self.section = Some(id.clone());
        self.stack.push((Frame::Section, id, row.cell()));
    }

    fn begin_group(&mut self, row: &Row) {
        let id = self.name(row);
        self.has_appearance(row, "field-list");
        if let Some((_, label)) = row.take_texts("label", "").into_iter().next() {
            self.error(label.cell.unwrap_or(row.cell()), "group-with-label", label.text);
        }
        let (section, inside) = self.place(row);
        let relevant = row.take_plain("relevant");
        self.draft.form.group.push(Group { id: id.clone(), section, inside, relevant });
        self.stack.push((Frame::Group, id, row.cell()));
    }

    fn begin_repeat(&mut self, row: &Row) {
        let (section, inside) = self.place(row);
        let id = self.name(row);
        let message = format!("repeat-{}", id.text);
        self.say(row, &format!("questions-{}", section.text), &message, None, "label", true);
        self.review(row, &message);
        self.has_appearance(row, "field-list");
        let (count, more) = (row.take_plain("repeat_count"), row.take_plain("taanuu_more"));
        if let (Some(_), Some(more)) = (&count, &more) {
            self.error(more.cell.unwrap_or(row.cell()), "more-and-count", &more.text);
        }
        let ask_more = count.is_none() && more.is_none();
        let more = if ask_more { Some(Written { text: format!("{}_more", id.text), cell: id.cell }) } else { more };
        let max = match row.take_plain("taanuu_max") {
            None => DEFAULT_MAX,
            Some(max) => max.text.parse().unwrap_or_else(|_| {
                self.error(max.cell.unwrap_or(row.cell()), "not-a-number", &max.text);
                DEFAULT_MAX
            }),
        };
        let relevant = row.take_plain("relevant");
        let place = self.draft.form.repeat.len();
        self.draft.form.repeat.push(Repeat { id: id.clone(), section, inside, relevant, max, more, count });
        self.stack.push((Frame::Repeat { place, ask_more }, id, row.cell()));
    }

    fn end(&mut self, row: &Row, repeat: bool) {
        // A name or a label of the end is a reminder for the reader of the sheet.
        row.take("name");
        row.take_texts("label", "");
        match self.stack.pop() {
            Some((Frame::Repeat { place, ask_more }, id, cell)) if repeat => {
                if ask_more {
                    question::ask_more(self, place, &id, cell);
                }
            }
            Some((Frame::Section | Frame::Group, ..)) if !repeat => {}
            Some((_, name, begun)) => {
                self.error(row.cell(), "end-does-not-match", format!("{} ({})", name.text, begun.row));
            }
            None => self.error(row.cell(), "end-without-begin", ""),
        }
        if self.stack.is_empty() {
            self.section = None;
        }
    }

    fn calculation(&mut self, row: &Row) {
        let id = self.name(row);
        let value = row.take_plain("calculation");
        if value.is_none() {
            self.error(row.cell(), "calculation-missing", &id.text);
        }
        // Outside all groups a calculation belongs to no section; it opens none either.
        let (section, group) = if self.stack.is_empty() {
            (None, None)
        } else {
            let (section, group) = self.place(row);
            (Some(section), group)
        };
        let relevant = row.take_plain("relevant");
        self.draft.form.calculation.push(Calculation {
            id,
            value: value.unwrap_or_default(),
            section,
            group,
            relevant,
        });
    }

    /// The section of a row, and the group or repeat that it stands in. Rows outside all groups make a section of their own.
    pub(super) fn place(&mut self, row: &Row) -> (Written, Option<Written>) {
        let wanted = row.take_plain("taanuu_section");
        let inside = self.stack.iter().rev().find(|(frame, ..)| *frame != Frame::Section).map(|(_, id, _)| id.clone());
        let grouped = self.stack.iter().any(|(frame, ..)| *frame == Frame::Section);
        if let (Some(wanted), true) = (&wanted, grouped) {
            self.error(wanted.cell.unwrap_or(row.cell()), "section-in-group", &wanted.text);
        }
        let section = match (wanted, &self.section) {
            (Some(wanted), _) if !grouped => wanted,
            (_, Some(section)) => section.clone(),
            (_, None) => self.loose_name(row),
        };
        if self.draft.form.section.iter().all(|known| known.id != section) {
            let key = TextKey {
                file: format!("questions-{}", section.text),
                message: format!("section-{}", section.text),
                attribute: None,
            };
            let title = self.draft.texts.title();
            self.draft.texts.add(key, title, row.cell());
            let (module, layout) = ("-".into(), "one".into());
            self.draft.form.section.push(Section { id: section.clone(), module, layout, ..Section::default() });
        }
        self.section = Some(section.clone());
        (section, inside)
    }

    /// A name for the section of rows that stand in no group: `main`, `main_2`, …
    fn loose_name(&self, row: &Row) -> Written {
        let taken = |name: &str| self.draft.form.section.iter().any(|known| known.id.text == name);
        let numbered = (2..).map(|number| format!("main_{number}"));
        let name = std::iter::once(String::from("main")).chain(numbered).find(|name| !taken(name));
        Written::new(name.unwrap_or_default(), row.cell())
    }

    /// Takes the texts of a column into an attribute of a message.
    pub(super) fn say(
        &mut self,
        row: &Row,
        file: &str,
        message: &str,
        attribute: Option<&str>,
        column: &str,
        needed: bool,
    ) {
        let texts = row.take_texts(column, &self.draft.language);
        for (_, text) in texts.iter().filter(|(_, text)| text.text.contains("${")) {
            self.draft.notes.error(text.cell.unwrap_or(row.cell()), "answer-in-text", &text.text);
        }
        let key = TextKey { file: file.into(), message: message.into(), attribute: attribute.map(str::to_owned) };
        if needed {
            self.draft.texts.add(key, texts, row.cell());
        } else {
            self.draft.texts.add_optional(key, texts, row.cell());
        }
    }

    pub(super) fn review(&mut self, row: &Row, message: &str) {
        let marks = row.take_texts("taanuu_review", &self.draft.language);
        self.draft.texts.review(message, marks);
    }

    /// Whether the row asks for this look; any other look is left aside.
    pub(super) fn has_appearance(&mut self, row: &Row, wanted: &str) -> bool {
        let looks = row.take_words("appearance");
        for look in looks.iter().filter(|look| look.text != wanted) {
            self.draft.notes.aside.push(SetAside::at(look.cell.unwrap_or(row.cell()), &look.text));
        }
        looks.iter().any(|look| look.text == wanted)
    }
}
