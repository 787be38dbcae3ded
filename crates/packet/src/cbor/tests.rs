use super::*;
use proptest::prelude::*;

fn hex(text: &str) -> Vec<u8> {
    let text = text.replace(' ', "");
    (0..text.len() / 2).map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap()).collect()
}

#[test]
fn the_profile_accepts() {
    for text in [
        "00",
        "17",
        "18 18",
        "18 ff",
        "19 0100",
        "1a 00010000",
        "1b 0000000100000000",
        "20",
        "38 18",
        "40",
        "41 00",
        "60",
        "61 61",
        "80",
        "81 00",
        "a0",
        "a1 00 00",
        "a2 00 00 01 00",
        "a2 01 00 20 00",
        "a2 61 62 00 62 61 61 00",
        "f4",
        "f5",
        "f6",
        "81 81 81 81 81 81 81 81 00",
    ] {
        assert!(decode(&hex(text)).is_some(), "{text}");
    }
}

#[test]
fn everything_outside_the_profile_is_refused() {
    let cases = [
        ("", "nothing"),
        ("00 00", "a second item"),
        ("18 17", "a longer head than needed"),
        ("19 00ff", "a longer head than needed"),
        ("1a 0000ffff", "a longer head than needed"),
        ("1b 00000000ffffffff", "a longer head than needed"),
        ("58 01 00", "a longer length than needed"),
        ("1c", "a reserved head"),
        ("18", "a cut head"),
        ("42 00", "a cut string"),
        ("82 00", "a cut array"),
        ("a1 00", "a cut map"),
        ("5f 41 00 ff", "indefinite bytes"),
        ("7f 61 61 ff", "indefinite text"),
        ("9f 00 ff", "an indefinite array"),
        ("bf 00 00 ff", "an indefinite map"),
        ("61 ff", "text that is not UTF-8"),
        ("a2 00 00 00 00", "a key twice"),
        ("a2 01 00 00 00", "keys that descend"),
        ("a2 62 61 61 00 61 62 00", "a longer text key before a shorter one"),
        ("a2 20 00 01 00", "a negative key before a positive one"),
        ("c0 60", "a tag"),
        ("c2 41 01", "a bignum"),
        ("f9 0000", "a half float"),
        ("fa 00000000", "a float"),
        ("fb 0000000000000000", "a double"),
        ("f7", "undefined"),
        ("f8 20", "a long simple value"),
        ("e0", "an unassigned simple value"),
        ("81 81 81 81 81 81 81 81 81 00", "nine levels"),
        ("a1 81 81 81 81 81 81 81 81 00 00", "nine levels in a key"),
        ("9b 7fffffffffffffff 00", "a huge array"),
        ("5b 7fffffffffffffff 00", "huge bytes"),
        ("bb ffffffffffffffff 00 00", "a huge map"),
    ];
    for (text, why) in cases {
        assert!(decode(&hex(text)).is_none(), "{why}: {text}");
    }
}

#[test]
fn a_structure_of_too_many_items_is_refused_before_it_is_built() {
    let array = |items: u32| {
        let mut bytes = vec![0x9A];
        bytes.extend(items.to_be_bytes());
        bytes.resize(bytes.len() + items as usize, 0);
        bytes
    };
    assert!(decode(&array(99_999)).is_some());
    assert!(decode(&array(100_000)).is_none());
}

#[test]
fn an_unknown_number_below_100_is_newer_and_above_is_ignored() {
    let of = |value| Fields::of(value, "test", 1).map(drop);
    assert_eq!(of(map([(1, Value::from(1))])), Ok(()));
    assert_eq!(of(map([(1, Value::from(1)), (100, Value::from(1))])), Ok(()));
    assert_eq!(of(map([(0, Value::from(1))])), Err(Shape::Newer));
    assert_eq!(of(map([(2, Value::from(1))])), Err(Shape::Newer));
    assert_eq!(of(map([(99, Value::from(1))])), Err(Shape::Newer));
    assert_eq!(of(Value::from(1)), Err(Shape::Malformed("test")));
    assert_eq!(of(Value::Map(vec![(Value::from(-1), Value::from(1))])), Err(Shape::Malformed("test")));
}

#[test]
fn codes_and_languages_are_narrow() {
    for good in ["a", "D5.01", "kg-sop", "not_asked", &"x".repeat(64)] {
        assert!(code(Value::from(good)).is_some(), "{good}");
    }
    for bad in ["", "a b", "../x", "a\0", "ы", "<b>", "\u{202E}x", &"x".repeat(65)] {
        assert!(code(Value::from(bad)).is_none(), "{bad}");
        assert!(language(Value::from(bad)).is_none(), "{bad}");
    }
    assert!(language(Value::from("zh-Hant-TW")).is_some());
    assert!(language(Value::from("ky_KG")).is_none());
}

proptest! {
    /// Whatever the two readers make of random bytes, what comes out encodes to the same bytes: one spelling for one content.
    #[test]
    fn what_is_accepted_has_one_spelling(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        if let Some(value) = decode(&bytes) {
            prop_assert_eq!(encode(&value), bytes);
        }
    }

    #[test]
    fn text_maps_come_out_in_the_order_the_profile_wants(keys in prop::collection::btree_set("[a-z_.]{1,70}", 0..20)) {
        let value = text_map(keys.iter().map(|key| (key, Value::from(0))));
        prop_assert!(decode(&encode(&value)).is_some());
    }
}
