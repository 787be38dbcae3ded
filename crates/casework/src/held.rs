//! The case on the screen, kept evaluated between two calls.
//!
//! The vault stays the truth: each call reads the stored answers and brings the evaluation after them. So nothing is ever shown that
//! is not on disk, whatever failed before, and a saved answer moves only what reads something that it changed.

use screening::{Answers, Context, Live, Protocol};
use self_cell::self_cell;
use std::cell::Cell;
use std::sync::Arc;
use vault::CaseId;

self_cell!(
    /// An evaluation together with the protocol that it borrows from.
    pub(crate) struct Held {
        owner: Arc<Protocol>,
        #[covariant]
        dependent: Live,
    }
);

impl Held {
    fn read(protocol: &Arc<Protocol>, answers: &Answers, context: Context) -> Self {
        Held::new(Arc::clone(protocol), |protocol| Live::with_answers(protocol, context, answers))
    }

    /// What is the case now.
    pub(crate) fn live(&self) -> &Live<'_> {
        self.borrow_dependent()
    }

    fn stands(&self, answers: &Answers, context: Context) -> bool {
        self.live().has(answers) && self.live().is_at(context)
    }

    fn follow(&mut self, answers: &Answers, context: Context) {
        self.with_dependent_mut(|_, live| {
            live.follow(answers);
            live.move_clock(context);
        });
    }
}

/// The last case that was looked at. It leaves memory with the vault, and when the officer goes home.
#[derive(Default)]
pub(crate) struct OnScreen(Cell<Option<(CaseId, Arc<Held>)>>);

impl OnScreen {
    /// The evaluation of a case with these answers at this moment: brought after them where it is at hand, read anew where not.
    pub(crate) fn evaluate(
        &self,
        case: CaseId,
        protocol: &Arc<Protocol>,
        answers: &Answers,
        context: Context,
    ) -> Arc<Held> {
        let kept = self.0.take().filter(|(of, held)| *of == case && Arc::ptr_eq(held.borrow_owner(), protocol));
        let mut held = kept.map_or_else(|| Arc::new(Held::read(protocol, answers, context)), |(_, held)| held);
        if !held.stands(answers, context) {
            match Arc::get_mut(&mut held) {
                Some(own) => own.follow(answers, context),
                // Somebody still looks at what was: that must not move under their eyes.
                None => held = Arc::new(Held::read(protocol, answers, context)),
            }
        }
        self.0.set(Some((case, Arc::clone(&held))));
        held
    }

    /// Forgets the case: its answers are on disk alone.
    pub(crate) fn clear(&self) {
        self.0.set(None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Content;
    use screening::Answer;

    fn answers(pairs: &[(&str, &str)]) -> Answers {
        pairs.iter().map(|(id, code)| ((*id).to_owned(), Answer::One((*code).to_owned()))).collect()
    }

    fn noon(day: u32) -> Context {
        Context::on(chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap())
    }

    /// The case, its protocol, and where it is kept.
    fn story() -> (OnScreen, CaseId, Arc<Protocol>) {
        let protocol = Arc::clone(Content::embedded().unwrap().protocols().next().unwrap());
        (OnScreen::default(), CaseId([1; 16]), protocol)
    }

    /// The shell's threads take turns with the vault, and the case on the screen goes along.
    #[test]
    fn an_open_vault_may_go_from_one_thread_to_another() {
        fn goes<T: Send>() {}
        goes::<crate::Office>();
    }

    #[test]
    fn one_answer_more_is_little_work_and_none_is_none() {
        let (screen, case, protocol) = story();
        let first = answers(&[("setting", "border")]);
        let read = screen.evaluate(case, &protocol, &first, noon(23)).live().evaluated();
        assert_eq!(screen.evaluate(case, &protocol, &first, noon(23)).live().evaluated(), read, "nothing happened");
        let more = answers(&[("setting", "border"), ("age_band", "adult")]);
        let after = screen.evaluate(case, &protocol, &more, noon(23)).live().evaluated();
        assert!(read < after && after - read < read / 4, "{read} cells at first, {} for one answer", after - read);
    }

    #[test]
    fn what_somebody_looks_at_does_not_move() {
        let (screen, case, protocol) = story();
        let before = screen.evaluate(case, &protocol, &answers(&[("age_band", "adult")]), noon(23));
        let after = screen.evaluate(case, &protocol, &answers(&[("age_band", "under_18")]), noon(23));
        assert_eq!((before.live().routes().child, after.live().routes().child), (false, true));
    }

    #[test]
    fn another_case_another_protocol_and_a_case_put_away_are_read_anew() {
        let (screen, case, protocol) = story();
        let given = answers(&[("age_band", "adult")]);
        let work = |held: Arc<Held>| held.live().evaluated();
        let read = work(screen.evaluate(case, &protocol, &given, noon(23)));
        let child = answers(&[("age_band", "under_18")]);
        assert_eq!(work(screen.evaluate(CaseId([2; 16]), &protocol, &child, noon(23))), read);
        let (_, _, again) = story();
        assert_eq!(work(screen.evaluate(CaseId([2; 16]), &again, &given, noon(23))), read);
        screen.clear();
        assert_eq!(work(screen.evaluate(CaseId([2; 16]), &again, &child, noon(23))), read);
        assert!(work(screen.evaluate(CaseId([2; 16]), &again, &given, noon(23))) > read, "this one is at hand");
    }

    #[test]
    fn the_day_moves_with_the_call() {
        let (screen, case, protocol) = story();
        let born = Answers::from([("birth_year".to_owned(), Answer::Integer(2027))]);
        let held = |year: i32| {
            let day = chrono::NaiveDate::from_ymd_opt(year, 11, 23).unwrap();
            screen.evaluate(case, &protocol, &born, Context::on(day))
        };
        let fits = |held: Arc<Held>| held.live().parse_answer("birth_year", &2027.into()).is_ok();
        assert_eq!([2026, 2027, 2026].map(held).map(fits), [false, true, false]);
    }
}
