# Il rapporto come lo legge la persona valutata. «Lei» è questa persona.

report-kind = Rapporto di feedback a 360°
report-title = Rapporto di feedback a 360°: { $name }
page-of = Pagina { $page } di { $pages }
people = { $count ->
    [one] { $count } persona
   *[other] { $count } persone
}
joined = { $list } e { $last }
list-separator = { ", " }

# Prospettive. Le forme «joined» stanno dentro un elenco: «Pari livello e collaboratori diretti».
perspective-self = Autovalutazione
perspective-manager = Responsabile
perspective-peer = Pari livello
perspective-peer-joined = pari livello
perspective-direct-report = Collaboratori diretti
perspective-direct-report-joined = collaboratori diretti
perspective-other = Altri valutatori
perspective-other-joined = altri valutatori
perspective-all-others = Tutti gli altri

# Sintesi
summary-title = Sintesi
respondents-title = Chi ha risposto
respondents-self-and-others = Lei e { $count ->
    [one] { $count } altra persona avete
   *[other] altre { $count } persone avete
} risposto a { $items } domande sul suo lavoro.
respondents-others-only = { $count ->
    [one] { $count } persona ha
   *[other] { $count } persone hanno
} risposto a { $items } domande sul suo lavoro. Non c’è un’autovalutazione, quindi non c’è confronto.
respondents-self-only = Finora c’è solo la sua autovalutazione. Hanno risposto troppo poche altre persone per mostrarne le risposte senza rivelare chi ha detto che cosa.
respondents-named-only = Hanno risposto troppo poche persone per mostrare i gruppi senza rivelare chi ha detto che cosa. Segue ciò che può essere mostrato.
respondents-nobody = Hanno risposto troppo poche persone per mostrare qualcosa senza rivelare chi ha detto che cosa.

quadrant-confirmed_strength = Punti di forza
quadrant-confirmed_strength-lead = Gli altri li valutano alti, e lei lo sa.
quadrant-hidden_strength = Punti di forza nascosti
quadrant-hidden_strength-lead = Gli altri li valutano alti, e più di quanto faccia lei.
quadrant-blind_spot = Punti ciechi
quadrant-blind_spot-lead = Lei li valuta più alti degli altri, che vedono margini di crescita.
quadrant-known_development_area = Aree di sviluppo note
quadrant-known_development_area-lead = Gli altri vedono margini di crescita, e lei non dà un valore più alto.
quadrant-none = Nessuna qui
others-high-title = Ciò che gli altri valutano alto
others-high-lead = La media degli altri è { $cut } o più.
others-low-title = Dove gli altri vedono margini di crescita
others-low-lead = La media degli altri è inferiore a { $cut }.
own-title = Come si valuta lei
own-lead = Le sue valutazioni, dalla più alta.
agreement-title = Dove lei e gli altri concordate
agreement-some = Meno di { $threshold } la separa dagli altri su: { $list }.
agreement-none = Su nessuna competenza lei e gli altri distate meno di { $threshold }.
uncompared = Senza confronto, perché manca una delle due parti: { $list }.

start-title = Da dove cominciare
start-blind_spot-title = Con curiosità: { $competency }
start-blind_spot = Lei si dà { $own }, gli altri le danno { $others }. Chieda a una persona di fiducia che cosa vede che a lei sfugge.
start-known_development_area-title = Da migliorare: { $competency }
start-known_development_area = Gli altri le danno { $others }, lei si dà { $own }. Non c’è nessuno da convincere: può cominciare subito.
start-others-low-title = Da guardare da vicino: { $competency }
start-others-low = Gli altri le danno { $others }, meno che per tutto il resto.
start-hidden_strength-title = Ci faccia affidamento: { $competency }
start-hidden_strength = Gli altri le danno { $others }, lei si dà { $own }. Lo usi più apertamente.
start-confirmed_strength-title = Una base su cui costruire: { $competency }
start-confirmed_strength = Gli altri le danno { $others }, lei si dà { $own }. Lasci che questo punto di forza sostenga il cambiamento che desidera.
start-others-high-title = Una base su cui costruire: { $competency }
start-others-high = Gli altri le danno { $others }, più che per tutto il resto.
start-choose-title = Scelga una cosa sola
start-choose = Ne parli con il suo coach. Un cambiamento che gli altri notano vale più di cinque buoni propositi.
start-nothing-title = Ne parli
start-nothing = Dica al suo coach che cosa sperava di sentire, e da chi. Un colloquio può dire ciò che i numeri non possono.

# Il grafico complessivo
overview-title = Tutte le competenze a colpo d’occhio
overview-lead = Ogni riga è una competenza, sulla scala da { $lowest } ({ $lowest-label }) a { $highest } ({ $highest-label }). La barra va dalla sua valutazione a quella di tutti gli altri; i segni più piccoli sono i gruppi.
overview-lead-one-side = Ogni riga è una competenza, sulla scala da { $lowest } ({ $lowest-label }) a { $highest } ({ $highest-label }). I segni più piccoli sono i gruppi.
overview-chart = Medie di tutte le competenze
overview-nothing = Non c’è nulla da disegnare: nessuna media può essere mostrata.
overview-table = Tutte le competenze in cifre
strength-from = punto di forza da { $cut }
column-competency = Competenza
column-gap = Scostamento
column-reading = Lettura
# A reading that one rater could undo.
tentative = da confermare
reading-tentative = { $reading }, { tentative }
reading-blind_spot = Punto cieco
reading-hidden_strength = Punto di forza nascosto
reading-confirmed_strength = Punto di forza
reading-known_development_area = Area di sviluppo nota

quadrants-title = Dove si colloca ogni competenza

# Una competenza
competency-place = Competenza { $place } di { $count }
competency-chart = { $competency }: medie
verdict-tentative = È da confermare: senza una delle risposte forse non varrebbe più.
verdict-few = Si basa su { $count } persone: lo prenda come una domanda, non come una conclusione.
verdict-blind_spot = Lei si valuta { $gap } più in alto di quanto facciano gli altri, che vedono margini di crescita. È un punto cieco: merita un colloquio prima di una conclusione.
verdict-hidden_strength = Gli altri la valutano { $gap } più in alto di quanto faccia lei. È un punto di forza nascosto: gli altri ci contano, forse più di quanto lei sappia.
verdict-confirmed_strength-over = Gli altri danno una valutazione alta. Lei si valuta ancora { $gap } più in alto.
verdict-confirmed_strength = Lei e gli altri la vedete allo stesso modo, ed è un punto di forza.
verdict-known_development_area-under = Gli altri vedono margini di crescita, e lei è ancora più esigente con sé: { $gap } in meno.
verdict-known_development_area = Lei e gli altri la vedete allo stesso modo: ci sono margini di crescita.
verdict-uncompared = La sua valutazione e quella degli altri qui non si possono confrontare, perché manca una delle due parti.
verdict-nothing = Per questa competenza non può essere mostrata alcuna cifra.
column-item = Affermazione
column-who = Chi
people-short = n { $count }
not-published = non mostrato
item-reverse = Contata al contrario: una cifra alta significa che questo è stato visto di rado.
agreement-split = Le opinioni formano due schieramenti; la media non rappresenta nessuno dei due.
split-items = { $count ->
    [one] opinioni divise su { $count } affermazione
   *[other] opinioni divise su { $count } affermazioni
}
agreement-word-none = Le risposte degli altri sono molto distanti tra loro.
agreement-word-weak = Gli altri concordano un poco tra loro.
agreement-word-moderate = Gli altri concordano nel complesso.
agreement-word-strong = Gli altri concordano bene tra loro.
agreement-word-very_strong = Gli altri concordano molto bene tra loro.
items-title = Affermazione per affermazione
items-lead = Medie, con il numero di persone dietro ciascuna. { $strip }
items-strip = I segni stanno sulla scala da { $lowest } a { $highest }.
items-strip-spread = I segni stanno sulla scala da { $lowest } a { $highest }; le colonne sotto mostrano quante persone, tra tutti gli altri, hanno dato ciascuna risposta.
items-nothing = Per le affermazioni di questa competenza non può essere mostrata alcuna cifra.

# In confronto con altri clienti
norm-others-fifths = Su { $count } altri clienti, circa { $fifths } su 5 hanno ricevuto una valutazione più bassa della sua.
norm-others-lowest = Su { $count } altri clienti, quasi tutti hanno ricevuto una valutazione più alta della sua.
norm-others-highest = Su { $count } altri clienti, quasi tutti hanno ricevuto una valutazione più bassa della sua.
norm-others-percent = Su { $count } altri clienti, circa il { $percent }% ha ricevuto una valutazione più bassa della sua.
norm-self-fifths = Su { $count } altri clienti, circa { $fifths } su 5 si valutano più in basso di quanto faccia lei.
norm-self-lowest = Su { $count } altri clienti, quasi tutti si valutano più in alto di quanto faccia lei.
norm-self-highest = Su { $count } altri clienti, quasi tutti si valutano più in basso di quanto faccia lei.
norm-self-percent = Su { $count } altri clienti, circa il { $percent }% si valuta più in basso di quanto faccia lei.
norm-comparison = Un confronto, non una norma.
column-norm = Più in alto di
norm-cell-fifths = { $fifths } su 5
norm-cell-lowest = quasi nessuno
norm-cell-highest = quasi tutti
norm-cell-percent = { $percent }%

# Descrizioni dei grafici: lette ad alta voce al posto dell’immagine
alt-overview = Medie su una scala da { $lowest } a { $highest }. { $rows }
alt-row = { $name }: { $figures }.
alt-figure = { $label } { $mean }
alt-at-least = almeno { $mean }
alt-at-most = al massimo { $mean }
alt-gap = scostamento { $gap }

# Elenchi di affermazioni
extremes-title = Le affermazioni più alte e più basse
extremes-lead = Ordinate secondo la media di tutti gli altri. Con così poche persone, due vicine potrebbero scambiarsi di posto: prenda gli elenchi come spunto per un colloquio, non come una classifica.
extremes-highest = Le più alte
extremes-lowest = Le più basse
extremes-more = { $count ->
    [one] E { $count } altra affermazione con lo stesso risultato dell’ultima.
   *[other] E altre { $count } affermazioni con lo stesso risultato dell’ultima.
}

# Commenti
comments-title = Con parole loro
comments-lead = Parola per parola, come sono stati scritti. Ogni domanda ha un ordine proprio, così che nessuno possa ricomporre le risposte di una persona.
comments-none = Nessun commento può essere mostrato.
comments-none-here = Per questa domanda nessun commento può essere mostrato.

# Appendice
appendix-title = Le cifre dietro i grafici
spread-title = Come si distribuiscono le risposte

# Come leggere il rapporto
guide-title = Come leggere questo rapporto
guide-compared-title = Che cosa si confronta
guide-compared = Ogni affermazione è stata valutata da { $lowest } ({ $lowest-label }) a { $highest } ({ $highest-label }). Una competenza è la media delle sue affermazioni; è mostrata se lo è almeno il { $coverage }% di esse. «Tutti gli altri» sono tutti tranne lei, e ogni persona conta allo stesso modo.
guide-not-observed = «{ $label }» conta come assenza di risposta, mai come risposta bassa.
guide-gap-title = Che cos’è uno scostamento
guide-gap = Lo scostamento è la sua valutazione meno quella di tutti gli altri, sulle affermazioni valutate da entrambi. Da { $threshold } in su, in una direzione o nell’altra, conta; al di sotto, concordate. Da { $cut } in su, la media degli altri conta come punto di forza.
guide-gap-normal = La maggior parte delle persone si valuta un po’ più in alto di quanto facciano gli altri. Non è una colpa: gli altri vedono meno le sue intenzioni, e lei vede meno il suo effetto.
guide-norm-title = Lei tra altri clienti
guide-norm-workspace = Le sue medie sono confrontate con quelle di altri clienti dello studio a cui sono state poste le stesse domande: lo sguardo degli altri con lo sguardo degli altri, e l’autovalutazione con l’autovalutazione.
guide-norm-cohort = Le sue medie sono confrontate con quelle delle altre persone i cui rapporti sono stati preparati insieme al suo: lo sguardo degli altri con lo sguardo degli altri, e l’autovalutazione con l’autovalutazione.
guide-norm-file = Le sue medie sono confrontate con la norma «{ $name }»: lo sguardo degli altri con lo sguardo degli altri, e l’autovalutazione con l’autovalutazione.
guide-norm = Si dice quante di queste persone hanno una media più bassa della sua; quelle con la stessa media contano per metà, e lei non è tra loro. Meno di 100 persone fanno un confronto, espresso in quinti, e non una norma. Una posizione dice quanto una media è comune, non quanto è buona: tra persone che ricevono tutte valutazioni alte, una media alta sta nel mezzo. Nessuna delle loro cifre è in questo rapporto, e nessuna di quelle che riguardano lei è nei loro.
guide-small-title = Piccoli numeri
guide-small = Con tre o quattro persone, basta che una ci ripensi perché la media si sposti di un quarto di punto o più. Tali medie hanno un solo decimale, nulla si dice di come si distribuiscono le risposte, e un punto cieco o un punto di forza nascosto è indicato come «da confermare». Da cinque persone in su, una parola dice quanto concordano. Sotto le otto, uno scostamento è una domanda più che una conclusione. È indicato come «da confermare» anche tutto ciò che una sola persona potrebbe ribaltare.
guide-small-groups = Differenze inferiori a mezzo punto tra i gruppi dicono poco, e così quelle inferiori a tre quarti di punto se un gruppo ha solo tre o quattro persone; gruppi che vedono lati diversi di lei possono ben divergere. Dove le opinioni formano due schieramenti, legga come si distribuiscono le risposte invece della media. Si fidi di ciò che ritorna più volte, e chieda del resto.
guide-anonymity-title = Che cosa è mostrato e che cosa no
guide-anonymity-mean = La media di un gruppo è mostrata solo se almeno { $k } delle sue persone hanno risposto all’affermazione; quella di tutti gli altri, solo se lo hanno fatto almeno { $total } persone.
guide-anonymity-items = Un gruppo di almeno { $k } ma meno di { $items } persone non ha cifre di singole affermazioni e non rientra in «tutti gli altri». Ha solo una media sulle affermazioni di una competenza; a un quarto di punto o meno da un estremo della scala, si dice solo questo (≥ o ≤).
guide-anonymity-spread = La distribuzione delle risposte è mostrata solo dove hanno risposto almeno { $count } persone.
guide-anonymity-comments = I commenti sono mostrati per gruppo solo se almeno { $count } persone del gruppo ne hanno scritto uno; altrimenti sono riuniti con quelli degli altri gruppi oppure tralasciati.
guide-anonymity-merge = I gruppi troppo piccoli sono riuniti, tra loro o con uno più grande, e mostrati come uno solo. Dove ciò non basta, le loro risposte sono escluse da tutto.
guide-anonymity-drop = I gruppi troppo piccoli sono riuniti tra loro. Dove ciò non basta, le loro risposte sono escluse da tutto, compresa la media di tutti gli altri.
guide-anonymity-missing = Ciò che qui manca non può essere mostrato, e non può essere ricavato da ciò che c’è.
guide-anonymity-manager = Le risposte e i commenti di chi la dirige sono mostrati a parte. Questa persona lo sapeva prima di rispondere.
guide-anonymity-limit = Una cosa nessuna regola può nasconderla: se tutte le persone di un gruppo danno la stessa risposta, quella risposta si vede.
guide-purpose-title = A che cosa serve
guide-purpose = Questo rapporto serve al suo sviluppo. Così poche voci, in un solo momento, non reggono alcuna decisione su retribuzione, promozione o impiego.
guide-questionnaire-title = Il questionario
guide-questionnaire = { $title }, versione { $version }.
guide-licence = Licenza: { $licence }.
guide-source = Fonte: { $source }.

# Il foglio di lavoro
worksheet-title = Che cosa ne faccio
worksheet-lead = Per il suo prossimo colloquio con il coach.
worksheet-surprise = Che cosa mi ha sorpreso
worksheet-keep = Che cosa voglio mantenere e usare di più
worksheet-change = L’unica cosa che voglio cambiare, e da che cosa gli altri lo noteranno
worksheet-thanks = Chi ringrazierò e a chi chiederò di più
