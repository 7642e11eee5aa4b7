"""python -m expo_app: the same as expo-app."""

import sys

from expo_app.cli.verbs import main

sys.exit(main())
