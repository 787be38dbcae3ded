//! Files that a program writes and the repository keeps are what the program would write today.
//!
//! Here: the TypeScript types of the border. `crates/vault` compares `schema.sql`, `crates/packet` the training directory.

mod house;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use casework::view::*;
use house::{none, refuses, root};
use ts_rs::{Config, TS};

/// Path of a file → its text.
type Folder = BTreeMap<String, String>;

/// Everything that crosses the border (docs/border.md); what these hold comes along by itself.
fn export(folder: &Path) -> Result<(), ts_rs::ExportError> {
    let config = Config::from_env().with_out_dir(folder);
    StartView::export_all(&config)?;
    PassphraseSuggestion::export_all(&config)?;
    PassphraseStrength::export_all(&config)?;
    NewVault::export_all(&config)?;
    NewVaultView::export_all(&config)?;
    UnlockedView::export_all(&config)?;
    SettingsInput::export_all(&config)?;
    HomeView::export_all(&config)?;
    InterviewView::export_all(&config)?;
    AnswerInput::export_all(&config)?;
    CheckView::export_all(&config)?;
    FindingsView::export_all(&config)?;
    DecisionInput::export_all(&config)?;
    RecipientsView::export_all(&config)?;
    ReferralInput::export_all(&config)?;
    SealedView::export_all(&config)?;
    ReceiptView::export_all(&config)?;
    ReceivedView::export_all(&config)?;
    ResponseInput::export_all(&config)?;
    ProtocolsView::export_all(&config)?;
    CandidateView::export_all(&config)?;
    ComparisonView::export_all(&config)?;
    ApprovalInput::export_all(&config)?;
    ProtocolTexts::export_all(&config)?;
    CasesInput::export_all(&config)?;
    CasesView::export_all(&config)?;
    InboxView::export_all(&config)?;
    KeysChanged::export_all(&config)?;
    KeysView::export_all(&config)?;
    SharesView::export_all(&config)?;
    HistoryView::export_all(&config)?;
    Explanation::export_all(&config)?;
    ExplanationInput::export_all(&config)?;
    DueView::export_all(&config)?;
    RetentionView::export_all(&config)?;
    DeletionInput::export_all(&config)?;
    CertificateView::export_all(&config)?;
    AccessView::export_all(&config)?;
    ErasedFileView::export_all(&config)?;
    BackupsView::export_all(&config)?;
    BackupContentView::export_all(&config)?;
    CheckedVaultView::export_all(&config)?;
    SalvageView::export_all(&config)?;
    AdoptionLine::export_all(&config)?;
    ErrorView::export_all(&config)
}

fn read(folder: &Path) -> Folder {
    let mut files = Folder::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        files.insert(name, fs::read_to_string(&path).unwrap());
    }
    files
}

fn stale(kept: &Folder, fresh: &Folder) -> Vec<String> {
    let mut breaches = Vec::new();
    for (name, text) in fresh {
        match kept.get(name) {
            None => breaches.push(format!("{name} is missing")),
            Some(kept) if kept != text => breaches.push(format!("{name} is stale")),
            Some(_) => {}
        }
    }
    let gone = kept.keys().filter(|name| !fresh.contains_key(*name));
    breaches.extend(gone.map(|name| format!("{name} belongs to no type that crosses the border")));
    breaches
}

#[test]
fn the_types_of_the_screens_are_those_of_rust() {
    let folder = tempfile::tempdir().unwrap();
    export(folder.path()).unwrap();
    let fresh = read(folder.path());
    assert!(fresh.len() > 30, "the export wrote {} files", fresh.len());
    none("run `make bindings`", &stale(&read(&root().join("ui/src/bindings")), &fresh));
}

#[test]
fn stale_missing_and_orphaned_types_are_refused() {
    let folder = |files: &[(&str, &str)]| -> Folder {
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    };
    let fresh = folder(&[("A.ts", "a"), ("B.ts", "b")]);
    none("fresh", &stale(&fresh, &fresh));
    refuses(&stale(&folder(&[("A.ts", "a")]), &fresh), "B.ts is missing");
    refuses(&stale(&folder(&[("A.ts", "a"), ("B.ts", "old")]), &fresh), "B.ts is stale");
    refuses(&stale(&folder(&[("A.ts", "a"), ("B.ts", "b"), ("C.ts", "c")]), &fresh), "C.ts belongs to no type");
}
