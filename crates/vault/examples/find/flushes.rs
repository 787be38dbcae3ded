//! The writes and flushes of one save without SQLite, SQLCipher or us: what TRUNCATE, EXTRA and the anchor need (as in `benches/save.rs`).

use std::fs::{File, OpenOptions};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Files of the size that a save meets.
pub struct BareFlushes {
    dir: PathBuf,
    journal: File,
    database: File,
    anchor: File,
    round: u64,
}

impl BareFlushes {
    pub fn begin(dir: &Path) -> io::Result<BareFlushes> {
        let dir = dir.join("flushes");
        std::fs::create_dir_all(&dir)?;
        let open = |name: &str| {
            let mut options = OpenOptions::new();
            options.read(true).write(true).create(true).truncate(true).open(dir.join(name))
        };
        let (journal, mut database, mut anchor) = (open("journal")?, open("database")?, open("anchor")?);
        database.write_all(&vec![1; 200 * 1024])?;
        anchor.write_all(&vec![0; 512 * 1024])?;
        Ok(BareFlushes { dir, journal, database, anchor, round: 0 })
    }

    pub fn once(&mut self) -> io::Result<()> {
        self.round += 1;
        // Five pages change: the file's first, the event, its index, the case, the answer.
        write(&mut self.journal, 0, &[7; 512 + 5 * 4104])?;
        self.journal.sync_all()?;
        File::open(&self.dir)?.sync_all()?;
        write(&mut self.journal, 0, &[8; 12])?;
        self.journal.sync_all()?;
        for page in 0..5 {
            write(&mut self.database, page * 8192, &[self.round.to_le_bytes()[0]; 4096])?;
        }
        self.database.sync_all()?;
        self.journal.set_len(0)?;
        self.journal.sync_all()?;
        write(&mut self.anchor, self.round % 4096 * 128, &[9; 128])?;
        self.anchor.sync_data()
    }
}

fn write(file: &mut File, at: u64, bytes: &[u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(at))?;
    file.write_all(bytes)
}
