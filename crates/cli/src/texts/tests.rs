use super::{Texts, wished_language};

#[test]
fn a_language_is_taken_from_the_argument_and_nothing_strange_is() {
    for (argument, language) in
        [("ky", "ky"), ("ru", "ru"), ("en", "en"), ("ru_RU.UTF-8", "ru"), ("ky_KG", "ky"), ("de", "en"), ("C", "en")]
    {
        assert_eq!(wished_language(Some(argument)), language);
    }
}

#[test]
fn arguments_stand_in_the_text_without_marks_around_them() {
    let texts = Texts::load("en");
    let text = texts.say_with("because", &[("question", "Q"), ("answer", "A")]);
    assert!(text.contains('Q') && text.contains('A') && !text.contains('\u{2068}'), "{text:?}");
}

#[test]
fn what_is_missing_is_seen() {
    assert_eq!(Texts::load("en").say("no-such-text"), "[no-such-text]");
    assert_eq!(Texts::load("ru").attribute("demo-title", "nothing"), "[demo-title.nothing]");
}

#[test]
fn a_protocol_and_the_program_never_speak_for_each_other() {
    let files = |language: &str| match language {
        "en" => vec!["q-a = Asked\nq-b = Only here\n".to_owned()],
        _ => vec!["q-a = Спрошено\n".to_owned(), "error-locked = never\n".to_owned()],
    };
    let texts = Texts::with_protocol("ru", files);
    let said = ["q-a", "q-b", "q-debt"].map(|id| texts.protocol().say(id));
    assert_eq!(said, ["Спрошено", "[en] Only here", "[q-debt]"]);
    assert_eq!(texts.say("q-a"), "[q-a]");
    assert!(!texts.say("error-locked").contains("never"));
    assert_eq!(Texts::load("en").protocol().say("q-debt"), "[q-debt]");
}

#[test]
fn every_command_and_argument_is_explained_in_every_language() {
    for language in ["ky", "ru", "en"] {
        let texts = Texts::load(language);
        let mut command =
            crate::help::localized(<crate::args::Cli as clap::CommandFactory>::command(), &texts, "command");
        let mut commands = vec![(&mut command, String::new())];
        while let Some((command, path)) = commands.pop() {
            let help = command.render_long_help().to_string();
            // `[en]` labels a fallback, `[command-…]` and `[arg-…]` a text that nobody wrote.
            for gap in ["[en]", "[command", "[arg-"] {
                assert!(!help.contains(gap), "{language} {path}: {help}");
            }
            let below = command.get_subcommands_mut().map(|sub| {
                let path = format!("{path} {}", sub.get_name());
                (sub, path)
            });
            commands.extend(below);
        }
    }
}
