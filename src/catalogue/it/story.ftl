# Ciò che il rapporto contiene oltre ai numeri: copertina, data e scheda per il coach.

day-long = { $day } { $month ->
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
} { $year }
logo = Logo

# The brief for the coach; its questions are put to the client
brief-title = Scheda per il coach: { $name }
brief-kind = Scheda per il coach
brief-lead = Per lei come coach, non per il cliente. Non dice nulla che non sia nel rapporto; dice che cosa chiedere e a che cosa fare attenzione.
brief-open-title = Aprire il colloquio
brief-open-1 = Prima di aprire il rapporto, chieda che cosa il cliente si aspetta di leggere e che cosa sarebbe una sorpresa.
brief-open-2 = Lasci che il cliente legga la sintesi in silenzio e parli per primo.
brief-open-3 = Cominci da ciò che gli altri valutano alto. È vero quanto il resto.
brief-care-title = A che cosa fare attenzione
brief-care-few = Le medie di tutti gli altri si basano su { $people }. Ogni scostamento è una domanda, non una conclusione.
brief-care-groups = Meno di cinque persone ciascuno: { $list }. Se una di loro cambia idea, una media si sposta di un quarto di punto o più.
brief-care-tentative = Da confermare: { $list }. Senza una delle risposte forse non varrebbe più; non cominci da qui.
brief-care-merged = Mostrati insieme, perché un gruppo era troppo piccolo o aveva troppo pochi commenti: { $list }. Non cerchi di distinguere i gruppi.
brief-care-no-groups = Dei singoli gruppi non è mostrato nulla. Non provi a indovinare che cosa avrebbero detto.
brief-care-uncompared = La propria valutazione e quella degli altri non sono confrontate in nessun punto, perché manca un lato.
brief-care-manager = Le risposte del responsabile sono mostrate a parte, e questa persona lo sapeva prima di rispondere. Non lasci che una voce pesi più delle altre.
brief-care-comments = Non cerchi chi ha scritto un commento, e non lasci che lo cerchi il cliente.
brief-care-missing = Ciò che manca non può essere mostrato, e non può essere ricavato da ciò che c’è. Si fermi qui.
brief-care-purpose = Se qualcuno chiede una decisione su retribuzione, promozione o impiego: questo rapporto non ne regge alcuna.
brief-ask-title = Domande per il colloquio di restituzione
brief-confirmed_strength-1 = Come lo fa? Che cosa potrebbero impararne gli altri?
brief-confirmed_strength-2 = Dove potrebbe diventare troppo?
brief-hidden_strength-1 = Su che cosa contano qui gli altri, che a lei riesce facile?
brief-hidden_strength-2 = Dove potrebbe usarlo più apertamente?
brief-blind_spot-1 = Che cosa potrebbero vedere qui gli altri che lei non vede?
brief-blind_spot-2 = Quando lo ha mostrato l’ultima volta, e chi c’era?
brief-known_development_area-1 = Lei e gli altri la vedete allo stesso modo. Che cosa le ha impedito finora di cambiare?
brief-known_development_area-2 = Quale sarebbe il passo più piccolo che gli altri noterebbero?
brief-others-low-1 = Che cosa vorrebbero vedere di più gli altri?
brief-others-low-2 = Quale sarebbe il passo più piccolo che noterebbero?
brief-own-1 = Su che cosa basa la sua valutazione? Faccia un esempio.
brief-own-2 = A chi potrebbe chiedere come la vede?
brief-split-title = Opinioni divise
brief-split-1 = Qui le opinioni formano due schieramenti. In quali situazioni la vedono in modo diverso?
brief-split-2 = Che cosa potrebbe chiedere a tutti, senza chiedere chi ha risposto che cosa?
brief-comments-1 = Quale frase le rimane? Che cosa ci sente?
brief-comments-2 = Quale frase va d’accordo con i numeri, e quale no?
brief-nothing = Non c’è alcuna conclusione su cui chiedere. Chieda che cosa il cliente sperava di sentire, e da chi.
brief-close-title = Chiudere il colloquio
brief-close-1 = Lasci che il cliente scelga una cosa sola da cambiare. Una basta.
brief-close-2 = Chieda da che cosa gli altri lo noteranno, ed entro quando.
brief-close-3 = Concordi chi sarà ringraziato per le risposte, e quando tornerete a guardarlo.
brief-notes = Appunti
