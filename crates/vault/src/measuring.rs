//! Invented cases in bulk, so that a vault of the size of a career can be measured in minutes. For benchmarks and tests alone.
//!
//! The same events and rows as one by one, through the same two functions, but a thousand cases share a transaction and an anchor: what
//! is written here was never called saved. A live vault refuses it.

use crate::anchor::Record;
use crate::cases::free_reference;
use crate::event::{Body, CaseCreated, Event};
use crate::keys::random;
use crate::value::StoredValue;
use crate::{AnswerMeta, CaseId, Mode, NewCase, Vault, VaultError, chain, rows};
use rand_core::CryptoRng;
use rusqlite::Connection;
use screening::Answer;

/// An invented case.
pub struct InventedCase {
    /// When it began.
    pub at: i64,
    /// Questions and answers.
    pub answers: Vec<(String, Answer)>,
    /// The case's own note; empty: none.
    pub note: String,
    /// Its state, if another than `open`.
    pub state: Option<&'static str>,
}

const CASES_A_TRANSACTION: usize = 1000;

/// Writes all these cases at the end of the chain.
///
/// # Errors
/// [`VaultError::ReadOnly`] for a live vault too; [`VaultError::DerivedAnswer`]; [`VaultError::Storage`] or [`VaultError::Damaged`].
pub fn fill(
    vault: &mut Vault,
    kind: &NewCase<'_>,
    cases: &mut dyn Iterator<Item = InventedCase>,
    rng: &mut dyn CryptoRng,
) -> Result<(), VaultError> {
    if vault.mode() != Mode::Training || vault.anchor.is_none() {
        return Err(VaultError::ReadOnly);
    }
    let mut cases = cases.peekable();
    while let Some(first) = cases.peek() {
        let at = first.at;
        let change = vault.db.transaction()?;
        for case in cases.by_ref().take(CASES_A_TRANSACTION) {
            write(&change, kind, case, rng)?;
        }
        change.commit()?;
        let tip = chain::tip(&vault.db)?;
        let record = Record { seq: tip.seq, hash: tip.hash, at, slot_generation: vault.slot_generation };
        vault.anchor.as_mut().ok_or(VaultError::ReadOnly)?.write(&record)?;
    }
    Ok(())
}

fn write(
    db: &Connection,
    kind: &NewCase<'_>,
    invented: InventedCase,
    rng: &mut dyn CryptoRng,
) -> Result<(), VaultError> {
    let case = CaseId(random(rng));
    let created = CaseCreated {
        reference: free_reference(db, invented.at, rng)?,
        protocol_id: kind.protocol_id.into(),
        protocol_version: kind.protocol_version.into(),
        protocol_hash: kind.protocol_hash,
        interview_language: kind.interview_language.into(),
        officer_language: kind.officer_language.into(),
    };
    let mut events = vec![Event::CaseCreated(created)];
    for (question, answer) in invented.answers {
        let value = StoredValue::from_answer(&answer).ok_or(VaultError::DerivedAnswer)?;
        let meta = AnswerMeta { language_asked: kind.interview_language.into(), how_asked: "read".into() };
        events.push(Event::Answered { question, value, meta });
    }
    if !invented.note.is_empty() {
        events.push(Event::Noted { question: String::new(), text: invented.note, language: "ru".into() });
    }
    events.extend(invented.state.map(|state| Event::StateSet { state: state.into() }));
    for event in events {
        let body = Body::new(invented.at, Some(case), event);
        let tip = chain::append(db, &random(rng), &body)?;
        rows::apply(db, tip.seq, &body)?;
    }
    Ok(())
}

/// How many cases hold this text anywhere in their folded words, found by reading all of them: what the index is measured against.
///
/// # Errors
/// [`VaultError::Storage`] or [`VaultError::Damaged`].
pub fn scan(vault: &Vault, text: &str) -> Result<u64, VaultError> {
    const SCAN: &str =
        "SELECT count(*) FROM search_text WHERE words LIKE '%' || ?1 || '%' OR name LIKE '%' || ?1 || '%'";
    let found: i64 = vault.db.prepare_cached(SCAN)?.query_row([text], |row| row.get(0))?;
    Ok(found.cast_unsigned())
}
