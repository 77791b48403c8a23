"""What does a user's own folder hold, and how does it begin?"""
