"""What the world calls things: countries and regions, legal forms, sectors, units."""
