# Der Bericht, wie ihn die Klientin oder der Klient liest. „Sie“ ist diese Person.

report-kind = 360°-Feedback-Bericht
report-title = 360°-Feedback-Bericht: { $name }
page-of = Seite { $page } von { $pages }
people = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
joined = { $list } und { $last }
list-separator = { ", " }

# Perspektiven. Die „joined“-Formen stehen in einer Aufzählung: „Mitarbeitende und Weitere“.
perspective-self = Selbst
perspective-manager = Führungskraft
perspective-peer = Kolleginnen und Kollegen
perspective-peer-joined = Kolleginnen und Kollegen
perspective-direct-report = Mitarbeitende
perspective-direct-report-joined = Mitarbeitende
perspective-other = Weitere
perspective-other-joined = Weitere
perspective-all-others = Alle anderen

# Überblick
summary-title = Überblick
respondents-title = Wer geantwortet hat
respondents-self-and-others = Sie und { $count ->
    [one] 1 weitere Person haben
   *[other] { $count } weitere Personen haben
} { $items } Fragen zu Ihrer Arbeit beantwortet.
respondents-others-only = { $count ->
    [one] 1 Person hat
   *[other] { $count } Personen haben
} { $items } Fragen zu Ihrer Arbeit beantwortet. Eine Selbsteinschätzung liegt nicht vor, deshalb wird nichts mit ihr verglichen.
respondents-self-only = Bisher liegt nur Ihre eigene Einschätzung vor. Es haben zu wenige andere geantwortet, als dass man ihre Antworten zeigen könnte, ohne zu zeigen, von wem sie sind.
respondents-named-only = Es haben zu wenige geantwortet, als dass man die Gruppen zeigen könnte, ohne zu zeigen, wer was gesagt hat. Im Folgenden steht, was gezeigt werden darf.
respondents-nobody = Es haben zu wenige geantwortet, als dass man etwas zeigen könnte, ohne zu zeigen, wer was gesagt hat.

quadrant-confirmed_strength = Stärken
quadrant-confirmed_strength-lead = Andere schätzen das hoch ein, und Sie wissen es.
quadrant-hidden_strength = Verborgene Stärken
quadrant-hidden_strength-lead = Andere schätzen das hoch ein, und höher als Sie selbst.
quadrant-blind_spot = Blinde Flecken
quadrant-blind_spot-lead = Sie schätzen das höher ein als andere. Die anderen sehen hier Luft nach oben.
quadrant-known_development_area = Bekannte Entwicklungsfelder
quadrant-known_development_area-lead = Andere sehen hier Luft nach oben, und Sie schätzen es nicht höher ein.
quadrant-none = Hier keine
others-high-title = Was andere hoch einschätzen
others-high-lead = Der Mittelwert der anderen beträgt { $cut } oder mehr.
others-low-title = Wo andere Luft nach oben sehen
others-low-lead = Der Mittelwert der anderen liegt unter { $cut }.
own-title = Wie Sie sich selbst einschätzen
own-lead = Ihre eigenen Einschätzungen, die höchsten zuerst.
agreement-title = Worin Sie und die anderen übereinstimmen
agreement-some = Weniger als { $threshold } auseinander liegen Sie und die anderen bei: { $list }.
agreement-none = Bei keiner Kompetenz liegen Sie und die anderen weniger als { $threshold } auseinander.
uncompared = Nicht verglichen, weil eine Seite fehlt: { $list }.

start-title = Wo Sie anfangen können
start-blind_spot-title = Seien Sie neugierig: { $competency }
start-blind_spot = Sie geben sich { $own }, die anderen geben Ihnen { $others }. Fragen Sie jemanden, dem Sie vertrauen, was dort zu sehen ist und Ihnen entgeht.
start-known_development_area-title = Arbeiten Sie daran: { $competency }
start-known_development_area = Die anderen geben Ihnen { $others }, Sie geben sich { $own }. Hier muss niemand überzeugt werden, Sie können gleich beginnen.
start-others-low-title = Sehen Sie genau hin: { $competency }
start-others-low = Die anderen geben Ihnen { $others }, weniger als irgendwo sonst.
start-hidden_strength-title = Vertrauen Sie darauf: { $competency }
start-hidden_strength = Die anderen geben Ihnen { $others }, Sie geben sich { $own }. Zeigen Sie es offener.
start-confirmed_strength-title = Bauen Sie darauf: { $competency }
start-confirmed_strength = Die anderen geben Ihnen { $others }, Sie geben sich { $own }. Lassen Sie diese Stärke tragen, was Sie verändern möchten.
start-others-high-title = Bauen Sie darauf: { $competency }
start-others-high = Die anderen geben Ihnen { $others }, mehr als irgendwo sonst.
start-choose-title = Wählen Sie eine Sache aus
start-choose = Besprechen Sie sie mit Ihrem Coach. Eine Veränderung, die andere bemerken, ist mehr wert als fünf Vorsätze.
start-nothing-title = Sprechen Sie darüber
start-nothing = Erzählen Sie Ihrem Coach, was Sie zu hören gehofft haben, und von wem. Ein Gespräch kann sagen, was Zahlen nicht dürfen.

# Das große Diagramm
overview-title = Alle Kompetenzen auf einen Blick
overview-lead = Jede Zeile ist eine Kompetenz, auf der Skala von { $lowest } ({ $lowest-label }) bis { $highest } ({ $highest-label }). Der Balken reicht von Ihrer eigenen Einschätzung bis zu der aller anderen; die kleineren Zeichen sind die Gruppen.
overview-lead-one-side = Jede Zeile ist eine Kompetenz, auf der Skala von { $lowest } ({ $lowest-label }) bis { $highest } ({ $highest-label }). Die kleineren Zeichen sind die Gruppen.
overview-chart = Mittelwerte aller Kompetenzen
overview-nothing = Hier ist nichts zu zeichnen: Es darf kein Mittelwert gezeigt werden.
overview-table = Alle Kompetenzen in Zahlen
strength-from = Stärke ab { $cut }
column-competency = Kompetenz
column-gap = Abstand
column-reading = Deutung
# A reading that one rater could undo.
tentative = vorläufig
reading-tentative = { $reading }, { tentative }
reading-blind_spot = Blinder Fleck
reading-hidden_strength = Verborgene Stärke
reading-confirmed_strength = Stärke
reading-known_development_area = Bekanntes Entwicklungsfeld

quadrants-title = Wo jede Kompetenz steht

# Eine Kompetenz
competency-place = Kompetenz { $place } von { $count }
competency-chart = { $competency }: Mittelwerte
verdict-tentative = Das ist vorläufig: Ohne eine der Stimmen gälte es vielleicht nicht.
verdict-few = Dahinter stehen { $count } Personen: Nehmen Sie es als Frage, nicht als Befund.
verdict-blind_spot = Sie schätzen sich um { $gap } höher ein als die anderen, und diese sehen Luft nach oben. Das ist ein blinder Fleck: Er ist ein Gespräch wert, bevor man einen Schluss zieht.
verdict-hidden_strength = Die anderen schätzen Sie um { $gap } höher ein als Sie sich selbst. Das ist eine verborgene Stärke: Andere zählen darauf, vielleicht mehr, als Sie ahnen.
verdict-confirmed_strength-over = Die anderen schätzen das hoch ein. Sie schätzen sich noch um { $gap } höher ein.
verdict-confirmed_strength = Sie und die anderen sehen es ähnlich, und es ist eine Stärke.
verdict-known_development_area-under = Die anderen sehen hier Luft nach oben, und Sie sind noch strenger mit sich: um { $gap }.
verdict-known_development_area = Sie und die anderen sehen es ähnlich: Hier ist Luft nach oben.
verdict-uncompared = Ihre eigene Einschätzung und die der anderen lassen sich hier nicht vergleichen, weil eine Seite fehlt.
verdict-nothing = Zu dieser Kompetenz dürfen keine Zahlen gezeigt werden.
column-item = Frage
column-who = Wer
people-short = n { $count }
not-published = nicht gezeigt
item-reverse = Umgekehrt gezählt: Ein hoher Wert heißt, dass dies selten zu sehen war.
agreement-split = Die Meinungen bilden zwei Lager; der Mittelwert trifft keines.
split-items = { $count ->
    [one] geteilte Meinungen bei 1 Frage
   *[other] geteilte Meinungen bei { $count } Fragen
}
agreement-word-none = Die Antworten der anderen liegen weit auseinander.
agreement-word-weak = Die anderen sind sich ein wenig einig.
agreement-word-moderate = Die anderen sind sich im Großen und Ganzen einig.
agreement-word-strong = Die anderen sind sich einig.
agreement-word-very_strong = Die anderen sind sich sehr einig.
items-title = Frage für Frage
items-lead = Mittelwerte, darunter die Zahl der Personen. { $strip }
items-strip = Die Zeichen stehen auf der Skala von { $lowest } bis { $highest }.
items-strip-spread = Die Zeichen stehen auf der Skala von { $lowest } bis { $highest }; die Säulen darunter zeigen, wie viele von allen anderen welche Antwort gegeben haben.
items-nothing = Zu den Fragen dieser Kompetenz dürfen keine Zahlen gezeigt werden.

# Verglichen mit anderen Coachees
norm-others-fifths = Von { $count } anderen Coachees wurden etwa { $fifths } von 5 niedriger eingeschätzt als Sie.
norm-others-lowest = Von { $count } anderen Coachees wurden fast alle höher eingeschätzt als Sie.
norm-others-highest = Von { $count } anderen Coachees wurden fast alle niedriger eingeschätzt als Sie.
norm-others-percent = Von { $count } anderen Coachees wurden etwa { $percent } % niedriger eingeschätzt als Sie.
norm-self-fifths = Von { $count } anderen Coachees schätzen sich etwa { $fifths } von 5 niedriger ein als Sie sich.
norm-self-lowest = Von { $count } anderen Coachees schätzen sich fast alle höher ein als Sie sich.
norm-self-highest = Von { $count } anderen Coachees schätzen sich fast alle niedriger ein als Sie sich.
norm-self-percent = Von { $count } anderen Coachees schätzen sich etwa { $percent } % niedriger ein als Sie sich.
norm-comparison = Ein Vergleich, keine Norm.
column-norm = Höher als bei
norm-cell-fifths = { $fifths } von 5
norm-cell-lowest = kaum jemandem
norm-cell-highest = fast allen
norm-cell-percent = { $percent } %

# Beschreibungen der Diagramme: vorgelesen anstelle des Bildes
alt-overview = Mittelwerte auf einer Skala von { $lowest } bis { $highest }. { $rows }
alt-row = { $name }: { $figures }.
alt-figure = { $label } { $mean }
alt-at-least = mindestens { $mean }
alt-at-most = höchstens { $mean }
alt-gap = Abstand { $gap }

# Listen von Fragen
extremes-title = Höchste und niedrigste Werte
extremes-lead = Geordnet nach dem Mittelwert aller anderen. Bei so wenigen Personen könnten dichte Nachbarn die Plätze tauschen: Nehmen Sie die Listen als Anlass zum Gespräch, nicht als Rangliste.
extremes-highest = Die höchsten
extremes-lowest = Die niedrigsten
extremes-more = { $count ->
    [one] Und 1 weitere Frage mit demselben Wert wie die letzte.
   *[other] Und { $count } weitere Fragen mit demselben Wert wie die letzte.
}

# Kommentare
comments-title = In eigenen Worten
comments-lead = Wort für Wort, wie sie geschrieben wurden. Jede Frage hat ihre eigene Reihenfolge, damit niemandes Antworten wieder zusammengesetzt werden können.
comments-none = Es dürfen keine Kommentare gezeigt werden.
comments-none-here = Zu dieser Frage dürfen keine Kommentare gezeigt werden.

# Anhang
appendix-title = Die Zahlen hinter den Diagrammen
spread-title = Wie sich die Antworten verteilen

# Wie man den Bericht liest
guide-title = Wie dieser Bericht zu lesen ist
guide-compared-title = Was verglichen wird
guide-compared = Jede Frage wurde von { $lowest } ({ $lowest-label }) bis { $highest } ({ $highest-label }) beantwortet. Eine Kompetenz ist der Mittelwert ihrer Fragen; sie wird gezeigt, wenn mindestens { $coverage } % davon gezeigt werden. „Alle anderen“ sind alle außer Ihnen, und jede Person zählt gleich viel.
guide-not-observed = „{ $label }“ zählt als keine Antwort, nie als eine niedrige.
guide-gap-title = Was ein Abstand ist
guide-gap = Ein Abstand ist Ihre eigene Einschätzung minus die aller anderen, über die Fragen, die beide beantwortet haben. Ab { $threshold }, in beide Richtungen, gilt er als einer; darunter stimmen Sie überein. Ab { $cut } gilt der Mittelwert der anderen als Stärke.
guide-gap-normal = Die meisten Menschen schätzen sich etwas höher ein, als andere es tun. Das ist kein Fehler: Die anderen sehen weniger von Ihren Absichten, und Sie sehen weniger von Ihrer Wirkung.
guide-norm-title = Sie unter anderen
guide-norm-workspace = Ihre Mittelwerte werden mit denen anderer Coachees der Praxis verglichen, die dasselbe gefragt wurden: Fremdbild mit Fremdbild und Selbstbild mit Selbstbild.
guide-norm-cohort = Ihre Mittelwerte werden mit denen der anderen Personen verglichen, deren Berichte zusammen mit Ihrem entstanden sind: Fremdbild mit Fremdbild und Selbstbild mit Selbstbild.
guide-norm-file = Ihre Mittelwerte werden mit der Norm „{ $name }“ verglichen: Fremdbild mit Fremdbild und Selbstbild mit Selbstbild.
guide-norm = Gesagt wird, wie viele von ihnen einen niedrigeren Mittelwert haben als Sie; wer denselben hat, zählt halb, und Sie selbst sind nicht darunter. Weniger als 100 Personen ergeben einen Vergleich, in Fünfteln gesagt, und keine Norm. Ein Platz sagt, wie häufig ein Mittelwert ist, nicht, wie gut er ist: Unter Personen, die alle hoch eingeschätzt werden, steht ein hoher Mittelwert in der Mitte. Von deren Zahlen steht keine in diesem Bericht und von Ihren keine in deren Berichten.
guide-small-title = Kleine Zahlen
guide-small = Bei drei oder vier Personen verschiebt eine, die es sich anders überlegt, den Mittelwert um einen Viertelpunkt oder mehr. Solche Mittelwerte haben eine Nachkommastelle, über die Streuung der Antworten wird nichts gesagt, und ein blinder Fleck oder eine verborgene Stärke heißt vorläufig. Ab fünf Personen sagt ein Wort, wie einig sie sich sind. Unter acht ist ein Abstand eher eine Frage als ein Befund. Vorläufig heißt auch alles, was eine einzelne Person umstoßen könnte.
guide-small-groups = Unterschiede von weniger als einem halben Punkt zwischen Gruppen sagen wenig, von weniger als drei Vierteln, wo eine Gruppe nur drei oder vier Personen hat; Gruppen, die Sie von verschiedenen Seiten sehen, dürfen sich unterscheiden. Wo die Meinungen zwei Lager bilden, lesen Sie statt des Mittelwerts die Verteilung der Antworten. Vertrauen Sie dem, was sich immer wieder zeigt, und fragen Sie nach dem Rest.
guide-anonymity-title = Was gezeigt wird und was nicht
guide-anonymity-mean = Der Mittelwert einer Gruppe wird nur gezeigt, wenn mindestens { $k } ihrer Personen die Frage beantwortet haben; der aller anderen nur ab { $total } Personen.
guide-anonymity-items = Eine Gruppe von mindestens { $k }, aber weniger als { $items } Personen hat keine Werte einzelner Fragen und zählt bei „allen anderen“ nicht mit. Von ihr gibt es nur einen Mittelwert über die Fragen einer Kompetenz; liegt er höchstens einen Viertelpunkt von einem Ende der Skala entfernt, wird nur das gesagt (≥ oder ≤).
guide-anonymity-spread = Wie sich die Antworten verteilen, wird nur gezeigt, wo mindestens { $count } Personen geantwortet haben.
guide-anonymity-comments = Kommentare werden nur dann nach Gruppen gezeigt, wenn mindestens { $count } Personen der Gruppe einen geschrieben haben; sonst werden sie mit denen der anderen Gruppen zusammengelegt oder weggelassen.
guide-anonymity-merge = Gruppen, die zu klein sind, werden miteinander oder mit einer größeren zusammengelegt und als eine gezeigt. Wo das nicht genügt, bleiben ihre Antworten ganz weg.
guide-anonymity-drop = Gruppen, die zu klein sind, werden miteinander zusammengelegt. Wo das nicht genügt, bleiben ihre Antworten ganz weg, auch im Mittelwert aller anderen.
guide-anonymity-missing = Was hier fehlt, darf nicht gezeigt werden, und es lässt sich aus dem Gezeigten nicht errechnen.
guide-anonymity-manager = Die Antworten und Kommentare Ihrer Führungskraft stehen für sich. Sie wusste das, bevor sie geantwortet hat.
guide-anonymity-limit = Eines kann keine Regel verbergen: Wenn alle in einer Gruppe dieselbe Antwort geben, ist diese Antwort zu sehen.
guide-purpose-title = Wozu er da ist
guide-purpose = Dieser Bericht dient Ihrer Entwicklung. So wenige Stimmen, zu einem einzigen Zeitpunkt, tragen keine Entscheidung über Gehalt, Beförderung oder Anstellung.
guide-questionnaire-title = Der Fragebogen
guide-questionnaire = { $title }, Version { $version }.
guide-licence = Lizenz: { $licence }.
guide-source = Quelle: { $source }.

# Das Arbeitsblatt
worksheet-title = Was ich daraus mache
worksheet-lead = Für Ihr nächstes Gespräch mit Ihrem Coach.
worksheet-surprise = Was mich überrascht hat
worksheet-keep = Was ich beibehalten und öfter nutzen will
worksheet-change = Das eine, was ich ändern will, und woran andere es merken werden
worksheet-thanks = Wem ich danke, und wen ich um mehr bitte
