//! Key files: what opens, what is refused, and that nothing is computed for a hostile one.

use super::*;
use age::secrecy::ExposeSecret;

fn key() -> (String, String) {
    let identity = x25519::Identity::generate();
    (identity.to_string().expose_secret().to_owned(), identity.to_public().to_string())
}

/// As `age -p` writes it, with this work factor.
fn encrypted(text: &str, passphrase: &str, work: u8) -> Vec<u8> {
    let mut recipient = scrypt::Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(work);
    age::encrypt(&recipient, text.as_bytes()).unwrap()
}

#[test]
fn a_key_file_opens_plain_or_with_its_passphrase() {
    let (secret, public) = key();
    let keygen = format!("# created: 2026-11-24T09:00:00Z\n# public key: {public}\n{secret}\n");
    for plain in [secret.clone(), format!("  {secret}\r\n"), keygen.clone()] {
        for passphrase in [None, Some("not needed")] {
            let read = SupervisorKey::read(plain.as_bytes(), passphrase).unwrap();
            assert_eq!((read.identity(), read.recipient()), (secret.as_str(), public.clone()));
        }
    }
    let file = encrypted(&keygen, "two people", 10);
    assert!(SupervisorKey::is_encrypted(&file));
    assert_eq!(SupervisorKey::read(&file, Some("two people")).unwrap().identity(), secret);
    for (passphrase, expected) in [
        (None, KeyFileError::Encrypted),
        (Some("two peoples"), KeyFileError::WrongPassphrase),
        (Some(""), KeyFileError::WrongPassphrase),
    ] {
        assert_eq!(SupervisorKey::read(&file, passphrase).unwrap_err(), expected);
    }
}

#[test]
fn what_is_no_key_is_refused() {
    let ((one, public), (two, _)) = (key(), key());
    let to_somebody = age::encrypt(&public.parse::<x25519::Recipient>().unwrap(), one.as_bytes()).unwrap();
    for bytes in [
        b"".to_vec(),
        b"# a comment alone\n".to_vec(),
        public.clone().into_bytes(),
        format!("{one}\n{two}\n").into_bytes(),
        one.as_bytes()[..70].to_vec(),
        vec![0xff; 40],
        vec![b'#'; MOST_BYTES + 1],
        to_somebody,
        encrypted("no key", "x", 5),
        encrypted(&"#".repeat(MOST_BYTES + 1), "x", 5),
        b"age-encryption.org/v1\n-> scrypt".to_vec(),
    ] {
        assert_eq!(SupervisorKey::read(&bytes, Some("x")).unwrap_err(), KeyFileError::NoKey, "{bytes:?}");
    }
}

#[test]
fn a_file_that_asks_for_too_much_work_is_refused_before_any_of_it() {
    let honest = encrypted(&key().0, "x", 5);
    let header = String::from_utf8_lossy(&honest).into_owned();
    let stanza = header.lines().nth(1).unwrap().to_owned();
    let salt = stanza.split(' ').nth(2).unwrap().to_owned();
    for work in ["21", "30", "63"] {
        // 2^63 would take for ever; the answer comes at once.
        let hostile = replaced(&honest, &stanza, &format!("-> scrypt {salt} {work}"));
        assert_eq!(SupervisorKey::read(&hostile, Some("x")).unwrap_err(), KeyFileError::TooCostly, "{work}");
    }
}

fn replaced(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    let at = bytes.windows(old.len()).position(|window| window == old.as_bytes()).unwrap();
    [&bytes[..at], new.as_bytes(), &bytes[at + old.len()..]].concat()
}
