//! The interview, from its first page to the officer's decision.

use crate::shell::{Answer, Shell};
use casework::view::{AnswerInput, CheckView, DecisionInput, FindingsView, HomeView, InterviewView};
use tauri::State;

/// Begins a case.
#[tauri::command(async)]
pub fn begin_case(shell: State<'_, Shell>) -> Answer<InterviewView> {
    shell.office(|office, moment| office.begin_case(moment))
}

/// Opens a case where it stood.
#[tauri::command(async)]
pub fn open_case(shell: State<'_, Shell>, case: String) -> Answer<InterviewView> {
    shell.office(|office, moment| office.open_case(&case, moment))
}

/// Goes to a page.
#[tauri::command(async)]
pub fn go_to(shell: State<'_, Shell>, case: String, page: String) -> Answer<InterviewView> {
    shell.office(|office, moment| office.go_to(&case, &page, moment))
}

/// Takes another way through the interview.
#[tauri::command(async)]
pub fn go_on(shell: State<'_, Shell>, case: String, path: String) -> Answer<InterviewView> {
    shell.office(|office, moment| office.go_on(&case, &path, moment))
}

/// Keeps an answer: it is on disk when this returns.
#[tauri::command(async)]
pub fn answer(shell: State<'_, Shell>, input: AnswerInput) -> Answer<InterviewView> {
    shell.office(|office, moment| office.answer(&input, moment))
}

/// Keeps a note.
#[tauri::command(async)]
pub fn note(
    shell: State<'_, Shell>,
    case: String,
    question: String,
    text: String,
    language: String,
) -> Answer<InterviewView> {
    shell.office(|office, moment| office.note(&case, &question, &text, &language, moment))
}

/// Pauses the interview.
#[tauri::command(async)]
pub fn pause(shell: State<'_, Shell>, case: String, reason: String) -> Answer<HomeView> {
    shell.office(|office, moment| office.pause(&case, &reason, moment))
}

/// All answers, to check.
#[tauri::command(async)]
pub fn check_answers(shell: State<'_, Shell>, case: String) -> Answer<CheckView> {
    shell.office(|office, moment| office.check_answers(&case, moment.now))
}

/// What follows from the answers, with reasons.
#[tauri::command(async)]
pub fn findings(shell: State<'_, Shell>, case: String) -> Answer<FindingsView> {
    shell.office(|office, moment| office.findings(&case, moment.now))
}

/// Keeps the officer's decision.
#[tauri::command(async)]
pub fn decide(shell: State<'_, Shell>, input: DecisionInput) -> Answer<FindingsView> {
    shell.office(|office, moment| office.decide(&input, moment))
}
