# Was Befragte und Klienten auf den Seiten lesen.

rater-language = Sprache
rater-title = Ihr Blick auf { $client }
rater-title-self = Ihr Blick auf sich selbst
rater-lead = { $coach } bittet Sie um Ihre ehrliche Einschätzung, wie { $client } arbeitet. Was Sie und andere sagen, hilft { $client } zu erkennen, was bleiben und was sich ändern soll.
rater-lead-self = { $coach } fragt, wie Sie Ihre eigene Arbeit sehen. Ihre Sicht wird neben das gestellt, was die Menschen um Sie herum sagen.
rater-fact-asks = Es fragt
rater-fact-about = Es geht um
rater-yourself = Sie selbst
rater-fact-role = Sie antworten als
rater-fact-time = Dauert etwa
rater-minutes = { $minutes } Minuten, { $items } kurze Fragen
rater-fact-until = Offen bis
rater-start = Beginnen
rater-continue = Weitermachen
rater-start-hint = Sie können jederzeit unterbrechen und über den Link in Ihrer E-Mail zurückkehren. Nichts zählt, bevor Sie es absenden.
rater-help = Fragen? Schreiben Sie an

rater-group-self = Selbstbild
rater-group-manager = Führungskraft
rater-group-peer = Kollegin oder Kollege
rater-group-direct_report = Mitarbeiterin oder Mitarbeiter
rater-group-other = Weitere Person

rater-fate-title = Was mit Ihren Antworten geschieht
rater-fate-self = Ihre Bewertungen stehen im Bericht als Ihre eigene Sicht, neben dem, was die anderen sagen. Ihre Kommentare sind als Ihre erkennbar.
rater-fate-manager = Sie antworten als Führungskraft von { $client }. Ihre Bewertungen und Kommentare werden für sich unter „Führungskraft“ gezeigt und sind daher nicht anonym. Schreiben Sie, was Sie auch persönlich sagen würden.
rater-fate-managers = Antworten mehrere Führungskräfte, so werden ihre Bewertungen zusammen unter „Führungskraft“ gezeigt. Jede kennt ihre eigenen; zu zweit kann daher jede die der anderen ausrechnen.
rater-fate-asked = { $count ->
    [one] Nach jetzigem Stand sind Sie die einzige Person, die in Ihrer Gruppe ({ $group }) gefragt wurde.
   *[other] Nach jetzigem Stand sind Sie eine von { $count } Personen, die in Ihrer Gruppe ({ $group }) gefragt wurden.
}
rater-fate-group = Ihre Bewertungen werden mit denen der anderen in Ihrer Gruppe zusammengezählt. Eine Zahl wird nur gezeigt, wenn mindestens { $k } Personen dahinterstehen.
rater-fate-too-few = Antworten weniger als { $k } dieser Personen, so werden ihre Bewertungen mit denen einer anderen Gruppe zusammengezählt oder weggelassen.
rater-fate-items = Werte einzelner Fragen werden nur gezeigt, wenn mindestens { $items } Personen dahinterstehen. Von weniger Personen gibt es höchstens einen Mittelwert über mehrere Fragen.
rater-fate-together = Das sind zu wenige, um als Gruppe für sich gezeigt zu werden. Deshalb werden Ihre Bewertungen zusammen mit denen dieser Personen gezeigt: { $groups }. Insgesamt wurden { $count } Personen gefragt. Eine Zahl wird nur gezeigt, wenn mindestens { $k } Personen dahinterstehen.
rater-fate-joined = Eine andere Gruppe ist zu klein, um für sich gezeigt zu werden. Deshalb werden deren Bewertungen zusammen mit denen Ihrer Gruppe gezeigt: { $groups }. Insgesamt wurden { $count } Personen gefragt. Eine Zahl wird nur gezeigt, wenn mindestens { $k } Personen dahinterstehen.
rater-fate-left-out = Das sind zu wenige: Eine Zahl wird nur gezeigt, wenn mindestens { $k } Personen dahinterstehen. Deshalb werden weder Ihre Bewertungen noch Ihre Kommentare gezeigt.
rater-fate-comments = Kommentare werden wörtlich gezeigt, ohne Namen, in zufälliger Reihenfolge und nur in Listen von mindestens { $k }: die Ihrer Gruppe oder, wo eine Gruppe zu wenige schreibt, alle Gruppen außer der Führungskraft in einer Liste.
rater-fate-comments-together = Kommentare werden wörtlich gezeigt, ohne Namen, in zufälliger Reihenfolge und nur in Listen von mindestens { $k }: die der hier genannten Gruppen oder, wo das zu wenige sind, alle Gruppen außer der Führungskraft in einer Liste.
rater-fate-comments-alone = Kommentare werden wörtlich gezeigt, ohne Namen, in zufälliger Reihenfolge und nur, wenn mindestens { $k } dieser Personen einen schreiben.
rater-fate-comments-pooled = Kommentare werden wörtlich gezeigt, ohne Namen, in zufälliger Reihenfolge und nur in Listen von mindestens { $k }. Dafür wurden hier zu wenige gefragt; Ihre stehen deshalb mit denen aller Gruppen außer der Führungskraft in einer Liste.
rater-fate-comments-too-few = Kommentare werden nur in Listen von mindestens { $k } gezeigt, und es wurden weniger Personen gefragt. Ihre Kommentare werden deshalb nicht gezeigt.
rater-fate-follows = All das richtet sich danach, wie viele gefragt wurden, nicht danach, wer geantwortet hat. Kommen Personen hinzu oder fallen welche weg, so ändert sich dieser Text entsprechend.
rater-fate-sealed = Was Sie absenden, wird versiegelt, ohne Ihren Namen und ohne Zeitangabe. Am Ende der Befragung werden alle Antworten auf einmal geöffnet, gezählt und gelöscht. Weder { $coach } noch { $client } sieht je einen einzelnen Bogen.
rater-fate-final = Nach dem Absenden lassen sich Antworten weder ändern noch zurücknehmen: Niemand kann Ihre darunter finden.
rater-fate-sealed-named = Was Sie absenden, wird versiegelt. Niemand kann es lesen, bevor die Befragung endet; dann wird es zusammen mit allen anderen Antworten geöffnet, gezählt und gelöscht.
rater-fate-final-named = Nach dem Absenden lassen sich Antworten weder ändern noch zurücknehmen.
rater-limits-title = Was wir nicht versprechen können
rater-notice-version = Dies ist Fassung { $version } dieses Hinweises. Jede Fassung wird aufbewahrt.
rater-limit-unanimous = Geben alle in einer Gruppe dieselbe Antwort, so ist diese Antwort zu erkennen.
rater-limit-style = Ein Beispiel oder Ihre Art zu schreiben kann verraten, wer Sie sind.
rater-limit-invited = { $coach } weiß, wer eingeladen ist, und { $client } hat Sie vielleicht vorgeschlagen. Gezeigt wird, wie viele geantwortet haben, nicht wer.
rater-limit-server = Wer das Programm auf diesem Server ändert, während Antworten eingehen, oder wer seine geheimen Schlüssel und zugleich eine alte Kopie seiner Daten besitzt, könnte dieses Versprechen brechen.

rater-page = Seite { $done } von { $all }
rater-answered = { $done } von { $all } beantwortet
rater-progress = Beantwortete Fragen
rater-next = Speichern und weiter
rater-back = Zurück
rater-to-review = Antworten ansehen
rater-steps = Seiten dieses Bogens
rater-view-all = Alles auf einer Seite zeigen
rater-view-pages = Ein Thema nach dem anderen zeigen
rater-comments-title = In Ihren eigenen Worten
rater-comments-lead = Sie müssen nichts schreiben. Am meisten hilft ein konkretes Beispiel.
rater-comments-warning = Was Sie schreiben, wird wörtlich gezeigt. Lassen Sie Namen, Daten und Projekte weg, die nur Sie erwähnen würden.
rater-characters-left = Noch { $left } Zeichen
rater-saved = Als Entwurf gespeichert.
rater-unsaved = Noch nicht gespeichert. Was Sie eingegeben haben, steht noch auf dieser Seite und wird erneut gesendet.
rater-open-lead = Diese Fragen brauchen noch eine Antwort. Wenn Sie etwas nicht beurteilen können, sagen Sie es: Auch das ist eine Antwort.

rater-faults-title = Bitte sehen Sie noch einmal hin
rater-fault-unanswered = Wählen Sie eine Antwort auf: { $item }
rater-fault-choose = Wählen Sie eine dieser Antworten.
rater-fault-off-scale = Wählen Sie eine der angebotenen Antworten auf: { $item }
rater-fault-unknown = Der Bogen hat ein Feld gesendet, das nicht zu diesem Fragebogen gehört ({ $field }). Laden Sie die Seite neu und senden Sie sie noch einmal.
rater-fault-too-long = Dieser Kommentar hat { $length } Zeichen; höchstens { $limit } sind möglich. Kürzen Sie ihn.
rater-fault-unstorable = Dieser Kommentar enthält ein unsichtbares Steuerzeichen. Löschen Sie das Eingefügte und tippen Sie es neu.
rater-fault-stacked = Dieser Kommentar häuft zu viele Akzente auf einem Buchstaben. Schreiben Sie ihn mit den Akzenten, die er wirklich hat.

rater-review-title = Ansehen und absenden
rater-review-lead = Alles ist beantwortet. Sehen Sie es noch einmal durch.
rater-review-open = { $count ->
    [one] Eine Frage braucht noch eine Antwort.
   *[other] { $count } Fragen brauchen noch eine Antwort.
}
rater-review-answer-open = Jetzt beantworten
rater-review-changed = Ihre Antworten wurden in einem anderen Fenster geändert, seit Sie sie angesehen haben. Bitte sehen Sie sie noch einmal durch und senden Sie sie dann ab.
rater-change = Ändern
rater-unanswered = Noch nicht beantwortet
rater-no-comment = Kein Kommentar
rater-back-to-form = Zurück zu den Fragen
rater-submit-final = Mit dem Absenden werden Ihre Antworten versiegelt und lassen sich nicht mehr ändern.
rater-submit = Antworten absenden

rater-recorded-title = Ihre Antworten sind gespeichert
rater-recorded-thanks = Danke, dass Sie sich die Zeit genommen haben. { $client } wird den Bericht lesen, ohne zu erfahren, wer was gesagt hat.
rater-recorded-thanks-manager = Danke, dass Sie sich die Zeit genommen haben. { $client } wird Ihre Antworten als die der Führungskraft lesen, neben dem, was die anderen sagen.
rater-recorded-thanks-self = Danke, dass Sie sich die Zeit genommen haben. Ihr Coach wird den Bericht mit Ihnen durchgehen.
rater-recorded-done = Es ist nichts weiter zu tun; Sie können diese Seite schließen. Sie erhalten keine Erinnerungen mehr.
rater-spent-title = Es wurde bereits geantwortet
rater-spent-what = Über diesen Link wurden schon Antworten abgesendet. Sie sind versiegelt; diese Seite kann sie weder zeigen noch ändern.
rater-spent-conflict = Über diesen Link wurde schon geantwortet; was Sie jetzt gesendet haben, wurde nicht angenommen. Die zuerst gespeicherten Antworten bleiben, wie sie sind.
rater-closed-title = Diese Befragung ist geschlossen
rater-closed-what = Sie war offen bis { $until }. Antworten sind nicht mehr möglich.
rater-closed-ask = Wenn Sie das für einen Fehler halten, schreiben Sie an { $coach } ({ $email }).

client-title = Ihr Bericht ist fertig
client-lead = { $coach } hat den Bericht Ihrer Befragung für Sie freigegeben, { $client }.
client-care-title = Bevor Sie ihn öffnen
client-care-private = Dieser Link gehört nur Ihnen. Wer ihn hat, kann den Bericht lesen; geben Sie ihn nur weiter, wenn Sie das wollen.
client-care-reading = Nehmen Sie sich eine halbe Stunde ohne Störung. Sehen Sie zuerst auf die Stärken, dann auf die Abweichungen, und heben Sie sich Überraschendes für das Gespräch mit Ihrem Coach auf.
client-open = Bericht öffnen
client-download = Als PDF herunterladen

problem-link-title = Dieser Link funktioniert nicht
problem-link-what = Vielleicht wurde er beim Kopieren abgeschnitten oder durch einen neueren ersetzt.
problem-link-remedy = Kopieren Sie den ganzen Link aus Ihrer E-Mail in die Adresszeile, oder bitten Sie die Person, die Sie eingeladen hat, ihn noch einmal zu senden.
problem-visit-title = Bitte öffnen Sie Ihren Link noch einmal
problem-visit-what = Dieser Browser weiß nicht, welchen Bogen Sie ausfüllen, vielleicht weil er zwischendurch geschlossen wurde. Was Sie gespeichert haben, ist erhalten.
problem-visit-remedy = Öffnen Sie den Link in Ihrer E-Mail noch einmal; Sie machen dort weiter, wo Sie aufgehört haben.
problem-guard-title = Dieser Bogen wurde nicht angenommen
problem-guard-what = Er kam nicht von einer Seite dieses Angebots, oder die Seite war zu alt.
problem-guard-remedy = Öffnen Sie die Seite neu und senden Sie sie noch einmal.
problem-busy-title = Gerade nicht gespeichert
problem-busy-what = Der Server kann im Moment nichts speichern. Ihre Antworten sind noch in Ihrem Browser.
problem-busy-remedy = Gehen Sie zurück und senden Sie die Seite in einer Minute noch einmal.
problem-fault-title = Bei uns ist etwas schiefgegangen
problem-fault-what = Es wurde nichts geändert. Bitte versuchen Sie es in einer Minute noch einmal.
problem-reference = Kennung:

date-long = { $weekday ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}, { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }, { $time } Uhr ({ $zone })
