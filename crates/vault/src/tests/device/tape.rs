//! The tape: every change of files under one folder, in order.

use super::fault::{Call, Plan};
use super::platter::{Dice, Image, Names, Platter, Sectors};
use crate::files::Act;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file or folder, whatever its name is now. The folder that is watched is 0.
pub(crate) type Node = usize;

/// One change. Reading leaves none.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// The next file (`false`) or folder is there, still without a name.
    Made(bool),
    /// Names in folders, given or taken away at once.
    Named(Vec<(Node, String, Option<Node>)>),
    Write {
        file: Node,
        at: usize,
        bytes: Arc<[u8]>,
    },
    Resize {
        file: Node,
        length: usize,
    },
    Flush(Node),
    /// A flush that failed.
    FlushFailed(Node),
    FlushNames(Node),
    /// Everything up to this event was called saved.
    Mark(u64),
}

/// The tape, and the files as the running program sees them.
pub(crate) struct Tape {
    root: PathBuf,
    /// What was there at the beginning, all of it durable.
    pub(crate) start: Platter,
    pub(crate) steps: Vec<Step>,
    /// Names of each folder; `None`: a file.
    names: Vec<Option<BTreeMap<String, Node>>>,
    pub(crate) plan: Option<Plan>,
}

impl Tape {
    pub(super) fn start(root: &Path) -> Tape {
        let mut names = Vec::new();
        let start = Platter::of(root, &mut names);
        Tape { root: root.to_path_buf(), start, steps: Vec::new(), names, plan: None }
    }

    pub(super) fn note(&mut self, step: Step) {
        self.steps.push(step);
    }

    /// The name that this file or folder has at the end.
    pub(crate) fn name_of(&self, node: Node) -> Option<&str> {
        let all = self.names.iter().flatten().flatten();
        all.into_iter().find(|(_, named)| **named == node).map(|(name, _)| name.as_str())
    }

    /// A file or folder by its path; `None` if it is not under the watched folder.
    pub(super) fn find(&self, path: &Path) -> Option<Node> {
        path.strip_prefix(&self.root)
            .ok()?
            .components()
            .try_fold(0, |folder, part| self.names.get(folder)?.as_ref()?.get(part.as_os_str().to_str()?).copied())
    }

    /// Everything as the running program sees it at the end.
    pub(crate) fn whole(&self) -> Image {
        let mut platter = self.start.clone();
        self.steps.iter().for_each(|step| platter.play(step, Names::InOrder));
        platter.whole()
    }

    /// What a power cut after so many steps may leave; no sector is destroyed.
    pub(crate) fn draw(&self, steps: usize, dice: &mut Dice) -> Image {
        let names = if dice.below(2) == 0 { Names::ByFolder } else { Names::InOrder };
        let mut platter = self.start.clone();
        self.steps[..steps].iter().for_each(|step| platter.play(step, names));
        platter.draw(dice, names, Sectors::OldOrNew)
    }

    /// The folder in which this file or folder has its name.
    pub(super) fn folder_of(&self, node: Node) -> Option<Node> {
        let holds =
            |names: &Option<BTreeMap<_, _>>| names.as_ref().is_some_and(|names| names.values().any(|n| *n == node));
        self.names.iter().position(holds)
    }

    fn place(&self, path: &Path) -> Option<(Node, String)> {
        Some((self.find(path.parent()?)?, path.file_name()?.to_str()?.to_owned()))
    }

    /// The file under this path, made now if it has not been there.
    pub(super) fn opened(&mut self, path: &Path, folder: bool) -> Option<Node> {
        if let Some(node) = self.find(path) {
            return Some(node);
        }
        let (parent, name) = self.place(path)?;
        let node = self.names.len();
        self.names.push(folder.then(BTreeMap::new));
        self.steps.push(Step::Made(folder));
        self.named(vec![(parent, name, Some(node))]);
        Some(node)
    }

    fn named(&mut self, changes: Vec<(Node, String, Option<Node>)>) {
        for (folder, name, node) in &changes {
            let names = self.names[*folder].as_mut().unwrap();
            match node {
                Some(node) => _ = names.insert(name.clone(), *node),
                None => _ = names.remove(name),
            }
        }
        self.steps.push(Step::Named(changes));
    }

    /// The error of a step that fails by plan.
    pub(super) fn refuse(&mut self, act: Act<'_>) -> Option<i32> {
        let call = if matches!(act, Act::Flush(_) | Act::FlushDir(_)) { Call::Flush } else { Call::Other };
        let code = self.strikes(call)?;
        if let Act::Flush(path) = act {
            self.flush_failed(self.find(path));
        }
        Some(code)
    }

    pub(super) fn strikes(&mut self, call: Call) -> Option<i32> {
        self.plan.as_mut().and_then(|plan| plan.strikes(call).then_some(plan.fault.code()))
    }

    pub(super) fn flush_failed(&mut self, file: Option<Node>) {
        self.steps.extend(file.map(Step::FlushFailed));
    }

    /// How many bytes of a write go through, and the error behind them.
    pub(super) fn let_through(&mut self, length: usize) -> (usize, Option<i32>) {
        let Some(code) = self.strikes(Call::Write) else { return (length, None) };
        let short = self.plan.is_some_and(|plan| plan.fault == super::Fault::Short);
        (if short { length / 2 } else { 0 }, Some(code))
    }

    pub(super) fn written(&mut self, path: &Path, at: u64, bytes: &[u8]) {
        if let Some(file) = self.find(path) {
            self.steps.push(Step::Write { file, at: at as usize, bytes: bytes.into() });
        }
    }

    /// A step with a file of ours was done.
    pub(super) fn done(&mut self, act: Act<'_>) {
        match act {
            Act::Read => {}
            Act::Open(path) => _ = self.opened(path, false),
            Act::MakeDir(path) => _ = self.opened(path, true),
            Act::Resize(path, length) => {
                let resize = self.find(path).map(|file| Step::Resize { file, length: length as usize });
                self.steps.extend(resize);
            }
            Act::Flush(path) => self.steps.extend(self.find(path).map(Step::Flush)),
            Act::FlushDir(path) => self.steps.extend(self.find(path).map(Step::FlushNames)),
            Act::Rename(from, to) => {
                if let (Some(node), Some(old), Some(new)) = (self.find(from), self.place(from), self.place(to)) {
                    self.named(vec![(old.0, old.1, None), (new.0, new.1, Some(node))]);
                }
            }
            Act::Remove(path) => self.removed(path),
        }
    }

    pub(super) fn removed(&mut self, path: &Path) {
        if let (Some(_), Some((folder, name))) = (self.find(path), self.place(path)) {
            self.named(vec![(folder, name, None)]);
        }
    }
}
