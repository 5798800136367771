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
payment-paid-title = Pagado, gracias
payment-paid-body =
    Tenemos sus { $price } para { $code }.
    { $next }
payment-too-late-title = Su pago llegó después del final de { $code }
payment-too-late-body = Tenemos sus { $price }, pero este aviso ha terminado, así que no irá nadie. Le devolvemos el dinero y se lo decimos aquí en cuanto esté en camino.
payment-refunded-title = Le devolvemos { $price }
payment-refunded-body = Es por { $device } ({ $code }). Llega a donde pagó, normalmente en diez días.
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
desk-fact-money = Pago
desk-money-wanted = { $price }: se está creando el enlace
desk-money-asked = { $price } pedidos el { $at }, aún sin pagar
desk-money-paid = { $price } pagados el { $at }
desk-money-refund-asked = { $price } pagados el { $at }. { $by } quiere devolverlos: debe confirmarlo otra persona
desk-money-refund-wanted = { $price }: la devolución está en camino
desk-money-refunded = { $price } devueltos el { $at }
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
desk-billing-refund-wanted = { $by } quiere devolver { $price }. Debe confirmarlo otra persona del equipo.
desk-billing-refund-confirmed = { $by } confirmó la devolución de { $price }.
desk-billing-refunded = { $price } volvieron al cliente.
desk-billing-refund-failed = La devolución de { $price } no funcionó: { $why }

desk-task-found-unpaid = se preguntó a técnicos antes de ver quién paga, y ningún plan lo cubre: pregunte al cliente
desk-task-refund-due = se pagó y ha terminado: decida sobre la devolución

desk-refused-no-cashier = No hay proveedor de pagos conectado, así que no hay enlace que enviar. Acuérdelo con el cliente y elija «Marcar pagado».
desk-refused-no-price = Este tipo de aparato no tiene precio. Acuérdelo con el cliente y elija «Marcar pagado».
desk-refused-asked-to-pay = Ya se ha pedido al cliente. La página muestra cómo está.
desk-refused-nothing-to-refund = Aquí no hay nada que devolver.
desk-refused-refund-wanted = Alguien ya quiere devolverlo: falta confirmarlo.
desk-refused-second-person = Usted pidió esta devolución, así que debe confirmarla otra persona.
