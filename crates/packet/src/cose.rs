//! COSE in the one shape of the profile: made by `coset`, read byte for byte (SPEC §3.2, §4, §5).

use crate::cbor::Cursor;
use crate::key::{KeyId, SigningIdentity, verify_strict};
use coset::iana::Algorithm;
use coset::{
    CoseSign1Builder, CoseSignBuilder, CoseSignature, CoseSignatureBuilder, Header, HeaderBuilder, ProtectedHeader,
    SignatureContext, TaggedCborSerializable, sig_structure_data,
};

/// Most signatures of a directory.
const MAX_SIGNATURES: u64 = 16;

/// What is signed: each has its own content type and its own external data, so that no signature passes for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    Packet,
    Receipt,
    Directory,
    Backup,
}

impl Profile {
    fn content_type(self) -> &'static str {
        match self {
            Self::Packet => "application/vnd.taanuu.packet+cbor",
            Self::Receipt => "application/vnd.taanuu.receipt+cbor",
            Self::Directory => "application/vnd.taanuu.directory+cbor",
            Self::Backup => "application/vnd.taanuu.backup+cbor",
        }
    }

    fn external_data(self) -> &'static [u8] {
        match self {
            Self::Packet => b"taanuu/packet/1",
            Self::Receipt => b"taanuu/receipt/1",
            Self::Directory => b"taanuu/directory/1",
            Self::Backup => b"taanuu/backup/1",
        }
    }

    /// The only header that a single signer may have.
    fn header(self, kid: &KeyId) -> Header {
        HeaderBuilder::new()
            .algorithm(Algorithm::EdDSA)
            .content_type(self.content_type().to_owned())
            .key_id(kid.0.to_vec())
            .build()
    }
}

/// A signature and what it is over. Borrowed: what was received is what is verified.
pub(crate) struct Signed<'a> {
    pub kid: KeyId,
    pub payload: &'a [u8],
    profile: Profile,
    context: SignatureContext,
    body_header: ProtectedHeader,
    own_header: Option<ProtectedHeader>,
    signature: [u8; 64],
}

impl Signed<'_> {
    /// Whether the signature holds under this key.
    pub(crate) fn holds(&self, public: &[u8; 32]) -> bool {
        let (body, own) = (self.body_header.clone(), self.own_header.clone());
        let message = sig_structure_data(self.context, body, own, self.profile.external_data(), self.payload);
        verify_strict(public, &message, &self.signature)
    }
}

/// Signs a payload as tag 18.
pub(crate) fn sign1(profile: Profile, payload: &[u8], signer: &SigningIdentity) -> Option<Vec<u8>> {
    CoseSign1Builder::new()
        .protected(profile.header(&signer.kid()))
        .payload(payload.to_vec())
        .create_signature(profile.external_data(), |message| signer.sign(message).to_vec())
        .build()
        .to_tagged_vec()
        .ok()
}

/// Reads one tag 18 from the front; the rest is the caller's.
pub(crate) fn parse1<'a>(profile: Profile, cursor: &mut Cursor<'a>) -> Option<Signed<'a>> {
    cursor.expect(&[0xD2, 0x84])?;
    let protected = cursor.byte_string()?;
    cursor.expect(&[0xA0])?;
    let payload = cursor.byte_string()?;
    let signature = cursor.byte_string()?.try_into().ok()?;
    let (kid, body_header) = header_of(protected, |kid| profile.header(kid))?;
    Some(Signed {
        kid,
        payload,
        profile,
        context: SignatureContext::CoseSign1,
        body_header,
        own_header: None,
        signature,
    })
}

/// Signs a directory's payload as tag 98, one signature for each root, in the order given.
pub(crate) fn sign_directory(payload: &[u8], roots: &[SigningIdentity]) -> Option<Vec<u8>> {
    let unsigned = CoseSignBuilder::new().protected(directory_header()).payload(payload.to_vec());
    roots
        .iter()
        .fold(unsigned, |builder, root| {
            let signature = CoseSignatureBuilder::new().protected(root_header(&root.kid())).build();
            let sign = |message: &[u8]| root.sign(message).to_vec();
            builder.add_created_signature(signature, Profile::Directory.external_data(), sign)
        })
        .build()
        .to_tagged_vec()
        .ok()
}

/// Reads exactly one tag 98: its payload, and its signatures by different keys.
pub(crate) fn parse_directory(bytes: &[u8]) -> Option<(&[u8], Vec<Signed<'_>>)> {
    let mut cursor = Cursor::new(bytes);
    cursor.expect(&[0xD8, 0x62, 0x84])?;
    let body_header = protected(&directory_header(), cursor.byte_string()?)?;
    cursor.expect(&[0xA0])?;
    let payload = cursor.byte_string()?;
    let count = cursor.array().filter(|count| (1..=MAX_SIGNATURES).contains(count))?;
    let mut signatures: Vec<Signed<'_>> = Vec::new();
    for _ in 0..count {
        cursor.expect(&[0x83])?;
        let (kid, own) = header_of(cursor.byte_string()?, root_header)?;
        cursor.expect(&[0xA0])?;
        let signature = cursor.byte_string()?.try_into().ok()?;
        if signatures.iter().any(|other| other.kid == kid) {
            return None;
        }
        signatures.push(Signed {
            kid,
            payload,
            profile: Profile::Directory,
            context: SignatureContext::CoseSignature,
            body_header: body_header.clone(),
            own_header: Some(own),
            signature,
        });
    }
    cursor.is_at_end().then_some((payload, signatures))
}

fn directory_header() -> Header {
    HeaderBuilder::new().content_type(Profile::Directory.content_type().to_owned()).build()
}

fn root_header(kid: &KeyId) -> Header {
    let signature: CoseSignature = CoseSignatureBuilder::new()
        .protected(HeaderBuilder::new().algorithm(Algorithm::EdDSA).key_id(kid.0.to_vec()).build())
        .build();
    signature.protected.header
}

/// The key id at the end of a protected header, which must be exactly the header that the profile makes for it.
fn header_of(bytes: &[u8], make: impl Fn(&KeyId) -> Header) -> Option<(KeyId, ProtectedHeader)> {
    let kid = KeyId(*bytes.last_chunk::<16>()?);
    Some((kid, protected(&make(&kid), bytes)?))
}

/// `header` as it was received, when that is how the profile encodes it.
fn protected(header: &Header, bytes: &[u8]) -> Option<ProtectedHeader> {
    let made = ProtectedHeader { original_data: None, header: header.clone() };
    let received = coset::cbor::value::Value::Bytes(bytes.to_vec());
    (made.cbor_bstr().ok()? == received).then(|| ProtectedHeader::from_cbor_bstr(received).ok())?
}

#[cfg(test)]
mod tests;
