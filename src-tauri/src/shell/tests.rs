use super::{Answer, Shell};
use crate::data::DataFolder;
use crate::idle::Look;
use casework::KdfParameters;
use casework::view::{NewVault, Stage};

const PASSPHRASE: &str = "invented words for the test only";

fn shell(place: &tempfile::TempDir) -> Shell {
    Shell::new(DataFolder::at(place.path().to_owned()), false)
}

fn create(shell: &Shell) -> Answer<()> {
    let input = NewVault {
        language: "ky".to_owned(),
        label: "Test 1".to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        training_role: Some(shell.start()?.training_roles[0].id.clone()),
        supervisor: None,
    };
    shell.open(|dir, content, moment| {
        let (office, _) = casework::create_vault(dir, &input, content, KdfParameters::floor(), moment)?;
        Ok((office, ()))
    })
}

fn unlock(shell: &Shell, passphrase: &str) -> Answer<()> {
    shell.open(|dir, content, moment| Ok((casework::unlock(dir, passphrase, content, moment)?, ())))
}

fn home(shell: &Shell) -> Result<String, String> {
    shell.office(|office, moment| office.home(moment.now)).map(|home| home.office.label).map_err(|error| error.code)
}

#[test]
fn a_locked_program_opens_nothing() {
    let place = tempfile::tempdir().unwrap();
    assert_eq!(home(&shell(&place)).unwrap_err(), "locked");
    assert_eq!(unlock(&shell(&place), PASSPHRASE).unwrap_err().code, "vault-missing");
}

#[test]
fn from_first_start_over_locking_to_opening_again() {
    let place = tempfile::tempdir().unwrap();
    let shell = shell(&place);
    assert_eq!(shell.start().unwrap().stage, Stage::FirstStart);
    create(&shell).unwrap();
    assert_eq!(shell.start().unwrap().stage, Stage::Open);
    assert_eq!(home(&shell).unwrap(), "Test 1");
    shell.close(None);
    assert_eq!(shell.start().unwrap().stage, Stage::Locked);
    assert_eq!(home(&shell).unwrap_err(), "locked");
    assert_eq!(unlock(&shell, "another invented passphrase").unwrap_err().code, "wrong-passphrase");
    assert_eq!(shell.start().unwrap().stage, Stage::Locked, "a wrong passphrase leaves it locked");
    unlock(&shell, PASSPHRASE).unwrap();
    assert_eq!(home(&shell).unwrap(), "Test 1");
    assert_eq!(create(&shell).unwrap_err().code, "vault-exists", "an open vault is never made anew");
}

#[test]
fn a_second_program_with_the_same_folder_is_told_so() {
    let place = tempfile::tempdir().unwrap();
    let (first, second) = (shell(&place), shell(&place));
    create(&first).unwrap();
    assert_eq!(unlock(&second, PASSPHRASE).unwrap_err().code, "vault-in-use");
    first.close(None);
    unlock(&second, PASSPHRASE).unwrap();
}

#[test]
fn the_language_is_kept_outside_and_inside_the_vault() {
    let place = tempfile::tempdir().unwrap();
    let shell = shell(&place);
    assert_eq!(shell.language(), "ky", "before anybody chose");
    assert_eq!(shell.set_language("ru").unwrap().language.as_deref(), Some("ru"));
    create(&shell).unwrap();
    shell.set_language("en").unwrap();
    assert_eq!(shell.office(|office, moment| office.home(moment.now)).unwrap().office.language, "en");
    shell.close(None);
    assert_eq!(shell.start().unwrap().language.as_deref(), Some("en"));
    assert_eq!(shell.set_language("de").unwrap_err().code, "internal");
}

#[test]
fn the_idle_clock_runs_only_while_the_vault_is_open() {
    let place = tempfile::tempdir().unwrap();
    let shell = shell(&place);
    assert_eq!(shell.look(), Look::Awake);
    shell.touch();
    create(&shell).unwrap();
    assert_eq!(shell.look(), Look::Awake);
    assert!(super::held(&shell.idle).is_some());
    shell.close(None);
    assert!(super::held(&shell.idle).is_none());
}
