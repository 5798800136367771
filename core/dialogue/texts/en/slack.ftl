### What people in Slack are told when something of Slack's or ours was too slow.

slack-nothing-done = I couldn't take that, and nothing was done. Please try again in a moment.
slack-maybe-done = That took me too long. Please look in a moment whether it was done, and try again if it wasn't.
slack-trigger-over = I was too slow: Slack gives me three seconds to open a form. Nothing was done. Please tap again.
