### Lo que se dice a la gente en Slack cuando algo de Slack o nuestro fue demasiado lento.

slack-nothing-done = No he podido tomarlo, y no se ha hecho nada. Inténtelo otra vez en un momento, por favor.
slack-maybe-done = Me ha llevado demasiado tiempo. Mire en un momento si se ha hecho, por favor, y si no, inténtelo otra vez.
slack-trigger-over = He sido demasiado lento: Slack me da tres segundos para abrir un formulario. No se ha hecho nada. Elíjalo otra vez, por favor.
