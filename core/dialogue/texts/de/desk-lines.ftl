### Was der Desk in einem Thread liest.

## Über das Gespräch mit einem Kunden

talk-desk-silent = { $agent } war eine Weile still: { $customer } bekommt wieder Antworten vom Bot.
talk-desk-silent-waiting = { $agent } war eine Weile still: { $customer } bekommt wieder Antworten vom Bot und wartet noch auf eine Antwort.
talk-desk-said-after = ⚠ { $agent } hat die letzten Worte oben nach „Zurückgeben“ geschrieben, aber Slack hat uns zuerst die Worte gemeldet: Sie gingen an den Kunden.
talk-desk-took-back = { $agent } hat hier eine Nachricht gelöscht, die an den Kunden gegangen war. Im Chat des Kunden bleibt sie stehen.
talk-desk-gone = { $customer } hat uns blockiert oder den Chat verlassen. Was wir schreiben, kommt nicht mehr an.
talk-desk-back = { $customer } ist in den Chat zurückgekehrt.
desk-undelivered = ⚠ Das hat den Kunden nicht erreicht: { $agent }: „{ $words }“ ({ $why })

## Der Chat des Kunden, wo er mehr als Worte ist

mirror-corrected = ✎ { $text }
mirror-location = 📍 { $lat }, { $lon }
    { $url }
mirror-contact = ☎ { $phone }
mirror-unsupported = (etwas, das sich hier nicht zeigen lässt)
mirror-photo =
    { $count ->
        [one] 📷 Foto
       *[other] 📷 { $count } Fotos
    }
mirror-video =
    { $count ->
        [one] 🎥 Video
       *[other] 🎥 { $count } Videos
    }
mirror-voice =
    { $count ->
        [one] 🎙 Sprachnachricht
       *[other] 🎙 { $count } Sprachnachrichten
    }
mirror-document =
    { $count ->
        [one] 📎 Datei
       *[other] 📎 { $count } Dateien
    }
