### Die Geschichte eines Auftrags, wie sie am Desk gelesen wird: ein Satz je Ereignis.

story-somebody = jemand
story-system = Callout
story-operator = { $name } (Betrieb)
story-unknown = Etwas, das diese Version nicht kennt: { $type }.

## Der Auftrag

story-reported = Hat einen Defekt gemeldet, { $device }: { $description }
story-held = Es wartet auf { $hold }.
story-held-until = Es wartet auf { $hold }, spätestens bis { $until }.
story-hold-settled = Geklärt: { $hold }.
story-hold-details = weitere Angaben
story-hold-model = die Bestimmung des Modells
story-hold-payment = die Klärung der Bezahlung
story-hold-address = die Adresse
story-hold-customer = die Antwort des Kunden
story-hold-part = ein Ersatzteil
story-round-started = Runde { $round } der Anfragen hat begonnen.
story-pending-offering = Fachkräfte werden gefragt.
story-pending-no-qualified-expert = In der Gegend ist niemand dafür qualifiziert.
story-pending-no-common-slot = Keine passende Fachkraft hat zu den Zeiten des Kunden Zeit.
story-pending-all-declined = Alle gefragten Fachkräfte haben abgelehnt.
story-assigned = Hat den Auftrag ohne Anfrage an { $expert } gegeben: { $reason }
story-scheduled = Der Besuch ist gebucht.
story-work-started = Die Arbeit hat begonnen.
story-resolved = Der Fehler ist behoben.
story-irreparable = Es lässt sich nicht reparieren: { $reason }.
story-visit-unfinished = Der Besuch endete unfertig: { $why }.
story-visit-lost = Der gebuchte Besuch fällt aus: { $why }.
story-windows-changed = Neue Zeiten: { $windows }.
story-device-corrected = Das Gerät ist { $to }, nicht { $from }.
story-address-set = Die Adresse ist { $address }.
story-note-added =
    { $files ->
        [0] Hat eine Notiz ergänzt: { $text }.
        [one] Hat eine Notiz mit einer Datei ergänzt: { $text }.
       *[other] Hat eine Notiz mit { $files } Dateien ergänzt: { $text }.
    }
story-payment-covered = Die Abrechnung sagt: gedeckt durch { $plan } (Stand { $asOf }).
story-payment-paid = Bezahlt (Stand { $asOf }).
story-payment-unpaid = Die Abrechnung sagt: kein Vertrag deckt es.
story-payment-unverified = Die Abrechnung kann nicht sagen, wer bezahlt.
story-owned = { $name } kümmert sich darum.
story-disowned = Niemand Bestimmtes kümmert sich mehr darum.
story-taken-over = { $name } hat das Gespräch übernommen.
story-handed-back-agent = { $name } hat das Gespräch zurückgegeben.
story-handed-back-silent = { $name } war eine Weile still, darum antwortet wieder der Bot.
story-handed-back-colleague = Das Gespräch wurde { $name } abgenommen.
story-flagged = Vermerkt: { $flag }.
story-rated =
    { $stars ->
        [one] Hat { $stars } Stern gegeben: { $comment }.
       *[other] Hat { $stars } Sterne gegeben: { $comment }.
    }
story-rated-wordless =
    { $stars ->
        [one] Hat { $stars } Stern gegeben.
       *[other] Hat { $stars } Sterne gegeben.
    }
story-reopened = Hat es wieder geöffnet: { $why }.
story-closed = Abgeschlossen, die Zeit zum Wiederöffnen ist um.
story-cancelled = Hat es storniert: { $reason }.
story-expired = Beendet, weil zu lange niemand handeln konnte.

## Besuche

story-visit-confirmed = Besuch { $number } geht an { $expert }: { $window }, Ankunft gegen { $arrival }, für { $fee }.
story-visit-departed = { $expert } ist losgefahren.
story-visit-arrived = { $expert } ist angekommen.
story-visit-replanned = { $expert } wird jetzt gegen { $arrival } erwartet.
story-visit-no-show = { $expert } hat niemanden angetroffen.
story-visit-handed-over = Der Besuch von { $expert } ging an eine andere Fachkraft.
story-visit-cancelled = Der Besuch von { $expert } wurde abgesagt: { $reason }.
story-finished-fixed = { $expert } ist fertig: repariert. { $note }
story-finished-follow-up =
    { $minutes ->
        [one] { $expert } fehlte die Zeit; noch etwa { $minutes } Minute ist nötig. { $note }
       *[other] { $expert } fehlte die Zeit; noch etwa { $minutes } Minuten sind nötig. { $note }
    }
story-finished-part = { $expert } braucht ein Ersatzteil ({ $part }), erwartet bis { $until }. { $note }
story-finished-wrong-skill = { $expert } hat festgestellt, dass es andere Fachkenntnisse braucht. { $note }
story-finished-irreparable = { $expert } hält es für nicht zu reparieren. { $note }

## Angebote

story-offer-made = An { $expert } angeboten für { $fee }, offen bis { $until }.
story-offer-delivered = Das Angebot hat { $expert } erreicht.
story-offer-accepted = { $expert } hat angenommen.
story-offer-declined = { $expert } hat abgelehnt.
story-offer-lapsed = { $expert } hat das Angebot verstreichen lassen.
story-offer-withdrawn-taken = Angebot an { $expert } zurückgezogen: Jemand anderes hat den Auftrag.
story-offer-withdrawn-ticket-cancelled = Angebot an { $expert } zurückgezogen: Der Auftrag wurde storniert.
story-offer-withdrawn-windows-changed = Angebot an { $expert } zurückgezogen: Die Zeiten des Kunden haben sich geändert.
story-offer-withdrawn-assigned = Angebot an { $expert } zurückgezogen: Der Auftrag wurde dorthin vergeben.
story-offer-withdrawn-plan-changed = Angebot an { $expert } zurückgezogen: Der Tagesplan hat sich geändert.
