# The charts of the report and the sentences beside them. “You” is the client.

# All competencies in one field, self against all others
quadrants-chart = Wie Sie und andere jede Kompetenz sehen
quadrants-lead = Jeder Punkt ist eine Kompetenz. Ihre eigene Einschätzung lesen Sie am unteren Rand ab, die aller anderen an der Seite. Im grauen Band sind Sie und die anderen sich einig.
quadrants-band = weniger als { $threshold } auseinander
quadrants-under = Andere sehen Sie höher, als Sie sich selbst sehen, bei: { $list }.
quadrants-over = Sie sehen sich selbst höher, als andere Sie sehen, bei: { $list }.
quadrants-alike = Bei allem, was verglichen wird, liegen Sie und die anderen weniger als { $threshold } auseinander.
# Behind some of these differences there are few people.
quadrants-few = Wo hinter einem Unterschied weniger als { $count } Personen stehen, ist er eine Frage und kein Befund.
quadrants-tentative = Vorläufig, weil es ohne eine der Stimmen vielleicht nicht gälte: { $list }.

# What the overall chart says of the groups
overview-contrast = Am weitesten liegen die Gruppen bei „{ $competency }“ auseinander: { $figures }.
overview-contrast-few = Dahinter stehen nur wenige Personen: Nehmen Sie es als Frage.
overview-alike = Bei keiner Kompetenz liegen die Gruppen { $threshold } oder mehr auseinander.

# How the answers to the items of one competency are spread
distribution-chart = { $competency }: Verteilung der Antworten
distribution-lead = Ein Balken für jede Perspektive, aus der mindestens { $count } Personen die Aussage beantwortet haben. Die Balken liegen um die Mitte der Skala; die Zahlen darin sind Personen.
distribution-table = Die Antworten in Zahlen
# Read aloud in place of the picture
alt-distribution = Zahl der Personen je Antwort, in der Reihenfolge { $options }. { $rows }

# The ring of spokes, for those who ask for it
radar-title = Alle Kompetenzen im Kreis
radar-chart = Selbst und alle anderen im Kreis
radar-lead = Je weiter außen, desto höher. Achten Sie auf die Punkte: Die Fläche dazwischen bedeutet nichts.
