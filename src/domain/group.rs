//! Rater groups: how a rater stands to the client.

use serde::{Deserialize, Serialize};

/// A rater group. The order of the variants is the order in which groups are shown and in which ties are broken:
/// self, manager, peer, direct report, other, then a coach's own groups (as an assessment declares them).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Group {
    /// The client.
    Own,
    /// The client's manager: *named*, one person, shown by themselves and told so before answering.
    Manager,
    Peer,
    DirectReport,
    Other,
    /// A group that a coach names, by its key (lower-case letters, digits, hyphens and underscores). Anonymous.
    Custom(String),
}

/// Not the key of a group.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” cannot be a group: a key has 1 to 40 lower-case letters, digits, hyphens or underscores")]
pub struct InvalidGroup(pub String);

impl Group {
    /// Reads the key of a group: `self`, `manager`, `peer`, `direct_report`, `other` or a coach's own.
    ///
    /// # Errors
    /// If the text cannot be a key.
    pub fn parse(key: &str) -> Result<Self, InvalidGroup> {
        Ok(match key {
            "self" => Self::Own,
            "manager" => Self::Manager,
            "peer" => Self::Peer,
            "direct_report" => Self::DirectReport,
            "other" => Self::Other,
            // These are perspectives of the report and would be taken for them.
            "all_others" | "anonymous" => return Err(InvalidGroup(key.to_owned())),
            custom
                if (1..=40).contains(&custom.len())
                    && custom
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-') =>
            {
                Self::Custom(custom.to_owned())
            }
            _ => return Err(InvalidGroup(key.chars().take(60).collect())),
        })
    }

    /// Reads a group as people write it in lists: in any case, with blanks, hyphens or underscores between words, and
    /// with the usual synonyms, plurals and translations of the five groups. Any other text becomes the key of a
    /// coach's own group: `Board members` is `board_members`.
    ///
    /// # Errors
    /// If the text cannot be made into a key.
    pub fn from_words(text: &str) -> Result<Self, InvalidGroup> {
        let words: Vec<String> =
            text.split([' ', '\t', '-', '_', '\u{a0}']).filter(|w| !w.is_empty()).map(str::to_lowercase).collect();
        Ok(match words.join(" ").as_str() {
            "self" | "subject" | "focal leader" | "selbst" | "selbstbild" | "soi" | "auto" => Self::Own,
            "manager" | "managers" | "boss" | "supervisor" | "line manager" | "vorgesetzte" | "vorgesetzter"
            | "führungskraft" | "responsable" | "supérieur" | "supérieure" | "jefe" | "jefa" | "superior" => {
                Self::Manager
            }
            "peer" | "peers" | "colleague" | "colleagues" | "kollege" | "kollegin" | "kollegen" | "pair" | "pairs"
            | "collègue" | "collègues" | "colega" | "colegas" => Self::Peer,
            "direct report" | "direct reports" | "directreport" | "directreports" | "report" | "reports"
            | "subordinate" | "subordinates" | "team member" | "team members" | "mitarbeiter" | "mitarbeiterin"
            | "mitarbeitende" | "collaborateur" | "collaboratrice" | "collaborateurs" | "colaborador"
            | "colaboradora" | "colaboradores" => Self::DirectReport,
            "other" | "others" | "andere" | "autre" | "autres" | "otro" | "otra" | "otros" | "otras" => Self::Other,
            // A key as it is stays as it is, hyphens included.
            _ => {
                return Self::parse(text).or_else(|_| Self::parse(&words.join("_"))).map_err(|mut invalid| {
                    invalid.0 = text.chars().take(60).collect();
                    invalid
                });
            }
        })
    }

    /// The stable key, as it stands in files and in `report.json`.
    pub fn key(&self) -> &str {
        match self {
            Self::Own => "self",
            Self::Manager => "manager",
            Self::Peer => "peer",
            Self::DirectReport => "direct_report",
            Self::Other => "other",
            Self::Custom(key) => key,
        }
    }

    /// Whether the raters of this group are protected: all but the client and a named manager.
    pub fn is_anonymous(&self) -> bool {
        !matches!(self, Self::Own | Self::Manager)
    }
}

impl std::fmt::Display for Group {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.key())
    }
}

impl TryFrom<String> for Group {
    type Error = InvalidGroup;

    fn try_from(key: String) -> Result<Self, Self::Error> {
        Self::parse(&key)
    }
}

impl From<Group> for String {
    fn from(group: Group) -> Self {
        group.key().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_read_as_people_write_it() {
        let cases = [
            (" Direct  Report", Group::DirectReport),
            ("direct-reports", Group::DirectReport),
            ("DIRECT_REPORT", Group::DirectReport),
            ("Peers", Group::Peer),
            ("Führungskraft", Group::Manager),
            ("Self", Group::Own),
            ("Autres", Group::Other),
            ("Board members", Group::Custom("board_members".to_owned())),
            ("board-members", Group::Custom("board-members".to_owned())),
            // To a leader, clients are customers and not themselves.
            ("Client", Group::Custom("client".to_owned())),
        ];
        for (written, group) in cases {
            assert_eq!(Group::from_words(written), Ok(group), "{written}");
        }
        for written in ["", "  ", "all others", "péer", "a,b", "self\n"] {
            assert_eq!(Group::from_words(written), Err(InvalidGroup(written.to_owned())), "{written}");
        }
    }

    #[test]
    fn every_key_reads_as_its_own_group() {
        for key in ["self", "manager", "peer", "direct_report", "other", "board-members", "a_b-c"] {
            let group = Group::parse(key).expect("a key");
            assert_eq!((group.key(), Group::from_words(key)), (key, Ok(group.clone())));
        }
    }
}
