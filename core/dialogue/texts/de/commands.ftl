# Was im Befehlsmenü eines Chats neben jedem Befehl steht.
command-report = Defekt melden
command-tickets = Meine Aufträge
command-details = Meine Daten
command-language = Sprache
command-help = Was ich kann
command-today = Fachkräfte: meine Einsätze heute
command-week = Fachkräfte: meine Einsätze diese Woche
command-offers = Fachkräfte: angebotene Aufträge
command-cancel = Abbrechen, was gerade läuft
