### What customers read.

## Choices that stand under many messages

choice-track = Track
choice-change-time = Change time
choice-cancel-ticket = Cancel ticket
choice-add-note = Add photo or note
choice-not-fixed = Not fixed
choice-report = Report a fault

## News about a visit

scheduled-title = Your visit is booked
scheduled-body =
    { $expertWithRating } comes on { $window }, most likely at about { $arrival }.
    It's about your { $device } ({ $code }).
    Next: we remind you, and tell you when { $expert } sets off.

on-the-way-title = { $expert } is on the way
on-the-way-body =
    Expected at about { $time }, for your { $device } ({ $code }).
    Next: we tell you at the door.

arrived-title = { $expert } has arrived
arrived-body =
    { $minutes ->
        [one] The work on your { $device } usually takes about { $minutes } minute.
       *[other] The work on your { $device } usually takes about { $minutes } minutes.
    }
    Next: when it's done, we tell you what came of it.

finished-fixed-title = Fixed: your { $device }
finished-fixed-body =
    { $reopenDays ->
        [one] If it fails again within { $reopenDays } day, tap Not fixed and we come back ({ $code }).
       *[other] If it fails again within { $reopenDays } days, tap Not fixed and we come back ({ $code }).
    }
    Next: in a few minutes we ask you how it went.

finished-follow-up-title = One more visit is needed
finished-follow-up-body =
    { $expert } could not finish your { $device } today ({ $code }).
    Next: we ask experts for the times that you gave us, and tell you who comes. If other times suit you better, change them.

finished-part-title = A part is needed: { $part }
finished-part-body =
    Your { $device } waits for it until about { $day } ({ $code }).
    Next: then we look for an expert again. Please give us times after that day with Change time.

finished-skill-title = This needs another specialist
finished-skill-body =
    { $expert } found that your { $device } needs somebody with other skills ({ $code }).
    Next: we ask the right experts for the times that you gave us, and tell you who comes.

finished-irreparable-title = Your { $device } can't be repaired
finished-irreparable-body =
    { $expert } says: { $note }
    I'm sorry. If you have questions, talk to a person ({ $code }).
    Next: in a few minutes we ask you how the visit was.

visit-lost-title = { $expert } can't come
visit-lost-body =
    I'm sorry: the visit on { $window } for your { $device } is off ({ $code }).
    Next: we're asking other experts right now, for all the times that you gave us, and tell you as soon as one says yes.

still-looking-title = Still looking: { $device }
still-looking-next = We tell you as soon as somebody says yes ({ $code }). More times help: tap Change time.

new-times-title = We need new times: { $device }
new-times-body =
    The times that you gave us are over, and nobody could come ({ $code }). Nothing is lost.
    Next: tap Change time. Without new times the report closes by itself on { $until }.

expired-title = { $code } was closed
expired-body =
    We could not go on with your { $device } for too long, so the report ended by itself.
    If it's still broken, report it again, or talk to a person.

remind-day-before-title = Reminder: { $window }
remind-day-before-body =
    { $expert } comes for your { $device }, most likely at about { $arrival } ({ $code }).
    Next: we tell you when { $expert } sets off. If the time doesn't suit you any more, please change it now.

remind-soon-title = Soon: { $expert }, at about { $arrival }
remind-soon-body =
    Promised: { $window }, for your { $device } ({ $code }).
    Please be there, and keep the way to it free. Next: we tell you when the drive begins.

checking-title = We're checking on your expert
checking-body =
    { $expert } should be on the road by now, and we've heard nothing yet. A person is calling.
    The visit still stands: { $window } ({ $code }). Next: we tell you here what comes of it.

## The survey

survey-title = How was the visit of { $expert }?
survey-body = It was about your { $device }. 1 is poor, 5 is great.
survey-thanks = { $stars } Thank you!
survey-already-rated = You've rated this visit already. Thank you!
survey-comment = What would you like to tell us about it? A few words help { $expert } and us.
survey-comment-low = I'm sorry that it wasn't good. What went wrong?
survey-comment-words = Please write it in words, or tap Skip.
survey-comment-kept = Thank you, your comment is kept with the visit.
survey-comment-none = All right. Thank you for the stars!
survey-comment-low-next = If the fault is still there, tap Not fixed. If you'd like to talk about it, a person is there for you.

## Why nobody comes yet

pending-offering =
    { $minutes ->
        [one] We're asking experts near you. Each has { $minutes } minute to answer; then we ask the next ones.
       *[other] We're asking experts near you. Each has { $minutes } minutes to answer; then we ask the next ones.
    }
pending-no-qualified-expert =
    { $every ->
        [one] No expert near you does this kind of repair right now. We look again every { $every } minute.
       *[other] No expert near you does this kind of repair right now. We look again every { $every } minutes.
    }
pending-no-common-slot =
    { $every ->
        [one] The experts near you are busy at the times that you gave. We look again every { $every } minute.
       *[other] The experts near you are busy at the times that you gave. We look again every { $every } minutes.
    }
pending-all-declined =
    { $every ->
        [one] Nobody whom we asked can come so far. We look again every { $every } minute.
       *[other] Nobody whom we asked can come so far. We look again every { $every } minutes.
    }

hold-model = We're checking the model. Experts are asked on { $until } at the latest.
hold-payment = Our helpdesk settles the payment with you here. Then experts are asked.
hold-new-times = We need new times from you: tap Change time. Then experts are asked.
hold-customer = We need an answer from you before it goes on. Talk to a person if you're not sure which.
hold-part = It waits for a part ({ $part }), until about { $day }. Then experts are asked.
hold-address = Our helpdesk clears up the address with you. Then experts are asked.
hold-details = Our helpdesk clears up what is missing with you. Then experts are asked.

## How a ticket stands

short-your-turn = your turn
short-incomplete = being checked
short-pending = looking for an expert
short-scheduled = visit { $window }
short-en-route = expert on the way
short-in-progress = being repaired
short-resolved = fixed
short-irreparable = can't be repaired
short-closed = closed
short-cancelled = cancelled
short-expired = ended

standing-scheduled =
    { $expertWithRating } comes on { $window }, most likely at about { $arrival }.
    We tell you when { $expert } sets off.
standing-en-route = { $expertWithRating } is on the way, expected at about { $arrival }.
standing-in-progress = { $expert } is at work. When it's done, we tell you what came of it.
standing-resolved = { $expert } has fixed it. If it fails again, tap Not fixed until { $until }.
standing-irreparable = It can't be repaired. { $expert } says: { $reason }
standing-closed-resolved = It was fixed, and is closed by now. If it fails again, report it anew.
standing-closed-irreparable = It could not be repaired, and is closed by now.
standing-cancelled = You cancelled it on { $at }.
standing-expired = It ended by itself, because we could not go on with it for too long.

card-title = { $device } · { $code }
card-fault = What's wrong: { $description }
card-attachments =
    { $count ->
        [one] With { $count } photo or recording
       *[other] With { $count } photos or recordings
    }
card-address = Where: { $address }
card-times = Your times: { $windows }
