# Co oceniający i klienci czytają na stronach. Imiona i nazwiska stoją zawsze w mianowniku.

rater-language = Język
rater-title = { $client }: Twoje spojrzenie
rater-title-self = Twoje spojrzenie na siebie
rater-lead = { $coach } prosi o szczere spojrzenie na to, jak pracuje { $client }. Twoje słowa i słowa innych pomagają zobaczyć, co zachować, a co zmienić.
rater-lead-self = { $coach } pyta, jak widzisz własną pracę. Twoje spojrzenie stanie obok tego, co mówią osoby z Twojego otoczenia.
rater-fact-asks = Kto prosi
rater-fact-about = Kogo dotyczy
rater-yourself = Ciebie
rater-fact-role = Odpowiadasz jako
rater-fact-time = Zajmie około
rater-minutes = { $minutes ->
    [one] { $minutes } minuty
    [few] { $minutes } minut
    [many] { $minutes } minut
   *[other] { $minutes } minuty
}, { $items ->
    [one] { $items } krótkie pytanie
    [few] { $items } krótkie pytania
    [many] { $items } krótkich pytań
   *[other] { $items } krótkiego pytania
}
rater-fact-until = Otwarte do
rater-start = Rozpocznij
rater-continue = Kontynuuj
rater-start-hint = W każdej chwili możesz przerwać i wrócić przez link z wiadomości. Nic się nie liczy przed wysłaniem.
rater-help = Pytania? Napisz na adres

rater-group-self = Samoocena
rater-group-manager = Przełożony
rater-group-peer = Osoba z równorzędnego stanowiska
rater-group-direct_report = Bezpośredni podwładny
rater-group-other = Inna osoba z pracy

rater-fate-title = Co się stanie z Twoimi odpowiedziami
rater-fate-self = Twoje oceny znajdą się w raporcie jako Twoje własne spojrzenie, obok tego, co mówią inni. Twoje komentarze są pokazane jako Twoje.
rater-fate-manager = Odpowiadasz jako przełożony osoby: { $client }. Twoje oceny i komentarze są pokazane osobno, pod nazwą „Przełożony”, więc nie są anonimowe. Napisz to, co możesz powiedzieć także osobiście.
rater-fate-managers = Jeśli odpowie kilka osób w roli przełożonego, ich oceny są pokazywane razem, pod nazwą „Przełożony”. Każda z tych osób zna własne oceny, więc gdy są dwie, każda może obliczyć oceny drugiej.
rater-fate-asked = { $count ->
    [one] Na tę chwilę w Twojej grupie ({ $group }) nie zapytano nikogo oprócz Ciebie.
    [few] Na tę chwilę jesteś jedną z { $count } osób zapytanych w Twojej grupie ({ $group }).
    [many] Na tę chwilę jesteś jedną z { $count } osób zapytanych w Twojej grupie ({ $group }).
   *[other] Na tę chwilę jesteś jedną z { $count } osoby zapytanych w Twojej grupie ({ $group }).
}
rater-fate-group = Twoje oceny są liczone razem z ocenami innych osób z Twojej grupy. Liczba jest pokazywana tylko wtedy, gdy opiera się na odpowiedziach co najmniej { $k } osób.
rater-fate-too-few = Jeśli odpowie mniej niż { $k } z tych osób, ich oceny będą policzone razem z ocenami innej grupy albo pominięte.
rater-fate-items = Liczby dla pojedynczych pytań są pokazywane tylko wtedy, gdy opierają się na odpowiedziach co najmniej { $items } osób. Przy mniejszej liczbie osób jest co najwyżej średnia z kilku pytań.
rater-fate-together = To za mało, aby pokazać grupę osobno, więc Twoje oceny są pokazywane razem z ocenami grup: { $groups }. W sumie zapytano { $count ->
    [one] { $count } osobę
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}. Liczba jest pokazywana tylko wtedy, gdy opiera się na odpowiedziach co najmniej { $k } osób.
rater-fate-joined = Inna grupa jest zbyt mała, aby pokazać ją osobno, więc jej oceny są pokazywane razem z ocenami Twojej grupy: { $groups }. W sumie zapytano { $count ->
    [one] { $count } osobę
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}. Liczba jest pokazywana tylko wtedy, gdy opiera się na odpowiedziach co najmniej { $k } osób.
rater-fate-left-out = To za mało: liczba jest pokazywana tylko wtedy, gdy opiera się na odpowiedziach co najmniej { $k } osób. Dlatego ani Twoje oceny, ani Twoje komentarze nie będą pokazane.
rater-fate-comments = Komentarze są pokazywane dosłownie, bez nazwiska, w losowej kolejności i tylko na listach liczących co najmniej { $k }: komentarze Twojej grupy albo, gdy któraś grupa napisze ich zbyt mało, jedna lista wszystkich grup oprócz przełożonego.
rater-fate-comments-together = Komentarze są pokazywane dosłownie, bez nazwiska, w losowej kolejności i tylko na listach liczących co najmniej { $k }: komentarze wymienionych tu grup albo, gdy jest ich zbyt mało, jedna lista wszystkich grup oprócz przełożonego.
rater-fate-comments-alone = Komentarze są pokazywane dosłownie, bez nazwiska, w losowej kolejności i tylko wtedy, gdy pochodzą od co najmniej { $k } z tych osób.
rater-fate-comments-pooled = Komentarze są pokazywane dosłownie, bez nazwiska, w losowej kolejności i tylko na listach liczących co najmniej { $k }. Zapytano tu na to zbyt mało osób, więc Twoje znajdą się na jednej liście z komentarzami wszystkich grup oprócz przełożonego.
rater-fate-comments-too-few = Komentarze są pokazywane tylko na listach liczących co najmniej { $k }, a zapytano mniej osób. Dlatego Twoje komentarze nie będą pokazane.
rater-fate-follows = Wszystko to zależy od tego, ile osób zapytano, a nie od tego, kto odpowiedział. Jeśli ktoś zostanie dodany do listy albo z niej usunięty, ten tekst się zmieni.
rater-fate-sealed = To, co wysyłasz, jest pieczętowane, bez Twojego nazwiska i bez godziny. Gdy ocena się zamyka, wszystkie odpowiedzi są naraz otwierane, liczone i usuwane. Ani { $coach }, ani { $client } nie zobaczą nigdy pojedynczego formularza.
rater-fate-final = Po wysłaniu odpowiedzi nie można zmienić ani wycofać: nikt nie znajdzie wśród nich Twoich.
rater-fate-sealed-named = To, co wysyłasz, jest pieczętowane. Nikt nie może tego przeczytać, zanim ocena się zamknie; wtedy zostaje to otwarte, policzone i usunięte razem ze wszystkimi innymi odpowiedziami.
rater-fate-final-named = Po wysłaniu odpowiedzi nie można zmienić ani wycofać.
rater-limits-title = Czego nie możemy obiecać
rater-notice-version = To jest wersja { $version } tej informacji. Każda wersja jest przechowywana.
rater-limit-unanimous = Jeśli wszyscy w grupie dadzą tę samą odpowiedź, będzie ona widoczna.
rater-limit-style = Przykład lub Twój sposób pisania może zdradzić, kim jesteś.
rater-limit-invited = { $coach } wie, kogo zaproszono, a propozycja mogła wyjść od osoby ocenianej ({ $client }). Pokazujemy, ile osób odpowiedziało, a nie kto odpowiedział.
rater-limit-server = Osoba, która zmieni program na tym serwerze w trakcie zbierania odpowiedzi albo która ma zarówno jego tajne klucze, jak i starą kopię jego danych, mogłaby złamać tę obietnicę.

rater-page = Strona { $done } z { $all }
rater-answered = Odpowiedzi: { $done } z { $all }
rater-progress = Pytania z odpowiedzią
rater-next = Zapisz i przejdź dalej
rater-back = Wstecz
rater-to-review = Przejrzyj odpowiedzi
rater-steps = Strony tego formularza
rater-view-all = Pokaż wszystko na jednej stronie
rater-view-pages = Pokaż po jednym temacie
rater-comments-title = Własnymi słowami
rater-comments-lead = Nie musisz nic pisać. Najbardziej pomaga konkretny przykład.
rater-comments-warning = To, co napiszesz, zostanie pokazane czytającemu dosłownie. Pomiń nazwiska, daty i projekty, o których wspomnisz tylko Ty.
rater-characters-left = Pozostało znaków: { $left }
rater-saved = Zapisano jako wersję roboczą.
rater-unsaved = Jeszcze nie zapisano. To, co wpisujesz, jest nadal na tej stronie i zostanie wysłane ponownie.
rater-open-lead = Te pytania czekają jeszcze na odpowiedź. Jeśli czegoś nie możesz ocenić, zaznacz to: to też jest odpowiedź.

rater-faults-title = Coś wymaga jeszcze uwagi
rater-fault-unanswered = Wybierz odpowiedź na: { $item }
rater-fault-choose = Wybierz jedną z tych odpowiedzi.
rater-fault-off-scale = Wybierz jedną z podanych odpowiedzi na: { $item }
rater-fault-unknown = Formularz wysłał pole, które nie należy do tego kwestionariusza ({ $field }). Wczytaj stronę ponownie i wyślij ją jeszcze raz.
rater-fault-too-long = Liczba znaków w tym komentarzu: { $length }; największa możliwa to { $limit }. Skróć go.
rater-fault-unstorable = Ten komentarz zawiera niewidoczny znak sterujący. Usuń wklejony tekst i wpisz go ponownie.
rater-fault-stacked = W tym komentarzu na jednej literze jest zbyt wiele znaków diakrytycznych. Napisz go z takimi, jakie naprawdę ma.

rater-review-title = Przejrzyj i wyślij
rater-review-lead = Wszystko ma odpowiedź. Spójrz na całość jeszcze raz.
rater-review-open = { $count ->
    [one] { $count } pytanie czeka jeszcze na odpowiedź.
    [few] { $count } pytania czekają jeszcze na odpowiedź.
    [many] { $count } pytań czeka jeszcze na odpowiedź.
   *[other] { $count } pytania czeka jeszcze na odpowiedź.
}
rater-review-answer-open = Odpowiedz teraz
rater-review-changed = Od ostatniego przeglądu Twoje odpowiedzi zmieniono w innym oknie. Przejrzyj je jeszcze raz, a potem wyślij.
rater-change = Zmień
rater-unanswered = Jeszcze bez odpowiedzi
rater-no-comment = Bez komentarza
rater-back-to-form = Wróć do pytań
rater-submit-final = Po wysłaniu Twoje odpowiedzi zostaną zapieczętowane i nie można ich już zmienić.
rater-submit = Wyślij odpowiedzi

rater-recorded-title = Twoje odpowiedzi są zapisane
rater-recorded-thanks = Dziękujemy za poświęcony czas. { $client } przeczyta raport, nie dowiadując się, kto co powiedział.
rater-recorded-thanks-manager = Dziękujemy za poświęcony czas. { $client } przeczyta Twoje odpowiedzi jako odpowiedzi przełożonego, obok tego, co mówią inni.
rater-recorded-thanks-self = Dziękujemy za poświęcony czas. Twój coach omówi z Tobą raport.
rater-recorded-done = Nic więcej nie trzeba robić; możesz zamknąć tę stronę. Nie będzie więcej przypomnień.
rater-spent-title = Odpowiedzi są już zapisane
rater-spent-what = Przez ten link wysłano już odpowiedzi. Są zapieczętowane, więc ta strona nie może ich ani pokazać, ani zmienić.
rater-spent-conflict = Przez ten link zapisano już odpowiedzi, więc to, co teraz wysyłasz, nie zostało przyjęte. Odpowiedzi zapisane jako pierwsze pozostają bez zmian.
rater-closed-title = Ta ocena jest zamknięta
rater-closed-what = Odpowiedzi były przyjmowane do: { $until }. Nie można już odpowiadać.
rater-closed-ask = Jeśli uważasz, że to pomyłka, napisz. Kontakt: { $coach } ({ $email }).

client-title = Twój raport jest gotowy
client-lead = { $client }, raport z Twojej oceny jest już dostępny. Udostępnia go { $coach }.
client-care-title = Zanim go otworzysz
client-care-private = Ten link jest tylko Twój. Kto go ma, może przeczytać raport, więc przekaż go tylko wtedy, gdy tego chcesz.
client-care-reading = Przeznacz pół godziny bez zakłóceń. Spójrz najpierw na mocne strony, potem na rozbieżności, a to, co Cię zaskoczy, zachowaj na rozmowę z coachem.
client-open = Otwórz raport
client-download = Pobierz jako PDF

problem-link-title = Ten link nie działa
problem-link-what = Możliwe, że został ucięty przy kopiowaniu albo zastąpiony nowszym.
problem-link-remedy = Skopiuj cały link z wiadomości do paska adresu albo poproś osobę, która Cię zaprosiła, o ponowne wysłanie.
problem-visit-title = Otwórz swój link jeszcze raz
problem-visit-what = Ta przeglądarka nie wie, który formularz wypełniasz, być może dlatego, że w międzyczasie ją zamknięto. To, co zapisano, jest zachowane.
problem-visit-remedy = Otwórz jeszcze raz link z wiadomości, a wrócisz do miejsca, w którym przerwano wypełnianie.
problem-guard-title = Ten formularz nie został przyjęty
problem-guard-what = Nie pochodził ze strony tego serwisu albo strona była zbyt stara.
problem-guard-remedy = Otwórz stronę ponownie i wyślij ją jeszcze raz.
problem-busy-title = W tej chwili nie zapisano
problem-busy-what = Serwer nie może teraz niczego zapisać. Twoje odpowiedzi są nadal w przeglądarce.
problem-busy-remedy = Wróć i wyślij stronę ponownie za minutę.
problem-fault-title = Coś poszło nie tak po naszej stronie
problem-fault-what = Nic nie zostało zmienione. Spróbuj ponownie za minutę.
problem-reference = Numer zgłoszenia:

date-long = { $weekday ->
    [1] poniedziałek
    [2] wtorek
    [3] środa
    [4] czwartek
    [5] piątek
    [6] sobota
   *[7] niedziela
}, { $day } { $month ->
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
} { $year }, { $time } ({ $zone })
