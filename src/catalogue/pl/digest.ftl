# One letter about several questionnaires of one reader.
# $sender: the coach or practice that asks; $clients: whom the feedback is for, joined; $count: how many, two at least.

digest-invitation-subject = Prośba o opinię – liczba ankiet: { $count }
digest-invitation-heading = Ankiety, które czekają: { $count }
digest-invitation-why = { $sender } towarzyszy kilku osobom w informacji zwrotnej 360 stopni i prosi o opinię o każdej z nich: { $clients }. Aby była to jedna wiadomość, a nie kilka, wszystkie linki są w tej.
digest-reminder-subject = Przypomnienie – liczba otwartych ankiet: { $count }
digest-reminder-heading = Jest jeszcze czas
digest-reminder-why = { $sender } niedawno prosił(a) o opinię o kilku osobach. Odpowiedzi na te ankiety jeszcze nie dotarły, a bardzo by ich brakowało. Ta wiadomość zastępuje osobne przypomnienia; nikt, kogo dotyczą ankiety, nie dowiaduje się, czyich odpowiedzi brakuje. Jeśli odpowiedzi zostały właśnie wysłane, nie trzeba już nic robić.

digest-each = Na każdą ankietę odpowiada się osobno. Można w każdej chwili przerwać i wrócić później przez ten sam link.
digest-self = Własna opinia
digest-form = Czas w minutach: około { $minutes }; prosimy o odpowiedź do: { $deadline }.
digest-because = Otrzymują Państwo tę wiadomość, ponieważ { $sender } podał(a) ten adres na potrzeby informacji zwrotnej dla: { $clients }.
