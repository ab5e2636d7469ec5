# The charts of the report and the sentences beside them. “You” is the client.

# All competencies in one field, self against all others
quadrants-chart = Comment vous et les autres voyez chaque compétence
quadrants-lead = Chaque point est une compétence. Votre propre évaluation se lit le long du bord inférieur, celle de tous les autres sur le côté. Dans la bande grisée, vous et les autres êtes d’accord.
quadrants-band = moins de { $threshold } d’écart
quadrants-under = Les autres vous voient plus haut que vous ne vous voyez sur : { $list }.
quadrants-over = Vous vous voyez plus haut que les autres ne vous voient sur : { $list }.
quadrants-alike = Sur tout ce qui est comparé, moins de { $threshold } vous sépare des autres.
# Behind some of these differences there are few people.
quadrants-few = Quand moins de { $count } personnes sont à l’origine d’un écart, c’est une question et non un constat.
quadrants-tentative = À confirmer, car sans l’une des réponses ce ne serait peut-être plus vrai : { $list }.

# What the overall chart says of the groups
overview-contrast = C’est sur « { $competency } » que les groupes s’écartent le plus : { $figures }.
overview-contrast-few = Cela repose sur peu de personnes : prenez-le comme une question.
overview-alike = Sur aucune compétence les groupes ne s’écartent de { $threshold } ou plus.

# How the answers to the items of one competency are spread
distribution-chart = { $competency } : répartition des réponses
distribution-lead = Une barre pour chaque point de vue dont au moins { $count } personnes ont répondu à l’énoncé. Les barres sont placées autour du milieu de l’échelle ; les nombres sont des personnes.
distribution-table = Les réponses en chiffres
# Read aloud in place of the picture
alt-distribution = Nombre de personnes par réponse, dans l’ordre { $options }. { $rows }

# The ring of spokes, for those who ask for it
radar-title = Toutes les compétences en cercle
radar-chart = Vous-même et tous les autres en cercle
radar-lead = Plus un point est loin du centre, plus la moyenne est haute. Regardez les points : la surface entre eux ne signifie rien.
