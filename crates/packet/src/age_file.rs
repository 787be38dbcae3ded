//! age_file
