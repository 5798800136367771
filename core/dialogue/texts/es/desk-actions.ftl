### Lo que se pregunta y se dice a los compañeros del equipo cuando hacen algo.

## Formularios

desk-form-close = Cerrar
desk-form-about = { $code } · { $device } · { $times }
desk-form-too-late = Ha tardado demasiado, así que no se pudo abrir el formulario. No se ha cambiado nada: elíjalo otra vez, por favor.
desk-ask-title = Preguntar a técnico
desk-ask-submit = Preguntar
desk-assign-title = Asignar
desk-assign-submit = Asignar
desk-assign-reason = ¿Por qué?
desk-assign-hint = Lo lee el técnico, y también quien lea la historia del aviso.
desk-pick-expert = Técnico
desk-cancel-title = Anular aviso
desk-cancel-submit = Anular aviso
desk-cancel-about = { $code } · { $device }
desk-cancel-visit = Hay una visita reservada. Se anula, y se avisa al técnico.
desk-cancel-reason = ¿Por qué?
desk-cancel-hint = Esto lo lee el cliente.

desk-option =
    { $jobs ->
        [one] { $km } km · { $arrival } · { $jobs } trabajo en 7 días
       *[other] { $km } km · { $arrival } · { $jobs } trabajos en 7 días
    }
desk-ranked = { $place }. { $name }: a { $km } km, podría llegar { $arrival }
desk-rating = ★ { $rating }
desk-unrated = aún sin estrellas
desk-load =
    { $jobs ->
        [0] ningún trabajo en los últimos 7 días
        [one] { $jobs } trabajo en los últimos 7 días
       *[other] { $jobs } trabajos en los últimos 7 días
    }
desk-good-detour = menos camino que otros
desk-good-wait = menos espera que otros
desk-good-lateness = margen de tiempo
desk-good-surplus = justo el nivel adecuado
desk-good-continuity = ya estuvo allí
desk-good-fairness = tuvo menos trabajos que otros
desk-good-reliability = mejor valorado que otros
desk-bad-detour = más camino que otros
desk-bad-wait = más espera que otros
desk-bad-lateness = horario ajustado
desk-bad-surplus = podría con trabajos más difíciles
desk-bad-continuity = ya estuvo allí otra persona
desk-bad-fairness = tuvo más trabajos que otros
desk-bad-reliability = peor valorado que otros
desk-answered-open = preguntado a las { $at }, aún sin respuesta
desk-answered-declined = dijo que no a las { $at }
desk-answered-lapsed = no respondió antes de las { $at }

desk-excluded-title = No pueden ir:
desk-excluded = { $name }: { $why }
desk-excluded-more = y { $more } más
desk-being-asked = se le está preguntando ahora
desk-asleep = duerme, se le puede preguntar desde { $until }
desk-out-not-active = no acepta trabajos
desk-out-excluded-by-customer = el cliente no lo quiere
desk-out-no-skill = no repara esto
desk-out-skill-level = le falta experiencia para este modelo
desk-out-outside-radius = demasiado lejos
desk-out-already-asked = ya se le ha preguntado
desk-out-too-soon = los horarios del cliente son muy próximos o han pasado
desk-out-outside-working-hours = no trabaja en los horarios del cliente
desk-out-time-off = está libre
desk-out-capacity-reached = tiene el día lleno
desk-out-no-gap = ningún hueco lo bastante largo
desk-out-not-considered = no repara este tipo de aparato
desk-nobody-to-choose = Nadie puede ir a { $code } en los horarios del cliente.

## ¿Por qué sigue pendiente?

desk-pending-title = { $code } está pendiente desde { $since }
desk-pending-answers = Preguntados: { $asked }. Dijeron que no: { $declined }. Sin respuesta: { $lapsed }.
desk-pending-unknown = Todavía no se ha buscado a nadie.
desk-pending-looked =
    { $considered ->
        [one] En la última búsqueda: { $considered } técnico para este tipo de aparato, podrían ir { $able }.
       *[other] En la última búsqueda: { $considered } técnicos para este tipo de aparato, podrían ir { $able }.
    }
desk-pending-open =
    { $experts ->
        [one] { $experts } técnico aún puede responder, hasta { $until }.
       *[other] { $experts } técnicos aún pueden responder, hasta { $until }.
    }
desk-pending-excluded =
    { $experts ->
        [one] • { $experts } técnico: { $why }
       *[other] • { $experts } técnicos: { $why }
    }

## La historia

desk-story-heading = La historia de { $code }
desk-story-line = { $when } · { $who }: { $text }
desk-story-left-out = Se omiten las primeras { $left } líneas.

## Lo que se decidió, una vez hecho

desk-performed-ask-expert = { $by } preguntó a { $expert }.
desk-performed-assign = { $by } dio el trabajo a { $expert }: «{ $reason }»
desk-performed-cancel-ticket = { $by } anuló el aviso: «{ $reason }»
desk-wanted-ask-expert = { $code }: no se preguntó a { $expert }.
desk-wanted-assign = { $code }: el trabajo no se dio a { $expert }.
desk-wanted-cancel-ticket = { $code } no se anuló.
desk-not-performed = { $wanted } { $why }

## Por qué algo no se hizo

desk-refused-only-managers = Eso es para responsables. No se ha cambiado nada.
desk-refused-only-agent = Solo puede devolver quien se hizo cargo, o un responsable.
desk-refused-only-owner = Solo puede dejarlo quien se ocupa, o un responsable.
desk-refused-only-decider = Solo puede deshacerlo quien lo decidió, o un responsable.
desk-refused-no-ticket = Ya no encuentro este aviso.
desk-refused-no-person = Ya no encuentro a esta persona.
desk-refused-no-task = Ya no encuentro esta tarea.
desk-refused-no-expert = Elija un técnico de la lista, por favor. No se ha cambiado nada.
desk-refused-ends-by-itself = Esto termina solo en cuanto se aclare.
desk-refused-task-done = Alguien ya lo ha hecho.
desk-refused-scheduled = Ya hay una visita reservada. No se ha cambiado nada.
desk-refused-begun = Ya hay un técnico trabajando allí. No se ha cambiado nada.
desk-refused-finished = Este aviso está terminado. No se ha cambiado nada.
desk-refused-cancelled = Este aviso está anulado. No se ha cambiado nada.
desk-refused-expired = Este aviso ha caducado. No se ha cambiado nada.
desk-refused-held = Este aviso está en espera: antes va lo que espera. No se ha cambiado nada.
desk-refused-not-held = El pago ya está aclarado.
desk-refused-not-pending = Este aviso ya no está pendiente.
desk-refused-reason = Dé un motivo, por favor. No se ha cambiado nada.
desk-refused-reason-long = Dé un motivo más corto, por favor. No se ha cambiado nada.
desk-refused-taken-back = { $by } lo retiró.
desk-refused-decision-waits = { $by } acaba de decidir algo sobre este aviso. Solo { $by } o un responsable puede retirarlo. No se ha cambiado nada.
desk-refused-undo = Ya no hay nada que deshacer.
desk-refused-owned = Ya se ocupa usted.
desk-refused-disown = No se ocupa nadie.
desk-refused-taken-over = { $agent } está hablando con este cliente. Solo cuando devuelva la conversación podrá hacerse cargo.
desk-refused-not-taken-over = Nadie se ha hecho cargo: responde el bot.
desk-refused-nobody-there = Esta persona no tiene ningún chat al que podamos escribir.
desk-refused-expert = Este técnico no puede ir: { $why }. No se ha cambiado nada.
desk-refused-asleep = Este técnico duerme. Puede preguntarle a partir de { $until }. No se ha cambiado nada.
desk-refused-otherwise = No ha funcionado y no se ha cambiado nada. Mire el aviso, por favor, e inténtelo otra vez.

desk-write-in-thread = Quien habla con este cliente es usted. Escriba en el hilo bajo la página: todo lo que escriba allí le llega.
desk-unsendable-only-files = Los archivos no pasan desde aquí, así que al cliente no le ha llegado nada. Descríbalo con palabras, por favor.
desk-unsendable-files = Sus palabras llegaron al cliente, los archivos no: los archivos no pasan desde aquí.
desk-unsendable-correction-too-long = Es demasiado largo para un mensaje de chat: el cliente sigue viendo lo que escribió antes.
desk-unsendable-correction-empty = El cliente sigue viendo lo que escribió antes: lo enviado se puede corregir, no vaciar.
desk-unsendable-too-long = Es demasiado largo para un mensaje de chat, así que al cliente no le ha llegado nada. Envíelo por partes, por favor.

## Comandos

desk-help =
    Lo que entiendo:
    • /callout T-7K3QX muestra un aviso
    • /callout search y un nombre, teléfono, aparato o calle encuentra avisos
    • /callout experts y un nombre, especialidad o lugar encuentra técnicos
    • /callout messages T-7K3QX muestra lo que se dijo al cliente en cada canal, y lo que llegó
    • /callout health dice cómo está el sistema
    • /callout merge y dos avisos hace de sus clientes una sola persona, /callout unmerge y un nombre o aviso lo deshace
    • /callout join y un código le hace miembro del equipo
desk-no-such-code = No hay ningún aviso { $code }. Si falla una letra, «/callout search» con el nombre del cliente lo encuentra.
desk-found =
    { $count ->
        [one] Un aviso para «{ $typed }»:
       *[other] { $count } avisos para «{ $typed }», los más nuevos primero:
    }
desk-found-nothing = Ningún aviso encaja con «{ $typed }». Lo mejor es un nombre, un teléfono, un aparato o una calle.
desk-found-experts =
    { $count ->
        [one] Un técnico:
       *[other] { $count } técnicos:
    }
desk-found-no-expert = Ningún técnico encaja con «{ $typed }». Lo mejor es un nombre, una especialidad como TV, o un lugar.
desk-unknown = No conozco «{ $what }».
desk-unknown-near = No conozco «{ $what }». ¿Quería decir «/callout { $near }»?
desk-stranger-title = Todavía no forma parte de este equipo
desk-stranger = Para trabajar aquí necesita una invitación de administración: escriba «/callout join» y su código.
desk-welcome = ¡Hola, { $name }! Ya forma parte del equipo.
desk-welcome-other = ¡Hola, { $name }! Esta cuenta ya es suya.
