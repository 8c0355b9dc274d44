"""Pages that people write: their heads, the macros that they call, and what becomes of them."""
