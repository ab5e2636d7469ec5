# Raport w takiej postaci, w jakiej czyta go osoba oceniana. „Ty” to ta osoba.

report-kind = Raport z oceny 360°
report-title = Raport z oceny 360°: { $name }
page-of = Strona { $page } z { $pages }
people = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
joined = { $list } i { $last }
list-separator = { ", " }

# Perspektywy. Formy „joined” stoją wewnątrz wyliczenia: „Współpracownicy i bezpośredni podwładni”.
perspective-self = Samoocena
perspective-manager = Przełożony
perspective-peer = Współpracownicy
perspective-peer-joined = współpracownicy
perspective-direct-report = Bezpośredni podwładni
perspective-direct-report-joined = bezpośredni podwładni
perspective-other = Inni oceniający
perspective-other-joined = inni oceniający
perspective-all-others = Wszyscy pozostali

# Podsumowanie
summary-title = Podsumowanie
respondents-title = Kto odpowiedział
respondents-self-and-others = Na pytania o Twoją pracę (ich liczba to { $items }) odpowiadasz Ty i { $count ->
    [one] { $count } inna osoba
    [few] { $count } inne osoby
    [many] { $count } innych osób
   *[other] { $count } innej osoby
}.
respondents-others-only = Na pytania o Twoją pracę (ich liczba to { $items }) { $count ->
    [one] odpowiedziała { $count } osoba
    [few] odpowiedziały { $count } osoby
    [many] odpowiedziało { $count } osób
   *[other] odpowiedziało { $count } osoby
}. Samooceny nie ma, więc nic nie jest z nią porównywane.
respondents-self-only = Na razie jest tylko Twoja samoocena. Odpowiedziało zbyt mało innych osób, aby pokazać ich odpowiedzi, nie ujawniając, kto co powiedział.
respondents-named-only = Odpowiedziało zbyt mało osób, aby pokazać grupy, nie ujawniając, kto co powiedział. Poniżej jest to, co można pokazać.
respondents-nobody = Odpowiedziało zbyt mało osób, aby pokazać cokolwiek, nie ujawniając, kto co powiedział.

quadrant-confirmed_strength = Mocne strony
quadrant-confirmed_strength-lead = Inni oceniają to wysoko, a Ty o tym wiesz.
quadrant-hidden_strength = Ukryte mocne strony
quadrant-hidden_strength-lead = Inni oceniają to wysoko, i to wyżej niż Ty.
quadrant-blind_spot = Ślepe plamki
quadrant-blind_spot-lead = Oceniasz to wyżej niż inni. Oni widzą tu możliwość rozwoju.
quadrant-known_development_area = Znane obszary rozwoju
quadrant-known_development_area-lead = Inni widzą tu możliwość rozwoju, a Ty nie oceniasz tego wyżej.
quadrant-none = Tutaj nic
others-high-title = Co inni oceniają wysoko
others-high-lead = Średnia ocen innych wynosi { $cut } lub więcej.
others-low-title = Gdzie inni widzą możliwość rozwoju
others-low-lead = Średnia ocen innych jest niższa niż { $cut }.
own-title = Jak oceniasz siebie
own-lead = Twoje własne oceny, od najwyższej.
agreement-title = W czym Ty i inni się zgadzacie
agreement-some = Różnica między Tobą a innymi jest mniejsza niż { $threshold } w obszarach: { $list }.
agreement-none = W żadnej kompetencji różnica między Tobą a innymi nie jest mniejsza niż { $threshold }.
uncompared = Bez porównania, bo brakuje jednej ze stron: { $list }.

start-title = Od czego zacząć
start-blind_spot-title = Z ciekawością: { $competency }
start-blind_spot = Twoja ocena to { $own }, ocena innych to { $others }. Zapytaj zaufaną osobę, co widzi, a czego nie widzisz Ty.
start-known_development_area-title = Do pracy: { $competency }
start-known_development_area = Ocena innych to { $others }, Twoja to { $own }. Nikogo nie trzeba przekonywać, więc możesz zacząć od razu.
start-others-low-title = Do uważnego przyjrzenia się: { $competency }
start-others-low = Ocena innych to { $others }, mniej niż za cokolwiek innego.
start-hidden_strength-title = Do większego zaufania: { $competency }
start-hidden_strength = Ocena innych to { $others }, Twoja to { $own }. Korzystaj z tego bardziej otwarcie.
start-confirmed_strength-title = Fundament, na którym można budować: { $competency }
start-confirmed_strength = Ocena innych to { $others }, Twoja to { $own }. Niech ta mocna strona poniesie zmianę, której chcesz.
start-others-high-title = Fundament, na którym można budować: { $competency }
start-others-high = Ocena innych to { $others }, więcej niż za cokolwiek innego.
start-choose-title = Wybierz jedną rzecz
start-choose = Porozmawiaj o tym ze swoim coachem. Jedna zmiana, którą inni zauważą, jest warta więcej niż pięć postanowień.
start-nothing-title = Porozmawiaj
start-nothing = Powiedz swojemu coachowi, co chcesz usłyszeć i od kogo. Rozmowa może powiedzieć to, czego liczbom nie wolno.

# Wykres całości
overview-title = Wszystkie kompetencje w skrócie
overview-lead = Każdy wiersz to jedna kompetencja na skali od { $lowest } ({ $lowest-label }) do { $highest } ({ $highest-label }). Pasek biegnie od Twojej oceny do oceny wszystkich pozostałych; mniejsze znaki to grupy.
overview-lead-one-side = Każdy wiersz to jedna kompetencja na skali od { $lowest } ({ $lowest-label }) do { $highest } ({ $highest-label }). Mniejsze znaki to grupy.
overview-chart = Średnie wszystkich kompetencji
overview-nothing = Nie ma czego rysować: żadnej średniej nie można pokazać.
overview-table = Wszystkie kompetencje w liczbach
strength-from = mocna strona od { $cut }
column-competency = Kompetencja
column-gap = Różnica
column-reading = Odczyt
# A reading that one rater could undo.
tentative = niepewne
reading-tentative = { $reading }, { tentative }
reading-blind_spot = Ślepa plamka
reading-hidden_strength = Ukryta mocna strona
reading-confirmed_strength = Mocna strona
reading-known_development_area = Znany obszar rozwoju

quadrants-title = Gdzie leży każda kompetencja

# Jedna kompetencja
competency-place = Kompetencja { $place } z { $count }
competency-chart = { $competency }: średnie
verdict-tentative = To jeszcze niepewne: bez jednej z odpowiedzi mogłoby się nie utrzymać.
verdict-few = Opiera się to na odpowiedziach { $count ->
    [one] { $count } osoby
    [few] { $count } osób
    [many] { $count } osób
   *[other] { $count } osoby
}: potraktuj to jako pytanie, a nie jako ustalenie.
verdict-blind_spot = Oceniasz się o { $gap } wyżej niż inni, a oni widzą tu możliwość rozwoju. To ślepa plamka: zasługuje na rozmowę, zanim zapadnie wniosek.
verdict-hidden_strength = Inni oceniają Cię o { $gap } wyżej niż Ty siebie. To ukryta mocna strona: inni na nią liczą, może bardziej, niż Ci się wydaje.
verdict-confirmed_strength-over = Inni oceniają to wysoko. Ty oceniasz się jeszcze o { $gap } wyżej.
verdict-confirmed_strength = Ty i inni widzicie to podobnie, i jest to mocna strona.
verdict-known_development_area-under = Inni widzą tu możliwość rozwoju, a Twoja ocena siebie jest jeszcze surowsza: o { $gap } niższa.
verdict-known_development_area = Ty i inni widzicie to podobnie: jest tu możliwość rozwoju.
verdict-uncompared = Twojej oceny i oceny innych nie można tu porównać, bo brakuje jednej ze stron.
verdict-nothing = Dla tej kompetencji nie można pokazać żadnych liczb.
column-item = Stwierdzenie
column-who = Kto
people-short = n { $count }
not-published = nie pokazano
item-reverse = Liczone odwrotnie: wysoka liczba oznacza, że widziano to rzadko.
agreement-split = Opinie tworzą dwa obozy; średnia nie mówi w imieniu żadnego z nich.
split-items = { $count ->
    [one] opinie podzielone przy { $count } stwierdzeniu
    [few] opinie podzielone przy { $count } stwierdzeniach
    [many] opinie podzielone przy { $count } stwierdzeniach
   *[other] opinie podzielone przy { $count } stwierdzenia
}
agreement-word-none = Odpowiedzi innych bardzo się różnią.
agreement-word-weak = Inni trochę się zgadzają.
agreement-word-moderate = Inni na ogół się zgadzają.
agreement-word-strong = Inni dobrze się zgadzają.
agreement-word-very_strong = Inni bardzo dobrze się zgadzają.
items-title = Stwierdzenie po stwierdzeniu
items-lead = Średnie wraz z liczbą osób, które za nimi stoją. { $strip }
items-strip = Znaki leżą na skali od { $lowest } do { $highest }.
items-strip-spread = Znaki leżą na skali od { $lowest } do { $highest }; słupki poniżej pokazują, ile spośród wszystkich pozostałych osób dało każdą odpowiedź.
items-nothing = Dla stwierdzeń tej kompetencji nie można pokazać żadnych liczb.

# W porównaniu z innymi klientami
norm-others-fifths = Spośród { $count } innych klientów około { $fifths } na 5 oceniono niżej niż Ciebie.
norm-others-lowest = Spośród { $count } innych klientów prawie wszystkich oceniono wyżej niż Ciebie.
norm-others-highest = Spośród { $count } innych klientów prawie wszystkich oceniono niżej niż Ciebie.
norm-others-percent = Spośród { $count } innych klientów około { $percent }% oceniono niżej niż Ciebie.
norm-self-fifths = Spośród { $count } innych klientów około { $fifths } na 5 ocenia siebie niżej niż Ty siebie.
norm-self-lowest = Spośród { $count } innych klientów prawie wszyscy oceniają siebie wyżej niż Ty siebie.
norm-self-highest = Spośród { $count } innych klientów prawie wszyscy oceniają siebie niżej niż Ty siebie.
norm-self-percent = Spośród { $count } innych klientów około { $percent }% ocenia siebie niżej niż Ty siebie.
norm-comparison = Porównanie, nie norma.
column-norm = Wyżej niż u
norm-cell-fifths = { $fifths } na 5
norm-cell-lowest = mało kogo
norm-cell-highest = prawie wszystkich
norm-cell-percent = { $percent }%

# Opisy wykresów: odczytywane na głos zamiast obrazu
alt-overview = Średnie na skali od { $lowest } do { $highest }. { $rows }
alt-row = { $name }: { $figures }.
alt-figure = { $label } { $mean }
alt-at-least = co najmniej { $mean }
alt-at-most = co najwyżej { $mean }
alt-gap = różnica { $gap }

# Listy stwierdzeń
extremes-title = Najwyżej i najniżej ocenione stwierdzenia
extremes-lead = Uporządkowane według średniej wszystkich pozostałych. Przy tak małej liczbie osób bliscy sąsiedzi mogliby zamienić się miejscami: potraktuj te listy jako początek rozmowy, a nie jako ranking.
extremes-highest = Najwyżej
extremes-lowest = Najniżej
extremes-more = { $count ->
    [one] I jeszcze { $count } stwierdzenie z takim samym wynikiem jak ostatnie.
    [few] I jeszcze { $count } stwierdzenia z takim samym wynikiem jak ostatnie.
    [many] I jeszcze { $count } stwierdzeń z takim samym wynikiem jak ostatnie.
   *[other] I jeszcze { $count } stwierdzenia z takim samym wynikiem jak ostatnie.
}

# Komentarze
comments-title = Ich własnymi słowami
comments-lead = Słowo w słowo, tak jak je napisano. Każde pytanie ma własną kolejność, aby nie można było na powrót złożyć odpowiedzi jednej osoby.
comments-none = Żadnych komentarzy nie można pokazać.
comments-none-here = Przy tym pytaniu żadnych komentarzy nie można pokazać.

# Dodatek
appendix-title = Liczby stojące za wykresami
spread-title = Jak rozkładają się odpowiedzi

# Jak czytać raport
guide-title = Jak czytać ten raport
guide-compared-title = Co jest porównywane
guide-compared = Każde stwierdzenie oceniano od { $lowest } ({ $lowest-label }) do { $highest } ({ $highest-label }). Kompetencja to średnia jej stwierdzeń; jest pokazywana, jeśli pokazanych jest co najmniej { $coverage }% z nich. „Wszyscy pozostali” to wszyscy oprócz Ciebie, a każda osoba liczy się tak samo.
guide-not-observed = „{ $label }” liczy się jako brak odpowiedzi, nigdy jako niska odpowiedź.
guide-gap-title = Czym jest różnica
guide-gap = Różnica to Twoja własna ocena minus ocena wszystkich pozostałych, dla stwierdzeń ocenionych przez obie strony. Od { $threshold } w dowolną stronę liczy się jako różnica; poniżej panuje zgoda. Od { $cut } średnia pozostałych liczy się jako mocna strona.
guide-gap-normal = Większość ludzi ocenia siebie nieco wyżej, niż oceniają ich inni. To nie jest błąd: inni widzą mniej z Twoich intencji, a Ty widzisz mniej z tego, jak działasz na innych.
guide-norm-title = Ty wśród innych klientów
guide-norm-workspace = Twoje średnie są porównywane ze średnimi innych klientów tej praktyki, przy tych samych pytaniach: oceny innych z ocenami innych, a samoocena z samooceną.
guide-norm-cohort = Twoje średnie są porównywane ze średnimi pozostałych osób, których raporty powstały razem z Twoim: oceny innych z ocenami innych, a samoocena z samooceną.
guide-norm-file = Twoje średnie są porównywane z normą „{ $name }”: oceny innych z ocenami innych, a samoocena z samooceną.
guide-norm = Raport mówi, ile z tych osób ma niższą średnią niż Ty; osoby z taką samą średnią liczą się w połowie, a Ciebie wśród nich nie ma. Mniej niż 100 osób to porównanie, podawane w piątych częściach, a nie norma. Miejsce mówi, jak częsta jest średnia, a nie jak dobra: wśród osób, które wszystkie są oceniane wysoko, wysoka średnia stoi pośrodku. Żadna z ich liczb nie znajduje się w tym raporcie, a żadna z Twoich w ich raportach.
guide-small-title = Małe liczby
guide-small = Przy trzech lub czterech osobach wystarczy, że jedna zmieni zdanie, a średnia przesunie się o ćwierć punktu lub więcej. Takie średnie mają jedno miejsce po przecinku, o rozkładzie odpowiedzi nic się nie mówi, a ślepa plamka lub ukryta mocna strona jest oznaczana jako „niepewne”. Od pięciu osób słowo mówi, na ile się zgadzają. Poniżej ośmiu różnica jest raczej pytaniem niż ustaleniem. Jako „niepewne” oznaczane jest też wszystko, co mogłaby zmienić jedna osoba.
guide-small-groups = Różnice mniejsze niż pół punktu między grupami mówią niewiele, podobnie jak mniejsze niż trzy czwarte punktu tam, gdzie grupa liczy tylko trzy lub cztery osoby; grupy, które widzą Cię z różnych stron, mogą się oczywiście różnić. Tam, gdzie opinie tworzą dwa obozy, zamiast średniej czytaj rozkład odpowiedzi. Zaufaj temu, co się powtarza, a o resztę zapytaj.
guide-anonymity-title = Co jest pokazane, a co nie
guide-anonymity-mean = Średnia grupy jest pokazywana tylko wtedy, gdy są odpowiedzi co najmniej { $k } osób z tej grupy; średnia wszystkich pozostałych tylko wtedy, gdy są odpowiedzi co najmniej { $total } osób.
guide-anonymity-items = Grupa licząca co najmniej { $k }, ale mniej niż { $items } osób nie ma liczb dla pojedynczych stwierdzeń i nie wchodzi w skład „wszystkich pozostałych”. Ma tylko średnią ze stwierdzeń danej kompetencji; gdy od końca skali dzieli ją nie więcej niż ćwierć punktu, podaje się tylko to (≥ lub ≤).
guide-anonymity-spread = Rozkład odpowiedzi jest pokazywany tylko tam, gdzie są odpowiedzi co najmniej { $count } osób.
guide-anonymity-comments = Komentarze są pokazywane według grup tylko wtedy, gdy w grupie pochodzą od co najmniej { $count } osób; w przeciwnym razie są łączone z komentarzami innych grup albo pomijane.
guide-anonymity-merge = Zbyt małe grupy są łączone ze sobą lub z większą i pokazywane jako jedna. Tam, gdzie to nie wystarcza, ich odpowiedzi są wszędzie pomijane.
guide-anonymity-drop = Zbyt małe grupy są łączone ze sobą. Tam, gdzie to nie wystarcza, ich odpowiedzi są wszędzie pomijane, także w średniej wszystkich pozostałych.
guide-anonymity-missing = Tego, czego tu brakuje, nie wolno pokazać i nie da się tego obliczyć z tego, co jest.
guide-anonymity-manager = Odpowiedzi i komentarze Twojego przełożonego są pokazane osobno. Wiadomo to było tej osobie przed udzieleniem odpowiedzi.
guide-anonymity-limit = Jednego nie ukryje żadna zasada: jeśli wszyscy w grupie dają tę samą odpowiedź, widać ją wprost.
guide-purpose-title = Do czego to służy
guide-purpose = Ten raport służy Twojemu rozwojowi. Tak niewiele głosów, w jednym momencie, nie uniesie żadnej decyzji o wynagrodzeniu, awansie czy zatrudnieniu.
guide-questionnaire-title = Kwestionariusz
guide-questionnaire = { $title }, wersja { $version }.
guide-licence = Licencja: { $licence }.
guide-source = Źródło: { $source }.

# Arkusz roboczy
worksheet-title = Co z tym zrobię
worksheet-lead = Na najbliższą rozmowę z coachem.
worksheet-surprise = Co mnie zaskoczyło
worksheet-keep = Co chcę zachować i częściej wykorzystywać
worksheet-change = Jedna rzecz, którą chcę zmienić, i po czym inni to poznają
worksheet-thanks = Komu podziękuję, a kogo zapytam o więcej
