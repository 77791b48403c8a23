"""For this role at this level: which expectations, anchors and questions? See ``kit.assemble``."""
