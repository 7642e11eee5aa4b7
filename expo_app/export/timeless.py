"""What every package says of its time: nothing, so that it comes out the same whenever it is written."""

from datetime import datetime

# The oldest date that a zip entry can bear; it says "no date" to whoever looks.
TIMELESS = datetime(1980, 1, 1)
