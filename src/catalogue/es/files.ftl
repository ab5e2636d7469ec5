# The report as tables: the names of the sheets, at most 31 letters each.
sheet-section = Sección
sheet-summary = Resumen
sheet-gaps = Distancias
sheet-competencies = Competencias
sheet-items = Preguntas
sheet-distributions = Distribuciones
sheet-extremes = Más altas y más bajas
sheet-comments = Comentarios
sheet-guide = Cómo leerlo

# The headings of their columns.
figure-part = Asunto
figure-name = Nombre
figure-people = Personas
figure-text = Texto
figure-perspective = Perspectiva
figure-counted = Preguntas contadas
figure-mean = Media
figure-note = Nota
figure-deviation = Desviación típica
figure-median = Mediana
figure-least = Respuesta más baja
figure-most = Respuesta más alta
figure-favourable = Respuestas favorables
figure-agreement = Acuerdo
figure-list = Lista
figure-place = Puesto
figure-question = Pregunta abierta

# What stands in their cells: the mean beside it is a bound; opinions form two camps; how far the answers agree.
note-at-least = al menos este valor
note-at-most = como máximo este valor
note-split = dos bandos
level-none = ninguno
level-weak = débil
level-moderate = moderado
level-strong = fuerte
level-very_strong = muy fuerte

# The report as a page: which perspectives it shows, and its print button.
page-perspectives = Mostrar en los gráficos y las tablas
page-print = Imprimir
