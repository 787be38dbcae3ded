use super::{Input, MOST_BYTES, MOST_LINE_BYTES, recognise};
use std::io::Cursor;

/// `one`, the codes or `ok` of each line, or the code of the refusal.
fn read(text: &str) -> String {
    let reader = Cursor::new(text.as_bytes().to_vec());
    match recognise(Box::new(reader)) {
        Ok(Input::One(_)) => "one".to_owned(),
        Ok(Input::Lines(mut lines)) => {
            let mut found = Vec::new();
            while let Some(case) = lines.next_case() {
                found.push(format!("{}:{}", lines.number, case.map_or_else(|error| error.code(), |_| "ok")));
            }
            found.join(" ")
        }
        Err(failure) => failure.code().to_owned(),
    }
}

#[test]
fn a_file_is_one_case_or_a_case_a_line() {
    for (text, found) in [
        ("{}", "one"),
        ("\n\n{\"a\": 1}\n\n", "one"),
        ("{\n  \"a\": 1\n}\n", "one"),
        ("[]", "one"),
        ("{}\n{}", "1:ok 2:ok"),
        ("{}\n\n{}\n\n", "1:ok 3:ok"),
        ("{}\nbroken\n{}\n", "1:ok 2:answers-unreadable 3:ok"),
        ("broken\n{}\n", "1:answers-unreadable 2:ok"),
        ("broken", "answers-unreadable"),
        ("{\n  \"a\": ,\n}\n", "answers-unreadable"),
        ("", "answers-unreadable"),
        ("\n \n", "answers-unreadable"),
        ("{\"a\": 1", "answers-unreadable"),
    ] {
        assert_eq!(read(text), found, "{text:?}");
    }
}

#[test]
fn a_case_may_be_large_and_not_too_large() {
    let text = |bytes: usize| format!("{{\"a\": \"{}\"}}", "x".repeat(bytes - 9));
    assert_eq!(read(&text(MOST_BYTES)), "one");
    assert_eq!(read(&text(MOST_BYTES + 1)), "answers-too-large");
    assert_eq!(read(&"x".repeat(MOST_BYTES + 1)), "answers-too-large");
    assert_eq!(read(&"x\n".repeat(MOST_BYTES / 2 + 1)), "answers-too-large");
    let long = text(MOST_LINE_BYTES + 1);
    assert_eq!(read(&format!("{long}\n{{}}\n")), "answers-too-large");
    assert_eq!(read(&format!("{{}}\n{{}}\n{long}\n{{}}\n")), "1:ok 2:ok 3:answers-too-large 4:ok");
    let fits = text(MOST_LINE_BYTES - 1);
    assert_eq!(read(&format!("{{}}\n{fits}\n{{}}\n")), "1:ok 2:ok 3:ok");
    // Any number of lines: they are read as they come.
    let many = "{\"a\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}\n".repeat(MOST_BYTES / 32);
    assert!(many.len() > MOST_BYTES);
    assert!(read(&many).ends_with(&format!("{}:ok", MOST_BYTES / 32)));
}

#[test]
fn what_was_read_ahead_may_end_within_a_line() {
    // A broken first line makes the reader look ahead by the largest file, which ends within one of these lines.
    let line = format!("{{\"a\": \"{}\"}}\n", "x".repeat(1000));
    let count = MOST_BYTES / line.len() + 10;
    let found = read(&format!("broken\n{}", line.repeat(count)));
    assert!(found.starts_with("1:answers-unreadable 2:ok "));
    assert_eq!(found.matches(":ok").count(), count);
}
