# The report as tables: the names of the sheets, at most 31 letters each.
sheet-section = Partie
sheet-summary = Synthèse
sheet-gaps = Écarts
sheet-competencies = Compétences
sheet-items = Questions
sheet-distributions = Répartitions
sheet-extremes = Plus hautes et plus basses
sheet-comments = Commentaires
sheet-guide = Guide de lecture

# The headings of their columns.
figure-part = Sujet
figure-name = Nom
figure-people = Personnes
figure-text = Texte
figure-perspective = Perspective
figure-counted = Questions comptées
figure-mean = Moyenne
figure-note = Remarque
figure-deviation = Écart-type
figure-median = Médiane
figure-least = Réponse la plus basse
figure-most = Réponse la plus haute
figure-favourable = Réponses favorables
figure-agreement = Accord
figure-list = Liste
figure-place = Rang
figure-question = Question ouverte

# What stands in their cells: the mean beside it is a bound; opinions form two camps; how far the answers agree.
note-at-least = au moins cette valeur
note-at-most = au plus cette valeur
note-split = deux camps
level-none = aucun
level-weak = faible
level-moderate = moyen
level-strong = fort
level-very_strong = très fort

# The report as a page: which perspectives it shows, and its print button.
page-perspectives = Afficher dans les graphiques et les tableaux
page-print = Imprimer
