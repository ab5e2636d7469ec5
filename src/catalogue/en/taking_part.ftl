# What somebody who was invited can do beside answering: decline, stop letters, get a link again, check a receipt; and what
# in a comment may give its writer away. $client is the person the assessment is about, $coach the person who asks.

decline-open = I cannot or do not want to answer
decline-title = You need not answer
decline-lead = If you decline, you get no more messages about this feedback, and what you have filled in so far is deleted. As long as it is open you can change your mind.
decline-legend = Why do you not answer?
decline-reason-little_contact = I have too little contact with { $client }
decline-reason-conflict = I have a conflict of interest
decline-reason-no_time = I have no time
decline-reason-unsaid = I would rather not say
decline-wrong-person = I am not the person who is meant: the message came to the wrong address
decline-choose = Choose one of these. “I would rather not say” will do.
decline-seen-title = What { $coach } learns
decline-seen = How many people decline, and, once at least { $k } have, how often each reason was given. Never who. But whoever sees the number rise right after a talk with you may guess; and if everybody declines, the number tells that of each.
decline-seen-manager = You answer as the manager, and managers are not counted: { $coach } sees that the manager has not answered, and not why. The reason that you choose here is shown to nobody.
decline-seen-wrong-person = If the message came to the wrong address, { $coach } is told so, with the address, and can correct it.
decline-button = Decline
declined-title = You declined
declined-what = Apart from an invitation that is still on its way, you get no more messages about this feedback, and nothing that you had filled in is kept. { $coach } is not told that it was you.
declined-wrong-title = Thank you for telling us
declined-wrong-what = You get no more messages about this feedback. { $coach } is told that this address is not the right one.
declined-not-taken = You declined in the meantime, so what you sent now was not taken.
declined-return-what = Have you changed your mind? You can answer until { $until }.
declined-return = Answer after all

no-mail-title = Stop messages
no-mail-lead = { $coach } has asked for your view of { $client } by mail.
no-mail-legend = Which messages do you not want any more?
no-mail-this = Those about the feedback for { $client }
no-mail-all = All messages from { $coach } to this address
no-mail-button = Stop these messages
no-mail-done-title = You get no more messages
no-mail-done-this = No more messages about the feedback for { $client } are sent to you.
no-mail-done-all = { $coach } sends no more messages to this address through this site.
no-mail-what = This takes nothing else away: the link in your messages still works, and you can answer as before. { $coach } sees that you take no messages, not whether you have answered. But whoever sees it right after a reminder may guess that you had not.
no-mail-kept = Your address is not put on a list for this. If you want no messages at all, a code is kept by which your address can be recognised and which nobody can turn back into it.
no-mail-again = Get messages again

lost-title = Send me my link again
lost-lead = Give the address at which you were invited. If an answer of yours is awaited there, a message with your link comes in a few minutes.
lost-email = Your e-mail address
lost-button = Send the link
lost-fault = This is not an e-mail address. It should look like name@example.org.
lost-sent-title = Have a look at your mailbox
lost-sent-what = If an answer is awaited from this address, a message with the link is on its way. This page says so for every address: nobody learns here who was invited.
lost-sent-nothing = Does nothing come? Then you have answered already, declined or asked for no more messages, the feedback is closed, or you were invited at another address. There is at most one such message an hour. If nothing helps, write to the person who invited you.

receipt-promise = Once you have submitted, you get a receipt with which you can check later that your answers were counted.
receipt-title = Your receipt
receipt-what = With this code you can check after the close that your answers were counted. It leads neither to your name nor to what you answered. It is shown only here, and only this browser keeps it until you close it: write it down or download it if you want it.
receipt-limit = A receipt proves to whoever sees it that an answer was given, never which one. Nobody may ask you for it, and you need not keep it.
receipt-download = Download as a text
receipt-page-title = Check a receipt
receipt-page-lead = Enter the code that you were given when your answers were recorded: 24 letters and digits.
receipt-code = Code
receipt-button = Check
receipt-counted-title = Counted
receipt-counted-what = The answers with this receipt were counted, once, when the feedback for { $client } closed: { $moment }. Which figures show them goes by how many people answered. The answers themselves were deleted.
receipt-waiting-title = Recorded, not counted yet
receipt-waiting-what = This receipt was given out here. Answers stay sealed until their feedback closes, and are counted then. Look again after that. If it is closed already, something is wrong: write to { $email }.
receipt-unknown-title = This is not a receipt from here
receipt-unknown-what = Compare the code letter by letter with the one you were given. If it is the same, it comes from another site.
receipt-file-about = Feedback for { $client }
receipt-file-where = Check it after the close at

trace-where = What may tell who you are is marked below. It is only advice, and it does not leave this server.
trace-title = This may tell who you are:
trace-email = an e-mail address
trace-phone = a telephone number
trace-day = a day; whoever was there will know
trace-story = something that happened between you and one other person
trace-role = it says who you are
trace-name = a name
trace-language = Nobody else in your group was invited in this language ({ $language }). A comment in it may tell who wrote it.

mail-opt-out = No more messages like this
mail-recovery-subject = Your link: your view of { $client }
mail-recovery-subject-self = Your link: your own view
mail-recovery-heading = Here is your link
mail-recovery-heading-self = Here is your link
mail-recovery-why = You, or somebody who knows your address, asked for this link again. { $sender } asks for your view of { $client }, and your answers have not arrived yet.
mail-recovery-why-manager = You, or somebody who knows your address, asked for this link again. { $sender } asks for your view as the manager of { $client }, and your answers have not arrived yet.
mail-recovery-why-self = You, or somebody who knows your address, asked for this link again. { $sender } asks for your own view for your 360-degree feedback, and it has not arrived yet.
