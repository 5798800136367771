### What customers hear when people at the desk act for them.

cancelled-for-you-title = { $code } was cancelled
cancelled-for-you-body =
    Our team has cancelled your request for { $device }. Reason given: { $reason }
    Next: nothing, unless you still need us: then report it again or talk to a person.
