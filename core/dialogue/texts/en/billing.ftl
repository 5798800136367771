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
payment-paid-title = Paid, thank you
payment-paid-body =
    We have your { $price } for { $code }.
    { $next }
payment-too-late-title = Your payment came after the end of { $code }
payment-too-late-body = We have your { $price }, but this report is over, so nobody comes. You get the money back, and hear here once it's on its way.
payment-refunded-title = { $price } is on its way back to you
payment-refunded-body = That is for { $device } ({ $code }). It arrives where you paid from, mostly within ten days.
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
desk-fact-money = Payment
desk-money-wanted = { $price }: the link is being made
desk-money-asked = { $price } asked for on { $at }, not paid yet
desk-money-paid = { $price } paid on { $at }
desk-money-refund-asked = { $price } paid on { $at }. { $by } wants it refunded: somebody else has to confirm
desk-money-refund-wanted = { $price }: the refund is on its way
desk-money-refunded = { $price } refunded on { $at }
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
desk-billing-refund-wanted = { $by } wants { $price } refunded. Somebody else at the desk has to confirm it.
desk-billing-refund-confirmed = { $by } confirmed the refund of { $price }.
desk-billing-refunded = { $price } went back to the customer.
desk-billing-refund-failed = The refund of { $price } did not work: { $why }

desk-task-found-unpaid = experts were asked before we could see who pays, and no plan covers it: ask the customer
desk-task-refund-due = it was paid and is over: decide about the refund

desk-refused-no-cashier = No payment provider is connected, so there is no link to send. Settle it with the customer and choose Mark paid.
desk-refused-no-price = This kind of device has no price. Settle it with the customer and choose Mark paid.
desk-refused-asked-to-pay = The customer has been asked already. The page shows how it stands.
desk-refused-nothing-to-refund = There is nothing to refund here.
desk-refused-refund-wanted = Somebody wants it refunded already: it has to be confirmed.
desk-refused-second-person = You asked for this refund, so somebody else has to confirm it.
