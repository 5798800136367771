### The history of a ticket as people at the desk read it: a sentence per event.

story-somebody = somebody
story-system = Callout
story-operator = { $name } (operator)
story-unknown = Something that this release doesn't know: { $type }.

## The ticket

story-reported = Reported a fault of { $device }: { $description }
story-held = It waits for { $hold }.
story-held-until = It waits for { $hold }, until { $until } at the latest.
story-hold-settled = Settled: { $hold }.
story-hold-details = more details
story-hold-model = the model to be recognised
story-hold-payment = the payment to be settled
story-hold-address = the address
story-hold-customer = the customer's answer
story-hold-part = a spare part
story-round-started = Began round { $round } of asking experts.
story-pending-offering = Experts are being asked.
story-pending-no-qualified-expert = No expert is qualified for it in the area.
story-pending-no-common-slot = No qualified expert has time in the customer's windows.
story-pending-all-declined = Every expert who was asked has declined.
story-assigned = Gave the job to { $expert } without asking: { $reason }
story-scheduled = The visit is booked.
story-work-started = The work has begun.
story-resolved = The fault is fixed.
story-irreparable = It can't be repaired: { $reason }.
story-visit-unfinished = The visit ended unfinished: { $why }.
story-visit-lost = The booked visit is off: { $why }.
story-windows-changed = New times: { $windows }.
story-device-corrected = The device is { $to }, not { $from }.
story-address-set = The address is { $address }.
story-note-added =
    { $files ->
        [0] Added a note: { $text }.
        [one] Added a note with a file: { $text }.
       *[other] Added a note with { $files } files: { $text }.
    }
story-payment-covered = Billing says: covered by { $plan } (as of { $asOf }).
story-payment-paid = Paid (as of { $asOf }).
story-payment-unpaid = Billing says: no plan covers it.
story-payment-unverified = Billing can't say who pays.
story-owned = { $name } looks after it.
story-disowned = Nobody in particular looks after it any more.
story-taken-over = { $name } took over the conversation.
story-handed-back-agent = { $name } gave the conversation back.
story-handed-back-silent = { $name } was silent for a while, so the bot answers again.
story-handed-back-colleague = The conversation was taken from { $name }.
story-flagged = Marked as { $flag }.
story-rated =
    { $stars ->
        [one] Gave { $stars } star: { $comment }.
       *[other] Gave { $stars } stars: { $comment }.
    }
story-rated-wordless =
    { $stars ->
        [one] Gave { $stars } star.
       *[other] Gave { $stars } stars.
    }
story-reopened = Reopened it: { $why }.
story-closed = Closed, its time for reopening being over.
story-cancelled = Cancelled it: { $reason }.
story-expired = Ended, because nobody could act on it for too long.

## Visits

story-visit-confirmed = Visit { $number } is { $expert }'s: { $window }, arriving at about { $arrival }, for { $fee }.
story-visit-departed = { $expert } set off.
story-visit-arrived = { $expert } arrived.
story-visit-replanned = { $expert } is now expected at about { $arrival }.
story-visit-no-show = { $expert } found nobody there.
story-visit-handed-over = { $expert }'s visit went to another expert.
story-visit-cancelled = { $expert }'s visit was called off: { $reason }.
story-finished-fixed = { $expert } finished: fixed. { $note }
story-finished-follow-up =
    { $minutes ->
        [one] { $expert } ran out of time; about { $minutes } more minute is needed. { $note }
       *[other] { $expert } ran out of time; about { $minutes } more minutes are needed. { $note }
    }
story-finished-part = { $expert } needs a part ({ $part }), expected by { $until }. { $note }
story-finished-wrong-skill = { $expert } found that it needs somebody with other skills. { $note }
story-finished-irreparable = { $expert } found it irreparable. { $note }

## Offers

story-offer-made = Offered to { $expert } for { $fee }, open until { $until }.
story-offer-delivered = The offer reached { $expert }.
story-offer-accepted = { $expert } accepted.
story-offer-declined = { $expert } declined.
story-offer-lapsed = { $expert } let the offer lapse.
story-offer-withdrawn-taken = Took the offer to { $expert } back: somebody else has the job.
story-offer-withdrawn-ticket-cancelled = Took the offer to { $expert } back: the ticket was cancelled.
story-offer-withdrawn-windows-changed = Took the offer to { $expert } back: the customer's times changed.
story-offer-withdrawn-assigned = Took the offer to { $expert } back: the job was given to them.
story-offer-withdrawn-plan-changed = Took the offer to { $expert } back: their plan changed.
