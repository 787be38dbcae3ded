//! A packet on its way: cut, changed bit by bit, joined and renumbered. Nothing of it may come in.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod desk;

use desk::*;
use packet::*;

fn file() -> Vec<u8> {
    sealed(&outgoing(SHELTER, 1, Body::Referral(referral(3))), "outreach-worker").bytes
}

/// What this crate calls the header: up to and with the line of the authentication code.
fn header_bytes(file: &[u8]) -> usize {
    let mac = file.windows(5).position(|window| window == b"\n--- ").unwrap();
    mac + 1 + 4 + 43 + 1
}

struct Shelter {
    identities: [OrgIdentity; 1],
    directory: VerifiedDirectory,
    memory: Memory,
}

impl Shelter {
    fn new() -> Self {
        Self { identities: [organisation(SHELTER)], directory: training(), memory: Memory::default() }
    }

    fn inspect(&self, bytes: &[u8]) -> Inspection {
        let (identities, directory, seen) = (&self.identities, &self.directory, &self.memory);
        inspect(
            bytes,
            &Desk { org: SHELTER, identities, directory, other_mode: None, now: NOW, mode: Mode::Training, seen },
        )
    }

    #[track_caller]
    fn refuses(&self, bytes: &[u8], what: &str) {
        let (step, refusal) = self.inspect(bytes).failed.unwrap_or_else(|| panic!("accepted: {what}"));
        // Everything outside the signature is sealed by age: one outward answer.
        assert!(step <= Step::Decryption && refusal.code() == "not-readable", "{what}: {refusal}");
    }
}

#[test]
fn every_bit_of_the_header_and_many_of_the_body_are_guarded() {
    let (file, shelter) = (file(), Shelter::new());
    assert_eq!(shelter.inspect(&file).failed, None);
    let header = header_bytes(&file);
    let nonce_and_first_bytes = header..header + 64;
    let sample = (header + 64..file.len()).step_by(257);
    for byte in (0..header).chain(nonce_and_first_bytes).chain(sample).chain(file.len() - 32..file.len()) {
        for bit in 0..8 {
            // Within the body one bit of a byte is as good as another.
            if byte > header + 64 && bit != byte % 8 {
                continue;
            }
            let mut changed = file.clone();
            changed[byte] ^= 1 << bit;
            shelter.refuses(&changed, &format!("bit {bit} of byte {byte}"));
        }
    }
}

#[test]
fn a_cut_file_is_refused_wherever_it_is_cut() {
    let (file, shelter) = (file(), Shelter::new());
    let header = header_bytes(&file);
    for length in (0..header + 64).chain((header + 64..file.len()).step_by(509)).chain(file.len() - 40..file.len()) {
        shelter.refuses(&file[..length], &format!("cut at {length}"));
    }
    shelter.refuses(&[file.clone(), vec![0]].concat(), "a byte more");
    shelter.refuses(&[file.clone(), file].concat(), "twice");
}

#[test]
fn a_file_beyond_the_limit_is_not_looked_at() {
    let inspection = Shelter::new().inspect(&vec![b'a'; MAX_FILE_BYTES + 1]);
    assert_eq!(inspection.failed, Some((Step::File, Refusal::TooLarge)));
    assert_eq!((inspection.claimed_signer, inspection.item_sha256), (None, None));
}

#[test]
fn an_inspection_names_the_step_and_the_claimed_signer() {
    let shelter = Shelter::new();
    let sent = outgoing(SHELTER, 1, Body::Referral(referral(3)));
    let stranger = SigningIdentity::from_seed([9; 32]);
    let file = seal(&sent, &stranger, &mut Chance(0)).unwrap();
    let inspection = shelter.inspect(&file.bytes);
    assert_eq!(inspection.failed, Some((Step::Signature, Refusal::UnknownSigner)));
    assert_eq!(inspection.claimed_signer, Some(stranger.kid()));
    assert_eq!((inspection.file_sha256, inspection.item_sha256), (file.file_sha256, Some(file.item_sha256)));
}
