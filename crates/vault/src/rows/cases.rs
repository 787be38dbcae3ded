//! Rows of a case.

use super::Context;
use crate::Digest;
use crate::event::{CaseCreated, Event};
use rusqlite::params;

const CREATE: &str = "INSERT INTO case_file (case_id, reference, state, protocol_id, protocol_version, protocol_hash, \
                      interview_language, officer_language, created_seq, created_at, changed_at, place, paused, answered, events) \
                      VALUES (?1, ?2, 'open', ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, '', 0, 0, 0)";
const PROTOCOL: &str = "INSERT INTO case_protocol (case_id, bundle) VALUES (?1, ?2)";
const ANSWER: &str = "INSERT INTO answer (case_id, question, kind, value, non_answer, not_asked_reason, language_asked, \
                      how_asked, at, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) \
                      ON CONFLICT (case_id, question) DO UPDATE SET kind = excluded.kind, value = excluded.value, \
                      non_answer = excluded.non_answer, not_asked_reason = excluded.not_asked_reason, \
                      language_asked = excluded.language_asked, how_asked = excluded.how_asked, at = excluded.at, \
                      seq = excluded.seq";
const WITHDRAW: &str = "DELETE FROM answer WHERE case_id = ?1 AND question = ?2";
const COUNT: &str = "UPDATE case_file SET paused = 0, answered = (SELECT count(*) FROM answer WHERE case_id = ?1) \
                     WHERE case_id = ?1";
const NOTE: &str = "INSERT INTO note (case_id, question, text, language, at) VALUES (?1, ?2, ?3, ?4, ?5) \
                    ON CONFLICT (case_id, question) DO UPDATE SET text = excluded.text, language = excluded.language, \
                    at = excluded.at";
const RESUME: &str = "UPDATE case_file SET paused = 0 WHERE case_id = ?1";
const PLACE: &str = "UPDATE case_file SET place = ?2, paused = 0 WHERE case_id = ?1";
const PAUSE: &str = "INSERT INTO pause (case_id, seq, reason, at) VALUES (?1, ?2, ?3, ?4)";
const PAUSED: &str = "UPDATE case_file SET paused = 1 WHERE case_id = ?1";
const DECIDE: &str = "INSERT INTO decision (case_id, code, reason, language, at) VALUES (?1, ?2, ?3, ?4, ?5) \
                      ON CONFLICT (case_id) DO UPDATE SET code = excluded.code, reason = excluded.reason, \
                      language = excluded.language, at = excluded.at";
const STATE: &str = "UPDATE case_file SET state = ?2 WHERE case_id = ?1";

pub(super) fn apply(context: Context<'_>, event: &Event) -> rusqlite::Result<()> {
    let Context { db, seq, at, case } = context;
    match event {
        Event::CaseCreated(created) | Event::CaseSalvaged(created) => create(context, created),
        Event::CaseBegun { case: created, bundle } => {
            create(context, created)?;
            protocol(context, bundle)
        }
        Event::Answered { question, value, meta } | Event::AnswerSalvaged { question, value, meta } => {
            let (codes, how) = ((&value.non_answer, &value.reason), (&meta.language_asked, &meta.how_asked));
            db.prepare_cached(ANSWER)?.execute(params![
                case,
                question,
                value.kind,
                value.value,
                codes.0,
                codes.1,
                how.0,
                how.1,
                at,
                seq
            ])?;
            db.prepare_cached(COUNT)?.execute([case])
        }
        Event::Withdrawn { question } => {
            db.prepare_cached(WITHDRAW)?.execute(params![case, question])?;
            db.prepare_cached(COUNT)?.execute([case])
        }
        Event::Noted { question, text, language } => {
            db.prepare_cached(NOTE)?.execute(params![case, question, text, language, at])?;
            db.prepare_cached(RESUME)?.execute([case])
        }
        Event::MovedTo { page } => db.prepare_cached(PLACE)?.execute(params![case, page]),
        Event::Paused { reason } => {
            db.prepare_cached(PAUSE)?.execute(params![case, seq, reason, at])?;
            db.prepare_cached(PAUSED)?.execute([case])
        }
        Event::Decided { code, reason, language } => {
            db.prepare_cached(DECIDE)?.execute(params![case, code, reason, language, at])
        }
        Event::StateSet { state } => db.prepare_cached(STATE)?.execute(params![case, state]),
        _ => Ok(0),
    }
    .map(drop)
}

/// The version that a case began with.
pub(super) fn protocol(Context { db, case, .. }: Context<'_>, bundle: &Digest) -> rusqlite::Result<usize> {
    db.prepare_cached(PROTOCOL)?.execute(params![case, bundle])
}

/// The line of a case that begins.
pub(super) fn create(Context { db, seq, at, case }: Context<'_>, new: &CaseCreated) -> rusqlite::Result<usize> {
    db.prepare_cached(CREATE)?.execute(params![
        case,
        new.reference,
        new.protocol_id,
        new.protocol_version,
        new.protocol_hash,
        new.interview_language,
        new.officer_language,
        seq,
        at
    ])
}
