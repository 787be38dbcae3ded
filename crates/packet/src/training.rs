//! The published training root. Everybody has its key: what it signs is for practice alone.

use crate::KeyId;

/// Key id of the training root whose seed is printed in `directory/training/keys.toml`.
pub const ROOT_KID: KeyId = KeyId([0; 16]);
