# The questionnaire on paper, filled in by hand. Nothing here may promise what only the form behind a link can keep.
paper-kind = Questionario su carta
paper-name = Il suo nome
paper-return = Da riconsegnare a
paper-until = Entro il
paper-how-title = Come compilarlo
paper-how = Segni un cerchio per riga: quello che corrisponde meglio a ciò che ha visto di persona.
paper-how-self = Segni un cerchio per riga: quello che la descrive meglio.
paper-unseen = Se non può valutare qualcosa, segni la casella «{ $label }». Anche questa è una risposta.
paper-seen-title = Chi lo saprà
paper-seen = Questo foglio non è anonimo: chi lo raccoglie vede i suoi segni e la sua grafia. Prima di cominciare, chieda chi lo raccoglie, chi altro lo leggerà e che cosa ne sarà dopo.
paper-seen-self = Chi raccoglie questo foglio vede i suoi segni e la sua grafia. Prima di cominciare, chieda chi altro lo leggerà e che cosa ne sarà dopo.
paper-statement = Affermazione
paper-only = Solo per: { $groups }
paper-comments-seen = Chi raccoglie questo foglio vede anche la sua grafia. Scriva ciò che direbbe anche di persona.
