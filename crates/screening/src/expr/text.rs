//! What the text functions need: patterns, layouts of dates, parts of texts. Read once, when the protocol loads.

use regex::{Regex, RegexBuilder};

/// Largest compiled pattern, in bytes: character classes of whole scripts fit, explosive repetitions do not.
const MAX_PATTERN_BYTES: usize = 1 << 20;

/// A compiled regular expression; two are equal when they are written alike.
#[derive(Debug, Clone)]
pub(crate) struct Pattern(Regex);

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_str() == other.0.as_str()
    }
}

impl Pattern {
    /// Compiles the pattern, or says in one line why it is none.
    pub(crate) fn new(text: &str) -> Result<Self, String> {
        let compiled = RegexBuilder::new(text).size_limit(MAX_PATTERN_BYTES).nest_limit(64).build();
        // The library draws the pattern over several lines; its last line holds the reason.
        let reason = |error: regex::Error| {
            let text = error.to_string();
            text.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned()
        };
        compiled.map(Pattern).map_err(reason)
    }

    /// Whether it occurs anywhere in the text; the work grows only with the length of both.
    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

/// Turns the letters of `format-date()` of a date into those of `chrono`; `Err` is what is wrong.
pub(crate) fn date_layout(format: &str) -> Result<String, String> {
    layout(format, false)
}

/// The same for a moment, which has a time of day as well.
pub(crate) fn moment_layout(format: &str) -> Result<String, String> {
    layout(format, true)
}

fn layout(format: &str, has_time: bool) -> Result<String, String> {
    let mut layout = String::with_capacity(format.len());
    let mut characters = format.chars();
    while let Some(character) = characters.next() {
        if character != '%' {
            layout.push(character);
            continue;
        }
        layout.push_str(match characters.next() {
            Some('Y') => "%Y",
            Some('y') => "%y",
            Some('m') => "%m",
            Some('n') => "%-m",
            Some('d') => "%d",
            Some('e') => "%-d",
            Some('%') => "%%",
            Some('H') if has_time => "%H",
            Some('M') if has_time => "%M",
            Some('S') if has_time => "%S",
            Some(letter @ ('a' | 'b')) => return Err(format!("%{letter} is a word of some language; use numbers")),
            Some(letter @ ('H' | 'h' | 'M' | 'S' | '3')) if !has_time => {
                return Err(format!("%{letter}: a date has no time of day"));
            }
            Some(letter) => {
                return Err(format!(
                    "%{letter} is none of %Y %y %m %n %d %e %%{}",
                    if has_time { " %H %M %S" } else { "" }
                ));
            }
            None => return Err("% at the end".into()),
        });
    }
    Ok(layout)
}

/// Characters from `start` up to before `end`, counted from 0; negative places count from the end.
pub(crate) fn slice(text: &str, start: f64, end: Option<f64>) -> String {
    let length = text.chars().count() as f64;
    // NaN is read as 0, as the engines of ODK do; the casts keep to their bounds.
    let place = |at: f64| if at < 0.0 { (length + at.trunc()).max(0.0) } else { at.max(0.0).min(length) } as usize;
    let (start, end) = (place(start), place(end.unwrap_or(length)));
    text.chars().skip(start).take(end.saturating_sub(start)).collect()
}
