"""From files to lists of an edition: read, understood, compared with the list before."""
