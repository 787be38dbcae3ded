//! By which words a case is found: what the protocol says of its questions (`find`), and everything that somebody wrote.

use crate::Content;
use crate::protocols::Edition;
use screening::{Answer, Find, Question};
use vault::{CaseWords, StoredCase};

/// Digits of a telephone number without what a country or a trunk puts before it.
const SUBSCRIBER_DIGITS: usize = 9;
/// Longest number with its country, digits (ITU E.164 allows 15; here 996 and nine).
const LONGEST_DIGITS: usize = 12;

/// The words of a case. Hidden answers are among them: they were given, and the history shows them too.
pub(super) fn words_of(content: &Content, case: &StoredCase) -> CaseWords {
    // A version that this program cannot read any more: its texts are found all the same.
    let edition = content.of_case(&case.summary).ok();
    let mut found = Found::default();
    for (id, stored) in &case.answers {
        let question = edition.as_ref().and_then(|edition| edition.protocol.question(id));
        found.answer(edition.as_deref(), question, &stored.answer);
    }
    let mut text = found.text;
    text.extend(case.notes.values().map(|note| note.text.clone()));
    text.extend(case.decision.iter().map(|decision| decision.reason.clone()));
    let named = found.name.iter().flat_map(|name| found.years.iter().map(move |year| format!("{name} {year}")));
    let marks = named.chain(found.contact.iter().flat_map(|contact| telephones(contact))).collect();
    text.extend(found.contact);
    CaseWords {
        name: found.name.join("\n"),
        place: found.place.join("\n"),
        employer: found.employer.join("\n"),
        text: text.join("\n"),
        marks,
    }
}

#[derive(Default)]
struct Found {
    name: Vec<String>,
    place: Vec<String>,
    employer: Vec<String>,
    contact: Vec<String>,
    text: Vec<String>,
    years: Vec<i64>,
}

impl Found {
    fn answer(&mut self, edition: Option<&Edition>, question: Option<&Question>, answer: &Answer) {
        let find = question.and_then(|question| question.find);
        let label = |code: &String| {
            let labels = edition.zip(question).map(|(edition, question)| edition.labels(question, code));
            labels.unwrap_or_default()
        };
        let words = match answer {
            Answer::Text(text) => vec![text.clone()],
            Answer::One(code) if find.is_some() => label(code),
            Answer::Many(codes) if find.is_some() => codes.iter().flat_map(label).collect(),
            Answer::Integer(year) if find == Some(Find::BirthYear) => {
                self.years.push(*year);
                return;
            }
            _ => return,
        };
        let column = match find {
            Some(Find::Name) => &mut self.name,
            Some(Find::Place) => &mut self.place,
            Some(Find::Employer) => &mut self.employer,
            Some(Find::Contact) => &mut self.contact,
            Some(Find::BirthYear) | None => &mut self.text,
        };
        column.extend(words);
    }
}

/// The telephone numbers in a text, each as the digits that stay the same however it is dialled.
fn telephones(text: &str) -> Vec<String> {
    let within = |sign: char| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '(' | ')' | '+' | '\u{a0}');
    let runs = text.split(|sign: char| !within(sign));
    let digits = runs.map(|run| run.chars().filter(char::is_ascii_digit).collect::<String>());
    let numbers = digits.filter(|digits| (SUBSCRIBER_DIGITS..=LONGEST_DIGITS).contains(&digits.len()));
    numbers.filter_map(|digits| Some(format!("tel {}", digits.get(digits.len() - SUBSCRIBER_DIGITS..)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::telephones;

    #[test]
    fn one_number_is_one_however_it_is_dialled() {
        for (text, expected) in [
            ("+996 (555) 00-11-22", &["tel 555001122"][..]),
            ("0555 001122", &["tel 555001122"]),
            ("555001122, после 18:00", &["tel 555001122"]),
            ("0555001122; мать 0700-33-44-55", &["tel 555001122", "tel 700334455"]),
            ("5550011", &[]),
            ("1234567890123", &[]),
            ("@nobody", &[]),
            ("", &[]),
        ] {
            assert_eq!(telephones(text), expected, "{text}");
        }
    }
}
