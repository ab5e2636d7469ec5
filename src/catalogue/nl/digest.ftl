# One letter about several questionnaires of one reader.
# $sender: the coach or practice that asks; $clients: whom the feedback is for, joined; $count: how many, two at least.

digest-invitation-subject = Uw kijk wordt gevraagd: { $count } vragenlijsten
digest-invitation-heading = { $count } vragenlijsten wachten op u
digest-invitation-why = { $sender } begeleidt meerdere mensen bij een 360-gradenfeedback en vraagt om uw kijk op ieder van hen: { $clients }. Om u één bericht te sturen en niet meerdere, staan alle links in dit bericht.
digest-reminder-subject = Herinnering: { $count } vragenlijsten staan nog open
digest-reminder-heading = Er is nog tijd
digest-reminder-why = { $sender } vroeg u onlangs om uw kijk op meerdere mensen. Uw antwoorden op deze vragenlijsten zijn nog niet binnen en zouden worden gemist. Dit bericht staat voor één herinnering per vragenlijst; niemand over wie het gaat, hoort wiens antwoorden nog open staan. Hebt u net geantwoord, dan hoeft u niets meer te doen.

digest-each = Elke vragenlijst wordt apart beantwoord. U kunt stoppen wanneer u wilt en later met dezelfde link verdergaan.
digest-self = Uw eigen kijk
digest-form = Ongeveer { $minutes } minuten; graag antwoorden vóór { $deadline }.
digest-because = U krijgt dit bericht omdat { $sender } uw adres heeft ingevoerd voor de feedback voor { $clients }.
