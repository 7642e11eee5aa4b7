"""One generic table: columns declared as values, one model, one view."""
