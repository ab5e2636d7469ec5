# One letter about several questionnaires of one reader.
# $sender: the coach or practice that asks; $clients: whom the feedback is for, joined; $count: how many, two at least.

digest-invitation-subject = Ihre Sicht ist gefragt: { $count } Fragebögen
digest-invitation-heading = { $count } Fragebögen warten auf Sie
digest-invitation-why = { $sender } begleitet mehrere Personen bei einem 360-Grad-Feedback und bittet um Ihre Sicht auf jede von ihnen: { $clients }. Damit Sie eine Nachricht bekommen und nicht mehrere, stehen alle Links in dieser.
digest-reminder-subject = Erinnerung: { $count } Fragebögen sind noch offen
digest-reminder-heading = Noch ist Zeit
digest-reminder-why = { $sender } hat Sie kürzlich um Ihre Sicht auf mehrere Personen gebeten. Ihre Antworten auf diese Fragebögen sind noch nicht eingegangen, und sie würden fehlen. Diese Nachricht steht für je eine Erinnerung; keine der Personen, um die es geht, erfährt, wessen Antworten noch offen sind. Falls Sie gerade geantwortet haben, ist nichts weiter zu tun.

digest-each = Jeder Fragebogen wird für sich beantwortet. Sie können jederzeit unterbrechen und später mit demselben Link fortfahren.
digest-self = Ihre eigene Sicht
digest-form = Etwa { $minutes } Minuten; bitte antworten Sie bis { $deadline }.
digest-because = Sie erhalten diese Nachricht, weil { $sender } Ihre Adresse für das Feedback für { $clients } eingetragen hat.
