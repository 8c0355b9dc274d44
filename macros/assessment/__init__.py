"""The years: what an office has stated and shown of each indicator, and what is still missing."""
