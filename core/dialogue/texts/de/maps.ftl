# Wo es ist

report-address-typed = Wo ist das Gerät? Schreiben Sie Straße, Hausnummer und Ort.
report-address-saved-typed = Wo ist das Gerät? Wählen Sie eine Adresse, oder schreiben Sie Straße, Hausnummer und Ort.

report-place-is-it = Ist es hier? { $address }
report-place-which = Welche davon ist es?
place-yes = Ja, genau
place-right = Das ist es
place-none = Nichts davon

report-pin-noted = Notiert habe ich: { $address }
report-pin-unknown = „{ $address }“ finde ich nicht auf der Karte.
report-pin-no-map = Notiert habe ich: { $address }. Adressen kann ich gerade nicht nachschlagen; es ist nichts verloren.
report-pin-how = Damit die Fachkraft Sie findet: Teilen Sie Ihren Standort, schicken Sie einen Punkt oder Link aus Ihrer Karten-App, oder schreiben Sie es anders.
report-pin-how-typed = Schreiben Sie es anders, mit Straße, Hausnummer und Ort, oder machen Sie so weiter: dann klärt es unser Serviceteam mit Ihnen.
report-pin-without = So weitermachen
report-pin-again = Ich weiß noch immer nicht, wo das ist.

summary-address-open = Unser Serviceteam sucht diesen Ort auf der Karte und fragt Sie, wenn nötig.

# Wie weit der Weg ist

way-measured =
    { $minutes ->
        [one] { $minutes } Minute mit dem Auto
       *[other] { $minutes } Minuten mit dem Auto
    }
way-measured-old =
    { $minutes ->
        [one] { $minutes } Minute mit dem Auto (Stand { $day })
       *[other] { $minutes } Minuten mit dem Auto (Stand { $day })
    }
way-estimate =
    { $minutes ->
        [one] etwa { $minutes } Minute mit dem Auto (geschätzt)
       *[other] etwa { $minutes } Minuten mit dem Auto (geschätzt)
    }
offer-way = Der Weg von deinem Ausgangspunkt: { $way }
why-way = { $way } bis dorthin

# Der Desk

desk-set-address = Adresse setzen
desk-address-title = Wo ist es?
desk-address-submit = Adresse setzen
desk-address-about = { $code }. Geschrieben wurde: { $words }
desk-address-words = Adresse
desk-address-words-hint = Straße, Hausnummer und Ort, so wie die Fachkraft es lesen soll. Leer bleiben die Worte des Kunden.
desk-address-pin = Punkt
desk-address-pin-hint = Nur wenn die Karte die Adresse nicht kennt: 53.5768, 9.9534, oder ein Link aus einer Karten-App.
desk-address-unplaced = „{ $words }“ (noch nicht auf der Karte gefunden)
desk-task-settle-address = herausfinden, wo das ist: Die Karte kennt die Adresse nicht
desk-refused-address-known = Die Adresse dieses Auftrags ist schon geklärt.
desk-refused-address-not-found = Die Karte kennt diese Adresse nicht. Schreib sie anders, oder füge einen Punkt aus einer Karten-App ein.
desk-refused-address-ambiguous = Das könnte { $first } oder { $second } sein. Schreib bitte mehr davon, oder füge einen Punkt aus einer Karten-App ein.
desk-refused-pin = Diesen Punkt kann ich nicht lesen. Koordinaten wie 53.5768, 9.9534 gehen, und Links aus Karten-Apps auch.
desk-refused-map = Adressen kann ich gerade nicht nachschlagen. Ein Punkt geht: Koordinaten, oder ein Link aus einer Karten-App.
