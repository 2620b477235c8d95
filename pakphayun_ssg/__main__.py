"""``python -m pakphayun_ssg`` is the same program as ``pakphayun`` and ``build.py``."""

import sys

from pakphayun_ssg.cli import main

if __name__ == "__main__":
    sys.exit(main())
