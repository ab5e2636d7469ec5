//! Letters: written when they are sent, sent at most once by themselves, never lost in silence.
//!
//! [`letter`] writes them: a pure function from what is known at the moment of sending to plain text and HTML.
//! [`words`] are the program's own, which a coach can word anew; [`sample`] makes letters to be looked at first.
//! [`digest`] writes one letter about several questionnaires of one reader.
//! [`transport`] hands one over, to a folder of files or by SMTP, and says what came of it in the words of [`outcome`].
//! [`smtp`] is the conversation with a server, each stage with a limit of its own.
//!
//! [`dkim`] signs one in the name of the sender's domain.
//!
//! [`worker`] takes letters from the queue in the store and brings each to an end. Behind that end, [`bounce`] reads what other
//! servers report of letters that they could not deliver.
//!
//! No stored row and no log holds a link: a row of the queue knows ids only, and the link is derived, put into the letter
//! and forgotten between two lines of the worker.

pub mod bounce;
pub mod digest;
pub mod dkim;
pub mod letter;
pub mod outcome;
mod plain;
pub mod sample;
pub mod smtp;
pub mod transport;
pub mod words;
pub mod worker;
