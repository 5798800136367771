# How the system is: its parts, and what people can't have while one of them is away.

health-name-database = The database
health-name-queue = The queue
health-name-catalogue = The catalogue
health-name-entitlements = Payment data
health-name-payments = Online payment
health-name-travel = Travel times
health-name-geocoding = The address search
health-name-templates = { $channel } templates

# Each goes on after "Meanwhile: ".
health-without-database = nothing can be decided or sent; what comes in is answered once it is back.
health-without-queue = answers and reminders come some seconds later.
health-old-catalogue = the newest models may be missing.
health-without-catalogue = devices are described in the customer’s own words, and the helpdesk finds the model.
health-old-entitlements = payment standing may be old: what we last knew counts.
health-without-entitlements = payment standing is what we last knew.
health-old-payments = payments may show up late.
health-without-payments = no payment links can be sent; tickets go on, and payment is settled later.
health-old-travel = travel times may be out of date.
health-without-travel = travel times are estimates by distance.
health-old-geocoding = only addresses that we know already are found.
health-without-geocoding = a typed address needs a pin, or the helpdesk.
health-without-desk = nothing shows in { $channel }; colleagues hear the most urgent on other channels.
health-doubtful-desk = what shows in { $channel } may be late.
health-without-channel = nothing arrives on { $channel }: what matters goes to people’s next channel, the rest waits.
health-doubtful-channel = { $channel } accepts messages that may never arrive.
health-without-templates = nobody can be written to on { $channel } after a day of silence.

# What was seen of a part; goes on after its name and a colon, or in brackets. What a platform said itself is quoted as it is.
health-seen-said = { $quote }
health-seen-answers = it answers
health-seen-asks-to-slow-down = it answers, and asks us to slow down
health-seen-shut-out = it shuts us out ({ $quote })
health-seen-refuses = it refuses our messages ({ $quote })
health-seen-on-trial = it has refused our messages ({ $quote }); whether it takes them again is being tried, one at a time
health-seen-takes-messages = it takes messages
health-seen-out-of-reach = it can’t be reached ({ $quote })
health-seen-canary-arrived = a message to ourselves arrived
health-seen-canary-lost = a message to ourselves was accepted, and nothing says that it arrived
health-seen-canary-failed = a message to ourselves failed ({ $quote })
health-seen-canary-failed-silently = a message to ourselves failed, and nothing says why
health-seen-no-canary = it answers; no messages to ourselves are sent
health-seen-hands-out-work = it hands out work
health-seen-unusable = its server can’t be used
health-seen-broke = the look at it failed ({ $quote })
health-seen-not-asked-yet = nobody has asked it yet ({ $quote })
health-seen-in-trouble = it is in trouble ({ $quote })
health-seen-unreadable = it says what nobody can read ({ $quote })
health-seen-wants-rest = it wants us to slow down ({ $quote })
health-seen-not-refreshed = not refreshed since then; last seen: { $last }
health-seen-templates = { $quote }
health-seen-none-approved = none is approved ({ $quote })
health-seen-could-not-ask = nobody could be asked ({ $quote })
health-seen-empty = there is nothing in it
health-seen-has-models = { $quote } models
health-seen-imported = imported, { $quote } rows
health-seen-imported-in-part = imported, { $quote } rows, some of them refused
health-seen-read-regularly = it is read regularly
health-seen-read-ago = as of { $quote } ago
health-seen-read-ago-because = as of { $quote } ago: { $why }
health-seen-never-read = it was never read
health-seen-never-read-because = it was never read: { $why }

# A part in trouble, with what was seen of it.
health-down = { $part } has been down since { $since }: { $evidence }
health-stale = { $part } can’t be trusted fully since { $since }: { $evidence }
health-meanwhile = Meanwhile: { $disabled }
health-task-down = { $part } is down: { $evidence }
health-task-stale = { $part } can’t be trusted fully: { $evidence }

# To colleagues, on another channel than the one that they work on.
health-desk-down = 🔴 { $channel } is down, so the helpdesk’s pages stand still: { $evidence }. Until it is back, what can’t wait reaches you here.
health-desk-back = 🟢 { $channel } is back. Whatever waited is there now.

# Callout writes to itself now and then, to see whether messages arrive.
health-canary = Callout to itself, { $time }: messages arrive. Nobody needs to do anything.
