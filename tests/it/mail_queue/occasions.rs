//! Letters on other occasions than asking: the last call, thanks at the close, a coach's own words, and letters to a coach
//! to look at.

use super::*;

on_both_databases! {
    fn everybody_is_thanked_at_the_close_whether_they_answered_or_not(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 4, "people.example").await;
            let server = SmtpServer::start(Script::good()).await;
            let worker = worker(&app, &server);
            run_once(&worker).await;
            let answers = |address: &str| token(&link(&mail_to(&server, address).remove(0)));
            for number in 0..3 {
                let link = answers(&format!("peer{number}@people.example"));
                collect::submit(&app, &link, &sheet(), "page").await.expect("it is taken");
            }
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            assert_eq!(counts(&app, id).await[1..], [(Thanks, Queued, 5)]);
            run_once(&worker).await;
            assert_eq!(counts(&app, id).await[1..], [(Thanks, Sent, 5)]);
            // Of two who read English or German alike: nothing in the letter tells who has answered.
            let texts: Vec<String> = ["peer1@people.example", "robin@people.example"].iter().map(|address| {
                let mails = mail_to(&server, address);
                assert_eq!(mails.len(), 2);
                let mail = MessageParser::default().parse(&mails[1]).expect("it is a mail");
                mail.body_text(0).expect("it has text").split_ascii_whitespace().collect::<Vec<_>>().join(" ")
            }).collect();
            assert!(texts.iter().all(|text| text.contains("ob sie geantwortet haben oder nicht")), "{texts:?}");
            // But for the way out of such letters.
            let opens = |text: &String| text.split(' ').any(|word| word.starts_with("https://") && !word.contains("/o/"));
            assert!(!texts.iter().any(opens), "there is nothing to open: {texts:?}");
            assert!(letters(&app, id).await.iter().all(|letter| letter.kind == Invitation), "they are not listed");
            let silent = mail_to(&server, "peer3@people.example");
            assert_eq!(silent.len(), 2, "who has not answered is thanked as well");
        });
    }

    fn nobody_is_thanked_who_declined_or_wants_no_letters(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 5, "people.example").await;
            let server = SmtpServer::start(Script::good()).await;
            let worker = worker(&app, &server);
            run_once(&worker).await;
            let answers = |address: &str| token(&link(&mail_to(&server, address).remove(0)));
            for number in 0..3 {
                let link = answers(&format!("peer{number}@people.example"));
                collect::submit(&app, &link, &sheet(), "page").await.expect("it is taken");
            }
            let declined = Standing::Declined(Reason::NoTime);
            taking_part::say(&app, &answers("peer3@people.example"), declined).await.expect("it is noted");
            let everybody = app.store.invitations(id).await.expect("a look");
            let one = everybody.iter().find(|one| one.email.as_str() == "peer4@people.example").expect("it is there");
            let opt_out = token(&app.opt_out_address(one.id, one.link_version));
            no_mail::stop(&app, &opt_out, no_mail::Scope::Assessment).await.expect("it is noted");
            close::close(&app, app.workspace.id, id).await.expect("it closes");
            run_once(&worker).await;
            assert_eq!(counts(&app, id).await[1..], [(Thanks, Sent, 4), (Thanks, Cancelled, 2)]);
            let letters = |number: u8| mail_to(&server, &format!("peer{number}@people.example")).len();
            assert_eq!([0, 1, 2, 3, 4].map(letters), [2, 2, 2, 1, 1]);
        });
    }

    fn the_last_call_goes_to_whom_a_reminder_would_and_is_listed_nowhere(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 2, "people.example").await;
            let server = SmtpServer::start(Script::good()).await;
            let worker = worker(&app, &server);
            run_once(&worker).await;
            let answered = token(&link(&mail_to(&server, "peer1@people.example").remove(0)));
            collect::submit(&app, &answered, &sheet(), "page").await.expect("it is taken");
            let transaction = app.store.begin().await.expect("it begins");
            let everybody = app.store.invitations(id).await.expect("a look").into_iter();
            let calls = everybody.map(|one| NewLetter { assessment: id, invitation: Some(one.id), kind: LastCall });
            transaction.enqueue(&calls.collect::<Vec<_>>(), app.clock.now()).await.expect("they are queued");
            transaction.commit().await.expect("it is committed");
            run_once(&worker).await;
            assert_eq!(counts(&app, id).await[1..], [(LastCall, Sent, 2), (LastCall, Cancelled, 1)]);
            let mails = mail_to(&server, "peer0@people.example");
            assert_eq!(link(&mails[0]), link(&mails[1]), "with the same link");
            let subject = MessageParser::default().parse(&mails[1]).and_then(|mail| mail.subject().map(str::to_owned));
            assert_eq!(subject.as_deref(), Some("Closing soon: your view of Robin Sample"));
            assert!(letters(&app, id).await.iter().all(|letter| letter.kind == Invitation));
        });
    }

    fn letters_go_out_in_the_words_that_hold_when_they_are_sent(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 2, "people.example").await;
            let words = |subject: &str, body: &str| {
                Wording::parse(LetterText::Invitation, subject, body).expect("the words are taken")
            };
            let in_language = |tag: &str| WordingKey {
                letter: LetterText::Invitation,
                language: Language::parse(tag).expect("a tag"),
            };
            let workspace = app.workspace.id;
            let of_all = words("From {coach}: {client}", "Dear {name}, *please* come:\n\n- until {deadline}\n- {minutes} min");
            wording::keep_for_workspace(&app, workspace, &in_language("en"), &of_all).await.expect("they are kept");
            wording::keep_for_workspace(&app, workspace, &in_language("de"), &of_all).await.expect("they are kept");
            let own = words("", "Nur {client} und {name}");
            wording::keep_for_assessment(&app, workspace, id, &in_language("de"), Some(&own)).await.expect("they are kept");
            let server = SmtpServer::start(Script::good()).await;
            run_once(&worker(&app, &server)).await;
            let read = |address: &str| {
                let mail = mail_to(&server, address).remove(0);
                let mail = MessageParser::default().parse(&mail).expect("it is a mail");
                (mail.subject().expect("a subject").to_owned(), mail.body_text(0).expect("a text").into_owned())
            };
            let (subject, text) = read("peer0@people.example");
            assert_eq!(subject, "From Cleo Marchetti: Robin Sample");
            let minutes = format!("\r\n- {} min\r\n", questionnaire().minutes(&Group::Peer));
            let until = "Dear Peer 0, please come:\r\n\r\n- until Sunday, 15 March 2026, 18:00";
            assert!(text.starts_with(until) && text.contains(&minutes), "{text}");
            assert!(text.contains("What becomes of your answers") && text.contains("https://"), "{text}");
            let (subject, text) = read("peer1@people.example");
            assert_eq!(subject, "Ihre Sicht auf Robin Sample", "an empty subject is the program's own");
            assert!(text.starts_with("Nur Robin Sample und Peer 1\r\n\r\nZum Fragebogen:"), "{text}");
            // The client's letter has words of its own.
            assert!(read("robin@people.example").1.starts_with("Guten Tag Robin Sample,"));
        });
    }

    fn a_letter_to_a_coach_goes_out_once_and_leaves_no_words_behind(database) {
        run(async {
            let app = app(database).await;
            let password = Password::new("correct horse battery staple".to_owned());
            let address = "cleo@practice.example";
            let coach = accounts::add(&app, "Cleo Marchetti", address, Role::Owner, &password).await;
            let coach = coach.expect("an account is made");
            let key = WordingKey { letter: LetterText::Thanks, language: Language::english() };
            let words = Wording::parse(LetterText::Thanks, "", "Unkept words for {name}").expect("they are taken");
            for _ in 0..2 {
                // The second takes the place of the first.
                wording::send_test(&app, &coach, None, key.clone(), words.clone()).await.expect("it is queued");
            }
            let server = SmtpServer::start(Script::good()).await;
            let worker = worker(&app, &server);
            let (one, other) = tokio::join!(run_once(&worker), run_once(&worker));
            assert_eq!((one + other, server.taken().len()), (1, 1));
            let mail = mail_to(&server, address).remove(0);
            let mail = MessageParser::default().parse(&mail).expect("it is a mail");
            assert_eq!(mail.subject(), Some("Test: The feedback for Robin Sample is closed"));
            assert!(mail.body_text(0).expect("a text").contains("Unkept words for Cleo Marchetti"));
            let trial = app.store.last_trial(coach.id).await.expect("a look").expect("it is there");
            assert_eq!((trial.state, trial.key, trial.words.is_some()), (Sent, key, true));
            app.store.close().await.expect("it closes");
        });
        assert!(!database.dump().contains("Unkept words"));
    }

    fn words_that_cannot_be_read_any_more_hold_no_letter_back(database) {
        run(async {
            let app = app(database).await;
            let id = launched(&app, 1, "people.example").await;
            let connection = Box::pin(sea_orm::Database::connect(database.url())).await.expect("it connects");
            let damage = "insert into workspace_wording (workspace_id, letter, language, subject, body) \
                          select id, 'invitation', 'en', 'Hello {nobody}', '' from workspace";
            connection.execute_unprepared(damage).await.expect("it is damaged");
            connection.close().await.expect("it closes");
            let server = SmtpServer::start(Script::good()).await;
            run_once(&worker(&app, &server)).await;
            assert_eq!(counts(&app, id).await, [(Invitation, Sent, 2)]);
        });
    }
}
