# The deadline: after it, in a calendar, and when it was moved.
# $client: whom the feedback is for; $coach: who asks; $until: a date and time.

deadline-grace = Il termine è scaduto. Poiché il suo questionario era già aperto, può ancora completarlo e inviarlo fino a { $until }.
deadline-extended = Il termine è stato prorogato; ora c’è più tempo.

deadline-calendar = Aggiungere il termine al calendario
deadline-calendar-summary = Scadenza: il suo punto di vista su { $client }
deadline-calendar-summary-self = Scadenza: il suo punto di vista su di sé
deadline-calendar-description = Le risposte si accettano fino a questo momento. Il link personale si trova nel messaggio di { $coach }.
