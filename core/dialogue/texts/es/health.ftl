# Cómo está el sistema: sus partes, y lo que falta mientras una no está.

health-name-database = La base de datos
health-name-queue = La cola
health-name-catalogue = El catálogo
health-name-entitlements = Datos de pago
health-name-payments = Pago en línea
health-name-travel = Tiempos de viaje
health-name-geocoding = Búsqueda de direcciones
health-name-templates = Plantillas de { $channel }

# Cada una sigue después de «Mientras tanto: ».
health-without-database = no se puede decidir ni enviar nada; lo que llega se responde cuando vuelva.
health-without-queue = las respuestas y recordatorios llegan unos segundos después.
health-old-catalogue = pueden faltar los modelos más nuevos.
health-without-catalogue = los aparatos se describen con palabras del cliente, y el equipo encuentra el modelo.
health-old-entitlements = los datos de pago pueden ser antiguos: vale lo último que sabíamos.
health-without-entitlements = de los pagos vale lo último que sabíamos.
health-old-payments = los pagos pueden aparecer tarde.
health-without-payments = no se pueden enviar enlaces de pago; los avisos siguen, y el pago se aclara después.
health-old-travel = los tiempos de viaje pueden no estar al día.
health-without-travel = los tiempos de viaje se estiman por la distancia.
health-old-geocoding = solo se encuentran direcciones que ya conocemos.
health-without-geocoding = una dirección escrita necesita un punto en el mapa, o al equipo.
health-without-desk = en { $channel } no aparece nada; lo más urgente llega al equipo por otros canales.
health-doubtful-desk = lo que aparece en { $channel } puede llegar tarde.
health-without-channel = por { $channel } no llega nada: lo importante va al siguiente canal de cada uno, el resto espera.
health-doubtful-channel = { $channel } acepta mensajes que quizá no lleguen nunca.
health-without-templates = por { $channel } no se puede escribir a nadie tras un día de silencio.

# Lo que se vio de una parte; va entre paréntesis tras su nombre. Lo que dijo la propia plataforma se cita tal cual.
health-seen-said = { $quote }
health-seen-answers = responde
health-seen-asks-to-slow-down = responde y pide que enviemos más despacio
health-seen-shut-out = nos cierra el paso ({ $quote })
health-seen-refuses = rechaza nuestros mensajes ({ $quote })
health-seen-on-trial = ha rechazado nuestros mensajes ({ $quote }); se prueba de uno en uno si los vuelve a aceptar
health-seen-takes-messages = acepta mensajes
health-seen-out-of-reach = no se puede contactar ({ $quote })
health-seen-canary-arrived = llegó un mensaje a nosotros mismos
health-seen-canary-lost = un mensaje a nosotros mismos fue aceptado y nada indica que llegara
health-seen-canary-failed = falló un mensaje a nosotros mismos ({ $quote })
health-seen-canary-failed-silently = falló un mensaje a nosotros mismos, sin que se diga por qué
health-seen-no-canary = responde; no se envían mensajes a nosotros mismos
health-seen-hands-out-work = reparte el trabajo
health-seen-unusable = su servidor no se puede usar
health-seen-broke = falló la comprobación ({ $quote })
health-seen-not-asked-yet = aún no se le ha preguntado ({ $quote })
health-seen-in-trouble = tiene problemas ({ $quote })
health-seen-unreadable = responde algo ilegible ({ $quote })
health-seen-wants-rest = pide que vayamos más despacio ({ $quote })
health-seen-not-refreshed = sin renovar desde entonces; lo último: { $last }
health-seen-templates = { $quote }
health-seen-none-approved = ninguna está aprobada ({ $quote })
health-seen-could-not-ask = no se pudo preguntar a nadie ({ $quote })
health-seen-empty = no contiene nada
health-seen-has-models = { $quote } modelos
health-seen-imported = importado, { $quote } filas
health-seen-imported-in-part = importado, { $quote } filas, algunas rechazadas
health-seen-read-regularly = se lee con regularidad
health-seen-read-ago = datos de hace { $quote }
health-seen-read-ago-because = datos de hace { $quote }: { $why }
health-seen-never-read = nunca se ha leído
health-seen-never-read-because = nunca se ha leído: { $why }

# Una parte con problemas, con lo que se vio de ella.
health-down = Sin servicio desde { $since }: { $part } ({ $evidence })
health-stale = Poco fiable desde { $since }: { $part } ({ $evidence })
health-meanwhile = Mientras tanto: { $disabled }
health-task-down = Sin servicio: { $part } ({ $evidence })
health-task-stale = Poco fiable: { $part } ({ $evidence })

# A compañeros, por otro canal distinto del que usan para trabajar.
health-desk-down = 🔴 { $channel } no funciona, así que las páginas del equipo están paradas: { $evidence }. Hasta que vuelva, lo que no puede esperar le llega aquí.
health-desk-back = 🟢 { $channel } ha vuelto. Lo que esperaba ya está allí.

# Callout se escribe a sí mismo de vez en cuando, para ver si llegan los mensajes.
health-canary = Callout a sí mismo, { $time }: los mensajes llegan. Nadie tiene que hacer nada.
