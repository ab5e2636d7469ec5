# The deadline: after it, in a calendar, and when it was moved.
# $client: whom the feedback is for; $coach: who asks; $until: a date and time.

deadline-grace = Die Frist ist abgelaufen. Weil Ihr Fragebogen schon offen war, können Sie ihn noch bis { $until } fertig ausfüllen und absenden.
deadline-extended = Die Frist wurde verlängert; es ist jetzt mehr Zeit.

deadline-calendar = Frist in den Kalender eintragen
deadline-calendar-summary = Frist: Ihre Sicht auf { $client }
deadline-calendar-summary-self = Frist: Ihre eigene Sicht
deadline-calendar-description = Antworten werden bis zu diesem Zeitpunkt angenommen. Der persönliche Link steht in der Nachricht von { $coach }.
