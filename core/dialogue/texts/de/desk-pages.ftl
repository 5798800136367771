### Die Seiten des Desks: was das Team von Aufträgen, Leuten, Aufgaben und Tagen sieht.

## Ein Auftrag

desk-ticket-heading = { $sign } { $code } · { $device } · { $status }
desk-ticket-files =
    { $files ->
        [one] Mit { $files } Foto oder Datei vom Kunden.
       *[other] Mit { $files } Fotos oder Dateien vom Kunden.
    }

desk-status-incomplete = ruht
desk-status-pending = offen
desk-status-scheduled = gebucht
desk-status-in-progress = in Arbeit
desk-status-resolved = repariert
desk-status-irreparable = nicht zu reparieren
desk-status-closed = abgeschlossen
desk-status-cancelled = storniert
desk-status-expired = abgelaufen

desk-since-incomplete = Ruht seit { $since }
desk-since-pending = Fachkraft gesucht seit { $since }
desk-since-scheduled = Ein Besuch ist gebucht, seit { $since }
desk-since-in-progress = Eine Fachkraft ist an der Arbeit, seit { $since }
desk-since-resolved = Repariert, am { $since }
desk-since-irreparable = Nicht zu reparieren, festgestellt am { $since }
desk-since-closed = Abgeschlossen, am { $since }
desk-since-cancelled = Storniert, am { $since }
desk-since-expired = Beendet, ohne dass jemand handeln konnte, am { $since }

desk-pending-offering = Fachkräfte werden gefragt.
desk-pending-no-qualified-expert = In dieser Gegend hat niemand die Fachkenntnisse.
desk-pending-no-common-slot = Niemand mit den Fachkenntnissen ist zu den Zeiten des Kunden frei.
desk-pending-all-declined = Alle, die kommen könnten, wurden gefragt, und niemand hat zugesagt.

desk-fact-status = Status
desk-fact-customer = Kunde
desk-fact-where = Wo
desk-fact-when = Wann
desk-fact-owner = Kümmert sich
desk-fact-agent = Spricht mit dem Kunden
desk-fact-asked = Gerade gefragt
desk-fact-visit = Besuch
desk-fact-flags = Gut zu wissen
desk-nobody = niemand Bestimmtes
desk-since = { $who }, seit { $since }
desk-no-address = noch keine Adresse
desk-no-times = noch keine Zeiten
desk-more-times = und { $more } weitere
desk-asked =
    { $experts ->
        [one] { $experts } Fachkraft, bis { $until }
       *[other] { $experts } Fachkräfte, bis { $until }
    }
desk-urgent = dringend

desk-visit-confirmed = { $expert }, erwartet { $arrival }
desk-visit-en-route = { $expert } ist unterwegs, erwartet { $arrival }
desk-visit-on-site = { $expert } ist dort
desk-visit-finished = { $expert } war dort und ist fertig
desk-visit-no-show = { $expert } hat niemanden angetroffen
desk-visit-handed-over = { $expert } hat ihn abgegeben
desk-visit-cancelled = der Besuch von { $expert } wurde abgesagt

desk-flag-no-show = bei einem Besuch war niemand da
desk-flag-repeat-no-show = mehr als einmal war niemand da
desk-flag-reduced-intake = aufgenommen, als Teile unseres Systems ausgefallen waren
desk-flag-fee-raised = das Honorar wurde erhöht
desk-flag-possible-abuse = sieht nach Missbrauch aus
desk-flag-model-corrected = das Modell wurde korrigiert
desk-flag-unreachable = schwer erreichbar
desk-flag-reopened = wieder geöffnet

desk-payment-covered = gedeckt durch { $plan } (Stand { $asOf })
desk-payment-paid = bezahlt (Stand { $asOf })
desk-payment-unpaid = nicht bezahlt
desk-payment-unverified = wir sehen nicht, ob es bezahlt ist

desk-clock-answer = Kunde wartet auf Antwort
desk-clock-owner = Niemand kümmert sich
desk-clock-running = ⏱️ seit { $since }, fällig bis { $due }
desk-clock-overdue = 🔴 seit { $since }, überfällig seit { $due }

desk-hold-details = Etwas in der Meldung ist unklar: bitte den Kunden fragen.
desk-hold-model = Dieses Modell kennt noch niemand.
desk-hold-payment = Es ist unklar, wer bezahlt: Sobald es geklärt ist, werden Fachkräfte gefragt.
desk-hold-address = Die Adresse ist unklar: bitte den Kunden fragen.
desk-hold-customer = Der Kunde ist dran: Wir warten auf die Antwort.
desk-hold-new-times = Alle Zeiten des Kunden sind vorbei: Wir warten auf neue.
desk-hold-part = Es wartet auf ein Ersatzteil: { $part }.
desk-hold-until = { $words } Am { $until } geht es von selbst weiter.

desk-decision-ask-expert = { $expert } wird in ein paar Sekunden gefragt, durch { $by }
desk-decision-assign = Geht in ein paar Sekunden an { $expert }, durch { $by }
desk-decision-cancel-ticket = Stornierung in ein paar Sekunden, durch { $by }
desk-decision-waits = Noch ist nichts geschehen.

desk-take-over = Übernehmen
desk-hand-back = Zurückgeben
desk-ask-expert = Fachkraft fragen
desk-assign = Zuweisen
desk-mark-paid = Als bezahlt merken
desk-cancel-ticket = Auftrag stornieren
desk-undo = Rückgängig
desk-own = Ich kümmere mich
desk-disown = Abgeben
desk-why-pending = Warum noch offen?
desk-story = Geschichte
desk-show = Öffnen
desk-done = Erledigt
desk-refresh = Aktualisieren

## Aufgaben

desk-needs-you = Braucht dich: { $task }
desk-task-since = seit { $since }
desk-task-over = von { $since } bis { $until }
desk-task-asked-for-a-person = der Kunde möchte jemanden sprechen
desk-task-room-closed = in { $room } lässt sich nichts schreiben ({ $why }): Die Seiten dort warten, bis wir wieder dürfen
desk-room-helpdesk = Kanal des Serviceteams
desk-room-managers = Kanal der Manager
desk-room-home = Übersichten
desk-task-unreachable = { $name } ist auf keinem Kanal zu erreichen
desk-task-settle-payment = herausfinden, wer bezahlt
desk-task-settle-model = herausfinden, welches Modell das ist
desk-task-silent-about-departure = die Fachkraft müsste losgefahren sein und hat es nicht gesagt
desk-task-silent-about-arrival = die Fachkraft müsste da sein und hat es nicht gesagt
desk-task-silent-about-end = die Fachkraft müsste fertig sein und hat es nicht gesagt
desk-managers-needed = 🔴 Braucht einen Manager
desk-managers-done = ✅ Geklärt

## Jemand ohne Auftrag

desk-person-heading = { $sign } { $name } möchte sprechen
desk-person-known = Kein offener Auftrag. Uns bekannt seit { $since }.
desk-person-settled = Hier wartet niemand mehr.

## Zeilen in einem Thread

desk-line-customer = { $who }, { $time }
desk-line-bot = Callout, { $time }
desk-line-agent = { $who } an den Kunden, { $time }
desk-line-note = Notiz von { $who }, { $time }
desk-line-notice = ℹ️ { $text } ({ $time })

## Listen

desk-found-title = { $code } · { $device }
desk-found-ticket = { $customer }, { $status } seit { $since }
desk-found-ownerless = niemand kümmert sich
desk-found-owner = bei { $name }
desk-found-waiting = 💬 wartet auf Antwort seit { $since }
desk-found-tasks =
    { $tasks ->
        [one] braucht jemanden für { $tasks } Sache
       *[other] braucht jemanden für { $tasks } Sachen
    }
desk-waiting-title = { $name } · { $code }
desk-waiting-agent = { $agent } spricht gerade dort
desk-expert-active = 🟢 { $name }
desk-expert-paused = ⏸️ { $name }, macht Pause
desk-expert-suspended = 🚫 { $name }, gesperrt
desk-expert-rating = ★ { $rating }
desk-expert-day =
    { $visits ->
        [one] { $visits } Besuch heute, höchstens { $capacity }
       *[other] { $visits } Besuche heute, höchstens { $capacity }
    }
desk-expert-offers =
    { $offers ->
        [one] { $offers } offenes Angebot
       *[other] { $offers } offene Angebote
    }
desk-expert-busy = an der Arbeit bei { $code }

## Die Übersicht einer Person

desk-home-heading = Meine Liste
desk-home-as-of = Stand { $time }
desk-home-own =
    { $count ->
        [one] Du kümmerst dich um { $count } Auftrag:
       *[other] Du kümmerst dich um { $count } Aufträge:
    }
desk-home-own-none = Du kümmerst dich gerade um keinen Auftrag.
desk-home-waiting =
    { $count ->
        [one] { $count } Kunde wartet auf eine Antwort:
       *[other] { $count } Kunden warten auf eine Antwort:
    }
desk-home-waiting-none = Kein Kunde wartet auf eine Antwort.
desk-home-ownerless =
    { $count ->
        [one] { $count } Auftrag braucht jemanden, und niemand kümmert sich:
       *[other] { $count } Aufträge brauchen jemanden, und niemand kümmert sich:
    }
desk-home-ownerless-none = Jeder Auftrag, der jemanden braucht, hat jemanden.
desk-home-tasks =
    { $count ->
        [one] Noch { $count } Sache zu tun:
       *[other] Noch { $count } Sachen zu tun:
    }

## Wie es dem System geht

desk-health-fine = ✅ Alles läuft.
desk-health-room = { $room }: Seit { $since } können wir dort nicht schreiben: { $why }
desk-health-inbox =
    { $count ->
        [one] { $count } Nachricht von Kunden oder Fachkräften wartet seit { $minutes } Min. aufs Lesen.
       *[other] { $count } Nachrichten von Kunden und Fachkräften warten aufs Lesen, die älteste seit { $minutes } Min.
    }
desk-health-outbox =
    { $count ->
        [one] { $count } Nachricht von uns wartet seit { $minutes } Min. aufs Senden.
       *[other] { $count } Nachrichten von uns warten aufs Senden, die älteste seit { $minutes } Min.
    }
desk-health-timers =
    { $count ->
        [one] { $count } Erinnerung oder Frist ist verspätet.
       *[other] { $count } Erinnerungen und Fristen sind verspätet.
    }
desk-health-dead =
    { $count ->
        [one] { $count } Sache ist endgültig gescheitert. Jemand aus der Technik sollte sie ansehen.
       *[other] { $count } Sachen sind endgültig gescheitert. Jemand aus der Technik sollte sie ansehen.
    }

## Ein Tag in Zahlen

desk-digest-heading = { $day } in Zahlen
desk-digest-reported = Gemeldet
desk-digest-scheduled = Besuche gebucht
desk-digest-resolved = Repariert
desk-digest-irreparable = Nicht zu reparieren
desk-digest-cancelled = Storniert
desk-digest-expired = Abgelaufen
desk-digest-same = { $count }, wie am Vortag
desk-digest-more = { $count }, { $by } mehr als am Vortag
desk-digest-fewer = { $count }, { $by } weniger als am Vortag
desk-digest-offers =
    { $made ->
        [one] { $made } Angebot ging an Fachkräfte, angenommen: { $accepted }.
       *[other] { $made } Angebote gingen an Fachkräfte, angenommen: { $accepted }.
    }
desk-digest-no-offers = Es gingen keine Angebote an Fachkräfte.
desk-digest-speed = Von der Meldung zum gebuchten Besuch: { $time }, bei der Hälfte der Aufträge.
desk-digest-faster = Von der Meldung zum gebuchten Besuch: { $time }, bei der Hälfte der Aufträge. Das ist schneller als am Vortag ({ $than }).
desk-digest-slower = Von der Meldung zum gebuchten Besuch: { $time }, bei der Hälfte der Aufträge. Das ist langsamer als am Vortag ({ $than }).
desk-digest-no-speed = Es wurde kein Besuch gebucht.
desk-digest-stars =
    { $count ->
        [one] Kunden gaben { $mean } Sterne ({ $count } Antwort).
       *[other] Kunden gaben im Mittel { $mean } Sterne ({ $count } Antworten).
    }
desk-digest-no-stars = Kein Kunde hat Sterne gegeben.
desk-digest-now = Braucht jetzt jemanden:
desk-digest-pending =
    { $count ->
        [one] { $count } Auftrag wartet auf eine Fachkraft, seit { $since }.
       *[other] { $count } Aufträge warten auf eine Fachkraft, der älteste seit { $since }.
    }
desk-digest-waiting =
    { $count ->
        [one] { $count } Kunde wartet auf eine Antwort.
       *[other] { $count } Kunden warten auf eine Antwort.
    }
desk-digest-ownerless =
    { $count ->
        [one] { $count } Auftrag braucht jemanden, und niemand kümmert sich.
       *[other] { $count } Aufträge brauchen jemanden, und niemand kümmert sich.
    }
desk-digest-tasks =
    { $count ->
        [one] { $count } Aufgabe ist offen.
       *[other] { $count } Aufgaben sind offen.
    }
desk-digest-nothing = Nichts.
desk-minutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
desk-hours =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
