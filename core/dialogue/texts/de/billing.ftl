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
payment-paid-title = Bezahlt, vielen Dank
payment-paid-body =
    Ihre { $price } für { $code } sind da.
    { $next }
payment-too-late-title = Ihre Zahlung kam nach dem Ende von { $code }
payment-too-late-body = Ihre { $price } sind da, aber diese Meldung ist beendet, es kommt also niemand. Sie bekommen das Geld zurück und hören hier, sobald es unterwegs ist.
payment-refunded-title = { $price } sind auf dem Weg zurück zu Ihnen
payment-refunded-body = Das ist für { $device } ({ $code }). Es kommt dort an, von wo Sie bezahlt haben, meist innerhalb von zehn Tagen.
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
desk-fact-money = Bezahlung
desk-money-wanted = { $price }: Der Link wird erstellt
desk-money-asked = { $price } am { $at } erbeten, noch nicht bezahlt
desk-money-paid = { $price } am { $at } bezahlt
desk-money-refund-asked = { $price } am { $at } bezahlt. { $by } möchte erstatten: Jemand anderes muss es freigeben
desk-money-refund-wanted = { $price }: Die Erstattung ist unterwegs
desk-money-refunded = { $price } am { $at } erstattet
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
desk-billing-refund-wanted = { $by } möchte { $price } erstatten. Jemand anderes am Desk muss es freigeben.
desk-billing-refund-confirmed = { $by } hat die Erstattung von { $price } freigegeben.
desk-billing-refunded = { $price } gingen an den Kunden zurück.
desk-billing-refund-failed = Die Erstattung von { $price } hat nicht geklappt: { $why }

desk-task-found-unpaid = Fachkräfte wurden gefragt, bevor wir sahen, wer bezahlt, und kein Vertrag deckt es: beim Kunden nachfragen
desk-task-refund-due = es wurde bezahlt und ist beendet: über die Erstattung entscheiden

desk-refused-no-cashier = Es ist kein Zahlungsanbieter verbunden, also gibt es keinen Link. Klär es mit dem Kunden und wähle „Als bezahlt merken“.
desk-refused-no-price = Diese Geräteart hat keinen Preis. Klär es mit dem Kunden und wähle „Als bezahlt merken“.
desk-refused-asked-to-pay = Um die Zahlung wurde schon gebeten. Die Seite zeigt, wie es steht.
desk-refused-nothing-to-refund = Hier gibt es nichts zu erstatten.
desk-refused-refund-wanted = Die Erstattung ist schon gewünscht: Sie muss freigegeben werden.
desk-refused-second-person = Die Erstattung war dein Wunsch, darum muss jemand anderes sie freigeben.
