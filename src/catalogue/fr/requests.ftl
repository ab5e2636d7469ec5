# Ce qui est dit des demandes illisibles.

problem-unreadable-title = Ceci n’a pas pu être pris
problem-unreadable-head = La demande apporte plus de { $limit } d’en-têtes. Effacez les cookies de ce site dans votre navigateur, puis rouvrez la page.
problem-unreadable-compressed = Le formulaire a été envoyé compressé, ce qui n’est pas accepté ici. Envoyez-le tel quel.
problem-unreadable-kind = Seuls des formulaires sont acceptés ici. Envoyez-le depuis la page.
problem-unreadable-boundary = Le formulaire n’a pas de limite entre ses parties. Envoyez-le de nouveau depuis la page.
problem-unreadable-slow = Le formulaire a mis plus de { $limit } secondes à arriver. Revenez en arrière et envoyez-le de nouveau.
problem-unreadable-broken-off = Le formulaire s’est interrompu en chemin. Revenez en arrière et envoyez-le de nouveau.
problem-unreadable-large = Ce qui a été envoyé est trop volumineux : au plus { $limit } sont acceptés ici. Revenez en arrière et envoyez moins.
problem-unreadable-fields = Le formulaire a plus de { $limit } champs, ce qu’aucune page de ce site n’a. Envoyez-le de nouveau depuis la page.
problem-unreadable-text = Le formulaire contient des octets qui ne sont pas du texte UTF-8. Rouvrez la page et envoyez-le de là.
problem-unreadable-twice = Le formulaire a deux fois le champ { $field } ; on ne sait donc pas lequel compte. Envoyez-le de nouveau depuis la page.
problem-unreadable-garbled = Le formulaire est coupé ou altéré. Rouvrez la page et envoyez-le de là.
problem-unreadable-letters = Les messages s’arrêtent avec le bouton de la page, ou par un logiciel de courrier qui envoie List-Unsubscribe=One-Click et rien d’autre. Rien n’a été modifié.
problem-unreadable-other = La demande n’a pas pu être lue. Rouvrez la page et envoyez-la encore une fois.
