# Ce que peut faire une personne invitée à part répondre : décliner, arrêter les lettres, redemander son lien, vérifier un
# reçu ; et ce qui, dans un commentaire, peut trahir son auteur. $client : de qui il s’agit ; $coach : qui demande.

decline-open = Je ne peux ou ne veux pas répondre
decline-title = Vous n’êtes pas tenu de répondre
decline-lead = Si vous déclinez, vous ne recevrez plus de messages à propos de ce feedback, et ce que vous avez déjà rempli sera supprimé. Tant qu’il est ouvert, vous pouvez changer d’avis.
decline-legend = Pourquoi ne répondez-vous pas ?
decline-reason-little_contact = J’ai trop peu de contacts avec { $client }
decline-reason-conflict = J’ai un conflit d’intérêts
decline-reason-no_time = Je n’ai pas le temps
decline-reason-unsaid = Je préfère ne pas le dire
decline-wrong-person = Ce n’est pas moi : le message est arrivé à la mauvaise adresse
decline-choose = Choisissez une de ces réponses. « Je préfère ne pas le dire » suffit.
decline-seen-title = Ce qu’apprend { $coach }
decline-seen = Combien de personnes déclinent et, dès qu’elles sont au moins { $k }, combien de fois chaque raison a été donnée. Jamais qui. Mais quiconque voit ce nombre monter juste après vous avoir parlé peut le deviner ; et si tout le monde décline, le nombre le dit de chacun.
decline-seen-manager = Vous répondez comme responsable hiérarchique, et les responsables ne sont pas comptés ici : { $coach } voit que le responsable n’a pas répondu, et non pourquoi. La raison que vous choisissez n’est montrée à personne.
decline-seen-wrong-person = Si le message est arrivé à la mauvaise adresse, { $coach } l’apprend, avec l’adresse, et peut la corriger.
decline-button = Décliner
declined-title = Vous avez décliné
declined-what = Hormis une invitation déjà en route, vous ne recevrez plus de messages à propos de ce feedback, et rien de ce que vous aviez rempli n’est conservé. { $coach } n’apprend pas que c’était vous.
declined-wrong-title = Merci de nous l’avoir dit
declined-wrong-what = Vous ne recevrez plus de messages à propos de ce feedback. { $coach } apprend que cette adresse n’est pas la bonne.
declined-not-taken = Vous avez décliné entre-temps ; ce que vous venez d’envoyer n’a donc pas été pris en compte.
declined-return-what = Vous avez changé d’avis ? Vous pouvez répondre jusqu’au { $until }.
declined-return = Répondre malgré tout

no-mail-title = Arrêter les messages
no-mail-lead = { $coach } vous a demandé par courriel votre regard sur { $client }.
no-mail-legend = Quels messages ne voulez-vous plus ?
no-mail-this = Ceux qui concernent le feedback pour { $client }
no-mail-all = Tous les messages de { $coach } à cette adresse
no-mail-button = Arrêter ces messages
no-mail-done-title = Vous ne recevrez plus de messages
no-mail-done-this = Plus aucun message ne vous sera envoyé à propos du feedback pour { $client }.
no-mail-done-all = { $coach } n’enverra plus de messages à cette adresse par ce site.
no-mail-what = Cela ne vous retire rien d’autre : le lien de vos messages reste valable et vous pouvez répondre comme avant. { $coach } voit que vous ne voulez pas de messages, et non si vous avez répondu. Mais quiconque le voit juste après un rappel peut deviner que ce n’était pas encore fait.
no-mail-kept = Votre adresse n’est mise sur aucune liste pour cela. Si vous ne voulez plus aucun message, nous gardons un code qui permet de reconnaître votre adresse et à partir duquel personne ne peut la retrouver.
no-mail-again = Recevoir de nouveau des messages

lost-title = Renvoyez-moi mon lien
lost-lead = Indiquez l’adresse à laquelle vous avez été invité. Si une réponse de votre part y est attendue, un message avec votre lien arrive dans quelques minutes.
lost-email = Votre adresse électronique
lost-button = Envoyer le lien
lost-fault = Ce n’est pas une adresse électronique. Elle devrait ressembler à nom@example.org.
lost-sent-title = Regardez dans votre boîte de réception
lost-sent-what = Si une réponse est attendue de cette adresse, un message avec le lien est en route. Cette page le dit pour toute adresse : personne n’y apprend qui a été invité.
lost-sent-nothing = Rien n’arrive ? Alors vous avez déjà répondu, décliné ou arrêté les messages, le feedback est clos, ou vous avez été invité à une autre adresse. Il part au plus un tel message par heure. Si rien n’y fait, écrivez à la personne qui vous a invité.

receipt-promise = Après l’envoi, vous recevez un reçu qui vous permet de vérifier plus tard que vos réponses ont été comptées.
receipt-title = Votre reçu
receipt-what = Avec ce code, vous pouvez vérifier après la clôture que vos réponses ont été comptées. Il ne mène ni à votre nom ni à ce que vous avez répondu. Il n’est montré qu’ici, et seul ce navigateur le garde jusqu’à sa fermeture : notez-le ou téléchargez-le si vous le voulez.
receipt-limit = Un reçu prouve à qui le voit qu’une réponse a été donnée, jamais laquelle. Personne n’a le droit de vous le demander, et vous n’avez pas à le garder.
receipt-download = Télécharger en texte
receipt-page-title = Vérifier un reçu
receipt-page-lead = Saisissez le code reçu quand vos réponses ont été enregistrées : 24 lettres et chiffres.
receipt-code = Code
receipt-button = Vérifier
receipt-counted-title = Comptées
receipt-counted-what = Les réponses de ce reçu ont été comptées, une fois, à la clôture du feedback pour { $client } : { $moment }. Les chiffres qui les montrent dépendent du nombre de personnes qui ont répondu. Les réponses elles-mêmes ont été supprimées.
receipt-waiting-title = Enregistrées, pas encore comptées
receipt-waiting-what = Ce reçu a été délivré ici. Les réponses restent scellées jusqu’à la clôture de leur feedback et sont comptées alors. Revenez ensuite. S’il est déjà clos, quelque chose ne va pas : écrivez à { $email }.
receipt-unknown-title = Ce n’est pas un reçu d’ici
receipt-unknown-what = Comparez le code lettre par lettre avec celui que vous avez reçu. Si c’est le même, il vient d’un autre site.
receipt-file-about = Feedback pour { $client }
receipt-file-where = À vérifier après la clôture sur

trace-where = Ce qui pourrait vous trahir est marqué ci-dessous. Ce n’est qu’un conseil, et il ne quitte pas ce serveur.
trace-title = Ceci pourrait vous trahir :
trace-email = une adresse électronique
trace-phone = un numéro de téléphone
trace-day = un jour ; qui était là saura
trace-story = une chose qui s’est passée entre vous et une autre personne
trace-role = cela dit qui vous êtes
trace-name = un nom
trace-language = Personne d’autre dans votre groupe n’a été invité dans cette langue ({ $language }). Un commentaire dans cette langue peut trahir son auteur.

mail-opt-out = Ne plus recevoir de tels messages
mail-recovery-subject = Votre lien : votre regard sur { $client }
mail-recovery-subject-self = Votre lien : votre propre regard
mail-recovery-heading = Voici votre lien
mail-recovery-heading-self = Voici votre lien
mail-recovery-why = Vous, ou quelqu’un qui connaît votre adresse, avez redemandé ce lien. { $sender } vous demande votre regard sur { $client }, et vos réponses ne sont pas encore arrivées.
mail-recovery-why-manager = Vous, ou quelqu’un qui connaît votre adresse, avez redemandé ce lien. { $sender } vous demande, comme responsable hiérarchique, votre regard sur { $client }, et vos réponses ne sont pas encore arrivées.
mail-recovery-why-self = Vous, ou quelqu’un qui connaît votre adresse, avez redemandé ce lien. { $sender } vous demande votre propre regard pour votre feedback à 360 degrés, et il n’est pas encore arrivé.
