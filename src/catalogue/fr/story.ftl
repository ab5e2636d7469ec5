# Ce que le rapport contient en plus des chiffres : la couverture, la date et la note destinée au coach.

day-long = { $day } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
logo = Logo

# The brief for the coach; its questions are put to the client
brief-title = Note pour le coach : { $name }
brief-kind = Note pour le coach
brief-lead = Pour vous, en tant que coach, et non pour la personne accompagnée. Elle ne dit rien qui ne soit dans le rapport ; elle dit quoi demander et à quoi faire attention.
brief-open-title = Ouvrir la conversation
brief-open-1 = Avant d’ouvrir le rapport, demandez à la personne accompagnée ce qu’elle s’attend à lire, et ce qui la surprendrait.
brief-open-2 = Laissez-la lire la synthèse en silence et parler en premier.
brief-open-3 = Commencez par ce que les autres évaluent haut. C’est aussi vrai que le reste.
brief-care-title = Points d’attention
brief-care-few = Les moyennes de tous les autres reposent sur { $people }. Chaque écart est une question, non un constat.
brief-care-groups = Moins de cinq personnes à chaque fois : { $list }. Si l’une d’elles change d’avis, une moyenne bouge d’un quart de point ou plus.
brief-care-tentative = À confirmer : { $list }. Sans l’une des réponses, ce ne serait peut-être plus vrai ; ne commencez pas par là.
brief-care-merged = Montrés ensemble, parce qu’un groupe était trop petit ou avait trop peu de commentaires : { $list }. N’essayez pas de distinguer les groupes.
brief-care-no-groups = Rien n’est montré des groupes pris séparément. Ne devinez pas ce qu’ils auraient dit.
brief-care-uncompared = Les propres évaluations et celles des autres ne sont comparées nulle part, parce qu’il manque un côté.
brief-care-manager = Les réponses du responsable sont montrées à part, et cela lui avait été dit avant. Ne laissez pas une voix peser plus que les autres.
brief-care-comments = Ne cherchez pas qui a écrit un commentaire, et ne laissez pas la personne accompagnée le chercher.
brief-care-missing = Ce qui manque ne peut être montré, et ne peut être calculé à partir de ce qui l’est. Restez-en là.
brief-care-purpose = Si quelqu’un demande une décision de salaire, de promotion ou d’emploi : ce rapport n’en porte aucune.
brief-ask-title = Questions pour la restitution
brief-confirmed_strength-1 = Comment faites-vous cela ? Que pourraient en apprendre les autres ?
brief-confirmed_strength-2 = Où cela pourrait-il devenir excessif ?
brief-hidden_strength-1 = Sur quoi les autres comptent-ils ici, qui vous vient facilement ?
brief-hidden_strength-2 = Où pourriez-vous l’utiliser plus ouvertement ?
brief-blind_spot-1 = Que voient peut-être ici les autres, que vous ne voyez pas ?
brief-blind_spot-2 = Quand l’avez-vous montré pour la dernière fois, et qui était là ?
brief-known_development_area-1 = Vous et les autres êtes du même avis. Qu’est-ce qui vous a retenu de le changer jusqu’ici ?
brief-known_development_area-2 = Quel serait le plus petit pas que les autres remarqueraient ?
brief-others-low-1 = Qu’est-ce que les autres aimeraient voir davantage ?
brief-others-low-2 = Quel serait le plus petit pas qu’ils remarqueraient ?
brief-own-1 = Sur quoi fondez-vous votre évaluation ? Donnez un exemple.
brief-own-2 = À qui pourriez-vous demander comment il ou elle le voit ?
brief-split-title = Avis partagés
brief-split-1 = Les avis forment ici deux camps. Dans quelles situations vous perçoit-on différemment ?
brief-split-2 = Que pourriez-vous demander à tous, sans demander qui a répondu quoi ?
brief-comments-1 = Quelle phrase vous reste en tête ? Qu’y entendez-vous ?
brief-comments-2 = Quelle phrase va avec les chiffres, et laquelle non ?
brief-nothing = Il n’y a aucun constat sur lequel interroger. Demandez ce que la personne espérait entendre, et de qui.
brief-close-title = Conclure la conversation
brief-close-1 = Laissez la personne accompagnée choisir une seule chose à changer. Une suffit.
brief-close-2 = Demandez à quoi les autres le verront, et d’ici quand.
brief-close-3 = Convenez de qui sera remercié pour ses réponses, et de quand vous y reviendrez.
brief-notes = Notes
