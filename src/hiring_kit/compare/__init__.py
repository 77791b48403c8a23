"""What moved between two libraries?"""
