//! What travels is read here as the format carries it: nothing of a section left out, nothing said about other recipients.

mod story;

use packet::{Body, Desk, KeyId, Mode, OrgIdentity, Referral, Seen, SeenState, Verified, VerifiedDirectory};
use story::{MORNING, Player};

const SHELTER: u32 = 1;
const CONSULATE: u32 = 6;

/// A desk that never saw anything.
struct Fresh;

impl Seen for Fresh {
    fn state(&self, _: &[u8; 16], _: &KeyId, _: u64, _: &[u8; 32]) -> SeenState {
        SeenState::New
    }
}

/// Opens a packet with the published key of an organisation.
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]
fn open(bytes: &[u8], org: u32) -> Verified {
    let keys: toml::Table = include_str!("../../../directory/training/keys.toml").parse().unwrap();
    let organisations = keys["organisation"].as_array().unwrap();
    let key = organisations.iter().find(|key| key["org"].as_integer() == Some(i64::from(org))).unwrap();
    let identities = [OrgIdentity::from_age_secret_key(key["x25519_secret"].as_str().unwrap()).unwrap()];
    let directory = include_bytes!("../../../directory/training/directory.cose");
    let roots = packet::training::roots();
    let directory = &VerifiedDirectory::verify(directory, &roots, None, Mode::Training).unwrap();
    let (mode, now) = (Mode::Training, MORNING);
    let desk = Desk { org, identities: &identities, directory, other_mode: None, now, mode, seen: &Fresh };
    packet::open(bytes, &desk).unwrap()
}

#[allow(clippy::panic, reason = "a test may stop at the first surprise")]
fn referral(verified: &Verified) -> &Referral {
    match verified.body() {
        Body::Referral(referral) => referral,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_indicator_that_rests_on_a_section_left_out_stays_here() {
    let mut inspector = Player::new("labour-inspector");
    let case = inspector.golden("sewing-shop").case.case;
    inspector.choose(&case, "consent_support", "yes").unwrap();
    inspector.choose(&case, "consent_consular", "yes").unwrap();
    inspector.choose(&case, "consent_police", "no").unwrap();
    inspector.decide(&case, "refer").unwrap();
    let mut open_sent = |org| {
        let packet = inspector.refer(&case, org).unwrap().packet;
        open(&inspector.act(|office, _| office.outgoing_bytes(&packet)).unwrap().1, org)
    };
    let (support, consular) = (open_sent(SHELTER), open_sent(CONSULATE));
    let codes = |verified: &Verified| referral(verified).findings.indicators.keys().cloned().collect::<Vec<_>>();
    // Documents are of the section on freedom, which both may read; pay and threats are not for the consulate.
    for code in ["D5.01", "D4.04", "D5.09", "D5.14"] {
        assert!(codes(&support).contains(&code.to_owned()), "{code}");
        assert_eq!(codes(&consular).contains(&code.to_owned()), code == "D5.01", "{code}");
    }
    let numbers = |verified: &Verified| referral(verified).findings.ilo11.keys().copied().collect::<Vec<_>>();
    assert!(numbers(&support).contains(&8) && !numbers(&consular).contains(&8));
    // Each is told what was agreed about itself.
    let purposes = |verified: &Verified| {
        referral(verified).consent.iter().map(|consent| consent.purpose.clone()).collect::<Vec<_>>()
    };
    assert_eq!(purposes(&support), ["interview", "store", "share_support"]);
    assert_eq!(purposes(&consular), ["interview", "store", "share_consular"]);
    assert!(referral(&consular).consent.iter().all(|consent| consent.given && consent.at > MORNING));
    // Nothing links the two packets.
    assert_ne!(support.case_ref(), consular.case_ref());
    assert_ne!(support.packet_id(), consular.packet_id());
    // The language that the person speaks, and that somebody interpreted.
    let interview = &referral(&consular).interview;
    assert_eq!((interview.interview_language.as_str(), interview.interpreter), ("bn", true));
}
