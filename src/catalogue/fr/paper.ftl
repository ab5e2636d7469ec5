# The questionnaire on paper, filled in by hand. Nothing here may promise what only the form behind a link can keep.
paper-kind = Questionnaire sur papier
paper-name = Votre nom
paper-return = À remettre à
paper-until = Au plus tard le
paper-how-title = Comment le remplir
paper-how = Cochez un cercle par ligne : celui qui correspond le mieux à ce que vous avez vu par vous-même.
paper-how-self = Cochez un cercle par ligne : celui qui vous correspond le mieux.
paper-unseen = Si vous ne pouvez pas juger, cochez la case « { $label } ». C’est aussi une réponse.
paper-seen-title = Qui le saura
paper-seen = Cette feuille n’est pas anonyme : la personne qui la recueille voit vos croix et votre écriture. Avant de commencer, demandez qui elle est, qui d’autre lira la feuille et ce que celle-ci deviendra.
paper-seen-self = La personne qui recueille cette feuille voit vos croix et votre écriture. Avant de commencer, demandez qui d’autre la lira et ce qu’elle deviendra.
paper-statement = Affirmation
paper-only = Seulement pour : { $groups }
paper-comments-seen = La personne qui recueille cette feuille voit aussi votre écriture. Écrivez ce que vous diriez aussi de vive voix.
