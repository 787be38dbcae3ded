//! The outer file: headers outside the profile, and files that age itself must refuse.

use crate::Vector;
use crate::desk::{self, SHELTER};
use packet::{Body, Outgoing};
use std::io::Write as _;

const SHARE: &str = "TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc";
const KEY: &str = "hjabGXwSLQ9c3S6Lw2i+S2Tu2fiwQHHslbBN6B41FLE";
const MAC: &str = "--- QIfAOEMt1fGOf2FP2m3+TwFQtfy2H3sX3YqUAQRApkM\n";

pub fn all() -> Vec<Vector> {
    [golden(), headers(), contents()].into_iter().flatten().collect()
}

/// Whole packets, kept for ever: every later reader opens them.
fn golden() -> Vec<Vector> {
    let referral = desk::outgoing(SHELTER, 1, Body::Referral(desk::referral(100)));
    let update = Outgoing { prev: Some([4; 32]), ..desk::outgoing(SHELTER, 2, Body::Update(desk::referral(10))) };
    let withdrawal = desk::outgoing(SHELTER, 3, Body::Withdrawal { reason: "person_asked".into() });
    [("golden-referral", referral), ("golden-update", update), ("golden-withdrawal", withdrawal)]
        .into_iter()
        .map(|(name, sent)| {
            let body = desk::sealed(&sent, "outreach-worker").bytes;
            let why = "a packet of version 1, to be opened by every later version";
            Vector { name, expect: "accepted", step: 0, why, layer: "file", more: String::new(), body }
        })
        .collect()
}

fn vector(name: &'static str, step: u8, why: &'static str, body: Vec<u8>) -> Vector {
    Vector { name, expect: "not-readable", step, why, layer: "file", more: String::new(), body }
}

fn headers() -> Vec<Vector> {
    let x25519 = format!("-> X25519 {SHARE}\n{KEY}\n");
    let version = "age-encryption.org/v1\n";
    let file = |version: &str, stanzas: &str, mac: &str| {
        [version.as_bytes(), stanzas.as_bytes(), mac.as_bytes(), &[0xAB; 64]].concat()
    };
    let stanzas = |stanzas: &str| file(version, stanzas, MAC);
    let full_line = "A".repeat(64);
    [
        ("header-version-2", "another version of age", file("age-encryption.org/v2\n", &x25519, MAC)),
        ("header-armor", "text armor", file("-----BEGIN AGE ENCRYPTED FILE-----\n", &x25519, MAC)),
        ("header-no-stanza", "no stanza", stanzas("")),
        ("header-34-stanzas", "more than 33 stanzas", stanzas(&x25519.repeat(34))),
        ("header-9-kib", "a header beyond 8 KiB", stanzas(&format!("{x25519}-> grease {}\n\n", "a".repeat(9000)))),
        (
            "header-scrypt",
            "a passphrase stanza: no packet, and a way to keep the reader busy",
            stanzas(&format!("-> scrypt bBjlhJVYZeE4aqUdmtRHfw 23\n{KEY}\n")),
        ),
        (
            "header-post-quantum",
            "a recipient type outside the profile",
            stanzas(&format!("{x25519}-> mlkem768x25519 AAAA\nAAAA\n")),
        ),
        (
            "header-ssh",
            "a recipient type outside the profile",
            stanzas(&format!("{x25519}-> ssh-ed25519 Xyg06A {SHARE}\n{KEY}\n")),
        ),
        ("header-crlf", "lines that end in CR LF", stanzas(&x25519.replace('\n', "\r\n"))),
        ("header-nul", "a NUL in a stanza", stanzas(&format!("{x25519}-> gre\0ase\n\n"))),
        ("header-padded-base64", "base64 with padding", stanzas(&format!("-> X25519 {SHARE}=\n{KEY}\n"))),
        (
            "header-loose-bits",
            "base64 whose last bits are not zero",
            stanzas(&format!("-> X25519 {}d\n{KEY}\n", &SHARE[..42])),
        ),
        (
            "header-extra-argument",
            "an X25519 stanza with two arguments",
            stanzas(&format!("-> X25519 {SHARE} x\n{KEY}\n")),
        ),
        (
            "header-missing-body",
            "an X25519 stanza without a body, which the Rust library lets pass",
            stanzas(&format!("-> X25519 {SHARE}\n{x25519}")),
        ),
        (
            "header-missing-last-line",
            "a full body line without the short one after it, which the Rust library lets pass",
            stanzas(&format!("{x25519}-> grease\n{full_line}\n")),
        ),
        ("header-empty-argument", "two spaces in a row", stanzas(&format!("{x25519}-> grease  x\n\n"))),
        ("header-no-mac", "no authentication code", file(version, &x25519, "---\n")),
        ("header-short-mac", "a short authentication code", file(version, &x25519, "--- QIfA\n")),
        ("header-cut", "a file that ends within its header", file(version, &x25519, "")[..90].to_vec()),
        ("file-empty", "an empty file", Vec::new()),
    ]
    .map(|(name, why, body)| vector(name, 2, why, body))
    .into()
}

fn contents() -> Vec<Vector> {
    let small = small_file(desk::organisation(SHELTER).public());
    let other = small_file(desk::organisation(desk::LABOUR).public());
    let mac = small.windows(5).position(|window| window == b"\n--- ").expect("a header") + 5;
    let change = |at: usize| {
        let mut changed = small.clone();
        changed[at] ^= 1;
        changed
    };
    let last = small.len() - 1;
    vec![
        vector("file-for-another-key", 3, "none of my keys opens it", other),
        // "A" to "@" would leave base64; the authentication code's letters are changed by case instead.
        vector(
            "file-header-code-changed",
            3,
            "the header's authentication code does not hold",
            letter_changed(&small, mac),
        ),
        vector("file-last-byte-changed", 3, "the content's last tag does not hold", change(last)),
        vector("file-cut", 3, "the content is cut", small[..last].to_vec()),
        vector("file-extended", 3, "a byte after the content", [small.clone(), vec![0]].concat()),
        vector("file-of-something-else", 4, "a valid age file to my key that holds no packet", small),
    ]
}

/// Replaces the first letter from `at` on by the same one of the other case.
fn letter_changed(file: &[u8], at: usize) -> Vec<u8> {
    let mut changed = file.to_vec();
    let letter = (at..at + 40).find(|place| file[*place].is_ascii_alphabetic()).expect("a letter");
    changed[letter] ^= 0x20;
    changed
}

/// A valid age file of a few words.
fn small_file(recipient: [u8; 32]) -> Vec<u8> {
    let recipient: age::x25519::Recipient = desk::age_recipient(&recipient).parse().expect("a recipient");
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as _)).expect("a recipient");
    let mut file = Vec::new();
    let mut writer = encryptor.wrap_output(&mut file).expect("memory");
    writer.write_all(b"not a packet").expect("memory");
    writer.finish().expect("memory");
    file
}
