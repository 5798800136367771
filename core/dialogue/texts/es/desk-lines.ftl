### Lo que lee el equipo en un hilo.

## Sobre la conversación con un cliente

talk-desk-silent = { $agent } lleva un rato en silencio: el bot vuelve a responder a { $customer }.
talk-desk-silent-waiting = { $agent } lleva un rato en silencio: el bot vuelve a responder a { $customer }, que sigue esperando respuesta.
talk-desk-said-after = ⚠ { $agent } escribió las últimas palabras de arriba después de «Devolver», pero Slack nos habló antes de las palabras: llegaron al cliente.
talk-desk-took-back = { $agent } borró aquí un mensaje que había ido al cliente. En el chat del cliente sigue estando.
talk-desk-gone = { $customer } nos ha bloqueado o ha dejado el chat. Lo que escribimos ya no llega.
talk-desk-back = { $customer } ha vuelto al chat.
desk-undelivered = ⚠ Esto no le llegó al cliente: { $agent }: «{ $words }» ({ $why })

## El chat del cliente, donde es más que palabras

mirror-corrected = ✎ { $text }
mirror-location = 📍 { $lat }, { $lon }
    { $url }
mirror-contact = ☎ { $phone }
mirror-unsupported = (algo que no se puede mostrar aquí)
mirror-photo =
    { $count ->
        [one] 📷 foto
       *[other] 📷 { $count } fotos
    }
mirror-video =
    { $count ->
        [one] 🎥 vídeo
       *[other] 🎥 { $count } vídeos
    }
mirror-voice =
    { $count ->
        [one] 🎙 mensaje de voz
       *[other] 🎙 { $count } mensajes de voz
    }
mirror-document =
    { $count ->
        [one] 📎 archivo
       *[other] 📎 { $count } archivos
    }
