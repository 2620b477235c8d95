"""Search in Thai without a server: what the site's own small index is made of. Pure: no disk, no clock.

``canonical`` gives every spelling of the same letters one form; ``terms`` cuts it into what is looked up;
``documents`` parts what is searched into passages; ``index`` says which passages hold a term; ``shards`` writes
that as small files. ``templates/assets/search.js`` reads them and repeats ``canonical`` and ``terms`` on what
the reader types: change one and you must change the other, ``tests/unit/search`` compares them.
"""
