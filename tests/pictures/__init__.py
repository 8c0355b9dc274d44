"""The pictures of the Thai guides: our own pages as a browser shows them, and drawings made by code."""
