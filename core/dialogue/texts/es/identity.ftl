### Una persona, varios contactos: dónde encontrarla, números y códigos, y quién resultó ser quién.

## Lo que lee el equipo

merge-line-contact = { $one } y { $other } son una sola persona: su dueño compartió el número.
merge-line-code = { $one } y { $other } son una sola persona: lo prueba un código.
merge-line-helpdesk = { $one } y { $other } son una sola persona: decidido aquí.
merge-line-invitation = { $one } y { $other } son una sola persona: la invitación se usó en ese chat.
merge-line-number = { $one } y { $other } son una sola persona: escriben desde el mismo número.

task-number-changed-hands =
    { $number } era de { $before } y llevaba más de un año en silencio. Ahora { $now } ha demostrado que es suyo. Solo se ha movido el número. Si son una sola persona, únalas.
task-number-quiet =
    { $number }, conocido como el de { $name }, ha vuelto a escribir después de más de un año. Asegúrese de que sigue siendo { $name }.

## Dónde encontrar a alguien

reach-title = Dónde le escribimos
reach-line = { $name }{ $notes }
reach-name = { $channel } { $number }
reach-first = primero
reach-here = escribe desde aquí
reach-opted-out = sin mensajes desde el { $day }, como pidió
reach-gone = no llega nada desde el { $day }
reach-how = Escribimos al primero, y pasamos al siguiente si no llega. Elija uno para cambiarlo.
reach-add-number = Añadir teléfono
reach-make-first = Poner primero
reach-remove = Quitar
reach-what = { $name }: ¿qué hago con él?
reach-choose = Elija qué hacer con él, por favor.
reach-is-first = Hecho. Escribimos primero a { $name }.
reach-removed = Hecho. Ya no usamos { $name } para usted.
reach-in-use = Ahora mismo escribe desde ahí. Para quitarlo, escríbame desde otro.
reach-not-there = Ese ya no está.
reach-lift-opt-out =
    Desde { $name } pidió no recibir nada más de nosotros, y su operador retiene nuestros mensajes. Solo usted puede cambiarlo: envíe la palabra START desde ese teléfono.

## Demostrar que un número es de alguien

number-ask = ¿Qué número de teléfono? Escríbalo con prefijo, y con el del país si no es de aquí. Envío allí un código, para saber que es suyo.
number-ask-or-share =
    ¿Qué número de teléfono? Comparta el suyo con el botón que ha aparecido donde escribe, o escriba uno. Al que escriba le envío un código, para saber que es suyo.
number-not-understood = No he podido leerlo como número de teléfono. Escríbalo otra vez, por favor, por ejemplo +34 612 345 678.
number-yours-already = { $number } ya es suyo: no hay nada más que hacer.
number-opted-out = Desde { $number } alguien pidió no recibir nada más de nosotros. Si fue usted, envíe antes la palabra START desde ese teléfono.
number-unreachable = Ahora mismo no puedo enviar un código a { $number }. Inténtelo más tarde, por favor, o elija «Hablar con alguien».
number-too-many-codes = He enviado todos los códigos que puedo en un día. A partir de { $until } puedo enviar otro. Todo lo demás funciona como antes.
number-way = ¿Cómo envío el código a { $number }?
number-way-choose = Elija una de estas opciones, por favor.
number-proved = ¡Gracias! Ese número es suyo.
code-message = { $code } es su código. Escríbalo en el chat donde lo pidió. Si no pidió nada, alguien se equivocó de número: no haga caso.
code-ask =
    { $minutes ->
        [one] He enviado un código de seis cifras a { $number } por { $way }. Vale { $minutes } minuto. Escríbalo aquí, por favor.
       *[other] He enviado un código de seis cifras a { $number } por { $way }. Vale { $minutes } minutos. Escríbalo aquí, por favor.
    }
code-again = Enviarlo otra vez
code-other-number = Otro número
code-six-digits = El código tiene seis cifras. Escríbalo aquí, por favor, o elija una de las opciones.
code-wrong =
    { $left ->
        [one] Ese no es el código que envié. Puede probar { $left } vez más. No se ha perdido nada.
       *[other] Ese no es el código que envié. Puede probar { $left } veces más. No se ha perdido nada.
    }
code-used-up = Tampoco era ese, así que este código ya no vale. Elija «Enviarlo otra vez» para recibir otro. No se ha perdido nada.
code-over = Ese código es demasiado antiguo. Elija «Enviarlo otra vez» para recibir otro. No se ha perdido nada.

## Palabras al operador

consent-line-out = { $name } pidió por { $channel } no recibir nada más allí («{ $word }»). No se le envía nada hasta que lo retire.
consent-line-in = Se puede volver a escribir a { $name } por { $channel } («{ $word }»).
consent-back = Vuelve a recibir mensajes por { $channel }.
consent-which =
    Escribió { $word } por { $channel }. Eso detuvo nuestros mensajes allí. ¿Se refería a la visita { $code } del { $day }?
question-from-elsewhere = Estábamos en esta pregunta:
desk-task-wrote-cancel = escribió CANCEL; quizá se refería a la visita. Pregunte a { $name }: no se ha anulado nada.
desk-fact-consent = Sin mensajes

## Quién es una sola persona, decidido en el equipo

desk-merge-title = ¿Son { $one } y { $other } una sola persona?
desk-merge-person = { $name }: desde { $since }. Contactos: { $channels }. Avisos: { $tickets }
desk-merge-what = Los avisos, direcciones, planes y chats de ambas pasan a ser de una. Se puede deshacer con «/callout unmerge».
desk-merge-keep = Mantener { $name }
desk-merge-sure = ¿Una sola persona?
desk-merge-sure-text = Todo lo de { $one } pasa a ser de { $other }, que lo verá en su chat.
desk-merge-yes = Son una
desk-merge-no = No
desk-merged = { $one } y { $other } son ahora una sola persona: { $other }.
desk-merges = Estas son ahora una sola persona. ¿Cuáles son dos?
desk-no-merges = No se ha unido a nadie que encaje con «{ $typed }».
desk-unmerge = Deshacer
desk-unmerge-sure = ¿Dos personas?
desk-unmerge-sure-text = Lo que antes era de { $one } vuelve a { $one }. Lo que llegó después se queda con { $other }.
desk-unmerge-yes = Son dos
desk-unmerged = { $one } y { $other } vuelven a ser dos personas.
unmerge-line = { $one } y { $other } vuelven a ser dos personas: se ha separado lo que se unió.
desk-refused-same-person = Ya son una sola persona.
desk-refused-works-with-us = Una de ellas trabaja con nosotros. Un chat pasa a ser suyo con una invitación, no al unir personas.
desk-refused-merged = { $name } ya forma parte de otra persona.
desk-refused-no-merge = Esa unión ya no existe.
desk-refused-undone = Eso ya se deshizo.
desk-refused-later-first = Después pasaron a formar parte de { $name }. Deshaga antes eso.
