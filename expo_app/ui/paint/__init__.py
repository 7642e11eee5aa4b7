"""Pictures and pages on paper: SVG, PNG and PDF."""
