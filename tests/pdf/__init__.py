"""Do the printed documents hold what they promise, in every program that opens them?"""
