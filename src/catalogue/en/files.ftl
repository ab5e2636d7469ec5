# The report as tables: the names of the sheets, at most 31 letters each.
sheet-section = Section
sheet-summary = Summary
sheet-gaps = Gaps
sheet-competencies = Competencies
sheet-items = Items
sheet-distributions = Distributions
sheet-extremes = Highest and lowest
sheet-comments = Comments
sheet-guide = How to read it

# The headings of their columns.
figure-part = About
figure-name = Name
figure-people = People
figure-text = Text
figure-perspective = Perspective
figure-counted = Items counted
figure-mean = Mean
figure-note = Note
figure-deviation = Standard deviation
figure-median = Median
figure-least = Lowest answer
figure-most = Highest answer
figure-favourable = Favourable answers
figure-agreement = Agreement
figure-list = List
figure-place = Place
figure-question = Question

# What stands in their cells: the mean beside it is a bound; opinions form two camps; how far the answers agree.
note-at-least = at least this
note-at-most = at most this
note-split = two camps
level-none = none
level-weak = weak
level-moderate = moderate
level-strong = strong
level-very_strong = very strong

# The report as a page: which perspectives it shows, and its print button.
page-perspectives = Show in charts and tables
page-print = Print
