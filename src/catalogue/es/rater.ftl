# Lo que leen los evaluadores y los clientes en las páginas.

rater-language = Idioma
rater-title = Su visión de { $client }
rater-title-self = Su propia visión
rater-lead = { $coach } le pide su opinión sincera sobre la forma de trabajar de { $client }. Lo que usted y otras personas digan ayuda a { $client } a ver qué conservar y qué cambiar.
rater-lead-self = { $coach } le pregunta cómo ve su propio trabajo. Su visión se pone al lado de lo que dicen las personas de su entorno.
rater-fact-asks = Lo pide
rater-fact-about = Sobre
rater-yourself = Usted
rater-fact-role = Usted responde como
rater-fact-time = Duración
rater-minutes = unos { $minutes } minutos, { $items } preguntas cortas
rater-fact-until = Abierto hasta
rater-start = Empezar
rater-continue = Continuar
rater-start-hint = Puede parar en cualquier momento y volver con el enlace de su correo. Nada cuenta hasta que lo envíe.
rater-help = ¿Preguntas? Escriba a

rater-group-self = Autoevaluación
rater-group-manager = Responsable directo
rater-group-peer = Colega
rater-group-direct_report = Miembro del equipo
rater-group-other = Otra persona

rater-fate-title = Qué pasa con sus respuestas
rater-fate-self = Sus valoraciones figuran en el informe como su propia visión, al lado de lo que dicen los demás. Sus comentarios se muestran como suyos.
rater-fate-manager = Usted responde como responsable de { $client }. Sus valoraciones y comentarios se muestran aparte, en «Responsable directo», así que no son anónimos. Escriba lo que también diría en persona.
rater-fate-managers = Si responden varios responsables, sus valoraciones se muestran juntas en «Responsable directo». Cada uno conoce las suyas, así que, si son dos, cada uno puede calcular las del otro.
rater-fate-asked = { $count ->
    [one] Por ahora, usted es la única persona consultada en su grupo ({ $group }).
   *[other] Por ahora, usted es una de las { $count } personas consultadas en su grupo ({ $group }).
}
rater-fate-group = Sus valoraciones se cuentan junto con las de las demás personas de su grupo. Una cifra solo se muestra si la respaldan al menos { $k } personas.
rater-fate-too-few = Si responden menos de { $k } de estas personas, sus valoraciones se cuentan junto con las de otro grupo o se dejan fuera.
rater-fate-items = Las cifras de una sola pregunta solo se muestran si hay al menos { $items } personas detrás. De menos personas hay como mucho una media de varias preguntas.
rater-fate-together = Son demasiado pocas para que un grupo figure solo, así que sus valoraciones se muestran junto con las de: { $groups }. En total se ha consultado a { $count } personas. Una cifra solo se muestra si la respaldan al menos { $k } personas.
rater-fate-joined = Otro grupo es demasiado pequeño para figurar solo, así que sus valoraciones se muestran junto con las del grupo de usted: { $groups }. En total se ha consultado a { $count } personas. Una cifra solo se muestra si la respaldan al menos { $k } personas.
rater-fate-left-out = Son demasiado pocas: una cifra solo se muestra si la respaldan al menos { $k } personas. Por eso no se mostrarán ni sus valoraciones ni sus comentarios.
rater-fate-comments = Los comentarios se muestran palabra por palabra, sin nombre, en orden aleatorio y solo en listas de al menos { $k }: los de su grupo o, si un grupo escribe demasiado pocos, una sola lista de todos los grupos menos el responsable.
rater-fate-comments-together = Los comentarios se muestran palabra por palabra, sin nombre, en orden aleatorio y solo en listas de al menos { $k }: los de los grupos nombrados aquí o, si son demasiado pocos, una sola lista de todos los grupos menos el responsable.
rater-fate-comments-alone = Los comentarios se muestran palabra por palabra, sin nombre, en orden aleatorio y solo si al menos { $k } de estas personas escriben uno.
rater-fate-comments-pooled = Los comentarios se muestran palabra por palabra, sin nombre, en orden aleatorio y solo en listas de al menos { $k }. Aquí se ha consultado a demasiado pocas personas, así que los suyos figuran en una sola lista con los de todos los grupos menos el responsable.
rater-fate-comments-too-few = Los comentarios solo se muestran en listas de al menos { $k }, y se ha consultado a menos personas. Por eso sus comentarios no se mostrarán.
rater-fate-follows = Todo esto depende de cuántas personas han sido consultadas, no de quién ha respondido. Si se añaden o se retiran personas de la lista, este texto cambia en consecuencia.
rater-fate-sealed = Lo que usted envía queda sellado, sin su nombre y sin hora. Al cierre, todas las respuestas se abren a la vez, se cuentan y se borran. Ni { $coach } ni { $client } ven nunca un formulario suelto.
rater-fate-final = Una vez enviadas, las respuestas no se pueden cambiar ni retirar: nadie puede encontrar las suyas.
rater-fate-sealed-named = Lo que usted envía queda sellado. Nadie puede leerlo antes del cierre; entonces se abre, se cuenta y se borra junto con todas las demás respuestas.
rater-fate-final-named = Una vez enviadas, las respuestas no se pueden cambiar ni retirar.
rater-limits-title = Lo que no podemos prometer
rater-notice-version = Esta es la versión { $version } de este aviso. Todas las versiones se conservan.
rater-limit-unanimous = Si todas las personas de un grupo dan la misma respuesta, esa respuesta se ve.
rater-limit-style = Un ejemplo o su manera de escribir puede revelar quién es usted.
rater-limit-invited = { $coach } sabe quién está invitado, y quizá { $client } le propuso. Se ve cuántas personas han respondido, no quiénes.
rater-limit-server = Quien cambie el programa en este servidor mientras llegan respuestas, o quien tenga a la vez sus claves secretas y una copia antigua de sus datos, podría romper esta promesa.

rater-page = Página { $done } de { $all }
rater-answered = { $done } de { $all } respondidas
rater-progress = Preguntas respondidas
rater-next = Guardar y continuar
rater-back = Atrás
rater-to-review = Revisar sus respuestas
rater-steps = Páginas de este formulario
rater-view-all = Mostrar todo en una página
rater-view-pages = Mostrar un tema cada vez
rater-comments-title = Con sus propias palabras
rater-comments-lead = No tiene que escribir nada. Lo que más ayuda es un ejemplo concreto.
rater-comments-warning = Lo que escriba se muestra palabra por palabra. Omita nombres, fechas y proyectos que solo usted mencionaría.
rater-characters-left = Quedan { $left } caracteres
rater-saved = Guardado como borrador.
rater-unsaved = Aún no está guardado. Lo que escribió sigue en esta página y se enviará de nuevo.
rater-open-lead = Estas preguntas aún necesitan una respuesta. Si no puede juzgar algo, dígalo: también es una respuesta.

rater-faults-title = Hay algo que revisar
rater-fault-unanswered = Elija una respuesta a: { $item }
rater-fault-choose = Elija una de estas respuestas.
rater-fault-off-scale = Elija una de las respuestas ofrecidas a: { $item }
rater-fault-unknown = El formulario envió un campo que no pertenece a este cuestionario ({ $field }). Cargue la página de nuevo y envíela otra vez.
rater-fault-too-long = Este comentario tiene { $length } caracteres; como máximo son posibles { $limit }. Acórtelo.
rater-fault-unstorable = Este comentario tiene un carácter de control invisible. Borre lo que pegó y escríbalo de nuevo.
rater-fault-stacked = Este comentario amontona demasiados acentos sobre una letra. Escríbalo con los acentos que tiene de verdad.

rater-review-title = Revisar y enviar
rater-review-lead = Todo está respondido. Repáselo una vez más.
rater-review-open = { $count ->
    [one] Una pregunta aún necesita respuesta.
   *[other] { $count } preguntas aún necesitan respuesta.
}
rater-review-answer-open = Responder ahora
rater-review-changed = Sus respuestas se cambiaron en otra ventana desde que las revisó. Repáselas una vez más y luego envíelas.
rater-change = Cambiar
rater-unanswered = Aún sin respuesta
rater-no-comment = Sin comentario
rater-back-to-form = Volver a las preguntas
rater-submit-final = Al enviar, sus respuestas quedan selladas y ya no se pueden cambiar.
rater-submit = Enviar sus respuestas

rater-recorded-title = Sus respuestas están registradas
rater-recorded-thanks = Gracias por su tiempo. { $client } leerá el informe sin saber quién dijo qué.
rater-recorded-thanks-manager = Gracias por su tiempo. { $client } leerá sus respuestas como las del responsable directo, junto a lo que dicen los demás.
rater-recorded-thanks-self = Gracias por su tiempo. Su coach repasará el informe con usted.
rater-recorded-done = No hay nada más que hacer; puede cerrar esta página. No recibirá más recordatorios.
rater-spent-title = Ya hay respuestas registradas
rater-spent-what = Con este enlace ya se enviaron respuestas. Están selladas: esta página no puede mostrarlas ni cambiarlas.
rater-spent-conflict = Con este enlace ya había respuestas registradas, así que lo que acaba de enviar no se tomó. Las primeras respuestas quedan como están.
rater-closed-title = Esta evaluación está cerrada
rater-closed-what = Estuvo abierta hasta { $until }. Ya no se puede responder.
rater-closed-ask = Si cree que es un error, escriba a { $coach } ({ $email }).

client-title = Su informe está listo
client-lead = { $coach } le ha entregado el informe de su evaluación, { $client }.
client-care-title = Antes de abrirlo
client-care-private = Este enlace es solo suyo. Quien lo tenga puede leer el informe; páselo solo si lo desea.
client-care-reading = Tómese media hora sin interrupciones. Mire primero las fortalezas y después las diferencias, y guarde lo que le sorprenda para la conversación con su coach.
client-open = Abrir el informe
client-download = Descargar como PDF

problem-link-title = Este enlace no funciona
problem-link-what = Quizá se cortó al copiarlo o fue sustituido por uno más nuevo.
problem-link-remedy = Copie el enlace entero de su correo en la barra de direcciones, o pida a quien le invitó que se lo envíe de nuevo.
problem-visit-title = Abra su enlace otra vez
problem-visit-what = Este navegador no sabe qué formulario está rellenando, quizá porque se cerró entretanto. Lo que guardó se conserva.
problem-visit-remedy = Abra una vez más el enlace de su correo y seguirá donde lo dejó.
problem-guard-title = Este formulario no se tomó
problem-guard-what = No venía de una página de este sitio, o la página era demasiado antigua.
problem-guard-remedy = Abra la página de nuevo y envíela otra vez.
problem-busy-title = No se pudo guardar ahora
problem-busy-what = El servidor no puede guardar nada en este momento. Sus respuestas siguen en su navegador.
problem-busy-remedy = Vuelva atrás y envíe la página otra vez dentro de un minuto.
problem-fault-title = Algo falló por nuestra parte
problem-fault-what = No se cambió nada. Inténtelo de nuevo dentro de un minuto.
problem-reference = Referencia:

date-long = { $weekday ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
}, { $day } de { $month ->
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
} de { $year }, { $time } ({ $zone })
