//! What the screens must say, from the same files that they are made of.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use std::fs;
use std::path::{Path, PathBuf};

/// The texts of one language.
pub struct Texts {
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// Reads all files of `language`.
    pub fn of(language: &str) -> Texts {
        let mut bundle = FluentBundle::new(vec![language.parse().unwrap()]);
        bundle.set_use_isolating(false);
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales").join(language);
        for file in files(&folder) {
            let source = fs::read_to_string(&file).unwrap();
            let resource = FluentResource::try_new(source).unwrap_or_else(|_| panic!("{}", file.display()));
            // A protocol has the same ids as another one; the first is enough here.
            let _ = bundle.add_resource(resource);
        }
        Texts { bundle }
    }

    /// The message `id` without arguments, in one line.
    pub fn message(&self, id: &str) -> String {
        let message = self.bundle.get_message(id).and_then(|message| message.value());
        self.plain(message.unwrap_or_else(|| panic!("no text {id}")))
    }

    /// The message `id` with a number in it, in one line.
    pub fn counted(&self, id: &str, count: u64) -> String {
        let message = self.bundle.get_message(id).and_then(|message| message.value());
        let arguments = FluentArgs::from_iter([("count", count)]);
        self.filled(message.unwrap_or_else(|| panic!("no text {id}")), Some(&arguments))
    }

    /// The attribute `name` of the message `id`.
    pub fn attribute(&self, id: &str, name: &str) -> String {
        let message = self.bundle.get_message(id).and_then(|message| message.get_attribute(name));
        self.plain(message.unwrap_or_else(|| panic!("no text {id}.{name}")).value())
    }

    /// A choice of a question: the question's own text, else that of a list.
    pub fn choice(&self, question: &str, code: &str) -> String {
        let own = [format!("q-{question}")].into_iter();
        let mut messages =
            own.chain(["yes_no", "site", "place", "work", "rayon", "office"].map(|list| format!("list-{list}")));
        let found = messages.find_map(|id| self.bundle.get_message(&id)?.get_attribute(&format!("c-{code}")));
        self.plain(found.unwrap_or_else(|| panic!("no text of {code} for {question}")).value())
    }

    fn plain(&self, pattern: &fluent_syntax::ast::Pattern<&str>) -> String {
        self.filled(pattern, None)
    }

    fn filled(&self, pattern: &fluent_syntax::ast::Pattern<&str>, arguments: Option<&FluentArgs>) -> String {
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        assert!(errors.is_empty(), "{errors:?}");
        one_line(&text)
    }
}

/// Words with single spaces, as a person compares them.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "ftl") {
            found.push(path);
        }
    }
    found.sort();
    found
}
