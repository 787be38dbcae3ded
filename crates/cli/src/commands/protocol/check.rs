//! `protocol check`: what was proved of a protocol, what was not, and how its texts are written.

use crate::failure::Failure;
use crate::lint::{self, Catalogue, Finding};
use crate::output::Output;
use crate::session::{Session, now};
use crate::{files, texts};
use casework::{Checked, CheckedClaim, Content};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// All languages that a protocol must speak.
const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

/// The checks in the order of the report: name of the text `check-<name>`, and the claims that belong to it.
const CHECKS: [(&str, &[&str]); 8] = [
    ("questions", &["question"]),
    ("choices", &["choice", "choice-refused"]),
    ("present", &["indicator-present"]),
    ("absent", &["indicator-absent"]),
    ("dimensions", &["dimension"]),
    ("texts", &["text"]),
    ("conflicts", &["conflict"]),
    ("feeds", &["feeds"]),
];

/// Checks the protocols of a folder, or those of the program, with their texts. Anything found is exit code 1.
pub fn check(session: &Session, dir: Option<&Path>, locales: Option<&Path>, json: bool) -> Result<(), Failure> {
    let sources = dir.map_or_else(|| Ok(Content::embedded_sources()), files::protocols)?;
    let all = locales.map_or_else(|| Ok(texts::sources()), files::locales)?;
    let none = BTreeMap::new();
    let languages = LANGUAGES.map(|language| Catalogue::read(language, all.get(language).unwrap_or(&none)));
    // The errors of all protocols at once, as the loader gives them.
    Content::embedded()?.with_protocols(&sources)?;
    let mut out = session.output();
    let mut good = true;
    for (protocol, indicators) in &sources {
        let today = casework::day_in_bishkek(now());
        let checked = casework::check_protocol(protocol, indicators, today)?;
        let findings = lint::check(std::iter::once(checked.protocol.as_ref()), &languages);
        good &= findings.is_empty() && checked.claims.iter().all(|claim| claim.holds);
        if json { out.json(&as_json(&checked, &findings))? } else { show(&mut out, &checked, &findings)? }
    }
    out.finish()?;
    if good { Ok(()) } else { Err(Failure::Refused("protocol-unproven")) }
}

fn as_json(checked: &Checked, findings: &[Finding]) -> Value {
    let claim = |claim: &CheckedClaim| {
        let place = claim.place.map(|(file, line, column)| json!({"file": file, "line": line, "column": column}));
        json!({
            "claim": claim.kind, "id": claim.id, "choice": claim.choice, "age": claim.age,
            "holds": claim.holds, "witness": claim.witness, "place": place,
        })
    };
    let protocol = &checked.protocol;
    let hash: String = protocol.hash().iter().map(|byte| format!("{byte:02x}")).collect();
    json!({
        "id": protocol.id(), "version": protocol.version(), "sha256": hash,
        "claims": checked.claims.iter().map(claim).collect::<Vec<_>>(),
        "unasked": checked.unasked, "texts": findings,
    })
}

/// One line a check, and then everything that is not as it should be.
fn show(out: &mut Output<'_>, checked: &Checked, findings: &[Finding]) -> Result<(), Failure> {
    let protocol = &checked.protocol;
    out.line(&format!("{} {}", protocol.id(), protocol.version()))?;
    for (name, kinds) in CHECKS {
        let claims = || checked.claims.iter().filter(|claim| kinds.contains(&claim.kind));
        let good = claims().filter(|claim| claim.holds).count().to_string();
        let all = claims().count().to_string();
        out.say_with(&format!("check-{name}"), &[("good", &good), ("all", &all)])?;
    }
    out.say_with("check-locales", &[("count", &findings.len().to_string())])?;
    if !checked.unasked.is_empty() {
        out.say_with("check-unasked", &[("indicators", &checked.unasked.join(", "))])?;
    }
    for claim in checked.claims.iter().filter(|claim| !claim.holds) {
        let place = claim.place.map(|(file, line, column)| format!("{file}:{line}:{column}: ")).unwrap_or_default();
        let arguments = [
            ("id", claim.id.as_str()),
            ("choice", claim.choice.as_deref().unwrap_or_default()),
            ("age", claim.age.unwrap_or_default()),
        ];
        let text = out.texts().say_with(&format!("fault-{}", claim.kind), &arguments);
        out.line(&format!("{place}{text}"))?;
    }
    for finding in findings {
        let text = out.texts().say_with(&format!("lint-{}", finding.code), &[("detail", &finding.detail)]);
        out.line(&format!("{}: {text}", finding.place()))?;
    }
    if findings.is_empty() && checked.claims.iter().all(|claim| claim.holds) {
        let questions = protocol.questions().len().to_string();
        let name = format!("{} {}", protocol.id(), protocol.version());
        out.say_with("protocol-good", &[("protocol", &name), ("questions", &questions)])?;
    }
    Ok(())
}
