//! One of the two offices of the story, with a real vault.

use crate::failure::Failure;
use crate::session::{now, with_moment};
use casework::view::{
    AnswerInput, AnswerView, DecisionInput, HomeView, NewVault, ReferralInput, ResponseInput, SealedView,
};
use casework::{Content, KdfParameters, Moment, Office};
use std::path::Path;

/// An office and its passphrase, which the story makes up anew each time.
pub struct Player {
    office: Office,
    passphrase: String,
}

impl Player {
    /// First start with a suggested passphrase.
    pub fn begin(dir: &Path, role: &str, language: &str, content: &Content) -> Result<Player, Failure> {
        with_moment(|moment| {
            let passphrase = casework::suggest_passphrase(language, moment.rng).words.join(" ");
            let input = NewVault {
                language: language.to_owned(),
                label: role.to_owned(),
                passphrase: passphrase.clone(),
                training_role: Some(role.to_owned()),
                supervisor: None,
            };
            let (office, _) = casework::create_vault(dir, &input, content, KdfParameters::floor(), moment)?;
            Ok(Player { office, passphrase })
        })
    }

    /// Does something in the office.
    pub fn act<T>(
        &mut self,
        act: impl FnOnce(&mut Office, &mut Moment<'_>) -> casework::Result<T>,
    ) -> Result<T, Failure> {
        Ok(with_moment(|moment| act(&mut self.office, moment))?)
    }

    pub fn home(&self) -> Result<HomeView, Failure> {
        Ok(self.office.home(now())?)
    }

    pub fn choose(&mut self, case: &str, question: &str, code: &str) -> Result<(), Failure> {
        let answer = Some(AnswerView::One(code.to_owned()));
        let input =
            AnswerInput { case: case.to_owned(), question: question.to_owned(), answer, how_asked: "read".into() };
        self.act(|office, moment| office.answer(&input, moment)).map(|_| ())
    }

    pub fn decide(&mut self, case: &str, code: &str, reason: &str, language: &str) -> Result<(), Failure> {
        let (reason, language) = (reason.to_owned(), language.to_owned());
        let input = DecisionInput { case: case.to_owned(), code: code.to_owned(), reason, language };
        self.act(|office, moment| office.decide(&input, moment)).map(|_| ())
    }

    pub fn refer(&mut self, case: &str, org: u32) -> Result<SealedView, Failure> {
        let input = ReferralInput { case: case.to_owned(), org, passphrase: self.passphrase.clone() };
        self.act(|office, moment| office.refer(&input, moment))
    }

    pub fn accept(&mut self, packet: &str) -> Result<(), Failure> {
        let passphrase = self.passphrase.clone();
        let input = ResponseInput { packet: packet.to_owned(), accept: true, reason: None, passphrase };
        self.act(|office, moment| office.respond(&input, moment)).map(|_| ())
    }
}
