//! What may stand in a text of a protocol, and what nobody would fill in.

use super::*;

#[test]
fn only_the_number_of_an_instance_is_ever_filled_in() {
    for (text, expected) in [
        ("q-a = Plain words.\n", ""),
        ("q-a = { \"{\" } and { 7 }\n", ""),
        ("repeat-r = Number { $number }\n", ""),
        ("repeat-r = x\n    .hint = Number { $number }\n", ""),
        ("repeat-r = { $name }\n", "en/q.ftl 1:1 text-placeable repeat-r"),
        ("q-a = { $number }\n", "en/q.ftl 1:1 text-placeable q-a"),
        ("\nq-a = x\n    .why = { $number }\n", "en/q.ftl 2:1 text-placeable q-a"),
        ("q-a = { q-b }\n", "en/q.ftl 1:1 text-placeable q-a"),
        ("repeat-r = { $number ->\n   *[other] x\n}\n", "en/q.ftl 1:1 text-placeable repeat-r"),
        ("q-a = x\nq-a = y\n", "en/q.ftl 2:1 text-doubled q-a"),
    ] {
        let bundle = Bundle([("en/q.ftl".to_owned(), text.to_owned())].into());
        let faults = Catalogue::read(&bundle, "en").faults;
        let said: Vec<String> = faults
            .iter()
            .map(|fault| {
                let code = fault.code.strip_prefix("fault-").unwrap();
                format!("{} {}:{} {code} {}", fault.place, fault.row, fault.column, fault.value)
            })
            .collect();
        assert_eq!(said.join("; "), expected, "{text}");
    }
}
