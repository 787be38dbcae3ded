//! `directory show|verify`.

use crate::args::Directory;
use crate::failure::Failure;
use crate::output::Output;
use crate::session::{Session, now};
use crate::{files, words};
use casework::DirectoryLine;

/// Runs a command on the directory.
pub fn run(session: &Session, command: Directory) -> Result<(), Failure> {
    let (line, json) = match command {
        Directory::Show { json } => (session.office(|office, _, _| Ok(office.directory_line(now())?))?, json),
        Directory::Verify { file, training, json } => {
            let bytes = files::packet(&file)?;
            (casework::verify_directory(&bytes, training, now())?, json)
        }
    };
    let mut out = session.output();
    if json {
        out.json(&line)?
    } else {
        show(&mut out, &line)?
    }
    out.finish()
}

fn show(out: &mut Output<'_>, line: &DirectoryLine) -> Result<(), Failure> {
    let texts = out.texts();
    let (version, expires) = (line.version.to_string(), words::time(line.expires));
    out.say_with("directory-version", &[("version", &version), ("expires", &expires)])?;
    out.say(&format!("directory-is-{}", line.freshness.replace('_', "-")))?;
    for entry in &line.organisations {
        let kind = texts.say(&format!("organisation-kind-{}", entry.organisation.kind));
        out.heading(&format!("{}. {}", entry.organisation.org, words::name(texts, &entry.organisation.names)))?;
        out.line(&kind)?;
        out.line(words::name(texts, &entry.ask_first))?;
        out.say_with("identity-key", &[("words", &entry.key_words)])?;
    }
    out.line("")?;
    for hotline in &line.hotlines {
        let checked = match &hotline.last_checked {
            Some(day) => texts.say_with("hotline-checked", &[("date", day)]),
            None => texts.say("hotline-not-checked"),
        };
        out.line(&format!("{} {} ({checked})", hotline.number, words::name(texts, &hotline.names)))?;
    }
    Ok(())
}
