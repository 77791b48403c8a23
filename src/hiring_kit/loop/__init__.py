"""Who asks what, in which interview, inside its minutes? See ``loop.plan``."""
