"""The verbs, in the order in which a value meets them: read, map, clean, match, count."""
