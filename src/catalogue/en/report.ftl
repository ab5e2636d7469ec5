# The report as the client reads it. “You” is the client.

report-kind = 360° feedback report
report-title = 360° feedback report: { $name }
page-of = Page { $page } of { $pages }
people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
joined = { $list } and { $last }
list-separator = { ", " }

# Perspectives. The “joined” forms stand inside a list: “Peers and direct reports”.
perspective-self = Self
perspective-manager = Manager
perspective-peer = Peers
perspective-peer-joined = peers
perspective-direct-report = Direct reports
perspective-direct-report-joined = direct reports
perspective-other = Other raters
perspective-other-joined = other raters
perspective-all-others = All others

# Summary
summary-title = Summary
respondents-title = Who answered
respondents-self-and-others = You and { $count ->
    [one] 1 other person
   *[other] { $count } other people
} answered { $items } questions about your work.
respondents-others-only = { $count ->
    [one] 1 person
   *[other] { $count } people
} answered { $items } questions about your work. There is no self-rating, so nothing is compared with one.
respondents-self-only = So far there is only your own rating. Too few others answered to show theirs without showing who said what.
respondents-named-only = Too few people answered to show the groups without showing who said what. What follows is what may be shown.
respondents-nobody = Too few people answered to show anything without showing who said what.

quadrant-confirmed_strength = Strengths
quadrant-confirmed_strength-lead = Others rate these high, and you know it.
quadrant-hidden_strength = Hidden strengths
quadrant-hidden_strength-lead = Others rate these high, and higher than you do.
quadrant-blind_spot = Blind spots
quadrant-blind_spot-lead = You rate these higher than others do. They see room to grow.
quadrant-known_development_area = Known development areas
quadrant-known_development_area-lead = Others see room to grow here, and you do not rate it higher.
quadrant-none = None here
others-high-title = What others rate high
others-high-lead = Others’ mean is { $cut } or more.
others-low-title = Where others see room to grow
others-low-lead = Others’ mean is below { $cut }.
own-title = How you rate yourself
own-lead = Your own ratings, highest first.
agreement-title = Where you and others agree
agreement-some = You and the others are less than { $threshold } apart on { $list }.
agreement-none = On no competency are you and the others less than { $threshold } apart.
uncompared = Not compared, because one side is missing: { $list }.

start-title = Where to start
start-blind_spot-title = Be curious about { $competency }
start-blind_spot = You give yourself { $own }, others give you { $others }. Ask someone you trust what they see that you do not.
start-known_development_area-title = Work on { $competency }
start-known_development_area = Others give you { $others }, you give yourself { $own }. Nobody needs convincing, so you can start at once.
start-others-low-title = Look closely at { $competency }
start-others-low = Others give you { $others }, less than for anything else.
start-hidden_strength-title = Trust in { $competency }
start-hidden_strength = Others give you { $others }, you give yourself { $own }. Use it more openly.
start-confirmed_strength-title = Build on { $competency }
start-confirmed_strength = Others give you { $others }, you give yourself { $own }. Let it carry the change you want to make.
start-others-high-title = Build on { $competency }
start-others-high = Others give you { $others }, more than for anything else.
start-choose-title = Choose one thing
start-choose = Talk it over with your coach. One change that others notice is worth more than five intentions.
start-nothing-title = Talk
start-nothing = Tell your coach what you hoped to hear, and from whom. A conversation can say what numbers may not.

# The overall chart
overview-title = All competencies at a glance
overview-lead = Each line is one competency, on the scale from { $lowest } ({ $lowest-label }) to { $highest } ({ $highest-label }). The bar spans from your own rating to that of all others; the smaller marks are the groups.
overview-lead-one-side = Each line is one competency, on the scale from { $lowest } ({ $lowest-label }) to { $highest } ({ $highest-label }). The smaller marks are the groups.
overview-chart = Means of every competency
overview-nothing = There is nothing to draw: no mean may be shown.
overview-table = All competencies as numbers
strength-from = strength from { $cut }
column-competency = Competency
column-gap = Gap
column-reading = Reading
# A reading that one rater could undo.
tentative = tentative
reading-tentative = { $reading }, { tentative }
reading-blind_spot = Blind spot
reading-hidden_strength = Hidden strength
reading-confirmed_strength = Strength
reading-known_development_area = Known development area

quadrants-title = Where each competency stands

# One competency
competency-place = Competency { $place } of { $count }
competency-chart = { $competency }: means
verdict-tentative = This is tentative: without one of the raters it might not hold.
verdict-few = It rests on { $count } people: take it as a question, not as a finding.
verdict-blind_spot = You rate yourself { $gap } higher than others do, and they see room to grow. This is a blind spot: worth a conversation before a conclusion.
verdict-hidden_strength = Others rate you { $gap } higher than you rate yourself. This is a hidden strength: others count on it, perhaps more than you know.
verdict-confirmed_strength-over = Others rate this high. You rate yourself { $gap } higher still.
verdict-confirmed_strength = You and the others see it alike, and it is a strength.
verdict-known_development_area-under = Others see room to grow here, and you are stricter still with yourself: { $gap } lower.
verdict-known_development_area = You and the others see it alike: there is room to grow.
verdict-uncompared = Your own rating and that of the others cannot be compared here, because one side is missing.
verdict-nothing = No figures may be shown for this competency.
column-item = Item
column-who = Who
people-short = n { $count }
not-published = not shown
item-reverse = Counted in reverse: a high figure means that this was seen rarely.
agreement-split = Opinions form two camps; the mean speaks for neither.
split-items = { $count ->
    [one] opinions split on 1 item
   *[other] opinions split on { $count } items
}
agreement-word-none = Others’ answers are far apart.
agreement-word-weak = Others agree a little.
agreement-word-moderate = Others agree by and large.
agreement-word-strong = Others agree well.
agreement-word-very_strong = Others agree very well.
items-title = Item by item
items-lead = Means, with the number of people behind each. { $strip }
items-strip = Marks stand on the scale from { $lowest } to { $highest }.
items-strip-spread = Marks stand on the scale from { $lowest } to { $highest }; the columns below show how many of all others gave each answer.
items-nothing = No figures may be shown for the items of this competency.

# Compared with other clients
norm-others-fifths = Of { $count } other clients, about { $fifths } in 5 were rated lower than you.
norm-others-lowest = Of { $count } other clients, nearly all were rated higher than you.
norm-others-highest = Of { $count } other clients, nearly all were rated lower than you.
norm-others-percent = Of { $count } other clients, about { $percent } % were rated lower than you.
norm-self-fifths = Of { $count } other clients, about { $fifths } in 5 rate themselves lower than you do.
norm-self-lowest = Of { $count } other clients, nearly all rate themselves higher than you do.
norm-self-highest = Of { $count } other clients, nearly all rate themselves lower than you do.
norm-self-percent = Of { $count } other clients, about { $percent } % rate themselves lower than you do.
norm-comparison = A comparison, not a norm.
column-norm = Higher than
norm-cell-fifths = { $fifths } in 5
norm-cell-lowest = hardly anyone
norm-cell-highest = nearly all
norm-cell-percent = { $percent } %

# Chart descriptions: read aloud in place of the picture
alt-overview = Means on a scale from { $lowest } to { $highest }. { $rows }
alt-row = { $name }: { $figures }.
alt-figure = { $label } { $mean }
alt-at-least = at least { $mean }
alt-at-most = at most { $mean }
alt-gap = gap { $gap }

# Lists of items
extremes-title = Highest and lowest items
extremes-lead = Ranked by the mean of all others. With so few people, close neighbours could change places: take the lists as an opening for talk, not as a league table.
extremes-highest = Highest
extremes-lowest = Lowest
extremes-more = { $count ->
    [one] And 1 more item with the same score as the last.
   *[other] And { $count } more items with the same score as the last.
}

# Comments
comments-title = In their own words
comments-lead = Word for word, as they were written. Each question has an order of its own, so that nobody’s answers can be put together again.
comments-none = No comments may be shown.
comments-none-here = No comments may be shown for this question.

# Appendix
appendix-title = The figures behind the charts
spread-title = How the answers are spread

# How to read the report
guide-title = How to read this report
guide-compared-title = What is compared
guide-compared = Each item was rated from { $lowest } ({ $lowest-label }) to { $highest } ({ $highest-label }). A competency is the mean of its items; it is shown if at least { $coverage } % of them are. “All others” is everyone but you, each person counting the same.
guide-not-observed = “{ $label }” counts as no answer, never as a low one.
guide-gap-title = What a gap is
guide-gap = A gap is your own rating minus that of all others, over the items that both rated. From { $threshold } on, in either direction, it counts as one; below that you agree. From { $cut } on, the others’ mean counts as a strength.
guide-gap-normal = Most people rate themselves a little higher than others do. That is no fault: the others see less of your intentions, and you see less of your effect.
guide-norm-title = You among other clients
guide-norm-workspace = Your means are compared with those of other clients of the practice who were asked the same: others’ ratings with others’ ratings, and self with self.
guide-norm-cohort = Your means are compared with those of the other people whose reports were made together with yours: others’ ratings with others’ ratings, and self with self.
guide-norm-file = Your means are compared with the norm “{ $name }”: others’ ratings with others’ ratings, and self with self.
guide-norm = It is told how many of them have a lower mean than you; those with the same mean count half, and you are not among them. Fewer than 100 people make a comparison, told in fifths, and not a norm. A place says how common a mean is, not how good it is: among people who are all rated high, a high mean stands in the middle. None of their figures are in this report, and none of yours are in theirs.
guide-small-title = Small numbers
guide-small = With three or four people, one who thinks again moves a mean by a quarter of a point or more. Such means have one decimal, nothing is said of how the answers are spread, and a blind spot or a hidden strength is called tentative. From five people on, a word says how far they agree. Below eight, a gap is a question rather than a finding. Whatever one person could undo is called tentative as well.
guide-small-groups = Differences of less than half a point between groups say little, of less than three quarters where a group has only three or four people; groups that see different sides of you may well differ. Where opinions form two camps, read how the answers are spread instead of the mean. Trust what shows up again and again, and ask about the rest.
guide-anonymity-title = What is shown, and what is not
guide-anonymity-mean = The mean of a group is shown only if at least { $k } of its people answered the item; that of all others only if at least { $total } people did.
guide-anonymity-items = A group of at least { $k } but fewer than { $items } people has no figures of single items and takes no part in “all others”. It has only a mean over the items of a competency; within a quarter of a point of an end of the scale, only that is said (≥ or ≤).
guide-anonymity-spread = How the answers are spread is shown only where at least { $count } people answered.
guide-anonymity-comments = Comments are shown by group only if at least { $count } people of the group wrote one; otherwise they are put together with those of the other groups, or left out.
guide-anonymity-merge = Groups that are too small are put together, with one another or with a larger one, and shown as one. Where that is not enough, their answers are left out of everything.
guide-anonymity-drop = Groups that are too small are put together with one another. Where that is not enough, their answers are left out of everything, the mean of all others included.
guide-anonymity-missing = What is missing here may not be shown, and it cannot be worked out from what is.
guide-anonymity-manager = Your manager’s answers and comments are shown by themselves. Your manager was told so before answering.
guide-anonymity-limit = One thing no rule can hide: if everyone in a group gives the same answer, that answer is plain to see.
guide-purpose-title = What it is for
guide-purpose = This report serves your development. So few voices, at one moment, carry no decision about pay, promotion or employment.
guide-questionnaire-title = The questionnaire
guide-questionnaire = { $title }, version { $version }.
guide-licence = Licence: { $licence }.
guide-source = Source: { $source }.

# The worksheet
worksheet-title = What I make of it
worksheet-lead = For your next conversation with your coach.
worksheet-surprise = What surprised me
worksheet-keep = What I want to keep, and use more
worksheet-change = The one thing I want to change, and how others will notice
worksheet-thanks = Whom I will thank, and whom I will ask for more
