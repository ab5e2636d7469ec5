# Lo que el informe lleva además de las cifras: portada, fecha y guía para el coach.

day-long = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
logo = Logotipo

# The brief for the coach; its questions are put to the client
brief-title = Guía para el coach: { $name }
brief-kind = Guía para el coach
brief-lead = Para usted como coach, no para el cliente. No dice nada que no esté en el informe; dice qué preguntar y con qué tener cuidado.
brief-open-title = Abrir la conversación
brief-open-1 = Antes de abrir el informe, pregunte qué espera leer el cliente y qué le sorprendería.
brief-open-2 = Deje que el cliente lea el resumen en silencio y hable primero.
brief-open-3 = Empiece por lo que los demás valoran alto. Es tan cierto como lo demás.
brief-care-title = Tenga cuidado con
brief-care-few = Las medias de todos los demás se apoyan en { $people }. Cada distancia es una pregunta, no una conclusión.
brief-care-groups = Menos de cinco personas en cada caso: { $list }. Si una de ellas cambia de opinión, una media se mueve un cuarto de punto o más.
brief-care-tentative = Provisional: { $list }. Sin una de las respuestas podría no cumplirse; no empiece por ahí.
brief-care-merged = Se muestran juntos, porque un grupo era demasiado pequeño o tenía muy pocos comentarios: { $list }. No intente distinguir los grupos.
brief-care-no-groups = No se muestra nada de los grupos por separado. No adivine qué habrían dicho.
brief-care-uncompared = La valoración propia y la de los demás no se comparan en ninguna parte, porque falta un lado.
brief-care-manager = Las respuestas del responsable se muestran por separado, y esa persona lo sabía antes de responder. No deje que una voz pese más que las otras.
brief-care-comments = No busque quién escribió un comentario, ni deje que el cliente lo busque.
brief-care-missing = Lo que falta no puede mostrarse, y no puede calcularse a partir de lo que se muestra. Déjelo así.
brief-care-purpose = Si alguien pide una decisión sobre sueldo, ascenso o empleo: este informe no sostiene ninguna.
brief-ask-title = Preguntas para la conversación de devolución
brief-confirmed_strength-1 = ¿Cómo lo hace? ¿Qué podrían aprender otros de ello?
brief-confirmed_strength-2 = ¿Dónde podría ser demasiado?
brief-hidden_strength-1 = ¿En qué confían aquí los demás que a usted le resulta fácil?
brief-hidden_strength-2 = ¿Dónde podría usarlo más abiertamente?
brief-blind_spot-1 = ¿Qué podrían ver aquí los demás que usted no ve?
brief-blind_spot-2 = ¿Cuándo lo mostró por última vez, y quién estaba presente?
brief-known_development_area-1 = Usted y los demás lo ven igual. ¿Qué le ha impedido cambiarlo hasta ahora?
brief-known_development_area-2 = ¿Cuál sería el paso más pequeño que los demás notarían?
brief-others-low-1 = ¿De qué les gustaría ver más a los demás?
brief-others-low-2 = ¿Cuál sería el paso más pequeño que notarían?
brief-own-1 = ¿En qué basa su valoración? Dé un ejemplo.
brief-own-2 = ¿A quién podría preguntar cómo lo ve?
brief-split-title = Opiniones divididas
brief-split-1 = Las opiniones forman aquí dos bandos. ¿En qué situaciones le ven de forma distinta?
brief-split-2 = ¿Qué podría preguntar a todos sin preguntar quién respondió qué?
brief-comments-1 = ¿Qué frase se le queda? ¿Qué oye en ella?
brief-comments-2 = ¿Qué frase encaja con las cifras, y cuál no?
brief-nothing = No hay ninguna conclusión sobre la que preguntar. Pregunte qué esperaba oír el cliente, y de quién.
brief-close-title = Cerrar la conversación
brief-close-1 = Deje que el cliente elija una sola cosa que cambiar. Una basta.
brief-close-2 = Pregunte en qué lo notarán los demás, y para cuándo.
brief-close-3 = Acuerden a quién dará las gracias por las respuestas, y cuándo volverán a mirarlo.
brief-notes = Notas
