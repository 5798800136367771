# Dónde está

report-address-typed = ¿Dónde está? Escriba calle, número y población.
report-address-saved-typed = ¿Dónde está? Elija una dirección, o escriba calle, número y población.

report-place-is-it = ¿Es aquí? { $address }
report-place-which = ¿Cuál de estas es?
place-yes = Sí, es aquí
place-right = Es esta
place-none = Ninguna de estas

report-pin-noted = He anotado: { $address }
report-pin-unknown = No encuentro «{ $address }» en el mapa.
report-pin-no-map = He anotado: { $address }. Ahora mismo no puedo buscar direcciones; no se ha perdido nada.
report-pin-how = Para que el técnico le encuentre: comparta su ubicación, envíe un punto o un enlace de su app de mapas, o escríbala de otra forma.
report-pin-how-typed = Escríbala de otra forma, con calle, número y población, o siga así: nuestro equipo la aclara con usted.
report-pin-without = Seguir así
report-pin-again = Sigo sin saber dónde está.

summary-address-open = Nuestro equipo busca este lugar en el mapa y le pregunta si hace falta.

# Cuánto se tarda en llegar

way-measured =
    { $minutes ->
        [one] { $minutes } minuto en coche
       *[other] { $minutes } minutos en coche
    }
way-measured-old =
    { $minutes ->
        [one] { $minutes } minuto en coche (datos del { $day })
       *[other] { $minutes } minutos en coche (datos del { $day })
    }
way-estimate =
    { $minutes ->
        [one] más o menos { $minutes } minuto en coche (estimación)
       *[other] unos { $minutes } minutos en coche (estimación)
    }
offer-way = El trayecto desde su base: { $way }
why-way = { $way } para llegar

# El equipo

desk-set-address = Fijar dirección
desk-address-title = ¿Dónde está?
desk-address-submit = Fijar dirección
desk-address-about = { $code }. El cliente escribió: { $words }
desk-address-words = Dirección
desk-address-words-hint = Calle, número y población, como debe leerlos el técnico. Si se deja vacío, quedan las palabras del cliente.
desk-address-pin = Punto
desk-address-pin-hint = Solo si el mapa no conoce la dirección: 53.5768, 9.9534, o un enlace de cualquier app de mapas.
desk-address-unplaced = «{ $words }» (aún sin encontrar en el mapa)
desk-task-settle-address = averiguar dónde está: el mapa no conoce la dirección
desk-refused-address-known = La dirección de este aviso ya está clara.
desk-refused-address-not-found = El mapa no conoce esa dirección. Escríbala de otra forma, o pegue un punto de una app de mapas.
desk-refused-address-ambiguous = Podría ser { $first } o { $second }. Escriba algo más, por favor, o pegue un punto de una app de mapas.
desk-refused-pin = No puedo leer ese punto. Valen coordenadas como 53.5768, 9.9534, y enlaces de apps de mapas.
desk-refused-map = Ahora mismo no puedo buscar direcciones. Un punto vale: coordenadas, o un enlace de cualquier app de mapas.
