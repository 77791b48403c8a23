"""Is this YAML that record, and where is each value written? YAML in, JSON Schema out."""
