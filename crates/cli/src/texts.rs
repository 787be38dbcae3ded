//! Texts of `locales/` in one language. A missing one is shown in English behind a visible label, never silently.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");

/// The language that texts fall back to, and the one when nothing is known of the person's.
const FALLBACK: &str = "en";

/// All texts of a language.
pub struct Texts {
    language: String,
    own: FluentBundle<FluentResource>,
    fallback: Option<FluentBundle<FluentResource>>,
}

/// The language of `--lang`, else of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`), else English.
pub fn wished_language(argument: Option<&str>) -> String {
    let environment = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok());
    let wished = argument.map(str::to_owned).or_else(|| environment.into_iter().find(|value| !value.is_empty()));
    let code: String = wished.unwrap_or_default().chars().take_while(|c| c.is_ascii_lowercase()).collect();
    if matches!(code.as_str(), "ky" | "ru" | "en") { code } else { FALLBACK.to_owned() }
}

impl Texts {
    /// All files of a language.
    pub fn load(language: &str) -> Texts {
        let fallback = (language != FALLBACK).then(|| bundle(FALLBACK));
        Texts { language: language.to_owned(), own: bundle(language), fallback }
    }

    /// The language's code.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// A text without arguments.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A text with arguments.
    pub fn say_with(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        self.find(id, None, arguments).unwrap_or_else(|| format!("[{id}]"))
    }

    /// An attribute of a text.
    pub fn attribute(&self, id: &str, attribute: &str) -> String {
        self.find(id, Some(attribute), &[]).unwrap_or_else(|| format!("[{id}.{attribute}]"))
    }

    /// A text or attribute, if any language has it.
    pub fn find(&self, id: &str, attribute: Option<&str>, arguments: &[(&str, &str)]) -> Option<String> {
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            values.set(*name, FluentValue::from(*value));
        }
        let own = format(&self.own, id, attribute, &values);
        own.or_else(|| {
            let english = format(self.fallback.as_ref()?, id, attribute, &values)?;
            Some(format!("[{FALLBACK}] {english}"))
        })
    }
}

/// Every file of `locales/`: language → path below it → text.
pub fn sources() -> casework::Texts {
    let mut texts = casework::Texts::new();
    for language in LOCALES.dirs() {
        let mut folders = vec![language];
        while let Some(folder) = folders.pop() {
            folders.extend(folder.dirs());
            for file in folder.files() {
                let name = file.path().strip_prefix(language.path()).ok().and_then(|path| path.to_str());
                if let (Some(code), Some(name)) = (language.path().to_str(), name) {
                    // `\\` on systems that write paths so.
                    let name = name.replace('\\', "/");
                    let text = file.contents_utf8().unwrap_or_default();
                    texts.entry(code.to_owned()).or_default().insert(name, text.to_owned());
                }
            }
        }
    }
    texts
}

fn bundle(language: &str) -> FluentBundle<FluentResource> {
    // The three codes are well-formed; a bundle without a language would still say everything but plurals.
    let mut bundle = FluentBundle::new(language.parse().into_iter().collect());
    // Marks around arguments would end in files and on paper.
    bundle.set_use_isolating(false);
    let mut folders: Vec<&Dir<'_>> = LOCALES.get_dir(language).into_iter().collect();
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            let source = file.contents_utf8().unwrap_or_default().to_owned();
            // A message with an error is left out and then falls back; the tests of the house refuse such a file.
            let resource = FluentResource::try_new(source).unwrap_or_else(|(partly, _)| partly);
            bundle.add_resource_overriding(resource);
        }
    }
    bundle
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    attribute: Option<&str>,
    arguments: &FluentArgs<'_>,
) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(arguments), &mut errors);
    Some(text.into_owned())
}

#[cfg(test)]
mod tests;
