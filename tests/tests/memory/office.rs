//! A vault whose officer was at a text question when it was locked.

use casework::view::{AnswerView, NewVault, PlaceView};
use casework::{Content, KdfParameters, Moment, Office, create_vault, unlock};
use getrandom::{SysRng, rand_core::UnwrapErr};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

/// What the officer types. Nothing else in the world says it.
pub const PASSPHRASE: &str = "zorbel hynast 4417 quivam drolke";
/// The question whose answer is typed.
pub const QUESTION: &str = "contact_word";

fn at_once<T>(act: impl FnOnce(&mut Moment<'_>) -> T) -> T {
    let mut rng = UnwrapErr(SysRng);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    act(&mut Moment { now: i64::try_from(now).unwrap(), rng: &mut rng })
}

/// Makes it in `data`; answers with the case.
pub fn make(data: &Path) -> String {
    let new = NewVault {
        language: "en".into(),
        label: "T-1".into(),
        passphrase: PASSPHRASE.into(),
        training_role: Some("labour-inspector".into()),
        supervisor: None,
    };
    let content = Content::embedded().unwrap();
    fs::write(data.join("language"), "en").unwrap();
    at_once(|moment| {
        let made = create_vault(&data.join("vault"), &new, &content, KdfParameters::floor(), moment);
        let (mut office, _) = made.unwrap();
        let mut answers = golden("documents-held");
        answers["contact_how"] = json!(["call"]);
        let case = office.import_case(&answers, moment).unwrap().case.case;
        let page = page_of(&mut office, &case, moment);
        office.go_to(&case, &page, moment).unwrap();
        let place = PlaceView {
            screen: "page".into(),
            case: Some(case.clone()),
            packet: None,
            focus: format!("field-{QUESTION}"),
        };
        office.keep_place(Some(&place), moment).unwrap();
        case
    })
}

/// Answers of a golden case, asked and noted in English.
fn golden(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../protocols/kg-sop/golden/{name}.json"));
    let mut answers = serde_json::from_str::<Value>(&fs::read_to_string(path).unwrap()).unwrap()["answers"].take();
    for question in ["interview_language", "officer_language"] {
        answers[question] = json!("en");
    }
    answers
}

/// The page that shows the question: its own, or its section's.
fn page_of(office: &mut Office, case: &str, moment: &mut Moment<'_>) -> String {
    let shows = |page: &&&str| {
        let view = office.go_to(case, page, moment);
        view.is_ok_and(|view| view.page.questions.iter().any(|question| question.id == QUESTION))
    };
    (*[QUESTION, "wishes"].iter().find(shows).expect("a page with the question")).to_owned()
}

/// What was kept as the answer.
pub fn answer(data: &Path, case: &str) -> String {
    let content = Content::embedded().unwrap();
    at_once(|moment| {
        let mut office = unlock(&data.join("vault"), PASSPHRASE, &content, moment).unwrap();
        let view = office.open_case(case, moment).unwrap();
        let question = view.page.questions.iter().find(|question| question.id == QUESTION).unwrap();
        match &question.answer {
            Some(AnswerView::Text(text)) => text.clone(),
            other => panic!("the answer is {other:?}"),
        }
    })
}
