"""The office's papers, made from the same front matter as the site: form, memo, notice, refusal, report, evidence.

A paper is a frozen list of blocks; each writer turns blocks into one format and knows no paper.
Papers are for the office's own files and never part of the site.
"""
