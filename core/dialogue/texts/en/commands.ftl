# What a chat's own menu of commands says beside each of them.
command-report = Report a fault
command-tickets = My tickets
command-details = My details
command-language = Language
command-help = What I can do
command-today = Experts: my visits today
command-week = Experts: my visits this week
command-offers = Experts: jobs I was offered
command-cancel = Stop what we are doing
