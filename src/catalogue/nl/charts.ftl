# The charts of the report and the sentences beside them. “You” is the client.

# All competencies in one field, self against all others
quadrants-chart = Hoe u en anderen elke competentie zien
quadrants-lead = Elk punt is een competentie. Uw eigen beoordeling leest u af langs de onderkant, die van alle anderen langs de zijkant. Binnen de grijze band zijn u en de anderen het eens.
quadrants-band = minder dan { $threshold } uit elkaar
quadrants-under = Anderen zien u hoger dan u uzelf ziet bij: { $list }.
quadrants-over = U ziet uzelf hoger dan anderen u zien bij: { $list }.
quadrants-alike = Bij alles wat wordt vergeleken, liggen u en de anderen minder dan { $threshold } uit elkaar.
# Behind some of these differences there are few people.
quadrants-few = Waar minder dan { $count } personen achter een verschil staan, is het een vraag en geen bevinding.
quadrants-tentative = Voorlopig, omdat het zonder één van de beoordelaars misschien niet zou opgaan: { $list }.

# What the overall chart says of the groups
overview-contrast = De groepen verschillen het meest bij ‘{ $competency }’: { $figures }.
overview-contrast-few = Het berust op weinig personen: zie het als een vraag.
overview-alike = Bij geen enkele competentie liggen de groepen { $threshold } of meer uit elkaar.

# How the answers to the items of one competency are spread
distribution-chart = { $competency }: verdeling van de antwoorden
distribution-lead = Eén balk voor elk perspectief waarvan ten minste { $count } personen de uitspraak hebben beantwoord. De balken liggen rond het midden van de schaal; de getallen erin zijn personen.
distribution-table = De antwoorden in cijfers
# Read aloud in place of the picture
alt-distribution = Aantal personen per antwoord, in de volgorde { $options }. { $rows }

# The ring of spokes, for those who ask for it
radar-title = Alle competenties in een cirkel
radar-chart = Uzelf en alle anderen in een cirkel
radar-lead = Hoe verder naar buiten, hoe hoger. Kijk naar de punten: het vlak ertussen betekent niets.
