//! A layer between SQLite and its own way to the disk: notes every change on this thread's tape and lets calls fail by plan.
//!
//! Chosen by name for the connections of a thread that records; every other connection of the process never sees it.

#![expect(unsafe_code, reason = "SQLite asks for its files through a table of C functions")]

use super::tape::{Node, Step, Tape};
use super::{Fault, fault::Call, with};
use rusqlite::ffi::{self, sqlite3_file, sqlite3_vfs};
use std::cell::Cell;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::path::Path;
use std::sync::OnceLock;

const NAME: &CStr = c"taanuu-tape";

thread_local! {
    /// Number of the operating system for the last failure by plan.
    static ERRNO: Cell<i32> = const { Cell::new(0) };
}

/// One open file; SQLite's own structure for it lies right behind.
#[repr(C)]
struct Handle {
    base: sqlite3_file,
    /// `None`: not under the folder that is watched.
    node: Option<Node>,
    /// SQLite flushes the folder of a journal together with the journal the first time.
    names_too: bool,
    _align: u64,
}

/// The name of this layer while this thread records.
pub(crate) fn layer() -> Option<&'static str> {
    static REGISTERED: OnceLock<()> = OnceLock::new();
    with(|_| ())?;
    REGISTERED.get_or_init(register);
    NAME.to_str().ok()
}

fn register() {
    // SAFETY: the default layer lives as long as the process, and so does the copy of its table made here (leaked on purpose).
    unsafe {
        let own = ffi::sqlite3_vfs_find(std::ptr::null());
        let table = Box::leak(Box::new(*own));
        table.zName = NAME.as_ptr();
        table.szOsFile = (*own).szOsFile + c_int::try_from(size_of::<Handle>()).unwrap();
        table.pAppData = own.cast();
        table.pNext = std::ptr::null_mut();
        table.xOpen = Some(open);
        table.xDelete = Some(delete);
        table.xAccess = Some(access);
        table.xGetLastError = Some(last_error);
        assert_eq!(ffi::sqlite3_vfs_register(table, 0), ffi::SQLITE_OK);
    }
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

unsafe fn own(table: *mut sqlite3_vfs) -> *mut sqlite3_vfs {
    unsafe { (*table).pAppData.cast() }
}

unsafe fn behind(file: *mut sqlite3_file) -> *mut sqlite3_file {
    unsafe { file.cast::<u8>().add(size_of::<Handle>()).cast() }
}

/// Calls the method of the same name of the file behind.
macro_rules! pass {
    ($file:ident, $method:ident $(, $argument:expr)*) => {{
        let behind = behind($file);
        ((*(*behind).pMethods).$method.unwrap())(behind $(, $argument)*)
    }};
}

/// Notes on the tape what was done with this file.
unsafe fn note(file: *mut sqlite3_file, note: impl FnOnce(&mut Tape, Node)) {
    if let Some(node) = unsafe { (*file.cast::<Handle>()).node } {
        with(|tape| note(tape, node));
    }
}

/// SQLite's error for a call that fails by plan.
fn struck(call: Call, error: c_int) -> Option<c_int> {
    let code = with(|tape| tape.strikes(call)).flatten()?;
    ERRNO.set(code);
    Some(error)
}

unsafe fn path<'a>(name: *const c_char) -> &'a Path {
    Path::new(unsafe { CStr::from_ptr(name) }.to_str().unwrap())
}

unsafe extern "C" fn open(
    table: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    unsafe {
        (*file).pMethods = std::ptr::null();
        if let Some(error) = struck(Call::Other, ffi::SQLITE_CANTOPEN) {
            return error;
        }
        let code = (*own(table)).xOpen.unwrap()(own(table), name, behind(file), flags, out);
        if code == ffi::SQLITE_OK {
            let creates = flags & ffi::SQLITE_OPEN_CREATE != 0;
            let journal = ffi::SQLITE_OPEN_MAIN_JOURNAL | ffi::SQLITE_OPEN_SUPER_JOURNAL | ffi::SQLITE_OPEN_WAL;
            let handle = file.cast::<Handle>();
            (*handle).node = if name.is_null() { None } else { with(|tape| tape.opened(path(name), false)).flatten() };
            (*handle).names_too = creates && flags & journal != 0;
            (*file).pMethods = &raw const METHODS;
        }
        code
    }
}

unsafe extern "C" fn delete(table: *mut sqlite3_vfs, name: *const c_char, flush: c_int) -> c_int {
    unsafe {
        if let Some(error) = struck(Call::Other, ffi::SQLITE_IOERR_DELETE) {
            return error;
        }
        let code = (*own(table)).xDelete.unwrap()(own(table), name, flush);
        if code == ffi::SQLITE_OK {
            with(|tape| {
                tape.removed(path(name));
                if let (true, Some(folder)) = (flush != 0, path(name).parent().and_then(|folder| tape.find(folder))) {
                    tape.note(Step::FlushNames(folder));
                }
            });
        }
        code
    }
}

unsafe extern "C" fn access(table: *mut sqlite3_vfs, name: *const c_char, flags: c_int, out: *mut c_int) -> c_int {
    match struck(Call::Other, ffi::SQLITE_IOERR_ACCESS) {
        Some(error) => error,
        None => unsafe { (*own(table)).xAccess.unwrap()(own(table), name, flags, out) },
    }
}

unsafe extern "C" fn last_error(table: *mut sqlite3_vfs, length: c_int, text: *mut c_char) -> c_int {
    match ERRNO.take() {
        0 => unsafe { (*own(table)).xGetLastError.unwrap()(own(table), length, text) },
        code => code,
    }
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    unsafe {
        let code = pass!(file, xClose);
        (*file).pMethods = std::ptr::null();
        code
    }
}

unsafe extern "C" fn read(file: *mut sqlite3_file, to: *mut c_void, length: c_int, at: i64) -> c_int {
    match struck(Call::Other, ffi::SQLITE_IOERR_READ) {
        Some(error) => error,
        None => unsafe { pass!(file, xRead, to, length, at) },
    }
}

unsafe extern "C" fn write(file: *mut sqlite3_file, from: *const c_void, length: c_int, at: i64) -> c_int {
    let all = usize::try_from(length).unwrap();
    let (through, error) = with(|tape| tape.let_through(all)).unwrap_or((all, None));
    unsafe {
        if through > 0 {
            let code = pass!(file, xWrite, from, c_int::try_from(through).unwrap(), at);
            if code != ffi::SQLITE_OK {
                return code;
            }
            let bytes = std::slice::from_raw_parts(from.cast::<u8>(), through);
            note(file, |tape, file| {
                tape.note(Step::Write { file, at: usize::try_from(at).unwrap(), bytes: bytes.into() });
            });
        }
    }
    let Some(code) = error else { return ffi::SQLITE_OK };
    ERRNO.set(code);
    if code == Fault::Full.code() { ffi::SQLITE_FULL } else { ffi::SQLITE_IOERR_WRITE }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, length: i64) -> c_int {
    if let Some(error) = struck(Call::Other, ffi::SQLITE_IOERR_TRUNCATE) {
        return error;
    }
    unsafe {
        let code = pass!(file, xTruncate, length);
        if code == ffi::SQLITE_OK {
            note(file, |tape, file| tape.note(Step::Resize { file, length: usize::try_from(length).unwrap() }));
        }
        code
    }
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    unsafe {
        if let Some(error) = struck(Call::Flush, ffi::SQLITE_IOERR_FSYNC) {
            note(file, |tape, file| tape.flush_failed(Some(file)));
            return error;
        }
        let code = pass!(file, xSync, flags);
        if code == ffi::SQLITE_OK {
            let handle = file.cast::<Handle>();
            let names_too = std::mem::take(&mut (*handle).names_too);
            note(file, |tape, file| {
                tape.note(Step::Flush(file));
                if let (true, Some(folder)) = (names_too, tape.folder_of(file)) {
                    tape.note(Step::FlushNames(folder));
                }
            });
        }
        code
    }
}

unsafe extern "C" fn file_size(file: *mut sqlite3_file, out: *mut i64) -> c_int {
    match struck(Call::Other, ffi::SQLITE_IOERR_FSTAT) {
        Some(error) => error,
        None => unsafe { pass!(file, xFileSize, out) },
    }
}

unsafe extern "C" fn lock(file: *mut sqlite3_file, level: c_int) -> c_int {
    match struck(Call::Other, ffi::SQLITE_IOERR_LOCK) {
        Some(error) => error,
        None => unsafe { pass!(file, xLock, level) },
    }
}

unsafe extern "C" fn unlock(file: *mut sqlite3_file, level: c_int) -> c_int {
    unsafe { pass!(file, xUnlock, level) }
}

unsafe extern "C" fn check_reserved_lock(file: *mut sqlite3_file, out: *mut c_int) -> c_int {
    unsafe { pass!(file, xCheckReservedLock, out) }
}

unsafe extern "C" fn file_control(file: *mut sqlite3_file, operation: c_int, argument: *mut c_void) -> c_int {
    unsafe { pass!(file, xFileControl, operation, argument) }
}

unsafe extern "C" fn sector_size(file: *mut sqlite3_file) -> c_int {
    unsafe { pass!(file, xSectorSize) }
}

unsafe extern "C" fn device_characteristics(file: *mut sqlite3_file) -> c_int {
    unsafe { pass!(file, xDeviceCharacteristics) }
}

unsafe extern "C" fn shm_map(
    file: *mut sqlite3_file,
    page: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    unsafe { pass!(file, xShmMap, page, size, extend, out) }
}

unsafe extern "C" fn shm_lock(file: *mut sqlite3_file, offset: c_int, count: c_int, flags: c_int) -> c_int {
    unsafe { pass!(file, xShmLock, offset, count, flags) }
}

unsafe extern "C" fn shm_barrier(file: *mut sqlite3_file) {
    unsafe { pass!(file, xShmBarrier) }
}

unsafe extern "C" fn shm_unmap(file: *mut sqlite3_file, delete: c_int) -> c_int {
    unsafe { pass!(file, xShmUnmap, delete) }
}
