"""HTML, read: a leaf that knows no other room and nothing of what pages say."""
