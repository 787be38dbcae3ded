//! Recovery shares: two of three open the vault, one tells nothing.
//!
//! The 128 secret bits are shared by Shamir's scheme. A share is 24 bytes: number, vault, set, 16 bytes, checksum; written as sixteen words
//! of two syllables, which are invented like those of a suggested passphrase: a consonant carries four bits, a vowel two.

mod words;

use crate::view::ShareView;
use crate::{CaseworkError, Result};
use blahaj::Sharks;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use rand_core::CryptoRng;
use zeroize::Zeroizing;

/// Shares that open together.
pub(crate) const NEEDED: u8 = 2;
/// Shares that are made.
pub(crate) const MADE: u8 = 3;
/// Bytes of a share.
const SHARE_BYTES: usize = 24;
/// Bytes before the checksum.
const CHECKED_BYTES: usize = 21;
/// Smallest side of a printed QR code, pixels.
const QR_PIXELS: u32 = 240;

/// What a share says besides its part of the secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tag {
    /// Of the vault: first two bytes of SHA-256 over its id.
    pub vault: [u8; 2],
    /// Of the shares made together: first two bytes of SHA-256 over their public key.
    pub set: [u8; 2],
}

/// A share as it was read.
#[derive(Clone)]
pub(crate) struct Share {
    number: u8,
    tag: Tag,
    part: Zeroizing<[u8; 16]>,
}

impl Tag {
    /// The tag of shares in the vault with this id under this public key.
    pub fn of(vault_id: &[u8; 16], recipient: &str) -> Tag {
        Tag {
            vault: start(&[b"taanuu/share/vault/1".as_slice(), vault_id].concat()),
            set: start(&[b"taanuu/share/set/1".as_slice(), recipient.as_bytes()].concat()),
        }
    }

    /// The vault's part in hex digits.
    pub fn vault_digits(self) -> String {
        self.vault.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Shares of a secret.
pub(crate) fn split(secret: &[u8; 16], tag: Tag, mut rng: &mut dyn CryptoRng) -> Result<Vec<Share>> {
    let broken = || CaseworkError::Internal("a share of another length");
    let share = |dealt: blahaj::Share| {
        let bytes = Zeroizing::new(Vec::from(&dealt));
        let (number, part) = bytes.split_first().ok_or_else(broken)?;
        let part = part.try_into().map(Zeroizing::new).map_err(|_| broken())?;
        Ok(Share { number: *number, tag, part })
    };
    Sharks(NEEDED).dealer_rng(secret, &mut rng).take(usize::from(MADE)).map(share).collect()
}

/// The secret of two shares of the vault with this tag.
///
/// # Errors
/// `shares-same`, `shares-mixed`, `share-foreign`.
pub(crate) fn join(shares: &[Share], here: Tag) -> Result<Zeroizing<[u8; 16]>> {
    let (Some(first), Some(second)) = (shares.first(), shares.get(1)) else {
        return Err(CaseworkError::ShareUnreadable);
    };
    if shares.iter().any(|share| share.tag != first.tag) {
        return Err(CaseworkError::SharesMixed);
    }
    if first.tag != here {
        return Err(CaseworkError::ShareForeign);
    }
    if first.number == second.number {
        return Err(CaseworkError::SharesSame);
    }
    let dealt = |share: &Share| {
        let bytes = Zeroizing::new([[share.number].as_slice(), share.part.as_slice()].concat());
        blahaj::Share::try_from(bytes.as_slice()).map_err(|_| CaseworkError::ShareUnreadable)
    };
    let secret = Sharks(NEEDED).recover(&[dealt(first)?, dealt(second)?]).map(Zeroizing::new);
    let secret = secret.map_err(|_| CaseworkError::ShareUnreadable)?;
    secret.as_slice().try_into().map(Zeroizing::new).map_err(|_| CaseworkError::ShareUnreadable)
}

impl Share {
    /// A share as typed or scanned: in either alphabet, however it is spaced, in small letters or capitals.
    ///
    /// # Errors
    /// `share-unreadable` for a wrong word, a missing one, or a checksum that does not fit.
    pub fn read(typed: &str) -> Result<Share> {
        let bytes = words::read(typed).ok_or(CaseworkError::ShareUnreadable)?;
        let (checked, check) = bytes.split_at(CHECKED_BYTES);
        let [number, v0, v1, s0, s1, part @ ..] = checked else { return Err(CaseworkError::ShareUnreadable) };
        let whole = checksum(checked) == check && (1..=MADE).contains(number);
        let part = <[u8; 16]>::try_from(part).map(Zeroizing::new).ok().filter(|_| whole);
        let part = part.ok_or(CaseworkError::ShareUnreadable)?;
        Ok(Share { number: *number, tag: Tag { vault: [*v0, *v1], set: [*s0, *s1] }, part })
    }

    /// To be printed for a reader of this interface language.
    ///
    /// # Errors
    /// `internal` only if a QR code cannot hold eighty characters.
    pub fn view(&self, language: &str) -> Result<ShareView> {
        let bytes = self.bytes();
        // Capitals and spaces: the QR code needs fewer points for them, and what a scanner types reads back.
        let scanned = Zeroizing::new(words::write(bytes.as_slice(), words::Letters::Latin).join(" ").to_uppercase());
        let code = QrCode::with_error_correction_level(scanned.as_bytes(), EcLevel::M)
            .map_err(|_| CaseworkError::Internal("a share too long for a QR code"))?;
        let qr = code.render::<svg::Color<'_>>().min_dimensions(QR_PIXELS, QR_PIXELS).build();
        Ok(ShareView { number: self.number, words: words::write(bytes.as_slice(), words::Letters::of(language)), qr })
    }

    fn bytes(&self) -> Zeroizing<[u8; SHARE_BYTES]> {
        let ([v0, v1], [s0, s1]) = (self.tag.vault, self.tag.set);
        let checked = Zeroizing::new([[self.number, v0, v1, s0, s1].as_slice(), self.part.as_slice()].concat());
        let mut bytes = Zeroizing::new([0; SHARE_BYTES]);
        let check = checksum(&checked);
        bytes.iter_mut().zip(checked.iter().chain(&check)).for_each(|(to, from)| *to = *from);
        bytes
    }
}

/// Three bytes of SHA-256: one wrong share in sixteen million passes.
fn checksum(bytes: &[u8]) -> [u8; 3] {
    start(&Zeroizing::new([b"taanuu/share/1".as_slice(), bytes].concat()))
}

fn start<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let digest = packet::sha256(bytes);
    std::array::from_fn(|at| digest.get(at).copied().unwrap_or_default())
}

#[cfg(test)]
mod tests;
