# Where it is

report-address-typed = Where is it? Write street, number and town.
report-address-saved-typed = Where is it? Choose an address, or write street, number and town.

report-place-is-it = Is this it? { $address }
report-place-which = Which of these is it?
place-yes = Yes, that's it
place-right = That's it
place-none = None of these

report-pin-noted = I've noted: { $address }
report-pin-unknown = I can't find "{ $address }" on the map.
report-pin-no-map = I've noted: { $address }. I can't look addresses up just now; nothing is lost.
report-pin-how = So that the expert finds you: share your location, send a pin or a link from your map app, or write it differently.
report-pin-how-typed = Write it differently, with street, number and town, or go on as it is: then our helpdesk clears it up with you.
report-pin-without = Go on without
report-pin-again = I still don't know where that is.

summary-address-open = Our helpdesk finds this place on the map, and asks you if need be.

# How long the way is

way-measured =
    { $minutes ->
        [one] { $minutes } minute by car
       *[other] { $minutes } minutes by car
    }
way-measured-old =
    { $minutes ->
        [one] { $minutes } minute by car (as of { $day })
       *[other] { $minutes } minutes by car (as of { $day })
    }
way-estimate =
    { $minutes ->
        [one] about { $minutes } minute by car (estimate)
       *[other] about { $minutes } minutes by car (estimate)
    }
offer-way = The way from your base: { $way }
why-way = { $way } to get there

# The desk

desk-set-address = Set address
desk-address-title = Where is it?
desk-address-submit = Set address
desk-address-about = { $code }. The customer wrote: { $words }
desk-address-words = Address
desk-address-words-hint = Street, number and town, as the expert should read it. Leave it empty to keep the customer's words.
desk-address-pin = Pin
desk-address-pin-hint = Only where the map doesn't know the address: 53.5768, 9.9534, or a link from any map app.
desk-address-unplaced = "{ $words }" (not found on the map yet)
desk-task-settle-address = find out where this is: the map doesn't know the address
desk-refused-address-known = This ticket's address is clear already.
desk-refused-address-not-found = The map doesn't know that address. Write it differently, or paste a pin from a map app.
desk-refused-address-ambiguous = That could be { $first } or { $second }. Please write more of it, or paste a pin from a map app.
desk-refused-pin = I can't read that pin. Coordinates like 53.5768, 9.9534 work, and so do links from map apps.
desk-refused-map = I can't look addresses up just now. A pin works: coordinates, or a link from any map app.
