# Le lettere: invito, promemoria, ringraziamento, «a chi chiediamo?», «il suo rapporto è pronto».
# $name: chi legge; $client: per chi è il feedback; $sender: chi chiede (coach o studio).

mail-greeting = Gentile { $name },
mail-thanks = Grazie per il suo tempo e la sua franchezza.
mail-regards = Cordiali saluti

mail-invitation-subject = Il suo sguardo su { $client }
mail-invitation-subject-self = Il suo feedback a 360 gradi: il suo stesso sguardo
mail-invitation-heading = Il suo sguardo su { $client }
mail-invitation-heading-self = Prima di tutto, il suo stesso sguardo
mail-invitation-why = { $client } partecipa a un feedback a 360 gradi: le persone del suo ambiente di lavoro raccontano come vivono la collaborazione. { $sender } accompagna il percorso e chiede il suo punto di vista.
mail-invitation-why-manager = { $client } partecipa a un feedback a 360 gradi: le persone del suo ambiente di lavoro raccontano come vivono la collaborazione. { $sender } accompagna il percorso e chiede il suo punto di vista come responsabile.
mail-invitation-why-self = Inizia il suo feedback a 360 gradi. Alle persone con cui lavora viene chiesto come la vedono, e accanto va messo il suo stesso sguardo: dove i due differiscono, il colloquio con { $sender } si fa interessante.

mail-reminder-subject = Promemoria: il suo sguardo su { $client }
mail-reminder-subject-self = Promemoria: manca ancora il suo stesso sguardo
mail-reminder-heading = C’è ancora tempo
mail-reminder-heading-self = Manca ancora il suo stesso sguardo
mail-reminder-why = Di recente { $sender } ha chiesto il suo punto di vista su { $client }. Le sue risposte non sono ancora arrivate e mancherebbero. Questo promemoria va a chiunque abbia risposte ancora in sospeso; { $client } non viene a sapere di chi si tratta. Se ha appena risposto, non deve fare altro.
mail-reminder-why-manager = Di recente { $sender } ha chiesto il suo punto di vista come responsabile di { $client }. Le sue risposte non sono ancora arrivate e mancherebbero. Se ha appena risposto, non deve fare altro.
mail-reminder-why-self = Alle persone intorno a lei viene chiesto come la vedono. Senza il suo stesso sguardo il rapporto non ha nulla con cui confrontare il loro. Se ha appena risposto, non deve fare altro.

mail-last-call-subject = Ultimi giorni: il suo sguardo su { $client }
mail-last-call-subject-self = Ultimi giorni: manca ancora il suo stesso sguardo
mail-last-call-heading = Il termine sta per scadere
mail-last-call-heading-self = Manca ancora il suo stesso sguardo
mail-last-call-why = Il feedback per { $client } si chiude tra poco e le sue risposte non sono ancora arrivate. Dopo il termine non sarà più possibile accogliere risposte. Questo promemoria va a chiunque abbia risposte ancora in sospeso; { $client } non viene a sapere di chi si tratta. Se ha appena risposto, non deve fare altro.
mail-last-call-why-manager = Il feedback per { $client } si chiude tra poco e le sue risposte come responsabile non sono ancora arrivate. Dopo il termine non sarà più possibile accogliere risposte. Se ha appena risposto, non deve fare altro.
mail-last-call-why-self = Il feedback si chiude tra poco. Senza il suo stesso sguardo il rapporto non ha nulla con cui confrontare quello degli altri, e dopo il termine non si potrà più aggiungere. Se ha appena risposto, non deve fare altro.

mail-time = { $minutes ->
    [one] Richiede circa { $minutes } minuto
   *[other] Richiede circa { $minutes } minuti
  }, dal telefono o dal computer. Può interrompere quando vuole e riprendere più tardi con lo stesso link. La preghiamo di rispondere entro { $deadline }.
mail-answer-button = Apri il questionario
mail-action = { $action }:
mail-address = Se il pulsante non funziona, copi questo indirizzo nel browser:

mail-promise-heading = Che cosa avviene delle sue risposte
mail-promise = Le sue valutazioni vengono riunite con quelle di altri: nessuna cifra che le contiene si basa su meno di { $k } persone. I commenti sono riportati parola per parola, senza nome e solo dove almeno { $comments } persone ne hanno scritto uno; tralasci quindi ciò che solo lei potrebbe aver scritto. Il rapporto va a { $client } e a { $sender } e non dice chi ha detto che cosa. La prima pagina del questionario lo spiega per intero, limiti compresi.
mail-promise-manager = Lei risponde come responsabile e, essendo una sola persona, non può restare in forma anonima: il rapporto mostra le sue valutazioni e i suoi commenti come suoi. Va a { $client } e a { $sender }.
mail-promise-self = Il rapporto mostra le sue valutazioni e i suoi commenti come il suo stesso sguardo, accanto a quello degli altri. Lo ricevono { $sender } e lei; se altri lo leggeranno, lo decide lei.

mail-personal = Il link è personale: la preghiamo di non inoltrare questo messaggio. Non serve un account, e l’apertura del messaggio o del link non viene segnalata a nessuno.
mail-because = Riceve questo messaggio perché { $sender } ha inserito il suo indirizzo per il feedback destinato a { $client }.
mail-because-self = Riceve questo messaggio perché { $sender } ha inserito il suo indirizzo per il suo feedback a 360 gradi.
mail-decline-reply = Se si tratta di un errore, o se preferisce non partecipare, basta rispondere a questo messaggio.
mail-decline = Se si tratta di un errore, o se preferisce non partecipare, lo comunichi a { $sender }.

mail-report-subject = Il rapporto del suo feedback a 360 gradi è pronto
mail-report-heading = Il suo rapporto è pronto
mail-report-why = { $sender } ha letto il suo rapporto e lo mette a sua disposizione. Affianca il suo stesso sguardo a quello di chi ha risposto: che cosa apprezzano, che cosa sorprende e dove potrebbe esserci un primo passo.
mail-report-advice = Si prenda mezz’ora senza interruzioni. Le prime due pagine dicono l’essenziale; annoti ciò che le fa piacere e ciò che la lascia perplessa, e porti entrambi al prossimo colloquio con { $sender }.
mail-report-button = Apri il rapporto
mail-report-thanks = Buon lavoro per i colloqui che seguiranno.
mail-report-personal = Il link è personale: chi lo possiede può leggere il suo rapporto. Lo trasmetta solo a chi deve leggerlo.

mail-thanks-subject = Il feedback per { $client } è chiuso
mail-thanks-subject-self = Il suo feedback a 360 gradi è chiuso
mail-thanks-heading = Grazie
mail-thanks-why = Il feedback a 360 gradi per { $client } è chiuso e non si accolgono più risposte. Questo messaggio va a tutte le persone interpellate, che abbiano risposto o no. A chi ha partecipato: grazie per il tempo e la franchezza.
mail-thanks-why-self = Il suo feedback a 360 gradi è chiuso e non si accolgono più risposte. Questo messaggio va a tutte le persone interpellate, che abbiano risposto o no. Grazie per avere accettato questo percorso.
mail-thanks-next = Le risposte vengono riunite come spiega la prima pagina del questionario. Diventano il punto di partenza dei colloqui tra { $client } e { $sender }. Lei non deve fare altro.
mail-thanks-next-self = { $sender } ora legge il rapporto e poi lo mette a sua disposizione; un messaggio a parte le porterà il link. Fino ad allora non deve fare nulla.

mail-nomination-subject = Il suo feedback a 360 gradi: a chi chiediamo?
mail-nomination-heading = A chi chiediamo?
mail-nomination-why = Si sta preparando il suo feedback a 360 gradi con { $sender }. Nessuno sa meglio di lei chi la vede al lavoro: proponga persone il cui sguardo conta, per esempio la persona a cui fa capo, colleghi e persone che le fanno capo.
mail-nomination-advice = Scelga persone che lavorano con lei da abbastanza tempo per avere visto giorni buoni e giorni difficili. { $sender } esamina il suo elenco prima che si chieda a qualcuno.
mail-nomination-button = Proponi persone

mail-nomination-returned-subject = La sua lista, ancora una volta, per favore
mail-nomination-returned-heading = La sua lista è di nuovo nelle sue mani
mail-nomination-returned-why = { $sender } ha esaminato la sua lista e le chiede una modifica.
mail-nomination-returned-advice = Di che cosa si tratta è scritto in cima alla pagina. Modifichi la lista e la consegni di nuovo.

mail-test-subject = Prova: { $subject }
mail-test-note = Questa è una prova con dati di esempio. È arrivata solo a lei, e nessun link porta a un questionario o a un rapporto veri.
