# Che cosa si dice delle richieste che non si possono leggere.

problem-unreadable-title = Non è stato possibile accettarlo
problem-unreadable-head = La richiesta porta più di { $limit } di intestazioni. Elimini i cookie di questo sito nel browser, poi apra di nuovo la pagina.
problem-unreadable-compressed = Il modulo è stato inviato compresso, cosa che qui non è accettata. Lo invii così com’è.
problem-unreadable-kind = Qui si accettano solo moduli. Lo invii dalla pagina.
problem-unreadable-boundary = Il modulo non ha un confine fra le sue parti. Lo invii di nuovo dalla pagina.
problem-unreadable-slow = Il modulo ha impiegato più di { $limit } secondi ad arrivare. Torni indietro e lo invii di nuovo.
problem-unreadable-broken-off = Il modulo si è interrotto per strada. Torni indietro e lo invii di nuovo.
problem-unreadable-large = Ciò che è stato inviato è troppo grande: qui si accettano al massimo { $limit }. Torni indietro e invii di meno.
problem-unreadable-fields = Il modulo ha più di { $limit } campi, e nessuna pagina di questo sito ne ha tanti. Lo invii di nuovo dalla pagina.
problem-unreadable-text = Il modulo contiene byte che non sono testo UTF-8. Apra di nuovo la pagina e lo invii da lì.
problem-unreadable-twice = Il modulo ha due volte il campo { $field }, quindi non è chiaro quale conti. Lo invii di nuovo dalla pagina.
problem-unreadable-garbled = Il modulo è tagliato o rovinato. Apra di nuovo la pagina e lo invii da lì.
problem-unreadable-letters = I messaggi si fermano con il pulsante della pagina, o da un programma di posta che invii List-Unsubscribe=One-Click e nient’altro. Non è stato cambiato nulla.
problem-unreadable-other = Non è stato possibile leggere la richiesta. Apra di nuovo la pagina e la invii ancora una volta.
