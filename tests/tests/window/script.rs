//! What the invented person answers: the sewing shop of the reference case, June 2024, told anew. No real person.

use std::collections::BTreeMap;

/// One reply at the keyboard.
#[derive(Debug, Clone, Copy)]
pub enum Reply {
    /// One choice.
    One(&'static str),
    /// Several choices.
    Many(&'static [&'static str]),
    /// A whole number.
    Whole(u32),
    /// Own words.
    Text(&'static str),
    /// Day, month, year.
    Date(&'static str, &'static str, &'static str),
    /// "Doesn't know": key 8.
    DoesntKnow,
    /// "Doesn't want to say": key 9.
    Declined,
    /// "I did not ask this", with a reason.
    NotAsked(&'static str),
}

/// Replies by question; what is not here is "doesn't know".
pub type Script = BTreeMap<&'static str, Reply>;

/// What must follow from it for each dimension.
pub const FINDINGS: [(&str, &str); 3] = [("D1", "undetermined"), ("D4", "undetermined"), ("D5", "positive")];

/// The reference case, asked in `interview`, noted by an officer who works in `officer`.
pub fn sewing_shop(interview: &'static str, officer: &'static str) -> Script {
    use Reply::{Date, Declined, Many, NotAsked, One, Text, Whole};
    Script::from([
        ("training_confirmed", One("yes")),
        ("place_private", One("yes")),
        ("controller_near", One("no")),
        ("danger_now", One("no")),
        ("interview_language", One(interview)),
        ("officer_language", One(officer)),
        ("interpreter", One("yes")),
        ("person_language", One("bn")),
        ("interpreter_relation", One("professional")),
        ("age_band", One("adult")),
        ("able_to_talk", One("yes")),
        ("told_facts", Many(&["purpose", "voluntary", "use"])),
        ("consent_interview", One("yes")),
        ("consent_store", One("yes")),
        ("consent_support", One("yes")),
        ("consent_labour", One("yes")),
        ("consent_police", One("no")),
        ("consent_consular", One("no")),
        ("consent_child", One("no")),
        ("consent_statistics", One("no")),
        ("setting", One("inspection")),
        ("site", One("workshop")),
        ("path", One("full")),
        ("sex", Declined),
        ("citizenship", One("bd")),
        ("work_place", One("kg_gb")),
        ("promise_pay", One("nothing")),
        ("journey_kind", One("abroad")),
        ("work_kind", One("sewing")),
        ("hours_day", Whole(13)),
        ("pay_received", One("nothing")),
        ("pay_withheld", One("yes")),
        ("documents_holder", One("employer")),
        ("debt", NotAsked("no_time")),
        ("living_place", One("workplace")),
        ("living_conditions", Many(&["unsanitary", "little_food"])),
        ("threats", Many(&["authorities"])),
        ("needs_now", Many(&["safe_place", "return"])),
        ("contact_how", Many(&["message"])),
        ("contact_detail", Text("invented, no real number")),
        ("contact_again", Date("31", "12", "2099")),
        ("offices_refused", Many(&["police"])),
        ("officer_named", One("yes")),
        ("own_words", Declined),
        ("person_signs", Many(&["fear", "spoken_for"])),
    ])
}
