### Was Kunden hören, wenn an der Stelle des Bots ein Mensch mit ihnen spricht oder für sie handelt.

talk-called =
    { $minutes ->
        [one] Unser Team weiß jetzt, dass Sie mit jemandem sprechen möchten. Die Antwort kommt hier, meist innerhalb von { $minutes } Minute.
       *[other] Unser Team weiß jetzt, dass Sie mit jemandem sprechen möchten. Die Antwort kommt hier, meist innerhalb von { $minutes } Minuten.
    }
talk-called-hours =
    { $hours ->
        [one] Unser Team weiß jetzt, dass Sie mit jemandem sprechen möchten. Die Antwort kommt hier, meist innerhalb von { $hours } Stunde.
       *[other] Unser Team weiß jetzt, dass Sie mit jemandem sprechen möchten. Die Antwort kommt hier, meist innerhalb von { $hours } Stunden.
    }
talk-taken-over = { $agent } aus unserem Team ist jetzt hier. Einfach schreiben: { $agent } liest mit.
talk-with-you = { $agent } aus unserem Team ist hier. Einfach schreiben, worum es geht.
talk-handed-back = { $agent } hat den Chat an mich zurückgegeben, ich antworte also wieder. Wenn noch einmal jemand gebraucht wird: einfach „{ $words }“ schreiben.
talk-left-alone = { $agent } musste weg, ich antworte also wieder. Wenn noch einmal jemand gebraucht wird: einfach „{ $words }“ schreiben.
talk-left-waiting = { $agent } musste weg. Unser Team weiß, dass noch eine Antwort aussteht, und jemand schreibt hier.

cancelled-for-you-title = { $code } wurde storniert
cancelled-for-you-body =
    Unser Team hat Ihren Auftrag für { $device } storniert. Der Grund: { $reason }
    Wie es weitergeht: Sie müssen nichts tun. Brauchen Sie uns noch, melden Sie es neu oder sprechen Sie mit uns.
