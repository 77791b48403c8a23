"""Do the content files form one consistent library? Files by id, overlays, references."""
