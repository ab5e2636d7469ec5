# Les lettres : invitation, rappels, remerciement, « qui devons-nous interroger ? », « votre rapport est prêt ».
# $name : qui lit ; $client : pour qui est le feedback ; $sender : qui demande (coach ou cabinet).

mail-greeting = Bonjour { $name },
mail-thanks = Merci pour votre temps et votre franchise.
mail-regards = Bien cordialement

mail-invitation-subject = Votre regard sur { $client }
mail-invitation-subject-self = Votre feedback à 360 degrés : votre propre regard
mail-invitation-heading = Votre regard sur { $client }
mail-invitation-heading-self = Votre propre regard d’abord
mail-invitation-why = { $client } participe à un feedback à 360 degrés : des personnes de son entourage professionnel disent comment elles vivent la collaboration. { $sender } accompagne la démarche et vous demande votre regard.
mail-invitation-why-manager = { $client } participe à un feedback à 360 degrés : des personnes de son entourage professionnel disent comment elles vivent la collaboration. { $sender } accompagne la démarche et vous demande votre regard de responsable hiérarchique.
mail-invitation-why-self = Votre feedback à 360 degrés commence. Des personnes avec qui vous travaillez sont invitées à dire leur regard sur vous, et le vôtre a sa place à côté du leur : c’est là où les deux diffèrent que l’échange avec { $sender } devient intéressant.

mail-reminder-subject = Rappel : votre regard sur { $client }
mail-reminder-subject-self = Rappel : il manque encore votre propre regard
mail-reminder-heading = Il est encore temps
mail-reminder-heading-self = Il manque encore votre propre regard
mail-reminder-why = { $sender } vous a récemment demandé votre regard sur { $client }. Vos réponses ne sont pas encore arrivées, et elles manqueraient. Ce rappel est adressé à toutes les personnes dont les réponses sont attendues ; { $client } ne saura pas de qui il s’agit. Si vous venez de répondre, il n’y a plus rien à faire.
mail-reminder-why-manager = { $sender } vous a récemment demandé votre regard de responsable hiérarchique sur { $client }. Vos réponses ne sont pas encore arrivées, et elles manqueraient. Si vous venez de répondre, il n’y a plus rien à faire.
mail-reminder-why-self = Les personnes qui vous entourent sont invitées à dire leur regard sur vous. Sans le vôtre, le rapport n’a rien à quoi comparer le leur. Si vous venez de répondre, il n’y a plus rien à faire.

mail-last-call-subject = Bientôt terminé : votre regard sur { $client }
mail-last-call-subject-self = Bientôt terminé : il manque encore votre propre regard
mail-last-call-heading = Le délai se termine bientôt
mail-last-call-heading-self = Il manque encore votre propre regard
mail-last-call-why = Le feedback pour { $client } se termine bientôt, et vos réponses ne sont pas encore arrivées. Après la date limite, aucune réponse ne pourra plus être prise en compte. Ce rappel est adressé à toutes les personnes dont les réponses sont attendues ; { $client } ne saura pas de qui il s’agit. Si vous venez de répondre, il n’y a plus rien à faire.
mail-last-call-why-manager = Le feedback pour { $client } se termine bientôt, et vos réponses de responsable hiérarchique ne sont pas encore arrivées. Après la date limite, aucune réponse ne pourra plus être prise en compte. Si vous venez de répondre, il n’y a plus rien à faire.
mail-last-call-why-self = Le feedback se termine bientôt. Sans votre propre regard, le rapport n’a rien à quoi comparer celui des autres, et après la date limite il ne pourra plus être ajouté. Si vous venez de répondre, il n’y a plus rien à faire.

mail-time = Comptez { $minutes ->
    [one] environ une minute
   *[other] environ { $minutes } minutes
  }, sur téléphone ou sur ordinateur. Vous pouvez vous interrompre à tout moment et reprendre plus tard avec le même lien. Merci de répondre avant le { $deadline }.
mail-answer-button = Ouvrir le questionnaire
mail-action = { $action } :
mail-address = Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :

mail-promise-heading = Ce que deviennent vos réponses
mail-promise = Vos évaluations sont réunies avec celles d’autres personnes : aucun chiffre auquel contribuent vos évaluations ne repose sur moins de { $k } personnes. Les commentaires sont repris mot pour mot, sans nom, et seulement là où au moins { $comments } personnes en ont écrit un ; évitez donc ce que vous seriez la seule personne à pouvoir écrire. Le rapport est remis à { $client } et à { $sender } et ne dit pas qui a dit quoi. La première page du questionnaire l’explique en entier, limites comprises.
mail-promise-manager = Vous répondez en tant que responsable hiérarchique et, étant une seule personne, vous ne pouvez pas rester anonyme : le rapport présente vos évaluations et vos commentaires comme les vôtres. Il est remis à { $client } et à { $sender }.
mail-promise-self = Le rapport présente vos évaluations et vos commentaires comme votre propre regard, à côté de celui des autres. { $sender } et vous le recevez ; c’est à vous de décider si quelqu’un d’autre le lira.

mail-personal = Ce lien est personnel : merci de ne pas transmettre ce message. Il ne faut pas de compte, et l’ouverture du message ou du lien n’est signalée à personne.
mail-because = Vous recevez ce message parce que { $sender } a indiqué votre adresse pour le feedback destiné à { $client }.
mail-because-self = Vous recevez ce message parce que { $sender } a indiqué votre adresse pour votre feedback à 360 degrés.
mail-decline-reply = S’il s’agit d’une erreur, ou si vous préférez ne pas participer, répondez simplement à ce message.
mail-decline = S’il s’agit d’une erreur, ou si vous préférez ne pas participer, merci de prévenir { $sender }.

mail-report-subject = Le rapport de votre feedback à 360 degrés est prêt
mail-report-heading = Votre rapport est prêt
mail-report-why = { $sender } a lu votre rapport et vous le remet. Il place votre propre regard à côté de celui des personnes qui ont répondu : ce qu’elles apprécient, ce qui surprend, et où pourrait se trouver un premier pas.
mail-report-advice = Prenez une demi-heure au calme. Les deux premières pages disent l’essentiel ; notez ce qui vous réjouit et ce qui vous étonne, et apportez les deux à votre prochain échange avec { $sender }.
mail-report-button = Ouvrir le rapport
mail-report-thanks = Bonne lecture.
mail-report-personal = Ce lien est personnel : qui le possède peut lire votre rapport. Ne le transmettez qu’aux personnes qui doivent le lire.

mail-thanks-subject = Le feedback pour { $client } est terminé
mail-thanks-subject-self = Votre feedback à 360 degrés est terminé
mail-thanks-heading = Merci
mail-thanks-why = Le feedback à 360 degrés pour { $client } est terminé, et aucune réponse n’est plus prise en compte. Ce message est adressé à toutes les personnes interrogées, qu’elles aient répondu ou non. À toutes celles qui ont participé : merci pour votre temps et votre franchise.
mail-thanks-why-self = Votre feedback à 360 degrés est terminé, et aucune réponse n’est plus prise en compte. Ce message est adressé à toutes les personnes interrogées, qu’elles aient répondu ou non. Merci d’avoir accepté cette démarche.
mail-thanks-next = Les réponses sont réunies comme l’explique la première page du questionnaire. Elles deviennent le point de départ des échanges entre { $client } et { $sender }. Vous n’avez plus rien à faire.
mail-thanks-next-self = { $sender } lit maintenant le rapport, puis vous le remet ; un autre message vous apportera le lien. D’ici là, vous n’avez rien à faire.

mail-nomination-subject = Votre feedback à 360 degrés : qui devons-nous interroger ?
mail-nomination-heading = Qui devons-nous interroger ?
mail-nomination-why = Votre feedback à 360 degrés avec { $sender } se prépare. Vous savez mieux que quiconque qui vous voit au travail : proposez, s’il vous plaît, des personnes dont le regard compte, par exemple votre responsable hiérarchique, des collègues et des personnes que vous encadrez.
mail-nomination-advice = Choisissez des personnes qui travaillent avec vous depuis assez longtemps pour avoir vu de bons jours et des jours difficiles. { $sender } parcourt votre liste avant que quiconque soit interrogé.
mail-nomination-button = Proposer des personnes

mail-nomination-returned-subject = Votre liste, encore une fois, s’il vous plaît
mail-nomination-returned-heading = Votre liste est de nouveau entre vos mains
mail-nomination-returned-why = { $sender } a relu votre liste et vous demande d’y changer quelque chose.
mail-nomination-returned-advice = Vous lirez en haut de la page de quoi il s’agit. Modifiez la liste, puis remettez-la.

mail-test-subject = Test : { $subject }
mail-test-note = Ceci est un test avec des données d’exemple. Il n’a été envoyé qu’à vous, et aucun lien ne mène à un vrai questionnaire ni à un vrai rapport.
