//! From a place in a string's content back to its place in the TOML that wrote it, through quotes and escapes.

/// The byte offset within `raw` (a TOML string with its quotes) of byte `wanted` of its content.
/// A `wanted` at or past the end gives the closing quote.
pub(super) fn raw_offset(raw: &str, wanted: usize) -> usize {
    let quotes = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quotes| raw.starts_with(quotes)).unwrap_or_default();
    let escapes = quotes.starts_with('"');
    let end = raw.len().saturating_sub(quotes.len());
    let mut at = quotes.len();
    if quotes.len() == 3 {
        at += newline(raw, at);
    }
    let mut content = 0;
    while content < wanted && at < end {
        let Some(next) = raw.get(at..).and_then(|rest| rest.chars().next()) else { break };
        let (written, means) =
            if next == '\\' && escapes { escape(raw, at) } else { (next.len_utf8(), next.len_utf8()) };
        at += written;
        content += means;
    }
    // A backslash at the end of a line stands before the character that is looked for, not for it.
    while escapes && at < end {
        match raw.get(at..) {
            Some(rest) if rest.starts_with('\\') && escape(raw, at).1 == 0 => at += escape(raw, at).0,
            _ => break,
        }
    }
    at.min(end)
}

/// Length of the line ending at `at`, or 0.
fn newline(raw: &str, at: usize) -> usize {
    match raw.get(at..) {
        Some(rest) if rest.starts_with("\r\n") => 2,
        Some(rest) if rest.starts_with('\n') => 1,
        _ => 0,
    }
}

/// Bytes written and bytes meant by the escape at `at`.
fn escape(raw: &str, at: usize) -> (usize, usize) {
    let rest = raw.get(at + 1..).unwrap_or_default();
    let hexadecimal = |digits: usize| {
        let code = rest.get(1..=digits).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        (digits + 2, code.and_then(char::from_u32).map_or(1, char::len_utf8))
    };
    match rest.chars().next() {
        Some('x') => hexadecimal(2),
        Some('u') => hexadecimal(4),
        Some('U') => hexadecimal(8),
        Some(' ' | '\t' | '\n' | '\r') => (1 + rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len(), 0),
        _ => (2, 1),
    }
}

#[cfg(test)]
mod tests {
    use super::raw_offset;

    /// Every character of the content is found at the same character of the raw text, unless it is written as an escape.
    fn check(raw: &str, content: &str, look_for: &str, expected: &str) {
        let parsed: toml::Table = toml::from_str(&format!("x = {raw}")).unwrap();
        assert_eq!(parsed["x"].as_str(), Some(content), "the example itself");
        let at = raw_offset(raw, content.find(look_for).unwrap());
        assert!(raw[at..].starts_with(expected), "{raw}: found {:?}", &raw[at..]);
    }

    #[test]
    fn places_survive_quotes_and_escapes() {
        check(r#""a = b""#, "a = b", "b", "b");
        check(r"'a = b'", "a = b", "b", "b");
        check(r#""a = \"b\" c""#, "a = \"b\" c", "c", "c");
        check(r#""a = \"b\" c""#, "a = \"b\" c", "\"b", r#"\"b"#);
        check(r#""é\u0416 z""#, "éЖ z", "z", "z");
        check(r#""\U0001F600 \x41z""#, "😀 Az", "z", "z");
        check("\"\"\"\na\nb\"\"\"", "a\nb", "b", "b");
        check("\"\"\"a \\\n   b\"\"\"", "a b", "b", "b");
        check("'''\na \\ b'''", "a \\ b", "b", "b");
        check("\"\"\"\r\na\"\"\"", "a", "a", "a");
    }

    #[test]
    fn the_end_is_the_closing_quote() {
        assert_eq!(raw_offset("'ab'", 2), 3);
        assert_eq!(raw_offset("'''ab'''", 99), 5);
        assert_eq!(raw_offset("", 1), 0);
    }
}
