# The charts of the report and the sentences beside them. “You” is the client.

# All competencies in one field, self against all others
quadrants-chart = Jak Ty i inni widzicie każdą kompetencję
quadrants-lead = Każdy punkt to jedna kompetencja. Twoją własną ocenę odczytasz wzdłuż dolnej krawędzi, ocenę wszystkich pozostałych z boku. W zacieniowanym pasie Ty i inni jesteście zgodni.
quadrants-band = różnica mniejsza niż { $threshold }
quadrants-under = Inni widzą Cię wyżej, niż widzisz siebie, w obszarach: { $list }.
quadrants-over = Widzisz siebie wyżej, niż widzą Cię inni, w obszarach: { $list }.
quadrants-alike = We wszystkim, co zostało porównane, różnica między Tobą a innymi jest mniejsza niż { $threshold }.
# Behind some of these differences there are few people.
quadrants-few = Gdy za różnicą stoi mniej niż { $count } osób, jest ona pytaniem, a nie wnioskiem.
quadrants-tentative = Niepewne, bo bez jednej z odpowiedzi mogłoby się nie utrzymać: { $list }.

# What the overall chart says of the groups
overview-contrast = Grupy najbardziej różnią się w obszarze „{ $competency }”: { $figures }.
overview-contrast-few = Stoi za tym niewiele osób: potraktuj to jako pytanie.
overview-alike = W żadnej kompetencji grupy nie różnią się o { $threshold } lub więcej.

# How the answers to the items of one competency are spread
distribution-chart = { $competency }: rozkład odpowiedzi
distribution-lead = Jeden słupek dla każdej perspektywy, z której na stwierdzenie odpowiedziało co najmniej { $count } osób. Słupki leżą wokół środka skali; liczby w nich to osoby.
distribution-table = Odpowiedzi w liczbach
# Read aloud in place of the picture
alt-distribution = Liczba osób, które dały każdą odpowiedź, w kolejności { $options }. { $rows }

# The ring of spokes, for those who ask for it
radar-title = Wszystkie kompetencje na kole
radar-chart = Ty i wszyscy pozostali na kole
radar-lead = Im dalej od środka, tym wyżej. Patrz na punkty: pole między nimi nic nie znaczy.
