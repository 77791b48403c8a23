"""What does a laid-out PDF form need so that every program can fill it in? See ``finish.form``."""
