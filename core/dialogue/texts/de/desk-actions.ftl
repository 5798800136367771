### Was Leute am Desk gefragt und gesagt bekommen, wenn sie etwas tun. Im Team sind alle per Du.

## Formulare

desk-form-close = Schließen
desk-form-about = { $code } · { $device } · { $times }
desk-form-too-late = Das hat zu lange gedauert, darum ließ sich das Formular nicht öffnen. Es wurde nichts geändert: Bitte wähle es noch einmal.
desk-ask-title = Fachkraft fragen
desk-ask-submit = Fragen
desk-assign-title = Zuweisen
desk-assign-submit = Zuweisen
desk-assign-reason = Warum?
desk-assign-hint = Das liest die Fachkraft, und alle, die die Geschichte des Auftrags lesen.
desk-pick-expert = Fachkraft
desk-cancel-title = Auftrag stornieren
desk-cancel-submit = Auftrag stornieren
desk-cancel-about = { $code } · { $device }
desk-cancel-visit = Ein Besuch ist gebucht. Er wird abgesagt, und die Fachkraft erfährt es.
desk-cancel-reason = Warum?
desk-cancel-hint = Das liest die Kundschaft.

desk-option =
    { $jobs ->
        [one] { $km } km · { $arrival } · { $jobs } Auftrag in 7 Tagen
       *[other] { $km } km · { $arrival } · { $jobs } Aufträge in 7 Tagen
    }
desk-ranked = { $place }. { $name }: { $km } km entfernt, könnte { $arrival } da sein
desk-rating = ★ { $rating }
desk-unrated = noch keine Sterne
desk-load =
    { $jobs ->
        [0] keine Aufträge in den letzten 7 Tagen
        [one] { $jobs } Auftrag in den letzten 7 Tagen
       *[other] { $jobs } Aufträge in den letzten 7 Tagen
    }
desk-good-detour = kürzerer Weg als andere
desk-good-wait = weniger Wartezeit als andere
desk-good-lateness = Luft im Plan
desk-good-surplus = genau das richtige Niveau
desk-good-continuity = war schon dort
desk-good-fairness = hatte weniger Aufträge als andere
desk-good-reliability = besser bewertet als andere
desk-bad-detour = längerer Weg als andere
desk-bad-wait = mehr Wartezeit als andere
desk-bad-lateness = enger Zeitplan
desk-bad-surplus = könnte Schwierigeres
desk-bad-continuity = jemand anderes war schon dort
desk-bad-fairness = hatte mehr Aufträge als andere
desk-bad-reliability = schlechter bewertet als andere
desk-answered-open = gefragt um { $at }, noch keine Antwort
desk-answered-declined = hat um { $at } abgelehnt
desk-answered-lapsed = hat bis { $at } nicht geantwortet

desk-excluded-title = Können nicht kommen:
desk-excluded = { $name }: { $why }
desk-excluded-more = und { $more } weitere
desk-being-asked = wird gerade gefragt
desk-asleep = schläft, fragen geht ab { $until }
desk-out-not-active = nimmt keine Aufträge an
desk-out-excluded-by-customer = vom Kunden nicht gewünscht
desk-out-no-skill = repariert das nicht
desk-out-skill-level = für dieses Modell fehlt Erfahrung
desk-out-outside-radius = zu weit weg
desk-out-already-asked = wurde schon gefragt
desk-out-too-soon = die Zeiten des Kunden sind zu nah oder vorbei
desk-out-outside-working-hours = arbeitet nicht zu den Zeiten des Kunden
desk-out-time-off = hat frei
desk-out-capacity-reached = der Tag ist voll
desk-out-no-gap = keine Lücke, die lang genug ist
desk-out-not-considered = repariert diese Geräteart nicht
desk-nobody-to-choose = Zu den Zeiten des Kunden kann niemand zu { $code } kommen.

## Warum noch offen?

desk-pending-title = { $code } ist offen seit { $since }
desk-pending-answers = Bisher gefragt: { $asked }. Abgelehnt: { $declined }. Ohne Antwort: { $lapsed }.
desk-pending-unknown = Es wurde noch niemand gesucht.
desk-pending-looked =
    { $considered ->
        [one] Zuletzt: { $considered } Fachkraft für diese Geräteart, { $able } könnte kommen.
       *[other] Zuletzt: { $considered } Fachkräfte für diese Geräteart, davon könnten kommen: { $able }.
    }
desk-pending-open =
    { $experts ->
        [one] { $experts } Fachkraft kann noch antworten, bis { $until }.
       *[other] { $experts } Fachkräfte können noch antworten, bis { $until }.
    }
desk-pending-excluded =
    { $experts ->
        [one] • { $experts } Fachkraft: { $why }
       *[other] • { $experts } Fachkräfte: { $why }
    }

## Die Geschichte

desk-story-heading = Die Geschichte von { $code }
desk-story-line = { $when } · { $who }: { $text }
desk-story-left-out = Die ersten { $left } Zeilen sind weggelassen.

## Was entschieden wurde, sobald es geschehen ist

desk-performed-ask-expert = { $by } hat { $expert } gefragt.
desk-performed-assign = { $by } hat den Auftrag an { $expert } gegeben: „{ $reason }“
desk-performed-cancel-ticket = { $by } hat den Auftrag storniert: „{ $reason }“
desk-wanted-ask-expert = { $code }: { $expert } wurde nicht gefragt.
desk-wanted-assign = { $code }: Der Auftrag ging nicht an { $expert }.
desk-wanted-cancel-ticket = { $code } wurde nicht storniert.
desk-not-performed = { $wanted } { $why }

## Warum etwas nicht geschah

desk-refused-only-managers = Das dürfen nur Manager. Es wurde nichts geändert.
desk-refused-only-agent = Zurückgeben kann nur, wer übernommen hat, oder ein Manager.
desk-refused-only-owner = Abgeben kann es nur, wer sich darum kümmert, oder ein Manager.
desk-refused-only-decider = Rückgängig machen kann es nur, wer es entschieden hat, oder ein Manager.
desk-refused-no-ticket = Diesen Auftrag finde ich nicht mehr.
desk-refused-no-person = Diese Person finde ich nicht mehr.
desk-refused-no-task = Diese Aufgabe finde ich nicht mehr.
desk-refused-no-expert = Bitte wähle eine Fachkraft aus der Liste. Es wurde nichts geändert.
desk-refused-ends-by-itself = Das endet von selbst, sobald es geklärt ist.
desk-refused-task-done = Das hat schon jemand erledigt.
desk-refused-scheduled = Es ist schon ein Besuch gebucht. Es wurde nichts geändert.
desk-refused-begun = Dort ist schon eine Fachkraft an der Arbeit. Es wurde nichts geändert.
desk-refused-finished = Dieser Auftrag ist fertig. Es wurde nichts geändert.
desk-refused-cancelled = Dieser Auftrag ist storniert. Es wurde nichts geändert.
desk-refused-expired = Dieser Auftrag ist abgelaufen. Es wurde nichts geändert.
desk-refused-held = Dieser Auftrag ruht: Zuerst kommt, worauf er wartet. Es wurde nichts geändert.
desk-refused-not-held = Die Bezahlung ist schon geklärt.
desk-refused-not-pending = Dieser Auftrag ist nicht mehr offen.
desk-refused-reason = Bitte gib einen Grund an. Es wurde nichts geändert.
desk-refused-reason-long = Bitte gib einen kürzeren Grund an. Es wurde nichts geändert.
desk-refused-taken-back = { $by } hat das zurückgenommen.
desk-refused-decision-waits = { $by } hat gerade etwas zu diesem Auftrag entschieden. Nur { $by } oder ein Manager kann es zurücknehmen. Es wurde nichts geändert.
desk-refused-undo = Es gibt nichts mehr rückgängig zu machen.
desk-refused-owned = Du kümmerst dich schon darum.
desk-refused-disown = Niemand kümmert sich darum.
desk-refused-taken-over = { $agent } spricht mit diesem Kunden. Erst nach dem Zurückgeben kannst du übernehmen.
desk-refused-not-taken-over = Niemand hat übernommen: Es antwortet der Bot.
desk-refused-nobody-there = Diese Person hat keinen Chat, in den wir schreiben könnten.
desk-refused-expert = Diese Fachkraft kann nicht kommen: { $why }. Es wurde nichts geändert.
desk-refused-asleep = Diese Fachkraft schläft. Ab { $until } kannst du fragen. Es wurde nichts geändert.
desk-refused-otherwise = Das hat nicht geklappt, und es wurde nichts geändert. Sieh dir bitte den Auftrag an und versuch es noch einmal.

desk-write-in-thread = Du sprichst mit diesem Kunden. Schreib in den Thread unter der Seite: Alles dort geht an den Kunden.
desk-unsendable-only-files = Dateien gehen von hier aus nicht durch, der Kunde hat also nichts bekommen. Bitte beschreib es in Worten.
desk-unsendable-files = Deine Worte gingen an den Kunden, die Dateien daneben nicht: Dateien gehen von hier aus nicht durch.
desk-unsendable-correction-too-long = Das ist zu lang für eine Chatnachricht: Der Kunde sieht noch, was du vorher geschrieben hast.
desk-unsendable-correction-empty = Der Kunde sieht noch, was du vorher geschrieben hast: Was hinausging, lässt sich korrigieren, aber nicht leeren.
desk-unsendable-too-long = Das ist zu lang für eine Chatnachricht, der Kunde hat also nichts bekommen. Bitte schick es in Teilen.

## Befehle

desk-help =
    Was ich verstehe:
    • /callout T-7K3QX zeigt einen Auftrag
    • /callout search und ein Name, eine Telefonnummer, ein Gerät oder eine Straße findet Aufträge
    • /callout experts und ein Name, ein Fachgebiet oder ein Ort findet Fachkräfte
    • /callout messages T-7K3QX zeigt, was dem Kunden auf jedem Kanal gesagt wurde und was ankam
    • /callout health sagt, wie es dem System geht
    • /callout merge und zwei Aufträge macht ihre Kunden zu einer Person, /callout unmerge und ein Name oder Auftrag macht es rückgängig
    • /callout join und ein Code macht dich zum Mitglied des Teams
desk-no-such-code = Den Auftrag { $code } gibt es nicht. Ist ein Buchstabe falsch, findet ihn „/callout search“ mit dem Namen.
desk-found =
    { $count ->
        [one] Ein Auftrag zu „{ $typed }“:
       *[other] { $count } Aufträge zu „{ $typed }“, die neuesten zuerst:
    }
desk-found-nothing = Zu „{ $typed }“ passt kein Auftrag. Am besten geht ein Name, eine Telefonnummer, ein Gerät oder eine Straße.
desk-found-experts =
    { $count ->
        [one] Eine Fachkraft:
       *[other] { $count } Fachkräfte:
    }
desk-found-no-expert = Zu „{ $typed }“ passt keine Fachkraft. Am besten geht ein Name, ein Fachgebiet wie TV, oder ein Ort.
desk-unknown = „{ $what }“ kenne ich nicht.
desk-unknown-near = „{ $what }“ kenne ich nicht. War „/callout { $near }“ gemeint?
desk-stranger-title = Du gehörst hier noch nicht zum Team
desk-stranger = Um hier zu arbeiten, brauchst du eine Einladung der Verwaltung: Schreib „/callout join“ und deinen Code.
desk-welcome = Willkommen, { $name }! Du gehörst jetzt zum Team.
desk-welcome-other = Willkommen, { $name }! Dieses Konto ist jetzt deins.
