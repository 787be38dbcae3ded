//! All files of one protocol version as one run of bytes: the same files are always the same bytes, and so the same SHA-256.

use std::collections::BTreeMap;

/// First element of the CBOR array: another layout gets another name.
const NAMESPACE: &str = "taanuu/protocol/1";
/// Largest single file (docs/protocol-format.md), bytes.
pub(crate) const MAX_FILE_BYTES: usize = 4 * 1024 * 1024;
/// Largest bundle, bytes.
pub(crate) const MAX_BUNDLE_BYTES: usize = 16 * 1024 * 1024;
/// Most files.
pub(crate) const MAX_FILES: usize = 512;
/// Languages that every protocol has.
pub(crate) const LANGUAGES: [&str; 3] = ["ky", "ru", "en"];
/// The two files of rules.
pub(crate) const RULE_FILES: [&str; 2] = ["protocol.toml", "indicators.toml"];

/// The files by name: `protocol.toml`, `indicators.toml`, `<language>/<name>.ftl`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Bundle(pub(crate) BTreeMap<String, String>);

impl Bundle {
    /// The bytes to keep and to hash: a CBOR array of the namespace and an array of names and contents in the order of the names.
    /// Empty where writing to memory failed, which cannot be.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let files: Vec<(&str, &str)> = self.0.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let mut bytes = Vec::with_capacity(self.0.values().map(|text| text.len() + 64).sum());
        match ciborium::into_writer(&(NAMESPACE, files), &mut bytes) {
            Ok(()) => bytes,
            Err(_) => Vec::new(),
        }
    }

    /// `None` for anything that [`Bundle::encode`] did not write.
    pub(crate) fn decode(bytes: &[u8]) -> Option<Bundle> {
        let (namespace, files): (String, Vec<(String, String)>) =
            ciborium::de::from_reader_with_recursion_limit(bytes, 8).ok()?;
        let bundle = Bundle(files.into_iter().collect());
        (namespace == NAMESPACE && bundle.encode() == bytes).then_some(bundle)
    }

    /// A file's text; empty when it is not there.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// The .ftl files of a language: their names and texts.
    pub(crate) fn texts(&self, language: &str) -> impl Iterator<Item = (&str, &str)> {
        let folder = format!("{language}/");
        self.0
            .iter()
            .filter(move |(name, _)| name.starts_with(&folder))
            .map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

/// Where a file of a folder belongs in a bundle: the rule files stand at the top, texts in a folder of their language at any depth.
/// `None`: it is no part of a protocol.
pub(crate) fn place(path: &str) -> Option<String> {
    if RULE_FILES.contains(&path) {
        return Some(path.to_owned());
    }
    let parts: Vec<&str> = path.split('/').collect();
    let language = parts.iter().find(|part| LANGUAGES.contains(part))?;
    let name = parts.last()?.strip_suffix(".ftl")?;
    let plain = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    plain.then(|| format!("{language}/{name}.ftl"))
}

/// Where a text belongs that stands not under the rule files' own folder, the root, but where `taanuu protocol import` writes it:
/// `locales/<language>/<id>/` beside `protocols/<id>/`.
pub(crate) fn beside(root: &str, path: &str) -> Option<String> {
    let (outer, id) = root.strip_suffix('/')?.rsplit_once("protocols/")?;
    let (language, text) = path.strip_prefix(outer)?.strip_prefix("locales/")?.split_once('/')?;
    place(&format!("{language}/{}", text.strip_prefix(id)?.strip_prefix('/')?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bundle(files: &[(&str, &str)]) -> Bundle {
        Bundle(files.iter().map(|(name, text)| ((*name).into(), (*text).into())).collect())
    }

    #[test]
    fn the_bytes_are_fixed_for_ever() {
        let bytes = bundle(&[("protocol.toml", "a"), ("en/q.ftl", "b")]).encode();
        let mut expected = b"\x82\x71taanuu/protocol/1\x82\x82\x68en/q.ftl\x61b\x82\x6dprotocol.toml\x61a".to_vec();
        assert_eq!(bytes, expected);
        expected.push(0);
        for (what, other) in [
            ("more behind", expected.clone()),
            ("cut off", expected[..20].to_vec()),
            ("empty", Vec::new()),
            ("other order", b"\x82\x71taanuu/protocol/1\x82\x82\x6dprotocol.toml\x61a\x82\x68en/q.ftl\x61b".to_vec()),
            ("a file twice", b"\x82\x71taanuu/protocol/1\x82\x82\x61a\x61b\x82\x61a\x61b".to_vec()),
            ("other namespace", b"\x82\x71taanuu/protocol/2\x80".to_vec()),
        ] {
            assert_eq!(Bundle::decode(&other), None, "{what}");
        }
    }

    #[test]
    fn files_have_their_places() {
        for (path, expected) in [
            ("protocol.toml", Some("protocol.toml")),
            ("indicators.toml", Some("indicators.toml")),
            ("ky/lists.ftl", Some("ky/lists.ftl")),
            ("locales/ru/kg-sop/questions-work.ftl", Some("ru/questions-work.ftl")),
            ("golden/a.json", None),
            ("sources.md", None),
            ("other/protocol.toml", None),
            ("de/lists.ftl", None),
            ("lists.ftl", None),
            ("ky/.ftl", None),
            ("ky/a b.ftl", None),
        ] {
            assert_eq!(place(path).as_deref(), expected, "{path}");
        }
    }

    #[test]
    fn words_may_stand_beside_the_rules() {
        for (root, path, expected) in [
            ("protocols/a/", "locales/ky/a/q.ftl", Some("ky/q.ftl")),
            ("made/protocols/a/", "made/locales/en/a/more/q.ftl", Some("en/q.ftl")),
            ("protocols/a/", "locales/ky/b/q.ftl", None),
            ("protocols/a/", "locales/ky/ab/q.ftl", None),
            ("protocols/a/", "locales/de/a/q.ftl", None),
            ("protocols/a/", "locales/ky/q.ftl", None),
            ("made/protocols/a/", "locales/ky/a/q.ftl", None),
            ("a/", "locales/ky/a/q.ftl", None),
            ("", "locales/ky/a/q.ftl", None),
        ] {
            assert_eq!(beside(root, path).as_deref(), expected, "{root} {path}");
        }
    }

    proptest! {
        #[test]
        fn what_was_written_comes_back(files in proptest::collection::btree_map("[a-z/.]{1,9}", ".{0,40}", 0..6)) {
            let bundle = Bundle(files);
            prop_assert_eq!(Bundle::decode(&bundle.encode()), Some(bundle));
        }

        #[test]
        fn no_bytes_make_it_stumble(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Bundle::decode(&bytes);
        }
    }
}
