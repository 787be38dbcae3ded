//! The fields of a TOML table, taken one by one; what nobody took is an unknown key.

use super::source::{Located, Source};
use smallvec::SmallVec;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub(crate) struct Fields<'f, 't> {
    pub(crate) source: &'f Source<'t>,
    table: &'f DeTable<'t>,
    /// Where the table begins.
    pub(crate) at: usize,
    /// Where the keys stand that somebody took.
    taken: SmallVec<[usize; KEYS]>,
}

/// Few tables have more keys.
const KEYS: usize = 24;

/// A choice of a list: a code alone, or a table of `code` and columns.
pub(crate) struct ListedChoice {
    pub(crate) code: Located<String>,
    pub(crate) columns: Vec<(Located<String>, Located<String>)>,
}

impl<'f, 't> Fields<'f, 't> {
    pub(crate) fn new(source: &'f Source<'t>, table: &'f DeTable<'t>, at: usize) -> Self {
        Fields { source, table, at, taken: SmallVec::new() }
    }

    fn take(&mut self, key: &str) -> Option<&'f Spanned<DeValue<'t>>> {
        let (key, value) = self.table.get_key_value(key)?;
        self.taken.push(key.span().start);
        Some(value)
    }

    fn wrong(&self, value: &Spanned<DeValue>, expected: &str) {
        let detail = format!("expected {expected}, found {}", value.get_ref().type_str());
        self.source.error(value.span().start, "wrong-type", detail);
    }

    fn string(&self, value: &Spanned<DeValue>) -> Option<Located<String>> {
        match value.get_ref().as_str() {
            Some(text) => Some(Located { value: text.into(), span: value.span() }),
            None => {
                self.wrong(value, "text");
                None
            }
        }
    }

    /// A text that may be left out.
    pub(crate) fn text(&mut self, key: &str) -> Option<Located<String>> {
        let value = self.take(key)?;
        self.string(value)
    }

    /// A text that must be there and say something.
    pub(crate) fn required(&mut self, key: &str) -> Option<Located<String>> {
        let Some(value) = self.take(key) else {
            self.source.error(self.at, "missing-key", key);
            return None;
        };
        let text = self.string(value)?;
        if text.value.trim().is_empty() {
            self.source.error(text.span.start, "bad-value", format!("{key} is empty"));
        }
        Some(text)
    }

    /// One of some words that stand for something.
    pub(crate) fn word<T: Copy>(&mut self, key: &str, words: &[(&str, T)]) -> Option<T> {
        let text = self.required(key)?;
        self.meaning(&text, words)
    }

    /// What the word stands for.
    pub(crate) fn meaning<T: Copy>(&self, text: &Located<String>, words: &[(&str, T)]) -> Option<T> {
        let found = words.iter().find(|(word, _)| *word == text.value).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let known: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            self.source.error(text.span.start, "bad-value", format!("expected one of {}", known.join(", ")));
        }
        found
    }

    /// `true` or `false`; left out it is false.
    pub(crate) fn flag(&mut self, key: &str) -> bool {
        let Some(value) = self.take(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(value, "true or false");
            false
        })
    }

    /// A list of texts; left out it is `None`.
    pub(crate) fn texts(&mut self, key: &str) -> Option<Vec<Located<String>>> {
        let items = self.items(key)?;
        Some(items.filter_map(|item| self.string(item)).collect())
    }

    /// A list of choices, each a code or a table of code and columns; left out it is `None`.
    pub(crate) fn choices(&mut self, key: &str) -> Option<Vec<ListedChoice>> {
        let items = self.items(key)?;
        let choice = |item: &'f Spanned<DeValue<'t>>| {
            if item.get_ref().as_table().is_none() {
                return self.string(item).map(|code| ListedChoice { code, columns: Vec::new() });
            }
            let mut table = self.nested(item)?;
            let code = table.required("code")?;
            let names = table.keys().into_iter().filter(|name| name.value != "code");
            let mut column = |name: Located<String>| Some((name.clone(), table.text(&name.value)?));
            let columns = names.filter_map(&mut column).collect();
            Some(ListedChoice { code, columns })
        };
        Some(items.filter_map(choice).collect())
    }

    /// A whole number; left out it is `None`.
    pub(crate) fn number(&mut self, key: &str) -> Option<Located<i64>> {
        let value = self.take(key)?;
        let number = value.get_ref().as_integer().and_then(|i| i64::from_str_radix(i.as_str(), i.radix()).ok());
        if number.is_none() {
            self.wrong(value, "a whole number");
        }
        number.map(|number| Located { value: number, span: value.span() })
    }

    /// A list of whole numbers; left out it is empty.
    pub(crate) fn numbers(&mut self, key: &str) -> Vec<Located<i64>> {
        let Some(items) = self.items(key) else { return Vec::new() };
        let mut numbers = Vec::new();
        for item in items {
            let number = item.get_ref().as_integer().and_then(|i| i64::from_str_radix(i.as_str(), i.radix()).ok());
            match number {
                Some(value) => numbers.push(Located { value, span: item.span() }),
                None => self.wrong(item, "a whole number"),
            }
        }
        numbers
    }

    fn items(&mut self, key: &str) -> Option<impl Iterator<Item = &'f Spanned<DeValue<'t>>> + use<'f, 't>> {
        let value = self.take(key)?;
        let items = value.get_ref().as_array();
        if items.is_none() {
            self.wrong(value, "a list");
        }
        items.map(|items| items.iter())
    }

    /// A table that must be there.
    pub(crate) fn table(&mut self, key: &str) -> Option<Fields<'f, 't>> {
        let Some(value) = self.take(key) else {
            self.source.error(self.at, "missing-key", key);
            return None;
        };
        self.nested(value)
    }

    fn nested(&self, value: &'f Spanned<DeValue<'t>>) -> Option<Fields<'f, 't>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong(value, "a table");
        }
        table.map(|table| Fields::new(self.source, table, value.span().start))
    }

    /// Whether the key is there at all.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// The tables of `[[key]]`, in order; left out there are none.
    pub(crate) fn tables(&mut self, key: &str) -> Vec<Fields<'f, 't>> {
        match self.items(key) {
            Some(items) => items.filter_map(|item| self.nested(item)).collect(),
            None => Vec::new(),
        }
    }

    /// All keys of the table, as [`Located`] names, in the order of the file.
    pub(crate) fn keys(&self) -> Vec<Located<String>> {
        self.keys_but(&[])
    }

    /// The same without those that begin at one of these places.
    fn keys_but(&self, places: &[usize]) -> Vec<Located<String>> {
        let others = self.table.keys().filter(|key| !places.contains(&key.span().start));
        let name =
            |key: &Spanned<_>| Located { value: String::from(AsRef::<str>::as_ref(key.get_ref())), span: key.span() };
        let mut keys: Vec<_> = others.map(name).collect();
        keys.sort_by_key(|key| key.span.start);
        keys
    }

    /// Reports the keys that nobody took.
    pub(crate) fn finish(self) {
        for key in self.keys_but(&self.taken) {
            self.source.error(key.span.start, "unknown-key", key.value);
        }
    }
}

/// Parses the whole file; every error of syntax is noted.
pub(crate) fn root<'t>(source: &Source<'t>) -> Option<DeTable<'t>> {
    let (table, errors) = DeTable::parse_recoverable(source.text);
    for error in &errors {
        source.error(error.span().map_or(0, |span| span.start), "toml", error.message());
    }
    errors.is_empty().then(|| table.into_inner())
}
