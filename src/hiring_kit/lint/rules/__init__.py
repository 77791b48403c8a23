"""Which rules are there? One a file; the docstring of each is its manual page."""
