//! One change each, and the findings that it can turn.

use super::*;

const QUESTIONS: &str = r#"
    routes = { danger = "${a} = 'yes'", child = "${age} = 'under_18'" }
    lists = { yes_no = ["yes", "no"] }
    section = [{ id = "s" }, { id = "t", relevant = "${gate} = 'yes'" }]
    group = [{ id = "g", section = "s", relevant = "${a} = 'yes'" }, { id = "h", section = "s", in = "g" }]
    repeat = [{ id = "r", section = "t", max = 3, more = "again" }]
    calculation = [{ id = "total", value = "${b} * 2" }]
    question = [
        { id = "gate", section = "s", kind = "select_one", list = "yes_no" },
        { id = "a", section = "s", kind = "select_one", choices = ["yes", "no"], sources = ["x"] },
        { id = "b", section = "s", kind = "integer" },
        { id = "c", section = "s", kind = "text", group = "h" },
        { id = "d", section = "t", kind = "text" },
        { id = "e", section = "t", kind = "text", group = "r" },
        { id = "again", section = "t", kind = "select_one", list = "yes_no", group = "r" },
        { id = "age", section = "s", kind = "select_one", choices = ["adult", "under_18"] },
        { id = "idle", section = "s", kind = "text" },
    ]
"#;
const INDICATORS: &str = r#"
    dimension = [{ id = "D1" }, { id = "D2" }, { id = "D11" }]
    indicator = [
        { code = "D1.01", adult = "weak", child = "weak", when = "${total} > 3" },
        { code = "D1.02", adult = "weak", child = "weak", when = "${c} = 'x' or ${ d } = 'x'" },
        { code = "D2.01", adult = "weak", child = "weak", when = "${e} = 'x'" },
        { code = "D11.01", adult = "weak", child = "weak" },
    ]
"#;

fn bundle(questions: &str, indicators: &str) -> Bundle {
    let files = [("protocol.toml", questions), ("indicators.toml", indicators), ("en/q.ftl", "q-a = A\n")];
    Bundle(files.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect())
}

#[test]
fn whatever_reads_a_change_is_named_and_nothing_else() {
    for (from, to, expected) in [
        ("id = \"s\"", "id = \"s\"", ""),
        ("{ id = \"idle\", section = \"s\", kind = \"text\" },", "", ""),
        ("sources = [\"x\"]", "sensitive = true", ""),
        ("\"under_18\"]", "\"under_18\", \"unsure\"]", "D1 D11 D2"),
        ("child = \"${age}", "child = \"${b} > 0 or ${age}", "D1 D11 D2"),
        ("danger = \"${a}", "danger = \"${b}", ""),
        (
            "id = \"b\", section = \"s\", kind = \"integer\"",
            "id = \"b\", section = \"s\", kind = \"decimal\"",
            "D1.01 D1",
        ),
        ("${b} * 2", "${b} * 3", "D1.01 D1"),
        ("choices = [\"yes\", \"no\"]", "choices = [\"yes\"]", "D1.02 D1"),
        ("in = \"g\"", "in = \"\"", "D1.02 D1"),
        ("[\"yes\", \"no\"] }", "[\"yes\", \"no\", \"other\"] }", "D1.02 D2.01 D1 D2"),
        ("id = \"t\", relevant = \"${gate} = 'yes'\"", "id = \"t\"", "D1.02 D2.01 D1 D2"),
        ("max = 3", "max = 4", "D2.01 D2"),
        ("{ id = \"d\", section = \"t\", kind = \"text\" },", "", "D1.02 D1"),
        ("when = \"${e} = 'x'\"", "when = \"${e} = 'y'\"", "D2.01 D2"),
        ("D11.01\", adult = \"weak\"", "D11.01\", adult = \"strong\"", "D11.01 D11"),
        ("{ code = \"D11.01\", adult = \"weak\", child = \"weak\" },", "", "D11.01 D11"),
        ("code = \"D2.01\"", "code = \"D1.03\"", "D1.03 D2.01 D1 D2"),
    ] {
        let once = |text: &str| text.replacen(from, to, 1);
        assert!(QUESTIONS.contains(from) || INDICATORS.contains(from), "{from}");
        let (old, new) = (bundle(QUESTIONS, INDICATORS), bundle(&once(QUESTIONS), &once(INDICATORS)));
        for (old, new, way) in [(&old, &new, "there"), (&new, &old, "and back")] {
            let (indicators, dimensions) = affected(old, new);
            assert_eq!([indicators, dimensions].concat().join(" "), expected, "{way}: {from} > {to}");
        }
    }
}

#[test]
fn other_words_turn_no_finding() {
    let mut new = bundle(QUESTIONS, INDICATORS);
    new.0.insert("en/q.ftl".into(), "q-a = Another A\n".into());
    assert_eq!(affected(&bundle(QUESTIONS, INDICATORS), &new), (Vec::new(), Vec::new()));
}
