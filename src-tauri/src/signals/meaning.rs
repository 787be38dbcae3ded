//! Which signals say that nobody is there.

use super::{LOGIN, MANAGER, MANAGER_PATH};
use std::collections::HashMap;
use zbus::Message;
use zbus::blocking::{Connection, Proxy};
use zbus::message::Type;
use zbus::zvariant::{OwnedObjectPath, OwnedValue};

/// Members to listen for on the system's bus.
pub const SYSTEM: [&str; 3] = ["PrepareForSleep", "Lock", "PropertiesChanged"];
/// Members to listen for on the session's bus.
pub const SESSION: [&str; 1] = ["ActiveChanged"];

const SESSION_OBJECT: &str = "org.freedesktop.login1.Session";
/// Screen savers and lock screens of the desktops; all speak alike.
const SCREEN_SAVERS: [&str; 5] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
];
/// Who tells that the lid closed, and with which property.
const LIDS: [(&str, &str); 2] = [(MANAGER, "LidClosed"), ("org.freedesktop.UPower", "LidIsClosed")];

/// What a signal says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// The officer is away from the screen.
    Away,
    /// The computer is about to sleep, and waits a few seconds for us.
    Sleeps,
    /// It woke up.
    Wakes,
}

/// What a message says to us, if anything. `own` is our session's path: the lock of another user's session is not ours;
/// where it is not known, every session's lock counts.
pub fn of(message: &Message, own: Option<&str>) -> Option<Meaning> {
    let header = message.header();
    if header.message_type() != Type::Signal {
        return None;
    }
    let (interface, member) = (header.interface()?.as_str(), header.member()?.as_str());
    match (interface, member) {
        (MANAGER, "PrepareForSleep") => {
            let sleeps: bool = message.body().deserialize().ok()?;
            Some(if sleeps { Meaning::Sleeps } else { Meaning::Wakes })
        }
        (SESSION_OBJECT, "Lock") => {
            let path = header.path()?.as_str();
            own.is_none_or(|own| own == path).then_some(Meaning::Away)
        }
        ("org.freedesktop.DBus.Properties", "PropertiesChanged") => {
            let body = message.body();
            let (of, changed, _): (String, HashMap<String, OwnedValue>, Vec<String>) = body.deserialize().ok()?;
            let closed = LIDS.iter().any(|(interface, property)| {
                of == *interface && changed.get(*property).is_some_and(|value| bool::try_from(value) == Ok(true))
            });
            closed.then_some(Meaning::Away)
        }
        (saver, "ActiveChanged") if SCREEN_SAVERS.contains(&saver) => {
            let active: bool = message.body().deserialize().ok()?;
            active.then_some(Meaning::Away)
        }
        _ => None,
    }
}

/// Path of the session that this program runs in.
pub fn own_session(bus: &Connection) -> Option<String> {
    let manager = Proxy::new(bus, LOGIN, MANAGER_PATH, MANAGER).ok()?;
    let path: OwnedObjectPath = manager.call("GetSessionByPID", &std::process::id()).ok()?;
    Some(path.to_string())
}

/// Whether the lid is closed now.
///
/// # Errors
/// What the bus says: there may be nobody who knows.
pub fn lid_closed(bus: &Connection) -> zbus::Result<bool> {
    // Asked for each time: a property that is not announced would be remembered wrongly.
    let manager = zbus::blocking::proxy::Builder::<Proxy<'_>>::new(bus)
        .destination(LOGIN)?
        .path(MANAGER_PATH)?
        .interface(MANAGER)?
        .cache_properties(zbus::proxy::CacheProperties::No)
        .build()?;
    manager.get_property("LidClosed")
}
