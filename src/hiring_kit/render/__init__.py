"""How does a document look, as bytes? One writer a format, see ``render.formats``."""
