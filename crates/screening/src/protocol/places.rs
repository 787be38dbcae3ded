//! The places of the questions by their ids: every answer comes with an id, and a large form has been pushed out of the caches by
//! then. So the ids stand in one text, and the table holds two bytes for each.

use crate::Question;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

/// Place of each question by its id.
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// All ids, one after the other.
    ids: String,
    /// Where each ends in `ids`.
    ends: Vec<u32>,
    table: HashTable<u16>,
    hasher: DefaultHashBuilder,
}

impl Places {
    pub(crate) fn new(questions: &[Question]) -> Self {
        let mut places = Places { ends: Vec::with_capacity(questions.len()), ..Places::default() };
        places.table.reserve(questions.len(), |_| 0);
        for question in questions {
            // There are at most `MAX_QUESTIONS`, and a file of all ids has far fewer bytes than 32 bits count.
            let (Ok(place), Ok(end)) =
                (u16::try_from(places.ends.len()), u32::try_from(places.ids.len() + question.id.len()))
            else {
                break;
            };
            places.ids.push_str(&question.id);
            places.ends.push(end);
            let hash = places.hasher.hash_one(question.id.as_str());
            let Places { ids, ends, table, hasher } = &mut places;
            table.insert_unique(hash, place, |place| hasher.hash_one(id(ids, ends, *place)));
        }
        places
    }

    /// The place of the question with this id.
    pub(crate) fn get(&self, wanted: &str) -> Option<usize> {
        let hash = self.hasher.hash_one(wanted);
        self.table.find(hash, |place| id(&self.ids, &self.ends, *place) == wanted).map(|place| usize::from(*place))
    }
}

fn id<'i>(ids: &'i str, ends: &[u32], place: u16) -> &'i str {
    let place = usize::from(place);
    let end = |place: usize| ends.get(place).map_or(0, |end| *end as usize);
    let start = place.checked_sub(1).map_or(0, end);
    ids.get(start..end(place)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::Protocol;

    #[test]
    fn every_question_is_found_and_nothing_else() {
        let [questions, indicators] = [
            include_str!("../../tests/fixtures/several/protocol.toml"),
            include_str!("../../tests/fixtures/several/indicators.toml"),
        ];
        let protocol = Protocol::parse(questions, indicators).unwrap();
        assert!(protocol.questions().len() > 10);
        for (place, question) in protocol.questions().iter().enumerate() {
            assert_eq!(protocol.places.get(&question.id), Some(place), "{}", question.id);
            let cut = question.id.get(1..).unwrap_or_default();
            for other in [format!("{}_", question.id), cut.to_owned(), question.id.to_uppercase()] {
                let known = protocol.questions().iter().position(|question| question.id == other);
                assert_eq!(protocol.places.get(&other), known, "{other}");
            }
        }
        assert_eq!(protocol.places.get(""), None);
    }
}
