# The questionnaire on paper, filled in by hand. Nothing here may promise what only the form behind a link can keep.
paper-kind = Questionnaire on paper
paper-name = Your name
paper-return = Hand it back to
paper-until = By
paper-how-title = How to fill it in
paper-how = Mark one circle in each row: the one that fits best what you have seen yourself.
paper-how-self = Mark one circle in each row: the one that fits you best.
paper-unseen = If you cannot judge something, mark the box “{ $label }”. That is an answer too.
paper-seen-title = Who will know
paper-seen = This sheet is not anonymous: whoever collects it sees your marks and your handwriting. Before you begin, ask who that is, who else will read it, and what becomes of it afterwards.
paper-seen-self = Whoever collects this sheet sees your marks and your handwriting. Before you begin, ask who else will read it, and what becomes of it afterwards.
paper-statement = Statement
paper-only = Only for: { $groups }
paper-comments-seen = Whoever collects this sheet also sees your handwriting. Write what you are ready to say in person.
