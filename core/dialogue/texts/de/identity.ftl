### Eine Person, mehrere Wege zu ihr: Nummern und Codes, und wer sich als wer herausstellt.
### Kunden und Fachkräfte lesen es: ohne Anrede, wo es geht.

## Was am Desk zu lesen ist

merge-line-contact = { $one } und { $other } sind eine Person: Die Nummer wurde von ihrem Besitzer geteilt.
merge-line-code = { $one } und { $other } sind eine Person: durch einen Code bewiesen.
merge-line-helpdesk = { $one } und { $other } sind eine Person: hier entschieden.
merge-line-invitation = { $one } und { $other } sind eine Person: In jenem Chat wurde die Einladung benutzt.
merge-line-number = { $one } und { $other } sind eine Person: Beide schreiben von derselben Telefonnummer.

task-number-changed-hands =
    { $number } gehörte { $before } und war mehr als ein Jahr lang still. Jetzt hat { $now } gezeigt, dass sie { $now } gehört. Nur die Nummer ist umgezogen. Sind beide eine Person, führt sie zusammen.
task-number-quiet =
    { $number }, bekannt als Nummer von { $name }, hat nach mehr als einem Jahr wieder geschrieben. Stellt sicher, dass es noch { $name } ist.

## Auf welchen Wegen jemand erreichbar ist

reach-title = Wohin wir schreiben
reach-line = { $name }{ $notes }
reach-name = { $channel } { $number }
reach-first = zuerst
reach-here = dieser Chat
reach-opted-out = keine Nachrichten seit { $day }, wie gewünscht
reach-gone = nicht erreichbar seit { $day }
reach-how = Wir schreiben zuerst an den ersten Kanal und gehen zum nächsten weiter, wenn es nicht ankommt. Zum Ändern bitte einen wählen.
reach-add-number = Nummer hinzufügen
reach-make-first = Zuerst hierhin
reach-remove = Entfernen
reach-what = { $name }: was soll damit geschehen?
reach-choose = Bitte wählen, was damit geschehen soll.
reach-is-first = Erledigt. Wir schreiben zuerst an { $name }.
reach-removed = Erledigt. { $name } wird nicht mehr benutzt.
reach-in-use = Diese Nachricht kam gerade von dort. Entfernen lässt es sich von einem anderen Kanal aus.
reach-not-there = Das ist nicht mehr da.
reach-lift-opt-out =
    Von { $name } kam der Wunsch, nichts mehr von uns zu hören, und der Mobilfunkanbieter hält unsere Nachrichten zurück. Das lässt sich nur dort ändern: Bitte von diesem Telefon das Wort START schicken.

## Eine Nummer beweisen

number-ask = Welche Telefonnummer? Bitte mit Vorwahl schreiben, bei einer ausländischen auch mit der des Landes. Dorthin schicke ich einen Code, der zeigt, dass sie die richtige ist.
number-ask-or-share =
    Welche Telefonnummer? Die eigene lässt sich mit dem Knopf teilen, der jetzt am Eingabefeld steht; sonst bitte eine schreiben. An eine geschriebene schicke ich einen Code, der zeigt, dass sie die richtige ist.
number-not-understood = Das konnte ich nicht als Telefonnummer lesen. Bitte noch einmal schreiben, zum Beispiel +49 151 12345678.
number-yours-already = { $number } ist schon eingetragen: nichts weiter zu tun.
number-opted-out = Von { $number } kam der Wunsch, nichts mehr von uns zu hören. Wenn das ein Versehen war, bitte zuerst von diesem Telefon das Wort START schicken.
number-unreachable = An { $number } kann ich gerade keinen Code schicken. Bitte später noch einmal, oder „Jemanden sprechen“ wählen.
number-too-many-codes = Mehr Codes darf ich an einem Tag nicht schicken. Ab { $until } geht es wieder. Alles andere läuft wie zuvor.
number-way = Wie soll der Code an { $number } kommen?
number-way-choose = Bitte eines davon wählen.
number-proved = Danke! Die Nummer ist eingetragen.
code-message = { $code } ist der Code. Bitte dort eintippen, wo danach gefragt wurde. Nichts angefragt? Dann hat sich jemand bei der Nummer vertippt: einfach ignorieren.
code-ask =
    { $minutes ->
        [one] Ein Code aus sechs Ziffern ist unterwegs an { $number }, per { $way }. Er gilt { $minutes } Minute. Bitte hier eintippen.
       *[other] Ein Code aus sechs Ziffern ist unterwegs an { $number }, per { $way }. Er gilt { $minutes } Minuten. Bitte hier eintippen.
    }
code-again = Noch einmal senden
code-other-number = Andere Nummer
code-six-digits = Der Code hat sechs Ziffern. Bitte hier eintippen, oder etwas davon wählen.
code-wrong =
    { $left ->
        [one] Das ist nicht der Code, den ich geschickt habe. Ein Versuch ist noch frei. Es ist nichts verloren.
       *[other] Das ist nicht der Code, den ich geschickt habe. { $left } Versuche sind noch frei. Es ist nichts verloren.
    }
code-used-up = Das war er auch nicht, darum gilt dieser Code nicht mehr. „Noch einmal senden“ bringt einen neuen. Es ist nichts verloren.
code-over = Dieser Code ist zu alt. „Noch einmal senden“ bringt einen neuen. Es ist nichts verloren.

## Wörter an den Mobilfunkanbieter

consent-line-out = { $name } möchte per { $channel } nichts mehr von uns hören („{ $word }“). Dorthin geht nichts, bis das zurückgenommen wird.
consent-line-in = { $name } darf per { $channel } wieder angeschrieben werden („{ $word }“).
consent-back = Ab jetzt kommen wieder Nachrichten per { $channel }.
consent-which =
    Per { $channel } kam von Ihnen { $word }. Das hat unsere Nachrichten dort gestoppt. War der Besuch { $code } am { $day } gemeint?
question-from-elsewhere = Wir waren bei dieser Frage:
desk-task-wrote-cancel = hat CANCEL geschrieben; gemeint war vielleicht der Besuch. Fragt { $name }: Storniert wurde nichts.
desk-fact-consent = Abgemeldet

## Wer eine Person ist, am Desk entschieden

desk-merge-title = Sind { $one } und { $other } eine Person?
desk-merge-person = { $name }: bekannt seit { $since }. Erreichbar über: { $channels }. Aufträge: { $tickets }
desk-merge-what = Aufträge, Adressen, Verträge und Chats von beiden gehören dann einer Person. Mit „/callout unmerge“ lässt es sich rückgängig machen.
desk-merge-keep = { $name } behalten
desk-merge-sure = Eine Person?
desk-merge-sure-text = Alles von { $one } gehört dann { $other } und ist dort im Chat zu sehen.
desk-merge-yes = Sie sind eine
desk-merge-no = Nein
desk-merged = { $one } und { $other } sind jetzt eine Person: { $other }.
desk-merges = Diese sind jetzt eine Person. Wer davon sind zwei?
desk-no-merges = Niemand wurde zusammengeführt, zu dem „{ $typed }“ passt.
desk-unmerge = Rückgängig
desk-unmerge-sure = Zwei Personen?
desk-unmerge-sure-text = Was vorher { $one } gehörte, geht an { $one } zurück. Was seitdem kam, bleibt bei { $other }.
desk-unmerge-yes = Sie sind zwei
desk-unmerged = { $one } und { $other } sind wieder zwei Personen.
unmerge-line = { $one } und { $other } sind wieder zwei Personen: Die Zusammenführung wurde rückgängig gemacht.
desk-refused-same-person = Das ist schon eine Person.
desk-refused-works-with-us = Eine davon arbeitet bei uns. Ein Chat kommt durch eine Einladung dazu, nicht durch Zusammenführen.
desk-refused-merged = { $name } gehört schon zu jemand anderem.
desk-refused-no-merge = Diese Zusammenführung gibt es nicht mehr.
desk-refused-undone = Das wurde schon rückgängig gemacht.
desk-refused-later-first = Später kam { $name } dazu. Mach das zuerst rückgängig.
