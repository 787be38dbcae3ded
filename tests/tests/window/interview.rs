//! An interview at the keyboard: digits in the group of the question, Enter to go on.

use super::script::{Reply, Script};
use super::window::Window;
use serde_json::json;
use std::collections::BTreeSet;
use thirtyfour::Key;

/// What the officer does on every page before Enter; answers whether to go on.
pub type OnPage<'a> = &'a mut dyn FnMut(&Window, &str) -> bool;

impl Window {
    /// Answers page after page until another screen follows the last one, or `on_page` says stop.
    pub fn interview(&self, script: &Script, on_page: OnPage<'_>) {
        self.go_on(script, &BTreeSet::new(), on_page);
    }

    /// The same where some questions were answered before: those are left as they stand.
    pub fn go_on(&self, script: &Script, told: &BTreeSet<String>, on_page: OnPage<'_>) {
        loop {
            let page = self.screen("page").page;
            self.answer_page(script, told);
            if !on_page(self, &page) {
                return;
            }
            self.enter();
            if self.until("another page", |seen| seen.page != page || seen.screen != "page").screen != "page" {
                return;
            }
        }
    }

    /// Answers what is visible, and what becomes visible by that.
    fn answer_page(&self, script: &Script, told: &BTreeSet<String>) {
        let mut answered = told.clone();
        while let Some(question) = self.questions().into_iter().find(|question| !answered.contains(question)) {
            self.reply(&question, *script.get(question.as_str()).unwrap_or(&Reply::DoesntKnow));
            answered.insert(question);
        }
    }

    /// Ids of the questions on the page, in order; a note has nothing to answer.
    pub fn questions(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[id^=group-]')]
            .filter(group => group.querySelector('input:not([type=hidden]), textarea')).map(group => group.id)";
        let found = self.run(script, vec![]);
        let ids = found.as_array().cloned().unwrap_or_default();
        ids.iter().filter_map(|id| Some(id.as_str()?.strip_prefix("group-")?.to_owned())).collect()
    }

    /// Gives one reply and looks that it is the one that stands there.
    fn reply(&self, question: &str, reply: Reply) {
        let group = format!("group-{question}");
        self.tab_until(&group, |window| window.seen().group == group);
        match reply {
            Reply::One(code) => self.choose_by_digit(question, code),
            Reply::Many(codes) => codes.iter().for_each(|code| self.choose_by_digit(question, code)),
            Reply::Whole(number) => self.type_into(&format!("field-{question}"), &number.to_string()),
            Reply::Text(text) => self.type_into(&format!("field-{question}"), text),
            Reply::Date(day, month, year) => {
                for (part, text) in [("day", day), ("month", month), ("year", year)] {
                    self.type_into(&format!("field-{question}-{part}"), text);
                }
            }
            Reply::DoesntKnow => self.press_digit("8", &format!("na-{question}-doesnt_know")),
            Reply::Declined => self.press_digit("9", &format!("na-{question}-declined")),
            Reply::NotAsked(reason) => {
                self.space_on(&format!("not-asked-{question}"));
                self.choose(&format!("na-{question}-not_asked-{reason}"));
            }
        }
    }

    /// Digits reach the first seven choices; the others are reached from the seventh by arrow, or by Tab when several may be chosen.
    fn choose_by_digit(&self, question: &str, code: &str) {
        let id = format!("choice-{question}-{code}");
        let digit = self.run("return document.getElementById(arguments[0])?.dataset.digit ?? ''", vec![json!(id)]);
        let digit = digit.as_str().unwrap_or_default().to_owned();
        if !digit.is_empty() {
            return self.press_digit(&digit, &id);
        }
        let several =
            self.run("return document.getElementById(arguments[0])?.type", vec![json!(id)]) == json!("checkbox");
        if several {
            self.space_on(&id);
        } else {
            self.leave_field();
            self.keys("7");
            for _ in 0..40 {
                if self.seen().focus == id {
                    break;
                }
                self.press(Key::Down);
            }
        }
        self.is_chosen(&id);
    }

    /// In a field, or in the filter of a long list, a digit is text: step out of it first.
    fn press_digit(&self, digit: &str, id: &str) {
        self.leave_field();
        self.keys(digit);
        self.is_chosen(id);
    }

    fn leave_field(&self) {
        let field = "return document.activeElement.matches('input[type=text], textarea')";
        self.tab_until("an answer below the field", |window| window.run(field, vec![]) == json!(false));
    }

    fn is_chosen(&self, id: &str) {
        self.until(&format!("{id} chosen"), |_| self.is_checked(id));
    }

    /// Waits until the page says that what was answered is on disk.
    pub fn saved(&self) {
        self.until("saved", |_| self.text("#save-status").contains('✓'));
    }
}
