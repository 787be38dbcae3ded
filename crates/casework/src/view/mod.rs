//! What the screens and the command line get and give: ids, codes, numbers and the person's own words, never a sentence of ours.
//!
//! Each type is exported to `ui/src/bindings/` for the screens. Times are unix seconds (UTC); the edge formats them.

mod backup;
mod desk;
mod findings;
mod home;
mod interview;
mod keys;
mod protocol;
mod record;
mod referral;
mod repair;
mod start;

pub use backup::*;
pub use desk::*;
pub use findings::*;
pub use home::*;
pub use interview::*;
pub use keys::*;
pub use protocol::*;
pub use record::*;
pub use referral::*;
pub use repair::*;
pub use start::*;
