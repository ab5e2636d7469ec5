# The report as tables: the names of the sheets, at most 31 letters each.
sheet-section = Sezione
sheet-summary = Sintesi
sheet-gaps = Scostamenti
sheet-competencies = Competenze
sheet-items = Affermazioni
sheet-distributions = Distribuzioni
sheet-extremes = Più alte e più basse
sheet-comments = Commenti
sheet-guide = Come leggerlo

# The headings of their columns.
figure-part = Argomento
figure-name = Nome
figure-people = Persone
figure-text = Testo
figure-perspective = Prospettiva
figure-counted = Affermazioni contate
figure-mean = Media
figure-note = Nota
figure-deviation = Deviazione standard
figure-median = Mediana
figure-least = Risposta più bassa
figure-most = Risposta più alta
figure-favourable = Risposte favorevoli
figure-agreement = Accordo
figure-list = Elenco
figure-place = Posto
figure-question = Domanda aperta

# What stands in their cells: the mean beside it is a bound; opinions form two camps; how far the answers agree.
note-at-least = almeno questo valore
note-at-most = al massimo questo valore
note-split = due schieramenti
level-none = nessuno
level-weak = debole
level-moderate = moderato
level-strong = forte
level-very_strong = molto forte

# The report as a page: which perspectives it shows, and its print button.
page-perspectives = Mostra nei grafici e nelle tabelle
page-print = Stampa
