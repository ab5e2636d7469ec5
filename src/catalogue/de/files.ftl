# The report as tables: the names of the sheets, at most 31 letters each.
sheet-section = Abschnitt
sheet-summary = Überblick
sheet-gaps = Abstände
sheet-competencies = Kompetenzen
sheet-items = Fragen
sheet-distributions = Verteilungen
sheet-extremes = Höchste und niedrigste
sheet-comments = Kommentare
sheet-guide = Lesehilfe

# The headings of their columns.
figure-part = Worum es geht
figure-name = Name
figure-people = Personen
figure-text = Text
figure-perspective = Perspektive
figure-counted = Gezählte Fragen
figure-mean = Mittelwert
figure-note = Hinweis
figure-deviation = Standardabweichung
figure-median = Median
figure-least = Niedrigste Antwort
figure-most = Höchste Antwort
figure-favourable = Zustimmende Antworten
figure-agreement = Einigkeit
figure-list = Liste
figure-place = Rang
figure-question = Offene Frage

# What stands in their cells: the mean beside it is a bound; opinions form two camps; how far the answers agree.
note-at-least = mindestens so viel
note-at-most = höchstens so viel
note-split = zwei Lager
level-none = keine
level-weak = gering
level-moderate = mittel
level-strong = hoch
level-very_strong = sehr hoch

# The report as a page: which perspectives it shows, and its print button.
page-perspectives = In Diagrammen und Tabellen zeigen
page-print = Drucken
