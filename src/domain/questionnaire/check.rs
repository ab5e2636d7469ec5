//! What is wrong with a questionnaire file.

/// One fault of a questionnaire file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// From 1 on.
    pub line: usize,
    /// In characters, from 1 on.
    pub column: usize,
    /// What is wrong.
    pub reason: String,
    /// What to do about it.
    pub remedy: String,
}

/// All faults of one file, in the order of their places. Never empty.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Faults(Vec<Fault>);
