"""python -m expo_app.cli"""

import sys

from expo_app.cli.verbs import main

sys.exit(main())
