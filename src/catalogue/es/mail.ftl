# Las cartas: invitación, recordatorios, agradecimiento, «¿a quién preguntamos?», «su informe está listo».
# $name: quien lee; $client: para quién es el feedback; $sender: quien pregunta (coach o consulta).

mail-greeting = Hola, { $name }:
mail-thanks = Gracias por su tiempo y su franqueza.
mail-regards = Un cordial saludo

mail-invitation-subject = Su visión de { $client }
mail-invitation-subject-self = Su feedback de 360 grados: su propia visión
mail-invitation-heading = Su visión de { $client }
mail-invitation-heading-self = Primero, su propia visión
mail-invitation-why = { $client } participa en un feedback de 360 grados: personas de su entorno de trabajo cuentan cómo viven la colaboración. { $sender } acompaña el proceso y le pide a usted su visión.
mail-invitation-why-manager = { $client } participa en un feedback de 360 grados: personas de su entorno de trabajo cuentan cómo viven la colaboración. { $sender } acompaña el proceso y le pide a usted su visión como la persona a la que { $client } rinde cuentas.
mail-invitation-why-self = Empieza su feedback de 360 grados. A las personas con las que trabaja se les pide su visión de usted, y la suya propia va al lado: donde ambas difieren es donde la conversación con { $sender } se vuelve interesante.

mail-reminder-subject = Recordatorio: su visión de { $client }
mail-reminder-subject-self = Recordatorio: aún falta su propia visión
mail-reminder-heading = Aún hay tiempo
mail-reminder-heading-self = Aún falta su propia visión
mail-reminder-why = { $sender } le pidió hace poco su visión de { $client }. Sus respuestas todavía no han llegado, y se echarían de menos. Este recordatorio va a todas las personas cuyas respuestas están pendientes; { $client } no sabrá quiénes son. Si acaba de responder, no tiene que hacer nada más.
mail-reminder-why-manager = { $sender } le pidió hace poco su visión de { $client } como la persona a la que { $client } rinde cuentas. Sus respuestas todavía no han llegado, y se echarían de menos. Si acaba de responder, no tiene que hacer nada más.
mail-reminder-why-self = A las personas de su entorno se les está pidiendo su visión de usted. Sin la suya propia, el informe no tiene con qué comparar la de ellas. Si acaba de responder, no tiene que hacer nada más.

mail-last-call-subject = Últimos días: su visión de { $client }
mail-last-call-subject-self = Últimos días: aún falta su propia visión
mail-last-call-heading = El plazo termina pronto
mail-last-call-heading-self = Aún falta su propia visión
mail-last-call-why = El feedback de { $client } se cierra pronto, y sus respuestas todavía no han llegado. Después del plazo ya no se podrán recoger respuestas. Este recordatorio va a todas las personas cuyas respuestas están pendientes; { $client } no sabrá quiénes son. Si acaba de responder, no tiene que hacer nada más.
mail-last-call-why-manager = El feedback de { $client } se cierra pronto, y todavía no han llegado sus respuestas como la persona a la que { $client } rinde cuentas. Después del plazo ya no se podrán recoger respuestas. Si acaba de responder, no tiene que hacer nada más.
mail-last-call-why-self = El feedback se cierra pronto. Sin su propia visión, el informe no tiene con qué comparar la de los demás, y después del plazo ya no se podrá añadir. Si acaba de responder, no tiene que hacer nada más.

mail-time = Se tarda { $minutes ->
    [one] alrededor de un minuto
   *[other] unos { $minutes } minutos
  }, con el teléfono o el ordenador. Puede parar cuando quiera y seguir más tarde con el mismo enlace. Por favor, responda antes del { $deadline }.
mail-answer-button = Abrir el cuestionario
mail-action = { $action }:
mail-address = Si el botón no funciona, copie esta dirección en su navegador:

mail-promise-heading = Qué pasa con sus respuestas
mail-promise = Sus valoraciones se juntan con las de otras personas: ninguna cifra en la que entren sus valoraciones se basa en menos de { $k } personas. Los comentarios se muestran palabra por palabra, sin nombre, y solo donde al menos { $comments } personas hayan escrito alguno; omita, por tanto, lo que solo usted podría haber escrito. El informe lo reciben { $client } y { $sender }, y no dice quién ha dicho qué. La primera página del cuestionario lo explica por completo, con sus límites.
mail-promise-manager = Usted responde como la persona a la que { $client } rinde cuentas y, al ser una sola, no puede quedar en el anonimato: el informe muestra sus valoraciones y comentarios como suyos. Lo reciben { $client } y { $sender }.
mail-promise-self = El informe muestra sus valoraciones y comentarios como su propia visión, junto a la de los demás. Lo reciben usted y { $sender }; si alguien más lo lee, lo decide usted.

mail-personal = El enlace es personal: por favor, no reenvíe este mensaje. No necesita una cuenta, y a nadie se le comunica que usted abra el mensaje o el enlace.
mail-because = Recibe este mensaje porque { $sender } ha indicado su dirección para el feedback de { $client }.
mail-because-self = Recibe este mensaje porque { $sender } ha indicado su dirección para su feedback de 360 grados.
mail-decline-reply = Si es un error, o si prefiere no participar, responda simplemente a este mensaje.
mail-decline = Si es un error, o si prefiere no participar, dígaselo por favor a { $sender }.

mail-report-subject = El informe de su feedback de 360 grados está listo
mail-report-heading = Su informe está listo
mail-report-why = { $sender } ha leído su informe y se lo entrega. Pone su propia visión junto a la de quienes han respondido: qué valoran, qué sorprende y dónde podría estar un primer paso.
mail-report-advice = Tómese media hora sin interrupciones. Las dos primeras páginas dicen lo más importante; anote lo que le alegra y lo que le extraña, y lleve ambas cosas a su próxima conversación con { $sender }.
mail-report-button = Abrir el informe
mail-report-thanks = Que disfrute de la lectura.
mail-report-personal = El enlace es personal: quien lo tenga puede leer su informe. Páselo solo a quien deba leerlo.

mail-thanks-subject = El feedback de { $client } está cerrado
mail-thanks-subject-self = Su feedback de 360 grados está cerrado
mail-thanks-heading = Gracias
mail-thanks-why = El feedback de 360 grados de { $client } está cerrado y ya no se recogen respuestas. Este mensaje va a todas las personas a las que se preguntó, hayan respondido o no. A quienes han participado: gracias por su tiempo y su franqueza.
mail-thanks-why-self = Su feedback de 360 grados está cerrado y ya no se recogen respuestas. Este mensaje va a todas las personas a las que se preguntó, hayan respondido o no. Gracias por haber aceptado este ejercicio.
mail-thanks-next = Las respuestas se juntan tal como lo explica la primera página del cuestionario. Serán el punto de partida de las conversaciones entre { $client } y { $sender }. Usted no tiene que hacer nada más.
mail-thanks-next-self = { $sender } lee ahora el informe y después se lo entrega; un mensaje aparte le traerá el enlace. Hasta entonces no tiene que hacer nada.

mail-nomination-subject = Su feedback de 360 grados: ¿a quién preguntamos?
mail-nomination-heading = ¿A quién preguntamos?
mail-nomination-why = Se está preparando su feedback de 360 grados con { $sender }. Nadie sabe mejor que usted quién le ve en el trabajo: proponga, por favor, a personas cuya visión cuente, como la persona a la que rinde cuentas, colegas y personas a su cargo.
mail-nomination-advice = Elija a personas que hayan trabajado con usted el tiempo suficiente para haber visto días buenos y días difíciles. { $sender } revisa su lista antes de que se pregunte a nadie.
mail-nomination-button = Proponer personas

mail-nomination-returned-subject = Su lista, una vez más, por favor
mail-nomination-returned-heading = Su lista vuelve a estar en sus manos
mail-nomination-returned-why = { $sender } ha revisado su lista y le pide un cambio.
mail-nomination-returned-advice = De qué se trata lo leerá en la parte superior de la página. Cambie la lista y vuelva a entregarla.

mail-test-subject = Prueba: { $subject }
mail-test-note = Esto es una prueba con datos de ejemplo. Solo la ha recibido usted, y ningún enlace lleva a un cuestionario ni a un informe reales.
