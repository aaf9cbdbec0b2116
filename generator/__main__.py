"""`python -m generator` is `factpress`."""

import sys

from generator.cli import main

sys.exit(main())
