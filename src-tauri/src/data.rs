//! Where the program keeps its files.
//!
//! `vault/` and the folders in `vaults/` belong to one officer's vault each. Beside them lie small files that hold no
//! content of any case: the interface language, which the unlock page needs before anything can be opened, the window's
//! place, and how many wrong passphrases came last (`tries/`).

use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Names another data folder: for a second vault on one computer, and for tests.
const VARIABLE: &str = "TAANUU_DATA_DIR";
/// The languages that the program speaks.
const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];

/// The program's folder: `taanuu` in the system's place for a person's data, readable by its owner alone.
#[derive(Debug, Clone)]
pub struct DataFolder {
    root: PathBuf,
}

impl DataFolder {
    /// The folder named by `TAANUU_DATA_DIR`, or the system's; `None` for a user without a home. Makes nothing yet.
    pub fn find() -> Option<DataFolder> {
        let named = std::env::var_os(VARIABLE).filter(|named| !named.is_empty()).map(PathBuf::from);
        let root = named.or_else(|| Some(dirs::data_local_dir()?.join("taanuu")))?;
        Some(DataFolder { root: std::path::absolute(root).ok()? })
    }

    /// This folder and no other.
    #[cfg(test)]
    pub fn at(root: PathBuf) -> DataFolder {
        DataFolder { root }
    }

    /// The folder itself, with the vaults in it.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where wrong passphrases are counted.
    pub fn tries(&self) -> PathBuf {
        self.root.join("tries")
    }

    /// Where the window's size and place are kept.
    pub fn window_state(&self) -> PathBuf {
        self.root.join("window.json")
    }

    /// Where the web view keeps its files while a test drives it; in real use it keeps none.
    pub fn automation(&self) -> PathBuf {
        self.root.join("webview")
    }

    /// Name under which a second start with the same folder finds the first one. Tells nothing about the folder.
    pub fn instance_name(&self) -> String {
        let digest = Sha256::digest(self.root.as_os_str().as_encoded_bytes());
        let mut name = "kg.taanuu.desktop.d".to_owned();
        for byte in digest.iter().take(8) {
            let _ = write!(name, "{byte:02x}"); // writing to a string does not fail
        }
        name
    }

    /// The interface language chosen earlier, if it is one of ours.
    pub fn language(&self) -> Option<String> {
        let kept = std::fs::read_to_string(self.root.join("language")).ok()?;
        LANGUAGES.contains(&kept.trim()).then(|| kept.trim().to_owned())
    }

    /// Keeps the interface language.
    ///
    /// # Errors
    /// `InvalidInput` for a language that the program does not speak; else what the disk says. The old file stays then.
    pub fn set_language(&self, language: &str) -> io::Result<()> {
        if !LANGUAGES.contains(&language) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        self.make()?;
        let mut file = tempfile::NamedTempFile::new_in(&self.root)?;
        writeln!(file, "{language}")?;
        file.as_file().sync_all()?;
        file.persist(self.root.join("language")).map_err(|refused| refused.error)?;
        Ok(())
    }

    /// Makes the folder, closed to everybody else, if it is not there.
    pub fn make(&self) -> io::Result<()> {
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(&self.root)
    }
}

#[cfg(test)]
mod tests {
    use super::DataFolder;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_language_is_kept_and_read_again() {
        let place = tempfile::tempdir().unwrap();
        let data = DataFolder { root: place.path().join("deep/taanuu") };
        assert_eq!(data.language(), None);
        for language in ["ky", "en", "ru"] {
            data.set_language(language).unwrap();
            assert_eq!(data.language().as_deref(), Some(language));
        }
        assert_eq!(fs::metadata(&data.root).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(fs::read_dir(&data.root).unwrap().count(), 1, "no temporary file stays");
    }

    #[test]
    fn a_language_that_is_not_ours_is_neither_kept_nor_believed() {
        let place = tempfile::tempdir().unwrap();
        let data = DataFolder { root: place.path().to_owned() };
        data.set_language("ky").unwrap();
        for strange in ["de", "", "KY", "../ky", "ky\nru"] {
            assert!(data.set_language(strange).is_err(), "{strange:?}");
            assert_eq!(data.language().as_deref(), Some("ky"));
        }
        for kept in ["de", "", "ky ru", "\u{0}"] {
            fs::write(place.path().join("language"), kept).unwrap();
            assert_eq!(data.language(), None, "{kept:?}");
        }
    }

    #[test]
    fn every_folder_has_its_own_instance_that_does_not_tell_the_folder() {
        let name = |root: &str| DataFolder { root: root.into() }.instance_name();
        assert_eq!(name("/home/officer/a"), name("/home/officer/a"));
        assert_ne!(name("/home/officer/a"), name("/home/officer/b"));
        assert!(!name("/home/officer/a").contains("officer"));
        assert!(name("/").split('.').all(|part| part.starts_with(|first: char| first.is_ascii_lowercase())));
    }
}
