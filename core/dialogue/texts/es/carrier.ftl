# Textos en canales cuyo operador actúa ante palabras como CANCEL y HELP: lo que se escribe en su lugar.
carrier-cancel = Salir
carrier-help = Pregunta
