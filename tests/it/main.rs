//! The stories that the whole program is told by, against the real binary: one test binary, a module a story.

mod life;
mod support;
