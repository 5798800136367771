### Quién paga: lo que leen de ello los clientes y el equipo.

## De cuándo es lo que sabemos

age-now = ahora mismo
age-minutes = hace { $count } min
age-hours = hace { $count } h
age-days =
    { $count ->
        [one] hace { $count } día
       *[other] hace { $count } días
    }

## Para clientes

hold-payment-stale = Nuestra facturación no responde ahora, así que no vemos si un plan lo cubre. Su aviso está a salvo: lo comprobaremos de nuevo nosotros mismos, nuestro equipo también, y usted no tiene que hacer nada.
summary-stale = Pago: nuestra facturación no responde ahora. Más tarde miramos si un plan lo cubre.

card-covered = Pago: lo cubre { $plan }, según datos de { $age }
card-paid = Pago: pagado, gracias
card-partly-paid = Pago: pagado, gracias. Le devolvimos { $returned }

payment-covered-title = Su plan { $plan } lo cubre
payment-covered-body =
    Hemos podido mirar otra vez (datos de { $age }): no queda nada por pagar de { $device } ({ $code }).
    { $next }
payment-not-covered-title = Ningún plan cubre esta reparación
payment-not-covered-body =
    Hemos podido mirar otra vez: para { $device } ({ $code }) no hay ningún plan suyo.
    Nuestro equipo le escribe aquí cómo puede pagar. Hasta entonces no tiene que hacer nada.
payment-ask-title = Pague { $price }, por favor
payment-ask-body =
    Es la reparación de { $device } ({ $code }). Pague con el enlace de abajo, en una página de nuestro proveedor de pagos.
    En cuanto esté pagado preguntamos a técnicos y se lo decimos aquí.
payment-what = Reparación de { $device } ({ $code })
payment-link = Pagar { $price }
payment-link-used = Pagado: { $price } por { $code }
payment-ended-title = El enlace para pagar { $price } ya no vale
payment-ended-body = Ya no hay que pagar nada por { $device } ({ $code }). No use el enlace, por favor: no acepta dinero.
payment-ended-page = Este enlace ya no vale: no hay que pagar nada más por { $code }. Si tiene preguntas, escríbanos en el chat.
payment-away-title = Esta página no responde en este momento
payment-away-body = Inténtelo de nuevo en un minuto, por favor. Si sigue así, escríbanos en el chat.
payment-paid-title = Pagado, gracias
payment-paid-body =
    Tenemos sus { $price } para { $code }.
    { $next }
payment-too-late-title = Su pago llegó después del final de { $code }
payment-too-late-body = Tenemos sus { $price }, pero este aviso ha terminado, así que no irá nadie. Nuestro equipo se ocupa de que recupere el dinero, y aquí le decimos cómo va.
payment-unowed-title = Ha pagado, y no hacía falta
payment-unowed-body = Tenemos sus { $price }, pero no quedaba nada por pagar de { $code }. Su visita sigue igual. Nuestro equipo se ocupa de que recupere el dinero, y aquí le decimos cómo va.
payment-refund-ordered-title = Hemos pedido la devolución de { $price }
payment-refund-ordered-body = Es por { $device } ({ $code }). Nuestro proveedor de pagos tiene el encargo; el dinero aún no ha salido. Se lo decimos aquí cuando salga.
payment-refunded-title = Le hemos devuelto { $price }
payment-refunded-body = Es por { $device } ({ $code }). Llega a donde pagó, normalmente en diez días.
payment-refund-failed-title = No se pudieron devolver { $price }
payment-refund-failed-body = Es por { $device } ({ $code }). Tenemos el dinero, no se ha perdido. Nuestro equipo busca otra forma y se lo dice aquí. No tiene que hacer nada.
payment-rejected-title = No podemos aceptar { $code }
payment-rejected-body =
    No podemos reparar { $device } de esta forma. Nuestro equipo dice: { $reason }
    Si no es correcto, hable con nosotros. Puede avisar otra vez cuando quiera.

## Para el equipo

desk-ask-to-pay = Pedir el pago
desk-reject = Rechazar
desk-refund = Devolver
desk-confirm-refund = Confirmar devolución

desk-payment-trusted = lo cubre { $plan }, por confianza: la facturación no estaba al día, nuestro dato era de { $age } ({ $asOf })
desk-payment-stale = no vemos quién paga: la facturación no responde
desk-payment-partly = pagado (datos de { $asOf }), se devolvieron { $returned }
desk-fact-money = Pago
desk-money-wanted = { $price }: se está creando el enlace
desk-money-asked = { $price } pedidos el { $at }, aún sin pagar
desk-money-paid = { $price } pagados el { $at }
desk-money-unowed = { $price } pagados el { $at }, aunque no quedaba nada por pagar
desk-money-void-wanted = { $price }: se está cerrando el enlace
desk-money-refund-asked = { $by } quiere devolver { $price }: debe confirmarlo otra persona
desk-money-refund-wanted = devolución de { $price }: confirmada, se está pidiendo
desk-money-refund-ordered = devolución de { $price }: pedida el { $at }, el dinero aún no ha salido
desk-money-refund-done = devolución de { $price }: hecha el { $at }
desk-money-refund-refused = devolución de { $price }: no aceptada el { $at }: { $why }
desk-money-refund-failed = devolución de { $price }: falló el { $at }, tenemos el dinero: { $why }
desk-money-failed = { $price } no se pudieron pedir: { $why }

desk-reject-title = Rechazar
desk-reject-submit = Rechazar
desk-reject-about = { $code } · { $device }
desk-reject-reason = ¿Por qué?
desk-reject-hint = Esto lo lee el cliente.
desk-decision-reject = Rechazo en unos segundos, por { $by }
desk-performed-reject = { $by } rechazó el aviso, porque nadie lo paga: «{ $reason }»
desk-wanted-reject = { $code } no se rechazó.

desk-billing-wanted = { $by } pide { $price } al cliente.
desk-billing-asked = El cliente tiene el enlace para pagar { $price }.
desk-billing-failed = { $price } no se pudieron pedir: { $why }
desk-billing-not-asked = { $code }: no se pidió el pago al cliente. { $why }
desk-billing-paid = El cliente pagó { $price }.
desk-billing-paid-late = El cliente pagó { $price } después del final del aviso.
desk-billing-paid-unowed = El cliente pagó { $price }, aunque no quedaba nada por pagar.
desk-billing-refund-asked = { $by } quiere devolver { $price }. Debe confirmarlo otra persona del equipo.
desk-billing-refund-wanted = { $by } confirmó la devolución de { $price }: se está pidiendo.
desk-billing-refund-ordered = La devolución de { $price } está pedida. El dinero aún no ha salido.
desk-billing-refund-done = { $price } volvieron al cliente.
desk-billing-refund-refused = La devolución de { $price } no fue aceptada: { $why }
desk-billing-refund-failed = La devolución de { $price } falló, tenemos el dinero: { $why }

desk-task-found-unpaid = se preguntó a técnicos antes de ver quién paga, y ningún plan lo cubre: pregunte al cliente
desk-task-refund-due = se pagó y ha terminado: decida sobre la devolución
desk-task-refund-failed = una devolución no funcionó: inténtelo otra vez o busque otra forma
desk-task-paid-unowed = se pagó aunque no quedaba nada por pagar: decida sobre la devolución
desk-task-money-returned = todo lo pagado se devolvió y el trabajo sigue pendiente: pregunte al cliente
desk-task-billing-events-left = lo que dice el sistema de facturación no se puede registrar y se sigue intentando: el registro nombra el evento y el error

desk-refused-no-cashier = No hay proveedor de pagos conectado, así que no hay enlace que enviar. Acuérdelo con el cliente y elija «Marcar pagado».
desk-refused-no-price = Este tipo de aparato no tiene precio. Acuérdelo con el cliente y elija «Marcar pagado».
desk-refused-asked-to-pay = Ya se ha pedido al cliente. La página muestra cómo está.
desk-refused-nothing-to-refund = Aquí no hay nada que devolver.
desk-refused-refund-wanted = Alguien ya quiere devolverlo: falta confirmarlo.
desk-refused-second-person = Usted pidió esta devolución, así que debe confirmarla otra persona.
