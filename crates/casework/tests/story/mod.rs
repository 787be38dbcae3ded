//! Offices in one test process, each with a real vault in a folder of its own, and a clock that only the test moves.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "each test file uses its own part of this, and a test may stop at the first surprise"
)]

use casework::view::{
    AnswerInput, AnswerView, DecisionInput, FindingsView, InterviewView, NewVault, ReferralInput, SealedView,
};
use casework::{CaseworkError, Content, KdfParameters, Moment, Office, Result};
use getrandom::{SysRng, rand_core::UnwrapErr};
use serde_json::Value;
use tempfile::TempDir;

/// 2026-11-24 06:00 UTC.
pub const MORNING: i64 = 1_795_500_000;
/// What every officer of these stories types.
pub const PASSPHRASE: &str = "biru hojeva lumike sadofi";
/// A reason long enough.
pub const REASON: &str = "Documents are held and threats were made.";

/// An officer at work.
pub struct Player {
    pub folder: TempDir,
    pub content: Content,
    pub office: Option<Office>,
    pub now: i64,
}

impl Player {
    /// An officer of the training directory with a fresh vault.
    pub fn new(role: &str) -> Player {
        Player::with(role, Content::embedded().unwrap())
    }

    pub fn with(role: &str, content: Content) -> Player {
        let folder = tempfile::tempdir().unwrap();
        let mut player = Player { folder, content, office: None, now: MORNING };
        let input = new_vault(Some(role));
        let (office, _) = player.create(&input).unwrap();
        player.office = Some(office);
        player
    }

    pub fn create(&self, input: &NewVault) -> Result<(Office, casework::view::NewVaultView)> {
        let mut rng = UnwrapErr(SysRng);
        let mut moment = Moment { now: self.now, rng: &mut rng };
        casework::create_vault(&self.dir(), input, &self.content, KdfParameters::floor(), &mut moment)
    }

    pub fn dir(&self) -> std::path::PathBuf {
        self.folder.path().join("vault")
    }

    /// Ends the program without a word, and starts it again.
    pub fn restart(&mut self) {
        self.office = None;
        let mut rng = UnwrapErr(SysRng);
        let mut moment = Moment { now: self.now, rng: &mut rng };
        self.office = Some(casework::unlock(&self.dir(), PASSPHRASE, &self.content, &mut moment).unwrap());
    }

    /// Does something a second later.
    pub fn act<T>(&mut self, act: impl FnOnce(&mut Office, &mut Moment<'_>) -> T) -> T {
        self.now += 1;
        let mut rng = UnwrapErr(SysRng);
        let mut moment = Moment { now: self.now, rng: &mut rng };
        act(self.office.as_mut().unwrap(), &mut moment)
    }

    /// A case with the answers of a golden case.
    pub fn golden(&mut self, name: &str) -> InterviewView {
        let answers = golden(name)["answers"].clone();
        self.act(|office, moment| office.import_case(&answers, moment)).unwrap()
    }

    pub fn choose(&mut self, case: &str, question: &str, code: &str) -> Result<InterviewView> {
        self.answer(case, question, Some(AnswerView::One(code.to_owned())))
    }

    pub fn answer(&mut self, case: &str, question: &str, answer: Option<AnswerView>) -> Result<InterviewView> {
        let input = AnswerInput { case: case.into(), question: question.into(), answer, how_asked: "read".into() };
        self.act(|office, moment| office.answer(&input, moment))
    }

    pub fn decide(&mut self, case: &str, code: &str) -> Result<FindingsView> {
        let input =
            DecisionInput { case: case.into(), code: code.into(), reason: REASON.into(), language: "en".into() };
        self.act(|office, moment| office.decide(&input, moment))
    }

    pub fn refer(&mut self, case: &str, org: u32) -> Result<SealedView> {
        let input = ReferralInput { case: case.into(), org, passphrase: PASSPHRASE.into() };
        self.act(|office, moment| office.refer(&input, moment))
    }

    pub fn respond(&mut self, packet: &str, reason: Option<&str>) -> Result<casework::view::ReceivedView> {
        let input = casework::view::ResponseInput {
            packet: packet.into(),
            accept: reason.is_none(),
            reason: reason.map(str::to_owned),
            passphrase: PASSPHRASE.into(),
        };
        self.act(|office, moment| office.respond(&input, moment))
    }
}

/// What a first start asks for.
pub fn new_vault(role: Option<&str>) -> NewVault {
    NewVault {
        language: "en".into(),
        label: "Blue desk".into(),
        passphrase: PASSPHRASE.into(),
        training_role: role.map(str::to_owned),
        supervisor: None,
    }
}

/// A golden case of the protocol in use.
pub fn golden(name: &str) -> Value {
    let path = format!("{}/../../protocols/kg-sop/golden/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The code of what must fail.
pub fn code<T>(result: std::result::Result<T, CaseworkError>) -> &'static str {
    match result {
        Ok(_) => "done",
        Err(error) => error.code(),
    }
}
