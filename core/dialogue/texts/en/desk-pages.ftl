### The pages of the desk: what colleagues see of tickets, people, tasks and days. Labels of buttons are canonical.

## A ticket

desk-ticket-heading = { $sign } { $code } · { $device } · { $status }
desk-ticket-files =
    { $files ->
        [one] With { $files } photo or file from the customer.
       *[other] With { $files } photos or files from the customer.
    }

desk-status-incomplete = on hold
desk-status-pending = pending
desk-status-scheduled = scheduled
desk-status-in-progress = in progress
desk-status-resolved = resolved
desk-status-irreparable = irreparable
desk-status-closed = closed
desk-status-cancelled = cancelled
desk-status-expired = expired

desk-since-incomplete = On hold since { $since }
desk-since-pending = Looking for an expert since { $since }
desk-since-scheduled = A visit is booked, since { $since }
desk-since-in-progress = An expert is at work, since { $since }
desk-since-resolved = Fixed, on { $since }
desk-since-irreparable = Can't be repaired, found on { $since }
desk-since-closed = Closed, on { $since }
desk-since-cancelled = Cancelled, on { $since }
desk-since-expired = Ended without anybody being able to act, on { $since }

desk-pending-offering = Experts are being asked.
desk-pending-no-qualified-expert = Nobody with the skill works in this area.
desk-pending-no-common-slot = Nobody with the skill is free at the customer's times.
desk-pending-all-declined = Everybody who could come has been asked, and nobody said yes.

desk-fact-status = Status
desk-fact-customer = Customer
desk-fact-where = Where
desk-fact-when = When
desk-fact-owner = Looked after by
desk-fact-agent = Talking with the customer
desk-fact-asked = Asked now
desk-fact-visit = Visit
desk-fact-flags = Good to know
desk-nobody = nobody in particular
desk-since = { $who }, since { $since }
desk-no-address = no address yet
desk-no-times = no times yet
desk-more-times = and { $more } more
desk-asked =
    { $experts ->
        [one] { $experts } expert, until { $until }
       *[other] { $experts } experts, until { $until }
    }
desk-urgent = urgent

desk-visit-confirmed = { $expert }, expected { $arrival }
desk-visit-en-route = { $expert } is on the way, expected { $arrival }
desk-visit-on-site = { $expert } is there
desk-visit-finished = { $expert } was there and has finished
desk-visit-no-show = { $expert } found nobody there
desk-visit-handed-over = { $expert } handed it over
desk-visit-cancelled = { $expert }'s visit was called off

desk-flag-no-show = nobody was there at a visit
desk-flag-repeat-no-show = nobody was there more than once
desk-flag-reduced-intake = taken while parts of our system were down
desk-flag-fee-raised = the fee was raised
desk-flag-possible-abuse = looks like abuse
desk-flag-model-corrected = the model was corrected
desk-flag-unreachable = hard to reach
desk-flag-reopened = reopened

desk-payment-covered = covered by { $plan } (as of { $asOf })
desk-payment-paid = paid (as of { $asOf })
desk-payment-unpaid = not paid
desk-payment-unverified = we can't see whether it is paid

desk-clock-answer = Customer waits for an answer
desk-clock-owner = Nobody looks after it
desk-clock-running = ⏱️ since { $since }, due by { $due }
desk-clock-overdue = 🔴 since { $since }, overdue since { $due }

desk-hold-details = Something in the report is unclear: please ask the customer.
desk-hold-model = Nobody knows this model yet.
desk-hold-payment = It isn't clear who pays: experts are asked once this is settled.
desk-hold-address = The address is unclear: please ask the customer.
desk-hold-customer = It's the customer's turn: we wait for their answer.
desk-hold-new-times = All the customer's times are over: we wait for new ones from them.
desk-hold-part = It waits for a part: { $part }.
desk-hold-until = { $words } It goes on by itself on { $until }.

desk-decision-ask-expert = Asking { $expert } in a few seconds, by { $by }
desk-decision-assign = Giving it to { $expert } in a few seconds, by { $by }
desk-decision-cancel-ticket = Cancelling in a few seconds, by { $by }
desk-decision-waits = Nothing has happened yet.

desk-take-over = Take over
desk-hand-back = Hand back
desk-ask-expert = Ask expert
desk-assign = Assign
desk-mark-paid = Mark paid
desk-cancel-ticket = Cancel ticket
desk-undo = Undo
desk-own = I'll look after it
desk-disown = Let go
desk-why-pending = Why still pending?
desk-story = Story
desk-show = Open
desk-done = Done
desk-refresh = Refresh

## Tasks

desk-needs-you = Needs you: { $task }
desk-task-since = since { $since }
desk-task-over = from { $since } to { $until }
desk-task-asked-for-a-person = the customer wants to talk to a person
desk-task-room-closed = nothing can be written in { $room } ({ $why }): its pages wait until we may write there again
desk-room-helpdesk = the helpdesk's channel
desk-room-managers = the managers' channel
desk-room-home = the overviews
desk-task-unreachable = we can't reach { $name } on any channel
desk-task-settle-payment = find out who pays
desk-task-settle-model = find out which model this is
desk-task-silent-about-departure = the expert should have set out and hasn't said so
desk-task-silent-about-arrival = the expert should have arrived and hasn't said so
desk-task-silent-about-end = the expert should have finished and hasn't said so
desk-managers-needed = 🔴 Needs a manager
desk-managers-done = ✅ Settled

## Somebody without a ticket

desk-person-heading = { $sign } { $name } wants to talk
desk-person-known = No open ticket. Known to us since { $since }.
desk-person-settled = Nobody is waiting here any more.

## Lines in a thread

desk-line-customer = { $who }, { $time }
desk-line-bot = Callout, { $time }
desk-line-agent = { $who } to the customer, { $time }
desk-line-note = Note by { $who }, { $time }
desk-line-notice = ℹ️ { $text } ({ $time })

## Lists

desk-found-title = { $code } · { $device }
desk-found-ticket = { $customer }, { $status } since { $since }
desk-found-ownerless = nobody looks after it
desk-found-owner = with { $name }
desk-found-waiting = 💬 waits for an answer since { $since }
desk-found-tasks =
    { $tasks ->
        [one] needs somebody for { $tasks } thing
       *[other] needs somebody for { $tasks } things
    }
desk-waiting-title = { $name } · { $code }
desk-waiting-agent = { $agent } is talking with them
desk-expert-active = 🟢 { $name }
desk-expert-paused = ⏸️ { $name }, paused
desk-expert-suspended = 🚫 { $name }, suspended
desk-expert-rating = ★ { $rating }
desk-expert-day =
    { $visits ->
        [one] { $visits } visit today, { $capacity } at most
       *[other] { $visits } visits today, { $capacity } at most
    }
desk-expert-offers =
    { $offers ->
        [one] { $offers } open offer
       *[other] { $offers } open offers
    }
desk-expert-busy = at work on { $code }

## Somebody's overview

desk-home-heading = My queue
desk-home-as-of = As of { $time }
desk-home-own =
    { $count ->
        [one] You look after { $count } ticket:
       *[other] You look after { $count } tickets:
    }
desk-home-own-none = You look after no ticket right now.
desk-home-waiting =
    { $count ->
        [one] { $count } customer waits for an answer:
       *[other] { $count } customers wait for an answer:
    }
desk-home-waiting-none = No customer is waiting for an answer.
desk-home-ownerless =
    { $count ->
        [one] { $count } ticket needs somebody, and nobody looks after it:
       *[other] { $count } tickets need somebody, and nobody looks after them:
    }
desk-home-ownerless-none = Every ticket that needs somebody has somebody.
desk-home-tasks =
    { $count ->
        [one] { $count } more thing to do:
       *[other] { $count } more things to do:
    }

## How the system is

desk-health-fine = ✅ Everything is running.
desk-health-room = We haven't been able to write in { $room } since { $since }: { $why }
desk-health-inbox =
    { $count ->
        [one] { $count } message from a customer or expert waits to be read, for { $minutes } min.
       *[other] { $count } messages from customers and experts wait to be read, the oldest for { $minutes } min.
    }
desk-health-outbox =
    { $count ->
        [one] { $count } message of ours waits to be sent, for { $minutes } min.
       *[other] { $count } messages of ours wait to be sent, the oldest for { $minutes } min.
    }
desk-health-timers =
    { $count ->
        [one] { $count } reminder or deadline is late.
       *[other] { $count } reminders and deadlines are late.
    }
desk-health-dead =
    { $count ->
        [one] { $count } thing failed for good. Somebody technical should look at it.
       *[other] { $count } things failed for good. Somebody technical should look at them.
    }

## A day in numbers

desk-digest-heading = { $day } in numbers
desk-digest-reported = Reported
desk-digest-scheduled = Visits booked
desk-digest-resolved = Fixed
desk-digest-irreparable = Irreparable
desk-digest-cancelled = Cancelled
desk-digest-expired = Expired
desk-digest-same = { $count }, as on the day before
desk-digest-more = { $count }, { $by } more than the day before
desk-digest-fewer = { $count }, { $by } fewer than the day before
desk-digest-offers =
    { $made ->
        [one] { $made } offer was made to experts, { $accepted } accepted.
       *[other] { $made } offers were made to experts, { $accepted } accepted.
    }
desk-digest-no-offers = No offers were made to experts.
desk-digest-speed = From the report to a booked visit: { $time }, for half of the tickets.
desk-digest-faster = From the report to a booked visit: { $time }, for half of the tickets. That is faster than the day before ({ $than }).
desk-digest-slower = From the report to a booked visit: { $time }, for half of the tickets. That is slower than the day before ({ $than }).
desk-digest-no-speed = No visit was booked.
desk-digest-stars =
    { $count ->
        [one] Customers gave { $mean } stars ({ $count } answer).
       *[other] Customers gave { $mean } stars on average ({ $count } answers).
    }
desk-digest-no-stars = No customer gave stars.
desk-digest-now = Needs attention now:
desk-digest-pending =
    { $count ->
        [one] { $count } ticket waits for an expert, since { $since }.
       *[other] { $count } tickets wait for an expert, the oldest since { $since }.
    }
desk-digest-waiting =
    { $count ->
        [one] { $count } customer waits for an answer.
       *[other] { $count } customers wait for an answer.
    }
desk-digest-ownerless =
    { $count ->
        [one] { $count } ticket needs somebody, and nobody looks after it.
       *[other] { $count } tickets need somebody, and nobody looks after them.
    }
desk-digest-tasks =
    { $count ->
        [one] { $count } task is open.
       *[other] { $count } tasks are open.
    }
desk-digest-nothing = Nothing.
desk-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
desk-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
