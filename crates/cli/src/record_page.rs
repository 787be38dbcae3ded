//! The record of a case in words: its lines, a certificate to print, and the person's own copy as a page without scripts.

use crate::texts::Texts;
use crate::words;
use casework::view::{AccessView, CertificateView, Explanation, HistoryChange, HistoryLine, HistoryQuestion};

/// A line of the record; nothing for those that say only where the officer looked.
pub fn line(texts: &Texts, line: &HistoryLine) -> Option<String> {
    let because = line.because.as_ref().map(|because| format!(" ({})", explanation(texts, because)));
    Some(format!("{}{}", change(texts, &line.what)?, because.unwrap_or_default()))
}

fn change(texts: &Texts, what: &HistoryChange) -> Option<String> {
    let say = |id: &str, arguments: &[(&str, &str)]| texts.say_with(id, arguments);
    Some(match what {
        HistoryChange::Page { .. } | HistoryChange::Explained { .. } => return None,
        HistoryChange::Begun => texts.say("history-begun"),
        HistoryChange::Adopted { relation, .. } => texts.say(&format!("adopted-{relation}")),
        HistoryChange::Answer { question, before, after, how_asked, .. } => {
            let value = |answer| words::value(texts, &question.id, question.list.as_deref(), answer);
            let (name, to) = (words::question(texts, &question.id), value(after.as_ref()));
            let how = if how_asked.is_empty() { String::new() } else { texts.say(&format!("how-asked-{how_asked}")) };
            match (before, after) {
                (None, _) => say("history-answered", &[("question", &name), ("to", &to), ("how", &how)]),
                (Some(_), None) => say("history-withdrawn", &[("question", &name), ("from", &value(before.as_ref()))]),
                (Some(_), Some(_)) => {
                    let from = value(before.as_ref());
                    say("history-changed", &[("question", &name), ("from", &from), ("to", &to), ("how", &how)])
                }
            }
        }
        HistoryChange::Note { question, before, after, .. } => {
            let name = question.as_ref().map_or_else(|| texts.say("history-case-note"), |q| ask(texts, q));
            let from = before.clone().unwrap_or_else(|| "–".to_owned());
            let to = if after.is_empty() { "–" } else { after.as_str() };
            say("history-noted", &[("question", &name), ("from", &from), ("to", to)])
        }
        HistoryChange::Pause { reason } => say("history-paused", &[("reason", &texts.say(&format!("pause-{reason}")))]),
        HistoryChange::Decision { code, reason, .. } => {
            say("history-decided", &[("decision", &texts.say(&format!("decision-{code}"))), ("reason", reason)])
        }
        HistoryChange::State { state, .. } => {
            let state = if state == "open" { "interview" } else { state.as_str() };
            texts.say(&format!("case-state-{state}"))
        }
        other => sent(texts, other),
    })
}

/// What was sent, kept, given and erased.
fn sent(texts: &Texts, what: &HistoryChange) -> String {
    let say = |id: &str, arguments: &[(&str, &str)]| texts.say_with(id, arguments);
    match what {
        HistoryChange::Sealed { organisations, .. } => {
            let names: Vec<&str> = organisations.iter().map(|names| words::name(texts, names)).collect();
            say("history-sealed", &[("organisations", &names.join("; "))])
        }
        HistoryChange::HandedOver { place, .. } if place.is_empty() => texts.say("history-copied"),
        HistoryChange::HandedOver { place, .. } => say("history-handed-over", &[("place", place)]),
        HistoryChange::Receipt { status, organisation, .. } => {
            let state = texts.say(&format!("case-state-{status}"));
            say("history-receipt", &[("organisation", words::name(texts, organisation)), ("state", &state)])
        }
        HistoryChange::Retention { basis, until } => {
            let basis = texts.say(&format!("retention-{basis}"));
            say("history-retention", &[("when", &words::time(*until)), ("basis", &basis)])
        }
        HistoryChange::Access { languages, .. } => {
            let names: Vec<String> = languages.iter().map(|code| texts.say(&format!("language-{code}"))).collect();
            say("history-access", &[("languages", &names.join(", "))])
        }
        HistoryChange::Shed { lines, .. } => say("history-shed", &[("lines", &lines.to_string())]),
        _ => String::new(),
    }
}

fn ask(texts: &Texts, question: &HistoryQuestion) -> String {
    words::question(texts, &question.id)
}

fn explanation(texts: &Texts, because: &Explanation) -> String {
    let reason = texts.say(&format!("because-{}", because.reason));
    if because.text.is_empty() { reason } else { format!("{reason}: {}", because.text) }
}

/// A certificate, a line each: to be printed, or compared with what the vault says later.
pub fn certificate(texts: &Texts, certificate: &CertificateView) -> Vec<String> {
    let ranges: Vec<String> = certificate.ranges.iter().map(|(first, last)| format!("{first}–{last}")).collect();
    let mut lines = vec![
        texts.say(if certificate.deleted { "certificate-deleted" } else { "certificate-shed" }),
        format!("{} · {}", certificate.reference, certificate.case),
        format!("{} · {}", words::time(certificate.at), texts.say(&format!("erase-{}", certificate.reason))),
        texts.say_with(
            "certificate-lines",
            &[("lines", &certificate.lines.to_string()), ("ranges", &ranges.join(", "))],
        ),
        texts.say_with("certificate-digest", &[("digest", &certificate.digest)]),
        texts
            .say_with("certificate-chain", &[("number", &certificate.number.to_string()), ("hash", &certificate.hash)]),
    ];
    for file in &certificate.files {
        lines.push(texts.say_with(
            "certificate-file",
            &[("number", &file.number.to_string()), ("packet", &file.packet), ("digest", &file.file_sha256)],
        ));
    }
    lines
}

/// The person's own copy in one language: one file, no script, nothing from elsewhere.
pub fn page(texts: &Texts, access: &AccessView) -> String {
    let mut body = vec![
        element("h1", &texts.say("access-title")),
        element("p", &format!("{} · {}", access.case.reference, words::time(access.made_at))),
        element("p", &texts.say("access-what")),
    ];
    for section in &access.sections {
        body.push(element("h2", &texts.protocol().say(&format!("section-{}", section.id))));
        for line in &section.questions {
            body.push(element("h3", &words::question(texts, &line.question.id)));
            body.push(element("p", &words::answer(texts, &line.question)));
            if !line.question.note.is_empty() {
                body.push(element("p", &texts.say_with("access-note", &[("text", &line.question.note)])));
            }
        }
    }
    body.push(element("h2", &texts.say("access-history")));
    for entry in &access.history {
        if let Some(said) = line(texts, entry) {
            body.push(element("p", &format!("{} · {said}", words::time(entry.at))));
        }
    }
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<title>{}</title>\n\
         <style>body{{font:16px/1.5 sans-serif;max-width:45em;margin:2em auto;padding:0 1em}}</style>\n{}\n</html>\n",
        texts.language(),
        escaped(&access.case.reference),
        body.join("\n")
    )
}

fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>", escaped(text))
}

/// Whatever somebody said is text here, never markup.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\n' => safe.push_str("<br>"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_was_said_is_never_markup() {
        let said = "<script>alert(\"1\")</script> & so on\nnext";
        assert_eq!(escaped(said), "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; so on<br>next");
    }
}
