use super::{Face, Handover};

fn handover(face: Face, vault: Option<&str>) -> Handover {
    Handover { face, vault: vault.map(str::to_owned) }
}

#[test]
fn what_is_handed_over_arrives() {
    for sent in [
        handover(Face::Cover, None),
        handover(Face::Unlock, None),
        handover(Face::Cover, Some("vault")),
        handover(Face::Unlock, Some("0123456789abcdef")),
    ] {
        assert_eq!(Handover::read(&sent.line()), Some(sent));
    }
}

#[test]
fn whatever_else_comes_is_not_believed() {
    for line in [
        "",
        "\n",
        "cover",
        "cover\n",
        "cover vault",
        "open vault\n",
        "Cover vault\n",
        "unlock ../vault\n",
        "unlock a b\n",
        "unlock vault\nmore\n",
        "unlock \u{0}\n",
        " vault\n",
    ] {
        assert_eq!(Handover::read(line), None, "{line:?}");
    }
}

#[test]
fn a_program_that_a_person_started_was_handed_nothing() {
    assert_eq!(Handover::receive(), None);
}

#[cfg(target_os = "linux")]
#[test]
fn the_children_of_a_process_are_found_and_no_others() {
    use super::processes::children;
    let mut child = std::process::Command::new("sleep").arg("30").spawn().unwrap();
    let found = children(std::process::id());
    assert!(found.contains(&child.id()), "{found:?}");
    assert!(!found.contains(&std::process::id()));
    assert!(!children(child.id()).contains(&child.id()));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!children(std::process::id()).contains(&child.id()));
}
