//! Every answer comes back as it was; nothing else is read.

use super::*;
use proptest::prelude::*;

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        "[a-z_]{0,12}".prop_map(Answer::One),
        prop::collection::vec("[a-z_]{0,12}", 0..5).prop_map(Answer::Many),
        any::<i64>().prop_map(Answer::Integer),
        any::<f64>().prop_filter_map("digits", Decimal::new).prop_map(Answer::Decimal),
        any::<String>().prop_map(Answer::Text),
        (-300_000_i32..3_000_000)
            .prop_filter_map("calendar", NaiveDate::from_num_days_from_ce_opt)
            .prop_map(Answer::Date),
        Just(Answer::None(NonAnswer::DoesntKnow)),
        Just(Answer::None(NonAnswer::Declined)),
        (0..REASONS.len()).prop_map(|index| Answer::None(NonAnswer::NotAsked(REASONS[index].1))),
    ]
}

proptest! {
    #[test]
    fn there_and_back(answer in any_answer()) {
        let stored = StoredValue::from_answer(&answer).unwrap();
        prop_assert_eq!(stored.to_answer(), Some(answer));
    }
}

#[test]
fn derived_non_answers_are_not_stored() {
    for derived in [NonAnswer::NotApplicable, NonAnswer::NotReached] {
        assert_eq!(StoredValue::from_answer(&Answer::None(derived)), None);
    }
}

#[test]
fn columns_that_we_never_write_are_not_read() {
    for (kind, value, non_answer, reason) in [
        ("one", "7", "", ""),
        ("one", "\"yes\"", "declined", ""),
        ("one", "", "", ""),
        ("many", "\"yes\"", "", ""),
        ("many", "[ \"yes\" ]", "", ""),
        ("integer", "1.5", "", ""),
        ("integer", "\"1\"", "", ""),
        ("date", "\"2026-02-30\"", "", ""),
        ("date", "\"2026-2-3\"", "", ""),
        ("none", "", "", ""),
        ("none", "", "not_reached", ""),
        ("none", "", "not_applicable", ""),
        ("none", "", "not_asked", ""),
        ("none", "", "not_asked", "no_reason"),
        ("none", "", "declined", "other"),
        ("none", "\"no\"", "declined", ""),
        ("no", "\"no\"", "", ""),
        ("", "", "", ""),
    ] {
        let [kind, value, non_answer, reason] = [kind, value, non_answer, reason].map(String::from);
        let stored = StoredValue { kind, value, non_answer, reason };
        assert_eq!(stored.to_answer(), None, "{stored:?}");
    }
}
