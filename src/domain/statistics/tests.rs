//! Every reference case through the public functions, and what must hold for all ratings.

mod agreement;
mod comparison;
mod reliability;
