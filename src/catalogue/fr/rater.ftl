# Ce que lisent les répondants et les clients sur les pages.

rater-language = Langue
rater-title = Votre regard sur { $client }
rater-title-self = Votre propre regard
rater-lead = { $coach } vous demande votre avis sincère sur la façon de travailler de { $client }. Ce que vous dites, avec d’autres, aide { $client } à voir ce qu’il faut garder et ce qu’il faut changer.
rater-lead-self = { $coach } vous demande comment vous voyez votre propre travail. Votre regard est placé à côté de ce que disent les personnes qui vous entourent.
rater-fact-asks = Demandé par
rater-fact-about = Au sujet de
rater-yourself = Vous-même
rater-fact-role = Vous répondez en tant que
rater-fact-time = Durée
rater-minutes = environ { $minutes } minutes, { $items } questions courtes
rater-fact-until = Ouvert jusqu’au
rater-start = Commencer
rater-continue = Continuer
rater-start-hint = Vous pouvez vous arrêter à tout moment et revenir par le lien de votre courriel. Rien ne compte avant l’envoi.
rater-help = Une question ? Écrivez à

rater-group-self = Autoévaluation
rater-group-manager = Responsable hiérarchique
rater-group-peer = Collègue
rater-group-direct_report = Membre de l’équipe
rater-group-other = Autre personne

rater-fate-title = Ce que deviennent vos réponses
rater-fate-self = Vos notes figurent dans le rapport comme votre propre regard, à côté de ce que disent les autres. Vos commentaires sont présentés comme les vôtres.
rater-fate-manager = Vous répondez en tant que responsable de { $client }. Vos notes et vos commentaires sont présentés à part, sous « Responsable hiérarchique » : ils ne sont donc pas anonymes. Écrivez ce que vous diriez aussi en face.
rater-fate-managers = Si plusieurs responsables répondent, leurs notes sont présentées ensemble sous « Responsable hiérarchique ». Chacun connaît les siennes : à deux, chacun peut donc calculer celles de l’autre.
rater-fate-asked = { $count ->
    [one] À ce stade, vous êtes la seule personne sollicitée dans votre groupe ({ $group }).
   *[other] À ce stade, vous êtes l’une des { $count } personnes sollicitées dans votre groupe ({ $group }).
}
rater-fate-group = Vos notes sont comptées avec celles des autres personnes de votre groupe. Un chiffre n’est montré que si au moins { $k } personnes y ont contribué.
rater-fate-too-few = Si moins de { $k } de ces personnes répondent, leurs notes sont comptées avec celles d’un autre groupe, ou laissées de côté.
rater-fate-items = Les chiffres d’une seule question ne sont montrés que si au moins { $items } personnes y ont contribué. Pour moins de personnes, il n’y a tout au plus qu’une moyenne sur plusieurs questions.
rater-fate-together = C’est trop peu pour qu’un groupe figure seul : vos notes sont donc montrées avec celles de : { $groups }. En tout, { $count } personnes ont été sollicitées. Un chiffre n’est montré que si au moins { $k } personnes y ont contribué.
rater-fate-joined = Un autre groupe est trop petit pour figurer seul : ses notes sont donc montrées avec celles de votre groupe : { $groups }. En tout, { $count } personnes ont été sollicitées. Un chiffre n’est montré que si au moins { $k } personnes y ont contribué.
rater-fate-left-out = C’est trop peu : un chiffre n’est montré que si au moins { $k } personnes y ont contribué. Ni vos notes ni vos commentaires ne seront donc montrés.
rater-fate-comments = Les commentaires sont montrés mot pour mot, sans nom, dans un ordre tiré au hasard et seulement par listes d’au moins { $k } : ceux de votre groupe ou, si un groupe en écrit trop peu, une seule liste de tous les groupes sauf le responsable.
rater-fate-comments-together = Les commentaires sont montrés mot pour mot, sans nom, dans un ordre tiré au hasard et seulement par listes d’au moins { $k } : ceux des groupes nommés ici ou, s’il y en a trop peu, une seule liste de tous les groupes sauf le responsable.
rater-fate-comments-alone = Les commentaires sont montrés mot pour mot, sans nom, dans un ordre tiré au hasard et seulement si au moins { $k } de ces personnes en écrivent un.
rater-fate-comments-pooled = Les commentaires sont montrés mot pour mot, sans nom, dans un ordre tiré au hasard et seulement par listes d’au moins { $k }. Trop peu de personnes ont été sollicitées ici : les vôtres figurent donc dans une seule liste avec ceux de tous les groupes sauf le responsable.
rater-fate-comments-too-few = Les commentaires ne sont montrés que par listes d’au moins { $k }, et moins de personnes ont été sollicitées. Vos commentaires ne seront donc pas montrés.
rater-fate-follows = Tout cela dépend du nombre de personnes sollicitées, non de celles qui ont répondu. Si des personnes sont ajoutées à la liste ou en sont retirées, ce texte change en conséquence.
rater-fate-sealed = Ce que vous envoyez est scellé, sans votre nom et sans heure. À la clôture, toutes les réponses sont ouvertes en une fois, comptées et supprimées. Ni { $coach } ni { $client } ne voit jamais un formulaire isolé.
rater-fate-final = Une fois envoyées, les réponses ne peuvent être ni modifiées ni retirées : personne ne peut retrouver les vôtres.
rater-fate-sealed-named = Ce que vous envoyez est scellé. Personne ne peut le lire avant la clôture ; alors il est ouvert, compté et supprimé avec toutes les autres réponses.
rater-fate-final-named = Une fois envoyées, les réponses ne peuvent être ni modifiées ni retirées.
rater-limits-title = Ce que nous ne pouvons pas promettre
rater-notice-version = Ceci est la version { $version } de cette information. Toutes les versions sont conservées.
rater-limit-unanimous = Si toutes les personnes d’un groupe donnent la même réponse, cette réponse se voit.
rater-limit-style = Un exemple ou votre façon d’écrire peut révéler qui vous êtes.
rater-limit-invited = { $coach } sait qui est invité, et { $client } vous a peut-être proposé. On voit combien de personnes ont répondu, pas lesquelles.
rater-limit-server = Une personne qui modifierait le programme sur ce serveur pendant la collecte, ou qui détiendrait à la fois ses clés secrètes et une ancienne copie de ses données, pourrait rompre cette promesse.

rater-page = Page { $done } sur { $all }
rater-answered = { $done } sur { $all } répondues
rater-progress = Questions répondues
rater-next = Enregistrer et continuer
rater-back = Retour
rater-to-review = Relire vos réponses
rater-steps = Pages de ce formulaire
rater-view-all = Tout afficher sur une page
rater-view-pages = Afficher un thème à la fois
rater-comments-title = Avec vos propres mots
rater-comments-lead = Vous n’êtes pas obligé d’écrire. Un exemple concret aide le plus.
rater-comments-warning = Ce que vous écrivez est montré mot pour mot. Évitez les noms, les dates et les projets que vous seul mentionneriez.
rater-characters-left = Encore { $left } caractères
rater-saved = Brouillon enregistré.
rater-unsaved = Pas encore enregistré. Ce que vous avez saisi est toujours sur cette page et sera renvoyé.
rater-open-lead = Ces questions attendent encore une réponse. Si vous ne pouvez pas juger, dites-le : c’est aussi une réponse.

rater-faults-title = Un point est à revoir
rater-fault-unanswered = Choisissez une réponse à : { $item }
rater-fault-choose = Choisissez l’une de ces réponses.
rater-fault-off-scale = Choisissez l’une des réponses proposées à : { $item }
rater-fault-unknown = Le formulaire a envoyé un champ qui n’appartient pas à ce questionnaire ({ $field }). Rechargez la page et envoyez-la de nouveau.
rater-fault-too-long = Ce commentaire compte { $length } caractères ; { $limit } au plus sont possibles. Raccourcissez-le.
rater-fault-unstorable = Ce commentaire contient un caractère de contrôle invisible. Effacez ce que vous avez collé et saisissez-le de nouveau.
rater-fault-stacked = Ce commentaire empile trop d’accents sur une lettre. Écrivez-le avec les accents qu’il a vraiment.

rater-review-title = Relire et envoyer
rater-review-lead = Tout est répondu. Relisez une dernière fois.
rater-review-open = { $count ->
    [one] Une question attend encore une réponse.
   *[other] { $count } questions attendent encore une réponse.
}
rater-review-answer-open = Y répondre
rater-review-changed = Vos réponses ont été modifiées dans une autre fenêtre depuis que vous les avez relues. Relisez-les encore une fois, puis envoyez-les.
rater-change = Modifier
rater-unanswered = Pas encore répondu
rater-no-comment = Aucun commentaire
rater-back-to-form = Retour aux questions
rater-submit-final = À l’envoi, vos réponses sont scellées et ne peuvent plus être modifiées.
rater-submit = Envoyer vos réponses

rater-recorded-title = Vos réponses sont enregistrées
rater-recorded-thanks = Merci d’avoir pris ce temps. { $client } lira le rapport sans apprendre qui a dit quoi.
rater-recorded-thanks-manager = Merci d’avoir pris ce temps. { $client } lira vos réponses comme celles du responsable hiérarchique, à côté de ce que disent les autres.
rater-recorded-thanks-self = Merci d’avoir pris ce temps. Votre coach parcourra le rapport avec vous.
rater-recorded-done = Il n’y a plus rien à faire ; vous pouvez fermer cette page. Vous ne recevrez plus de rappel.
rater-spent-title = Des réponses sont déjà enregistrées
rater-spent-what = Des réponses ont été envoyées par ce lien. Elles sont scellées : cette page ne peut ni les montrer ni les modifier.
rater-spent-conflict = Des réponses étaient déjà enregistrées par ce lien ; ce que vous venez d’envoyer n’a pas été pris. Les premières réponses restent telles quelles.
rater-closed-title = Cette évaluation est close
rater-closed-what = Elle était ouverte jusqu’au { $until }. Il n’est plus possible de répondre.
rater-closed-ask = Si vous pensez que c’est une erreur, écrivez à { $coach } ({ $email }).

client-title = Votre rapport est prêt
client-lead = { $coach } vous a transmis le rapport de votre évaluation, { $client }.
client-care-title = Avant de l’ouvrir
client-care-private = Ce lien n’est qu’à vous. Quiconque le possède peut lire le rapport ; ne le transmettez que si vous le voulez.
client-care-reading = Prenez une demi-heure au calme. Regardez d’abord les points forts, puis les écarts, et gardez ce qui vous surprend pour l’entretien avec votre coach.
client-open = Ouvrir le rapport
client-download = Télécharger en PDF

problem-link-title = Ce lien ne fonctionne pas
problem-link-what = Il a peut-être été coupé en le copiant, ou remplacé par un plus récent.
problem-link-remedy = Copiez le lien entier de votre courriel dans la barre d’adresse, ou demandez à la personne qui vous a invité de l’envoyer de nouveau.
problem-visit-title = Rouvrez votre lien
problem-visit-what = Ce navigateur ne sait pas quel formulaire vous remplissez, peut-être parce qu’il a été fermé entre-temps. Ce que vous avez enregistré est conservé.
problem-visit-remedy = Ouvrez encore une fois le lien de votre courriel et vous continuerez où vous en étiez.
problem-guard-title = Ce formulaire n’a pas été pris
problem-guard-what = Il ne venait pas d’une page de ce site, ou la page était trop ancienne.
problem-guard-remedy = Rouvrez la page et envoyez-la de nouveau.
problem-busy-title = Pas enregistré pour l’instant
problem-busy-what = Le serveur ne peut rien enregistrer pour le moment. Vos réponses sont toujours dans votre navigateur.
problem-busy-remedy = Revenez en arrière et envoyez la page de nouveau dans une minute.
problem-fault-title = Une erreur s’est produite de notre côté
problem-fault-what = Rien n’a été modifié. Réessayez dans une minute.
problem-reference = Référence :

date-long = { $weekday ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
} { $day } { $month ->
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
} { $year }, { $time } ({ $zone })
