//! Reading a referral: what comes out has only valid ids, codes, tags, days and states.

use super::{
    AgeGroup, AnswerValue, Consent, Decision, DimensionState, Findings, Interview, NonAnswer, Note, Palermo,
    PalermoState, ProtocolRef, Referral, State, Words,
};
use crate::cbor::{self, Fields, Shape, Value};
use std::collections::BTreeMap;

/// Longest text a person may have written, characters.
const TEXT_CHARACTERS: usize = 10_000;
const NON_ANSWERS: [&str; 5] = ["doesnt_know", "declined", "not_asked", "not_applicable", "not_reached"];

/// Reads a body of kinds 1 and 2 that was found canonical.
pub(crate) fn decode(value: Value) -> Result<Referral, Shape> {
    let mut fields = Fields::of(value, "referral", 9)?;
    if fields.get(1, cbor::u64)? != 1 {
        return Err(Shape::Newer);
    }
    Ok(Referral {
        protocol: fields.nested(2, protocol)?,
        sections: fields.get(3, cbor::list(cbor::code))?,
        answers: fields.get(4, |value| by_code(value, answer))?,
        findings: fields.nested(5, findings)?,
        decision: fields.nested(6, |value| if value.is_null() { Ok(None) } else { decision(value).map(Some) })?,
        consent: fields.each(7, consent)?,
        interview: fields.nested(8, interview)?,
        notes: fields.each(9, note)?,
    })
}

fn protocol(value: Value) -> Result<ProtocolRef, Shape> {
    let mut fields = Fields::of(value, "referral.protocol", 3)?;
    Ok(ProtocolRef {
        id: fields.get(1, cbor::code)?,
        version: fields.get(2, cbor::code)?,
        hash: fields.get(3, cbor::bytes)?,
    })
}

/// Map from codes to things; the scan has excluded doubles.
fn by_code<T>(value: Value, read: impl Fn(Value) -> Option<T>) -> Option<BTreeMap<String, T>> {
    value.into_map().ok()?.into_iter().map(|(key, value)| Some((cbor::code(key)?, read(value)?))).collect()
}

fn answer(value: Value) -> Option<AnswerValue> {
    let mut parts = cbor::array(value)?.into_iter();
    let kind = cbor::u64(parts.next()?)?;
    let first = parts.next()?;
    let second = parts.next();
    if parts.next().is_some() {
        return None;
    }
    Some(match (kind, second) {
        (1, None) => AnswerValue::Code(cbor::code(first)?),
        (2, None) => AnswerValue::Codes(cbor::list(cbor::code)(first)?),
        (3, None) => AnswerValue::Integer(cbor::i64(first)?),
        (4, Some(language)) => {
            AnswerValue::Text(Words { text: cbor::text(TEXT_CHARACTERS)(first)?, language: cbor::language(language)? })
        }
        (5, None) => AnswerValue::Date(day(&cbor::code(first)?)?),
        (6, reason) => AnswerValue::None(NonAnswer {
            code: cbor::code(first).filter(|code| NON_ANSWERS.contains(&code.as_str()))?,
            reason: match reason {
                Some(reason) => Some(cbor::code(reason)?),
                None => None,
            },
        }),
        _ => return None,
    })
}

/// One spelling for one day: four, two and two digits.
fn day(text: &str) -> Option<chrono::NaiveDate> {
    let day = chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (day.format("%Y-%m-%d").to_string() == text).then_some(day)
}

fn words(value: Value) -> Option<Words> {
    let [text, language] = <[Value; 2]>::try_from(cbor::array(value)?).ok()?;
    Some(Words { text: cbor::text(TEXT_CHARACTERS)(text)?, language: cbor::language(language)? })
}

fn findings(value: Value) -> Result<Findings, Shape> {
    let mut fields = Fields::of(value, "referral.findings", 6)?;
    Ok(Findings {
        age_group: fields.get(1, |value| match cbor::u64(value)? {
            1 => Some(AgeGroup::Adult),
            2 => Some(AgeGroup::Child),
            _ => None,
        })?,
        indicators: fields.get(2, |value| by_code(value, state))?,
        dimensions: fields.get(3, |value| by_code(value, dimension))?,
        ilo11: fields.get(4, ilo11)?,
        palermo: fields.get(5, |value| {
            let [act, means, purpose] = <[Value; 3]>::try_from(cbor::array(value)?).ok()?;
            Some(Palermo { act: element(act)?, means: element(means)?, purpose: element(purpose)? })
        })?,
        texts: fields.get(6, cbor::list(cbor::code))?,
    })
}

fn state(value: Value) -> Option<State> {
    [State::Unknown, State::Present, State::Absent].get(usize::try_from(cbor::u64(value)?).ok()?).copied()
}

fn dimension(value: Value) -> Option<DimensionState> {
    use DimensionState::{NotPositive, Positive, Undetermined};
    [Undetermined, Positive, NotPositive].get(usize::try_from(cbor::u64(value)?).ok()?).copied()
}

fn element(value: Value) -> Option<PalermoState> {
    use PalermoState::{Absent, NotRequired, Present, Unknown};
    [Unknown, Present, Absent, NotRequired].get(usize::try_from(cbor::u64(value)?).ok()?).copied()
}

fn ilo11(value: Value) -> Option<BTreeMap<u8, State>> {
    let number = |key| cbor::u64(key).filter(|number| (1..=11).contains(number)).and_then(|n| u8::try_from(n).ok());
    value.into_map().ok()?.into_iter().map(|(key, value)| Some((number(key)?, state(value)?))).collect()
}

fn decision(value: Value) -> Result<Decision, Shape> {
    let mut fields = Fields::of(value, "referral.decision", 3)?;
    Ok(Decision { code: fields.get(1, cbor::code)?, reason: fields.get(2, words)?, at: fields.get(3, cbor::i64)? })
}

fn consent(value: Value) -> Result<Consent, Shape> {
    let mut fields = Fields::of(value, "referral.consent", 3)?;
    Ok(Consent {
        purpose: fields.get(1, cbor::code)?,
        given: fields.get(2, cbor::flag)?,
        at: fields.get(3, cbor::i64)?,
    })
}

fn interview(value: Value) -> Result<Interview, Shape> {
    let mut fields = Fields::of(value, "referral.interview", 5)?;
    Ok(Interview {
        interview_language: fields.get(1, cbor::language)?,
        officer_language: fields.get(2, cbor::language)?,
        interpreter: fields.get(3, cbor::flag)?,
        started_at: fields.get(4, cbor::i64)?,
        finished_at: fields.get(5, cbor::nullable(cbor::i64))?,
    })
}

fn note(value: Value) -> Result<Note, Shape> {
    let mut fields = Fields::of(value, "referral.note", 2)?;
    Ok(Note { question: fields.get(1, cbor::nullable(cbor::code))?, words: fields.get(2, words)? })
}
