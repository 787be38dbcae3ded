//! Makes `directory/training/directory.cose` from `directory.toml` and `keys.toml` beside it: `cargo run -p packet --example training_directory`.
//! Deterministic: the same sources give the same bytes, and a test compares them with those in the tree.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a maker of files for this tree may stop at the first surprise"
)]

use packet::{
    Directory, EncryptionKey, Hotline, Kind, Names, OrgIdentity, Organisation, OrganisationKind, OrganisationStatus,
    Signer, SigningIdentity,
};
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// The folder of the training directory.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../directory/training")
}

/// A TOML file of that folder.
pub fn source(name: &str) -> Table {
    let text = std::fs::read_to_string(folder().join(name)).expect("a source file");
    text.parse().expect("a source in TOML")
}

/// The signed bytes that the sources make.
pub fn build() -> Vec<u8> {
    let keys = source("keys.toml");
    let root = SigningIdentity::from_seed(hex(text(&keys["root"], "seed")));
    directory(&source("directory.toml"), &keys, root.public())
        .sign(&[root])
        .expect("a directory that every desk accepts")
}

fn directory(source: &Table, keys: &Table, root: [u8; 32]) -> Directory {
    let (from, until) = (day(source["issued"].as_str()), day(source["expires"].as_str()));
    let organisations = list(source, "organisation");
    Directory {
        id: hex(source["id"].as_str().expect("id")),
        version: number(&source["version"]),
        issued: from,
        expires: until,
        prev: None,
        threshold: number(&source["threshold"]),
        roots: vec![root],
        organisations: organisations.iter().map(|entry| organisation(entry, keys, from, until)).collect(),
        signers: list(keys, "officer").iter().map(|entry| signer(entry, from, until)).collect(),
        revocations: Vec::new(),
        min_app_version: source["min_app_version"].as_str().expect("version").to_owned(),
        hub: None,
        training: true,
        hotlines: list(source, "hotline").iter().map(hotline).collect(),
        ask_first: organisations.iter().map(|entry| (number(&entry["id"]), names(&entry["ask_first"]))).collect(),
        services: organisations.iter().map(|entry| (number(&entry["id"]), codes(&entry["services"]))).collect(),
    }
}

fn organisation(entry: &Value, keys: &Table, from: i64, until: i64) -> Organisation {
    let key = |key: &Value| {
        let identity = OrgIdentity::from_age_secret_key(text(key, "x25519_secret")).expect("an age secret key");
        EncryptionKey { x25519: identity.public(), from, until }
    };
    let own = list(keys, "organisation").iter().filter(|key| key["org"] == entry["id"]);
    let kinds = [Kind::Referral, Kind::Update, Kind::Receipt, Kind::Directory, Kind::Withdrawal];
    let kind =
        |code: &Value| kinds.into_iter().find(|kind| i64::from(*kind as u8) == number::<i64>(code)).expect("kind");
    Organisation {
        id: number(&entry["id"]),
        names: names(&entry["names"]),
        kind: OrganisationKind::from_code(text(entry, "kind")).expect("kind"),
        keys: own.map(key).collect(),
        status: OrganisationStatus::Active,
        may_send: entry["may_send"].as_array().expect("may_send").iter().map(kind).collect(),
    }
}

fn signer(entry: &Value, from: i64, until: i64) -> Signer {
    Signer {
        public: SigningIdentity::from_seed(hex(text(entry, "seed"))).public(),
        org: number(&entry["org"]),
        officer: number(&entry["officer"]),
        device: number(&entry["device"]),
        roles: codes(&entry["roles"]),
        from,
        until,
    }
}

fn hotline(entry: &Value) -> Hotline {
    Hotline {
        number: text(entry, "number").to_owned(),
        names: names(&entry["names"]),
        status: text(entry, "status").to_owned(),
        last_checked: entry.get("last_checked").map(|value| day(value.as_str())),
    }
}

fn names(value: &Value) -> Names {
    let name = |language| text(value, language).to_owned();
    Names { ky: name("ky"), ru: name("ru"), en: name("en") }
}

fn codes(value: &Value) -> Vec<String> {
    value.as_array().expect("codes").iter().map(|code| code.as_str().expect("code").to_owned()).collect()
}

fn list<'a>(table: &'a Table, name: &str) -> &'a [Value] {
    table[name].as_array().expect("list")
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().expect("text")
}

fn number<T: TryFrom<i64>>(value: &Value) -> T {
    value.as_integer().and_then(|number| T::try_from(number).ok()).expect("number")
}

/// Midnight UTC of a day, unix seconds.
fn day(text: Option<&str>) -> i64 {
    let day: chrono::NaiveDate = text.expect("day").parse().expect("day");
    day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp()
}

/// Bytes of hex digits.
pub fn hex<const N: usize>(text: &str) -> [u8; N] {
    let byte = |at: usize| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).expect("hex digits");
    assert_eq!(text.len(), 2 * N);
    std::array::from_fn(byte)
}

#[allow(dead_code, reason = "tests include this file for its functions")]
fn main() {
    std::fs::write(folder().join("directory.cose"), build()).expect("writable folder");
}
