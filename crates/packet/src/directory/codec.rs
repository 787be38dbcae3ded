//! A directory's encoding, field by field as in SPEC §5.

use super::model::{
    Directory, EncryptionKey, Hotline, Hub, Names, Organisation, OrganisationKind, OrganisationStatus, Revocation,
    RevocationEffect, Signer,
};
use crate::cbor::{self, Fields, Shape, Value};
use crate::key::{KeyId, cose_key};
use crate::{identity, payload};
use std::collections::{BTreeMap, BTreeSet};

const DIRECTORY: &str = "directory";
/// Longest name or instruction, characters.
const NAME_CHARACTERS: usize = 500;
const MAX_ROOTS: usize = 16;

/// Encodes a directory's payload.
pub(super) fn encode(directory: &Directory) -> Vec<u8> {
    let hub =
        |hub: &Hub| cbor::map([(1, text(&hub.url)), (2, cbor::blob(&hub.tls_sha256)), (3, cbor::blob(&hub.kid.0))]);
    let roots = directory.roots.iter().map(key_value).collect();
    let asked = directory.ask_first.iter().map(|(org, what)| (Value::from(*org), names_value(what)));
    let services = directory.services.iter().map(|(org, codes)| (Value::from(*org), codes_value(codes)));
    cbor::encode(&cbor::map([
        (1, Value::from(1)),
        (2, cbor::blob(&directory.id)),
        (3, Value::from(directory.version)),
        (4, Value::from(directory.issued)),
        (5, Value::from(directory.expires)),
        (6, cbor::or_null(directory.prev, |digest| cbor::blob(&digest))),
        (7, cbor::map([(1, Value::from(directory.threshold)), (2, Value::Array(roots))])),
        (8, Value::Array(directory.organisations.iter().map(organisation_value).collect())),
        (9, Value::Array(directory.signers.iter().map(signer_value).collect())),
        (10, Value::Array(directory.revocations.iter().map(revocation_value).collect())),
        (11, text(&directory.min_app_version)),
        (12, cbor::or_null(directory.hub.as_ref(), hub)),
        (100, Value::from(directory.training)),
        (101, Value::Array(directory.hotlines.iter().map(hotline_value).collect())),
        (102, Value::Map(asked.collect())),
        (103, Value::Map(services.collect())),
    ]))
}

fn text(text: &str) -> Value {
    Value::from(text)
}

fn codes_value(codes: &[String]) -> Value {
    Value::Array(codes.iter().map(|code| text(code)).collect())
}

fn names_value(names: &Names) -> Value {
    let entries = [("en", &names.en), ("ky", &names.ky), ("ru", &names.ru)];
    Value::Map(entries.into_iter().map(|(language, name)| (text(language), text(name))).collect())
}

fn key_value(public: &[u8; 32]) -> Value {
    // The same bytes as in key.rs, as a value: {1: 1, -1: 6, -2: x}.
    let pairs = [(1, Value::from(1)), (-1, Value::from(6)), (-2, cbor::blob(public))];
    Value::Map(pairs.into_iter().map(|(label, value)| (Value::from(label), value)).collect())
}

fn organisation_value(organisation: &Organisation) -> Value {
    let key = |key: &EncryptionKey| {
        cbor::map([(1, cbor::blob(&key.x25519)), (2, Value::from(key.from)), (3, Value::from(key.until))])
    };
    let status = match organisation.status {
        OrganisationStatus::Active => "active",
        OrganisationStatus::Suspended => "suspended",
    };
    cbor::map([
        (1, Value::from(organisation.id)),
        (2, names_value(&organisation.names)),
        (3, text(organisation.kind.code())),
        (4, Value::Array(organisation.keys.iter().map(key).collect())),
        (5, text(status)),
        (6, Value::Array(organisation.may_send.iter().map(|kind| Value::from(*kind as u8)).collect())),
    ])
}

fn signer_value(signer: &Signer) -> Value {
    cbor::map([
        (1, cbor::blob(&signer.kid().0)),
        (2, key_value(&signer.public)),
        (3, Value::from(signer.org)),
        (4, Value::from(signer.officer)),
        (5, Value::from(signer.device)),
        (6, codes_value(&signer.roles)),
        (7, Value::from(signer.from)),
        (8, Value::from(signer.until)),
    ])
}

fn revocation_value(revocation: &Revocation) -> Value {
    cbor::map([
        (1, cbor::blob(&revocation.key)),
        (2, Value::from(revocation.at)),
        (3, text(&revocation.reason)),
        (4, Value::from(revocation.effect as u8)),
    ])
}

fn hotline_value(hotline: &Hotline) -> Value {
    cbor::map([
        (1, text(&hotline.number)),
        (2, names_value(&hotline.names)),
        (3, text(&hotline.status)),
        (4, cbor::or_null(hotline.last_checked, Value::from)),
    ])
}

/// Reads a payload that was found canonical, and checks that its parts fit each other.
pub(super) fn decode(value: Value) -> Result<Directory, Shape> {
    let mut fields = Fields::of(value, DIRECTORY, 12)?;
    if fields.get(1, cbor::u64)? != 1 {
        return Err(Shape::Newer);
    }
    let (threshold, roots) = fields.nested(7, |value| {
        let mut fields = Fields::of(value, "directory.roots", 2)?;
        Ok((fields.get(1, cbor::u32)?, fields.get(2, cbor::list(key))?))
    })?;
    let directory = Directory {
        id: fields.get(2, cbor::bytes)?,
        version: fields.get(3, cbor::u64)?,
        issued: fields.get(4, cbor::i64)?,
        expires: fields.get(5, cbor::i64)?,
        prev: fields.get(6, cbor::nullable(cbor::bytes))?,
        threshold,
        roots,
        organisations: fields.each(8, organisation)?,
        signers: fields.each(9, signer)?,
        revocations: fields.each(10, revocation)?,
        min_app_version: fields.get(11, cbor::code)?,
        hub: fields.nested(12, |value| if value.is_null() { Ok(None) } else { hub(value).map(Some) })?,
        training: optional(&mut fields, 100, cbor::flag)?.unwrap_or(false),
        hotlines: match fields.optional(101) {
            Some(lines) => cbor::array(lines)
                .ok_or(Shape::Malformed(DIRECTORY))?
                .into_iter()
                .map(hotline)
                .collect::<Result<_, _>>()?,
            None => Vec::new(),
        },
        ask_first: optional(&mut fields, 102, |value| by_org(value, names))?.unwrap_or_default(),
        services: optional(&mut fields, 103, |value| by_org(value, cbor::list(cbor::code)))?.unwrap_or_default(),
    };
    fits(&directory)?;
    Ok(directory)
}

/// Rules between the parts: distinct numbers and keys, no reference into nothing.
fn fits(directory: &Directory) -> Result<(), Shape> {
    let orgs: BTreeSet<u32> = directory.organisations.iter().map(|organisation| organisation.id).collect();
    let kids: BTreeSet<KeyId> = directory.signers.iter().map(Signer::kid).collect();
    let roots: BTreeSet<&[u8; 32]> = directory.roots.iter().collect();
    let threshold = usize::try_from(directory.threshold).unwrap_or(usize::MAX);
    let rules = [
        (directory.issued < directory.expires, "directory.expires"),
        (roots.len() == directory.roots.len() && roots.len() <= MAX_ROOTS, "directory.roots"),
        ((1..=roots.len()).contains(&threshold), "directory.threshold"),
        (directory.organisations.is_sorted_by(|a, b| a.id < b.id), "directory.organisations"),
        (kids.len() == directory.signers.len(), "directory.signers"),
        (directory.signers.iter().all(|signer| orgs.contains(&signer.org)), "directory.signers.org"),
        (directory.ask_first.keys().chain(directory.services.keys()).all(|org| orgs.contains(org)), "directory.orgs"),
    ];
    rules.into_iter().find(|(holds, _)| !holds).map_or(Ok(()), |(_, what)| Err(Shape::Malformed(what)))
}

fn optional<T>(fields: &mut Fields, number: u64, read: impl Fn(Value) -> Option<T>) -> Result<Option<T>, Shape> {
    fields.optional(number).map(|value| read(value).ok_or(Shape::Malformed(DIRECTORY))).transpose()
}

fn by_org<T>(value: Value, read: impl Fn(Value) -> Option<T>) -> Option<BTreeMap<u32, T>> {
    value.into_map().ok()?.into_iter().map(|(org, value)| Some((cbor::u32(org)?, read(value)?))).collect()
}

fn names(value: Value) -> Option<Names> {
    let pairs = <[(Value, Value); 3]>::try_from(value.into_map().ok()?).ok()?;
    let [(en_key, en), (ky_key, ky), (ru_key, ru)] = pairs;
    let name = |value| cbor::text(NAME_CHARACTERS)(value).filter(|name| !name.is_empty());
    let named = [en_key, ky_key, ru_key] == [text("en"), text("ky"), text("ru")];
    named.then(|| Some(Names { en: name(en)?, ky: name(ky)?, ru: name(ru)? }))?
}

/// A `COSE_Key` in the one spelling that key ids are made from.
fn key(value: Value) -> Option<[u8; 32]> {
    let bytes = cbor::encode(&value);
    let public: [u8; 32] = *bytes.last_chunk()?;
    (cose_key(&public) == bytes).then_some(public)
}

fn organisation(value: Value) -> Result<Organisation, Shape> {
    let mut fields = Fields::of(value, "directory.organisation", 6)?;
    let keys = fields.each(4, encryption_key)?;
    if keys.is_empty() {
        return Err(Shape::Malformed("directory.organisation.keys"));
    }
    let kind = |value| payload::kind(cbor::u64(value)?);
    Ok(Organisation {
        id: fields.get(1, cbor::u32)?,
        names: fields.get(2, names)?,
        kind: fields.get(3, |value| OrganisationKind::from_code(&cbor::code(value)?))?,
        keys,
        status: fields.get(5, |value| match cbor::code(value)?.as_str() {
            "active" => Some(OrganisationStatus::Active),
            "suspended" => Some(OrganisationStatus::Suspended),
            _ => None,
        })?,
        may_send: fields.get(6, cbor::list(kind))?,
    })
}

fn encryption_key(value: Value) -> Result<EncryptionKey, Shape> {
    let mut fields = Fields::of(value, "directory.organisation.key", 3)?;
    let key = EncryptionKey {
        x25519: fields.get(1, |value| cbor::bytes(value).filter(|key| identity::recipient(key).is_some()))?,
        from: fields.get(2, cbor::i64)?,
        until: fields.get(3, cbor::i64)?,
    };
    if key.from < key.until { Ok(key) } else { Err(Shape::Malformed("directory.organisation.key")) }
}

fn signer(value: Value) -> Result<Signer, Shape> {
    let mut fields = Fields::of(value, "directory.signer", 8)?;
    let kid = KeyId(fields.get(1, cbor::bytes)?);
    let signer = Signer {
        public: fields.get(2, key)?,
        org: fields.get(3, cbor::u32)?,
        officer: fields.get(4, cbor::u32)?,
        device: fields.get(5, cbor::u32)?,
        roles: fields.get(6, cbor::list(cbor::code))?,
        from: fields.get(7, cbor::i64)?,
        until: fields.get(8, cbor::i64)?,
    };
    let consistent = signer.kid() == kid && signer.from < signer.until;
    if consistent { Ok(signer) } else { Err(Shape::Malformed("directory.signer")) }
}

fn revocation(value: Value) -> Result<Revocation, Shape> {
    let mut fields = Fields::of(value, "directory.revocation", 4)?;
    Ok(Revocation {
        key: fields.get(1, |value| value.into_bytes().ok().filter(|key| [16, 32].contains(&key.len())))?,
        at: fields.get(2, cbor::i64)?,
        reason: fields.get(3, cbor::code)?,
        effect: match fields.get(4, cbor::u64)? {
            1 => RevocationEffect::Retired,
            2 => RevocationEffect::Compromised,
            // A stronger effect than we know must not be taken for none.
            _ => return Err(Shape::Newer),
        },
    })
}

fn hub(value: Value) -> Result<Hub, Shape> {
    let mut fields = Fields::of(value, "directory.hub", 3)?;
    Ok(Hub {
        url: fields.get(1, cbor::text(NAME_CHARACTERS))?,
        tls_sha256: fields.get(2, cbor::bytes)?,
        kid: KeyId(fields.get(3, cbor::bytes)?),
    })
}

fn hotline(value: Value) -> Result<Hotline, Shape> {
    let mut fields = Fields::of(value, "directory.hotline", 4)?;
    let dialled = |number: &String| {
        (1..=24).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit() || b"+ ".contains(&byte))
    };
    Ok(Hotline {
        number: fields.get(1, |value| cbor::text(24)(value).filter(dialled))?,
        names: fields.get(2, names)?,
        status: fields.get(3, cbor::code)?,
        last_checked: fields.get(4, cbor::nullable(cbor::i64))?,
    })
}
