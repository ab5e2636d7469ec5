//! Words that exports and people use for what is no item: columns of the tools, columns that say who, and groups.

use parallax_domain::group::Group;

use super::words::{folded, words};

/// Columns that the tools keep for themselves.
const ADMINISTRATIVE: &[&str] = &[
    "startdate",
    "start date",
    "enddate",
    "end date",
    "status",
    "response type",
    "ipaddress",
    "ip address",
    "progress",
    "duration in seconds",
    "duration",
    "finished",
    "recordeddate",
    "recorded date",
    "recipientlastname",
    "recipient last name",
    "recipientfirstname",
    "recipient first name",
    "recipientemail",
    "recipient email",
    "externalreference",
    "external data reference",
    "locationlatitude",
    "location latitude",
    "locationlongitude",
    "location longitude",
    "distributionchannel",
    "distribution channel",
    "userlanguage",
    "user language",
    "collector id",
    "date created",
    "date modified",
    "email address",
    "email",
    "e mail",
    "e mail adresse",
    "first name",
    "last name",
    "custom data 1",
    "username",
    "timestamp",
    "zeitstempel",
    "horodateur",
    "marca temporal",
    "submitdate",
    "date submitted",
    "datum abgeschickt",
    "lastpage",
    "last page",
    "letzte seite",
    "startlanguage",
    "start language",
    "start sprache",
    "seed",
    "zufallsstartwert",
    "datestamp",
    "date last action",
    "datum letzte aktivität",
    "date started",
    "datum gestartet",
    "refurl",
    "referrer url",
    "ipaddr",
    "token",
    "access code",
    "zugangscode",
    "zugangsschlüssel",
    "interviewtime",
    "total time",
    "datum",
    "date",
    "fecha",
    "consent",
    "einwilligung",
];

/// Columns that name the rater's answers, the surest first.
const RATER: &[&str] = &[
    "rater",
    "rater id",
    "rater key",
    "responseid",
    "response id",
    "respondent id",
    "antwort id",
    "id",
    "feedbackgeber",
    "feedbackgeber id",
    "rater code",
    "evaluator",
    "nr",
    "lfd nr",
    "nummer",
    "no",
    "number",
    "token",
    "email address",
    "email",
    "e mail",
];

/// Columns that name the client, the surest first.
const SUBJECT: &[&str] = &[
    "subject",
    "ratee",
    "focal leader",
    "focal person",
    "leader",
    "subject id",
    "subject key",
    "leader name",
    "name of leader",
    "name of the leader",
    "feedback recipient",
    "person rated",
    "rated person",
    "evaluee",
    "coachee",
    "client",
    "participant",
    "feedbacknehmer",
    "feedbacknehmerin",
    "feedbackempfänger",
    "fokusperson",
    "führungskraft",
    "name der führungskraft",
    "bewertete person",
    "klient",
    "klientin",
    "personne évaluée",
    "leader évalué",
    "persona evaluada",
    "líder",
    "evaluado",
];
const SUBJECT_WITHIN: &[&str] = &[
    "who are you rating",
    "person you are rating",
    "giving feedback to",
    "giving feedback on",
    "giving feedback about",
    "who is this feedback for",
    "feedback for whom",
    "wem geben sie",
    "über wen geben sie",
    "für wen ist",
    "à qui donnez vous",
    "sur qui",
    "a quién",
    "sobre quién",
];

/// Columns with the name of a client whose key stands in another.
const SUBJECT_NAME: &[&str] = &["name", "subject name", "full name", "client name", "name des klienten"];

/// Columns that tell how the rater stands to the client.
const GROUP: &[&str] = &[
    "group",
    "relationship",
    "relation",
    "rater group",
    "rater type",
    "rater category",
    "rater relationship",
    "role",
    "perspective",
    "beziehung",
    "gruppe",
    "rolle",
    "perspektive",
    "relación",
    "rôle",
    "groupe",
    "grupo",
    "rol",
    "feedbackgebergruppe",
    "type of rater",
];
const GROUP_WITHIN: &[&str] = &["relationship", "beziehung", "relation", "relación", "rater group", "verhältnis"];

/// Words for groups that the domain does not take, for they may well be groups of a coach's own.
const GROUPS: &[(Group, &[&str])] = &[
    (
        Group::Own,
        &[
            "myself",
            "self rating",
            "self assessment",
            "self evaluation",
            "selbsteinschätzung",
            "selbstbewertung",
            "eigenbild",
            "autoévaluation",
            "autoevaluación",
            "yo mismo",
            "moi même",
            "fokusperson",
            "ratee",
        ],
    ),
    (
        Group::Manager,
        &["direct manager", "leader", "chef", "chefin", "vorgesetzte r", "vorgesetzte in", "n 1", "superior directo"],
    ),
    (
        Group::Peer,
        &[
            "co worker",
            "coworker",
            "teammate",
            "kollege in",
            "kolleg in",
            "kolleg innen",
            "kolleginnen",
            "kolleginnen und kollegen",
            "kollege kollegin",
            "compañero",
            "compañera",
            "par",
            "pares",
        ],
    ),
    (
        Group::DirectReport,
        &[
            "employee",
            "reportee",
            "subordinates",
            "staff member",
            "mitarbeiter in",
            "mitarbeiter innen",
            "mitarbeiterinnen",
            "mitarbeitende r",
            "teammitglied",
            "unterstellte",
            "subordinado",
            "subordonné",
        ],
    ),
    (Group::Other, &["sonstige", "weitere", "andere person"]),
];

/// Whether a column is one that tools keep for themselves.
pub(super) fn is_administrative(names: &[String]) -> bool {
    names.iter().any(|name| ADMINISTRATIVE.contains(&folded(name).as_str()))
}

/// How surely a column names the rater: the less the surer. None if it does not.
pub(super) fn rater_rank(names: &[String]) -> Option<usize> {
    rank(names, RATER)
}

/// How surely a column names the client.
pub(super) fn subject_rank(names: &[String]) -> Option<usize> {
    rank(names, SUBJECT).or_else(|| holds(names, SUBJECT_WITHIN).then_some(SUBJECT.len()))
}

/// Whether a column may hold the names of clients whose keys stand in another one.
pub(super) fn is_subject_name(names: &[String]) -> bool {
    rank(names, SUBJECT_NAME).is_some()
}

/// How surely a column tells the rater's group by its header.
pub(super) fn group_rank(names: &[String]) -> Option<usize> {
    rank(names, GROUP).or_else(|| holds(names, GROUP_WITHIN).then_some(GROUP.len()))
}

fn rank(names: &[String], known: &[&str]) -> Option<usize> {
    names.iter().filter_map(|name| known.iter().position(|known| *known == folded(name))).min()
}

fn holds(names: &[String], phrases: &[&str]) -> bool {
    names.iter().any(|name| {
        let padded = format!(" {} ", folded(name));
        phrases.iter().any(|phrase| padded.contains(&format!(" {phrase} ")))
    })
}

/// The group that a word means, if it means one of the five.
pub(super) fn group_of(word: &str) -> Option<Group> {
    let spaced = words(word).join(" ");
    if let Ok(group) = Group::from_words(&spaced)
        && !matches!(group, Group::Custom(_))
    {
        return Some(group);
    }
    GROUPS.iter().find(|(_, words)| words.contains(&spaced.as_str())).map(|(group, _)| group.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_five_groups_are_known_and_those_that_may_be_another_are_not() {
        let cases = [
            ("Boss", Some(Group::Manager)),
            ("Vorgesetzte/r", Some(Group::Manager)),
            ("Kolleg*in", Some(Group::Peer)),
            ("Kollege", Some(Group::Peer)),
            ("Direct Report", Some(Group::DirectReport)),
            ("Mitarbeiter/-in", Some(Group::DirectReport)),
            ("Selbsteinschätzung", Some(Group::Own)),
            ("SELF", Some(Group::Own)),
            ("Reports to me", None),
            ("My manager", None),
            ("Board", None),
            ("", None),
        ];
        for (word, group) in cases {
            assert_eq!(group_of(word), group, "{word}");
        }
    }
}
