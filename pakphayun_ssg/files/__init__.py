"""What a file really is. Policy (what is allowed) lives in ``rules``."""
