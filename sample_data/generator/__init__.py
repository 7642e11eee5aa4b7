"""Writes the sample lists: invented companies, published totals, real-life layouts."""
