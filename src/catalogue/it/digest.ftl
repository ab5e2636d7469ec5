# One letter about several questionnaires of one reader.
# $sender: the coach or practice that asks; $clients: whom the feedback is for, joined; $count: how many, two at least.

digest-invitation-subject = Si chiede il suo punto di vista: { $count } questionari
digest-invitation-heading = { $count } questionari la attendono
digest-invitation-why = { $sender } accompagna più persone in un feedback a 360 gradi e chiede il suo punto di vista su ciascuna di loro: { $clients }. Perché riceva un solo messaggio e non molti, tutti i link sono in questo.
digest-reminder-subject = Promemoria: { $count } questionari sono ancora aperti
digest-reminder-heading = C’è ancora tempo
digest-reminder-why = { $sender } le ha chiesto di recente il suo punto di vista su più persone. Le sue risposte a questi questionari non sono ancora arrivate e mancherebbero. Questo messaggio vale come un promemoria per ciascuno; nessuna delle persone interessate viene a sapere quali risposte mancano. Se ha appena risposto, non c’è altro da fare.

digest-each = A ogni questionario si risponde separatamente. Può interrompersi quando vuole e continuare più tardi con lo stesso link.
digest-self = Il suo punto di vista su di sé
digest-form = Circa { $minutes } minuti; si prega di rispondere entro { $deadline }.
digest-because = Riceve questo messaggio perché { $sender } ha inserito il suo indirizzo per il feedback di { $clients }.
