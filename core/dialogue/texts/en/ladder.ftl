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
check-in-customer = We'd like to remind you of your visit here on { $channel }. Tap the button, or write anything, and we can.
check-in-expert = { $channel } lets us write to you only for a day after your last message. Tap the button, or write anything, and tomorrow's offers and visits reach you here.
check-in-yes = Keep me posted
check-in-too-late = { $name } can't be written to before the visit of { $code }: please call
desk-out-out-of-reach = no channel reaches them now
