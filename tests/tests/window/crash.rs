//! smoke
use super::machine::{desktop, Place};
use super::window::Window;
#[test]
fn smoke() {
    let Some((program, _turn)) = desktop() else { return };
    let place = Place::new();
    let window = Window::open(&program, &place.folder("data"));
    window.resize(1093, 542);
    window.page("first-start", "language");
    println!("{:?}", window.seen());
    window.choose("language-ky");
    std::fs::write("/tmp/shell/a.png", window.picture()).unwrap();
    println!("{:?}", window.seen());
    println!("{}", window.run("return [innerWidth, innerHeight, document.title, performance.now(), 'x'].join(' ')", vec![]));
    window.close();
}
