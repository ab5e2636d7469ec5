# Co raport ma poza liczbami: okładka, dzień i notatka dla coacha.

day-long = { $day } { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
} { $year }
logo = Logo

# The brief for the coach; its questions are put to the client
brief-title = Notatka dla coacha: { $name }
brief-kind = Notatka dla coacha
brief-lead = Dla Ciebie jako coacha, nie dla klienta. Nie mówi niczego, czego nie ma w raporcie; mówi, o co pytać i na co uważać.
brief-open-title = Otwarcie rozmowy
brief-open-1 = Zanim raport zostanie otwarty, zapytaj, co klient spodziewa się przeczytać i co byłoby zaskoczeniem.
brief-open-2 = Pozwól klientowi przeczytać podsumowanie w ciszy i odezwać się jako pierwszemu.
brief-open-3 = Zacznij od tego, co inni oceniają wysoko. Jest to tak samo prawdziwe jak reszta.
brief-care-title = Na co uważać
brief-care-few = Za średnimi wszystkich pozostałych stoi tyle osób: { $people }. Każda różnica jest pytaniem, a nie wnioskiem.
brief-care-groups = Mniej niż pięć osób w każdej z grup: { $list }. Jeśli jedna z nich zmieni zdanie, średnia przesuwa się o ćwierć punktu lub więcej.
brief-care-tentative = Niepewne: { $list }. Bez jednej z odpowiedzi mogłoby się nie utrzymać, więc nie zaczynaj od tego.
brief-care-merged = Pokazane razem, bo grupa była za mała lub miała za mało komentarzy: { $list }. Nie próbuj rozróżniać tych grup.
brief-care-no-groups = Nic nie jest pokazane dla pojedynczych grup. Nie zgaduj, co by powiedziały.
brief-care-uncompared = Samoocena i oceny innych nie są nigdzie porównane, bo brakuje jednej ze stron.
brief-care-manager = Odpowiedzi przełożonego są pokazane osobno i ta osoba wiedziała o tym wcześniej. Nie pozwól, by jeden głos ważył więcej niż inne.
brief-care-comments = Nie szukaj, kto napisał komentarz, i nie pozwól szukać klientowi.
brief-care-missing = Tego, czego brakuje, nie wolno pokazać i nie da się tego obliczyć z tego, co jest. Pozostaw to tak.
brief-care-purpose = Jeśli ktoś oczekuje decyzji o wynagrodzeniu, awansie czy zatrudnieniu: ten raport żadnej nie uniesie.
brief-ask-title = Pytania do omówienia
brief-confirmed_strength-1 = Jak to robisz? Czego inni mogliby się z tego nauczyć?
brief-confirmed_strength-2 = Gdzie mogłoby tego być za dużo?
brief-hidden_strength-1 = Na czym inni tu polegają, a Tobie przychodzi łatwo?
brief-hidden_strength-2 = Gdzie można by korzystać z tego bardziej otwarcie?
brief-blind_spot-1 = Co inni mogą tu widzieć, czego Ty nie widzisz?
brief-blind_spot-2 = Kiedy było to widać po raz ostatni i kto był przy tym?
brief-known_development_area-1 = Ty i inni widzicie to tak samo. Co dotąd powstrzymywało Cię przed zmianą?
brief-known_development_area-2 = Jaki byłby najmniejszy krok, który inni by zauważyli?
brief-others-low-1 = Czego inni chcieliby widzieć więcej?
brief-others-low-2 = Jaki byłby najmniejszy krok, który by zauważyli?
brief-own-1 = Na czym opierasz swoją ocenę? Podaj przykład.
brief-own-2 = Kogo można by zapytać, jak to widzi?
brief-split-title = Podzielone opinie
brief-split-1 = Opinie tworzą tu dwa obozy. W jakich sytuacjach ludzie widzą Cię inaczej?
brief-split-2 = O co można zapytać wszystkich, nie pytając, kto co odpowiedział?
brief-comments-1 = Które zdanie zostaje z Tobą? Co w nim słyszysz?
brief-comments-2 = Które zdanie pasuje do liczb, a które nie?
brief-nothing = Nie ma wniosku, o który można by zapytać. Zapytaj, co klient chciał usłyszeć i od kogo.
brief-close-title = Zamknięcie rozmowy
brief-close-1 = Pozwól klientowi wybrać jedną rzecz do zmiany. Jedna wystarczy.
brief-close-2 = Zapytaj, po czym inni to zauważą i do kiedy.
brief-close-3 = Ustalcie, komu klient podziękuje za odpowiedzi i kiedy do tego wrócicie.
brief-notes = Notatki
