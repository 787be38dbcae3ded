//! No human-readable text stands outside `locales/`: a look at the sources for Cyrillic words and for visible English.

use crate::house::{Source, none, refuses, sources};

/// A run of Cyrillic letters this long is a word; shorter ones are syllables and single letters, which are data.
const CYRILLIC_WORD_LETTERS: usize = 4;

/// Attributes that are shown or read aloud.
const SHOWN_ATTRIBUTES: [&str; 6] =
    ["title", "placeholder", "alt", "aria-label", "aria-description", "aria-roledescription"];

/// Sources of the program: Rust without its tests, screens without theirs and without the invented office of the tests.
fn of_the_program(file: &Source) -> bool {
    let screens = file.path.starts_with("ui/src/") && !file.path.contains("/fake/") && !file.path.contains(".test.");
    let rust = file.has_extension(&["rs"]) && !file.is_test_code();
    rust || (screens && file.has_extension(&["ts", "svelte", "css"]))
}

fn cyrillic(files: &[Source]) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in files.iter().filter(|file| of_the_program(file)) {
        let lines =
            if file.has_extension(&["rs"]) { file.program_lines() } else { (1..).zip(file.text.lines()).collect() };
        for (number, line) in lines {
            let code = line.split("//").next().unwrap_or_default();
            let comment = line.trim_start().starts_with('*') || line.trim_start().starts_with("/*");
            let words = code.split(|c: char| !('\u{400}'..='\u{52f}').contains(&c));
            let word = words.filter(|word| word.chars().count() >= CYRILLIC_WORD_LETTERS).find(|_| !comment);
            breaches.extend(word.map(|word| format!("{}:{number} has the word {word}", file.path)));
        }
    }
    breaches
}

/// Two words of English in the text of a print: `println!("Saved to {path}")`.
fn printed(files: &[Source]) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in files.iter().filter(|file| file.has_extension(&["rs"]) && !file.path.ends_with("build.rs")) {
        for (number, line) in file.program_lines() {
            let prints = ["print!(", "println!(", "eprint!(", "eprintln!(", "write!(", "writeln!("];
            let Some(text) =
                prints.iter().find_map(|print| line.split_once(print)).and_then(|(_, rest)| rest.split('"').nth(1))
            else {
                continue;
            };
            let formatter = line.contains("write!(f,") || line.contains("write!(formatter,"); // Debug and Display of inner types
            let words = without_braces(text)
                .split_whitespace()
                .filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
                .count();
            if words > 1 && !formatter {
                breaches.push(format!("{}:{number} prints \"{text}\"", file.path));
            }
        }
    }
    breaches
}

/// The text without anything between braces, however deep.
fn without_braces(text: &str) -> String {
    let mut depth = 0_usize;
    let mut left = String::new();
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => left.push(c),
            _ => {}
        }
    }
    left
}

/// The text without everything from each `begin` to the next `end`.
fn without_blocks(text: &str, begin: &str, end: &str) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(begin) {
        left.push_str(before);
        rest = after.split_once(end).map_or("", |(_, after)| after);
    }
    left + rest
}

fn has_word(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 1)
}

/// What a Svelte file shows as it stands: text between tags, and attributes that are read aloud.
fn markup(files: &[Source]) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in files.iter().filter(|file| of_the_program(file) && file.has_extension(&["svelte"])) {
        let markup = without_blocks(&file.text, "<script", "</script>");
        let markup = without_blocks(&markup, "<style", "</style>");
        let markup = without_braces(&without_blocks(&markup, "<!--", "-->"));
        for piece in markup.split('<').skip(1) {
            let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
            let is_key = tag.starts_with("kbd"); // what is engraved on a key is the same in every language
            if has_word(&without_entities(text)) && !is_key {
                breaches.push(format!("{} shows `{}`", file.path, text.trim()));
            }
            for attribute in SHOWN_ATTRIBUTES {
                let value = tag.split_once(&format!(" {attribute}=\"")).and_then(|(_, rest)| rest.split('"').next());
                if let Some(value) = value.filter(|value| has_word(value)) {
                    breaches.push(format!("{} has {attribute}=\"{value}\"", file.path));
                }
            }
        }
    }
    breaches
}

/// `&nbsp;` is no word.
fn without_entities(text: &str) -> String {
    without_blocks(text, "&", ";")
}

#[test]
fn texts_stand_in_the_locales_alone() {
    let files = sources("");
    assert!(files.iter().any(|file| file.path.ends_with(".svelte")), "no screens were found");
    none("Cyrillic words", &cyrillic(&files));
    none("prints", &printed(&files));
    none("markup", &markup(&files));
}

#[test]
fn a_text_in_the_sources_is_refused() {
    for (path, line) in [
        ("crates/casework/src/a.rs", "let text = \"Сакталды\";"),
        ("ui/src/screens/home/Home.svelte", "<h1>Үйгө</h1>"),
        ("ui/src/text/dates.ts", "const month = 'ноября';"),
    ] {
        refuses(&cyrillic(&[Source::sample(path, line)]), path);
    }
    none("comments", &cyrillic(&[Source::sample("crates/a/src/a.rs", "//! Kyrgyz «таануу»: to recognise\n")]));

    refuses(&printed(&[Source::sample("crates/cli/src/a.rs", "println!(\"Saved to {path}, all done\");")]), "Saved to");
    none("codes", &printed(&[Source::sample("crates/cli/src/a.rs", "eprintln!(\"{text} [{code}]\");")]));

    for (text, because) in [
        ("<script>const a = 'Save all';</script>\n<button>Save</button>", "shows `Save`"),
        ("<p>{text('a', { count: 1 })} of them</p>", "shows `of them`"),
        ("<input {...rest} aria-label=\"Your name\" />", "aria-label=\"Your name\""),
    ] {
        refuses(&markup(&[Source::sample("ui/src/A.svelte", text)]), because);
    }
    let fine = "<script lang=\"ts\">\n  const name = 'home page';\n</script>\n{#if a > b}<p class=\"big note\" title={t('a')}>{t('b')}&nbsp;· 1 <kbd>Ctrl</kbd></p>{/if}\n<style>p { color: red; }</style>";
    none("texts by their ids", &markup(&[Source::sample("ui/src/A.svelte", fine)]));
}
