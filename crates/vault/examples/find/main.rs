//! Opening, listing, searching and saving in a vault of many invented cases: `find DIR CASES`.
//!
//! Fills `DIR/vault-CASES` unless it is there. Prints one metric a line. Memory security stays on, as in the program.

mod flushes;
mod invented;

use flushes::BareFlushes;
use invented::{Words, cases, kind, new_vault, words_of};
use rand_core::UnwrapErr;
use screening::Answer;
use std::path::{Path, PathBuf};
use std::time::Instant;
use vault::{AnswerMeta, CaseFilter, KdfParameters, Vault, measuring};

const NOW: i64 = 1_795_000_000;
const PASSPHRASE: &str = "invented for a measurement";
/// Cases indexed in one transaction while filling.
const BATCH: usize = 2000;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let dir: PathBuf = arguments.next().ok_or("which folder?")?.into();
    let number: usize = arguments.next().ok_or("how many cases?")?.parse()?;
    let folder = dir.join(format!("vault-{number}"));
    if !folder.exists() {
        std::fs::create_dir_all(&dir)?;
        make(&folder, number)?;
    }
    println!("vault_size_{number} {} MiB", std::fs::metadata(folder.join("vault.db"))?.len() >> 20);
    opening(&folder, number)?;
    let mut vault = Vault::open(&folder, PASSPHRASE, NOW)?;
    lists(&vault, number)?;
    searches(&vault, number)?;
    saves(&mut vault, &dir, number)
}

fn make(folder: &Path, number: usize) -> Result<(), Failure> {
    let mut rng = UnwrapErr(getrandom::SysRng);
    let mut vault = Vault::create(folder, &new_vault(PASSPHRASE), NOW, &mut rng)?;
    let begun = Instant::now();
    measuring::fill(&mut vault, &kind(), &mut cases(number, NOW), &mut rng)?;
    println!("fill_{number} {:.0} cases/s", number as f64 / begun.elapsed().as_secs_f64());
    let begun = Instant::now();
    while !vault.refresh_index(BATCH, &mut words_of, &mut rng)?.complete {}
    println!("index_{number} {:.0} cases/s", number as f64 / begun.elapsed().as_secs_f64());
    Ok(())
}

/// The whole opening, the key derivation alone, and what is left between them.
fn opening(folder: &Path, number: usize) -> Result<(), Failure> {
    let (mut whole, mut derivation, mut found) = (Times::default(), Times::default(), Times::default());
    for _ in 0..7 {
        derivation.take(|| KdfParameters::floor().rehearse());
        whole.try_take(|| Vault::open(folder, PASSPHRASE, NOW).map(drop))?;
        found.try_take(|| {
            let vault = Vault::open(folder, PASSPHRASE, NOW)?;
            vault.find_cases("конору", &CaseFilter::default(), None, 50).map(drop).map_err(Failure::from)
        })?;
    }
    whole.print(&format!("open_with_kdf_{number}"));
    derivation.print("kdf_64_mib");
    println!("open_after_kdf_{number} {:.0} us", whole.percentile(50) - derivation.percentile(50));
    found.print(&format!("open_and_find_with_kdf_{number}"));
    Ok(())
}

fn lists(vault: &Vault, number: usize) -> Result<(), Failure> {
    let filters = [("list_page", &[][..]), ("list_page_of_states", &["closed", "decided"])];
    for (name, states) in filters {
        let (mut times, mut after) = (Times::default(), None);
        for _ in 0..200 {
            let filter = CaseFilter { states, begun: None };
            times.try_take(|| vault.case_page(&filter, after, 50).map(|page| after = page.next))?;
        }
        times.print(&format!("{name}_{number}"));
    }
    let mut times = Times::default();
    for _ in 0..200 {
        times.try_take(|| vault.case_counts().map(drop))?;
    }
    times.print(&format!("counts_{number}"));
    Ok(())
}

fn searches(vault: &Vault, number: usize) -> Result<(), Failure> {
    let mut invented = Words::seeded(7);
    let mut all = Times::default();
    for (name, make) in invented::QUERIES {
        let mut times = Times::default();
        for _ in 0..200 {
            let query = make(&mut invented);
            let took = times.try_take(|| vault.find_cases(&query, &CaseFilter::default(), None, 50).map(drop))?;
            all.0.push(took);
        }
        times.print(&format!("{name}_{number}"));
    }
    all.print(&format!("all_searches_{number}"));
    let mut scan = Times::default();
    for _ in 0..5 {
        scan.try_take(|| measuring::scan(vault, "конору").map(drop))?;
    }
    scan.print(&format!("like_scan_{number}"));
    println!("like_over_all_searches_{number} {:.0} x", scan.percentile(50) / all.percentile(50));
    Ok(())
}

/// Answers saved in turn with the flushes that such a save needs, in the same directory.
fn saves(vault: &mut Vault, dir: &Path, number: usize) -> Result<(), Failure> {
    let mut rng = UnwrapErr(getrandom::SysRng);
    let case = vault.create_case(&kind(), NOW, &mut rng)?.case;
    let meta = AnswerMeta { language_asked: "ky".into(), how_asked: "read".into() };
    let mut bare = BareFlushes::begin(dir)?;
    let (mut ours, mut needed) = (Times::default(), Times::default());
    for round in 0..300 {
        let (question, value) = (format!("question_{}", round % 60), Answer::One("employer".into()));
        ours.try_take(|| vault.record_answer(case, &question, &value, &meta, NOW, &mut rng).map(drop))?;
        needed.try_take(|| bare.once())?;
    }
    ours.print(&format!("save_{number}"));
    needed.print(&format!("bare_flushes_{number}"));
    println!("save_over_flushes_{number} {:.2} x", ours.percentile(50) / needed.percentile(50));
    Ok(())
}

/// Microseconds.
#[derive(Default)]
struct Times(Vec<f64>);

impl Times {
    fn take(&mut self, act: impl FnOnce()) {
        let begun = Instant::now();
        act();
        self.0.push(begun.elapsed().as_secs_f64() * 1e6);
    }

    fn try_take<E>(&mut self, act: impl FnOnce() -> Result<(), E>) -> Result<f64, E> {
        let begun = Instant::now();
        act()?;
        let took = begun.elapsed().as_secs_f64() * 1e6;
        self.0.push(took);
        Ok(took)
    }

    fn percentile(&self, percent: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let place = (sorted.len() * percent / 100).min(sorted.len().saturating_sub(1));
        sorted.get(place).copied().unwrap_or_default()
    }

    fn print(&self, name: &str) {
        let [half, most] = [50, 95].map(|percent| self.percentile(percent));
        println!("{name} {half:.0} us p95={most:.0} n={}", self.0.len());
    }
}
