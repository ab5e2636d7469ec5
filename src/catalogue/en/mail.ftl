# The letters: invitation, reminders, thanks, “whom should we ask?”, “your report is ready”.
# $name: who reads it; $client: whom the feedback is for; $sender: the coach or practice that asks.
# Whoever reads one of these should know at once who asks, for whom, how long it takes, until when, and who sees what.

mail-greeting = Hello { $name },
mail-thanks = Thank you for your time and your candour.
mail-regards = With kind regards

mail-invitation-subject = Your view of { $client }
mail-invitation-subject-self = Your 360-degree feedback: your own view
mail-invitation-heading = Your view of { $client }
mail-invitation-heading-self = Your own view comes first
mail-invitation-why = { $client } is taking part in a 360-degree feedback: people around them at work say how they experience working together. { $sender } accompanies it and asks for your view.
mail-invitation-why-manager = { $client } is taking part in a 360-degree feedback: people around them at work say how they experience working together. { $sender } accompanies it and asks for your view as the manager.
mail-invitation-why-self = Your 360-degree feedback begins. People you work with are asked for their view of you, and your own view belongs beside it: where the two differ is where the conversation with { $sender } becomes interesting.

mail-reminder-subject = Reminder: your view of { $client }
mail-reminder-subject-self = Reminder: your own view is still missing
mail-reminder-heading = There is still time
mail-reminder-heading-self = Your own view is still missing
mail-reminder-why = { $sender } recently asked for your view of { $client }. Your answers have not arrived yet, and they would be missed. This reminder goes to everyone whose answers are still open; { $client } is not told who that is. Should you have answered just now, there is nothing more to do.
mail-reminder-why-manager = { $sender } recently asked for your view as the manager of { $client }. Your answers have not arrived yet, and they would be missed. Should you have answered just now, there is nothing more to do.
mail-reminder-why-self = The people around you are being asked for their view of you. Without your own view the report has nothing to compare theirs with. Should you have answered just now, there is nothing more to do.

mail-last-call-subject = Closing soon: your view of { $client }
mail-last-call-subject-self = Closing soon: your own view is still missing
mail-last-call-heading = It closes soon
mail-last-call-heading-self = Your own view is still missing
mail-last-call-why = The feedback for { $client } closes soon, and your answers have not arrived yet. After the deadline no more answers can be taken. This reminder goes to everyone whose answers are still open; { $client } is not told who that is. Should you have answered just now, there is nothing more to do.
mail-last-call-why-manager = The feedback for { $client } closes soon, and your answers as the manager have not arrived yet. After the deadline no more answers can be taken. Should you have answered just now, there is nothing more to do.
mail-last-call-why-self = The feedback closes soon. Without your own view the report has nothing to compare that of the others with, and after the deadline it cannot be added. Should you have answered just now, there is nothing more to do.

mail-time = { $minutes ->
    [one] It takes about a minute
   *[other] It takes about { $minutes } minutes
  }, on a phone or a computer. You can stop whenever you like and go on later with the same link. Please answer by { $deadline }.
mail-answer-button = Open the questionnaire
mail-action = { $action }:
mail-address = If the button does not work, copy this address into your browser:

mail-promise-heading = What becomes of your answers
mail-promise = Your ratings are put together with those of others: no figure with your ratings in it rests on fewer than { $k } people. Comments are shown word for word, without a name, and only where at least { $comments } people wrote one; so leave out what only you could have written. The report goes to { $client } and { $sender } and does not say who said what. The first page of the questionnaire tells this in full, limits included.
mail-promise-manager = You answer as the manager, and as one person you cannot be anonymous: the report shows your ratings and comments as yours. It goes to { $client } and { $sender }.
mail-promise-self = The report shows your ratings and comments as your own view, beside that of the others. { $sender } and you receive it; whether anyone else reads it is for you to decide.

mail-personal = The link is personal: please do not pass this message on. You need no account, and opening the message or the link reports nothing to anybody.
mail-because = You receive this message because { $sender } entered your address for the feedback for { $client }.
mail-because-self = You receive this message because { $sender } entered your address for your 360-degree feedback.
mail-decline-reply = If that is a mistake, or if you would rather not take part, simply reply to this message.
mail-decline = If that is a mistake, or if you would rather not take part, please tell { $sender }.

mail-report-subject = Your 360-degree feedback report is ready
mail-report-heading = Your report is ready
mail-report-why = { $sender } has read your report and released it to you. It sets your own view beside the view of those who answered: what they value, what surprises, and where a first step could be.
mail-report-advice = Take half an hour without interruption. The first two pages say what matters most; note what you are glad about and what puzzles you, and bring both to your next conversation with { $sender }.
mail-report-button = Open your report
mail-report-thanks = All the best for the conversations that follow.
mail-report-personal = The link is personal: whoever has it can read your report. Please pass it on only to those who should.

mail-thanks-subject = The feedback for { $client } is closed
mail-thanks-subject-self = Your 360-degree feedback is closed
mail-thanks-heading = Thank you
mail-thanks-why = The 360-degree feedback for { $client } is closed, and no more answers are taken. This message goes to everyone who was asked, whether they answered or not. To all who took part: thank you for your time and your candour.
mail-thanks-why-self = Your 360-degree feedback is closed, and no more answers are taken. This message goes to everyone who was asked, whether they answered or not. Thank you for taking this on.
mail-thanks-next = The answers are put together as the first page of the questionnaire describes. They become the starting point of the conversations between { $client } and { $sender }. There is nothing more for you to do.
mail-thanks-next-self = { $sender } now reads the report and then releases it to you; a message of its own will bring you the link. Until then there is nothing for you to do.

mail-nomination-subject = Your 360-degree feedback: whom should we ask?
mail-nomination-heading = Whom should we ask?
mail-nomination-why = Your 360-degree feedback with { $sender } is being prepared. You know best who sees you at work: please propose people whose view counts, such as your manager, peers, and people who report to you.
mail-nomination-advice = Choose people who have worked with you long enough to have seen good days and difficult ones. { $sender } looks through your list before anybody is asked.
mail-nomination-button = Propose people

mail-nomination-returned-subject = Your list once more, please
mail-nomination-returned-heading = Your list is yours again
mail-nomination-returned-why = { $sender } has looked your list over and asks you to change something.
mail-nomination-returned-advice = What is meant stands at the top of the page. Change the list, then hand it in again.

mail-test-subject = Test: { $subject }
mail-test-note = This is a test with sample data. It went to you alone, and no link in it leads to a real form or report.
