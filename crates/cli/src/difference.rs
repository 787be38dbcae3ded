//! Two versions of the questions in plain words, and everything that is wrong with one that was refused.

use crate::failure::Failure;
use crate::output::Output;
use crate::texts::{Texts, Words};
use crate::words;
use casework::view::{CandidateView, ChangedPart, ComparisonView, ProtocolFault, ProtocolVersion};

/// The words of both versions: what is new has only the new version's, what is gone only the old one's.
pub struct Both<'a> {
    pub new: &'a Words,
    pub old: &'a Words,
}

impl Both<'_> {
    fn say(&self, id: &str) -> Option<String> {
        self.new.find(id, None, &[]).or_else(|| self.old.find(id, None, &[]))
    }

    /// The text with its id, or the id alone.
    fn named(&self, message: &str, id: &str) -> String {
        self.say(message).map_or_else(|| id.to_owned(), |said| format!("{said} ({id})"))
    }

    fn question(&self, id: &str) -> String {
        self.named(&format!("q-{id}"), id)
    }

    fn indicator(&self, code: &str) -> String {
        self.named(&format!("indicator-{}", code.replace('.', "-")), code)
    }

    /// A part by its kind and name: `section/safety`.
    fn part(&self, texts: &Texts, part: &str) -> String {
        let (kind, id) = part.split_once('/').unwrap_or_default();
        texts.say_with(&format!("part-{kind}"), &[("name", &self.named(&format!("{kind}-{id}"), id))])
    }
}

/// A version: what it is, where it came from, who approved it.
pub fn version(out: &mut Output<'_>, version: &ProtocolVersion) -> Result<(), Failure> {
    let texts = out.texts();
    let (protocol, mut state) = (&version.protocol, Vec::new());
    state.extend(version.in_use.then_some("questions-in-use"));
    state.extend(protocol.draft.then_some("draft-badge"));
    state.extend((!version.readable).then_some("questions-unreadable"));
    let state: String = state.into_iter().map(|id| format!(" · {}", texts.say(id))).collect();
    out.line(&format!("{} {}{state}", protocol.id, protocol.version))?;
    out.line(&format!("    {}", protocol.texts))?;
    let source = texts.say(&format!("questions-source-{}", version.source));
    let cases = texts.say_with("questions-cases", &[("count", &version.cases.to_string())]);
    out.line(&format!("    {source} · {cases}"))?;
    if version.imported_at > 0 {
        let arguments = [("when", words::time(version.imported_at)), ("by", version.imported_by.clone())];
        let arguments = arguments.each_ref().map(|(name, value)| (*name, value.as_str()));
        out.line(&format!("    {}", texts.say_with("questions-taken-in", &arguments)))?;
    }
    if let Some(approval) = &version.approval {
        let when = words::time(approval.at);
        let arguments = [("name", approval.name.as_str()), ("role", &approval.role), ("when", &when)];
        out.line(&format!("    {}", texts.say_with("questions-approved", &arguments)))?;
    }
    Ok(())
}

/// What differs, part by part; words last, because they are the longest.
pub fn show(out: &mut Output<'_>, view: &ComparisonView, both: &Both<'_>) -> Result<(), Failure> {
    let (texts, difference) = (out.texts(), &view.difference);
    version(out, &view.version)?;
    let against = &view.against.protocol;
    let against = format!("{} {} {}", against.id, against.version, against.texts.get(..8).unwrap_or_default());
    out.say_with("diff-against", &[("version", &against)])?;
    if difference.is_empty() {
        return out.say("diff-same");
    }
    for (title, ids) in [
        ("questions-added", &difference.added),
        ("questions-removed", &difference.removed),
        ("questions-moved", &difference.moved),
    ] {
        list(out, title, ids.iter().map(|id| both.question(id)))?;
    }
    let what = |part: &ChangedPart| {
        let changes = part.what.iter().map(|one| texts.say(&format!("change-{one}")));
        changes.collect::<Vec<_>>().join(", ")
    };
    let changed = |name: String, part| format!("{name}: {}", what(part));
    list(out, "questions-changed", difference.changed.iter().map(|part| changed(both.question(&part.id), part)))?;
    let indicators = difference.indicators.iter().map(|part| changed(both.indicator(&part.id), part));
    list(out, "questions-indicators", indicators)?;
    list(out, "questions-parts", difference.parts.iter().map(|part| changed(both.part(texts, &part.id), part)))?;
    let dimensions = difference.affected_dimensions.iter().map(|id| both.named(&format!("dimension-{id}"), id));
    let indicators = difference.affected_indicators.iter().map(|code| both.indicator(code));
    list(out, "questions-affected", dimensions.chain(indicators))?;
    wording(out, view)
}

/// What a file holds that means nothing here.
pub fn aside(out: &mut Output<'_>, aside: &[String]) -> Result<(), Failure> {
    list(out, "questions-aside", aside.iter().cloned())
}

fn list(out: &mut Output<'_>, title: &str, lines: impl Iterator<Item = String>) -> Result<(), Failure> {
    let mut lines = lines.peekable();
    if lines.peek().is_some() {
        let title = out.texts().say(title);
        out.heading(&title)?;
    }
    lines.try_for_each(|line| out.line(&format!("- {line}")))
}

fn wording(out: &mut Output<'_>, view: &ComparisonView) -> Result<(), Failure> {
    let texts = out.texts();
    if !view.difference.wording.is_empty() {
        out.heading(&texts.say("questions-wording"))?;
    }
    for text in &view.difference.wording {
        out.line(&format!("- {} · {}", text.text, texts.say(&format!("language-{}", text.language))))?;
        for (title, said) in [("questions-before", &text.before), ("questions-now", &text.now)] {
            let said = if said.is_empty() { texts.say("questions-no-text") } else { said.clone() };
            out.line(&format!("    {}: {said}", texts.say(title)))?;
        }
    }
    Ok(())
}

/// Everything that is wrong with a candidate, place by place, and what to write instead.
pub fn wrong(texts: &Texts, candidate: &CandidateView) -> Vec<String> {
    let faults = candidate.faults.iter().map(|fault| {
        let value = [("value", fault.value.as_str())];
        let (said, instead) = (texts.say_with(&fault.code, &value), texts.attribute_with(&fault.code, "do", &value));
        format!("{}: {said} {instead}", place(texts, fault))
    });
    let missing = candidate.missing.iter().map(|text| {
        let what = texts.say_with(&format!("missing-{}", text.part), &[("id", &text.id), ("choice", &text.choice)]);
        let languages: Vec<String> = text.languages.iter().map(|code| texts.say(&format!("language-{code}"))).collect();
        let place = if text.place.is_empty() { String::new() } else { format!(" · {}", text.place) };
        format!("{what}{place}. {}", texts.say_with("questions-missing-in", &[("languages", &languages.join(", "))]))
    });
    faults.chain(missing).collect()
}

fn place(texts: &Texts, fault: &ProtocolFault) -> String {
    let row = fault.row.to_string();
    let arguments = [("place", fault.place.as_str()), ("row", &row), ("column", &fault.column)];
    match (fault.place.as_str(), fault.row, fault.column.as_str()) {
        ("", ..) => texts.say("questions-whole-file"),
        (place, 0, _) => place.to_owned(),
        (.., "") => texts.say_with("questions-row", &arguments),
        _ => texts.say_with("questions-cell", &arguments),
    }
}
