//! The whole journey: an inspector screens and refers, a shelter opens, verifies and accepts, the receipt comes back.

mod story;

use casework::view::CaseState;
use casework::{CaseworkError, Moment};
use story::{PASSPHRASE, Player, REASON, code};

/// Numbers of the training directory.
const SHELTER: u32 = 1;
const CONSULATE: u32 = 6;

#[test]
fn an_interview_becomes_a_referral_and_the_receipt_comes_back() {
    let mut inspector = Player::new("labour-inspector");
    let mut shelter = Player::new("shelter-desk");
    let case = inspector.golden("sewing-shop").case.case;
    inspector.choose(&case, "consent_support", "yes").unwrap();

    let findings = inspector.decide(&case, "refer").unwrap();
    assert_eq!(findings.decision.as_ref().unwrap().reason, REASON);
    assert_eq!(findings.case.unwrap().state, CaseState::Decided);

    let sealed = inspector.refer(&case, SHELTER).unwrap();
    assert_eq!(sealed.case.state, CaseState::Sealed);
    let (name, bytes) = inspector.act(|office, _| office.outgoing_bytes(&sealed.packet)).unwrap();
    assert_eq!((&name, bytes.len()), (&sealed.file_name, sealed.bytes as usize));
    assert!(!bytes.windows(8).any(|window| window == b"kg-sop\0\0" || window == b"document"), "nothing readable");
    let saved = inspector.act(|office, moment| office.record_saved(&sealed.packet, "/media/usb", moment)).unwrap();
    assert_eq!((saved.case.state, saved.saved_to.as_deref()), (CaseState::HandedOver, Some("/media/usb")));

    let received = shelter.act(|office, moment| office.receive(&bytes, moment)).unwrap();
    assert_eq!(received.line.state, "opened");
    assert_eq!((received.line.from.org, received.officer, received.known), (3, 301, false));
    assert_eq!(received.decision.as_ref().unwrap().code, "refer");
    assert_eq!(received.sections.iter().map(|section| section.id.clone()).collect::<Vec<_>>(), sealed.sections);
    assert!(received.differs.is_empty(), "a shelter is told everything that was found: {:?}", received.differs);
    let theirs = received.findings.as_ref().unwrap();
    assert_eq!(theirs.dimensions.iter().map(|d| d.state.clone()).collect::<Vec<_>>(), {
        findings.dimensions.iter().map(|d| d.state.clone()).collect::<Vec<_>>()
    });

    let answered = shelter.respond(&sealed.packet, None).unwrap();
    assert_eq!(answered.line.state, "accepted");
    let (receipt_name, receipt) = shelter.act(|office, _| office.receipt_bytes(&sealed.packet)).unwrap();
    assert_eq!(Some(receipt_name), answered.response.map(|response| response.file_name));
    let taken =
        shelter.act(|office, moment| office.record_receipt_saved(&sealed.packet, "/media/usb", moment)).unwrap();
    assert_eq!(taken.response.unwrap().saved_to.as_deref(), Some("/media/usb"));

    let back = inspector.act(|office, moment| office.apply_receipt(&receipt, moment)).unwrap();
    assert_eq!((back.case.state, back.status.as_str(), back.known), (CaseState::Accepted, "accepted", false));
    assert_eq!(back.organisation.org, SHELTER);
    let again = inspector.act(|office, moment| office.apply_receipt(&receipt, moment)).unwrap();
    assert_eq!((again.case.state, again.known), (CaseState::Accepted, true));

    // All of it is still there after the program ended.
    inspector.restart();
    shelter.restart();
    let home = inspector.act(|office, moment| office.home(moment.now)).unwrap();
    assert_eq!(home.cases[0].state, CaseState::Accepted);
    assert!(home.cases[0].referred_to.as_ref().unwrap().en.contains("invented"));
    let kept = shelter.act(|office, moment| office.open_received(&sealed.packet, moment.now)).unwrap();
    assert_eq!((kept.line.state.as_str(), kept.sections.len()), ("accepted", received.sections.len()));
}

#[test]
fn sending_again_sends_the_same_bytes_and_answering_again_the_same_receipt() {
    let mut inspector = Player::new("labour-inspector");
    let mut shelter = Player::new("shelter-desk");
    let case = inspector.golden("sewing-shop").case.case;
    inspector.choose(&case, "consent_support", "yes").unwrap();
    inspector.decide(&case, "refer").unwrap();
    let packet = inspector.refer(&case, SHELTER).unwrap().packet;
    let first = inspector.act(|office, _| office.outgoing_bytes(&packet)).unwrap();
    assert_eq!(inspector.refer(&case, SHELTER).unwrap().packet, packet);
    assert_eq!(inspector.act(|office, _| office.outgoing_bytes(&packet)).unwrap(), first);
    // Sealed: it can be read, and not be changed any more.
    assert_eq!(code(inspector.choose(&case, "debt", "yes")), "case-sealed");
    assert_eq!(code(inspector.decide(&case, "no_referral")), "case-sealed");
    assert_eq!(code(inspector.act(|office, moment| office.note(&case, "debt", "x", "en", moment))), "case-sealed");
    let page = inspector.act(|office, moment| office.go_to(&case, "documents_holder", moment)).unwrap();
    assert!(page.page.questions[0].answer.is_some());

    let received = shelter.act(|office, moment| office.receive(&first.1, moment)).unwrap();
    assert!(!received.known);
    assert!(shelter.act(|office, moment| office.receive(&first.1, moment)).unwrap().known);
    shelter.respond(&packet, Some("incomplete")).unwrap();
    let receipt = shelter.act(|office, _| office.receipt_bytes(&packet)).unwrap();
    shelter.respond(&packet, Some("incomplete")).unwrap();
    assert_eq!(shelter.act(|office, _| office.receipt_bytes(&packet)).unwrap(), receipt);
    let back = inspector.act(|office, moment| office.apply_receipt(&receipt.1, moment)).unwrap();
    assert_eq!((back.status.as_str(), back.reason.as_deref()), ("returned", Some("incomplete")));

    // The desk thinks again: the later answer holds, and the earlier receipt does not bring it back.
    shelter.respond(&packet, None).unwrap();
    let accepted = shelter.act(|office, _| office.receipt_bytes(&packet)).unwrap();
    let back = inspector.act(|office, moment| office.apply_receipt(&accepted.1, moment)).unwrap();
    assert_eq!(back.case.state, CaseState::Accepted);
    let back = inspector.act(|office, moment| office.apply_receipt(&receipt.1, moment)).unwrap();
    assert_eq!((back.case.state, back.known), (CaseState::Accepted, true));
}

#[test]
fn two_organisations_are_told_only_what_is_theirs() {
    let mut inspector = Player::new("labour-inspector");
    let mut consulate = Player::new("consular-desk");
    let case = inspector.golden("sewing-shop").case.case;
    inspector.choose(&case, "consent_support", "yes").unwrap();
    inspector.choose(&case, "consent_consular", "yes").unwrap();
    inspector.act(|office, moment| office.note(&case, "work_kind", "Invented note on work.", "en", moment)).unwrap();
    inspector.act(|office, moment| office.note(&case, "documents_holder", "Invented note.", "en", moment)).unwrap();
    inspector.decide(&case, "refer").unwrap();
    let support = inspector.refer(&case, SHELTER).unwrap();
    let consular = inspector.refer(&case, CONSULATE).unwrap();
    assert_ne!(support.packet, consular.packet);
    assert!(support.sections.contains(&"work".into()) && !consular.sections.contains(&"work".into()));
    assert!(!consular.sections.contains(&"consent".into()));

    let bytes = inspector.act(|office, _| office.outgoing_bytes(&consular.packet)).unwrap().1;
    let received = consulate.act(|office, moment| office.receive(&bytes, moment)).unwrap();
    let carried: Vec<&str> =
        received.sections.iter().flat_map(|section| &section.questions).map(|question| question.id.as_str()).collect();
    assert!(carried.contains(&"documents_holder"));
    for hidden in ["pay_received", "threats", "offices_refused", "consent_interview", "danger_now"] {
        assert!(!carried.contains(&hidden), "{hidden}");
    }
    let notes: Vec<&str> = received.sections.iter().flat_map(|s| &s.questions).map(|q| q.note.as_str()).collect();
    assert!(notes.contains(&"Invented note.") && !notes.contains(&"Invented note on work."));
    // What the sender found in sections left out is told as a difference, not hidden.
    assert!(received.differs.contains(&"D5".into()), "{:?}", received.differs);
}

#[test]
fn the_recovery_code_of_the_first_start_opens_the_vault() {
    let mut player = Player::new("outreach-worker");
    player.office = None;
    let second = tempfile::tempdir().unwrap();
    player.folder = second;
    let (office, first) = player.create(&story::new_vault(Some("shelter-desk"))).unwrap();
    drop(office);
    let mut rng = getrandom::rand_core::UnwrapErr(getrandom::SysRng);
    let mut moment = Moment { now: player.now, rng: &mut rng };
    let typed = first.recovery_code.join(" ").to_lowercase();
    let open = casework::unlock_with_recovery_code(&player.dir(), &typed, &player.content, &mut moment);
    drop(open.unwrap());
    let wrong = typed.replace(&typed[..4], "0000");
    let refused: Result<_, CaseworkError> =
        casework::unlock_with_recovery_code(&player.dir(), &wrong, &player.content, &mut moment);
    assert_eq!(code(refused), "wrong-passphrase");
    assert!(casework::unlock(&player.dir(), PASSPHRASE, &player.content, &mut moment).is_ok());
}
