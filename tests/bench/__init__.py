"""python -m macros bench: what the product costs, beside the plain stack and an earlier commit."""
