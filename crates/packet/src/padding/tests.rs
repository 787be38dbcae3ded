use super::*;

/// An item of exactly this many bytes: a tag and a byte string.
fn item(bytes: usize) -> Vec<u8> {
    let mut item = vec![0xD2];
    match u16::try_from(bytes - 4) {
        Ok(length) => item.extend([&[0x59], &length.to_be_bytes()[..]].concat()),
        Err(_) => item.extend([&[0x5A], &u32::try_from(bytes - 6).unwrap().to_be_bytes()[..]].concat()),
    }
    item.resize(bytes, 7);
    item
}

#[test]
fn an_item_takes_the_smallest_length_that_holds_it() {
    let (first, last) = (BUCKETS[0], BUCKETS[4]);
    for (bytes, expected) in [
        (70_000 - 5, Some(256 << 10)),
        (first - 5, Some(first)),
        (first - 4, Some(256 << 10)),
        (last - 5, Some(last)),
        (last - 4, None),
    ] {
        let padded = pad(&item(bytes));
        assert_eq!(padded.as_ref().map(|plaintext| plaintext.len()), expected, "{bytes}");
        if let Some(plaintext) = padded {
            assert!(unpad(&plaintext) == Ok(item(bytes).as_slice()), "{bytes}");
        }
    }
}

#[test]
fn everything_but_the_one_padding_is_refused() {
    let signed = item(66_000);
    let good = pad(&signed).unwrap().to_vec();
    assert!(unpad(&good) == Ok(signed.as_slice()));
    let change = |at: usize, byte: u8| {
        let mut changed = good.clone();
        changed[at] = byte;
        changed
    };
    let end = good.len();
    let cases = [
        (change(0, 0xD3), "another tag"),
        (change(signed.len(), 0x5B), "another head"),
        (change(signed.len() + 4, 1), "another length in the head"),
        (change(end - 1, 1), "a last byte that is not zero"),
        (change(signed.len() + 5, 1), "a first byte that is not zero"),
        (good[..end - 1].to_vec(), "one byte short"),
        ([good.clone(), vec![0]].concat(), "one byte more"),
        (signed.clone(), "no padding"),
        (good[signed.len()..].to_vec(), "padding alone"),
        (Vec::new(), "nothing"),
        (padded_to(&signed, 1 << 20), "a larger length than needed"),
    ];
    for (plaintext, why) in cases {
        assert!(unpad(&plaintext).is_err(), "{why}");
    }
}

fn padded_to(item: &[u8], bytes: usize) -> Vec<u8> {
    let mut plaintext = item.to_vec();
    plaintext.push(0x5A);
    plaintext.extend(u32::try_from(bytes - item.len() - 5).unwrap().to_be_bytes());
    plaintext.resize(bytes, 0);
    plaintext
}
