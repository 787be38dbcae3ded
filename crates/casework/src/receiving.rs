//! Opening what came in, with the memory of what came before.

use crate::directory::mode_of;
use crate::{CaseworkError, Office, Result};
use packet::{Desk, KeyId, Seen, SeenState, Verified, VerifiedDirectory};
use std::cell::RefCell;
use vault::{PacketId, Vault, VaultError};

/// The vault's memory of packets, which outlives their content.
struct Memory<'a> {
    office: &'a Office,
    /// What went wrong while asking: the packet then counts as a conflict, and this is told instead.
    failed: RefCell<Option<VaultError>>,
}

impl Seen for Memory<'_> {
    fn state(&self, packet_id: &[u8; 16], signer: &KeyId, seq: u64, item_sha256: &[u8; 32]) -> SeenState {
        match self.office.seen(PacketId(*packet_id), *signer, seq, item_sha256) {
            Ok(state) => state,
            Err(CaseworkError::Vault(error)) => {
                self.failed.replace(Some(error));
                SeenState::OtherDigest
            }
            Err(_) => SeenState::OtherDigest,
        }
    }
}

/// A memory of nothing: for a packet that this vault keeps itself.
struct Kept;

impl Seen for Kept {
    fn state(&self, _: &[u8; 16], _: &KeyId, _: u64, _: &[u8; 32]) -> SeenState {
        SeenState::New
    }
}

impl Office {
    /// Opens and verifies the bytes of a packet file that came in now.
    pub(crate) fn open_new(&self, bytes: &[u8], now: i64) -> Result<Verified> {
        let memory = Memory { office: self, failed: RefCell::new(None) };
        let opened = self.open_with(bytes, now, &memory);
        match memory.failed.into_inner() {
            Some(error) => Err(error.into()),
            None => opened,
        }
    }

    /// Opens again what this vault keeps, judged by the time when it came.
    pub(crate) fn open_kept(&self, bytes: &[u8], received_at: i64) -> Result<Verified> {
        self.open_with(bytes, received_at, &Kept)
    }

    fn open_with(&self, bytes: &[u8], now: i64, seen: &dyn Seen) -> Result<Verified> {
        let identities = self.organisation_keys()?;
        let training = self.directory_of_the_other_mode()?;
        Ok(packet::open(bytes, &self.desk(&identities, training.as_ref(), now, seen)?)?)
    }

    /// In real work the training directory tells a training packet from one of a stranger. Training has no live directory.
    fn directory_of_the_other_mode(&self) -> Result<Option<VerifiedDirectory>> {
        match mode_of(&self.vault) {
            packet::Mode::Live => self.content.training().verified().map(Some),
            packet::Mode::Training => Ok(None),
        }
    }

    /// How far the bytes of a packet file come; nothing is kept.
    pub(crate) fn inspection(&self, bytes: &[u8], now: i64) -> Result<packet::Inspection> {
        let identities = self.organisation_keys()?;
        let memory = Memory { office: self, failed: RefCell::new(None) };
        let training = self.directory_of_the_other_mode()?;
        Ok(packet::inspect(bytes, &self.desk(&identities, training.as_ref(), now, &memory)?))
    }

    fn desk<'a>(
        &'a self,
        identities: &'a [packet::OrgIdentity],
        other_mode: Option<&'a VerifiedDirectory>,
        now: i64,
        seen: &'a dyn Seen,
    ) -> Result<Desk<'a>> {
        Ok(Desk {
            org: self.me()?.org,
            identities,
            directory: self.directory_of_signers()?,
            other_mode,
            now,
            mode: mode_of(&self.vault),
            seen,
        })
    }

    /// How a packet stands to all earlier ones.
    fn seen(&self, packet: PacketId, signer: KeyId, seq: u64, item_sha256: &[u8; 32]) -> Result<SeenState> {
        let by_number = self.vault.seen_number(vault::KeyId(signer.0), seq)?;
        let by_id = self.vault.seen_packet(packet)?;
        match (by_number, by_id) {
            (None, None) => Ok(SeenState::New),
            (Some((same, _)), Some(digest)) if same == packet => {
                let before = kept_item_digest(self, &self.vault, packet, digest)?;
                Ok(if before == *item_sha256 { SeenState::SameDigest } else { SeenState::OtherDigest })
            }
            _ => Ok(SeenState::OtherDigest),
        }
    }
}

/// The digest of the signed item that was seen under this packet id.
///
/// The inbox keeps the file as it came, which can be opened again and shown to a court; its digest there is the file's. What was
/// only remembered (receipts) is remembered by its item.
fn kept_item_digest(office: &Office, vault: &Vault, packet: PacketId, digest: vault::Digest) -> Result<[u8; 32]> {
    match vault.inbox_packet(packet) {
        Ok(kept) => Ok(office.open_kept(&kept.item, kept.entry.received_at)?.item_sha256()),
        Err(VaultError::UnknownPacket) => Ok(digest.0),
        Err(error) => Err(error.into()),
    }
}
