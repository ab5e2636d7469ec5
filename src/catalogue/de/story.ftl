# Was der Bericht neben seinen Zahlen hat: Deckblatt, Tag und das Gesprächsblatt für den Coach.

day-long = { $day }. { $month ->
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
} { $year }
logo = Logo

# The brief for the coach; its questions are put to the client
brief-title = Gesprächsblatt für den Coach: { $name }
brief-kind = Gesprächsblatt für den Coach
brief-lead = Für Sie als Coach, nicht für die Klientin oder den Klienten. Es sagt nichts, was nicht im Bericht steht; es sagt, was sich zu fragen lohnt und wobei Vorsicht geboten ist.
brief-open-title = Das Gespräch eröffnen
brief-open-1 = Fragen Sie, bevor der Bericht aufgeschlagen wird, was die Klientin oder der Klient zu lesen erwartet und was eine Überraschung wäre.
brief-open-2 = Lassen Sie die Zusammenfassung in Ruhe lesen und die Klientin oder den Klienten zuerst sprechen.
brief-open-3 = Beginnen Sie mit dem, was andere hoch einschätzen. Es ist ebenso wahr wie der Rest.
brief-care-title = Vorsicht geboten ist hierbei
brief-care-few = Hinter den Mittelwerten aller anderen steht diese Zahl von Personen: { $people }. Jeder Abstand ist eine Frage, kein Befund.
brief-care-groups = Jeweils weniger als fünf Personen: { $list }. Wenn eine davon es sich anders überlegt, verschiebt das einen Mittelwert um einen Viertelpunkt oder mehr.
brief-care-tentative = Vorläufig: { $list }. Ohne eine der Stimmen gälte es vielleicht nicht; eröffnen Sie nicht damit.
brief-care-merged = Gemeinsam gezeigt, weil eine Gruppe zu klein war oder zu wenige Kommentare hatte: { $list }. Versuchen Sie nicht, die Gruppen auseinanderzuhalten.
brief-care-no-groups = Von einzelnen Gruppen wird nichts gezeigt. Raten Sie nicht, was sie gesagt hätten.
brief-care-uncompared = Selbst und andere werden nirgends verglichen, weil eine Seite fehlt.
brief-care-manager = Die Antworten der Führungskraft stehen für sich, und sie wusste das vorher. Lassen Sie eine einzelne Stimme nicht schwerer wiegen als die anderen.
brief-care-comments = Suchen Sie nicht danach, wer einen Kommentar geschrieben hat, und lassen Sie auch nicht danach suchen.
brief-care-missing = Was fehlt, darf nicht gezeigt werden und lässt sich aus dem Gezeigten nicht errechnen. Belassen Sie es dabei.
brief-care-purpose = Falls jemand eine Entscheidung über Gehalt, Beförderung oder Anstellung daraus ableiten will: Dieser Bericht trägt keine.
brief-ask-title = Fragen für das Auswertungsgespräch
brief-confirmed_strength-1 = Wie machen Sie das? Was könnten andere davon lernen?
brief-confirmed_strength-2 = Wo könnte es des Guten zu viel sein?
brief-hidden_strength-1 = Worauf verlassen sich andere hier, was Ihnen leichtfällt?
brief-hidden_strength-2 = Wo könnten Sie es offener nutzen?
brief-blind_spot-1 = Was könnten andere hier sehen, was Sie nicht sehen?
brief-blind_spot-2 = Wann haben Sie das zuletzt gezeigt, und wer war dabei?
brief-known_development_area-1 = Sie und die anderen sehen es gleich. Was hat Sie bisher davon abgehalten, es zu ändern?
brief-known_development_area-2 = Was wäre der kleinste Schritt, den andere bemerken würden?
brief-others-low-1 = Wovon würden andere gern mehr sehen?
brief-others-low-2 = Was wäre der kleinste Schritt, den sie bemerken würden?
brief-own-1 = Woran machen Sie Ihre Einschätzung fest? Nennen Sie ein Beispiel.
brief-own-2 = Wen könnten Sie fragen, wie sie oder er es sieht?
brief-split-title = Geteilte Meinungen
brief-split-1 = Die Meinungen bilden hier zwei Lager. In welchen Situationen erleben andere Sie verschieden?
brief-split-2 = Was könnten Sie alle fragen, ohne zu fragen, wer was geantwortet hat?
brief-comments-1 = Welcher Satz bleibt bei Ihnen hängen? Was hören Sie darin?
brief-comments-2 = Welcher Satz passt zu den Zahlen, und welcher nicht?
brief-nothing = Es gibt keinen Befund, nach dem zu fragen wäre. Fragen Sie, was die Klientin oder der Klient zu hören gehofft hat, und von wem.
brief-close-title = Das Gespräch schließen
brief-close-1 = Lassen Sie eine Sache auswählen, die sich ändern soll. Eine genügt.
brief-close-2 = Fragen Sie, woran andere es merken werden, und bis wann.
brief-close-3 = Vereinbaren Sie, wem für die Antworten gedankt wird und wann Sie wieder darauf schauen.
brief-notes = Notizen
