//! Findings and interviews for people: reasons, never a score.

use crate::failure::Failure;
use crate::output::Output;
use crate::words;
use casework::view::{CheckView, FindingsView};
use casework::{IndicatorState, Screened};

/// What every report of findings shows, from a case or from a file.
pub struct Findings<'a> {
    pub texts: &'a [String],
    pub dimensions: Vec<(&'a str, &'a str)>,
    pub settled_by: Vec<(&'a str, &'a [String])>,
    pub indicators: Vec<(&'a str, &'a str, &'a [String])>,
    pub ilo11: Vec<(&'a str, &'a str)>,
    pub palermo: [(&'static str, &'a str); 3],
}

impl<'a> From<&'a Screened> for Findings<'a> {
    fn from(screened: &'a Screened) -> Self {
        let indicator =
            |(code, found): &'a (String, IndicatorState)| (code.as_str(), found.state, found.because.as_slice());
        Findings {
            texts: &screened.texts,
            dimensions: screened.dimensions.0.iter().map(|(id, state)| (id.as_str(), *state)).collect(),
            settled_by: screened.settled_by.0.iter().map(|(id, by)| (id.as_str(), by.as_slice())).collect(),
            indicators: screened.indicators.0.iter().map(indicator).collect(),
            ilo11: screened.ilo11.0.iter().map(|(number, state)| (number.as_str(), *state)).collect(),
            palermo: [
                ("act", screened.palermo.act),
                ("means", screened.palermo.means),
                ("purpose", screened.palermo.purpose),
            ],
        }
    }
}

impl<'a> From<&'a FindingsView> for Findings<'a> {
    fn from(view: &'a FindingsView) -> Self {
        let open = view.dimensions.iter().filter(|dimension| dimension.state == "undetermined");
        Findings {
            texts: &view.texts,
            dimensions: view.dimensions.iter().map(|found| (found.id.as_str(), found.state.as_str())).collect(),
            settled_by: open.map(|found| (found.id.as_str(), found.settled_by.as_slice())).collect(),
            indicators: view
                .indicators
                .iter()
                .map(|found| (found.code.as_str(), found.state.as_str(), found.because.as_slice()))
                .collect(),
            ilo11: view.ilo11.iter().map(|found| (found.code.as_str(), found.state.as_str())).collect(),
            palermo: [("act", &view.act), ("means", &view.means), ("purpose", &view.purpose)],
        }
    }
}

/// Decision texts with what to do, then the reasons; `answer` gives the words of a question's answer.
pub fn findings(out: &mut Output<'_>, found: &Findings<'_>, answer: &dyn Fn(&str) -> String) -> Result<(), Failure> {
    let texts = out.texts();
    for id in found.texts {
        let id = format!("text-{id}");
        out.heading(&texts.protocol().say(&id))?;
        out.line(&texts.protocol().attribute(&id, "do"))?;
    }
    out.heading(&texts.say("findings-reasons"))?;
    for (id, state) in &found.dimensions {
        let name = texts.protocol().say(&format!("dimension-{id}"));
        let state = texts.say(&format!("dimension-state-{state}"));
        out.say_with("report-line", &[("what", &format!("{id} {name}")), ("state", &state)])?;
        let within = |code: &str| code.strip_prefix(id).is_some_and(|rest| rest.starts_with('.'));
        for (code, _, because) in found.indicators.iter().filter(|(code, state, _)| *state == "present" && within(code))
        {
            out.line(&format!("    {}", words::indicator(texts, code)))?;
            for question in *because {
                let (asked, said) = (words::question(texts, question), answer(question));
                let reason = texts.say_with("because", &[("question", &asked), ("answer", &said)]);
                out.line(&format!("        {reason}"))?;
            }
        }
        for (_, questions) in found.settled_by.iter().filter(|(open, questions)| open == id && !questions.is_empty()) {
            out.line(&format!("    {}", texts.say("report-settled-by")))?;
            for question in *questions {
                out.line(&format!("        {} ({question})", words::question(texts, question)))?;
            }
        }
    }
    out.heading(&texts.say("findings-palermo"))?;
    for (element, state) in found.palermo {
        let name = texts.protocol().say(&format!("palermo-{element}"));
        out.say_with("report-line", &[("what", &name), ("state", &texts.say(&format!("element-{state}")))])?;
    }
    out.heading(&texts.say("findings-ilo11"))?;
    for (number, state) in &found.ilo11 {
        let name = format!("{number}. {}", texts.protocol().say(&format!("ilo11-{number}")));
        out.say_with("report-line", &[("what", &name), ("state", &texts.say(&format!("indicator-state-{state}")))])?;
    }
    out.line("")?;
    out.say("findings-not-determination")
}

/// All questions that are visible, with their answers, by section.
pub fn interview(out: &mut Output<'_>, check: &CheckView, answered_only: bool) -> Result<(), Failure> {
    let texts = out.texts();
    for section in &check.sections {
        let lines = section.questions.iter().map(|line| &line.question);
        let mut lines = lines.filter(|question| !answered_only || question.answer.is_some()).peekable();
        if lines.peek().is_none() {
            continue;
        }
        out.heading(&texts.protocol().say(&format!("section-{}", section.id)))?;
        for question in lines {
            let (asked, said) = (words::question(texts, &question.id), words::answer(texts, question));
            out.line(&asked)?;
            out.line(&format!("    {said}"))?;
        }
    }
    Ok(())
}
