use super::{Answer, Shell};
use crate::data::DataFolder;
use crate::idle::Look;
use casework::KdfParameters;
use casework::view::{NewVault, Stage};

const PASSPHRASE: &str = "invented words for the test only";

fn shell(place: &tempfile::TempDir) -> Shell {
    Shell::new(DataFolder::at(place.path().to_owned()), None)
}

fn create(shell: &Shell) -> Answer<()> {
    create_labelled(shell, "Test 1")
}

fn create_labelled(shell: &Shell, label: &str) -> Answer<()> {
    let input = NewVault {
        language: "ky".to_owned(),
        label: label.to_owned(),
        passphrase: PASSPHRASE.to_owned(),
        training_role: Some(shell.start()?.training_roles[0].id.clone()),
        supervisor: None,
    };
    shell.create(label, |dir, content, moment| {
        let (office, _) = casework::create_vault(dir, &input, content, KdfParameters::floor(), moment)?;
        Ok((office, ()))
    })
}

fn unlock(shell: &Shell, passphrase: &str) -> Answer<()> {
    unlock_named(shell, "vault", passphrase)
}

fn unlock_named(shell: &Shell, vault: &str, passphrase: &str) -> Answer<()> {
    shell.unlock(vault, |dir, content, moment| Ok((casework::unlock(dir, passphrase, content, moment)?, ())))
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
    let kept = std::fs::read_to_string(place.path().join("tries/vault")).unwrap();
    assert!(kept.starts_with("1 "), "{kept}");
    // A program started anew, after many wrong ones: even the right one waits, and is not judged.
    let many = format!("9 {}", super::seconds_now());
    std::fs::write(place.path().join("tries/vault"), many).unwrap();
    let fresh = Shell::new(DataFolder::at(place.path().to_owned()), None);
    assert_eq!(unlock(&fresh, PASSPHRASE).unwrap_err().code, "passphrase-wait");
    std::fs::remove_file(place.path().join("tries/vault")).unwrap();
    let shell = Shell::new(DataFolder::at(place.path().to_owned()), None);
    unlock(&shell, PASSPHRASE).unwrap();
    assert_eq!(home(&shell).unwrap(), "Test 1");
    assert_eq!(create(&shell).unwrap_err().code, "label-taken", "nobody is confused with somebody else");
    assert_eq!(create_labelled(&shell, "Test 2").unwrap_err().code, "vault-in-use", "one vault is open at a time");
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

#[test]
fn two_officers_share_a_computer_and_nothing_else() {
    let place = tempfile::tempdir().unwrap();
    let shell = shell(&place);
    create_labelled(&shell, "Blue").unwrap();
    shell.close(None);
    create_labelled(&shell, "amber").unwrap();
    shell.close(None);
    let start = shell.start().unwrap();
    let labels: Vec<_> = start.vaults.iter().map(|choice| choice.label.as_str()).collect();
    assert_eq!(labels, ["Blue", "amber"]);
    assert_eq!(start.chosen.as_deref(), start.vaults.get(1).map(|choice| choice.vault.as_str()), "locked a moment ago");
    let amber = start.chosen.unwrap();
    unlock_named(&shell, &amber, PASSPHRASE).unwrap();
    assert_eq!(home(&shell).unwrap(), "amber");
    assert_eq!(unlock_named(&shell, "vault", PASSPHRASE).unwrap_err().code, "vault-in-use");
    shell.close(None);
    for strange in ["", "..", "../vault", "0000000000000000"] {
        assert_eq!(unlock_named(&shell, strange, PASSPHRASE).unwrap_err().code, "vault-missing", "{strange:?}");
    }
    // A program that a person starts knows nothing of who was there last.
    let fresh = Shell::new(DataFolder::at(place.path().to_owned()), None);
    assert_eq!(fresh.start().unwrap().chosen, None);
    // A damaged vault is listed and said to be damaged; the other opens.
    for file in ["slots.0", "slots.1"] {
        std::fs::remove_file(place.path().join("vault").join(file)).unwrap();
    }
    let damaged = fresh.start().unwrap().vaults.into_iter().find(|choice| choice.vault == "vault").unwrap();
    assert_eq!((damaged.problem.as_deref(), damaged.label.as_str()), (Some("vault-damaged"), ""));
    unlock_named(&fresh, &amber, PASSPHRASE).unwrap();
}

#[test]
fn the_idle_time_that_was_chosen_holds_at_once_and_after_unlocking() {
    use casework::view::SettingsInput;
    let place = tempfile::tempdir().unwrap();
    let shell = shell(&place);
    create(&shell).unwrap();
    let choose =
        |minutes, theme: &str| shell.change_settings(&SettingsInput { idle_minutes: minutes, theme: theme.to_owned() });
    let office = choose(1, "dark").unwrap();
    assert_eq!((office.idle_timeout_seconds, office.theme.as_deref()), (60, Some("dark")));
    assert!(matches!(shell.look(), Look::Warn { .. }), "a minute is all that is left");
    for (minutes, theme) in [(0, "dark"), (3, "dark"), (60, "dark"), (5, ""), (5, "pink")] {
        assert_eq!(choose(minutes, theme).unwrap_err().code, "internal", "{minutes} {theme}");
    }
    shell.close(None);
    unlock(&shell, PASSPHRASE).unwrap();
    assert!(matches!(shell.look(), Look::Warn { .. }));
    choose(30, "light").unwrap();
    assert_eq!(shell.look(), Look::Awake);
}
