### La historia de un aviso como la lee el equipo: una frase por suceso.

story-somebody = alguien
story-system = Callout
story-operator = { $name } (operación)
story-unknown = Algo que esta versión no conoce: { $type }.

## El aviso

story-reported = Avisó de una avería de { $device }: { $description }
story-held = Espera { $hold }.
story-held-until = Espera { $hold }, hasta { $until } como muy tarde.
story-hold-settled = Aclarado: { $hold }.
story-hold-details = más detalles
story-hold-model = el modelo
story-hold-payment = el pago
story-hold-address = la dirección
story-hold-customer = la respuesta del cliente
story-hold-part = un repuesto
story-round-started = Empezó la ronda { $round } de preguntas a técnicos.
story-pending-offering = Se está preguntando a técnicos.
story-pending-no-qualified-expert = Ningún técnico de la zona está cualificado.
story-pending-no-common-slot = Ningún técnico cualificado tiene tiempo en los horarios del cliente.
story-pending-all-declined = Todos los técnicos preguntados han rechazado.
story-assigned = Dio el trabajo a { $expert } sin preguntar: { $reason }
story-scheduled = La visita está reservada.
story-work-started = El trabajo ha empezado.
story-resolved = La avería está reparada.
story-irreparable = No tiene arreglo: { $reason }.
story-visit-unfinished = La visita acabó sin terminar: { $why }.
story-visit-lost = La visita reservada se anula: { $why }.
story-windows-changed = Nuevos horarios: { $windows }.
story-device-corrected = El aparato es { $to }, no { $from }.
story-address-set = La dirección es { $address }.
story-note-added =
    { $files ->
        [0] Añadió una nota: { $text }.
        [one] Añadió una nota con un archivo: { $text }.
       *[other] Añadió una nota con { $files } archivos: { $text }.
    }
story-payment-covered = Facturación dice: lo cubre { $plan } (datos de { $asOf }).
story-payment-paid = Pagado (datos de { $asOf }).
story-payment-unpaid = Facturación dice: ningún plan lo cubre.
story-payment-unverified = Facturación no puede decir quién paga.
story-owned = { $name } se ocupa.
story-disowned = Ya no se ocupa nadie en particular.
story-taken-over = { $name } se hizo cargo de la conversación.
story-handed-back-agent = { $name } devolvió la conversación.
story-handed-back-silent = { $name } llevaba un rato en silencio, así que vuelve a responder el bot.
story-handed-back-colleague = La conversación se le quitó a { $name }.
story-flagged = Marcado: { $flag }.
story-rated =
    { $stars ->
        [one] Dio { $stars } estrella: { $comment }.
       *[other] Dio { $stars } estrellas: { $comment }.
    }
story-rated-wordless =
    { $stars ->
        [one] Dio { $stars } estrella.
       *[other] Dio { $stars } estrellas.
    }
story-reopened = Lo reabrió: { $why }.
story-closed = Cerrado, pasado el plazo para reabrirlo.
story-cancelled = Lo anuló: { $reason }.
story-expired = Terminado, porque nadie pudo actuar durante demasiado tiempo.

## Visitas

story-visit-confirmed = La visita { $number } es de { $expert }: { $window }, llegada hacia las { $arrival }, por { $fee }.
story-visit-departed = { $expert } salió.
story-visit-arrived = { $expert } llegó.
story-visit-replanned = A { $expert } se le espera ahora hacia las { $arrival }.
story-visit-no-show = { $expert } no encontró a nadie.
story-visit-handed-over = La visita de { $expert } pasó a otro técnico.
story-visit-cancelled = La visita de { $expert } se anuló: { $reason }.
story-finished-fixed = { $expert } terminó: reparado. { $note }
story-finished-follow-up =
    { $minutes ->
        [one] A { $expert } le faltó tiempo; hace falta más o menos { $minutes } minuto más. { $note }
       *[other] A { $expert } le faltó tiempo; hacen falta unos { $minutes } minutos más. { $note }
    }
story-finished-part = { $expert } necesita un repuesto ({ $part }), que se espera para { $until }. { $note }
story-finished-wrong-skill = { $expert } vio que hace falta alguien con otros conocimientos. { $note }
story-finished-irreparable = { $expert } vio que no tiene arreglo. { $note }

## Ofertas

story-offer-made = Ofrecido a { $expert } por { $fee }, abierto hasta { $until }.
story-offer-delivered = La oferta llegó a { $expert }.
story-offer-accepted = { $expert } aceptó.
story-offer-declined = { $expert } rechazó.
story-offer-lapsed = { $expert } dejó pasar la oferta.
story-offer-withdrawn-taken = Se retiró la oferta a { $expert }: el trabajo es de otra persona.
story-offer-withdrawn-ticket-cancelled = Se retiró la oferta a { $expert }: el aviso se anuló.
story-offer-withdrawn-windows-changed = Se retiró la oferta a { $expert }: cambiaron los horarios del cliente.
story-offer-withdrawn-assigned = Se retiró la oferta a { $expert }: se le dio el trabajo.
story-offer-withdrawn-plan-changed = Se retiró la oferta a { $expert }: cambió su plan.
