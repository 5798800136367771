### Messages that go from channel to channel until they get there.

channel-telegram = Telegram
channel-whatsapp = WhatsApp
channel-sms = SMS
channel-slack = Slack
channel-webchat = web chat

ladder-said-before = (We also told you this on { $channel }.)

# At the desk.
ladder-went-on = No sign of them on { $from }: told them by { $to }, too.
ladder-undelivered = Could not reach { $name } on { $channels }: please call
ladder-undelivered-about = Could not reach { $name } about { $code } on { $channels }: please call

# Before a channel closes to us.
check-in-title = Shall we go on writing to you here?
check-in-customer = We'd like to remind you of your visit here on { $channel }. Just answer this, and we can.
check-in-expert = { $channel } lets us write to you only for a day after your last message. Just answer this, and tomorrow's offers and visits reach you here.
check-in-yes = Keep me posted
check-in-too-late = { $name } can't be written to before the visit of { $code }: please call
desk-out-out-of-reach = no channel reaches them now

# What is known of a message, on a person's timeline.
evidence-answered = answered { $at }
evidence-read = read { $at }
evidence-delivered = on their phone { $at }
evidence-accepted = taken by the platform { $at }
evidence-failed = not delivered, { $why } ({ $at })
evidence-none = not sent yet
failure-gone = nobody can be reached there any more
failure-opted-out = they want no messages there
failure-window-closed = the platform wants a word of theirs first
failure-unreachable = their phone could not be reached
failure-filtered = the carrier holds it back
failure-unknown = the platform refused it
desk-messages-heading = Messages to { $name }
desk-messages-line = { $when } · { $channel }: { $text } ({ $evidence })
desk-messages-line-again = { $when } · { $channel }, try { $rung }: { $text } ({ $evidence })
desk-messages-none = Nothing was said to { $name } yet.
