# Die Briefe: Einladung, Erinnerungen, Dank, „Wen sollen wir fragen?“, „Ihr Bericht liegt bereit“.
# $name: wer liest; $client: für wen das Feedback ist; $sender: wer fragt (Coach oder Praxis).

mail-greeting = Guten Tag { $name },
mail-thanks = Vielen Dank für Ihre Zeit und Ihre Offenheit.
mail-regards = Mit freundlichen Grüßen

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

mail-last-call-subject = Bald ist Schluss: Ihre Sicht auf { $client }
mail-last-call-subject-self = Bald ist Schluss: Ihre eigene Sicht fehlt noch
mail-last-call-heading = Die Frist läuft bald ab
mail-last-call-heading-self = Ihre eigene Sicht fehlt noch
mail-last-call-why = Das Feedback für { $client } wird bald geschlossen, und Ihre Antworten sind noch nicht eingegangen. Nach Ablauf der Frist können keine Antworten mehr angenommen werden. Diese Erinnerung geht an alle, deren Antworten noch ausstehen; { $client } erfährt nicht, wer das ist. Falls Sie gerade eben geantwortet haben, ist nichts mehr zu tun.
mail-last-call-why-manager = Das Feedback für { $client } wird bald geschlossen, und Ihre Antworten als vorgesetzte Führungskraft sind noch nicht eingegangen. Nach Ablauf der Frist können keine Antworten mehr angenommen werden. Falls Sie gerade eben geantwortet haben, ist nichts mehr zu tun.
mail-last-call-why-self = Das Feedback wird bald geschlossen. Ohne Ihre eigene Sicht hat der Bericht nichts, womit er die Sicht der anderen vergleichen könnte, und nach Ablauf der Frist lässt sie sich nicht mehr hinzufügen. Falls Sie gerade eben geantwortet haben, ist nichts mehr zu tun.

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

mail-thanks-subject = Das Feedback für { $client } ist abgeschlossen
mail-thanks-subject-self = Ihr 360-Grad-Feedback ist abgeschlossen
mail-thanks-heading = Vielen Dank
mail-thanks-why = Das 360-Grad-Feedback für { $client } ist abgeschlossen, und es werden keine Antworten mehr angenommen. Diese Nachricht geht an alle, die gefragt wurden, ob sie geantwortet haben oder nicht. Allen, die teilgenommen haben: vielen Dank für Ihre Zeit und Ihre Offenheit.
mail-thanks-why-self = Ihr 360-Grad-Feedback ist abgeschlossen, und es werden keine Antworten mehr angenommen. Diese Nachricht geht an alle, die gefragt wurden, ob sie geantwortet haben oder nicht. Vielen Dank, dass Sie sich darauf eingelassen haben.
mail-thanks-next = Die Antworten werden so zusammengefasst, wie es auf der ersten Seite des Fragebogens steht. Sie werden zum Ausgangspunkt der Gespräche zwischen { $client } und { $sender }. Für Sie ist nichts mehr zu tun.
mail-thanks-next-self = { $sender } liest nun den Bericht und gibt ihn dann für Sie frei; den Link bringt Ihnen eine eigene Nachricht. Bis dahin ist für Sie nichts zu tun.

mail-nomination-subject = Ihr 360-Grad-Feedback: Wen sollen wir fragen?
mail-nomination-heading = Wen sollen wir fragen?
mail-nomination-why = Ihr 360-Grad-Feedback mit { $sender } wird vorbereitet. Sie wissen am besten, wer Sie bei der Arbeit erlebt: Bitte schlagen Sie Menschen vor, deren Sicht zählt, etwa Ihre vorgesetzte Führungskraft, Kolleginnen und Kollegen und Menschen, die an Sie berichten.
mail-nomination-advice = Wählen Sie Menschen, die lange genug mit Ihnen gearbeitet haben, um gute und schwierige Tage gesehen zu haben. { $sender } sieht Ihre Liste durch, bevor jemand gefragt wird.
mail-nomination-button = Menschen vorschlagen

mail-nomination-returned-subject = Bitte noch einmal: Ihre Liste
mail-nomination-returned-heading = Ihre Liste ist wieder bei Ihnen
mail-nomination-returned-why = { $sender } hat Ihre Liste durchgesehen und bittet Sie um eine Änderung.
mail-nomination-returned-advice = Worum es geht, steht oben auf der Seite. Ändern Sie die Liste und reichen Sie sie dann wieder ein.

mail-test-subject = Test: { $subject }
mail-test-note = Dies ist ein Test mit Beispieldaten. Er ging nur an Sie, und kein Link darin führt zu einem echten Fragebogen oder Bericht.
