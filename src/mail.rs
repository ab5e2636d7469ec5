//! Letters: written when they are sent, sent at most once by themselves, never lost in silence.
//!
//! [`letter`] writes them: a pure function from what is known at the moment of sending to plain text and HTML.
//! [`digest`] writes one letter about several questionnaires of one reader. [`transport`] hands one over, to a folder of files or by SMTP, and says what came of it in the words of [`outcome`].
//! [`smtp`] is the conversation with a server, each stage with a limit of its own.
//!
//! [`worker`] takes letters from the queue in the store and brings each to an end.
//!
//! No stored row and no log holds a link: a row of the queue knows ids only, and the link is derived, put into the letter
//! and forgotten between two lines of the worker.

pub mod digest;
pub mod letter;
pub mod outcome;
mod plain;
pub mod smtp;
pub mod transport;
pub mod worker;
