//! What a ministry sends: the program's own questions as a workbook, changed.

use super::ready::{project, read};
use authoring::{Texts, export_xlsform};
use std::collections::BTreeMap;
use std::fs;

/// The version of the changed questions.
pub const NEW_VERSION: &str = "9.0.0";
/// The question whose words change.
pub const REWORDED: &str = "place_private";
/// Its words in the new version.
pub const NEW_WORDS: &str = "Вымышленные новые слова: Вас здесь никто не слышит?";
/// A question that only the new version asks.
pub const ADDED: &str = "invented_light";
/// The question that the broken workbook asks for and does not have.
pub const GONE: &str = "danger_then";

/// The files of a protocol, as a ministry changes them.
#[derive(Clone)]
pub struct Ministry {
    protocol: String,
    indicators: String,
    texts: Texts,
}

impl Ministry {
    /// As the program has them.
    pub fn of_the_program() -> Ministry {
        let folder = "protocols/kg-sop";
        let texts = ["ky", "ru", "en"].map(|language| {
            let of = format!("locales/{language}/kg-sop");
            let names = fs::read_dir(project().join(&of)).unwrap().map(|entry| entry.unwrap().file_name());
            let names = names.map(|name| name.into_string().unwrap());
            let files: BTreeMap<_, _> = names.map(|name| (name.clone(), read(&format!("{of}/{name}")))).collect();
            (language.to_owned(), files)
        });
        Ministry {
            protocol: read(&format!("{folder}/protocol.toml")),
            indicators: read(&format!("{folder}/indicators.toml")),
            texts: texts.into_iter().collect(),
        }
    }

    /// A rule that asks for a question which is not there.
    pub fn broken(&self) -> Ministry {
        let mut files = self.clone();
        change(
            &mut files.protocol,
            "relevant = \"${danger_now} = 'yes'\"",
            &format!("relevant = \"${{{GONE}}} = 'yes'\""),
        );
        files
    }

    /// New words in one language and a new question before them.
    pub fn next(&self, language: &str) -> Ministry {
        let mut files = self.clone();
        let version = files.protocol.lines().find(|line| line.starts_with("version = ")).unwrap().to_owned();
        change(&mut files.protocol, &version, &format!("version = \"{NEW_VERSION}\""));
        let before = format!("  {{ id = \"{REWORDED}\",");
        let added = format!(
            "  {{ id = \"{ADDED}\", section = \"safety\", kind = \"select_one\", list = \"yes_no\", profile = true, sources = [\"OUTLINE\"] }},\n"
        );
        change(&mut files.protocol, &before, &format!("{added}{before}"));
        for (of, texts) in &mut files.texts {
            let start = format!("q-{REWORDED} =");
            let text = texts.values_mut().find(|text| text.contains(&start)).unwrap();
            let line = text.lines().find(|line| line.starts_with(&start)).unwrap().to_owned();
            let words = if of == language { format!("{start} {NEW_WORDS}") } else { line.clone() };
            let question = format!("q-{ADDED} = Invented question ({of})?\n    .why = Invented reason ({of}).\n");
            change(text, &line, &format!("{question}{words}"));
        }
        files
    }

    /// As an XLSForm.
    pub fn workbook(&self) -> Vec<u8> {
        export_xlsform(&self.protocol, &self.indicators, &self.texts).unwrap()
    }
}

fn change(text: &mut String, from: &str, to: &str) {
    assert!(text.contains(from), "there is no {from}");
    *text = text.replacen(from, to, 1);
}
