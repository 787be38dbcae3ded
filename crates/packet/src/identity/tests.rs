use super::*;

#[test]
fn the_same_identity_comes_back_from_bytes_and_from_age_s_text() {
    let text = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";
    let identity = OrgIdentity::from_age_secret_key(text).unwrap();
    assert_eq!(identity.to_age_secret_key().as_str(), text);
    assert_eq!(OrgIdentity::from_bytes(*identity.to_bytes()).public(), identity.public());
    let age = identity.to_age().unwrap();
    assert_eq!(age.to_public().to_string(), "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa");
    assert_eq!(recipient(&identity.public()).unwrap().to_string(), age.to_public().to_string());
}

#[test]
fn other_texts_are_no_identity() {
    let good = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33";
    let public = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";
    let changed = good.replace("VQ2Y5J33", "VQ2Y5J34");
    for text in ["", "AGE-SECRET-KEY-1", public, changed.as_str(), &good[..40]] {
        assert_eq!(OrgIdentity::from_age_secret_key(text).err(), Some(OrgKeyError), "{text}");
    }
}

#[test]
fn an_identity_shows_nothing() {
    assert_eq!(format!("{:?}", OrgIdentity::from_bytes([7; 32])), "OrgIdentity(secret)");
}

#[test]
fn points_of_small_order_are_no_recipients() {
    let mut points = vec![[0; 32], [0xFF; 32]];
    // 0, 1, p-1, p, p+1 and both points of order eight (Curve25519 paper and RFC 7748).
    let mut one = [0; 32];
    one[0] = 1;
    points.push(one);
    for low in [0xEC, 0xED, 0xEE] {
        let mut point = [0xFF; 32];
        (point[0], point[31]) = (low, 0x7F);
        points.push(point);
    }
    points.push([
        0xE0, 0xEB, 0x7A, 0x7C, 0x3B, 0x41, 0xB8, 0xAE, 0x16, 0x56, 0xE3, 0xFA, 0xF1, 0x9F, 0xC4, 0x6A, 0xDA, 0x09,
        0x8D, 0xEB, 0x9C, 0x32, 0xB1, 0xFD, 0x86, 0x62, 0x05, 0x16, 0x5F, 0x49, 0xB8, 0x00,
    ]);
    // All ones is the number 18 with its unused bit set, an ordinary point: it shows that the test can tell them apart.
    let ordinary = points.remove(1);
    assert!(recipient(&ordinary).is_some());
    for point in points {
        assert!(recipient(&point).is_none(), "{point:02x?}");
    }
}
