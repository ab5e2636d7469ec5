# The questionnaire on paper, filled in by hand. Nothing here may promise what only the form behind a link can keep.
paper-kind = Kwestionariusz papierowy
paper-name = Twoje imię i nazwisko
paper-return = Komu oddać
paper-until = Najpóźniej do
paper-how-title = Jak go wypełnić
paper-how = W każdym wierszu zaznacz jedno kółko: to, które najlepiej odpowiada temu, co znasz z własnej obserwacji.
paper-how-self = W każdym wierszu zaznacz jedno kółko: to, które najlepiej do Ciebie pasuje.
paper-unseen = Jeśli nie możesz czegoś ocenić, zaznacz pole „{ $label }”. To też jest odpowiedź.
paper-seen-title = Kto się dowie
paper-seen = Ten arkusz nie jest anonimowy: kto go zbiera, widzi Twoje znaki i Twój charakter pisma. Zanim zaczniesz, zapytaj, kto go zbiera, kto jeszcze go przeczyta i co się z nim potem stanie.
paper-seen-self = Kto zbiera ten arkusz, widzi Twoje znaki i Twój charakter pisma. Zanim zaczniesz, zapytaj, kto jeszcze go przeczyta i co się z nim potem stanie.
paper-statement = Stwierdzenie
paper-only = Tylko te osoby: { $groups }
paper-comments-seen = Kto zbiera ten arkusz, widzi też Twój charakter pisma. Pisz to, co powiesz też osobiście.
