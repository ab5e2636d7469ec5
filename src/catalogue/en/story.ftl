# What the report has beside its figures: the cover, the day, and the brief for the coach.

day-long = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
logo = Logo

# The brief for the coach; its questions are put to the client
brief-title = Brief for the coach: { $name }
brief-kind = Brief for the coach
brief-lead = For you as the coach, not for the client. It tells nothing that is not in the report; it says what to ask and what to be careful with.
brief-open-title = Opening the conversation
brief-open-1 = Before the report is opened, ask what the client expects to read, and what would be a surprise.
brief-open-2 = Let the client read the summary in silence and speak first.
brief-open-3 = Begin with what others rate high. It is as true as the rest.
brief-care-title = Be careful with
brief-care-few = The means of all others rest on { $people }. Each gap is a question, not a finding.
brief-care-groups = Fewer than five people each: { $list }. One of them who thinks again moves a mean by a quarter of a point or more.
brief-care-tentative = Tentative: { $list }. Without one of the raters it might not hold, so do not open with it.
brief-care-merged = Shown as one, because a group was too small or its comments too few: { $list }. Do not try to tell the groups apart.
brief-care-no-groups = Nothing is shown of single groups. Do not guess at what they would have said.
brief-care-uncompared = Self and others are not compared anywhere, because one side is missing.
brief-care-manager = The manager’s answers stand by themselves, and the manager knew so before answering. Do not let one voice outweigh the others.
brief-care-comments = Do not look for who wrote a comment, and do not let the client look for it.
brief-care-missing = What is missing may not be shown, and it cannot be worked out from what is. Leave it at that.
brief-care-purpose = If anyone asks for a decision about pay, promotion or employment: this report carries none.
brief-ask-title = Questions for the debrief
brief-confirmed_strength-1 = How do you do this? What could others learn from it?
brief-confirmed_strength-2 = Where could it be too much of a good thing?
brief-hidden_strength-1 = What do others rely on here that comes easily to you?
brief-hidden_strength-2 = Where could you use it more openly?
brief-blind_spot-1 = What might others see here that you do not?
brief-blind_spot-2 = When did you last show this, and who was there?
brief-known_development_area-1 = You and the others see it alike. What has kept you from changing it so far?
brief-known_development_area-2 = What would be the smallest step that others would notice?
brief-others-low-1 = What would others like to see more of?
brief-others-low-2 = What would be the smallest step that they would notice?
brief-own-1 = What makes you rate yourself as you do? Give an example.
brief-own-2 = Whom could you ask how they see it?
brief-split-title = Split opinions
brief-split-1 = Opinions form two camps here. In which situations do people meet you differently?
brief-split-2 = What could you ask everyone, without asking who answered what?
brief-comments-1 = Which sentence stays with you? What do you hear in it?
brief-comments-2 = Which sentence fits the figures, and which one does not?
brief-nothing = There is no finding to ask about. Ask what the client had hoped to hear, and from whom.
brief-close-title = Closing the conversation
brief-close-1 = Let the client choose one thing to change. One is enough.
brief-close-2 = Ask how others will notice it, and by when.
brief-close-3 = Agree whom the client will thank for the answers, and when you will look at it again.
brief-notes = Notes
