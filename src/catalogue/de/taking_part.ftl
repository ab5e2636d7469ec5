# Was Eingeladene außer Antworten tun können: ablehnen, Briefe abbestellen, den Link noch einmal anfordern, eine Quittung
# prüfen; und was in einem Kommentar verrät, wer ihn schrieb. $client: um wen es geht; $coach: wer fragt.

decline-open = Ich kann oder möchte nicht antworten
decline-title = Sie müssen nicht antworten
decline-lead = Wenn Sie ablehnen, erhalten Sie keine Nachrichten zu diesem Feedback mehr, und was Sie bisher ausgefüllt haben, wird gelöscht. Solange es offen ist, können Sie es sich anders überlegen.
decline-legend = Warum antworten Sie nicht?
decline-reason-little_contact = Ich habe zu wenig mit { $client } zu tun
decline-reason-conflict = Ich habe einen Interessenkonflikt
decline-reason-no_time = Ich habe keine Zeit
decline-reason-unsaid = Das möchte ich nicht sagen
decline-wrong-person = Ich bin nicht gemeint: Die Nachricht kam an die falsche Adresse
decline-choose = Wählen Sie eines davon. „Das möchte ich nicht sagen“ genügt.
decline-seen-title = Was { $coach } erfährt
decline-seen = Wie viele Personen ablehnen und, sobald es mindestens { $k } sind, wie oft welcher Grund genannt wurde. Nie, wer. Wer aber die Zahl gleich nach einem Gespräch mit Ihnen steigen sieht, kann es erraten; und wenn alle ablehnen, sagt die Zahl es von allen.
decline-seen-manager = Sie antworten als Führungskraft, und Führungskräfte werden hier nicht gezählt: { $coach } sieht, dass die Führungskraft nicht geantwortet hat, und nicht, warum. Der Grund, den Sie hier wählen, wird niemandem gezeigt.
decline-seen-wrong-person = Wenn die Nachricht an die falsche Adresse kam, erfährt { $coach } das, mit der Adresse, und kann sie berichtigen.
decline-button = Ablehnen
declined-title = Sie haben abgelehnt
declined-what = Außer einer Einladung, die noch unterwegs ist, erhalten Sie keine Nachrichten zu diesem Feedback mehr, und nichts von dem, was Sie ausgefüllt hatten, ist noch da. { $coach } erfährt nicht, dass Sie es waren.
declined-wrong-title = Danke für den Hinweis
declined-wrong-what = Sie erhalten keine Nachrichten zu diesem Feedback mehr. { $coach } erfährt, dass diese Adresse nicht die richtige ist.
declined-not-taken = Sie haben inzwischen abgelehnt; was Sie eben gesendet haben, wurde deshalb nicht angenommen.
declined-return-what = Haben Sie es sich anders überlegt? Sie können bis { $until } antworten.
declined-return = Doch antworten

no-mail-title = Nachrichten abbestellen
no-mail-lead = { $coach } hat Sie per E-Mail um Ihre Sicht auf { $client } gebeten.
no-mail-legend = Welche Nachrichten möchten Sie nicht mehr?
no-mail-this = Die zum Feedback für { $client }
no-mail-all = Alle Nachrichten von { $coach } an diese Adresse
no-mail-button = Diese Nachrichten abbestellen
no-mail-done-title = Sie erhalten keine Nachrichten mehr
no-mail-done-this = Zum Feedback für { $client } werden Ihnen keine Nachrichten mehr geschickt.
no-mail-done-all = { $coach } schickt über diese Seite keine Nachrichten mehr an diese Adresse.
no-mail-what = Sonst nimmt Ihnen das nichts: Der Link in Ihren Nachrichten gilt weiter, und Sie können antworten wie zuvor. { $coach } sieht, dass Sie keine Nachrichten wünschen, nicht, ob Sie geantwortet haben. Wer es aber gleich nach einer Erinnerung sieht, kann erraten, dass Sie es noch nicht hatten.
no-mail-kept = Ihre Adresse kommt dafür auf keine Liste. Wenn Sie gar keine Nachrichten wünschen, wird ein Code aufbewahrt, an dem Ihre Adresse erkannt werden kann und aus dem niemand sie zurückgewinnt.
no-mail-again = Wieder Nachrichten erhalten

lost-title = Link noch einmal schicken
lost-lead = Geben Sie die Adresse an, unter der Sie eingeladen wurden. Wenn dort eine Antwort von Ihnen erwartet wird, kommt in wenigen Minuten eine Nachricht mit Ihrem Link.
lost-email = Ihre E-Mail-Adresse
lost-button = Link schicken
lost-fault = Das ist keine E-Mail-Adresse. Sie sollte aussehen wie name@example.org.
lost-sent-title = Sehen Sie in Ihrem Postfach nach
lost-sent-what = Wenn von dieser Adresse eine Antwort erwartet wird, ist eine Nachricht mit dem Link unterwegs. Das steht hier bei jeder Adresse: Niemand erfährt auf dieser Seite, wer eingeladen wurde.
lost-sent-nothing = Kommt nichts? Dann haben Sie schon geantwortet, abgelehnt oder Nachrichten abbestellt, das Feedback ist geschlossen, oder Sie wurden unter einer anderen Adresse eingeladen. Es gibt höchstens eine solche Nachricht in der Stunde. Hilft nichts, dann schreiben Sie der Person, die Sie eingeladen hat.

receipt-promise = Nach dem Absenden erhalten Sie eine Quittung, mit der Sie später prüfen können, dass Ihre Antworten gezählt wurden.
receipt-title = Ihre Quittung
receipt-what = Mit diesem Code können Sie nach dem Ende prüfen, dass Ihre Antworten gezählt wurden. Er führt weder zu Ihrem Namen noch zu dem, was Sie geantwortet haben. Er wird nur hier gezeigt, und nur dieser Browser behält ihn, bis Sie ihn schließen: Schreiben Sie ihn auf oder laden Sie ihn herunter, wenn Sie ihn haben möchten.
receipt-limit = Eine Quittung beweist allen, die sie sehen, dass eine Antwort gegeben wurde, nie welche. Niemand darf sie von Ihnen verlangen, und Sie müssen sie nicht aufheben.
receipt-download = Als Text herunterladen
receipt-page-title = Quittung prüfen
receipt-page-lead = Geben Sie den Code ein, den Sie erhielten, als Ihre Antworten gespeichert wurden: 24 Buchstaben und Ziffern.
receipt-code = Code
receipt-button = Prüfen
receipt-counted-title = Gezählt
receipt-counted-what = Die Antworten mit dieser Quittung wurden gezählt, einmal, am Ende des Feedbacks für { $client }: { $moment }. Welche Zahlen sie zeigen, hängt davon ab, wie viele geantwortet haben. Die Antworten selbst wurden gelöscht.
receipt-waiting-title = Gespeichert, noch nicht gezählt
receipt-waiting-what = Diese Quittung wurde hier ausgegeben. Antworten bleiben versiegelt, bis ihr Feedback endet, und werden dann gezählt. Sehen Sie danach noch einmal nach. Ist es schon zu Ende, dann stimmt etwas nicht: Schreiben Sie an { $email }.
receipt-unknown-title = Das ist keine Quittung von hier
receipt-unknown-what = Vergleichen Sie den Code Buchstabe für Buchstabe mit dem, den Sie erhielten. Ist es derselbe, dann stammt er von einer anderen Seite.
receipt-file-about = Feedback für { $client }
receipt-file-where = Nach dem Ende zu prüfen unter

trace-where = Was Sie verraten könnte, ist unten markiert. Das ist nur ein Rat, und er verlässt diesen Server nicht.
trace-title = Das könnte Sie verraten:
trace-email = eine E-Mail-Adresse
trace-phone = eine Telefonnummer
trace-day = ein Tag; wer dabei war, weiß Bescheid
trace-story = etwas, das zwischen Ihnen und einer anderen Person geschah
trace-role = es sagt, wer Sie sind
trace-name = ein Name
trace-language = Niemand sonst in Ihrer Gruppe wurde in dieser Sprache ({ $language }) eingeladen. Ein Kommentar darin kann verraten, von wem er stammt.

mail-opt-out = Keine solchen Nachrichten mehr
mail-recovery-subject = Ihr Link: Ihre Sicht auf { $client }
mail-recovery-subject-self = Ihr Link: Ihre eigene Sicht
mail-recovery-heading = Hier ist Ihr Link
mail-recovery-heading-self = Hier ist Ihr Link
mail-recovery-why = Sie, oder jemand, der Ihre Adresse kennt, haben diesen Link noch einmal angefordert. { $sender } bittet Sie um Ihre Sicht auf { $client }, und Ihre Antworten sind noch nicht eingegangen.
mail-recovery-why-manager = Sie, oder jemand, der Ihre Adresse kennt, haben diesen Link noch einmal angefordert. { $sender } bittet Sie als vorgesetzte Führungskraft um Ihre Sicht auf { $client }, und Ihre Antworten sind noch nicht eingegangen.
mail-recovery-why-self = Sie, oder jemand, der Ihre Adresse kennt, haben diesen Link noch einmal angefordert. { $sender } bittet Sie um Ihre eigene Sicht für Ihr 360-Grad-Feedback, und sie ist noch nicht eingegangen.
