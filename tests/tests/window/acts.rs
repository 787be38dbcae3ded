//! What an officer does around an interview, each act by keyboard and each up to the screen that follows.

use super::album::Album;
use super::window::Window;
use serde_json::json;
use std::path::Path;
use thirtyfour::Key;

/// Who sits in front of the window.
pub enum Role<'a> {
    /// A training officer who asks.
    Screener,
    /// The training desk of the organisation with this name.
    Desk(&'a str),
}

impl Window {
    /// First start, to the first page after it. Answers with the passphrase: the suggested one, or `own`.
    pub fn first_start(&self, language: &str, role: &Role<'_>, own: Option<&str>, album: Option<&Album>) -> String {
        let picture = |name: &str| album.into_iter().for_each(|album| album.screen(self, name));
        self.page("first-start", "language");
        self.choose(&format!("language-{language}"));
        self.until("the chosen language", |_| {
            self.run("return document.documentElement.lang", vec![]) == json!(language)
        });
        picture("first-language");
        self.enter();
        self.page("first-start", "mode");
        self.choose("mode-training");
        picture("first-mode");
        self.enter();
        self.page("first-start", "role");
        self.choose(&self.role(role));
        picture("first-role");
        self.enter();
        self.page("first-start", "passphrase");
        let passphrase = self.choose_passphrase(own);
        picture("first-passphrase");
        self.enter();
        self.page("first-start", "recovery");
        picture("first-recovery");
        self.enter();
        self.page("first-start", "created");
        assert!(self.text("#recovery-code").len() > 20, "the recovery code is shown");
        self.space_on("recovery-written");
        picture("first-created");
        self.enter();
        self.screen(if matches!(role, Role::Screener) { "home" } else { "inbox" });
        passphrase
    }

    fn choose_passphrase(&self, own: Option<&str>) -> String {
        self.type_into("label", "T-1");
        let passphrase = match own {
            Some(own) => {
                self.type_into("passphrase", own);
                own.to_owned()
            }
            None => {
                self.until("a suggestion", |_| !self.text("#suggestion").is_empty());
                self.space_on("use-suggestion");
                self.text("#suggestion")
            }
        };
        assert_eq!(self.value("passphrase"), passphrase);
        self.space_on("written-down");
        passphrase
    }

    /// Id of the first training role of this kind: a desk's line names its organisation and has the desk's word.
    fn role(&self, role: &Role<'_>) -> String {
        let roles = self.run(
            "return [...document.querySelectorAll('input[id^=role-]')].map(input => [input.id, input.closest('label').innerText])",
            vec![],
        );
        let desk_word = self.texts().message("role-desk");
        let roles: Vec<(String, String)> = serde_json::from_value(roles).unwrap();
        let fits = |line: &str| match role {
            Role::Screener => !line.contains(&desk_word),
            Role::Desk(organisation) => line.contains(&desk_word) && line.contains(organisation),
        };
        roles.iter().find(|(_, line)| fits(line)).unwrap_or_else(|| panic!("no such role: {roles:?}")).0.clone()
    }

    /// Unlocks, to the first page after it.
    pub fn unlock(&self, passphrase: &str) {
        self.screen("unlock");
        self.type_into("passphrase", passphrase);
        self.enter();
        self.until("unlocked", |seen| seen.screen != "unlock");
    }

    /// Gives a path in the way without a dialog.
    pub fn give_path(&self, path: &Path) {
        let fold = "return document.activeElement.closest('#path-details') !== null";
        self.tab_until("the path's fold", |window| window.run(fold, vec![]) == json!(true));
        self.press(Key::Space);
        self.type_into("path", path.to_str().unwrap());
        self.space_on("use-path");
    }

    /// Waits for the text of an error and what to do, both from the texts of the language in use.
    pub fn says_error(&self, code: &str) {
        let (texts, id) = (self.texts(), format!("error-{code}"));
        self.says(&texts.message(&id));
        self.says(&texts.attribute(&id, "do"));
    }

    /// The organisation chosen to receive: the first that the person allowed. Its name as it stands there.
    pub fn choose_first_recipient(&self) -> String {
        let first = self.run("return document.querySelector('input[id^=recipient-]')?.id ?? ''", vec![]);
        let id = first.as_str().unwrap_or_default().to_owned();
        assert!(!id.is_empty(), "somebody may receive: {}", self.text("body"));
        assert!(!self.is_checked(&id), "nobody is chosen beforehand");
        self.choose(&id);
        let name = "return document.getElementById(arguments[0]).closest('label').querySelector('strong').innerText";
        self.run(name, vec![json!(id)]).as_str().unwrap_or_default().to_owned()
    }
}
