# Le rapport tel que le lit la personne accompagnée. « Vous » désigne cette personne.

report-kind = Rapport de feedback 360°
report-title = Rapport de feedback 360° : { $name }
page-of = Page { $page } sur { $pages }
people = { $count ->
    [one] 1 personne
   *[other] { $count } personnes
}
joined = { $list } et { $last }
list-separator = { ", " }

# Perspectives. Les formes « joined » se placent dans une énumération : « Pairs et collaborateurs directs ».
perspective-self = Moi
perspective-manager = Responsable
perspective-peer = Pairs
perspective-peer-joined = pairs
perspective-direct-report = Collaborateurs directs
perspective-direct-report-joined = collaborateurs directs
perspective-other = Autres évaluateurs
perspective-other-joined = autres évaluateurs
perspective-all-others = Tous les autres

# Synthèse
summary-title = Synthèse
respondents-title = Qui a répondu
respondents-self-and-others = Vous et { $count ->
    [one] 1 autre personne avez
   *[other] { $count } autres personnes avez
} répondu à { $items } questions sur votre travail.
respondents-others-only = { $count ->
    [one] 1 personne a
   *[other] { $count } personnes ont
} répondu à { $items } questions sur votre travail. Il n’y a pas d’auto-évaluation ; rien n’y est donc comparé.
respondents-self-only = Il n’y a pour l’instant que votre propre évaluation. Trop peu d’autres personnes ont répondu pour montrer leurs réponses sans montrer de qui elles viennent.
respondents-named-only = Trop peu de personnes ont répondu pour montrer les groupes sans montrer qui a dit quoi. Voici ce qui peut être montré.
respondents-nobody = Trop peu de personnes ont répondu pour montrer quoi que ce soit sans montrer qui a dit quoi.

quadrant-confirmed_strength = Points forts
quadrant-confirmed_strength-lead = Les autres les évaluent haut, et vous le savez.
quadrant-hidden_strength = Points forts cachés
quadrant-hidden_strength-lead = Les autres les évaluent haut, et plus haut que vous.
quadrant-blind_spot = Angles morts
quadrant-blind_spot-lead = Vous les évaluez plus haut que les autres, qui voient une marge de progrès.
quadrant-known_development_area = Axes de progrès connus
quadrant-known_development_area-lead = Les autres voient une marge de progrès, et vous n’évaluez pas plus haut.
quadrant-none = Aucun ici
others-high-title = Ce que les autres évaluent haut
others-high-lead = La moyenne des autres est de { $cut } ou plus.
others-low-title = Où les autres voient une marge de progrès
others-low-lead = La moyenne des autres est inférieure à { $cut }.
own-title = Comment vous vous évaluez
own-lead = Vos propres évaluations, les plus hautes d’abord.
agreement-title = Où vous et les autres êtes d’accord
agreement-some = Moins de { $threshold } vous sépare des autres sur : { $list }.
agreement-none = Sur aucune compétence vous n’êtes à moins de { $threshold } des autres.
uncompared = Sans comparaison, car un côté manque : { $list }.

start-title = Par où commencer
start-blind_spot-title = Soyez curieux : { $competency }
start-blind_spot = Vous vous donnez { $own }, les autres vous donnent { $others }. Demandez à quelqu’un de confiance ce qui se voit et vous échappe.
start-known_development_area-title = Travaillez-y : { $competency }
start-known_development_area = Les autres vous donnent { $others }, vous vous donnez { $own }. Personne n’est à convaincre : vous pouvez commencer tout de suite.
start-others-low-title = Regardez de près : { $competency }
start-others-low = Les autres vous donnent { $others }, moins que pour tout le reste.
start-hidden_strength-title = Faites-vous confiance : { $competency }
start-hidden_strength = Les autres vous donnent { $others }, vous vous donnez { $own }. Montrez-le davantage.
start-confirmed_strength-title = Appuyez-vous dessus : { $competency }
start-confirmed_strength = Les autres vous donnent { $others }, vous vous donnez { $own }. Que ce point fort porte le changement que vous souhaitez.
start-others-high-title = Appuyez-vous dessus : { $competency }
start-others-high = Les autres vous donnent { $others }, plus que pour tout le reste.
start-choose-title = Choisissez une seule chose
start-choose = Parlez-en avec votre coach. Un changement que les autres remarquent vaut mieux que cinq bonnes intentions.
start-nothing-title = Parlez-en
start-nothing = Dites à votre coach ce que vous espériez entendre, et de qui. Une conversation peut dire ce que les chiffres doivent taire.

# Le graphique d’ensemble
overview-title = Toutes les compétences d’un coup d’œil
overview-lead = Chaque ligne est une compétence, sur l’échelle de { $lowest } ({ $lowest-label }) à { $highest } ({ $highest-label }). La barre va de votre propre évaluation à celle de tous les autres ; les petites marques sont les groupes.
overview-lead-one-side = Chaque ligne est une compétence, sur l’échelle de { $lowest } ({ $lowest-label }) à { $highest } ({ $highest-label }). Les petites marques sont les groupes.
overview-chart = Moyennes de toutes les compétences
overview-nothing = Il n’y a rien à dessiner : aucune moyenne ne peut être montrée.
overview-table = Toutes les compétences en chiffres
strength-from = point fort dès { $cut }
column-competency = Compétence
column-gap = Écart
column-reading = Lecture
# A reading that one rater could undo.
tentative = à confirmer
reading-tentative = { $reading }, { tentative }
reading-blind_spot = Angle mort
reading-hidden_strength = Point fort caché
reading-confirmed_strength = Point fort
reading-known_development_area = Axe de progrès connu

quadrants-title = Où se situe chaque compétence

# Une compétence
competency-place = Compétence { $place } sur { $count }
competency-chart = { $competency } : moyennes
verdict-tentative = C’est à confirmer : sans l’une des réponses, ce ne serait peut-être plus vrai.
verdict-few = Cela repose sur { $count } personnes : prenez-le comme une question, non comme un constat.
verdict-blind_spot = Vous vous évaluez { $gap } plus haut que les autres, et ils voient une marge de progrès. C’est un angle mort : il mérite une conversation avant une conclusion.
verdict-hidden_strength = Les autres vous évaluent { $gap } plus haut que vous-même. C’est un point fort caché : on compte dessus, peut-être plus que vous ne le pensez.
verdict-confirmed_strength-over = Les autres l’évaluent haut. Vous vous évaluez encore { $gap } plus haut.
verdict-confirmed_strength = Vous et les autres le voyez de même, et c’est un point fort.
verdict-known_development_area-under = Les autres voient une marge de progrès, et vous êtes plus sévère encore : { $gap } plus bas.
verdict-known_development_area = Vous et les autres le voyez de même : il y a une marge de progrès.
verdict-uncompared = Votre évaluation et celle des autres ne peuvent être comparées ici, car un côté manque.
verdict-nothing = Aucun chiffre ne peut être montré pour cette compétence.
column-item = Question
column-who = Qui
people-short = n { $count }
not-published = non montré
item-reverse = Compté à l’envers : un chiffre élevé signifie que cela s’est vu rarement.
agreement-split = Les avis forment deux camps ; la moyenne ne reflète ni l’un ni l’autre.
split-items = { $count ->
    [one] avis partagés sur 1 question
   *[other] avis partagés sur { $count } questions
}
agreement-word-none = Les réponses des autres sont très éloignées.
agreement-word-weak = Les autres sont un peu d’accord entre eux.
agreement-word-moderate = Les autres sont globalement d’accord entre eux.
agreement-word-strong = Les autres sont bien d’accord entre eux.
agreement-word-very_strong = Les autres sont tout à fait d’accord entre eux.
items-title = Question par question
items-lead = Moyennes, avec le nombre de personnes. { $strip }
items-strip = Les marques sont placées sur l’échelle de { $lowest } à { $highest }.
items-strip-spread = Les marques sont placées sur l’échelle de { $lowest } à { $highest } ; les colonnes dessous montrent combien de tous les autres ont donné chaque réponse.
items-nothing = Aucun chiffre ne peut être montré pour les questions de cette compétence.

# Comparé à d’autres clients
norm-others-fifths = Sur { $count } autres clients, environ { $fifths } sur 5 ont été évalués moins haut que vous.
norm-others-lowest = Sur { $count } autres clients, presque tous ont été évalués plus haut que vous.
norm-others-highest = Sur { $count } autres clients, presque tous ont été évalués moins haut que vous.
norm-others-percent = Sur { $count } autres clients, environ { $percent } % ont été évalués moins haut que vous.
norm-self-fifths = Sur { $count } autres clients, environ { $fifths } sur 5 s’évaluent moins haut que vous.
norm-self-lowest = Sur { $count } autres clients, presque tous s’évaluent plus haut que vous.
norm-self-highest = Sur { $count } autres clients, presque tous s’évaluent moins haut que vous.
norm-self-percent = Sur { $count } autres clients, environ { $percent } % s’évaluent moins haut que vous.
norm-comparison = Une comparaison, pas une norme.
column-norm = Plus haut que
norm-cell-fifths = { $fifths } sur 5
norm-cell-lowest = presque personne
norm-cell-highest = presque tous
norm-cell-percent = { $percent } %

# Descriptions des graphiques : lues à la place de l’image
alt-overview = Moyennes sur une échelle de { $lowest } à { $highest }. { $rows }
alt-row = { $name } : { $figures }.
alt-figure = { $label } { $mean }
alt-at-least = au moins { $mean }
alt-at-most = au plus { $mean }
alt-gap = écart { $gap }

# Listes de questions
extremes-title = Les plus hautes et les plus basses
extremes-lead = Classées selon la moyenne de tous les autres. Avec si peu de personnes, deux voisines pourraient échanger leur place : prenez ces listes comme une entrée en conversation, non comme un classement.
extremes-highest = Les plus hautes
extremes-lowest = Les plus basses
extremes-more = { $count ->
    [one] Et 1 autre question avec le même résultat que la dernière.
   *[other] Et { $count } autres questions avec le même résultat que la dernière.
}

# Commentaires
comments-title = Avec leurs propres mots
comments-lead = Mot pour mot, tels qu’ils ont été écrits. Chaque question a son propre ordre, pour que les réponses d’une personne ne puissent être rassemblées.
comments-none = Aucun commentaire ne peut être montré.
comments-none-here = Aucun commentaire ne peut être montré pour cette question.

# Annexe
appendix-title = Les chiffres derrière les graphiques
spread-title = Comment les réponses se répartissent

# Comment lire le rapport
guide-title = Comment lire ce rapport
guide-compared-title = Ce qui est comparé
guide-compared = Chaque question a été évaluée de { $lowest } ({ $lowest-label }) à { $highest } ({ $highest-label }). Une compétence est la moyenne de ses questions ; elle est montrée si au moins { $coverage } % d’entre elles le sont. « Tous les autres », c’est tout le monde sauf vous, et chaque personne compte autant.
guide-not-observed = « { $label } » compte comme une absence de réponse, jamais comme une réponse basse.
guide-gap-title = Ce qu’est un écart
guide-gap = Un écart est votre propre évaluation moins celle de tous les autres, sur les questions évaluées des deux côtés. À partir de { $threshold }, dans un sens ou dans l’autre, il compte ; en dessous, vous êtes d’accord. À partir de { $cut }, la moyenne des autres compte comme un point fort.
guide-gap-normal = La plupart des gens s’évaluent un peu plus haut que ne le font les autres. Ce n’est pas une faute : les autres voient moins vos intentions, et vous voyez moins vos effets.
guide-norm-title = Vous parmi d’autres clients
guide-norm-workspace = Vos moyennes sont comparées à celles d’autres clients du cabinet à qui l’on a posé les mêmes questions : le regard des autres au regard des autres, et l’auto-évaluation à l’auto-évaluation.
guide-norm-cohort = Vos moyennes sont comparées à celles des autres personnes dont les rapports ont été établis avec le vôtre : le regard des autres au regard des autres, et l’auto-évaluation à l’auto-évaluation.
guide-norm-file = Vos moyennes sont comparées à la norme « { $name } » : le regard des autres au regard des autres, et l’auto-évaluation à l’auto-évaluation.
guide-norm = Le rapport dit combien d’entre eux ont une moyenne plus basse que vous ; ceux qui ont la même comptent pour moitié, et vous n’êtes pas du nombre. Moins de 100 personnes font une comparaison, donnée en cinquièmes, et non une norme. Une place dit si une moyenne est courante, non si elle est bonne : parmi des personnes toutes évaluées haut, une moyenne élevée se trouve au milieu. Aucun de leurs chiffres ne figure dans ce rapport, et aucun des vôtres dans les leurs.
guide-small-title = De petits nombres
guide-small = Avec trois ou quatre personnes, une seule qui change d’avis déplace une moyenne d’un quart de point ou plus. De telles moyennes n’ont qu’une décimale, rien n’est dit de la répartition des réponses, et un angle mort ou un point fort caché est dit à confirmer. À partir de cinq personnes, un mot dit à quel point elles sont d’accord. En dessous de huit, un écart est une question plutôt qu’un constat. Est aussi dit à confirmer tout ce qu’une seule personne pourrait renverser.
guide-small-groups = Moins d’un demi-point d’écart entre groupes ne dit pas grand-chose, ni moins de trois quarts de point lorsqu’un groupe ne compte que trois ou quatre personnes ; des groupes qui vous voient sous des angles différents peuvent bien différer. Lorsque les avis forment deux camps, lisez la répartition des réponses plutôt que la moyenne. Fiez-vous à ce qui revient, et posez des questions sur le reste.
guide-anonymity-title = Ce qui est montré, et ce qui ne l’est pas
guide-anonymity-mean = La moyenne d’un groupe n’est montrée que si au moins { $k } de ses personnes ont répondu à la question ; celle de tous les autres, que si au moins { $total } personnes l’ont fait.
guide-anonymity-items = Un groupe d’au moins { $k } mais de moins de { $items } personnes n’a aucun chiffre par question et n’entre pas dans « tous les autres ». Il n’a qu’une moyenne sur les questions d’une compétence ; à un quart de point ou moins d’une extrémité de l’échelle, on ne dit que cela (≥ ou ≤).
guide-anonymity-spread = La répartition des réponses n’est montrée que là où au moins { $count } personnes ont répondu.
guide-anonymity-comments = Les commentaires ne sont montrés par groupe que si au moins { $count } personnes du groupe en ont écrit un ; sinon ils sont réunis avec ceux des autres groupes, ou laissés de côté.
guide-anonymity-merge = Les groupes trop petits sont réunis, entre eux ou avec un plus grand, et montrés comme un seul. Là où cela ne suffit pas, leurs réponses sont laissées de côté partout.
guide-anonymity-drop = Les groupes trop petits sont réunis entre eux. Là où cela ne suffit pas, leurs réponses sont laissées de côté partout, y compris dans la moyenne de tous les autres.
guide-anonymity-missing = Ce qui manque ici ne peut être montré, et ne peut être calculé à partir de ce qui l’est.
guide-anonymity-manager = Les réponses et les commentaires de votre responsable sont montrés à part. Votre responsable le savait avant de répondre.
guide-anonymity-limit = Une chose qu’aucune règle ne peut cacher : si tout un groupe donne la même réponse, cette réponse se voit.
guide-purpose-title = À quoi il sert
guide-purpose = Ce rapport sert votre développement. Si peu de voix, à un seul moment, ne portent aucune décision de salaire, de promotion ou d’emploi.
guide-questionnaire-title = Le questionnaire
guide-questionnaire = { $title }, version { $version }.
guide-licence = Licence : { $licence }.
guide-source = Source : { $source }.

# La feuille de travail
worksheet-title = Ce que j’en fais
worksheet-lead = Pour votre prochaine conversation avec votre coach.
worksheet-surprise = Ce qui m’a surpris
worksheet-keep = Ce que je veux garder, et utiliser davantage
worksheet-change = La seule chose que je veux changer, et à quoi les autres le verront
worksheet-thanks = Qui je remercierai, et à qui je demanderai davantage
