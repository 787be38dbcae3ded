//! The disk: what is durable, what only the operating system's memory holds, and what a power cut may make of it.

use super::tape::{Node, Step};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Bytes that a disk writes whole or not at all.
const SECTOR: usize = 512;

/// When a name is durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Names {
    /// Only after its folder was flushed; until then in any combination.
    ByFolder,
    /// After any flush (one journal for all names, as in ext4); until then in the order in which they were given.
    InOrder,
}

/// What happens to a sector that is being rewritten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sectors {
    /// It holds the old or the new bytes.
    OldOrNew,
    /// It may hold neither.
    Garbage,
}

/// Reproducible chance, quick enough for millions of sectors (splitmix64).
#[derive(Debug, Clone)]
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.roll() % limit as u64) as usize
    }
}

#[derive(Debug, Clone)]
enum Loose {
    Write { at: usize, bytes: Arc<[u8]> },
    Resize(usize),
}

#[derive(Debug, Clone)]
enum Kept {
    Folder(BTreeMap<String, Node>),
    File { durable: Vec<u8>, loose: Vec<Loose> },
}

type Change = (Node, String, Option<Node>);

/// The disk at one moment.
#[derive(Debug, Clone)]
pub(crate) struct Platter {
    nodes: Vec<Kept>,
    loose_names: Vec<Vec<Change>>,
}

/// Files by path, and empty or filled folders.
pub(crate) struct Image {
    pub(crate) folders: Vec<PathBuf>,
    pub(crate) files: Vec<(PathBuf, Vec<u8>)>,
}

impl Image {
    /// Lays it out in `dir`, in place of whatever is there.
    pub(crate) fn lay_out(&self, dir: &Path) {
        if dir.exists() {
            std::fs::remove_dir_all(dir).unwrap();
        }
        std::fs::create_dir(dir).unwrap();
        self.folders.iter().for_each(|path| std::fs::create_dir(dir.join(path)).unwrap());
        self.files.iter().for_each(|(path, bytes)| std::fs::write(dir.join(path), bytes).unwrap());
    }
}

impl Platter {
    /// The folder as it is, all of it durable; tells the tape the names.
    pub(super) fn of(root: &Path, names: &mut Vec<Option<BTreeMap<String, Node>>>) -> Platter {
        let mut nodes = Vec::new();
        take_in(root, &mut nodes, names);
        Platter { nodes, loose_names: Vec::new() }
    }

    /// Plays one step.
    pub(crate) fn play(&mut self, step: &Step, model: Names) {
        match step {
            Step::Made(true) => self.nodes.push(Kept::Folder(BTreeMap::new())),
            Step::Made(false) => self.nodes.push(Kept::File { durable: Vec::new(), loose: Vec::new() }),
            Step::Named(changes) => self.loose_names.push(changes.clone()),
            Step::Write { file, at, bytes } => self.loosen(*file, Loose::Write { at: *at, bytes: bytes.clone() }),
            Step::Resize { file, length } => self.loosen(*file, Loose::Resize(*length)),
            Step::Flush(file) => {
                self.settle(*file, |_| true);
                self.settle_names(|_| model == Names::InOrder);
            }
            // The system forgets what it could not write: on the disk is the old or the new, and no later flush changes that.
            Step::FlushFailed(file) => {
                let mut coin = *file;
                self.settle(*file, |_| {
                    coin += 1;
                    coin % 2 == 0
                });
            }
            Step::FlushNames(folder) => self.settle_names(|changes| {
                model == Names::InOrder || changes.iter().any(|(changed, ..)| changed == folder)
            }),
            Step::Mark(_) => {}
        }
    }

    fn loosen(&mut self, file: Node, change: Loose) {
        if let Kept::File { loose, .. } = &mut self.nodes[file] {
            loose.push(change);
        }
    }

    fn settle(&mut self, file: Node, mut keep: impl FnMut(&Loose) -> bool) {
        if let Kept::File { durable, loose } = &mut self.nodes[file] {
            for change in loose.drain(..).filter(|change| keep(change)) {
                apply(durable, &change);
            }
        }
    }

    fn settle_names(&mut self, keep: impl Fn(&[Change]) -> bool) {
        let (durable, loose) = std::mem::take(&mut self.loose_names).into_iter().partition(|changes| keep(changes));
        self.loose_names = loose;
        for changes in durable {
            rename(&mut self.nodes, changes);
        }
    }

    /// What may lie on the disk if the power fails now.
    pub(crate) fn draw(&self, dice: &mut Dice, names: Names, sectors: Sectors) -> Image {
        let mut nodes = self.nodes.clone();
        let kept = dice.below(self.loose_names.len() + 1);
        for (number, changes) in self.loose_names.iter().enumerate() {
            if if names == Names::InOrder { number < kept } else { dice.below(2) == 0 } {
                rename(&mut nodes, changes.clone());
            }
        }
        for node in &mut nodes {
            if let Kept::File { durable, loose } = node {
                draw_file(durable, loose, dice, sectors);
                loose.clear();
            }
        }
        image(nodes)
    }

    /// What the running program sees: everything kept.
    pub(crate) fn whole(&self) -> Image {
        let mut all = self.clone();
        (0..all.nodes.len()).for_each(|file| all.settle(file, |_| true));
        all.settle_names(|_| true);
        image(all.nodes)
    }
}

fn take_in(path: &Path, nodes: &mut Vec<Kept>, names: &mut Vec<Option<BTreeMap<String, Node>>>) -> Node {
    let node = nodes.len();
    if !path.is_dir() {
        nodes.push(Kept::File { durable: std::fs::read(path).unwrap(), loose: Vec::new() });
        names.push(None);
        return node;
    }
    nodes.push(Kept::Folder(BTreeMap::new()));
    names.push(None);
    let mut inside = BTreeMap::new();
    for entry in std::fs::read_dir(path).unwrap() {
        let entry = entry.unwrap();
        inside.insert(entry.file_name().into_string().unwrap(), take_in(&entry.path(), nodes, names));
    }
    nodes[node] = Kept::Folder(inside.clone());
    names[node] = Some(inside);
    node
}

fn rename(nodes: &mut [Kept], changes: Vec<Change>) {
    for (folder, name, node) in changes {
        if let Kept::Folder(names) = &mut nodes[folder] {
            match node {
                Some(node) => _ = names.insert(name, node),
                None => _ = names.remove(&name),
            }
        }
    }
}

fn apply(bytes: &mut Vec<u8>, change: &Loose) {
    match change {
        Loose::Resize(length) => bytes.resize(*length, 0),
        Loose::Write { at, bytes: new } => put(bytes, *at, new),
    }
}

fn put(bytes: &mut Vec<u8>, at: usize, new: &[u8]) {
    if bytes.len() < at + new.len() {
        bytes.resize(at + new.len(), 0);
    }
    bytes[at..at + new.len()].copy_from_slice(new);
}

/// Keeps some of what was not durable. A sector that was not reached in time stays as it was for the writes behind as well: the disk
/// takes it from the system's memory, where the writes have come one after the other.
fn draw_file(bytes: &mut Vec<u8>, loose: &[Loose], dice: &mut Dice, sectors: Sectors) {
    // Of 16: how likely a piece is kept; and whether whole writes or single sectors are chosen.
    let likely = [16, 0, 8, 8, 15, 2][dice.below(6)];
    let by_sector = dice.below(2) == 0;
    let before = bytes.len();
    let mut missed = BTreeSet::new();
    for change in loose {
        let whole = dice.below(16) < likely;
        let Loose::Write { at, bytes: new } = change else {
            if whole {
                apply(bytes, change);
            }
            continue;
        };
        let mut done = 0;
        while done < new.len() {
            let place = at + done;
            let length = (SECTOR - place % SECTOR).min(new.len() - done);
            let kept = if by_sector { dice.below(16) < likely } else { whole };
            if kept && !(by_sector && missed.contains(&(place / SECTOR))) {
                put(bytes, place, &new[done..done + length]);
            } else {
                missed.insert(place / SECTOR);
                if sectors == Sectors::Garbage && dice.below(4) == 0 {
                    let garbage: Vec<u8> = (0..SECTOR / 8).flat_map(|_| dice.roll().to_le_bytes()).collect();
                    put(bytes, place / SECTOR * SECTOR, &garbage);
                }
            }
            done += length;
        }
    }
    // A journalling file system may know the new length before it has the bytes.
    let seen = loose.iter().fold(before, |length, change| match change {
        Loose::Resize(length) => *length,
        Loose::Write { at, bytes } => length.max(at + bytes.len()),
    });
    if bytes.len() < seen && dice.below(4) == 0 {
        bytes.resize(seen, 0);
    }
}

fn image(nodes: Vec<Kept>) -> Image {
    let mut image = Image { folders: Vec::new(), files: Vec::new() };
    let mut nodes: Vec<Option<Kept>> = nodes.into_iter().map(Some).collect();
    let mut open = vec![(PathBuf::new(), 0)];
    while let Some((path, node)) = open.pop() {
        match nodes[node].take() {
            Some(Kept::Folder(names)) => {
                if node != 0 {
                    image.folders.push(path.clone());
                }
                open.extend(names.into_iter().map(|(name, node)| (path.join(name), node)));
            }
            Some(Kept::File { durable, .. }) => image.files.push((path, durable)),
            // Two names for one file: a rename of which only the first half was kept cannot be, but a second try may be.
            None => {}
        }
    }
    image
}
