# El informe tal como lo lee la persona evaluada. «Usted» es esa persona.

report-kind = Informe de feedback 360°
report-title = Informe de feedback 360°: { $name }
page-of = Página { $page } de { $pages }
people = { $count ->
    [one] 1 persona
   *[other] { $count } personas
}
joined = { $list } y { $last }
list-separator = { ", " }

# Perspectivas. Las formas «joined» van dentro de una enumeración: «Colegas y colaboradores directos».
perspective-self = Yo
perspective-manager = Responsable
perspective-peer = Colegas
perspective-peer-joined = colegas
perspective-direct-report = Colaboradores directos
perspective-direct-report-joined = colaboradores directos
perspective-other = Otros evaluadores
perspective-other-joined = otros evaluadores
perspective-all-others = Todos los demás

# Resumen
summary-title = Resumen
respondents-title = Quién respondió
respondents-self-and-others = Usted y { $count ->
    [one] 1 persona más respondieron
   *[other] { $count } personas más respondieron
} a { $items } preguntas sobre su trabajo.
respondents-others-only = { $count ->
    [one] 1 persona respondió
   *[other] { $count } personas respondieron
} a { $items } preguntas sobre su trabajo. No hay autoevaluación, así que nada se compara con ella.
respondents-self-only = Por ahora solo está su propia valoración. Han respondido demasiado pocas personas para mostrar sus respuestas sin mostrar de quién son.
respondents-named-only = Han respondido demasiado pocas personas para mostrar los grupos sin mostrar quién dijo qué. A continuación está lo que puede mostrarse.
respondents-nobody = Han respondido demasiado pocas personas para mostrar algo sin mostrar quién dijo qué.

quadrant-confirmed_strength = Fortalezas
quadrant-confirmed_strength-lead = Los demás las valoran alto, y usted lo sabe.
quadrant-hidden_strength = Fortalezas ocultas
quadrant-hidden_strength-lead = Los demás las valoran alto, y más alto que usted.
quadrant-blind_spot = Puntos ciegos
quadrant-blind_spot-lead = Usted los valora más alto que los demás, que ven margen de mejora.
quadrant-known_development_area = Áreas de mejora conocidas
quadrant-known_development_area-lead = Los demás ven margen de mejora, y usted no las valora más alto.
quadrant-none = Aquí no hay ninguna
others-high-title = Lo que los demás valoran alto
others-high-lead = La media de los demás es de { $cut } o más.
others-low-title = Dónde ven los demás margen de mejora
others-low-lead = La media de los demás está por debajo de { $cut }.
own-title = Cómo se valora usted
own-lead = Sus propias valoraciones, las más altas primero.
agreement-title = En qué coinciden usted y los demás
agreement-some = Usted y los demás están a menos de { $threshold } en: { $list }.
agreement-none = En ninguna competencia están usted y los demás a menos de { $threshold }.
uncompared = Sin comparar, porque falta un lado: { $list }.

start-title = Por dónde empezar
start-blind_spot-title = Tenga curiosidad: { $competency }
start-blind_spot = Usted se da { $own }, los demás le dan { $others }. Pregunte a alguien de confianza qué ve que a usted se le escapa.
start-known_development_area-title = Trabaje en ello: { $competency }
start-known_development_area = Los demás le dan { $others }, usted se da { $own }. No hay que convencer a nadie: puede empezar enseguida.
start-others-low-title = Mire de cerca: { $competency }
start-others-low = Los demás le dan { $others }, menos que en todo lo demás.
start-hidden_strength-title = Confíe en ello: { $competency }
start-hidden_strength = Los demás le dan { $others }, usted se da { $own }. Muéstrelo más abiertamente.
start-confirmed_strength-title = Apóyese en ello: { $competency }
start-confirmed_strength = Los demás le dan { $others }, usted se da { $own }. Deje que esta fortaleza lleve el cambio que desea.
start-others-high-title = Apóyese en ello: { $competency }
start-others-high = Los demás le dan { $others }, más que en todo lo demás.
start-choose-title = Elija una sola cosa
start-choose = Háblelo con su coach. Un cambio que los demás notan vale más que cinco propósitos.
start-nothing-title = Háblelo
start-nothing = Cuente a su coach qué esperaba oír, y de quién. Una conversación puede decir lo que los números deben callar.

# El gráfico general
overview-title = Todas las competencias de un vistazo
overview-lead = Cada línea es una competencia, en la escala de { $lowest } ({ $lowest-label }) a { $highest } ({ $highest-label }). La barra va de su propia valoración a la de todos los demás; las marcas pequeñas son los grupos.
overview-lead-one-side = Cada línea es una competencia, en la escala de { $lowest } ({ $lowest-label }) a { $highest } ({ $highest-label }). Las marcas pequeñas son los grupos.
overview-chart = Medias de todas las competencias
overview-nothing = No hay nada que dibujar: no puede mostrarse ninguna media.
overview-table = Todas las competencias en números
strength-from = fortaleza desde { $cut }
column-competency = Competencia
column-gap = Distancia
column-reading = Lectura
# A reading that one rater could undo.
tentative = provisional
reading-tentative = { $reading }, { tentative }
reading-blind_spot = Punto ciego
reading-hidden_strength = Fortaleza oculta
reading-confirmed_strength = Fortaleza
reading-known_development_area = Área de mejora conocida

quadrants-title = Dónde está cada competencia

# Una competencia
competency-place = Competencia { $place } de { $count }
competency-chart = { $competency }: medias
verdict-tentative = Es provisional: sin una de las respuestas podría no cumplirse.
verdict-few = Se apoya en { $count } personas: tómelo como una pregunta, no como una conclusión.
verdict-blind_spot = Usted se valora { $gap } más alto que los demás, y ellos ven margen de mejora. Es un punto ciego: merece una conversación antes que una conclusión.
verdict-hidden_strength = Los demás le valoran { $gap } más alto que usted. Es una fortaleza oculta: cuentan con ella, quizá más de lo que usted cree.
verdict-confirmed_strength-over = Los demás lo valoran alto. Usted se valora aún { $gap } más alto.
verdict-confirmed_strength = Usted y los demás lo ven igual, y es una fortaleza.
verdict-known_development_area-under = Los demás ven margen de mejora, y usted es aún más exigente: { $gap } por debajo.
verdict-known_development_area = Usted y los demás lo ven igual: hay margen de mejora.
verdict-uncompared = Su valoración y la de los demás no pueden compararse aquí, porque falta un lado.
verdict-nothing = No puede mostrarse ninguna cifra de esta competencia.
column-item = Pregunta
column-who = Quién
people-short = n { $count }
not-published = no se muestra
item-reverse = Contado al revés: una cifra alta significa que esto se vio pocas veces.
agreement-split = Las opiniones forman dos bandos; la media no representa a ninguno.
split-items = { $count ->
    [one] opiniones divididas en 1 pregunta
   *[other] opiniones divididas en { $count } preguntas
}
agreement-word-none = Las respuestas de los demás están muy alejadas.
agreement-word-weak = Los demás coinciden un poco.
agreement-word-moderate = Los demás coinciden en líneas generales.
agreement-word-strong = Los demás coinciden bien.
agreement-word-very_strong = Los demás coinciden muy bien.
items-title = Pregunta por pregunta
items-lead = Medias, con el número de personas. { $strip }
items-strip = Las marcas están en la escala de { $lowest } a { $highest }.
items-strip-spread = Las marcas están en la escala de { $lowest } a { $highest }; las columnas de debajo muestran cuántos de todos los demás dieron cada respuesta.
items-nothing = No puede mostrarse ninguna cifra de las preguntas de esta competencia.

# En comparación con otros clientes
norm-others-fifths = De otros { $count } clientes, unos { $fifths } de cada 5 recibieron una valoración más baja que usted.
norm-others-lowest = De otros { $count } clientes, casi todos recibieron una valoración más alta que usted.
norm-others-highest = De otros { $count } clientes, casi todos recibieron una valoración más baja que usted.
norm-others-percent = De otros { $count } clientes, cerca del { $percent } % recibió una valoración más baja que usted.
norm-self-fifths = De otros { $count } clientes, cerca de { $fifths } de cada 5 se valoran a sí mismos más bajo que usted.
norm-self-lowest = De otros { $count } clientes, casi todos se valoran a sí mismos más alto que usted.
norm-self-highest = De otros { $count } clientes, casi todos se valoran a sí mismos más bajo que usted.
norm-self-percent = De otros { $count } clientes, cerca del { $percent } % se valora a sí mismo más bajo que usted.
norm-comparison = Una comparación, no una norma.
column-norm = Más alto que
norm-cell-fifths = { $fifths } de cada 5
norm-cell-lowest = casi nadie
norm-cell-highest = casi todos
norm-cell-percent = { $percent } %

# Descripciones de los gráficos: se leen en lugar de la imagen
alt-overview = Medias en una escala de { $lowest } a { $highest }. { $rows }
alt-row = { $name }: { $figures }.
alt-figure = { $label } { $mean }
alt-at-least = al menos { $mean }
alt-at-most = como máximo { $mean }
alt-gap = distancia { $gap }

# Listas de preguntas
extremes-title = Las más altas y las más bajas
extremes-lead = Ordenadas por la media de todos los demás. Con tan pocas personas, dos vecinas podrían cambiar de puesto: tome las listas como inicio de una conversación, no como una clasificación.
extremes-highest = Las más altas
extremes-lowest = Las más bajas
extremes-more = { $count ->
    [one] Y 1 pregunta más con el mismo resultado que la última.
   *[other] Y { $count } preguntas más con el mismo resultado que la última.
}

# Comentarios
comments-title = Con sus propias palabras
comments-lead = Palabra por palabra, tal como se escribieron. Cada pregunta tiene su propio orden, para que las respuestas de nadie puedan volver a juntarse.
comments-none = No puede mostrarse ningún comentario.
comments-none-here = No puede mostrarse ningún comentario a esta pregunta.

# Anexo
appendix-title = Las cifras detrás de los gráficos
spread-title = Cómo se reparten las respuestas

# Cómo leer el informe
guide-title = Cómo leer este informe
guide-compared-title = Qué se compara
guide-compared = Cada pregunta se valoró de { $lowest } ({ $lowest-label }) a { $highest } ({ $highest-label }). Una competencia es la media de sus preguntas; se muestra si se muestra al menos el { $coverage } % de ellas. «Todos los demás» son todos menos usted, y cada persona cuenta lo mismo.
guide-not-observed = «{ $label }» cuenta como falta de respuesta, nunca como una respuesta baja.
guide-gap-title = Qué es una distancia
guide-gap = Una distancia es su propia valoración menos la de todos los demás, en las preguntas que valoraron ambos. A partir de { $threshold }, en cualquier sentido, cuenta como tal; por debajo, coinciden. A partir de { $cut }, la media de los demás cuenta como fortaleza.
guide-gap-normal = La mayoría de las personas se valoran un poco más alto que los demás. No es un fallo: los demás ven menos de sus intenciones, y usted ve menos de su efecto.
guide-norm-title = Usted entre otros clientes
guide-norm-workspace = Sus medias se comparan con las de otros clientes de la consulta a quienes se preguntó lo mismo: la mirada de los demás con la mirada de los demás, y la valoración propia con la propia.
guide-norm-cohort = Sus medias se comparan con las de las otras personas cuyos informes se hicieron junto con el suyo: la mirada de los demás con la mirada de los demás, y la valoración propia con la propia.
guide-norm-file = Sus medias se comparan con la norma «{ $name }»: la mirada de los demás con la mirada de los demás, y la valoración propia con la propia.
guide-norm = Se dice cuántos de ellos tienen una media más baja que usted; los que tienen la misma cuentan la mitad, y usted no está entre ellos. Menos de 100 personas son una comparación, dicha en quintos, y no una norma. Un lugar dice si una media es frecuente, no si es buena: entre personas que reciben todas una valoración alta, una media alta queda en el centro. Ninguna de sus cifras está en este informe, y ninguna de las de usted está en los de ellos.
guide-small-title = Números pequeños
guide-small = Con tres o cuatro personas, una sola que cambie de opinión mueve la media un cuarto de punto o más. Esas medias llevan un solo decimal, no se dice nada de cómo se reparten las respuestas, y un punto ciego o una fortaleza oculta se llama provisional. A partir de cinco personas, una palabra dice hasta qué punto coinciden. Por debajo de ocho, una distancia es más una pregunta que una conclusión. También se llama provisional todo lo que una sola persona podría cambiar.
guide-small-groups = Menos de medio punto de diferencia entre grupos dice poco, y menos de tres cuartos de punto cuando un grupo tiene solo tres o cuatro personas; los grupos que le ven desde lados distintos bien pueden diferir. Donde las opiniones forman dos bandos, lea cómo se reparten las respuestas en lugar de la media. Confíe en lo que se repite, y pregunte por lo demás.
guide-anonymity-title = Qué se muestra y qué no
guide-anonymity-mean = La media de un grupo solo se muestra si al menos { $k } de sus personas respondieron a la pregunta; la de todos los demás, solo si lo hicieron al menos { $total } personas.
guide-anonymity-items = Un grupo de al menos { $k } pero menos de { $items } personas no tiene cifras de preguntas sueltas ni cuenta en «todos los demás». Solo tiene una media de las preguntas de una competencia; a un cuarto de punto o menos de un extremo de la escala, solo se dice eso (≥ o ≤).
guide-anonymity-spread = Cómo se reparten las respuestas solo se muestra donde respondieron al menos { $count } personas.
guide-anonymity-comments = Los comentarios solo se muestran por grupo si al menos { $count } personas del grupo escribieron uno; si no, se reúnen con los de los otros grupos o se omiten.
guide-anonymity-merge = Los grupos demasiado pequeños se reúnen, entre sí o con uno mayor, y se muestran como uno solo. Donde eso no basta, sus respuestas se omiten del todo.
guide-anonymity-drop = Los grupos demasiado pequeños se reúnen entre sí. Donde eso no basta, sus respuestas se omiten del todo, también en la media de todos los demás.
guide-anonymity-missing = Lo que falta aquí no puede mostrarse, y no puede calcularse a partir de lo que se muestra.
guide-anonymity-manager = Las respuestas y los comentarios de su responsable se muestran por separado. Su responsable lo sabía antes de responder.
guide-anonymity-limit = Hay algo que ninguna regla puede ocultar: si todo un grupo da la misma respuesta, esa respuesta se ve.
guide-purpose-title = Para qué sirve
guide-purpose = Este informe sirve a su desarrollo. Tan pocas voces, en un solo momento, no sostienen ninguna decisión sobre sueldo, ascenso o empleo.
guide-questionnaire-title = El cuestionario
guide-questionnaire = { $title }, versión { $version }.
guide-licence = Licencia: { $licence }.
guide-source = Fuente: { $source }.

# La hoja de trabajo
worksheet-title = Qué hago con esto
worksheet-lead = Para su próxima conversación con su coach.
worksheet-surprise = Qué me ha sorprendido
worksheet-keep = Qué quiero mantener y usar más
worksheet-change = La única cosa que quiero cambiar, y en qué lo notarán los demás
worksheet-thanks = A quién daré las gracias, y a quién pediré más
