//! What an author asks before a protocol is used: whether every part of it can come to bear.

use crate::{CaseworkError, Protocol, Result};
use chrono::NaiveDate;
use screening::proof::{Claim, Place, Places, idle_questions, prove};
use screening::{AgeGroup, Context};
use serde_json::{Map, Value};
use std::sync::Arc;

/// A protocol that loads, and what was proved of it.
pub struct Checked {
    /// The protocol.
    pub protocol: Arc<Protocol>,
    /// Every claim in the order of the files.
    pub claims: Vec<CheckedClaim>,
    /// Codes of the indicators that no rule asks for: they stay unknown, as their author says by leaving the rule out.
    pub unasked: Vec<String>,
}

/// A claim by its codes, and the answers that prove it.
pub struct CheckedClaim {
    /// `question`, `choice`, `choice-refused`, `indicator-present`, `indicator-absent`, `dimension`, `text`, `conflict` or `feeds`.
    pub kind: &'static str,
    /// Id of the question, dimension or text, or code of the indicator.
    pub id: String,
    /// Code of the choice.
    pub choice: Option<String>,
    /// `adult` or `child`, where the claim is about one of them.
    pub age: Option<&'static str>,
    /// Whether it was proved.
    pub holds: bool,
    /// Answers as `screen` takes them, under which it holds; none where it does not, and for `feeds`, which needs none.
    pub witness: Option<Value>,
    /// Where the part stands: file, line, column.
    pub place: Option<(&'static str, usize, usize)>,
}

/// Parses and proves. `today` is what `today()` means in the rules.
///
/// # Errors
/// `protocol-invalid` with every error of the loader.
pub fn check_protocol(protocol_toml: &str, indicators_toml: &str, today: NaiveDate) -> Result<Checked> {
    let protocol = Protocol::parse(protocol_toml, indicators_toml).map_err(CaseworkError::Protocol)?;
    let places = Places::read(protocol_toml, indicators_toml);
    let context = Context::on(today);
    let proofs = prove(&protocol, &context).into_iter();
    let mut claims: Vec<CheckedClaim> = proofs
        .map(|proof| {
            let mut claim = named(proof.claim, &places);
            claim.holds = proof.witness.is_some();
            claim.witness = proof.witness.map(|answers| {
                let json = answers.iter().map(|(id, answer)| (id.clone(), Protocol::answer_json(answer)));
                json.collect::<Map<_, _>>().into()
            });
            claim
        })
        .collect();
    let idle = idle_questions(&protocol);
    let feeds = protocol.questions().iter().map(|question| {
        let holds = !idle.contains(&question.id.as_str());
        CheckedClaim { holds, ..claim("feeds", question.id.clone(), places.get("question", &question.id)) }
    });
    claims.extend(feeds);
    let unasked = protocol.indicators().iter().filter(|indicator| !indicator.asked);
    let unasked = unasked.map(|indicator| indicator.code.clone()).collect();
    Ok(Checked { protocol: Arc::new(protocol), claims, unasked })
}

fn claim(kind: &'static str, id: String, place: Option<&Place>) -> CheckedClaim {
    let place = place.map(|place| (place.file, place.line, place.column));
    CheckedClaim { kind, id, choice: None, age: None, holds: false, witness: None, place }
}

fn named(proved: Claim, places: &Places) -> CheckedClaim {
    // An instance of a repeat stands where its question does; no id of an author holds two underscores in a row.
    let at = |table, id: &str| places.get(table, id.split("__").next().unwrap_or(id));
    let age = |age| Some(if age == AgeGroup::Child { "child" } else { "adult" });
    match proved {
        Claim::Visible { question } => claim("question", question.clone(), at("question", &question)),
        Claim::Usable { question, choice } => {
            CheckedClaim { choice: Some(choice), ..claim("choice", question.clone(), at("question", &question)) }
        }
        Claim::Refused { question, choice } => CheckedClaim {
            choice: Some(choice),
            ..claim("choice-refused", question.clone(), at("question", &question))
        },
        Claim::Indicator { code, age: group, state } => {
            let kind = if state == screening::State::Present { "indicator-present" } else { "indicator-absent" };
            CheckedClaim { age: age(group), ..claim(kind, code.clone(), at("indicator", &code)) }
        }
        Claim::Dimension { id, age: group } => {
            CheckedClaim { age: age(group), ..claim("dimension", id.clone(), at("dimension", &id)) }
        }
        Claim::Text { id } => claim("text", id.clone(), at("text", &id)),
        Claim::Conflict { id } => claim("conflict", id.clone(), at("conflict", &id)),
    }
}
