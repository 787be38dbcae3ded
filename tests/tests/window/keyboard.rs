//! Hands on the keyboard: Tab, Space, Enter, digits, arrows. No mouse anywhere.

use super::window::Window;
use serde_json::json;
use thirtyfour::Key;

/// More Tabs than any page has stops.
const MOST_STOPS: usize = 120;

impl Window {
    /// One key.
    pub fn press(&self, key: Key) {
        self.keys(&char::from(key).to_string());
    }

    /// Enter, on whatever has the focus.
    pub fn enter(&self) {
        self.press(Key::Enter);
    }

    /// Tabs until the element `id` has the focus.
    pub fn tab_to(&self, id: &str) {
        self.tab_until(id, |window| window.seen().focus == id);
    }

    /// Tabs to the element `id` and presses Space on it: a button, a box to tick, a fold to open.
    pub fn space_on(&self, id: &str) {
        self.tab_to(id);
        self.press(Key::Space);
    }

    /// Tabs to the field `id` and types.
    pub fn type_into(&self, id: &str, text: &str) {
        self.tab_to(id);
        self.keys(text);
        assert_eq!(self.value(id), text, "what was typed is what is there");
    }

    /// Tabs to the radio group that `id` belongs to and moves with the arrows until `id` is chosen.
    pub fn choose(&self, id: &str) {
        // Steps down to the wanted button; less than zero: up. Nothing while the focus is outside the group.
        let steps = "const [wanted, focus] = [document.getElementById(arguments[0]), document.activeElement];
            if (wanted === null || focus.type !== 'radio' || focus.name !== wanted.name) return null;
            const group = [...document.querySelectorAll('input[type=radio]')].filter(radio => radio.name === wanted.name);
            return group.indexOf(wanted) - group.indexOf(focus);";
        let steps = |window: &Window| window.run(steps, vec![json!(id)]).as_i64();
        self.tab_until(id, |window| steps(window).is_some());
        self.press(Key::Space);
        let way = steps(self).unwrap();
        for _ in 0..way.abs() {
            let before = self.seen().focus;
            self.press(if way > 0 { Key::Down } else { Key::Up });
            // A choice that Rust keeps answers with a fresh page; the next key waits for it.
            self.until("the next button", |seen| seen.focus != before);
        }
        self.until(&format!("{id} chosen"), |seen| seen.focus == id && self.is_checked(id));
    }

    /// Whether a radio button or box is ticked.
    pub fn is_checked(&self, id: &str) -> bool {
        self.run("return document.getElementById(arguments[0])?.checked ?? false", vec![json!(id)]) == json!(true)
    }

    /// What a field holds.
    pub fn value(&self, id: &str) -> String {
        let value = self.run("return document.getElementById(arguments[0])?.value ?? ''", vec![json!(id)]);
        value.as_str().unwrap_or_default().to_owned()
    }

    /// Tabs until `there`; the page must have such a stop.
    pub fn tab_until(&self, goal: &str, there: impl Fn(&Window) -> bool) {
        for _ in 0..MOST_STOPS {
            if there(self) {
                return;
            }
            self.press(Key::Tab);
        }
        panic!("no Tab leads to {goal}: {:?}: {}", self.seen(), self.text("body"));
    }
}
