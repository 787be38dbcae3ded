//! One page of a SQLCipher 4 database by itself: its HMAC first, then its content. SQLCipher reads a page only through the tree that
//! leads to it; after damage the tree is what is broken.

use crate::keys::Secret;
use aes::cipher::{BlockModeDecrypt, KeyIvInit, block_padding::NoPadding};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha512;
use zeroize::Zeroizing;

/// Bytes of a page on the disk.
pub(super) const PAGE: usize = 4096;
/// Bytes of a page that SQLite uses: the rest holds IV and HMAC.
pub(super) const USABLE: usize = PAGE - 80;
/// Bytes at the beginning of page 1 that are SQLCipher's salt, in clear and outside the HMAC.
const SALT: usize = 16;

/// The keys of one database.
pub(super) struct PageKey {
    cipher: Secret,
    mac: Secret,
}

impl PageKey {
    /// The raw key and the salt, as SQLCipher is given them.
    pub(super) fn new(database_key: &Secret, salt: &[u8; 16]) -> PageKey {
        let salt = salt.map(|byte| byte ^ 0x3a);
        let mut mac = Secret::default();
        // Two rounds, as SQLCipher's `fast_kdf_iter`: the key is random already.
        pbkdf2::pbkdf2_hmac::<Sha512>(database_key.as_slice(), &salt, 2, mac.as_mut_slice());
        PageKey { cipher: database_key.clone(), mac }
    }

    /// The content of page `number` (from 1); `None` if a single bit of it is another one, or it is another page.
    pub(super) fn open(&self, number: u32, page: &[u8; PAGE]) -> Option<Zeroizing<Vec<u8>>> {
        let (body, tag) = page.split_at_checked(PAGE - 64)?;
        let (content, iv) = body.split_at_checked(USABLE)?;
        let start = if number == 1 { SALT } else { 0 };
        let mut mac = <Hmac<Sha512> as KeyInit>::new_from_slice(self.mac.as_slice()).ok()?;
        mac.update(body.get(start..)?);
        mac.update(&number.to_le_bytes());
        mac.verify_slice(tag).ok()?;
        let mut plain = Zeroizing::new(content.to_vec());
        let iv: &[u8; 16] = iv.try_into().ok()?;
        let cipher = cbc::Decryptor::<aes::Aes256>::new(self.cipher.as_slice().try_into().ok()?, iv.into());
        cipher.decrypt_padded::<NoPadding>(plain.get_mut(start..)?).ok()?;
        Some(plain)
    }
}
