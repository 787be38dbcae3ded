use super::*;

const SHARE: &str = "TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc";
const KEY: &str = "hjabGXwSLQ9c3S6Lw2i+S2Tu2fiwQHHslbBN6B41FLE";
const MAC: &str = "--- QIfAOEMt1fGOf2FP2m3+TwFQtfy2H3sX3YqUAQRApkM\n";

fn x25519() -> String {
    format!("-> X25519 {SHARE}\n{KEY}\n")
}

fn file(stanzas: &str) -> Vec<u8> {
    file_with("age-encryption.org/v1\n", stanzas, MAC)
}

fn file_with(version: &str, stanzas: &str, mac: &str) -> Vec<u8> {
    [version.as_bytes(), stanzas.as_bytes(), mac.as_bytes(), &[0xAB; 32]].concat()
}

#[test]
fn headers_of_the_profile_pass() {
    let full_line = "A".repeat(64);
    for stanzas in [
        x25519(),
        x25519().repeat(16),
        x25519() + "-> grease\n\n",
        x25519() + "-> /~x-grease a b\nAAAA\n",
        x25519() + &format!("-> x-grease\n{full_line}\n\n"),
        x25519().repeat(33),
    ] {
        let file = file(&stanzas);
        assert_eq!(scan(&file), Ok(file.len() - 32), "{stanzas}");
    }
}

#[test]
fn every_other_header_is_refused_with_its_reason() {
    let x = x25519();
    let cases = [
        (file(""), "no stanza"),
        (file(&x.repeat(34)), "too many stanzas"),
        (file(&x.replace('\n', "\r\n")), "character"),
        (file(&(x.clone() + "-> scrypt bBjlhJVYZeE4aqUdmtRHfw 18\n" + KEY + "\n")), "stanza type"),
        (file(&(x.clone() + "-> mlkem768x25519 AAAA\nAAAA\n")), "stanza type"),
        (file(&(x.clone() + "-> greasy\n\n")), "stanza type"),
        (file(&(x.clone() + "-> x25519 " + SHARE + "\n" + KEY + "\n")), "stanza type"),
        (file(&(x.clone() + "-> \n\n")), "empty argument"),
        (file(&(x.clone() + "-> grease  a\n\n")), "empty argument"),
        (file(&(x.clone() + "->grease\n\n")), "stanza line"),
        (file(&format!("-> X25519 {SHARE} {SHARE}\n{KEY}\n")), "X25519 stanza"),
        (file(&format!("-> X25519\n{KEY}\n")), "X25519 stanza"),
        (file(&format!("-> X25519 {SHARE}\n{}\n", &KEY[..40])), "X25519 stanza"),
        (file(&format!("-> X25519 {}\n{KEY}\n", &SHARE[..40])), "X25519 stanza"),
        (file(&format!("-> X25519 {SHARE}=\n{KEY}\n")), "base64"),
        (file(&format!("-> X25519 {}d\n{KEY}\n", &SHARE[..42])), "base64"),
        (file(&format!("-> X25519 {SHARE}\n{KEY}=\n")), "base64"),
        (file(&format!("-> X25519 {SHARE}\n{}\n", KEY.replace('+', "-"))), "base64"),
        (file(&format!("{x}-> grease\n{}\n\n", "A".repeat(65))), "long body line"),
        // Without its short last line, the next stanza would be the body.
        (file(&format!("{x}-> grease\n{}\n-> grease\n\n", "A".repeat(64))), "base64"),
        (file(&format!("-> X25519 {SHARE}\n{x}")), "base64"),
        (file(&(x.clone() + "-> gr\tease\n\n")), "character"),
        (file(&(x.clone() + "-> gr\u{e9}ase\n\n")), "character"),
        (file(&(x.clone() + "-> grease\0\n\n")), "character"),
        (file_with("age-encryption.org/v2\n", &x, MAC), "version line"),
        (file_with("\u{feff}age-encryption.org/v1\n", &x, MAC), "character"),
        (file_with("-----BEGIN AGE ENCRYPTED FILE-----\n", &x, MAC), "version line"),
        (file_with("age-encryption.org/v1\n", &x, "--- \n"), "mac length"),
        (file_with("age-encryption.org/v1\n", &x, "---\n"), "stanza line"),
        (file_with("age-encryption.org/v1\n", &x, &MAC.replace("pkM\n", "pkN\n")), "base64"),
        (file_with("age-encryption.org/v1\n", &x, &MAC.replace("kM\n", "kM \n")), "base64"),
        (file(&(x.clone() + &format!("-> grease {}\n\n", "a".repeat(8200)))), "header too long or cut"),
        (Vec::new(), "header too long or cut"),
    ];
    for (bytes, why) in cases {
        assert_eq!(scan(&bytes), Err(why), "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_file_that_ends_within_its_header_or_short_of_a_payload_is_refused() {
    let whole = file(&x25519());
    assert!(scan(&whole).is_ok());
    for length in 0..whole.len() {
        assert!(scan(&whole[..length]).is_err(), "cut at {length}");
    }
}
