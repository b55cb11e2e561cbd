"""`python -m ghnt_desktop` opens the window."""

import sys

from ghnt_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
