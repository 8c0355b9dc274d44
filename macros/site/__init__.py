"""Which pages and files the site has, and the last word on each."""
