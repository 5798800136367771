# Beschriftungen in Kanälen, deren Anbieter auf Wörter wie CANCEL und HELP reagiert: was man stattdessen tippt.
carrier-cancel = Verlassen
carrier-help = Frage
