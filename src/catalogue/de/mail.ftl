# Die Briefe: Einladung, Erinnerung, „Ihr Bericht liegt bereit“.
# $name: wer liest; $client: für wen das Feedback ist; $sender: wer fragt (Coach oder Praxis).

mail-greeting = Guten Tag { $name },
mail-thanks = Vielen Dank für Ihre Zeit und Ihre Offenheit.

mail-invitation-subject = Ihre Sicht auf { $client }
mail-invitation-subject-self = Ihr 360-Grad-Feedback: Ihre eigene Sicht
mail-invitation-heading = Ihre Sicht auf { $client }
mail-invitation-heading-self = Am Anfang steht Ihre eigene Sicht
mail-invitation-why = { $client } nimmt an einem 360-Grad-Feedback teil: Menschen aus dem Arbeitsumfeld schildern, wie sie die Zusammenarbeit erleben. { $sender } begleitet das und bittet Sie um Ihre Sicht.
mail-invitation-why-manager = { $client } nimmt an einem 360-Grad-Feedback teil: Menschen aus dem Arbeitsumfeld schildern, wie sie die Zusammenarbeit erleben. { $sender } begleitet das und bittet Sie um Ihre Sicht als vorgesetzte Führungskraft.
mail-invitation-why-self = Ihr 360-Grad-Feedback beginnt. Menschen, mit denen Sie arbeiten, werden nach ihrer Sicht auf Sie gefragt, und Ihre eigene Sicht gehört daneben: Wo sich beide unterscheiden, wird das Gespräch mit { $sender } interessant.

mail-reminder-subject = Erinnerung: Ihre Sicht auf { $client }
mail-reminder-subject-self = Erinnerung: Ihre eigene Sicht fehlt noch
mail-reminder-heading = Es ist noch Zeit
mail-reminder-heading-self = Ihre eigene Sicht fehlt noch
mail-reminder-why = Vor Kurzem hat { $sender } Sie um Ihre Sicht auf { $client } gebeten. Ihre Antworten sind noch nicht eingegangen, und sie würden fehlen. Diese Erinnerung geht an alle, deren Antworten noch ausstehen; { $client } erfährt nicht, wer das ist. Falls Sie gerade eben geantwortet haben, ist nichts mehr zu tun.
mail-reminder-why-manager = Vor Kurzem hat { $sender } Sie als vorgesetzte Führungskraft um Ihre Sicht auf { $client } gebeten. Ihre Antworten sind noch nicht eingegangen, und sie würden fehlen. Falls Sie gerade eben geantwortet haben, ist nichts mehr zu tun.
mail-reminder-why-self = Die Menschen um Sie herum werden nach ihrer Sicht auf Sie gefragt. Ohne Ihre eigene Sicht hat der Bericht nichts, womit er deren Sicht vergleichen könnte. Falls Sie gerade eben geantwortet haben, ist nichts mehr zu tun.

mail-time = Es dauert { $minutes ->
    [one] etwa eine Minute
   *[other] etwa { $minutes } Minuten
  }, am Handy oder am Computer. Sie können jederzeit unterbrechen und später mit demselben Link weitermachen. Bitte antworten Sie bis { $deadline }.
mail-answer-button = Zum Fragebogen
mail-action = { $action }:
mail-address = Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:

mail-promise-heading = Was mit Ihren Antworten geschieht
mail-promise = Ihre Bewertungen werden mit denen anderer zusammengefasst: Keine Zahl, in die Ihre Bewertungen eingehen, beruht auf weniger als { $k } Personen. Kommentare erscheinen wörtlich, ohne Namen und nur dort, wo mindestens { $comments } Personen einen geschrieben haben; lassen Sie also weg, was nur von Ihnen stammen kann. Der Bericht geht an { $client } und { $sender } und sagt nicht, wer was gesagt hat. Die erste Seite des Fragebogens erklärt das vollständig, auch die Grenzen.
mail-promise-manager = Sie antworten als vorgesetzte Führungskraft und können als einzelne Person nicht anonym sein: Der Bericht zeigt Ihre Bewertungen und Kommentare als Ihre. Er geht an { $client } und { $sender }.
mail-promise-self = Der Bericht zeigt Ihre Bewertungen und Kommentare als Ihre eigene Sicht, neben der Sicht der anderen. { $sender } und Sie erhalten ihn; ob ihn noch jemand liest, entscheiden Sie.

mail-personal = Der Link ist persönlich: Bitte geben Sie diese Nachricht nicht weiter. Sie brauchen kein Konto, und dass Sie die Nachricht oder den Link öffnen, wird niemandem gemeldet.
mail-because = Sie erhalten diese Nachricht, weil { $sender } Ihre Adresse für das Feedback für { $client } eingetragen hat.
mail-because-self = Sie erhalten diese Nachricht, weil { $sender } Ihre Adresse für Ihr 360-Grad-Feedback eingetragen hat.
mail-decline-reply = Falls das ein Irrtum ist oder Sie lieber nicht teilnehmen möchten, antworten Sie einfach auf diese Nachricht.
mail-decline = Falls das ein Irrtum ist oder Sie lieber nicht teilnehmen möchten, sagen Sie es bitte { $sender }.

mail-report-subject = Der Bericht zu Ihrem 360-Grad-Feedback liegt bereit
mail-report-heading = Ihr Bericht liegt bereit
mail-report-why = { $sender } hat Ihren Bericht gelesen und für Sie freigegeben. Er stellt Ihre eigene Sicht neben die Sicht derer, die geantwortet haben: was sie schätzen, was überrascht und wo ein erster Schritt liegen könnte.
mail-report-advice = Nehmen Sie sich eine ungestörte halbe Stunde. Die ersten beiden Seiten sagen das Wichtigste; notieren Sie, was Sie freut und was Sie wundert, und bringen Sie beides in Ihr nächstes Gespräch mit { $sender } mit.
mail-report-button = Zum Bericht
mail-report-thanks = Alles Gute für die Gespräche, die daraus entstehen.
mail-report-personal = Der Link ist persönlich: Wer ihn hat, kann Ihren Bericht lesen. Bitte geben Sie ihn nur an die weiter, die ihn lesen sollen.
