//! Passphrases: a generated suggestion, and how good a chosen one is.

use crate::view::{PassphraseStrength, PassphraseSuggestion};
use rand_core::CryptoRng;

/// A fresh passphrase of pronounceable words that can be typed on the keyboard layout of this interface language.
pub fn suggest_passphrase(language: &str, rng: &mut dyn CryptoRng) -> PassphraseSuggestion {
    let _ = (language, rng);
    unimplemented!()
}

/// A cautious estimate of how good a chosen passphrase is.
pub fn passphrase_strength(passphrase: &str) -> PassphraseStrength {
    let _ = passphrase;
    unimplemented!()
}
