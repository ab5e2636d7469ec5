//! The people of the demo. All of them are invented, and their names say so.

/// One person of the demo.
pub(super) struct Member {
    pub name: &'static str,
    pub group: &'static str,
    pub language: &'static str,
    /// Eight competencies of five items in the template's order; `-` is “not observed”.
    pub ratings: &'static str,
    /// Question key and text.
    pub comments: &'static [(&'static str, &'static str)],
}

impl Member {
    /// The address, which leads nowhere.
    pub(super) fn email(&self) -> String {
        format!("{}@example.org", self.name.to_lowercase().replace(' ', "."))
    }
}

/// The client, then their manager, peers, direct reports and others.
pub(super) const CAST: [Member; 13] = [
    Member {
        name: "Robin Sample",
        group: "self",
        language: "en",
        ratings: "44444 55544 44444 54445 23333 33333 44445 33334",
        comments: &[
            ("continue", "Being clear about goals, and keeping to what was agreed."),
            ("change", "I take too little time for development talks, and I hold on to tasks for too long."),
        ],
    },
    Member {
        name: "Mara Model",
        group: "manager",
        language: "en",
        ratings: "44444 54545 43444 43334 23233 55344 455-4 44445",
        comments: &[
            (
                "continue",
                "Delivers what was agreed, and tells me early when something will not work. I value that a great deal.",
            ),
            (
                "change",
                "Invest more time in the people who could take over part of the work. Delegation is still the exception.",
            ),
            ("grow", "Watching how other managers hold their development talks."),
        ],
    },
    Member {
        name: "Pat Placeholder",
        group: "peer",
        language: "en",
        ratings: "54545 54455 43443 33334 33344 55544 55545 34435",
        comments: &[
            (
                "continue",
                "Stands by joint decisions, even when they turn out to be unpopular. That makes it easy to work together.",
            ),
            ("grow", "Somebody trusted who sits in on a meeting and says afterwards what they saw."),
        ],
    },
    Member {
        name: "Paula Prototype",
        group: "peer",
        language: "en",
        ratings: "33444 54444 43444 42223 3-233 34444 45545 33334",
        comments: &[
            (
                "continue",
                "Shares credit. I often hear that our work was praised in meetings where none of us was present.",
            ),
            ("change", "Pass on information sooner. Now and then we hear about a change from customers first."),
        ],
    },
    Member {
        name: "Pascal Plausible",
        group: "peer",
        language: "fr",
        ratings: "34534 55535 44534 33334 33343 55454 55555 44344",
        comments: &[(
            "change",
            "Let people finish. Good points are lost because the answer comes before the question is complete.",
        )],
    },
    Member {
        name: "Priya Pretend",
        group: "peer",
        language: "en",
        ratings: "43545 44445 44443 42334 3-24- 55445 45553 33444",
        comments: &[
            ("continue", "When my team was short of people, Robin offered help before I asked. Please keep that."),
            ("grow", "A quarter of an hour after project meetings to ask: what did each of us understand?"),
        ],
    },
    Member {
        name: "Per Pattern",
        group: "peer",
        language: "en",
        ratings: "44444 55535 33343 32324 -4343 54444 45-54 44334",
        comments: &[(
            "change",
            "Check what has arrived. After our meetings, each of us takes a different message home.",
        )],
    },
    Member {
        name: "Dana Demo",
        group: "direct_report",
        language: "en",
        ratings: "53434 53535 42443 32334 33343 45544 54554 45344",
        comments: &[
            ("continue", "Keeps promises. What is said to be done by Friday is done by Friday."),
            ("change", "Please hand over whole tasks, not only the small parts of them."),
        ],
    },
    Member {
        name: "Delia Draft",
        group: "direct_report",
        language: "de",
        ratings: "33434 43444 32543 12333 23132 45434 44445 33244",
        comments: &[("change", "I would like to hear how I am doing more than once a year, and with an example.")],
    },
    Member {
        name: "Dario Dryrun",
        group: "direct_report",
        language: "en",
        ratings: "54443 44534 43443 32223 23233 45444 44454 33235",
        comments: &[
            ("continue", "Treats everybody the same, and stays polite when things get hectic."),
            ("grow", "One-to-ones that are not cancelled when it gets busy."),
        ],
    },
    Member {
        name: "Dunja Default",
        group: "direct_report",
        language: "de",
        ratings: "43444 54544 54433 32324 24333 5444- 44555 34444",
        comments: &[("change", "Explanations are long, and in the end I am not sure what matters most for us.")],
    },
    Member {
        name: "Otis Outline",
        group: "other",
        language: "en",
        ratings: "44534 53434 44443 43434 ---3- 55345 34-44 34444",
        comments: &[("continue", "Reliable, well prepared, and clear about the goal.")],
    },
    Member {
        name: "Olga Outlook",
        group: "other",
        language: "en",
        ratings: "54334 4-444 33443 32-34 --333 34434 44545 34-34",
        comments: &[],
    },
];
