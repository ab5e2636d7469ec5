# The questionnaire on paper, filled in by hand. Nothing here may promise what only the form behind a link can keep.
paper-kind = Cuestionario en papel
paper-name = Su nombre
paper-return = Entregar a
paper-until = A más tardar el
paper-how-title = Cómo rellenarlo
paper-how = Marque un círculo en cada fila: el que mejor refleje lo que usted ha observado.
paper-how-self = Marque un círculo en cada fila: el que mejor le describa.
paper-unseen = Si no puede juzgar algo, marque la casilla «{ $label }». También es una respuesta.
paper-seen-title = Quién lo sabrá
paper-seen = Esta hoja no es anónima: quien la recoge ve sus marcas y su letra. Antes de empezar, pregunte quién la recoge, quién más la leerá y qué pasará después con ella.
paper-seen-self = Quien recoge esta hoja ve sus marcas y su letra. Antes de empezar, pregunte quién más la leerá y qué pasará después con ella.
paper-statement = Afirmación
paper-only = Solo para: { $groups }
paper-comments-seen = Quien recoge esta hoja ve también su letra. Escriba lo que también diría en persona.
