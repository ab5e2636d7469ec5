# Co oprócz odpowiedzi może zrobić osoba zaproszona: odmówić, zatrzymać listy, poprosić jeszcze raz o link, sprawdzić
# pokwitowanie; i co w komentarzu może zdradzić, kto go napisał. $client: o kogo chodzi; $coach: kto pyta.

decline-open = Nie mogę lub nie chcę odpowiadać
decline-title = Nie musisz odpowiadać
decline-lead = Jeśli odmówisz, nie dostaniesz więcej wiadomości o tym feedbacku, a to, co jest już wypełnione, zostanie usunięte. Dopóki jest otwarty, możesz zmienić zdanie.
decline-legend = Dlaczego nie odpowiadasz?
decline-reason-little_contact = Mam za mało kontaktu z osobą ocenianą ({ $client })
decline-reason-conflict = Mam konflikt interesów
decline-reason-no_time = Nie mam czasu
decline-reason-unsaid = Wolę tego nie mówić
decline-wrong-person = To nie o mnie chodzi: wiadomość przyszła na zły adres
decline-choose = Wybierz jedno z tych. „Wolę tego nie mówić” wystarczy.
decline-seen-title = Czego dowie się { $coach }
decline-seen = Ile osób odmawia, a gdy jest ich co najmniej { $k }, także ile razy podano każdy powód. Nigdy, kto. Kto jednak widzi, że liczba rośnie zaraz po rozmowie z Tobą, może się domyślić; a jeśli odmówią wszyscy, liczba mówi to o każdym.
decline-seen-manager = Odpowiadasz jako przełożony, a przełożonych tu nie liczymy: { $coach } widzi, że przełożony nie odpowiedział, ale nie dlaczego. Powodu, który tu wybierzesz, nie pokazujemy nikomu.
decline-seen-wrong-person = Jeśli wiadomość przyszła na zły adres, { $coach } dowie się o tym i zobaczy ten adres, by móc go poprawić.
decline-button = Odmawiam
declined-title = Odmowa przyjęta
declined-what = Poza zaproszeniem, które może być jeszcze w drodze, nie dostaniesz więcej wiadomości o tym feedbacku, a z tego, co było wypełnione, nic nie zostało. { $coach } nie dowie się, że chodzi o Ciebie.
declined-wrong-title = Dziękujemy za wiadomość
declined-wrong-what = Nie dostaniesz więcej wiadomości o tym feedbacku. { $coach } dowie się, że ten adres nie jest właściwy.
declined-not-taken = W międzyczasie padła odmowa, więc to, co właśnie zostało wysłane, nie zostało przyjęte.
declined-return-what = Zmieniasz zdanie? Możesz odpowiedzieć do: { $until }.
declined-return = Jednak odpowiem

no-mail-title = Zatrzymaj wiadomości
no-mail-lead = { $coach } prosi Cię mailem o spojrzenie na osobę ocenianą: { $client }.
no-mail-legend = Których wiadomości już nie chcesz?
no-mail-this = Tych o feedbacku dla osoby: { $client }
no-mail-all = Wszystkich wiadomości na ten adres, które wysyła { $coach }
no-mail-button = Zatrzymaj te wiadomości
no-mail-done-title = Nie dostaniesz więcej wiadomości
no-mail-done-this = Nie wyślemy Ci więcej wiadomości o feedbacku dla osoby: { $client }.
no-mail-done-all = { $coach } nie wyśle więcej wiadomości na ten adres przez tę stronę.
no-mail-what = Niczego innego to nie odbiera: link z Twoich wiadomości działa dalej i możesz odpowiedzieć jak dotąd. { $coach } widzi, że nie chcesz wiadomości, a nie, czy jest już od Ciebie odpowiedź. Kto jednak zobaczy to zaraz po przypomnieniu, może się domyślić, że jeszcze jej nie było.
no-mail-kept = Twój adres nie trafia z tego powodu na żadną listę. Jeśli nie chcesz żadnych wiadomości, przechowujemy kod, po którym można rozpoznać Twój adres i z którego nikt go nie odtworzy.
no-mail-again = Znów otrzymuj wiadomości

lost-title = Wyślij mi link jeszcze raz
lost-lead = Podaj adres, na który przyszło zaproszenie. Jeśli czeka tam na Ciebie formularz, w ciągu kilku minut przyjdzie wiadomość z linkiem.
lost-email = Twój adres e-mail
lost-button = Wyślij link
lost-fault = To nie jest adres e-mail. Powinien wyglądać jak nazwa@example.org.
lost-sent-title = Zajrzyj do skrzynki
lost-sent-what = Jeśli czekamy na odpowiedź z tego adresu, wiadomość z linkiem jest w drodze. Ta strona mówi to przy każdym adresie: nikt nie dowie się tu, kogo zaproszono.
lost-sent-nothing = Nic nie przychodzi? To znaczy, że odpowiedź już jest, że była odmowa albo prośba o brak wiadomości, że feedback jest zamknięty lub że zaproszenie poszło na inny adres. Wysyłamy najwyżej jedną taką wiadomość na godzinę. Jeśli nic nie pomaga, napisz do osoby, od której jest zaproszenie.

receipt-promise = Po wysłaniu dostaniesz pokwitowanie, którym później sprawdzisz, że Twoje odpowiedzi zostały policzone.
receipt-title = Twoje pokwitowanie
receipt-what = Tym kodem możesz po zamknięciu sprawdzić, że Twoje odpowiedzi zostały policzone. Nie prowadzi on ani do Twojego nazwiska, ani do treści odpowiedzi. Pokazujemy go tylko tutaj i tylko ta przeglądarka przechowuje go do zamknięcia: zapisz go lub pobierz, jeśli chcesz go mieć.
receipt-limit = Pokwitowanie dowodzi każdemu, kto je widzi, że odpowiedź padła, nigdy jaka. Nikomu nie wolno go od Ciebie żądać i nie musisz go zachowywać.
receipt-download = Pobierz jako tekst
receipt-page-title = Sprawdź pokwitowanie
receipt-page-lead = Wpisz kod, który pokazaliśmy po zapisaniu Twoich odpowiedzi: 24 litery i cyfry.
receipt-code = Kod
receipt-button = Sprawdź
receipt-counted-title = Policzone
receipt-counted-what = Odpowiedzi z tym pokwitowaniem zostały policzone, jeden raz, przy zamknięciu feedbacku dla osoby: { $client } ({ $moment }). To, które liczby je pokazują, zależy od tego, ile osób odpowiedziało. Same odpowiedzi zostały usunięte.
receipt-waiting-title = Zapisane, jeszcze niepoliczone
receipt-waiting-what = To pokwitowanie wydano tutaj. Odpowiedzi są zapieczętowane do zamknięcia feedbacku i wtedy są liczone. Zajrzyj potem jeszcze raz. Jeśli jest już zamknięty, coś jest nie tak: napisz na { $email }.
receipt-unknown-title = To pokwitowanie nie jest stąd
receipt-unknown-what = Porównaj kod litera po literze z tym, który pokazaliśmy. Jeśli jest taki sam, pochodzi z innej strony.
receipt-file-about = Feedback dla osoby: { $client }
receipt-file-where = Do sprawdzenia po zamknięciu na

trace-where = To, co może Cię zdradzić, zaznaczamy niżej. To tylko rada i nie opuszcza tego serwera.
trace-title = To może Cię zdradzić:
trace-email = adres e-mail
trace-phone = numer telefonu
trace-day = dzień; kto wtedy był, będzie wiedział
trace-story = coś, co zaszło między Tobą a jedną osobą
trace-role = to mówi, kim jesteś
trace-name = nazwa lub nazwisko
trace-language = Nikogo innego w Twojej grupie nie zaproszono w tym języku ({ $language }). Komentarz w nim może zdradzić, kto go napisał.

mail-opt-out = Nie chcę więcej takich wiadomości
mail-recovery-subject = Twój link: spojrzenie na osobę ocenianą ({ $client })
mail-recovery-subject-self = Twój link: Twoje własne spojrzenie
mail-recovery-heading = Oto Twój link
mail-recovery-heading-self = Oto Twój link
mail-recovery-why = Od Ciebie albo od kogoś, kto zna Twój adres, przyszła prośba o ponowne wysłanie tego linku. { $sender } prosi o Twoje spojrzenie na osobę ocenianą ({ $client }), a Twoje odpowiedzi jeszcze nie dotarły.
mail-recovery-why-manager = Od Ciebie albo od kogoś, kto zna Twój adres, przyszła prośba o ponowne wysłanie tego linku. { $sender } prosi o Twoje spojrzenie jako przełożonego na osobę ocenianą ({ $client }), a Twoje odpowiedzi jeszcze nie dotarły.
mail-recovery-why-self = Od Ciebie albo od kogoś, kto zna Twój adres, przyszła prośba o ponowne wysłanie tego linku. { $sender } prosi o Twoje własne spojrzenie na potrzeby Twojego feedbacku 360 stopni, a ono jeszcze nie dotarło.
