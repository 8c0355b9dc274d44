"""What a page says: views of the model, each a template; the site, the volumes and Word show the same."""
