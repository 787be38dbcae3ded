//! The columns of each sheet, in the order in which they are written. The reader and the writer know them from here only.
//!
//! A name that ends in `::` stands once for each language: `label::Кыргызча (ky)`.

use crate::cell::Sheet;

/// What a column that stands once for each language ends in.
const EACH_LANGUAGE: &str = "::";

const SURVEY: [&str; 33] = [
    "type",
    "name",
    "label::",
    "hint::",
    "guidance_hint::",
    "relevant",
    "required",
    "constraint",
    "constraint_message::",
    "choice_filter",
    "calculation",
    "repeat_count",
    "appearance",
    "taanuu_section",
    "taanuu_module",
    "taanuu_share",
    "taanuu_paths",
    "taanuu_indicators",
    "taanuu_observation",
    "taanuu_sensitive",
    "taanuu_non_punishment",
    "taanuu_profile",
    "taanuu_find",
    "taanuu_consent",
    "taanuu_exclusive",
    "taanuu_more",
    "taanuu_max",
    "taanuu_intro::",
    "taanuu_child::",
    "taanuu_counts::",
    "taanuu_counts_not::",
    "taanuu_sources",
    "taanuu_review::",
];

/// Which texts of a question stand in which column of the survey: the attribute of its message, `None` for the question itself.
pub(crate) const QUESTION_TEXTS: [(&str, Option<&str>); 7] = [
    ("label", None),
    ("taanuu_child", Some("child")),
    ("hint", Some("hint")),
    ("guidance_hint", Some("why")),
    ("taanuu_counts", Some("counts")),
    ("taanuu_counts_not", Some("counts-not")),
    ("constraint_message", Some("constraint")),
];

/// All others are columns for `choice_filter`.
const CHOICES: [&str; 3] = ["list_name", "name", "label::"];

const SETTINGS: [&str; 9] = [
    "form_id",
    "version",
    "form_title::",
    "default_language",
    "taanuu_sources",
    "taanuu_status",
    "taanuu_reviewer",
    "clean_text_values",
    "allow_choice_duplicates",
];

const DIMENSIONS: [&str; 3] = ["id", "name", "palermo"];
const INDICATORS: [&str; 7] = ["code", "adult", "child", "ilo11", "when", "observed", "labour"];
const RULES: [&str; 3] = ["kind", "id", "when"];
const TEXTS: [&str; 5] = ["file", "message", "attribute", "text::", "review::"];

/// The columns of a sheet. Those of the translation workbook depend on its languages: `crate::locale` knows them.
pub(crate) fn of(sheet: Sheet) -> &'static [&'static str] {
    match sheet {
        Sheet::Survey => &SURVEY,
        Sheet::Choices => &CHOICES,
        Sheet::Settings => &SETTINGS,
        Sheet::Dimensions => &DIMENSIONS,
        Sheet::Indicators => &INDICATORS,
        Sheet::Rules => &RULES,
        Sheet::Texts => &TEXTS,
        Sheet::Locale => &[],
    }
}

/// The name of a column, and whether it stands once for each language.
pub(crate) fn name(column: &str) -> (&str, bool) {
    column.strip_suffix(EACH_LANGUAGE).map_or((column, false), |name| (name, true))
}
