### Nachrichten, die von Kanal zu Kanal gehen, bis sie ankommen.

channel-telegram = Telegram
channel-whatsapp = WhatsApp
channel-sms = SMS
channel-slack = Slack
channel-webchat = Webchat

ladder-said-before = (Das kam auch schon über { $channel }.)

# Am Desk.
ladder-went-on = Kein Lebenszeichen auf { $from }: auch über { $to } Bescheid gesagt.
ladder-undelivered = { $name } war über { $channels } nicht erreichbar: bitte anrufen
ladder-undelivered-about = { $name } war wegen { $code } über { $channels } nicht erreichbar: bitte anrufen

# Bevor sich ein Kanal für uns schließt.
check-in-title = Sollen wir hier weiter schreiben?
check-in-customer = Wir würden Sie gern hier auf { $channel } an Ihren Besuch erinnern. Antworten Sie kurz, dann dürfen wir das.
check-in-expert = { $channel } lässt uns nur einen Tag lang nach deiner letzten Nachricht schreiben. Antworte kurz, dann erreichen dich die Angebote und Einsätze von morgen hier.
check-in-yes = Ja, gern
check-in-too-late = { $name } ist vor dem Besuch zu { $code } nicht mehr anzuschreiben: bitte anrufen
desk-out-out-of-reach = gerade auf keinem Kanal erreichbar

# Was von einer Nachricht bekannt ist, im Verlauf einer Person.
evidence-answered = beantwortet { $at }
evidence-read = gelesen { $at }
evidence-delivered = auf dem Telefon { $at }
evidence-accepted = von der Plattform angenommen { $at }
evidence-failed = nicht zugestellt, { $why } ({ $at })
evidence-none = noch nicht gesendet
failure-gone = dort ist niemand mehr erreichbar
failure-opted-out = dort sind keine Nachrichten gewünscht
failure-window-closed = die Plattform verlangt zuerst eine Nachricht von dort
failure-unreachable = das Telefon war nicht erreichbar
failure-filtered = der Mobilfunkanbieter hält sie zurück
failure-unknown = die Plattform hat sie abgelehnt
desk-messages-heading = Nachrichten an { $name }
desk-messages-line = { $when } · { $channel }: { $text } ({ $evidence })
desk-messages-line-again = { $when } · { $channel }, Versuch { $rung }: { $text } ({ $evidence })
desk-messages-none = An { $name } ging noch keine Nachricht.
