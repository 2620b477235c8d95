"""What must not be published by mistake, found in text: private contacts and secrets (IDs are in ``thai.national_id``).

Pure functions; each takes time in proportion to its text.
"""
