### What customers hear when a person speaks with them in the bot's place, and what the desk reads of their chat.

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
talk-handed-back = The talk with { $agent } is over for now, and I'm answering again. If you need a person once more, just say “{ $words }”.
talk-left-alone = { $agent } had to go, so I'm answering again. If you need a person once more, just say “{ $words }”.
talk-left-waiting = { $agent } had to go. Our team knows that you're still waiting for an answer, and somebody writes to you here.

# What the desk reads below a page.
talk-desk-silent = { $agent } has been silent for a while: the bot answers { $customer } again.
talk-desk-silent-waiting = { $agent } has been silent for a while: the bot answers { $customer } again, who is still waiting for an answer.
talk-desk-said-after = ⚠ { $agent } wrote the last words above after tapping Hand back, but Slack told us of the words first: they went to the customer.
talk-desk-took-back = { $agent } deleted a message here that had gone to the customer. It stays in the customer's chat.
talk-desk-gone = { $customer } has blocked us or left the chat. What we write doesn't arrive any more.
talk-desk-back = { $customer } has come back to the chat.

mirror-corrected = ✎ { $text }
mirror-location = 📍 { $lat }, { $lon }
    { $url }
mirror-contact = ☎ { $phone }
mirror-unsupported = (something that can't be shown here)
mirror-photo =
    { $count ->
        [one] 📷 photo
       *[other] 📷 { $count } photos
    }
mirror-video =
    { $count ->
        [one] 🎥 video
       *[other] 🎥 { $count } videos
    }
mirror-voice =
    { $count ->
        [one] 🎙 voice message
       *[other] 🎙 { $count } voice messages
    }
mirror-document =
    { $count ->
        [one] 📎 file
       *[other] 📎 { $count } files
    }
