"""What does a role document say about the role: sections, requirements, duties, soft skills?"""
