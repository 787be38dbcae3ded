use super::meaning::{Meaning, of};
use std::collections::HashMap;
use zbus::Message;
use zbus::zvariant::Value;

const OWN: &str = "/org/freedesktop/login1/session/_32";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

fn signal<B>(path: &str, interface: &str, member: &str, body: &B) -> Message
where
    B: serde::Serialize + zbus::zvariant::DynamicType,
{
    Message::signal(path, interface, member).unwrap().build(body).unwrap()
}

fn changed(of: &str, property: &str, value: Value<'_>) -> Message {
    let body = (of, HashMap::from([(property, value)]), Vec::<&str>::new());
    signal("/org/freedesktop/login1", PROPERTIES, "PropertiesChanged", &body)
}

#[test]
fn sleep_lid_session_and_screen_are_heard() {
    for saver in ["org.freedesktop", "org.gnome", "org.cinnamon", "org.mate", "org.xfce"] {
        let interface = format!("{saver}.ScreenSaver");
        let on = signal("/org/freedesktop/ScreenSaver", &interface, "ActiveChanged", &true);
        assert_eq!(of(&on, None), Some(Meaning::Away), "{interface}");
        let off = signal("/org/freedesktop/ScreenSaver", &interface, "ActiveChanged", &false);
        assert_eq!(of(&off, None), None, "{interface}: somebody is back");
    }
    for (sleeps, expected) in [(true, Meaning::Sleeps), (false, Meaning::Wakes)] {
        let message = signal("/org/freedesktop/login1", MANAGER, "PrepareForSleep", &sleeps);
        assert_eq!(of(&message, None), Some(expected));
    }
    for (interface, property) in [(MANAGER, "LidClosed"), ("org.freedesktop.UPower", "LidIsClosed")] {
        assert_eq!(of(&changed(interface, property, Value::from(true)), None), Some(Meaning::Away));
        assert_eq!(of(&changed(interface, property, Value::from(false)), None), None);
    }
}

#[test]
fn only_our_own_session_locks_us_unless_nobody_knows_which_it_is() {
    let lock = |path: &str| signal(path, "org.freedesktop.login1.Session", "Lock", &());
    let other = "/org/freedesktop/login1/session/_39";
    for (path, own, expected) in [
        (OWN, Some(OWN), Some(Meaning::Away)),
        (other, Some(OWN), None),
        (OWN, None, Some(Meaning::Away)),
        (other, None, Some(Meaning::Away)),
    ] {
        assert_eq!(of(&lock(path), own), expected, "{path} {own:?}");
    }
}

#[test]
fn nothing_else_locks() {
    let login = "/org/freedesktop/login1";
    for message in [
        signal(OWN, "org.freedesktop.login1.Session", "Unlock", &()),
        signal(login, MANAGER, "PrepareForShutdown", &true),
        signal(login, MANAGER, "PrepareForSleep", &"true"),
        signal(login, "org.example.Manager", "PrepareForSleep", &true),
        signal(login, "org.example.ScreenSaver", "ActiveChanged", &true),
        signal(login, "org.freedesktop.ScreenSaver", "ActiveChanged", &1_u32),
        signal(login, PROPERTIES, "PropertiesChanged", &true),
        changed(MANAGER, "OnExternalPower", Value::from(true)),
        changed("org.freedesktop.UPower", "LidIsClosed", Value::from("true")),
        Message::method_call(login, "PrepareForSleep").unwrap().interface(MANAGER).unwrap().build(&true).unwrap(),
    ] {
        assert_eq!(of(&message, None), None, "{message:?}");
    }
}
