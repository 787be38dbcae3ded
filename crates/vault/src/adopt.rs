//! Cases of another copy of this vault (a backup that was worked on): compared by their commitments, and brought in beside the ones
//! here, never merged into them.

use crate::append::Attachment;
use crate::cases::free_reference;
use crate::chain::{self, Link};
use crate::erase::digest_of;
use crate::event::{AdoptedRecord, Body, CaseCreated, Event, FileRecord};
use crate::keys::random;
use crate::{CaseId, Digest, NewProtocol, PacketId, Vault, VaultError};
use rand_core::CryptoRng;
use rusqlite::{OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};

/// What came of a case of the other copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// Its id in both copies.
    pub original: CaseId,
    /// Its number for people in the other copy.
    pub reference: String,
    /// What came of it.
    pub outcome: Adoption,
}

/// Outcome for one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adoption {
    /// Both tell the same.
    Same,
    /// Here it went on; the other copy knows nothing more.
    OursAhead,
    /// This version was brought in before.
    Known,
    /// It was deleted here: it does not come back.
    DeletedHere,
    /// The other copy holds its line alone: there is nothing to bring in.
    ShedThere,
    /// It is not here: brought in.
    New(CaseId),
    /// There it went on: brought in beside the one here.
    TheirsAhead(CaseId),
    /// Both went on: theirs brought in beside the one here.
    Diverged(CaseId),
}

/// The case there, read once.
struct Theirs {
    links: Vec<Link>,
    created: CaseCreated,
    bundle: Option<Digest>,
    digest: Digest,
}

/// What will be written: the events, and the bytes that they name.
#[derive(Default)]
struct Copy {
    bodies: Vec<Body>,
    contents: Vec<(Digest, Vec<u8>)>,
    clashes: Vec<FileRecord>,
}

impl Vault {
    /// Brings in what another copy of this vault knows and this one does not. Each case is one transaction.
    ///
    /// # Errors
    /// [`VaultError::OtherVault`] for a copy of something else; [`VaultError::ReadOnly`], [`VaultError::Storage`],
    /// [`VaultError::Damaged`] of either.
    pub fn adopt(&mut self, other: &Vault, now: i64, rng: &mut dyn CryptoRng) -> Result<Vec<Adopted>, VaultError> {
        if self.vault_id() != other.vault_id() {
            return Err(VaultError::OtherVault);
        }
        if self.is_read_only() {
            return Err(VaultError::ReadOnly);
        }
        // Nothing of a copy is believed before its whole chain holds.
        chain::walk(&other.db, 1, &mut |_| Ok(()))?;
        let mut adopted = Vec::new();
        let mut cases = other.cases()?;
        cases.reverse();
        for summary in cases {
            let theirs = read(other, summary.id)?;
            let outcome = self.adopt_case(other, summary.id, &theirs, now, rng)?;
            adopted.push(Adopted { original: summary.id, reference: summary.reference, outcome });
        }
        Ok(adopted)
    }

    fn adopt_case(
        &mut self,
        other: &Vault,
        original: CaseId,
        theirs: &Theirs,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<Adoption, VaultError> {
        const KNOWN: &str = "SELECT 1 FROM adopted WHERE original = ?1 AND digest = ?2";
        const PURGED: &str = "SELECT 1 FROM erasure WHERE case_id = ?1 AND kind = 'purge'";
        let ours = chain::of_case(&self.db, original)?;
        if self.exists(PURGED, [original])? {
            return Ok(Adoption::DeletedHere);
        }
        let same = ours.iter().zip(&theirs.links).take_while(|(ours, theirs)| ours.commitment == theirs.commitment);
        let common = same.count();
        if common == theirs.links.len() {
            return Ok(if common == ours.len() { Adoption::Same } else { Adoption::OursAhead });
        }
        if self.exists(KNOWN, params![original, theirs.digest])? {
            return Ok(Adoption::Known);
        }
        let shed = |link: &Link| matches!(link.body.as_ref().map(|body| &body.event), Some(Event::CaseShed(_)));
        if theirs.links.iter().any(shed) {
            return Ok(Adoption::ShedThere);
        }
        let relation = match common {
            0 if ours.is_empty() => "new",
            _ if common == ours.len() => "ahead",
            _ => "diverged",
        };
        let case = CaseId(random(rng));
        self.keep_protocol(other, theirs.bundle, now, rng)?;
        let copy = self.copy(other, (case, original), theirs, (relation, common as u64, now), rng)?;
        let attachments: Vec<Attachment<'_>> =
            copy.contents.iter().map(|(sha256, bytes)| Attachment::Content(sha256, bytes)).collect();
        let _saved = self.append_and(&copy.bodies, &attachments, rng, &mut |_| Ok(()))?;
        Ok(match relation {
            "new" => Adoption::New(case),
            "ahead" => Adoption::TheirsAhead(case),
            _ => Adoption::Diverged(case),
        })
    }

    /// The version that the case began with.
    fn keep_protocol(
        &mut self,
        other: &Vault,
        bundle: Option<Digest>,
        now: i64,
        rng: &mut dyn CryptoRng,
    ) -> Result<(), VaultError> {
        let Some(bundle) = bundle else { return Ok(()) };
        let Some(kept) = other.protocols()?.into_iter().find(|kept| kept.bundle == bundle) else {
            return Err(VaultError::UnknownProtocol);
        };
        let bytes = other.protocol_bytes(bundle)?;
        let new = NewProtocol {
            protocol_id: &kept.protocol_id,
            version: &kept.version,
            protocol_hash: kept.protocol_hash,
            source: &kept.source,
            imported_by: &kept.imported_by,
            bytes: &bytes,
        };
        self.store_protocol(&new, now, rng).map(drop)
    }

    /// The events of the new case: each as it was there, at its time. Numbers that corrections name are those here.
    fn copy(
        &self,
        other: &Vault,
        (case, original): (CaseId, CaseId),
        theirs: &Theirs,
        (relation, common, now): (&str, u64, i64),
        rng: &mut dyn CryptoRng,
    ) -> Result<Copy, VaultError> {
        let reference = free_reference(&self.db, now, rng)?;
        let begun_at = theirs.links.first().and_then(|link| link.body.as_ref()).map_or(now, |body| body.at);
        let first = chain::tip(&self.db)?.seq + 1;
        let (mut copy, mut numbers, mut packets) = (Copy::default(), BTreeMap::new(), BTreeSet::new());
        let mut later = Vec::new();
        for link in &theirs.links {
            let Some(body) = &link.body else { continue };
            let mut event = body.event.clone();
            match &mut event {
                Event::CaseCreated(_) | Event::CaseBegun { .. } | Event::CaseAdopted(_) | Event::CaseSalvaged(_) => {
                    continue;
                }
                Event::CorrectionExplained { of, .. } => *of = numbers.get(of).copied().unwrap_or(*of),
                Event::Sealed { file, .. } => {
                    if self.takes(file)? {
                        packets.insert(file.packet);
                        copy.contents.push((file.file_sha256, other.content(file.file_sha256)?));
                    } else {
                        // The same packet is in the case here, or another one took its number: its bytes are kept, its name is told.
                        if !self.knows(file.packet)? {
                            copy.contents.push((file.file_sha256, other.content(file.file_sha256)?));
                            copy.clashes.push(file.clone());
                        }
                        continue;
                    }
                }
                Event::HandedOver { packet, .. } if !packets.contains(packet) => continue,
                Event::ReceiptCame(receipt) => {
                    if !packets.contains(&receipt.packet) {
                        continue;
                    }
                    copy.contents.push((receipt.sha256, other.content(receipt.sha256)?));
                }
                _ => {}
            }
            numbers.insert(link.seq, first + 1 + later.len() as u64);
            later.push(Body::new(body.at, Some(case), event));
        }
        let record = AdoptedRecord {
            original,
            relation: relation.into(),
            case: CaseCreated { reference, ..theirs.created.clone() },
            bundle: theirs.bundle,
            adopted_at: now,
            common,
            events: theirs.links.len() as u64,
            digest: theirs.digest,
            clashes: copy.clashes.clone(),
        };
        copy.bodies.push(Body::new(begun_at, Some(case), Event::CaseAdopted(record)));
        copy.bodies.append(&mut later);
        Ok(copy)
    }

    fn knows(&self, packet: PacketId) -> Result<bool, VaultError> {
        const SEALED: &str = "SELECT 1 FROM sealed WHERE packet = ?1";
        self.exists(SEALED, [packet])
    }

    /// Whether a packet and its number are both free here.
    fn takes(&self, file: &FileRecord) -> Result<bool, VaultError> {
        const TAKEN: &str = "SELECT 1 FROM sealed WHERE packet = ?1 OR (signer = ?2 AND number = ?3)";
        Ok(!self.exists(TAKEN, params![file.packet, file.signer, file.number.cast_signed()])?)
    }

    /// The other versions of a case: those that came from another copy, or the one here that they belong to with its siblings.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn versions(&self, case: CaseId) -> Result<Vec<CaseId>, VaultError> {
        const VERSIONS: &str = "WITH first (id) AS (SELECT coalesce((SELECT original FROM adopted WHERE case_id = ?1), ?1)) \
                                SELECT case_id FROM case_file WHERE case_id <> ?1 AND (case_id = (SELECT id FROM first) \
                                OR case_id IN (SELECT case_id FROM adopted WHERE original = (SELECT id FROM first))) \
                                ORDER BY created_seq";
        let mut statement = self.db.prepare_cached(VERSIONS)?;
        let rows = statement.query_map([case], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Reference of the case here that this is another version of.
    ///
    /// # Errors
    /// [`VaultError::Storage`] or [`VaultError::Damaged`].
    pub fn version_of(&self, case: CaseId) -> Result<Option<String>, VaultError> {
        const ORIGINAL: &str = "SELECT reference FROM adopted JOIN case_file ON case_file.case_id = original \
                                WHERE adopted.case_id = ?1";
        Ok(self.db.prepare_cached(ORIGINAL)?.query_row([case], |row| row.get(0)).optional()?)
    }
}

fn read(other: &Vault, case: CaseId) -> Result<Theirs, VaultError> {
    let links = chain::of_case(&other.db, case)?;
    let begun = links.iter().find_map(|link| match &link.body.as_ref()?.event {
        Event::CaseCreated(created) | Event::CaseSalvaged(created) => Some((created.clone(), None)),
        Event::CaseBegun { case, bundle } => Some((case.clone(), Some(*bundle))),
        Event::CaseAdopted(record) => Some((record.case.clone(), record.bundle)),
        _ => None,
    });
    let (created, bundle) = begun.ok_or(VaultError::Damaged(crate::Part::Chain))?;
    let digest = digest_of(links.iter().map(|link| (link.seq, &link.commitment)));
    Ok(Theirs { links, created, bundle, digest })
}
