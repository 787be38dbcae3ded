//! Tests that read the sources: size, leftovers, places and names that do not belong in a repository.

mod house;

use std::collections::BTreeSet;

use house::{Source, none, read, refuses, sources};
use toml::{Table, Value};

/// No file of ours is longer: whoever opens one can hold it in mind.
const LINES_AT_MOST: usize = 400;

/// Written by programs: lock files, test vectors in hexadecimal, forms on which two engines differed.
const GENERATED: [&str; 6] = [
    "Cargo.lock",
    "fuzz/Cargo.lock",
    "package-lock.json",
    "tests/oracle/package-lock.json",
    "tests/oracle/cases/",
    "crates/packet/vectors/",
];

/// Signs of unfinished work. Split, so that this list is not itself a breach.
const LEFTOVERS: [&str; 6] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("#[ign", "ore"),
    concat!("dbg", "!("),
    concat!("debug", "ger;"),
];

/// Folders of one machine, and hosts of package registries.
const PLACES: [&str; 7] = [
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("registry.", "npmjs"),
    concat!("static.", "crates.io"),
    concat!("index.", "crates.io"),
    concat!("deb.", "debian.org"),
    concat!("files.python", "hosted.org"),
];

/// The project speaks of itself, not of what was used to write it.
const TOOLS: [&str; 7] = [
    concat!("cla", "ude"),
    concat!("anth", "ropic"),
    concat!("open", "ai"),
    concat!("chat", "gpt"),
    concat!("co", "pilot"),
    concat!("language", " model"),
    concat!("co-auth", "ored-by"),
];

/// The shortest comment that can be a reason.
const REASON_CHARACTERS: usize = 10;

fn is_generated(file: &Source) -> bool {
    GENERATED.iter().any(|path| file.path.starts_with(path))
}

fn too_long(files: &[Source]) -> Vec<String> {
    let ours = files.iter().filter(|file| !is_generated(file));
    let lengths = ours.map(|file| (&file.path, file.text.lines().count()));
    lengths
        .filter(|(_, lines)| *lines > LINES_AT_MOST)
        .map(|(path, lines)| format!("{path} has {lines} lines"))
        .collect()
}

fn containing(files: &[Source], words: &[&str], what: &str) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in files.iter().filter(|file| !is_generated(file)) {
        for (number, line) in (1..).zip(file.text.lines()) {
            breaches.extend(
                words
                    .iter()
                    .filter(|word| has_word(line, word))
                    .map(|word| format!("{}:{number} {what} {word}", file.path)),
            );
        }
    }
    breaches
}

/// Whether the word stands in the line by itself: a longer word that holds it (base64, `openair`) is another one.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let may_join = |c: char| c.is_ascii_alphanumeric() || c == '/'; // a folder of that name inside the tree is no path of a machine
        let begins = !word.starts_with(may_join) || !joins(line[..at].chars().next_back());
        let ends =
            !word.ends_with(|c: char| c.is_ascii_alphanumeric()) || !joins(line[at + word.len()..].chars().next());
        begins && ends
    })
}

fn naming_tools(files: &[Source]) -> Vec<String> {
    let lower: Vec<Source> = files.iter().map(|file| Source::sample(&file.path, &file.text.to_lowercase())).collect();
    containing(&lower, &TOOLS, "names a tool:")
}

/// Each line of `[workspace.dependencies]` from a registry says at its end why it is there.
fn without_reason(manifest: &str) -> Vec<String> {
    let lines = manifest.lines().skip_while(|line| *line != "[workspace.dependencies]").skip(1);
    let lines =
        lines.take_while(|line| !line.starts_with('[')).filter(|line| line.contains('=') && !line.starts_with('#'));
    let from_registry = lines.filter(|line| !line.contains("path ="));
    let unexplained = from_registry.filter(|line| {
        line.rsplit_once('#').is_none_or(|(_, reason)| reason.trim().chars().count() < REASON_CHARACTERS)
    });
    unexplained.map(|line| format!("no reason: {line}")).collect()
}

/// Members take versions from the workspace, and the workspace declares nothing that no member takes.
fn outside_the_workspace(workspace: &str, members: &[(String, String)]) -> Vec<String> {
    let workspace: Table = workspace.parse().unwrap();
    let declared: BTreeSet<&str> =
        workspace["workspace"]["dependencies"].as_table().unwrap().keys().map(String::as_str).collect();
    let parsed: Vec<(&String, Table)> = members.iter().map(|(path, text)| (path, text.parse().unwrap())).collect();
    let mut taken = BTreeSet::new();
    let mut breaches = Vec::new();
    for (path, manifest) in &parsed {
        let targets = manifest.get("target").and_then(Value::as_table).into_iter().flat_map(|targets| targets.values());
        for table in targets.filter_map(Value::as_table).chain([manifest]) {
            for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
                for (name, value) in table.get(kind).and_then(Value::as_table).into_iter().flatten() {
                    taken.insert(name.as_str());
                    if value.get("workspace").and_then(Value::as_bool) != Some(true) {
                        breaches.push(format!("{path}: {name} has a version of its own"));
                    }
                }
            }
        }
    }
    breaches.extend(declared.difference(&taken).map(|name| format!("Cargo.toml: nobody takes {name}")));
    breaches
}

fn member_manifests() -> Vec<(String, String)> {
    let manifests = sources("").into_iter().filter(|file| file.path.ends_with("/Cargo.toml"));
    manifests.map(|file| (file.path, file.text)).collect()
}

fn unpublished(members: &[(String, String)]) -> Vec<String> {
    let publishable = members.iter().filter(|(_, text)| !text.contains("publish = false"));
    publishable.map(|(path, _)| format!("{path}: publish = false is missing")).collect()
}

fn without_house_lints(members: &[(String, String)]) -> Vec<String> {
    // The end-to-end member is nothing but tests, which may stop at the first surprise; its own lints keep the rest.
    let listed = |text: &str| text.contains("name = \"journeys\"") && text.contains("too_many_lines = \"deny\"");
    let own = members.iter().filter(|(_, text)| !text.contains("[lints]\nworkspace = true") && !listed(text));
    own.map(|(path, _)| format!("{path}: does not take the lints of the workspace")).collect()
}

#[test]
fn every_file_is_short() {
    none("length", &too_long(&sources("")));
    refuses(&too_long(&[Source::sample("a.rs", &"line\n".repeat(LINES_AT_MOST + 1))]), "a.rs has 401 lines");
    none("exactly at the limit", &too_long(&[Source::sample("a.rs", &"line\n".repeat(LINES_AT_MOST))]));
}

#[test]
fn nothing_is_left_over() {
    none("leftovers", &containing(&sources(""), &LEFTOVERS, "has"));
    for leftover in LEFTOVERS {
        refuses(&containing(&[Source::sample("a.rs", &format!("x; // {leftover}"))], &LEFTOVERS, "has"), leftover);
    }
}

#[test]
fn no_machine_and_no_registry_is_named() {
    none("places", &containing(&sources(""), &PLACES, "names"));
    for place in PLACES {
        refuses(&containing(&[Source::sample("a.md", &format!("see {place}/x"))], &PLACES, "names"), place);
    }
}

#[test]
fn package_lock_carries_no_download_addresses() {
    for path in ["package-lock.json", "tests/oracle/package-lock.json"] {
        let lock = read(path);
        assert!(lock.contains("\"integrity\""), "{path}: hashes pin the packages");
        assert!(!lock.contains("\"resolved\": \"http"), "{path}: addresses of one registry: see .npmrc");
    }
}

#[test]
fn the_project_speaks_of_itself() {
    none("tools", &naming_tools(&sources("")));
    for tool in TOOLS {
        refuses(&naming_tools(&[Source::sample("a.md", &format!("Made with {}.", tool.to_uppercase()))]), tool);
    }
}

#[test]
fn every_dependency_has_its_reason_and_one_version() {
    let manifest = read("Cargo.toml");
    none("reasons", &without_reason(&manifest));
    none("reasons", &without_reason(&read("fuzz/Cargo.toml")));
    none("versions", &outside_the_workspace(&manifest, &member_manifests()));

    refuses(&without_reason("[workspace.dependencies]\nserde = \"1\"\n"), "serde");
    refuses(&without_reason("[workspace.dependencies]\nserde = \"1\" # needed\n"), "serde");
    let workspace = "[workspace.dependencies]\nserde = '1'\n";
    let own_version = vec![("a/Cargo.toml".to_owned(), "[dev-dependencies]\nserde = '1'\n".to_owned())];
    refuses(&outside_the_workspace(workspace, &own_version), "serde has a version of its own");
    refuses(&outside_the_workspace(workspace, &[]), "nobody takes serde");
}

#[test]
fn every_member_is_private_and_takes_the_lints_of_the_house() {
    none("publish", &unpublished(&member_manifests()));
    none("lints", &without_house_lints(&member_manifests()));
    let bare = [("a/Cargo.toml".to_owned(), "[package]\nname = 'a'\n".to_owned())];
    refuses(&unpublished(&bare), "publish");
    refuses(&without_house_lints(&bare), "lints");
}
