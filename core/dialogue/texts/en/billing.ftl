### Who pays: what customers and the desk read about it.

## How old what we know is

age-now = just now
age-minutes = { $count } min ago
age-hours = { $count } h ago
age-days =
    { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }

## For customers

hold-payment-stale = Our billing doesn't answer just now, so we can't see whether a plan covers it. Your report is safe: we look again by ourselves, our helpdesk looks, too, and you needn't do anything.
summary-stale = Payment: our billing doesn't answer just now. We'll check later whether a plan covers it.

card-covered = Payment: covered by { $plan }, as of { $age }
card-paid = Payment: paid, thank you
card-partly-paid = Payment: paid, thank you. { $returned } of it went back to you

payment-covered-title = Your plan { $plan } covers it
payment-covered-body =
    We've been able to check again (as of { $age }): nothing is left to pay for { $device } ({ $code }).
    { $next }
payment-not-covered-title = No plan covers this repair
payment-not-covered-body =
    We've been able to check again: for { $device } ({ $code }) there is no plan of yours.
    Our helpdesk will tell you here how to pay. You needn't do anything until then.
payment-ask-title = Please pay { $price }
payment-ask-body =
    That is the repair of { $device } ({ $code }). Pay with the link below, on a page of our payment provider.
    As soon as it's paid we ask experts, and tell you here.
payment-what = Repair of { $device } ({ $code })
payment-link = Pay { $price }
payment-link-used = Paid: { $price } for { $code }
payment-ended-title = The link to pay { $price } has ended
payment-ended-body = Nothing has to be paid for { $device } ({ $code }) any more. Please don't use the link: it takes no money.
payment-ended-page = This link has ended: nothing has to be paid for { $code } any more. If you have questions, write to us in the chat.
payment-away-title = This page doesn't answer just now
payment-away-body = Please try again in a minute. If it stays like this, write to us in the chat.
payment-paid-title = Paid, thank you
payment-paid-body =
    We have your { $price } for { $code }.
    { $next }
payment-too-late-title = Your payment came after the end of { $code }
payment-too-late-body = We have your { $price }, but this report is over, so nobody comes. Our helpdesk looks at it so that you get the money back, and you hear here how it stands.
payment-unowed-title = You paid, and didn't have to
payment-unowed-body = We have your { $price }, but nothing was left to pay for { $code }. Your visit is not affected. Our helpdesk looks at it so that you get the money back, and you hear here how it stands.
payment-refund-ordered-title = We've ordered { $price } back to you
payment-refund-ordered-body = That is for { $device } ({ $code }). Our payment provider has taken the order; the money hasn't gone yet. You hear here when it has.
payment-refunded-title = { $price } has been sent back to you
payment-refunded-body = That is for { $device } ({ $code }). It arrives where you paid from, mostly within ten days.
payment-refund-failed-title = { $price } could not be sent back to you
payment-refund-failed-body = That is for { $device } ({ $code }). The money is with us and not lost. Our helpdesk finds another way and tells you here. You needn't do anything.
payment-rejected-title = We can't take on { $code }
payment-rejected-body =
    We can't take on the repair of { $device } like this. Our helpdesk says: { $reason }
    If that isn't right, talk to us. You can report it again at any time.

## For the desk

desk-ask-to-pay = Ask to pay
desk-reject = Reject
desk-refund = Refund
desk-confirm-refund = Confirm refund

desk-payment-trusted = covered by { $plan }, on trust: billing was out of date, our word was from { $age } (as of { $asOf })
desk-payment-stale = we can't see who pays: billing doesn't answer
desk-payment-partly = paid (as of { $asOf }), { $returned } of it went back
desk-fact-money = Payment
desk-money-wanted = { $price }: the link is being made
desk-money-asked = { $price } asked for on { $at }, not paid yet
desk-money-paid = { $price } paid on { $at }
desk-money-unowed = { $price } paid on { $at }, though nothing was left to pay
desk-money-void-wanted = { $price }: the link is being closed
desk-money-refund-asked = { $by } wants { $price } refunded: somebody else has to confirm
desk-money-refund-wanted = refund of { $price }: confirmed, being ordered
desk-money-refund-ordered = refund of { $price }: ordered on { $at }, the money hasn't gone yet
desk-money-refund-done = refund of { $price }: done on { $at }
desk-money-refund-refused = refund of { $price }: not taken on { $at }: { $why }
desk-money-refund-failed = refund of { $price }: failed on { $at }, the money is with us: { $why }
desk-money-failed = { $price } could not be asked for: { $why }

desk-reject-title = Reject
desk-reject-submit = Reject
desk-reject-about = { $code } · { $device }
desk-reject-reason = Why?
desk-reject-hint = The customer reads this.
desk-decision-reject = Rejecting in a few seconds, by { $by }
desk-performed-reject = { $by } rejected the ticket, because nobody pays for it: “{ $reason }”
desk-wanted-reject = { $code } was not rejected.

desk-billing-wanted = { $by } asks the customer for { $price }.
desk-billing-asked = The customer has the link to pay { $price }.
desk-billing-failed = { $price } could not be asked for: { $why }
desk-billing-not-asked = { $code }: the customer was not asked to pay. { $why }
desk-billing-paid = The customer paid { $price }.
desk-billing-paid-late = The customer paid { $price } after the ticket had ended.
desk-billing-paid-unowed = The customer paid { $price }, though nothing was left to pay.
desk-billing-refund-asked = { $by } wants { $price } refunded. Somebody else at the desk has to confirm it.
desk-billing-refund-wanted = { $by } confirmed the refund of { $price }: it is being ordered.
desk-billing-refund-ordered = The refund of { $price } is ordered. The money hasn't gone yet.
desk-billing-refund-done = { $price } went back to the customer.
desk-billing-refund-refused = The refund of { $price } was not taken: { $why }
desk-billing-refund-failed = The refund of { $price } failed, the money is with us: { $why }

desk-task-found-unpaid = experts were asked before we could see who pays, and no plan covers it: ask the customer
desk-task-refund-due = it was paid and is over: decide about the refund
desk-task-refund-failed = a refund did not work: try again, or find another way
desk-task-paid-unowed = it was paid though nothing was left to pay: decide about the refund
desk-task-money-returned = all that was paid went back, and the work is still to be done: ask the customer
desk-task-billing-events-left = what the billing system says can't be taken in, and is tried on: the log names the event and the error

desk-refused-no-cashier = No payment provider is connected, so there is no link to send. Settle it with the customer and choose Mark paid.
desk-refused-no-price = This kind of device has no price. Settle it with the customer and choose Mark paid.
desk-refused-asked-to-pay = The customer has been asked already. The page shows how it stands.
desk-refused-nothing-to-refund = There is nothing to refund here.
desk-refused-refund-wanted = Somebody wants it refunded already: it has to be confirmed.
desk-refused-second-person = You asked for this refund, so somebody else has to confirm it.
