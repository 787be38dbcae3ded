//! kill -9 in the middle of writing: every answer that was called saved is there.

use super::child::{Actor, saved};
use super::*;

#[test]
fn no_acknowledged_answer_is_lost_when_the_process_is_killed() {
    const PER_VAULT: usize = 100;
    let kills = cases("TAANUU_KILLS", 300);
    let (mut chance, mut acknowledged) = (Chance(31), 0);
    for number in 0..kills.div_ceil(PER_VAULT) {
        acknowledged += kill_again_and_again(PER_VAULT.min(kills - number * PER_VAULT), &mut chance);
    }
    println!("\n| {kills} kills, {acknowledged} acknowledged answers, 0 lost, 0 alarms");
    assert!(acknowledged >= kills);
}

/// Kills one writer after the other in the same vault; how many answers were acknowledged.
fn kill_again_and_again(kills: usize, chance: &mut Chance) -> usize {
    let office = office();
    let mut acknowledged: BTreeMap<usize, u64> = BTreeMap::new();
    for round in 0..kills {
        let mut writer = Actor::start("write", &office, &[]);
        for _ in 0..1 + chance.below(4) {
            let said = writer.hear().expect("writes until it is killed");
            let (number, seq) = saved(&said).unwrap_or_else(|| panic!("round {round}: {said}"));
            acknowledged.insert(number, seq);
        }
        // Half of them at once after "saved", half somewhere in the saves that follow.
        if chance.below(2) == 0 {
            std::thread::sleep(std::time::Duration::from_micros(5_000 + chance.below(60_000) as u64));
        }
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
        if round % 10 == 0 || round + 1 == kills {
            assert_eq!(vault.check().unwrap().findings, [], "round {round}");
        }
    }
    acknowledged.len()
}
