# Wat er wordt gezegd over verzoeken die niet te lezen zijn.

problem-unreadable-title = Dit kon niet worden aangenomen
problem-unreadable-head = Het verzoek brengt meer dan { $limit } aan headers mee. Verwijder de cookies van deze site in uw browser en open de pagina opnieuw.
problem-unreadable-compressed = Het formulier is gecomprimeerd verzonden, wat hier niet wordt aangenomen. Verzend het zoals het is.
problem-unreadable-kind = Hier worden alleen formulieren aangenomen. Verzend het vanaf de pagina.
problem-unreadable-boundary = Het formulier heeft geen grens tussen zijn delen. Verzend het opnieuw vanaf de pagina.
problem-unreadable-slow = Het formulier deed er langer dan { $limit } seconden over om aan te komen. Ga terug en verzend het opnieuw.
problem-unreadable-broken-off = Het formulier brak onderweg af. Ga terug en verzend het opnieuw.
problem-unreadable-large = Wat is verzonden is te groot: hier wordt hoogstens { $limit } aangenomen. Ga terug en verzend minder.
problem-unreadable-fields = Het formulier heeft meer dan { $limit } velden, wat geen enkele pagina van deze site heeft. Verzend het opnieuw vanaf de pagina.
problem-unreadable-text = Het formulier bevat bytes die geen UTF-8-tekst zijn. Open de pagina opnieuw en verzend het van daar.
problem-unreadable-twice = Het formulier heeft het veld { $field } twee keer, zodat niet duidelijk is welk telt. Verzend het opnieuw vanaf de pagina.
problem-unreadable-garbled = Het formulier is afgekapt of verminkt. Open de pagina opnieuw en verzend het van daar.
problem-unreadable-letters = Berichten stopt u met de knop op de pagina, of via een mailprogramma dat List-Unsubscribe=One-Click stuurt en verder niets. Er is niets veranderd.
problem-unreadable-other = Het verzoek kon niet worden gelezen. Open de pagina opnieuw en verzend het nog een keer.
