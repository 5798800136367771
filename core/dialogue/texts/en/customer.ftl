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
    Next: { $expert } rings at your door.

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
        [one] If it fails again within { $reopenDays } day, choose Not fixed and we come back ({ $code }).
       *[other] If it fails again within { $reopenDays } days, choose Not fixed and we come back ({ $code }).
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
still-looking-next = We tell you as soon as somebody says yes ({ $code }). More times help: choose Change time.

new-times-title = We need new times: { $device }
new-times-body =
    The times that you gave us are over, and nobody could come ({ $code }). Nothing is lost.
    Next: choose Change time. Without new times the report closes by itself on { $until }.

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

arrival-moved-title = { $expert }'s arrival has moved a little
arrival-moved-body =
    About your { $device } ({ $code }): { $expert } now comes at about { $arrival }, still within { $window }.
    You needn't do anything.

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
survey-comment-words = Please write it in words, or choose Skip.
survey-comment-kept = Thank you, your comment is kept with the visit.
survey-comment-none = All right. Thank you for the stars!
survey-comment-low-next = If the fault is still there, choose Not fixed. If you'd like to talk about it, a person is there for you.

## Why nobody comes yet

pending-offering =
    { $minutes ->
        [one] We're asking experts near you. Each has { $minutes } minute to answer; then we ask the next ones.
       *[other] We're asking experts near you. Each has { $minutes } minutes to answer; then we ask the next ones.
    }
pending-night = Nobody is woken at night: experts near you are asked from { $time } on.
pending-no-qualified-expert =
    { $every ->
        [one] No expert near you does this kind of repair right now. We look again every minute.
       *[other] No expert near you does this kind of repair right now. We look again every { $every } minutes.
    }
pending-no-common-slot =
    { $every ->
        [one] The experts near you are busy at the times that you gave. We look again every minute.
       *[other] The experts near you are busy at the times that you gave. We look again every { $every } minutes.
    }
pending-all-declined =
    { $every ->
        [one] Nobody whom we asked can come so far. We look again every minute.
       *[other] Nobody whom we asked can come so far. We look again every { $every } minutes.
    }

hold-model = We're checking the model. Experts are asked on { $until } at the latest.
hold-payment = Our helpdesk settles the payment with you here. Then experts are asked.
hold-new-times = We need new times from you: choose Change time. Then experts are asked.
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
standing-resolved = { $expert } has fixed it. If it fails again, choose Not fixed until { $until }.
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

## The menu and what can be looked at

customer-menu = Hello { $name }! What can I do for you?
menu-continue-report = Continue your report
menu-continue = Continue
menu-tickets = My tickets
menu-details = My details
menu-language = Language
menu-customer-help = Help
menu-back = Menu
menu-switch-to-expert = Switch to expert

tickets-title = My tickets
tickets-line = { $code } · { $device }: { $standing }
tickets-none = You have no tickets yet. If something is broken, report it and we send somebody.

details-title = My details
details-name = Name: { $name }
details-number = Phone: { $number }
details-no-number = Phone: not known. Share it if you have a plan with us, so that we find it.
details-address = Address: { $text }
details-no-address = Address: none yet. We keep the one of your first report.
details-language = Language: { $language }

customer-help-title = How it works
customer-help =
    Tell me what is broken, in your own words, or choose Report a fault. I ask for what is missing, and find an expert near you for a time that suits you.
    Send the code of a ticket (like T-7K3QX) to see how it stands.
    Photos, voice messages and typed answers are always fine. Back and Talk to a person work at any time.
    /report a fault · /tickets · /details · /language · /cancel

## When nothing was asked

unprompted-words = I'm not sure what you mean. Tell me what is broken, or choose:
unprompted-location = Thank you for the location. If something is broken there, report it, and I ask for the place when we need it.
unprompted-media =
    { $count ->
        [one] Thank you! What is it about?
       *[other] Thank you for all { $count }! What are they about?
    }
unprompted-add-to = Add to { $code }
choose-ticket = Which ticket is it? Choose it here:

## Report a fault

report-category = What is broken? Choose, or tell me in your own words.
report-category-unknown = I couldn't tell which device that is. Choose one of these, or say it another way, such as "washing machine".
report-model = { $category }: which model is it? Type what stands on it, or just the brand.
report-model-unknown = I don't know
report-model-hits = Which of these is it? I looked for "{ $typed }". You can also type it another way.
report-model-no-hits = I don't find "{ $typed }". Type it another way, or choose Not in the list and we take it as you typed it.
report-model-unlisted = Not in the list
report-model-words = Please type the model in words or numbers, as it stands on the device.
report-unlisted = What do you know of it? Type brand and model as they stand on the device. If you can't tell, choose Skip.
report-model-warning =
    { $minutes ->
        [one] I've noted "{ $label }". It isn't in our list, so somebody checks it first, for { $minutes } minute at most. Your expert confirms it on site.
       *[other] I've noted "{ $label }". It isn't in our list, so somebody checks it first, for { $minutes } minutes at most. Your expert confirms it on site.
    }
report-description = { $device }: what is wrong with it? Tell me in a few words. Photos, videos and voice messages help, too.
report-description-more = I need a few words to find the right expert. What does it do, or not do any more?
report-description-cut = That was long: I've kept the first { $most } characters. The rest can be added as a note later.
report-photo-needs-words =
    { $count ->
        [one] I've kept it. A few words to go with it would help the expert; or choose Skip.
       *[other] I've kept all { $count }. A few words to go with them would help the expert; or choose Skip.
    }
report-photo-kept =
    { $count ->
        [one] I've added it to your report.
       *[other] I've added it to your report, which has { $count } by now.
    }
report-see-attachments = See the photos or recordings.
report-place-kept = Thank you, I've noted that place for the visit.
report-corrected = I've changed it in your report.
report-address = Where is it? Share your location, or type street, number and town.
report-address-saved = Where is it? Choose an address, share your location, or type street, number and town.
report-address-more = I need street, number and town.
share-location = Share my location
report-pin-text = Pin { $lat }, { $lon }
report-door = Thank you! Street, house number, floor, name at the bell: what helps to find the door? Or choose Skip.
report-door-words = Please type it in words, or choose Skip.
report-when = When can somebody come?
report-change = What shall I change?
report-change-which = Choose what you'd like to change, or Back.
report-times-over = Those times are over by now. Nothing is lost: please choose new ones.
report-accepted-title = { $code }: your report is in
report-accepted =
    With this code you can ask at any time how it stands: { $code }.
    { $next }

field-device = Device
field-model = Model
field-fault = What's wrong
field-address = Address
field-times = Times

summary-title = Your report
summary-device = What: { $category }, { $device }
summary-fault = What's wrong: { $description }
summary-address = Where: { $address }
summary-times = When: { $windows }
summary-covered = Payment: covered by your plan "{ $plan }", as of { $age }.
summary-paid = Payment: paid.
summary-unpaid = Payment: no plan covers it. Our helpdesk settles the payment with you.
summary-unverified = Payment: I know of no plan yet. If you have one, share your number; otherwise our helpdesk settles it with you.
summary-question = Is everything right?
summary-confirm = Confirm
summary-change = Change
summary-tap = Choose Confirm to hand it in, or Change if something isn't right.

## When

when-how = Choose all the times that suit you (up to { $most }), or type them, such as "tomorrow after 4". Then choose Done.
when-choice = { $day } { $part }
when-chosen = ✓ { $name }
when-done = Done
when-none = I need at least one time: choose one, or type it, such as "Friday between 9 and 12".
when-most = { $most } times are enough. Choose one again to take it back.
when-past = That time is over already. Which other one suits you?
when-too-far =
    { $days ->
        [one] We plan { $days } day ahead. Is there a sooner time that suits you?
       *[other] We plan { $days } days ahead. Is there a sooner time that suits you?
    }
when-not-understood = I didn't get a time out of that. Say it like "tomorrow morning", "Friday after 4" or "24 Nov, 9-12", or choose.
when-understood = I understood: { $windows }. Choose Done if that's right, or add more.
when-understood-first = I took the first of them, because { $most } times are enough: { $windows }. Choose Done if that's right.
part-morning = Morning
part-afternoon = Afternoon
part-evening = Evening

## Number

share-number = Share my number
number-already-somebody-else = We know somebody else under that number. Please choose Talk to a person, and our helpdesk puts it right.
number-not-own = That's somebody else's number. Please share your own.
number-covered = Found: your plan "{ $plan }" covers the repair, as of { $age }.
number-paid = Thank you! It's paid already.
number-no-plan = I found no plan under your number. Our helpdesk settles the payment with you.

## Cancel ticket

cancel-title = Cancel { $code }?
cancel-why = If you cancel, the search or the visit is called off, and the expert is told. Why would you like to cancel?
cancel-works-again = It works again
cancel-other-help = I found other help
cancel-no-time = No time fits
cancel-keep = Keep it
cancel-kept = All right: { $code } stays as it is.
cancel-words = Please choose a reason, or type it in a few words.
cancel-done = { $code } is cancelled, and everybody concerned knows. There's nothing more for you to do.

## Change time

change-time = New times for { $code }. Those that you gave are marked; choose one again to take it back.
change-time-scheduled = { $expert } is planned for { $window } ({ $code }). When you choose Done, that visit is called off, and we look for somebody at the new times.
change-time-done = I've changed the times of { $code }.
cannot-change-time = The time can't be changed any more.

## Notes

note-ask = What shall I add to { $code }? Send words, photos, videos or voice messages.
note-what = I can add words, photos, videos and voice messages.
note-kept = I've added it to { $code }. Whoever works on it sees it.

## Not fixed

not-fixed-why = I'm sorry to hear that. What is wrong with your { $device } now ({ $code })? Photos help, too.
not-fixed-words = A few words, please: what does it do, or not do any more?
not-fixed-when = When can somebody come again?
not-fixed-done = { $code } is open again.

## Language

language-ask = Which language do you want to read here?
language-which = I know these: { $known }. Please choose one.
language-done = From now on I speak { $language } with you.

## What can't be done

cannot-cancel = It could not be cancelled.
cannot-no-such-ticket = I don't find that ticket among yours.
cannot-work-has-begun = The expert is at work already. Please talk to them, or to a person here.
cannot-still-open = It's still open, so there's nothing to reopen: we're on it.
cannot-finished = It's finished and closed. If it's broken again, please report it anew.
cannot-cancelled = It was cancelled before.
cannot-expired = It ended by itself, because we could not go on with it for too long. Please report it anew.
cannot-otherwise = That isn't possible right now. Nothing was changed; a person can help you.

