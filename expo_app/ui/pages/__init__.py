"""One page for each station of the rail, and those before and beside them."""
