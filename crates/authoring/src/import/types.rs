//! The `type` column: what pyxform 4.5 knows, and what of it a protocol has.

/// What a row of the survey is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum RowType {
    BeginGroup,
    BeginRepeat,
    EndGroup,
    EndRepeat,
    /// A question with choices: `select_one` or `select_multiple`, and its list.
    Select {
        kind: &'static str,
        list: String,
    },
    /// A question of another kind of ours.
    Plain(&'static str),
    Calculate,
    /// Something a telephone notes by itself, which means nothing here.
    Metadata,
}

const SELECTS: [(&str, &str); 9] = [
    ("add select one prompt using ", "select_one"),
    ("add select multiple prompt using ", "select_multiple"),
    ("select all that apply from ", "select_multiple"),
    ("select all that apply ", "select_multiple"),
    ("select one from ", "select_one"),
    ("select_one ", "select_one"),
    ("select one ", "select_one"),
    ("select1 ", "select_one"),
    ("select_multiple ", "select_multiple"),
];

const KINDS: [(&str, &str); 20] = [
    ("integer", "integer"),
    ("int", "integer"),
    ("q int", "integer"),
    ("add integer prompt", "integer"),
    ("decimal", "decimal"),
    ("q decimal", "decimal"),
    ("add decimal prompt", "decimal"),
    ("text", "text"),
    ("string", "text"),
    ("q string", "text"),
    ("add text prompt", "text"),
    ("date", "date"),
    ("q date", "date"),
    ("add date prompt", "date"),
    ("note", "note"),
    ("q note", "note"),
    ("add note prompt", "note"),
    ("calculate", "calculate"),
    ("q calculate", "calculate"),
    ("add calculate prompt", "calculate"),
];

/// What a telephone or its owner's account tells; `uri:` may stand before it.
const METADATA: [&str; 26] = [
    "start",
    "start time",
    "get start time",
    "end",
    "end time",
    "get end time",
    "today",
    "get today",
    "deviceid",
    "device id",
    "get device id",
    "username",
    "audit",
    "phonenumber",
    "get phone number",
    "email",
    "simserial",
    "sim id",
    "get sim id",
    "subscriberid",
    "subscriber id",
    "get subscriber id",
    "imei",
    "instanceID",
    "instance id",
    "get instance id",
];

/// Types that other tools have: refused as such and not as a slip of the pen. From pyxform's `question_type_dictionary.py` and `xls2json.py`.
const UNSUPPORTED: [&str; 65] = [
    "geopoint",
    "geotrace",
    "geoshape",
    "start-geopoint",
    "background-geopoint",
    "gps",
    "location",
    "q location",
    "q geopoint",
    "q geoshape",
    "q geotrace",
    "add location prompt",
    "image",
    "photo",
    "q image",
    "q picture",
    "audio",
    "video",
    "q audio",
    "q video",
    "background-audio",
    "file",
    "add file prompt",
    "add image prompt",
    "add photo prompt",
    "add audio prompt",
    "add video prompt",
    "barcode",
    "q barcode",
    "add barcode prompt",
    "range",
    "percentage",
    "phone number",
    "number of days in last month",
    "number of days in last six months",
    "number of days in last year",
    "time",
    "datetime",
    "dateTime",
    "date time",
    "q date time",
    "q dateTime",
    "add date time prompt",
    "add dateTime prompt",
    "acknowledge",
    "trigger",
    "q acknowledge",
    "add acknowledge prompt",
    "hidden",
    "csv-external",
    "xml-external",
    "osm",
    "rank",
    "q select",
    "q select1",
    "select one using",
    "select multiple using",
    "select multiple from",
    "select one external",
    // Settings that stand in a row of the survey.
    "form_title",
    "set_form_title",
    "form_id",
    "set_form_id",
    "prefix",
    "include",
];

/// First words of selects whose choices stand elsewhere.
const SELECTS_ELSEWHERE: [&str; 6] =
    ["select_one_external", "select_one_from_file", "select_multiple_from_file", "rank", "osm", "cascading_select"];

/// Reads a type; the error is a code.
pub(super) fn read(text: &str) -> Result<RowType, &'static str> {
    if let Some(control) = text.strip_prefix("begin ").or_else(|| text.strip_prefix("begin_")) {
        return match control {
            "group" => Ok(RowType::BeginGroup),
            "repeat" | "lgroup" | "looped group" => Ok(RowType::BeginRepeat),
            _ => Err("type-unsupported"),
        };
    }
    if let Some(control) = text.strip_prefix("end ").or_else(|| text.strip_prefix("end_")) {
        match control {
            "group" => return Ok(RowType::EndGroup),
            "repeat" | "lgroup" | "looped group" => return Ok(RowType::EndRepeat),
            _ => {}
        }
    }
    for (command, kind) in SELECTS {
        if let Some(list) = text.strip_prefix(command) {
            return select(kind, list);
        }
    }
    if let Some((_, kind)) = KINDS.iter().find(|(name, _)| *name == text) {
        return Ok(if *kind == "calculate" { RowType::Calculate } else { RowType::Plain(kind) });
    }
    if METADATA.contains(&text.strip_prefix("uri:").unwrap_or(text)) {
        return Ok(RowType::Metadata);
    }
    let first = text.split(' ').next().unwrap_or_default();
    if UNSUPPORTED.contains(&text) || SELECTS_ELSEWHERE.contains(&first) || text.contains("from file") {
        return Err("type-unsupported");
    }
    Err(if matches!(first, "select_one" | "select_multiple") { "list-missing" } else { "type-unknown" })
}

fn select(kind: &'static str, list: &str) -> Result<RowType, &'static str> {
    let mut words = list.split(' ');
    let list = words.next().unwrap_or_default();
    let rest: Vec<&str> = words.collect();
    if matches!(rest.join(" ").as_str(), "or_other" | "or other" | "or specify other") {
        return Err("or-other");
    }
    if list.contains("${") {
        return Err("list-from-answers");
    }
    if [".csv", ".xml", ".geojson"].iter().any(|ending| list.ends_with(ending)) || list == "file" {
        return Err("type-unsupported");
    }
    if list.is_empty() || !rest.is_empty() {
        Err("list-missing")
    } else {
        Ok(RowType::Select { kind, list: list.into() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_read_in_all_their_writings() {
        let select = |kind, list: &str| Ok(RowType::Select { kind, list: list.into() });
        for (text, wanted) in [
            ("select_one yes_no", select("select_one", "yes_no")),
            ("select one yes_no", select("select_one", "yes_no")),
            ("select1 yes_no", select("select_one", "yes_no")),
            ("select one from yes_no", select("select_one", "yes_no")),
            ("select all that apply from q-signs", select("select_multiple", "q-signs")),
            ("select_multiple signs", select("select_multiple", "signs")),
            ("int", Ok(RowType::Plain("integer"))),
            ("string", Ok(RowType::Plain("text"))),
            ("begin group", Ok(RowType::BeginGroup)),
            ("begin_group", Ok(RowType::BeginGroup)),
            ("begin lgroup", Ok(RowType::BeginRepeat)),
            ("end_repeat", Ok(RowType::EndRepeat)),
            ("end", Ok(RowType::Metadata)),
            ("calculate", Ok(RowType::Calculate)),
            ("begin loop over list", Err("type-unsupported")),
            ("select_one yes_no or_other", Err("or-other")),
            ("select_one ${name}", Err("list-from-answers")),
            ("select_one_from_file towns.csv", Err("type-unsupported")),
            ("select_one towns.csv", Err("type-unsupported")),
            ("select_one", Err("list-missing")),
            ("select_multiple a b", Err("list-missing")),
            ("rank list", Err("type-unsupported")),
            ("geopoint", Err("type-unsupported")),
            ("end time", Ok(RowType::Metadata)),
            ("uri:deviceid", Ok(RowType::Metadata)),
            ("get phone number", Ok(RowType::Metadata)),
            ("select one from file towns.csv", Err("type-unsupported")),
            ("select multiple from file towns.csv", Err("type-unsupported")),
            ("select_one_external towns", Err("type-unsupported")),
            ("cascading_select towns", Err("type-unsupported")),
            ("q dateTime", Err("type-unsupported")),
            ("phone number", Err("type-unsupported")),
            ("form_title", Err("type-unsupported")),
            ("begin repeat over towns", Err("type-unsupported")),
            ("Begin group", Err("type-unknown")),
            ("select_one yes_no or specify other", Err("or-other")),
            ("select all that apply from signs or other", Err("or-other")),
            ("Integer", Err("type-unknown")),
            ("intger", Err("type-unknown")),
        ] {
            assert_eq!(read(text), wanted, "{text}");
        }
    }
}
