# Listy: zaproszenie, przypomnienia, podziękowanie, „Kogo zapytać?”, „Twój raport jest gotowy”. Zwracamy się na „Ty”, bez form rodzajowych.
# $name: kto czyta; $client: dla kogo jest informacja zwrotna; $sender: kto prosi (coach lub firma).
# Imion i nazwisk nie odmieniamy, dlatego zawsze stoją w mianowniku.

mail-greeting = Dzień dobry, { $name }!
mail-thanks = Dziękujemy za Twój czas i szczerość.
mail-regards = Z poważaniem

mail-invitation-subject = { $client }: prośba o Twoje spojrzenie
mail-invitation-subject-self = Twoja ocena 360 stopni: Twoje własne spojrzenie
mail-invitation-heading = { $client }: prośba o Twoje spojrzenie
mail-invitation-heading-self = Najpierw Twoje własne spojrzenie
mail-invitation-why = { $client } bierze udział w ocenie 360 stopni: osoby z otoczenia zawodowego opowiadają, jak przebiega współpraca. Proces prowadzi { $sender } i prosi o Twoje spojrzenie.
mail-invitation-why-manager = { $client } bierze udział w ocenie 360 stopni: osoby z otoczenia zawodowego opowiadają, jak przebiega współpraca. Proces prowadzi { $sender } i prosi o Twoje spojrzenie z pozycji przełożonego.
mail-invitation-why-self = Zaczyna się Twoja ocena 360 stopni. Osoby, z którymi pracujesz, są pytane o to, jak Cię widzą, a obok powinno stanąć Twoje własne spojrzenie: tam, gdzie się różnią, zaczyna się ciekawa rozmowa. Proces prowadzi { $sender }.

mail-reminder-subject = Przypomnienie: { $client }, prośba o Twoje spojrzenie
mail-reminder-subject-self = Przypomnienie: brakuje jeszcze Twojego spojrzenia
mail-reminder-heading = Jest jeszcze czas
mail-reminder-heading-self = Brakuje jeszcze Twojego spojrzenia
mail-reminder-why = Niedawno dotarła do Ciebie prośba o spojrzenie na pracę osoby: { $client }. Prosi { $sender }. Twoje odpowiedzi jeszcze nie dotarły, a będzie ich brakować. To przypomnienie dostają wszyscy, których odpowiedzi jeszcze nie ma; { $client } nie dowie się, kto to jest. Jeśli odpowiedź została właśnie wysłana, nic więcej nie trzeba robić.
mail-reminder-why-manager = Niedawno dotarła do Ciebie prośba o spojrzenie z pozycji przełożonego na pracę osoby: { $client }. Prosi { $sender }. Twoje odpowiedzi jeszcze nie dotarły, a będzie ich brakować. Jeśli odpowiedź została właśnie wysłana, nic więcej nie trzeba robić.
mail-reminder-why-self = Osoby z Twojego otoczenia są pytane o to, jak Cię widzą. Bez Twojego własnego spojrzenia raport nie ma z czym porównać ich odpowiedzi. Jeśli odpowiedź została właśnie wysłana, nic więcej nie trzeba robić.

mail-last-call-subject = Ostatnie dni: { $client }, prośba o Twoje spojrzenie
mail-last-call-subject-self = Ostatnie dni: brakuje jeszcze Twojego spojrzenia
mail-last-call-heading = Termin wkrótce minie
mail-last-call-heading-self = Brakuje jeszcze Twojego spojrzenia
mail-last-call-why = Wkrótce kończy się zbieranie odpowiedzi na temat osoby: { $client }. Twoje odpowiedzi jeszcze nie dotarły. Po terminie nie będzie już można ich przyjąć. To przypomnienie dostają wszyscy, których odpowiedzi jeszcze nie ma; { $client } nie dowie się, kto to jest. Jeśli odpowiedź została właśnie wysłana, nic więcej nie trzeba robić.
mail-last-call-why-manager = Wkrótce kończy się zbieranie odpowiedzi na temat osoby: { $client }. Twoje odpowiedzi z pozycji przełożonego jeszcze nie dotarły. Po terminie nie będzie już można ich przyjąć. Jeśli odpowiedź została właśnie wysłana, nic więcej nie trzeba robić.
mail-last-call-why-self = Wkrótce kończy się zbieranie odpowiedzi. Bez Twojego własnego spojrzenia raport nie ma z czym porównać spojrzenia innych, a po terminie nie będzie już można go dodać. Jeśli odpowiedź została właśnie wysłana, nic więcej nie trzeba robić.

mail-time = { $minutes ->
    [one] Zajmie to około minuty
    [few] Zajmie to około { $minutes } minut
    [many] Zajmie to około { $minutes } minut
   *[other] Zajmie to około { $minutes } minut
  }, na telefonie lub komputerze. W każdej chwili możesz przerwać i wrócić później przez ten sam link. Prosimy o odpowiedź do: { $deadline }.
mail-answer-button = Otwórz kwestionariusz
mail-action = { $action }:
mail-address = Jeśli przycisk nie działa, skopiuj ten adres do przeglądarki:

mail-promise-heading = Co się stanie z Twoimi odpowiedziami
mail-promise = Twoje oceny zostaną połączone z ocenami innych: żadna liczba, w której są Twoje oceny, nie opiera się na odpowiedziach mniej niż { $k } osób. Komentarze są pokazywane dosłownie, bez nazwiska i tylko tam, gdzie pochodzą od co najmniej { $comments } osób; pomiń więc to, co możesz napisać tylko Ty. Raport otrzymują { $client } oraz { $sender }; nie mówi on, kto co powiedział. Pierwsza strona kwestionariusza wyjaśnia to w całości, razem z ograniczeniami.
mail-promise-manager = Odpowiadasz z pozycji przełożonego i jako jedna osoba nie możesz pozostać osobą anonimową: raport pokazuje Twoje oceny i komentarze jako Twoje. Otrzymują go { $client } oraz { $sender }.
mail-promise-self = Raport pokazuje Twoje oceny i komentarze jako Twoje własne spojrzenie, obok spojrzenia innych. Otrzymują go { $sender } oraz Ty; czy przeczyta go ktoś jeszcze, decydujesz Ty.

mail-personal = Link jest osobisty: prosimy nie przekazywać tej wiadomości dalej. Nie potrzebujesz konta, a otwarcie wiadomości lub linku nie jest nikomu zgłaszane.
mail-because = Otrzymujesz tę wiadomość, ponieważ { $sender } ma Twój adres na liście osób proszonych o informację zwrotną dla osoby: { $client }.
mail-because-self = Otrzymujesz tę wiadomość, ponieważ { $sender } ma Twój adres na potrzeby Twojej oceny 360 stopni.
mail-decline-reply = Jeśli to pomyłka albo wolisz nie brać udziału, po prostu odpowiedz na tę wiadomość.
mail-decline = Jeśli to pomyłka albo wolisz nie brać udziału, daj znać osobie, która prosi: { $sender }.

mail-report-subject = Raport z Twojej oceny 360 stopni jest gotowy
mail-report-heading = Twój raport jest gotowy
mail-report-why = Twój raport został przeczytany i udostępniony Tobie przez: { $sender }. Zestawia Twoje własne spojrzenie ze spojrzeniem osób, które odpowiedziały: co cenią, co zaskakuje i gdzie mógłby być pierwszy krok.
mail-report-advice = Przeznacz na niego pół godziny bez zakłóceń. Pierwsze dwie strony mówią to, co najważniejsze; zanotuj, co Cię cieszy i co Cię dziwi, i zabierz jedno i drugie na najbliższą rozmowę. Prowadzi ją { $sender }.
mail-report-button = Otwórz raport
mail-report-thanks = Życzymy dobrych rozmów.
mail-report-personal = Link jest osobisty: kto go ma, może przeczytać Twój raport. Przekaż go tylko tym, którzy powinni go przeczytać.

mail-thanks-subject = { $client }: zbieranie odpowiedzi zakończone
mail-thanks-subject-self = Twoja ocena 360 stopni: zbieranie odpowiedzi zakończone
mail-thanks-heading = Dziękujemy
mail-thanks-why = Zbieranie odpowiedzi w ocenie 360 stopni dla osoby { $client } jest zakończone i nowe odpowiedzi nie są już przyjmowane. Tę wiadomość dostają wszyscy, którzy zostali poproszeni o odpowiedź, niezależnie od tego, czy odpowiedzieli. Wszystkim, którzy wzięli udział, dziękujemy za czas i szczerość.
mail-thanks-why-self = Zbieranie odpowiedzi w Twojej ocenie 360 stopni jest zakończone i nowe odpowiedzi nie są już przyjmowane. Tę wiadomość dostają wszyscy, którzy zostali poproszeni o odpowiedź, niezależnie od tego, czy odpowiedzieli. Dziękujemy za gotowość do tej oceny.
mail-thanks-next = Odpowiedzi zostaną połączone tak, jak opisuje to pierwsza strona kwestionariusza. Będą punktem wyjścia do rozmów, które prowadzą { $client } i { $sender }. Nic więcej nie trzeba robić.
mail-thanks-next-self = { $sender } czyta teraz raport, a potem go udostępni; link przyjdzie w osobnej wiadomości. Do tego czasu nic nie trzeba robić.

mail-nomination-subject = Twoja ocena 360 stopni: kogo zapytać?
mail-nomination-heading = Kogo zapytać?
mail-nomination-why = Trwają przygotowania do Twojej oceny 360 stopni. Prowadzi ją { $sender }. Najlepiej wiesz, kto widzi Cię w pracy: zaproponuj, proszę, osoby, których spojrzenie się liczy, na przykład przełożonych, współpracowników i osoby z Twojego zespołu.
mail-nomination-advice = Wybierz osoby, które pracują z Tobą na tyle długo, że widziały dobre i trudne dni. { $sender } przejrzy Twoją listę, zanim ktokolwiek zostanie zapytany.
mail-nomination-button = Zaproponuj osoby

mail-nomination-returned-subject = Prosimy o jeszcze jedno spojrzenie na Twoją listę
mail-nomination-returned-heading = Twoja lista wraca do Ciebie
mail-nomination-returned-why = { $sender } po przejrzeniu Twojej listy prosi o zmianę.
mail-nomination-returned-advice = O co chodzi, przeczytasz na górze strony. Zmień listę i oddaj ją ponownie.

mail-test-subject = Test: { $subject }
mail-test-note = To jest test z przykładowymi danymi. Trafił tylko do Ciebie, a żaden link nie prowadzi do prawdziwego kwestionariusza ani raportu.
