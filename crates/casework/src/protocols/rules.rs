//! The rule files as two versions are compared: how a rule is broken into lines changes nothing that it says, nor does a key whose value
//! says what its absence says as well.

use super::bundle::Bundle;
use toml::{Table, Value};

/// Keys whose texts are expressions.
const RULES: [&str; 7] = ["relevant", "constraint", "choice_filter", "value", "count", "when", "more"];
/// Tables all of whose texts are.
const TABLES: [&str; 2] = ["routes", "palermo"];

/// A rule file; empty where it does not parse, which no version that is kept does.
pub(super) fn read(bundle: &Bundle, name: &str) -> Table {
    let mut file = bundle.text(name).parse::<Table>().unwrap_or_default();
    tidy(&mut file, false);
    file
}

fn tidy(table: &mut Table, rules: bool) {
    table.retain(|_, value| !says_nothing(value));
    for (key, value) in table.iter_mut() {
        let rule = rules || RULES.contains(&key.as_str());
        match value {
            Value::String(text) if rule => *text = one_line(text),
            Value::Table(inner) => tidy(inner, TABLES.contains(&key.as_str())),
            Value::Array(items) => items.iter_mut().filter_map(Value::as_table_mut).for_each(|item| tidy(item, false)),
            _ => {}
        }
    }
}

/// Lists and texts are empty where they are not there, and every mark is off.
fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.is_empty(),
        Value::String(text) => text.is_empty(),
        Value::Boolean(on) => !on,
        _ => false,
    }
}

/// An expression with one space wherever white space stands outside quotes, and none around it.
fn one_line(rule: &str) -> String {
    let (mut line, mut quote, mut space) = (String::with_capacity(rule.len()), None, false);
    for letter in rule.trim().chars() {
        if quote.is_none() && letter.is_whitespace() {
            space = true;
            continue;
        }
        if std::mem::take(&mut space) {
            line.push(' ');
        }
        match quote {
            None if letter == '\'' || letter == '"' => quote = Some(letter),
            Some(open) if open == letter => quote = None,
            _ => {}
        }
        line.push(letter);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_say_nothing_and_quotes_do() {
        for (rule, expected) in [
            ("", ""),
            ("${a} = 'yes'", "${a} = 'yes'"),
            ("\n  ${a} = 'yes'\n    or ${b}  > 3\n", "${a} = 'yes' or ${b} > 3"),
            ("${a} = 'two  words' and\t${b} = \"it's  one\"", "${a} = 'two  words' and ${b} = \"it's  one\""),
            ("'not closed  ", "'not closed"),
        ] {
            assert_eq!(one_line(rule), expected);
        }
    }

    #[test]
    fn only_rules_are_read_so() {
        let text = "id = \"a  b\"\nreviewer = \"\"\nroutes = { child = \"x  y\" }\nquestion = [{ id = \"q\", relevant = \"\"\"\n  x\n  y\"\"\", sources = [\"a  b\"], share = [], required = false, profile = true }]";
        let bundle = Bundle([("protocol.toml".to_owned(), text.to_owned())].into());
        let file = read(&bundle, "protocol.toml");
        let expected = "id = \"a  b\"\nroutes = { child = \"x y\" }\nquestion = [{ id = \"q\", relevant = \"x y\", sources = [\"a  b\"], profile = true }]";
        assert_eq!(file, expected.parse::<Table>().unwrap());
    }
}
