//! Reads `protocol.toml`: all that can be said without knowing the other file.

use super::choices::{Columns, Lists, read_choices, read_lists};
use super::containers::{self, RawCalculation, RawGroup};
use super::fields::{Fields, root};
use super::is_own_id;
use super::source::{Located, Source};
use crate::protocol::Header;
use crate::{Find, Layout, Path, Question, QuestionKind, Section};
use hashbrown::{HashMap, HashSet};

/// Names that the program computes; a question may not take them.
pub(super) const COMPUTED: [&str; 8] =
    ["act", "means", "purpose", "child", "danger", "indicators_present", "strong_present", "labour_present"];

const ROUTES: [&str; 4] = ["danger", "unsafe", "child", "no_consent"];

const RECIPIENTS: [(&str, ()); 5] = [("support", ()), ("labour", ()), ("police", ()), ("consular", ()), ("child", ())];

const PURPOSES: [(&str, ()); 8] = [
    ("interview", ()),
    ("store", ()),
    ("share_support", ()),
    ("share_labour", ()),
    ("share_police", ()),
    ("share_consular", ()),
    ("share_child", ()),
    ("statistics", ()),
];

const PATHS: [(&str, Path); 2] = [("short", Path::Short), ("observation", Path::Observation)];

const KINDS: [(&str, QuestionKind); 7] = [
    ("select_one", QuestionKind::SelectOne),
    ("select_multiple", QuestionKind::SelectMultiple),
    ("integer", QuestionKind::Integer),
    ("decimal", QuestionKind::Decimal),
    ("text", QuestionKind::Text),
    ("date", QuestionKind::Date),
    ("note", QuestionKind::Note),
];

/// `protocol.toml` before its expressions are compiled.
pub(crate) struct ProtocolFile {
    pub(crate) header: Header,
    /// `danger`, `unsafe`, `child`, `no_consent`.
    pub(crate) routes: [Option<Located<String>>; 4],
    pub(crate) sections: Vec<RawSection>,
    /// In the order of their sections.
    pub(crate) questions: Vec<RawQuestion>,
    pub(crate) groups: Vec<RawGroup>,
    pub(crate) calculations: Vec<RawCalculation>,
}

pub(crate) struct RawSection {
    pub(crate) section: Section,
    paths: Vec<Path>,
    pub(crate) relevant: Option<Located<String>>,
}

#[derive(Clone)]
pub(crate) struct RawQuestion {
    pub(crate) question: Question,
    /// Its kind or choices are in error: what reads it says nothing further.
    pub(crate) broken: bool,
    /// Place of its section.
    pub(crate) section: usize,
    pub(crate) group: Option<Located<String>>,
    /// Where its table begins.
    pub(crate) at: usize,
    /// Columns of each choice.
    pub(crate) columns: Vec<Columns>,
    pub(crate) filter: Option<Located<String>>,
    pub(crate) relevant: Option<Located<String>>,
    pub(crate) constraint: Option<Located<String>>,
    pub(crate) indicators: Vec<Located<String>>,
}

/// Sections by their ids: the place, and the paths of all their questions.
pub(super) type SectionPlaces = HashMap<String, (usize, Vec<Path>)>;

/// Reads the file; `None` when it is no TOML at all.
pub(crate) fn read(source: &Source) -> Option<ProtocolFile> {
    let table = root(source)?;
    let mut file = Fields::new(source, &table, 0);
    let header = read_header(&mut file);
    let lists = read_lists(&mut file);
    let routes = read_routes(&mut file);
    let mut ids = HashSet::new();
    let sections: Vec<_> = file.tables("section").into_iter().map(|table| read_section(table, &mut ids)).collect();
    let ids = sections.iter().enumerate().map(|(place, raw)| (raw.section.id.clone(), (place, raw.paths.clone())));
    // Of doubled ids, which are refused, the first counts.
    let places: SectionPlaces = ids.rev().collect();
    let mut ids = HashSet::new();
    let mut questions = Vec::new();
    for table in file.tables("question") {
        questions.push(read_question(table, &lists, &places, &mut ids));
    }
    let (groups, calculations) = containers::read(&mut file, &places, &mut ids);
    questions.sort_by_key(|question| question.section);
    file.finish();
    Some(ProtocolFile { header, routes, sections, questions, groups, calculations })
}

fn read_header(file: &mut Fields) -> Header {
    let plain = |text: Option<Located<String>>| text.map(|text| text.value).unwrap_or_default();
    let id = file.required("id");
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if let Some(id) = id.as_ref().filter(|id| !id.value.bytes().all(fits)) {
        file.source.error(id.span.start, "bad-id", &id.value);
    }
    let version = plain(file.required("version"));
    let status = file.word("status", &[("draft", "draft"), ("approved", "approved")]).unwrap_or("draft");
    let reviewer = file.text("reviewer");
    if status == "approved" && reviewer.as_ref().is_none_or(|reviewer| reviewer.value.trim().is_empty()) {
        let at = reviewer.as_ref().map_or(0, |reviewer| reviewer.span.start);
        file.source.error(at, "missing-key", "reviewer: an approved protocol names who approved it and when");
    }
    let sources = plain_texts(file, "sources");
    Header { id: plain(id), version, status: status.into(), reviewer: plain(reviewer), sources }
}

fn plain_texts(table: &mut Fields, key: &str) -> Vec<String> {
    table.texts(key).unwrap_or_default().into_iter().map(|text| text.value).collect()
}

fn read_routes(file: &mut Fields) -> [Option<Located<String>>; 4] {
    let Some(mut table) = file.table("routes") else { return [const { None }; 4] };
    let routes = ROUTES.map(|route| table.required(route));
    table.finish();
    routes
}

/// The id of a section or question, checked and noted.
pub(super) fn read_id(table: &mut Fields, ids: &mut HashSet<String>, reserved: &[&str]) -> String {
    let Some(id) = table.required("id") else { return String::new() };
    if !is_own_id(&id.value) {
        table.source.error(id.span.start, "bad-id", &id.value);
    }
    if reserved.contains(&id.value.as_str()) {
        table.source.error(id.span.start, "reserved-id", &id.value);
    }
    if !ids.insert(id.value.clone()) {
        table.source.error(id.span.start, "doubled-id", &id.value);
    }
    id.value
}

fn read_section(mut table: Fields, ids: &mut HashSet<String>) -> RawSection {
    let id = read_id(&mut table, ids, &[]);
    let module = table.required("module").map(|module| module.value).unwrap_or_default();
    let layout = table.word("layout", &[("one", Layout::One), ("together", Layout::Together)]).unwrap_or(Layout::One);
    let share = table.texts("share").unwrap_or_default();
    for recipient in &share {
        table.meaning(recipient, &RECIPIENTS);
    }
    let share = share.into_iter().map(|recipient| recipient.value).collect();
    let relevant = table.text("relevant");
    let paths = read_paths(&mut table);
    table.finish();
    RawSection { section: Section { id, module, layout, share }, paths, relevant }
}

fn read_paths(table: &mut Fields) -> Vec<Path> {
    let paths = table.texts("paths").unwrap_or_default();
    paths.iter().filter_map(|path| table.meaning(path, &PATHS)).collect()
}

/// The place of the section that the table names.
pub(super) fn section_place(table: &Fields, name: &Located<String>, sections: &SectionPlaces) -> Option<usize> {
    let place = sections.get(&name.value).map(|(place, _)| *place);
    if place.is_none() {
        table.source.error(name.span.start, "unknown-section", &name.value);
    }
    place
}

fn read_question(mut table: Fields, lists: &Lists, sections: &SectionPlaces, ids: &mut HashSet<String>) -> RawQuestion {
    let id = read_id(&mut table, ids, &COMPUTED);
    let section = table.required("section");
    let place = section.as_ref().and_then(|name| section_place(&table, name, sections));
    let kind = table.word("kind", &KINDS);
    let (choices, columns, well) = read_choices(&mut table, kind.unwrap_or(QuestionKind::Text), lists);
    let (relevant, constraint) = (table.text("relevant"), table.text("constraint"));
    let indicators = table.texts("indicators").unwrap_or_default();
    let (filter, group) = (table.text("choice_filter"), table.text("group"));
    let mut paths = read_paths(&mut table);
    let around = section.as_ref().and_then(|name| sections.get(&name.value));
    paths.extend(around.into_iter().flat_map(|(_, paths)| paths.clone()));
    let consent = table.text("consent");
    if let Some(purpose) = &consent {
        table.meaning(purpose, &PURPOSES);
        let has = |code| choices.as_ref().is_some_and(|choices| choices.codes().any(|known| known == code));
        if well && (kind != Some(QuestionKind::SelectOne) || !has("yes") || !has("no")) {
            table.source.error(purpose.span.start, "bad-consent", "consent is given by a select_one with yes and no");
        }
    }
    let question = Question {
        id,
        instance: None,
        filtered: filter.is_some(),
        paths,
        section: section.map(|section| section.value).unwrap_or_default(),
        kind: kind.unwrap_or(QuestionKind::Text),
        choices,
        required: table.flag("required"),
        observation: table.flag("observation"),
        sensitive: table.flag("sensitive"),
        non_punishment: table.flag("non_punishment"),
        profile: table.flag("profile"),
        find: table.text("find").and_then(|word| table.meaning(&word, &Find::WORDS)),
        consent: consent.map(|purpose| purpose.value),
        constrained: constraint.is_some(),
        indicators: indicators.iter().map(|code| code.value.clone()).collect(),
        sources: plain_texts(&mut table, "sources"),
    };
    let broken = kind.is_none() || !well;
    let (at, section) = (table.at, place.unwrap_or(0));
    table.finish();
    RawQuestion { question, broken, section, group, at, columns, filter, relevant, constraint, indicators }
}
