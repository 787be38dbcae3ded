//! The cells of an .xlsx file as text, with a bound on everything that a hostile file could make large.

use crate::cell::{Cell, Sheet};
use crate::error::SheetError;
use calamine::{DataRef, Reader, Xlsx};
use memchr::memmem;
use std::io::{Cursor, Read, Write};
use zip::ZipArchive;

/// Largest file, bytes: a form of 5,000 rows in three languages has half a megabyte.
const MOST_FILE_BYTES: usize = 8 * 1024 * 1024;
/// Most that all parts of a file may unpack to, bytes. A deflated byte can become a thousand.
const MOST_UNPACKED_BYTES: u64 = 64 * 1024 * 1024;
/// Most parts in a file: a workbook has a dozen and one a sheet.
const MOST_PARTS: usize = 512;
/// Most cells that are read; a shared string of a few bytes may stand in every one of them.
const MOST_CELLS: usize = 400_000;
/// Most text in all cells together, bytes.
const MOST_TEXT_BYTES: usize = 32 * 1024 * 1024;

/// The rows of a sheet that hold anything, in order.
pub(crate) type Grid = Vec<GridRow>;

/// A row: its number from 1, and its cells that hold anything, by column from 0.
pub(crate) struct GridRow {
    pub(crate) number: u32,
    pub(crate) cells: Vec<(u16, String)>,
}

/// A workbook that was opened; its sheets are read when asked for.
pub(crate) struct Workbook<'b> {
    xlsx: Xlsx<Cursor<&'b [u8]>>,
    /// Whether any sheet may have merged cells: looking for them reads a sheet a second time.
    merged: bool,
    cells: usize,
    text_bytes: usize,
}

impl<'b> Workbook<'b> {
    /// Opens a file after measuring it.
    pub(crate) fn open(bytes: &'b [u8]) -> Result<Workbook<'b>, SheetError> {
        let merged = measure(bytes)?;
        let xlsx = guarded(|| Xlsx::new(Cursor::new(bytes)).ok());
        let xlsx = xlsx.ok_or_else(|| SheetError::whole("", "file-unreadable", ""))?;
        Ok(Workbook { xlsx, merged, cells: 0, text_bytes: 0 })
    }

    /// Names of all sheets in order.
    pub(crate) fn names(&self) -> Vec<String> {
        self.xlsx.sheet_names()
    }

    /// Reads the sheet with this name as it stands in the file.
    pub(crate) fn read(&mut self, name: &str, sheet: Sheet) -> Result<Grid, SheetError> {
        guarded(|| Some(self.read_cells(name, sheet)))
            .unwrap_or_else(|| Err(SheetError::whole(name, "sheet-unreadable", "")))
    }

    /// The first cells of all blocks of merged cells: what stands there is not in the others, though it looks so.
    pub(crate) fn merged(&mut self, name: &str, sheet: Sheet) -> Vec<Cell> {
        if !self.merged {
            return Vec::new();
        }
        let blocks = guarded(|| self.xlsx.merge_cells_by_sheet_name(name).ok()).unwrap_or_default();
        let first =
            |(row, column): (u32, u32)| Cell { sheet, row: row.saturating_add(1), column: u16::try_from(column).ok() };
        blocks.into_iter().take(MOST_PARTS).map(|block| first(block.start)).collect()
    }

    fn read_cells(&mut self, name: &str, sheet: Sheet) -> Result<Grid, SheetError> {
        let unreadable = |_| SheetError::whole(name, "sheet-unreadable", "");
        let too_large = || SheetError::whole(name, "file-too-large", "");
        let mut reader = self.xlsx.worksheet_cells_reader(name).map_err(unreadable)?;
        let mut grid = Grid::new();
        while let Some(found) = reader.next_cell().map_err(unreadable)? {
            let (row, column) = found.get_position();
            let (number, column) = (row.saturating_add(1), u16::try_from(column).map_err(|_| too_large())?);
            let cell = Cell { sheet, row: number, column: Some(column) };
            let text = text(found.get_value()).ok_or_else(|| SheetError::at(cell, "cell-error", ""))?;
            if text.is_empty() {
                continue;
            }
            self.cells += 1;
            self.text_bytes += text.len();
            if self.cells > MOST_CELLS || self.text_bytes > MOST_TEXT_BYTES {
                return Err(too_large());
            }
            match grid.last_mut() {
                Some(last) if last.number == number && last.cells.last().is_none_or(|(before, _)| *before < column) => {
                    last.cells.push((column, text));
                }
                // Cells stand in order and once: a file that says otherwise may hide one below another.
                Some(last) if last.number >= number => return Err(SheetError::at(cell, "sheet-unreadable", "")),
                _ => grid.push(GridRow { number, cells: vec![(column, text)] }),
            }
        }
        Ok(grid)
    }
}

/// Runs the reader of the spreadsheet format. It counts the digits of a damaged cell address without looking at their size, and
/// stops the program then where overflows are checked; for us that is a file which cannot be read.
fn guarded<T>(read: impl FnOnce() -> Option<T>) -> Option<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(read)).ok().flatten()
}

/// Unpacks every part once and throws it away: what the directory of the file says of sizes need not be true. Says whether any part
/// speaks of merged cells.
fn measure(bytes: &[u8]) -> Result<bool, SheetError> {
    let refuse = |code| SheetError::whole("", code, "");
    if bytes.len() > MOST_FILE_BYTES {
        return Err(refuse("file-too-large"));
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| refuse("file-unreadable"))?;
    if archive.len() > MOST_PARTS {
        return Err(refuse("file-too-large"));
    }
    let (mut left, mut seen) = (MOST_UNPACKED_BYTES, Seen::default());
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|_| refuse("file-unreadable"))?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut seen).map_err(|_| refuse("file-unreadable"))?;
        left = left.checked_sub(unpacked).ok_or_else(|| refuse("file-too-large"))?;
    }
    Ok(seen.merged)
}

/// Throws away what is written to it, and remembers whether it spoke of merged cells.
#[derive(Default)]
struct Seen {
    merged: bool,
    /// The end of what was written before: the mark may stand across two pieces.
    end: Vec<u8>,
}

impl Seen {
    const MARK: &'static [u8] = b"mergeCell ";
}

impl Write for Seen {
    fn write(&mut self, piece: &[u8]) -> std::io::Result<usize> {
        if !self.merged {
            let start = piece.get(..Seen::MARK.len()).unwrap_or(piece);
            self.end.extend_from_slice(start);
            let across = memmem::find(&self.end, Seen::MARK);
            self.merged = across.or_else(|| memmem::find(piece, Seen::MARK)).is_some();
            if piece.len() >= Seen::MARK.len() {
                self.end = piece.get(piece.len() - Seen::MARK.len()..).unwrap_or_default().to_vec();
            }
        }
        Ok(piece.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A cell as XLSForm tools write it: whole numbers without a fraction, `TRUE` and `FALSE`, days as dates. `None` is an error of a formula.
fn text(value: &DataRef) -> Option<String> {
    Some(match value {
        DataRef::String(text) => trimmed(text),
        DataRef::SharedString(text) => trimmed(text),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(true) => "TRUE".into(),
        DataRef::Bool(false) => "FALSE".into(),
        DataRef::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let date = format!("{year:04}-{month:02}-{day:02}");
            let time = format!("{hour:02}:{minute:02}:{second:02}");
            // A time of day is a part of a day and has no date.
            match (moment.as_f64() < 1.0, time.as_str()) {
                (true, _) => time,
                (false, "00:00:00") => date,
                _ => format!("{date} {time}"),
            }
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => trimmed(text),
        DataRef::Error(_) => return None,
        DataRef::Empty => String::new(),
    })
}

/// Without blanks at both ends. A carriage return is the mark of one system, never an author's wish.
fn trimmed(text: &str) -> String {
    let text = text.trim();
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.into() }
}
