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
