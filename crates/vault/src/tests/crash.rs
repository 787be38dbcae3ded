//! kill -9 in the middle of writing: every answer that was called saved is there.

use super::child::{Actor, saved};
use super::*;

#[test]
fn no_acknowledged_answer_is_lost_when_the_process_is_killed() {
    let office = office();
    let mut chance = Chance(31);
    let mut acknowledged: BTreeMap<usize, u64> = BTreeMap::new();
    for round in 0..25 {
        let mut writer = Actor::start("write", &office, &[]);
        for _ in 0..1 + chance.below(12) {
            let said = writer.hear().expect("writes until it is killed");
            let (number, seq) = saved(&said).unwrap_or_else(|| panic!("round {round}: {said}"));
            acknowledged.insert(number, seq);
        }
        // The writer goes on meanwhile; a little work of our own puts the kill at another point of its next save.
        (0..chance.below(60_000)).for_each(|_| _ = std::hint::black_box(chance.below(9)));
        writer.process.kill().unwrap();
        acknowledged.extend(writer.hear_out().iter().filter_map(|said| saved(said)));

        let vault = office.open().unwrap_or_else(|error| panic!("round {round}: {error}"));
        let case = vault.cases().unwrap()[0].id;
        let answers = vault.case(case).unwrap().answers;
        for (number, seq) in &acknowledged {
            assert_eq!(answers.get(&format!("q{number}")).map(|a| a.seq), Some(*seq), "round {round}, answer {number}");
        }
        // One more may be there: committed, and killed before it could be called saved.
        assert!(answers.len() <= acknowledged.len() + round + 1);
        assert_eq!(vault.check().unwrap().findings, [], "round {round}");
    }
    println!("25 kills, {} acknowledged answers, none lost", acknowledged.len());
    assert!(acknowledged.len() >= 25);
}
