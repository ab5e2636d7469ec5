# Wat iemand die is uitgenodigd naast antwoorden kan doen: afzien, brieven stopzetten, de link opnieuw vragen, een
# ontvangstbewijs controleren; en wat in een opmerking kan verraden wie haar schreef. $client: om wie het gaat; $coach: wie
# het vraagt.

decline-open = Ik kan of wil niet antwoorden
decline-title = U hoeft niet te antwoorden
decline-lead = Als u ervan afziet, krijgt u geen berichten over deze feedback meer en wordt gewist wat u al hebt ingevuld. Zolang die open is, kunt u van gedachten veranderen.
decline-legend = Waarom antwoordt u niet?
decline-reason-little_contact = Ik heb te weinig contact met { $client }
decline-reason-conflict = Ik heb een belangenconflict
decline-reason-no_time = Ik heb geen tijd
decline-reason-unsaid = Dat zeg ik liever niet
decline-wrong-person = Ik ben niet bedoeld: het bericht kwam op het verkeerde adres
decline-choose = Kies een van deze. “Dat zeg ik liever niet” is genoeg.
decline-seen-title = Wat { $coach } te weten komt
decline-seen = Hoeveel mensen ervan afzien en, zodra het er minstens { $k } zijn, hoe vaak elke reden is genoemd. Nooit wie. Maar wie het aantal vlak na een gesprek met u ziet stijgen, kan het raden; en als iedereen ervan afziet, zegt het aantal dat van ieder.
decline-seen-manager = U antwoordt als leidinggevende, en leidinggevenden worden hier niet geteld: { $coach } ziet dat de leidinggevende niet heeft geantwoord, en niet waarom. De reden die u hier kiest, wordt aan niemand getoond.
decline-seen-wrong-person = Als het bericht op het verkeerde adres kwam, krijgt { $coach } dat te horen, met het adres, en kan het worden verbeterd.
decline-button = Hiervan afzien
declined-title = U hebt ervan afgezien
declined-what = Afgezien van een uitnodiging die al onderweg is, krijgt u geen berichten over deze feedback meer, en van wat u had ingevuld, is niets bewaard. { $coach } krijgt niet te horen dat u het was.
declined-wrong-title = Dank u voor de melding
declined-wrong-what = U krijgt geen berichten over deze feedback meer. { $coach } krijgt te horen dat dit adres niet het juiste is.
declined-not-taken = U hebt er intussen van afgezien; wat u zojuist hebt verzonden, is dus niet aangenomen.
declined-return-what = Bent u van gedachten veranderd? U kunt antwoorden tot { $until }.
declined-return = Toch antwoorden

no-mail-title = Berichten stopzetten
no-mail-lead = { $coach } heeft u per e-mail gevraagd hoe u { $client } ziet.
no-mail-legend = Welke berichten wilt u niet meer?
no-mail-this = Die over de feedback voor { $client }
no-mail-all = Alle berichten van { $coach } aan dit adres
no-mail-button = Deze berichten stopzetten
no-mail-done-title = U krijgt geen berichten meer
no-mail-done-this = Over de feedback voor { $client } worden u geen berichten meer gestuurd.
no-mail-done-all = { $coach } stuurt via deze site geen berichten meer aan dit adres.
no-mail-what = Verder neemt dit u niets af: de link in uw berichten blijft geldig en u kunt antwoorden als voorheen. { $coach } ziet dat u geen berichten wilt, niet of u hebt geantwoord. Maar wie het vlak na een herinnering ziet, kan raden dat u dat nog niet had gedaan.
no-mail-kept = Uw adres komt hiervoor op geen enkele lijst. Als u helemaal geen berichten wilt, wordt een code bewaard waaraan uw adres kan worden herkend en waaruit niemand het kan terugvinden.
no-mail-again = Weer berichten ontvangen

lost-title = Stuur mij mijn link opnieuw
lost-lead = Geef het adres op waarop u bent uitgenodigd. Als daar een antwoord van u wordt verwacht, komt er binnen enkele minuten een bericht met uw link.
lost-email = Uw e-mailadres
lost-button = De link sturen
lost-fault = Dit is geen e-mailadres. Het hoort eruit te zien als naam@example.org.
lost-sent-title = Kijk in uw postvak
lost-sent-what = Als er van dit adres een antwoord wordt verwacht, is een bericht met de link onderweg. Deze pagina zegt dat bij elk adres: niemand komt hier te weten wie is uitgenodigd.
lost-sent-nothing = Komt er niets? Dan hebt u al geantwoord, ervan afgezien of berichten stopgezet, is de feedback gesloten, of bent u op een ander adres uitgenodigd. Er gaat hoogstens één zo’n bericht per uur uit. Helpt niets, schrijf dan aan de persoon die u heeft uitgenodigd.

receipt-promise = Na het verzenden krijgt u een ontvangstbewijs waarmee u later kunt nagaan dat uw antwoorden zijn geteld.
receipt-title = Uw ontvangstbewijs
receipt-what = Met deze code kunt u na het sluiten nagaan dat uw antwoorden zijn geteld. Zij leidt niet naar uw naam en niet naar wat u hebt geantwoord. Zij wordt alleen hier getoond, en alleen deze browser bewaart haar tot hij wordt gesloten: schrijf haar op of download haar als u haar wilt hebben.
receipt-limit = Een ontvangstbewijs bewijst wie het ziet dat er een antwoord is gegeven, nooit welk. Niemand mag het van u verlangen, en u hoeft het niet te bewaren.
receipt-download = Downloaden als tekst
receipt-page-title = Een ontvangstbewijs controleren
receipt-page-lead = Vul de code in die u kreeg toen uw antwoorden werden vastgelegd: 24 letters en cijfers.
receipt-code = Code
receipt-button = Controleren
receipt-counted-title = Geteld
receipt-counted-what = De antwoorden met dit ontvangstbewijs zijn geteld, één keer, bij het sluiten van de feedback voor { $client }: { $moment }. Welke cijfers ze tonen, hangt ervan af hoeveel mensen hebben geantwoord. De antwoorden zelf zijn gewist.
receipt-waiting-title = Vastgelegd, nog niet geteld
receipt-waiting-what = Dit ontvangstbewijs is hier gegeven. Antwoorden blijven verzegeld tot hun feedback sluit en worden dan geteld. Kijk daarna nog eens. Is die al gesloten, dan klopt er iets niet: schrijf aan { $email }.
receipt-unknown-title = Dit is geen ontvangstbewijs van hier
receipt-unknown-what = Vergelijk de code letter voor letter met die welke u kreeg. Is het dezelfde, dan komt zij van een andere site.
receipt-file-about = Feedback voor { $client }
receipt-file-where = Na het sluiten te controleren op

trace-where = Wat u zou kunnen verraden, is hieronder gemarkeerd. Het is alleen een advies en het verlaat deze server niet.
trace-title = Dit zou u kunnen verraden:
trace-email = een e-mailadres
trace-phone = een telefoonnummer
trace-day = een dag; wie erbij was, weet het
trace-story = iets wat tussen u en één ander is gebeurd
trace-role = het zegt wie u bent
trace-name = een naam
trace-language = Niemand anders in uw groep is in deze taal ({ $language }) uitgenodigd. Een opmerking in die taal kan verraden wie haar schreef.

mail-opt-out = Geen berichten zoals deze meer
mail-recovery-subject = Uw link: uw kijk op { $client }
mail-recovery-subject-self = Uw link: uw eigen kijk
mail-recovery-heading = Hier is uw link
mail-recovery-heading-self = Hier is uw link
mail-recovery-why = U, of iemand die uw adres kent, heeft opnieuw om deze link gevraagd. { $sender } vraagt hoe u { $client } ziet, en uw antwoorden zijn nog niet binnen.
mail-recovery-why-manager = U, of iemand die uw adres kent, heeft opnieuw om deze link gevraagd. { $sender } vraagt u als leidinggevende hoe u { $client } ziet, en uw antwoorden zijn nog niet binnen.
mail-recovery-why-self = U, of iemand die uw adres kent, heeft opnieuw om deze link gevraagd. { $sender } vraagt hoe u uzelf ziet voor uw 360 gradenfeedback, en dat is nog niet binnen.
