//! A protocol out as a workbook and in again, for tests/oracle: what came back is told word by word.

use super::list;
use authoring::{Options, Texts, export_xlsform, import_xlsform};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use serde_json::{Map, Value, json};

/// `{"op": "export", "protocol", "indicators", "texts", "workbook"}`: writes the workbook; `texts` is language → file → text.
pub fn export(act: &Value) -> Result<Value, String> {
    let texts: Texts =
        serde_json::from_value(act.get("texts").cloned().unwrap_or_default()).map_err(|error| error.to_string())?;
    let workbook =
        export_xlsform(file(act, "protocol"), file(act, "indicators"), &texts).map_err(|errors| list(&errors))?;
    std::fs::write(file(act, "workbook"), workbook).map_err(|error| error.to_string())?;
    Ok(json!({}))
}

/// `{"op": "import", "workbook"}`: the two files; language → `message.attribute` → text, with `message#` for the mark of a reviewer;
/// what is missing and what was left aside.
pub fn import(act: &Value) -> Result<Value, String> {
    let bytes = std::fs::read(file(act, "workbook")).map_err(|error| error.to_string())?;
    let imported = import_xlsform(&bytes, &Options::default()).map_err(|errors| list(&errors))?;
    let mut texts = Map::new();
    for (language, files) in &imported.texts {
        let mut said = Map::new();
        for text in files.values() {
            messages(text, &mut said)?;
        }
        texts.insert(language.clone(), said.into());
    }
    Ok(json!({
        "protocol": imported.protocol_toml, "indicators": imported.indicators_toml, "texts": texts,
        "missing": imported.missing.len(), "aside": imported.aside.iter().map(|aside| &aside.value).collect::<Vec<_>>(),
    }))
}

fn file<'a>(act: &'a Value, name: &str) -> &'a str {
    act.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn messages(source: &str, said: &mut Map<String, Value>) -> Result<(), String> {
    let resource = fluent_syntax::parser::parse(source).map_err(|(_, errors)| list(&errors))?;
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        if let Some(value) = &message.value {
            said.insert(id.into(), words(value).into());
        }
        for attribute in &message.attributes {
            said.insert(format!("{id}.{}", attribute.id.name), words(&attribute.value).into());
        }
        for mark in message.comment.iter().flat_map(|comment| &comment.content) {
            said.insert(format!("{id}#"), (*mark).into());
        }
    }
    Ok(())
}

/// A pattern as it is read: `{ $name }` stays, what stands in quotes is text.
fn words(pattern: &Pattern<&str>) -> String {
    let word = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            (*value).to_owned()
        }
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
            format!("{{ ${} }}", id.name)
        }
        other => format!("{other:?}"),
    };
    pattern.elements.iter().map(word).collect()
}
