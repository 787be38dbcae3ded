//! An office made beforehand by casework itself, so that a test begins where its subject does.

use casework::view::NewVault;
use casework::{Content, KdfParameters, Moment, create_vault};
use getrandom::{SysRng, rand_core::UnwrapErr};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// What the officer of these offices types.
pub const PASSPHRASE: &str = "invented copper lantern 4711 on a quiet meadow";
const ROLE: &str = "labour-inspector";

/// A training inspector's vault in `data`, with one interview for each set of answers. It is locked again.
pub fn office(data: &Path, language: &str, interviews: &[Value]) {
    let mut rng = UnwrapErr(SysRng);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let mut moment = Moment { now: i64::try_from(now).unwrap(), rng: &mut rng };
    let new = NewVault {
        language: language.into(),
        label: "T-1".into(),
        passphrase: PASSPHRASE.into(),
        training_role: Some(ROLE.into()),
        supervisor: None,
    };
    let content = Content::embedded().unwrap();
    let made = create_vault(&data.join("vault"), &new, &content, KdfParameters::floor(), &mut moment);
    let (mut office, _) = made.unwrap();
    for answers in interviews {
        let begun = office.import_case(answers, &mut moment).unwrap();
        // Paused, as an officer leaves it: nothing is to be resumed at the next start.
        office.pause(&begun.case.case, "break", &mut moment).unwrap();
    }
    fs::write(data.join("language"), language).unwrap();
}

/// Answers of a golden case, asked and noted in `language`.
pub fn golden(name: &str, language: &str) -> Value {
    let case = read(&format!("protocols/kg-sop/golden/{name}.json"));
    let mut answers = serde_json::from_str::<Value>(&case).unwrap()["answers"].take();
    for question in ["interview_language", "officer_language"] {
        answers[question] = json!(language);
    }
    answers
}

/// A file of the project.
pub fn read(path: &str) -> String {
    let path = project().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The project's folder.
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
