//! Chance that can be had again: the seed is printed when a test fails, and `PARALLAX_SEED` sets it.

use rand::SeedableRng as _;
use rand::rngs::StdRng;

/// A generator whose seed stands in the output of a failing test.
pub(crate) fn chance() -> StdRng {
    let seed = std::env::var("PARALLAX_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(rand::random);
    // Captured by the test runner and shown for failing tests alone.
    println!("PARALLAX_SEED={seed} repeats this run");
    StdRng::seed_from_u64(seed)
}
