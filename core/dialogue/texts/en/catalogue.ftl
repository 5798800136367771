# Kinds of devices. The catalogue names them in English; what it adds goes by its own name in every language.
category-name =
    { $key ->
       *[other] { $name }
    }
