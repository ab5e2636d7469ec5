# The deadline: after it, in a calendar, and when it was moved.
# $client: whom the feedback is for; $coach: who asks; $until: a date and time.

deadline-grace = De termijn is verstreken. Omdat uw vragenlijst al open was, kunt u hem nog afmaken en versturen tot { $until }.
deadline-extended = De termijn is verlengd; er is nu meer tijd.

deadline-calendar = De termijn in uw agenda zetten
deadline-calendar-summary = Uiterste moment: uw kijk op { $client }
deadline-calendar-summary-self = Uiterste moment: uw eigen kijk
deadline-calendar-description = Antwoorden worden tot dit moment aangenomen. De persoonlijke link staat in het bericht van { $coach }.
