"""From a raw sheet to its layout: header, data rows and the field of each column."""
