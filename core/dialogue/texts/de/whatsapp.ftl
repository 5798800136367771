### Was nur auf WhatsApp gesagt wird.

# Der Knopf, der eine Auswahlliste öffnet. Höchstens 20 Zeichen.
whatsapp-choose = Auswählen

# Dafür hat WhatsApp keinen Knopf: das machen die Leute selbst.
whatsapp-how-to-share-location = So schicken Sie mir Ihren Standort: 📎 (oder +) neben dem Textfeld antippen, dann „Standort“.
whatsapp-how-to-share-number = Schreiben Sie Ihre Nummer einfach hier, mit Ländervorwahl, zum Beispiel +49 40 123456.

# Was WhatsApp uns nach einem Tag Stille sagen lässt: vorher von WhatsApp geprüft, darum darf keines davon mit
# Eingesetztem beginnen oder enden. Die Zusammenfassung ist eine Zeile.
whatsapp-notice = Es gibt Neues zu Ihrem Besuch: { $summary } Tippen Sie auf den Knopf, um alles zu lesen und zu antworten.
whatsapp-notice-sample = Ihr Besuch am Dienstag ist bestätigt. Max kommt zwischen 14:00 und 16:00.
# Höchstens 20 Zeichen.
whatsapp-show-message = Nachricht zeigen
