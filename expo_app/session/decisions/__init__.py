"""What people decided: applied, logged, and whether it still fits."""
