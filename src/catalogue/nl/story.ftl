# Wat het rapport naast de cijfers heeft: omslag, dag en gespreksblad voor de coach.

day-long = { $day } { $month ->
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
} { $year }
logo = Logo

# The brief for the coach; its questions are put to the client
brief-title = Gespreksblad voor de coach: { $name }
brief-kind = Gespreksblad voor de coach
brief-lead = Voor u als coach, niet voor de cliënt. Het zegt niets wat niet in het rapport staat; het zegt wat u kunt vragen en waar u voorzichtig mee moet zijn.
brief-open-title = Het gesprek openen
brief-open-1 = Vraag, voordat het rapport opengaat, wat de cliënt verwacht te lezen en wat een verrassing zou zijn.
brief-open-2 = Laat de cliënt de samenvatting in stilte lezen en als eerste spreken.
brief-open-3 = Begin met wat anderen hoog beoordelen. Het is even waar als de rest.
brief-care-title = Wees voorzichtig met
brief-care-few = De gemiddelden van alle anderen berusten op { $people }. Elk verschil is een vraag, geen bevinding.
brief-care-groups = Telkens minder dan vijf personen: { $list }. Wie van hen zich bedenkt, verschuift een gemiddelde met een kwart punt of meer.
brief-care-tentative = Voorlopig: { $list }. Zonder één van de beoordelaars zou het misschien niet opgaan; open er niet mee.
brief-care-merged = Samen getoond, omdat een groep te klein was of te weinig opmerkingen had: { $list }. Probeer de groepen niet uit elkaar te houden.
brief-care-no-groups = Van afzonderlijke groepen wordt niets getoond. Raad niet wat zij gezegd zouden hebben.
brief-care-uncompared = De eigen beoordeling en die van anderen worden nergens vergeleken, omdat één kant ontbreekt.
brief-care-manager = De antwoorden van de leidinggevende staan op zichzelf, en dat is vooraf gezegd. Laat één stem niet zwaarder wegen dan de andere.
brief-care-comments = Zoek niet wie een opmerking heeft geschreven, en laat de cliënt er ook niet naar zoeken.
brief-care-missing = Wat ontbreekt, mag niet worden getoond en is niet te berekenen uit wat er wel staat. Laat het daarbij.
brief-care-purpose = Als iemand een beslissing over salaris, promotie of dienstverband vraagt: dit rapport kan er geen dragen.
brief-ask-title = Vragen voor de nabespreking
brief-confirmed_strength-1 = Hoe doet u dit? Wat zouden anderen ervan kunnen leren?
brief-confirmed_strength-2 = Waar zou het te veel van het goede kunnen zijn?
brief-hidden_strength-1 = Waar rekenen anderen hier op, wat u gemakkelijk afgaat?
brief-hidden_strength-2 = Waar zou u het openlijker kunnen inzetten?
brief-blind_spot-1 = Wat zouden anderen hier kunnen zien wat u niet ziet?
brief-blind_spot-2 = Wanneer hebt u dit voor het laatst laten zien, en wie was erbij?
brief-known_development_area-1 = U en de anderen zien het hetzelfde. Wat heeft u er tot nu toe van weerhouden het te veranderen?
brief-known_development_area-2 = Wat zou de kleinste stap zijn die anderen zouden merken?
brief-others-low-1 = Waar zouden anderen graag meer van zien?
brief-others-low-2 = Wat zou de kleinste stap zijn die zij zouden merken?
brief-own-1 = Waarop baseert u uw beoordeling? Geef een voorbeeld.
brief-own-2 = Wie zou u kunnen vragen hoe die het ziet?
brief-split-title = Verdeelde meningen
brief-split-1 = De meningen vormen hier twee kampen. In welke situaties maken mensen u verschillend mee?
brief-split-2 = Wat zou u iedereen kunnen vragen, zonder te vragen wie wat heeft geantwoord?
brief-comments-1 = Welke zin blijft u bij? Wat hoort u erin?
brief-comments-2 = Welke zin past bij de cijfers, en welke niet?
brief-nothing = Er is geen bevinding om naar te vragen. Vraag wat de cliënt had gehoopt te horen, en van wie.
brief-close-title = Het gesprek afsluiten
brief-close-1 = Laat de cliënt één ding kiezen om te veranderen. Eén is genoeg.
brief-close-2 = Vraag waaraan anderen het zullen merken, en wanneer.
brief-close-3 = Spreek af wie de cliënt zal bedanken voor de antwoorden, en wanneer u er weer naar kijkt.
brief-notes = Notities
