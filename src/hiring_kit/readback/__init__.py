"""What did the interviewer fill in? See ``readback.form``."""
