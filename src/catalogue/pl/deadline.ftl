# The deadline: after it, in a calendar, and when it was moved.
# $client: whom the feedback is for; $coach: who asks; $until: a date and time.

deadline-grace = Termin minął. Ponieważ ankieta była już otwarta, można ją jeszcze dokończyć i wysłać do: { $until }.
deadline-extended = Termin został przesunięty; jest teraz więcej czasu.

deadline-calendar = Dodaj termin do kalendarza
deadline-calendar-summary = Termin: Państwa opinia o osobie { $client }
deadline-calendar-summary-self = Termin: Państwa własna opinia
deadline-calendar-description = Odpowiedzi są przyjmowane do tej chwili. Osobisty link znajduje się w wiadomości od { $coach }.
