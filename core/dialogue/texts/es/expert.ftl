# Lo que leen los técnicos. También a ellos se les trata de usted.

## Dónde está algo, visto desde la base del técnico

compass-n = al norte
compass-ne = al noreste
compass-e = al este
compass-se = al sureste
compass-s = al sur
compass-sw = al suroeste
compass-w = al oeste
compass-nw = al noroeste

## Ofertas

offer-title = Oferta de trabajo: { $device } ({ $category })
offer-model-unconfirmed = ⚠️ Nadie ha confirmado aún el modelo, así que podría ser otro.
offer-words = «{ $words }»
offer-follow-up = Continúa una visita anterior: { $result }.
offer-area = Dónde: { $km } km { $towards } de su base
offer-distance = Dónde: a { $km } km de su base
offer-plan = Cuándo: { $window } (llegada hacia las { $arrival }, { $minutes } min de trabajo)
offer-fee = Sus honorarios: { $fee }
offer-answer-by = Responda antes de las { $time }, por favor. Después preguntamos a otros.
offer-accept = Aceptar
offer-accept-window = Acepto { $window }
offer-decline = Rechazar
offer-why-me = ¿Por qué yo?
offer-accepted = ✅ Es suyo: { $window }, honorarios { $fee }. La dirección y el teléfono están en la ficha de la visita.
offer-declined = La ha rechazado. Gracias por responder tan pronto.
offer-lapsed = ⌛ Demasiado tarde: el plazo para responder acabó a las { $time }. Estamos preguntando a otros.
offer-withdrawn-taken = Alguien fue más rápido. Este trabajo ya tiene técnico.
offer-withdrawn-ticket-cancelled = El cliente lo ha anulado. No hay nada que hacer.
offer-withdrawn-windows-changed = El cliente necesita otro horario, así que esta oferta ha terminado. Si el nuevo le viene bien, recibirá otra.
offer-withdrawn-assigned = ✅ Este trabajo es suyo: nuestro equipo se lo ha dado. Todo está en la ficha de la visita.
offer-withdrawn-plan-changed = Su día ha cambiado desde que le preguntamos, y este trabajo ya no cabe. Estamos preguntando a otra persona.
offers-open =
    { $count ->
        [0] Ahora no hay ofertas abiertas. Las nuevas llegan aquí solas.
        [one] Una oferta abierta:
       *[other] { $count } ofertas abiertas:
    }

## ¿Por qué yo?

why-rank = Era el número { $rank } de { $of } técnicos que podrían hacer este trabajo. A su favor:
why-only = Es el único técnico que puede hacer este trabajo a esa hora. A su favor:
why-skill = los conocimientos adecuados, a { $km } km de su base
why-good-detour = menos camino que otros
why-good-wait = sin esperas entre dos visitas
why-good-lateness = margen antes y después
why-good-surplus = pide justo su nivel
why-good-continuity = ya ha estado allí
why-good-fairness = esta semana ha tenido menos trabajos que otros
why-good-reliability = los clientes le valoran muy bien
why-against = En contra, un poco:
why-bad-detour = más camino que otros
why-bad-wait = algo de espera antes
why-bad-lateness = un horario ajustado alrededor
why-bad-surplus = puede hacer trabajos más difíciles que este
why-bad-continuity = otra persona ya ha estado allí
why-bad-fairness = esta semana ha tenido más trabajos que otros
why-bad-reliability = otros tienen mejor valoración
why-direct = Alguien de nuestro equipo ha preguntado por usted.
why-qualified = Tiene los conocimientos adecuados, está a { $km } km y libre a esa hora.

## La ficha de la visita

visit-title = Visita { $code }: { $device }
visit-assigned-title = { $code } es suya: { $device }
visit-assigned =
    { $manager }, de nuestro equipo, le ha dado esta visita: { $window }.
    Por qué: { $reason }
    Si no le va bien, elija «No puedo ir» en la ficha de la visita.
visit-window = { $window }, como se prometió al cliente
visit-plan = Salida hacia las { $leave }, llegada hacia las { $arrival }, fin hacia las { $end }.
visit-under-way = En camino desde las { $since }, llegada hacia las { $arrival }.
visit-at-work = Allí desde las { $since }, { $minutes } min previstos.
visit-address = Dirección: { $address }
visit-customer = Cliente: { $name }
visit-customer-phone = Cliente: { $name }, { $phone }
visit-model-unconfirmed = ⚠️ Nadie ha confirmado aún el modelo: mire primero la placa.
visit-words = «{ $words }»
visit-earlier = Visitas anteriores por esta avería:
visit-history = { $day }, { $name }: { $result }
visit-history-note = { $day }, { $name }: { $result }. «{ $note }»
visit-history-somebody = otro técnico
visit-fee = Sus honorarios: { $fee }
visit-next-confirmed = Elija «En camino» cuando salga: { $name } lo sabrá al momento.
visit-next-en-route = Elija «He llegado» cuando esté en la puerta.
visit-next-on-site = Elija «Terminar» cuando acabe.
visit-on-my-way = En camino
visit-arrived = He llegado
visit-finish = Terminar
visit-cannot-make-it = No puedo ir
visit-show = Ver visita
visit-result-fixed = reparado
visit-result-follow-up-needed = necesita otra visita
visit-result-part-needed = necesita un repuesto
visit-result-wrong-skill = necesita otros conocimientos
visit-result-irreparable = sin arreglo
visit-result-no-show = no había nadie
visit-over-finished = ✅ Terminada { $at }: { $result }. Sus honorarios: { $fee }.
visit-over-no-show = Acabada { $at }: no había nadie.
visit-over-handed-over = Otra persona se ha hecho cargo de esta visita ({ $planned }). No le queda nada por hacer.
visit-over-cancelled = El cliente la ha anulado ({ $planned }). No salga, por favor.
visit-over-time-changed = El cliente necesita otro horario ({ $planned } se anula). No salga, por favor.
visit-over-given-back = Devolvió esta visita ({ $planned }). Estamos preguntando a otra persona.
expert-card-moved = Esto está ahora más abajo. ↓

## Alrededor de una visita

visit-called-off-title = Anulada: { $code }
visit-called-off = El cliente ha anulado { $device }, { $window }. No salga, por favor; ese tiempo vuelve a ser suyo.
visit-called-off-new-time = Al cliente ya no le va bien { $window } para { $device } y pide otro horario. No salga, por favor; si el nuevo le viene bien, recibirá una oferta.
visit-note-added-title = Novedades del cliente: { $code }, { $device }
visit-note-added-files =
    { $count ->
        [one] Un archivo nuevo.
       *[other] { $count } archivos nuevos.
    }
visit-reminder-day-title = Una visita mañana
visit-reminder-soon-title = Una visita pronto
visit-reminder = { $code }, { $device }: { $window }. Salida hacia las { $leave }, llegada hacia las { $arrival }.
visit-nudge-departure-title = ¿Está en camino?
visit-nudge-departure = { $code }, { $device }: quería salir a las { $leave } para llegar hacia las { $arrival }. Si hay algún problema, díganoslo ahora y encontramos a otra persona a tiempo.
visit-nudge-arrival-title = ¿Ya está allí?
visit-nudge-arrival = { $code }, { $device }: le esperaban hacia las { $arrival }. Si está allí, elija «He llegado»; si hay algún problema, díganoslo ahora.
visit-nudge-end-title = ¿Todo listo?
visit-nudge-end = { $code }, { $device }: ha pasado el tiempo previsto. Si ha acabado, elija «Terminar»; si necesita más, siga y termine después.

## Respuestas a lo elegido

toast-accepted = ¡Es suyo! La dirección y el teléfono están en la ficha de la visita.
toast-declined = Rechazada. Gracias por responder tan pronto.
toast-departed = ¡Buen viaje! El cliente sabe que va.
toast-arrived = El cliente sabe que está allí.
toast-role-expert = Ahora está aquí como técnico.
toast-role-customer = Ahora está aquí como cliente.
refused-no-such-offer = Esta oferta ya no está disponible para usted. /offers muestra las abiertas.
refused-offer-already-yours = Ya la ha aceptado. Es suya.
refused-offer-already-declined = Ya la ha rechazado.
refused-offer-lapsed = Demasiado tarde: el plazo para responder ha pasado, y estamos preguntando a otros.
refused-offer-taken = Alguien fue más rápido. Este trabajo ya tiene técnico.
refused-offer-withdrawn = Esta oferta se ha retirado entretanto.
refused-plan-changed = Su día ha cambiado desde que le preguntamos, y este trabajo ya no cabe. No se ha reservado nada.
refused-no-such-visit = No encuentro esa visita entre las suyas. /today muestra las que tiene.
refused-already-en-route = Ya está en camino. Elija «He llegado» en la puerta.
refused-already-on-site = Ya ha llegado. Elija «Terminar» cuando acabe.
refused-not-en-route = Elija primero «En camino», después «He llegado».
refused-not-on-site = Solo puede terminar lo que ha empezado: elija «En camino», después «He llegado».
refused-visit-finished = Esta visita ya ha terminado.
refused-visit-handed-over = Otra persona se ha hecho cargo de esta visita.
refused-visit-cancelled = Esta visita se ha anulado. No hay nada que hacer.
refused-part-date-over = Ese día ya ha pasado. Elija «Terminar» otra vez, por favor, y dé uno posterior.
refused-role = Eso no está disponible para usted. Si debería estarlo, hable con nosotros.
refused-experts-only = Eso es para nuestros técnicos. Si tiene un código de invitación, escriba: join y el código.
refused-otherwise = No ha funcionado y no se ha cambiado nada. Mire la ficha, por favor, o hable con alguien.

## Terminar

finish-ask-outcome = { $code }: ¿cómo ha ido?
finish-choose-outcome = Elija una de estas, por favor; enseguida podrá explicarlo.
finish-outcome-fixed = Reparado
finish-outcome-follow-up-needed = Hace falta volver
finish-outcome-part-needed = Falta un repuesto
finish-outcome-wrong-skill = No es lo mío
finish-outcome-irreparable = No tiene arreglo
finish-ask-part = ¿Qué repuesto falta? Nombre y, si lo tiene, número.
finish-part-in-words = Escriba qué repuesto es, por favor.
finish-ask-part-day = ¿Cuándo puede llegar { $part }? Elija, o escriba un número de días o una fecha.
finish-part-three-days = En 3 días
finish-part-week = En una semana
finish-part-two-weeks = En dos semanas
finish-part-day-unclear = Necesito un día a partir de mañana, por ejemplo «5 días», «el próximo viernes» o «24 nov».
finish-ask-minutes = ¿Cuánto trabajo queda? Elija, o escriba los minutos.
finish-minutes = { $count } min
finish-minutes-unclear = Necesito una duración de hasta { $most } minutos, por ejemplo «45» o «1,5 horas».
finish-ask-note-fixed = ¿Qué ha hecho? Una línea para quien mire después este aparato.
finish-ask-note-follow-up-needed = ¿Qué está hecho y qué queda por hacer?
finish-ask-note-part-needed = ¿Qué debería saber quien monte el repuesto?
finish-ask-note-wrong-skill = ¿Qué conocimientos hacen falta?
finish-ask-note-irreparable = ¿Por qué no tiene arreglo? El cliente lo lee, así que con palabras sencillas, por favor.
finish-note-in-words = Escríbalo con palabras, por favor.
finish-note-too-long = Es más de lo que puedo guardar: { $most } caracteres como mucho. Acórtelo, por favor.
finish-photo-kept =
    { $count ->
        [one] Tengo la foto. Ahora las palabras, por favor.
       *[other] Tengo las { $count } fotos. Ahora las palabras, por favor.
    }
finish-ask-photo = ¿Una foto del resultado? Envíe una o varias, u omítala.
finish-ask-photo-irreparable = Envíe una foto que muestre el daño, por favor: el cliente puede necesitarla para el seguro o la garantía.
finish-photo-thanks = Gracias, la tengo.
finish-photo-more =
    { $count ->
        [one] Una foto hasta ahora. ¿Otra más?
       *[other] { $count } fotos hasta ahora. ¿Otra más?
    }
finish-photo-done = Listo
finish-photo-wanted = Aquí necesito una foto, o elija cómo seguir.
finish-note-added = Lo he añadido a su nota.
finish-note-changed = He cambiado su nota.
finish-summary-title = { $code }: ¿está bien así?
finish-summary-part = Repuesto: { $part }, llega el { $day }
finish-summary-minutes = Más trabajo: { $minutes } min
finish-summary-note = Nota: { $note }
finish-summary-photos =
    { $count ->
        [one] Una foto
       *[other] { $count } fotos
    }
finish-summary-ask = Con «Confirmar» la visita termina y se avisa al cliente.
finish-confirm = Confirmar
finish-please-confirm = Elija «Confirmar», por favor, o «Atrás» para cambiar algo.
finish-done-fixed = { $code } está hecho. ¡Buen trabajo!
finish-done-follow-up-needed = Gracias. Organizamos otra visita para { $code }.
finish-done-part-needed = Gracias. { $code } espera el repuesto hasta el { $day }; entonces se organiza una visita.
finish-done-wrong-skill = Gracias por decirlo. Buscamos a alguien con los conocimientos adecuados para { $code }.
finish-done-irreparable = Gracias. { $code } se cierra como sin arreglo, y al cliente se le dice por qué.

## No puedo ir

lose-ask-why = { $code }: ¿qué ocurre?
lose-because-car-broke-down = Avería del coche
lose-because-ill = Enfermedad
lose-because-stuck-in-traffic = Atasco
lose-because-other = Otra cosa
lose-ask-words = ¿Qué ha pasado? Bastan unas palabras.
lose-in-words = Escríbalo en pocas palabras, por favor.
lose-ask-confirm = ¿Devolver { $code } ({ $words })? Se avisa al cliente al momento y buscamos a otra persona.
lose-confirm = Confirmar
lose-please-confirm = Elija «Confirmar» para devolver la visita; si no, sigue siendo suya.
lose-done = Gracias por avisar. { $code } ya no está en su lista, el cliente lo sabe y estamos preguntando a otra persona.
lose-on-site = Ya está allí. Elija «Terminar» y diga qué falta.

## Lo que puede consultar un técnico

expert-menu =
    Hola, { $name }. Hoy: { $visits ->
        [0] ninguna visita
        [one] una visita
       *[other] { $visits } visitas
    }, { $offers ->
        [0] ninguna oferta abierta
        [one] una oferta abierta
       *[other] { $offers } ofertas abiertas
    }.
expert-status-paused = Está en pausa: sin ofertas nuevas hasta que vuelva.
expert-status-suspended = De momento no recibe ofertas. Hable con nosotros, por favor.
expert-menu-today = Hoy
expert-menu-week = Esta semana
expert-menu-offers = Ofertas
expert-menu-skills = Mis conocimientos
expert-menu-hours = Mi horario
expert-menu-reach = Mis canales
expert-menu-help = Ayuda
expert-menu-switch = Avisar de una avería
agenda-today = Hoy, { $day }
agenda-week = Los próximos siete días
agenda-where = { $km } km { $towards }
agenda-line = { $time } { $device }, { $where } · { $status }
agenda-status-confirmed = prevista
agenda-status-en-route = en camino
agenda-status-on-site = trabajando
agenda-nothing-today = Hoy no quedan visitas.
agenda-nothing-week = Aún no hay nada previsto para esta semana.
skills-title = Sus conocimientos
skills-line = • { $name }, nivel { $level }
skills-line-brand = • { $name }, solo { $brand }, nivel { $level }
skills-none = Todavía ninguno, así que no recibe ofertas.
skills-change = ¿Falta algo? Diga «Hablar con alguien»: uno nuevo necesita aprobación.
hours-title = Su horario
hours-none = Todavía ninguno, así que no recibe ofertas.
hours-limits = Hasta { $capacity } visitas al día, a un máximo de { $km } km de su base
hours-off = Libre: { $from } a { $to }
hours-change = Para cambiarlo, diga «Hablar con alguien».
expert-help-title = Cómo funciona
expert-help =
    Las ofertas llegan aquí solas. Quien acepta primero se queda el trabajo, y después recibe una ficha con la dirección.
    El día de la visita: «En camino», «He llegado», «Terminar». Si algo va mal, «No puedo ir».

    /today sus visitas de hoy
    /week los próximos siete días
    /offers ofertas abiertas
    /skills lo que repara
    /hours cuándo trabaja
    /language en qué idioma lee aquí
    /menu todo junto

    El código de un aviso, como T-7K3QX, muestra esa visita.
expert-photo-unasked = No sé de qué visita es. Elija «Terminar» en su ficha: allí pido las fotos.
expert-not-understood = No lo he entendido. No se ha cambiado nada.

## Entrar en el equipo

join-welcome-expert = ¡Hola, { $name }! Le damos la bienvenida.
join-welcome = ¡Hola, { $name }! Este chat ya es suyo.
join-skills = Repara:
join-hours = Trabaja:
join-next = Las ofertas llegan aquí mismo. Quien acepta primero se queda el trabajo, y después recibe la dirección.
join-no-such-invitation = No conozco esta invitación. Revise el enlace o el código, por favor, o pida otra a quien se la envió.
join-invitation-expired = Esta invitación ha caducado. Pida otra a quien se la envió, por favor.
join-already-somebody-else = Esta invitación es para otra persona: este chat ya es suyo. Pregunte a quien se la envió, por favor.
join-invitation-used = Esta invitación ya se ha usado. Si no fue usted, dígaselo a quien se la envió, por favor, y pida otra.
