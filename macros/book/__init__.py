"""A volume put together once: one HTML document that PDF and Word write."""
