"""What is said on each page? Words and numbers, no looks; one module a document, see ``packet.assemble``."""
