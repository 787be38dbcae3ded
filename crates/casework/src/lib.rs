//! One function per thing a person can do: unlock, answer, decide, refer, receive.
//!
//! The shell and the command line call these functions and nothing else. It never knows a language: it hands out ids and
//! codes ([`view`]), which the edges render from `locales/`. Time and chance are arguments. Start from [`Office`].

pub mod view;
