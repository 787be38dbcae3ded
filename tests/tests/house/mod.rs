//! What the tests of the house share: reading the repository, and reporting every breach of a rule at once.
#![allow(dead_code, reason = "each test program uses its part of it")]

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are built, fetched or not ours.
const NOT_OURS: [&str; 7] = ["target", "node_modules", ".git", "dist", "gen", "screenshots", "bindings"];

/// A text file of the repository.
#[derive(Debug, Clone)]
pub struct Source {
    /// Relative to the root of the repository, with `/`.
    pub path: String,
    pub text: String,
}

impl Source {
    /// An invented file: shows in a test that a rule refuses it.
    pub fn sample(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    pub fn has_extension(&self, extensions: &[&str]) -> bool {
        self.path.rsplit_once('.').is_some_and(|(_, found)| extensions.contains(&found))
    }

    /// Whether the whole file exists for tests, benchmarks or examples only.
    pub fn is_test_code(&self) -> bool {
        let in_folder = |folder: &str| self.path.starts_with(folder) || self.path.contains(&format!("/{folder}"));
        in_folder("tests/") || in_folder("benches/") || in_folder("examples/") || self.path.ends_with("/tests.rs")
    }

    /// The numbered lines of a Rust file that run in the program: no comments, nothing from an inner test module on.
    pub fn program_lines(&self) -> Vec<(usize, &str)> {
        if self.is_test_code() {
            return Vec::new();
        }
        let lines: Vec<&str> = self.text.lines().collect();
        let inner_tests = lines.windows(2).position(|pair| {
            pair[0].trim_start().starts_with("#[cfg(test)]") && pair[1].contains("mod ") && pair[1].contains('{')
        });
        let end = inner_tests.unwrap_or(lines.len());
        (1..).zip(lines.into_iter().take(end)).filter(|(_, line)| !line.trim_start().starts_with("//")).collect()
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// One file, which must be there.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// All text files under the folder (`""`: the whole repository), sorted by path.
pub fn sources(under: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(under), &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &Path, found: &mut Vec<Source>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                collect(&path, found);
            }
        } else if let Ok(text) = fs::read_to_string(&path) {
            // What is not UTF-8 is a picture, a font or a packet.
            let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            found.push(Source { path, text });
        }
    }
}

/// Fails with every breach, one a line.
pub fn none(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}: {} breaches\n  {}", breaches.len(), breaches.join("\n  "));
}

/// Shows that the rule can fail: it must refuse the sample with a message that says `because`.
pub fn refuses(breaches: &[String], because: &str) {
    assert!(breaches.iter().any(|breach| breach.contains(because)), "not refused ({because}): {breaches:?}");
}
