//! A steward brings a new version of the protocol: taken in, read beside the one in use, approved, used, put back. All invented.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod story;

use casework::view::{ApprovalInput, CandidateView, ProtocolVersion};
use casework::{CaseworkError, Content, ProtocolSource};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use story::{PASSPHRASE, Player, code};

type Files = BTreeMap<String, String>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The built-in protocol as a ministry would hold it in a folder.
fn files() -> Files {
    let read = |path: PathBuf| std::fs::read_to_string(path).unwrap();
    let mut files = Files::new();
    for name in ["protocol.toml", "indicators.toml"] {
        files.insert(name.into(), read(root().join("protocols/kg-sop").join(name)));
    }
    for language in ["ky", "ru", "en"] {
        for entry in std::fs::read_dir(root().join("locales").join(language).join("kg-sop")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            files.insert(format!("{language}/{name}"), read(path.clone()));
        }
    }
    files
}

/// The same with another version number.
fn next() -> Files {
    let mut files = files();
    change(&mut files, "protocol.toml", "version = \"", "version = \"9.");
    files
}

fn change(files: &mut Files, name: &str, from: &str, to: &str) {
    let text = files.get_mut(name).unwrap();
    assert!(text.contains(from), "{name} has no {from}");
    *text = text.replacen(from, to, 1);
}

/// The file that holds a text, and the text's first line.
fn text_file<'a>(files: &'a Files, language: &str, id: &str) -> (&'a str, &'a str) {
    let start = format!("{id} =");
    let of = |(name, text): (&'a String, &'a String)| {
        text.lines().find(|line| line.starts_with(&start)).map(|line| (name.as_str(), line))
    };
    files.iter().filter(|(name, _)| name.starts_with(language)).find_map(of).unwrap()
}

fn import(player: &mut Player, files: &Files) -> CandidateView {
    player.act(|office, moment| office.import_protocol(ProtocolSource::Folder(files), moment)).unwrap()
}

fn approve(player: &mut Player, texts: &str) -> Result<(), CaseworkError> {
    let input = ApprovalInput {
        texts: texts.into(),
        name: "Invented Steward".into(),
        role: "invented role".into(),
        passphrase: PASSPHRASE.into(),
    };
    player.act(|office, moment| office.approve_protocol(&input, moment)).map(drop)
}

fn put_into_use(player: &mut Player, texts: &str) -> Result<(), CaseworkError> {
    player.act(|office, moment| office.use_protocol(texts, moment)).map(drop)
}

fn in_use(player: &mut Player) -> ProtocolVersion {
    let versions = player.act(|office, _| office.protocols()).unwrap().versions;
    let used: Vec<_> = versions.into_iter().filter(|version| version.in_use).collect();
    assert_eq!(used.len(), 1);
    used[0].clone()
}

#[test]
fn a_good_version_is_read_approved_and_used_and_old_cases_stay_on_theirs() {
    let mut player = Player::new("labour-inspector");
    let old = player.golden("sewing-shop").case.case;
    let before = in_use(&mut player);
    assert_eq!((before.source.as_str(), before.cases), ("program", 1));

    let mut files = next();
    let (name, line) = text_file(&files, "en", "q-place_private");
    let (name, line) = (name.to_owned(), line.to_owned());
    change(&mut files, &name, &line, "q-place_private = Invented wording?");
    let view = import(&mut player, &files);
    assert_eq!((view.faults, view.missing), (vec![], vec![]));
    let comparison = view.comparison.unwrap();
    let wording = &comparison.difference.wording;
    assert_eq!((wording[0].text.as_str(), wording[0].now.as_str()), ("q-place_private", "Invented wording?"));
    assert_eq!((wording.len(), wording[0].language.as_str()), (1, "en"));
    let new = comparison.version.protocol.texts.clone();
    assert!(comparison.version.protocol.draft && !comparison.version.in_use);
    assert_eq!(comparison.version.source, "files");
    assert_eq!(comparison.against.protocol.texts, before.protocol.texts);

    assert_eq!(code(put_into_use(&mut player, &new)), "protocol-not-approved");
    assert_eq!(in_use(&mut player).protocol.texts, before.protocol.texts);
    approve(&mut player, &new).unwrap();
    assert_eq!(in_use(&mut player).protocol.texts, before.protocol.texts, "approved is not used");
    put_into_use(&mut player, &new).unwrap();

    player.restart();
    let now = in_use(&mut player);
    assert_eq!((now.protocol.texts.as_str(), now.protocol.draft), (new.as_str(), false));
    assert_eq!(now.approval.unwrap().name, "Invented Steward");
    let young = player.act(|office, moment| office.begin_case(moment)).unwrap();
    assert_eq!(young.protocol.texts, new);
    assert!(young.protocol.version.starts_with("9."), "{}", young.protocol.version);
    let opened = player.act(|office, moment| office.open_case(&old, moment)).unwrap();
    assert_eq!(opened.protocol.texts, before.protocol.texts, "the draft stays on its version");
    for (texts, expected) in [(&new, true), (&before.protocol.texts, false)] {
        let words = player.act(|office, _| office.protocol_texts(texts, "en")).unwrap().files.concat();
        assert_eq!(words.contains("Invented wording?"), expected);
    }

    put_into_use(&mut player, &before.protocol.texts).unwrap();
    assert_eq!(in_use(&mut player).protocol.texts, before.protocol.texts, "put back");
    let young = player.act(|office, moment| office.open_case(&young.case.case, moment)).unwrap();
    assert_eq!(young.protocol.texts, new, "and the case of the other version stays there");
}

#[test]
fn words_alone_make_another_version() {
    let mut player = Player::new("labour-inspector");
    let before = in_use(&mut player);
    let old = player.act(|office, moment| office.begin_case(moment)).unwrap();
    let mut files = files();
    let (name, line) = text_file(&files, "ru", "q-place_private");
    let (name, line) = (name.to_owned(), line.to_owned());
    change(&mut files, &name, &line, "q-place_private = XYZ?");
    let new = import(&mut player, &files).comparison.unwrap().version.protocol.texts;
    assert_ne!(new, before.protocol.texts);
    approve(&mut player, &new).unwrap();
    put_into_use(&mut player, &new).unwrap();
    player.restart();
    let home = player.act(|office, moment| office.home(moment.now)).unwrap();
    assert_eq!(
        (home.cases[0].protocol.texts.as_str(), home.office.protocol.texts.as_str()),
        (old.protocol.texts.as_str(), new.as_str())
    );
    // The same rules, and still each case has the words that it began with.
    let young = player.act(|office, moment| office.begin_case(moment)).unwrap();
    put_into_use(&mut player, &before.protocol.texts).unwrap();
    for (case, texts) in [(&young, &new), (&old, &before.protocol.texts)] {
        let opened = player.act(|office, moment| office.open_case(&case.case.case, moment)).unwrap();
        assert_eq!(opened.protocol.texts, *texts);
    }
}

#[test]
fn a_broken_candidate_is_refused_and_the_working_one_untouched() {
    let mut player = Player::new("labour-inspector");
    let before = player.act(|office, _| office.protocols()).unwrap();
    let cut = |files: &mut Files| {
        let text = files.get_mut("protocol.toml").unwrap();
        text.truncate(text.len() / 2);
        text.push_str("[[");
    };
    type Break = Box<dyn Fn(&mut Files)>;
    let cases: Vec<(&str, Break, &str, &str)> = vec![
        ("cut off", Box::new(cut), "protocol.toml", "fault-rule-unreadable"),
        ("no rules", Box::new(|files| drop(files.remove("indicators.toml"))), "", "fault-file-missing"),
        (
            "unknown question",
            Box::new(|files| change(files, "indicators.toml", "when = \"", "when = \"${nobody} = 'yes' or ")),
            "indicators.toml",
            "fault-rule-unknown",
        ),
        (
            "words cut off",
            Box::new(|files| drop(files.insert("ky/x.ftl".into(), "a = {".into()))),
            "ky/x.ftl",
            "fault-text-syntax",
        ),
        (
            "a word that nobody fills in",
            Box::new(|files| drop(files.insert("ky/x.ftl".into(), "a = { $name }\n".into()))),
            "ky/x.ftl",
            "fault-text-placeable",
        ),
        (
            "a text twice",
            Box::new(|files| drop(files.insert("ru/x.ftl".into(), "\nq-place_private = X\n".into()))),
            "ru/x.ftl",
            "fault-text-doubled",
        ),
    ];
    for (what, damage, place, expected) in cases {
        let mut files = next();
        damage(&mut files);
        let view = import(&mut player, &files);
        assert!(view.comparison.is_none(), "{what}");
        let fault = view.faults.iter().find(|fault| fault.code == expected);
        let fault = fault.unwrap_or_else(|| panic!("{what}: {:?}", view.faults));
        assert_eq!(fault.place, place, "{what}");
        assert_eq!(place.is_empty(), fault.row == 0, "{what}: a line for what stands somewhere");
        assert_eq!(player.act(|office, _| office.protocols()).unwrap(), before, "{what}");
    }
    for bytes in [&b""[..], b"PK\x03\x04 nothing", b"plain words"] {
        let view = player.act(|office, moment| office.import_protocol(ProtocolSource::File(bytes), moment)).unwrap();
        assert_eq!((view.comparison, view.faults[0].code.as_str()), (None, "fault-file-unreadable"));
    }
    assert_eq!(player.act(|office, _| office.protocols()).unwrap(), before);
}

#[test]
fn missing_kyrgyz_texts_are_listed_one_by_one() {
    let mut player = Player::new("labour-inspector");
    let before = player.act(|office, _| office.protocols()).unwrap();
    let mut files = next();
    for id in ["q-place_private", "section-safety"] {
        let (name, line) = text_file(&files, "ky", id);
        let (name, line) = (name.to_owned(), line.to_owned());
        change(&mut files, &name, &line, &format!("{id} ="));
    }
    change(&mut files, "ky/lists.ftl", "    .c-yes", "    .c-gone");
    let view = import(&mut player, &files);
    assert_eq!((view.comparison, view.faults), (None, vec![]));
    let listed: Vec<_> =
        view.missing.iter().map(|text| (text.part.as_str(), text.id.as_str(), text.choice.as_str())).collect();
    assert_eq!(listed, [("section", "safety", ""), ("question", "place_private", ""), ("list", "yes_no", "yes")]);
    assert!(view.missing.iter().all(|text| text.languages == ["ky"]));
    files.retain(|name, _| !name.starts_with("ky/"));
    let all = import(&mut player, &files).missing;
    assert!(all.len() > 300 && all.iter().all(|text| text.languages == ["ky"]), "{}", all.len());
    assert_eq!(player.act(|office, _| office.protocols()).unwrap(), before);
}

#[test]
fn an_approval_needs_the_passphrase_a_name_and_a_role() {
    let mut player = Player::new("labour-inspector");
    let new = import(&mut player, &next()).comparison.unwrap().version.protocol.texts;
    let input = |name: &str, role: &str, passphrase: &str, texts: &str| ApprovalInput {
        texts: texts.into(),
        name: name.into(),
        role: role.into(),
        passphrase: passphrase.into(),
    };
    for (input, expected) in [
        (input("", "role", PASSPHRASE, &new), "approval-incomplete"),
        (input("Name", "  a ", PASSPHRASE, &new), "approval-incomplete"),
        (input(&"n".repeat(201), "role", PASSPHRASE, &new), "approval-incomplete"),
        (input("Name", "role", "not the passphrase", &new), "wrong-passphrase"),
        (input("Name", "role", PASSPHRASE, &"0".repeat(64)), "protocol-unknown"),
        (input("Name", "role", PASSPHRASE, "nothing"), "protocol-unknown"),
    ] {
        assert_eq!(code(player.act(|office, moment| office.approve_protocol(&input, moment))), expected);
    }
    assert_eq!(code(put_into_use(&mut player, &new)), "protocol-not-approved");
    assert_eq!(code(put_into_use(&mut player, "nothing")), "protocol-unknown");
    assert_eq!(code(player.act(|office, _| office.protocol_texts(&new, "de"))), "internal");
    approve(&mut player, &new).unwrap();
    put_into_use(&mut player, &new).unwrap();
}

#[test]
fn the_same_file_again_is_the_same_version() {
    let mut player = Player::new("labour-inspector");
    let first = import(&mut player, &next()).comparison.unwrap();
    let again = import(&mut player, &next()).comparison.unwrap();
    assert_eq!(first, again);
    let own = import(&mut player, &files()).comparison.unwrap();
    assert!(own.difference.is_empty() && own.version.in_use, "the program's own files are the program's own version");
}

#[test]
fn a_restart_between_the_steps_leaves_the_old_version_or_the_new_one() {
    let mut player = Player::new("labour-inspector");
    let old = in_use(&mut player).protocol.texts;
    let new = import(&mut player, &next()).comparison.unwrap().version.protocol.texts;
    player.restart();
    assert_eq!(in_use(&mut player).protocol.texts, old);
    approve(&mut player, &new).unwrap();
    player.restart();
    assert_eq!(in_use(&mut player).protocol.texts, old);
    put_into_use(&mut player, &new).unwrap();
    player.restart();
    assert_eq!(in_use(&mut player).protocol.texts, new);
}

#[test]
fn rules_that_came_without_their_words_are_never_approved() {
    let own = files();
    let changed = own["protocol.toml"].replacen("version = \"", "version = \"9.", 1);
    let content = Content::embedded().unwrap();
    let bare = content.clone().with_protocols(&[(changed.clone(), own["indicators.toml"].clone())]).unwrap();
    let mut player = Player::with("labour-inspector", bare);
    let case = player.act(|office, moment| office.begin_case(moment)).unwrap();
    assert_eq!(code(approve(&mut player, &case.protocol.texts)), "protocol-not-whole");

    // The same rules with their words are another version, which may be.
    let mut whole = own;
    whole.insert("protocol.toml".into(), changed);
    let spoken = content.with_protocol_files(std::slice::from_ref(&whole)).unwrap();
    assert_eq!(spoken.protocol_texts("kg-sop", "ru").unwrap().files.len(), bundle_files(&whole, "ru/"));
    assert_eq!(code(spoken.protocol_texts("another", "ru")), "protocol-unknown");
    player.content = spoken;
    player.restart();
    let new = player.act(|office, moment| office.begin_case(moment)).unwrap().protocol.texts;
    assert_ne!(new, case.protocol.texts);
    approve(&mut player, &new).unwrap();
    // The case without words stays on them, and is refused its texts no less than before.
    let words = player.act(|office, _| office.protocol_texts(&case.protocol.texts, "ru")).unwrap();
    assert_eq!(words.files, Vec::<String>::new());
}

fn bundle_files(files: &Files, folder: &str) -> usize {
    files.keys().filter(|name| name.starts_with(folder)).count()
}

#[test]
fn looking_and_using_what_is_in_use_write_nothing() {
    let mut player = Player::new("labour-inspector");
    let own = in_use(&mut player).protocol.texts;
    let new = import(&mut player, &next()).comparison.unwrap().version.protocol.texts;
    approve(&mut player, &new).unwrap();
    put_into_use(&mut player, &new).unwrap();
    let database = player.dir().join("vault.db");
    let before = std::fs::read(&database).unwrap();
    put_into_use(&mut player, &new).unwrap();
    let mut other = next();
    change(&mut other, "protocol.toml", "version = \"", "version = \"8.");
    let source = ProtocolSource::Folder(&other);
    let (view, words) = player.act(|office, _| office.preview_protocol(&own, source, "ky")).unwrap();
    let both = view.comparison.unwrap();
    assert_eq!((both.against.protocol.texts.as_str(), both.version.source.as_str()), (own.as_str(), "files"));
    assert!(!both.version.in_use && both.version.approval.is_none() && !words.files.is_empty());
    let known = player.act(|office, _| office.preview_protocol(&own, ProtocolSource::Folder(&next()), "ky")).unwrap().0;
    assert!(known.comparison.unwrap().version.in_use, "what is here already is told as it is here");
    let unknown = player.act(|office, _| office.preview_protocol("nothing", source, "ky"));
    assert_eq!(code(unknown), "protocol-unknown");
    let broken = player.act(|office, _| office.preview_protocol(&own, ProtocolSource::File(b"no"), "ky")).unwrap();
    assert!(broken.0.comparison.is_none() && !broken.0.faults.is_empty() && broken.1.files.is_empty());
    assert!(std::fs::read(&database).unwrap() == before, "not a byte");
}
