//! The printed recovery code.
