# The questionnaire on paper, filled in by hand. Nothing here may promise what only the form behind a link can keep.
paper-kind = Fragebogen auf Papier
paper-name = Ihr Name
paper-return = Zurück an
paper-until = Bis
paper-how-title = So füllen Sie ihn aus
paper-how = Kreuzen Sie in jeder Zeile einen Kreis an: den, der am besten zu dem passt, was Sie selbst erlebt haben.
paper-how-self = Kreuzen Sie in jeder Zeile einen Kreis an: den, der am besten auf Sie zutrifft.
paper-unseen = Können Sie etwas nicht beurteilen, so kreuzen Sie das Kästchen „{ $label }“ an. Auch das ist eine Antwort.
paper-seen-title = Wer davon erfährt
paper-seen = Dieser Bogen ist nicht anonym: Wer ihn einsammelt, sieht Ihre Kreuze und Ihre Handschrift. Fragen Sie vorher, wer das ist, wer ihn sonst noch liest und was danach mit ihm geschieht.
paper-seen-self = Wer diesen Bogen einsammelt, sieht Ihre Kreuze und Ihre Handschrift. Fragen Sie vorher, wer ihn sonst noch liest und was danach mit ihm geschieht.
paper-statement = Aussage
paper-only = Nur für: { $groups }
paper-comments-seen = Wer den Bogen einsammelt, sieht auch Ihre Handschrift. Schreiben Sie, was Sie auch persönlich sagen würden.
