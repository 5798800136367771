### One person, several contact points: where to reach them, numbers and codes, and who turned out to be whom.

## What the desk reads

merge-line-contact = { $one } and { $other } are one person: the number was shared by its owner.
merge-line-code = { $one } and { $other } are one person: proved by a code.
merge-line-helpdesk = { $one } and { $other } are one person: decided here.
merge-line-invitation = { $one } and { $other } are one person: the invitation was used in that chat.
merge-line-number = { $one } and { $other } are one person: they write from the same phone number.

task-number-changed-hands =
    { $number } was { $before }'s and had been silent for more than a year. Now { $now } has shown that it is theirs. The number alone was moved. If both are one person, merge them.
task-number-quiet =
    { $number }, known as { $name }'s, has written again after more than a year. Make sure that it is still { $name }.
