//! The sets that settle, against trying everything: small invented protocols by chance, every set, every answer.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod world;

use proptest::prelude::*;
use screening::{
    Answer, Answers, DimensionState, Element, Evaluation, MAX_SETTLING_QUESTIONS, NonAnswer, NotAskedReason,
    PalermoState, Protocol, Question, QuestionKind, SettlingSet, State, Target, evaluate, settling_sets,
};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use world::{TODAY, list};

/// Kinds of the invented questions `q0`…; the last of them is the age.
const KINDS: [&str; 3] = ["select_one", "select_multiple", "integer"];
const CODES: [&str; 3] = ["a", "b", "c"];
const LARGEST: i64 = 4;

/// Numbers thrown once, taken one by one: a small grammar grows from them, and shrinks with them.
struct Dice<'d>(std::iter::Cycle<std::slice::Iter<'d, u8>>);

impl Dice<'_> {
    fn throw(&mut self, sides: usize) -> usize {
        usize::from(*self.0.next().unwrap()) % sides
    }
}

/// A condition on one of the questions before `until`, or on two of them.
fn leaf(kinds: &[usize], until: usize, dice: &mut Dice) -> String {
    let place = dice.throw(until);
    let (code, number) = (CODES[dice.throw(3)], dice.throw(6));
    match (KINDS[kinds[place]], dice.throw(3)) {
        ("select_one", 0) => format!("${{q{place}}} != '{code}'"),
        ("select_one", _) => format!("${{q{place}}} = '{code}'"),
        ("select_multiple", 0) => format!("count-selected(${{q{place}}}) >= {}", number % 3),
        ("select_multiple", _) => format!("selected(${{q{place}}}, '{code}')"),
        (_, 0) => match (0..until).find(|other| *other != place && KINDS[kinds[*other]] == "integer") {
            Some(other) => format!("${{q{place}}} * ${{q{other}}} > {}", number + 2),
            None => format!("${{q{place}}} > {number}"),
        },
        (_, 1) => format!("${{q{place}}} = {number}"),
        _ => format!("${{q{place}}} > {number}"),
    }
}

fn condition(kinds: &[usize], until: usize, dice: &mut Dice) -> String {
    let one = leaf(kinds, until, dice);
    match dice.throw(6) {
        0 => format!("{one} and {}", leaf(kinds, until, dice)),
        1 => format!("{one} or {}", leaf(kinds, until, dice)),
        2 => format!("not({one} and {})", leaf(kinds, until, dice)),
        3 => format!("checklist(2, -1, {one}, {}, {})", leaf(kinds, until, dice), leaf(kinds, until, dice)),
        _ => one,
    }
}

/// An invented protocol: questions behind gates, two dimensions, rules of every form.
fn invent(dice: &mut Dice) -> (Protocol, String) {
    let kinds: Vec<usize> = (0..4 + dice.throw(2)).map(|_| dice.throw(3)).collect();
    let mut indicators = String::new();
    let mut rules = Vec::new();
    for (id, element) in [("D1", "means"), ("D2", "purpose")] {
        indicators += &format!("[[dimension]]\nid = \"{id}\"\nname = \"invented\"\npalermo = \"{element}\"\n");
    }
    for place in 0..3 + dice.throw(4) {
        let code = format!("D{}.0{place}", 1 + place % 2);
        let strength = |dice: &mut Dice| ["strong", "medium", "medium", "weak", "absent"][dice.throw(5)];
        let (adult, child) = (strength(dice), strength(dice));
        let when = condition(&kinds, kinds.len(), dice);
        indicators += &format!(
            "[[indicator]]\ncode = \"{code}\"\nadult = \"{adult}\"\nchild = \"{child}\"\nilo11 = []\nwhen = \"{when}\"\n"
        );
        rules.push((code, when));
    }
    let (direct, also) = (leaf(&kinds, kinds.len(), dice), leaf(&kinds, kinds.len(), dice));
    indicators += &format!(
        "[palermo]\nact = \"${{D1}} = 'yes' or {direct}\"\nmeans = \"${{D1}} = 'yes' and {also}\"\npurpose = \"${{D2}} = 'yes' or ${{indicators_present}} > 2\"\n"
    );

    let mut questions = String::from(
        "id = \"chance\"\nversion = \"0\"\nstatus = \"draft\"\nsources = [\"invented\"]\n[routes]\ndanger = \"false()\"\nunsafe = \"false()\"\nno_consent = \"false()\"\nchild = \"${age} = 'child'\"\n[[section]]\nid = \"all\"\nmodule = \"M0\"\nlayout = \"one\"\n",
    );
    for (place, kind) in kinds.iter().enumerate() {
        let id = format!("q{place}");
        questions += &format!("[[question]]\nid = \"{id}\"\nsection = \"all\"\nkind = \"{}\"\n", KINDS[*kind]);
        questions += match KINDS[*kind] {
            "select_one" => "choices = [\"a\", \"b\", \"c\"]\n",
            "select_multiple" => "choices = [\"a\", \"b\", \"c\"]\nexclusive = [\"c\"]\n",
            _ => "constraint = \". >= 0 and . <= 4\"\n",
        };
        if place > 0 && dice.throw(2) == 0 {
            questions += &format!("relevant = \"{}\"\n", leaf(&kinds, place, dice));
        }
        let named = rules.iter().filter(|(_, when)| when.contains(&format!("${{{id}}}"))).map(|(code, _)| code);
        questions += &format!("indicators = {:?}\n", named.collect::<Vec<_>>());
    }
    questions +=
        "[[question]]\nid = \"age\"\nsection = \"all\"\nkind = \"select_one\"\nchoices = [\"child\", \"adult\"]\n";
    let told = format!("{questions}\n{indicators}");
    let parsed = Protocol::parse(&questions, &indicators);
    (parsed.unwrap_or_else(|errors| panic!("{}\n{told}", list(&errors))), told)
}

/// Every answer that the question can take.
fn all_answers(question: &Question) -> Vec<Answer> {
    let many = |codes: &[&str]| Answer::Many(codes.iter().map(ToString::to_string).collect());
    let codes = question.choices.iter().flat_map(|choices| &choices.codes);
    match question.kind {
        QuestionKind::SelectOne => codes.map(|code| Answer::One(code.clone())).collect(),
        QuestionKind::SelectMultiple => vec![many(&["a"]), many(&["b"]), many(&["a", "b"]), many(&["c"])],
        _ => (0..=LARGEST).map(Answer::Integer).collect(),
    }
}

fn is_open(found: &Evaluation, target: &Target) -> bool {
    match target {
        Target::Dimension(id) => world::dimension(found, id).state == DimensionState::Undetermined,
        Target::Element(Element::Act) => found.palermo.act == PalermoState::Unknown,
        Target::Element(Element::Means) => found.palermo.means == PalermoState::Unknown,
        Target::Element(Element::Purpose) => found.palermo.purpose == PalermoState::Unknown,
    }
}

/// Whether any answers to the questions settle the target.
fn settles(protocol: &Protocol, questions: &[&Question], answers: &Answers, target: &Target) -> bool {
    let Some((first, rest)) = questions.split_first() else {
        return !is_open(&evaluate(protocol, answers, &TODAY), target);
    };
    all_answers(first).into_iter().any(|answer| {
        let mut with = answers.clone();
        with.insert(first.id.clone(), answer);
        settles(protocol, rest, &with, target)
    })
}

/// Without an answer that counts: nobody asked, or the person did not say.
fn is_blank(answers: &Answers, question: &str) -> bool {
    matches!(answers.get(question), None | Some(Answer::None(_)))
}

/// Where a set must stand among the others of its finding, smaller first: those that settle most findings, of these most indicators;
/// then those with the fewest questions that the person has declined or does not know; then by protocol order.
fn rank(protocol: &Protocol, answers: &Answers, set: &SettlingSet) -> impl Ord + use<> {
    let unknown = |answers: &Answers| {
        let found = evaluate(protocol, answers, &TODAY);
        found.indicators.iter().filter(|finding| finding.state == State::Unknown).count()
    };
    let mut with = answers.clone();
    with.extend(set.witness.clone());
    let settled = unknown(answers).saturating_sub(unknown(&with));
    let said_no =
        |id: &&String| matches!(answers.get(*id), Some(Answer::None(NonAnswer::Declined | NonAnswer::DoesntKnow)));
    let places: Vec<_> = set.questions.iter().map(|id| protocol.place(id)).collect();
    (Reverse(set.settles.len()), Reverse(settled), set.questions.iter().filter(said_no).count(), places)
}

/// All sets of the smallest size, by trying everything.
fn brute(protocol: &Protocol, answers: &Answers, target: &Target) -> BTreeSet<Vec<String>> {
    let blank: Vec<&Question> =
        protocol.questions().iter().filter(|question| is_blank(answers, &question.id)).collect();
    for size in 1..=MAX_SETTLING_QUESTIONS {
        let sets = (0u32..1 << blank.len()).filter(|bits| bits.count_ones() as usize == size);
        let sets = sets
            .map(|bits| (0..blank.len()).filter(|place| bits >> place & 1 == 1).map(|place| blank[place]).collect());
        let good: Vec<Vec<&Question>> =
            sets.filter(|set: &Vec<&Question>| settles(protocol, set, answers, target)).collect();
        if !good.is_empty() {
            return good.into_iter().map(|set| set.into_iter().map(|question| question.id.clone()).collect()).collect();
        }
    }
    BTreeSet::new()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn agrees_with_trying_everything(numbers in prop::collection::vec(any::<u8>(), 40..120)) {
        let mut dice = Dice(numbers.iter().cycle());
        let (protocol, told) = invent(&mut dice);
        let mut answers = Answers::new();
        for question in protocol.questions() {
            let possible = all_answers(question);
            let declined = [NonAnswer::Declined, NonAnswer::DoesntKnow, NonAnswer::NotAsked(NotAskedReason::NoTime)];
            match dice.throw(6) {
                0 | 1 => drop(answers.insert(question.id.clone(), possible[dice.throw(possible.len())].clone())),
                2 => drop(answers.insert(question.id.clone(), Answer::None(declined[dice.throw(3)]))),
                _ => {}
            }
        }
        let found = settling_sets(&protocol, &answers, &TODAY);
        let now = evaluate(&protocol, &answers, &TODAY);
        let targets = ["D1", "D2"].map(|id| Target::Dimension(id.into())).into_iter()
            .chain([Element::Act, Element::Means, Element::Purpose].map(Target::Element));
        let open: Vec<Target> = targets.filter(|target| is_open(&now, target)).collect();
        prop_assert_eq!(found.iter().map(|settling| settling.target.clone()).collect::<Vec<_>>(), open);
        for settling in &found {
            let sets: BTreeSet<Vec<String>> = settling.sets.iter().map(|set| set.questions.clone()).collect();
            let all = brute(&protocol, &answers, &settling.target);
            if settling.complete {
                prop_assert_eq!(&sets, &all, "{:?} {:?} {}", settling.target, answers, told);
            }
            prop_assert!(sets.is_subset(&all), "{:?} {:?} {}", settling.target, answers, told);
            let ranks: Vec<_> = settling.sets.iter().map(|set| rank(&protocol, &answers, set)).collect();
            prop_assert!(ranks.is_sorted(), "{:?} {:?} {}", settling, answers, told);
            for set in &settling.sets {
                let inside = |other: &SettlingSet| other.questions.iter().all(|id| set.questions.contains(id));
                let also = found.iter().filter(|other| other.sets.iter().any(inside)).map(|other| other.target.clone());
                prop_assert_eq!(&set.settles, &also.collect::<Vec<_>>(), "{:?} {}", answers, told);
                let mut with = answers.clone();
                with.extend(set.witness.clone());
                let after = evaluate(&protocol, &with, &TODAY);
                prop_assert!(!is_open(&after, &settling.target), "{:?}", set);
                prop_assert!(set.questions.iter().all(|id| after.visible.contains(id)), "{:?} is not all visible", set);
            }
        }
    }
}
