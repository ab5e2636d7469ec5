# Co mówi się o żądaniach, których nie da się odczytać.

problem-unreadable-title = Tego nie można było przyjąć
problem-unreadable-head = Żądanie ma więcej niż { $limit } nagłówków. Usuń w przeglądarce pliki cookie tego serwisu, a potem otwórz stronę ponownie.
problem-unreadable-compressed = Formularz został wysłany skompresowany, a takich się tu nie przyjmuje. Wyślij go takim, jaki jest.
problem-unreadable-kind = Przyjmowane są tu tylko formularze. Wyślij go ze strony.
problem-unreadable-boundary = Formularz nie ma granicy między swoimi częściami. Wyślij go ponownie ze strony.
problem-unreadable-slow = Formularz docierał dłużej niż { $limit } sekund. Wróć i wyślij go ponownie.
problem-unreadable-broken-off = Przesyłanie formularza zostało przerwane. Wróć i wyślij go ponownie.
problem-unreadable-large = To, co wysłano, jest za duże: przyjmowane jest tu najwyżej { $limit }. Wróć i wyślij mniej.
problem-unreadable-fields = Formularz ma więcej niż { $limit } pól, a tylu nie ma żadna strona tego serwisu. Wyślij go ponownie ze strony.
problem-unreadable-text = Formularz zawiera bajty, które nie są tekstem UTF-8. Otwórz stronę ponownie i wyślij go stamtąd.
problem-unreadable-twice = Formularz ma pole { $field } dwa razy, więc nie wiadomo, które się liczy. Wyślij go ponownie ze strony.
problem-unreadable-garbled = Formularz jest ucięty lub zniekształcony. Otwórz stronę ponownie i wyślij go stamtąd.
problem-unreadable-letters = Wiadomości zatrzymuje przycisk na stronie albo program pocztowy, który wysyła List-Unsubscribe=One-Click i nic więcej. Niczego nie zmieniono.
problem-unreadable-other = Nie można było odczytać żądania. Otwórz stronę ponownie i wyślij je jeszcze raz.
