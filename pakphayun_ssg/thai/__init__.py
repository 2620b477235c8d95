"""Thai writing conventions as pure functions: digits, text, dates, periods and file sizes.

Nothing is re-exported here: import from ``digits``, ``text``, ``dates``, ``periods`` and
``sizes``. The other modules of this package are their parts. No file, clock or locale is used.
"""
