# De brieven: uitnodiging, herinneringen, dank, ‘wie zullen we vragen?’, ‘uw rapport is klaar’.
# $name: wie leest; $client: voor wie de feedback is; $sender: wie erom vraagt (coach of bureau).

mail-greeting = Beste { $name },
mail-thanks = Hartelijk dank voor uw tijd en uw openheid.
mail-regards = Met vriendelijke groet

mail-invitation-subject = Uw kijk op { $client }
mail-invitation-subject-self = Uw 360 gradenfeedback: uw eigen kijk
mail-invitation-heading = Uw kijk op { $client }
mail-invitation-heading-self = Eerst komt uw eigen kijk
mail-invitation-why = { $client } neemt deel aan een 360 gradenfeedback: mensen uit de werkomgeving vertellen hoe zij de samenwerking ervaren. { $sender } begeleidt dit en vraagt om uw kijk.
mail-invitation-why-manager = { $client } neemt deel aan een 360 gradenfeedback: mensen uit de werkomgeving vertellen hoe zij de samenwerking ervaren. { $sender } begeleidt dit en vraagt om uw kijk als leidinggevende.
mail-invitation-why-self = Uw 360 gradenfeedback begint. Mensen met wie u werkt wordt gevraagd hoe zij u zien, en uw eigen kijk hoort daarnaast: waar die twee verschillen, wordt het gesprek met { $sender } interessant.

mail-reminder-subject = Herinnering: uw kijk op { $client }
mail-reminder-subject-self = Herinnering: uw eigen kijk ontbreekt nog
mail-reminder-heading = Er is nog tijd
mail-reminder-heading-self = Uw eigen kijk ontbreekt nog
mail-reminder-why = Onlangs heeft { $sender } gevraagd om uw kijk op { $client }. Uw antwoorden zijn nog niet binnen, en ze zouden gemist worden. Deze herinnering gaat naar iedereen van wie de antwoorden nog openstaan; { $client } krijgt niet te horen wie dat zijn. Hebt u zojuist geantwoord, dan hoeft u niets meer te doen.
mail-reminder-why-manager = Onlangs heeft { $sender } gevraagd om uw kijk als leidinggevende van { $client }. Uw antwoorden zijn nog niet binnen, en ze zouden gemist worden. Hebt u zojuist geantwoord, dan hoeft u niets meer te doen.
mail-reminder-why-self = De mensen om u heen wordt gevraagd hoe zij u zien. Zonder uw eigen kijk heeft het rapport niets om die van hen mee te vergelijken. Hebt u zojuist geantwoord, dan hoeft u niets meer te doen.

mail-last-call-subject = Laatste dagen: uw kijk op { $client }
mail-last-call-subject-self = Laatste dagen: uw eigen kijk ontbreekt nog
mail-last-call-heading = De termijn loopt bijna af
mail-last-call-heading-self = Uw eigen kijk ontbreekt nog
mail-last-call-why = De feedback voor { $client } wordt binnenkort gesloten, en uw antwoorden zijn nog niet binnen. Na de termijn kunnen geen antwoorden meer worden aangenomen. Deze herinnering gaat naar iedereen van wie de antwoorden nog openstaan; { $client } krijgt niet te horen wie dat zijn. Hebt u zojuist geantwoord, dan hoeft u niets meer te doen.
mail-last-call-why-manager = De feedback voor { $client } wordt binnenkort gesloten, en uw antwoorden als leidinggevende zijn nog niet binnen. Na de termijn kunnen geen antwoorden meer worden aangenomen. Hebt u zojuist geantwoord, dan hoeft u niets meer te doen.
mail-last-call-why-self = De feedback wordt binnenkort gesloten. Zonder uw eigen kijk heeft het rapport niets om die van de anderen mee te vergelijken, en na de termijn kan hij niet meer worden toegevoegd. Hebt u zojuist geantwoord, dan hoeft u niets meer te doen.

mail-time = { $minutes ->
    [one] Het kost ongeveer { $minutes } minuut
   *[other] Het kost ongeveer { $minutes } minuten
  }, op een telefoon of een computer. U kunt op elk moment stoppen en later met dezelfde link verdergaan. Wilt u antwoorden vóór { $deadline }?
mail-answer-button = Open de vragenlijst
mail-action = { $action }:
mail-address = Werkt de knop niet, kopieer dan dit adres naar uw browser:

mail-promise-heading = Wat er met uw antwoorden gebeurt
mail-promise = Uw beoordelingen worden samengenomen met die van anderen: geen enkel cijfer waarin ze meetellen, berust op minder dan { $k } personen. Opmerkingen worden woordelijk getoond, zonder naam en alleen waar ten minste { $comments } personen er een hebben geschreven; laat dus weg wat alleen u geschreven kunt hebben. Het rapport gaat naar { $client } en { $sender } en zegt niet wie wat heeft gezegd. De eerste pagina van de vragenlijst legt dit volledig uit, ook de grenzen.
mail-promise-manager = U antwoordt als leidinggevende en kunt als één persoon niet anoniem zijn: het rapport toont uw beoordelingen en opmerkingen als die van u. Het gaat naar { $client } en { $sender }.
mail-promise-self = Het rapport toont uw beoordelingen en opmerkingen als uw eigen kijk, naast die van de anderen. { $sender } en u ontvangen het; of iemand anders het leest, beslist u.

mail-personal = De link is persoonlijk: wilt u dit bericht niet doorsturen? U hebt geen account nodig, en het openen van het bericht of de link wordt aan niemand gemeld.
mail-because = U ontvangt dit bericht omdat { $sender } uw adres heeft opgegeven voor de feedback voor { $client }.
mail-because-self = U ontvangt dit bericht omdat { $sender } uw adres heeft opgegeven voor uw 360 gradenfeedback.
mail-decline-reply = Is dat een vergissing, of doet u liever niet mee, dan kunt u eenvoudig op dit bericht antwoorden.
mail-decline = Is dat een vergissing, of doet u liever niet mee, laat het dan weten aan { $sender }.

mail-report-subject = Het rapport van uw 360 gradenfeedback is klaar
mail-report-heading = Uw rapport is klaar
mail-report-why = { $sender } heeft uw rapport gelezen en voor u vrijgegeven. Het zet uw eigen kijk naast die van de mensen die hebben geantwoord: wat zij waarderen, wat verrast en waar een eerste stap zou kunnen liggen.
mail-report-advice = Neem een half uur zonder onderbreking. De eerste twee pagina’s zeggen het belangrijkste; noteer wat u verheugt en wat u verbaast, en neem beide mee naar uw volgende gesprek met { $sender }.
mail-report-button = Open het rapport
mail-report-thanks = Goede gesprekken toegewenst.
mail-report-personal = De link is persoonlijk: wie hem heeft, kan uw rapport lezen. Geef hem alleen door aan wie het moet lezen.

mail-thanks-subject = De feedback voor { $client } is gesloten
mail-thanks-subject-self = Uw 360 gradenfeedback is gesloten
mail-thanks-heading = Hartelijk dank
mail-thanks-why = De 360 gradenfeedback voor { $client } is gesloten, en er worden geen antwoorden meer aangenomen. Dit bericht gaat naar iedereen die gevraagd is, of zij nu geantwoord hebben of niet. Aan wie heeft meegedaan: hartelijk dank voor uw tijd en uw openheid.
mail-thanks-why-self = Uw 360 gradenfeedback is gesloten, en er worden geen antwoorden meer aangenomen. Dit bericht gaat naar iedereen die gevraagd is, of zij nu geantwoord hebben of niet. Hartelijk dank dat u dit bent aangegaan.
mail-thanks-next = De antwoorden worden samengenomen zoals de eerste pagina van de vragenlijst het uitlegt. Ze worden het uitgangspunt van de gesprekken tussen { $client } en { $sender }. U hoeft niets meer te doen.
mail-thanks-next-self = { $sender } leest nu het rapport en geeft het daarna aan u vrij; een apart bericht brengt u de link. Tot dan hoeft u niets te doen.

mail-nomination-subject = Uw 360 gradenfeedback: wie zullen we vragen?
mail-nomination-heading = Wie zullen we vragen?
mail-nomination-why = Uw 360 gradenfeedback met { $sender } wordt voorbereid. U weet het best wie u aan het werk ziet: wilt u mensen voorstellen van wie de kijk telt, zoals uw leidinggevende, collega’s en mensen die aan u rapporteren?
mail-nomination-advice = Kies mensen die lang genoeg met u hebben gewerkt om goede en moeilijke dagen te hebben gezien. { $sender } kijkt uw lijst door voordat iemand wordt gevraagd.
mail-nomination-button = Stel mensen voor

mail-nomination-returned-subject = Uw lijst nog een keer, alstublieft
mail-nomination-returned-heading = Uw lijst is weer bij u
mail-nomination-returned-why = { $sender } heeft uw lijst bekeken en vraagt u iets te veranderen.
mail-nomination-returned-advice = Waar het om gaat, staat boven aan de pagina. Wijzig de lijst en lever hem opnieuw in.

mail-test-subject = Test: { $subject }
mail-test-note = Dit is een test met voorbeeldgegevens. Alleen u hebt hem gekregen, en geen link leidt naar een echte vragenlijst of een echt rapport.
