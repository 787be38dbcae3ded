//! The arrows of the architecture: who may know whom, and what each part may touch.
//!
//! `ui → src-tauri → casework → {screening, authoring, packet, vault}`; `cli → casework`; `{vault, authoring} → screening`. Nothing else.

mod house;

use std::collections::{BTreeMap, BTreeSet};

use house::{Source, none, read, refuses, sources};
use toml::{Table, Value};

/// Package → the packages of ours it stands on: exactly these.
const ARROWS: [(&str, &[&str]); 7] = [
    ("screening", &[]),
    ("authoring", &["screening"]),
    ("packet", &[]),
    ("vault", &["screening"]),
    ("casework", &["authoring", "packet", "screening", "vault"]),
    ("cli", &["casework"]),
    ("taanuu-desktop", &["casework"]),
];

/// The end-to-end member may use all of ours, and none of ours may use it.
const END_TO_END: &str = "journeys";

/// Names under which unrelated things gather.
const GATHERING_PLACES: [&str; 8] = ["common", "utils", "util", "types", "errors", "error", "i18n", "helpers"];

/// Crates that open connections, and those that are only of use with one.
const NETWORK: [&str; 18] = [
    "reqwest",
    "hyper",
    "ureq",
    "curl",
    "isahc",
    "attohttpc",
    "surf",
    "minreq",
    "tokio",
    "async-std",
    "smol",
    "mio",
    "socket2",
    "rustls",
    "native-tls",
    "quinn",
    "tungstenite",
    "h2",
];

/// Members that reach no network, whatever they stand on.
const WITHOUT_NETWORK: [&str; 6] = ["screening", "authoring", "packet", "vault", "casework", "cli"];

/// Crate folder → what its program may not name. Disk, network, clock and chance are arguments there.
const PURE: [(&str, &[&str]); 5] = [
    (
        "crates/authoring/src/",
        &["std::fs", "std::net", "std::env", "std::process", "SystemTime", "Instant", "getrandom", "OsRng", "SysRng"],
    ),
    (
        "crates/screening/src/",
        &["std::fs", "std::net", "std::env", "std::process", "SystemTime", "Instant", "getrandom", "OsRng", "SysRng"],
    ),
    (
        "crates/packet/src/",
        &["std::fs", "std::net", "std::env", "std::process", "SystemTime", "Instant", "getrandom", "OsRng", "SysRng"],
    ),
    ("crates/vault/src/", &["std::net", "std::env", "std::process", "SystemTime::now", "getrandom", "OsRng", "SysRng"]),
    (
        "crates/casework/src/",
        &["std::fs", "std::net", "std::env", "std::process", "SystemTime", "Instant", "getrandom", "OsRng", "SysRng"],
    ),
];

/// How SQL begins, as it is written in upper case.
const SQL: [&str; 8] =
    ["SELECT ", "INSERT INTO ", "INSERT OR ", "UPDATE ", "DELETE FROM ", "CREATE TABLE ", "ALTER TABLE ", "PRAGMA "];

/// A member's manifest, read.
struct Member {
    path: String,
    manifest: Table,
}

impl Member {
    fn name(&self) -> &str {
        self.manifest["package"]["name"].as_str().unwrap()
    }

    /// The packages named in a table of dependencies, target-specific ones included.
    fn dependencies(&self, kind: &str) -> BTreeSet<&str> {
        let targets = self.manifest.get("target").and_then(Value::as_table);
        let tables = targets.into_iter().flat_map(|targets| targets.values()).filter_map(Value::as_table);
        let tables = tables.chain([&self.manifest]).filter_map(|table| table.get(kind)).filter_map(Value::as_table);
        tables
            .flat_map(|table| table.iter())
            .map(|(key, value)| value.get("package").and_then(Value::as_str).unwrap_or(key))
            .collect()
    }
}

fn members() -> Vec<Member> {
    let workspace: Table = read("Cargo.toml").parse().unwrap();
    let paths =
        workspace["workspace"]["members"].as_array().unwrap().iter().map(|path| path.as_str().unwrap().to_owned());
    paths.map(|path| Member { manifest: read(&format!("{path}/Cargo.toml")).parse().unwrap(), path }).collect()
}

fn wrong_arrows(members: &[Member]) -> Vec<String> {
    let ours: BTreeSet<&str> = members.iter().map(Member::name).collect();
    let allowed: BTreeMap<&str, BTreeSet<&str>> =
        ARROWS.iter().map(|(from, to)| (*from, to.iter().copied().collect())).collect();
    let mut breaches = Vec::new();
    for member in members {
        let name = member.name();
        let stands_on = |kind| member.dependencies(kind).intersection(&ours).copied().collect::<BTreeSet<_>>();
        let normal = stands_on("dependencies");
        let other: BTreeSet<&str> =
            stands_on("dev-dependencies").union(&stands_on("build-dependencies")).copied().collect();
        if normal.union(&other).any(|to| *to == END_TO_END) {
            breaches.push(format!("{name} stands on {END_TO_END}"));
        }
        if name == END_TO_END {
            continue;
        }
        let Some(allowed) = allowed.get(name) else {
            breaches.push(format!("{name} is not in the map of arrows: add it to the architecture and here"));
            continue;
        };
        if normal != *allowed {
            breaches.push(format!("{name} stands on {normal:?}, the architecture says {allowed:?}"));
        }
        for to in other.difference(allowed) {
            breaches.push(format!("{name} stands on {to} in its tests or its build"));
        }
    }
    breaches
}

fn gathering_places(members: &[Member]) -> Vec<String> {
    let folders = members.iter().map(|member| member.path.rsplit('/').next().unwrap());
    let names = members.iter().map(Member::name).chain(folders);
    names.filter(|name| GATHERING_PLACES.contains(name)).map(|name| format!("a crate called {name}")).collect()
}

/// Follows Cargo.lock from each member that reaches no network, tests' dependencies included.
fn ways_to_the_network(lock: &str) -> Vec<String> {
    let lock: Table = lock.parse().unwrap();
    let mut edges: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for package in lock["package"].as_array().unwrap() {
        let to = package.get("dependencies").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let to = to.map(|entry| entry.split(' ').next().unwrap());
        edges.entry(package["name"].as_str().unwrap()).or_default().extend(to);
    }
    let mut breaches = Vec::new();
    for from in WITHOUT_NETWORK {
        let mut ways = vec![vec![from]];
        let mut seen = BTreeSet::new();
        while let Some(way) = ways.pop() {
            let here = *way.last().unwrap();
            if NETWORK.contains(&here) {
                breaches.push(way.join(" → "));
            } else if seen.insert(here) {
                ways.extend(edges.get(here).into_iter().flatten().map(|next| [&way[..], &[next]].concat()));
            }
        }
    }
    breaches
}

fn impure(files: &[Source]) -> Vec<String> {
    let mut breaches = Vec::new();
    for (folder, forbidden) in PURE {
        for file in files.iter().filter(|file| file.path.starts_with(folder)) {
            for (number, line) in file.program_lines() {
                // A longer name that ends alike (`InstantNoodle`) is no breach; a path that begins alike (`std::fs::read`) is.
                let named = forbidden.iter().filter(|word| {
                    line.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').any(|token| {
                        token == **word
                            || token.starts_with(&format!("{word}::"))
                            || token.ends_with(&format!("::{word}"))
                            || token.contains(&format!("::{word}::"))
                    })
                });
                breaches.extend(named.map(|word| format!("{}:{number} names {word}", file.path)));
            }
        }
    }
    breaches
}

fn sql_outside_the_vault(files: &[Source]) -> Vec<String> {
    let mut breaches = Vec::new();
    for file in
        files.iter().filter(|file| !file.path.starts_with("crates/vault/") && file.path != "tests/tests/arrows.rs")
    {
        if file.has_extension(&["sql"]) {
            breaches.push(format!("{} is SQL", file.path));
        }
        if file.path.ends_with("/Cargo.toml") && file.text.contains("rusqlite") {
            breaches.push(format!("{} names rusqlite", file.path));
        }
        if !file.has_extension(&["rs", "ts", "svelte"]) {
            continue;
        }
        for (number, line) in (1..).zip(file.text.lines()) {
            let named = ["rusqlite", "libsqlite3"].iter().find(|word| line.contains(**word));
            let written =
                SQL.iter().find(|word| line.split('"').skip(1).any(|text| text.trim_start().starts_with(**word)));
            breaches.extend(named.or(written).map(|word| format!("{}:{number} has {}", file.path, word.trim())));
        }
    }
    breaches
}

fn doors_to_the_shell(files: &[Source]) -> Vec<String> {
    let screens =
        files.iter().filter(|file| file.has_extension(&["ts", "js", "mjs", "svelte"]) && file.path != "ui/src/api.ts");
    screens
        .filter(|file| file.text.contains("@tauri-apps"))
        .map(|file| format!("{} imports the shell", file.path))
        .collect()
}

fn member(path: &str, manifest: &str) -> Member {
    Member { path: path.into(), manifest: manifest.parse().unwrap() }
}

#[test]
fn crates_stand_on_each_other_as_the_architecture_says() {
    none("arrows", &wrong_arrows(&members()));
}

#[test]
fn a_wrong_arrow_is_refused() {
    let packet = "[package]\nname = 'packet'\n";
    let vault = "[package]\nname = 'vault'\n[dependencies]\nscreening = {}\n";
    let cases = [
        (format!("{packet}[dependencies]\nvault = {{}}\n"), "packet stands on {\"vault\"}"),
        (
            format!("{packet}[target.'cfg(unix)'.dependencies]\nother = {{ package = 'vault' }}\n"),
            "packet stands on {\"vault\"}",
        ),
        (format!("{packet}[dev-dependencies]\nvault = {{}}\n"), "packet stands on vault in its tests"),
        ("[package]\nname = 'documents'\n".into(), "documents is not in the map"),
        (format!("{packet}[dev-dependencies]\njourneys = {{}}\n"), "packet stands on journeys"),
    ];
    for (manifest, because) in cases {
        let screening = member("crates/screening", "[package]\nname = 'screening'\n");
        let journeys = member("tests", "[package]\nname = 'journeys'\n");
        let all = [screening, journeys, member("crates/vault", vault), member("crates/packet", &manifest)];
        refuses(&wrong_arrows(&all), because);
    }
    refuses(&wrong_arrows(&[member("crates/casework", "[package]\nname = 'casework'\n")]), "the architecture says");
}

#[test]
fn no_crate_gathers_what_belongs_nowhere() {
    none("names", &gathering_places(&members()));
    refuses(&gathering_places(&[member("crates/common", "[package]\nname = 'taanuu-shared'\n")]), "common");
}

#[test]
fn what_needs_no_network_reaches_none() {
    none("network", &ways_to_the_network(&read("Cargo.lock")));
    let lock = "[[package]]\nname = 'vault'\ndependencies = ['ring 1.0']\n[[package]]\nname = 'ring'\ndependencies = ['hyper']\n";
    refuses(&ways_to_the_network(lock), "vault → ring → hyper");
}

#[test]
fn disk_network_clock_and_chance_are_arguments_below_the_edge() {
    none("purity", &impure(&sources("crates")));
    for (path, line) in [
        ("crates/screening/src/a.rs", "let x = std::fs::read(p);"),
        ("crates/packet/src/a.rs", "use std::time::{Instant, Duration};"),
        ("crates/packet/src/a.rs", "let now = std::time::SystemTime::now();"),
        ("crates/vault/src/a.rs", "SystemTime::now()"),
        ("crates/casework/src/a.rs", "getrandom::fill(&mut seed)?;"),
    ] {
        refuses(&impure(&[Source::sample(path, line)]), path);
    }
    let in_tests = "fn f() {}\n#[cfg(test)]\nmod tests {\n    use std::fs::read;\n}\n";
    none("tests may read files", &impure(&[Source::sample("crates/packet/src/a.rs", in_tests)]));
}

#[test]
fn only_the_vault_knows_sql() {
    none("SQL", &sql_outside_the_vault(&sources("")));
    for (path, text) in [
        ("crates/casework/src/a.rs", "let rows = \"SELECT code FROM answer\";"),
        ("crates/cli/Cargo.toml", "rusqlite.workspace = true"),
        ("src-tauri/src/main.rs", "use rusqlite::Connection;"),
        ("crates/casework/sql/001_case.sql", "CREATE TABLE"),
    ] {
        refuses(&sql_outside_the_vault(&[Source::sample(path, text)]), path);
    }
}

#[test]
fn one_file_opens_the_door_to_the_shell() {
    let screens = sources("ui");
    assert!(screens.iter().any(|file| file.path == "ui/src/api.ts"), "the door itself is gone");
    none("doors", &doors_to_the_shell(&screens));
    let second = Source::sample("ui/src/screens/home/Home.svelte", "import { invoke } from '@tauri-apps/api/core';");
    refuses(&doors_to_the_shell(&[second]), "Home.svelte");
}
