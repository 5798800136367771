# Wie es dem System geht: seine Teile, und was fehlt, solange eines davon weg ist.

health-name-database = Die Datenbank
health-name-queue = Die Warteschlange
health-name-catalogue = Der Katalog
health-name-entitlements = Die Vertragsdaten
health-name-payments = Die Online-Bezahlung
health-name-travel = Die Wegezeiten
health-name-geocoding = Die Adresssuche
health-name-templates = Vorlagen für { $channel }

# Jedes geht nach „Solange: “ weiter.
health-without-database = nichts kann entschieden oder gesendet werden; was hereinkommt, wird beantwortet, sobald sie zurück ist.
health-without-queue = Antworten und Erinnerungen kommen einige Sekunden später.
health-old-catalogue = die neuesten Modelle fehlen vielleicht.
health-without-catalogue = Geräte werden in den Worten der Kunden beschrieben, und das Serviceteam findet das Modell.
health-old-entitlements = die Vertragsdaten sind vielleicht alt: Es gilt, was wir zuletzt wussten.
health-without-entitlements = es gilt, was wir zuletzt über Verträge wussten.
health-old-payments = Zahlungen erscheinen vielleicht später.
health-without-payments = keine Zahlungslinks; Aufträge laufen weiter, und die Bezahlung wird später geklärt.
health-old-travel = die Wegezeiten sind vielleicht veraltet.
health-without-travel = Wegezeiten sind nach der Entfernung geschätzt.
health-old-geocoding = nur Adressen, die wir schon kennen, werden gefunden.
health-without-geocoding = eine getippte Adresse braucht einen Punkt auf der Karte oder das Serviceteam.
health-without-desk = in { $channel } erscheint nichts; das Dringendste kommt über andere Kanäle.
health-doubtful-desk = was in { $channel } erscheint, kommt vielleicht verspätet.
health-without-channel = auf { $channel } kommt nichts an: Wichtiges geht über den nächsten Kanal, der Rest wartet.
health-doubtful-channel = { $channel } nimmt Nachrichten an, die vielleicht nie ankommen.
health-without-templates = nach einem Tag Stille lässt sich auf { $channel } niemand anschreiben.

# Was von einem Teil zu sehen war; steht in Klammern hinter seinem Namen. Was eine Plattform selbst gesagt hat, steht da, wie sie es gesagt hat.
health-seen-said = { $quote }
health-seen-answers = antwortet
health-seen-asks-to-slow-down = antwortet und bittet um langsameres Senden
health-seen-shut-out = sperrt uns aus ({ $quote })
health-seen-refuses = weist unsere Nachrichten ab ({ $quote })
health-seen-on-trial = hat unsere Nachrichten abgewiesen ({ $quote }); ob wieder welche angenommen werden, wird mit einzelnen versucht
health-seen-takes-messages = nimmt Nachrichten an
health-seen-out-of-reach = nicht erreichbar ({ $quote })
health-seen-canary-arrived = eine Nachricht an uns selbst ist angekommen
health-seen-canary-lost = eine Nachricht an uns selbst wurde angenommen, und nichts zeigt, dass sie angekommen ist
health-seen-canary-failed = eine Nachricht an uns selbst ist fehlgeschlagen ({ $quote })
health-seen-canary-failed-silently = eine Nachricht an uns selbst ist fehlgeschlagen, ein Grund wird nicht genannt
health-seen-no-canary = antwortet; Nachrichten an uns selbst werden nicht gesendet
health-seen-hands-out-work = verteilt die Arbeit
health-seen-unusable = der Server ist nicht zu gebrauchen
health-seen-broke = die Prüfung ist fehlgeschlagen ({ $quote })
health-seen-not-asked-yet = noch nicht befragt ({ $quote })
health-seen-in-trouble = hat Schwierigkeiten ({ $quote })
health-seen-unreadable = antwortet Unlesbares ({ $quote })
health-seen-wants-rest = bittet um eine Pause ({ $quote })
health-seen-not-refreshed = seither nicht erneuert; zuletzt: { $last }
health-seen-templates = { $quote }
health-seen-none-approved = keine ist freigegeben ({ $quote })
health-seen-could-not-ask = niemand war zu fragen ({ $quote })
health-seen-empty = leer
health-seen-has-models = { $quote } Modelle
health-seen-imported = importiert, { $quote } Zeilen
health-seen-imported-in-part = importiert, { $quote } Zeilen, einige davon abgelehnt
health-seen-read-regularly = wird regelmäßig gelesen
health-seen-read-ago = Stand vor { $quote }
health-seen-read-ago-because = Stand vor { $quote }: { $why }
health-seen-never-read = noch nie gelesen
health-seen-never-read-because = noch nie gelesen: { $why }

# Ein Teil in Schwierigkeiten, mit dem, was davon zu sehen war.
health-down = Ausgefallen seit { $since }: { $part } ({ $evidence })
health-stale = Nicht ganz verlässlich seit { $since }: { $part } ({ $evidence })
health-meanwhile = Solange: { $disabled }
health-task-down = Ausgefallen: { $part } ({ $evidence })
health-task-stale = Nicht ganz verlässlich: { $part } ({ $evidence })

# An das Team, auf einem anderen Kanal als dem, auf dem es arbeitet.
health-desk-down = 🔴 { $channel } ist ausgefallen, die Seiten des Serviceteams stehen still: { $evidence }. Bis es zurück ist, kommt hierher, was nicht warten kann.
health-desk-back = 🟢 { $channel } ist zurück. Was gewartet hat, ist jetzt dort.

# Callout schreibt sich ab und zu selbst, um zu sehen, ob Nachrichten ankommen.
health-canary = Callout an sich selbst, { $time }: Nachrichten kommen an. Niemand muss etwas tun.
