# Wat beoordelaars en cliënten op de pagina’s lezen.

rater-language = Taal
rater-title = Uw kijk op { $client }
rater-title-self = Uw eigen kijk
rater-lead = { $coach } vraagt om uw eerlijke kijk op hoe { $client } werkt. Wat u en anderen zeggen, helpt { $client } te zien wat kan blijven en wat anders mag.
rater-lead-self = { $coach } vraagt hoe u uw eigen werk ziet. Uw kijk komt naast wat de mensen om u heen zeggen.
rater-fact-asks = Gevraagd door
rater-fact-about = Het gaat over
rater-yourself = Uzelf
rater-fact-role = U antwoordt als
rater-fact-time = Kost ongeveer
rater-minutes = { $minutes ->
    [one] { $minutes } minuut
   *[other] { $minutes } minuten
}, { $items ->
    [one] { $items } korte vraag
   *[other] { $items } korte vragen
}
rater-fact-until = Open tot
rater-start = Beginnen
rater-continue = Verdergaan
rater-start-hint = U kunt op elk moment stoppen en terugkomen via de link in uw e-mail. Niets telt voordat u het verzendt.
rater-help = Vragen? Schrijf naar

rater-group-self = Zelfbeeld
rater-group-manager = Leidinggevende
rater-group-peer = Collega
rater-group-direct_report = Directe medewerker
rater-group-other = Iemand anders

rater-fate-title = Wat er met uw antwoorden gebeurt
rater-fate-self = Uw beoordelingen staan in het rapport als uw eigen kijk, naast wat de anderen zeggen. Uw opmerkingen zijn als de uwe herkenbaar.
rater-fate-manager = U antwoordt als leidinggevende van { $client }. Uw beoordelingen en opmerkingen worden apart getoond, onder ‘Leidinggevende’, en zijn dus niet anoniem. Schrijf wat u ook persoonlijk zou zeggen.
rater-fate-managers = Antwoorden meerdere leidinggevenden, dan worden hun beoordelingen samen getoond, onder ‘Leidinggevende’. Ieder kent de eigen beoordelingen; zijn er twee, dan kan ieder dus die van de ander berekenen.
rater-fate-asked = { $count ->
    [one] Zoals het er nu voor staat, bent u de enige persoon die in uw groep ({ $group }) is gevraagd.
   *[other] Zoals het er nu voor staat, bent u een van { $count } personen die in uw groep ({ $group }) zijn gevraagd.
}
rater-fate-group = Uw beoordelingen worden samengeteld met die van de anderen in uw groep. Een cijfer wordt alleen getoond als er ten minste { $k } personen achter staan.
rater-fate-too-few = Antwoorden minder dan { $k } van deze personen, dan worden hun beoordelingen samengeteld met die van een andere groep, of weggelaten.
rater-fate-items = Cijfers van afzonderlijke vragen worden alleen getoond als er ten minste { $items } personen achter staan. Van minder personen is er hooguit een gemiddelde over meerdere vragen.
rater-fate-together = Dat is te weinig om als groep apart te worden getoond; daarom worden uw beoordelingen samen getoond met die van: { $groups }. In totaal zijn { $count } personen gevraagd. Een cijfer wordt alleen getoond als er ten minste { $k } personen achter staan.
rater-fate-joined = Een andere groep is te klein om apart te worden getoond; daarom worden de beoordelingen van die groep samen getoond met die van uw groep: { $groups }. In totaal zijn { $count } personen gevraagd. Een cijfer wordt alleen getoond als er ten minste { $k } personen achter staan.
rater-fate-left-out = Dat is te weinig: een cijfer wordt alleen getoond als er ten minste { $k } personen achter staan. Daarom worden noch uw beoordelingen noch uw opmerkingen getoond.
rater-fate-comments = Opmerkingen worden woordelijk getoond, zonder naam, in willekeurige volgorde en alleen in lijsten van ten minste { $k }: die van uw groep of, waar een groep er te weinig schrijft, één lijst van alle groepen behalve de leidinggevende.
rater-fate-comments-together = Opmerkingen worden woordelijk getoond, zonder naam, in willekeurige volgorde en alleen in lijsten van ten minste { $k }: die van de hier genoemde groepen of, waar dat er te weinig zijn, één lijst van alle groepen behalve de leidinggevende.
rater-fate-comments-alone = Opmerkingen worden woordelijk getoond, zonder naam, in willekeurige volgorde en alleen als ten minste { $k } van deze personen er een schrijven.
rater-fate-comments-pooled = Opmerkingen worden woordelijk getoond, zonder naam, in willekeurige volgorde en alleen in lijsten van ten minste { $k }. Daarvoor zijn hier te weinig mensen gevraagd; die van u staan daarom in één lijst met die van alle groepen behalve de leidinggevende.
rater-fate-comments-too-few = Opmerkingen worden alleen getoond in lijsten van ten minste { $k }, en er zijn minder personen gevraagd. Daarom worden uw opmerkingen niet getoond.
rater-fate-follows = Dit alles hangt af van hoeveel mensen zijn gevraagd, niet van wie heeft geantwoord. Komen er mensen op de lijst bij of gaan er mensen af, dan verandert deze tekst mee.
rater-fate-sealed = Wat u verzendt, wordt verzegeld, zonder uw naam en zonder tijdstip. Bij het sluiten van de beoordeling worden alle antwoorden tegelijk geopend, geteld en gewist. Noch { $coach } noch { $client } ziet ooit een afzonderlijk formulier.
rater-fate-final = Na het verzenden kunnen antwoorden niet meer worden gewijzigd of teruggetrokken: niemand kan die van u ertussen vinden.
rater-fate-sealed-named = Wat u verzendt, wordt verzegeld. Niemand kan het lezen voordat de beoordeling sluit; dan wordt het samen met alle andere antwoorden geopend, geteld en gewist.
rater-fate-final-named = Na het verzenden kunnen antwoorden niet meer worden gewijzigd of teruggetrokken.
rater-limits-title = Wat wij niet kunnen beloven
rater-notice-version = Dit is versie { $version } van deze mededeling. Elke versie wordt bewaard.
rater-limit-unanimous = Geeft iedereen in een groep hetzelfde antwoord, dan is dat antwoord te zien.
rater-limit-style = Een voorbeeld of uw manier van schrijven kan verraden wie u bent.
rater-limit-invited = { $coach } weet wie er is uitgenodigd, en { $client } heeft u misschien voorgesteld. Getoond wordt hoeveel mensen hebben geantwoord, niet wie.
rater-limit-server = Wie het programma op deze server wijzigt terwijl er antwoorden binnenkomen, of wie zowel de geheime sleutels als een oude kopie van de gegevens bezit, zou deze belofte kunnen breken.

rater-page = Pagina { $done } van { $all }
rater-answered = { $done } van { $all } beantwoord
rater-progress = Beantwoorde vragen
rater-next = Opslaan en verder
rater-back = Terug
rater-to-review = Antwoorden nakijken
rater-steps = Pagina’s van dit formulier
rater-view-all = Alles op één pagina tonen
rater-view-pages = Eén onderwerp tegelijk tonen
rater-comments-title = In uw eigen woorden
rater-comments-lead = U hoeft niets te schrijven. Een concreet voorbeeld helpt het meest.
rater-comments-warning = Wat u schrijft, wordt woordelijk aan de lezer getoond. Laat namen, data en projecten weg die alleen u zou noemen.
rater-characters-left = Nog { $left } tekens
rater-saved = Als concept opgeslagen.
rater-unsaved = Nog niet opgeslagen. Wat u hebt getypt, staat nog op deze pagina en wordt opnieuw verzonden.
rater-open-lead = Deze vragen hebben nog een antwoord nodig. Kunt u iets niet beoordelen, zeg dat dan: ook dat is een antwoord.

rater-faults-title = Kijk hier nog even naar
rater-fault-unanswered = Kies een antwoord op: { $item }
rater-fault-choose = Kies een van deze antwoorden.
rater-fault-off-scale = Kies een van de aangeboden antwoorden op: { $item }
rater-fault-unknown = Het formulier heeft een veld verzonden dat niet bij deze vragenlijst hoort ({ $field }). Laad de pagina opnieuw en verzend haar nog een keer.
rater-fault-too-long = Deze opmerking telt { $length } tekens; er zijn er hoogstens { $limit } mogelijk. Maak haar korter.
rater-fault-unstorable = Deze opmerking bevat een onzichtbaar besturingsteken. Verwijder wat u hebt geplakt en typ het opnieuw.
rater-fault-stacked = Deze opmerking stapelt te veel accenten op één letter. Schrijf haar met de accenten die ze echt heeft.

rater-review-title = Nakijken en verzenden
rater-review-lead = Alles is beantwoord. Kijk het nog een keer na.
rater-review-open = { $count ->
    [one] Eén vraag heeft nog een antwoord nodig.
   *[other] { $count } vragen hebben nog een antwoord nodig.
}
rater-review-answer-open = Nu beantwoorden
rater-review-changed = Uw antwoorden zijn in een ander venster gewijzigd sinds u ze hebt nagekeken. Kijk ze nog een keer na en verzend ze dan.
rater-change = Wijzigen
rater-unanswered = Nog niet beantwoord
rater-no-comment = Geen opmerking
rater-back-to-form = Terug naar de vragen
rater-submit-final = Met het verzenden worden uw antwoorden verzegeld en kunnen ze niet meer worden gewijzigd.
rater-submit = Antwoorden verzenden

rater-recorded-title = Uw antwoorden zijn vastgelegd
rater-recorded-thanks = Dank u wel dat u de tijd hebt genomen. { $client } leest het rapport zonder te vernemen wie wat heeft gezegd.
rater-recorded-thanks-manager = Dank u wel dat u de tijd hebt genomen. { $client } leest uw antwoorden als die van de leidinggevende, naast wat de anderen zeggen.
rater-recorded-thanks-self = Dank u wel dat u de tijd hebt genomen. Uw coach neemt het rapport met u door.
rater-recorded-done = U hoeft niets meer te doen; u kunt deze pagina sluiten. U krijgt geen herinneringen meer.
rater-spent-title = Er is al geantwoord
rater-spent-what = Via deze link zijn al antwoorden verzonden. Ze zijn verzegeld; deze pagina kan ze niet tonen en niet wijzigen.
rater-spent-conflict = Via deze link zijn al antwoorden vastgelegd; wat u nu hebt verzonden, is dus niet aangenomen. De eerst vastgelegde antwoorden blijven zoals ze zijn.
rater-closed-title = Deze beoordeling is gesloten
rater-closed-what = Antwoorden was mogelijk tot { $until }. Dat kan nu niet meer.
rater-closed-ask = Denkt u dat dit een vergissing is, schrijf dan naar { $coach } ({ $email }).

client-title = Uw rapport is klaar
client-lead = { $coach } heeft het rapport van uw beoordeling voor u vrijgegeven, { $client }.
client-care-title = Voordat u het opent
client-care-private = Deze link is alleen van u. Wie hem heeft, kan het rapport lezen; geef hem dus alleen door als u dat wilt.
client-care-reading = Neem een half uur zonder onderbreking. Kijk eerst naar de sterke punten, dan naar de verschillen, en bewaar wat u verrast voor het gesprek met uw coach.
client-open = Open het rapport
client-download = Downloaden als pdf

problem-link-title = Deze link werkt niet
problem-link-what = Misschien is hij bij het kopiëren afgeknipt of door een nieuwere vervangen.
problem-link-remedy = Kopieer de hele link uit uw e-mail naar de adresbalk, of vraag de persoon die u heeft uitgenodigd hem nog een keer te sturen.
problem-visit-title = Open uw link opnieuw
problem-visit-what = Deze browser weet niet welk formulier u invult, misschien omdat hij tussendoor is gesloten. Wat u hebt opgeslagen, is bewaard gebleven.
problem-visit-remedy = Open de link in uw e-mail nog een keer en u gaat verder waar u was gebleven.
problem-guard-title = Dit formulier is niet aangenomen
problem-guard-what = Het kwam niet van een pagina van deze site, of de pagina was te oud.
problem-guard-remedy = Open de pagina opnieuw en verzend haar nog een keer.
problem-busy-title = Nu even niet opgeslagen
problem-busy-what = De server kan op dit moment niets opslaan. Uw antwoorden staan nog in uw browser.
problem-busy-remedy = Ga terug en verzend de pagina over een minuut opnieuw.
problem-fault-title = Er is bij ons iets misgegaan
problem-fault-what = Er is niets gewijzigd. Probeer het over een minuut opnieuw.
problem-reference = Kenmerk:

date-long = { $weekday ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
} { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }, { $time } uur ({ $zone })
