### What colleagues at the desk are asked and told when they do something.

## Forms

desk-form-close = Close
desk-form-about = { $code } · { $device } · { $times }
desk-form-too-late = That took too long, so the form could not be opened. Nothing was changed: please press the button again.
desk-ask-title = Ask expert
desk-ask-submit = Ask
desk-assign-title = Assign
desk-assign-submit = Assign
desk-assign-reason = Why?
desk-assign-hint = The expert reads this, and so does everybody who reads the ticket's story.
desk-pick-expert = Expert
desk-cancel-title = Cancel ticket
desk-cancel-submit = Cancel ticket
desk-cancel-about = { $code } · { $device }
desk-cancel-visit = A visit is booked. It is called off, and its expert is told.
desk-cancel-reason = Why?
desk-cancel-hint = The customer reads this.

desk-option =
    { $jobs ->
        [one] { $km } km · { $arrival } · { $jobs } job in 7 days
       *[other] { $km } km · { $arrival } · { $jobs } jobs in 7 days
    }
desk-ranked = { $place }. { $name }: { $km } km away, could be there { $arrival }
desk-rating = ★ { $rating }
desk-unrated = no stars yet
desk-load =
    { $jobs ->
        [0] no jobs in the last 7 days
        [one] { $jobs } job in the last 7 days
       *[other] { $jobs } jobs in the last 7 days
    }
desk-good-detour = shorter way than others
desk-good-wait = less waiting than others
desk-good-lateness = time to spare
desk-good-surplus = just the right skill
desk-good-continuity = was there before
desk-good-fairness = had fewer jobs than others
desk-good-reliability = rated higher than others
desk-bad-detour = longer way than others
desk-bad-wait = more waiting than others
desk-bad-lateness = tight schedule
desk-bad-surplus = could do harder jobs
desk-bad-continuity = somebody else was there before
desk-bad-fairness = had more jobs than others
desk-bad-reliability = rated lower than others
desk-answered-open = asked at { $at }, no answer yet
desk-answered-declined = said no at { $at }
desk-answered-lapsed = did not answer by { $at }

desk-excluded-title = Can't come:
desk-excluded = { $name }: { $why }
desk-excluded-more = and { $more } more
desk-being-asked = is being asked right now
desk-asleep = sleeps, can be asked from { $until }
desk-out-not-active = is not taking jobs
desk-out-excluded-by-customer = the customer doesn't want them
desk-out-no-skill = doesn't repair this
desk-out-skill-level = needs more experience for this model
desk-out-outside-radius = too far away
desk-out-already-asked = has been asked already
desk-out-too-soon = the customer's times are too near or over
desk-out-outside-working-hours = doesn't work at the customer's times
desk-out-time-off = has time off
desk-out-capacity-reached = the day is full
desk-out-no-gap = no gap that is long enough
desk-out-not-considered = doesn't repair this kind of device
desk-nobody-to-choose = Nobody can come to { $code } at the customer's times.

## Why still pending?

desk-pending-title = { $code } is pending since { $since }
desk-pending-answers = Asked so far: { $asked }. Said no: { $declined }. Didn't answer: { $lapsed }.
desk-pending-unknown = Nobody has been looked for yet.
desk-pending-looked =
    { $considered ->
        [one] At the last look: { $considered } expert for this kind of device, { $able } could come.
       *[other] At the last look: { $considered } experts for this kind of device, { $able } could come.
    }
desk-pending-open =
    { $experts ->
        [one] { $experts } expert may still answer, until { $until }.
       *[other] { $experts } experts may still answer, until { $until }.
    }
desk-pending-excluded =
    { $experts ->
        [one] • { $experts } expert: { $why }
       *[other] • { $experts } experts: { $why }
    }

## The story

desk-story-heading = The story of { $code }
desk-story-line = { $when } · { $who }: { $text }
desk-story-left-out = The first { $left } lines are left out.

## What was decided, once it is done

desk-performed-ask-expert = { $by } asked { $expert }.
desk-performed-assign = { $by } gave the job to { $expert }: “{ $reason }”
desk-performed-cancel-ticket = { $by } cancelled the ticket: “{ $reason }”
desk-wanted-ask-expert = { $code }: { $expert } was not asked.
desk-wanted-assign = { $code }: the job was not given to { $expert }.
desk-wanted-cancel-ticket = { $code } was not cancelled.
desk-not-performed = { $wanted } { $why }

## Why something was not done

desk-refused-only-managers = That is for managers. Nothing was changed.
desk-refused-only-agent = Only whoever has taken over, or a manager, can hand back.
desk-refused-only-owner = Only whoever looks after it, or a manager, can let go of it.
desk-refused-only-decider = Only whoever decided it, or a manager, can undo it.
desk-refused-no-ticket = I can't find this ticket any more.
desk-refused-no-person = I can't find this person any more.
desk-refused-no-task = I can't find this task any more.
desk-refused-no-expert = Please choose an expert from the list. Nothing was changed.
desk-refused-ends-by-itself = This ends by itself as soon as it is settled.
desk-refused-task-done = Somebody has done this already.
desk-refused-scheduled = A visit is booked already. Nothing was changed.
desk-refused-begun = An expert is at work there already. Nothing was changed.
desk-refused-finished = This ticket is finished. Nothing was changed.
desk-refused-cancelled = This ticket is cancelled. Nothing was changed.
desk-refused-expired = This ticket has expired. Nothing was changed.
desk-refused-held = This ticket is on hold: what it waits for comes first. Nothing was changed.
desk-refused-not-held = The payment is settled already.
desk-refused-not-pending = This ticket isn't pending any more.
desk-refused-reason = Please give a reason. Nothing was changed.
desk-refused-reason-long = Please give a shorter reason. Nothing was changed.
desk-refused-taken-back = { $by } took that back.
desk-refused-decision-waits = { $by } has just decided something about this ticket. Only they, or a manager, can take it back. Nothing was changed.
desk-refused-undo = There is nothing to undo any more.
desk-refused-owned = You look after it already.
desk-refused-disown = Nobody looks after it.
desk-refused-taken-over = { $agent } is talking with this customer. Only when they hand back can you take over.
desk-refused-not-taken-over = Nobody has taken over: the bot is answering.
desk-refused-nobody-there = This person has no chat that we could write to.
desk-refused-expert = This expert can't come: { $why }. Nothing was changed.
desk-refused-asleep = This expert sleeps. You can ask them from { $until } on. Nothing was changed.
desk-refused-otherwise = That didn't work, and nothing was changed. Please look at the ticket and try again.

desk-write-in-thread = It's you who talks with this customer. Write in the thread below the page: everything that you write there goes to them.
desk-unsendable-only-files = Files don't go through from here, so the customer got nothing. Please describe it in words.
desk-unsendable-files = Your words went to the customer, the files beside them did not: files don't go through from here.
desk-unsendable-correction-too-long = That is too long for one chat message: the customer still sees what you wrote before.
desk-unsendable-correction-empty = The customer still sees what you wrote before: what has gone out can be corrected, not emptied.
desk-unsendable-too-long = That is too long for one chat message, so the customer got nothing. Please send it in parts.

## Commands

desk-help =
    What I understand:
    • /callout T-7K3QX shows a ticket
    • /callout search and a name, phone number, device or street finds tickets
    • /callout experts and a name, skill or place finds experts
    • /callout messages T-7K3QX shows what the customer was told on every channel, and what arrived
    • /callout health says how the system is
    • /callout merge and two tickets makes their customers one person, /callout unmerge and a name or ticket undoes it
    • /callout join and a code makes you a member of the team
desk-no-such-code = There is no ticket { $code }. If one letter is off, “/callout search” with the customer's name finds it.
desk-found =
    { $count ->
        [one] One ticket for “{ $typed }”:
       *[other] { $count } tickets for “{ $typed }”, the newest first:
    }
desk-found-nothing = No ticket fits “{ $typed }”. A name, a phone number, a device or a street works best.
desk-found-experts =
    { $count ->
        [one] One expert:
       *[other] { $count } experts:
    }
desk-found-no-expert = No expert fits “{ $typed }”. A name, a skill such as TV, or a place works best.
desk-unknown = I don't know “{ $what }”.
desk-unknown-near = I don't know “{ $what }”. Did you mean “/callout { $near }”?
desk-stranger-title = You aren't part of the team here yet
desk-stranger = To work here you need an invitation from an admin: type “/callout join” and your code.
desk-welcome = Welcome, { $name }! You are part of the team now.
desk-welcome-other = Welcome, { $name }! This account is yours now.
