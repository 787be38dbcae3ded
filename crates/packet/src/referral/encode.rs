//! A referral's encoding, field by field as in SPEC §3.4.

use super::{AnswerValue, Consent, Findings, Interview, Note, Referral, Words};
use crate::cbor::{self, Value};

/// The body as a value; what a reader would refuse shows when [`crate::seal()`] reads it back.
pub(crate) fn encode(referral: &Referral) -> Value {
    let protocol = &referral.protocol;
    cbor::map([
        (1, Value::from(1)),
        (2, cbor::map([(1, code(&protocol.id)), (2, code(&protocol.version)), (3, cbor::blob(&protocol.hash))])),
        (3, codes(&referral.sections)),
        (4, cbor::text_map(referral.answers.iter().map(|(question, value)| (question, answer(value))))),
        (5, findings(&referral.findings)),
        (
            6,
            cbor::or_null(referral.decision.as_ref(), |decision| {
                cbor::map([(1, code(&decision.code)), (2, words(&decision.reason)), (3, Value::from(decision.at))])
            }),
        ),
        (7, Value::Array(referral.consent.iter().map(consent).collect())),
        (8, interview(&referral.interview)),
        (9, Value::Array(referral.notes.iter().map(note).collect())),
    ])
}

fn code(code: &str) -> Value {
    Value::from(code)
}

fn codes(codes: &[String]) -> Value {
    Value::Array(codes.iter().map(|code| Value::from(code.as_str())).collect())
}

fn words(words: &Words) -> Value {
    Value::Array(vec![Value::from(words.text.as_str()), Value::from(words.language.as_str())])
}

fn answer(value: &AnswerValue) -> Value {
    let (kind, values) = match value {
        AnswerValue::Code(chosen) => (1, vec![code(chosen)]),
        AnswerValue::Codes(chosen) => (2, vec![codes(chosen)]),
        AnswerValue::Integer(number) => (3, vec![Value::from(*number)]),
        AnswerValue::Text(Words { text, language }) => (4, vec![code(text), code(language)]),
        AnswerValue::Date(day) => (5, vec![Value::from(day.format("%Y-%m-%d").to_string())]),
        AnswerValue::None(none) => {
            (6, [Some(&none.code), none.reason.as_ref()].into_iter().flatten().map(|text| code(text)).collect())
        }
    };
    Value::Array(std::iter::once(Value::from(kind)).chain(values).collect())
}

fn findings(findings: &Findings) -> Value {
    let Findings { palermo, .. } = findings;
    let elements = [palermo.act, palermo.means, palermo.purpose];
    let ilo11 = findings.ilo11.iter().map(|(number, state)| (Value::from(*number), Value::from(*state as u8)));
    cbor::map([
        (1, Value::from(findings.age_group as u8)),
        (2, cbor::text_map(findings.indicators.iter().map(|(code, state)| (code, Value::from(*state as u8))))),
        (3, cbor::text_map(findings.dimensions.iter().map(|(id, state)| (id, Value::from(*state as u8))))),
        (4, Value::Map(ilo11.collect())),
        (5, Value::Array(elements.into_iter().map(|element| Value::from(element as u8)).collect())),
        (6, codes(&findings.texts)),
    ])
}

fn consent(consent: &Consent) -> Value {
    cbor::map([(1, code(&consent.purpose)), (2, Value::from(consent.given)), (3, Value::from(consent.at))])
}

fn interview(interview: &Interview) -> Value {
    cbor::map([
        (1, code(&interview.interview_language)),
        (2, code(&interview.officer_language)),
        (3, Value::from(interview.interpreter)),
        (4, Value::from(interview.started_at)),
        (5, cbor::or_null(interview.finished_at, Value::from)),
    ])
}

fn note(note: &Note) -> Value {
    cbor::map([(1, cbor::or_null(note.question.as_deref(), code)), (2, words(&note.words))])
}
