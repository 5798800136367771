# Gerätearten. Was der Katalog darüber hinaus kennt, heißt, wie es dort heißt.
category-name =
    { $key ->
        [tv] Fernseher
        [dryer] Trockner
        [dishwasher] Geschirrspüler
        [refrigerator] Kühl-/Gefriergerät
        [oven] Herd oder Mikrowelle
        [laptop] Laptop
        [printer] Drucker
        [smartphone] Smartphone
        [tablet] Tablet
        [router] Router und WLAN
        [washing-machine] Waschmaschine
        [coffee-machine] Kaffeemaschine
        [robot-vacuum] Saugroboter
        [sound-system] Musikanlage
       *[other] { $name }
    }
