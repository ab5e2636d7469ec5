# The charts of the report and the sentences beside them. “You” is the client.

# All competencies in one field, self against all others
quadrants-chart = How you and others see each competency
quadrants-lead = Each point is one competency. Your own rating is read along the lower edge, that of all others along the side. Within the shaded band you and the others agree.
quadrants-band = less than { $threshold } apart
quadrants-under = Others see you higher than you see yourself in { $list }.
quadrants-over = You see yourself higher than others do in { $list }.
quadrants-alike = On everything that is compared, you and the others are less than { $threshold } apart.
# Behind some of these differences there are few people.
quadrants-few = Where fewer than { $count } people stand behind a difference, it is a question and not a finding.
quadrants-tentative = Tentative, because without one of the raters it might not hold: { $list }.

# What the overall chart says of the groups
overview-contrast = The groups differ most on { $competency }: { $figures }.
overview-contrast-few = With so few people behind it, take it as a question.
overview-alike = On no competency are the groups { $threshold } or more apart.

# How the answers to the items of one competency are spread
distribution-chart = { $competency }: spread of answers
distribution-lead = One bar for each perspective of which at least { $count } people answered the item. The bars lie around the middle of the scale; the numbers in them are people.
distribution-table = The answers as numbers
# Read aloud in place of the picture
alt-distribution = Numbers of people who gave each answer, in the order { $options }. { $rows }

# The ring of spokes, for those who ask for it
radar-title = All competencies in the round
radar-chart = Self and all others in the round
radar-lead = The further out, the higher. Look at the points: the area between them means nothing.
