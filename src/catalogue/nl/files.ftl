# The report as tables: the names of the sheets, at most 31 letters each.
sheet-section = Onderdeel
sheet-summary = Samenvatting
sheet-gaps = Verschillen
sheet-competencies = Competenties
sheet-items = Uitspraken
sheet-distributions = Verdelingen
sheet-extremes = Hoogste en laagste
sheet-comments = Opmerkingen
sheet-guide = Leeswijzer

# The headings of their columns.
figure-part = Onderwerp
figure-name = Naam
figure-people = Personen
figure-text = Tekst
figure-perspective = Perspectief
figure-counted = Getelde uitspraken
figure-mean = Gemiddelde
figure-note = Toelichting
figure-deviation = Standaardafwijking
figure-median = Mediaan
figure-least = Laagste antwoord
figure-most = Hoogste antwoord
figure-favourable = Gunstige antwoorden
figure-agreement = Overeenstemming
figure-list = Lijst
figure-place = Plaats
figure-question = Open vraag

# What stands in their cells: the mean beside it is a bound; opinions form two camps; how far the answers agree.
note-at-least = ten minste dit
note-at-most = ten hoogste dit
note-split = twee kampen
level-none = geen
level-weak = zwak
level-moderate = matig
level-strong = sterk
level-very_strong = zeer sterk

# The report as a page: which perspectives it shows, and its print button.
page-perspectives = Tonen in grafieken en tabellen
page-print = Afdrukken
