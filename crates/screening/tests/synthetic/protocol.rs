//! The form as our two files.

use super::{list, text};
use serde_json::Value;
use std::fmt::Write;

/// Sums of more parts are written with `sum()`: brackets nest only so deep.
const PLUS_AT_MOST: usize = 8;

/// `protocol.toml` and `indicators.toml` of the form, without findings: what other engines have too.
pub fn files(form: &Value) -> (String, String) {
    write(form, 0)
}

/// The same with an indicator in each of the first sections, six dimensions, Palermo elements, decision texts and a conflict.
pub fn files_with_findings(form: &Value, indicators: u64) -> (String, String) {
    write(form, indicators)
}

fn write(form: &Value, indicators: u64) -> (String, String) {
    let sections = form["sections"].as_u64().expect("a number");
    let mut out = String::from("id = \"synthetic\"\nversion = \"1\"\nstatus = \"draft\"\nsources = [\"invented\"]\n");
    out.push_str("[routes]\ndanger = \"${risk} = 'high'\"\nunsafe = \"false()\"\nchild = ");
    out.push_str(if indicators > 0 { "\"${s0_q4} < 18\"" } else { "\"false()\"" });
    out.push_str("\nno_consent = \"false()\"\n");
    for section in 0..sections {
        let _ = write!(out, "[[section]]\nid = \"sec{section}\"\nmodule = \"M{section}\"\nlayout = \"together\"\n");
    }
    list(form, "questions").iter().for_each(|question| write_question(&mut out, question, indicators));
    for calculation in list(form, "calculations") {
        let value = expression(&calculation["expr"], None);
        let _ = write!(out, "[[calculation]]\nid = \"{}\"\nvalue = \"{value}\"\n", text(calculation, "id"));
    }
    (out, if indicators > 0 { indicators_file(indicators) } else { NO_INDICATORS.into() })
}

const NO_INDICATORS: &str = "[palermo]\nact = \"false()\"\nmeans = \"false()\"\npurpose = \"false()\"\n";

fn write_question(out: &mut String, question: &Value, indicators: u64) {
    let id = text(question, "id");
    let kind = match text(question, "type") {
        "int" => "integer",
        "text" => "text",
        _ => "select_one",
    };
    let _ = write!(out, "[[question]]\nid = \"{id}\"\nsection = \"sec{}\"\nkind = \"{kind}\"\n", question["section"]);
    if let Some(choices) = question["choices"].as_array() {
        let codes: Vec<_> = choices.iter().map(|code| format!("\"{}\"", code.as_str().expect("a code"))).collect();
        let _ = writeln!(out, "choices = [{}]", codes.join(", "));
    }
    if !question["relevant"].is_null() {
        let _ = writeln!(out, "relevant = \"{}\"", expression(&question["relevant"], None));
    }
    if !question["constraint"].is_null() {
        let _ = writeln!(out, "constraint = \"{}\"", expression(&question["constraint"], Some(id)));
    }
    if question["required"] == Value::Bool(true) {
        out.push_str("required = true\n");
    }
    let section = question["section"].as_u64().expect("a number");
    if section < indicators && READ.iter().any(|read| id == format!("s{section}_{read}")) {
        let _ = writeln!(out, "indicators = [\"{}\"]", code(section));
    }
}

/// The questions of a section that its indicator reads.
const READ: [&str; 3] = ["q0", "q1", "q9"];

fn code(section: u64) -> String {
    format!("D{}.{:02}", section % 6 + 1, section / 6 + 1)
}

fn indicators_file(sections: u64) -> String {
    let mut out = String::new();
    for dimension in 1..=6 {
        let element = ["act", "means", "purpose"][dimension % 3];
        let _ = write!(out, "[[dimension]]\nid = \"D{dimension}\"\nname = \"invented\"\npalermo = \"{element}\"\n");
    }
    let strengths = ["strong", "medium", "weak", "absent"];
    for section in 0..sections {
        let strength = |shift: usize| strengths[(usize::try_from(section).expect("few") + shift) % 4];
        let _ = write!(
            out,
            "[[indicator]]\ncode = \"{}\"\nadult = \"{}\"\nchild = \"{}\"\nilo11 = [{}]\nlabour = {}\n\
             when = \"${{s{section}_q0}} = 'yes' and (${{s{section}_q1}} = 'yes' or ${{s{section}_q9}} = 'yes')\"\n",
            code(section),
            strength(0),
            strength(1),
            section % 11 + 1,
            section % 5 == 0,
        );
    }
    out.push_str(CONCLUSIONS);
    out
}

const CONCLUSIONS: &str = r#"[palermo]
act = "${D1} = 'yes' or ${D4} = 'yes'"
means = "${D2} = 'yes' or ${D5} = 'yes'"
purpose = "${D3} = 'yes' or ${indicators_present} > 20"
[[text]]
id = "A"
when = "${danger} = 'yes' or ${strong_present} > 3"
[[text]]
id = "B"
when = "${act} = 'yes' and ${purpose} = 'yes' and ${text_A} = 'no'"
[[text]]
id = "C"
when = "${D1_present} > 1 and ${labour_present} = ${indicators_present}"
[[conflict]]
id = "ages"
when = "${s0_q4} < 18 and ${s0_q5} > 10"
"#;

/// The expression as an author would write it; `own` is the question that `.` stands for.
fn expression(node: &Value, own: Option<&str>) -> String {
    let part = |place: usize| expression(&node[place], own);
    let between = |operator: &str| format!("{} {operator} {}", part(1), part(2));
    match text(node, 0) {
        "lit" => node[1].as_str().map_or_else(|| node[1].to_string(), |code| format!("'{code}'")),
        "var" if own == Some(text(node, 1)) => ".".into(),
        "var" => format!("${{{}}}", text(node, 1)),
        "if" => format!("if({}, {}, {})", part(1), part(2), part(3)),
        "and" => format!("({})", between("and")),
        "or" => format!("({})", between("or")),
        "eq" => between("="),
        "ge" => between(">="),
        "le" => between("<="),
        "lt" => between("<"),
        "add" => {
            let mut parts = Vec::new();
            flatten(node, &mut |part| parts.push(expression(part, own)));
            if parts.len() > PLUS_AT_MOST { format!("sum({})", parts.join(", ")) } else { parts.join(" + ") }
        }
        other => panic!("an operator: {other}"),
    }
}

/// The parts of a sum.
fn flatten(node: &Value, visit: &mut impl FnMut(&Value)) {
    if text(node, 0) == "add" {
        flatten(&node[1], visit);
        flatten(&node[2], visit);
    } else {
        visit(node);
    }
}
