### One person, several contact points: where to reach them, numbers and codes, and who turned out to be whom.

## What the desk reads

merge-line-contact = { $one } and { $other } are one person: the number was shared by its owner.
merge-line-code = { $one } and { $other } are one person: proved by a code.
merge-line-helpdesk = { $one } and { $other } are one person: decided here.
merge-line-invitation = { $one } and { $other } are one person: the invitation was used in that chat.
merge-line-number = { $one } and { $other } are one person: they write from the same phone number.

task-number-changed-hands =
    { $number } was { $before }'s and had been silent for more than a year. Now { $now } has shown that it is theirs. The number alone was moved. If both are one person, merge them.
task-number-quiet =
    { $number }, known as { $name }'s, has written again after more than a year. Make sure that it is still { $name }.

## Where to reach somebody

reach-title = Where to reach you
reach-line = { $name }{ $notes }
reach-name = { $channel } { $number }
reach-first = first
reach-here = you're writing from here
reach-opted-out = no messages since { $day }, as you asked
reach-gone = can't be reached since { $day }
reach-how = We write to the first one, and go on to the next if that doesn't get through. Choose one to change it.
reach-add-number = Add a phone number
reach-make-first = Make this first
reach-remove = Remove
reach-what = { $name }: what shall I do with it?
reach-choose = Please choose what to do with it.
reach-is-first = Done. We write to { $name } first.
reach-removed = Done. { $name } is not used for you any more.
reach-in-use = You're writing from there just now. To remove it, write to me from another one.
reach-not-there = That one isn't there any more.
reach-lift-opt-out =
    From { $name } you asked to hear no more from us, and your phone company holds our messages back. Only you can change that: send the word START from that phone.

## Proving a number

number-ask = Which phone number? Type it with its area code, or with the country's if it isn't from here. I send a code there, so that I know it's yours.
number-ask-or-share =
    Which phone number? Tap the button that has appeared where you type to share your own, or type one. To one that you type I send a code, so that I know it's yours.
number-not-understood = I couldn't read that as a phone number. Please type it once more, for example +49 151 12345678.
number-yours-already = { $number } is yours already: nothing more to do.
number-opted-out = From { $number } somebody asked to hear no more from us. If that was you, send the word START from that phone first.
number-unreachable = I can't send a code to { $number } just now. Please try again later, or choose Talk to a person.
number-too-many-codes = I have sent as many codes as I may for one day. From { $until } on I can send another. Everything else works as before.
number-way = How shall I send the code to { $number }?
number-way-choose = Please choose one of these.
number-proved = Thank you! That number is yours.
code-message = { $code } is your code. Type it in the chat where you asked for it. If you asked for nothing, somebody mistyped a number: just ignore this.
code-ask =
    { $minutes ->
        [one] I've sent a code of six digits to { $number } by { $way }. It is good for { $minutes } minute. Please type it here.
       *[other] I've sent a code of six digits to { $number } by { $way }. It is good for { $minutes } minutes. Please type it here.
    }
code-again = Send it again
code-other-number = Another number
code-six-digits = The code has six digits. Please type it here, or choose one of these.
code-wrong =
    { $left ->
        [one] That isn't the code that I sent. You can try { $left } more time. Nothing is lost.
       *[other] That isn't the code that I sent. You can try { $left } more times. Nothing is lost.
    }
code-used-up = That wasn't it either, so this code is no good any more. Choose Send it again for a new one. Nothing is lost.
code-over = That code is too old. Choose Send it again for a new one. Nothing is lost.

## Words to the carrier

consent-line-out = { $name } asked by { $channel } to hear no more there (“{ $word }”). Nothing is sent there until they take it back.
consent-line-in = { $name } may be written to by { $channel } again (“{ $word }”).
consent-back = You get messages by { $channel } again.
consent-which =
    You wrote { $word } by { $channel }. That stopped our messages there. Did you mean the visit { $code } on { $day }?
question-from-elsewhere = We were at this question:
desk-task-wrote-cancel = wrote CANCEL; may have meant the visit. Ask { $name }: nothing was cancelled.
desk-fact-consent = Opted out

## Who is one person, decided at the desk

desk-merge-title = Are { $one } and { $other } one person?
desk-merge-person = { $name }: known since { $since }. Reached by: { $channels }. Tickets: { $tickets }
desk-merge-what = Tickets, addresses, plans and chats of both become one person's. It can be undone with “/callout unmerge”.
desk-merge-keep = Keep { $name }
desk-merge-sure = One person?
desk-merge-sure-text = Everything of { $one } becomes { $other }'s, who then sees it in their chat.
desk-merge-yes = They are one
desk-merge-no = No
desk-merged = { $one } and { $other } are one person now: { $other }.
desk-merges = These are one person now. Which of them are two?
desk-no-merges = Nobody was merged that fits “{ $typed }”.
desk-unmerge = Undo
desk-unmerge-sure = Two people?
desk-unmerge-sure-text = What was { $one }'s before goes back to { $one }. What came since stays with { $other }.
desk-unmerge-yes = They are two
desk-unmerged = { $one } and { $other } are two people again.
unmerge-line = { $one } and { $other } are two people again: what was joined was taken apart.
desk-refused-same-person = These are one person already.
desk-refused-works-with-us = One of them works with us. A chat becomes theirs by an invitation, not by a merge.
desk-refused-merged = { $name } is part of somebody else already.
desk-refused-no-merge = There is no such merge any more.
desk-refused-undone = That was undone before.
desk-refused-later-first = They became part of { $name } later. Undo that first.
