### Was Leute in Slack hören, wenn bei Slack oder bei uns etwas zu langsam war.

slack-nothing-done = Das konnte ich nicht annehmen, und es ist nichts geschehen. Versuch es bitte gleich noch einmal.
slack-maybe-done = Das hat mir zu lange gedauert. Sieh bitte gleich nach, ob es geschehen ist, und versuch es sonst noch einmal.
slack-trigger-over = Ich war zu langsam: Slack gibt mir drei Sekunden, um ein Formular zu öffnen. Es ist nichts geschehen. Bitte noch einmal auswählen.
