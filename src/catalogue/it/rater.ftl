# Ciò che valutatori e clienti leggono sulle pagine.

rater-language = Lingua
rater-title = Il suo sguardo su { $client }
rater-title-self = Il suo sguardo su di sé
rater-lead = { $coach } chiede il suo parere sincero su come lavora { $client }. Ciò che dicono lei e altri aiuta { $client } a capire che cosa mantenere e che cosa cambiare.
rater-lead-self = { $coach } chiede come vede il suo lavoro. Il suo sguardo viene affiancato a ciò che dicono le persone intorno a lei.
rater-fact-asks = Chi chiede
rater-fact-about = Riguarda
rater-yourself = Lei
rater-fact-role = Risponde come
rater-fact-time = Richiede circa
rater-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minuti
}, { $items ->
    [one] { $items } domanda breve
   *[other] { $items } domande brevi
}
rater-fact-until = Aperto fino a
rater-start = Inizia
rater-continue = Continua
rater-start-hint = Può interrompere in qualsiasi momento e tornare con il link ricevuto per e-mail. Nulla conta prima dell’invio.
rater-help = Domande? Scriva a

rater-group-self = Autovalutazione
rater-group-manager = Responsabile
rater-group-peer = Pari livello
rater-group-direct_report = Collaboratore diretto o collaboratrice diretta
rater-group-other = Altra persona

rater-fate-title = Che cosa avviene delle sue risposte
rater-fate-self = Le sue valutazioni compaiono nel rapporto come il suo stesso sguardo, accanto a ciò che dicono gli altri. I suoi commenti sono riconoscibili come suoi.
rater-fate-manager = Lei risponde come responsabile di { $client }. Le sue valutazioni e i suoi commenti sono mostrati a parte, sotto «Responsabile», e quindi non sono anonimi. Scriva ciò che direbbe anche di persona.
rater-fate-managers = Se rispondono più responsabili, le loro valutazioni sono mostrate insieme, sotto «Responsabile». Ciascuno conosce le proprie; se siete in due, quindi, ciascuno può ricavare quelle dell’altro.
rater-fate-asked = { $count ->
    [one] Al momento lei è la sola persona interpellata nel suo gruppo ({ $group }).
   *[other] Al momento lei è una delle { $count } persone interpellate nel suo gruppo ({ $group }).
}
rater-fate-group = Le sue valutazioni vengono contate insieme a quelle delle altre persone del suo gruppo. Una cifra è mostrata solo se dietro ci sono almeno { $k } persone.
rater-fate-too-few = Se rispondono meno di { $k } di queste persone, le loro valutazioni vengono contate insieme a quelle di un altro gruppo oppure tralasciate.
rater-fate-items = Le cifre di singole domande sono mostrate solo se dietro ci sono almeno { $items } persone. Con meno persone c’è al massimo una media di più domande.
rater-fate-together = È troppo poco perché un gruppo sia mostrato da solo; perciò le sue valutazioni sono mostrate insieme a quelle di: { $groups }. In tutto sono state interpellate { $count } persone. Una cifra è mostrata solo se dietro ci sono almeno { $k } persone.
rater-fate-joined = Un altro gruppo è troppo piccolo per essere mostrato da solo; perciò le valutazioni di quel gruppo sono mostrate insieme a quelle del gruppo a cui lei appartiene: { $groups }. In tutto sono state interpellate { $count } persone. Una cifra è mostrata solo se dietro ci sono almeno { $k } persone.
rater-fate-left-out = È troppo poco: una cifra è mostrata solo se dietro ci sono almeno { $k } persone. Perciò né le sue valutazioni né i suoi commenti saranno mostrati.
rater-fate-comments = I commenti sono mostrati parola per parola, senza nome, in ordine casuale e solo in elenchi di almeno { $k }: quelli del suo gruppo oppure, se un gruppo ne scrive troppo pochi, un solo elenco di tutti i gruppi tranne il responsabile.
rater-fate-comments-together = I commenti sono mostrati parola per parola, senza nome, in ordine casuale e solo in elenchi di almeno { $k }: quelli dei gruppi nominati qui oppure, se sono troppo pochi, un solo elenco di tutti i gruppi tranne il responsabile.
rater-fate-comments-alone = I commenti sono mostrati parola per parola, senza nome, in ordine casuale e solo se almeno { $k } di queste persone ne scrivono uno.
rater-fate-comments-pooled = I commenti sono mostrati parola per parola, senza nome, in ordine casuale e solo in elenchi di almeno { $k }. Per questo qui sono state interpellate troppo poche persone; i suoi stanno quindi in un solo elenco con quelli di tutti i gruppi tranne il responsabile.
rater-fate-comments-too-few = I commenti sono mostrati solo in elenchi di almeno { $k }, e le persone interpellate sono meno. Perciò i suoi commenti non saranno mostrati.
rater-fate-follows = Tutto ciò dipende da quante persone sono state interpellate, non da chi ha risposto. Se si aggiungono o si tolgono persone dall’elenco, questo testo cambia di conseguenza.
rater-fate-sealed = Ciò che invia viene sigillato, senza il suo nome e senza orario. Alla chiusura della valutazione tutte le risposte vengono aperte insieme, contate ed eliminate. Né { $coach } né { $client } vedono mai un singolo modulo.
rater-fate-final = Una volta inviate, le risposte non si possono modificare né ritirare: nessuno può trovare le sue tra le altre.
rater-fate-sealed-named = Ciò che invia viene sigillato. Nessuno può leggerlo prima della chiusura della valutazione; allora viene aperto, contato ed eliminato insieme a tutte le altre risposte.
rater-fate-final-named = Una volta inviate, le risposte non si possono modificare né ritirare.
rater-limits-title = Ciò che non possiamo promettere
rater-notice-version = Questa è la versione { $version } di questa informativa. Tutte le versioni vengono conservate.
rater-limit-unanimous = Se tutte le persone di un gruppo danno la stessa risposta, quella risposta è visibile.
rater-limit-style = Un esempio o il suo modo di scrivere può rivelare chi è lei.
rater-limit-invited = { $coach } sa chi è stato invitato, e { $client } potrebbe aver proposto il suo nome. Si mostra quante persone hanno risposto, non chi ha risposto.
rater-limit-server = Chi modifica il programma su questo server mentre arrivano le risposte, o chi possiede sia le sue chiavi segrete sia una vecchia copia dei suoi dati, potrebbe infrangere questa promessa.

rater-page = Pagina { $done } di { $all }
rater-answered = { $done } di { $all } con risposta
rater-progress = Domande con risposta
rater-next = Salva e continua
rater-back = Indietro
rater-to-review = Rivedi le risposte
rater-steps = Pagine di questo modulo
rater-view-all = Mostra tutto in una pagina
rater-view-pages = Mostra un tema alla volta
rater-comments-title = Con parole sue
rater-comments-lead = Non è obbligatorio scrivere. Aiuta soprattutto un esempio concreto.
rater-comments-warning = Ciò che scrive viene mostrato parola per parola a chi legge. Tralasci nomi, date e progetti che solo lei citerebbe.
rater-characters-left = Ancora { $left } caratteri
rater-saved = Salvato come bozza.
rater-unsaved = Non ancora salvato. Ciò che ha scritto è ancora su questa pagina e viene inviato di nuovo.
rater-open-lead = Queste domande attendono ancora una risposta. Se non può valutarne una, lo dica: anche questa è una risposta.

rater-faults-title = Qualcosa va ricontrollato
rater-fault-unanswered = Scelga una risposta per: { $item }
rater-fault-choose = Scelga una di queste risposte.
rater-fault-off-scale = Scelga una delle risposte proposte per: { $item }
rater-fault-unknown = Il modulo ha inviato un campo che non appartiene a questo questionario ({ $field }). Ricarichi la pagina e la invii di nuovo.
rater-fault-too-long = Questo commento ha { $length } caratteri; ne sono possibili al massimo { $limit }. Lo accorci.
rater-fault-unstorable = Questo commento contiene un carattere di controllo invisibile. Elimini il testo incollato e lo digiti di nuovo.
rater-fault-stacked = Questo commento accumula troppi accenti su una lettera. Lo scriva con gli accenti che ha davvero.

rater-review-title = Rivedere e inviare
rater-review-lead = Tutto ha una risposta. Dia ancora uno sguardo.
rater-review-open = { $count ->
    [one] { $count } domanda attende ancora una risposta.
   *[other] { $count } domande attendono ancora una risposta.
}
rater-review-answer-open = Rispondi ora
rater-review-changed = Le sue risposte sono state modificate in un’altra finestra dopo che le ha riviste. Le guardi ancora una volta, poi le invii.
rater-change = Modifica
rater-unanswered = Ancora senza risposta
rater-no-comment = Nessun commento
rater-back-to-form = Torna alle domande
rater-submit-final = Con l’invio le sue risposte vengono sigillate e non si possono più modificare.
rater-submit = Invia le risposte

rater-recorded-title = Le sue risposte sono registrate
rater-recorded-thanks = Grazie per il tempo dedicato. { $client } leggerà il rapporto senza sapere chi ha detto che cosa.
rater-recorded-thanks-manager = Grazie per il tempo dedicato. { $client } leggerà le sue risposte come quelle del responsabile, accanto a ciò che dicono gli altri.
rater-recorded-thanks-self = Grazie per il tempo dedicato. Il suo coach ripercorrerà il rapporto insieme a lei.
rater-recorded-done = Non c’è altro da fare; può chiudere questa pagina. Non riceverà altri promemoria.
rater-spent-title = Le risposte sono già registrate
rater-spent-what = Con questo link sono già state inviate delle risposte. Sono sigillate; questa pagina non può né mostrarle né modificarle.
rater-spent-conflict = Con questo link sono già state registrate delle risposte; quanto ha inviato ora non è stato accettato. Le prime risposte registrate restano come sono.
rater-closed-title = Questa valutazione è chiusa
rater-closed-what = Accettava risposte fino a { $until }. Non è più possibile rispondere.
rater-closed-ask = Se ritiene che sia un errore, scriva a { $coach } ({ $email }).

client-title = Il suo rapporto è pronto
client-lead = { $coach } ha messo a sua disposizione, { $client }, il rapporto della sua valutazione.
client-care-title = Prima di aprirlo
client-care-private = Questo link è solo suo. Chi lo possiede può leggere il rapporto; lo trasmetta solo se lo desidera.
client-care-reading = Si prenda mezz’ora senza interruzioni. Guardi prima i punti di forza, poi gli scostamenti, e tenga ciò che la sorprende per il colloquio con il suo coach.
client-open = Apri il rapporto
client-download = Scarica il PDF

problem-link-title = Questo link non funziona
problem-link-what = Forse è stato tagliato durante la copia o sostituito da uno più recente.
problem-link-remedy = Copi l’intero link dalla sua e-mail nella barra degli indirizzi, oppure chieda a chi le ha mandato l’invito di inviarlo di nuovo.
problem-visit-title = Apra di nuovo il suo link
problem-visit-what = Questo browser non sa quale modulo sta compilando, forse perché nel frattempo è stato chiuso. Ciò che ha salvato è conservato.
problem-visit-remedy = Apra ancora una volta il link nella sua e-mail e riprenderà da dove si era fermata la compilazione.
problem-guard-title = Questo modulo non è stato accettato
problem-guard-what = Non proveniva da una pagina di questo sito, oppure la pagina era troppo vecchia.
problem-guard-remedy = Apra di nuovo la pagina e la invii ancora una volta.
problem-busy-title = Per ora non salvato
problem-busy-what = In questo momento il server non può salvare nulla. Le sue risposte sono ancora nel browser.
problem-busy-remedy = Torni indietro e invii di nuovo la pagina tra un minuto.
problem-fault-title = Qualcosa è andato storto da parte nostra
problem-fault-what = Nulla è stato modificato. Riprovi tra un minuto.
problem-reference = Riferimento:

date-long = { $weekday ->
    [1] lunedì
    [2] martedì
    [3] mercoledì
    [4] giovedì
    [5] venerdì
    [6] sabato
   *[7] domenica
} { $day } { $month ->
    [1] gennaio
    [2] febbraio
    [3] marzo
    [4] aprile
    [5] maggio
    [6] giugno
    [7] luglio
    [8] agosto
    [9] settembre
    [10] ottobre
    [11] novembre
   *[12] dicembre
} { $year }, { $time } ({ $zone })
