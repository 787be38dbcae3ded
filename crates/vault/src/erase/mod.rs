//! Taking answers away for ever: a case shrinks to its line, or is deleted.
//!
//! An event is erased by emptying its salt and body: without the salt the commitment that stays tells nothing, and the chain still
//! holds. Which events were erased is said by a certificate, an event later in the chain that is never erased itself; an emptied event
//! that no certificate answers for is damage. What a certificate says makes the rows that are left, so that the rest of the events
//! still gives every row.

mod coverage;
mod perform;
mod queries;

pub(crate) use coverage::Coverage;

use crate::chain::Link;
use crate::event::{Erased, Event};
use crate::{Digest, KeyId, PacketId};
use sha2::Digest as _;

/// A certificate: what was erased, and that the chain remembers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Number of its event.
    pub seq: u64,
    /// Chain hash at that event: with it, any later state of the vault can be compared.
    pub hash: Digest,
    /// Case.
    pub case: crate::CaseId,
    /// Its number for people.
    pub reference: String,
    /// Whether the case was deleted; else it shrank to its line.
    pub purged: bool,
    /// Reason code of the caller.
    pub reason: String,
    /// When.
    pub at: i64,
    /// First and last number of each run of events.
    pub ranges: Vec<(u64, u64)>,
    /// How many events.
    pub events: u64,
    /// SHA-256 over number and commitment of each.
    pub digest: Digest,
    /// Files whose bytes are gone.
    pub files: Vec<ErasedFile>,
}

/// A sealed file whose bytes are gone; its number stays taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedFile {
    /// Packet id.
    pub packet: PacketId,
    /// Key that signed it.
    pub signer: KeyId,
    /// Its number among everything this key signed.
    pub number: u64,
    /// SHA-256 of the file.
    pub file_sha256: Digest,
}

/// `SHA-256("taanuu/erased/1" || for each event: u64be number || commitment)`.
pub(crate) fn digest_of<'a>(events: impl Iterator<Item = (u64, &'a [u8; 32])>) -> Digest {
    let mut hash = sha2::Sha256::new().chain_update(b"taanuu/erased/1");
    for (seq, commitment) in events {
        hash = hash.chain_update(seq.to_be_bytes()).chain_update(commitment);
    }
    Digest(hash.finalize().into())
}

/// What a certificate over these events says.
fn erased(links: &[&Link]) -> Erased {
    let mut ranges: Vec<(u64, u64)> = Vec::new();
    for link in links {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == link.seq => *last = link.seq,
            _ => ranges.push((link.seq, link.seq)),
        }
    }
    let digest = digest_of(links.iter().map(|link| (link.seq, &link.commitment)));
    Erased { ranges, count: links.len() as u64, digest }
}

/// Whether an event stays when its case shrinks to its line. Everything that may hold a word about the person goes; what is not named
/// here goes as well, so that a new kind of event is never kept by oversight.
pub(crate) fn stays(event: &Event) -> bool {
    matches!(
        event,
        // Reference, protocol, the officer's language.
        Event::CaseCreated(_)
            | Event::CaseBegun { .. }
            | Event::CaseAdopted(_)
            | Event::CaseSalvaged(_)
            // Codes of where the case stands, never what was found.
            | Event::StateSet { .. }
            // To whom and when. The place of a hand-over is a folder of the officer's naming and goes; the certificate keeps the time.
            | Event::Sealed { .. }
            | Event::ReceiptCame(_)
            | Event::RetentionSet { .. }
            | Event::AccessGiven { .. }
            | Event::CaseShed(_)
            | Event::CasePurged(_)
    )
}
