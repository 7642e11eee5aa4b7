"""The sign of a finding, by how bad it is."""

from expo_app.model.finding import Severity

SIGNS = {
    Severity.ERROR: ("error", "error"),
    Severity.WARNING: ("warning", "warning"),
    Severity.NOTE: ("note", "muted"),
}
"""The icon, and the colour of a palette in which it is drawn."""
