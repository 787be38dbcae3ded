//! One list of commands in four places: names.rs (permissions), the handler, the capability, the border.

use super::names::NAMES;
use std::collections::BTreeSet;

fn sorted<'a>(names: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    names.into_iter().map(str::to_owned).collect()
}

#[test]
fn the_registered_functions_are_the_listed_ones() {
    let source = include_str!("mod.rs");
    let (_, list) = source.split_once("generate_handler![").unwrap();
    let (list, _) = list.split_once(']').unwrap();
    let registered: Vec<_> =
        list.split(',').filter_map(|path| path.trim().rsplit("::").next()).filter(|name| !name.is_empty()).collect();
    assert_eq!(registered.len(), NAMES.len(), "no function twice");
    assert_eq!(sorted(registered), sorted(NAMES.iter().copied()));
}

#[test]
fn the_border_document_names_the_same_commands() {
    let border = include_str!("../../../docs/border.md");
    let documented = border.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    assert_eq!(sorted(documented), sorted(NAMES.iter().copied()));
}

#[test]
fn the_window_may_call_our_commands_listen_to_events_and_nothing_else() {
    let capability: serde_json::Value = serde_json::from_str(include_str!("../../capabilities/main.json")).unwrap();
    let allowed: Vec<_> =
        capability["permissions"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
    let ours: Vec<_> = NAMES.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    let events = ["core:event:allow-listen", "core:event:allow-unlisten"];
    assert_eq!(sorted(allowed), sorted(ours.iter().map(String::as_str).chain(events)));
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    assert!(capability.get("remote").is_none(), "no page from elsewhere");
}

#[test]
fn every_command_is_five_lines_at_most() {
    for source in [
        include_str!("opening.rs"),
        include_str!("interview.rs"),
        include_str!("referral.rs"),
        include_str!("desk.rs"),
        include_str!("protocol.rs"),
    ] {
        for function in source.split("\npub fn ").skip(1) {
            let (_, body) = function.split_once(" {\n").unwrap();
            let (body, _) = body.split_once("\n}").unwrap();
            assert!(body.lines().count() <= 5, "{body}");
        }
    }
}

#[test]
fn the_profile_of_the_window_is_the_strict_one() {
    let config: serde_json::Value = serde_json::from_str(include_str!("../../tauri.conf.json")).unwrap();
    let window = &config["app"]["windows"][0];
    let security = &config["app"]["security"];
    for (value, expected) in [
        (&config["app"]["withGlobalTauri"], false),
        (&window["devtools"], false),
        (&window["generalAutofillEnabled"], false),
        (&window["incognito"], true),
        (&window["contentProtected"], true),
        (&security["freezePrototype"], true),
        (&security["dangerousDisableAssetCspModification"], false),
    ] {
        assert_eq!(value, expected);
    }
    assert_eq!(security["pattern"]["use"], "isolation");
    assert_eq!(security["csp"]["default-src"], "'self'");
    assert!(!security["csp"].to_string().contains("unsafe"));
}
