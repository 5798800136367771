# Was Fachkräfte lesen. Im Team sind alle per Du.

## Wo etwas liegt, vom Ausgangspunkt der Fachkraft aus

compass-n = nördlich
compass-ne = nordöstlich
compass-e = östlich
compass-se = südöstlich
compass-s = südlich
compass-sw = südwestlich
compass-w = westlich
compass-nw = nordwestlich

## Angebote

offer-title = Auftrag für dich: { $device } ({ $category })
offer-model-unconfirmed = ⚠️ Das Modell hat noch niemand bestätigt, es kann also ein anderes sein.
offer-words = „{ $words }“
offer-follow-up = Das schließt an einen früheren Besuch an: { $result }.
offer-area = Wo: { $km } km { $towards } von deinem Ausgangspunkt
offer-distance = Wo: { $km } km von deinem Ausgangspunkt
offer-plan = Wann: { $window } (Ankunft gegen { $arrival }, { $minutes } Min. Arbeit)
offer-fee = Dein Honorar: { $fee }
offer-answer-by = Bitte antworte bis { $time }. Danach fragen wir andere.
offer-accept = Annehmen
offer-accept-window = Nehme { $window }
offer-decline = Ablehnen
offer-why-me = Warum ich?
offer-accepted = ✅ Deiner: { $window }, Honorar { $fee }. Adresse und Telefonnummer stehen auf der Einsatzkarte.
offer-declined = Du hast abgelehnt. Danke für die schnelle Antwort.
offer-lapsed = ⌛ Zu spät: Die Zeit zum Antworten endete um { $time }. Jetzt fragen wir andere.
offer-withdrawn-taken = Jemand anderes war schneller. Dieser Auftrag ist vergeben.
offer-withdrawn-ticket-cancelled = Der Auftrag wurde von Kundenseite storniert. Nichts zu tun.
offer-withdrawn-windows-changed = Es wird eine andere Zeit gebraucht, darum ist dieses Angebot beendet. Wenn dir die neue passt, bekommst du ein neues.
offer-withdrawn-assigned = ✅ Dieser Auftrag ist deiner: Unser Team hat ihn dir gegeben. Alles dazu steht auf der Einsatzkarte.
offer-withdrawn-plan-changed = Dein Tag hat sich seit unserer Frage geändert, und dieser Auftrag passt nicht mehr hinein. Jetzt fragen wir jemand anderen.
offers-open =
    { $count ->
        [0] Gerade keine offenen Angebote. Neue kommen von selbst hierher.
        [one] Ein offenes Angebot:
       *[other] { $count } offene Angebote:
    }

## Warum ich?

why-rank = Du warst Nummer { $rank } von { $of } Fachkräften, die diesen Auftrag machen könnten. Für dich sprach:
why-only = Nur du kannst diesen Auftrag zu dieser Zeit machen. Für dich sprach:
why-skill = die passende Qualifikation, { $km } km von deinem Ausgangspunkt
why-good-detour = ein kürzerer Weg als bei anderen
why-good-wait = keine Wartezeit zwischen zwei Einsätzen
why-good-lateness = Luft davor und danach
why-good-surplus = genau dein Niveau
why-good-continuity = du warst schon einmal dort
why-good-fairness = du hattest diese Woche weniger Aufträge als andere
why-good-reliability = du wirst gut bewertet
why-against = Ein wenig gegen dich sprach:
why-bad-detour = ein längerer Weg als bei anderen
why-bad-wait = etwas Wartezeit davor
why-bad-lateness = ein enger Zeitplan drum herum
why-bad-surplus = du kannst schwierigere Aufträge als diesen
why-bad-continuity = jemand anderes war schon einmal dort
why-bad-fairness = du hattest diese Woche mehr Aufträge als andere
why-bad-reliability = andere werden besser bewertet
why-direct = Unser Serviceteam hat dich persönlich angefragt.
why-qualified = Du hast die passende Qualifikation, bist { $km } km entfernt und zu dieser Zeit frei.

## Die Einsatzkarte

visit-title = Einsatz { $code }: { $device }
visit-assigned-title = { $code } ist deiner: { $device }
visit-assigned =
    { $manager } aus unserem Team hat dir diesen Einsatz gegeben: { $window }.
    Warum: { $reason }
    Wenn es bei dir nicht geht, wähle „Kann nicht kommen“ auf der Einsatzkarte.
visit-window = { $window }, so ist es zugesagt
visit-plan = Losfahren gegen { $leave }, Ankunft gegen { $arrival }, fertig gegen { $end }.
visit-under-way = Unterwegs seit { $since }, Ankunft gegen { $arrival }.
visit-at-work = Vor Ort seit { $since }, geplant sind { $minutes } Min.
visit-address = Adresse: { $address }
visit-customer = Kunde: { $name }
visit-customer-phone = Kunde: { $name }, { $phone }
visit-model-unconfirmed = ⚠️ Das Modell hat noch niemand bestätigt: Sieh zuerst aufs Typenschild.
visit-words = „{ $words }“
visit-earlier = Frühere Besuche zu diesem Fehler:
visit-history = { $day }, { $name }: { $result }
visit-history-note = { $day }, { $name }: { $result }. „{ $note }“
visit-history-somebody = jemand anderes
visit-fee = Dein Honorar: { $fee }
visit-next-confirmed = Wähle „Bin unterwegs“, wenn du losfährst: { $name } erfährt es sofort.
visit-next-en-route = Wähle „Bin da“, wenn du vor der Tür stehst.
visit-next-on-site = Wähle „Abschließen“, wenn du fertig bist.
visit-on-my-way = Bin unterwegs
visit-arrived = Bin da
visit-finish = Abschließen
visit-cannot-make-it = Kann nicht kommen
visit-show = Einsatz zeigen
visit-result-fixed = repariert
visit-result-follow-up-needed = braucht einen weiteren Besuch
visit-result-part-needed = braucht ein Ersatzteil
visit-result-wrong-skill = braucht andere Fachkenntnisse
visit-result-irreparable = nicht zu reparieren
visit-result-no-show = niemand zu Hause
visit-over-finished = ✅ Abgeschlossen { $at }: { $result }. Dein Honorar: { $fee }.
visit-over-no-show = Beendet { $at }: niemand zu Hause.
visit-over-handed-over = Jemand anderes hat diesen Einsatz übernommen ({ $planned }). Für dich ist nichts mehr zu tun.
visit-over-cancelled = Der Auftrag wurde storniert ({ $planned }). Bitte fahr nicht los.
visit-over-time-changed = Es wird eine andere Zeit gebraucht ({ $planned } entfällt). Bitte fahr nicht los.
visit-over-given-back = Du hast diesen Einsatz abgegeben ({ $planned }). Jetzt fragen wir jemand anderen.
expert-card-moved = Das steht jetzt weiter unten. ↓

## Rund um einen Einsatz

visit-called-off-title = Abgesagt: { $code }
visit-called-off = { $device }, { $window }, wurde storniert. Bitte fahr nicht los; die Zeit gehört wieder dir.
visit-called-off-new-time = { $window } für { $device } geht auf Kundenseite nicht mehr, es wird eine andere Zeit gebraucht. Bitte fahr nicht los; wenn dir die neue passt, bekommst du ein Angebot.
visit-note-added-title = Neu zum Auftrag: { $code }, { $device }
visit-note-added-files =
    { $count ->
        [one] Eine neue Datei.
       *[other] { $count } neue Dateien.
    }
visit-reminder-day-title = Ein Einsatz morgen
visit-reminder-soon-title = Bald ein Einsatz
visit-reminder = { $code }, { $device }: { $window }. Losfahren gegen { $leave }, Ankunft gegen { $arrival }.
visit-nudge-departure-title = Bist du unterwegs?
visit-nudge-departure = { $code }, { $device }: Du wolltest um { $leave } losfahren, um gegen { $arrival } dort zu sein. Wenn etwas dazwischenkommt, sag es jetzt, dann finden wir rechtzeitig jemand anderen.
visit-nudge-arrival-title = Bist du schon da?
visit-nudge-arrival = { $code }, { $device }: Du wurdest gegen { $arrival } erwartet. Wenn du da bist, wähle „Bin da“; wenn etwas dazwischenkommt, sag es jetzt.
visit-nudge-end-title = Alles fertig?
visit-nudge-end = { $code }, { $device }: Die geplante Zeit ist um. Wenn du fertig bist, wähle „Abschließen“; brauchst du länger, mach weiter und schließe später ab.

## Antworten auf das, was gewählt wurde

toast-accepted = Deiner! Adresse und Telefonnummer stehen auf der Einsatzkarte.
toast-declined = Abgelehnt. Danke für die schnelle Antwort.
toast-departed = Gute Fahrt! Dass du kommst, weiß man dort jetzt.
toast-arrived = Dass du da bist, ist jetzt bekannt.
toast-role-expert = Hier bist du jetzt Fachkraft.
toast-role-customer = Hier sind Sie jetzt Kundin oder Kunde.
refused-no-such-offer = Dieses Angebot gibt es für dich nicht mehr. /offers zeigt die offenen.
refused-offer-already-yours = Das hast du schon angenommen. Es ist deins.
refused-offer-already-declined = Das hast du schon abgelehnt.
refused-offer-lapsed = Zu spät: Die Zeit zum Antworten ist um, jetzt fragen wir andere.
refused-offer-taken = Jemand anderes war schneller. Dieser Auftrag ist vergeben.
refused-offer-withdrawn = Dieses Angebot wurde inzwischen zurückgezogen.
refused-plan-changed = Dein Tag hat sich seit unserer Frage geändert, und dieser Auftrag passt nicht mehr hinein. Es wurde nichts gebucht.
refused-no-such-visit = So einen Einsatz finde ich bei dir nicht. /today zeigt die, die du hast.
refused-already-en-route = Du bist schon unterwegs. Wähle „Bin da“ vor der Tür.
refused-already-on-site = Du bist schon da. Wähle „Abschließen“, wenn du fertig bist.
refused-not-en-route = Wähle erst „Bin unterwegs“, dann „Bin da“.
refused-not-on-site = Abschließen kannst du nur, was begonnen hat: wähle „Bin unterwegs“, dann „Bin da“.
refused-visit-finished = Dieser Einsatz ist schon vorbei.
refused-visit-handed-over = Jemand anderes hat diesen Einsatz übernommen.
refused-visit-cancelled = Dieser Einsatz wurde abgesagt. Nichts zu tun.
refused-part-date-over = Dieser Tag ist inzwischen vorbei. Wähle bitte noch einmal „Abschließen“ und nenne einen späteren.
refused-role = Das ist hier nicht freigegeben. Wenn es das sein sollte, reden wir darüber.
refused-experts-only = Das ist für unsere Fachkräfte. Mit einem Einladungscode bitte schreiben: join und den Code.
refused-otherwise = Das hat nicht geklappt, und es wurde nichts geändert. Sieh bitte auf die Karte, oder rede mit uns.

## Abschließen

finish-ask-outcome = { $code }: wie ist es gelaufen?
finish-choose-outcome = Wähle bitte eines davon; erklären kannst du es gleich.
finish-outcome-fixed = Repariert
finish-outcome-follow-up-needed = Noch ein Besuch
finish-outcome-part-needed = Ersatzteil fehlt
finish-outcome-wrong-skill = Nicht mein Fach
finish-outcome-irreparable = Nicht zu reparieren
finish-ask-part = Welches Ersatzteil fehlt? Name und, wenn du sie hast, Nummer.
finish-part-in-words = Schreib bitte, welches Teil es ist.
finish-ask-part-day = Wann kann { $part } da sein? Wähle, oder schreib eine Zahl von Tagen oder ein Datum.
finish-part-three-days = In 3 Tagen
finish-part-week = In einer Woche
finish-part-two-weeks = In zwei Wochen
finish-part-day-unclear = Ich brauche einen Tag ab morgen, zum Beispiel „5 Tage“, „nächsten Freitag“ oder „24. Nov.“.
finish-ask-minutes = Wie viel Arbeit ist es noch? Wähle, oder schreib die Minuten.
finish-minutes = { $count } Min.
finish-minutes-unclear = Ich brauche eine Dauer bis { $most } Minuten, zum Beispiel „45“ oder „1,5 Stunden“.
finish-ask-note-fixed = Was hast du gemacht? Eine Zeile für die Nächsten, die dieses Gerät ansehen.
finish-ask-note-follow-up-needed = Was ist erledigt, und was bleibt zu tun?
finish-ask-note-part-needed = Was sollte wissen, wer das Teil einbaut?
finish-ask-note-wrong-skill = Welche Fachkenntnisse braucht es?
finish-ask-note-irreparable = Warum lässt es sich nicht reparieren? Das wird auf Kundenseite gelesen, also bitte in einfachen Worten.
finish-note-in-words = Schreib es bitte in Worten.
finish-note-too-long = Das ist mehr, als ich behalten kann: höchstens { $most } Zeichen. Bitte kürze es.
finish-photo-kept =
    { $count ->
        [one] Das Foto habe ich. Jetzt bitte die Worte.
       *[other] Die { $count } Fotos habe ich. Jetzt bitte die Worte.
    }
finish-ask-photo = Ein Foto vom Ergebnis? Schick eines oder mehrere, oder überspring es.
finish-ask-photo-irreparable = Schick bitte ein Foto, das den Schaden zeigt: Für Versicherung oder Garantie kann es gebraucht werden.
finish-photo-thanks = Danke, ist da.
finish-photo-more =
    { $count ->
        [one] Bisher ein Foto. Noch eines?
       *[other] Bisher { $count } Fotos. Noch eines?
    }
finish-photo-done = Fertig
finish-photo-wanted = Hier brauche ich ein Foto, oder wähle, wie es weitergeht.
finish-note-added = Steht jetzt in deiner Notiz.
finish-note-changed = Deine Notiz ist geändert.
finish-summary-title = { $code }: stimmt das so?
finish-summary-part = Ersatzteil: { $part }, da bis { $day }
finish-summary-minutes = Noch { $minutes } Min. Arbeit
finish-summary-note = Notiz: { $note }
finish-summary-photos =
    { $count ->
        [one] Ein Foto
       *[other] { $count } Fotos
    }
finish-summary-ask = Mit „Bestätigen“ ist der Einsatz vorbei, und die Nachricht darüber geht raus.
finish-confirm = Bestätigen
finish-please-confirm = Wähle bitte „Bestätigen“, oder „Zurück“, um etwas zu ändern.
finish-done-fixed = { $code } ist erledigt. Gut gemacht!
finish-done-follow-up-needed = Danke. Wir vereinbaren einen weiteren Besuch für { $code }.
finish-done-part-needed = Danke. { $code } wartet bis { $day } auf das Ersatzteil; dann wird ein Besuch vereinbart.
finish-done-wrong-skill = Danke für die Auskunft. Für { $code } suchen wir jemanden mit den passenden Fachkenntnissen.
finish-done-irreparable = Danke. { $code } ist als nicht zu reparieren abgeschlossen, und der Grund wird mitgeteilt.

## Kann nicht kommen

lose-ask-why = { $code }: was ist los?
lose-because-car-broke-down = Autopanne
lose-because-ill = Krank
lose-because-stuck-in-traffic = Stau
lose-because-other = Anderes
lose-ask-words = Was ist passiert? Ein paar Worte genügen.
lose-in-words = Schreib es bitte in ein paar Worten.
lose-ask-confirm = { $code } abgeben ({ $words })? Wer auf dich wartet, erfährt es sofort, und wir suchen jemand anderen.
lose-confirm = Bestätigen
lose-please-confirm = Wähle bitte „Bestätigen“, um den Einsatz abzugeben; sonst bleibt er deiner.
lose-done = Danke, dass du Bescheid sagst. { $code } steht nicht mehr bei dir, wer gewartet hat, weiß es, und wir fragen jemand anderen.
lose-on-site = Du bist schon dort. Wähle „Abschließen“ und sag, was fehlt.

## Was sich eine Fachkraft ansehen kann

expert-menu =
    Hallo { $name }. Heute: { $visits ->
        [0] keine Einsätze
        [one] ein Einsatz
       *[other] { $visits } Einsätze
    }, { $offers ->
        [0] keine offenen Angebote
        [one] ein offenes Angebot
       *[other] { $offers } offene Angebote
    }.
expert-status-paused = Du machst Pause: keine neuen Angebote, bis du zurück bist.
expert-status-suspended = Im Moment bekommst du keine Angebote. Bitte rede mit uns.
expert-menu-today = Heute
expert-menu-week = Diese Woche
expert-menu-offers = Angebote
expert-menu-skills = Meine Fachkenntnisse
expert-menu-hours = Meine Zeiten
expert-menu-reach = Meine Kanäle
expert-menu-help = Hilfe
expert-menu-switch = Selbst etwas melden
agenda-today = Heute, { $day }
agenda-week = Die nächsten sieben Tage
agenda-where = { $km } km { $towards }
agenda-line = { $time } { $device }, { $where } · { $status }
agenda-status-confirmed = geplant
agenda-status-en-route = unterwegs
agenda-status-on-site = an der Arbeit
agenda-nothing-today = Heute keine Einsätze mehr.
agenda-nothing-week = Für diese Woche ist noch nichts geplant.
skills-title = Deine Fachkenntnisse
skills-line = • { $name }, Stufe { $level }
skills-line-brand = • { $name }, nur { $brand }, Stufe { $level }
skills-none = Noch keine, darum bekommst du keine Angebote.
skills-change = Fehlt etwas? Schreib einfach „Jemanden sprechen“: Neues muss erst freigegeben werden.
hours-title = Deine Zeiten
hours-none = Noch keine, darum bekommst du keine Angebote.
hours-limits = Bis zu { $capacity } Einsätze am Tag, höchstens { $km } km von deinem Ausgangspunkt
hours-off = Frei: { $from } bis { $to }
hours-change = Zum Ändern schreib einfach „Jemanden sprechen“.
expert-help-title = So geht es
expert-help =
    Angebote kommen von selbst hierher. Wer zuerst annimmt, bekommt den Auftrag und dann eine Karte mit der Adresse.
    Am Tag selbst: „Bin unterwegs“, „Bin da“, „Abschließen“. Geht etwas schief: „Kann nicht kommen“.

    /today deine Einsätze heute
    /week die nächsten sieben Tage
    /offers offene Angebote
    /skills was du reparierst
    /hours wann du arbeitest
    /language in welcher Sprache du hier liest
    /menu alles zusammen

    Der Code eines Auftrags, etwa T-7K3QX, zeigt den Einsatz.
expert-photo-unasked = Ich weiß nicht, zu welchem Einsatz das gehört. Wähle auf seiner Karte „Abschließen“: Dort frage ich nach Fotos.
expert-not-understood = Das habe ich nicht verstanden. Es wurde nichts geändert.

## Ins Team kommen

join-welcome-expert = Willkommen, { $name }!
join-welcome = Willkommen, { $name }! Dieser Chat ist jetzt deiner.
join-skills = Du reparierst:
join-hours = Du arbeitest:
join-next = Angebote kommen direkt hierher. Wer zuerst annimmt, bekommt den Auftrag und dann die Adresse.
join-no-such-invitation = Diese Einladung kenne ich nicht. Bitte Link oder Code prüfen, oder dort, wo sie herkam, um eine neue bitten.
join-invitation-expired = Diese Einladung ist abgelaufen. Bitte dort, wo sie herkam, um eine neue bitten.
join-already-somebody-else = Diese Einladung ist für jemand anderen: Dieser Chat gehört schon zu einer Person. Bitte dort nachfragen, wo sie herkam.
join-invitation-used = Diese Einladung wurde schon benutzt. Falls von jemand Fremdem: bitte dort Bescheid sagen, wo sie herkam, und um eine neue bitten.
