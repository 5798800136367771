# Tipos de aparato. Lo que el catálogo añada se llama como allí.
category-name =
    { $key ->
        [tv] Televisor
        [dryer] Secadora
        [dishwasher] Lavavajillas
        [refrigerator] Frigorífico
        [oven] Horno o microondas
        [laptop] Portátil
        [printer] Impresora
        [smartphone] Móvil
        [tablet] Tableta
        [router] Router y wifi
        [washing-machine] Lavadora
        [coffee-machine] Cafetera
        [robot-vacuum] Robot aspirador
        [sound-system] Equipo de sonido
       *[other] { $name }
    }
