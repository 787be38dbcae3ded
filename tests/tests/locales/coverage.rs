//! Every part of every protocol has its text in all three languages, and no text speaks of a part that is gone.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::catalogue::{Catalogue, LANGUAGES};
use crate::house::{Source, none, refuses, sources};

/// Message ids that belong to parts of a protocol; others in its folder are its own business.
const PARTS: [&str; 9] =
    ["q-", "list-", "section-", "repeat-", "dimension-", "indicator-", "ilo11-", "text-", "conflict-"];

/// A protocol's two files.
struct Protocol {
    id: String,
    questions: Table,
    indicators: Table,
}

fn protocols(files: &[Source]) -> Vec<Protocol> {
    let read = |folder: &str, name: &str| {
        let path = format!("{folder}/{name}");
        let file = files.iter().find(|file| file.path == path).unwrap_or_else(|| panic!("{path} is missing"));
        file.text.parse::<Table>().unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let folders = files.iter().filter_map(|file| file.path.strip_suffix("/protocol.toml"));
    folders
        .map(|folder| {
            let questions = read(folder, "protocol.toml");
            let id = questions["id"].as_str().unwrap().to_owned();
            Protocol { id, questions, indicators: read(folder, "indicators.toml") }
        })
        .collect()
}

fn tables<'a>(file: &'a Table, name: &str) -> impl Iterator<Item = &'a Table> {
    file.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

fn strings<'a>(table: &'a Table, name: &str) -> Vec<&'a str> {
    table.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

/// The names that a protocol needs, as docs/protocol-format.md gives them.
fn needed(protocol: &Protocol) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for section in tables(&protocol.questions, "section") {
        names.insert(format!("section-{}", section["id"].as_str().unwrap()));
    }
    for question in tables(&protocol.questions, "question") {
        let message = format!("q-{}", question["id"].as_str().unwrap());
        names.insert(format!("{message}.why"));
        names.extend(strings(question, "choices").iter().map(|code| format!("{message}.c-{code}")));
        if !strings(question, "indicators").is_empty() {
            names.extend([format!("{message}.counts"), format!("{message}.counts-not")]);
        }
        if question.get("constraint").is_some_and(|constraint| constraint.as_str() != Some("")) {
            names.insert(format!("{message}.constraint"));
        }
        names.insert(message);
    }
    for repeat in tables(&protocol.questions, "repeat") {
        names.insert(format!("repeat-{}", repeat["id"].as_str().unwrap()));
    }
    for (list, codes) in protocol.questions.get("lists").and_then(Value::as_table).into_iter().flatten() {
        // A choice with columns is a table.
        let code = |choice: &'_ Value| choice.as_str().or_else(|| choice.get("code")?.as_str()).map(str::to_owned);
        let codes = codes.as_array().into_iter().flatten().filter_map(code);
        names.extend(codes.map(|code| format!("list-{list}.c-{code}")));
    }
    for dimension in tables(&protocol.indicators, "dimension") {
        names.insert(format!("dimension-{}", dimension["id"].as_str().unwrap()));
    }
    for indicator in tables(&protocol.indicators, "indicator") {
        names.insert(format!("indicator-{}", indicator["code"].as_str().unwrap().replace('.', "-")));
        let numbers = indicator.get("ilo11").and_then(Value::as_array).into_iter().flatten();
        names.extend(numbers.map(|number| format!("ilo11-{}", number.as_integer().unwrap())));
    }
    for text in tables(&protocol.indicators, "text") {
        let message = format!("text-{}", text["id"].as_str().unwrap());
        names.extend([format!("{message}.do"), message]);
    }
    for conflict in tables(&protocol.indicators, "conflict") {
        names.insert(format!("conflict-{}", conflict["id"].as_str().unwrap()));
    }
    names
}

fn gaps(protocol: &Protocol, catalogue: &Catalogue) -> Vec<String> {
    let needed = needed(protocol);
    let language = &catalogue.language;
    let absent = needed.iter().filter(|name| !catalogue.has(name));
    let mut breaches: Vec<String> = absent.map(|name| format!("{language} has no {name} of {}", protocol.id)).collect();

    let messages: BTreeSet<&str> = needed.iter().map(|name| name.split('.').next().unwrap()).collect();
    let folder = format!("{}/", protocol.id);
    for (name, text) in catalogue.texts.iter().filter(|(_, text)| text.file.starts_with(&folder)) {
        let (message, attribute) = name.split_once('.').unwrap_or((name, ""));
        let part_is_gone = PARTS.iter().any(|part| message.starts_with(part)) && !messages.contains(message);
        let choice_is_gone = attribute.starts_with("c-") && !needed.contains(name);
        if part_is_gone || choice_is_gone {
            breaches.push(format!("{language}/{}: {name} speaks of nothing in {}", text.file, protocol.id));
        }
    }
    breaches
}

#[test]
fn every_part_of_every_protocol_has_its_text() {
    let protocols = protocols(&sources("protocols"));
    assert!(!protocols.is_empty(), "no protocol was found");
    for language in LANGUAGES {
        let catalogue = Catalogue::read(language);
        let breaches: Vec<String> = protocols.iter().flat_map(|protocol| gaps(protocol, &catalogue)).collect();
        none("coverage", &breaches);
    }
}

#[test]
fn a_missing_or_orphaned_text_is_refused() {
    let questions = r#"
        id = "sample"
        lists = { yes_no = ["yes", "no"], place = [{ code = "hill", region = "north" }] }
        repeat = [{ id = "jobs" }]
        section = [{ id = "work" }]
        question = [{ id = "pay", section = "work", choices = ["all", "part"], indicators = ["D5.01"], constraint = ". > 0" }]
    "#;
    let indicators = r#"
        dimension = [{ id = "D5" }]
        indicator = [{ code = "D5.01", ilo11 = [7] }]
        text = [{ id = "A" }]
        conflict = [{ id = "papers" }]
    "#;
    let files = [
        Source::sample("protocols/sample/indicators.toml", indicators),
        Source::sample("protocols/sample/protocol.toml", questions),
    ];
    let protocol = &protocols(&files)[0];
    let whole = "section-work = Work\nq-pay = Paid?\n    .why = W\n    .counts = C\n    .counts-not = N\n    .constraint = K\n\
                 \x20   .c-all = All\n    .c-part = Part\nlist-yes_no =\n    .c-yes = Yes\n    .c-no = No\ndimension-D5 = D\n\
                 indicator-D5-01 = I\nilo11-7 = L\ntext-A = A\n    .do = Do\n\
                 list-place =\n    .c-hill = Hill\nrepeat-jobs = Jobs\nconflict-papers = Papers\n";
    let catalogue = |text: &str| Catalogue::parse("en", &[Source::sample("locales/en/sample/all.ftl", text)]);
    none("whole", &gaps(protocol, &catalogue(whole)));
    for name in needed(protocol) {
        let line = match name.split_once('.') {
            Some((_, attribute)) => format!("    .{attribute} = "),
            None => format!("{name} = "),
        };
        let start = whole.find(&line).unwrap_or_else(|| panic!("{name} is not in the sample"));
        let end = start + whole[start..].find('\n').unwrap() + 1;
        // A message that loses its value keeps its attributes.
        let left = match name.split_once('.') {
            Some(_) => String::new(),
            None if whole[end..].starts_with("    .") => format!("{name} =\n"),
            None => String::new(),
        };
        let broken = format!("{}{left}{}", &whole[..start], &whole[end..]);
        refuses(&gaps(protocol, &catalogue(&broken)), &format!("en has no {name} of sample"));
    }
    for orphan in [
        "q-gone = Gone\n",
        "indicator-D9-01 = Gone\n",
        "list-yes_no2 =\n    .c-yes = Yes\n",
        "repeat-gone = Gone\n",
        "conflict-gone = Gone\n",
    ] {
        refuses(&gaps(protocol, &catalogue(&format!("{whole}{orphan}"))), "speaks of nothing");
    }
    refuses(&gaps(protocol, &catalogue(&whole.replace("    .c-all", "    .c-gone = G\n    .c-all"))), "q-pay.c-gone");
}
