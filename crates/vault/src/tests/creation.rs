//! Making a vault: complete or not at all, never over something else, private.

use super::*;

fn create(dir: &Path, new: &NewVault<'_>) -> Result<Vault, OpenError> {
    Vault::create(dir, new, NOW, &mut Chance(1))
}

fn names(dir: &Path) -> Vec<String> {
    snapshot(dir).into_keys().collect()
}

#[test]
fn a_new_vault_is_five_private_files() {
    let temporary = tempfile::tempdir().unwrap();
    let dir = temporary.path().join("a/b/vault");
    drop(create(&dir, &new_vault()).unwrap());
    let mut expected = vec!["head.bin", "lock", "slots.0", "slots.1", "vault.db"];
    // TRUNCATE leaves the empty journal lying there.
    if dir.join("vault.db-journal").exists() {
        expected.push("vault.db-journal");
    }
    assert_eq!(names(&dir), expected);
    assert_eq!(names(&dir.parent().unwrap().to_path_buf().join("vault")), expected, "nothing left beside it");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&dir), 0o700);
        names(&dir).iter().for_each(|name| assert_eq!(mode(&dir.join(name)), 0o600, "{name}"));
    }
    // Nothing on disk says what is inside.
    for (name, bytes) in snapshot(&dir) {
        let plain = [b"SQLite format".as_slice(), b"case_file", b"language"];
        assert!(plain.iter().all(|text| !bytes.windows(text.len()).any(|part| part == *text)), "{name}");
    }
}

#[test]
fn an_empty_folder_is_taken_and_anything_else_is_left_alone() {
    let temporary = tempfile::tempdir().unwrap();
    let dir = temporary.path().join("vault");
    std::fs::create_dir(&dir).unwrap();
    drop(create(&dir, &new_vault()).unwrap());
    let before = snapshot(&dir);
    assert_eq!(create(&dir, &new_vault()).err(), Some(OpenError::AlreadyExists));
    assert!(snapshot(&dir) == before);

    let papers = temporary.path().join("papers");
    std::fs::create_dir(&papers).unwrap();
    std::fs::write(papers.join("letter"), b"dear").unwrap();
    std::fs::write(temporary.path().join("file"), b"x").unwrap();
    assert_eq!(create(&papers, &new_vault()).err(), Some(OpenError::AlreadyExists));
    assert_eq!(create(&temporary.path().join("file"), &new_vault()).err(), Some(OpenError::AlreadyExists));
    assert_eq!(snapshot(&papers)["letter"], b"dear");
}

#[test]
fn a_vault_that_cannot_be_made_leaves_nothing() {
    let temporary = tempfile::tempdir().unwrap();
    let dir = temporary.path().join("vault");
    let good = age::x25519::Identity::generate().to_public().to_string();
    for supervisors in [vec!["age1nobody".to_owned()], vec![good.clone(), String::new()], vec![good; 4]] {
        let new = NewVault { supervisors: &supervisors, ..new_vault() };
        assert!(matches!(create(&dir, &new), Err(OpenError::Unacceptable(_))), "{supervisors:?}");
    }
    struct Zeros;
    impl TryRng for Zeros {
        type Error = Infallible;
        fn try_next_u32(&mut self) -> Result<u32, Infallible> {
            Ok(0)
        }
        fn try_next_u64(&mut self) -> Result<u64, Infallible> {
            Ok(0)
        }
        fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
            bytes.fill(0);
            Ok(())
        }
    }
    impl TryCryptoRng for Zeros {}
    assert!(matches!(Vault::create(&dir, &new_vault(), NOW, &mut Zeros), Err(OpenError::Unacceptable(_))));
    assert_eq!(std::fs::read_dir(temporary.path()).unwrap().count(), 0);
}

#[test]
fn two_vaults_share_no_key_and_no_salt() {
    let (one, two) = (office(), seeded_office(&new_vault(), 8));
    let (a, b) = (slots::read(&one.dir).unwrap(), slots::read(&two.dir).unwrap());
    assert_ne!(a.vault_id, b.vault_id);
    assert_ne!(a.database_salt, b.database_salt);
    assert_ne!(one.root.0, two.root.0);
}
