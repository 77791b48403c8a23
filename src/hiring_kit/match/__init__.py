"""Which competencies does a role document call for, on the evidence of which lines? See ``match.draft``."""
