"""What are the nouns of hiring_kit? Records only; each file is one noun and knows no other room."""
