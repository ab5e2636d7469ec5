# The report as tables: the names of the sheets, at most 31 letters each.
sheet-section = Część
sheet-summary = Podsumowanie
sheet-gaps = Różnice
sheet-competencies = Kompetencje
sheet-items = Stwierdzenia
sheet-distributions = Rozkłady
sheet-extremes = Najwyższe i najniższe
sheet-comments = Komentarze
sheet-guide = Jak to czytać

# The headings of their columns.
figure-part = Temat
figure-name = Nazwa
figure-people = Osoby
figure-text = Tekst
figure-perspective = Perspektywa
figure-counted = Liczba stwierdzeń
figure-mean = Średnia
figure-note = Uwaga
figure-deviation = Odchylenie standardowe
figure-median = Mediana
figure-least = Najniższa odpowiedź
figure-most = Najwyższa odpowiedź
figure-favourable = Odpowiedzi pozytywne
figure-agreement = Zgodność
figure-list = Lista
figure-place = Miejsce
figure-question = Pytanie otwarte

# What stands in their cells: the mean beside it is a bound; opinions form two camps; how far the answers agree.
note-at-least = co najmniej tyle
note-at-most = co najwyżej tyle
note-split = dwa obozy
level-none = brak
level-weak = słaba
level-moderate = umiarkowana
level-strong = silna
level-very_strong = bardzo silna

# The report as a page: which perspectives it shows, and its print button.
page-perspectives = Pokaż na wykresach i w tabelach
page-print = Drukuj
