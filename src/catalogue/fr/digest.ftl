# One letter about several questionnaires of one reader.
# $sender: the coach or practice that asks; $clients: whom the feedback is for, joined; $count: how many, two at least.

digest-invitation-subject = Votre regard est attendu : { $count } questionnaires
digest-invitation-heading = { $count } questionnaires vous attendent
digest-invitation-why = { $sender } accompagne plusieurs personnes dans un feedback à 360 degrés et vous demande votre regard sur chacune d’elles : { $clients }. Pour que vous receviez un seul message et non plusieurs, tous les liens se trouvent dans celui-ci.
digest-reminder-subject = Rappel : { $count } questionnaires sont encore ouverts
digest-reminder-heading = Il est encore temps
digest-reminder-why = { $sender } vous a récemment demandé votre regard sur plusieurs personnes. Vos réponses à ces questionnaires ne sont pas encore arrivées, et elles manqueraient. Ce message tient lieu d’un rappel pour chacun d’eux ; aucune des personnes concernées n’apprend quelles réponses sont encore attendues. Si vous venez de répondre, il n’y a plus rien à faire.

digest-each = On répond à chaque questionnaire séparément. Vous pouvez vous arrêter à tout moment et continuer plus tard avec le même lien.
digest-self = Votre propre regard
digest-form = Environ { $minutes } minutes ; merci de répondre avant le { $deadline }.
digest-because = Vous recevez ce message parce que { $sender } a indiqué votre adresse pour le feedback destiné à { $clients }.
