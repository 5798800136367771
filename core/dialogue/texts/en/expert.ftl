# What experts read. Labels of buttons are canonical: docs, tests and other tools find them by these words.

## Where something lies, seen from an expert's base

compass-n = north
compass-ne = north-east
compass-e = east
compass-se = south-east
compass-s = south
compass-sw = south-west
compass-w = west
compass-nw = north-west

## Offers

offer-title = Job offer: { $device } ({ $category })
offer-model-unconfirmed = ⚠️ Nobody has confirmed the model yet, so it may be a different one.
offer-words = “{ $words }”
offer-follow-up = This goes on from an earlier visit: { $result }.
offer-area = Where: { $km } km { $towards } of your base
offer-distance = Where: { $km } km from your base
offer-plan = When: { $window } (arrive about { $arrival }, { $minutes } min of work)
offer-fee = Your fee: { $fee }
offer-answer-by = Please answer by { $time }. After that, others are asked.
offer-accept = Accept
offer-accept-window = Accept { $window }
offer-decline = Decline
offer-why-me = Why me?
offer-accepted = ✅ Yours: { $window }, fee { $fee }. Address and phone number are on the visit card.
offer-declined = You declined. Thanks for the quick answer.
offer-lapsed = ⌛ Too late: the time to answer ended at { $time }. Others are being asked.
offer-withdrawn-taken = Somebody else was faster. This job is taken.
offer-withdrawn-ticket-cancelled = The customer has cancelled. Nothing to do.
offer-withdrawn-windows-changed = The customer needs another time, so this offer ended. If the new time suits you, you get a new one.
offer-withdrawn-assigned = ✅ This job is yours: our team gave it to you. Everything about it is on the visit card.
offer-withdrawn-plan-changed = Your day has changed since we asked, and this job no longer fits in. Somebody else is being asked.
offers-open =
    { $count ->
        [0] No open offers right now. New ones come here by themselves.
        [one] One open offer:
       *[other] { $count } open offers:
    }

## Why me?

why-rank = You were number { $rank } of { $of } experts who could do this job. For you spoke:
why-only = You are the only expert who can do this job at that time. For you spoke:
why-skill = the right skill, { $km } km from your base
why-good-detour = a shorter way than for others
why-good-wait = no waiting between two visits
why-good-lateness = time to spare before and after
why-good-surplus = it needs just your level of skill
why-good-continuity = you have been there before
why-good-fairness = you had fewer jobs than others this week
why-good-reliability = customers rate you highly
why-against = Against you spoke, a little:
why-bad-detour = a longer way than for others
why-bad-wait = some waiting before it
why-bad-lateness = a tight schedule around it
why-bad-surplus = you can do harder jobs than this
why-bad-continuity = somebody else has been there before
why-bad-fairness = you had more jobs than others this week
why-bad-reliability = others are rated higher
why-direct = Somebody at our helpdesk asked for you by name.
why-qualified = You have the right skill, you are { $km } km away, and you are free at that time.

## The visit card

visit-title = Visit { $code }: { $device }
visit-assigned-title = { $code } is yours: { $device }
visit-assigned =
    { $manager } from our team gave you this visit: { $window }.
    Why: { $reason }
    If it doesn't work for you, choose “Can't make it” on the visit card.
visit-window = { $window }, as promised to the customer
visit-plan = Set out about { $leave }, arrive about { $arrival }, done about { $end }.
visit-under-way = On the way since { $since }, expected about { $arrival }.
visit-at-work = There since { $since }, { $minutes } min planned.
visit-address = Address: { $address }
visit-customer = Customer: { $name }
visit-customer-phone = Customer: { $name }, { $phone }
visit-model-unconfirmed = ⚠️ Nobody has confirmed the model yet: look at the type plate first.
visit-words = “{ $words }”
visit-earlier = Earlier visits for this fault:
visit-history = { $day }, { $name }: { $result }
visit-history-note = { $day }, { $name }: { $result }. “{ $note }”
visit-history-somebody = another expert
visit-fee = Your fee: { $fee }
visit-next-confirmed = Choose “On my way” when you set out: { $name } hears of it at once.
visit-next-en-route = Choose “I've arrived” when you are at the door.
visit-next-on-site = Choose “Finish” when you are done.
visit-on-my-way = On my way
visit-arrived = I've arrived
visit-finish = Finish
visit-cannot-make-it = Can't make it
visit-show = Show visit
visit-result-fixed = fixed
visit-result-follow-up-needed = needs another visit
visit-result-part-needed = needs a part
visit-result-wrong-skill = needs another skill
visit-result-irreparable = can't be repaired
visit-result-no-show = nobody at home
visit-over-finished = ✅ Finished { $at }: { $result }. Your fee: { $fee }.
visit-over-no-show = Ended { $at }: nobody was at home.
visit-over-handed-over = Somebody else has taken over this visit ({ $planned }). Nothing left to do for you.
visit-over-cancelled = The customer has cancelled ({ $planned }). Please don't set out.
visit-over-time-changed = The customer needs another time ({ $planned } is off). Please don't set out.
visit-over-given-back = You gave this visit back ({ $planned }). Somebody else is being asked.
expert-card-moved = This is further down now. ↓

## Around a visit

visit-called-off-title = Called off: { $code }
visit-called-off = The customer has cancelled { $device }, { $window }. Please don't set out; that time is yours again.
visit-called-off-new-time = The customer can't keep { $window } for { $device } and has asked for another time. Please don't set out; if the new time suits you, you get an offer.
visit-note-added-title = New from the customer: { $code }, { $device }
visit-note-added-files =
    { $count ->
        [one] One new file.
       *[other] { $count } new files.
    }
visit-reminder-day-title = A visit tomorrow
visit-reminder-soon-title = A visit soon
visit-reminder = { $code }, { $device }: { $window }. Set out about { $leave }, arrive about { $arrival }.
visit-nudge-departure-title = Are you on your way?
visit-nudge-departure = { $code }, { $device }: you wanted to set out at { $leave } to be there about { $arrival }. If something is in the way, tell us now, and we find somebody else in time.
visit-nudge-arrival-title = Are you there yet?
visit-nudge-arrival = { $code }, { $device }: you were expected about { $arrival }. If you are there, choose “I've arrived”; if something is in the way, tell us now.
visit-nudge-end-title = All done?
visit-nudge-end = { $code }, { $device }: the planned time is over. If you are done, choose “Finish”; if you need longer, carry on and finish later.

## Answers to taps

toast-accepted = It's yours! The visit card has the address and the phone number.
toast-declined = Declined. Thanks for the quick answer.
toast-departed = Drive safely! The customer knows that you are coming.
toast-arrived = The customer knows that you are there.
toast-role-expert = You are here as an expert now.
toast-role-customer = You are here as a customer now.
refused-no-such-offer = This offer isn't there for you any more. /offers shows the open ones.
refused-offer-already-yours = You have accepted this already. It's yours.
refused-offer-already-declined = You have declined this already.
refused-offer-lapsed = Too late: the time to answer is over, and others are being asked.
refused-offer-taken = Somebody else was faster. This job is taken.
refused-offer-withdrawn = This offer was withdrawn in the meantime.
refused-plan-changed = Your day has changed since we asked, and this job no longer fits in. Nothing was booked.
refused-no-such-visit = I can't find such a visit of yours. /today shows the ones you have.
refused-already-en-route = You are on the way already. Choose “I've arrived” at the door.
refused-already-on-site = You have arrived already. Choose “Finish” when you are done.
refused-not-en-route = Choose “On my way” first, then “I've arrived”.
refused-not-on-site = You can finish only what you have begun: choose “On my way”, then “I've arrived”.
refused-visit-finished = This visit is over already.
refused-visit-handed-over = Somebody else has taken over this visit.
refused-visit-cancelled = This visit was called off. Nothing to do.
refused-part-date-over = That day is over by now. Please choose “Finish” again and give a later one.
refused-role = That isn't open to you. If it should be, talk to us.
refused-experts-only = That is for our experts. If you have an invitation code, write: join and the code.
refused-otherwise = That didn't work, and nothing was changed. Please have a look at the card, or talk to a person.

## Finish

finish-ask-outcome = { $code }: how did it go?
finish-choose-outcome = Please choose one of these; you can explain it in a moment.
finish-outcome-fixed = Fixed
finish-outcome-follow-up-needed = Needs another visit
finish-outcome-part-needed = Needs a part
finish-outcome-wrong-skill = Not my skill
finish-outcome-irreparable = Can't be repaired
finish-ask-part = Which part is needed? Name and, if you have it, number.
finish-part-in-words = Please write which part it is.
finish-ask-part-day = When can { $part } be there? Choose, or write a number of days or a date.
finish-part-three-days = In 3 days
finish-part-week = In a week
finish-part-two-weeks = In two weeks
finish-part-day-unclear = I need a day from tomorrow on, such as “5 days”, “next Friday” or “24 Nov”.
finish-ask-minutes = How much more work is it? Choose, or write the minutes.
finish-minutes = { $count } min
finish-minutes-unclear = I need a length of time up to { $most } minutes, such as “45” or “1.5 hours”.
finish-ask-note-fixed = What did you do? A line for the next one who looks at this device.
finish-ask-note-follow-up-needed = What is done, and what is left to do?
finish-ask-note-part-needed = What should the one who fits the part know?
finish-ask-note-wrong-skill = What skill does it need?
finish-ask-note-irreparable = Why can't it be repaired? The customer reads this, so please in plain words.
finish-note-in-words = Please write it in words.
finish-note-too-long = That is more than I can keep: { $most } characters at most. Please shorten it.
finish-photo-kept =
    { $count ->
        [one] I have the photo. Now the words, please.
       *[other] I have the { $count } photos. Now the words, please.
    }
finish-ask-photo = A photo of the result? Send one or more, or skip.
finish-ask-photo-irreparable = Please send a photo that shows the damage: the customer may need it for the insurance or the guarantee.
finish-photo-thanks = Thanks, I have it.
finish-photo-more =
    { $count ->
        [one] One photo so far. Another one?
       *[other] { $count } photos so far. Another one?
    }
finish-photo-done = Done
finish-photo-wanted = I need a photo here, or choose how to go on.
finish-note-added = I have added that to your note.
finish-note-changed = I have changed your note.
finish-summary-title = { $code }: is this right?
finish-summary-part = Part: { $part }, there by { $day }
finish-summary-minutes = More work: { $minutes } min
finish-summary-note = Note: { $note }
finish-summary-photos =
    { $count ->
        [one] One photo
       *[other] { $count } photos
    }
finish-summary-ask = With “Confirm” the visit is over and the customer is told.
finish-confirm = Confirm
finish-please-confirm = Please choose “Confirm”, or “Back” to change something.
finish-done-fixed = { $code } is done. Well done!
finish-done-follow-up-needed = Thanks. We arrange another visit for { $code }.
finish-done-part-needed = Thanks. { $code } waits for the part until { $day }; then a visit is arranged.
finish-done-wrong-skill = Thanks for saying so. We look for somebody with the right skill for { $code }.
finish-done-irreparable = Thanks. { $code } is closed as beyond repair, and the customer is told why.

## Can't make it

lose-ask-why = { $code }: what is the matter?
lose-because-car-broke-down = Car broke down
lose-because-ill = Ill
lose-because-stuck-in-traffic = Stuck in traffic
lose-because-other = Other
lose-ask-words = What happened? A few words are enough.
lose-in-words = Please write it in a few words.
lose-ask-confirm = Give { $code } back ({ $words })? The customer is told at once, and we look for somebody else.
lose-confirm = Confirm
lose-please-confirm = Please choose “Confirm” to give the visit back; otherwise it stays yours.
lose-done = Thanks for telling us. { $code } is off your list, the customer knows, and somebody else is being asked.
lose-on-site = You are there already. Choose “Finish” and say what is missing.

## What an expert can look at

expert-menu =
    Hello { $name }. Today: { $visits ->
        [0] no visits
        [one] one visit
       *[other] { $visits } visits
    }, { $offers ->
        [0] no open offers
        [one] one open offer
       *[other] { $offers } open offers
    }.
expert-status-paused = You are paused: no new offers until you are back.
expert-status-suspended = You get no offers at the moment. Please talk to us.
expert-menu-today = Today
expert-menu-week = This week
expert-menu-offers = Offers
expert-menu-skills = My skills
expert-menu-hours = My hours
expert-menu-reach = Where to reach me
expert-menu-help = Help
expert-menu-switch = I need a repair
agenda-today = Today, { $day }
agenda-week = The next seven days
agenda-where = { $km } km { $towards }
agenda-line = { $time } { $device }, { $where } · { $status }
agenda-status-confirmed = planned
agenda-status-en-route = on the way
agenda-status-on-site = at work
agenda-nothing-today = No visits left today.
agenda-nothing-week = Nothing is planned for this week yet.
skills-title = Your skills
skills-line = • { $name }, level { $level }
skills-line-brand = • { $name }, only { $brand }, level { $level }
skills-none = None yet, so you get no offers.
skills-change = Something missing? Just say “Talk to a person”: a new skill needs an approval.
hours-title = Your hours
hours-none = None yet, so you get no offers.
hours-limits = Up to { $capacity } visits a day, within { $km } km of your base
hours-off = Off: { $from } to { $to }
hours-change = To change them, just say “Talk to a person”.
expert-help-title = How this works
expert-help =
    Offers come here by themselves. The first to accept gets the job, and then a card with the address.
    On the day: “On my way”, “I've arrived”, “Finish”. If something goes wrong, “Can't make it”.

    /today your visits today
    /week the next seven days
    /offers open offers
    /skills what you repair
    /hours when you work
    /language the language that you read here
    /menu all of it

    A ticket's code, such as T-7K3QX, shows that visit.
expert-photo-unasked = I don't know which visit this belongs to. Choose “Finish” on its card: I ask for photos there.
expert-not-understood = I didn't understand that. Nothing was changed.

## Joining

join-welcome-expert = Welcome, { $name }!
join-welcome = Welcome, { $name }! This chat is yours now.
join-skills = You repair:
join-hours = You work:
join-next = Job offers come right here. The first to accept gets the job, and then the address.
join-no-such-invitation = I don't know this invitation. Please check the link or the code, or ask whoever sent it for a new one.
join-invitation-expired = This invitation has expired. Please ask whoever sent it for a new one.
join-already-somebody-else = This invitation is for somebody else: this chat is yours already. Please ask whoever sent it.
join-invitation-used = This invitation has been used already. If it wasn't you, please tell whoever sent it, and ask for a new one.
