# Lo que dice el menú de comandos de un chat junto a cada uno.
command-report = Avisar de una avería
command-tickets = Mis avisos
command-details = Mis datos
command-language = Idioma
command-help = Qué puedo hacer
command-today = Técnicos: mis visitas de hoy
command-week = Técnicos: mis visitas de esta semana
command-offers = Técnicos: trabajos que me ofrecen
command-cancel = Dejar lo que estamos haciendo
