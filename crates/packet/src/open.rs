//! Opening a packet in the one order of SPEC §3.5.

mod verified;

pub use verified::{Verified, Warning};

use crate::cbor::{self, Cursor, Value};
use crate::cose::{self, Profile};
use crate::payload::{self, Address, Payload};
use crate::trust::Trusted;
use crate::{
    Desk, Freshness, Inspection, KeyId, NotReadable, Recipient, Refusal, SeenState, Step, age_file, header, padding,
};

/// Opens the bytes of a packet file (steps 2–11; reading the file is the caller's step 1, storing it step 12).
///
/// # Errors
/// [`Refusal`] of the first step that failed.
pub fn open(bytes: &[u8], desk: &Desk<'_>) -> Result<Verified, Refusal> {
    Trace::default().run(bytes, desk)
}

/// Says how far the bytes of a packet file come, and shows nothing of the content.
#[must_use]
pub fn inspect(bytes: &[u8], desk: &Desk<'_>) -> Inspection {
    let mut trace = Trace::default();
    let failed = trace.run(bytes, desk).err().map(|refusal| (trace.step, refusal));
    Inspection {
        failed,
        claimed_signer: trace.claimed_signer,
        file_sha256: crate::sha256(bytes),
        item_sha256: trace.item_sha256,
    }
}

/// Where opening stands.
struct Trace {
    step: Step,
    claimed_signer: Option<KeyId>,
    item_sha256: Option<[u8; 32]>,
}

impl Default for Trace {
    fn default() -> Self {
        Self { step: Step::File, claimed_signer: None, item_sha256: None }
    }
}

impl Trace {
    /// The steps of SPEC §3.5 in their order; each name stands before what can fail in it.
    fn run(&mut self, bytes: &[u8], desk: &Desk<'_>) -> Result<Verified, Refusal> {
        if bytes.len() > crate::MAX_FILE_BYTES {
            return Err(Refusal::TooLarge);
        }
        self.step = Step::Header;
        header::scan(bytes).map_err(NotReadable::Header)?;
        self.step = Step::Decryption;
        let plaintext = age_file::decrypt(bytes, desk.identities)?;
        self.step = Step::Padding;
        let item = padding::unpad(&plaintext).map_err(NotReadable::Padding)?;
        self.step = Step::CoseShape;
        let mut cursor = Cursor::new(item);
        let signed = cose::parse1(Profile::Packet, &mut cursor).ok_or(NotReadable::CoseShape)?;
        if !cursor.is_at_end() {
            return Err(NotReadable::CoseShape.into());
        }
        let item_sha256 = crate::sha256(item);
        self.claimed_signer = Some(signed.kid);
        self.item_sha256 = Some(item_sha256);
        self.step = Step::Signature;
        let trusted = Trusted::find(&signed.kid, desk)?;
        if !signed.holds(&trusted.signer.public) {
            return Err(Refusal::BadSignature);
        }
        self.step = Step::Canonical;
        let value = cbor::decode(signed.payload).ok_or(Refusal::NotCanonical)?;
        let known = self.deliver(&value, &signed.kid, &item_sha256, desk)?;
        self.step = Step::Schema;
        let payload = payload::decode(value)?;
        trusted.admits(&payload, desk.directory)?;
        let warnings = warnings(&payload, trusted.compromised_later, desk);
        Ok(Verified {
            payload,
            payload_bytes: signed.payload.to_vec(),
            signer: signed.kid,
            known,
            warnings,
            file_sha256: crate::sha256(bytes),
            item_sha256,
        })
    }

    /// Steps 8 and 9: is it mine, and does it stand against nothing that came before? Answers whether it had come already.
    fn deliver(&mut self, value: &Value, kid: &KeyId, digest: &[u8; 32], desk: &Desk<'_>) -> Result<bool, Refusal> {
        self.step = Step::Addressee;
        let Some(address) = Address::of(value) else {
            self.step = Step::Schema;
            // Whatever keeps the address from being read keeps the whole from being read.
            return payload::decode(value.clone()).map_err(Refusal::from).and(Err(Refusal::Malformed("payload")));
        };
        let mine = |to: &Recipient| {
            to.org == desk.org && desk.identities.iter().any(|identity| identity.public() == to.x25519)
        };
        if !address.to.iter().any(mine) {
            return Err(Refusal::AddressedToSomeoneElse);
        }
        self.step = Step::Replay;
        match desk.seen.state(&address.packet_id, kid, address.seq, digest) {
            SeenState::New => Ok(false),
            SeenState::SameDigest => Ok(true),
            SeenState::OtherDigest => Err(Refusal::Conflict),
        }
    }
}

/// Step 10: clocks are wrong more often than senders lie, so times only warn.
fn warnings(payload: &Payload, compromised_later: bool, desk: &Desk<'_>) -> Vec<Warning> {
    const DAY_SECONDS: i64 = 86_400;
    let age_seconds = desk.now.saturating_sub(payload.created_at);
    let directory = desk.directory;
    [
        (age_seconds < -DAY_SECONDS, Warning::CreatedInFuture),
        (age_seconds > 180 * DAY_SECONDS, Warning::CreatedLongAgo),
        (directory.freshness(desk.now) != Freshness::Fresh, Warning::DirectoryExpired),
        (payload.directory.version > directory.reference().version, Warning::DirectoryBehind),
        (compromised_later, Warning::SignerCompromisedLater),
    ]
    .into_iter()
    .filter_map(|(holds, warning)| holds.then_some(warning))
    .collect()
}
