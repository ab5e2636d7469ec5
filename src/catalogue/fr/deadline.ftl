# The deadline: after it, in a calendar, and when it was moved.
# $client: whom the feedback is for; $coach: who asks; $until: a date and time.

deadline-grace = La date limite est passée. Comme votre questionnaire était déjà ouvert, vous pouvez encore le terminer et l’envoyer jusqu’au { $until }.
deadline-extended = La date limite a été repoussée ; il reste maintenant plus de temps.

deadline-calendar = Ajouter la date limite à votre agenda
deadline-calendar-summary = Date limite : votre regard sur { $client }
deadline-calendar-summary-self = Date limite : votre propre regard
deadline-calendar-description = Les réponses sont acceptées jusqu’à ce moment. Le lien personnel se trouve dans le message de { $coach }.
