# One letter about several questionnaires of one reader.
# $sender: the coach or practice that asks; $clients: whom the feedback is for, joined; $count: how many, two at least.

digest-invitation-subject = Your view is asked for: { $count } questionnaires
digest-invitation-heading = { $count } questionnaires wait for you
digest-invitation-why = { $sender } accompanies several people through a 360-degree feedback and asks for your view of each of them: { $clients }. So that you get one message and not several, all the links are in this one.
digest-reminder-subject = Reminder: { $count } questionnaires are still open
digest-reminder-heading = There is still time
digest-reminder-why = { $sender } recently asked for your view of several people. Your answers to these questionnaires have not arrived yet, and they would be missed. This message stands for one reminder about each of them; nobody it is about is told whose answers are open. Should you have answered just now, there is nothing more to do.

digest-each = Each questionnaire is answered by itself. You can stop whenever you like and go on later with the same link.
digest-self = Your own view
digest-form = About { $minutes } minutes; please answer by { $deadline }.
digest-because = You receive this message because { $sender } entered your address for the feedback for { $clients }.
