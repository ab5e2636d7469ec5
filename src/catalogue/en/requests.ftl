# What is said of requests that cannot be read.

problem-unreadable-title = This could not be taken
problem-unreadable-head = The request brings more than { $limit } of headers. Delete the cookies of this site in your browser, then open the page again.
problem-unreadable-compressed = The form was sent compressed, which is not taken here. Send it as it is.
problem-unreadable-kind = Only forms are taken here. Send it from the page.
problem-unreadable-boundary = The form has no boundary between its parts. Send it again from the page.
problem-unreadable-slow = The form took longer than { $limit } seconds to arrive. Go back and send it again.
problem-unreadable-broken-off = The form broke off on its way. Go back and send it again.
problem-unreadable-large = What was sent is too large: at most { $limit } are taken here. Go back and send less.
problem-unreadable-fields = The form has more than { $limit } fields, which no page of this site has. Send it again from the page.
problem-unreadable-text = The form holds bytes that are not UTF-8 text. Open the page again and send it from there.
problem-unreadable-twice = The form has the field { $field } twice, so it is not clear which one counts. Send it again from the page.
problem-unreadable-garbled = The form is cut or garbled. Open the page again and send it from there.
problem-unreadable-letters = Letters are stopped with the button on the page, or by a mail program that sends List-Unsubscribe=One-Click and nothing else. Nothing was changed.
problem-unreadable-other = The request could not be read. Open the page again and send it once more.
