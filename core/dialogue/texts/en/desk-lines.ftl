### What the desk reads in a thread.

## About the talk with a customer

talk-desk-silent = { $agent } has been silent for a while: the bot answers { $customer } again.
talk-desk-silent-waiting = { $agent } has been silent for a while: the bot answers { $customer } again, who is still waiting for an answer.
talk-desk-said-after = ⚠ { $agent } wrote the last words above after tapping Hand back, but Slack told us of the words first: they went to the customer.
talk-desk-took-back = { $agent } deleted a message here that had gone to the customer. It stays in the customer's chat.
talk-desk-gone = { $customer } has blocked us or left the chat. What we write doesn't arrive any more.
talk-desk-back = { $customer } has come back to the chat.
desk-undelivered = ⚠ This did not reach the customer: { $agent }: “{ $words }” ({ $why })

## The customer's chat, where it is more than words

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
