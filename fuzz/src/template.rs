//! A small protocol with one rule left open, so that an expression is checked and evaluated wherever an author could write it.

use screening::{Protocol, ProtocolError};

/// Everything before the rule's own place. Each question feeds the one indicator, whose rule may therefore read any of them.
const QUESTIONS: &str = r#"id = "template"
version = "1"
status = "draft"
sources = ["invented"]
[lists]
yes_no = ["yes", "no"]
town = [{ code = "hill", region = "yes" }, { code = "lake", region = "no" }]
[routes]
danger = "${a} = 'yes'"
unsafe = "false()"
child = "${n} < 18"
no_consent = "false()"
[[section]]
id = "s"
module = "M0"
layout = "one"
[[repeat]]
id = "jobs"
section = "s"
max = 3
more = "more"
[[calculation]]
id = "c"
value = "${n} * 2"
"#;

/// Id and kind of each question; those of the second list stand in the repeat.
const ONCE: [(&str, &str); 6] = [
    ("a", "kind = \"select_one\"\nlist = \"yes_no\""),
    ("m", "kind = \"select_multiple\"\nchoices = [\"x\", \"y\", \"z\"]"),
    ("n", "kind = \"integer\""),
    ("f", "kind = \"decimal\""),
    ("t", "kind = \"text\""),
    ("d", "kind = \"date\""),
];
const REPEATED: [(&str, &str); 3] = [
    ("r", "kind = \"select_one\"\nlist = \"yes_no\""),
    ("h", "kind = \"integer\""),
    ("more", "kind = \"select_one\"\nlist = \"yes_no\""),
];

const DIMENSION: &str = "[[dimension]]\nid = \"D1\"\nname = \"invented\"\npalermo = \"act\"\n";
const REST: &str = "[palermo]\nact = \"${D1} = 'yes'\"\nmeans = \"false()\"\npurpose = \"${D1_present} > 0\"\n";

/// How many places there are.
pub const PLACES: u8 = 9;

/// The protocol with the expression at the place with this number.
///
/// # Errors
/// Where the expression is refused, and the place may be another's: a rule that reads too little, for example.
pub fn with(expression: &str, place: u8) -> Result<Protocol, Vec<ProtocolError>> {
    let rule = quoted(expression);
    let (mut questions, mut indicators) = (QUESTIONS.to_owned(), DIMENSION.to_owned());
    let read =
        "count-non-empty(${a}, ${m}, ${n}, ${f}, ${t}, ${d}) > 5 and ${r} = 'yes' and ${h} > 3 and ${more} = 'no'";
    let when = if place == 0 { quoted(&format!("({expression}) or ({read})")) } else { quoted(read) };
    let mut question = |id: &str, rest: &str| {
        questions.push_str(&format!("[[question]]\nid = \"{id}\"\nsection = \"s\"\n{rest}\n"));
    };
    for (id, kind) in ONCE {
        question(id, &format!("{kind}\nindicators = [\"D1.01\"]"));
    }
    for (id, kind) in REPEATED {
        question(id, &format!("{kind}\ngroup = \"jobs\"\nindicators = [\"D1.01\"]"));
    }
    match place {
        1 => question("probe", &format!("kind = \"text\"\nrelevant = {rule}")),
        2 => question("probe", &format!("kind = \"integer\"\nconstraint = {rule}")),
        3 => question("probe", &format!("kind = \"select_one\"\nlist = \"town\"\nchoice_filter = {rule}")),
        4 => question("probe", &format!("kind = \"text\"\ngroup = \"jobs\"\nrelevant = {rule}")),
        5 => questions.push_str(&format!("[[calculation]]\nid = \"probe\"\nvalue = {rule}\n")),
        6 => questions
            .push_str(&format!("[[calculation]]\nid = \"probe\"\nvalue = {rule}\nsection = \"s\"\ngroup = \"jobs\"\n")),
        7 => questions.push_str(&format!("[[repeat]]\nid = \"trips\"\nsection = \"s\"\nmax = 4\ncount = {rule}\n")),
        _ => {}
    }
    if place == 7 {
        questions.push_str("[[question]]\nid = \"probe\"\nsection = \"s\"\ngroup = \"trips\"\nkind = \"integer\"\n");
    }
    indicators.push_str("[[indicator]]\ncode = \"D1.01\"\nadult = \"strong\"\nchild = \"weak\"\nilo11 = [1]\n");
    indicators.push_str(&format!("when = {when}\n{REST}"));
    if place == 8 {
        indicators.push_str(&format!("[[conflict]]\nid = \"probe\"\nwhen = {rule}\n"));
    }
    Protocol::parse(&questions, &indicators)
}

/// A string of TOML that says exactly this text.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|c| match c {
        '"' | '\\' => format!("\\{c}"),
        c if c.is_control() => format!("\\u{:04X}", c as u32),
        c => c.into(),
    });
    format!("\"{}\"", escaped.collect::<String>())
}
