### Mensajes que pasan de un canal a otro hasta que llegan.

channel-telegram = Telegram
channel-whatsapp = WhatsApp
channel-sms = SMS
channel-slack = Slack
channel-webchat = chat web

ladder-said-before = (También se lo dijimos por { $channel }.)

# En el equipo.
ladder-went-on = Sin señales por { $from }: se le ha avisado también por { $to }.
ladder-undelivered = No se pudo contactar con { $name } por { $channels }: llame, por favor
ladder-undelivered-about = No se pudo contactar con { $name } sobre { $code } por { $channels }: llame, por favor

# Antes de que un canal se nos cierre.
check-in-title = ¿Seguimos escribiéndole aquí?
check-in-customer = Nos gustaría recordarle su visita aquí, por { $channel }. Responda cualquier cosa y podremos hacerlo.
check-in-expert = { $channel } solo nos deja escribirle durante un día después de su último mensaje. Responda cualquier cosa y las ofertas y visitas de mañana le llegarán aquí.
check-in-yes = Sí, avísenme
check-in-too-late = No se puede escribir a { $name } antes de la visita de { $code }: llame, por favor
desk-out-out-of-reach = ahora no hay canal que le llegue

# Lo que se sabe de un mensaje, en la cronología de una persona.
evidence-answered = respondido { $at }
evidence-read = leído { $at }
evidence-delivered = en su teléfono { $at }
evidence-accepted = aceptado por la plataforma { $at }
evidence-failed = no entregado, { $why } ({ $at })
evidence-none = aún sin enviar
failure-gone = allí ya no se puede contactar con nadie
failure-opted-out = no quiere mensajes allí
failure-window-closed = la plataforma pide antes un mensaje suyo
failure-unreachable = no se pudo llegar a su teléfono
failure-filtered = el operador lo retiene
failure-unknown = la plataforma lo rechazó
desk-messages-heading = Mensajes a { $name }
desk-messages-line = { $when } · { $channel }: { $text } ({ $evidence })
desk-messages-line-again = { $when } · { $channel }, intento { $rung }: { $text } ({ $evidence })
desk-messages-none = Todavía no se le ha dicho nada a { $name }.
