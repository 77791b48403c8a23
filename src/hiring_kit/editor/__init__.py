"""What does a person's editor need to know while they write?"""
