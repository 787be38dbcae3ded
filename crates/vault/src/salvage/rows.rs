//! What a record is, told by its shape and proved by its digests: the tree that would say so may be gone.

use super::cells::Field;
use crate::event::{Body, CaseCreated};
use crate::value::StoredValue;
use crate::{AnswerMeta, CaseId, Digest, append, chain};
use zeroize::Zeroizing;

/// A row of `event` whose body fits its commitment, or whose body was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) case: Vec<u8>,
    pub(super) salt: Vec<u8>,
    pub(super) body: Zeroizing<Vec<u8>>,
    pub(super) commitment: [u8; 32],
    pub(super) hash: [u8; 32],
}

impl Found {
    /// What happened; `None`: it was erased.
    pub(super) fn read(&self) -> Option<Body> {
        Body::decode(&self.body)
    }
}

/// The last answer to a question, as the tables had it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FoundAnswer {
    pub(super) seq: u64,
    pub(super) case: CaseId,
    pub(super) question: String,
    pub(super) value: StoredValue,
    pub(super) meta: AnswerMeta,
    pub(super) at: i64,
}

/// A case, as the tables had it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FoundCase {
    pub(super) created_seq: u64,
    pub(super) created_at: i64,
    pub(super) created: CaseCreated,
    /// How many events it had.
    pub(super) events: u64,
}

/// `event`: case, salt, body, commitment, hash.
pub(super) fn event(fields: &[Field<'_>]) -> Option<Found> {
    let [
        Field::Null,
        Field::Blob(case),
        Field::Blob(salt),
        Field::Blob(body),
        Field::Blob(commitment),
        Field::Blob(hash),
    ] = fields
    else {
        return None;
    };
    let found = Found {
        case: case.to_vec(),
        salt: salt.to_vec(),
        body: Zeroizing::new(body.to_vec()),
        commitment: (*commitment).try_into().ok()?,
        hash: (*hash).try_into().ok()?,
    };
    if salt.is_empty() && body.is_empty() {
        return matches!(case.len(), 0 | 16).then_some(found);
    }
    let said = found.read()?.case;
    let fits = *case == said.as_ref().map_or([].as_slice(), |case| &case.0);
    (fits && chain::commit(salt, body) == found.commitment).then_some(found)
}

/// `content` or `secret`: the digest proves itself.
pub(super) fn content(fields: &[Field<'_>]) -> Option<Digest> {
    let [Field::Blob(sha256), Field::Blob(bytes)] = fields else { return None };
    let digest = append::digest(bytes);
    (digest.0 == **sha256).then_some(digest)
}

/// `answer`, in the order of its columns.
pub(super) fn answer(fields: &[Field<'_>]) -> Option<FoundAnswer> {
    let [
        Field::Blob(case),
        Field::Text(question),
        Field::Text(kind),
        Field::Text(value),
        Field::Text(non_answer),
        Field::Text(reason),
        Field::Text(language_asked),
        Field::Text(how_asked),
        Field::Integer(at),
        Field::Integer(seq),
    ] = fields
    else {
        return None;
    };
    let value = StoredValue {
        kind: (*kind).into(),
        value: (*value).into(),
        non_answer: (*non_answer).into(),
        reason: (*reason).into(),
    };
    value.to_answer()?;
    Some(FoundAnswer {
        seq: u64::try_from(*seq).ok()?,
        case: CaseId((*case).try_into().ok()?),
        question: (*question).into(),
        value,
        meta: AnswerMeta { language_asked: (*language_asked).into(), how_asked: (*how_asked).into() },
        at: *at,
    })
}

/// `case_file`: its first fifteen columns; later schemas may add some.
pub(super) fn case(fields: &[Field<'_>]) -> Option<(CaseId, FoundCase)> {
    let [
        Field::Blob(case),
        Field::Text(reference),
        Field::Text(_),
        Field::Text(protocol_id),
        Field::Text(protocol_version),
        Field::Blob(protocol_hash),
        Field::Text(interview_language),
        Field::Text(officer_language),
        Field::Integer(created_seq),
        Field::Integer(created_at),
        Field::Integer(_),
        Field::Text(_),
        Field::Integer(_),
        Field::Integer(_),
        Field::Integer(events),
        ..,
    ] = fields
    else {
        return None;
    };
    let created = CaseCreated {
        reference: (*reference).into(),
        protocol_id: (*protocol_id).into(),
        protocol_version: (*protocol_version).into(),
        protocol_hash: Digest((*protocol_hash).try_into().ok()?),
        interview_language: (*interview_language).into(),
        officer_language: (*officer_language).into(),
    };
    let found = FoundCase {
        created_seq: u64::try_from(*created_seq).ok()?,
        created_at: *created_at,
        created,
        events: u64::try_from(*events).ok()?,
    };
    Some((CaseId((*case).try_into().ok()?), found))
}
