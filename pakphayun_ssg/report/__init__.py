"""Findings in one format each. Nothing here prints or knows how a rule works."""
