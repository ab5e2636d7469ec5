# One letter about several questionnaires of one reader.
# $sender: the coach or practice that asks; $clients: whom the feedback is for, joined; $count: how many, two at least.

digest-invitation-subject = Se pide su opinión: { $count } cuestionarios
digest-invitation-heading = { $count } cuestionarios le esperan
digest-invitation-why = { $sender } acompaña a varias personas en un feedback de 360 grados y le pide su visión de cada una de ellas: { $clients }. Para que reciba un solo mensaje y no varios, todos los enlaces están en este.
digest-reminder-subject = Recordatorio: { $count } cuestionarios siguen abiertos
digest-reminder-heading = Todavía hay tiempo
digest-reminder-why = { $sender } le pidió hace poco su visión de varias personas. Sus respuestas a estos cuestionarios aún no han llegado, y se echarían en falta. Este mensaje equivale a un recordatorio de cada uno; ninguna de las personas de las que se trata sabe qué respuestas faltan. Si acaba de responder, no hay nada más que hacer.

digest-each = Cada cuestionario se responde por separado. Puede parar cuando quiera y continuar más tarde con el mismo enlace.
digest-self = Su propia visión
digest-form = Unos { $minutes } minutos; responda, por favor, antes del { $deadline }.
digest-because = Recibe este mensaje porque { $sender } introdujo su dirección para el feedback de { $clients }.
