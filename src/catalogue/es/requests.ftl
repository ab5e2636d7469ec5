# Lo que se dice de las peticiones que no se pueden leer.

problem-unreadable-title = Esto no se pudo tomar
problem-unreadable-head = La petición trae más de { $limit } de cabeceras. Borre las cookies de este sitio en su navegador y abra la página de nuevo.
problem-unreadable-compressed = El formulario se envió comprimido, lo que aquí no se admite. Envíelo tal como es.
problem-unreadable-kind = Aquí solo se admiten formularios. Envíelo desde la página.
problem-unreadable-boundary = El formulario no tiene límite entre sus partes. Envíelo de nuevo desde la página.
problem-unreadable-slow = El formulario tardó más de { $limit } segundos en llegar. Vuelva atrás y envíelo otra vez.
problem-unreadable-broken-off = El formulario se cortó por el camino. Vuelva atrás y envíelo otra vez.
problem-unreadable-large = Lo enviado es demasiado grande: aquí se admiten como máximo { $limit }. Vuelva atrás y envíe menos.
problem-unreadable-fields = El formulario tiene más de { $limit } campos, y ninguna página de este sitio tiene tantos. Envíelo de nuevo desde la página.
problem-unreadable-text = El formulario contiene bytes que no son texto UTF-8. Abra la página de nuevo y envíelo desde allí.
problem-unreadable-twice = El formulario tiene dos veces el campo { $field }, de modo que no está claro cuál vale. Envíelo de nuevo desde la página.
problem-unreadable-garbled = El formulario está cortado o dañado. Abra la página de nuevo y envíelo desde allí.
problem-unreadable-letters = Los mensajes se detienen con el botón de la página, o mediante un programa de correo que envíe List-Unsubscribe=One-Click y nada más. No se ha cambiado nada.
problem-unreadable-other = No se pudo leer la petición. Abra la página de nuevo y envíela otra vez.
