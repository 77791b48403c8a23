"""Does what was filled in come back?"""
