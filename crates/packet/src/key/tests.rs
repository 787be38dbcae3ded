use super::*;
use std::path::Path;

fn hex(text: &str) -> Vec<u8> {
    (0..text.len() / 2).map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap()).collect()
}

/// Published vectors stand beside the workspace, where they are kept.
fn published(name: &str) -> Option<serde_json::Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors").join(name);
    let text = std::fs::read_to_string(&path).map_err(|_| eprintln!("skipped: {name} is not here")).ok()?;
    Some(serde_json::from_str(&text).unwrap())
}

#[test]
fn the_specification_s_key_has_its_public_half_and_its_key_id() {
    let key = SigningIdentity::from_seed([0x11; 32]);
    assert_eq!(key.public().to_vec(), hex("d04ab232742bb4ab3a1368bd4615e4e6d0224ab71a016baf8520a332c9778737"));
    assert_eq!(key.kid().to_string(), "df8534b253850532d848039d3ff84290");
    assert_eq!(*key.seed(), [0x11; 32]);
}

#[test]
fn a_key_shows_its_id_and_nothing_of_its_seed() {
    let shown = format!("{:?}", SigningIdentity::from_seed([0x11; 32]));
    assert_eq!(shown, "SigningIdentity(df8534b253850532d848039d3ff84290)");
}

#[test]
fn every_weak_key_and_point_of_the_914_edge_cases_is_refused() {
    let Some(cases) = published("ed25519/ed25519vectors.json") else { return };
    let cases = cases.as_array().unwrap();
    assert_eq!(cases.len(), 914);
    let mut accepted = 0;
    for case in cases {
        let part = |name: &str| hex(case[name].as_str().unwrap());
        let message = case["msg"].as_str().unwrap().as_bytes();
        let passes = verify_strict(&part("key").try_into().unwrap(), message, &part("sig").try_into().unwrap());
        let flags = case["flags"].as_array().map(Vec::as_slice).unwrap_or_default();
        let flagged = |flag: &str| flags.iter().any(|other| other == flag);
        if flagged("low_order_A") || flagged("low_order_R") {
            assert!(!passes, "case {}", case["number"]);
        }
        accepted += usize::from(passes);
    }
    // 43 have neither a weak key nor a weak point: a component of small order alone, which the equation with a cofactor of one settles.
    assert_eq!(accepted, 43);
}

#[test]
fn wycheproof_s_signatures_come_out_as_published() {
    let Some(file) = published("wycheproof/ed25519_test.json") else { return };
    let mut cases = 0;
    for group in file["testGroups"].as_array().unwrap() {
        let public: [u8; 32] = hex(group["publicKey"]["pk"].as_str().unwrap()).try_into().unwrap();
        for test in group["tests"].as_array().unwrap() {
            let part = |name: &str| hex(test[name].as_str().unwrap());
            // A signature of another length never reaches verification.
            let passes = part("sig").try_into().is_ok_and(|sig: [u8; 64]| verify_strict(&public, &part("msg"), &sig));
            assert_eq!(passes, test["result"] == "valid", "test {}", test["tcId"]);
            cases += 1;
        }
    }
    assert_eq!(cases, 151);
}
