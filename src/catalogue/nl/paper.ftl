# The questionnaire on paper, filled in by hand. Nothing here may promise what only the form behind a link can keep.
paper-kind = Vragenlijst op papier
paper-name = Uw naam
paper-return = Inleveren bij
paper-until = Uiterlijk
paper-how-title = Zo vult u hem in
paper-how = Kruis in elke rij één rondje aan: het rondje dat het best past bij wat u zelf hebt gezien.
paper-how-self = Kruis in elke rij één rondje aan: het rondje dat het best bij u past.
paper-unseen = Kunt u iets niet beoordelen, kruis dan het vakje ‘{ $label }’ aan. Ook dat is een antwoord.
paper-seen-title = Wie het te weten komt
paper-seen = Dit formulier is niet anoniem: wie het inzamelt, ziet uw kruisjes en uw handschrift. Vraag vooraf wie dat is, wie het nog meer leest en wat er daarna mee gebeurt.
paper-seen-self = Wie dit formulier inzamelt, ziet uw kruisjes en uw handschrift. Vraag vooraf wie het nog meer leest en wat er daarna mee gebeurt.
paper-statement = Uitspraak
paper-only = Alleen voor: { $groups }
paper-comments-seen = Wie dit formulier inzamelt, ziet ook uw handschrift. Schrijf wat u ook persoonlijk zou zeggen.
