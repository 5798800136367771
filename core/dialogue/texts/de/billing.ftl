### Wer bezahlt: was Kunden und Desk darüber lesen.

## Wie alt ist, was wir wissen

age-now = gerade eben
age-minutes = vor { $count } Min.
age-hours = vor { $count } Std.
age-days =
    { $count ->
        [one] vor { $count } Tag
       *[other] vor { $count } Tagen
    }

## Für Kunden

hold-payment-stale = Unsere Abrechnung antwortet gerade nicht, darum sehen wir nicht, ob ein Vertrag es deckt. Ihre Meldung ist sicher: Wir sehen von selbst wieder nach, unser Serviceteam auch, und Sie müssen nichts tun.
summary-stale = Bezahlung: Unsere Abrechnung antwortet gerade nicht. Ob ein Vertrag es deckt, sehen wir später nach.

card-covered = Bezahlung: gedeckt durch { $plan }, Stand { $age }
card-paid = Bezahlung: bezahlt, danke
card-partly-paid = Bezahlung: bezahlt, danke. { $returned } davon gingen an Sie zurück

payment-covered-title = Ihr Vertrag { $plan } deckt es
payment-covered-body =
    Wir konnten wieder nachsehen (Stand { $age }): Für { $device } bleibt nichts zu bezahlen ({ $code }).
    { $next }
payment-not-covered-title = Kein Vertrag deckt diese Reparatur
payment-not-covered-body =
    Wir konnten wieder nachsehen: Für { $device } ({ $code }) gibt es keinen Vertrag von Ihnen.
    Unser Serviceteam schreibt Ihnen hier, wie Sie bezahlen können. Bis dahin müssen Sie nichts tun.
payment-ask-title = Bitte bezahlen Sie { $price }
payment-ask-body =
    Das ist die Reparatur von { $device } ({ $code }). Bezahlen Sie mit dem Link unten, auf einer Seite unseres Zahlungsanbieters.
    Sobald es bezahlt ist, fragen wir Fachkräfte und sagen Ihnen hier Bescheid.
payment-what = Reparatur von { $device } ({ $code })
payment-link = { $price } bezahlen
payment-link-used = Bezahlt: { $price } für { $code }
payment-ended-title = Der Link zum Bezahlen von { $price } gilt nicht mehr
payment-ended-body = Für { $device } ({ $code }) ist nichts mehr zu bezahlen. Bitte verwenden Sie den Link nicht: Er nimmt kein Geld mehr an.
payment-ended-page = Dieser Link gilt nicht mehr: Für { $code } ist nichts mehr zu bezahlen. Wenn Sie Fragen haben, schreiben Sie uns im Chat.
payment-away-title = Diese Seite antwortet gerade nicht
payment-away-body = Bitte versuchen Sie es in einer Minute noch einmal. Bleibt es so, schreiben Sie uns im Chat.
payment-paid-title = Bezahlt, vielen Dank
payment-paid-body =
    Ihre { $price } für { $code } sind da.
    { $next }
payment-too-late-title = Ihre Zahlung kam nach dem Ende von { $code }
payment-too-late-body = Ihre { $price } sind da, aber diese Meldung ist beendet, es kommt also niemand. Unser Serviceteam kümmert sich darum, dass Sie das Geld zurückbekommen, und Sie hören hier, wie es steht.
payment-unowed-title = Sie haben bezahlt und hätten es nicht müssen
payment-unowed-body = Ihre { $price } sind da, aber für { $code } war nichts mehr zu bezahlen. An Ihrem Termin ändert das nichts. Unser Serviceteam kümmert sich darum, dass Sie das Geld zurückbekommen, und Sie hören hier, wie es steht.
payment-refund-ordered-title = Die Erstattung von { $price } ist in Auftrag
payment-refund-ordered-body = Das ist für { $device } ({ $code }). Unser Zahlungsanbieter hat den Auftrag, das Geld ist noch nicht unterwegs. Sie hören hier, sobald es so weit ist.
payment-refunded-title = { $price } sind an Sie zurückgegangen
payment-refunded-body = Das ist für { $device } ({ $code }). Es kommt dort an, von wo Sie bezahlt haben, meist innerhalb von zehn Tagen.
payment-refund-failed-title = { $price } konnten nicht an Sie zurückgehen
payment-refund-failed-body = Das ist für { $device } ({ $code }). Das Geld ist bei uns und nicht verloren. Unser Serviceteam findet einen anderen Weg und sagt Ihnen hier Bescheid. Sie müssen nichts tun.
payment-rejected-title = { $code } können wir nicht annehmen
payment-rejected-body =
    { $device } können wir so nicht reparieren. Unser Serviceteam sagt dazu: { $reason }
    Wenn das nicht stimmt, sprechen Sie mit uns. Sie können es jederzeit neu melden.

## Für den Desk

desk-ask-to-pay = Um Zahlung bitten
desk-reject = Ablehnen
desk-refund = Erstatten
desk-confirm-refund = Erstattung freigeben

desk-payment-trusted = gedeckt durch { $plan }, auf Vertrauen: Die Abrechnung war veraltet, unser Stand war { $age } ({ $asOf })
desk-payment-stale = wir sehen nicht, wer bezahlt: Die Abrechnung antwortet nicht
desk-payment-partly = bezahlt (Stand { $asOf }), { $returned } davon gingen zurück
desk-fact-money = Bezahlung
desk-money-wanted = { $price }: Der Link wird erstellt
desk-money-asked = { $price } am { $at } erbeten, noch nicht bezahlt
desk-money-paid = { $price } am { $at } bezahlt
desk-money-unowed = { $price } am { $at } bezahlt, obwohl nichts mehr zu bezahlen war
desk-money-void-wanted = { $price }: Der Link wird geschlossen
desk-money-refund-asked = { $by } möchte { $price } erstatten: Jemand anderes muss es freigeben
desk-money-refund-wanted = Erstattung von { $price }: freigegeben, wird in Auftrag gegeben
desk-money-refund-ordered = Erstattung von { $price }: am { $at } in Auftrag, das Geld ist noch nicht unterwegs
desk-money-refund-done = Erstattung von { $price }: am { $at } erledigt
desk-money-refund-refused = Erstattung von { $price }: am { $at } nicht angenommen: { $why }
desk-money-refund-failed = Erstattung von { $price }: am { $at } gescheitert, das Geld ist bei uns: { $why }
desk-money-failed = { $price } ließen sich nicht erbitten: { $why }

desk-reject-title = Ablehnen
desk-reject-submit = Ablehnen
desk-reject-about = { $code } · { $device }
desk-reject-reason = Warum?
desk-reject-hint = Das liest die Kundschaft.
desk-decision-reject = Ablehnung in ein paar Sekunden, durch { $by }
desk-performed-reject = { $by } hat den Auftrag abgelehnt, weil niemand ihn bezahlt: „{ $reason }“
desk-wanted-reject = { $code } wurde nicht abgelehnt.

desk-billing-wanted = { $by } bittet um die Zahlung von { $price }.
desk-billing-asked = Der Link zum Bezahlen von { $price } ist im Chat des Kunden.
desk-billing-failed = { $price } ließen sich nicht erbitten: { $why }
desk-billing-not-asked = { $code }: Um Zahlung wurde nicht gebeten. { $why }
desk-billing-paid = { $price } sind vom Kunden bezahlt.
desk-billing-paid-late = Der Kunde hat { $price } bezahlt, nachdem der Auftrag beendet war.
desk-billing-paid-unowed = Der Kunde hat { $price } bezahlt, obwohl nichts mehr zu bezahlen war.
desk-billing-refund-asked = { $by } möchte { $price } erstatten. Jemand anderes am Desk muss es freigeben.
desk-billing-refund-wanted = { $by } hat die Erstattung von { $price } freigegeben: Sie wird in Auftrag gegeben.
desk-billing-refund-ordered = Die Erstattung von { $price } ist in Auftrag. Das Geld ist noch nicht unterwegs.
desk-billing-refund-done = { $price } gingen an den Kunden zurück.
desk-billing-refund-refused = Die Erstattung von { $price } wurde nicht angenommen: { $why }
desk-billing-refund-failed = Die Erstattung von { $price } ist gescheitert, das Geld ist bei uns: { $why }

desk-task-found-unpaid = Fachkräfte wurden gefragt, bevor wir sahen, wer bezahlt, und kein Vertrag deckt es: beim Kunden nachfragen
desk-task-refund-due = es wurde bezahlt und ist beendet: über die Erstattung entscheiden
desk-task-refund-failed = eine Erstattung hat nicht geklappt: noch einmal versuchen oder einen anderen Weg finden
desk-task-paid-unowed = es wurde bezahlt, obwohl nichts mehr zu bezahlen war: über die Erstattung entscheiden
desk-task-money-returned = alles Bezahlte ging zurück, und die Arbeit steht noch aus: beim Kunden nachfragen
desk-task-billing-events-left = was das Abrechnungssystem sagt, lässt sich nicht übernehmen und wird weiter versucht: Das Log nennt Ereignis und Fehler

desk-refused-no-cashier = Es ist kein Zahlungsanbieter verbunden, also gibt es keinen Link. Klär es mit dem Kunden und wähle „Als bezahlt merken“.
desk-refused-no-price = Diese Geräteart hat keinen Preis. Klär es mit dem Kunden und wähle „Als bezahlt merken“.
desk-refused-asked-to-pay = Um die Zahlung wurde schon gebeten. Die Seite zeigt, wie es steht.
desk-refused-nothing-to-refund = Hier gibt es nichts zu erstatten.
desk-refused-refund-wanted = Die Erstattung ist schon gewünscht: Sie muss freigegeben werden.
desk-refused-second-person = Die Erstattung war dein Wunsch, darum muss jemand anderes sie freigeben.
