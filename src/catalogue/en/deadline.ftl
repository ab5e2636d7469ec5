# The deadline: after it, in a calendar, and when it was moved.
# $client: whom the feedback is for; $coach: who asks; $until: a date and time.

deadline-grace = The deadline has passed. Because your questionnaire was open already, you can still finish it and submit it until { $until }.
deadline-extended = The deadline was moved; there is more time now.

deadline-calendar = Put the deadline into your calendar
deadline-calendar-summary = Deadline: your view of { $client }
deadline-calendar-summary-self = Deadline: your own view
deadline-calendar-description = Answers are taken until this moment. The personal link is in the message from { $coach }.
