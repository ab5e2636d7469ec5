# What raters and clients read on pages. $client is the person the assessment is about, $coach the person who asks.

rater-language = Language
rater-title = Your view of { $client }
rater-title-self = Your own view
rater-lead = { $coach } asks for your honest view of how { $client } works. What you and others say helps { $client } to see what to keep and what to change.
rater-lead-self = { $coach } asks how you see your own work. Your view is set beside what the people around you say.
rater-fact-asks = Asked by
rater-fact-about = About
rater-yourself = Yourself
rater-fact-role = You answer as
rater-fact-time = Takes about
rater-minutes = { $minutes } minutes, { $items } short questions
rater-fact-until = Open until
rater-start = Start
rater-continue = Continue
rater-start-hint = You can stop at any time and come back through the link in your mail. Nothing counts before you submit.
rater-help = Questions? Write to

rater-group-self = Self
rater-group-manager = Manager
rater-group-peer = Peer
rater-group-direct_report = Direct report
rater-group-other = Other colleague

rater-fate-title = What becomes of your answers
rater-fate-self = Your ratings stand in the report as your own view, beside what the others say. Your comments are shown as yours.
rater-fate-manager = You answer as { $client }’s manager. Your ratings and comments are shown by themselves under “Manager”, so they are not anonymous. Write what you are ready to say in person.
rater-fate-managers = If several managers answer, their ratings are shown together under “Manager”. Each of you knows your own, so with two of you each can work out the other’s.
rater-fate-asked = { $count ->
    [one] As things stand, you are the only person who was asked in your group ({ $group }).
   *[other] As things stand, you are one of { $count } people who were asked in your group ({ $group }).
}
rater-fate-group = Your ratings are counted together with those of the others in your group. A figure is shown only if at least { $k } people stand behind it.
rater-fate-too-few = If fewer than { $k } of these people answer, their ratings are counted together with those of another group, or left out.
rater-fate-items = Figures of single items are shown only if at least { $items } people stand behind them. Of fewer, there is at most a mean over several items.
rater-fate-together = That is too few for a group to be shown by itself, so your ratings are shown together with those of: { $groups }. In all, { $count } people were asked. A figure is shown only if at least { $k } people stand behind it.
rater-fate-joined = Another group is too small to be shown by itself, so its ratings are shown together with those of your group: { $groups }. In all, { $count } people were asked. A figure is shown only if at least { $k } people stand behind it.
rater-fate-left-out = That is too few: a figure is shown only if at least { $k } people stand behind it. So neither your ratings nor your comments will be shown.
rater-fate-comments = Comments are shown word for word, without a name and in a random order, and only in lists of at least { $k }: those of your group, or, where a group writes too few, one list of all groups but the manager.
rater-fate-comments-together = Comments are shown word for word, without a name and in a random order, and only in lists of at least { $k }: those of the groups named here, or, where that is too few, one list of all groups but the manager.
rater-fate-comments-alone = Comments are shown word for word, without a name and in a random order, and only if at least { $k } of these people write one.
rater-fate-comments-pooled = Comments are shown word for word, without a name and in a random order, and only in lists of at least { $k }. Too few people were asked here for that, so yours stand in one list with those of all groups but the manager.
rater-fate-comments-too-few = Comments are shown only in lists of at least { $k }, and fewer people than that were asked. So your comments will not be shown.
rater-fate-follows = All this goes by how many people were asked, not by who has answered. If people are added or taken off the list, this text follows.
rater-fate-sealed = What you submit is sealed, without your name and without a time. When the assessment closes, all answers are opened at once, counted and deleted. Neither { $coach } nor { $client } ever sees a single form.
rater-fate-final = Once submitted, answers cannot be changed or taken back: nobody can find yours among them.
rater-fate-sealed-named = What you submit is sealed. Nobody can read it before the assessment closes; then it is opened, counted and deleted together with all other answers.
rater-fate-final-named = Once submitted, answers cannot be changed or taken back.
rater-limits-title = What we cannot promise
rater-notice-version = This is version { $version } of this notice. Every version is kept.
rater-limit-unanimous = If everybody in a group gives the same answer, that answer can be seen.
rater-limit-style = An example or your way of writing may tell who you are.
rater-limit-invited = { $coach } knows who was invited, and { $client } may have suggested you. How many have answered is shown; who has answered is not.
rater-limit-server = A person who changes the program on this server while answers come in, or who holds both its secret keys and an old copy of its data, could break this promise.

rater-page = Page { $done } of { $all }
rater-answered = { $done } of { $all } answered
rater-progress = Questions answered
rater-next = Save and continue
rater-back = Back
rater-to-review = Review your answers
rater-steps = Pages of this form
rater-view-all = Show everything on one page
rater-view-pages = Show one topic at a time
rater-comments-title = In your own words
rater-comments-lead = You need not write anything. A concrete example helps most.
rater-comments-warning = What you write is shown to the reader word for word. Leave out names, dates and projects that only you would mention.
rater-characters-left = { $left } characters left
rater-saved = Saved as a draft.
rater-unsaved = Not saved yet. What you typed is still on this page and is sent again.
rater-open-lead = These questions still need an answer. If you cannot judge one, say so: that is an answer too.

rater-faults-title = Something needs another look
rater-fault-unanswered = Choose an answer to: { $item }
rater-fault-choose = Choose one of these answers.
rater-fault-off-scale = Choose one of the answers offered to: { $item }
rater-fault-unknown = The form sent a field that does not belong to this questionnaire ({ $field }). Load the page again and send it once more.
rater-fault-too-long = This comment has { $length } characters; at most { $limit } are possible. Shorten it.
rater-fault-unstorable = This comment has an invisible control character. Delete what you pasted and type it again.
rater-fault-stacked = This comment stacks too many accents on one letter. Write it with the accents that it has.

rater-review-title = Review and submit
rater-review-lead = Everything is answered. Look it over once more.
rater-review-open = { $count ->
    [one] One question still needs an answer.
   *[other] { $count } questions still need an answer.
}
rater-review-answer-open = Answer them
rater-review-changed = Your answers were changed in another window since you looked at them. Please look them over once more, then submit.
rater-change = Change
rater-unanswered = Not answered yet
rater-no-comment = No comment
rater-back-to-form = Back to the questions
rater-submit-final = When you submit, your answers are sealed and cannot be changed any more.
rater-submit = Submit your answers

rater-recorded-title = Your answers are recorded
rater-recorded-thanks = Thank you for taking the time. { $client } will read the report without learning who said what.
rater-recorded-thanks-manager = Thank you for taking the time. { $client } will read your answers as those of the manager, beside what the others say.
rater-recorded-thanks-self = Thank you for taking the time. Your coach will go through the report with you.
rater-recorded-done = There is nothing more to do; you can close this page. You get no more reminders.
rater-spent-title = Answers were already recorded
rater-spent-what = Answers were submitted through this link. They are sealed, so this page can neither show nor change them.
rater-spent-conflict = Answers were already recorded through this link, so what you sent now was not taken. The answers recorded first stay as they are.
rater-closed-title = This assessment is closed
rater-closed-what = It took answers until { $until }. Answers can no longer be given.
rater-closed-ask = If you think that this is a mistake, write to { $coach } ({ $email }).

client-title = Your report is ready
client-lead = { $coach } has released the report of your assessment to you, { $client }.
client-care-title = Before you open it
client-care-private = This link is yours alone. Whoever has it can read the report, so do not pass it on unless you want that.
client-care-reading = Take half an hour without interruption. Look at the strengths first, then at the gaps, and keep what surprises you for the talk with your coach.
client-open = Open the report
client-download = Download as PDF

problem-link-title = This link does not work
problem-link-what = It may have been cut when it was copied, or it was replaced by a newer one.
problem-link-remedy = Copy the whole link from your mail into the address line, or ask the person who invited you to send it again.
problem-visit-title = Please open your link again
problem-visit-what = This browser does not know which form you are filling in, perhaps because it was closed in between. What you saved is kept.
problem-visit-remedy = Open the link in your mail once more and you continue where you stopped.
problem-guard-title = This form was not taken
problem-guard-what = It did not come from a page of this site, or the page was too old.
problem-guard-remedy = Open the page again and send it once more.
problem-busy-title = Not saved just now
problem-busy-what = The server cannot store anything at the moment. Your answers are still in your browser.
problem-busy-remedy = Go back and send the page again in a minute.
problem-fault-title = Something went wrong on our side
problem-fault-what = Nothing was changed. Please try again in a minute.
problem-reference = Reference:

date-long = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}, { $day } { $month ->
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
} { $year }, { $time } ({ $zone })
