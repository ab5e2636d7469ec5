//! How long a story goes on: short by itself, longer by an environment variable.

/// The number in the environment variable, or the quick one.
///
/// # Panics
/// If the variable holds no number: a long run that was asked for must not silently be a short one.
pub(crate) fn length(variable: &str, quick: u32) -> u32 {
    std::env::var(variable)
        .map_or(quick, |value| value.parse().unwrap_or_else(|_| panic!("{variable} is “{value}”; write a number")))
}
