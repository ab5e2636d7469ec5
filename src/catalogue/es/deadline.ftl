# The deadline: after it, in a calendar, and when it was moved.
# $client: whom the feedback is for; $coach: who asks; $until: a date and time.

deadline-grace = El plazo ha terminado. Como su cuestionario ya estaba abierto, todavía puede terminarlo y enviarlo hasta el { $until }.
deadline-extended = El plazo se ha ampliado; ahora hay más tiempo.

deadline-calendar = Añadir el plazo a su calendario
deadline-calendar-summary = Fecha límite: su visión de { $client }
deadline-calendar-summary-self = Fecha límite: su propia visión
deadline-calendar-description = Se aceptan respuestas hasta este momento. El enlace personal está en el mensaje de { $coach }.
