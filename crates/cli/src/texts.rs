//! Texts of `locales/` in one language. A missing one is shown in English behind a visible label, never silently.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");

/// The language that texts fall back to, and the one when nothing is known of the person's.
const FALLBACK: &str = "en";

/// The interface's texts in a language, and the words of one version of a protocol: never mixed, so that no version speaks with
/// another one's words, and no protocol changes what the program says.
pub struct Texts {
    interface: Words,
    protocol: Words,
}

/// Texts of one source in a language.
pub struct Words {
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
    /// The interface's texts; without the words of a protocol, whose ids are then seen.
    pub fn load(language: &str) -> Texts {
        Texts::with_protocol(language, |_| Vec::new())
    }

    /// The interface's texts and a protocol's: `files` gives its .ftl files in a language.
    pub fn with_protocol(language: &str, files: impl Fn(&str) -> Vec<String>) -> Texts {
        Texts { interface: Words::read(language, &interface), protocol: Words::read(language, &files) }
    }

    /// The language's code.
    pub fn language(&self) -> &str {
        &self.interface.language
    }

    /// The words of the version of the protocol.
    pub fn protocol(&self) -> &Words {
        &self.protocol
    }

    /// A text of the interface without arguments.
    pub fn say(&self, id: &str) -> String {
        self.interface.say(id)
    }

    /// A text of the interface with arguments.
    pub fn say_with(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        self.interface.find(id, None, arguments).unwrap_or_else(|| format!("[{id}]"))
    }

    /// An attribute of a text of the interface.
    pub fn attribute(&self, id: &str, attribute: &str) -> String {
        self.interface.attribute(id, attribute)
    }

    /// An attribute of a text of the interface with arguments.
    pub fn attribute_with(&self, id: &str, attribute: &str, arguments: &[(&str, &str)]) -> String {
        self.interface.find(id, Some(attribute), arguments).unwrap_or_else(|| format!("[{id}.{attribute}]"))
    }
}

impl Words {
    fn read(language: &str, files: &impl Fn(&str) -> Vec<String>) -> Words {
        let fallback = (language != FALLBACK).then(|| bundle(FALLBACK, files(FALLBACK)));
        Words { language: language.to_owned(), own: bundle(language, files(language)), fallback }
    }

    /// A text without arguments.
    pub fn say(&self, id: &str) -> String {
        self.find(id, None, &[]).unwrap_or_else(|| format!("[{id}]"))
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

/// The interface's files: those of protocols stand in folders of their own.
fn interface(language: &str) -> Vec<String> {
    let files = LOCALES.get_dir(language).into_iter().flat_map(Dir::files);
    files.map(|file| file.contents_utf8().unwrap_or_default().to_owned()).collect()
}

fn bundle(language: &str, files: Vec<String>) -> FluentBundle<FluentResource> {
    // The three codes are well-formed; a bundle without a language would still say everything but plurals.
    let mut bundle = FluentBundle::new(language.parse().into_iter().collect());
    // Marks around arguments would end in files and on paper.
    bundle.set_use_isolating(false);
    for source in files {
        // A message with an error is left out and then falls back; the tests of the house refuse such a file.
        let resource = FluentResource::try_new(source).unwrap_or_else(|(partly, _)| partly);
        bundle.add_resource_overriding(resource);
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
