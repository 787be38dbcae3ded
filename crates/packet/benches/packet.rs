//! Sealing and opening a text referral of 100 answers: `cargo bench -p packet`. Goal: 1 ms each at most.

#[path = "../tests/desk/mod.rs"]
mod desk;

use desk::{Chance, Memory, NOW, SHELTER};
use divan::{Bencher, black_box};
use packet::{Body, Desk, Mode};

fn main() {
    divan::main();
}

#[divan::bench]
fn seal(bencher: Bencher) {
    let sent = desk::outgoing(SHELTER, 1, Body::Referral(desk::referral(100)));
    let signer = desk::officer("outreach-worker").0;
    bencher.bench_local(|| packet::seal(black_box(&sent), &signer, &mut Chance(1)));
}

#[divan::bench]
fn open(bencher: Bencher) {
    let file = desk::sealed(&desk::outgoing(SHELTER, 1, Body::Referral(desk::referral(100))), "outreach-worker").bytes;
    let (identities, directory, seen) = ([desk::organisation(SHELTER)], desk::training(), Memory::default());
    let (identities, directory) = (&identities, &directory);
    let desk =
        Desk { org: SHELTER, identities, directory, other_mode: None, now: NOW, mode: Mode::Training, seen: &seen };
    bencher.bench_local(|| packet::open(black_box(&file), &desk));
}
