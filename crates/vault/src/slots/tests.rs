//! Slot files: the known answer, both copies, and nothing that opens after tampering.

use super::store::SLOT_FILES;
use super::wrap::{old_recovery_slot, seal};
use super::*;
use crate::OpenError;
use crate::keys::{Printed, printed_identity, recovery_key};
use crate::tests::{Chance, PASSPHRASE};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn counting<const N: usize>(first: u8) -> [u8; N] {
    std::array::from_fn(|index| first + index as u8)
}

fn root() -> RootKey {
    RootKey(Secret::new(counting(0x20)))
}

/// A file with a supervisor and a recovery slot: quick to open.
fn quick(generation: u64, mode: Mode) -> SlotFile {
    let vault_id = [3; 16];
    let supervisor = age::x25519::Identity::generate().to_public().to_string();
    let slots = vec![
        old_recovery_slot((1, "recovery", &vault_id), &[7; 16], &root(), &mut Chance(1)).unwrap(),
        supervisor_slot(2, &supervisor, &root()).unwrap(),
    ];
    let mut file = of_slots(slots, generation, mode);
    file.vault_id = vault_id;
    file.authenticate(&root());
    file
}

fn of_slots(slots: Vec<Slot>, generation: u64, mode: Mode) -> SlotFile {
    let (vault_id, kept_label) = ([0; 16], String::new());
    SlotFile { vault_id, generation, database_salt: [4; 16], mode, slots, kept_label, mac: [0; 32] }
}

fn supervisor_slot(id: u64, recipient: &str, root: &RootKey) -> Result<Slot, OpenError> {
    age_slot(id, recipient, |age| Wrapped::Supervisor { age }, root)
}

#[test]
fn the_known_answer_passes_byte_for_byte() {
    let (vault_id, salt, nonce) = ([0; 16], counting(0), counting(0));
    let kdf = KdfParameters::floor();
    let key = kdf.derive(PASSPHRASE, &salt).unwrap();
    assert_eq!(hex(key.as_slice()), "57a70a1e9e2010ef8eace2ca5ef4707e033bdfaccc6e9bb0e93247ea17d34460");
    let ciphertext = seal(&key, &nonce, &root(), &codec::associated_data(1, 1, &vault_id, Some(kdf), &salt)).unwrap();
    let expected = "6f58b2264d701b812b95d7279ab4f5052a0728b7422da099df7ba3a1d757479c316eb5c39b4e9d7b6d5879b26365c101";
    assert_eq!(hex(&ciphertext), expected);
    for (purpose, expected) in [
        (Purpose::Database, "3ad18b57dc848f9e84bdaa4bedf836bd695dcaf33ac1e5499a5fdd8f125d5ff9"),
        (Purpose::Head, "22e05848d439f8ffb28c0ce7ddfd35d6e841e83f22f7f80ae8f014f38a5239e1"),
        (Purpose::Slots, "c3d4a8bee55d28eabec0a3a461286e32b0e24fdf8f8adc8c5ef0736dd5c60cfe"),
        (Purpose::Backup, "dc37cada2c5a8b9647a5143f64190cb41d1acf787bdc903692a85ff5d03f2cc2"),
    ] {
        assert_eq!(hex(root().derive(&vault_id, purpose).as_slice()), expected);
    }
    // And the slot opens from a file, with the passphrase in another Unicode form.
    let slots = vec![Slot {
        id: 1,
        label: String::new(),
        wrapped: Wrapped::Passphrase { kdf, sealed: Sealed { salt, nonce, ciphertext } },
    }];
    let file = of_slots(slots, 1, Mode::Live);
    let fullwidth = PASSPHRASE.replace('c', "ｃ");
    assert_eq!(unwrap(&file, Way::Passphrase(&fullwidth)).unwrap().root.0, root().0);
}

#[test]
fn the_recovery_key_is_plain_hkdf() {
    // Computed with Python's hmac: salt 00..0f, code 16 times 07, info "taanuu/vault/1/recovery".
    let expected = "05bce0195c54d6b3fb7c86739fe80c260d45fe621aa24231da056046690d26d5";
    assert_eq!(hex(recovery_key(&[7; 16], &counting(0)).as_slice()), expected);
}

#[test]
fn bytes_there_and_back() {
    for mode in [Mode::Live, Mode::Training] {
        let file = quick(u64::MAX, mode);
        assert_eq!(codec::decode(&codec::encode(&file)), Some(file.clone()));
        assert!(file.is_authentic(&root()));
    }
    // A live vault has exactly the keys 1 to 6: a map of six. The label is a seventh while no passphrase slot carries it.
    assert_eq!(codec::encode(&quick(1, Mode::Live))[12], 0xa6);
    for mode in [Mode::Live, Mode::Training] {
        let mut file = quick(1, mode);
        file.kept_label = "officer 7".into();
        assert_eq!(codec::decode(&codec::encode(&file)), Some(file.clone()));
        assert_eq!(file.label(), "officer 7");
    }
}

#[test]
fn no_flipped_bit_and_no_cut_passes() {
    let bytes = codec::encode(&quick(2, Mode::Training));
    for bit in 0..bytes.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(codec::decode(&flipped), None, "bit {bit}");
    }
    for length in 0..bytes.len() {
        assert_eq!(codec::decode(&bytes[..length]), None, "{length} bytes");
    }
}

#[test]
fn a_forged_file_with_a_good_digest_is_not_authentic() {
    let genuine = quick(2, Mode::Live);
    let forgeries: [fn(&mut SlotFile); 7] = [
        |file| file.kept_label.push('x'),
        |file| file.generation = 1,
        |file| file.mode = Mode::Training,
        |file| file.database_salt[0] ^= 1,
        |file| file.slots.truncate(1),
        |file| file.slots[0].label.push('x'),
        |file| file.vault_id[0] ^= 1,
    ];
    for (number, forge) in forgeries.iter().enumerate() {
        let mut file = genuine.clone();
        forge(&mut file);
        let read = codec::decode(&codec::encode(&file)).unwrap();
        assert!(!read.is_authentic(&root()), "forgery {number}");
    }
}

#[test]
fn costs_outside_the_bounds_are_refused_before_any_work() {
    let with = |memory, passes, lanes| {
        let kdf = KdfParameters::unchecked(memory, passes, lanes);
        let sealed = Sealed { salt: [0; 16], nonce: [0; 12], ciphertext: [0; 48] };
        let slot = Slot { id: 1, label: String::new(), wrapped: Wrapped::Passphrase { kdf, sealed } };
        let mut file = quick(1, Mode::Live);
        file.slots = vec![slot];
        codec::decode(&codec::encode(&file)).is_some()
    };
    for (memory, passes, lanes, accepted) in [
        (64 * 1024, 3, 4, true),
        (1024 * 1024, 16, 16, true),
        (64 * 1024 - 1, 3, 4, false),
        (64 * 1024, 2, 4, false),
        (64 * 1024, 3, 3, false),
        (1024 * 1024 + 1, 3, 4, false),
        (64 * 1024, 17, 4, false),
        (64 * 1024, 3, 17, false),
        (u32::MAX, u32::MAX, u32::MAX, false),
    ] {
        assert_eq!(with(memory, passes, lanes), accepted, "{memory} KiB, {passes}, {lanes}");
    }
}

#[test]
fn a_tampered_slot_never_opens() {
    let genuine = quick(1, Mode::Live);
    let code = Way::RecoveryCode(&[7; 16]);
    assert_eq!(unwrap(&genuine, code).unwrap().slot, 1);
    assert!(unwrap(&genuine, Way::RecoveryCode(&[8; 16])).is_none());
    let Wrapped::OldRecovery { sealed } = &genuine.slots[0].wrapped else { panic!("slot 1 is the recovery code's") };
    let mut chance = Chance(5);
    for trial in 0..10_000 {
        let mut sealed = sealed.clone();
        let fields = sealed.salt.iter_mut().chain(&mut sealed.nonce).chain(&mut sealed.ciphertext);
        *fields.take(76).nth(chance.below(76)).unwrap() ^= 1 << chance.below(8);
        let mut file = genuine.clone();
        file.slots[0].wrapped = Wrapped::OldRecovery { sealed };
        assert!(unwrap(&file, code).is_none(), "trial {trial}");
    }
    // The same slot under another number or in another vault: the associated data notices.
    let moved: [fn(&mut SlotFile); 2] = [|file| file.slots[0].id = 9, |file| file.vault_id = [0; 16]];
    for change in moved {
        let mut file = genuine.clone();
        change(&mut file);
        assert!(unwrap(&file, code).is_none());
    }
}

#[test]
fn a_supervisor_opens_with_the_identity_and_nobody_else() {
    let identity = age::x25519::Identity::generate();
    let mut file = quick(1, Mode::Live);
    file.slots = vec![supervisor_slot(4, &identity.to_public().to_string(), &root()).unwrap()];
    let secret = |identity: &age::x25519::Identity| {
        use age::secrecy::ExposeSecret;
        identity.to_string().expose_secret().to_owned()
    };
    let opened = unwrap(&file, Way::Identity(&secret(&identity))).unwrap();
    assert_eq!((opened.root.0, opened.slot), (root().0, 4));
    assert!(unwrap(&file, Way::Identity(&secret(&age::x25519::Identity::generate()))).is_none());
    assert!(unwrap(&file, Way::Identity("AGE-SECRET-KEY-1")).is_none());
    assert!(unwrap(&file, Way::Passphrase(PASSPHRASE)).is_none());
    let refused = OpenError::Unacceptable("recipient");
    assert_eq!(supervisor_slot(1, "age1nobody", &root()), Err(refused));
}

#[test]
fn one_good_copy_is_enough_and_the_newer_one_wins() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name| dir.path().join(name);
    let damaged = Err(OpenError::Damaged { what: crate::Part::Slots });
    assert_eq!(read(dir.path()), Err(OpenError::NotFound));
    let (old, new) = (quick(1, Mode::Live), quick(2, Mode::Live));
    write_both(dir.path(), &old).unwrap();
    assert_eq!(std::fs::read(path("slots.0")).unwrap(), std::fs::read(path("slots.1")).unwrap());
    for (first, second, expected) in [
        (Some(codec::encode(&new)), Some(codec::encode(&old)), Ok(&new)),
        (Some(codec::encode(&old)), Some(codec::encode(&new)), Ok(&new)),
        (Some(b"TAANSLT1".to_vec()), Some(codec::encode(&old)), Ok(&old)),
        (None, Some(codec::encode(&old)), Ok(&old)),
        (Some(codec::encode(&old)), None, Ok(&old)),
        (Some(Vec::new()), Some(vec![0; 70_000]), Err(())),
        (None, Some(Vec::new()), Err(())),
    ] {
        for (name, bytes) in [("slots.0", first), ("slots.1", second)] {
            let _ = std::fs::remove_file(path(name));
            if let Some(bytes) = bytes {
                std::fs::write(path(name), bytes).unwrap();
            }
        }
        assert_eq!(read(dir.path()), expected.cloned().map_err(|()| damaged.clone().unwrap_err()));
    }
    // Both lost while a database is there: damage, not "no vault".
    SLOT_FILES.iter().for_each(|name| std::fs::remove_file(path(name)).unwrap_or_default());
    std::fs::write(path(crate::database::DATABASE_FILE), b"").unwrap();
    assert_eq!(read(dir.path()), damaged);
}

#[test]
fn a_code_and_shares_open_their_own_slot_and_are_plain_age_files() {
    // Computed with Python's hmac and bech32: salt 00..0f, bits 16 times 07.
    for (kind, expected) in [
        (Printed::Code, "AGE-SECRET-KEY-142753D0EJZ9QGR6342EEEM4P6G37U9JNSRGM3CUDL8ACSMN4G2XQFXQ85M"),
        (Printed::Shares, "AGE-SECRET-KEY-12XW5S2EWDRGYHT2LTTM9ZMH4U96262K5GVPS2H23NJ7MMKGU0KDQ2L2DXK"),
    ] {
        assert_eq!(printed_identity(&counting(0), &[7; 16], kind).as_str(), expected);
    }
    let vault_id = [3; 16];
    let slots = [Printed::Code, Printed::Shares].into_iter().zip(1..);
    let slots = slots.map(|(kind, id)| printed_slot((id, &vault_id), (kind, &[7; 16]), &root()).unwrap()).collect();
    let mut file = SlotFile { vault_id, ..of_slots(slots, 1, Mode::Live) };
    assert_eq!(codec::decode(&codec::encode(&file)), Some(file.clone()));
    let opened = |file: &SlotFile, way| unwrap(file, way).map(|opened| (opened.root.0, opened.slot));
    assert_eq!(opened(&file, Way::RecoveryCode(&[7; 16])), Some((root().0, 1)));
    assert_eq!(opened(&file, Way::Shares(&[7; 16])), Some((root().0, 2)));
    assert_eq!(opened(&file, Way::RecoveryCode(&[8; 16])), None);
    assert_eq!(opened(&file, Way::Shares(&[8; 16])), None);
    // Wrapped anew from the label alone, the same code opens the next root key.
    let next = RootKey(Secret::new([9; 32]));
    let label = file.slots[0].label.clone();
    file.slots[0] = age_slot(1, &label, |age| Wrapped::Recovery { age }, &next).unwrap();
    assert_eq!(opened(&file, Way::RecoveryCode(&[7; 16])), Some((next.0, 1)));
    // In another vault the same code is another key.
    file.vault_id = [4; 16];
    assert_eq!(opened(&file, Way::RecoveryCode(&[7; 16])), None);
    // Each kind opens its own slots only.
    let identity = printed_identity(&vault_id, &[7; 16], Printed::Code);
    assert_eq!(opened(&file, Way::Identity(&identity)), None);
}
