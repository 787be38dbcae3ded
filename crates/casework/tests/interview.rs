//! Interviews: pages, hidden questions, interruptions, the child route, no consent, and the reference case.

mod story;

use casework::view::{AnswerView, CaseState, Notice, SectionStatus};
use story::{Player, code, golden};

#[test]
fn the_reference_case_is_positive_on_d5_and_says_what_would_settle_d1_and_d4() {
    let mut inspector = Player::new("labour-inspector");
    let case = inspector.golden("sewing-shop").case.case;
    let view = inspector.act(|office, moment| office.findings(&case, moment.now)).unwrap();
    let state = |id: &str| view.dimensions.iter().find(|dimension| dimension.id == id).unwrap();
    assert_eq!(state("D5").state, "positive");
    assert_eq!(state("D5").present, ["D5.01", "D5.09", "D5.14"]);
    for (dimension, settles) in [("D1", "promise_job"), ("D4", "hours_day")] {
        assert_eq!(state(dimension).state, "undetermined");
        assert!(state(dimension).settled_by.contains(&settles.to_owned()), "{:?}", state(dimension));
        let open = view.open_questions.iter().find(|open| open.question == settles).unwrap();
        assert!(open.dimensions.contains(&dimension.to_owned()));
        let page = inspector.act(|office, moment| office.go_to(&case, &open.page, moment)).unwrap();
        assert_eq!(page.page.questions[0].id, settles, "the page to go to asks it");
    }
    assert_eq!((view.act.as_str(), view.means.as_str(), view.purpose.as_str()), ("unknown", "present", "unknown"));
    assert_eq!(view.texts, ["C"]);
    // Every settled indicator says which answers caused it, and these answers come along.
    for indicator in view.indicators.iter().filter(|indicator| indicator.state != "unknown") {
        assert!(!indicator.because.is_empty(), "{}", indicator.code);
        for question in &indicator.because {
            let behind = view.answers.iter().find(|answer| answer.id == *question);
            assert!(behind.is_some_and(|question| question.answer.is_some()), "{question}");
        }
    }
    // The most telling question comes first.
    let most = view.open_questions.iter().map(|open| open.dimensions.len()).max().unwrap();
    assert_eq!(view.open_questions[0].dimensions.len(), most);
}

#[test]
fn an_interview_is_told_page_by_page() {
    let mut inspector = Player::new("labour-inspector");
    let first = inspector.act(|office, moment| office.begin_case(moment)).unwrap();
    let case = first.case.case.clone();
    assert_eq!((first.page.id.as_str(), first.page.previous.clone()), ("setting", None));
    assert_eq!((first.page.question_number, first.page.section_number), (1, 1));
    assert_eq!(first.page.missing, ["setting"]);
    assert_eq!((first.saved_at, first.path.as_str()), (None, "full"));

    // Going on needs the required answer; it names the question.
    let refused = inspector.act(|office, moment| office.go_to(&case, "danger_now", moment)).unwrap_err();
    assert_eq!((refused.code(), refused.field()), ("answer-missing", Some("setting")));
    let answered = inspector.choose(&case, "setting", "inspection").unwrap();
    assert_eq!((answered.page.id.as_str(), answered.page.next.as_deref()), ("setting", Some("site")));
    assert_eq!(answered.saved_at, Some(inspector.now));
    assert_eq!(answered.sections[0].status, SectionStatus::InProgress);
    let site = inspector.act(|office, moment| office.go_to(&case, "site", moment)).unwrap();
    assert!(site.page.questions[0].choices.contains(&"workshop".to_owned()), "a place that is inspected");
    assert!(!site.page.questions[0].choices.contains(&"commercial_sex".to_owned()), "offered to other settings");
    inspector.act(|office, moment| office.go_to(&case, "danger_now", moment)).unwrap();
    let danger = inspector.choose(&case, "danger_now", "yes").unwrap();
    assert_eq!(danger.notices, [Notice::Danger]);

    // Languages take effect at once; a non-answer is an answer enough to go on.
    inspector.act(|office, moment| office.go_to(&case, "interview_language", moment)).unwrap();
    let view = inspector.choose(&case, "interview_language", "ky").unwrap();
    assert_eq!((view.interview_language.as_str(), view.officer_language.as_str()), ("ky", "en"));
    inspector.act(|office, moment| office.go_to(&case, "officer_language", moment)).unwrap();
    assert_eq!(code(inspector.act(|office, moment| office.go_to(&case, "age", moment))), "answer-missing");
    let non_answer = AnswerView::NonAnswer { code: "not_asked".into(), reason: Some("no_time".into()) };
    inspector.answer(&case, "officer_language", Some(non_answer.clone())).unwrap();
    let age = inspector.act(|office, moment| office.go_to(&case, "age", moment)).unwrap();
    assert!(age.sections.iter().all(|section| section.id != "consent"), "hidden until somebody is grown up");
    // Back is never refused, although the age is missing here.
    assert_eq!(age.page.missing, ["age_band"]);
    let back = inspector.act(|office, moment| office.go_to(&case, "officer_language", moment)).unwrap();
    assert_eq!(back.page.questions[0].answer, Some(non_answer));
    // Taken back, it is missing again.
    let view = inspector.answer(&case, "officer_language", None).unwrap();
    assert_eq!(view.page.missing, ["officer_language"]);

    let check = inspector.act(|office, moment| office.check_answers(&case, moment.now)).unwrap();
    let lines: usize = check.sections.iter().map(|section| section.questions.len()).sum();
    let visible: u32 = view.sections.iter().map(|section| section.visible).sum();
    assert_eq!(lines, visible as usize);
}

#[test]
fn an_interview_resumes_where_it_stood_whatever_ended_the_program() {
    let mut inspector = Player::new("labour-inspector");
    let case = inspector.golden("sewing-shop").case.case;
    inspector.act(|office, moment| office.go_to(&case, "debt", moment)).unwrap();
    inspector.choose(&case, "debt", "yes").unwrap();
    inspector.act(|office, moment| office.go_to(&case, "debt_work_off", moment)).unwrap();
    inspector.act(|office, moment| office.note(&case, "debt_work_off", "Speaks quietly.", "en", moment)).unwrap();

    inspector.restart();
    let home = inspector.act(|office, moment| office.home(moment.now)).unwrap();
    let interrupted = home.interrupted.unwrap();
    assert_eq!((&interrupted.case, interrupted.at_question.as_deref()), (&case, Some("debt_work_off")));
    let view = inspector.act(|office, moment| office.open_case(&case, moment)).unwrap();
    assert_eq!(view.page.id, "debt_work_off");
    assert_eq!(view.page.questions[0].note, "Speaks quietly.");
    assert!(inspector.act(|office, moment| office.home(moment.now)).unwrap().interrupted.is_none());

    // The question is hidden by another answer: the nearest visible page comes up, and what was said is kept but blank.
    inspector.choose(&case, "debt_work_off", "yes").unwrap();
    inspector.choose(&case, "debt", "no").unwrap();
    inspector.act(|office, moment| office.pause(&case, "break", moment)).unwrap();
    inspector.restart();
    let home = inspector.act(|office, moment| office.home(moment.now)).unwrap();
    assert!(home.interrupted.is_none(), "a pause is no interruption");
    assert_eq!(home.cases[0].paused.as_deref(), Some("break"));
    let view = inspector.act(|office, moment| office.open_case(&case, moment)).unwrap();
    assert_eq!(view.page.id, "debt", "the nearest to the hidden question");
    let findings = inspector.act(|office, moment| office.findings(&case, moment.now)).unwrap();
    let debt = findings.indicators.iter().find(|indicator| indicator.code == "D5.02").unwrap();
    assert_eq!(debt.state, "absent", "the hidden yes does not count");
    let view = inspector.choose(&case, "debt", "yes").unwrap();
    assert!(view.case.paused.is_none());
    let view2 = inspector.act(|office, moment| office.go_to(&case, "debt_work_off", moment)).unwrap();
    assert_eq!(view2.page.questions[0].answer, Some(AnswerView::One("yes".into())), "it was kept");
}

#[test]
fn a_child_is_protected_without_asking_it_for_consent() {
    let mut border = Player::new("border-officer");
    let case = border.golden("child-tobacco").case.case;
    let view = border.act(|office, moment| office.open_case(&case, moment)).unwrap();
    assert!(view.notices.contains(&Notice::Child));
    assert!(view.sections.iter().all(|section| section.id != "consent"));
    let findings = border.decide(&case, "child_protection").unwrap();
    assert_eq!((findings.age_group.as_str(), findings.means.as_str()), ("child", "not_required"));
    let recipients = border.act(|office, moment| office.recipients(&case, moment.now)).unwrap().recipients;
    let consent = |kind: &str| {
        let of_kind = recipients.iter().filter(|recipient| recipient.organisation.kind == kind);
        of_kind.map(|recipient| (recipient.consent.as_str(), recipient.allowed)).collect::<Vec<_>>()
    };
    assert_eq!(consent("child"), [("not_needed", true)]);
    assert!(consent("support").iter().all(|found| *found == ("not_needed", true)));
    for kind in ["labour", "consular", "police"] {
        assert!(consent(kind).iter().all(|found| *found == ("not_asked", false)), "{kind}");
    }
    assert!(recipients.iter().all(|recipient| recipient.ask.is_none()), "a child is not asked for consent");
    assert_eq!(code(border.refer(&case, 5)), "no-consent");
    let sealed = border.refer(&case, 7).unwrap();
    let bytes = border.act(|office, _| office.outgoing_bytes(&sealed.packet)).unwrap().1;
    let mut desk = Player::new("child-protection-desk");
    let received = desk.act(|office, moment| office.receive(&bytes, moment)).unwrap();
    assert_eq!(received.findings.unwrap().age_group, "child");
    assert_eq!(received.sender_texts, findings.texts);
}

#[test]
fn without_consent_nothing_is_sent() {
    let mut inspector = Player::new("labour-inspector");
    let case = inspector.golden("no-consent").case.case;
    let view = inspector.act(|office, moment| office.open_case(&case, moment)).unwrap();
    assert!(view.notices.contains(&Notice::NoConsent));
    inspector.decide(&case, "refer").unwrap();
    let recipients = inspector.act(|office, moment| office.recipients(&case, moment.now)).unwrap().recipients;
    assert!(
        recipients.len() >= 5 && recipients.iter().all(|recipient| !recipient.allowed && recipient.consent == "no")
    );
    for recipient in recipients {
        assert_eq!(code(inspector.refer(&case, recipient.organisation.org)), "no-consent");
    }
    let closed = inspector.decide(&case, "no_referral").unwrap();
    assert_eq!(closed.case.unwrap().state, CaseState::Closed);
    assert_eq!(code(inspector.refer(&case, 1)), "no-decision");
}

#[test]
fn recipients_stand_in_a_fixed_order_with_police_last_and_conflicts_marked() {
    let mut inspector = Player::new("labour-inspector");
    let case = inspector.golden("sewing-shop").case.case;
    let recipients = inspector.act(|office, moment| office.recipients(&case, moment.now)).unwrap().recipients;
    let kinds: Vec<&str> = recipients.iter().map(|recipient| recipient.organisation.kind.as_str()).collect();
    assert_eq!(kinds, ["support", "support", "child", "consular", "police", "police"], "own organisation left out");
    for recipient in &recipients {
        assert_eq!(recipient.conflict, recipient.organisation.kind == "police");
        assert_eq!(recipient.key_words.split(' ').count(), 8);
        assert!(!recipient.ask_first.ky.is_empty());
        assert!(recipient.left_out.contains(&"consent".to_owned()));
    }
    // A non-answer to consent is never a yes.
    let declined = AnswerView::NonAnswer { code: "declined".into(), reason: None };
    inspector.answer(&case, "consent_support", Some(declined)).unwrap();
    let recipients = inspector.act(|office, moment| office.recipients(&case, moment.now)).unwrap().recipients;
    assert_eq!((recipients[0].consent.as_str(), recipients[0].allowed), ("not_asked", false));
    assert!(recipients[..2].iter().all(|recipient| recipient.ask.is_none()), "who declined is not asked again");
    let in_a_hurry = AnswerView::NonAnswer { code: "not_asked".into(), reason: Some("no_time".into()) };
    for (answer, page) in [(Some(in_a_hurry), Some("consent_support")), (None, Some("consent_support"))] {
        inspector.answer(&case, "consent_support", answer).unwrap();
        let recipients = inspector.act(|office, moment| office.recipients(&case, moment.now)).unwrap().recipients;
        assert_eq!(recipients[0].ask.as_deref(), page);
    }
    inspector.act(|office, moment| office.go_to(&case, "consent_support", moment)).unwrap();
    inspector.answer(&case, "consent_support", Some(AnswerView::One("yes".into()))).unwrap();
    let recipients = inspector.act(|office, moment| office.recipients(&case, moment.now)).unwrap().recipients;
    assert_eq!((recipients[0].allowed, &recipients[0].ask), (true, &None));
}

#[test]
fn a_decision_belongs_to_the_findings_that_it_was_made_on() {
    let mut inspector = Player::new("labour-inspector");
    let case = inspector.golden("sewing-shop").case.case;
    inspector.decide(&case, "refer").unwrap();
    // Consent changes nothing that was found.
    let view = inspector.choose(&case, "consent_support", "yes").unwrap();
    assert_eq!(view.case.state, CaseState::Decided);
    // Another answer does.
    let view = inspector.choose(&case, "promise_job", "yes").unwrap();
    assert_eq!(view.case.state, CaseState::Interview);
    assert!(inspector.act(|office, moment| office.findings(&case, moment.now)).unwrap().decision.is_none());
    assert_eq!(code(inspector.refer(&case, 1)), "no-decision");
    let later = inspector.decide(&case, "continue_later").unwrap();
    assert_eq!(
        (later.case.unwrap().state, later.decision.unwrap().code.as_str()),
        (CaseState::Interview, "continue_later")
    );
    assert_eq!(code(inspector.refer(&case, 1)), "no-decision");
}

#[test]
fn every_golden_case_goes_through_the_vault_as_through_the_engine() {
    let mut inspector = Player::new("labour-inspector");
    let protocol = inspector.content.protocol("kg-sop").unwrap();
    for name in ["nanny", "farm-debt", "raised-by-the-person", "nothing-indicated", "cannot-talk-now"] {
        let golden = golden(name);
        let case = inspector.golden(name).case.case;
        let view = inspector.act(|office, moment| office.findings(&case, moment.now)).unwrap();
        let day = casework::day_in_bishkek(inspector.now);
        let pure = casework::screen(&protocol, &golden["answers"], day).unwrap();
        assert_eq!(view.texts, pure.texts, "{name}");
        let dimensions: Vec<(String, &str)> =
            view.dimensions.iter().map(|dimension| (dimension.id.clone(), dimension.state.as_str())).collect();
        assert_eq!(dimensions, pure.dimensions.0, "{name}");
        assert_eq!(serde_json::json!(view.texts), golden["expect"]["texts"], "{name}");
    }
}
