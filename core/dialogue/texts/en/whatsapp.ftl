### What is said only on WhatsApp.

# The button that opens a list of choices. At most 20 characters.
whatsapp-choose = Choose

# WhatsApp has no button for these: people do it themselves.
whatsapp-how-to-share-location = To send me your location: tap 📎 (or +) beside the text field, then “Location”.
whatsapp-how-to-share-number = Just type your number here, with the country code, like +49 40 123456.

# What WhatsApp lets us say to somebody who has not written for a day: looked at and approved by WhatsApp beforehand, so
# neither of these may begin or end with what is put in. The summary is one line.
whatsapp-notice = There is news about your visit with us: { $summary } Tap the button to see it in full and to answer.
whatsapp-notice-sample = Your visit on Tuesday is confirmed. Max comes between 14:00 and 16:00.
# At most 20 characters.
whatsapp-show-message = Show message
