//! A clock that is wrong: the order is the chain's, nothing is lost, and no time shuts the vault.

use super::*;

const DAY: i64 = 86_400;
/// 1970, 2038 and 2107: where counters of seconds or of FAT dates end.
const EDGES: [i64; 6] = [0, -1, i32::MAX as i64, i32::MAX as i64 + 1, 4_354_819_198, 4_354_819_200];

/// What the clock says at each of four moments: before, in the interview twice, and at the next opening.
fn clocks() -> Vec<[i64; 4]> {
    let mut all = Vec::new();
    for years in [-10, -1, 1, 10] {
        for (from, to) in [(0, years), (years, 0), (years, years)] {
            let at = |years: i64| NOW + years * 365 * DAY;
            all.push([at(from), at(from) + 60, at(to), at(to) + 60]);
        }
    }
    for edge in EDGES {
        all.extend([[edge, edge + 1, edge + 2, edge + 3], [NOW, edge, NOW + 1, NOW + 2], [NOW, NOW + 1, edge, edge]]);
        all.push([edge, NOW, edge, NOW]);
    }
    // Backwards in mid-interview: by a second, the hour of summer time, a day, a month.
    for back in [1, 3_600, DAY, 30 * DAY] {
        all.extend([[NOW, NOW + 9, NOW + 9 - back, NOW + 10], [NOW, NOW, NOW - back, NOW - back]]);
        all.extend([[NOW, NOW + back, NOW + 1, NOW], [NOW + back, NOW, NOW + back, NOW]]);
    }
    for second in [-2, -1, 0, 1, 2, 3_599, 3_600, 3_601] {
        all.push([NOW, NOW + second, NOW, NOW + second]);
    }
    all
}

#[test]
fn no_clock_changes_the_order_loses_an_answer_or_shuts_the_vault() {
    let office = office();
    let clocks = clocks();
    assert!(clocks.len() >= 60, "{}", clocks.len());
    let open = |now| {
        let (slots, lock) = (slots::read(&office.dir).unwrap(), lock::take(&office.dir).unwrap());
        open::open(&office.dir, Unlocked { slots, root: office.root.clone(), slot: 1, lock }, Access::Write, now)
    };
    for (number, [begun, first, second, later]) in clocks.iter().copied().enumerate() {
        let mut rng = Chance(1_000 * (number as u64 + 1));
        let text = |text: &str| screening::Answer::Text(text.into());
        let mut vault = open(begun).unwrap();
        let before = vault.last_seq().unwrap();
        let case = vault.create_case(&new_case(), begun, &mut rng).unwrap().case;
        for (at, words) in [(first, "first"), (second, "second")] {
            let saved = vault.record_answer(case, "paid", &text(words), &meta(), at, &mut rng).unwrap();
            assert_eq!(saved.at, at);
        }
        drop(vault);
        let vault = open(later).unwrap_or_else(|error| panic!("{:?}: {error}", clocks[number]));
        let stored = vault.case(case).unwrap();
        let paid = &stored.answers["paid"];
        assert_eq!((&paid.answer, paid.at, paid.seq), (&text("second"), second, before + 3), "the later one counts");
        let times: Vec<i64> = vault.history(case).unwrap().iter().map(|entry| entry.at).collect();
        assert_eq!(times, [begun, first, second], "told in the order in which it happened");
        assert_eq!(vault.cases().unwrap()[0].id, case, "newest first by number, not by time");
    }
    let vault = open(0).unwrap();
    assert_eq!((vault.cases().unwrap().len(), vault.check().unwrap().findings), (clocks.len(), vec![]));
    println!("\n| {} clocks: order by number, nothing lost, opening never refused", clocks.len());
}
