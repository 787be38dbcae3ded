use super::*;
use crate::cbor::{self, Value};
use std::path::Path;

fn hex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap()).collect()
}

/// The known answer of the specification: made with coset and with Python, byte for byte the same.
const KNOWN: &str = "d284583aa301270378226170706c69636174696f6e2f766e642e7461616e75752e7061636b65742b63626f720450df8534b253850532d848039d3ff84290\
a0584aa7010102500707070707070707070707070707070703050581a2010c0258200909090909090909090909090909090909090909090909090909090909090909\
06182a071a6b049b400d0158407cd905de429488dd31af23789f91e98fa66a6086753fffb38439cc2362c57bae8b672be0f8ba3870d907966e05782b63ff7340f52c\
6b3d967814d653b749c706";

fn known_payload() -> Vec<u8> {
    cbor::encode(&cbor::map([
        (1, Value::from(1)),
        (2, cbor::blob(&[7; 16])),
        (3, Value::from(5)),
        (5, Value::Array(vec![cbor::map([(1, Value::from(12)), (2, cbor::blob(&[9; 32]))])])),
        (6, Value::from(42)),
        (7, Value::from(1_795_464_000)),
        (13, Value::from(1)),
    ]))
}

fn accepts(bytes: &[u8], public: &[u8; 32]) -> bool {
    let mut cursor = Cursor::new(bytes);
    let signed = parse1(Profile::Packet, &mut cursor);
    cursor.is_at_end() && signed.is_some_and(|signed| signed.holds(public))
}

#[test]
fn the_known_answer_comes_out_byte_for_byte() {
    let signer = SigningIdentity::from_seed([0x11; 32]);
    let item = sign1(Profile::Packet, &known_payload(), &signer).unwrap();
    assert_eq!(item, hex(KNOWN));
    assert_eq!(item.len(), 205);
    let digest = hex("4738e61c457cfc48902497f28104fb509ad1d814bbb761a68da85bf2d0d1ad32");
    assert_eq!(crate::sha256(&item).to_vec(), digest);
    assert!(accepts(&item, &signer.public()));
    assert!(cbor::decode(&known_payload()).is_some());
}

#[test]
fn no_bit_and_no_length_of_the_known_answer_can_change() {
    let (item, public) = (hex(KNOWN), SigningIdentity::from_seed([0x11; 32]).public());
    for bit in 0..item.len() * 8 {
        let mut changed = item.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        // A changed key id is read, and is another key's: the directory has none for it.
        let same_key =
            parse1(Profile::Packet, &mut Cursor::new(&changed)).is_none_or(|signed| signed.kid == KeyId::of(&public));
        assert!(!accepts(&changed, &public) || !same_key, "bit {bit}");
        let in_key_id = (46..62).contains(&(bit / 8));
        assert_eq!(same_key, !in_key_id, "bit {bit}");
    }
    for length in 0..item.len() {
        assert!(!accepts(&item[..length], &public), "cut at {length}");
    }
    assert!(!accepts(&[item, vec![0]].concat(), &public));
}

#[test]
fn a_signature_counts_for_its_own_purpose_alone() {
    let signer = SigningIdentity::from_seed([3; 32]);
    let receipt = sign1(Profile::Receipt, b"x", &signer).unwrap();
    assert!(parse1(Profile::Packet, &mut Cursor::new(&receipt)).is_none());
    // The same content type with the other external data: read, but it does not hold.
    let packet = sign1(Profile::Packet, b"x", &signer).unwrap();
    let mut cursor = Cursor::new(&packet);
    let mut signed = parse1(Profile::Packet, &mut cursor).unwrap();
    assert!(signed.holds(&signer.public()));
    signed.profile = Profile::Receipt;
    assert!(!signed.holds(&signer.public()));
}

#[test]
fn a_directory_s_signatures_are_read_one_by_one() {
    let roots: Vec<_> = [1, 2].map(|seed| SigningIdentity::from_seed([seed; 32])).into();
    let bytes = sign_directory(b"payload", &roots).unwrap();
    let (payload, signatures) = parse_directory(&bytes).unwrap();
    assert_eq!(payload, b"payload");
    for (signature, root) in signatures.iter().zip(&roots) {
        assert!(signature.holds(&root.public()));
        assert!(!signature.holds(&SigningIdentity::from_seed([9; 32]).public()));
    }
    let doubled: Vec<_> = [1, 1].map(|seed| SigningIdentity::from_seed([seed; 32])).into();
    assert!(parse_directory(&sign_directory(b"payload", &doubled).unwrap()).is_none(), "one root twice");
    assert!(parse_directory(&sign_directory(b"payload", &[]).unwrap()).is_none(), "no signature");
    let many: Vec<_> = (0..17).map(|seed| SigningIdentity::from_seed([seed; 32])).collect();
    assert!(parse_directory(&sign_directory(b"payload", &many).unwrap()).is_none(), "17 signatures");
    for length in 0..bytes.len() {
        assert!(parse_directory(&bytes[..length]).is_none(), "cut at {length}");
    }
}

#[test]
fn other_people_s_cose_is_outside_the_profile() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors/cose");
    let Ok(files) = std::fs::read_dir(folder) else {
        eprintln!("skipped: the published COSE examples are not here");
        return;
    };
    let mut read = 0;
    for path in files.map(|file| file.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "json"))
    {
        let json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let bytes = hex(json["output"]["cbor"].as_str().unwrap());
        assert!(parse1(Profile::Packet, &mut Cursor::new(&bytes)).is_none(), "{}", path.display());
        assert!(parse_directory(&bytes).is_none(), "{}", path.display());
        read += 1;
    }
    assert_eq!(read, 13);
}
