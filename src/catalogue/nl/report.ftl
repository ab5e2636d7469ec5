# Het rapport zoals de cliënt het leest. ‘U’ is de cliënt.

report-kind = Rapport 360°-feedback
report-title = Rapport 360°-feedback: { $name }
page-of = Pagina { $page } van { $pages }
people = { $count ->
    [one] { $count } persoon
   *[other] { $count } personen
}
joined = { $list } en { $last }
list-separator = { ", " }

# Perspectieven. De vormen met ‘joined’ staan in een opsomming: ‘Collega’s en directe medewerkers’.
perspective-self = Uzelf
perspective-manager = Leidinggevende
perspective-peer = Collega’s
perspective-peer-joined = collega’s
perspective-direct-report = Directe medewerkers
perspective-direct-report-joined = directe medewerkers
perspective-other = Andere beoordelaars
perspective-other-joined = andere beoordelaars
perspective-all-others = Alle anderen

# Samenvatting
summary-title = Samenvatting
respondents-title = Wie heeft geantwoord
respondents-self-and-others = U en { $count ->
    [one] { $count } andere persoon
   *[other] { $count } andere personen
} hebben { $items } vragen over uw werk beantwoord.
respondents-others-only = { $count ->
    [one] { $count } persoon heeft
   *[other] { $count } personen hebben
} { $items } vragen over uw werk beantwoord. Er is geen zelfbeoordeling; er valt dus niets te vergelijken.
respondents-self-only = Tot nu toe is er alleen uw eigen beoordeling. Te weinig anderen hebben geantwoord om hun antwoorden te tonen zonder te tonen wie wat heeft gezegd.
respondents-named-only = Te weinig mensen hebben geantwoord om de groepen te tonen zonder te tonen wie wat heeft gezegd. Hieronder staat wat getoond mag worden.
respondents-nobody = Te weinig mensen hebben geantwoord om iets te tonen zonder te tonen wie wat heeft gezegd.

quadrant-confirmed_strength = Sterke punten
quadrant-confirmed_strength-lead = Anderen beoordelen deze hoog, en u weet het.
quadrant-hidden_strength = Verborgen sterke punten
quadrant-hidden_strength-lead = Anderen beoordelen deze hoog, en hoger dan u.
quadrant-blind_spot = Blinde vlekken
quadrant-blind_spot-lead = U beoordeelt deze hoger dan anderen. Zij zien ruimte om te groeien.
quadrant-known_development_area = Bekende ontwikkelpunten
quadrant-known_development_area-lead = Anderen zien hier ruimte om te groeien, en u beoordeelt ze niet hoger.
quadrant-none = Hier geen
others-high-title = Wat anderen hoog beoordelen
others-high-lead = Het gemiddelde van de anderen is { $cut } of meer.
others-low-title = Waar anderen ruimte zien om te groeien
others-low-lead = Het gemiddelde van de anderen is lager dan { $cut }.
own-title = Hoe u uzelf beoordeelt
own-lead = Uw eigen beoordelingen, de hoogste eerst.
agreement-title = Waar u en de anderen het eens zijn
agreement-some = U en de anderen liggen minder dan { $threshold } uit elkaar bij { $list }.
agreement-none = Bij geen enkele competentie liggen u en de anderen minder dan { $threshold } uit elkaar.
uncompared = Niet vergeleken, omdat één kant ontbreekt: { $list }.

start-title = Waar te beginnen
start-blind_spot-title = Wees nieuwsgierig naar { $competency }
start-blind_spot = U geeft uzelf { $own }, anderen geven u { $others }. Vraag iemand die u vertrouwt wat die ziet en u niet.
start-known_development_area-title = Werk aan { $competency }
start-known_development_area = Anderen geven u { $others }, u geeft uzelf { $own }. Niemand hoeft overtuigd te worden, dus u kunt meteen beginnen.
start-others-low-title = Kijk goed naar { $competency }
start-others-low = Anderen geven u { $others }, minder dan voor al het andere.
start-hidden_strength-title = Vertrouw op { $competency }
start-hidden_strength = Anderen geven u { $others }, u geeft uzelf { $own }. Laat het vaker zien.
start-confirmed_strength-title = Bouw voort op { $competency }
start-confirmed_strength = Anderen geven u { $others }, u geeft uzelf { $own }. Laat het de verandering dragen die u wilt.
start-others-high-title = Bouw voort op { $competency }
start-others-high = Anderen geven u { $others }, meer dan voor al het andere.
start-choose-title = Kies één ding
start-choose = Bespreek het met uw coach. Eén verandering die anderen merken, is meer waard dan vijf voornemens.
start-nothing-title = Praat erover
start-nothing = Vertel uw coach wat u had gehoopt te horen, en van wie. Een gesprek kan zeggen wat cijfers niet mogen.

# De grafiek als geheel
overview-title = Alle competenties in één oogopslag
overview-lead = Elke regel is een competentie, op de schaal van { $lowest } ({ $lowest-label }) tot { $highest } ({ $highest-label }). De balk loopt van uw eigen beoordeling tot die van alle anderen; de kleinere tekens zijn de groepen.
overview-lead-one-side = Elke regel is een competentie, op de schaal van { $lowest } ({ $lowest-label }) tot { $highest } ({ $highest-label }). De kleinere tekens zijn de groepen.
overview-chart = Gemiddelden van alle competenties
overview-nothing = Er valt niets te tekenen: geen enkel gemiddelde mag worden getoond.
overview-table = Alle competenties in cijfers
strength-from = sterk vanaf { $cut }
column-competency = Competentie
column-gap = Verschil
column-reading = Duiding
# A reading that one rater could undo.
tentative = voorlopig
reading-tentative = { $reading }, { tentative }
reading-blind_spot = Blinde vlek
reading-hidden_strength = Verborgen sterk punt
reading-confirmed_strength = Sterk punt
reading-known_development_area = Bekend ontwikkelpunt

quadrants-title = Waar elke competentie staat

# Eén competentie
competency-place = Competentie { $place } van { $count }
competency-chart = { $competency }: gemiddelden
verdict-tentative = Dit is voorlopig: zonder één van de beoordelaars zou het misschien niet opgaan.
verdict-few = Het berust op { $count } personen: zie het als een vraag, niet als een bevinding.
verdict-blind_spot = U beoordeelt uzelf { $gap } hoger dan anderen dat doen, en zij zien ruimte om te groeien. Dit is een blinde vlek: eerst een gesprek waard, dan pas een conclusie.
verdict-hidden_strength = Anderen beoordelen u { $gap } hoger dan u uzelf. Dit is een verborgen sterk punt: anderen rekenen erop, misschien meer dan u weet.
verdict-confirmed_strength-over = Anderen beoordelen dit hoog. U beoordeelt uzelf nog { $gap } hoger.
verdict-confirmed_strength = U en de anderen zien het hetzelfde, en het is een sterk punt.
verdict-known_development_area-under = Anderen zien hier ruimte om te groeien, en u bent nog strenger voor uzelf: { $gap } lager.
verdict-known_development_area = U en de anderen zien het hetzelfde: er is ruimte om te groeien.
verdict-uncompared = Uw eigen beoordeling en die van de anderen kunnen hier niet worden vergeleken, omdat één kant ontbreekt.
verdict-nothing = Voor deze competentie mogen geen cijfers worden getoond.
column-item = Uitspraak
column-who = Wie
people-short = n { $count }
not-published = niet getoond
item-reverse = Omgekeerd geteld: een hoog cijfer betekent dat dit zelden is gezien.
agreement-split = De meningen vormen twee kampen; het gemiddelde spreekt voor geen van beide.
split-items = { $count ->
    [one] meningen verdeeld bij { $count } uitspraak
   *[other] meningen verdeeld bij { $count } uitspraken
}
agreement-word-none = De antwoorden van de anderen liggen ver uiteen.
agreement-word-weak = De anderen zijn het een beetje eens.
agreement-word-moderate = De anderen zijn het in grote lijnen eens.
agreement-word-strong = De anderen zijn het goed eens.
agreement-word-very_strong = De anderen zijn het zeer goed eens.
items-title = Uitspraak voor uitspraak
items-lead = Gemiddelden, met het aantal personen achter elk. { $strip }
items-strip = De tekens staan op de schaal van { $lowest } tot { $highest }.
items-strip-spread = De tekens staan op de schaal van { $lowest } tot { $highest }; de kolommen eronder tonen hoeveel van alle anderen elk antwoord hebben gegeven.
items-nothing = Voor de uitspraken van deze competentie mogen geen cijfers worden getoond.

# Vergeleken met andere cliënten
norm-others-fifths = Van { $count } andere cliënten werden er ongeveer { $fifths } op de 5 lager beoordeeld dan u.
norm-others-lowest = Van { $count } andere cliënten werden bijna allen hoger beoordeeld dan u.
norm-others-highest = Van { $count } andere cliënten werden bijna allen lager beoordeeld dan u.
norm-others-percent = Van { $count } andere cliënten werd ongeveer { $percent }% lager beoordeeld dan u.
norm-self-fifths = Van { $count } andere cliënten beoordelen ongeveer { $fifths } op de 5 zichzelf lager dan u uzelf.
norm-self-lowest = Van { $count } andere cliënten beoordelen bijna allen zichzelf hoger dan u uzelf.
norm-self-highest = Van { $count } andere cliënten beoordelen bijna allen zichzelf lager dan u uzelf.
norm-self-percent = Van { $count } andere cliënten beoordeelt ongeveer { $percent }% zichzelf lager dan u uzelf.
norm-comparison = Een vergelijking, geen norm.
column-norm = Hoger dan
norm-cell-fifths = { $fifths } op de 5
norm-cell-lowest = bijna niemand
norm-cell-highest = bijna allen
norm-cell-percent = { $percent }%

# Beschrijvingen van grafieken: voorgelezen in plaats van de afbeelding
alt-overview = Gemiddelden op een schaal van { $lowest } tot { $highest }. { $rows }
alt-row = { $name }: { $figures }.
alt-figure = { $label } { $mean }
alt-at-least = ten minste { $mean }
alt-at-most = ten hoogste { $mean }
alt-gap = verschil { $gap }

# Lijsten van uitspraken
extremes-title = Hoogste en laagste uitspraken
extremes-lead = Gerangschikt naar het gemiddelde van alle anderen. Met zo weinig mensen kunnen naaste buren van plaats wisselen: zie de lijsten als aanleiding voor een gesprek, niet als ranglijst.
extremes-highest = Hoogste
extremes-lowest = Laagste
extremes-more = { $count ->
    [one] En nog { $count } uitspraak met dezelfde uitkomst als de laatste.
   *[other] En nog { $count } uitspraken met dezelfde uitkomst als de laatste.
}

# Opmerkingen
comments-title = In hun eigen woorden
comments-lead = Woordelijk, zoals ze zijn geschreven. Elke vraag heeft een eigen volgorde, zodat niemands antwoorden weer bij elkaar kunnen worden gelegd.
comments-none = Er mogen geen opmerkingen worden getoond.
comments-none-here = Bij deze vraag mogen geen opmerkingen worden getoond.

# Bijlage
appendix-title = De cijfers achter de grafieken
spread-title = Hoe de antwoorden zijn verdeeld

# Hoe het rapport te lezen
guide-title = Hoe u dit rapport leest
guide-compared-title = Wat wordt vergeleken
guide-compared = Elke uitspraak is beoordeeld van { $lowest } ({ $lowest-label }) tot { $highest } ({ $highest-label }). Een competentie is het gemiddelde van haar uitspraken; ze wordt getoond als ten minste { $coverage }% daarvan wordt getoond. ‘Alle anderen’ is iedereen behalve u, en elke persoon telt even zwaar.
guide-not-observed = ‘{ $label }’ telt als geen antwoord, nooit als een laag antwoord.
guide-gap-title = Wat een verschil is
guide-gap = Een verschil is uw eigen beoordeling min die van alle anderen, over de uitspraken die beide kanten hebben beoordeeld. Vanaf { $threshold }, in welke richting ook, telt het; daaronder bent u het eens. Vanaf { $cut } telt het gemiddelde van de anderen als sterk punt.
guide-gap-normal = De meeste mensen beoordelen zichzelf iets hoger dan anderen dat doen. Dat is geen fout: de anderen zien minder van uw bedoelingen, en u ziet minder van uw uitwerking.
guide-norm-title = U onder andere cliënten
guide-norm-workspace = Uw gemiddelden worden vergeleken met die van andere cliënten van de praktijk aan wie hetzelfde is gevraagd: het beeld van anderen met het beeld van anderen, en zelfbeeld met zelfbeeld.
guide-norm-cohort = Uw gemiddelden worden vergeleken met die van de andere personen van wie het rapport samen met het uwe is gemaakt: het beeld van anderen met het beeld van anderen, en zelfbeeld met zelfbeeld.
guide-norm-file = Uw gemiddelden worden vergeleken met de norm ‘{ $name }’: het beeld van anderen met het beeld van anderen, en zelfbeeld met zelfbeeld.
guide-norm = Verteld wordt hoeveel van hen een lager gemiddelde hebben dan u; wie hetzelfde gemiddelde heeft, telt voor de helft, en u bent er zelf niet bij. Minder dan 100 personen vormen een vergelijking, uitgedrukt in vijfden, en geen norm. Een plaats zegt hoe gewoon een gemiddelde is, niet hoe goed het is: onder mensen die allemaal hoog worden beoordeeld, staat een hoog gemiddelde in het midden. Geen van hun cijfers staat in dit rapport, en geen van de uwe staat in dat van hen.
guide-small-title = Kleine aantallen
guide-small = Bij drie of vier personen verschuift één persoon die van gedachten verandert een gemiddelde met een kwart punt of meer. Zulke gemiddelden hebben één decimaal, over de verdeling van de antwoorden wordt niets gezegd, en een blinde vlek of een verborgen sterk punt heet voorlopig. Vanaf vijf personen zegt een woord in hoeverre zij het eens zijn. Onder de acht is een verschil eerder een vraag dan een bevinding. Voorlopig heet ook alles wat één persoon ongedaan zou kunnen maken.
guide-small-groups = Verschillen van minder dan een half punt tussen groepen zeggen weinig, en van minder dan driekwart punt waar een groep maar drie of vier personen telt; groepen die andere kanten van u zien, kunnen heel goed verschillen. Waar de meningen twee kampen vormen, kijk dan hoe de antwoorden zijn verdeeld in plaats van naar het gemiddelde. Vertrouw op wat steeds terugkomt, en vraag door over de rest.
guide-anonymity-title = Wat wel en niet wordt getoond
guide-anonymity-mean = Het gemiddelde van een groep wordt alleen getoond als ten minste { $k } personen uit die groep de uitspraak hebben beoordeeld; dat van alle anderen alleen als ten minste { $total } personen dat deden.
guide-anonymity-items = Een groep van ten minste { $k } maar minder dan { $items } personen heeft geen cijfers van afzonderlijke uitspraken en telt niet mee in ‘alle anderen’. Er is alleen een gemiddelde over de uitspraken van een competentie; ligt dat binnen een kwart punt van een uiteinde van de schaal, dan wordt alleen dat gezegd (≥ of ≤).
guide-anonymity-spread = Hoe de antwoorden zijn verdeeld, wordt alleen getoond waar ten minste { $count } personen hebben geantwoord.
guide-anonymity-comments = Opmerkingen worden alleen per groep getoond als ten minste { $count } personen uit de groep er een hebben geschreven; anders worden ze samengenomen met die van de andere groepen, of weggelaten.
guide-anonymity-merge = Te kleine groepen worden samengenomen, met elkaar of met een grotere, en als één groep getoond. Waar dat niet volstaat, worden hun antwoorden overal weggelaten.
guide-anonymity-drop = Te kleine groepen worden met elkaar samengenomen. Waar dat niet volstaat, worden hun antwoorden overal weggelaten, ook uit het gemiddelde van alle anderen.
guide-anonymity-missing = Wat hier ontbreekt, mag niet worden getoond, en het is niet te berekenen uit wat er wel staat.
guide-anonymity-manager = De antwoorden en opmerkingen van uw leidinggevende worden apart getoond. Dat is vooraf aan uw leidinggevende gezegd.
guide-anonymity-limit = Eén ding kan geen regel verbergen: geeft iedereen in een groep hetzelfde antwoord, dan is dat antwoord te zien.
guide-purpose-title = Waar het voor is
guide-purpose = Dit rapport dient uw ontwikkeling. Zo weinig stemmen, op één moment, kunnen geen beslissing over salaris, promotie of dienstverband dragen.
guide-questionnaire-title = De vragenlijst
guide-questionnaire = { $title }, versie { $version }.
guide-licence = Licentie: { $licence }.
guide-source = Bron: { $source }.

# Het werkblad
worksheet-title = Wat ik ermee doe
worksheet-lead = Voor uw volgende gesprek met uw coach.
worksheet-surprise = Wat mij heeft verrast
worksheet-keep = Wat ik wil behouden en vaker wil inzetten
worksheet-change = Het ene dat ik wil veranderen, en waaraan anderen het zullen merken
worksheet-thanks = Wie ik zal bedanken, en wie ik om meer zal vragen
