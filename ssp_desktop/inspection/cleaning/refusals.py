"""Why no cleaned copy is made, in words that more than one kind of file needs."""

SIGNED = "er underskrevet digitalt, og underskriften gælder kun filen, som den er"
