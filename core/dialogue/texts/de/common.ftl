### Was die Maschine selbst sagt, Kunden wie Fachkräften: ohne Anrede, denn die einen sind per Sie und die anderen per Du.

control-back = Zurück
control-cancel = Abbrechen
control-start-over = Neu beginnen
control-person = Jemanden sprechen
control-skip = Überspringen

# Was Leute sagen, bevor sie sagen, was sie wollen, jedes für sich allein: wird niemandem gezeigt.
greetings = hallo, hi, hey, moin, moin moin, servus, grüezi, grüß gott, guten tag, guten morgen, guten abend, hallo zusammen, tag, tach

dialogue-cancelled = Abgebrochen. Es wurde nichts abgeschickt.
dialogue-put-back = Zurück zu dem, wo wir waren.
input-unsupported = Diese Art von Nachricht kann ich leider nicht lesen. Worte, Fotos, Videos, Sprachnachrichten und Standorte gehen.
tap-unknown = Diese Auswahl gibt es nicht mehr. Mit /menu kommt eine neue.
tap-stale = Das ist schon beantwortet. Es gilt die neueste Nachricht.
command-unknown = /{ $command } kenne ich nicht. Das hier kenne ich:
overview-unknown = Das ist hier leider nicht zu sehen. Das kann ich zeigen:

# Etwas Gesagtes ließ sich auch nach mehreren Versuchen nicht bearbeiten.
update-given-up =
    Bei der letzten Nachricht ist bei uns etwas schiefgegangen. Sonst ging nichts verloren, und unser Serviceteam weiß Bescheid. Bitte noch einmal schicken.
