//! The sheets of ours: dimensions, indicators, rules, and texts that belong to no row of the survey.

use super::{Draft, Sheets};
use crate::cell::{Sheet, Written};
use crate::error::SheetError;
use crate::fluent::TextKey;
use crate::form::{Dimension, Indicator, Rule};
use crate::table::{Row, Table};

pub(super) fn read(draft: &mut Draft, sheets: &mut Sheets) {
    each(draft, sheets.remove(&Sheet::Dimensions), dimension);
    each(draft, sheets.remove(&Sheet::Indicators), indicator);
    let rules = sheets.remove(&Sheet::Rules);
    let plain = rules.is_none();
    each(draft, rules, rule);
    if let Some(texts) = &sheets.get(&Sheet::Texts) {
        draft.texts.languages(texts, &draft.language);
    }
    each(draft, sheets.remove(&Sheet::Texts), text);
    if plain {
        defaults(draft);
    }
}

fn each(draft: &mut Draft, table: Option<Table>, read: impl Fn(&mut Draft, &Row)) {
    let Some(table) = table else { return };
    table.refuse_unknown(|_| None, &mut draft.notes);
    for row in table.rows() {
        read(draft, &row);
        row.finish(&mut draft.notes);
    }
}

/// A cell that must be filled.
fn needed(draft: &mut Draft, row: &Row, column: &str) -> Written {
    row.take_plain(column).unwrap_or_else(|| {
        draft.notes.error(row.cell(), "cell-missing", column);
        Written::new("", row.cell())
    })
}

fn dimension(draft: &mut Draft, row: &Row) {
    let (id, palermo) = (needed(draft, row, "id"), needed(draft, row, "palermo"));
    let name = row.take("name").unwrap_or_else(|| id.clone());
    draft.rules.dimension.push(Dimension { id, name, palermo });
}

fn indicator(draft: &mut Draft, row: &Row) {
    let code = needed(draft, row, "code");
    let mut ilo11 = Vec::new();
    for word in row.take_words("ilo11") {
        match word.text.parse() {
            Ok(number) => ilo11.push(number),
            Err(_) => draft.notes.error(word.cell.unwrap_or(row.cell()), "not-a-number", word.text),
        }
    }
    let (adult, child) = (needed(draft, row, "adult"), needed(draft, row, "child"));
    let (observed, labour) = (row.take_flag("observed", &mut draft.notes), row.take_flag("labour", &mut draft.notes));
    draft.rules.indicator.push(Indicator { code, adult, child, ilo11, when: row.take_plain("when"), observed, labour });
}

fn rule(draft: &mut Draft, row: &Row) {
    let (kind, id, when) = (needed(draft, row, "kind"), needed(draft, row, "id"), needed(draft, row, "when"));
    let doubled = match kind.text.as_str() {
        "route" => draft.form.routes.insert(id.text.clone(), when).is_some(),
        "palermo" => draft.rules.palermo.insert(id.text.clone(), when).is_some(),
        "text" => {
            draft.rules.text.push(Rule { id, when });
            return;
        }
        "conflict" => {
            draft.rules.conflict.push(Rule { id, when });
            return;
        }
        _ => return draft.notes.error(kind.cell.unwrap_or(row.cell()), "rule-kind-unknown", kind.text),
    };
    if doubled {
        draft.notes.error(id.cell.unwrap_or(row.cell()), "name-doubled", id.text);
    }
}

fn text(draft: &mut Draft, row: &Row) {
    let (file, message) = (needed(draft, row, "file"), needed(draft, row, "message"));
    let attribute = row.take_plain("attribute");
    // The file becomes a name on a disk, and all three stand in the syntax of Fluent.
    let well = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_alphabetic())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
    };
    for name in [Some(&file), Some(&message), attribute.as_ref()].into_iter().flatten() {
        if !well(&name.text) && !name.text.is_empty() {
            draft.notes.error(name.cell.unwrap_or(row.cell()), "message-bad", &name.text);
        }
    }
    let texts = row.take_texts("text", &draft.language);
    draft.texts.review(&message.text, row.take_texts("review", &draft.language));
    let key = TextKey { file: file.text, message: message.text, attribute: attribute.map(|written| written.text) };
    draft.texts.add_optional(key, texts, row.cell());
}

/// A plain form asks for no indicator and knows no route. Each element gets one indicator that nothing asks for: it stays unknown,
/// so that the program never says that something is absent of which nobody asked.
fn defaults(draft: &mut Draft) {
    if !draft.rules.dimension.is_empty() || !draft.rules.indicator.is_empty() {
        return draft.notes.errors.push(SheetError::whole("taanuu_rules", "sheet-missing", "taanuu_rules"));
    }
    let has = |id: &str, code: &str| {
        let question = draft.form.question.iter().find(|question| question.id.text == id);
        let own =
            |question: &crate::form::Question| question.choices.iter().flatten().any(|choice| choice.text == code);
        let list = |question: &crate::form::Question| {
            let list = question.list.as_ref().and_then(|list| draft.form.lists.get(&list.text));
            list.is_some_and(|choices| choices.iter().any(|choice| choice.code().text == code))
        };
        question.is_some_and(|question| own(question) || list(question))
    };
    let child = has("age_band", "under_18") && has("age_band", "unsure");
    let child = if child { "${age_band} = 'under_18' or ${age_band} = 'unsure'" } else { "false()" };
    for (route, when) in [("danger", "false()"), ("unsafe", "false()"), ("child", child), ("no_consent", "false()")] {
        draft.form.routes.insert(route.into(), when.into());
    }
    for (id, element) in [("D1", "act"), ("D2", "means"), ("D3", "purpose")] {
        let (adult, code) = (Written::from("strong"), Written::from(format!("{id}.01")));
        draft.rules.dimension.push(Dimension { id: id.into(), name: element.into(), palermo: element.into() });
        draft.rules.indicator.push(Indicator { code, child: adult.clone(), adult, ..Indicator::default() });
        draft.rules.palermo.insert(element.into(), format!("${{{id}}} = 'yes'").into());
    }
}
