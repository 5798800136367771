### What customers hear when a person speaks with them in the bot's place, or acts for them.

talk-called =
    { $minutes ->
        [one] I've told our team that you'd like to talk to a person. They write to you here, usually within { $minutes } minute.
       *[other] I've told our team that you'd like to talk to a person. They write to you here, usually within { $minutes } minutes.
    }
talk-called-hours =
    { $hours ->
        [one] I've told our team that you'd like to talk to a person. They write to you here, usually within { $hours } hour.
       *[other] I've told our team that you'd like to talk to a person. They write to you here, usually within { $hours } hours.
    }
talk-taken-over = { $agent } from our team is here now. Just write: { $agent } reads it here.
talk-with-you = { $agent } from our team is with you. Just write what you need.
talk-handed-back = { $agent } has handed the chat back to me, so I'm answering again. If you need a person again, just say “{ $words }”.
talk-left-alone = { $agent } had to go, so I'm answering again. If you need a person again, just say “{ $words }”.
talk-left-waiting = { $agent } had to go. Our team knows that you're still waiting for an answer, and somebody writes to you here.

cancelled-for-you-title = { $code } was cancelled
cancelled-for-you-body =
    Our team has cancelled your request for { $device }. Reason given: { $reason }
    Next: nothing, unless you still need us: then report it again or talk to a person.
