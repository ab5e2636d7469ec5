# Lo que puede hacer quien recibió una invitación, además de responder: declinar, dejar de recibir cartas, pedir de nuevo su
# enlace, comprobar un recibo; y lo que en un comentario puede delatar a quien lo escribe. $client: de quién se trata; $coach:
# quién pregunta.

decline-open = No puedo o no quiero responder
decline-title = No tiene que responder
decline-lead = Si declina, no recibirá más mensajes sobre este feedback y se borrará lo que haya rellenado. Mientras esté abierto, puede cambiar de opinión.
decline-legend = ¿Por qué no responde?
decline-reason-little_contact = Tengo muy poco contacto con { $client }
decline-reason-conflict = Tengo un conflicto de intereses
decline-reason-no_time = No tengo tiempo
decline-reason-unsaid = Prefiero no decirlo
decline-wrong-person = No soy yo: el mensaje llegó a una dirección equivocada
decline-choose = Elija una de estas opciones. Basta con «Prefiero no decirlo».
decline-seen-title = Lo que sabrá { $coach }
decline-seen = Cuántas personas declinan y, en cuanto sean al menos { $k }, cuántas veces se dio cada motivo. Nunca quiénes. Pero quien vea subir el número justo después de hablar con usted puede adivinarlo; y si declinan todas, el número lo dice de cada una.
decline-seen-manager = Usted responde como responsable directo, y aquí no se cuenta a los responsables: { $coach } ve que el responsable no ha respondido, y no por qué. El motivo que elija aquí no se muestra a nadie.
decline-seen-wrong-person = Si el mensaje llegó a una dirección equivocada, { $coach } lo sabrá, junto con la dirección, y podrá corregirla.
decline-button = Declinar
declined-title = Ha declinado
declined-what = Salvo una invitación que ya esté en camino, no recibirá más mensajes sobre este feedback y no se conserva nada de lo que había rellenado. { $coach } no sabrá que fue usted.
declined-wrong-title = Gracias por avisar
declined-wrong-what = No recibirá más mensajes sobre este feedback. { $coach } sabrá que esta dirección no es la correcta.
declined-not-taken = Entretanto ha declinado, así que lo que acaba de enviar no se ha aceptado.
declined-return-what = ¿Ha cambiado de opinión? Puede responder hasta el { $until }.
declined-return = Responder de todos modos

no-mail-title = Dejar de recibir mensajes
no-mail-lead = { $coach } le ha pedido por correo su visión de { $client }.
no-mail-legend = ¿Qué mensajes no quiere recibir más?
no-mail-this = Los del feedback para { $client }
no-mail-all = Todos los mensajes de { $coach } a esta dirección
no-mail-button = No recibir más estos mensajes
no-mail-done-title = No recibirá más mensajes
no-mail-done-this = No se le enviarán más mensajes sobre el feedback para { $client }.
no-mail-done-all = { $coach } no enviará más mensajes a esta dirección a través de este sitio.
no-mail-what = No pierde nada más: el enlace de sus mensajes sigue valiendo y puede responder como antes. { $coach } ve que no quiere mensajes, no si ha respondido. Pero quien lo vea justo después de un recordatorio puede adivinar que aún no lo había hecho.
no-mail-kept = Su dirección no se pone en ninguna lista por esto. Si no quiere ningún mensaje, se guarda un código que permite reconocer su dirección y a partir del cual nadie puede recuperarla.
no-mail-again = Volver a recibir mensajes

lost-title = Envíenme de nuevo mi enlace
lost-lead = Indique la dirección en la que recibió la invitación. Si allí se espera una respuesta suya, en unos minutos llegará un mensaje con su enlace.
lost-email = Su dirección de correo
lost-button = Enviar el enlace
lost-fault = Esto no es una dirección de correo. Debería parecerse a nombre@example.org.
lost-sent-title = Mire en su buzón
lost-sent-what = Si se espera una respuesta de esta dirección, un mensaje con el enlace está en camino. Esta página lo dice con cualquier dirección: nadie averigua aquí a quién se invitó.
lost-sent-nothing = ¿No llega nada? Entonces ya ha respondido, ha declinado o ha pedido no recibir mensajes, el feedback está cerrado, o la invitación fue a otra dirección. Se envía como mucho un mensaje así por hora. Si nada ayuda, escriba a la persona que le invitó.

receipt-promise = Tras el envío recibirá un recibo con el que podrá comprobar más tarde que sus respuestas se contaron.
receipt-title = Su recibo
receipt-what = Con este código puede comprobar después del cierre que sus respuestas se contaron. No lleva ni a su nombre ni a lo que respondió. Se muestra solo aquí, y solo este navegador lo guarda hasta que se cierre: anótelo o descárguelo si lo quiere.
receipt-limit = Un recibo demuestra a quien lo ve que se dio una respuesta, nunca cuál. Nadie puede exigírselo, y usted no tiene que guardarlo.
receipt-download = Descargar como texto
receipt-page-title = Comprobar un recibo
receipt-page-lead = Escriba el código que recibió cuando se registraron sus respuestas: 24 letras y cifras.
receipt-code = Código
receipt-button = Comprobar
receipt-counted-title = Contadas
receipt-counted-what = Las respuestas con este recibo se contaron, una vez, al cierre del feedback para { $client }: { $moment }. Qué cifras las muestran depende de cuántas personas respondieron. Las respuestas mismas se borraron.
receipt-waiting-title = Registradas, aún sin contar
receipt-waiting-what = Este recibo se dio aquí. Las respuestas quedan selladas hasta el cierre de su feedback y se cuentan entonces. Vuelva a mirar después. Si ya está cerrado, algo va mal: escriba a { $email }.
receipt-unknown-title = Este recibo no es de aquí
receipt-unknown-what = Compare el código letra por letra con el que recibió. Si es el mismo, viene de otro sitio.
receipt-file-about = Feedback para { $client }
receipt-file-where = Se comprueba tras el cierre en

trace-where = Lo que puede delatarle está marcado abajo. Es solo un consejo y no sale de este servidor.
trace-title = Esto puede delatarle:
trace-email = una dirección de correo
trace-phone = un número de teléfono
trace-day = un día; quien estuvo allí lo sabrá
trace-story = algo que ocurrió entre usted y otra persona
trace-role = dice quién es usted
trace-name = un nombre
trace-language = A nadie más de su grupo se le invitó en este idioma ({ $language }). Un comentario en él puede delatar a quien lo escribió.

mail-opt-out = No recibir más mensajes así
mail-recovery-subject = Su enlace: su visión de { $client }
mail-recovery-subject-self = Su enlace: su propia visión
mail-recovery-heading = Aquí está su enlace
mail-recovery-heading-self = Aquí está su enlace
mail-recovery-why = Usted, o alguien que conoce su dirección, ha pedido de nuevo este enlace. { $sender } le pide su visión de { $client }, y sus respuestas aún no han llegado.
mail-recovery-why-manager = Usted, o alguien que conoce su dirección, ha pedido de nuevo este enlace. { $sender } le pide, como responsable directo, su visión de { $client }, y sus respuestas aún no han llegado.
mail-recovery-why-self = Usted, o alguien que conoce su dirección, ha pedido de nuevo este enlace. { $sender } le pide su propia visión para su feedback de 360 grados, y aún no ha llegado.
