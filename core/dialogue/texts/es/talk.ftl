### Lo que oyen los clientes cuando habla con ellos una persona en lugar del bot, o actúa por ellos.

talk-called =
    { $minutes ->
        [one] He avisado a nuestro equipo de que quiere hablar con alguien. Le escribirán aquí, normalmente en { $minutes } minuto.
       *[other] He avisado a nuestro equipo de que quiere hablar con alguien. Le escribirán aquí, normalmente en { $minutes } minutos.
    }
talk-called-hours =
    { $hours ->
        [one] He avisado a nuestro equipo de que quiere hablar con alguien. Le escribirán aquí, normalmente en { $hours } hora.
       *[other] He avisado a nuestro equipo de que quiere hablar con alguien. Le escribirán aquí, normalmente en { $hours } horas.
    }
talk-taken-over = { $agent }, de nuestro equipo, ya está aquí. Escriba sin más: { $agent } lo lee aquí.
talk-with-you = { $agent }, de nuestro equipo, le atiende. Escriba lo que necesite.
talk-handed-back = { $agent } me ha devuelto el chat, así que vuelvo a responder yo. Si necesita otra vez a una persona, diga «{ $words }».
talk-left-alone = { $agent } ha tenido que irse, así que vuelvo a responder yo. Si necesita otra vez a una persona, diga «{ $words }».
talk-left-waiting = { $agent } ha tenido que irse. Nuestro equipo sabe que sigue esperando respuesta, y alguien le escribirá aquí.

cancelled-for-you-title = { $code } se ha anulado
cancelled-for-you-body =
    Nuestro equipo ha anulado su aviso de { $device }. Motivo: { $reason }
    Lo siguiente: nada, salvo que aún nos necesite; entonces avise otra vez o hable con nosotros.
