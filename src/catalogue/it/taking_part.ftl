# Che cosa può fare chi è stato invitato, oltre a rispondere: rinunciare, non ricevere più lettere, chiedere di nuovo il
# link, verificare una ricevuta; e che cosa in un commento può tradire chi lo ha scritto. $client: di chi si tratta; $coach:
# chi chiede.

decline-open = Non posso o non voglio rispondere
decline-title = Non è obbligatorio rispondere
decline-lead = Se rinuncia, non riceverà più messaggi su questo feedback e ciò che ha già compilato sarà eliminato. Finché è aperto può cambiare idea.
decline-legend = Perché non risponde?
decline-reason-little_contact = Ho troppo pochi contatti con { $client }
decline-reason-conflict = Ho un conflitto di interessi
decline-reason-no_time = Non ho tempo
decline-reason-unsaid = Preferisco non dirlo
decline-wrong-person = Non sono io la persona cercata: il messaggio è arrivato all’indirizzo sbagliato
decline-choose = Scelga una di queste voci. Basta «Preferisco non dirlo».
decline-seen-title = Che cosa viene a sapere { $coach }
decline-seen = Quante persone rinunciano e, quando sono almeno { $k }, quante volte è stato dato ciascun motivo. Mai chi. Ma chi vede salire il numero subito dopo aver parlato con lei può indovinarlo; e se rinunciano tutti, il numero lo dice di ciascuno.
decline-seen-manager = Lei risponde come responsabile, e i responsabili qui non vengono contati: { $coach } vede che il responsabile non ha risposto, e non perché. Il motivo che sceglie qui non viene mostrato a nessuno.
decline-seen-wrong-person = Se il messaggio è arrivato all’indirizzo sbagliato, { $coach } lo viene a sapere, con l’indirizzo, e può correggerlo.
decline-button = Rinuncio
declined-title = Ha rinunciato
declined-what = A parte un invito già in viaggio, non riceverà più messaggi su questo feedback e non si conserva nulla di ciò che aveva compilato. { $coach } non viene a sapere che è stata la sua scelta.
declined-wrong-title = Grazie per l’avviso
declined-wrong-what = Non riceverà più messaggi su questo feedback. { $coach } viene a sapere che questo indirizzo non è quello giusto.
declined-not-taken = Nel frattempo ha rinunciato, perciò quanto ha appena inviato non è stato accettato.
declined-return-what = Ha cambiato idea? Può rispondere fino a { $until }.
declined-return = Rispondere comunque

no-mail-title = Non ricevere più messaggi
no-mail-lead = { $coach } le ha chiesto per posta elettronica come vede { $client }.
no-mail-legend = Quali messaggi non vuole più ricevere?
no-mail-this = Quelli sul feedback per { $client }
no-mail-all = Tutti i messaggi di { $coach } a questo indirizzo
no-mail-button = Non ricevere più questi messaggi
no-mail-done-title = Non riceverà più messaggi
no-mail-done-this = Non le saranno più inviati messaggi sul feedback per { $client }.
no-mail-done-all = { $coach } non invia più messaggi a questo indirizzo attraverso questo sito.
no-mail-what = Non perde nient’altro: il link nei suoi messaggi resta valido e può rispondere come prima. { $coach } vede che non vuole messaggi, non se ha risposto. Ma chi lo vede subito dopo un promemoria può indovinare che non lo aveva ancora fatto.
no-mail-kept = Per questo il suo indirizzo non finisce in nessun elenco. Se non vuole più alcun messaggio, si conserva un codice che permette di riconoscere il suo indirizzo e dal quale nessuno può risalirvi.
no-mail-again = Ricevere di nuovo messaggi

lost-title = Inviatemi di nuovo il link
lost-lead = Indichi l’indirizzo al quale è arrivato l’invito. Se lì si attende una sua risposta, entro pochi minuti arriva un messaggio con il link.
lost-email = Il suo indirizzo e-mail
lost-button = Inviare il link
lost-fault = Questo non è un indirizzo e-mail. Dovrebbe somigliare a nome@example.org.
lost-sent-title = Guardi nella sua casella
lost-sent-what = Se da questo indirizzo si attende una risposta, un messaggio con il link è in arrivo. Questa pagina lo dice per qualsiasi indirizzo: nessuno scopre qui chi è stato invitato.
lost-sent-nothing = Non arriva niente? Allora ha già risposto, ha rinunciato o ha chiesto di non ricevere messaggi, il feedback è chiuso, oppure l’invito è andato a un altro indirizzo. Parte al massimo un messaggio così all’ora. Se nulla aiuta, scriva alla persona che l’ha invitata.

receipt-promise = Dopo l’invio riceve una ricevuta con cui potrà verificare in seguito che le sue risposte sono state contate.
receipt-title = La sua ricevuta
receipt-what = Con questo codice può verificare dopo la chiusura che le sue risposte sono state contate. Non porta né al suo nome né a ciò che ha risposto. Viene mostrato solo qui, e solo questo browser lo conserva finché non viene chiuso: lo annoti o lo scarichi, se lo vuole.
receipt-limit = Una ricevuta prova a chi la vede che è stata data una risposta, mai quale. Nessuno può pretenderla da lei, e non occorre che la conservi.
receipt-download = Scaricare come testo
receipt-page-title = Verificare una ricevuta
receipt-page-lead = Inserisca il codice ricevuto quando le sue risposte sono state registrate: 24 lettere e cifre.
receipt-code = Codice
receipt-button = Verificare
receipt-counted-title = Contate
receipt-counted-what = Le risposte con questa ricevuta sono state contate, una volta, alla chiusura del feedback per { $client }: { $moment }. Quali cifre le mostrino dipende da quante persone hanno risposto. Le risposte stesse sono state eliminate.
receipt-waiting-title = Registrate, non ancora contate
receipt-waiting-what = Questa ricevuta è stata data qui. Le risposte restano sigillate fino alla chiusura del loro feedback e allora vengono contate. Guardi di nuovo dopo. Se è già chiuso, qualcosa non va: scriva a { $email }.
receipt-unknown-title = Questa ricevuta non viene da qui
receipt-unknown-what = Confronti il codice lettera per lettera con quello ricevuto. Se è lo stesso, viene da un altro sito.
receipt-file-about = Feedback per { $client }
receipt-file-where = Da verificare dopo la chiusura su

trace-where = Ciò che potrebbe tradirla è segnato qui sotto. È solo un consiglio e non lascia questo server.
trace-title = Questo potrebbe tradirla:
trace-email = un indirizzo e-mail
trace-phone = un numero di telefono
trace-day = un giorno; chi c’era lo saprà
trace-story = qualcosa che è accaduto tra lei e un’altra persona
trace-role = dice chi è lei
trace-name = un nome
trace-language = Nessun altro nel suo gruppo è stato invitato in questa lingua ({ $language }). Un commento in questa lingua può tradire chi lo ha scritto.

mail-opt-out = Non ricevere più messaggi come questo
mail-recovery-subject = Il suo link: il suo sguardo su { $client }
mail-recovery-subject-self = Il suo link: il suo stesso sguardo
mail-recovery-heading = Ecco il suo link
mail-recovery-heading-self = Ecco il suo link
mail-recovery-why = Lei, o qualcuno che conosce il suo indirizzo, ha chiesto di nuovo questo link. { $sender } le chiede come vede { $client }, e le sue risposte non sono ancora arrivate.
mail-recovery-why-manager = Lei, o qualcuno che conosce il suo indirizzo, ha chiesto di nuovo questo link. { $sender } le chiede, come responsabile, come vede { $client }, e le sue risposte non sono ancora arrivate.
mail-recovery-why-self = Lei, o qualcuno che conosce il suo indirizzo, ha chiesto di nuovo questo link. { $sender } le chiede come vede il suo stesso lavoro per il suo feedback a 360 gradi, e la sua risposta non è ancora arrivata.
