### Lo que solo se dice en WhatsApp.

# El botón que abre una lista de opciones. Como mucho 20 caracteres.
whatsapp-choose = Elegir

# WhatsApp no tiene botón para esto: lo hace cada persona.
whatsapp-how-to-share-location = Para enviarme su ubicación: toque 📎 (o +) junto al campo de texto y luego «Ubicación».
whatsapp-how-to-share-number = Escriba aquí su número, con el prefijo del país, por ejemplo +34 612 345 678.

# Lo que WhatsApp nos deja decir a quien lleva un día sin escribir: aprobado antes por WhatsApp, así que ninguno puede
# empezar ni acabar con lo que se inserta. El resumen es una línea.
whatsapp-notice = Hay novedades sobre su visita: { $summary } Toque el botón para verlas enteras y responder.
whatsapp-notice-sample = Su visita del martes está confirmada. Max llega entre las 14:00 y las 16:00.
# Como mucho 20 caracteres.
whatsapp-show-message = Ver mensaje
