//! The survey and the choices: sections, groups and repeats as nested rows, questions where they stand.

use super::rows::{Row, Rows};
use super::texts::Catalogue;
use crate::cell::{Sheet, Written};
use crate::columns::QUESTION_TEXTS;
use crate::error::SheetError;
use crate::form::{Choice, Form, Question, Section};
use std::collections::HashSet;

struct Survey<'f, 'c> {
    form: &'f Form,
    catalogue: &'c mut Catalogue,
    sheet: Rows,
    /// Names of the groups and repeats that are open, outermost first.
    open: Vec<&'f str>,
    /// Names of those that were opened at any time.
    opened: HashSet<&'f str>,
    errors: Vec<SheetError>,
}

/// The sheet `survey`.
pub(super) fn write(form: &Form, catalogue: &mut Catalogue) -> Result<Rows, Vec<SheetError>> {
    let sheet = Rows::of(Sheet::Survey, &catalogue.headers());
    let mut survey = Survey { form, catalogue, sheet, open: Vec::new(), opened: HashSet::new(), errors: Vec::new() };
    for section in &form.section {
        survey.section(section);
    }
    survey.calculations(None, None);
    if survey.errors.is_empty() { Ok(survey.sheet) } else { Err(survey.errors) }
}

impl<'f> Survey<'f, '_> {
    fn section(&mut self, section: &'f Section) {
        let id = section.id.text.as_str();
        let message = format!("section-{id}");
        let name = self.section_name(id);
        let Survey { sheet, catalogue, .. } = self;
        sheet.row(|row| {
            row.put("type", "begin group");
            row.put("taanuu_section", if name == id { "" } else { id });
            row.put("name", &name);
            catalogue.put(row, "label", &message, None);
            catalogue.put(row, "taanuu_intro", &message, Some("intro"));
            catalogue.put_review(row, &message);
            row.put("taanuu_module", &section.module.text);
            row.put("appearance", if section.layout.text == "together" { "field-list" } else { "" });
            optional(row, "relevant", section.relevant.as_ref());
            row.put("taanuu_share", &words(&section.share, " "));
            row.put("taanuu_paths", &words(&section.paths, " "));
        });
        self.calculations(Some(id), None);
        for question in self.form.question.iter().filter(|question| question.section.text == id) {
            let path = self.path(question.group.as_ref());
            self.go_to(&path);
            self.question(question);
        }
        // Groups and repeats without a question of their own hold calculations at most.
        let form = self.form;
        let groups = form.group.iter().filter(|group| group.section.text == id).map(|group| &group.id);
        let repeats = form.repeat.iter().filter(|repeat| repeat.section.text == id).map(|repeat| &repeat.id);
        for container in groups.chain(repeats) {
            if !self.opened.contains(container.text.as_str()) {
                let path = self.path(Some(container));
                self.go_to(&path);
            }
        }
        self.go_to(&[]);
        self.sheet.row(|row| row.put("type", "end group"));
    }

    /// The name of a section's row: its own, unless something else in the form has it.
    fn section_name(&self, id: &str) -> String {
        if !self.is_name(id) {
            return id.into();
        }
        let is_section = |name: &str| self.form.section.iter().any(|section| section.id.text == name);
        let mut name = format!("{id}_section");
        while self.is_name(&name) || is_section(&name) {
            name.push_str("_section");
        }
        name
    }

    /// Whether a question, calculation, group or repeat has this name: in a form a group may not share it.
    fn is_name(&self, name: &str) -> bool {
        let form = self.form;
        form.question.iter().any(|question| question.id.text == name)
            || form.calculation.iter().any(|calculation| calculation.id.text == name)
            || form.group.iter().any(|group| group.id.text == name)
            || form.repeat.iter().any(|repeat| repeat.id.text == name)
    }

    /// The group or repeat a container stands in.
    fn inside(&self, name: &str) -> Option<&'f Written> {
        let group = self.form.group.iter().find(|group| group.id.text == name).and_then(|group| group.inside.as_ref());
        let repeat = || self.form.repeat.iter().find(|repeat| repeat.id.text == name)?.inside.as_ref();
        group.or_else(repeat)
    }

    /// Names of the containers around something, outermost first.
    fn path(&self, container: Option<&'f Written>) -> Vec<&'f str> {
        let mut path = Vec::new();
        let mut next = container;
        while let Some(name) = next.filter(|name| !path.contains(&name.text.as_str())) {
            path.push(name.text.as_str());
            next = self.inside(&name.text);
        }
        path.reverse();
        path
    }

    /// Ends and begins groups until exactly those of the path are open.
    fn go_to(&mut self, path: &[&'f str]) {
        let common = self.open.iter().zip(path).take_while(|(open, wanted)| open == wanted).count();
        while self.open.len() > common {
            self.end();
        }
        for name in path.iter().skip(common) {
            self.begin(name);
        }
    }

    /// Ends the innermost group; one inside of it that no question has opened comes first.
    fn end(&mut self) {
        let Some(name) = self.open.last().copied() else { return };
        let form = self.form;
        let containers = form.group.iter().map(|group| &group.id).chain(form.repeat.iter().map(|repeat| &repeat.id));
        let inside = |container: &&Written| self.inside(&container.text).is_some_and(|parent| parent.text == name);
        let unopened = |container: &&Written| !self.opened.contains(container.text.as_str());
        if let Some(container) = containers.filter(inside).find(unopened) {
            return self.begin(&container.text);
        }
        let kind = if form.repeat.iter().any(|repeat| repeat.id.text == name) { "repeat" } else { "group" };
        self.sheet.row(|row| row.put("type", &format!("end {kind}")));
        self.open.pop();
    }

    fn begin(&mut self, name: &'f str) {
        if !self.opened.insert(name) {
            self.errors.push(SheetError::whole("protocol.toml", "group-split", name));
        }
        self.open.push(name);
        let form = self.form;
        let section = if let Some(repeat) = form.repeat.iter().find(|repeat| repeat.id.text == name) {
            let message = format!("repeat-{name}");
            let Survey { sheet, catalogue, .. } = self;
            sheet.row(|row| {
                row.put("type", "begin repeat");
                row.put("name", name);
                catalogue.put(row, "label", &message, None);
                catalogue.put_review(row, &message);
                optional(row, "relevant", repeat.relevant.as_ref());
                optional(row, "repeat_count", repeat.count.as_ref());
                optional(row, "taanuu_more", repeat.more.as_ref());
                row.put("taanuu_max", &repeat.max.to_string());
            });
            &repeat.section
        } else if let Some(group) = form.group.iter().find(|group| group.id.text == name) {
            self.sheet.row(|row| {
                row.put("type", "begin group");
                row.put("name", name);
                optional(row, "relevant", group.relevant.as_ref());
            });
            &group.section
        } else {
            return self.errors.push(SheetError::whole("protocol.toml", "rule", name));
        };
        self.calculations(Some(&section.text), Some(name));
    }

    fn calculations(&mut self, section: Option<&str>, group: Option<&str>) {
        fn text(written: &Option<Written>) -> Option<&str> {
            written.as_ref().map(|written| written.text.as_str())
        }
        let own = |group_of: &Option<Written>, section_of: &Option<Written>| {
            text(group_of) == group && (group.is_some() || text(section_of) == section)
        };
        for calculation in self.form.calculation.iter().filter(|one| own(&one.group, &one.section)) {
            self.sheet.row(|row| {
                row.put("type", "calculate");
                row.put("name", &calculation.id.text);
                row.put("calculation", calculation.value.text.trim());
                optional(row, "relevant", calculation.relevant.as_ref());
            });
        }
    }

    fn question(&mut self, question: &Question) {
        let id = &question.id.text;
        let message = format!("q-{id}");
        let list = question.list.as_ref().map_or_else(|| message.clone(), |list| list.text.clone());
        let kind = &question.kind.text;
        let Survey { sheet, catalogue, .. } = self;
        sheet.row(|row| {
            row.put("type", &if kind.starts_with("select") { format!("{kind} {list}") } else { kind.clone() });
            row.put("name", id);
            for (column, attribute) in QUESTION_TEXTS {
                catalogue.put(row, column, &message, attribute);
            }
            catalogue.put_review(row, &message);
            optional(row, "relevant", question.relevant.as_ref());
            optional(row, "constraint", question.constraint.as_ref());
            optional(row, "choice_filter", question.choice_filter.as_ref());
            optional(row, "taanuu_consent", question.consent.as_ref());
            row.flag("required", question.required);
            row.flag("taanuu_observation", question.observation);
            row.flag("taanuu_sensitive", question.sensitive);
            row.flag("taanuu_non_punishment", question.non_punishment);
            row.flag("taanuu_profile", question.profile);
            optional(row, "taanuu_find", question.find.as_ref());
            row.put("taanuu_exclusive", &words(&question.exclusive, " "));
            row.put("taanuu_indicators", &words(&question.indicators, " "));
            row.put("taanuu_paths", &words(&question.paths, " "));
            row.put("taanuu_sources", &words(&question.sources, "\n"));
        });
    }
}

/// The sheet `choices`: shared lists under their names, own choices under `q-<question>`.
pub(super) fn choices(form: &Form, catalogue: &mut Catalogue) -> Rows {
    let mut sheet = Rows::of(Sheet::Choices, &catalogue.headers());
    for (name, choices) in &form.lists {
        for choice in choices {
            let Choice::Columns(columns) = choice else { continue };
            columns.keys().filter(|column| *column != "code").for_each(|column| sheet.column(column));
        }
        for choice in choices {
            let code = &choice.code().text;
            sheet.row(|row| {
                row.put("list_name", name);
                row.put("name", code);
                catalogue.put(row, "label", &format!("list-{name}"), Some(&format!("c-{code}")));
                if let Choice::Columns(columns) = choice {
                    columns
                        .iter()
                        .filter(|(column, _)| *column != "code")
                        .for_each(|(column, value)| row.put(column, &value.text));
                }
            });
        }
    }
    for question in &form.question {
        let list = format!("q-{}", question.id.text);
        for code in question.choices.iter().flatten() {
            sheet.row(|row| {
                row.put("list_name", &list);
                row.put("name", &code.text);
                catalogue.put(row, "label", &list, Some(&format!("c-{}", code.text)));
            });
        }
    }
    sheet
}

fn optional(row: &mut Row, column: &str, value: Option<&Written>) {
    row.put(column, value.map_or("", |value| value.text.trim()));
}

fn words(words: &[Written], between: &str) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(between)
}
