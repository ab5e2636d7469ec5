# The deadline: after it, in a calendar, and when it was moved.
# $client: whom the feedback is for; $coach: who asks; $until: a date and time.

deadline-grace = O prazo terminou. Como o seu questionário já estava aberto, ainda pode terminá-lo e enviá-lo até { $until }.
deadline-extended = O prazo foi prolongado; há agora mais tempo.

deadline-calendar = Adicionar o prazo ao seu calendário
deadline-calendar-summary = Prazo: a sua visão sobre { $client }
deadline-calendar-summary-self = Prazo: a sua própria visão
deadline-calendar-description = As respostas são aceites até este momento. A ligação pessoal está na mensagem de { $coach }.
