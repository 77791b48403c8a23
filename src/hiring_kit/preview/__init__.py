"""What does it look like right now?"""
