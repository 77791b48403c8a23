"""What must be made, in which order, and by which worker? The only room that knows all stages; see ``build.run``."""
