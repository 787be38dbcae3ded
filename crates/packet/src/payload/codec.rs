//! The payload's encoding, field by field as in SPEC §3.3.

use super::{Body, DirectoryRef, Kind, Legal, Payload, Recipient, Sender};
use crate::age_file::MAX_RECIPIENTS;
use crate::cbor::{self, Fields, Shape, Value};
use crate::{READER_VERSION, referral};

const PAYLOAD: &str = "payload";

/// What steps 8 and 9 need, read ahead of the rest.
pub(crate) struct Address {
    pub packet_id: [u8; 16],
    pub to: Vec<Recipient>,
    pub seq: u64,
}

impl Address {
    /// Reads keys 2, 5 and 6 alone. `None` when they are not there as they should be: step 11 says why.
    pub(crate) fn of(payload: &Value) -> Option<Self> {
        let Value::Map(pairs) = payload else { return None };
        let field =
            |number: u64| pairs.iter().find(|(key, _)| *key == Value::from(number)).map(|(_, value)| value.clone());
        let to = cbor::array(field(5)?)?.into_iter().map(|entry| recipient(entry).ok()).collect::<Option<_>>()?;
        Some(Self { packet_id: cbor::bytes(field(2)?)?, to, seq: cbor::u64(field(6)?)? })
    }
}

/// Encodes a payload.
pub(crate) fn encode(payload: &Payload) -> Vec<u8> {
    let Payload { from, directory, legal, .. } = payload;
    let to = |to: &Recipient| cbor::map([(1, Value::from(to.org)), (2, cbor::blob(&to.x25519))]);
    let (body_type, body) = encode_body(&payload.body);
    cbor::encode(&cbor::map([
        (1, Value::from(1)),
        (2, cbor::blob(&payload.packet_id)),
        (3, Value::from(payload.body.kind() as u8)),
        (4, cbor::map([(1, Value::from(from.org)), (2, Value::from(from.officer)), (3, Value::from(from.device))])),
        (5, Value::Array(payload.to.iter().map(to).collect())),
        (6, Value::from(payload.seq)),
        (7, Value::from(payload.created_at)),
        (8, reference(directory)),
        (9, cbor::blob(&payload.case_ref)),
        (10, cbor::or_null(payload.prev, |digest| cbor::blob(&digest))),
        (11, cbor::map([(1, Value::from(body_type)), (2, Value::Bytes(body))])),
        (12, Value::Array(Vec::new())),
        (13, Value::from(payload.min_reader)),
        (
            14,
            cbor::map([
                (1, Value::from(legal.consent.as_str())),
                (2, Value::from(legal.basis.as_str())),
                (3, Value::from(legal.handling.as_str())),
            ]),
        ),
    ]))
}

/// Reads a payload that was found canonical (step 11).
pub(crate) fn decode(value: Value) -> Result<Payload, Shape> {
    let mut fields = Fields::of(value, PAYLOAD, 14)?;
    let min_reader = fields.get(13, cbor::u64)?;
    if fields.get(1, cbor::u64)? != 1 || min_reader > READER_VERSION {
        return Err(Shape::Newer);
    }
    // A first version that carries attachments raises key 13; content is never dropped in silence.
    if !fields.get(12, cbor::array)?.is_empty() {
        return Err(Shape::Newer);
    }
    let kind = kind(fields.get(3, cbor::u64)?).ok_or(Shape::Newer)?;
    let to = fields.each(5, recipient)?;
    if to.is_empty() || to.len() > MAX_RECIPIENTS {
        return Err(Shape::Malformed("payload.to"));
    }
    let prev = fields.get(10, cbor::nullable(cbor::bytes))?;
    if kind == Kind::Update && prev.is_none() {
        return Err(Shape::Malformed("payload.prev"));
    }
    Ok(Payload {
        packet_id: fields.get(2, cbor::bytes)?,
        from: fields.nested(4, sender)?,
        to,
        seq: fields.get(6, cbor::u64)?,
        created_at: fields.get(7, cbor::i64)?,
        directory: fields.get(8, read_reference)?,
        case_ref: fields.get(9, cbor::bytes)?,
        prev,
        body: fields.nested(11, |body| decode_body(kind, body))?,
        min_reader,
        legal: fields.nested(14, legal)?,
    })
}

/// `[version, sha256]` of a directory, also in receipts.
pub(crate) fn reference(directory: &DirectoryRef) -> Value {
    Value::Array(vec![Value::from(directory.version), cbor::blob(&directory.sha256)])
}

pub(crate) fn read_reference(value: Value) -> Option<DirectoryRef> {
    let [version, sha256] = <[Value; 2]>::try_from(cbor::array(value)?).ok()?;
    Some(DirectoryRef { version: cbor::u64(version)?, sha256: cbor::bytes(sha256)? })
}

pub(crate) fn kind(number: u64) -> Option<Kind> {
    [Kind::Referral, Kind::Update, Kind::Receipt, Kind::Directory, Kind::Withdrawal]
        .into_iter()
        .find(|kind| *kind as u64 == number)
}

fn sender(value: Value) -> Result<Sender, Shape> {
    let mut fields = Fields::of(value, "payload.from", 3)?;
    Ok(Sender { org: fields.get(1, cbor::u32)?, officer: fields.get(2, cbor::u32)?, device: fields.get(3, cbor::u32)? })
}

fn recipient(value: Value) -> Result<Recipient, Shape> {
    let mut fields = Fields::of(value, "payload.to", 2)?;
    Ok(Recipient { org: fields.get(1, cbor::u32)?, x25519: fields.get(2, cbor::bytes)? })
}

fn legal(value: Value) -> Result<Legal, Shape> {
    let mut fields = Fields::of(value, "payload.legal", 3)?;
    Ok(Legal {
        consent: fields.get(1, cbor::code)?,
        basis: fields.get(2, cbor::code)?,
        handling: fields.get(3, cbor::code)?,
    })
}

fn encode_body(body: &Body) -> (u8, Vec<u8>) {
    match body {
        Body::Referral(referral) | Body::Update(referral) => (1, cbor::encode(&referral::encode(referral))),
        Body::Receipt(bytes) => (3, bytes.clone()),
        Body::Directory(bytes) => (4, bytes.clone()),
        Body::Withdrawal { reason } => {
            (5, cbor::encode(&cbor::map([(1, Value::from(1)), (2, Value::from(reason.as_str()))])))
        }
    }
}

fn decode_body(kind: Kind, value: Value) -> Result<Body, Shape> {
    let mut fields = Fields::of(value, "payload.body", 2)?;
    let body_type = fields.get(1, cbor::u64)?;
    let bytes = fields.get(2, |value| value.into_bytes().ok())?;
    let structure = || cbor::decode(&bytes).ok_or(Shape::Malformed("body"));
    match (kind, body_type) {
        (Kind::Referral, 1) => Ok(Body::Referral(referral::decode(structure()?)?)),
        (Kind::Update, 1) => Ok(Body::Update(referral::decode(structure()?)?)),
        (Kind::Receipt, 3) => Ok(Body::Receipt(bytes)),
        (Kind::Directory, 4) => Ok(Body::Directory(bytes)),
        (Kind::Withdrawal, 5) => {
            let mut fields = Fields::of(structure()?, "withdrawal", 2)?;
            if fields.get(1, cbor::u64)? != 1 {
                return Err(Shape::Newer);
            }
            Ok(Body::Withdrawal { reason: fields.get(2, cbor::code)? })
        }
        (_, 1 | 3 | 4 | 5) => Err(Shape::Malformed("payload.body")),
        _ => Err(Shape::Newer),
    }
}
