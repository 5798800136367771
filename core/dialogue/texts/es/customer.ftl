### Lo que leen los clientes. Se les trata de usted.

## Opciones que aparecen bajo muchos mensajes

choice-track = Ver estado
choice-change-time = Cambiar horario
choice-cancel-ticket = Anular aviso
choice-add-note = Añadir foto o nota
choice-not-fixed = Sigue averiado
choice-report = Avisar de una avería

## Novedades de una visita

scheduled-title = Su visita está reservada
scheduled-body =
    { $expertWithRating } irá el { $window }, probablemente hacia las { $arrival }.
    Es por su aparato { $device } ({ $code }).
    Lo siguiente: se lo recordaremos y le avisaremos cuando { $expert } salga.

on-the-way-title = { $expert } está en camino
on-the-way-body =
    Llega hacia las { $time }, por su aparato { $device } ({ $code }).
    Lo siguiente: { $expert } llamará a su puerta.

arrived-title = { $expert } ha llegado
arrived-body =
    { $minutes ->
        [one] El trabajo en { $device } suele durar { $minutes } minuto.
       *[other] El trabajo en { $device } suele durar unos { $minutes } minutos.
    }
    Lo siguiente: cuando termine, le contaremos el resultado.

finished-fixed-title = Reparado: { $device }
finished-fixed-body =
    { $reopenDays ->
        [one] Si vuelve a fallar en { $reopenDays } día, elija «Sigue averiado» y volvemos ({ $code }).
       *[other] Si vuelve a fallar en { $reopenDays } días, elija «Sigue averiado» y volvemos ({ $code }).
    }
    Lo siguiente: en unos minutos le preguntaremos qué tal fue.

finished-follow-up-title = Hace falta otra visita
finished-follow-up-body =
    { $expert } no ha podido terminar hoy con { $device } ({ $code }).
    Lo siguiente: preguntamos a técnicos por sus horarios y le decimos quién va. Si le vienen mejor otros, cámbielos.

finished-part-title = Falta un repuesto: { $part }
finished-part-body =
    { $device } lo espera hasta el { $day }, más o menos ({ $code }).
    Después volvemos a buscar técnico. Denos horarios posteriores a ese día con «Cambiar horario», por favor.

finished-skill-title = Esto es para otro especialista
finished-skill-body =
    { $expert } ha visto que { $device } necesita a alguien con otros conocimientos ({ $code }).
    Lo siguiente: preguntamos a los técnicos adecuados por sus horarios y le decimos quién va.

finished-irreparable-title = { $device } no tiene arreglo
finished-irreparable-body =
    { $expert } dice: { $note }
    Lo siento. Si tiene preguntas, hable con nosotros ({ $code }).
    Lo siguiente: en unos minutos le preguntaremos qué tal fue la visita.

visit-lost-title = { $expert } no puede ir
visit-lost-body =
    Lo siento: la visita del { $window } por { $device } se anula ({ $code }).
    Lo siguiente: estamos preguntando a otros técnicos, por todos sus horarios, y le avisamos en cuanto alguien acepte.

still-looking-title = Seguimos buscando: { $device }
still-looking-next = Le avisamos en cuanto alguien acepte ({ $code }). Más horarios ayudan: elija «Cambiar horario».

new-times-title = Necesitamos otros horarios: { $device }
new-times-body =
    Los horarios que nos dio han pasado y nadie pudo ir ({ $code }). No se ha perdido nada.
    Lo siguiente: elija «Cambiar horario». Sin horarios nuevos, el aviso se cierra solo el { $until }.

expired-title = { $code } se ha cerrado
expired-body =
    Llevábamos demasiado tiempo sin poder avanzar con { $device }, así que el aviso se ha cerrado solo.
    Si sigue averiado, avise otra vez o hable con nosotros.

remind-day-before-title = Recordatorio: { $window }
remind-day-before-body =
    { $expert } irá por { $device }, probablemente hacia las { $arrival } ({ $code }).
    Lo siguiente: le avisaremos cuando { $expert } salga. Si ya no le viene bien, cámbielo ahora, por favor.

remind-soon-title = Pronto: { $expert }, hacia las { $arrival }
remind-soon-body =
    Prometido: { $window }, por { $device } ({ $code }).
    Esté en casa, por favor, y deje libre el paso hasta el aparato. Después le avisamos cuando salga.

arrival-moved-title = La llegada de { $expert } cambia un poco
arrival-moved-body =
    Sobre { $device } ({ $code }): { $expert } llega ahora hacia las { $arrival }, dentro de { $window }.
    No tiene que hacer nada.

checking-title = Estamos preguntando a su técnico
checking-body =
    { $expert } ya debería estar en camino y aún no sabemos nada. Alguien de nuestro equipo está llamando.
    La visita sigue en pie: { $window } ({ $code }). Le contamos aquí lo que averigüemos.

## La encuesta

survey-title = ¿Qué tal la visita de { $expert }?
survey-body = Fue por { $device }. 1 es mal, 5 es estupendo.
survey-thanks = { $stars } ¡Gracias!
survey-already-rated = Ya valoró esta visita. ¡Gracias!
survey-comment = ¿Qué le gustaría contarnos? Unas palabras nos ayudan, y también a { $expert }.
survey-comment-low = Siento que no fuera bien. ¿Qué falló?
survey-comment-words = Escríbalo con palabras, por favor, o elija «Omitir».
survey-comment-kept = Gracias, su comentario queda guardado con la visita.
survey-comment-none = De acuerdo. ¡Gracias por las estrellas!
survey-comment-low-next = Si la avería sigue ahí, elija «Sigue averiado». Si quiere hablarlo, estamos para ayudarle.

## Por qué no va nadie todavía

pending-offering =
    { $minutes ->
        [one] Estamos preguntando a técnicos cercanos. Cada uno tiene { $minutes } minuto para responder; luego preguntamos a los siguientes.
       *[other] Estamos preguntando a técnicos cercanos. Cada uno tiene { $minutes } minutos para responder; luego preguntamos a los siguientes.
    }
pending-night = De noche no despertamos a nadie: preguntamos a técnicos cercanos desde las { $time }.
pending-no-qualified-expert =
    { $every ->
        [one] Ahora mismo nadie cercano hace este tipo de reparación. Volvemos a mirar cada minuto.
       *[other] Ahora mismo nadie cercano hace este tipo de reparación. Volvemos a mirar cada { $every } minutos.
    }
pending-no-common-slot =
    { $every ->
        [one] Los técnicos cercanos están ocupados en sus horarios. Volvemos a mirar cada minuto.
       *[other] Los técnicos cercanos están ocupados en sus horarios. Volvemos a mirar cada { $every } minutos.
    }
pending-all-declined =
    { $every ->
        [one] De momento no puede ir nadie de los que hemos preguntado. Volvemos a mirar cada minuto.
       *[other] De momento no puede ir nadie de los que hemos preguntado. Volvemos a mirar cada { $every } minutos.
    }

hold-model = Estamos comprobando el modelo. Preguntamos a técnicos el { $until } como muy tarde.
hold-payment = Nuestro equipo aclara el pago con usted aquí. Después preguntamos a técnicos.
hold-new-times = Necesitamos otros horarios: elija «Cambiar horario». Después preguntamos a técnicos.
hold-customer = Antes de seguir necesitamos una respuesta suya. Si no sabe cuál, hable con nosotros.
hold-part = Espera un repuesto ({ $part }), hasta el { $day } más o menos. Después preguntamos a técnicos.
hold-address = Nuestro equipo aclara la dirección con usted. Después preguntamos a técnicos.
hold-details = Nuestro equipo aclara con usted lo que falta. Después preguntamos a técnicos.

## Cómo va un aviso

short-your-turn = le toca a usted
short-incomplete = en comprobación
short-pending = buscando técnico
short-scheduled = visita { $window }
short-en-route = técnico en camino
short-in-progress = en reparación
short-resolved = reparado
short-irreparable = sin arreglo
short-closed = cerrado
short-cancelled = anulado
short-expired = caducado

standing-scheduled =
    { $expertWithRating } irá el { $window }, probablemente hacia las { $arrival }.
    Le avisamos cuando { $expert } salga.
standing-en-route = { $expertWithRating } está en camino y llega hacia las { $arrival }.
standing-in-progress = { $expert } está trabajando. Cuando termine, le contaremos el resultado.
standing-resolved = { $expert } lo ha reparado. Si vuelve a fallar, elija «Sigue averiado» hasta el { $until }.
standing-irreparable = No tiene arreglo. { $expert } dice: { $reason }
standing-closed-resolved = Se reparó y ya está cerrado. Si vuelve a fallar, avise otra vez.
standing-closed-irreparable = No tenía arreglo y ya está cerrado.
standing-cancelled = Lo anuló el { $at }.
standing-expired = Se cerró solo, porque llevábamos demasiado tiempo sin poder avanzar.

card-title = { $device } · { $code }
card-fault = Qué le pasa: { $description }
card-attachments =
    { $count ->
        [one] Con { $count } foto o grabación
       *[other] Con { $count } fotos o grabaciones
    }
card-address = Dónde: { $address }
card-times = Sus horarios: { $windows }

## El menú y lo que se puede consultar

customer-menu = Hola, { $name }. ¿En qué puedo ayudarle?
menu-continue-report = Seguir con el aviso
menu-continue = Seguir
menu-tickets = Mis avisos
menu-details = Mis datos
menu-language = Idioma
menu-customer-help = Ayuda
menu-back = Menú
menu-switch-to-expert = Pasar a técnico

tickets-title = Mis avisos
tickets-line = { $code } · { $device }: { $standing }
tickets-none = Todavía no tiene avisos. Si algo se ha averiado, díganoslo y enviamos a alguien.

details-title = Mis datos
details-name = Nombre: { $name }
details-number = Teléfono: { $number }
details-no-number = Teléfono: no lo sabemos. Si tiene un plan con nosotros, compártalo para que lo encontremos.
details-address = Dirección: { $text }
details-no-address = Dirección: todavía ninguna. Guardamos la de su primer aviso.
details-language = Idioma: { $language }

customer-help-title = Cómo funciona
customer-help =
    Cuénteme con sus palabras qué se ha averiado, o elija «Avisar de una avería». Pregunto lo que falte y busco un técnico cercano a una hora que le venga bien.
    Envíe el código de un aviso (como T-7K3QX) para ver cómo va.
    Siempre puede enviar fotos, mensajes de voz y respuestas escritas. «Atrás» y «Hablar con alguien» funcionan en todo momento.
    /report avisar de una avería · /tickets · /details · /language · /cancel

## Cuando no se había preguntado nada

unprompted-words = No sé bien qué quiere decir. Cuénteme qué se ha averiado, o elija:
unprompted-location = Gracias por la ubicación. Si allí hay algo averiado, avise, y le pregunto el lugar cuando haga falta.
unprompted-media =
    { $count ->
        [one] ¡Gracias! ¿De qué se trata?
       *[other] ¡Gracias por los { $count }! ¿De qué se trata?
    }
unprompted-add-to = Añadir a { $code }
choose-ticket = ¿Qué aviso es? Elíjalo aquí:

## Avisar de una avería

report-category = ¿Qué se ha averiado? Elija, o cuéntemelo con sus palabras.
report-category-unknown = No he sabido qué aparato es. Elija uno de estos, o dígalo de otra forma, por ejemplo «lavadora».
report-model = { $category }: ¿qué modelo es? Escriba lo que pone en él, o solo la marca.
report-model-unknown = No lo sé
report-model-hits = ¿Cuál de estos es? He buscado «{ $typed }». También puede escribirlo de otra forma.
report-model-no-hits = No encuentro «{ $typed }». Escríbalo de otra forma, o elija «No está en la lista» y lo tomamos tal como lo escribió.
report-model-unlisted = No está en la lista
report-model-words = Escriba el modelo con palabras o números, por favor, tal como pone en el aparato.
report-unlisted = ¿Qué sabe de él? Escriba marca y modelo tal como ponen en el aparato. Si no lo sabe, elija «Omitir».
report-model-warning =
    { $minutes ->
        [one] He anotado «{ $label }». No está en nuestra lista, así que alguien lo comprueba antes, { $minutes } minuto como mucho. Su técnico lo confirma allí.
       *[other] He anotado «{ $label }». No está en nuestra lista, así que alguien lo comprueba antes, { $minutes } minutos como mucho. Su técnico lo confirma allí.
    }
report-description = { $device }: ¿qué le pasa? Cuéntemelo en pocas palabras. Fotos, vídeos y mensajes de voz también ayudan.
report-description-more = Necesito unas palabras para encontrar al técnico adecuado. ¿Qué hace, o qué ha dejado de hacer?
report-description-cut = Era largo: he guardado los primeros { $most } caracteres. El resto se puede añadir después como nota.
report-photo-needs-words =
    { $count ->
        [one] Está guardado. Unas palabras ayudarían al técnico; si no, elija «Omitir».
       *[other] Están guardados los { $count }. Unas palabras ayudarían al técnico; si no, elija «Omitir».
    }
report-photo-kept =
    { $count ->
        [one] Lo he añadido a su aviso.
       *[other] Lo he añadido a su aviso, que ya tiene { $count }.
    }
report-see-attachments = Ver fotos o grabaciones.
report-place-kept = Gracias, he anotado ese lugar para la visita.
report-corrected = Lo he cambiado en su aviso.
report-address = ¿Dónde está? Comparta su ubicación, o escriba calle, número y población.
report-address-saved = ¿Dónde está? Elija una dirección, comparta su ubicación, o escriba calle, número y población.
report-address-more = Necesito calle, número y población.
share-location = Compartir ubicación
report-pin-text = Punto { $lat }, { $lon }
report-door = ¡Gracias! Calle, número, piso, nombre en el timbre: ¿qué ayuda a encontrar la puerta? O elija «Omitir».
report-door-words = Escríbalo con palabras, por favor, o elija «Omitir».
report-when = ¿Cuándo puede ir alguien?
report-change = ¿Qué cambio?
report-change-which = Elija lo que quiere cambiar, o «Atrás».
report-times-over = Esos horarios ya han pasado. No se ha perdido nada: elija otros, por favor.
report-accepted-title = { $code }: hemos recibido su aviso
report-accepted =
    Con este código puede preguntar cuando quiera cómo va: { $code }.
    { $next }

field-device = Aparato
field-model = Modelo
field-fault = Qué le pasa
field-address = Dirección
field-times = Horarios

summary-title = Su aviso
summary-device = Qué: { $category }, { $device }
summary-fault = Qué le pasa: { $description }
summary-address = Dónde: { $address }
summary-times = Cuándo: { $windows }
summary-covered = Pago: lo cubre su plan «{ $plan }», según datos de { $age }.
summary-paid = Pago: pagado.
summary-unpaid = Pago: ningún plan lo cubre. Nuestro equipo aclara el pago con usted.
summary-unverified = Pago: aún no conozco ningún plan. Si tiene uno, comparta su número; si no, nuestro equipo lo aclara con usted.
summary-question = ¿Está todo bien?
summary-confirm = Confirmar
summary-change = Cambiar
summary-tap = Elija «Confirmar» para enviarlo, o «Cambiar» si algo no está bien.

## Cuándo

when-how = Elija todos los horarios que le vengan bien (hasta { $most }), o escríbalos, por ejemplo «mañana después de las 16». Luego elija «Listo».
when-choice = { $day } { $part }
when-chosen = ✓ { $name }
when-done = Listo
when-none = Necesito al menos un horario: elija uno, o escríbalo, por ejemplo «viernes entre las 9 y las 12».
when-most = Con { $most } horarios basta. Elija uno otra vez para quitarlo.
when-past = Ese horario ya ha pasado. ¿Qué otro le viene bien?
when-too-far =
    { $days ->
        [one] Planificamos con { $days } día de antelación. ¿Le viene bien algo antes?
       *[other] Planificamos con { $days } días de antelación. ¿Le viene bien algo antes?
    }
when-not-understood = No he sacado un horario de eso. Dígalo como «mañana por la mañana», «viernes después de las 16» o «24 nov, 9-12», o elija.
when-understood = He entendido: { $windows }. Elija «Listo» si está bien, o añada más.
when-understood-first = He tomado los primeros, porque con { $most } horarios basta: { $windows }. Elija «Listo» si está bien.
part-morning = Mañana
part-afternoon = Tarde
part-evening = Tarde-noche

## Número

share-number = Compartir mi número
number-already-somebody-else = Con ese número conocemos a otra persona. Elija «Hablar con alguien», por favor, y nuestro equipo lo arregla.
number-not-own = Ese número es de otra persona. Comparta el suyo, por favor.
number-covered = Encontrado: su plan «{ $plan }» cubre la reparación, según datos de { $age }.
number-paid = ¡Gracias! Ya está pagado.
number-no-plan = ¡Gracias! No he encontrado ningún plan con su número. Nuestro equipo aclara el pago con usted.

## Anular aviso

cancel-title = ¿Anular { $code }?
cancel-why = Si lo anula, se suspende la búsqueda o la visita, y se avisa al técnico. ¿Por qué quiere anularlo?
cancel-works-again = Vuelve a funcionar
cancel-other-help = Tengo otra ayuda
cancel-no-time = Ningún horario me va
cancel-keep = Mantenerlo
cancel-kept = De acuerdo: { $code } sigue como está.
cancel-words = Elija un motivo, por favor, o escríbalo en pocas palabras.
cancel-done = { $code } está anulado y todos lo saben. No tiene que hacer nada más.

## Cambiar horario

change-time = Nuevos horarios para { $code }. Los que nos dio están marcados; elija uno otra vez para quitarlo.
change-time-scheduled = { $expert } tiene prevista la visita: { $window } ({ $code }). Al elegir «Listo», se anula y buscamos a alguien en los nuevos horarios.
change-time-done = He cambiado los horarios de { $code }.
cannot-change-time = El horario ya no se puede cambiar.

## Notas

note-ask = ¿Qué añado a { $code }? Envíe palabras, fotos, vídeos o mensajes de voz.
note-what = Puedo añadir palabras, fotos, vídeos y mensajes de voz.
note-kept = Lo he añadido a { $code }. Lo verá quien trabaje en ello.

## Sigue averiado

not-fixed-why = Lo siento. ¿Qué le pasa ahora a { $device } ({ $code })? Las fotos también ayudan.
not-fixed-words = Unas palabras, por favor: ¿qué hace, o qué ha dejado de hacer?
not-fixed-when = ¿Cuándo puede ir alguien otra vez?
not-fixed-done = { $code } está abierto otra vez.

## Idioma

language-ask = ¿En qué idioma quiere leer aquí?
language-which = Conozco estos: { $known }. Elija uno, por favor.
language-done = Hecho. Idioma a partir de ahora: { $language }.

## Lo que no se puede hacer

cannot-cancel = No se ha podido anular.
cannot-no-such-ticket = No encuentro ese aviso entre los suyos.
cannot-work-has-begun = El técnico ya está trabajando. Hable con él, por favor, o aquí con nosotros.
cannot-still-open = Sigue abierto, así que no hay nada que reabrir: estamos en ello.
cannot-finished = Está terminado y cerrado. Si vuelve a fallar, avise otra vez, por favor.
cannot-cancelled = Ya estaba anulado.
cannot-expired = Se cerró solo, porque llevábamos demasiado tiempo sin poder avanzar. Avise otra vez, por favor.
cannot-otherwise = Eso no es posible ahora mismo. No se ha cambiado nada; alguien de nuestro equipo puede ayudarle.
