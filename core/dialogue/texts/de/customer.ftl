### Was Kunden lesen. Kunden sind per Sie.

## Auswahl, die unter vielen Nachrichten steht

choice-track = Stand ansehen
choice-change-time = Zeiten ändern
choice-cancel-ticket = Auftrag stornieren
choice-add-note = Foto/Notiz ergänzen
choice-not-fixed = Nicht behoben
choice-report = Defekt melden

## Neues zu einem Besuch

scheduled-title = Ihr Termin steht
scheduled-body =
    { $expertWithRating } kommt am { $window }, voraussichtlich gegen { $arrival }.
    Es geht um Ihr Gerät { $device } ({ $code }).
    Wie es weitergeht: Wir erinnern Sie und sagen Bescheid, wenn { $expert } losfährt.

on-the-way-title = { $expert } ist unterwegs
on-the-way-body =
    Ankunft gegen { $time }, für Ihr Gerät { $device } ({ $code }).
    Wie es weitergeht: { $expert } klingelt bei Ihnen.

arrived-title = { $expert } ist da
arrived-body =
    { $minutes ->
        [one] Die Arbeit an { $device } dauert meist etwa { $minutes } Minute.
       *[other] Die Arbeit an { $device } dauert meist etwa { $minutes } Minuten.
    }
    Wie es weitergeht: Danach sagen wir Ihnen, was dabei herauskam.

finished-fixed-title = Repariert: { $device }
finished-fixed-body =
    { $reopenDays ->
        [one] Fällt es innerhalb von { $reopenDays } Tag wieder aus, wählen Sie „Nicht behoben“, und wir kommen noch einmal ({ $code }).
       *[other] Fällt es innerhalb von { $reopenDays } Tagen wieder aus, wählen Sie „Nicht behoben“, und wir kommen noch einmal ({ $code }).
    }
    Wie es weitergeht: In ein paar Minuten fragen wir Sie, wie es war.

finished-follow-up-title = Ein weiterer Besuch ist nötig
finished-follow-up-body =
    { $expert } konnte die Arbeit an { $device } heute nicht abschließen ({ $code }).
    Wie es weitergeht: Wir fragen Fachkräfte für Ihre Zeiten an und sagen Ihnen, wer kommt. Passen andere Zeiten besser, ändern Sie sie.

finished-part-title = Ein Ersatzteil fehlt: { $part }
finished-part-body =
    Bis etwa { $day } wartet { $device } darauf ({ $code }).
    Wie es weitergeht: Dann suchen wir wieder eine Fachkraft. Nennen Sie uns bitte Zeiten nach diesem Tag, mit „Zeiten ändern“.

finished-skill-title = Das ist etwas für jemand anderen
finished-skill-body =
    { $expert } hat festgestellt, dass { $device } andere Fachkenntnisse braucht ({ $code }).
    Wie es weitergeht: Wir fragen die richtigen Fachkräfte für Ihre Zeiten an und sagen Ihnen, wer kommt.

finished-irreparable-title = { $device } lässt sich nicht reparieren
finished-irreparable-body =
    { $expert } sagt dazu: { $note }
    Das tut mir leid. Wenn Sie Fragen haben, sprechen Sie gern mit uns ({ $code }).
    Wie es weitergeht: In ein paar Minuten fragen wir Sie, wie der Besuch war.

visit-lost-title = { $expert } kann nicht kommen
visit-lost-body =
    Es tut mir leid: Der Besuch am { $window } für { $device } fällt aus ({ $code }).
    Wie es weitergeht: Wir fragen gerade andere Fachkräfte, für alle Ihre Zeiten, und melden uns, sobald jemand zusagt.

still-looking-title = Wir suchen noch: { $device }
still-looking-next = Wir melden uns, sobald jemand zusagt ({ $code }). Mehr Zeiten helfen: wählen Sie „Zeiten ändern“.

new-times-title = Wir brauchen neue Zeiten: { $device }
new-times-body =
    Ihre Zeiten sind vorbei, und niemand konnte kommen ({ $code }). Es ist nichts verloren.
    Wie es weitergeht: Wählen Sie „Zeiten ändern“. Ohne neue Zeiten schließt sich die Meldung am { $until } von selbst.

expired-title = { $code } wurde geschlossen
expired-body =
    Mit { $device } ging es zu lange nicht weiter, darum hat sich die Meldung von selbst beendet.
    Ist das Gerät noch defekt, melden Sie es neu oder sprechen Sie mit uns.

remind-day-before-title = Zur Erinnerung: { $window }
remind-day-before-body =
    { $expert } kommt wegen { $device }, voraussichtlich gegen { $arrival } ({ $code }).
    Wie es weitergeht: Wir sagen Bescheid, wenn { $expert } losfährt. Passt die Zeit nicht mehr, ändern Sie sie bitte jetzt.

remind-soon-title = Bald da: { $expert }, gegen { $arrival }
remind-soon-body =
    Zugesagt: { $window }, für { $device } ({ $code }).
    Bitte seien Sie da und halten Sie den Weg zum Gerät frei. Wie es weitergeht: Wir sagen Bescheid, wenn die Fahrt beginnt.

arrival-moved-title = { $expert } kommt etwas anders als geplant
arrival-moved-body =
    Zu { $device } ({ $code }): { $expert } kommt jetzt gegen { $arrival }, weiterhin innerhalb von { $window }.
    Sie müssen nichts tun.

checking-title = Wir fragen bei Ihrer Fachkraft nach
checking-body =
    { $expert } sollte schon unterwegs sein, und wir haben noch nichts gehört. Jemand von uns ruft gerade an.
    Ihr Termin gilt weiter: { $window } ({ $code }). Wie es weitergeht: Wir schreiben Ihnen hier, was dabei herauskommt.

## Die Umfrage

survey-title = Wie war der Besuch von { $expert }?
survey-body = Es ging um { $device }. 1 ist schlecht, 5 ist großartig.
survey-thanks = { $stars } Vielen Dank!
survey-already-rated = Diesen Besuch haben Sie schon bewertet. Vielen Dank!
survey-comment = Was möchten Sie uns dazu sagen? Ein paar Worte helfen { $expert } und uns.
survey-comment-low = Schade, dass es nicht gut war. Was ist schiefgelaufen?
survey-comment-words = Bitte schreiben Sie es in Worten, oder wählen Sie „Überspringen“.
survey-comment-kept = Danke, Ihr Kommentar steht jetzt beim Besuch.
survey-comment-none = Alles klar. Danke für die Sterne!
survey-comment-low-next = Ist der Fehler noch da, wählen Sie „Nicht behoben“. Möchten Sie darüber reden, ist jemand für Sie da.

## Warum noch niemand kommt

pending-offering =
    { $minutes ->
        [one] Wir fragen Fachkräfte in Ihrer Nähe. Jede hat { $minutes } Minute Zeit für die Antwort, dann fragen wir die nächsten.
       *[other] Wir fragen Fachkräfte in Ihrer Nähe. Jede hat { $minutes } Minuten Zeit für die Antwort, dann fragen wir die nächsten.
    }
pending-night = Nachts wecken wir niemanden: Fachkräfte in Ihrer Nähe fragen wir ab { $time }.
pending-no-qualified-expert =
    { $every ->
        [one] In Ihrer Nähe repariert das gerade niemand. Wir sehen jede Minute wieder nach.
       *[other] In Ihrer Nähe repariert das gerade niemand. Wir sehen alle { $every } Minuten wieder nach.
    }
pending-no-common-slot =
    { $every ->
        [one] Die Fachkräfte in Ihrer Nähe sind zu Ihren Zeiten belegt. Wir sehen jede Minute wieder nach.
       *[other] Die Fachkräfte in Ihrer Nähe sind zu Ihren Zeiten belegt. Wir sehen alle { $every } Minuten wieder nach.
    }
pending-all-declined =
    { $every ->
        [one] Von allen, die wir gefragt haben, kann bisher niemand kommen. Wir sehen jede Minute wieder nach.
       *[other] Von allen, die wir gefragt haben, kann bisher niemand kommen. Wir sehen alle { $every } Minuten wieder nach.
    }

hold-model = Wir prüfen das Modell. Spätestens am { $until } fragen wir Fachkräfte.
hold-payment = Unser Serviceteam klärt hier mit Ihnen die Bezahlung. Dann fragen wir Fachkräfte.
hold-new-times = Wir brauchen neue Zeiten von Ihnen: wählen Sie „Zeiten ändern“. Dann fragen wir Fachkräfte.
hold-customer = Bevor es weitergeht, brauchen wir eine Antwort von Ihnen. Wenn unklar ist, welche: sprechen Sie mit uns.
hold-part = Es wartet auf ein Ersatzteil ({ $part }), bis etwa { $day }. Dann fragen wir Fachkräfte.
hold-address = Unser Serviceteam klärt mit Ihnen die Adresse. Dann fragen wir Fachkräfte.
hold-details = Unser Serviceteam klärt mit Ihnen, was noch fehlt. Dann fragen wir Fachkräfte.

## Wie es um einen Auftrag steht

short-your-turn = Sie sind dran
short-incomplete = wird geprüft
short-pending = Fachkraft wird gesucht
short-scheduled = Besuch { $window }
short-en-route = Fachkraft unterwegs
short-in-progress = wird repariert
short-resolved = repariert
short-irreparable = nicht zu reparieren
short-closed = abgeschlossen
short-cancelled = storniert
short-expired = beendet

standing-scheduled =
    { $expertWithRating } kommt am { $window }, voraussichtlich gegen { $arrival }.
    Wir sagen Bescheid, wenn { $expert } losfährt.
standing-en-route = { $expertWithRating } ist unterwegs, Ankunft gegen { $arrival }.
standing-in-progress = { $expert } ist an der Arbeit. Danach sagen wir Ihnen, was dabei herauskam.
standing-resolved = { $expert } hat es repariert. Fällt es wieder aus, wählen Sie bis { $until } „Nicht behoben“.
standing-irreparable = Es lässt sich nicht reparieren. { $expert } sagt dazu: { $reason }
standing-closed-resolved = Es wurde repariert und ist inzwischen abgeschlossen. Fällt es wieder aus, melden Sie es bitte neu.
standing-closed-irreparable = Es ließ sich nicht reparieren und ist inzwischen abgeschlossen.
standing-cancelled = Am { $at } haben Sie es storniert.
standing-expired = Es hat sich von selbst beendet, weil es zu lange nicht weiterging.

card-title = { $device } · { $code }
card-fault = Was fehlt: { $description }
card-attachments =
    { $count ->
        [one] Mit { $count } Foto oder Aufnahme
       *[other] Mit { $count } Fotos oder Aufnahmen
    }
card-address = Wo: { $address }
card-times = Ihre Zeiten: { $windows }

## Das Menü und was es anzusehen gibt

customer-menu = Guten Tag, { $name }! Was kann ich für Sie tun?
menu-continue-report = Meldung fortsetzen
menu-continue = Fortsetzen
menu-tickets = Meine Aufträge
menu-details = Meine Daten
menu-language = Sprache
menu-customer-help = Hilfe
menu-back = Menü
menu-switch-to-expert = Zur Fachkraft-Sicht

tickets-title = Meine Aufträge
tickets-line = { $code } · { $device }: { $standing }
tickets-none = Sie haben noch keine Aufträge. Ist etwas defekt, melden Sie es, und wir schicken jemanden.

details-title = Meine Daten
details-name = Name: { $name }
details-number = Telefon: { $number }
details-no-number = Telefon: nicht bekannt. Haben Sie einen Vertrag bei uns, nennen Sie uns die Nummer, damit wir ihn finden.
details-address = Adresse: { $text }
details-no-address = Adresse: noch keine. Wir merken uns die Ihrer ersten Meldung.
details-language = Sprache: { $language }

customer-help-title = So geht es
customer-help =
    Sagen Sie mir in Ihren eigenen Worten, was defekt ist, oder wählen Sie „Defekt melden“. Ich frage nach dem, was fehlt, und finde eine Fachkraft in Ihrer Nähe, zu einer Zeit, die Ihnen passt.
    Schicken Sie den Code eines Auftrags (wie T-7K3QX), um zu sehen, wie es steht.
    Fotos, Sprachnachrichten und getippte Antworten gehen immer. „Zurück“ und „Jemanden sprechen“ auch.
    /report Defekt melden · /tickets · /details · /language · /cancel

## Wenn nichts gefragt war

unprompted-words = Ich weiß nicht genau, was Sie meinen. Sagen Sie mir, was defekt ist, oder wählen Sie:
unprompted-location = Danke für den Standort. Ist dort etwas defekt, melden Sie es, und ich frage nach dem Ort, wenn wir ihn brauchen.
unprompted-media =
    { $count ->
        [one] Danke! Worum geht es?
       *[other] Danke für alle { $count }! Worum geht es?
    }
unprompted-add-to = Zu { $code } dazu
choose-ticket = Welcher Auftrag ist es? Wählen Sie hier:

## Defekt melden

report-category = Was ist defekt? Wählen Sie, oder sagen Sie es mir in Ihren eigenen Worten.
report-category-unknown = Welches Gerät das ist, konnte ich nicht erkennen. Wählen Sie eines davon, oder sagen Sie es anders, zum Beispiel „Waschmaschine“.
report-model = { $category }: welches Modell ist es? Schreiben Sie, was darauf steht, oder nur die Marke.
report-model-unknown = Weiß ich nicht
report-model-hits = Welches davon ist es? Gesucht habe ich nach „{ $typed }“. Sie können es auch anders schreiben.
report-model-no-hits = „{ $typed }“ finde ich nicht. Schreiben Sie es anders, oder wählen Sie „Nicht in der Liste“, und wir nehmen es so, wie Sie es geschrieben haben.
report-model-unlisted = Nicht in der Liste
report-model-words = Bitte schreiben Sie das Modell in Worten oder Zahlen, so wie es auf dem Gerät steht.
report-unlisted = Was wissen Sie davon? Schreiben Sie Marke und Modell, so wie sie auf dem Gerät stehen. Wenn Sie es nicht wissen, wählen Sie „Überspringen“.
report-model-warning =
    { $minutes ->
        [one] „{ $label }“ habe ich notiert. Es steht nicht in unserer Liste, darum prüft es erst jemand, höchstens { $minutes } Minute lang. Ihre Fachkraft bestätigt es vor Ort.
       *[other] „{ $label }“ habe ich notiert. Es steht nicht in unserer Liste, darum prüft es erst jemand, höchstens { $minutes } Minuten lang. Ihre Fachkraft bestätigt es vor Ort.
    }
report-description = { $device }: was ist damit? Ein paar Worte genügen. Fotos, Videos und Sprachnachrichten helfen auch.
report-description-more = Für die richtige Fachkraft brauche ich ein paar Worte. Was tut das Gerät, oder was tut es nicht mehr?
report-description-cut = Das war lang: Die ersten { $most } Zeichen habe ich behalten. Der Rest kann später als Notiz dazu.
report-photo-needs-words =
    { $count ->
        [one] Ist notiert. Ein paar Worte dazu würden der Fachkraft helfen; sonst wählen Sie „Überspringen“.
       *[other] Alle { $count } sind notiert. Ein paar Worte dazu würden der Fachkraft helfen; sonst wählen Sie „Überspringen“.
    }
report-photo-kept =
    { $count ->
        [one] Ist in Ihrer Meldung.
       *[other] Ist in Ihrer Meldung, es sind jetzt { $count }.
    }
report-see-attachments = Siehe Fotos oder Aufnahmen.
report-place-kept = Danke, diesen Ort habe ich für den Besuch notiert.
report-corrected = In Ihrer Meldung ist es geändert.
report-address = Wo ist das Gerät? Teilen Sie Ihren Standort, oder schreiben Sie Straße, Hausnummer und Ort.
report-address-saved = Wo ist das Gerät? Wählen Sie eine Adresse, teilen Sie Ihren Standort, oder schreiben Sie Straße, Hausnummer und Ort.
report-address-more = Ich brauche Straße, Hausnummer und Ort.
share-location = Standort teilen
report-pin-text = Punkt { $lat }, { $lon }
report-door = Danke! Straße, Hausnummer, Stockwerk, Name an der Klingel: Was hilft, die Tür zu finden? Oder wählen Sie „Überspringen“.
report-door-words = Bitte schreiben Sie es in Worten, oder wählen Sie „Überspringen“.
report-when = Wann kann jemand kommen?
report-change = Was soll ich ändern?
report-change-which = Wählen Sie, was Sie ändern möchten, oder „Zurück“.
report-times-over = Diese Zeiten sind inzwischen vorbei. Es ist nichts verloren: wählen Sie bitte neue.
report-accepted-title = { $code }: Ihre Meldung ist da
report-accepted =
    Mit diesem Code können Sie jederzeit fragen, wie es steht: { $code }.
    { $next }

field-device = Gerät
field-model = Modell
field-fault = Was fehlt
field-address = Adresse
field-times = Zeiten

summary-title = Ihre Meldung
summary-device = Was: { $category }, { $device }
summary-fault = Was fehlt: { $description }
summary-address = Wo: { $address }
summary-times = Wann: { $windows }
summary-covered = Bezahlung: gedeckt durch Ihren Vertrag „{ $plan }“, Stand { $age }.
summary-paid = Bezahlung: schon bezahlt.
summary-unpaid = Bezahlung: kein Vertrag deckt sie. Unser Serviceteam klärt sie mit Ihnen.
summary-unverified = Bezahlung: Ich kenne noch keinen Vertrag. Haben Sie einen, nennen Sie uns Ihre Nummer; sonst klärt es unser Serviceteam mit Ihnen.
summary-question = Stimmt alles?
summary-confirm = Bestätigen
summary-change = Ändern
summary-tap = Wählen Sie „Bestätigen“, um abzuschicken, oder „Ändern“, wenn etwas nicht stimmt.

## Wann

when-how = Wählen Sie alle Zeiten, die Ihnen passen (bis zu { $most }), oder schreiben Sie sie, zum Beispiel „morgen nach 16 Uhr“. Dann wählen Sie „Fertig“.
when-choice = { $day } { $part }
when-chosen = ✓ { $name }
when-done = Fertig
when-none = Ich brauche mindestens eine Zeit: wählen Sie eine, oder schreiben Sie sie, zum Beispiel „Freitag zwischen 9 und 12“.
when-most = { $most } Zeiten genügen. Wählen Sie eine noch einmal, um sie abzuwählen.
when-past = Diese Zeit ist schon vorbei. Welche andere passt Ihnen?
when-too-far =
    { $days ->
        [one] Wir planen { $days } Tag im Voraus. Passt Ihnen auch etwas Früheres?
       *[other] Wir planen { $days } Tage im Voraus. Passt Ihnen auch etwas Früheres?
    }
when-not-understood = Daraus konnte ich keine Zeit lesen. Sagen Sie es wie „morgen Vormittag“, „Freitag nach 16 Uhr“ oder „24. Nov., 9-12“, oder wählen Sie.
when-understood = Verstanden habe ich: { $windows }. Wählen Sie „Fertig“, wenn das stimmt, oder fügen Sie weitere hinzu.
when-understood-first = Die ersten davon habe ich genommen, denn { $most } Zeiten genügen: { $windows }. Wählen Sie „Fertig“, wenn das stimmt.
part-morning = Vormittag
part-afternoon = Nachmittag
part-evening = Abend

## Nummer

share-number = Nummer teilen
number-already-somebody-else = Unter dieser Nummer kennen wir jemand anderen. Wählen Sie bitte „Jemanden sprechen“, und unser Serviceteam bringt es in Ordnung.
number-not-own = Das ist die Nummer von jemand anderem. Bitte teilen Sie Ihre eigene.
number-covered = Gefunden: Ihr Vertrag „{ $plan }“ deckt die Reparatur, Stand { $age }.
number-paid = Danke! Es ist schon bezahlt.
number-no-plan = Danke! Unter Ihrer Nummer habe ich keinen Vertrag gefunden. Unser Serviceteam klärt die Bezahlung mit Ihnen.

## Auftrag stornieren

cancel-title = { $code } stornieren?
cancel-why = Dann enden die Suche oder der Besuch, und die Fachkraft erfährt es. Warum möchten Sie stornieren?
cancel-works-again = Läuft wieder
cancel-other-help = Andere Hilfe gefunden
cancel-no-time = Keine Zeit passt
cancel-keep = Behalten
cancel-kept = Alles klar: { $code } bleibt, wie es ist.
cancel-words = Bitte wählen Sie einen Grund, oder schreiben Sie ihn in ein paar Worten.
cancel-done = { $code } ist storniert, und alle Beteiligten wissen es. Sie müssen nichts weiter tun.

## Zeiten ändern

change-time = Neue Zeiten für { $code }. Ihre bisherigen sind markiert; wählen Sie eine noch einmal, um sie abzuwählen.
change-time-scheduled = { $expert } ist für { $window } eingeplant ({ $code }). Wenn Sie „Fertig“ wählen, entfällt dieser Besuch, und wir suchen jemanden zu den neuen Zeiten.
change-time-done = Die Zeiten von { $code } sind geändert.
cannot-change-time = Die Zeit lässt sich nicht mehr ändern.

## Notizen

note-ask = Was soll ich zu { $code } ergänzen? Schicken Sie Worte, Fotos, Videos oder Sprachnachrichten.
note-what = Ergänzen kann ich Worte, Fotos, Videos und Sprachnachrichten.
note-kept = Steht jetzt bei { $code }. Wer daran arbeitet, sieht es.

## Nicht behoben

not-fixed-why = Das tut mir leid. Was ist jetzt mit { $device } ({ $code })? Fotos helfen auch.
not-fixed-words = Ein paar Worte, bitte: Was tut das Gerät, oder was tut es nicht mehr?
not-fixed-when = Wann kann wieder jemand kommen?
not-fixed-done = { $code } ist wieder offen.

## Sprache

language-ask = Welche Sprache soll es hier sein?
language-which = Ich kenne diese: { $known }. Bitte eine davon wählen.
language-done = Ab jetzt spreche ich { $language }.

## Was nicht geht

cannot-cancel = Das ließ sich nicht stornieren.
cannot-no-such-ticket = Diesen Auftrag finde ich bei Ihnen nicht.
cannot-work-has-begun = Die Fachkraft ist schon an der Arbeit. Bitte sprechen Sie mit ihr, oder hier mit uns.
cannot-still-open = Der Auftrag ist noch offen und muss nicht wieder geöffnet werden: Wir sind dran.
cannot-finished = Er ist fertig und abgeschlossen. Ist das Gerät wieder defekt, melden Sie es bitte neu.
cannot-cancelled = Der Auftrag wurde schon storniert.
cannot-expired = Der Auftrag hat sich von selbst beendet, weil es zu lange nicht weiterging. Bitte melden Sie das Gerät neu.
cannot-otherwise = Das geht gerade nicht. Es wurde nichts geändert; jemand von uns kann Ihnen helfen.
