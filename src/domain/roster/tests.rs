use proptest::prelude::*;

use super::*;

fn languages() -> Vec<Language> {
    ["en", "de", "pt-BR"].map(|tag| Language::parse(tag).expect("a tag")).to_vec()
}

fn custom() -> Vec<Group> {
    vec![Group::Custom("board-members".to_owned())]
}

fn rendered(roster: Result<Roster, Faults>) -> String {
    match roster {
        Err(faults) => faults.to_string(),
        Ok(roster) => {
            let line = |e: &RosterEntry| format!("{}: {} <{}>, {}, {}", e.line, e.name, e.email, e.group, e.language);
            let mut lines: Vec<String> = roster.entries.iter().map(line).collect();
            if !roster.ignored_columns.is_empty() {
                lines.push(format!("left aside: {}", roster.ignored_columns.join(", ")));
            }
            lines.join("\n")
        }
    }
}

fn read(text: &str) -> String {
    rendered(Roster::read(text.as_bytes(), &custom(), &Language::english(), &languages()))
}

fn pasted(text: &str) -> String {
    let (own, english, languages) = (custom(), Language::english(), languages());
    let terms = Terms {
        custom_groups: &own,
        default_language: &english,
        languages: &languages,
        default_group: None,
        is_time_zone: |_| true,
    };
    rendered(List::of_text(text, &terms).and_then(List::into_roster))
}

#[test]
fn lists_of_spreadsheets_are_read_in_four_languages() {
    let lists = [
        "name,email,group,language\nAna Ruiz,ana@example.org,self,\nBo Li,Bo@Example.org,Direct Report,de\n",
        "Vorname;Name;E-Mail-Adresse;Beziehung;Sprache\nZoë;Müller;z@example.org;Kollegin;de-AT\n",
        "Prénom\tNom\tCourriel\tGroupe\tLangue\nÉlodie\tPetit\te@example.org\tSupérieure\tpt_br\n",
        "Nombre,Apellidos,Correo electrónico,Relación\n José , Gómez Gil ,j@example.org,otros\n",
        "Raters of Ana\n\nRole,Group,First name,Last name,Full name,E-mail Address,Phone\nCFO,board members,A,B,A. B.,a@example.org,1\n",
    ];
    insta::assert_snapshot!(lists.map(read).join("\n\n"));
}

#[test]
fn lists_that_are_pasted_are_read_as_they_come() {
    let lists = [
        "Ana Ruiz <ana@example.org>, self\r\n\r\n\"Li, Bo\" <bo@example.org>; peer; de\rCy <cy@example.org> boss",
        "Ana Ruiz, ana@example.org, peer\nbo@example.org, Bo Li, other, pt-BR\n\"Li, Cy\", cy@example.org, Board Members",
        "Ana Ruiz\tana@example.org\tpeer\nBo, Jr.\tbo@example.org\tdirect report\tde",
        "Name\tMail\tRole\nAna Ruiz\tana@example.org\tpeer\n",
    ];
    insta::assert_snapshot!(lists.map(pasted).join("\n\n"));
}

#[test]
fn each_fault_of_a_list_is_told_with_its_place() {
    let list = "\
name,email,group,language
Ana,ana@example.org,self,
Bo,ANA@Example.org,peer,
Cy,x@,peer,
Di,\"di@example.org
Bcc: v@example.org\",peer,
Ed,\"a@example.org,b@example.org\",peer,
,f@example.org,peer,
\"Gu
Li\",g@example.org,peer,
Hu,,peer,
Ia,i@example.org,,
Jo,j@example.org,colleges,
Ka,k@example.org,friends,
Lu,l@example.org,self,
Ma,m@example.org,manager,
No,n@example.org,boss,
Ox,o@example.org,peer,fr
Py,p@localhost,peer,klingon
Qu,q@example.org
";
    insta::assert_snapshot!(read(list));
}

#[test]
fn each_fault_of_pasted_lines_is_told_with_its_place() {
    insta::assert_snapshot!(pasted(
        "Ana Ruiz <ana@example.org>\nana@example.org, peer\nJust a name\nBo, bo at example.org, peer\n\
         Cy <cy@example.org>, peer, de, and, more\n<di@example.org>, peer\nEd <ed@example.org, peer\n"
    ));
}

#[test]
fn a_list_without_what_it_needs_gets_one_sentence() {
    let lists = [
        "",
        "name,email,group\n",
        "name,group\nAna,peer\n",
        "Ana,ana@example.org,peer\n",
        "phone\n1\n",
        "PK\u{3}\u{4}xl/",
    ];
    insta::assert_snapshot!(lists.map(read).join("\n"));
    assert_eq!(pasted(" \n\n"), "the list has no raters. Give at least one rater with name, email and group.");
}

#[test]
fn a_list_of_501_raters_is_refused_and_one_of_500_is_not() {
    let list = |count: usize| {
        let rows: Vec<String> = (0..count).map(|n| format!("R {n},r{n}@example.org,peer")).collect();
        format!("name,email,group\n{}", rows.join("\n"))
    };
    assert_eq!(read(&list(MAX_RATERS)).lines().count(), MAX_RATERS);
    let refused = "the list has 501 raters; the limit is 500. \
                   Invite fewer people, or split them over several assessments.";
    assert_eq!(read(&list(MAX_RATERS + 1)), refused);
    assert_eq!(
        read(&list(crate::table::MAX_ROWS + 1)),
        "the file has 1,000,001 rows; the limit is 1,000,000. Split it, or make sure that it is the right file."
    );
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), text in "\\PC{0,200}") {
        let _ = Roster::read(&bytes, &custom(), &Language::english(), &languages());
        for text in [String::from_utf8_lossy(&bytes).into_owned(), text] {
            let _ = Roster::read(format!("name,email,group\n{text}").as_bytes(), &[], &Language::english(), &[]);
            let _ = pasted(&text);
        }
    }

    #[test]
    fn pasted_lines_give_what_the_same_table_gives(
        people in proptest::collection::btree_map("[a-z]{1,8}", ("[A-Z][a-zé]{1,8}( [A-Z][a-z]{1,8})?", "peer|other|board-members"), 1..6),
    ) {
        let mut table = String::from("email;group;name\n");
        let mut lines = String::from("\n");
        for (local, (name, group)) in &people {
            table.extend([local.as_str(), "@example.org;", group, ";", name, "\n"]);
            lines.extend([name.as_str(), " <", local, "@example.org>, ", group, "\n"]);
        }
        prop_assert_eq!(read(&table), pasted(&lines));
    }
}

#[test]
fn a_time_zone_is_taken_as_it_is_called_and_none_that_there_is_not() {
    let english = Language::english();
    let terms = Terms {
        custom_groups: &[],
        default_language: &english,
        languages: std::slice::from_ref(&english),
        default_group: None,
        is_time_zone: |name| name == "Europe/Berlin",
    };
    let read = |zone: &str| {
        let list = format!("name,email,group,time zone\nAda,ada@example.org,peer,{zone}\n");
        List::of_file(list.as_bytes(), &terms).and_then(List::into_roster)
    };
    let zone = |written: &str| read(written).expect("it is read").entries[0].time_zone.clone();
    assert_eq!((zone("Europe/Berlin").as_deref(), zone("").as_deref()), (Some("Europe/Berlin"), None));
    let faults = read("Mars/Olympus").expect_err("there is no such zone").to_string();
    assert!(faults.contains("“Mars/Olympus” is not a time zone") && faults.contains("line 2"), "{faults}");
}
