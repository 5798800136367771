### What the engine itself says, to customers and experts alike.

control-back = Back
control-cancel = Cancel
control-start-over = Start over
control-person = Talk to a person
control-skip = Skip

# What people say before they say what they want, each alone: not shown to anybody.
greetings = hello, hi, hey, hello there, hi there, good morning, good afternoon, good evening

dialogue-cancelled = Cancelled. Nothing was sent.
dialogue-put-back = Back to where we were.
input-unsupported = Sorry, I can't read that kind of message. Words, photos, videos, voice messages and locations work.
tap-unknown = That choice isn't known any more. Send /menu for a fresh one.
tap-stale = This was answered already. The newest message counts.
command-unknown = I don't know /{ $command }. Here is what I do know:
overview-unknown = That isn't for you to see here. This is what I can show you:

# Something a person said could not be worked on, time and again.
update-given-up =
    Something went wrong on our side with the last thing you sent. Nothing else was lost, and our helpdesk has been told. Please send it once more.
