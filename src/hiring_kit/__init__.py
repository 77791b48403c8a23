"""What is hiring_kit? Structured interviews as code: role document in, printed interview packets out."""

__version__ = "0.1.0"
