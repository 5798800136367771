### Las páginas del equipo: lo que se ve de avisos, personas, tareas y días.

## Un aviso

desk-ticket-heading = { $sign } { $code } · { $device } · { $status }
desk-ticket-files =
    { $files ->
        [one] Con { $files } foto o archivo del cliente.
       *[other] Con { $files } fotos o archivos del cliente.
    }

desk-status-incomplete = en espera
desk-status-pending = pendiente
desk-status-scheduled = reservado
desk-status-in-progress = en curso
desk-status-resolved = reparado
desk-status-irreparable = sin arreglo
desk-status-closed = cerrado
desk-status-cancelled = anulado
desk-status-expired = caducado

desk-since-incomplete = En espera desde { $since }
desk-since-pending = Buscando técnico desde { $since }
desk-since-scheduled = Hay una visita reservada, desde { $since }
desk-since-in-progress = Hay un técnico trabajando, desde { $since }
desk-since-resolved = Reparado, el { $since }
desk-since-irreparable = Sin arreglo, visto el { $since }
desk-since-closed = Cerrado, el { $since }
desk-since-cancelled = Anulado, el { $since }
desk-since-expired = Terminado sin que nadie pudiera actuar, el { $since }

desk-pending-offering = Se está preguntando a técnicos.
desk-pending-no-qualified-expert = Nadie de esta zona tiene los conocimientos.
desk-pending-no-common-slot = Nadie con los conocimientos está libre en los horarios del cliente.
desk-pending-all-declined = Se ha preguntado a todos los que podrían ir, y nadie ha dicho que sí.

desk-fact-status = Estado
desk-fact-customer = Cliente
desk-fact-where = Dónde
desk-fact-when = Cuándo
desk-fact-owner = Se ocupa
desk-fact-agent = Habla con el cliente
desk-fact-asked = Preguntados ahora
desk-fact-visit = Visita
desk-fact-flags = Conviene saber
desk-nobody = nadie en particular
desk-since = { $who }, desde { $since }
desk-no-address = aún sin dirección
desk-no-times = aún sin horarios
desk-more-times = y { $more } más
desk-asked =
    { $experts ->
        [one] { $experts } técnico, hasta { $until }
       *[other] { $experts } técnicos, hasta { $until }
    }
desk-urgent = urgente

desk-visit-confirmed = { $expert }, se espera { $arrival }
desk-visit-en-route = { $expert } está en camino, se espera { $arrival }
desk-visit-on-site = { $expert } está allí
desk-visit-finished = { $expert } estuvo allí y ha terminado
desk-visit-no-show = { $expert } no encontró a nadie
desk-visit-handed-over = { $expert } la pasó a otro
desk-visit-cancelled = la visita de { $expert } se anuló

desk-flag-no-show = no había nadie en una visita
desk-flag-repeat-no-show = no había nadie más de una vez
desk-flag-reduced-intake = recibido mientras partes del sistema no funcionaban
desk-flag-fee-raised = se subieron los honorarios
desk-flag-possible-abuse = parece un abuso
desk-flag-model-corrected = se corrigió el modelo
desk-flag-unreachable = difícil de localizar
desk-flag-reopened = reabierto

desk-payment-covered = lo cubre { $plan } (datos de { $asOf })
desk-payment-paid = pagado (datos de { $asOf })
desk-payment-unpaid = sin pagar
desk-payment-unverified = no vemos si está pagado

desk-clock-answer = El cliente espera respuesta
desk-clock-owner = No se ocupa nadie
desk-clock-running = ⏱️ desde { $since }, plazo hasta { $due }
desk-clock-overdue = 🔴 desde { $since }, vencido desde { $due }

desk-hold-details = Algo del aviso no está claro: pregunte al cliente, por favor.
desk-hold-model = Nadie conoce aún este modelo.
desk-hold-payment = No está claro quién paga: se pregunta a técnicos en cuanto se aclare.
desk-hold-address = La dirección no está clara: pregunte al cliente, por favor.
desk-hold-customer = Le toca al cliente: esperamos su respuesta.
desk-hold-new-times = Han pasado todos los horarios del cliente: esperamos otros.
desk-hold-part = Espera un repuesto: { $part }.
desk-hold-until = { $words } Sigue solo el { $until }.

desk-decision-ask-expert = Se pregunta a { $expert } en unos segundos, por { $by }
desk-decision-assign = Se da a { $expert } en unos segundos, por { $by }
desk-decision-cancel-ticket = Se anula en unos segundos, por { $by }
desk-decision-waits = Todavía no ha pasado nada.

desk-take-over = Hacerse cargo
desk-hand-back = Devolver
desk-ask-expert = Preguntar a técnico
desk-assign = Asignar
desk-mark-paid = Marcar pagado
desk-cancel-ticket = Anular aviso
desk-undo = Deshacer
desk-own = Me ocupo yo
desk-disown = Dejarlo
desk-why-pending = ¿Por qué pendiente?
desk-story = Historia
desk-show = Abrir
desk-done = Hecho
desk-refresh = Actualizar

## Tareas

desk-needs-you = Le necesita: { $task }
desk-task-since = desde { $since }
desk-task-over = de { $since } a { $until }
desk-task-asked-for-a-person = el cliente quiere hablar con alguien
desk-task-room-closed = no se puede escribir en { $room } ({ $why }): sus páginas esperan hasta que podamos de nuevo
desk-room-helpdesk = el canal de atención
desk-room-managers = el canal de responsables
desk-room-home = los resúmenes
desk-task-unreachable = no podemos contactar con { $name } por ningún canal
desk-task-settle-payment = averiguar quién paga
desk-task-settle-model = averiguar qué modelo es
desk-task-silent-about-departure = el técnico debería haber salido y no lo ha dicho
desk-task-silent-about-arrival = el técnico debería haber llegado y no lo ha dicho
desk-task-silent-about-end = el técnico debería haber terminado y no lo ha dicho
desk-managers-needed = 🔴 Necesita a un responsable
desk-managers-done = ✅ Aclarado

## Alguien sin aviso

desk-person-heading = { $sign } { $name } quiere hablar
desk-person-known = Sin avisos abiertos. Le conocemos desde { $since }.
desk-person-settled = Aquí ya no espera nadie.

## Líneas de un hilo

desk-line-customer = { $who }, { $time }
desk-line-bot = Callout, { $time }
desk-line-agent = { $who } al cliente, { $time }
desk-line-note = Nota de { $who }, { $time }
desk-line-notice = ℹ️ { $text } ({ $time })

## Listas

desk-found-title = { $code } · { $device }
desk-found-ticket = { $customer }, { $status } desde { $since }
desk-found-ownerless = no se ocupa nadie
desk-found-owner = con { $name }
desk-found-waiting = 💬 espera respuesta desde { $since }
desk-found-tasks =
    { $tasks ->
        [one] necesita a alguien para { $tasks } cosa
       *[other] necesita a alguien para { $tasks } cosas
    }
desk-waiting-title = { $name } · { $code }
desk-waiting-agent = { $agent } habla con el cliente
desk-expert-active = 🟢 { $name }
desk-expert-paused = ⏸️ { $name }, en pausa
desk-expert-suspended = 🚫 { $name }, en suspenso
desk-expert-rating = ★ { $rating }
desk-expert-day =
    { $visits ->
        [one] { $visits } visita hoy, { $capacity } como mucho
       *[other] { $visits } visitas hoy, { $capacity } como mucho
    }
desk-expert-offers =
    { $offers ->
        [one] { $offers } oferta abierta
       *[other] { $offers } ofertas abiertas
    }
desk-expert-busy = trabajando en { $code }

## El resumen de una persona

desk-home-heading = Mi lista
desk-home-as-of = A las { $time }
desk-home-own =
    { $count ->
        [one] Se ocupa de { $count } aviso:
       *[other] Se ocupa de { $count } avisos:
    }
desk-home-own-none = Ahora no se ocupa de ningún aviso.
desk-home-waiting =
    { $count ->
        [one] { $count } cliente espera respuesta:
       *[other] { $count } clientes esperan respuesta:
    }
desk-home-waiting-none = Ningún cliente espera respuesta.
desk-home-ownerless =
    { $count ->
        [one] { $count } aviso necesita a alguien, y no se ocupa nadie:
       *[other] { $count } avisos necesitan a alguien, y no se ocupa nadie:
    }
desk-home-ownerless-none = Todo aviso que necesita a alguien lo tiene.
desk-home-tasks =
    { $count ->
        [one] { $count } cosa más por hacer:
       *[other] { $count } cosas más por hacer:
    }

## Cómo está el sistema

desk-health-fine = ✅ Todo funciona.
desk-health-room = No podemos escribir en { $room } desde { $since }: { $why }
desk-health-inbox =
    { $count ->
        [one] { $count } mensaje de un cliente o técnico espera a ser leído, desde hace { $minutes } min.
       *[other] { $count } mensajes de clientes y técnicos esperan a ser leídos, el más antiguo desde hace { $minutes } min.
    }
desk-health-outbox =
    { $count ->
        [one] { $count } mensaje nuestro espera a ser enviado, desde hace { $minutes } min.
       *[other] { $count } mensajes nuestros esperan a ser enviados, el más antiguo desde hace { $minutes } min.
    }
desk-health-timers =
    { $count ->
        [one] { $count } recordatorio o plazo va con retraso.
       *[other] { $count } recordatorios y plazos van con retraso.
    }
desk-health-dead =
    { $count ->
        [one] { $count } cosa falló del todo. Debería mirarlo alguien técnico.
       *[other] { $count } cosas fallaron del todo. Debería mirarlas alguien técnico.
    }

## Un día en cifras

desk-digest-heading = { $day } en cifras
desk-digest-reported = Recibidos
desk-digest-scheduled = Visitas reservadas
desk-digest-resolved = Reparados
desk-digest-irreparable = Sin arreglo
desk-digest-cancelled = Anulados
desk-digest-expired = Caducados
desk-digest-same = { $count }, como el día anterior
desk-digest-more = { $count }, { $by } más que el día anterior
desk-digest-fewer = { $count }, { $by } menos que el día anterior
desk-digest-offers =
    { $made ->
        [one] Se hizo { $made } oferta a técnicos, aceptadas: { $accepted }.
       *[other] Se hicieron { $made } ofertas a técnicos, aceptadas: { $accepted }.
    }
desk-digest-no-offers = No se hicieron ofertas a técnicos.
desk-digest-speed = Del aviso a la visita reservada: { $time }, en la mitad de los avisos.
desk-digest-faster = Del aviso a la visita reservada: { $time }, en la mitad de los avisos. Es más rápido que el día anterior ({ $than }).
desk-digest-slower = Del aviso a la visita reservada: { $time }, en la mitad de los avisos. Es más lento que el día anterior ({ $than }).
desk-digest-no-speed = No se reservó ninguna visita.
desk-digest-stars =
    { $count ->
        [one] Los clientes dieron { $mean } estrellas ({ $count } respuesta).
       *[other] Los clientes dieron { $mean } estrellas de media ({ $count } respuestas).
    }
desk-digest-no-stars = Ningún cliente dio estrellas.
desk-digest-now = Necesita atención ahora:
desk-digest-pending =
    { $count ->
        [one] { $count } aviso espera un técnico, desde { $since }.
       *[other] { $count } avisos esperan un técnico, el más antiguo desde { $since }.
    }
desk-digest-waiting =
    { $count ->
        [one] { $count } cliente espera respuesta.
       *[other] { $count } clientes esperan respuesta.
    }
desk-digest-ownerless =
    { $count ->
        [one] { $count } aviso necesita a alguien, y no se ocupa nadie.
       *[other] { $count } avisos necesitan a alguien, y no se ocupa nadie.
    }
desk-digest-tasks =
    { $count ->
        [one] { $count } tarea está abierta.
       *[other] { $count } tareas están abiertas.
    }
desk-digest-nothing = Nada.
desk-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
desk-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
