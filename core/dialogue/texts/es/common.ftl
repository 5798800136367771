### Lo que dice la propia máquina, a clientes y técnicos por igual.

control-back = Atrás
control-cancel = Cancelar
control-start-over = Empezar de nuevo
control-person = Hablar con alguien
control-skip = Omitir

# Lo que dice la gente antes de decir qué quiere, cada cosa por sí sola: no se muestra a nadie.
greetings = hola, buenas, buenos días, buenos dias, buenas tardes, buenas noches, muy buenas, hola buenas, hola buenos días, hola buenas tardes

dialogue-cancelled = Cancelado. No se ha enviado nada.
dialogue-put-back = Volvemos a donde estábamos.
input-unsupported = Lo siento, no puedo leer ese tipo de mensaje. Sí puedo con palabras, fotos, vídeos, mensajes de voz y ubicaciones.
tap-unknown = Esa opción ya no existe. Envíe /menu para ver las actuales.
tap-stale = Eso ya está respondido. Cuenta el mensaje más reciente.
command-unknown = No conozco /{ $command }. Esto es lo que conozco:
overview-unknown = Eso no se puede ver desde aquí. Esto es lo que puedo enseñarle:

# Algo que dijo una persona no se pudo procesar, una y otra vez.
update-given-up =
    Algo ha fallado por nuestra parte con lo último que envió. No se ha perdido nada más, y nuestro equipo está avisado. Envíelo otra vez, por favor.
