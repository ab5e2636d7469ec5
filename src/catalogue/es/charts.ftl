# The charts of the report and the sentences beside them. “You” is the client.

# All competencies in one field, self against all others
quadrants-chart = Cómo ven usted y los demás cada competencia
quadrants-lead = Cada punto es una competencia. Su propia valoración se lee a lo largo del borde inferior; la de todos los demás, en el lateral. Dentro de la banda sombreada, usted y los demás coinciden.
quadrants-band = a menos de { $threshold }
quadrants-under = Los demás le ven más alto de lo que usted se ve en: { $list }.
quadrants-over = Usted se ve más alto de lo que le ven los demás en: { $list }.
quadrants-alike = En todo lo que se compara, usted y los demás están a menos de { $threshold }.
# Behind some of these differences there are few people.
quadrants-few = Cuando detrás de una diferencia hay menos de { $count } personas, es una pregunta y no una conclusión.
quadrants-tentative = Provisional, porque sin una de las respuestas podría no cumplirse: { $list }.

# What the overall chart says of the groups
overview-contrast = Donde más difieren los grupos es en «{ $competency }»: { $figures }.
overview-contrast-few = Se apoya en pocas personas: tómelo como una pregunta.
overview-alike = En ninguna competencia están los grupos a { $threshold } o más.

# How the answers to the items of one competency are spread
distribution-chart = { $competency }: reparto de las respuestas
distribution-lead = Una barra por cada perspectiva de la que al menos { $count } personas respondieron a la afirmación. Las barras se sitúan en torno al centro de la escala; los números son personas.
distribution-table = Las respuestas en números
# Read aloud in place of the picture
alt-distribution = Número de personas por respuesta, en el orden { $options }. { $rows }

# The ring of spokes, for those who ask for it
radar-title = Todas las competencias en círculo
radar-chart = Usted y todos los demás en círculo
radar-lead = Cuanto más lejos del centro, más alto. Fíjese en los puntos: el área entre ellos no significa nada.
